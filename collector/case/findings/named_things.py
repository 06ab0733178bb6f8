"""Whether two records name the same thing in other words: "המנוי לעיתון" and "מנוי לעיתון", "my subscription" and "Subscription" (pure)."""

from __future__ import annotations

import re
from datetime import date

from collector.case.times.time_vocabulary import MONTHS

_PREFIXES = frozenset("ובהלמשכ")
"""Letters that Hebrew puts before a word: and, in, the, to, from, that, as."""
_EMPTY = frozenset({"the", "my", "a", "an", "of", "for", "to", "של", "שלי", "את", "עבור"})
_DEAL = frozenset({
    "קו", "מנוי", "חשבון", "שירות", "שירותים", "הסכם", "חוזה", "עסקה", "מסלול", "חבילה",
    "line", "account", "subscription", "service", "contract", "plan", "package", "deal",
})  # fmt: skip
"""Words for the whole of what a customer has with a company."""
_ALSO = re.compile(r"[+&]|\band\b|(?<!\S)ו[א-ת]{2,}")
"""What joins a second thing to the first: "internet and TV"."""
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH = re.compile(
    rf"""[\s,(]*(?:\b[בלמ]?חודש\b\s*)?   # לחודש
    (?:\b[בלמ]?(?:{_NAMES})\b(?:\s*20\d\d\b)?  # מרץ 2026
    |\b(?:0?[1-9]|1[0-2])(?:/(?:20)?\d\d|\.20\d\d)\b)\)?  # 03/2026""",
    re.VERBOSE | re.IGNORECASE,
)
"""A month that a name ends with or holds: "March", "לחודש מרץ 2026", "03/2026"."""


def same_thing(one: str, other: str) -> bool:
    """Whether the words of one stand among those of the other; true where either names nothing.

    Example: a notice about "המנוי" and a charge for "מנוי לעיתון" are about one thing; "Internet" and "Internet and TV" are not.
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return True
    fewer, more = sorted((first, second), key=len)
    if not all(any(same_word(word, known) for known in more) for word in fewer):
        return False
    return len(fewer) == len(more) or bool(_ALSO.search(one)) == bool(_ALSO.search(other))


def month_named(name: str, at: date) -> date | None:
    """The first day of the month that a charge of this day is for by its name: "Speed 600, December" of 05/01/2026 is for 12/2025."""
    found = _MONTH.search(name)
    if found is None:
        return None
    words = re.findall(r"[^\W\d_]+", found.group().casefold())
    known = [MONTHS[w] for word in words for w in (word, word[1:]) if w in MONTHS]
    numbers = [int(n) for n in re.findall(r"\d+", found.group())]
    month = known[0] if known else numbers[0]
    stated = numbers if known else numbers[1:]
    year = stated[-1] % 100 + 2000 if stated else at.year - (month > at.month)
    return date(year, month, 1)


def names_the_deal(text: str) -> bool:
    """Whether the words name the deal as a whole, by a word such as "line" or "subscription"."""
    return any(same_word(word, known) for word in _words(text) for known in _DEAL)


def all_words_in(name: str, text: str) -> bool:
    """Whether a text names a thing with every word of its name, but for the month: "the Cyber Shield service" names "Cyber shield, May"."""
    words, known = _words(without_month(name)), _words(text)
    return bool(words) and all(any(same_word(word, each) for each in known) for word in words)


def shared_words(one: str, other: str) -> int:
    """How many words of the first stand in the second, too."""
    known = _words(other)
    return sum(any(same_word(word, each) for each in known) for word in _words(one))


def without_month(name: str) -> str:
    """A name as it is in every month: "Speed 600, March 2026" and "Speed 600 (04/2026)" are "Speed 600"."""
    return " ".join(_MONTH.sub(" ", name).split()).rstrip(" ,-–:")


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", re.sub("[\"'״׳]", "", text.casefold())) if word not in _EMPTY]


def same_word(one: str, other: str) -> bool:
    """Equal, but for a Hebrew prefix of at most two letters or an English plural."""
    shorter, longer = sorted((one, other), key=len)
    before = longer.removesuffix(shorter)
    prefixed = longer.endswith(shorter) and len(shorter) > 1 and len(before) <= 2 and set(before) <= _PREFIXES
    return prefixed or longer == shorter + "s"
