"""Words beside an amount, each by what it can do to it; the words stand in ``plain_words.txt``, a part for each set.

What stands in no list of this folder makes a reading doubtful (see `amounts.words_understood`), so a word is neutral only if no amount
means something else because of it. Words of money that is not the price (``מקדמה``, ``excess``) must never stand there.
"""

from __future__ import annotations

import re
from importlib.resources import files


def _part(name: str) -> frozenset[str]:
    text = files("collector.prices.amounts.words").joinpath("plain_words.txt").read_text(encoding="utf-8")
    return frozenset(text.partition(f"[{name}]")[2].partition("[")[0].split())


NEUTRAL = _part("neutral")
"""Words of labels, buttons and messages."""
GOODS = _part("goods")
"""What is sold, and brands: behind such a word (in English: beside one) any word belongs to its name."""
UNITS = _part("units")
"""What an amount may be for, besides goods: ``129.90 ₪ לנסיעה``."""
NEVER = _part("never")
"""Words of other money, and words that change an amount wherever they stand beside it, even in the name of goods."""
TAXES = _part("taxes")
"""Names of taxes: in the lines behind an amount, too, they are understood as a whole or not at all."""

_FINALS = str.maketrans("כמנפצ", "ךםןףץ")
_ENDINGS = (
    (r"(?:ים|ות)$", ("", "ה", "ת", "י")),
    (r"יות$", ("י", "ית", "יה")), (r"יים$", ("י",)), (r"י$", ("",)), (r"(?<=[יר])ת$", ("", "ה")),
    (r"ת(?:ך|כם|נו)$", ("ה", "ת", "")), (r"י?(?:ך|כם|נו)$", ("",)),
    (r"'s$|(?<=[^s])s$|(?<=[sxhz])es$", ("",)), (r"ies$", ("y",)), (r"(?:ed|ing)$", ("", "e")), (r"ly$", ("",)),
)
"""Endings of number, gender, owner and time, and what may stand in their place in the word that a list holds."""


def stems_of(word: str) -> list[str]:
    """The words that a word may be a form of: ``מחשבים`` and ``מחשבך`` of ``מחשב``, ``batteries`` of ``battery``."""
    made = []
    for ending, instead in _ENDINGS:
        head = re.sub(ending, "", word)
        if head != word:
            made += [head + one for one in instead] + ([head[:-1] + head[-1:].translate(_FINALS)] if "" in instead else [])
    return [one for one in dict.fromkeys(made) if len(one) > (3 if one[:1] > "z" else 2)]
