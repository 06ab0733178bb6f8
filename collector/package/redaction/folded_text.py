"""Text in a form in which a phrase is found whatever stands between, on or in its letters, with the way back to the places (pure).

Example: the phrase ``Dana Levi`` is found in ``DANA\u00a0L\u00e9vi``, ``dana-levi@mail.example`` and ``Dana\u200bLevi``; a Hebrew name also
behind the letters that are written together with it (``לדנה``) and in text whose letters stand in the order of the screen (``הנד``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

from ahocorasick_rs import AhoCorasick

from collector.secrets.inside.lookalike_letters import LIKE_LATIN

Span = tuple[int, int]
"""First character and the one after the last, counted in the text as it was given."""
_PREFIXES = frozenset("והבלכמש")
_LONG = 8
"""A phrase of so many letters is also found inside a longer word."""


@dataclass(frozen=True)
class FoldedText:
    """`letters` are the text's letters and digits, folded; `places` tells for each where it stands in the text.

    `light` is the text with folded letters that keeps spaces and punctuation, for patterns; `light_places` likewise.
    """

    letters: str
    places: tuple[int, ...]
    light: str
    light_places: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The span of the text that `light[start:end]` came from."""
        return self.light_places[start], self.light_places[end - 1] + 1

    def find(self, phrases: Phrases) -> Iterator[tuple[Span, int]]:
        """Where each of the phrases stands, forwards and, if it is Hebrew or long, also last letter first; with its number."""
        for needle, start, end in phrases.automaton.find_matches_as_indexes(self.letters, overlapping=True):
            if self._stands_alone(start, end):
                yield from (((self.places[start], self.places[end - 1] + 1), number) for number in phrases.of_needle[needle])

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether the letters are a word of their own, or long enough to be meant inside a longer one."""
        before, after = self._touching_before(start), self._touches(end)
        if before and self.letters[start].isdigit() and before[-1].isdigit():
            return False
        if after and self.letters[end].isdigit() and self.letters[end - 1].isdigit():
            return False
        if end - start >= _LONG:
            return True
        return not after and (not before or (_is_hebrew(self.letters[start]) and len(before) <= 4 and set(before) <= _PREFIXES))

    def _touches(self, place: int) -> bool:
        return 0 < place < len(self.places) and self.places[place] - self.places[place - 1] <= 1

    def _touching_before(self, start: int) -> str:
        first = start
        while first > max(0, start - 5) and self._touches(first):
            first -= 1
        return self.letters[first:start]


class Phrases:
    """Phrases that are looked for in one pass, however many they are."""

    def __init__(self, phrases: Sequence[str]) -> None:
        numbers: dict[str, list[int]] = {}
        for number, phrase in enumerate(phrases):
            for needle in _needles(phrase):
                numbers.setdefault(needle, []).append(number)
        self.of_needle = tuple(numbers.values())
        """The phrases' numbers for each needle of the automaton."""
        self.automaton = AhoCorasick(list(numbers))


@lru_cache(maxsize=16)
def looked_for(phrases: tuple[str, ...]) -> Phrases:
    """The phrases, ready to be looked for in many texts."""
    return Phrases(phrases)


@lru_cache(maxsize=4096)
def _needles(phrase: str) -> tuple[str, ...]:
    """The letters to look for: those of the phrase, of a Hebrew or long one also last letter first; none for a phrase of fewer than two."""
    wanted = fold(phrase).letters
    if len(wanted) < 2:
        return ()
    words = phrase.split()
    turned = fold("".join(reversed(words))).letters if len(words) == 2 else wanted  # a list of names has the family's name first
    backwards = _is_hebrew(wanted) or len(wanted) >= _LONG
    return tuple(dict.fromkeys((wanted, turned, wanted[::-1], turned[::-1]) if backwards else (wanted, turned)))


_AS_IT_IS = re.compile(r"[\x00-\x7f\u05d0-\u05ea]+|[^\x00-\x7f\u05d0-\u05ea]")
"""A run of characters each of which stays one character, or a single other one."""


@lru_cache(maxsize=2048)
def fold(text: str) -> FoldedText:
    """The text, folded: compatible forms made alike, capitals small, accents, points, and invisible marks taken out."""
    parts: list[str] = []
    light_places: list[int] = []
    for run in _AS_IT_IS.finditer(text):
        start, end = run.span()
        parts.append(run.group().lower() if end - start > 1 else _folded(run.group()))
        light_places += range(start, end) if end - start > 1 else [start] * len(parts[-1])
    light = "".join(parts)
    letters = [*map(str.isalnum, light)]
    return FoldedText("".join(compress(light, letters)), tuple(compress(light_places, letters)), light, tuple(light_places))


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    if character.isascii():
        return character.lower()
    kept = []
    for part in unicodedata.normalize("NFKD", character.translate(LIKE_LATIN)).casefold():
        kind = unicodedata.category(part)
        if kind in ("Mn", "Cf", "Me"):
            continue
        kept.append(" " if kind == "Zs" else "-" if kind == "Pd" else str(unicodedata.digit(part)) if kind == "Nd" else part)
    return "".join(kept)


def _is_hebrew(text: str) -> bool:
    return any("\u05d0" <= character <= "\u05ea" for character in text)
