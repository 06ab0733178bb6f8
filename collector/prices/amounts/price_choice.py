"""Which of a text's amounts is its price: the one that no word makes another sum, if nothing is left that could be one too."""

from __future__ import annotations

import re
from decimal import Decimal

from collector.prices.amounts.amount_values import Money, Price, Unclear
from collector.prices.amounts.normalised_text import plain
from collector.prices.amounts.qualifiers import vat_said
from collector.prices.amounts.words.currency_words import UNKNOWN
from collector.prices.amounts.words.period_words import MONTHS_OF
from collector.prices.amounts.words.qualifier_words import CLUB, CREDIT, PAID_ONCE, PENALTY, RENEWS, SUM_PAID
from collector.prices.amounts.words.vat_words import NAMES_VAT, VAT_FREE
from collector.prices.history.vat_change import RATES

_AGORA = Decimal("0.01")
SECONDARY = frozenset({
    "instead-of", "then", "discount", "refund", "fee", "extra", "up-to", "threshold", "vat", "about", "range", "previous", "paid",
    "subtotal", "worth", "change", "balance", "denied",
})  # fmt: skip
"""Roles of an amount that is not the price itself."""


def with_role(found: list[Money], role: str) -> list[Money]:
    """The amounts with a role, or all where none has it; of a bill's totals the one that it asks to be paid."""
    having = [m for m in found if role in m.roles and not m.roles & SECONDARY] if role else []
    if role == "total":
        having = [m for m in having if "due" in m.roles] or having
    return having or found


def choose_price(
    found: list[Money], shown: str, per: str, *, whole_bill: bool = False, certain: bool = True, fees: bool = False
) -> Price | Unclear:
    """The one price among the amounts of a text, or why there is none; see `amount_reader.read_price` for what the choices mean."""
    main = [m for m in found if not m.roles & SECONDARY] or [m for m in found if m.roles <= {"refund"} and (m.amount or 0) < 0]
    if not main and not whole_bill and len(found) == 1 and found[0].roles <= {"subtotal", "total"}:
        main = found  # ``סה"כ לפני מע"מ`` alone is a price without VAT
    if not main and len(found) == 1 and (_is_named(found[0], shown) or (fees and not whole_bill and is_other_sum(found[0], per, shown))):
        main = found
    unsure = [m for m in found if m.doubt and m in main] or ([m for m in found if m.doubt] if not main else [])
    if unsure:
        return Unclear("price-unclear", shown[:80], shown, unsure[0].doubt)
    if not main:
        return Unclear("price-unclear", shown[:80], shown, "not-the-price")
    if any(("extra" in m.roles and m.per != "once" and _adds(m, shown)) or _taken_away(m, shown) for m in found) or _is_part(shown):
        return Unclear("price-unclear", shown[:80], shown, "several")
    if not whole_bill and len(found) == 1 and _twice(shown):
        return Unclear("price-unclear", shown[:80], shown, "several")
    main = _without_parts(main, shown)
    if any(m.currency == UNKNOWN for m in main):
        return Unclear("price-unclear", shown[:80], shown, "currency")
    if len(found) > 1 and CLUB.search(plain(shown).text):
        return Unclear("price-unclear", shown[:80], shown, "conditional")
    if not whole_bill and CREDIT.search(plain(_bare(shown, found)).text) and all(m.amount is None or m.amount > 0 for m in main):
        return Unclear("price-unclear", shown[:80], shown, "credit")
    for keep in (lambda m: not per or m.per == per, lambda m: m.vat != "excluded", lambda m: not per or m.per in (per, "")):
        main = [m for m in main if keep(m)] or main
    main = _without_other_period(main)
    values = {m.amount for m in main}
    if len(values) > 1 or len({m.currency for m in main if m.currency}) > 1:
        return Unclear("price-unclear", ", ".join(dict.fromkeys(m.raw for m in main)), shown, "several")
    one = max(main, key=lambda m: (bool(m.currency), bool(m.per)))
    if one.unknown and certain and not whole_bill:
        return unknown_word(one.unknown, shown)
    if _begins_low(one, _first(found, "then")):
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
        roles=one.roles | ({"conditional"} if CLUB.search(plain(shown).text) else set()),
        months=next((m.months for m in main if m.months), None),
        then=_first(found, "then"),
        instead_of=_first(found, "instead-of"),
    )


