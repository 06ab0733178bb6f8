"""The demands of a letter: those that its reader can meet, each with its sum, and one total (pure)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from collector.case import Dossier
from collector.case.demands.sum_expression import computed
from collector.language import Sentence, say
from collector.model import Contact, Demand, Step
from collector.package.bidi_text import Phrase, Piece, ltr, money
from collector.package.letter.letter_context import RECORDS_DAYS, LetterContext, listed
from collector.package.letter.letter_value import Ask, Line

COURT_CAN = ("refund", "fix", "cancel")
"""What a court can give; records, confirmations and explanations are asked of the provider."""
CARD_CAN = ("refund", "cancel")
"""What a card company can act on: charges, and those that must not follow. Compensation and recordings are none of its business."""
SERVICES = ("security", "telecom", "tv")
"""Sectors whose deals go on: money back for one visit does not mend what is broken."""
_AS_ORDER = {
    "case-ask-cancel": "package-letter-order-cancel",
    "case-ask-cancel-part": "package-letter-order-cancel-part",
    "case-ask-goods": "package-letter-order-goods",
    "case-ask-keep-promise": "package-letter-order-keep-promise",
    "case-ask-mend": "package-letter-order-mend",
    "case-ask-repair": "package-letter-order-repair",
    "case-ask-repair-sum": "package-letter-order-repair-sum",
}
"""Suggested demands that a court gives as an order, and how they are then put; other suggested ones without a sum are none of its."""
_REPAIRS = ("case-ask-mend", "case-ask-repair", "case-ask-repair-sum")
_BY_PRICES = ("case-ask-difference", "case-ask-rise")
"""Suggested demands whose sum the price table shows."""
_CARRIED = {
    "records": ("package-letter-ask-recordings", "package-letter-ask-keep"),
    "cancel": ("package-letter-ask-stop", "package-letter-ask-confirm-end", "package-letter-ask-return"),
}
"""What a request for recordings and a notice of cancellation ask for by themselves."""


@dataclass(frozen=True)
class Demands:
    """What is asked for, as demands and as rows of the table."""

    asked: tuple[Demand, ...]
    rows: tuple[Ask, ...]
    total: Phrase = ()
    orders: tuple[Line, ...] = field(default=())
    """To a court: what is asked for beside money."""
    to_pay: Phrase = ()
    """To a court: what is to be paid as such; a repair or delivery with its price stands among the orders."""


def demands(at: LetterContext) -> Demands:
    """The demands of a letter of this kind."""
    chosen = _chosen(at)
    if not at.to_court:
        return Demands(tuple(chosen), tuple(_row(at, d) for d in chosen), _total(at, chosen))
    shown = [d for d in chosen if d.amount is not None]
    orders = tuple(_order(at, d) for d in chosen if d.amount is None or d.kind == "fix")
    to_pay = _total(at, [d for d in shown if d.kind != "fix"])
    return Demands(tuple(chosen), tuple(_row(at, d) for d in shown), _total(at, chosen), orders, to_pay)


def _order(at: LetterContext, demand: Demand) -> Line:
    """What a court is asked to order; a repair with its price is an order that the sum stands beside, not money to be paid as such."""
    beside = (Piece(" ("), money(demand.amount, demand.currency, at.language), Piece(")")) if demand.amount is not None else ()
    return Line(f"relief-{demand.id}", (*at.own(demand.text), *beside, Piece(".")))


def _chosen(at: LetterContext) -> list[Demand]:
    if at.kind.name in ("recordings", "cancellation"):
        return _of_kind(at)
    replaced = replaced_by_own(at.dossier)
    asked = [d for d in at.dossier.asked if d not in replaced]
    if at.kind.name == "card":
        return [d for d in asked if d.kind in CARD_CAN] or asked
    if at.to_court:
        return [fitting for d in asked if (fitting := _for_a_court(d)) is not None]
    return asked


def replaced_by_own(dossier: Dossier) -> list[Demand]:
    """The suggested demand to supply, repair or take back, where the customer's own says which of these.

    An own repair always does; an own refund does where the goods were the wrong ones, and where it is about all that was paid: the fee of a
    visit back leaves the fault to be mended.
    """
    own = [d for d in dossier.demands if d.kind in ("refund", "fix")]
    fixed = any(d.kind == "fix" for d in own)
    refunded = sum((d.amount for d in own if d.kind == "refund" and d.amount is not None), Decimal(0))
    most = max((c.amount for c in dossier.charges if c.kind == "charge"), default=Decimal(0))
    whole = "ongoing" not in dossier.held and dossier.case.sector not in SERVICES and refunded >= most
    return [
        d for d in dossier.asked
        if own and ((named := getattr(d.text, "message_id", "")) == "case-ask-goods" or (named in _REPAIRS and (fixed or whole)))
    ]  # fmt: skip


def _for_a_court(demand: Demand) -> Demand | None:
    if demand.amount is not None and demand.kind != "records":
        return demand
    message = getattr(demand.text, "message_id", "")
    if message in _AS_ORDER:
        return demand.replace(text=Sentence(_AS_ORDER[message], getattr(demand.text, "values", {})))
    return demand if demand.kind in COURT_CAN and not message else None


def _of_kind(at: LetterContext) -> list[Demand]:
    """The demands that a request for recordings or a notice of cancellation carries by itself, beside the customer's own of that kind."""
    wanted = "records" if at.kind.name == "recordings" else "cancel"
    own = [d for d in at.dossier.demands if d.kind == wanted]
    due = at.dossier.at + RECORDS_DAYS if wanted == "records" else None
    names = list(_CARRIED[wanted])
    if wanted == "records" and not any(c.channel in ("call", "chat") for c in at.dossier.contacts):
        names[0] = "package-letter-ask-all-recordings"
    if wanted == "cancel" and "ongoing" not in at.dossier.held:
        names = ["package-letter-ask-end", "package-letter-ask-confirm-end", "package-letter-ask-return-paid"]
    base = Demand(id="letter", case=at.dossier.case.id, at=at.dossier.at, kind=wanted, text="")
    carried = [base.replace(id=f"letter-{number}", text=Sentence(name, {})) for number, name in enumerate(names, 1)]
    return [carried[0].replace(due=due), *carried[1:], *own]


