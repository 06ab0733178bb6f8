"""The words of a page with their places on its picture. Pure: reads and writes the ``words`` part, finds a phrase in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

FORMAT = 1
COLUMNS = ("text", "x", "y", "width", "height", "line", "frame", "source")
MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufeff]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word. Its box is in CSS pixels from the picture's top left corner; times `PageWords.scale` it is in picture pixels.

    `line` counts runs of words that belong together in reading order; `frame` is the frame's number (0 is the page). `source` is
    ``text``, ``value`` (typed into a field), ``generated`` (style sheets' own text), ``hidden`` (in the page's text, not to be seen) or
    ``covered`` (something lies over it).
    """

    text: str
    x: float
    y: float
    width: float
    height: float
    line: int = 0
    frame: int = 0
    source: str = "text"


@dataclass(frozen=True)
class PageWords:
    """All words of a page, and the size of the picture in CSS pixels."""

    words: tuple[Word, ...]
    width: int
    height: int
    scale: float = 1.0
    frames: tuple[str, ...] = ()
    """Addresses of the frames, by number."""

    @property
    def seen(self) -> tuple[Word, ...]:
        """The words that can be seen on the picture."""
        return tuple(word for word in self.words if word.source not in ("hidden", "covered"))


@dataclass(frozen=True)
class Box:
    """A rectangle in CSS pixels of the picture."""

    x: float
    y: float
    width: float
    height: float


def write_words(page: PageWords) -> bytes:
    """The ``words`` part: JSON with one short list for each word, in the order of ``columns``."""
    rows = [[w.text, w.x, w.y, w.width, w.height, w.line, w.frame, w.source] for w in page.words]
    head: dict[str, Any] = {"format": FORMAT, "width": page.width, "height": page.height, "scale": page.scale, "frames": list(page.frames)}
    return json.dumps({**head, "columns": COLUMNS, "words": rows}, ensure_ascii=False, separators=(",", ":")).encode()


def read_words(data: bytes) -> PageWords:
    """The words back from the part. Raises ValueError if it is not one."""
    doc = json.loads(data)
    if not isinstance(doc, dict) or doc.get("format") != FORMAT:
        raise ValueError("not a words part of a known format")
    words = tuple(Word(*row) for row in doc["words"])
    return PageWords(words, int(doc["width"]), int(doc["height"]), float(doc["scale"]), tuple(doc["frames"]))


def plain_text(page: PageWords) -> str:
    """The visible text, a line of the page a line of text, in reading order."""
    lines: list[list[str]] = []
    last: tuple[int, int] | None = None
    for word in page.seen:
        if (word.frame, word.line) != last:
            lines.append([])
            last = (word.frame, word.line)
        lines[-1].append(word.text)
    return "\n".join(" ".join(line) for line in lines) + ("\n" if lines else "")


def find_phrase(page: PageWords, phrase: str) -> list[list[Box]]:
    """Where a phrase stands on the picture: for each place the boxes of its words. Invisible marks and repeated spaces do not matter."""
    wanted = _bare(phrase)
    if not wanted:
        return []
    words = page.seen
    starts, text = _joined(words)
    found: list[list[Box]] = []
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        hit = [w for w, start in zip(words, starts, strict=True) if start < end and start + len(_bare(w.text)) > at]
        found.append([Box(w.x, w.y, w.width, w.height) for w in hit])
        at = text.find(wanted, end)
    return found


def _bare(text: str) -> str:
    return " ".join(MARKS.sub("", text).split()).casefold()


def _joined(words: Sequence[Word]) -> tuple[list[int], str]:
    starts: list[int] = []
    pieces: list[str] = []
    length = 0
    for piece in _pieces(words):
        starts.append(length)
        pieces.append(piece)
        length += len(piece) + 1
    return starts, " ".join(pieces)


def _pieces(words: Sequence[Word]) -> Iterator[str]:
    for word in words:
        yield _bare(word.text)
