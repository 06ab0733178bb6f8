"""One case: what it shows, what was decided about it, its timeline, promises, demands and steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.model import Event
from collector.services.complaint.decisions import keep_decisions
from collector.services.complaint.interview.case_interview import TROUBLES
from collector.services.complaint.interview.proposals import proposals
from collector.services.complaint.timeline_forms import timeline_file
from collector.services.showing.open_matters import open_matters
from collector.services.showing.overview import case_id
from collector.services.showing.shown_evidence import SHOWABLE
from collector.services.showing.shown_letter import story
from collector.services.showing.store_reader import Dossier, dossier

KINDS = ("contact", "promise", "price", "capture", "fact", "charge", "step", "overdue")
PLACES = {
    "said": "#offers", "decide": "#findings", "charge": "/write/fact",
    "evidence": "/evidence", "link": "/evidence", "promise": "#timeline", "send": "/package", "customer": "/details",
    "id-number": "/details", "customer-number": "/details", "sector": "/details", "story": "/write", "decisions": "#findings",
    "promise-evidence": "/evidence", "fact-evidence": "/evidence", "charge-evidence": "/evidence", "notice-evidence": "/evidence",
    "sending-evidence": "/evidence", "call-details": "/write", "read-back": "/write/letter", "written": "/letter", "bill": "/evidence",
    "watch": "/watches", "offer-and-photo": "/evidence", "confirmation": "/write/letter", "demand": "/write/demand", "sum": "/write/demand",
    "offer": "/record", "chat": "/record", "next-call": "/write", "recordings": "/letter?kind=recordings", "notice": "/evidence",
    "terms": "/record", "cancellation-letter": "/letter?kind=cancellation", "visit": "/write/visit", "missed-day": "/write/payment",
    "photo": "/evidence", "order": "/evidence", "goods-letter": "/write/demand", "overdue": "/write/promise", "card": "/letter?kind=card",
}  # fmt: skip
"""Advice, item of the checklist or proposal → the page of the case on which it is done."""
VERDICTS = ("accepted", "rejected")
PER_PAGE = 200


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}", show)
    app.router.add_get("/case/{case}/timeline", timeline)
    app.router.add_get("/case/{case}/timeline/{form:csv|ics}", timeline_as_file)
    app.router.add_post("/case/{case}/finding", judge)


async def show(request: web.Request) -> web.Response:
    """The case whole."""
    found = await aside(request, _dossier, request)
    told = await aside(request, story, context(request), found.case.id)
    advices, items = await aside(request, open_matters, context(request), found.case.id)
    asked = request.query.get
    begun = proposals(asked("trouble", ""), asked("known", "")) if asked("trouble") in TROUBLES else ()
    return page(
        request, "case.html", dossier=found, case=found.case, story=told, tab="story", kinds=KINDS,
        advices=advices, items=items, proposals=begun, kept=asked("kept", ""), places=PLACES, **_events(request, found.timeline),
    )  # fmt: skip


async def timeline(request: web.Request) -> web.Response:
    """The timeline's rows alone: of one kind, or a later part of it."""
    found = await aside(request, _dossier, request)
    return page(request, "timeline_rows.html", case=found.case, kinds=KINDS, **_events(request, found.timeline))


async def timeline_as_file(request: web.Request) -> web.Response:
    """The timeline as a sheet, or as entries for a calendar."""
    case, form = request.match_info["case"], request.match_info["form"]
    made = await aside(request, timeline_file, context(request), case, form)
    told = {"Content-Disposition": f'attachment; filename="timeline.{form}"'}
    return web.Response(body=made, content_type="text/csv" if form == "csv" else "text/calendar", charset="utf-8", headers=told)


async def judge(request: web.Request) -> web.Response:
    """Accepts, rejects or rewords a finding; the evidence stays what it was."""
    form = await request.post()
    case = request.match_info["case"]
    verdict = str(form.get("verdict", "accepted"))
    key, words = str(form.get("finding", "")), str(form.get("words", "")).strip()
    found = await aside(request, _dossier, request)
    chosen = [finding for finding in found.findings if finding.key == key]
    if not chosen or verdict not in VERDICTS:
        raise web.HTTPNotFound
    await aside(request, keep_decisions, context(request), found.case.id, chosen, verdict, text=words)
    raise web.HTTPSeeOther(f"/case/{case}#finding-{key}")


def _dossier(request: web.Request) -> Dossier:
    asked = context(request)
    return dossier(asked, case_id(asked, request.match_info["case"]))


def _events(request: web.Request, events: Sequence[Event]) -> dict[str, Any]:
    """The newest events of the kind that is asked for, `PER_PAGE` of them, and where the rest begins."""
    kind = request.query.get("kind", "")
    chosen = [e for e in reversed(events) if not kind or e.kind == kind or (kind == "capture" and e.kind == "check")]
    start = max(0, int(request.query["from"])) if request.query.get("from", "").isdecimal() else 0
    part = chosen[start : start + PER_PAGE]
    rest = start + PER_PAGE if start + PER_PAGE < len(chosen) else 0
    return {"correctable": SHOWABLE, "events": part, "kind": kind, "next": rest, "count": len(chosen)}