def _is_named(only: Money, shown: str) -> bool:
    """Whether a text's only amount is no price but the text is about nothing else.

    A receipt's sum, a fee that is said to be paid once, what a contract renews at.
    """
    renews = only.roles <= {"then"} and bool(RENEWS.search(plain(shown).text))
    paid = only.roles <= {"paid", "total"} and bool(SUM_PAID.search(plain(shown).text))
    return renews or paid or (only.roles <= {"fee"} and only.per == "once")


def is_other_sum(only: Money, per: str, shown: str) -> bool:
    """Whether an amount is a fee or a payment, where nobody asks for the price of a period: ``דמי חיבור``, ``שולם``, but no fine."""
    other = any(only.roles <= {one, "total", "due"} for one in ("fee", "paid"))
    return other and bool(only.roles & SECONDARY) and not (only.doubt or per or PENALTY.search(plain(shown).text))


def _begins_low(one: Money, then: Money | None) -> bool:
    """Whether an amount is only how a plan begins: ``3 חודשים ב-1 ₪ ואחר כך 99 ₪``, the first month for 49.90 and 59.90 from then on."""
    if then is None or one.amount is None or then.amount is None:
        return False
    return (one.months is not None and one.months <= 3) or one.amount * 3 <= then.amount


def _adds(extra: Money, shown: str) -> bool:
    """Whether an amount is joined to the price and nothing says that it is paid once: ``99 ₪ + 20 ₪ שכירות נתב`` costs 119."""
    text = plain(shown).text
    joined = re.search(rf"(?:\+|ועוד|בתוספת|תוספת\s+של|פלוס|plus|and)\s*{re.escape(plain(extra.raw).text.strip())}", text, re.IGNORECASE)
    return bool(joined) and not PAID_ONCE.match(text, joined.end())  # type: ignore[union-attr]


def _taken_away(part: Money, shown: str) -> bool:
    """Whether an amount is taken from the one before it: ``139 ₪ פחות 40 ₪`` costs 99."""
    amount = re.escape(plain(part.raw).text.strip())
    minus = rf"{_AMOUNT_ENDS}\s*(?:פחות|בניכוי|מינוס|minus|less)\s+(?:of\s+)?{amount}"
    return bool(re.search(minus, plain(shown).text, re.IGNORECASE))


def _twice(shown: str) -> bool:
    """Whether a text names an amount twice over: ``2 × 60 ₪`` may be read as 60 or as 120; three and more are payments."""
    return bool(_TWICE.search(plain(shown).text))


_SUM = r"(?:[₪$€£]\s?\d[\d.,]*|(?<![\d.,])\d[\d.,]*\s?(?:[₪$€£]|ש\"ח|NIS|ILS)|(?<![\d.,])\d+[.,]\d\d(?!\d))"
_TWICE = re.compile(rf"(?<![\d.,])2\s*[x×]\s*{_SUM}|{_SUM}\s*[x×]\s*2(?![\d.,])", re.IGNORECASE)
"""Sums only: ``2x3 m`` is the size of a rug."""


def _is_part(shown: str) -> bool:
    """Whether an amount is a part of another one, of a budget or of what was collected: ``$120 remaining of $400``."""
    return bool(_OF_MORE.search(plain(shown).text))


_OF_MORE = re.compile(
    r"(?:[₪$€£]\s?\d[\d.,]*|\d\s?(?:[₪$€£]|ש\"ח))\s*(?:(?!instead)[a-zא-ת]+\s+)?(?:(?:out\s+)?of|מתוך)\s+(?:[₪$€£]\s?)?\d[\d.,]*"
    r"(?!\s*(?:%|payments?|תשלומים))", re.IGNORECASE
)
_AMOUNT_ENDS = r"(?:\d\s*(?:[₪$€£]|ש\"ח|NIS|ILS|USD|EUR)?|/\s*(?:mo|month|חודש)|(?:לחודש|per month|a month))"


def unknown_word(word: str, shown: str) -> Unclear:
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


def _bare(shown: str, found: list[Money]) -> str:
    """The line without the parts that speak of another amount: a credit after ``then``, an instalment's ``instead of``."""
    return shown if len(found) == 1 else ""


def _first(found: list[Money], role: str) -> Money | None:
    return next((m for m in found if role in m.roles and m.amount is not None), None)
