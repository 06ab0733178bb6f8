"""What a complaint has and what it still lacks, as a list that a person can work through (pure)."""

from __future__ import annotations

from collections.abc import Iterator

from collector.case.charges.after_cancellation import ends
from collector.case.dossier import Dossier
from collector.case.open_matters.inquiries import WRITTEN
from collector.case.sentence_values import day, quote
from collector.language import Sentence, say
from collector.model import Value
from collector.model.case import Told

_PRICES = {"above-promise", "price-rise", "price-total-rise", "bill-differs", "overcharge"}
_GOODS = {"other-goods", "defect"}


class Item(Value):
    """One thing that a complaint needs. `name`: which one, such as ``bill``; `record`: the id of what it is about."""

    name: str
    done: bool
    text: Told
    next: Told = ""
    """The command that brings it, or what to do; "" where it is done."""
    record: str = ""


def checklist(dossier: Dossier) -> tuple[Item, ...]:
    """Who, what, evidence, demands, answers, in the order in which a reader looks for them."""
    parts = (_people, _words, _evidence, _contacts, _troubles, _demands)
    return tuple(item for part in parts for item in part(dossier))


def _item(done: bool, name: str, *, record: str = "", command: str = "", **values: object) -> Item:
    """An item by its message; `case-lacks-NAME` says what is needed."""
    text = say(f"case-lacks-{name}", **values)
    return Item(name=name, done=done, text=text, next="" if done else _next(name, command), record=record)


def _next(name: str, command: str) -> Sentence | str:
    return command or say(f"case-lacks-{name}-next")


def _people(dossier: Dossier) -> Iterator[Item]:
    case, person = dossier.case, dossier.case.customer
    edit = f"collector case edit {case.id} "
    known = {"customer.name": person.name, "customer.address": person.address, "customer.phone": person.phone or person.email}
    lacking = " ".join(f'"{field}=…"' for field, value in known.items() if not value)
    yield _item(not lacking, "customer", command=edit + lacking)
    yield _item(bool(person.id_number), "id-number", command=edit + '"customer.id_number=…"')
    if case.plan:
        yield _item(bool(case.customer_number), "customer-number", command=edit + '"customer_number=…"')
    yield _item(bool(case.sector), "sector", command=edit + '"sector=…" (telecom, tv, shop, newspaper, security, insurance …)')


def _words(dossier: Dossier) -> Iterator[Item]:
    found = [f for f in dossier.findings if not f.minor]
    yield _item(bool(found), "story")
    waiting = sum(f.undecided for f in dossier.findings)
    if waiting:
        yield _item(False, "decisions", count=waiting)


def _evidence(dossier: Dossier) -> Iterator[Item]:
    """Evidence for each promise, fact, charge, cancellation and step; several charges without any are one item."""
    linked = {link.record: link.captures for link in dossier.links}
    contacts = {c.id: c for c in dossier.contacts}
    for promise in dossier.promises:
        contact = contacts.get(promise.contact)
        shown = bool(promise.capture or (contact and contact.capture) or linked.get(promise.id))
        yield _item(shown, "promise-evidence", record=promise.id, command=_link(promise.id), words=quote(promise.text, 50))
    for fact in dossier.facts:
        yield _item(bool(fact.captures), "fact-evidence", record=fact.id, command=_link(fact.id), words=quote(fact.text, 50))
    bare = [c for c in dossier.charges if not c.captures]
    if dossier.charges:
        first, count = bare[0].id if bare else "", len(bare) or len(dossier.charges)
        yield _item(not bare, "charge-evidence", record=first, command=_link(first), count=count)
    for cancellation in dossier.cancellations:
        shown, on = bool(cancellation.captures), day(cancellation.at)
        yield _item(shown, "notice-evidence", record=cancellation.id, command=_link(cancellation.id), day=on)
    for step in dossier.steps:
        yield _item(bool(step.capture), "sending-evidence", record=step.id, command=_link(step.id), addressee=step.addressee)


def _link(record: str) -> str:
    return f"collector add FILE; collector link {record} FILE-ID"


def _contacts(dossier: Dossier) -> Iterator[Item]:
    for contact in dossier.contacts:
        if contact.channel != "call" or contact.direction != "out":
            continue
        known = bool(contact.reference) and bool(contact.name or contact.name_refused)
        if not known:
            mend = f'collector correct {contact.id} "reference=…" --why "…"'
            yield _item(False, "call-details", record=contact.id, command=mend, day=day(contact.at))
        if contact.note_read_back is False:
            yield _item(False, "read-back", record=contact.id, day=day(contact.at))
    written = any(c.channel in WRITTEN and c.direction == "out" for c in dossier.contacts) or bool(dossier.steps)
    yield _item(written, "written")


def _troubles(dossier: Dossier) -> Iterator[Item]:
    kinds = {f.kind for f in dossier.findings}
    if kinds & _PRICES or any(p.kind == "price" for p in dossier.promises):
        prices = any(r.source == "bill" for r in dossier.readings) or any(c.captures for c in dossier.charges)
        yield _item(prices, "bill")
        if "ongoing" in dossier.held:
            yield _item(bool(dossier.watches), "watch")
    if kinds & _GOODS:
        pictures = {c for f in dossier.facts if f.kind in _GOODS for c in f.captures} | {p.capture for p in dossier.promises if p.capture}
        yield _item(len(pictures) > 1, "offer-and-photo")
    for cancellation in dossier.cancellations:
        settled = cancellation.confirmed is not None or bool(cancellation.refused) or ends(cancellation) > dossier.at
        yield _item(settled, "confirmation", record=cancellation.id, day=day(cancellation.at))


def _demands(dossier: Dossier) -> Iterator[Item]:
    yield _item(bool(dossier.asked), "demand")
    refunds = [d for d in dossier.asked if d.kind == "refund"]
    if refunds:
        yield _item(all(d.amount is not None for d in refunds), "sum")
