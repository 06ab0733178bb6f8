"""Files that a person sends to the app: streamed to the disk block by block, bounded, and only with the page's token before them."""

from __future__ import annotations

import shutil
from pathlib import Path

from aiohttp import BodyPartReader, web

from collector.app.server.access import TOKEN_FIELD
from collector.app.server.running_app import window
from collector.errors import InputError
from collector.language import say

BLOCK = 1 << 16
MOST_FILES = 100


async def received(request: web.Request, folder: Path, largest: int) -> list[Path]:
    """The uploaded files, each in a folder of its own within `folder` so that it keeps its name; `largest`: bytes of all together.

    The request's token must come before them. Raises InputError; then the caller removes the folder.
    """
    reader, files, room = await request.multipart(), list[Path](), largest
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
