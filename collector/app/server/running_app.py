"""The running app: what every page of it works with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any, ParamSpec, TypeVar

from aiohttp import web

from collector.app.jobs.running_jobs import Jobs
from collector.app.server.access import Access
from collector.app.server.captured_files import Captured
from collector.app.server.idle_lock import IdleLock
from collector.language import languages
from collector.model import SignedIn
from collector.services.context import Context

LANGUAGE_COOKIE = "collector-language"
KEPT_LANGUAGE = "app-language"
"""The name of the file that remembers it, in the person's private folder."""
READERS = 4
"""Threads that read the store at the same time; each keeps it open."""
P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class Window:
    """One start of the app."""

    context: Context
    access: Access
    captured: Captured
    jobs: Jobs
    lock: IdleLock
    open_beside: Callable[[Context], Coroutine[Any, Any, str]] | None = None
    """Opens another store in a window of its own; returns the link that lets one in. None where this is such a window."""
    front: str = ""
    """In a fleet: the address of the app's first page, outside the pages of one member; "" on one's own computer."""
    person: SignedIn | None = None
    """In a fleet: who is signed in."""
    refused_at: tuple[str, ...] = ()
    """In a fleet: sites that refused the member's login details; each page of theirs asks for others."""
    threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(READERS, thread_name_prefix="app"))


    @property
    def local(self) -> bool:
        """Whether the person sits at this machine: then a browser's window can be opened before them."""
        return not self.front


WINDOW = web.AppKey("window", Window)
OWN_WINDOW = web.RequestKey("window", Window)
"""Under this key a request of a fleet holds the window of its session and member."""


def window(request: web.Request) -> Window:
    """The app that this request came to."""
    return request.get(OWN_WINDOW) or request.app[WINDOW]


def keep_language(shown: Context, chosen: str) -> None:
    """Remembers the language for the next start."""
    place = shown.private / KEPT_LANGUAGE
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    place.write_text(chosen, encoding="utf-8")


def in_kept_language(shown: Context) -> Context:
    """The context in the language that the person chose in the app, if they ever did."""
    try:
        kept = (shown.private / KEPT_LANGUAGE).read_text(encoding="utf-8").strip()
    except OSError:
        return shown
    return replace(shown, language=kept) if kept in languages() else shown


def language(request: web.Request) -> str:
    """The language that the person chose in the app, else the one it was started in."""
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    return chosen if chosen in languages() else window(request).context.language


def context(request: web.Request) -> Context:
    """The context of a service that is called for this request."""
    return replace(window(request).context, language=language(request))


def own_path(wanted: str) -> str:
    """A page of the app to go back to; the first one where the address leads elsewhere."""
    return wanted if wanted.startswith("/") and not wanted.startswith(("//", "/\\")) else "/"


async def aside(request: web.Request, work: Callable[P, R], *args: P.args, **named: P.kwargs) -> R:
    """Does something that takes time in a thread, so that other requests are answered meanwhile."""
    return await asyncio.get_running_loop().run_in_executor(window(request).threads, lambda: work(*args, **named))
