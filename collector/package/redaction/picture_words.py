"""Words with their places on a picture: from the page's own record, from a PDF, or read from the pixels by Tesseract where installed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from PIL import Image

from collector.capture.text.page_words import PageWords, adjoins, read_words
from collector.documents import Page
from collector.documents.ocr import ReadWord, reads_hebrew, words_on
from collector.package.redaction.redactor import Redactor

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
_SLACK = 0.14
"""Part of a word's height by which its letters may stand out of its box."""

_UPENDED = 4
"""Times its width a word's box is high where the word runs up or down the page."""
_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
_QUICK = 2000
"""Pixels of the longer side of a turned picture that is only asked whether it holds words: a photograph has four times as many."""
_LONG, _MANY = 4, 8
"""Of so many words of so many letters on a picture it lies upright."""


@dataclass(frozen=True)
class PlacedWord:
    """A word, where it stands, and whether a space (" "), a new line or nothing parts it from the word before. reading: by which of several
    readings of one picture."""

    text: str
    box: Box
    gap: str = " "
    reading: int = 0


@dataclass(frozen=True)
class PixelWords:
    """What was read off a picture's pixels. whole: every reading that it needs was done; else something may stand there unread."""

    words: tuple[PlacedWord, ...] = ()
    whole: bool = False


def words_of_page(data: bytes) -> list[PlacedWord]:
    """The words of a captured page in pixels of its picture. Raises ValueError for what is no words part."""
    return list(_placed(read_words(data)))


def _placed(page: PageWords) -> Iterator[PlacedWord]:
    before, scale = None, page.scale
    for word in page.words:
        if word.source == "hidden":
            continue
        gap = "\n"
        if before is not None and (before.frame, before.line) == (word.frame, word.line):
            gap = "" if adjoins(before, word) else " "
        box = (word.x * scale, word.y * scale, (word.x + word.width) * scale, (word.y + word.height) * scale)
        yield PlacedWord(word.text, box, gap)
        before = word


def words_of_pdf(page: Page) -> list[PlacedWord]:
    """The words of a PDF's page, in points from its upper left corner."""
    return [
        PlacedWord(run.text, (run.box.left, run.box.top, run.box.right, run.box.bottom), "\n" if not number and not at else " ")
        for line in page.lines
        for number, cell in enumerate(line.cells)
        for at, run in enumerate(cell.runs)
    ]


def words_on_picture(image: Image.Image, *, known: bool = False) -> PixelWords:
    """The words that Tesseract reads on a picture, in pixels; not whole where it is not installed, lacks a language or fails.

    Each reading stands by itself: in Hebrew and English, in English alone (beside Hebrew it takes one digit for another), and where little
    is read upright also turned, as a page lies that was photographed or scanned sideways or upside down. `known`: the picture's words are
    on record, and one reading is enough to find what the record does not tell.
    """
    if known:
        only = words_on(image)
        return PixelWords(_in_one(only or []), only is not None)
    with ThreadPoolExecutor(2) as readers:
        first, english = readers.map(lambda language: words_on(image, language=language), ("", "eng"))
        turned: list[list[PlacedWord] | None] = []
        if first is not None and sum(len(word.text) >= _LONG for word in first) < _MANY:
            turned = _of_turns(image, readers)
    placed = [replace(word, reading=n) for n, words in enumerate((_in_one(first or []), _below(english), *turned)) for word in words or ()]
    return PixelWords(tuple(placed), reads_hebrew() and None not in (first, english) and None not in turned)


def _of_turns(image: Image.Image, readers: ThreadPoolExecutor) -> list[list[PlacedWord] | None]:
    """The readings of a picture that lies on a side or on its head: a quick one of each turn tells which is worth a whole one."""
    quick = list(readers.map(lambda turn: _read_turned(image, turn, "", _QUICK), _TURNS))
    worth = [turn for turn, words in zip(_TURNS, quick, strict=True) if any(re.search(r"\w\w", word.text) for word in words or ())]
    ways = [(turn, language) for turn in worth for language in ("", "eng")]
    whole = list(readers.map(lambda way: _read_turned(image, way[0], way[1]), ways))
    return [*(None for words in quick if words is None), *whole]


