"""The package's plain files: conversations as text, the timeline as a sheet (pure)."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import tzinfo

from collector.clock import iso
from collector.language import say
from collector.model import Attachment, Transcript
from collector.model.fleet_people import Look
from collector.package.bidi_text import loose, moment_text
from collector.package.content.table_rows import TimelineRow
from collector.package.pages import labels
from collector.package.pages.labels import Labels


def transcript_text(transcript: Transcript, language: str, zone: tzinfo, gender: str = "") -> str:
    """The conversation as plain lines: time, who, what; earlier wordings and deletions below the message they belong to."""
    t = Labels(language, gender)
    copy = [t["export" if transcript.source == "export" else "export-mixed"]] if transcript.source else []
    lines = [t["times-exported" if transcript.source == "export" else "times-note"], *copy, ""]
    for message in transcript.messages:
        role, copied = labels.role(message.role, language, gender), bool(message.source or transcript.source == "export")
        who = (message.name if message.role == "unknown" else f"{message.name} ({role})") if message.name else role
        shown = f" [{t['shown-time']} {message.shown_time}]" if message.shown_time and not copied else ""
        own = "* " if message.source and message.source != transcript.source else ""
        lines.append(f"{moment_text(message.at, zone, seconds=not copied)}  {own}{who}{shown}: {message.text}")
        lines += [f"    ↪ {line}" for line in message.quote.splitlines()]
        lines += [f"    {' · '.join((*message.reactions, *message.aside))}"] if message.reactions or message.aside else []
        lines += [f"    {t['attachments']}: {_attached(a, language)}" for a in message.attachments]
        lines += [f"    {t['edited']}{edit.at.astimezone(zone):%H:%M:%S}: {edit.text}" for edit in message.edits]
        doubt = " (?)" if message.doubt else ""
        lines += [f"    {t['deleted']}{message.deleted_at.astimezone(zone):%H:%M:%S}{doubt}"] if message.deleted_at else []
    for gap in transcript.gaps:
        end = moment_text(gap.end, zone) if gap.end else ""
        lines.append(f"{t['gap']}: {moment_text(gap.start, zone)} – {end} ({labels.gap(gap.why, language)})")
    if transcript.ended_at:
        lines.append(f"{moment_text(transcript.ended_at, zone)}  {t['ended']}")
    return "\n".join(lines) + "\n"


def _attached(attachment: Attachment, language: str) -> str:
    address = attachment.url if not attachment.url.startswith("data:") else ""
    digest = f"SHA-256 {attachment.digest}" if attachment.digest else ""
    told = labels.not_kept(attachment.reason, language) if attachment.reason else digest
    return " ".join(each for each in (attachment.name or attachment.kind, address, told) if each)


def timeline_csv(rows: tuple[TimelineRow, ...], language: str, zone: tzinfo, gender: str = "") -> bytes:
    """The timeline for a spreadsheet: UTF-8 with a byte order mark, CRLF, no cell that a program would run as a formula."""
    t = Labels(language, gender)
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\r\n")
    heads = ("what", "as-recorded", "state", "evidence", "time-source", "recorded")
    sheet.writerow([f"{t['when']} ({t['local']})", "UTC", *(t[head] for head in heads)])
    for row in rows:
        evidence = loose(row.refs) or (t["own-record"] if row.own else t["no-exhibit"])
        at, utc = (f"{row.at.astimezone(zone):%d/%m/%Y}", "") if row.day_only else (moment_text(row.at, zone), iso(row.at))
        recorded = moment_text(row.recorded, zone) if row.recorded else ""
        cells = [at, utc, loose(row.title), row.detail, row.state, evidence, loose(row.source), recorded]
        sheet.writerow([harmless(cell) for cell in cells])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def looked_sheet(looks: Sequence[Look], language: str, zone: tzinfo) -> dict[str, bytes]:
    """The sheet of the looks at the case's pages in the app of a fleet, by its name; nothing where there are none."""
    if not looks:
        return {}
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\r\n")
    t = Labels(language)
    heads = [say(f"package-looked-{head}").in_(language) for head in ("role", "what", "page")]
    sheet.writerow([f"{t['when']} ({t['local']})", "UTC", *heads])
    for look in looks:
        role, what = say(f"package-looked-{look.role}").in_(language), say(f"package-looked-{look.what}").in_(language)
        cells = [moment_text(look.at, zone), iso(look.at), role, what, look.page]
        sheet.writerow([harmless(cell) for cell in cells])
    return {"data/looked.csv": b"\xef\xbb\xbf" + out.getvalue().encode()}


def harmless(cell: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.lstrip(" \u200e\u200f\u202a\u202b\u2066\u2067\u2068")[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else cell
