"""What to do now and why, and what is due when: from a case as it stands (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal

from collector.case.charges.promised_refunds import came_and_left
from collector.case.charges.recurring_charges import recurring
from collector.case.dossier import Dossier
from collector.case.findings.contact_findings import arrived, told_by_a_visit, visit_days
from collector.case.open_matters.inquiries import Letters
from collector.case.open_matters.unlinked_evidence import chats_of_promises, proposals
from collector.case.rights.escalation_ladder import INSIDE, Rung
from collector.case.rights.rights_conditions import last_day_to_cancel
from collector.case.sentence_values import Named, Sum, channel, day, due_time, quote
from collector.case.times.deadlines import end_of_day
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Contact, Instant, Promise, Step, Told, Value

_CARD_DAYS = 30
"""The card company is to be told within so many days of learning of a charge (`rights.json`, body ``card``)."""
_OWN_NOTE_ONLY = (
    "long-wait", "long-waits", "name-refused", "request-refused", "callback-missed", "promise-kept-late", "missing-check", "chat-gap",
)  # fmt: skip
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d{1,2})?")
_SUMS_WITHOUT_PROOF = ("technician",)
"""Rules (`rights.json`) that give a sum which the customer names: the program asserts none that a person must check first."""
_CARD_KINDS = ("charged-twice", "charged-after-cancel", "overcharge")


class Advice(Value):
    """One thing to do now. `command`: how, where the program has a command for it."""

    kind: str
    """said | decide | evidence | link | charge | demand | promise | answer | wait | send | closed"""
    text: Told
    why: Told
    command: str = ""


class DueDate(Value):
    """Something that is to happen by a time, or should have happened."""

    case: str
    kind: str
    """promise | answer | cancel | card"""
    record: str
    due: Instant
    text: Told
    overdue: bool = False


def next_steps(dossier: Dossier) -> tuple[Advice, ...]:
    """What to do now, the most urgent first; nothing but that it is closed for a closed case."""
    if dossier.case.closed is not None:
        return (Advice(kind="closed", text=say("case-next-closed"), why=say("case-next-closed-why", day=day(dossier.case.closed))),)
    open_matters = (_decide, _promises, _perhaps_answers, _evidence, _charges, _compensation, _demand, _climb)
    return tuple(each for matter in open_matters for each in matter(dossier))


def due_dates(dossier: Dossier) -> tuple[DueDate, ...]:
    """Open promises, answers that are waited for, and last days, the earliest first. A closed case has none."""
    if dossier.case.closed is not None:
        return ()
    found = [*_promised(dossier), *_answers(dossier), *_last_days(dossier)]
    return tuple(sorted(found, key=lambda each: (each.due, each.record)))


def _decide(dossier: Dossier) -> Iterator[Advice]:
    count = sum(f.undecided for f in dossier.findings)
    if count:
        command = f"collector findings {dossier.case.id}"
        yield Advice(kind="decide", text=say("case-next-decide", count=count), why=say("case-next-decide-why"), command=command)


def _promises(dossier: Dossier) -> Iterator[Advice]:
    for promise in _open(dossier):
        if promise.due is not None and promise.due < dossier.at:
            text = say("case-next-promise", words=quote(promise.text), due=due_time(promise.due))
            yield Advice(kind="promise", text=text, why=say("case-next-promise-why"), command=f"collector log kept {promise.id}")


def _open(dossier: Dossier) -> Iterator[Promise]:
    """The promises that neither the customer nor a visit, delivery or refund on record says the outcome of."""
    visits, back = visit_days(dossier), came_and_left(dossier)[0]
    for promise in dossier.promises:
        visited = promise.due is not None and told_by_a_visit(promise, visits)
        came = promise.kind == "delivery" and arrived(promise, dossier) is not None
        paid = promise.kind == "refund" and promise.amount is not None and back[promise.id] >= promise.amount
        if promise.kept_at is None and not visited and not came and not paid:
            yield promise


def _perhaps_answers(dossier: Dossier) -> Iterator[Advice]:
    """What came in writing and may be the answer to an inquiry: only the customer knows, and the letter says neither until then."""
    asked: list[Contact | Step] = [*dossier.contacts, *dossier.steps]
    open_ones = {inquiry.record for inquiry in dossier.inquiries}
    letters = Letters(dossier)
    for each in (a for a in asked if a.id in open_ones):
        for contact in letters.perhaps_answered(each)[:1]:
            said = quote(contact.summary, 50) or channel(contact.channel)
            text = say("case-next-answer", words=said, day=day(contact.at), asked=day(each.at))
            command = f"collector log answer {each.id} --contact {contact.id}"
            why = say("case-next-answer-why", command=f"collector withdraw {contact.id}")
            yield Advice(kind="answer", text=text, why=why, command=command)


def _evidence(dossier: Dossier) -> Iterator[Advice]:
    """What to find evidence for: grievances, not how long one waited or who gave no name, which nothing else than one's own note shows."""
    for finding in dossier.findings:
        bare = finding.verdict != "rejected" and not finding.told_in and not finding.minor and not finding.captures
        if bare and finding.kind not in _OWN_NOTE_ONLY:
            record = finding.records[0] if finding.records else ""
            text = say("case-next-evidence", what=finding.text)
            yield Advice(kind="evidence", text=text, why=say("case-next-evidence-why"), command=f"collector link {record} …")
    for promise, chat in chats_of_promises(dossier):
        text = say("case-next-link-chat", words=quote(promise.text, 50))
        yield Advice(kind="link", text=text, why=say("case-next-link-chat-why"), command=f"collector link {promise.id} {chat}")
    for proposal in proposals(dossier):
        text = say("case-next-link", title=proposal.title)
        command = f"collector link {proposal.record or '…'} {proposal.capture}"
        yield Advice(kind="link", text=text, why=proposal.why, command=command)


