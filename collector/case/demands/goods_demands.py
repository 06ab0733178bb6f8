"""What is asked for where goods came wrong, faulty, in part, or not at all: the money for them, or the goods (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.bought_things import Share, came_for, is_instalment, names_something_bought, share_meant
from collector.case.charges.item_name_match import share_a_thing
from collector.case.charges.missing_by_words import NEVER_CAME
from collector.case.charges.recurring_charges import recurring
from collector.case.demands.demand_draft import Draft, broken
from collector.case.demands.refund_demands import undelivered
from collector.case.sentence_values import Sum, day, quote
from collector.language import Sentence, say
from collector.model import Charge, Fact, Finding, Promise

_MONEY_BACK = {"refund-missing", "charged-after-cancel"}
_WRONG_GOODS = {"other-goods", "defect"}
_ONE_CHARGE = {"charged-twice", "cancel-fee", "above-promise", "overcharge"}
"""Findings about single charges, whose money is asked for by itself."""
_REPAIR = re.compile(r"(?<![א-ת])ה?(?:תיקון|תיקנתי|תוקן)(?![א-ת])|\brepair", re.IGNORECASE)
_WAY = re.compile(
    r"(?<![א-ת])[וה]?(?:משלוח|הובל(?:ה|ת)|מונית|נסיע(?:ה|ות|ת)|שליח(?:ות)?|דואר|חני(?:ה|ית))(?![א-ת])"
    r"|\b(?:shipping|postage|delivery|courier|taxi|cab|bus|parking|travel|transport)\b",
    re.IGNORECASE,
)
"""What was paid for a way to somewhere mends and replaces nothing."""
_RETURNED = re.compile(
    r"(?<![א-ת])(?<!לא )(?:ו?החזרתי (?:את (?!ה?(?:שיחה|צלצול|טלפון))|אות)|ו?שלחתי (?:\S+ ){0,3}ב?חזרה(?![א-ת])|נאספ?[הו]? ממני)"
    r"|(?<!not )(?<!n't )\b(?:I returned (?:it|them)|sent (?:\w+ ){1,4}back|(?:was|were) (?:collected|picked up) from (?:me|my))\b",
    re.IGNORECASE,
)
_SENT_FOR_MONEY = re.compile(r"(?<![א-ת])משלוח ה?(?:חזר\w+|חזור)|\breturn (?:shipping|postage|delivery)\b", re.IGNORECASE)
"""What a cost that was paid is called where goods went back; a customer who only demands that has not got them."""


def never_came(file: CaseFile, told: Sequence[Finding]) -> Iterator[Draft]:
    """What was paid for goods that never came: to be returned, or the goods to be supplied where the customer did not cancel."""
    if not (undelivered(told) or _said_missing(file, told)) or any(f.kind in _MONEY_BACK for f in told):
        return  # a promised refund is asked for already
    share, cancelled = _lacking(file, told), bool(file.cancellations)
    if cancelled and _wrong(file, told, share):
        return  # so is the money for what came wrong
    missed, came = broken(told, "late-delivery"), min((f.at for f in file.facts if f.kind in _WRONG_GOODS), default=None)
    promised = [p for p in file.promises if p.id in missed and undelivered([f for f in told if p.id in f.records])]
    if not cancelled and came is not None and promised and all(p.at > came for p in promised):  # what was promised about what came
        yield from (Draft(kind="fix", text=say("case-ask-keep-promise-or", day=day(p.at), words=quote(p.text))) for p in promised)
        return
    kind, name = ("refund", "case-ask-undelivered") if cancelled else ("fix", "case-ask-deliver")
    if share is not None:
        yield from _of_share(file, share, kind, f"{name}-part")
        return
    paid = paid_once(file)
    if len(paid) != 1:
        yield Draft(kind, Sentence(f"{name}-unnamed", {}))
        return
    ((currency, amount),) = paid.items()
    yield Draft(kind, Sentence(name, {"sum": Sum(amount, currency)}), amount, _paid_once_shown(file, currency, amount), currency)


def _said_missing(file: CaseFile, told: Sequence[Finding]) -> bool:
    """Whether the customer says that something never came, whatever day had been promised for it."""
    late = broken(told, "late-delivery")
    return any(NEVER_CAME.search(f.text) for f in file.facts if f.id in late)


def _lacking(file: CaseFile, told: Sequence[Finding]) -> Share | None:
    """The part of the order that did not come, by the notice, the customer's words and the promise; None where it is all of it."""
    late = broken(told, "late-delivery")
    texts = [*_late(file, told), *((f.text for f in _wrong(file, told, None)) if file.cancellations else ())]
    return share_meant(file, [*texts, *(p.text for p in file.promises if p.id in late)], _notices(file))


