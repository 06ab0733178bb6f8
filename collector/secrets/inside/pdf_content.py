"""Looks into a PDF: its streams unpacked, its strings, and the text that its pages draw. Pure."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

from collector.documents.pdf.drawn_text import drawn_text
from collector.documents.pdf.engine import Unreadable
from collector.language import say
from collector.secrets.inside.container_parts import LARGEST, Inside, NotOpened


def pdf_insides(data: bytes) -> Iterator[Inside]:
    """Each stream (unpacked) and string of the PDF, and each page's text. Raises NotOpened for a locked or damaged one."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield from _objects(pdf)
        for number, (spaced, joined) in enumerate(drawn_text(data), 1):
            name = say("secrets-pdf-page", number=str(number))
            yield Inside(name, "text/plain", spaced.encode("utf-8", "replace"))
            yield Inside(name, "text/plain", joined.encode("utf-8", "replace"), drawing=True)
    except pikepdf.PasswordError as error:
        raise NotOpened(say("secrets-pdf-locked")) from error
    except (pikepdf.PdfError, Unreadable) as error:
        raise NotOpened(say("secrets-pdf-damaged")) from error


def _objects(pdf: pikepdf.Pdf) -> Iterator[Inside]:
    left = LARGEST
    strings: list[bytes] = []
    for number, thing in enumerate(pdf.objects, 1):
        if isinstance(thing, pikepdf.Stream):
            body = _unpacked(thing)
            left -= len(body)
            if left < 0:
                raise NotOpened(say("secrets-pdf-too-large"))
            kind = "image/x" if thing.get("/Subtype") == "/Image" else ""
            yield Inside(say("secrets-pdf-object", number=str(number)), kind, body, drawing=True)
        strings += _strings(thing, 0)
    yield Inside(say("secrets-pdf-strings"), "text/plain", b"\n".join(strings))


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


def _strings(thing: object, depth: int) -> list[bytes]:
    """Strings held directly by an object: titles, addresses of links, form values."""
    if depth > 8:
        return []
    if isinstance(thing, pikepdf.String):
        return [bytes(thing), str(thing).encode("utf-8", "replace")]
    if isinstance(thing, pikepdf.Array):
        return [s for item in thing.as_list() if not _is_elsewhere(item) for s in _strings(item, depth + 1)]
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        held = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
        return [s for item in held.as_dict().values() if not _is_elsewhere(item) for s in _strings(item, depth + 1)]
    return []


def _is_elsewhere(item: object) -> bool:
    return isinstance(item, pikepdf.Object) and item.is_indirect
