"""The chat site that the tests of recording share, on a free port of this machine."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from aiohttp import web

SITE = Path(__file__).with_name("chat")


@contextlib.asynccontextmanager
async def site(pages: Mapping[str, str] | None = None, files: Mapping[str, bytes] | None = None) -> AsyncIterator[str]:
    """Serves the chats, and `pages` (path → HTML) and `files` beside them, the latter only to whom has the cookie ``member``, and those with
    ``once`` in their name a single time; gives the address."""
    pages, files = pages or {}, files or {}
    given: set[str] = set()

    async def show(request: web.Request) -> web.Response:
        return web.Response(text=pages[request.path], content_type="text/html")

    async def give(request: web.Request) -> web.Response:
        if request.cookies.get("member") != "yes":
            raise web.HTTPForbidden
        if "once" in request.path and request.path in given:
            raise web.HTTPGone
        given.add(request.path)
        return web.Response(body=files[request.path], content_type="image/png" if request.path.endswith("png") else "application/pdf")

    app = web.Application()
    for path in files:
        app.router.add_get(path, give)
    for path in pages:
        app.router.add_get(path, show)
    app.router.add_static("/", SITE)
    runner = web.AppRunner(app)
    await runner.setup()
    place = web.TCPSite(runner, "127.0.0.1", 0)
    await place.start()
    try:
        yield f"http://127.0.0.1:{place._server.sockets[0].getsockname()[1]}"  # type: ignore[union-attr]
    finally:
        await runner.cleanup()
