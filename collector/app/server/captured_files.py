"""Serves what was captured: from a second origin, without cookies, where nothing can run.

Captured pages are hostile. They are never shown as pages: pictures are shown, everything else is handed out as a download. The address of
each file carries a mark that only this start of the app can make, so that no other page can ask for it.
"""

from __future__ import annotations

import asyncio
import hmac
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import quote

from aiohttp import web

from collector.app.server.package_reviews import Reviews
from collector.errors import CollectorError
from collector.services.context import Context
from collector.services.showing.package_review import review_page
from collector.services.showing.redacted_file_preview import leaving_page
from collector.services.showing.stored_files import stored_file, thumbnail

SHOWN = ("image/png", "image/jpeg", "image/gif", "image/webp")
"""Types that a browser may show from here; an SVG is a document that can hold script, and is not among them."""
HEADERS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
    "Cache-Control": "no-store",
}


@dataclass
class Captured:
    """The second port. origin: ``http://localhost:8322``; another host than the app's, so that no cookie of the app is sent here."""

    context: Context
    locked: Callable[[], bool] = bool
    """Whether the app is locked now; then nothing is shown here either."""
    origin: str = ""
    host: str = ""
    folder: str = ""
    """The path before the addresses, where one port serves several windows (a fleet's)."""
    reviews: Reviews = field(default_factory=Reviews)
    """The packages whose pages are looked at before they are made."""
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def address(self, digest: str, *, width: int = 0, page: int = 0) -> str:
        """The address of a stored file; of a small picture of it with a `width` in pixels."""
        what = f"{digest}/{width}/{page}"
        return f"{self.origin}{self.folder}/{self._mark(what)}/{what}"

    def download(self, digest: str, name: str) -> str:
        """The address at which a stored file is handed out under this name, never shown."""
        what = f"{digest}/{quote(name, safe='')}"
        return f"{self.origin}{self.folder}/{self._mark(name + digest)}/download/{what}"

    def leaving(self, case: str, capture: str, part: str, audience: str, page: int = 0) -> str:
        """The address of a picture, or of a page of a PDF, as it leaves in a package."""
        what = f"{case}/{capture}/{part}/{audience}/{page}"
        return f"{self.origin}{self.folder}/{self._mark(what)}/leaving/{what}"

    def reviewed(self, case: str, review: str, page: int) -> str:
        """The address of a page (from 0) of a package that is looked at before it is made."""
        what = f"{case}/{review}/{page}"
        return f"{self.origin}{self.folder}/{self._mark(what)}/review/{what}"

    def application(self) -> web.Application:
        """The application behind the second port."""
        return application_for(lambda _request: self)

    def _mark(self, what: str) -> str:
        return hmac.new(self._key, what.encode(), sha256).hexdigest()

    def _check(self, request: web.Request, what: str) -> None:
        right = hmac.compare_digest(request.match_info["mark"].encode(), self._mark(what).encode())
        if self.locked() or not right or request.headers.get("Host", "") != self.host:
            raise web.HTTPNotFound(headers=HEADERS)

    async def show(self, request: web.Request) -> web.Response:
        """A stored picture, or a small one of it."""
        digest, width, page = (request.match_info[name] for name in ("digest", "width", "page"))
        self._check(request, f"{digest}/{width}/{page}")
        try:
            if int(width):
                made = await asyncio.to_thread(thumbnail, self.context, digest, int(width), int(page))
                return web.Response(body=made, content_type="image/jpeg", headers=HEADERS)
            file = await asyncio.to_thread(stored_file, self.context, digest)
        except (CollectorError, ValueError) as error:
            raise web.HTTPNotFound(headers=HEADERS) from error
        if file.media_type not in SHOWN:
            raise web.HTTPNotFound(headers=HEADERS)
        return web.Response(body=file.data, content_type=file.media_type, headers=HEADERS)

    async def show_leaving(self, request: web.Request) -> web.Response:
        """A page of what leaves in a package."""
        case, capture, part, audience, page = (request.match_info[name] for name in ("case", "capture", "part", "audience", "page"))
        self._check(request, f"{case}/{capture}/{part}/{audience}/{page}")
        try:
            data, kind = await asyncio.to_thread(leaving_page, self.context, case, capture, part, int(page), audience)
        except (CollectorError, ValueError) as error:
            raise web.HTTPNotFound(headers=HEADERS) from error
        if kind not in SHOWN:
            raise web.HTTPNotFound(headers=HEADERS)
        return web.Response(body=data, content_type=kind, headers=HEADERS)

    async def show_review(self, request: web.Request) -> web.Response:
        """A page of a package that is looked at before it is made."""
        case, review, page = (request.match_info[name] for name in ("case", "review", "page"))
        self._check(request, f"{case}/{review}/{page}")
        found = self.reviews.find(review, case)
        try:
            if found is None:
                raise web.HTTPNotFound(headers=HEADERS)
            made = await asyncio.to_thread(review_page, found, int(page))
        except (CollectorError, ValueError) as error:
            raise web.HTTPNotFound(headers=HEADERS) from error
        return web.Response(body=made, content_type="image/jpeg", headers=HEADERS)

    async def hand_out(self, request: web.Request) -> web.Response:
        """A stored file as a download."""
        digest, name = request.match_info["digest"], request.match_info["name"]
        self._check(request, name + digest)
        try:
            file = await asyncio.to_thread(stored_file, self.context, digest)
        except (CollectorError, ValueError) as error:
            raise web.HTTPNotFound(headers=HEADERS) from error
        told = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
        return web.Response(body=file.data, content_type="application/octet-stream", headers={**HEADERS, "Content-Disposition": told})


def application_for(find: Callable[[web.Request], Captured | None], prefix: str = "") -> web.Application:
    """The application behind the second port. find: whose files a request is about; None where there are none (any more)."""

    def answered(how: Callable[[Captured, web.Request], Awaitable[web.Response]]) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            found = find(request)
            if found is None:
                raise web.HTTPNotFound(headers=HEADERS)
            return await how(found, request)

        return answer

    app = web.Application()
    app.router.add_get(prefix + "/{mark}/download/{digest}/{name}", answered(Captured.hand_out))
    app.router.add_get(prefix + "/{mark}/{digest}/{width}/{page}", answered(Captured.show))
    app.router.add_get(prefix + "/{mark}/leaving/{case}/{capture}/{part}/{audience}/{page}", answered(Captured.show_leaving))
    app.router.add_get(prefix + "/{mark}/review/{case}/{review}/{page}", answered(Captured.show_review))
    return app
