"""A transcript as a page, as plain text, as a table, as JSON. The page is inert and runs in the conversation's own direction."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from collector.chat.wording.transcript_terms import TranscriptTerms, transcript_terms
from collector.clock import ISRAEL, iso
from collector.language import direction as direction_of
from collector.language import say
from collector.model import Attachment, Gap, Message, Transcript

_ENVIRONMENT = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
_TEMPLATES = files("collector.chat.wording").joinpath("templates")
_TEMPLATE = _ENVIRONMENT.from_string(_TEMPLATES.joinpath("transcript.html.j2").read_text("utf-8"))
_STYLE = _TEMPLATES.joinpath("transcript.css").read_text("utf-8")


def to_json(transcript: Transcript, **more: object) -> str:
    """The JSON form, indented, UTF-8 letters as they are; `more` are fields put in front, such as the capture's id and state."""
    return json.dumps({**more, **transcript.to_json()}, ensure_ascii=False, indent=1)


def to_text(transcript: Transcript, language: str = "he", zone: tzinfo = ISRAEL) -> str:
    """One message a paragraph: local time, who, what; edits and deletions below it. Ends with a line break."""
    terms = transcript_terms(language)
    words = terms.word
    lines: list[str] = [] if not transcript.source else [words["export" if transcript.source == "export" else "mixed"]]
    day = ""
    for message in transcript.messages:
        local = message.at.astimezone(zone)
        if f"{local:%d/%m/%Y}" != day:
            day = f"{local:%d/%m/%Y}"
            lines.append(f"— {day} —")
        marks = [words["before"]] if message.before_recording else []
        if message.shown_time and message.source != "export":
            marks.append(f"{words['shown']} {message.shown_time}")
        if message.source and message.source != transcript.source:
            marks.append(words["own-copy"])
        mark = f" ({'; '.join(marks)})" if marks else ""
        body = _words(message, language).replace("\n", "\n    ") or (words["nothing"] if not message.attachments else "")
        lines.append(f"[{_clock(message, zone)}] {_who(message, terms)}{mark}: {body}".rstrip())
        if message.quote:
            lines.append(f"    {words['quote']}{f' {message.quotes}' if message.quotes else ''}: {message.quote.replace(chr(10), ' | ')}")
        lines += [
            f"    {words[kind]}: {' '.join(shown)}" for kind, shown in (("reactions", message.reactions), ("aside", message.aside)) if shown
        ]
        lines += [_attached(a, terms) for a in message.attachments]
        lines += [f"    {words['earlier']} ({e.at.astimezone(zone):%H:%M:%S}): {e.text}" for e in message.edits]
        if message.deleted_at is not None:
            doubt = f" {words['doubt']}" if message.doubt else ""
            lines.append(f"    {words['deleted']} {message.deleted_at.astimezone(zone):%H:%M:%S}{doubt}")
    for gap in transcript.gaps:
        until = f"{gap.end.astimezone(zone):%H:%M:%S}" if gap.end else "?"
        lines.append(f"{words['gap']}: {gap.start.astimezone(zone):%H:%M:%S}–{until} ({terms.why(gap.why)})")
    return "\n".join(lines) + "\n"


def to_csv(transcript: Transcript) -> str:
    """A table with a heading line, for spreadsheets: one message a row, UTC times, a cell never begins like a formula."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(
        [
            "n",
            "at",
            "shown_time",
            "role",
            "name",
            "text",
            "edits",
            "deleted_at",
            "before_recording",
            "attachments",
            "pictures",
            "role_reason",
        ]
    )
    for m in transcript.messages:
        row = [
            m.n,
            iso(m.at),
            m.shown_time,
            m.role.value,
            m.name,
            m.text,
            " | ".join(f"{iso(e.at)} {e.text}" for e in m.edits),
            iso(m.deleted_at) if m.deleted_at else "",
            "yes" if m.before_recording else "",
            " | ".join(a.url or a.name for a in m.attachments),
            " ".join(m.pictures),
            m.role_reason,
        ]
        table.writerow([_harmless(str(cell)) for cell in row])
    return "\ufeff" + out.getvalue()


@dataclass(frozen=True)
class AttachedFile:
    """A kept file as a page can show it: a relative or ``data:`` address, its name, whether it is a picture."""

    address: str
    name: str
    is_picture: bool = False


def to_html(
    transcript: Transcript,
    title: str = "",
    url: str = "",
    language: str = "he",
    zone: tzinfo = ISRAEL,
    links: dict[str, str] | None = None,
    files: Mapping[str, AttachedFile] | None = None,
) -> str:
    """A page that reads as a conversation. No script, nothing loaded from anywhere, everything that was said escaped and isolated.

    `links` maps a picture's name to a relative address, so that a message can point to the pictures that show it; `files` the digest of
    what was attached to the file.
    """
    terms = transcript_terms(language)
    return _TEMPLATE.render(
        t=transcript,
        title=title,
        url=url,
        language=language,
        direction=direction_of(language),
        w=terms.word,
        why=terms.why,
        zone=zone,
        clock=lambda m: _clock(m, zone),
        style=Markup(_STYLE),
        who=lambda m: _who(m, terms),
        words=lambda m: _words(m, language),
        dir_of=direction,
        links=links or {},
        files=files or {},
        not_kept=terms.not_kept,
        attached=terms.attached,
        days=_days(transcript, zone),
        gaps_before=_gaps(transcript),
    )


def direction(text: str) -> str:
    """``rtl`` or ``ltr`` by the first strong letter; ``auto`` without one."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "auto"


def _clock(message: Message, zone: tzinfo) -> str:
    """The local time: to the second where it was observed, as it is written where it comes from an export."""
    return message.shown_time if message.source == "export" and message.shown_time else f"{message.at.astimezone(zone):%H:%M:%S}"


def _attached(attachment: Attachment, terms: TranscriptTerms) -> str:
    address = f" <{attachment.url}>" if attachment.url.startswith("http") and attachment.url != attachment.name else ""
    more = [terms.not_kept(attachment.reason)] if attachment.reason else [f"SHA-256 {attachment.digest}"] if attachment.digest else []
    named = f": {attachment.name}" if attachment.name else ""
    return f"    {' · '.join([f'{terms.attached(attachment.kind)}{named}{address}', *more])}"


def _who(message: Message, terms: TranscriptTerms) -> str:
    role = terms.role[message.role.value]
    return f"{message.name} ({role})" if message.name else role


def _words(message: Message, language: str) -> str:
    """What was said; a voice note without words is named in the reader's language."""
    note = next((a for a in message.attachments if a.kind == "voice"), None)
    named = say("chat-voice-note", length=note.name) if note is not None else None
    return named.in_(language) if named is not None and named == message.text else message.text


def _days(transcript: Transcript, zone: tzinfo) -> dict[int, str]:
    """Number of the first message of each day → the day."""
    days: dict[int, str] = {}
    last = ""
    for message in transcript.messages:
        day = f"{message.at.astimezone(zone):%d/%m/%Y}"
        if day != last:
            days[message.n] = last = day
    return days


def _gaps(transcript: Transcript) -> dict[int, list[Gap]]:
    """Place of the message before which each gap is told; one that began after the last message stands behind all."""
    found: dict[int, list[Gap]] = {}
    for gap in transcript.gaps:
        place = next((n for n, message in enumerate(transcript.messages) if gap.start <= message.at), len(transcript.messages))
        found.setdefault(place, []).append(gap)
    return found


def _harmless(cell: str) -> str:
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
