"""The details of a case: who the customer is, the company, the deal; closing a case and opening it again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.errors import CollectorError
from collector.model import Case
from collector.services.complaint.cases import DEALS, PAYMENTS, case_named
from collector.services.context import Context
from collector.services.showing.store_reader import reader
from collector.services.statements.corrections import close_case, edit_case, reopen_case

CHOICES: dict[str, tuple[str, ...]] = {
    "sector": ("", "telecom", "tv", "shop", "newspaper", "security"), "customer.gender": ("", "f", "m"), "deal": ("", *DEALS),
    "paid_by": ("", *PAYMENTS), "language": ("he", "en"),
}  # fmt: skip
FIELDS = (
    "title", "provider", "sector", "customer_number", "plan", "since", "deal", "paid_by", "customer.name", "customer.gender",
    "customer.id_number", "customer.address", "customer.phone", "customer.email", "language",
)  # fmt: skip
"""What can be changed, in the order in which it is shown."""
Change = Callable[[Context, str, Mapping[str, str]], object]


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/details", show)
    app.router.add_post("/case/{case}/details", keep)
    app.router.add_post("/case/{case}/close", close)
    app.router.add_post("/case/{case}/reopen", reopen)


async def show(request: web.Request) -> web.Response:
    """The details as they stand."""
    case = await aside(request, lambda: case_named(reader(context(request)), request.match_info["case"]))
    return _shown(request, case, given(case))


async def keep(request: web.Request) -> web.Response:
    """Keeps what was changed; the old version stays on record."""
    asked, form = context(request), await request.post()
    case = await aside(request, lambda: case_named(reader(asked), request.match_info["case"]))
    typed = {field: str(form.get(field, "")).strip() for field in FIELDS}
    changed = [f"{field}={value}" for field, value in typed.items() if value != given(case)[field]]
    try:
        await aside(request, edit_case, asked, case.id, changed, str(form.get("why", "")).strip())
    except CollectorError as error:
        return _shown(request, case, typed, error)
    raise web.HTTPSeeOther(f"/case/{case.id}?kept=details")


async def close(request: web.Request) -> web.Response:
    """Closes the case: how it ended, what was got."""
    names = ("outcome", "obtained")
    return await _state(request, lambda asked, case, form: close_case(asked, case, form["outcome"], form["obtained"]), names)


async def reopen(request: web.Request) -> web.Response:
    """Opens a closed case again."""
    return await _state(request, lambda asked, case, form: reopen_case(asked, case, form["why"]), ("why",))


async def _state(request: web.Request, change: Change, names: tuple[str, ...]) -> web.Response:
    form = await request.post()
    typed = {name: str(form.get(name, "")).strip() for name in names}
    case = request.match_info["case"]
    await aside(request, change, context(request), case, typed)
    raise web.HTTPSeeOther(f"/case/{case}")


def given(case: Case) -> dict[str, str]:
    """Each field's value as it stands."""
    return {field: _value(case, field) for field in FIELDS}


def _value(case: Case, field: str) -> str:
    outer, _, inner = field.partition(".")
    return str(getattr(case.customer, inner) if inner else getattr(case, outer))


def _shown(request: web.Request, case: Case, values: dict[str, str], error: CollectorError | None = None) -> web.Response:
    status = 400 if error else 200
    return page(
        request, "details.html", status=status, case=case, tab="story", fields=FIELDS, choices=CHOICES, given=values, error=error
    )
