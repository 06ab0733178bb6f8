"""Second thoughts: a record is corrected or withdrawn, its words or a piece of evidence are removed for good. All of it stays on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.errors import CollectorError, InputError, NothingFound
from collector.language import say
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.showing.shown_evidence import check_in_case
from collector.services.showing.store_reader import reader
from collector.services.statements.corrections import correct, record_as_typed, withdraw
from collector.services.statements.statement_checks import reason
from collector.services.upkeep.forgetting import forget

if TYPE_CHECKING:
    from collector.model import Case

FIELDS = (
    "at", "text", "what", "name", "by", "reference", "summary", "next_step", "asked_for", "refused", "amount", "plan", "months",
    "free_months", "starts", "due", "kept_at", "confirmed", "addressee", "answered",
)  # fmt: skip
"""What can be corrected, in the order in which it is shown; each kind of record has some of them."""
TIMES = ("at", "starts", "due", "kept_at", "confirmed", "answered")
LONG = ("text", "summary")


@dataclass(frozen=True)
class Entry:
    """A record as the page shows it. given: each field as a person would type it."""

    case: Case
    table: str
    id: str
    given: dict[str, str]


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/entry/{record}", show)
    app.router.add_post("/case/{case}/entry/{record}", keep)
    app.router.add_post("/case/{case}/entry/{record}/withdraw", take_out)
    app.router.add_post("/case/{case}/entry/{record}/forget", forget_words)
    app.router.add_post("/case/{case}/evidence/{capture}/forget", forget_piece)


async def show(request: web.Request) -> web.Response:
    """What was written down, to be corrected."""
    found = await aside(request, _entry, context(request), request.match_info["case"], request.match_info["record"])
    return _shown(request, found, found.given)


def _shown(request: web.Request, found: Entry, given: dict[str, str], why: str = "", error: CollectorError | None = None) -> web.Response:
    status = 400 if error else 200
    return page(
        request, "entry.html", status=status, case=found.case, tab="story", entry=found, given=given, why=why, long=LONG, times=TIMES,
        error=error,
    )  # fmt: skip


def _entry(asked: Context, wanted: str, record: str) -> Entry:
    """Raises NothingFound, also for a record of another case."""
    case = case_named(reader(asked), wanted)
    found = record_as_typed(asked, record)
    if found.case != case.id or found.table == "cases":
        raise NothingFound(say("app-no-such-page"), say("app-no-such-page-next"))
    return Entry(case, found.table, found.id, {name: found.fields[name] for name in FIELDS if name in found.fields})


async def keep(request: web.Request) -> web.Response:
    """Keeps what was changed; the old version stays on record, with the reason."""
    form, asked = await request.post(), context(request)
    found = await aside(request, _entry, asked, request.match_info["case"], request.match_info["record"])
    typed, why = {name: str(form.get(name, "")).strip() for name in found.given}, str(form.get("why", "")).strip()
    changed = {name: value for name, value in typed.items() if value != found.given[name]}
    try:
        if not changed:
            raise InputError(say("app-nothing-changed"), say("app-nothing-changed-next"))
        for name, value in changed.items():
            await aside(request, correct, asked, found.id, name, value, why)
    except CollectorError as error:
        return _shown(request, found, typed, why, error)
    raise web.HTTPSeeOther(f"/case/{found.case.id}?kept=corrected")


async def take_out(request: web.Request) -> web.Response:
    """Takes the record out of letter, timeline and sums."""
    found, why = await _with_reason(request)
    try:
        await aside(request, withdraw, context(request), found.id, why)
    except CollectorError as error:
        return _shown(request, found, found.given, why, error)
    raise web.HTTPSeeOther(f"/case/{found.case.id}?kept=withdrawn")


async def forget_words(request: web.Request) -> web.Response:
    """Removes the record's words for good, in every version of it."""
    found, why = await _with_reason(request)
    try:
        _check_sure(await request.post())
        await aside(request, withdraw, context(request), found.id, reason(why))
        await aside(request, forget, context(request), f"{found.table}/{found.id}", why)
    except CollectorError as error:
        return _shown(request, found, found.given, why, error)
    raise web.HTTPSeeOther(f"/case/{found.case.id}?kept=forgotten")


async def forget_piece(request: web.Request) -> web.Response:
    """Removes the bytes of a piece of evidence for good, and what was said in it."""
    form, asked = await request.post(), context(request)
    case, capture = request.match_info["case"], request.match_info["capture"]
    await aside(request, check_in_case, asked, capture, case)
    _check_sure(form)
    await aside(request, forget, asked, capture, reason(str(form.get("why", "")).strip()))
    raise web.HTTPSeeOther(f"/case/{case}/evidence?kept=forgotten")


async def _with_reason(request: web.Request) -> tuple[Entry, str]:
    form = await request.post()
    found = await aside(request, _entry, context(request), request.match_info["case"], request.match_info["record"])
    return found, str(form.get("why", "")).strip()


def _check_sure(form: Mapping[str, object]) -> None:
    """Raises InputError unless the person ticked that it is meant."""
    if not form.get("sure"):
        raise InputError(say("app-forget-tick"), say("app-forget-tick-next"))
