"""The chat site that the tests of recording share, on a free port of this machine."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from aiohttp import web

SITE = Path(__file__).with_name("chat")


@contextlib.asynccontextmanager
async def site(pages: Mapping[str, str] | None = None) -> AsyncIterator[str]:
    """Serves the chats, and `pages` (path → HTML) beside them; gives the address."""
    pages = pages or {}

    async def show(request: web.Request) -> web.Response:
        return web.Response(text=pages[request.path], content_type="text/html")

    app = web.Application()
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