def _late(file: CaseFile, told: Sequence[Finding]) -> list[str]:
    late = broken(told, "late-delivery")
    return [f.text for f in file.facts if f.id in late]


def _wrong(file: CaseFile, told: Sequence[Finding], share: Share | None) -> list[Fact]:
    """The facts of wrong or faulty goods that are about the share, or about no other thing that was bought."""
    stated = broken(told, "other-goods") | broken(told, "defect")
    facts = [f for f in file.facts if f.id in stated]
    return [f for f in facts if share is None or share.names_one(f.text) or not names_something_bought(file, f.text)]


def _of_share(file: CaseFile, share: Share, kind: str, name: str) -> Iterator[Draft]:
    """The demand for a part of what was bought, less what came back for it; without a sum where its price is not known."""
    what: Sentence | str = share.name
    if len(share.counts) == 1 and share.counts[0] < share.things[0].count:
        what = say("case-so-many-of", what=share.name, count=share.counts[0], of=share.things[0].count)
    if share.amount is None:
        yield Draft(kind, Sentence(f"{name}-unnamed", {"what": what}))
        return
    back = [c.amount for c in came_for(file, share)]
    left = share.amount - sum(back, Decimal(0))
    if left > 0:
        shown = "" if share.line == f"{left:f}" else f"{' − '.join([share.line, *(f'{each:f}' for each in back)])} = {left:f}"
        yield Draft(kind, Sentence(name, {"sum": Sum(left, share.currency), "what": what}), left, shown, share.currency)


def paid_once(file: CaseFile) -> dict[str, Decimal]:
    """What was charged once, less what was paid back, by currency: never what recurs each month."""
    paid = dict[str, Decimal]()
    for charge in _once(file):
        paid[charge.currency] = paid.get(charge.currency, Decimal(0)) + (charge.amount if charge.kind == "charge" else -charge.amount)
    return {currency: amount for currency, amount in paid.items() if amount > 0}


def _once(file: CaseFile) -> list[Charge]:
    monthly = recurring(file.charges)
    return [c for c in file.charges if c.kind in ("charge", "refund") and not c.per and c.id not in monthly]


def _paid_once_shown(file: CaseFile, currency: str, total: Decimal) -> str:
    """``4290.00 + 350.00 − 3646.50 = 993.50``; "" where one sum was paid."""
    mine = [c for c in _once(file) if c.currency == currency]
    signed = [f"{'−' if c.kind == 'refund' else '+'} {c.amount:f}" for c in sorted(mine, key=lambda c: c.kind == "refund")]
    return f"{' '.join(signed).removeprefix('+ ')} = {total:f}" if len(signed) > 1 else ""


def wrong_goods(file: CaseFile, told: Sequence[Finding], asked_back: bool) -> Iterator[Draft]:
    """What is asked for where other goods came than were ordered, or faulty ones: the money less what came back, else goods as ordered.
    asked_back: whether money is asked back for another reason, so that the price is not asked for beside it.

    2,490 was paid for the table and 190 for its carriage; after the cancellation 2,241 came back: 439.00 is asked for. A coat of 380 that
    was ordered with boots of 420 was cancelled, and 300 came back: 80.00.
    """
    if not {f.kind for f in told} & _WRONG_GOODS:
        return
    settled = [p for p in file.promises if _settles(file, p, told)]
    if settled:
        return
    share = _cancelled_part(file, told)
    mine = _wrong(file, told, share)
    rest = [f for f in _wrong(file, told, None) if f not in mine or not file.cancellations]
    kinds = {f.kind for f in rest}
    if "other-goods" in kinds or ("defect" in kinds and not _repaired(file, told)):
        yield Draft("fix", say("case-ask-goods") if "other-goods" in kinds else _repair(file, rest, asked_back or bool(file.cancellations)))
    if file.cancellations and mine and not any(f.kind in _MONEY_BACK for f in told):
        yield from _money_for(file, told, share)  # who cancelled wants the money, no exchange, and it is asked for once


