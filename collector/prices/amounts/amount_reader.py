"""Reads amounts of money from Hebrew and English text, and one price from a run of a page.

Amounts are Decimal, never float. Where a text can be read in two ways the amount is None and `doubt` says why: a wrong price would be
worse than none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from collector.prices.amounts.amount_values import Money, Price, Unclear
from collector.prices.amounts.currency_match import MatchedAmount, match_currencies
from collector.prices.amounts.normalised_text import CELL, FOOTNOTE, JOINED, RAISED, Plain, plain, raise_digits
from collector.prices.amounts.number import Number, numbers
from collector.prices.amounts.qualifiers import Qualifiers, describe, vat_said
from collector.prices.amounts.text_runs import Line, TextRuns, as_text_runs, join
from collector.prices.amounts.visual_order import in_visual_order
from collector.prices.amounts.words.currency_words import CURRENCIES, UNKNOWN
from collector.prices.amounts.words.period_words import MONTHS_OF
from collector.prices.amounts.words.qualifier_words import CLUB, CREDIT, PAID_ONCE, SUM_PAID
from collector.prices.amounts.words.vat_words import NAMES_VAT, VAT_FREE
from collector.prices.amounts.words.word_patterns import COUNTED, FREE, OUT_OF, PRICE_WORDS, TIMES_OF, when_used
from collector.prices.amounts.words_understood import not_understood
from collector.prices.history.vat_change import RATES

_AGORA = Decimal("0.01")
SECONDARY = frozenset({
    "instead-of", "then", "discount", "refund", "fee", "extra", "up-to", "threshold", "vat", "about", "range", "previous", "paid",
    "subtotal", "worth", "change", "balance", "denied",
})  # fmt: skip
"""Roles of an amount that is not the price itself."""


def read_amounts(text: str) -> list[Money]:
    """All amounts of a text that carry a currency, in order. Numbers that count things, dates, times and phone numbers are left out."""
    return _amounts(plain(text), text)


def read_price(runs: str | TextRuns, *, per: str = "", role: str = "", currency: str = "", certain: bool = True) -> Price | Unclear:
    """The one price of a text or of runs of a page (see `runs.TextRun`).

    With `certain` every word in the price's reach must be understood (see `words_understood`); without, unknown words change nothing: for
    what a person typed, and for labels that stand beside a price that was read before.

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
    return _choose(_with_role(found, role), shown, per, whole_bill=bool(role), certain=certain)


def _with_role(found: list[Money], role: str) -> list[Money]:
    """The amounts with a role, or all where none has it; of a bill's totals the one that it asks to be paid."""
    having = [m for m in found if role in m.roles and not m.roles & SECONDARY] if role else []
    if role == "total":
        having = [m for m in having if "due" in m.roles] or having
    return having or found


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
    return bool(COUNTED.match(text, n.end) or OUT_OF.search(before) or (n.whole and TIMES_OF.match(text, n.end)))


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


def _choose(found: list[Money], shown: str, per: str, *, whole_bill: bool = False, certain: bool = True) -> Price | Unclear:
    main = [m for m in found if not m.roles & SECONDARY] or [m for m in found if m.roles <= {"refund"} and (m.amount or 0) < 0]
    if not main and not whole_bill and len(found) == 1 and found[0].roles <= {"subtotal", "total"}:
        main = found  # ``סה"כ לפני מע"מ`` alone is a price without VAT
    if not main and len(found) == 1 and found[0].roles <= {"paid", "total"} and SUM_PAID.search(shown):
        main = found  # a receipt's only amount
    if not main and len(found) == 1 and found[0].roles <= {"fee"} and found[0].per == "once":
        main = found  # ``דמי התקנה חד פעמיים 150 ₪``: the only amount, and said to be paid once
    unsure = [m for m in found if m.doubt and m in main] or ([m for m in found if m.doubt] if not main else [])
    if unsure:
        return Unclear("price-unclear", shown[:80], shown, unsure[0].doubt)
    if not main:
        return Unclear("price-unclear", shown[:80], shown, "not-the-price")
    if any("extra" in m.roles and m.per != "once" and _adds(m, shown) for m in found):
        return Unclear("price-unclear", shown[:80], shown, "several")
    main = _without_parts(main, shown)
    if any(m.currency == UNKNOWN for m in main):
        return Unclear("price-unclear", shown[:80], shown, "currency")
    if len(found) > 1 and CLUB.search(plain(shown).text):
        return Unclear("price-unclear", shown[:80], shown, "conditional")
    if CREDIT.search(plain(_bare(shown, found)).text) and all(m.amount is None or m.amount > 0 for m in main):
        return Unclear("price-unclear", shown[:80], shown, "credit")
    for keep in (lambda m: not per or m.per == per, lambda m: m.vat != "excluded", lambda m: not per or m.per in (per, "")):
        main = [m for m in main if keep(m)] or main
    main = _without_other_period(main)
    values = {m.amount for m in main}
    if len(values) > 1 or len({m.currency for m in main if m.currency}) > 1:
        return Unclear("price-unclear", ", ".join(dict.fromkeys(m.raw for m in main)), shown, "several")
    one = max(main, key=lambda m: (bool(m.currency), bool(m.per)))
    if one.unknown and certain and not whole_bill:
        return _unknown(one.unknown, shown)
    if one.months == 1 and _first(found, "then"):
        return Unclear("price-unclear", shown[:80], shown, "several")  # a first month for 1 ₪ is not what the plan costs
    vat = next((m.vat for m in main if m.vat), "") or _vat_of_all(found, one, shown)
    if not vat and not whole_bill and _vat_not_understood(found, shown):
        return Unclear("price-unclear", shown[:80], shown, "vat")
    assert one.amount is not None
    return Price(
        amount=one.amount,
        currency=one.currency or next((m.currency for m in found if m.currency), ""),
        raw=shown,
        per=one.per,
        vat=vat,
        roles=one.roles | ({"conditional"} if CLUB.search(shown) else set()),
        months=next((m.months for m in main if m.months), None),
        then=_first(found, "then"),
        instead_of=_first(found, "instead-of"),
    )


