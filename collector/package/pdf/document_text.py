"""What of a document is printed as text: labelled headers, and the words of its sections (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from collector.documents import Document, Section
from collector.language import say
from collector.package.pages.labels import Labels

HEADINGS = {"forwarded": "documents-forwarded", "other-version": "documents-other-version"}
_HEADERS = (("from", "from"), ("sent-to", "to"), ("sent-to", "cc"), ("date", "date"), ("subject", "subject"))


def printed_text(document: Document, t: Labels, language: str) -> tuple[list[tuple[str, str]], str]:
    """Labelled headers and the text. `t` holds the labels of the package's pages in the language."""
    lines = labelled(document.headers, t)
    attached = [attachment.name or attachment.media_type for attachment in document.attachments if not attachment.inline]
    if attached:
        lines.append((t["attachments"], ", ".join(attached)))
    if "dkim" in document.facts:
        told = say("documents-dkim-changed" if document.facts["dkim"] == "body-changed" else "documents-dkim-unchanged")
        lines.append((say("documents-unchanged-body").in_(language), told.in_(language)))
    if document.messages:
        return lines, "\n\n".join("\n".join(_message(message, t, language)) for message in document.messages)
    if document.sections:
        return lines, "\n\n".join("\n".join(_section(section, t, language)) for section in document.sections)
    return lines, document.text


def _message(message: Document, t: Labels, language: str) -> Iterator[str]:
    lines, body = printed_text(message, t, language)
    yield "―" * 20
    yield from (f"{label}: {value}" for label, value in lines)
    yield ""
    yield body


def _section(section: Section, t: Labels, language: str) -> Iterator[str]:
    if section.kind in HEADINGS:
        yield f"――― {say(HEADINGS[section.kind]).in_(language)} ―――"
    yield from (f"{label}: {value}" for label, value in labelled(section.headers, t))
    yield section.text


def labelled(headers: tuple[tuple[str, str], ...], t: Labels) -> list[tuple[str, str]]:
    """The headers that a reader is shown, with their names in the reader's language."""
    return [(t[label], _as_day(value) if name == "date" else value) for label, name in _HEADERS for key, value in headers if key == name]


def _as_day(value: str) -> str:
    """``Sun, 6 Sep 2026 12:05:00 +0300`` as ``06/09/2026 12:05 (UTC+03:00)``, the hour as its sender's clock had it; else as it stands."""
    try:
        return f"{parsedate_to_datetime(value):%d/%m/%Y %H:%M (%Z)}".replace(" ()", "")
    except ValueError:
        return value
