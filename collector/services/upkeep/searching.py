"""Finds words in all that is on record, and says what takes room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from collector.services.complaint.cases import case_named
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.store import Hit
    from collector.store.query.disk_usage import Share

    __all__ = ["Hit", "Share", "disk_usage", "search"]


def search(context: Context, text: str, *, case: str | None = None, since: str = "", until: str = "") -> Iterator[Hit]:
    """Every place where the words stand. since, until: days as typed, both included. Raises InputError for words that are no day."""
    from collector.store import search as find

    store = context.open_store()
    owner = case_named(store, case).id if case else None
    last = _day(context, until)
    yield from find(store, text, case=owner, since=_day(context, since), until=last + timedelta(days=1) if last else None)


def _day(context: Context, text: str) -> datetime | None:
    from collector.case.times.typed_times import when

    if not text:
        return None
    moment = when(text, context.clock.now(), context.clock.zone)
    return moment.astimezone(context.clock.zone).replace(hour=0, minute=0, second=0, microsecond=0)


def disk_usage(context: Context) -> list[Share]:
    """What takes room in the store, by place, file type, case and kind of capture."""
    from collector.store import usage

    return list(usage(context.open_store()))
