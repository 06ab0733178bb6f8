"""When a server that is busy may be asked once more. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

BUSY = (429, 503)
USUAL, LONGEST = 5.0, 60.0
"""Seconds to wait where the server says nothing, and the most that a run waits."""


def seconds_to_wait(status: int, headers: Mapping[str, str], now: datetime) -> float | None:
    """How long to wait before the address is asked for once more; None where that is no use.

    The header `Retry-After` (RFC 9110) holds seconds or a date: at ``503`` with ``Retry-After: 20`` it is 20.0, with an hour None.
    """
    if status not in BUSY:
        return None
    said = headers.get("retry-after", "").strip()
    if not said:
        return USUAL
    if said.isdigit():
        wait = float(said)
    else:
        try:
            date = parsedate_to_datetime(said)
        except ValueError:
            return USUAL
        wait = max(0.0, ((date if date.tzinfo else date.replace(tzinfo=UTC)) - now).total_seconds())
    return wait if wait <= LONGEST else None
