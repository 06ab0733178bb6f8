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
    lines: list[str] = []
    last: Word | None = None
    for word in page.seen:
        if last is not None and adjoins(last, word):
            lines[-1] += word.text
        elif last is not None and (word.frame, word.line) == (last.frame, last.line):
            lines[-1] += " " + word.text
        else:
            lines.append(word.text)
        last = word
    return "\n".join(lines) + ("\n" if lines else "")


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
    last: Word | None = None
    pieces: list[str] = []
    length = 0
    for word in words:
        gap = "" if last is None or adjoins(last, word) else " "
        text = _bare(word.text)
        starts.append(length + len(gap))
        pieces.append(gap + text)
        length += len(gap) + len(text)
        last = word
    return starts, "".join(pieces)


TOUCHING = 0.06
"""Part of a word's height up to which the gap to the next is none: a space is four times as wide."""


def adjoins(word: Word, after: Word) -> bool:
    """Whether nothing stands between two words on the picture: a price is often put together from several elements. Raised or smaller
    digits do not adjoin: 129⁹⁰ is not 12990."""
    if word.source != "text" or after.source != "text":  # only text has boxes that are measured to the pixel
        return False
    if word.frame != after.frame or abs(word.y - after.y) > 1 or abs(word.height - after.height) > 1 or not word.width or not after.width:
        return False
    touch, ways = TOUCHING * word.height, {direction(word.text), direction(after.text)}
    onward = abs(after.x - word.x - word.width) <= touch
    back = abs(word.x - after.x - after.width) <= touch
    return onward if ways == {"ltr"} else back if ways == {"rtl"} else onward or back


def direction(text: str) -> str:
    """``ltr`` for Latin letters and digits, ``rtl`` for Hebrew, "" for what goes with what stands around it."""
    if any("\u0590" <= character <= "\u08ff" for character in text):
        return "rtl"
    return "ltr" if any(character.isalnum() for character in text) else ""


def out_of_order(words: Sequence[Word]) -> list[str]:
    """Words put together from pieces that the picture shows in another order than the text has them: “94.90” for 4, 9, ., 0, 9. Pure.

    Only pieces that touch and run in one direction are compared; what stands apart is read by itself.
    """
    rows: list[list[Word]] = []
    for word in words:
        if word.source != "text" or not word.width:
            continue
        last = rows[-1][-1] if rows else None
        if last is None or word.frame != last.frame or abs(word.y - last.y) > 2 or abs(word.height - last.height) > 2:
            rows.append([])
        rows[-1].append(word)
    return [shown for row in rows if len(row) > 1 for shown in _shuffled(row)]


def _shuffled(row: Sequence[Word]) -> Iterator[str]:
    order = sorted(range(len(row)), key=lambda number: row[number].x)
    clump: list[int] = []
    for number in [*order, -1]:
        gap = row[number].x - row[clump[-1]].x - row[clump[-1]].width if clump and number >= 0 else None
        if clump and (gap is None or abs(gap) > 2 * TOUCHING * row[clump[-1]].height):
            told = [each for each in clump if direction(row[each].text)]
            ways = {direction(row[each].text) for each in told}
            if len(ways) == 1 and told != sorted(told, reverse=ways == {"rtl"}):
                yield "".join(row[each].text for each in (reversed(clump) if ways == {"rtl"} else clump))
            clump = []
        clump.append(number)
