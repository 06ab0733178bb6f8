"""What answers may be: a time, a waiting time, a sum, a visit's window. Each raises InputError for words that cannot be read."""

from __future__ import annotations

from datetime import datetime

from collector.errors import InputError
from collector.language import say
from collector.services.context import Context
from collector.services.statements.statement_checks import moment, moment_in_the_past, sum_in


def past(context: Context, text: str) -> datetime:
    """A time that has been."""
    return moment_in_the_past(context, text)


def to_come(context: Context, text: str) -> datetime:
    """A time to come."""
    return moment(context, text, future=True)


def waiting(context: Context, text: str) -> int:
    """A waiting time, in seconds."""
    del context
    from collector.case.times.typed_spans import waited

    return waited(text)


def amount(context: Context, text: str) -> None:
    """A sum."""
    del context
    sum_in(text)


def visit_window(context: Context, text: str) -> None:
    """The window of a visit."""
    from collector.case.times.typed_times import window

    window(text, context.clock.now(), context.clock.zone)


def whole_number(context: Context, text: str) -> None:
    """A number of months or minutes."""
    del context
    if not text.isdigit() or not 1 <= int(text) <= 600:
        raise InputError(say("services-interview-no-number", answer=text), say("services-interview-no-number-next"))


def to_come_or_past(context: Context, text: str) -> datetime:
    """A time, whether it has been or not."""
    return moment(context, text)


def sum_and_day(context: Context, text: str) -> tuple[str, str]:
    """A sum and the day on which it was charged, parted by a comma or by their order: ``109 ₪, 03/10/2026``; the day as typed.

    Raises InputError where either cannot be read.
    """
    amount_text, _, day = text.rpartition(",")
    if not amount_text.strip():
        amount_text, _, day = text.rpartition(" ")
    if not amount_text.strip() or sum_in(amount_text) is None:
        raise InputError(say("services-interview-sum-and-day", answer=text), say("services-interview-sum-and-day-next"))
    past(context, day)
    return amount_text.strip(), day.strip()
