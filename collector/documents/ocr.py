"""Text out of pixels by Tesseract, where it is installed. The one place of this room that runs another program."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from PIL import Image, ImageOps

from collector.documents.document import Box, Cell, Document, Line, Page, TextRun
from collector.documents.pdf.engine import Unreadable
from collector.documents.pdf.page_pictures import page_pictures
from collector.documents.picture_metadata import FAULTS, opened_picture
from collector.documents.reading_order import runs_from_right

MOST_PAGES = 6
"""Pages of a scan that are read: a bill says its sums on the first ones, and a page takes seconds."""
DOTS_PER_INCH = 220
_TIME_LIMIT = 120
_SURE = 20
"""Per cent of confidence below which Tesseract's word is noise."""
_ROWS, _SPARSE = "6", "11"
_NUMBER = re.compile(r"\d[\d,]*\.\d\d|\d{2,}")
_LETTERS = re.compile(r"[^\W\d_]|[₪%]")
_CELL = 1.1
"""Of a word's height: a wider gap parts cells of a table."""


@dataclass(frozen=True)
class ReadWord:
    """A word, its box in pixels (left, top, right, bottom), and whether it begins a line."""

    text: str
    box: tuple[float, float, float, float]
    begins_line: bool


def can_read_pixels() -> bool:
    """Whether Tesseract is installed."""
    return shutil.which("tesseract") is not None


def reads_hebrew() -> bool:
    """Whether Tesseract is installed with its Hebrew."""
    return can_read_pixels() and "heb" in _languages()


def words_on(image: Image.Image, *, rows: bool = False, language: str = "", most: int = 0) -> list[ReadWord] | None:
    """The words on a picture, in pixels; None where Tesseract is not installed or fails.

    `rows`: the picture is a page of lines; `language`: Tesseract's name of the one language to read, else Hebrew and English. `most`:
    pixels of its longer side at which it is read: quicker, and enough to tell whether it holds words.
    """
    if not can_read_pixels():
        return None
    grown: float = 2 if max(image.size) < (1400 if rows else 2500) else 1  # small screen letters are read far better at twice their size
    grown = min(grown, most / max(image.size)) if most else grown
    data = io.BytesIO()
    size = (max(1, round(image.width * grown)), max(1, round(image.height * grown)))
    image.convert("L").resize(size, Image.Resampling.LANCZOS).save(data, "PNG", compress_level=1)
    spoken = language or "+".join(_languages()) or "eng"
    command = ["tesseract", "stdin", "stdout", "-l", spoken, "--psm", _ROWS if rows else _SPARSE, "-c", "tessedit_create_tsv=1"]
    one_thread = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # its threads mostly wait for each other; one alone is done sooner
    try:
        done = subprocess.run(command, input=data.getvalue(), capture_output=True, check=True, timeout=_TIME_LIMIT, env=one_thread)
    except (OSError, subprocess.SubprocessError):
        return None
    table = done.stdout.decode("utf-8", "replace")
    return list(_read(table, grown)) if table.startswith("level\t") else None


@cache
def _languages() -> tuple[str, ...]:
    done = subprocess.run(["tesseract", "--list-langs"], capture_output=True, check=False, timeout=_TIME_LIMIT)
    known = set(done.stdout.decode("utf-8", "replace").split())
    return tuple(each for each in ("heb", "eng") if each in known)


def _read(table: str, grown: float) -> Iterator[ReadWord]:
    last = ""
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if not text or float(row["conf"]) < _SURE:
            continue
        left, top, width, height = (int(row[name]) / grown for name in ("left", "top", "width", "height"))
        line = f"{row['block_num']}.{row['par_num']}.{row['line_num']}"
        yield ReadWord(text, (left, top, left + width, top + height), line != last)
        last = line


def shows_no_text(document: Document) -> bool:
    """Whether a PDF does not say which letters most of its signs are, so that its text is none: only its pixels can be read."""
    unmapped = next((int(doubt.split()[1]) for doubt in document.doubts if doubt.startswith("text-unmapped: ")), 0)
    return "ocr" not in document.doubts and unmapped * 2 > sum(not char.isspace() for char in document.text)


