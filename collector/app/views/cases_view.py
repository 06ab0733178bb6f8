"""All cases: what needs doing now, each with its state, and opening a new one."""

from __future__ import annotations

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.app.views.settings_view import backup_is_due
from collector.errors import CollectorError
from collector.language import say
from collector.model import Person
from collector.services.complaint.agenda_over_cases import due_calendar
from collector.services.complaint.cases import gender_of, open_case
from collector.services.showing.overview import ORDERS, STATES, chosen, overview, urgent_first

SECTORS = ("telecom", "tv", "shop", "newspaper", "security")
OWN = ("name", "id_number", "address", "phone", "email")
MOST_TO_DO = 12
FEW_CASES = 5
"""A list no longer than this is seen at a glance, and needs no search."""
PLACES = {"decide": "#findings", "price": "/prices", "check": "/watches"}
"""What is to be done → the page of the case on which it is done; anything else is done from the case's first page."""


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/", show)
    app.router.add_get("/due.ics", due_dates)
    app.router.add_get("/cases/new", ask)
    app.router.add_post("/cases/new", keep)


async def show(request: web.Request) -> web.Response:
    """Every case at a glance; for a choice among them the list alone."""
    seen = await aside(request, overview, context(request))
    words, state, order = (request.query.get(name, "").strip() for name in ("q", "state", "order"))
    shown = chosen(seen, words, state, order)
    if request.headers.get("HX-Request"):
        return page(request, "case_list.html", cases=shown)
    to_do = urgent_first(t for glance in seen for t in glance.to_do)
    due = await aside(request, backup_is_due, context(request))
    return page(
        request, "cases.html", backup_due=due and bool(seen), cases=shown, count=len(seen), to_do=to_do[:MOST_TO_DO],
        more=to_do[MOST_TO_DO:], words=words, state=state, order=order, states=STATES, orders=ORDERS, few=FEW_CASES, places=PLACES,
    )  # fmt: skip


async def due_dates(request: web.Request) -> web.Response:
    """What is due over all cases, as entries for a calendar."""
    made = await aside(request, due_calendar, context(request), None)
    told = {"Content-Disposition": 'attachment; filename="due.ics"'}
    return web.Response(body=made, content_type="text/calendar", charset="utf-8", headers=told)


async def ask(request: web.Request) -> web.Response:
    """The form for a new case."""
    return page(request, "new_case.html", given={}, sectors=SECTORS, error=None)


async def keep(request: web.Request) -> web.Response:
    """Opens the case, and shows it."""
    form = {name: str(value).strip() for name, value in (await request.post()).items()}
    try:
        if not form.get("title") or not form.get("provider"):
            raise web.HTTPBadRequest
        customer = Person(gender=gender_of(form.get("gender", "")), **{name: form.get(name, "") for name in OWN})
        more = {name: form.get(name, "") for name in ("customer_number", "plan", "since", "sector", "short_name")}
        case = await aside(
            request, open_case, context(request), form["title"], form["provider"], customer=customer,
            written_in=form.get("letter_language", "he"), **more,
        )  # fmt: skip
    except web.HTTPBadRequest:
        missing = CollectorError(say("app-case-needs"), say("app-case-needs-next"))
        return page(request, "new_case.html", status=400, given=form, sectors=SECTORS, error=missing)
    except CollectorError as error:
        return page(request, "new_case.html", status=400, given=form, sectors=SECTORS, error=error)
    raise web.HTTPSeeOther(f"/case/{case.id}")
