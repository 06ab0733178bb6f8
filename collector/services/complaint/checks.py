"""Checks of what a person writes down, before it becomes a record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING

from collector.errors import InputError
from collector.language import say
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.prices import Price
    from collector.store import Store


def one_of(given: str, allowed: Sequence[str], what: str) -> str:
    """The word, if it is allowed. what: the name of such a thing, as a sentence. Raises InputError with the choice."""
    if given not in allowed:
        raise InputError(say("services-not-one-of", given=given, what=what), say("services-not-one-of-next", choices=", ".join(allowed)))
    return given


def record_id_of_capture(store: Store, capture: str) -> str:
    """The capture's id, or "" where none is named. Raises InputError if there is no such capture."""
    if capture and store.latest("captures", capture) is None:
        raise InputError(say("services-no-capture", capture=capture), say("services-see-timeline"))
    return capture


def moment(context: Context, text: str, *, future: bool = False, missing: time | None = None) -> datetime:
    """The time as typed. missing: the hour where only a day is named; else 12:00, and the day's last minute where it lies ahead.

    Raises InputError for words that are no time.
    """
    from collector.case.times.typed_times import when

    hour = missing or (time(23, 59) if future else time(12))
    return when(text, context.clock.now(), context.clock.zone, future=future, missing=hour)


def sum_in(text: str) -> Price | None:
    """The sum as typed; None for "". Raises InputError for what is not one clear sum."""
    from collector.prices import Unclear, read_price

    if not text:
        return None
    found = read_price(text)
    if isinstance(found, Unclear):
        raise InputError(say("services-no-clear-sum", text=text), say("services-no-clear-sum-next"))
    return found
