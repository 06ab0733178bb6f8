"""Findings about chats: messages of the other side that were changed or removed, and stretches that were not recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from collector.case.case_file import CaseFile
from collector.case.sentence_values import day, length, quote
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Finding, Gap, Message, Role

_AT_ONCE = timedelta(seconds=30)
"""A message that its author takes back so soon, or whose wording is mended so soon, is a slip of the hand."""

_RECORDED = ("reloaded", "connection-lost")
"""Gaps in which the recording itself went on: they stand in the transcript, and are no finding."""


def findings(file: CaseFile) -> Iterator[Finding]:
    """All findings that the transcripts show; the customer's own changes are none."""
    promised = {(p.capture, p.message) for p in file.promises if p.message is not None}
    for capture, transcript in file.transcripts.items():
        for message in transcript.messages:
            if message.role in (Role.CUSTOMER, Role.SYSTEM):  # a place in the queue that counts down is no change of mind
                continue
            weighty = (capture, message.n) in promised
            if message.edits:
                yield _edited(message, capture, weighty)
            if message.deleted_at is not None:
                yield _deleted(message, capture, weighty)
        yield from (_gap(gap, capture) for gap in transcript.gaps if gap.why not in _RECORDED)


def _speaker(message: Message) -> Sentence:
    role = {Role.AGENT: "agent", Role.BOT: "bot"}.get(message.role, "other")
    return say("case-speaker-named", role=role, name=message.name) if message.name else say("case-speaker", role=role)


def _edited(message: Message, capture: str, weighty: bool) -> Finding:
    edit = message.edits[0]
    last = message.edits[-1].at.astimezone(ISRAEL)
    return Finding(
        kind="edited",
        at=message.edits[-1].at,
        text=say(
            "case-edited", number=str(message.n), speaker=_speaker(message), day=day(last), hour=f"{last:%H:%M:%S}",
            before=quote(edit.text), after=quote(message.text),
        ),
        captures=(capture,),
        records=(capture,),
        part=str(message.n),
        minor=not weighty and message.edits[-1].at - message.at <= _AT_ONCE,
    )  # fmt: skip


def _deleted(message: Message, capture: str, weighty: bool) -> Finding:
    assert message.deleted_at is not None
    at = message.deleted_at.astimezone(ISRAEL)
    return Finding(
        kind="deleted",
        at=message.deleted_at,
        text=say(
            "case-deleted", number=str(message.n), speaker=_speaker(message), day=day(at), hour=f"{at:%H:%M:%S}", words=quote(message.text)
        ),
        captures=(capture,),
        records=(capture,),
        part=str(message.n),
        minor=not weighty and message.deleted_at - message.at <= _AT_ONCE,
    )


def _gap(gap: Gap, capture: str) -> Finding:
    start = gap.start.astimezone(ISRAEL)
    long = gap.end is not None and (gap.end - gap.start).total_seconds() >= 60
    return Finding(
        kind="chat-gap",
        at=gap.start,
        text=say(
            "case-chat-gap",
            day=day(gap.start),
            start=f"{start:%H:%M:%S}",
            end=f"–{gap.end.astimezone(ISRAEL):%H:%M:%S}" if gap.end else "",
            length=say("case-in-brackets", text=length(gap.end - gap.start)) if long and gap.end else "",
        ),
        captures=(capture,),
        records=(capture,),
        part=f"{start:%H%M%S}",
    )