def _charges(dossier: Dossier) -> Iterator[Advice]:
    """The single charges, but for what the deal itself cost, that no finding is about and whose sum no demand and no promise names, nor a
    fact about money charged wrongly: "it was to be blocked, and I was charged 612.35" asks for nothing yet."""
    found = {record for f in dossier.findings for record in f.records}
    told = [f"{d.amount or ''} {d.sum_shown}" for d in dossier.asked]
    told += [*(f.text for f in dossier.facts if f.kind == "overcharge"), *(p.text for p in dossier.promises)]
    named = {Decimal(number.replace(",", "")) for text in told for number in _NUMBER.findall(text)}
    once = [c for c in dossier.charges if c.kind == "charge" and not c.per and c.id not in recurring(dossier.charges)]
    price = max((c.amount for c in once), default=Decimal(0)) if "ongoing" not in dossier.held else None
    for charge in once:
        if charge.amount == price or charge.id in found or charge.amount in named:
            continue
        what = say("case-for-what", what=charge.what.strip()) if charge.what.strip() else ""
        text = say("case-next-charge", sum=Sum(charge.amount, charge.currency), what=what, day=day(charge.at))
        command = f'collector log fact "…" --kind overcharge --at {day(charge.at)}'
        yield Advice(kind="charge", text=text, why=say("case-next-charge-why"), command=command)


def _compensation(dossier: Dossier) -> Iterator[Advice]:
    """A right to a sum without proof of damage, as long as no demand of the customer's own names a sum for it."""
    own = any(d.kind == "other" and d.amount is not None for d in dossier.demands)
    for rule in (r for r in dossier.rules if r.id in _SUMS_WITHOUT_PROOF and not own):
        text = say("case-next-compensation", topic=Named(rule.topic_he, rule.topic_en), section=rule.section)
        why = say("case-next-compensation-why", check=Named(rule.hint_he, rule.hint_en))
        yield Advice(kind="demand", text=text, why=why, command='collector log demand "…" --amount …')


