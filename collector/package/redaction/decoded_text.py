"""A text once escapes are written out, markup is gone and broken words are whole, with the way back to the places (pure).

Example: the phrase ``Dana Levi`` stands in ``Da<b>na</b>&#32;L\\u0065vi``, in ``Dana L=65vi``, and in ``Da-\\n> na Levi``; the number
0501234567 in ``O5O 1234-`` and ``567`` on the next line.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from collector.package.redaction.folded_text import Span

_TOKEN = re.compile(
    r"(?P<byte>%(?:25)*[0-9A-Fa-f]{2}|=(?:[0-9A-F]{2})|\\{1,8}x[0-9A-Fa-f]{2}|\\{1,8}[0-3][0-7]{2})"
    r"|(?P<code>\\{1,8}u\{[0-9A-Fa-f]{1,6}\}|\\{1,8}u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\[0-9A-Fa-f]{1,6} ?)"
    r"|(?P<entity>&(?:amp;)*#?\w{2,9};)"
)
_MARKUP = re.compile(r"<!--(?:(?!<!--).)*?-->|</?[A-Za-z][^<>\n]{0,300}>", re.DOTALL)
_BREAK = re.compile(r"(?:(?<=[^\W\d])[-\u2010\u2011])?(?<=[\w@./=\u2010-\u2015-])=?\r?\n[ \t]*(?:>[ \t]?)*(?=[\w@])")
_SPACED = re.compile(r"(?<!\S)(?:\S[ \u00a0]){7,}\S(?!\S)|(?<!\w)(?:\w\.){7,}\w(?!\w)")
_LIKE_DIGITS = re.compile(
    r"(?<![A-Za-z0-9])(?=[\dOolI|])(?=(?:[^\d\s]{0,12}\d){4})(?=[\d-]{0,16}[OolI|])[\dOolI|][\dOolI| -]{5,}[\dOolI|](?![A-Za-z0-9])"
)
_DIGITS_OF = str.maketrans("OolI|", "00111")
_TURNED = re.compile(r"(?m)^(?:(?=.*(?<!\w)[ךםןףץ]).*(?<!\w)בוחר|.*(?<!\w)(?:'חר|תורדש|תטמס|רכיכ|תנוכש|ןוכיש|ד\.ת))(?!\w).*$")
"""A line whose letters stand in the order of the screen, told by a word that addresses begin with; ``בוחר`` is a word of its own, so
there a word must begin as only turned ones do."""
_MOST_BYTES = 200


@dataclass(frozen=True)
class Reading:
    """A text made of another one; `spans` tells for each of its characters from where to where that stood."""

    text: str
    spans: tuple[Span, ...]
    crosses: tuple[int, ...] = ()
    """Places in this text where a line's end was taken away."""

    def back(self, start: int, end: int) -> Span:
        """The span of the other text that `text[start:end]` came from."""
        return min(first for first, _ in self.spans[start:end]), max(last for _, last in self.spans[start:end])

    def is_told(self, start: int, end: int) -> bool:
        """Whether a find counts. Where ends of lines were taken away: only one that goes over such an end, and not where both lines hold
        nothing else, as in a column of numbers."""
        if not self.crosses:
            return True
        over = range(bisect_right(self.crosses, start), bisect_left(self.crosses, end))
        if not over or self.text[self.crosses[over[0]] - 1] == "-":
            return bool(over)
        first = self.crosses[over[0] - 1] if over[0] else 0
        last = self.crosses[over[-1] + 1] if over[-1] + 1 < len(self.crosses) else len(self.text)
        around = self.text[first:start] + self.text[end:last]
        return any(character.isalnum() for character in around)


