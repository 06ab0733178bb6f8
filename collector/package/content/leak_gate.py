"""The leak gate: nothing leaves for a package until every file was searched for secrets and for what was to be covered (pure).

Known secrets of the run are looked for by `find_leaks` in every encoding and container, and so is every text that a redaction covered.
What could be a secret by its form is looked for in texts. A photograph inside another file (a mail's attachment) must not tell where it was
taken. What was found is told with the command that solves it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pikepdf

from collector.errors import SecretFound
from collector.language import Sentence, say
from collector.package.content.records_with_secrets import Holding
from collector.package.content.secret_shapes import CARD, shapes
from collector.package.pages.html_templates import font_face
from collector.package.pdf.printed.book_text import book_text
from collector.package.redaction.encoded_words import bytes_of, enclosed_files
from collector.package.redaction.media_location_removal import streams_with_facts
from collector.package.redaction.picture_metadata_removal import PLACES, tells_private
from collector.package.web_archive.wacz import WACZ
from collector.secrets.found_secret import NOT_LOOKED_INTO, Leak, kind_named, within
from collector.secrets.inside.container_parts import Inside, NotOpened
from collector.secrets.inside.containers import opened
from collector.secrets.known_secrets import Secret
from collector.secrets.leak_search import find_leaks

_TEXTLESS = ("image/", "font/", "audio/", "video/")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"RIFF", b"II*\0", b"MM\0*")
_PICTURES_IN_TEXT = (b"/9j/", b"iVBORw0", b"UklGR")
"""How JPEG, PNG and WebP begin in base64."""
_PHOTOGRAPH = b"\xff\xd8\xff"
_MOST_HIDDEN, _FACTS = 50, 1 << 20
"""So many photographs of one recording are looked at, so many bytes of each: the facts stand before the pixels."""
_DEEPEST = 4
_SHORTEST_ALLOWED = 8
"""A shorter value would let too much through."""
_TOLD = 8
_STILL = "covered elsewhere: "
COMPLAINT = re.compile(r"data/complaint(?:-\w+)?\.pdf")
UNOPENED, COVERED, PLACE, KNOWN = "unopened", "covered", "place", "known"


@dataclass(frozen=True)
class Found:
    """What must not leave: which `kind` (a shape's name, or one of the constants of this file), `what` it is where that is known, in which
    file of the package, where inside. Never its value."""

    kind: str
    file: str
    where: Sentence | None = None
    what: Sentence | None = None
    capture: str = ""
    """The capture that the exhibit shows in whose folder the file lies; "" for any other file."""

    def told(self) -> Sentence:
        """The thing and its place as a sentence."""
        thing = self.what or say(f"package-shape-{self.kind}")
        file = self.file.removeprefix("data/")
        if self.where is None:
            return say("package-found", thing=thing, file=file)
        return say("package-found-inside", thing=thing, file=file, where=self.where)

    def ways(self, case: str, records: Sequence[Holding] = ()) -> list[Sentence]:
        """The commands that solve it; none where what solves another finding solves this one too. `records` hold a known secret."""
        file = self.file.removeprefix("data/")
        if self.kind == KNOWN and not file.startswith("exhibits/"):
            return [way for record in records for way in record.ways(case)]
        if self.kind in (UNOPENED, COVERED, PLACE) and not file.startswith("exhibits/") and self.file != WACZ:
            return []  # letter, print and pages cannot be left out: they say what the exhibits hold
        return [self._way(case, re.sub(r"/transcript\.\w+$", "/transcript", file))]

    def _way(self, case: str, file: str) -> Sentence:
        if self.kind == PLACE:
            return say("package-way-place", case=case, file=file)
        if self.file == WACZ and self.kind in (UNOPENED, COVERED, KNOWN):
            return say("package-way-wacz")
        if self.kind in (UNOPENED, COVERED, KNOWN):
            if self.capture and file.endswith("/capture.json"):  # it tells what was left out: only the whole exhibit can go
                return say("package-way-drop", case=case, capture=self.capture)
            return say("package-way-leave-out", case=case, file=file)
        return say("package-way-card" if self.kind == CARD else "package-way-tokens", case=case)


def search(
    files: Mapping[str, bytes | Path], media_types: Mapping[str, str], secrets: Iterable[str], allowed: Iterable[str] = (),
    covered: Mapping[str, str] | None = None, *, places: bool = False, printed: Mapping[str, str] | None = None,
) -> list[Found]:  # fmt: skip
    """All that was found, file by file. `media_types` tells what a file is where its name does not.

    allowed: values of which the customer says that they are no secret, such as an order number that looks like a card; a value that is
    among the known `secrets` is found all the same. covered: texts that redactions covered, with their kinds. places: the customer lets
    places and serial numbers in pictures leave. printed: by the name of a PDF of the collector's own the HTML it was printed from, whose
    words are searched in its stead (see `book_text`).
    """
    known, passed = list(secrets), [plain for value in allowed if len(plain := _plain_value(value)) >= _SHORTEST_ALLOWED]
    own = _font()  # the collector's own font in its own pages: long, known, and slow to search
    gone = {text: Secret(text, _STILL + kind, whole_number=True) for text, kind in (covered or {}).items() if text not in known}
    found: list[Found] = []
    for name in sorted(files):
        content = files[name]
        parts: list[tuple[Sentence | None, bytes, str]]
        if isinstance(content, bytes) and name in (printed or {}):
            parts = [(part.name, part.data, part.media_type) for part in book_text(content, (printed or {})[name])]
        else:
            data = content if isinstance(content, bytes) else content.read_bytes()
            data = data.replace(own, b"") if name.endswith(".html") else data
            parts = [(None, data, media_types.get(name, ""))]
        for where, data, kind in parts:
            found += [_of_leak(leak, name, gone, where) for leak in find_leaks(data, kind, [*known, *gone.values()])]
            found += [Found(what, name, place) for what, place in dict.fromkeys(_shapes(data, kind, where, 0, passed))]
            if not places:
                found += [Found(PLACE, name, place) for place in dict.fromkeys(_places(data, kind, where, 0))]
    return found


@cache
def _font() -> bytes:
    return str(font_face()).encode()


def _of_leak(leak: Leak, file: str, covered: Mapping[str, str], inside: Sentence | None) -> Found:
    where = within(inside, leak.where)
    if leak.what == NOT_LOOKED_INTO:
        return Found(UNOPENED, file, where)
    if covered and leak.what.startswith(_STILL):
        return Found(COVERED, file, where, say("package-still-there", kind=say(f"package-kind-{leak.what.removeprefix(_STILL)}")))
    return Found(KNOWN, file, where, kind_named(leak.what))


def refuse(found: Iterable[Found], case: str = "", records: Sequence[Holding] = ()) -> None:
    """Raises SecretFound naming what was found where, each with the command that solves it, if anything was."""
    listed = list(dict.fromkeys(found))
    if not listed:
        return
    told = _listed(listed)
    ways = list(dict.fromkeys(way for item in listed for way in item.ways(case, records))) or [say("package-way-nothing")]
    raise SecretFound(say("package-secret", found=told), _joined(ways[:_TOLD]))


def with_ways(found: Iterable[Found], case: str, records: Sequence[Holding]) -> list[Sentence]:
    """What was found, with the command that solves it: one sentence for all that one command solves."""
    by_way: dict[Sentence, list[Found]] = {}
    for item in dict.fromkeys(found):
        for way in item.ways(case, records) or [say("package-way-above")]:
            by_way.setdefault(way, []).append(item)
    return [say("package-found-way", found=_listed(items), way=way) for way, items in by_way.items()]


def _listed(items: Sequence[Found]) -> Sentence:
    """The first of them; how many more is told."""
    told = items[0].told()
    for item in items[1:_TOLD]:
        told = say("package-found-and", first=told, then=item.told())
    return say("package-list", items=told, more=max(0, len(items) - _TOLD))


def _joined(ways: Sequence[Sentence]) -> Sentence:
    joined = ways[0]
    for way in ways[1:]:
        joined = say("package-ways", first=joined, then=way)
    return joined


def _plain_value(value: str) -> str:
    return re.sub(r"[\s-]+", "", value)


def _is_allowed(found: str, allowed: Sequence[str]) -> bool:
    """Whether the customer named this very value: whole, as the value of the parameter that was found, or within a whole address."""
    plain = _plain_value(found)
    return any(value == plain or plain.endswith("=" + value) or plain in value for value in allowed)


def _shapes(data: bytes, kind: str, place: Sentence | None, depth: int, allowed: Sequence[str]) -> Iterator[tuple[str, Sentence | None]]:
    if not kind.startswith(_TEXTLESS):
        text = _text(data)
        if text is not None:
            yield from ((what, place) for what, words in shapes(text) if not _is_allowed(words, allowed))
    for part in () if data[:2] == b"\xff\xd8" else _inside(data, kind, depth):
        if not part.drawing:  # drawing orders; the words drawn by them come as the page's text
            yield from _shapes(part.data, part.media_type, within(place, part.name), depth + 1, allowed)


def _places(data: bytes, kind: str, place: Sentence | None, depth: int) -> Iterator[Sentence | None]:
    if data.startswith(_PICTURES) or data[4:8] == b"ftyp":
        if tells_private(data, kind if kind.startswith("image/") else ""):
            yield place
        return
    if b"<x:xmpmeta" in data[:2048] and any(word in data for word in PLACES):  # of a picture inside a PDF
        yield place
        return
    parts = _photographs(data) if data[:1024].lstrip()[:5] == b"%PDF-" else _inside(data, kind, depth)
    found = [inner for part in parts for inner in _places(part.data, part.media_type, within(place, part.name), depth + 1)]
    yield from found
    if not found and data[:4] not in (b"%PDF", b"PK\x03\x04") and any(tells_private(hidden) for hidden in _hidden_pictures(data)):
        yield place


def _hidden_pictures(data: bytes) -> Iterator[bytes]:
    """Pictures in base64 inside a text (of a contact, in a ``data:`` address), and photographs inside recordings (the cover of a song)."""
    if any(mark in data for mark in _PICTURES_IN_TEXT):
        text = data.decode("utf-8", "ignore")
        yield from map(bytes_of, (text[start:end] for start, end in enclosed_files(text)))
    place, number = data.find(_PHOTOGRAPH), 0
    while place >= 0 and number < _MOST_HIDDEN:
        yield data[place : place + _FACTS]
        place, number = data.find(_PHOTOGRAPH, place + 4), number + 1


def _photographs(pdf: bytes) -> Iterator[Inside]:
    """What inside a PDF can tell where a photograph in it was taken (see `streams_with_facts`)."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            for stream, body in streams_with_facts(document):
                yield Inside(say("secrets-pdf-object", number=str(stream.objgen[0])), "", body)
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return  # find_leaks tells of a PDF that does not open, or is locked


def _inside(data: bytes, kind: str, depth: int) -> Iterator[Inside]:
    if depth < _DEEPEST:
        try:
            yield from opened(data, kind)
        except NotOpened:
            return  # find_leaks has said so, if there is a secret to look for


def _text(data: bytes) -> str | None:
    """The bytes as text, or None for what is none: patterns found in noise would mean nothing."""
    if b"\0" in data[:4096]:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1255", "replace") if data[:5] != b"%PDF-" else None
