"""Reads an export into a transcript in the same form as a recording's, marked as the person's own copy."""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from collector.chat.exported import export_wording as wording
from collector.chat.exported.day_month_order import day_of
from collector.chat.exported.export_lines import ExportEntry
from collector.model import Attachment, Message, Role, Transcript

EXPORT_READER = "export-reader 4"
SOURCE = "export"
PASTED = timedelta(hours=1)
"""An entry that is out of the run of time by more than this (a clock is set back by one hour) is words that somebody pasted."""
NEVER = datetime.min.replace(tzinfo=UTC)
_ENDINGS = {
    "image": ("jpg", "jpeg", "png", "webp", "gif", "heic"), "voice": ("opus", "ogg", "m4a", "mp3", "aac", "amr"),
    "video": ("mp4", "mov", "3gp"), "contact": ("vcf",),
}  # fmt: skip
_WITH = re.compile(r"(?:WhatsApp Chat (?:with|-)|צ'?אט WhatsApp עם|שיחת WhatsApp עם|WhatsApp צ'אט עם)\s+(.+?)(?:\.(?:txt|zip))*$", re.I)


@dataclass(frozen=True)
class ExportedChat:
    """How an export is to be read: the order of its dates (`day_orders`), whose copy it is, the digests of the files that came with it."""

    order: str
    customer: str
    zone: tzinfo
    files: Mapping[str, str]


def owner_of(entries: Sequence[ExportEntry], file_name: str, known: Sequence[str] = ()) -> str:
    """Who the phone's owner is, by the sender's name; "" where the export does not tell for certain.

    Told by "You deleted this message", by one of the `known` names of the customer, or by the file's name: of two people in
    "WhatsApp Chat with Dana.txt" the owner is the other one.
    """
    names = list(dict.fromkeys(entry.sender for entry in entries if entry.sender))
    for entry in entries:
        if entry.sender and wording.deleted_by_owner("\n".join(entry.lines)):
            return entry.sender
    wanted = {_folded(name) for name in known if name.strip()}
    if mine := [name for name in names if _folded(name) in wanted]:
        return mine[0]
    found = _WITH.search(re.sub(r"\s*\(\d+\)(?=\.\w+$)", "", wording.bare(file_name)))  # "… (1).zip": downloaded twice
    if found is not None and len(names) == 2:
        others = [name for name in names if _folded(name) != _folded(found[1])]
        return others[0] if len(others) == 1 else ""
    return ""


def read_export(entries: Sequence[ExportEntry], how: ExportedChat) -> Transcript:
    """The transcript. Times are those of the phone, to the minute or second as written; nothing is said of who of the other side is a
    person: an export does not tell."""
    messages = [
        _message(number, entry, at, how)
        for number, (entry, at) in enumerate(_without_pasted(entries, how), 1)
    ]  # fmt: skip
    return Transcript(messages=tuple(messages), reader=EXPORT_READER, source=SOURCE, reasons=() if messages else ("no-messages",))


def _without_pasted(entries: Sequence[ExportEntry], how: ExportedChat) -> list[tuple[ExportEntry, datetime]]:
    """The entries with their moments; what looks like one but lies out of the run of time belongs to the message in which it was pasted.

    14:01 Dana, 14:02 Noa, 9:00 of the day before Bob, 14:03 Dana      Result: 14:01, 14:02 with a pasted line, 14:03
    That is: its sender wrote nothing within the run, or this very line stands there as well. A message of Dana's that came late stays hers.
    What has no such day (13/13) is pasted too.
    """
    moments = [_moment(entry, how) for entry in entries]
    running = _longest_run(moments)
    present = {entries[number].sender for number in running} - {""}
    said = {(entries[number].sender, moments[number], entries[number].lines[0]) for number in running}
    kept: list[tuple[ExportEntry, datetime]] = []
    for number, (entry, at) in enumerate(zip(entries, moments, strict=True)):
        repeated = number not in running and (entry.sender, at, entry.lines[0]) in said
        strange = number not in running and entry.sender not in present
        if kept and (at == NEVER or repeated or (strange and abs(at - kept[-1][1]) > PASTED)):
            before, moment = kept[-1]
            kept[-1] = replace(before, lines=[*before.lines, entry.head, *entry.lines[1:]]), moment
        else:
            kept.append((entry, at))
    return kept


