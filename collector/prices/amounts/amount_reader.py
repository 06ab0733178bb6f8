"""Reads amounts of money from Hebrew and English text, and one price from a run of a page.

Amounts are Decimal, never float. Where a text can be read in two ways the amount is None and `doubt` says why: a wrong price would be
worse than none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from collector.prices.amounts.amount_values import Money, Price, Unclear
from collector.prices.amounts.currency.currency_of_number import MatchedAmount, match_currencies
from collector.prices.amounts.normalised_text import CELL, FOOTNOTE, JOINED, RAISED, Plain, plain, raise_digits
from collector.prices.amounts.number_reader import Number, numbers
from collector.prices.amounts.price_choice import SECONDARY, choose_price, unknown_word, with_role
from collector.prices.amounts.qualifiers import Qualifiers, describe
from collector.prices.amounts.text_runs import Line, TextRuns, as_text_runs, join
from collector.prices.amounts.visual_order import in_visual_order
from collector.prices.amounts.words.currency_words import CURRENCIES
from collector.prices.amounts.words.qualifier_words import CREDIT
from collector.prices.amounts.words.word_patterns import COUNTED, FREE, OUT_OF, PRICE_WORDS, TIMES_OF, when_used
from collector.prices.amounts.words_understood import not_understood


def read_amounts(text: str) -> list[Money]:
    """All amounts of a text that carry a currency, in order. Numbers that count things, dates, times and phone numbers are left out."""
    return _amounts(plain(text), text)


def read_price(
    runs: str | TextRuns, *, per: str = "", role: str = "", currency: str = "", certain: bool = True, fees: bool = False
) -> Price | Unclear:
    """The one price of a text or of runs of a page (see `text_runs.TextRun`).

    With `certain` every word in the price's reach must be understood (see `words_understood`); without, unknown words change nothing: for
    what a person typed, and for labels that stand beside a price that was read before. With `fees` a fee or a payment that stands alone is
    taken, with its role: for a label beside an element that somebody pointed at; in a text it is not what something costs.

    `per` chooses between several prices (``month``), and so does `role` (``total`` on a bill). `currency` is taken for a lone number
    without one; where none is given the currency stays unknown (""), never ILS. Several different prices, or one that can be read in two
    ways, give `Unclear`, never a guess.
    """
    line = join(in_visual_order(as_text_runs(runs)))
    shown = " ".join(line.shown.split())
    if not shown:
        return Unclear("price-not-found", "")
    flat = Plain(line.text, tuple(range(len(line.text) + 1)))
    found = _amounts(flat, line.text, line)
    if role and not any(role in m.roles for m in found):
        bare = [m for m in _amounts(flat, line.text, line, lone=True) if role in m.roles]
        found = [replace(m, currency=m.currency or currency) for m in bare] or found
    if not found:
        return _lone(line, shown, per, currency, certain=certain)
    if role == "total" and len(found) > 1 and not any("total" in m.roles for m in found):
        return Unclear("price-unclear", shown[:80], shown, "no-total")
    return choose_price(with_role(found, role), shown, per, whole_bill=bool(role), certain=certain, fees=fees)


def _amounts(
    text: Plain, original: str, line: Line | None = None, *, lone: bool = False, named: bool = False, reach: bool = True
) -> list[Money]:
    found = [n for n in _candidates(text.text) if n.cents or not lone or _has_sign(text.text, n)]
    matched = match_currencies(text.text, found, lone=lone, cents=line is not None)
    marks = describe(text.text, matched, line.struck if line else ())
    unknown = [not_understood(text.text, matched, n, mark.roles, named=named) if line and reach else "" for n, mark in enumerate(marks)]
    return [_money(text, original, *told) for told in zip(matched, marks, unknown, strict=True)]


def _has_sign(text: str, number: Number) -> bool:
    return bool(match_currencies(text, [number]))


def _candidates(text: str) -> list[Number]:
    return [n for n in numbers(text) if not _counts(text, n)]


def _counts(text: str, n: Number) -> bool:
    before = text[max(n.start - 24, 0) : n.start]
    counted = COUNTED.match(text, n.end)
    if counted and _BREAK.match(counted.group()) and _SIGN_BEFORE.search(before):
        counted = None  # ``$80.00``, and in the next line ``Item B``
    return bool(counted or OUT_OF.search(before) or (n.whole and TIMES_OF.match(text, n.end)))


_BREAK = when_used(rf"[^\S\n{CELL}]*[\n{CELL}]")
_SIGN_BEFORE = when_used(r"[₪$€£]\s?$")


def _money(text: Plain, original: str, one: MatchedAmount, mark: Qualifiers, unknown: str) -> Money:
    start, end = text.span(one.start, one.end)
    doubt = one.doubt or mark.doubt
    return Money(
        amount=None if doubt else one.value,
        currency=one.currency,
        raw=_visible(original[start:end]),
        span=(start, end),
        per=mark.per,
        vat=mark.vat,
        roles=mark.roles | ({"range"} if one.high is not None else set()),
        months=mark.months,
        high=one.high,
        doubt=doubt,
        unknown=unknown,
    )


def _visible(raw: str) -> str:
    head, mark, tail = raw.partition(RAISED)
    raw = head + raise_digits(tail[:2]) + tail[2:] if mark else head
    head, mark, tail = raw.partition(FOOTNOTE)
    return (head + raise_digits(tail[:1]) + tail[1:] if mark else head).replace(JOINED, "")


def amounts_of_bill(text: str) -> list[Money]:
    """All amounts of a row of a bill, in order: those with a currency and those with two decimals. Tabs part its cells."""
    return [*_of_row(text)]


@lru_cache(4096)
def _of_row(text: str) -> tuple[Money, ...]:
    """Each row is looked at for its sums, its columns, its total and its kind: read once, a bill takes half the time."""
    return tuple(_amounts(plain(text.replace("\t", CELL)), text, Line(text, text), lone=True, reach=False))


def amounts_of_line(line: Line) -> list[Money]:
    """All amounts of a joined line, in order: those with a currency and those that are written with two decimals."""
    return _amounts(Plain(line.text, tuple(range(len(line.text) + 1))), line.text, line, lone=True, named=True)


def is_credit(words: str) -> bool:
    """Whether words (a column's heading) speak of a credit or refund."""
    return bool(CREDIT.search(words))


_MONEY_GOES_ON = when_used(
    r"\s*(?:$|[\n\t(),.;:|/+*–-])"
    r"|\s+(?:ל|ב(?:חודש|שנה)|מדי|כל|כולל|לא|אחרי|לפני|בלבד|חודשי|שנתי|per\b|a\b|only\b|incl|excl|inc\b|ex\b|plus)"
)
"""What may follow a price that has no currency; another word may be a unit of something else (``129.90 points``)."""


def _other_unit(text: str, number: Number) -> bool:
    touching = re.search(r"[A-Za-z]$", text[: number.start])
    return bool(touching) or not _MONEY_GOES_ON.match(text, number.end)


def _lone(line: Line, shown: str, per: str, currency: str, *, certain: bool) -> Price | Unclear:
    """A number without a currency, where nothing else on the line could be the price."""
    text = line.text
    if FREE.match(text):
        return Price(Decimal("0.00"), currency, shown, per, roles=frozenset({"free"}), currency_shown=False)
    left = _candidates(text)
    if left and any(sign.lastgroup not in ("ILS", "AGORA") for sign in CURRENCIES.finditer(text)):
        return Unclear("price-unclear", shown[:80], shown, "currency-apart")
    if not left:
        return Unclear("price-not-found", shown[:80], shown)
    if len(left) > 1:
        return Unclear("price-unclear", shown[:80], shown, "several")
    number = left[0]
    if _other_unit(text, number):
        return Unclear("price-unclear", shown[:80], shown, "currency")
    bare = text[: number.start].strip(" :-–()") + text[number.end :].strip(" :-–().") == ""
    if not (number.cents or bare or PRICE_WORDS.search(text)):
        return Unclear("price-not-found", shown[:80], shown)
    matched = match_currencies(text, [number], lone=True)
    mark = describe(text, matched, line.struck)[0]
    doubt = matched[0].doubt or mark.doubt
    if doubt or matched[0].value is None:
        return Unclear("price-unclear", shown[:80], shown, doubt or "masked")
    if mark.roles & SECONDARY or (CREDIT.search(shown) and matched[0].value > 0):
        return Unclear("price-unclear", shown[:80], shown, "not-the-price")
    word = not_understood(text, matched, 0, mark.roles)
    if word and certain:
        return unknown_word(word, shown)
    return Price(matched[0].value, currency, shown, mark.per, mark.vat, mark.roles, mark.months, currency_shown=False)
