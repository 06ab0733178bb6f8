"""Structured log lines: one JSON object a line, made of an event's name and of fields from a fixed list, so that no personal data gets in.

A job is named by its number, a provider by its host; members, watches, addresses of pages and error texts have no field.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from typing import TextIO

from collector.clock import Clock, iso

FIELDS = frozenset({
    "job", "provider", "outcome", "state", "reasons", "seconds", "recipe_seconds", "attempt", "places", "count", "due", "later",
    "error", "signal", "free",
})  # fmt: skip
Log = Callable[..., None]


class EventLog:
    """Writes events to a stream, standard error if none is given."""

    def __init__(self, clock: Clock, worker: str = "", stream: TextIO | None = None) -> None:
        self._clock = clock
        self._worker = worker
        self._stream = stream

    def __call__(self, event: str, **fields: object) -> None:
        """Writes one line. Raises ValueError for a field that is not on the list: what it holds might be personal."""
        if unknown := set(fields) - FIELDS:
            raise ValueError(f"no field of the log: {', '.join(sorted(unknown))}")
        line = {"at": iso(self._clock.now()), "event": event, **({"worker": self._worker} if self._worker else {}), **fields}
        stream = self._stream or sys.stderr
        stream.write(json.dumps(line, ensure_ascii=False) + "\n")
        stream.flush()


def log_what_nobody_caught(loop: asyncio.AbstractEventLoop, log: Log) -> None:
    """Errors of tasks that nobody waits for become an event with the error's kind: their texts may name a member."""
    loop.set_exception_handler(lambda _, told: log("unexpected", error=type(told.get("exception")).__name__))


def reason_codes(reasons: tuple[str, ...]) -> list[str]:
    """The codes of stored reasons, without their details, which may quote a page."""
    return list(dict.fromkeys(reason.partition(": ")[0] for reason in reasons))