def _adds(extra: Money, shown: str) -> bool:
    """Whether an amount is joined to the price and nothing says that it is paid once: ``99 ₪ + 20 ₪ שכירות נתב`` costs 119."""
    joined = re.search(rf"(?:\+|ועוד|בתוספת|תוספת\s+של|פלוס|plus|and)\s*{re.escape(extra.raw)}", shown, re.IGNORECASE)
    return bool(joined) and not PAID_ONCE.match(shown, joined.end())  # type: ignore[union-attr]


def _unknown(word: str, shown: str) -> Unclear:
    """The doubt with the word that was not understood in front of the text."""
    return Unclear("price-unclear", f"{word} – {shown}"[:80], shown, "unknown-word")


def _without_parts(main: list[Money], shown: str) -> list[Money]:
    """The amounts without those that only say the same price in another way: instalments, unit prices, points.

    Example: of ``129.90 ₪ או 3 תשלומים של 43.30 ₪`` 129.90 is left, because three times 43.30 make it; of
    ``129.90 ₪ (12.99 ₪ ל-100 גרם)`` 129.90 too.
    """
    counts = [Decimal(count) for count in re.findall(r"(?<![\d.,])\d{1,2}(?![\d.,])", shown)]
    wholes = [m.amount for m in main if "installment" not in m.roles and m.amount]
    kept = [m for m in main if "installment" not in m.roles or not any(_makes(m.amount, count,
        whole) for count in counts for whole in wholes)]
    kept = _without_unit_prices(kept)
    return [m for m in kept if m.currency != UNKNOWN or not m.raw[-1:].isalpha()] or kept


def _without_unit_prices(main: list[Money]) -> list[Money]:
    """Without the prices of a unit, which are lower than the price itself; a higher one is another price (``30 ₪ ליום ו-40 ₪ ללילה``)."""
    whole = [m for m in main if m.per != "unit"]
    highest = max((m.amount for m in whole if m.amount is not None), default=None)
    return whole + [m for m in main if m.per == "unit" and highest is not None and (m.amount or 0) > highest] if whole else main


def _without_other_period(main: list[Money]) -> list[Money]:
    """The first of amounts that are one price for two periods: of ``590 ₪ לשנה (49.17 ₪ לחודש)`` 590 a year, for 12 × 49.17 make it."""
    if len(main) != 2 or main[0].currency != main[1].currency or not all(m.per in MONTHS_OF and m.amount for m in main):
        return main
    longer, shorter = sorted(main, key=lambda m: -MONTHS_OF[m.per])
    times = Decimal(MONTHS_OF[longer.per]) / MONTHS_OF[shorter.per]
    return main[:1] if times > 1 and longer.amount is not None and _makes(shorter.amount, times, longer.amount) else main


def _makes(part: Decimal | None, count: Decimal, whole: Decimal) -> bool:
    return part is not None and abs(part * count - whole) <= count * _AGORA


def _vat_not_understood(found: list[Money], shown: str) -> bool:
    """Whether the text names VAT, and nothing of it was understood."""
    if any(m.vat or "vat" in m.roles for m in found):
        return False
    return bool(NAMES_VAT.search(shown)) and not VAT_FREE.search(shown)


def _vat_of_all(found: list[Money], one: Money, shown: str) -> str:
    """What the whole text says of VAT; where it names the same sum without VAT too (``129.90 ₪ (110.08 ₪ + מע"מ)``), ``included``."""
    if not any(m.vat for m in found):
        return vat_said(shown)
    nets = [m.amount for m in found if m.vat == "excluded" and m.amount is not None]
    grossed = [net * (100 + rate) / 100 for net in nets for _, rate in RATES]
    return "included" if one.amount is not None and any(abs(gross - one.amount) <= _AGORA for gross in grossed) else ""


def amounts_of_bill(text: str) -> list[Money]:
    """All amounts of a row of a bill, in order: those with a currency and those with two decimals. Tabs part its cells."""
    return _amounts(plain(text.replace("\t", CELL)), text, Line(text, text), lone=True, reach=False)


def amounts_of_line(line: Line) -> list[Money]:
    """All amounts of a joined line, in order: those with a currency and those that are written with two decimals."""
    return _amounts(Plain(line.text, tuple(range(len(line.text) + 1))), line.text, line, lone=True, named=True)


def is_credit(words: str) -> bool:
    """Whether words (a column's heading) speak of a credit or refund."""
    return bool(CREDIT.search(words))


def _bare(shown: str, found: list[Money]) -> str:
    """The line without the parts that speak of another amount: a credit after ``then``, an instalment's ``instead of``."""
    return shown if len(found) == 1 else ""


def _first(found: list[Money], role: str) -> Money | None:
    return next((m for m in found if role in m.roles and m.amount is not None), None)


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
        return _unknown(word, shown)
    return Price(matched[0].value, currency, shown, mark.per, mark.vat, mark.roles, mark.months, currency_shown=False)
