"""Evidence that no record names yet, and to which record it probably belongs (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from collector.case.case_file import CaseFile
from collector.case.sentence_values import day
from collector.case.times.date_of_file import own_day
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Capture, Promise, Role, Told, Value

_BY_THE_PERSON = ("contacts", "promises", "steps", "facts", "charges", "cancellations", "answers")

_AROUND = timedelta(days=2)
"""A message so near to a promise speaks of it where it names the same sum."""


class Proposal(Value):
    """A capture that no record names. `record`: the one it probably belongs to, or ""; `why` says what speaks for it."""

    capture: str
    title: str
    record: str = ""
    why: Told


def unlinked(file: CaseFile) -> tuple[Capture, ...]:
    """The captures that no record names: "further documents" of a package. Pages and bills that gave a price are named by their reading."""
    named = set(_named(file))
    attached = {str(c.facts.get("attached_to", "")) for c in file.captures if c.id in named}
    return tuple(
        c for c in file.captures
        if c.files and c.id not in named and c.id not in attached and str(c.facts.get("attached_to", "")) not in named
    )  # fmt: skip


def proposals(file: CaseFile) -> tuple[Proposal, ...]:
    """To which record each unlinked file, bill or mail probably belongs: by a reference number in it, else by its own day.

    Example: a mail of 11/06/2026 and one contact of that day: "of the same day, 11/06/2026". Two of that day: no record is proposed.
    """
    return tuple(_proposal(capture, file) for capture in unlinked(file) if capture.kind in ("file", "email", "download"))


def chats_of_promises(file: CaseFile) -> Iterator[tuple[Promise, str]]:
    """Promises that nothing shows, each with the chat of that time in which the other side named the promised sum.

    Example: 64.95 a month was promised in a call at 19:20, and a message of that evening says "64.95 ₪ a month from 1.2": it shows it.
    """
    shown = {c.id for c in file.contacts if c.capture}
    for promise in file.promises:
        if promise.amount is None or promise.capture or promise.contact in shown:
            continue
        sums = re.compile(rf"(?<![\d.,]){re.escape(f'{promise.amount:f}'.removesuffix('.00'))}(?:\.00)?(?![\d.,]*\d)")
        for capture, transcript in file.transcripts.items():
            near = (m for m in transcript.messages if abs(m.at - promise.at) <= _AROUND)
            if any(sums.search(m.text) for m in near if m.role in (Role.AGENT, Role.BOT) or (m.role is Role.UNKNOWN and m.source)):
                yield promise, capture
                break


def _proposal(capture: Capture, file: CaseFile) -> Proposal:
    title = capture.title or capture.id
    words = f"{title} {capture.facts.get('subject', '')} {capture.facts.get('file_name', '')}"
    numbered = [r for r in _records(file) if len(getattr(r, "reference", "")) > 3 and r.reference in words]
    if len(numbered) == 1:
        why: Sentence = say("case-link-number", number=numbered[0].reference)
        return Proposal(capture=capture.id, title=title, record=numbered[0].id, why=why)
    own = own_day(capture)
    same = [r for r in _records(file) if own is not None and _day(r.at) == _day(own.at)]
    if len(same) == 1:
        return Proposal(capture=capture.id, title=title, record=same[0].id, why=say("case-link-day", day=day(same[0].at)))
    return Proposal(capture=capture.id, title=title, why=say("case-link-unknown"))


def _records(file: CaseFile) -> list[Any]:
    return [record for table in _BY_THE_PERSON for record in getattr(file, table)]


def _named(file: CaseFile) -> Iterator[str]:
    for record in [*_records(file), *file.notes]:
        yield from getattr(record, "captures", ())
        yield from (text for text in (getattr(record, "capture", ""), getattr(record, "ordered", "")) if text)
    yield from (reading.capture for reading in file.readings if reading.capture)
    yield from (capture for link in file.links for capture in link.captures)


def _day(at: datetime) -> date:
    return at.astimezone(ISRAEL).date()
