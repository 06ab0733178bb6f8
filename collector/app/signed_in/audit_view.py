"""Who looked: what stands in the member's own chain about who opened which page of theirs."""

from __future__ import annotations

import asyncio

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.signed_in.request_gate import OPENED
from collector.app.signed_in.windows import MemberWindow

MOST = 300


def add_to(app: web.Application) -> None:
    """Adds this address."""
    app.router.add_get("/looked", show)


async def show(request: web.Request) -> web.Response:
    """The newest looks, the newest first."""
    opened: MemberWindow = request[OPENED]
    entries, count = await asyncio.to_thread(opened.audit.entries, MOST)
    return page(request, "looked.html", entries=entries, count=count, more=max(0, count - len(entries)))