def _in_one(words: Iterable[ReadWord]) -> tuple[PlacedWord, ...]:
    return tuple(PlacedWord(word.text, word.box, "\n" if word.begins_line else " ") for word in words)


def _below(words: list[ReadWord] | None) -> list[PlacedWord] | None:
    """A further reading: a new line parts it from the one before."""
    placed = _in_one(words or ())
    return None if words is None else [*(replace(word, gap="\n") for word in placed[:1]), *placed[1:]]


def _read_turned(image: Image.Image, turn: Image.Transpose, language: str, most: int = 0) -> list[PlacedWord] | None:
    """A reading of the turned picture, its boxes where they stand on the picture as it is. None where it failed."""
    read = _below(words_on(image.transpose(turn), language=language, most=most))
    return None if read is None else [replace(word, box=_turned_back(word.box, turn, image.size)) for word in read]


def _turned_back(box: Box, turn: Image.Transpose, size: tuple[int, int]) -> Box:
    """A box on the turned picture as the box on the picture itself, which is `size` wide and high."""
    (left, top, right, bottom), (width, height) = box, size
    if turn == Image.Transpose.ROTATE_90:
        return width - bottom, left, width - top, right
    if turn == Image.Transpose.ROTATE_270:
        return top, height - right, bottom, height - left
    return (width - right, height - bottom, width - left, height - top) if turn == Image.Transpose.ROTATE_180 else box


def boxes_to_cover(
    words: Sequence[PlacedWord], redactor: Redactor, known: Sequence[tuple[Box, str]] = (), *, read_off: bool = False
) -> list[tuple[Box, str]]:
    """The boxes of all words that hold something to cover, each with its kind; noted in the redactor. `grown` boxes cover all their ink.

    known: boxes that were found before on the same picture. What lies on one of them, or on what an earlier reading of `words` found, is
    not counted a second time; details of one reading are as many as it tells, however close their lines. read_off: the words were read off
    the pixels.
    """
    starts, text = [], ""
    for word in words:
        text += word.gap
        starts.append(len(text))
        text += word.text
    found: list[tuple[PlacedWord, str]] = []
    spans = [(span, kind, True) for span, kind in redactor.spans(text)]
    spans += [(span, kind, False) for span, kind in redactor.misread(text)] if read_off else []
    for (start, end), kind, sure in sorted(spans):
        here = [word for word, at in zip(words, starts, strict=True) if at < end and at + len(word.text) > start]
        before = [box for box, _ in known] + [word.box for word, _ in found if here and word.reading != here[0].reading]
        redactor.note(text[start:end], kind, counted=not any(_same_place(word.box, box) for word in here for box in before), sure=sure)
        found += [(word, kind) for word in here]
    return [(word.box, kind) for word, kind in found]


def _same_place(one: Box, other: Box) -> bool:
    """Whether the middle of either box lies in the other: boxes of lines that stand close may meet."""
    return any(a[0] <= (b[0] + b[2]) / 2 <= a[2] and a[1] <= (b[1] + b[3]) / 2 <= a[3] for a, b in ((one, other), (other, one)))


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def blanked(words: Sequence[str], gaps: Iterable[str], redactor: Redactor) -> list[str]:
    """The words' texts with those that hold something to cover blanked."""
    placed = [PlacedWord(text, (number, 0, number, 0), gap) for number, (text, gap) in enumerate(zip(words, gaps, strict=True))]
    gone = {round(box[0]) for box, _ in boxes_to_cover(placed, redactor)}
    return ["█████" if number in gone else text for number, text in enumerate(words)]


def grown(box: Box) -> Box:
    """A word's box with the ink of its letters that stands out of it."""
    width, height = box[2] - box[0], box[3] - box[1]
    slack = _SLACK * (width if height > _UPENDED * width else height)
    return box[0] - slack, box[1] - slack, box[2] + slack, box[3] + slack
