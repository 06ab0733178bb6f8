"""Reads amounts of money from Hebrew and English text, and one price from a run of a page.

Amounts are Decimal, never float. Where a text can be read in two ways the amount is None and `doubt` says why: a wrong price would be
worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from collector.prices.amounts.currency_match import MatchedAmount, match_currencies
from collector.prices.amounts.currency_words import CURRENCIES, UNKNOWN
from collector.prices.amounts.number import Number, numbers
from collector.prices.amounts.plain_text import FOOTNOTE, JOINED, RAISED, Plain, plain, raise_digits
from collector.prices.amounts.qualifier_words import CLUB, CREDIT
from collector.prices.amounts.qualifiers import Qualifiers, describe
from collector.prices.amounts.text_runs import Line, TextRuns, as_text_runs, join
from collector.prices.amounts.word_patterns import COUNTED, FREE, OUT_OF, PRICE_WORDS, TIMES_OF

SECONDARY = frozenset(
    {"instead-of", "then", "discount", "refund", "fee", "extra", "up-to", "threshold", "vat", "about", "range", "previous", "subtotal"}
)  # fmt: skip
"""Roles of an amount that is not the price itself."""


@dataclass(frozen=True)
class Money:
    """One amount in a text.

    `raw` is the amount as written with its currency, `span` its place in the text. `currency` is ISO 4217, "" where none is written.
    `per` is month | two-months | year | week | day | once | unit | "". `vat` is included | excluded | "". `months` is for how long it holds
    (``למשך 12 חודשים``). `high` is the upper end of a range. `roles`: from, instead-of, then, up-to, about, discount, refund, total, fee,
    extra, installment, vat (the tax itself), range.
    """

    amount: Decimal | None
    currency: str
    raw: str
    span: tuple[int, int]
    per: str = ""
    vat: str = ""
    roles: frozenset[str] = frozenset()
    months: int | None = None
    high: Decimal | None = None
    doubt: str = ""


@dataclass(frozen=True)
class Price:
    """The one price that a run of a page shows. `then` is what it becomes later, `instead_of` the crossed-out or former price."""

    amount: Decimal
    currency: str
    raw: str
    per: str = ""
    vat: str = ""
    roles: frozenset[str] = frozenset()
    months: int | None = None
    then: Money | None = None
    instead_of: Money | None = None
    currency_shown: bool = True
    """False where no currency was written and the default was taken."""


@dataclass(frozen=True)
class Unclear:
    """No price: `code` is ``price-not-found`` or ``price-unclear``, `detail` what stood there."""

    code: str
    detail: str
    raw: str = ""

    @property
    def reason(self) -> str:
        """The form in which it is stored with a reading."""
        return f"{self.code}: {self.detail}" if self.detail else self.code


def read_amounts(text: str) -> list[Money]:
    """All amounts of a text that carry a currency, in order. Numbers that count things, dates, times and phone numbers are left out."""
    return _amounts(plain(text), text)


def read_price(runs: str | TextRuns, *, per: str = "", role: str = "", currency: str = "ILS") -> Price | Unclear:
    """The one price of a text or of runs of a page (see `runs.TextRun`).

    `per` chooses between several prices (``month``), and so does `role` (``total`` on a bill); `currency` is taken for a lone number
    without one. Several different prices, or one that can be read in two ways, give `Unclear`, never a guess.
    """
    line = join(as_text_runs(runs))
    shown = " ".join(line.shown.split())
    if not shown:
        return Unclear("price-not-found", "")
    flat = Plain(line.text, tuple(range(len(line.text) + 1)))
    found = _amounts(flat, line.text, line)
    if role and not any(role in m.roles for m in found):
        bare = [m for m in _amounts(flat, line.text, line, lone=True) if role in m.roles]
        found = [replace(m, currency=m.currency or currency) for m in bare] or found
    if not found:
        return _lone(line, shown, per, currency)
    return _choose(_with_role(found, role), shown, per)


def _with_role(found: list[Money], role: str) -> list[Money]:
    """The amounts with a role, or all where none has it; of a bill's totals the one that it asks to be paid."""
    having = [m for m in found if role in m.roles and not m.roles & SECONDARY] if role else []
    if role == "total":
        having = [m for m in having if "due" in m.roles] or having
    return having or found


def _amounts(text: Plain, original: str, line: Line | None = None, *, lone: bool = False) -> list[Money]:
    found = [n for n in _candidates(text.text) if n.cents or not lone or _has_sign(text.text, n)]
    matched = match_currencies(text.text, found, lone=lone, cents=line is not None)
    marks = describe(text.text, matched, line.struck if line else ())
    return [_money(text, original, one, mark) for one, mark in zip(matched, marks, strict=True)]


def _has_sign(text: str, number: Number) -> bool:
    return bool(match_currencies(text, [number]))


def _candidates(text: str) -> list[Number]:
    return [n for n in numbers(text) if not _counts(text, n)]


def _counts(text: str, n: Number) -> bool:
    before = text[max(n.start - 24, 0) : n.start]
    return bool(COUNTED.match(text, n.end) or OUT_OF.search(before) or (n.whole and TIMES_OF.match(text, n.end)))