def has_unseen_text(document: Document) -> bool:
    """Whether a PDF's pages are pictures with text behind them, as a scanner's program leaves it: nobody sees what it says."""
    return "ocr" not in document.doubts and any(doubt.startswith("text-unseen: ") for doubt in document.doubts)


def recognised(document: Document, data: bytes, password: str = "") -> Document:
    """The document of a scan with the text that its pixels show and the doubt ``ocr``, also where a text stands behind it.

    Any other is left as it is, and so are all where Tesseract does not know Hebrew.
    """
    scan = document.kind == "picture" or (document.kind == "pdf" and not any(page.lines for page in document.pages))
    if not (scan or shows_no_text(document) or has_unseen_text(document)) or document.reason or not reads_hebrew():
        return document
    try:
        pages = tuple(page for page in _pages(document, data, password) if page.lines)
    except (Unreadable, *FAULTS):
        return document
    if not pages:
        return document
    return replace(document, pages=pages, text="\f".join(page.text for page in pages), doubts=(*document.doubts, "ocr"))


def _pages(document: Document, data: bytes, password: str) -> Iterator[Page]:
    if document.kind == "picture":
        with opened_picture(data) as (picture, _):
            upright = ImageOps.exif_transpose(picture)  # as a person sees it, and as exhibits show it
            yield _page(1, upright.width, upright.height, upright.convert("RGB"))
        return
    for number, (width, height, picture) in enumerate(page_pictures(data, DOTS_PER_INCH, password), 1):
        if number > MOST_PAGES:
            return
        yield _page(number, width, height, picture)


def _page(number: int, width: float, height: float, picture: Image.Image) -> Page:
    scale = width / picture.width
    words = _with_numbers(words_on(picture, rows=True) or [], words_on(picture, rows=True, language="eng") or [])
    return Page(number, width, height, tuple(_line(row) for row in _rows(_run(word, scale) for word in words)))


def _with_numbers(words: list[ReadWord], english: list[ReadWord]) -> list[ReadWord]:
    """The words with the numbers as the English reading has them: beside ``₪`` the Hebrew one takes ``129.80`` for ``0``."""
    made = list(words)
    for number in (word for word in english if _NUMBER.fullmatch(word.text)):
        met = [at for at, word in enumerate(made) if _covers(number.box, word.box) and not _LETTERS.search(word.text)]
        if met:
            made[met[0] : met[-1] + 1] = [replace(made[met[0]], text=number.text, box=number.box)]
    return made


def _covers(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Whether the middle of either box lies in the other one."""
    return any(a[0] <= (b[0] + b[2]) / 2 <= a[2] and a[1] <= (b[1] + b[3]) / 2 <= a[3] for a, b in ((one, other), (other, one)))


def _run(word: ReadWord, scale: float) -> TextRun:
    left, top, right, bottom = (edge * scale for edge in word.box)
    return TextRun(word.text, Box(left, top, right - left, bottom - top))


def _rows(words: Iterable[TextRun]) -> list[list[TextRun]]:
    """Words that stand at one height, from the top; each row in the order in which Tesseract read it."""
    rows: list[list[TextRun]] = []
    for word in words:
        middle = word.box.top + word.box.height / 2
        row = next((r for r in rows if min(w.box.top for w in r) < middle < max(w.box.bottom for w in r)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    return sorted(rows, key=lambda row: min(word.box.top for word in row))


def _line(row: list[TextRun]) -> Line:
    rtl = runs_from_right("".join(word.text for word in row))
    tall = sorted(word.box.height for word in row)[len(row) // 2]
    groups: list[list[TextRun]] = []
    for word in sorted(row, key=lambda w: w.box.left):
        if groups and word.box.left - groups[-1][-1].box.right <= _CELL * tall:
            groups[-1].append(word)
        else:
            groups.append([word])
    cells = [_cell(sorted(group, key=row.index)) for group in (reversed(groups) if rtl else groups)]
    return Line(tuple(cells), "\t".join(cell.text for cell in cells), _around([cell.box for cell in cells]))


def _cell(words: list[TextRun]) -> Cell:
    return Cell(tuple(words), " ".join(word.text for word in words), _around([word.box for word in words]))


def _around(boxes: list[Box]) -> Box:
    left, top = min(b.left for b in boxes), min(b.top for b in boxes)
    return Box(left, top, max(b.right for b in boxes) - left, max(b.bottom for b in boxes) - top)
