"""Findings about chats: messages of the other side that were changed or removed, and stretches that were not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from collector.case.case_file import CaseFile
from collector.case.sentence_values import day, length, quote
from collector.clock import ISRAEL
from collector.model import Finding, Gap, Message, Role


def findings(file: CaseFile) -> Iterator[Finding]:
    """All findings that the transcripts show; the customer's own changes are none."""
    for capture, transcript in file.transcripts.items():
        for message in transcript.messages:
            if message.role in (Role.CUSTOMER, Role.SYSTEM):  # a place in the queue that counts down is no change of mind
                continue
            if message.edits:
                yield _edited(message, capture)
            if message.deleted_at is not None:
                yield _deleted(message, capture)
        yield from (_gap(gap, capture) for gap in transcript.gaps)


def _speaker(message: Message) -> tuple[str, str]:
    who = {Role.AGENT: ("הנציג/ה", "the representative"), Role.BOT: ("הבוט", "the bot")}.get(message.role, ("הצד השני", "the other side"))
    return (f"{who[0]} {message.name}", f"{who[1]} {message.name}") if message.name else who


def _edited(message: Message, capture: str) -> Finding:
    edit = message.edits[0]
    last = message.edits[-1].at.astimezone(ISRAEL)
    he, en = _speaker(message)
    return Finding(
        kind="edited",
        at=message.edits[-1].at,
        text_he=f'הודעה {message.n} של {he} שונתה בצ\'אט ב-{last:%d/%m/%Y} {last:%H:%M:%S}: לפני כן ‏"{quote(edit.text)}", ואחר כך '
        f'‏"{quote(message.text)}"',
        text_en=f'Message {message.n} of {en} was changed in the chat on {last:%d/%m/%Y} {last:%H:%M:%S}: before "{quote(edit.text)}", '
        f'afterwards "{quote(message.text)}"',
        captures=(capture,),
        records=(capture,),
    )


def _deleted(message: Message, capture: str) -> Finding:
    assert message.deleted_at is not None
    at = message.deleted_at.astimezone(ISRAEL)
    he, en = _speaker(message)
    return Finding(
        kind="deleted",
        at=message.deleted_at,
        text_he=f'הודעה {message.n} של {he} נמחקה מהצ\'אט ב-{at:%d/%m/%Y} {at:%H:%M:%S}; נכתב בה ‏"{quote(message.text)}"',
        text_en=f'Message {message.n} of {en} was removed from the chat on {at:%d/%m/%Y} {at:%H:%M:%S}; it said "{quote(message.text)}"',
        captures=(capture,),
        records=(capture,),
    )


def _gap(gap: Gap, capture: str) -> Finding:
    start = gap.start.astimezone(ISRAEL)
    he, en = length(gap.end - gap.start) if gap.end else ("", "")
    span = (f" ({he})", f" ({en})") if he and gap.end and (gap.end - gap.start).total_seconds() >= 60 else ("", "")
    end = f"–{gap.end.astimezone(ISRAEL):%H:%M:%S}" if gap.end else ""
    return Finding(
        kind="chat-gap",
        at=gap.start,
        text_he=f"ב-{day(gap.start)} בין השעות {start:%H:%M:%S}{end}{span[0]} לא ניתן היה להקליט את הצ'אט",
        text_en=f"On {day(gap.start)}, {start:%H:%M:%S}{end}{span[1]}, the chat could not be recorded",
        captures=(capture,),
        records=(capture,),
    )
