"""Checks of what a person writes down, before it becomes a record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from collector.errors import InputError
from collector.language import say
from collector.services.context import Context
from collector.services.statements.sums_in_words import with_digits

if TYPE_CHECKING:
    from collector.prices import Price
    from collector.store import Store

_SLACK = timedelta(minutes=1)
"""Seconds pass between typing "now" and reading the clock."""
_NOW = ("now", "עכשיו", "כעת")


def one_of(given: str, allowed: Sequence[str], what: str) -> str:
    """The word, if it is allowed. what: the name of such a thing, as a sentence. Raises InputError with the choice."""
    if given not in allowed:
        choices = ", ".join(filter(None, allowed))
        raise InputError(say("services-not-one-of", given=given, what=what), say("services-not-one-of-next", choices=choices))
    return given


def record_id_of_capture(store: Store, capture: str, case: str = "") -> str:
    """The capture's id, or "" where none is named. case: the case it must be of, unless it is of none.

    Raises InputError if there is no such capture, or it is another case's.
    """
    if not capture:
        return ""
    known = store.latest("captures", capture)
    if known is None:
        raise InputError(say("services-no-capture", capture=capture), say("services-see-timeline"))
    owner = str(known.get("case") or "")
    if case and owner not in ("", case):
        raise InputError(say("services-capture-elsewhere", capture=capture, case=owner), say("services-capture-elsewhere-next"))
    return capture


def reason(why: str) -> str:
    """Why something is changed. Raises InputError where nothing was written."""
    if not why.strip():
        raise InputError(say("services-why-empty"), say("services-why-empty-next"))
    return why


def moment(context: Context, text: str, *, future: bool = False, missing: time | None = None, since: datetime | None = None) -> datetime:
    """The time as typed. missing: the hour where only a day is named; else 12:00, and the day's last minute where it lies ahead.

    since: the event from which "in 3 business days" counts, where that is not now. Raises InputError for words that are no time.
    """
    from collector.case.times.typed_times import when

    hour = missing or (time(23, 59) if future else time(12))
    return when(text, since or context.clock.now(), context.clock.zone, future=future, missing=hour)


def said_at(context: Context, text: str) -> dict[str, Any]:
    """When something happened, as the fields that a record keeps: the moment, the words as typed, whether an hour was named.

    Raises InputError for words that are no time, or a time to come.
    """
    from collector.case.times.colloquial_times import is_about
    from collector.case.times.typed_times import spoken

    now = context.clock.now()
    said = spoken(text, now, context.clock.zone)
    at = min(said.at, now.astimezone(context.clock.zone)) if said.day_only and said.at.date() == _today(context) else said.at
    if at > now + _SLACK:
        raise InputError(say("services-still-to-come", time=text), say("services-still-to-come-next"))
    about = said.day_only and is_about(text)
    return {"at": at, "at_typed": "" if text in _NOW else text.strip(), "day_only": said.day_only, "day_about": about}


def _today(context: Context) -> date:
    return context.clock.now().astimezone(context.clock.zone).date()


def moment_in_the_past(context: Context, text: str) -> datetime:
    """The time as typed. Raises InputError for words that are no time, or a time to come."""
    at: datetime = said_at(context, text)["at"]
    return at


def due_after(context: Context, text: str, made: datetime) -> datetime:
    """Until when something is due, as typed, counted from when it was said ("tomorrow"), or from now where only that comes after it: the
    "yesterday" of a person who writes it down today. Raises InputError where both lie before it was said."""
    due = moment(context, text, future=True, since=made)
    due = due if due >= made else moment(context, text, future=True)
    if due < made:
        raise InputError(say("services-due-too-early", due=text), say("services-due-too-early-next"))
    return due


def sum_in(text: str) -> Price | None:
    """The sum as typed; None for "". Raises InputError for what is not one clear sum."""
    from collector.prices import Unclear, read_price

    if not text:
        return None
    found = read_price(with_digits(text), currency="ILS", certain=False)
    if isinstance(found, Unclear):
        raise InputError(say("services-no-clear-sum", text=text), say("services-no-clear-sum-next"))
    return found
