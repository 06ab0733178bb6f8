"""A price as the page lays it out: runs of text with their size and place, joined into one line that keeps what the layout says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from collector.prices.amounts.normalised_text import FOOTNOTE, INVISIBLE, JOINED, RAISED, plain, raise_digits
from collector.prices.amounts.words.currency_words import CURRENCY
from collector.prices.amounts.words.period_words import periods_in
from collector.prices.amounts.words.plain_lines import says_nothing_of_money
from collector.prices.amounts.words.word_patterns import COUNTED, when_used

SMALLER = 0.85
"""Runs up to this part of the main number's size are taken as raised agorot; between it and `ALIKE` nothing is decided."""
ALIKE = 0.95
_TAIL = 80
"""So many characters of a line may belong to the number that it ends with."""


@dataclass(frozen=True)
class TextRun:
    """One run of text in the order of the page.

    `kind` is ``normal``, ``sup`` (raised, by a tag or by its style) or ``struck`` (crossed out). `size` is the font size in any unit, the
    same for all runs of a price. `left`, `top`, `width`, `height` are in CSS pixels where known. Runs that stand in separate blocks come
    with their line break or space in the text.
    """

    text: str
    kind: str = "normal"
    size: float = 1.0
    left: float | None = None
    top: float | None = None
    width: float | None = None
    height: float | None = None
    control: bool = False
    """Whether it stands in a link or a button that is not the price itself."""


def without_controls(runs: Sequence[TextRun]) -> list[TextRun]:
    """The runs with a space for each link or button whose words say nothing of money: ``39.90 ₪ לחודש`` before a link ``ניהול קו``."""
    periods = {name for run in runs if run.control for name, _, _ in periods_in(run.text)}
    choice = len(periods) > 1  # ``per year`` and ``per month`` as buttons behind the price: one of them is chosen
    return [replace(run, text=re.sub(r"[^\n\x1f]+", " ", run.text)) if run.control and _is_idle(run.text, choice) else run for run in runs]


def _is_idle(words: str, choice: bool) -> bool:
    return not re.search(r"\w", words) or says_nothing_of_money(words) or (choice and bool(periods_in(words)))


TextRuns = Sequence["TextRun | tuple[str, str] | tuple[str, str, float] | str"]


@dataclass(frozen=True)
class Line:
    """The joined runs: `shown` is what a person reads (raised digits as superscripts), `text` the plain form for the number reader,
    `struck` the spans of `text` that are crossed out."""

    shown: str
    text: str
    struck: tuple[tuple[int, int], ...] = ()


def as_text_runs(runs: str | TextRuns) -> list[TextRun]:
    """TextRuns from the short forms: a text, ``(text, kind)``, ``(text, kind, size)``. Empty ones are left out."""
    if isinstance(runs, str):
        return [TextRun(runs)]
    made = [p if isinstance(p, TextRun) else TextRun(p) if isinstance(p, str) else TextRun(*p) for p in runs]
    return without_controls([p for p in made if p.text])


def join(runs: Iterable[TextRun]) -> Line:
    """One line of the runs, with a mark wherever the layout separates shekels from agorot or leaves a doubt."""
    ordered = _split_all(runs)
    shown, text = "", ""
    struck: list[tuple[int, int]] = []
    last: TextRun | None = None
    for number, run in enumerate(ordered):
        words = plain(run.text).text
        mark = _mark(text[-_TAIL:], last, run, words, _following(ordered, number)) if last is not None else ""
        if mark == RAISED:
            text, shown = _at_number(text, words), _at_number(shown, raise_digits(run.text), mark="")
            if run.kind == "struck":
                struck.append((text.rindex(RAISED), len(text)))
            continue
        if mark == JOINED and not text[-1:].isdigit():
            text, shown = _at_number(text, words, mark=JOINED), shown + run.text
            continue
        start = len(text)
        text += mark + words
        shown += raise_digits(run.text) if mark == FOOTNOTE else run.text
        if run.kind == "struck":
            struck.append((start, len(text)))
        if re.search(r"\d", words):
            last = run
    return Line(shown, text, tuple(struck))


