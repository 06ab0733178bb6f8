"""Who may use the app. On one's own computer (`SecretPath`): the browser that was opened with a one-time link, asking from the app's own
pages, and nobody else. In a fleet (`collector.app.fleet`): the persons who signed in, for whom the database answers.

What it keeps off, and by what:

- another program or page that guesses the port: a session cookie that only a one-time link gives (HttpOnly, SameSite=Strict);
- a server on another port of this computer: a browser sends it the cookies of the same host (RFC 6265, 8.5), whatever their names, and
  such a server is no browser, so that it could send any header with a stolen cookie. So the cookie's path is a secret: every page lies
  under it, and a browser sends the cookie to no address outside it (RFC 6265, 5.1.4). Where the system has more than one loopback
  address, the app has one of its own, too;
- a web site whose name is made to point at this machine (DNS rebinding): the ``Host`` header must be the app's own address;
- a form or script of another page: ``Origin`` and ``Sec-Fetch-Site`` must be the app's own, and every change carries a token;
- (the pages tell their own origin with a form, so ``Referrer-Policy`` is same-origin: with no-referrer a browser sends ``Origin: null``)
- a page that shows the app in a frame, or script that gets into a page: the headers of `HEADERS`.
"""

from __future__ import annotations

import hmac
import secrets
from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from aiohttp import web

TOKEN_FIELD, TOKEN_HEADER = "token", "X-Collector-Token"
SAFE = ("GET", "HEAD")
ENTER = "/enter/"
"""Where a one-time link leads; it lies outside the secret path, because other people of this computer may see which program opened it."""


@dataclass
class Access(ABC):
    """What holds for every kind of access: the app's own address, requests from its own pages alone, a token with each change.

    host: the address that the app answers at (``127.83.7.201:8321``, ``app.example.org``), known once it listens.
    """

    host: str = ""
    scheme: str = "http"
    folder: str = ""
    """The path under which the pages lie that this access opens."""
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @property
    def origin(self) -> str:
        """``http://127.83.7.201:8321``"""
        return f"{self.scheme}://{self.host}"

    @property
    def root(self) -> str:
        """``http://127.83.7.201:8321/Zq0-x1…``, before the path of a page as the views know it."""
        return self.origin + self.folder

    @property
    def base(self) -> str:
        """The path under which the app's own files lie, and which its cookies are for."""
        return self.folder

    def path(self, request: web.Request) -> str:
        """The path of a page as the views know it: ``/case/2026-0001``."""
        return request.path.removeprefix(self.folder)

    def refusal(self, request: web.Request) -> str:
        """Why this request is refused, as the ending of a message id; "" where it is let in."""
        if request.headers.get("Host", "") != self.host:
            return "host"
        if not self._from_own_page(request):
            return "elsewhere"
        return "" if self.arrives_at(request.path) or self.knows(request) else "session"

    @abstractmethod
    def arrives_at(self, path: str) -> bool:
        """Whether a browser may come to this address from elsewhere, and without being known."""

    @abstractmethod
    def knows(self, request: web.Request) -> bool:
        """Whether the browser is one that was let in."""

    def _from_own_page(self, request: web.Request) -> bool:
        """Whether it comes from a page of the app, or from the address bar. A request that changes something must name its origin."""
        origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site", "same-origin")
        if request.method not in SAFE:
            return origin == self.origin and site == "same-origin"
        arriving = request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate" and self.arrives_at(request.path)
        return origin in (None, self.origin) and (site in ("same-origin", "none") or arriving)

    def may_change(self, token: str) -> bool:
        """Whether a request that changes something carries the token that stands on the app's own pages."""
        return hmac.compare_digest(token.encode(), self.token.encode())


@dataclass
class SecretPath(Access):
    """Access on one's own computer: the browser that was opened with a one-time link, under a path that nobody else knows.

    The secrets are those of one start of the app; none is ever written to a page's address, a log or the store.
    """

    folder: str = field(default_factory=lambda: "/" + secrets.token_urlsafe(16))
    """The path under which all pages lie, and outside which the browser keeps the cookie to itself."""
    session: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    _links: set[str] = field(default_factory=set)

    @property
    def cookie(self) -> str:
        """The name of its cookie; it names the port, because another start may have the same host."""
        return f"collector-{self.host.rpartition(':')[2]}"

    def new_link(self) -> str:
        """An address that lets one browser in, once."""
        code = secrets.token_urlsafe(32)
        self._links.add(code)
        return f"{self.origin}{ENTER}{code}"

    def use_link(self, code: str) -> bool:
        """Whether the code of a link is good; it is not good a second time."""
        found = next((known for known in self._links if hmac.compare_digest(known.encode(), code.encode())), None)
        self._links.discard(found or "")
        return found is not None

    def arrives_at(self, path: str) -> bool:
        return path.startswith(ENTER)

    def knows(self, request: web.Request) -> bool:
        return hmac.compare_digest(request.cookies.get(self.cookie, "").encode(), self.session.encode())


def headers(captured: str) -> dict[str, str]:
    """The headers of every page of the app. captured: the origin that captured pictures come from."""
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
        f"img-src 'self' {captured}; base-uri 'none'; frame-ancestors 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        "Cache-Control": "no-store",
    }