def readings(text: str) -> Iterator[Reading]:
    """Each way to read the text that differs from its plain one."""
    written_out = _replaced(text, _TOKEN, _written_out) if "&" in text or "\\" in text or "%" in text or "=" in text else None
    if written_out is not None:
        yield written_out
        again = _replaced(written_out.text, _TOKEN, _written_out)
        if again is not None:
            yield Reading(again.text, tuple(written_out.back(start, end) for start, end in again.spans))
    for pattern, put in ((_MARKUP, _nothing), (_SPACED, _closed), (_LIKE_DIGITS, _digits), (_TURNED, _turned)):
        found = _replaced(text, pattern, put)
        if found is not None:
            yield found
    if "\n" in text:
        joined = _replaced(text, _BREAK, _nothing)
        if joined is not None:
            yield joined


def _replaced(text: str, pattern: re.Pattern[str], put: Callable[[list[re.Match[str]]], list[tuple[str, Span]]]) -> Reading | None:
    """The text with each run of adjoining finds in place of what `put` makes of it; None where that changes nothing."""
    characters: list[str] = []
    spans: list[Span] = []
    crosses: list[int] = []
    place = 0
    for run in _runs(pattern.finditer(text)):
        start, end = run[0].start(), run[-1].end()
        characters += text[place:start]
        spans += [(at, at + 1) for at in range(place, start)]
        made = put(run)
        if not made and "\n" in text[start:end]:
            crosses.append(len(characters))
        for character, span in made:
            characters.append(character)
            spans.append(span)
        place = end
    characters += text[place:]
    spans += [(at, at + 1) for at in range(place, len(text))]
    new = "".join(characters)
    return None if new == text else Reading(new, tuple(spans), tuple(crosses))


def _runs(found: Iterator[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    for each in found:
        if run and (run[-1].end() != each.start() or len(run) >= _MOST_BYTES):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _written_out(run: list[re.Match[str]]) -> list[tuple[str, Span]]:
    made: list[tuple[str, Span]] = []
    waiting: list[re.Match[str]] = []
    for each in run:
        if each["byte"]:
            waiting.append(each)
            continue
        made += [*_of_bytes(waiting), *((character, each.span()) for character in _of_code(each))]
        waiting = []
    return made + _of_bytes(waiting)


def _of_code(found: re.Match[str]) -> str:
    if found["entity"]:
        return html.unescape(re.sub(r"&(?:amp;)+", "&", found[0]))
    number = int(re.sub(r"[^0-9A-Fa-f]", "", found[0].lstrip("\\").lstrip("uU")), 16)
    return chr(number) if number < 0xD800 or 0xDFFF < number < 0x110000 else found[0]


def _of_bytes(found: list[re.Match[str]]) -> list[tuple[str, Span]]:
    """What the bytes say as UTF-8, each character with the span of the bytes that it is written in; nothing else is kept."""
    data = bytes(int(each[0].lstrip("\\"), 8) & 255 if re.fullmatch(r"\\+\d{3}", each[0]) else int(each[0][-2:], 16) for each in found)
    made, place = [], 0
    for character in data.decode("utf-8", "replace"):
        length = 1 if character == "\ufffd" else len(character.encode())
        last = min(place + length, len(found)) - 1
        made.append((character, (found[place].start(), found[last].end())))
        place = last + 1
        if place >= len(found):
            break
    return made


def _nothing(_run: list[re.Match[str]]) -> list[tuple[str, Span]]:
    return []


def _closed(run: list[re.Match[str]]) -> list[tuple[str, Span]]:
    """Letters written with a space or a point between: every second character."""
    return [(each[0][n], (each.start() + n, each.start() + n + 1)) for each in run for n in range(0, len(each[0]), 2)]


def _turned(run: list[re.Match[str]]) -> list[tuple[str, Span]]:
    """Lines last letter first, but for their numbers."""
    parts = [(each.start() + part.start(), part[0]) for each in run for part in reversed([*re.finditer(r"\d+|\D", each[0])])]
    return [(character, (start + n, start + n + 1)) for start, part in parts for n, character in enumerate(part)]


def _digits(run: list[re.Match[str]]) -> list[tuple[str, Span]]:
    """Letters that look like digits among digits."""
    return [(c, (each.start() + n, each.start() + n + 1)) for each in run for n, c in enumerate(each[0].translate(_DIGITS_OF))]
