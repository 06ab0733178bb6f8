"""The evidence of a case: pictures and their words, conversations, mails and files; adding files by dropping them here."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context
from collector.app.server.uploads import received
from collector.app.views.of_case.added_exports import is_export, take_in
from collector.errors import CollectorError, InputError
from collector.language import say
from collector.services.collecting.capturing import add_own_files
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.showing.conversation_pages import PER_PAGE as MESSAGES
from collector.services.showing.conversation_pages import conversation_page
from collector.services.showing.shown_evidence import (
    Piece,
    Word,
    captures,
    check_in_case,
    found_captures,
    front,
    page_words,
    piece,
    showable,
    shown_by,
)
from collector.services.showing.store_reader import Dossier, dossier, reader
from collector.services.statements.find_record import link_evidence
from collector.services.upkeep.store_seals import first_seal

if TYPE_CHECKING:
    from collector.model import Seal

LARGEST = 512 * 1024 * 1024
"""Bytes of one upload, all its files together."""
PER_PAGE = 60
FEW_PIECES = 12
"""So many are seen at a glance, and need no search."""
MOST_TARGETS = 8
"""Records without evidence on which a piece can be dropped; the others are in the list of the form."""
MOST_TEXT = 40_000
"""Letters of a piece's text that its page shows."""


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/evidence", show)
    app.router.add_post("/case/{case}/evidence", add)
    app.router.add_post("/case/{case}/evidence/link", link_ticked)
    app.router.add_get("/case/{case}/evidence/{capture}", show_piece)
    app.router.add_get("/case/{case}/evidence/{capture}/words", words_of)
    app.router.add_post("/case/{case}/evidence/{capture}/link", link)


async def show(request: web.Request) -> web.Response:
    """The pieces of a case as small pictures, a part of them at a time."""
    return await _gallery(request)


async def _gallery(request: web.Request, error: CollectorError | None = None) -> web.Response:
    asked, case = context(request), request.match_info["case"]
    file = await aside(request, lambda: dossier(asked, case_named(reader(asked), case).id))
    known = await aside(request, captures, asked, file.case.id)
    words, kind = request.query.get("q", "").strip(), request.query.get("kind", "")
    found = await aside(request, found_captures, known, words, kind)
    start = int(request.query["from"]) if request.query.get("from", "").isdecimal() else 0
    shown = found[start : start + PER_PAGE]
    return page(
        request, "evidence.html", status=400 if error else 200, case=file.case, tab="evidence", captures=shown, count=len(found),
        known=len(known), fronts={capture.id: front(capture) for capture in shown}, error=error, words=words, kind=kind,
        kinds=sorted({capture.kind for capture in known}), start=start, per_page=PER_PAGE, few=FEW_PIECES,
        records=await aside(request, showable, file), kept=request.query.get("kept", ""),
        linked=request.query.get("linked", ""), most=MOST_TARGETS,
    )  # fmt: skip


async def link_ticked(request: web.Request) -> web.Response:
    """Names the ticked pieces, or the one that was dragged, as evidence of a record of this case."""
    form, asked, case = await request.post(), context(request), request.match_info["case"]
    record, pieces = str(form.get("record", "")), [str(piece) for piece in form.getall("piece", [])]
    file = await aside(request, lambda: dossier(asked, case_named(reader(asked), case).id))
    if not pieces or record not in {event.source for event in file.timeline}:
        return await _gallery(request, InputError(say("app-link-none"), say("app-link-none-next")))
    await aside(request, link_evidence, asked, record, pieces)
    raise web.HTTPSeeOther(f"/case/{case}/evidence?linked={len(set(pieces))}#linking")


async def show_piece(request: web.Request) -> web.Response:
    """One piece, large: its picture with the words on it, the conversation, the text; what it proves and how it is sealed."""
    found, file, seal = await aside(request, _piece, context(request), request.match_info["case"], request.match_info["capture"])
    phrase, start = request.query.get("q", ""), request.query.get("from", "")
    talk = conversation_page(found.transcript, int(start) if start.isdecimal() else None, phrase) if found.transcript else None
    return page(
        request, "piece.html", case=file.case, tab="evidence", piece=found, phrase=phrase, records=showable(file), talk=talk, seal=seal,
        shows=shown_by(file, found.capture.id), most_text=MOST_TEXT, per_page=MESSAGES, hits=talk.marked if talk else (),
        first_hit=talk.first_marked if talk else None,
    )  # fmt: skip


def _piece(asked: Context, case: str, capture: str) -> tuple[Piece, Dossier, Seal | None]:
    """A piece, the case in which it stands, and the first seal that covers it. Raises NothingFound, also for a piece of another case."""
    file = dossier(asked, case_named(reader(asked), case).id)
    check_in_case(asked, capture, file.case.id)
    return piece(asked, capture), file, first_seal(asked, "captures", capture)


async def words_of(request: web.Request) -> web.Response:
    """The words of a page and their places on its picture: [text, left, base, width, height] each, in the picture's units."""
    found = await aside(request, _words, context(request), request.match_info["case"], request.match_info["capture"])
    return web.json_response([[w.text, w.left, w.base, w.width, w.height] for w in found])


def _words(asked: Context, case: str, capture: str) -> tuple[Word, ...]:
    check_in_case(asked, capture, case)
    return page_words(asked, capture)


async def link(request: web.Request) -> web.Response:
    """Names this piece as evidence of a record, or takes it from one again."""
    form, asked = await request.post(), context(request)
    case, capture = request.match_info["case"], request.match_info["capture"]
    await aside(request, lambda: link_evidence(asked, str(form.get("record", "")), [capture], remove=form.get("what") == "unlink"))
    raise web.HTTPSeeOther(f"/case/{case}/evidence/{capture}#shows")


async def add(request: web.Request) -> web.Response:
    """Keeps files that were dropped or chosen. They are streamed to the disk; nothing is kept if one of them cannot be.

    Exports of chats among them become conversations, in a job that asks what they leave open.
    """
    asked, case, folder = context(request), request.match_info["case"], Path(tempfile.mkdtemp(prefix="collector-"))
    exports: list[Path] = []
    try:
        files = await received(request, folder, LARGEST)
        exports = [path for path in files if await aside(request, is_export, asked, path, case)]
        if others := [path for path in files if path not in exports]:
            await aside(request, add_own_files, asked, others, case)
        address = f"/job/{take_in(request, folder, exports, case).id}" if exports else f"/case/{case}/evidence"
    except CollectorError as error:
        exports = []
        return await _gallery(request, error)
    finally:
        if not exports:
            shutil.rmtree(folder, ignore_errors=True)
    raise web.HTTPSeeOther(address)
