"""Who looked: what stands in the member's own chain about who opened which page of theirs."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from aiohttp import web

from collector.app.fleet.fleet_request_guard import OPENED
from collector.app.fleet.member_sessions import MemberWindow
from collector.app.server.render_page import page

MOST = 300
TABS = ("evidence", "write", "record", "prices", "watches", "package")
OF_TAB = {"cover": "evidence", "entry": "write", "call": "write", "recipes": "watches", "letter": "package", "review": "package"}
"""Pages of a case that are reached from one of its tabs."""
ELSEWHERE = {
    "": "app-cases", "search": "app-search", "looked": "app-looked", "logins": "app-own-logins", "cases": "app-new-case",
    "start": "app-new-case",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A page as a person knows it: its case, and the id of its name; "" where the address alone tells it."""

    case: str = ""
    name: str = ""


def place_of(page: str) -> Place:
    """The place that an address is, as the pages call it.

    Example: ``/case/2026-0001/cover/page-1`` is ``Place("2026-0001", "app-tab-evidence")``, ``/`` is ``Place("", "app-cases")``.
    """
    first, *rest = page.strip("/").split("/")
    if first != "case" or not rest:
        return Place("", ELSEWHERE.get(first, ""))
    tab = rest[1] if len(rest) > 1 else ""
    return Place(rest[0], "app-details" if tab == "details" else f"app-tab-{tab if tab in TABS else OF_TAB.get(tab, 'story')}")


def add_to(app: web.Application) -> None:
    """Adds this address."""
    app.router.add_get("/looked", show)


async def show(request: web.Request) -> web.Response:
    """The newest looks, the newest first."""
    opened: MemberWindow = request[OPENED]
    entries, count = await asyncio.to_thread(opened.audit.entries, MOST)
    return page(request, "looked.html", entries=entries, count=count, more=max(0, count - len(entries)), place_of=place_of)
