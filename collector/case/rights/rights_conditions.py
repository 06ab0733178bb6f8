"""What holds of a case, by the words that rules name in `needs` (pure)."""

from __future__ import annotations

from datetime import datetime, timedelta

from collector.case.case_file import CaseFile
from collector.case.charges.recurring_charges import recurring
from collector.case.open_matters.inquiries import WRITTEN
from collector.case.times.business_days import holidays_of
from collector.case.times.deadlines import end_of_day
from collector.clock import ISRAEL
from collector.model import Cancellation, Contact
from collector.prices.history.promise_in_force import last_day

_SATURDAY = 5
_AUTHORISED = ("standing-order", "card")
WINDOW_DAYS, LONGER_WINDOW_DAYS = 14, 4 * 30
"""Days for cancelling a distance deal; the longer ones are for people of 65 and over, with a disability, and new immigrants."""


def conditions(file: CaseFile) -> frozenset[str]:
    """The words of `rights_data.NEEDS` that hold. What nobody wrote down does not hold: a law is never cited on a guess."""
    person, made = file.case.customer, deal_began(file)
    soon = any(_within(c, made, WINDOW_DAYS) for c in file.cancellations)
    later = person.longer_cancellation and any(_within(c, made, LONGER_WINDOW_DAYS) for c in file.cancellations)
    held = {
        "ongoing": is_ongoing(file),
        "authorised": file.case.paid_by in _AUTHORISED,
        "distance": file.case.deal == "distance",
        "recorded": any(c.channel in ("chat", "call") for c in file.contacts) or any(c.kind == "chat" for c in file.captures),
        "within-14-days": soon,
        "longer-window": later,
        "cancelled-in-time": soon or later,
        "fixed-term": _term_ended(file),
        "earlier-demand": any(s.body == "company" for s in file.steps) or any(_wrote(c) for c in file.contacts),
        "written-notice": any(c.by in (*WRITTEN, "registered") for c in file.cancellations),
    }
    return frozenset(word for word, holds in held.items() if holds)


def deal_began(file: CaseFile) -> datetime | None:
    """From when the days for cancelling are counted: the day that the customer named, else that on which the wrong goods came."""
    came = [f.at for f in file.facts if f.kind == "other-goods"]
    return file.case.made_on or min(came, default=None)


def _term_ended(file: CaseFile) -> bool:
    """Whether a price or deal was promised for some months and something was charged or read after them: until then nothing is renewed."""
    last = max([r.at for r in file.readings] + [c.at for c in file.charges], default=None)
    ends = [end for p in file.promises if p.months and (end := last_day(p)) is not None]
    return last is not None and any(last.astimezone(ISRAEL).date() > end for end in ends)


def is_ongoing(file: CaseFile) -> bool:
    """Whether the deal is charged again and again: a plan, a price for a period, or one thing charged in several months."""
    periods = {p.per for p in file.promises} | {r.per for r in file.readings} | {c.per for c in file.charges}
    return bool(file.case.plan) or bool(periods & {"month", "year", "week", "quarter"}) or bool(recurring(file.charges))


def _wrote(contact: Contact) -> bool:
    return contact.channel in WRITTEN and contact.direction == "out"


def _within(cancellation: Cancellation, made: datetime | None, days: int) -> bool:
    return made is not None and made <= cancellation.at <= last_day_to_cancel(made, days)


def last_day_to_cancel(made: datetime, days: int = WINDOW_DAYS) -> datetime:
    """The end of the last day for cancelling: the first day is not counted, and a Saturday or holiday moves it on."""
    last = made.astimezone(ISRAEL).date() + timedelta(days=days)
    while last.weekday() == _SATURDAY or last in holidays_of(last.year):
        last += timedelta(days=1)
    return end_of_day(last)
