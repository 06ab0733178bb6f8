"""Access to the app of a fleet: the browser of a person who signed in, asking from the app's own pages."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import web

from collector.app.server.access import Access

SIGN_IN, GO, RETURN, INVITED, SIGN_OUT = "/sign-in", "/sign-in/go", "/signed-in", "/invited/", "/sign-out"
OWN_FILES = ("/static/", "/shared.css", "/font.ttf")
"""What everybody may have: the app's own style, script and font."""


@dataclass
class SessionAccess(Access):
    """One session's access to the pages under one folder; without a session, to the pages on which one signs in.

    session: the secret that the browser's cookie holds, "" for none. It has been looked up in the database for each request before this
    is asked, and the request's window was chosen by it: so it is known who has this access.
    """

    session: str = ""

    @property
    def base(self) -> str:
        return ""

    def arrives_at(self, path: str) -> bool:
        return path in ("/", SIGN_IN, GO, RETURN) or path.startswith((INVITED, *OWN_FILES))

    def knows(self, request: web.Request) -> bool:
        del request
        return bool(self.session)


def open_to_all(path: str) -> bool:
    """Whether a page is answered without a session."""
    return path in (SIGN_IN, GO, RETURN) or path.startswith((INVITED, *OWN_FILES))
