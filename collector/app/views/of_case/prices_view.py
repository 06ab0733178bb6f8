"""The prices of a case: the series with its chart, each point with its picture, what was promised beside it."""

from __future__ import annotations

from aiohttp import web
from markupsafe import Markup

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.model import Case
from collector.services.complaint.cases import case_named
from collector.services.complaint.figures.price_table import PriceList, as_svg, price_list
from collector.services.context import Context
from collector.services.showing.store_reader import reader


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/prices", show)


async def show(request: web.Request) -> web.Response:
    """The price table and its chart."""
    case, found, chart = await aside(request, _prices, context(request), request.match_info["case"])
    rows = [(reading, found.compared.get(reading.id)) for reading in reversed(found.readings)]
    return page(request, "prices.html", case=case, tab="prices", rows=rows, found=found, chart=Markup(chart))


def _prices(asked: Context, wanted: str) -> tuple[Case, PriceList, str]:
    case = case_named(reader(asked), wanted)
    found = price_list(asked, case.id)
    return case, found, as_svg(asked, found)
