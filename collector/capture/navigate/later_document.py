"""The document that comes after the first answer: by a ``Refresh`` header, by a script behind a refusal, or at a second attempt. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_REFRESH = 10.0
"""Seconds after which a page that loads another one counts as a page of its own."""
LONGEST_RETRY, USUAL_RETRY = 15.0, 3.0
REFUSALS = (403, 429, 503)
"""Answers behind which the wanted page may stand a moment later: a check of the browser, a full server."""
_REFRESH = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*[;,]\s*(?:url\s*=\s*)?[\"']?\S", re.I)


def refresh_seconds(headers: Mapping[str, str]) -> float | None:
    """After how many seconds the answer's ``Refresh`` header leads to another address; None if it does not, or not soon."""
    found = _REFRESH.match(headers.get("refresh", ""))
    seconds = float(found[1]) if found else LONGEST_REFRESH + 1
    return seconds if seconds <= LONGEST_REFRESH else None


def retry_seconds(status: int | None, headers: Mapping[str, str], now: datetime) -> float | None:
    """How long to wait before the address is asked for once more; None if that is of no use, or would take too long.

    ``Retry-After`` holds seconds or a date (RFC 9110, 10.2.3); a 503 without it is asked again after a moment.
    """
    if status not in REFUSALS:
        return None
    told = headers.get("retry-after", "").strip()
    if not told:
        return USUAL_RETRY if status == 503 else None
    if told.isdigit():
        seconds = float(told)
    else:
        try:
            moment = parsedate_to_datetime(told)
        except (ValueError, TypeError):
            return USUAL_RETRY
        seconds = ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds()
    return max(0.5, seconds) if seconds <= LONGEST_RETRY else None
