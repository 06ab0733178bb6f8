"""What a customer's own record says of a company: computed, never stored."""

from __future__ import annotations

from collector.model.base import Value


class Slot(Value):
    """Contacts that began in one hour of the day, or on one day of the week (0 is Sunday), Israel time; seconds of waiting."""

    slot: int
    contacts: int
    median_seconds: int


class Kept(Value):
    """What became of promises: kept in time, kept late, not kept by their day, and those whose day has not come."""

    made: int = 0
    kept: int = 0
    late: int = 0
    broken: int = 0
    open: int = 0


class Answers(Value):
    """Written inquiries and steps: how many were answered, and after how many business days in the median."""

    asked: int = 0
    answered: int = 0
    median_business_days: int | None = None
    unanswered: int = 0


class CompanyStatistics(Value):
    """One company's figures; `provider` is "" where it is all of them together."""

    provider: str = ""
    cases: int = 0
    contacts: int = 0
    by_channel: dict[str, int] = {}
    waits_measured: int = 0
    median_wait_seconds: int | None = None
    longest_wait_seconds: int | None = None
    by_hour: tuple[Slot, ...] = ()
    by_weekday: tuple[Slot, ...] = ()
    callbacks: Kept = Kept()
    promises: Kept = Kept()
    answers: Answers = Answers()
