"""Text as pages and people write it, made plain enough to look for numbers in, with the way back to the original."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

RAISED = "\ue000"
"""Stands between shekels and agorot that only the layout separates (``129⁹⁰``): a decimal point by structure."""
JOINED = "\ue001"
"""Stands where two runs of the page meet inside a number and nothing says what the border means."""
FOOTNOTE = "\ue002"
"""Stands before a single raised digit, which may be a footnote or a part of the number."""
REVERSED = "\ue003"
"""Stands for a right-to-left override: what follows looks different on the screen than in the text."""

OBJECT = "\ufffc"
"""Stands for what is seen on the page but is no text: a picture, a canvas, a frame."""
INVISIBLE = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069\u200b\u200c\u200d\u2060\ufeff\u00ad")
CELL = "\x1f"
"""Stands between boxes side by side on one line of a page; a tab in the plain form."""
THIN = "\u202f"
"""Stands for every thin space: written between the digits of one number only."""
_THIN = "\u202f\u2009\u2007\u2008\u200a\u2006\u2005\u2004\u205f"
_SAME = {
    **dict.fromkeys("״“”„‟″", '"'),
    **dict.fromkeys("׳’‘`´′ʼ＇‛٬", "'"),
    **dict.fromkeys("−﹣－‐‑־⁻₋˗➖", "-"),
    **dict.fromkeys("–—‒―", "–"),
    **dict.fromkeys(_THIN, THIN),
    CELL: "\t",
    **dict.fromkeys("\t\u3000\u2000\u2001\u2002\u2003", " "),
    **dict.fromkeys("·‧∙⋅・", "·"),
    "٫": ".",
    "،": ",",
    **dict.fromkeys("\r\v\f\u2028\u2029", "\n"),
    "，": ",",
    "．": ".",
    "／": "/",
    "\u202e": REVERSED,
}  # fmt: skip
_RAISED_DIGITS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
_RAISED_SHAPES = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
_OURS = frozenset((RAISED, JOINED, FOOTNOTE, REVERSED))


@dataclass(frozen=True)
class Plain:
    """`text` is the plain form; `origin[i]` is the place in the original of its i-th character, with one more entry for the end."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a plain one, which must not be empty."""
        return self.origin[start], self.origin[end - 1] + 1


def single_blanks(text: str) -> str:
    """The text with one space, or one line end, for each run of blanks: patterns with ``\\s+`` then take no longer for long runs."""
    return re.sub(r"\s+", lambda run: "\n" if "\n" in run[0] else " ", text)


_UNUSUAL = re.compile(
    f"(?P<raised>[{''.join(_RAISED_DIGITS)}][{''.join((*_RAISED_DIGITS, *INVISIBLE))}]*)"
    f"|(?P<dropped>[{''.join((*INVISIBLE, *_OURS))}])|(?P<own>[\ue004-\uf8ff])|[{re.escape(''.join(_SAME))}]|[^\\D0-9]"
)
"""What does not stay as it is: runs of raised digits, marks that go, characters with another form, digits of other scripts."""


def plain(original: str) -> Plain:
    """Drops invisible marks; one form for digits, quote marks, hyphens and no-break spaces; raised digits set off by a mark."""
    out: list[str] = []
    origin: list[int] = []
    last = 0
    for match in _UNUSUAL.finditer(original):
        place = match.start()
        out.append(original[last:place])
        origin += range(last, place)
        last = match.end()
        if match.lastgroup == "raised":
            digits = [(p, _RAISED_DIGITS[original[p]]) for p in range(place, last) if original[p] in _RAISED_DIGITS]
            before = next((piece[-1] for piece in reversed(out) if piece), "")
            mark = [(place, RAISED if len(digits) == 2 else FOOTNOTE)] if before.isdigit() else []
            origin += [where for where, _ in mark + digits]
            out += [char for _, char in mark + digits]
        elif match.lastgroup != "dropped":
            out.append(OBJECT if match.lastgroup == "own" else _one(match.group()))
            origin.append(place)
    return _abbreviated(*_short_blanks("".join(out) + original[last:], (*origin, *range(last, len(original) + 1))))


_BLANKS = re.compile(rf"[\s{THIN}]{{9,}}")
"""More blanks than stand between things that belong together; patterns that try each of them would take ever longer."""


def _short_blanks(text: str, origin: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    """The text with a few blanks in the place of very many, among them the line ends."""
    out, kept, last = list[str](), list[int](), 0
    for run in _BLANKS.finditer(text):
        start, end = run.span()
        lines = [at for at in range(start, end) if text[at] == "\n"][:2]
        places = sorted({start, start + 1, start + 2, *lines, end - 3, end - 2, end - 1})
        out += [text[last:start], *(text[at] for at in places)]
        kept += [*origin[last:start], *(origin[at] for at in places)]
        last = end
    return ("".join(out) + text[last:], (*kept, *origin[last:])) if last else (text, origin)


_ABBREVIATION = re.compile(r"(?<=[א-ת])(?:''|'(?=[א-ת](?![א-ת'\"])))(?=[א-ת])")


def _abbreviated(text: str, origin: tuple[int, ...]) -> Plain:
    """One form for the mark before the last letter of a Hebrew abbreviation: ``סה'כ``, ``מע''מ`` and ``ש״ח`` have a double quote."""
    out, kept, last = [], list[int](), 0
    for match in _ABBREVIATION.finditer(text):
        out += [text[last : match.start()], '"']
        kept += [*origin[last : match.start()], origin[match.start()]]
        last = match.end()
    return Plain("".join(out) + text[last:], (*kept, *origin[last:])) if last else Plain(text, origin)


def raise_digits(text: str) -> str:
    """The text with its ASCII digits as superscripts: how a raised number is kept in a line of text."""
    return "".join(_RAISED_SHAPES.get(char, char) for char in text)


def _one(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)