def _longest_run(moments: Sequence[datetime]) -> set[int]:
    """The places of the longest run that never goes back."""
    tails: list[datetime] = []
    last: list[int] = []
    before: list[int] = []
    for number, at in enumerate(moments):
        if at == NEVER:
            before.append(-1)
            continue
        place = bisect.bisect_right(tails, at)
        before.append(last[place - 1] if place else -1)
        tails[place : place + 1], last[place : place + 1] = [at], [number]
    found: set[int] = set()
    step = last[-1] if last else -1
    while step >= 0:
        found.add(step)
        step = before[step]
    return found


def _moment(entry: ExportEntry, how: ExportedChat) -> datetime:
    day = day_of(entry.date, how.order)
    return datetime.combine(day, time(*entry.time), tzinfo=how.zone) if day is not None else NEVER


def _message(number: int, entry: ExportEntry, at: datetime, how: ExportedChat) -> Message:
    if entry.notice or (len(entry.lines) == 1 and wording.is_call(entry.lines[0])):
        role, why = Role.SYSTEM, "a notice of the messenger's in the export"
    elif _folded(entry.sender) == _folded(how.customer):
        role, why = Role.CUSTOMER, "the export's own side"
    else:
        role, why = Role.UNKNOWN, "the other side of an export, which does not tell whether a person or a machine wrote"
    text, aside, attachments = _content("\n".join(entry.lines), how.files)
    return Message(
        n=number, role=role, role_reason=why, name="" if entry.notice else entry.sender, text=text, at=at, shown_time=entry.shown_time,
        aside=aside, attachments=attachments, source=SOURCE,
    )  # fmt: skip


def _content(raw: str, files: Mapping[str, str]) -> tuple[str, tuple[str, ...], tuple[Attachment, ...]]:
    """The words; what WhatsApp says beside them (deleted, edited); what was attached, with its digest where the file came along.

    "IMG-1.jpg (file attached)", "my bill"        Result: words "my bill", a picture IMG-1.jpg
    "<Media omitted>"                             Result: no words, an attachment of which the export holds no file
    """
    if wording.is_deleted(raw) or wording.is_unreadable(raw):
        return "", (wording.bare(raw),), ()
    raw, edited = wording.without_edited(raw)
    words: list[str] = []
    attachments: list[Attachment] = []
    for line in raw.split("\n"):
        name, rest = wording.attached_file(line)
        kind = "" if name else wording.omitted_kind(line)
        before, kind_behind, name_behind = wording.omitted_behind(line)
        place = wording.location(line)
        if kind_behind and not name:
            attachments.append(Attachment(name=name_behind, kind=kind_behind, reason="not-in-export"))
            words += [before] if before else []
        elif name:
            digest = files.get(name, "")
            attachments.append(Attachment(name=name, kind=_kind(name), digest=digest, reason="" if digest else "not-in-export"))
            words += [rest] if rest else []
        elif kind:
            attachments.append(Attachment(name=wording.bare(line).strip("<>"), kind=kind, reason="not-in-export"))
        elif wording.is_live_location(line):
            attachments.append(Attachment(name=wording.bare(line), kind="location"))
        elif place:
            attachments.append(Attachment(name=wording.bare(line), url=place, kind="location"))
        else:
            words.append(line)
    text = "\n".join(words).translate(wording.MARKS).strip("\n ")
    return text, (edited.strip("<>"),) if edited else (), tuple(attachments)


def _kind(name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    if ending == "webp" and ("STK" in name.upper() or "STICKER" in name.upper()):
        return "sticker"
    return next((kind for kind, endings in _ENDINGS.items() if ending in endings), "file")


def _folded(name: str) -> str:
    return " ".join(wording.bare(name).lstrip("~ ").casefold().split())
