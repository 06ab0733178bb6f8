"""Looks into a PDF: its streams unpacked, its strings, and the text its fonts stand for. Pure."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf

from collector.secrets.container_parts import LARGEST, Inside, NotOpened

Map = dict[bytes, str]


def pdf_insides(data: bytes) -> Iterator[Inside]:
    """Each stream (unpacked) and string of the PDF, and each page's text. Raises NotOpened for a locked or damaged one."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield from _objects(pdf)
            for number, page in enumerate(pdf.pages, 1):
                yield f"PDF page {number}", "text/plain", page_text(page).encode("utf-8", "replace")
    except pikepdf.PasswordError as error:
        raise NotOpened("PDF locked by a password") from error
    except pikepdf.PdfError as error:
        raise NotOpened("PDF that does not open") from error


def _objects(pdf: pikepdf.Pdf) -> Iterator[Inside]:
    left = LARGEST
    strings: list[bytes] = []
    for number, thing in enumerate(pdf.objects, 1):
        if isinstance(thing, pikepdf.Stream):
            body = _unpacked(thing)
            left -= len(body)
            if left < 0:
                raise NotOpened("PDF too large to unpack")
            kind = "image/x" if thing.get("/Subtype") == "/Image" else ""
            yield f"PDF object {number}", kind, body
        strings += _strings(thing, 0)
    yield "PDF strings", "text/plain", b"\n".join(strings)


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


def page_text(page: pikepdf.Page) -> str:
    """The page's text in the order in which it is drawn, read through its fonts' own character maps."""
    maps: dict[str, Map] = {}
    fonts = page.obj.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary())
    for name, font in fonts.items():
        table = font.get("/ToUnicode")
        maps[name] = _character_map(table.read_bytes()) if isinstance(table, pikepdf.Stream) else {}
    out: list[str] = []
    current: Map = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, what = instruction.operands, str(instruction.operator)
        if what == "Tf":
            current = maps.get(str(operands[0]), {})
        elif what in ("Tj", "'", '"') and operands:
            out.append(_decoded(operands[-1], current))
        elif what == "TJ":
            out += [_decoded(piece, current) for piece in pikepdf.Array(operands[0]).as_list() if isinstance(piece, pikepdf.String)]
        elif what in ("ET", "T*", "Td", "TD"):
            out.append("" if what in ("Td", "TD") else "\n")
    return "".join(out)


def _decoded(piece: object, table: Map) -> str:
    raw = bytes(piece) if isinstance(piece, pikepdf.String) else b""
    if not table:
        return raw.decode("latin-1")
    width = len(next(iter(table)))
    return "".join(table.get(raw[i : i + width], "") for i in range(0, len(raw), width))


def _character_map(cmap: bytes) -> Map:
    """The code → text table of a ToUnicode stream (``bfchar`` and ``bfrange``)."""
    table: Map = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            table[bytes.fromhex(code.decode())] = _utf16(text)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.S):
        for low, high, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start, end, first = int(low, 16), int(high, 16), int(text, 16)
            for step in range(min(end - start + 1, 65536)):
                table[(start + step).to_bytes(len(low) // 2, "big")] = _utf16(b"%0*x" % (len(text), first + step))
    return table


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")
