"""Pieces of evidence for a screen: pictures, words with their places, conversations, files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from collector.errors import NothingFound
from collector.language import say
from collector.model import Artifact, Capture, Event, Transcript
from collector.services.context import Context
from collector.services.showing.store_reader import Dossier, reader

if TYPE_CHECKING:
    from collector.documents import Document
    from collector.store import Store

BASE = 0.78
"""Where letters stand within the height of their line."""
MOST_WORDS = 5000
"""Words of a page that are laid over its picture; a longer page is still searched as text."""
MOST_RECORDS = 150
"""Records that are offered to be shown by a piece; there may be ten thousand."""
SHOWABLE = ("fact", "contact", "promise", "charge", "cancellation", "step", "answer", "note")
"""Kinds of events of the timeline that evidence can be linked to."""
_PICTURES = ("picture", "stamped")


@dataclass(frozen=True)
class Word:
    """A word of a page and its place on the picture, in the picture's own units; `base` is where its letters stand."""

    text: str
    left: float
    base: float
    width: float
    height: float


@dataclass(frozen=True)
class Piece:
    """One capture as a screen shows it. pictures: digests, the main one first; pages: how many pages a PDF has.

    width, height: of the page, in the units of `words`."""

    capture: Capture
    pictures: tuple[str, ...] = ()
    original: Artifact | None = None
    pages: int = 0
    text: str = ""
    words: tuple[Word, ...] = ()
    width: float = 1.0
    height: float = 1.0
    transcript: Transcript | None = None
    doubts: tuple[str, ...] = field(default=())


def captures(context: Context, case: str) -> list[Capture]:
    """The captures of a case, the newest first."""
    found = [Capture.from_doc(doc) for doc in reader(context).all("captures", case=case)]
    return sorted(found, key=lambda c: c.started, reverse=True)


def found_captures(known: Sequence[Capture], words: str, kind: str) -> list[Capture]:
    """Those of a kind ("" for every kind) in whose title, address or file names each of the words stands."""
    from collector.store.text_search.text_normalisation import normalised

    wanted = normalised(words).split()
    named = [(c, normalised(" ".join((c.title, c.url, *(f.name for f in c.files.values()))))) for c in known if not kind or c.kind == kind]
    return [capture for capture, text in named if all(word in text for word in wanted)]


def showable(found: Dossier) -> list[Event]:
    """What evidence can be linked to: what has none first, notes last, the newest first among them; at most `MOST_RECORDS`."""
    events = [event for event in reversed(found.timeline) if event.kind in SHOWABLE]
    return sorted(events, key=lambda e: (bool(e.captures), e.kind == "note"))[:MOST_RECORDS]


def shown_by(found: Dossier, capture: str) -> list[Event]:
    """What this piece is linked to."""
    return [event for event in found.timeline if event.kind in SHOWABLE and capture in event.captures]


def page_words(context: Context, capture_id: str) -> tuple[Word, ...]:
    """The words of a page with their places on its picture; none where they were not kept. Raises NothingFound."""
    store = reader(context)
    return _words(store, _capture(store, capture_id))[2]


def front(capture: Capture) -> tuple[str, int]:
    """Digest of the file that a small picture of this capture is made from, and the page; ("", 0) where it has none."""
    for part in (*_PICTURES, "original"):
        file = capture.files.get(part)
        if file is not None and (file.media_type.startswith("image/") or file.media_type == "application/pdf"):
            return file.digest, 0
    return "", 0


def piece(context: Context, capture_id: str) -> Piece:
    """One capture with all that a screen shows of it. Raises NothingFound."""
    store = reader(context)
    capture = _capture(store, capture_id)
    original = capture.files.get("original")
    document = _document(store, original)
    width, height, words = _words(store, capture)
    return Piece(
        capture,
        pictures=_pictures(capture),
        original=original,
        pages=len(document.pages) if document else 0,
        text=_text(store, capture) or (document.text if document else ""),
        words=words,
        width=width,
        height=height,
        transcript=_transcript(store, capture),
        doubts=tuple(str(d) for d in capture.facts.get("doubts", ())),
    )


def check_in_case(context: Context, capture_id: str, case: str) -> None:
    """Raises NothingFound for a piece that stands in no case or in another one."""
    doc = reader(context).latest("captures", capture_id)
    if doc is None or doc.get("case") != case:
        raise NothingFound(say("services-no-capture", capture=capture_id), say("services-no-capture-next"))


def _capture(store: Store, capture_id: str) -> Capture:
    doc = store.latest("captures", capture_id)
    if doc is None:
        raise NothingFound(say("services-no-capture", capture=capture_id), say("services-no-capture-next"))
    return Capture.from_doc(doc)


def _pictures(capture: Capture) -> tuple[str, ...]:
    main = next((capture.files[part].digest for part in _PICTURES if part in capture.files), "")
    numbered = sorted(name for name in capture.files if name.startswith("stamped-"))
    more = [capture.files[name].digest for name in numbered]
    original = capture.files.get("original")
    own = [original.digest] if original is not None and original.media_type.startswith("image/") else []
    return tuple(dict.fromkeys(d for d in (main, *more, *own) if d))


def _document(store: Store, original: Artifact | None) -> Document | None:
    if original is None or original.media_type.startswith("image/"):
        return None
    from collector.documents import read

    return read(store.read(original), original.name, media_type=original.media_type)


def _text(store: Store, capture: Capture) -> str:
    file = capture.files.get("text")
    return store.read(file).decode("utf-8", "replace") if file else ""


def _words(store: Store, capture: Capture) -> tuple[float, float, tuple[Word, ...]]:
    """Width and height of the page, and its words."""
    file = capture.files.get("words")
    if file is None:
        return 1.0, 1.0, ()
    told = json.loads(store.read(file))
    rows: Sequence[Sequence[object]] = told["words"][:MOST_WORDS]
    return float(told["width"]) or 1.0, float(told["height"]) or 1.0, tuple(map(_word, rows))


def _word(row: Sequence[object]) -> Word:
    left, top, width, height = (float(str(value)) for value in row[1:5])
    return Word(str(row[0]), left, top + height * BASE, width, height)


def _transcript(store: Store, capture: Capture) -> Transcript | None:
    if capture.kind != "chat":
        return None
    from collector.clock import SystemClock
    from collector.recipe import read_chat

    return read_chat(store, SystemClock(), capture.id).transcript