def _money(text: Plain, original: str, one: MatchedAmount, mark: Qualifiers) -> Money:
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
    )


def _visible(raw: str) -> str:
    head, mark, tail = raw.partition(RAISED)
    raw = head + raise_digits(tail[:2]) + tail[2:] if mark else head
    head, mark, tail = raw.partition(FOOTNOTE)
    return (head + raise_digits(tail[:1]) + tail[1:] if mark else head).replace(JOINED, "")


def _choose(found: list[Money], shown: str, per: str) -> Price | Unclear:
    main = [m for m in found if not m.roles & SECONDARY] or [m for m in found if m.roles <= {"refund"} and (m.amount or 0) < 0]
    unsure = [m for m in found if m.doubt and m in main] or ([m for m in found if m.doubt] if not main else [])
    if unsure:
        return Unclear("price-unclear", f"{shown[:80]}: {unsure[0].doubt}", shown)
    if not main:
        return Unclear("price-unclear", f"{shown[:80]}: {found[0].raw} is {', '.join(sorted(found[0].roles))}", shown)
    if any(m.currency == UNKNOWN for m in main):
        return Unclear("price-unclear", f"{shown[:80]}: the currency is not known here", shown)
    if len(found) > 1 and CLUB.search(shown):
        return Unclear("price-unclear", f"{shown[:80]}: a price on a condition beside another one", shown)
    if CREDIT.search(_bare(shown, found)) and all(m.amount is None or m.amount > 0 for m in main):
        return Unclear("price-unclear", f"{shown[:80]}: words of a credit or refund", shown)
    for keep in (lambda m: not per or m.per == per, lambda m: m.vat != "excluded", lambda m: not per or m.per in (per, "")):
        main = [m for m in main if keep(m)] or main
    values = {m.amount for m in main}
    if len(values) > 1 or len({m.currency for m in main if m.currency}) > 1:
        return Unclear("price-unclear", "several prices: " + ", ".join(dict.fromkeys(m.raw for m in main)), shown)
    one = max(main, key=lambda m: (bool(m.currency), bool(m.per)))
    assert one.amount is not None
    return Price(
        amount=one.amount,
        currency=one.currency or next(m.currency for m in found if m.currency),
        raw=shown,
        per=one.per,
        vat=next((m.vat for m in main if m.vat), ""),
        roles=one.roles | ({"conditional"} if CLUB.search(shown) else set()),
        months=next((m.months for m in main if m.months), None),
        then=_first(found, "then"),
        instead_of=_first(found, "instead-of"),
    )


def amounts_of_bill(text: str) -> list[Money]:
    """All amounts of a row of a bill, in order: those with a currency and those that are written with two decimals."""
    return _amounts(plain(text), text, Line(text, text), lone=True)


def is_credit(words: str) -> bool:
    """Whether words (a column's heading) speak of a credit or refund."""
    return bool(CREDIT.search(words))


def _bare(shown: str, found: list[Money]) -> str:
    """The line without the parts that speak of another amount: a credit after ``then``, an instalment's ``instead of``."""
    return shown if len(found) == 1 else ""


def _first(found: list[Money], role: str) -> Money | None:
    return next((m for m in found if role in m.roles and m.amount is not None), None)


def _lone(line: Line, shown: str, per: str, currency: str) -> Price | Unclear:
    """A number without a currency, where nothing else on the line could be the price."""
    text = line.text
    if FREE.match(text):
        return Price(Decimal("0.00"), currency, shown, per, roles=frozenset({"free"}), currency_shown=False)
    left = _candidates(text)
    if left and any(sign.lastgroup not in ("ILS", "AGORA") for sign in CURRENCIES.finditer(text)):
        return Unclear("price-unclear", f"{shown[:80]}: a currency stands apart from the number", shown)
    if not left:
        return Unclear("price-not-found", shown[:80], shown)
    if len(left) > 1:
        return Unclear("price-unclear", f"several numbers without a currency: {shown[:80]}", shown)
    number = left[0]
    if re.search(r"[A-Za-z]$", text[: number.start]):
        return Unclear("price-unclear", f"{shown[:80]}: a letter touches the number", shown)
    bare = text[: number.start].strip(" :-–()") + text[number.end :].strip(" :-–().") == ""
    if not (number.cents or bare or PRICE_WORDS.search(text)):
        return Unclear("price-not-found", shown[:80], shown)
    matched = match_currencies(text, [number], lone=True)
    mark = describe(text, matched, line.struck)[0]
    doubt = matched[0].doubt or mark.doubt
    if doubt or matched[0].value is None:
        return Unclear("price-unclear", f"{shown[:80]}: {doubt}", shown)
    if mark.roles & SECONDARY or (CREDIT.search(shown) and matched[0].value > 0):
        return Unclear("price-unclear", f"{shown[:80]} is {', '.join(sorted(mark.roles))}", shown)
    return Price(matched[0].value, currency, shown, mark.per, mark.vat, mark.roles, mark.months, currency_shown=False)
