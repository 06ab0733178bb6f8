"""Offers and promises in recorded chats, proposed as promises for the person to confirm; nothing becomes a promise by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from collector.errors import InputError
from collector.language import say
from collector.services.complaint.cases import case_named
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.case import CaseFile
    from collector.model import Capture, Message, Promise
    from collector.prices import Money

_CALLBACK = re.compile(
    r"(?:נ|א|י)חזור(?:ו)?\s+אלי?י?(?:ך|כם)|(?:נ|א|י)(?:תקשר|צור קשר)|יחזרו\s+אלי|call\s+you\s+back|get\s+back\s+to\s+you|contact\s+you",
    re.IGNORECASE,
)
"""Words of a promised call."""
_NO_OFFER = frozenset({
    "then", "instead-of", "threshold", "up-to", "about", "range", "previous", "paid", "vat", "worth", "change", "balance", "denied", "fee",
})  # fmt: skip
_DIGIT = re.compile(r"\d")
_QUESTION = re.compile(r"[?؟]\s*$")


@dataclass(frozen=True)
class ProposedPromise:
    """Something that the provider said in a chat. `kind`: price, refund, discount (stored as ``other``) or callback; `text`: its words."""

    kind: str
    text: str
    capture: str
    message: int
    by: str
    at: datetime
    amount: Decimal | None = None
    currency: str = ""
    per: str = ""
    months: int | None = None
    free_months: int | None = None


def proposed_promises(context: Context, case: str | None) -> tuple[ProposedPromise, ...]:
    """What agents and bots said in the case's chats that may be a promise and is none yet, in the order in which it was said.

    Example: “I can give you 64.95 ₪ a month for a year, then 129.90” proposes a price of 64.95 a month for 12 months;
    “three months free, then 99.90” one of 99.90 with three free months.
    """
    from collector.case import read_file

    store = context.open_store()
    return tuple(offers_in_chats(read_file(store, case_named(store, case).id)))


def offers_in_chats(file: CaseFile) -> Iterator[ProposedPromise]:
    """The same of a case that was read already; nothing is written."""
    links = {link.record: link.captures for link in file.links}
    known = [p.replace(capture=p.capture or next(iter(links.get(p.id, ())), "")) for p in file.promises]
    for chat in sorted((c for c in file.captures if c.kind == "chat"), key=lambda capture: capture.started):
        transcript = file.transcripts.get(chat.id)
        for message in transcript.messages if transcript is not None else ():
            yield from (one for one in _in_message(chat, message) if not _is_known(one, known))


def price_words(one: ProposedPromise, language: str) -> str:
    """The sum and its period as a person reads them; "" where none was named."""
    from collector.prices import Sum

    return "" if one.amount is None else Sum(one.amount, one.currency, one.per).in_(language)


def accept_proposals(context: Context, case: str | None, numbers: list[int], plan: str = "") -> list[Promise]:
    """Writes down the proposals with these numbers (from 1) as promises. Raises InputError, before any is kept, for one that is none."""
    from collector.model import Promise, new_id
    from collector.services.statements.promises import contact_at

    found = proposed_promises(context, case)
    wrong = [number for number in numbers if not 1 <= number <= len(found)]
    if wrong:
        raise InputError(say("services-no-such-proposal", number=wrong[0], count=len(found)), say("services-see-proposals"))
    store = context.open_store()
    owner = case_named(store, case).id
    made = []
    for one in (found[number - 1] for number in dict.fromkeys(numbers)):
        promise = Promise(
            id=new_id("promise", context.clock.now()), case=owner, at=one.at, kind="other" if one.kind == "discount" else one.kind,
            text=one.text, by=one.by, contact=contact_at(store, owner, "", one.at), capture=one.capture, message=one.message,
            amount=one.amount, currency=one.currency or "ILS", per=one.per, months=one.months, free_months=one.free_months,
            plan=plan if one.kind == "price" else "",
        )  # fmt: skip
        store.append("promises", promise)
        made.append(promise)
    return made


def _in_message(chat: Capture, message: Message) -> Iterator[ProposedPromise]:
    from collector.prices import names_currency, read_amounts
    from collector.prices.history.free_months import free_months

    exported = message.role == "unknown" and message.source == "export"  # it does not tell whether a person or a machine wrote
    if message.role not in ("agent", "bot") and not exported:
        return
    text = " ".join(message.text.split())
    common: dict[str, Any] = {"text": text, "capture": chat.id, "message": message.n, "by": message.name, "at": message.at}
    names_a_sum = _DIGIT.search(message.text) is not None and names_currency(message.text)
    free = free_months(message.text)
    amounts = [money for money in read_amounts(message.text) if _offers(money, free)] if names_a_sum else []
    for money in amounts if not _QUESTION.search(text) or len(amounts) == 1 else []:
        assert money.amount is not None
        yield ProposedPromise(
            **common, kind=_kind(money), amount=abs(money.amount), currency=money.currency, per=money.per, months=money.months,
            free_months=free if _kind(money) == "price" else None,
        )  # fmt: skip
    if not amounts and _CALLBACK.search(text) and not _QUESTION.search(text):
        yield ProposedPromise(**common, kind="callback")


def _offers(money: Money, free: int | None) -> bool:
    """Whether an amount may be what was offered; after free months the price that comes then is."""
    from collector.prices import UNKNOWN_CURRENCY

    aside = money.roles & (_NO_OFFER - {"then"} if free else _NO_OFFER)
    return money.amount is not None and money.amount != 0 and money.currency not in ("", UNKNOWN_CURRENCY) and not aside


def _kind(money: Money) -> str:
    if "refund" in money.roles or (money.amount or 0) < 0:
        return "refund"
    return "discount" if "discount" in money.roles else "price"


def _is_known(one: ProposedPromise, promises: list[Promise]) -> bool:
    return any(p.capture == one.capture and p.message in (None, one.message) and p.amount in (None, one.amount) for p in promises)
