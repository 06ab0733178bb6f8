"""Which suggested demands the customer's own take the place of: the same money is never asked for twice (pure)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from collector.case.charges.recurring_charges import recurring
from collector.model import Charge, Demand

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d{1,2})?")
_EXCHANGE = re.compile(r"(?<![א-ת])(?:ל|ה)?החל(?:יף|יפו|פה|פת)(?![א-ת])|\b(?:exchange|replace|replacement|swap)\b", re.IGNORECASE)
"""Words that ask for other goods in the place of those that came."""

_LACK = re.compile(
    r"(?<![א-ת])[ושכבה]{0,2}(?:לא\s+(?:הגיע|קיבל|היה|הית|היו|עבד|פעל|ניתן|ניתנ|סופק|נמסר)\w*|ללא|בלי|תקל(?:ה|ות)|ניתוק|השבתה|חסר\w*|ה?יחסי)"
    r"|\b(?:without|outage|missing|not (?:delivered|work\w*|available)|did(?: not|n't)|no (?:service|internet|line|signal|tv)"
    r"|pro rata|proportion\w*|share|unused)\b",
    re.IGNORECASE,
)
"""Words for what was paid for and not given, or for its share: "the six issues that did not come"."""
_BACK = re.compile(r"(?<![א-ת])ו?(?:ל|ה)?(?:החזיר|השיב|החזר|השבת|זיכוי|זכות)|\b(?:refund|return|pay back|reimburse)", re.IGNORECASE)


def asks_for_exchange(text: str) -> bool:
    """Whether a demand wants other goods, and nothing else would do: "replace the sofa", not "replace the sofa or refund it"."""
    return _EXCHANGE.search(text) is not None and re.search(r"(?<![א-ת])או(?![א-ת])|\bor\b", text, re.IGNORECASE) is None


def replaced_by(own: Demand, suggested: Sequence[Demand], charges: Sequence[Charge]) -> Iterator[Demand]:
    """The suggested demands of the own one's kind, and those about the same money; none where the customer wants both (`Demand.beside`).

    charged 1,284.50 where 99 was promised; own: "back what is above the package", 1284.50 - 99 = 1185.50, of the kind "other"
    suggested: 1284.50 − 99.00 = 1185.50, a refund
    Result: the suggested one gives way, for both are of the charge of 1,284.50; the letter's total is 1,185.50.
    An own demand of just what all suggested ones come to takes the place of them all.
    """
    if own.beside:
        return
    all_of_them = sum((d.amount for d in suggested if d.amount is not None and d.currency == own.currency), Decimal(0))
    named = [c.amount for c in charges if c.id in own.charges]
    paid = {charge.amount for charge in charges if charge.currency == own.currency}
    for demand in suggested:
        whole = demand.amount is not None and demand.currency == own.currency and own.amount == all_of_them
        same = _same_money(own, demand, paid, named) or _same_lack(own, demand, charges) or _instead_of_goods(own, demand, paid)
        if demand.kind == own.kind != "other" or whole or same:
            yield demand


def _same_money(own: Demand, suggested: Demand, paid: Collection[Decimal], named: Collection[Decimal]) -> bool:
    """Both ask for a sum, and the sums are equal, or both are computed from a sum that was paid."""
    if own.amount is None or suggested.amount is None or own.currency != suggested.currency:
        return False
    mine, its = _parts(own) | set(named), _parts(suggested)
    return own.amount == suggested.amount or bool(mine & its & {*paid, own.amount, suggested.amount})


def _same_lack(own: Demand, suggested: Demand, charges: Sequence[Charge]) -> bool:
    """Whether an own sum is for what the suggested demand is about: the days without service, a promised thing of that worth, or a service
    that was paid for once, whose rest is asked back."""
    if own.amount is None:
        return False
    message, values = getattr(suggested.text, "message_id", ""), getattr(suggested.text, "values", {})
    lacking = _LACK.search(str(own.text)) is not None
    if message == "case-ask-keep-promise":
        return own.amount in {Decimal(number.replace(",", "")) for number in _NUMBER.findall(str(values["words"]))}
    if message == "case-ask-service":
        return lacking and bool(charges) and not any(c.per for c in charges) and not recurring(charges)
    return message == "case-ask-service-share" and lacking


def _instead_of_goods(own: Demand, suggested: Demand, paid: Collection[Decimal]) -> bool:
    """Whether a part of what was paid is asked back, so that the goods are kept: "a quarter of the price", 2400 / 4."""
    goods = getattr(suggested.text, "message_id", "") == "case-ask-goods" and own.amount is not None
    return goods and (_BACK.search(str(own.text)) is not None or bool(_parts(own) & set(paid)))


def _parts(demand: Demand) -> set[Decimal]:
    numbers = {Decimal(number.replace(",", "")) for number in _NUMBER.findall(str(demand.sum_shown))}
    return numbers | ({demand.amount} if demand.amount is not None else set())