def _demand(dossier: Dossier) -> Iterator[Advice]:
    """That neither money nor a remedy is asked for, although there is something to complain of; a fact of no kind may be why.
    Nothing is said as long as findings wait, which may bring their demands."""
    plain = next((f.id for f in dossier.facts if f.kind == "other"), "")
    asked = [d for d in dossier.asked if d.kind != "records" and getattr(d.text, "message_id", "") != "case-ask-answer"]
    enough = any(d.kind in ("refund", "fix") for d in asked) if plain else bool(asked)
    if enough or not any(f.told for f in dossier.findings) or any(f.undecided and not f.candidate for f in dossier.findings):
        return
    command = f'collector correct {plain} kind=defect --why "…"'
    why = say("case-next-demand-why", command=command) if plain else say("case-next-demand-bare")
    yield Advice(kind="demand", text=say("case-next-demand"), why=why, command='collector log demand "…"')


def _climb(dossier: Dossier) -> Iterator[Advice]:
    """Whom to turn to: a body that still has time to answer is waited for; else the next one that takes the complaint, with the reason."""
    rung = dossier.addressee
    if rung.state == "waiting" and rung.due is not None:
        text = say("case-next-wait", body=_name(rung), due=day(rung.due))
        yield Advice(kind="wait", text=text, why=say("case-next-wait-why", body=_name(rung), sent=day(rung.sent or dossier.at)))
        return
    if not any(f.told for f in dossier.findings):
        return
    silent = [r for r in dossier.ladder if r.state == "done" and r.answered is None]
    if silent:
        why = say("case-next-send-silent", body=_name(silent[-1]))
    else:
        why = say("case-next-send-first") if rung.body in INSIDE else say("case-next-send-why", takes=_takes(rung))
    command = f"collector bundle {dossier.case.id}"
    yield Advice(kind="send", text=say("case-next-send", body=_name(rung), where=_where(rung)), why=why, command=command)
    ceiling = dossier.rights.sum_of("small-claims-ceiling") if dossier.rights else None
    asked = sum((amount for currency, amount in dossier.totals if currency == "ILS"), Decimal(0))
    if rung.body == "court" and ceiling is not None and asked > ceiling.amount:
        text = say("case-next-ceiling", asked=Sum(asked, "ILS"), ceiling=Sum(ceiling.amount, ceiling.currency))
        yield Advice(kind="send", text=text, why=say("case-next-ceiling-why", day=ceiling.as_of))


def _name(rung: Rung) -> Sentence:
    return Named(rung.name_he, rung.name_en)


def _takes(rung: Rung) -> Sentence:
    return Named(rung.takes_he, rung.takes_en)


def _where(rung: Rung) -> Sentence | str:
    """How one reaches the body: its e-mail, page, address and phone as far as they are known."""
    known = ", ".join(text for text in (rung.email, rung.url, rung.address, rung.phone) if text)
    return say("case-body-where", where=known) if known else ""


def _promised(dossier: Dossier) -> Iterator[DueDate]:
    for promise in _open(dossier):
        if promise.due is not None:
            text = say("case-due-promise", provider=dossier.case.provider, words=quote(promise.text))
            yield _due(dossier, "promise", promise.id, promise.due, text)


def _answers(dossier: Dossier) -> Iterator[DueDate]:
    for inquiry in dossier.inquiries:
        if inquiry.due is not None:
            to = inquiry.addressee or dossier.case.provider
            yield _due(dossier, "answer", inquiry.record, inquiry.due, say("case-due-answer", body=to, day=day(inquiry.at)))


def _last_days(dossier: Dossier) -> Iterator[DueDate]:
    """The last day for cancelling a distance deal, and for telling the card company of a charge."""
    case = dossier.case
    if case.deal == "distance" and case.made_on is not None and not dossier.cancellations:
        last = last_day_to_cancel(case.made_on)
        if last >= dossier.at:
            yield _due(dossier, "cancel", case.id, last, say("case-due-cancel", provider=case.provider))
    if case.paid_by != "card":
        return
    for finding in dossier.findings:
        last = end_of_day((finding.at + timedelta(days=_CARD_DAYS)).astimezone(ISRAEL).date())
        if finding.kind in _CARD_KINDS and finding.verdict != "rejected" and last >= dossier.at:
            yield _due(dossier, "card", finding.key, last, say("case-due-card", provider=case.provider))


def _due(dossier: Dossier, kind: str, record: str, due: datetime, text: Sentence) -> DueDate:
    return DueDate(case=dossier.case.id, kind=kind, record=record, due=due, text=text, overdue=due < dossier.at)
