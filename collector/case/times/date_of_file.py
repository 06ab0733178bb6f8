"""The day that a file speaks of: what the customer said, an e-mail's header, a bill's date, a picture's EXIF, a date in the name (pure)."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import NamedTuple

from collector.clock import ISRAEL, parse
from collector.model import Capture

_SOURCES = {
    "the person": "person", "the e-mail's Date header": "mail", "the Outlook message": "mail", "the PDF's creation date": "pdf",
    "the picture's own EXIF data": "exif", "the export": "export",
}  # fmt: skip
"""As a file's facts name where its date is from → as a timeline tells it. What the file system says is no day of the file's own."""
_IN_NAME = re.compile(r"(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_YEARS_BACK = 30


class OwnDay(NamedTuple):
    """When a file is from, and what says so: person | mail | bill | pdf | exif | export | name. day_only: no hour is known."""

    at: datetime
    source: str
    day_only: bool = False


def own_day(capture: Capture) -> OwnDay | None:
    """The file's own day, or None for what was captured as it stood, and for a file that names no day before the one it was added on.

    Example: a photograph added on 24/11/2026 whose EXIF data says 28/03/2026 16:10 is of 28/03/2026 16:10, source ``exif``. A bill that
    came with a mail of 02/08 and names 05/07 as its day is of 05/07, source ``bill``.
    """
    if capture.kind not in ("file", "email", "download") and capture.facts.get("own_date_from") != "the export":
        return None
    found = _given(capture) or _of_bill(capture) or _of_name(capture)
    return found if found is not None and capture.started.year - _YEARS_BACK <= found.at.year and found.at <= capture.started else None


def _given(capture: Capture) -> OwnDay | None:
    source = _SOURCES.get(str(capture.facts.get("own_date_from", "")))
    if source is None or (source in ("pdf", "mail") and capture.kind != "email" and _of_bill(capture)):
        return None
    try:
        at = parse(str(capture.facts["own_date"]))
    except (KeyError, ValueError):
        return None
    return OwnDay(at, source, day_only=source == "person" and at.astimezone(ISRAEL).time() == time(0))


def _of_bill(capture: Capture) -> OwnDay | None:
    return _day(str(capture.bill.get("date", "")), "bill")


def _of_name(capture: Capture) -> OwnDay | None:
    match = _IN_NAME.search(str(capture.facts.get("file_name") or capture.title))
    return _day("-".join(match.groups()), "name") if match else None


def _day(iso_day: str, source: str) -> OwnDay | None:
    try:
        return OwnDay(datetime.combine(date.fromisoformat(iso_day), time(12), ISRAEL), source, day_only=True)
    except ValueError:
        return None