def _row(at: LetterContext, demand: Demand) -> Ask:
    text = (*at.own(demand.text), *_named(at, demand))
    if demand.due is not None and demand.due > at.dossier.at and not at.to_court and at.day(demand.due) != at.day(at.answer_by):
        text += at.say("package-letter-until", day=at.day(demand.due))
    shown = at.say("package-letter-sum-shown", sum=at.own(_redone(demand))) if _computes(demand.sum_shown) else ()
    if not demand.sum_shown and at.exhibits.table("prices") and getattr(demand.text, "message_id", "") in _BY_PRICES:
        shown = at.say("package-letter-computed", exhibit=at.exhibits.refer(at.exhibits.table("prices")))
    amount = (money(demand.amount, demand.currency, at.language),) if demand.amount is not None else ()
    return Ask(f"demand-{demand.id}", text, shown, amount)


def _computes(sum_shown: str) -> bool:
    """Whether there is something to redo: one number alone is no calculation."""
    return len(re.findall(r"\d[\d,.]*", sum_shown)) > 1


def _redone(demand: Demand) -> str:
    """How the sum was computed, with its result where the person left that out."""
    if isinstance(demand.sum_shown, Sentence):
        return demand.sum_shown
    value = computed(demand.sum_shown)
    return demand.sum_shown if value is None or "=" in demand.sum_shown else f"{demand.sum_shown} = {value:,.2f}"


def _named(at: LetterContext, demand: Demand) -> Phrase:
    """Which inquiries are open, by name: a demand that they be answered is empty without."""
    if getattr(demand.text, "message_id", "") != "case-ask-answer":
        return ()
    named: list[Phrase] = []
    asked: list[Contact | Step] = [*at.dossier.steps, *at.dossier.contacts]
    perhaps = {each.id for each in asked if at.letters.perhaps_answered(each)}
    for inquiry in (i for i in at.dossier.inquiries if i.record not in perhaps):
        to = inquiry.addressee or say(f"case-channel-{inquiry.channel}").in_(at.language)
        reference = at.say("package-letter-open-reference", reference=ltr(inquiry.reference)) if inquiry.reference else ()
        named.append(at.say("package-letter-open-inquiry", to=at.own(to), day=at.day(inquiry.at), reference=reference))
    named += [at.say("package-letter-open-callback", day=at.day(f.at)) for f in at.complaints if f.kind == "callback-missed"]
    return (Piece(" ("), *listed(named, "; "), Piece(")")) if named else ()


def _total(at: LetterContext, chosen: list[Demand]) -> Phrase:
    """What the demands come to: one total for each currency."""
    sums: dict[str, Decimal] = {}
    for demand in chosen:
        if demand.amount is not None:
            sums[demand.currency] = sums.get(demand.currency, Decimal(0)) + demand.amount
    return listed([money(amount, currency, at.language) for currency, amount in sums.items()], " + ")
