"""The evidence of a case: pictures and their words, conversations, mails and files; adding files by dropping them here."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from aiohttp import BodyPartReader, web

from collector.app.server.access import TOKEN_FIELD
from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context, window
from collector.errors import CollectorError, InputError
from collector.language import say
from collector.model import Capture, Case
from collector.services.collecting.capturing import add_own_files
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.showing.shown_evidence import Piece, captures, front, piece
from collector.services.showing.store_reader import dossier, reader
from collector.services.statements.find_record import link_evidence

LARGEST = 512 * 1024 * 1024
"""Bytes of one upload, all its files together."""
BLOCK = 1 << 16
MOST_FILES = 100


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/evidence", show)
    app.router.add_post("/case/{case}/evidence", add)
    app.router.add_get("/case/{case}/evidence/{capture}", show_piece)
    app.router.add_post("/case/{case}/evidence/{capture}/link", link)


async def show(request: web.Request) -> web.Response:
    """All pieces of a case as small pictures."""
    return await _gallery(request)


async def _gallery(request: web.Request, error: CollectorError | None = None) -> web.Response:
    asked, wanted = context(request), request.match_info["case"]
    case, found = await aside(request, _pieces, asked, wanted)
    fronts = {capture.id: front(capture) for capture in found}
    status = 400 if error else 200
    return page(request, "evidence.html", status=status, case=case, tab="evidence", captures=found, fronts=fronts, error=error)


def _pieces(asked: Context, wanted: str) -> tuple[Case, list[Capture]]:
    case = case_named(reader(asked), wanted)
    return case, captures(asked, case.id)


async def show_piece(request: web.Request) -> web.Response:
    """One piece, large: its picture with the words on it, the conversation, the text; what it proves and how it is sealed."""
    asked, wanted = context(request), request.match_info["case"]
    found: Piece = await aside(request, piece, asked, request.match_info["capture"])
    file = await aside(request, lambda: dossier(asked, case_named(reader(asked), wanted).id))
    return page(request, "piece.html", case=file.case, tab="evidence", piece=found, dossier=file, phrase=request.query.get("q", ""))


async def link(request: web.Request) -> web.Response:
    """Names this piece as evidence of a record."""
    form = await request.post()
    capture = request.match_info["capture"]
    await aside(request, link_evidence, context(request), str(form.get("record", "")), [capture])
    raise web.HTTPSeeOther(f"/case/{request.match_info['case']}/evidence/{capture}")


async def add(request: web.Request) -> web.Response:
    """Keeps files that were dropped or chosen. They are streamed to the disk; nothing is kept if one of them cannot be."""
    with tempfile.TemporaryDirectory(prefix="collector-") as folder:
        try:
            files = await _received(request, Path(folder))
            await aside(request, add_own_files, context(request), files, request.match_info["case"])
        except CollectorError as error:
            return await _gallery(request, error)
    raise web.HTTPSeeOther(f"/case/{request.match_info['case']}/evidence")


async def _received(request: web.Request, folder: Path) -> list[Path]:
    """The uploaded files, each in a folder of its own so that it keeps its name. The request's token must come before them."""
    reader, files, room = await request.multipart(), list[Path](), LARGEST
    allowed = False
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == TOKEN_FIELD:
            allowed = window(request).access.may_change(await part.text())
        elif not allowed:
            raise InputError(say("app-refused-token"))
        elif part.filename and len(files) < MOST_FILES:
            place = folder / str(len(files)) / _name(part.filename)
            place.parent.mkdir()
            room -= await _write(part, place, room)
            files.append(place)
    if not files:
        raise InputError(say("app-no-file"), say("app-no-file-next"))
    return files


async def _write(part: BodyPartReader, place: Path, room: int) -> int:
    """Writes an uploaded file block by block; returns its size. Raises InputError where it is larger than `room` bytes."""
    size = 0
    with place.open("wb") as out:
        while block := await part.read_chunk(BLOCK):
            size += len(block)
            if size > room:
                raise InputError(say("app-file-too-large", name=place.name), say("app-file-too-large-next"))
            out.write(block)
    if shutil.disk_usage(place.parent).free < size:
        raise InputError(say("app-disk-full", name=place.name), say("app-disk-full-next"))
    return size


def _name(sent: str) -> str:
    """The last part of the name that the browser sent, so that no name leads out of its folder."""
    last = sent.replace("\\", "/").rsplit("/", 1)[-1].replace("\0", "").strip()
    return last[-180:] if last not in ("", ".", "..") else "file"