def _cancelled_part(file: CaseFile, told: Sequence[Finding]) -> Share | None:
    """The part of what was bought that was cancelled, by the notice, else by what is wrong; None where that is all of it."""
    texts = [*_late(file, told), *(f.text for f in _wrong(file, told, None))]
    return share_meant(file, texts, _notices(file)) if file.cancellations else None


def _notices(file: CaseFile) -> list[str]:
    return [c.what for c in file.cancellations]


def _money_for(file: CaseFile, told: Sequence[Finding], share: Share | None) -> Iterator[Draft]:
    back = any(c.kind == "refund" for c in file.charges)
    elsewhere = {r for f in told if f.kind in _ONE_CHARGE for r in f.records} & {c.id for c in _once(file)}
    if share is not None:
        name = "case-ask-part-returned" if _sent_back(file) else "case-ask-part"
        yield from _of_share(file, replace(share, amount=None) if elsewhere & set(share.amounts()) else share, "refund", name)
        return
    paid = {} if elsewhere else paid_once(file)
    for currency, amount in paid.items():
        name = "case-ask-goods-returned" if _sent_back(file) else "case-ask-goods-rest" if back else "case-ask-goods-sum"
        text = Sentence(name, {"sum": Sum(amount, currency)})
        yield Draft("refund", text, amount, _paid_once_shown(file, currency, amount), currency)
    if elsewhere or (not paid and not back):
        yield Draft("refund", say("case-ask-goods-back"))


def _repaired(file: CaseFile, told: Sequence[Finding]) -> bool:
    """Whether the customer paid for a repair elsewhere, or for another such thing ("a new lamp", where the lamp was broken): that is asked
    for, and nothing is left to be mended."""
    costs = [c.what for c in file.charges if c.kind == "cost" and not _WAY.search(c.what)]
    faults = [f.text for f in file.facts if f.id in broken(told, "defect")]
    return any(_REPAIR.search(cost) for cost in costs) or all(any(share_a_thing(cost, fault) for cost in costs) for fault in faults)


def _sent_back(file: CaseFile) -> bool:
    """Whether the goods went back, as a cost, a fact or a message tells: nobody needs to collect them."""
    costs = [c.what for c in file.charges if c.kind == "cost"]
    told = [*costs, *(f.text for f in file.facts), *(c.summary for c in file.contacts)]
    return any(_RETURNED.search(text) for text in told) or any(_SENT_FOR_MONEY.search(cost) for cost in costs)


def _settles(file: CaseFile, promise: Promise, told: Sequence[Finding]) -> bool:
    """Whether a promised refund, or a promised other thing, that is asked for by itself, is for all that is wrong: "180 back for the rug",
    "the rug is missing"; "a new camera", "one camera does not work"; so is one that names no thing."""
    late = promise.kind == "delivery" and promise.id in broken(told, "late-delivery") and not file.cancellations
    missing = promise.kind == "refund" and promise.id in broken(told, "refund-missing")
    facts = _wrong(file, told, None)
    known = [*(c.what for c in file.charges), *(f.text for f in file.facts), *(p.text for p in file.promises if p is not promise)]
    named = any(share_a_thing(promise.text, text) for text in known)  # "to your card by 17 August" names none of the case's things
    about_all = all(f.at <= promise.at and (not named or share_a_thing(promise.text, f.text)) for f in facts)
    return (missing or late) and bool(facts) and about_all


def _repair(file: CaseFile, faults: Sequence[Fact], asked_back: bool) -> Sentence:
    """That the fault be mended, or the money returned: with the sum where one was paid, once, before the first fault; that it be mended
    where a part of the money is asked back by itself, or the deal goes on."""
    if asked_back or file.case.plan:
        return say("case-ask-mend")
    first = min((f.at for f in faults), default=None)
    paid = [c for c in _once(file) if first is not None and c.at <= first]
    if len(paid) != 1 or paid[0].kind != "charge" or is_instalment(paid[0]) or share_meant(file, [f.text for f in faults]):
        return say("case-ask-repair")
    return say("case-ask-repair-sum", sum=Sum(paid[0].amount, paid[0].currency))
