"""Pieces of evidence for a screen: pictures, words with their places, conversations, files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from collector.errors import NothingFound
from collector.language import say
from collector.model import Artifact, Capture, Transcript
from collector.services.context import Context
from collector.services.showing.store_reader import reader

if TYPE_CHECKING:
    from collector.documents import Document
    from collector.store import Store

BASE = 0.78
"""Where letters stand within the height of their line."""
MOST_WORDS = 6000
"""Words of a page that are laid over its picture; a longer page is still searched as text."""
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
    doc = store.latest("captures", capture_id)
    if doc is None:
        raise NothingFound(say("services-no-capture", capture=capture_id), say("services-no-capture-next"))
    capture = Capture.from_doc(doc)
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
