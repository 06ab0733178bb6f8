"""Searching all that is on record."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.services.complaint.cases import list_cases
from collector.services.context import Context
from collector.services.upkeep.searching import search

if TYPE_CHECKING:
    from collector.services.upkeep.searching import Hit

MOST_HITS = 100


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/search", show)


async def show(request: web.Request) -> web.Response:
    """The places where the words stand; all of the page, or for a search while typing the list alone."""
    words, case = request.query.get("q", "").strip(), request.query.get("case", "")
    asked = context(request)
    cases = await aside(request, list_cases, asked) if asked.has_store else []
    hits = await aside(request, _hits, asked, words, case) if words else []
    part = "hits.html" if request.headers.get("HX-Request") else "search.html"
    named = {each.id: each for each in cases}
    return page(request, part, words=words, hits=hits[:MOST_HITS], more=len(hits) > MOST_HITS, cases=cases, case=case, named=named)


def _hits(asked: Context, words: str, case: str) -> list[Hit]:
    return list(islice(search(asked, words, case=case or None), MOST_HITS + 1)) if asked.has_store else []
