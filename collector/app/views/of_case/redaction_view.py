"""Covering: boxes drawn on a picture, phrases, kinds of personal detail; and each file as it will leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.errors import CollectorError
from collector.model import Capture, Redaction
from collector.services.complaint.cases import case_named
from collector.services.complaint.redacting import kinds_to_cover, redact, redactions, undo_redaction
from collector.services.context import Context
from collector.services.showing.redacted_file_preview import LeavingFile, leaving_file, shown_part
from collector.services.showing.shown_evidence import check_in_case, piece
from collector.services.showing.store_reader import reader

if TYPE_CHECKING:
    from collector.model import Case

AUDIENCES = ("company", "public")
SIDES = ("left", "top", "width", "height")


@dataclass(frozen=True)
class Covering:
    """What the page shows: the file on which something is covered, what is covered in the case, and the file as it leaves."""

    case: Case
    capture: Capture
    part: str
    covered: tuple[Redaction, ...]
    leaves: LeavingFile | None


def add_to(app: web.Application) -> None:
    """Adds this page's addresses."""
    app.router.add_get("/case/{case}/cover/{capture}", show)
    app.router.add_post("/case/{case}/cover/{capture}", cover)
    app.router.add_post("/case/{case}/cover/{capture}/undo", undo)


async def show(request: web.Request) -> web.Response:
    """The piece, what is covered, and how it will leave."""
    return await _shown(request)


async def _shown(request: web.Request, error: CollectorError | None = None) -> web.Response:
    chosen = request.query.get("audience", "")
    audience = chosen if chosen in AUDIENCES else AUDIENCES[0]
    found = await aside(request, _covering, context(request), request.match_info["case"], request.match_info["capture"], audience)
    return page(
        request, "cover.html", status=400 if error else 200, case=found.case, tab="evidence", found=found, kinds=kinds_to_cover(),
        audiences=AUDIENCES, audience=audience, sides=SIDES, error=error,
    )  # fmt: skip


def _covering(asked: Context, wanted: str, capture: str, audience: str) -> Covering:
    case = case_named(reader(asked), wanted)
    check_in_case(asked, capture, case.id)
    shown = piece(asked, capture).capture
    part = shown_part(shown)
    leaves = leaving_file(asked, case.id, shown.id, part, audience) if part else None
    return Covering(case, shown, part, redactions(asked, case.id), leaves)


async def cover(request: web.Request) -> web.Response:
    """Notes a box, a phrase or kinds; from now on every package covers them."""
    form = await request.post()
    case, capture = request.match_info["case"], request.match_info["capture"]
    await aside(request, check_in_case, context(request), capture, case)
    sides, part = [str(form.get(side, "")).strip() for side in SIDES], str(form.get("part", ""))
    number = str(form.get("page", "")).strip()
    boxes = [f"{capture}/{part}{'#' + number if number.isdecimal() and part == 'original' else ''}:{','.join(sides)}"] if all(sides) else []
    phrases = [line.strip() for line in str(form.get("phrase", "")).splitlines() if line.strip()]
    kinds = [str(kind) for kind in form.getall("kind", [])]
    try:
        await aside(request, redact, context(request), case, phrases, kinds, boxes, (), str(form.get("why", "")).strip())
    except CollectorError as error:
        return await _shown(request, error)
    raise web.HTTPSeeOther(f"/case/{case}/cover/{capture}")


async def undo(request: web.Request) -> web.Response:
    """Takes back what was to be covered."""
    form = await request.post()
    await aside(request, undo_redaction, context(request), request.match_info["case"], str(form.get("redaction", "")))
    raise web.HTTPSeeOther(f"/case/{request.match_info['case']}/cover/{request.match_info['capture']}")
