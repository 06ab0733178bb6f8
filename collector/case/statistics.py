"""What a customer's own record says of a company: contacts, waiting by hour and weekday, call-backs, answers, broken promises (pure)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from statistics import median

from collector.case.dossier import Dossier
from collector.case.open_matters.inquiries import WRITTEN, Letters
from collector.case.times.business_days import business_days_between
from collector.clock import ISRAEL
from collector.model import Contact, Promise, Step
from collector.model.company_statistics import Answers, CompanyStatistics, Kept, Slot


def statistics(dossiers: Sequence[Dossier]) -> tuple[CompanyStatistics, ...]:
    """All companies together first, then each of them, the one with most contacts first."""
    names = dict.fromkeys(d.case.provider for d in dossiers)
    companies = [_of(name, [d for d in dossiers if d.case.provider == name]) for name in names]
    return (_of("", dossiers), *sorted(companies, key=lambda c: -c.contacts))


def _of(name: str, dossiers: Sequence[Dossier]) -> CompanyStatistics:
    contacts = [c for d in dossiers for c in d.contacts]
    waits = [c.waited_seconds for c in contacts if c.waited_seconds is not None]
    return CompanyStatistics(
        provider=name,
        cases=len(dossiers),
        contacts=len(contacts),
        by_channel=dict(Counter(c.channel for c in contacts).most_common()),
        waits_measured=len(waits),
        median_wait_seconds=int(median(waits)) if waits else None,
        longest_wait_seconds=max(waits, default=None),
        by_hour=_slots(contacts, lambda c: c.at.astimezone(ISRAEL).hour),
        by_weekday=_slots(contacts, lambda c: c.at.astimezone(ISRAEL).isoweekday() % 7),
        callbacks=_kept((p, d) for d in dossiers for p in d.promises if p.kind == "callback"),
        promises=_kept((p, d) for d in dossiers for p in d.promises if p.kind != "callback"),
        answers=_answers(dossiers),
    )


def _slots(contacts: Iterable[Contact], slot_of: Callable[[Contact], int]) -> tuple[Slot, ...]:
    """Only contacts whose waiting was measured."""
    waits: dict[int, list[int]] = {}
    for contact in contacts:
        if contact.waited_seconds is not None:
            waits.setdefault(slot_of(contact), []).append(contact.waited_seconds)
    return tuple(Slot(slot=slot, contacts=len(s), median_seconds=int(median(s))) for slot, s in sorted(waits.items()))


def _kept(promises: Iterable[tuple[Promise, Dossier]]) -> Kept:
    counts = Counter(_state(promise, dossier) for promise, dossier in promises)
    return Kept(made=counts.total(), **{name: counts[name] for name in ("kept", "late", "broken", "open")})


def _state(promise: Promise, dossier: Dossier) -> str:
    """kept | late | broken | open. A price that was promised is broken once a price above it is on record."""
    if any(f.kind == "above-promise" and promise.id in f.records for f in dossier.findings):
        return "broken"
    if promise.kept_at is not None:
        return "late" if promise.due is not None and promise.kept_at > promise.due else "kept"
    return "broken" if promise.due is not None and promise.due < dossier.at else "open"


def _answers(dossiers: Sequence[Dossier]) -> Answers:
    asked, days = 0, list[int]()
    for dossier in dossiers:
        written = [c for c in dossier.contacts if c.direction == "out" and c.channel in WRITTEN]
        everything: list[Contact | Step] = [*written, *dossier.steps]
        asked += len(everything)
        letters = Letters(dossier)
        for one in everything:
            answer = letters.answer_to(one)
            if answer is not None:
                days.append(business_days_between(one.at.astimezone(ISRAEL).date(), answer.at.astimezone(ISRAEL).date()))
    return Answers(
        asked=asked, answered=len(days), median_business_days=int(median(days)) if days else None, unanswered=asked - len(days)
    )
