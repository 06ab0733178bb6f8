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
from collector.services.statements.price_readings import confirm_reading


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/prices", show)
    app.router.add_post("/case/{case}/prices/confirm", confirm)


async def show(request: web.Request) -> web.Response:
    """The price table and its chart."""
    case, found, chart = await aside(request, _prices, context(request), request.match_info["case"])
    rows = [(reading, found.compared.get(reading.id)) for reading in reversed(found.readings)]
    return page(request, "prices.html", case=case, tab="prices", rows=rows, found=found, chart=Markup(chart))


async def confirm(request: web.Request) -> web.Response:
    """Notes that a doubtful price is right; from then on it is compared."""
    case, wanted = request.match_info["case"], str((await request.post()).get("reading", ""))
    found = await aside(request, lambda: _prices(context(request), case)[1])
    if wanted not in {reading.id for reading in found.readings}:
        raise web.HTTPNotFound
    await aside(request, confirm_reading, context(request), wanted)
    raise web.HTTPSeeOther(f"/case/{case}/prices")


def _prices(asked: Context, wanted: str) -> tuple[Case, PriceList, str]:
    case = case_named(reader(asked), wanted)
    found = price_list(asked, case.id)
    return case, found, as_svg(asked, found)
