"""Words with their places on a picture: from the page's own record, from a PDF, or read from the pixels by Tesseract where installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

from collector.capture.text.page_words import PageWords, adjoins, read_words
from collector.documents import Page
from collector.documents.ocr import words_on
from collector.package.redaction.redactor import Redactor

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
_SLACK = 0.14
"""Part of a word's height by which its letters may stand out of its box."""


@dataclass(frozen=True)
class PlacedWord:
    """A word, where it stands, and whether a space (" "), a new line or nothing parts it from the word before."""

    text: str
    box: Box
    gap: str = " "


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


def words_on_picture(image: Image.Image) -> list[PlacedWord] | None:
    """The words that Tesseract reads on a picture, in pixels; None where it is not installed or fails."""
    found = words_on(image)
    return None if found is None else [PlacedWord(word.text, word.box, "\n" if word.begins_line else " ") for word in found]


def boxes_to_cover(words: Sequence[PlacedWord], redactor: Redactor, known: Sequence[tuple[Box, str]] = ()) -> list[tuple[Box, str]]:
    """The boxes of all words that hold something to cover, each with its kind; noted in the redactor.

    known: boxes that were found before by another reading of the same picture; what meets them is not counted a second time.
    """
    starts, text = [], ""
    for word in words:
        text += word.gap
        starts.append(len(text))
        text += word.text
    found: list[tuple[Box, str]] = []
    for (start, end), kind in redactor.spans(text):
        boxes = [_grown(w.box) for w, at in zip(words, starts, strict=True) if at < end and at + len(w.text) > start]
        redactor.note(text[start:end], kind, counted=not any(meet(box, before) for box in boxes for before, _ in known))
        found += [(box, kind) for box in boxes]
    return found


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def blanked(words: Sequence[str], gaps: Iterable[str], redactor: Redactor) -> list[str]:
    """The words' texts with those that hold something to cover blanked."""
    placed = [PlacedWord(text, (number, 0, number, 0), gap) for number, (text, gap) in enumerate(zip(words, gaps, strict=True))]
    gone = {round(box[0]) for box, _ in boxes_to_cover(placed, redactor)}
    return ["█████" if number in gone else text for number, text in enumerate(words)]


def _grown(box: Box) -> Box:
    slack = _SLACK * (box[3] - box[1])
    return box[0] - slack, box[1] - slack, box[2] + slack, box[3] + slack
