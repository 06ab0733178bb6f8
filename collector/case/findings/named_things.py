"""Whether two records name the same thing in other words: "המנוי לעיתון" and "מנוי לעיתון", "my subscription" and "Subscription" (pure)."""

from __future__ import annotations

import re

_PREFIXES = frozenset("ובהלמשכ")
"""Letters that Hebrew puts before a word: and, in, the, to, from, that, as."""
_EMPTY = frozenset({"the", "my", "a", "an", "of", "for", "to", "של", "שלי", "את", "עבור"})
_ALSO = re.compile(r"[+&]|\band\b|(?<!\S)ו[א-ת]{2,}")
"""What joins a second thing to the first: "internet and TV"."""


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


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", re.sub("[\"'״׳]", "", text.casefold())) if word not in _EMPTY]


def same_word(one: str, other: str) -> bool:
    """Equal, but for a Hebrew prefix of at most two letters or an English plural."""
    shorter, longer = sorted((one, other), key=len)
    before = longer.removesuffix(shorter)
    prefixed = longer.endswith(shorter) and len(shorter) > 1 and len(before) <= 2 and set(before) <= _PREFIXES
    return prefixed or longer == shorter + "s"