_TAIL_CURRENCY = when_used(rf"(\s*(?:{CURRENCY})\s*)$", re.IGNORECASE)


def _at_number(line: str, digits: str, mark: str = RAISED) -> str:
    """Puts agorot behind the number they belong to, even where the currency sign stands between."""
    found = _TAIL_CURRENCY.search(line)
    head, tail = (line[: found.start()], found.group()) if found else (line.rstrip(), "")
    clean = digits.strip().lstrip(".,")
    return head + mark + clean + tail


def _mark(text: str, last: TextRun, run: TextRun, words: str, following: str) -> str:
    """RAISED if this run holds the agorot of the number before it; JOINED or FOOTNOTE for a doubt; "" for ordinary text."""
    before = _TAIL_CURRENCY.sub("", text)
    between = before != text
    first = re.match(r"\s*([.,]?)(\d+)(?![.,]?\d)", words)
    number = re.search(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)\s*$", before)
    if not between and run.size * SMALLER >= last.size and text[-1:].isdigit() and words[:1].isdigit():
        return JOINED  # small digits stand in front of the number: ``⁵⁰1,299``
    if first is None or not re.search(r"\d\s*$", before):
        return ""
    alone = words.strip().lstrip(".,").isdigit()
    raised = (run.kind == "sup" or run.size <= last.size * SMALLER) and _beside(last, run)
    if raised and number and alone and len(first.group(2)) == 2 and not COUNTED.match(following):
        if not between or run.kind == "sup":
            return RAISED
        return JOINED
    if run.kind == "sup" and alone:
        return FOOTNOTE
    touching = text[-1:].isdigit() and words[:1].isdigit()
    unsure = not between and alone and len(first.group(2)) == 2 and SMALLER < run.size / last.size < ALIKE
    return JOINED if touching or unsure else ""


def _beside(last: TextRun, run: TextRun) -> bool:
    """Whether the run stands on the number's own line and close to it, as far as places are known."""
    if None in (last.top, last.height, run.top, run.height) or None in (last.left, last.width, run.left, run.width):
        return True
    assert last.top is not None and last.height is not None and run.top is not None and run.height is not None
    assert last.left is not None and last.width is not None and run.left is not None and run.width is not None
    overlap = min(last.top + last.height, run.top + run.height) - max(last.top, run.top)
    gap = max(run.left - (last.left + last.width), last.left - (run.left + run.width))
    return overlap >= run.height * 0.3 and gap <= max(last.height * 1.5, 24.0)


def _following(runs: list[TextRun], number: int) -> str:
    return plain("".join(p.text for p in runs[number + 1 : number + 6])).text.lstrip()


_DIGITS_FIRST = when_used(r"(\s*[.,]?\d\d)((?![.,]?\d)\s*\D.*)", re.DOTALL)


def _split_all(runs: Iterable[TextRun]) -> list[TextRun]:
    """Raised and smaller runs without invisible marks and in their parts; the others as they are."""
    parts: list[TextRun] = []
    last: TextRun | None = None
    for run in runs:
        small = run.kind == "sup" or (last is not None and run.size <= last.size * SMALLER)
        new = _split(replace(run, text="".join(c for c in run.text if c not in INVISIBLE))) if small else [run]
        last = next((p for p in reversed(new) if re.search(r"\d", plain(p.text).text)), last)
        parts += new
    return parts


def _split(run: TextRun) -> list[TextRun]:
    """``90 לחודש`` in one run: the digits apart from the words, unless they count something (``12 תשלומים``)."""
    match = _DIGITS_FIRST.fullmatch(run.text)
    if match is None or COUNTED.match(plain(match.group(2)).text):
        return [run]
    return [replace(run, text=match.group(1)), replace(run, text=match.group(2), left=None)]
