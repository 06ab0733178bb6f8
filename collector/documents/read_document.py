"""Any file into a document. Never raises for what a file holds: `Document.reason` and `Document.doubts` tell. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

from collector.documents.charset import decode
from collector.documents.document import Attachment, Document, Section
from collector.documents.html_text import read_markup
from collector.documents.mail.mailbox import is_mailbox, messages_of
from collector.documents.mail.outlook import read_outlook
from collector.documents.mail.read_mail import read_mail
from collector.documents.mail.rtf import rtf_words
from collector.documents.mail.tnef import TYPES as TNEF_TYPES
from collector.documents.mail.tnef import tnef_document
from collector.documents.media_type import media_type_of
from collector.documents.pdf.read_pdf import read_pdf
from collector.documents.picture_metadata import read_picture

LARGEST = 64 * 1024 * 1024
"""Bytes; a larger text or mail is not read (a larger PDF or picture is)."""
_META = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_ESCAPED = re.compile(r"(?<!\\)(?:\\u[0-9A-Fa-f]{4})+")
"""Letters as exports of chats write them in JSON: ``\\u05d4\\u05de``."""
_DEEPEST = 3


def read(data: bytes, name: str = "", *, media_type: str = "", charset: str = "", password: str = "") -> Document:
    """What the file says. `media_type` and `charset` are what came with it, if anything did; `password` opens a locked PDF."""
    kind = media_type_of(data, name, media_type)
    try:
        return _read(data, name, kind, charset, password)
    except Exception as error:  # noqa: BLE001 - what a file holds may bring any library to any fault; one file must not stop the rest
        return Document(name, "other", kind, reason=f"damaged: {type(error).__name__}")


def _read(data: bytes, name: str, kind: str, charset: str, password: str) -> Document:
    if kind == "application/pdf":
        return read_pdf(data, name, password)
    if kind.startswith("image/") and kind != "image/svg+xml":
        return read_picture(data, name, kind)
    if kind == "application/vnd.ms-outlook":
        return read_outlook(data, name)
    if kind == TNEF_TYPES[0]:
        return tnef_document(data, name)
    if kind == "application/rtf":
        return Document(name, "text", kind, text=rtf_words(data))
    if len(data) > LARGEST:
        return Document(name, "other", kind, reason=f"too-large: {len(data)} bytes")
    if kind == "application/mbox" or is_mailbox(data, name):
        return _mailbox(data, name)
    if kind.startswith("message/") or kind == "multipart/related":
        return replace(read_mail(data, name), media_type=kind)
    if kind == "text/html":
        return _page(data, name, charset)
    if kind.startswith("text/") or kind in ("application/json", "application/xml", "application/jsonl", "application/x-ndjson"):
        found = decode(data, charset)
        text = found.text.replace("\r\n", "\n").replace("\r", "\n")
        if "json" in kind:
            text = _ESCAPED.sub(_letters, text)
        return Document(name, "json" if "json" in kind else "text", kind, text=text, charset=found.charset, doubts=found.doubts)
    return Document(name, "other", kind, reason="not-readable")


def _letters(escaped: re.Match[str]) -> str:
    """The letters that JSON wrote as numbers; what shows nothing (controls) stays as it was written."""
    text = str(json.loads(f'"{escaped[0]}"'))
    return text if text.isprintable() else escaped[0]


def _page(data: bytes, name: str, charset: str) -> Document:
    declared = charset
    if not declared and (meta := _META.search(data[:4096])):
        declared = meta[1].decode("ascii", "replace")
    found = decode(data, declared, markup=True)
    read_ = read_markup(found.text, visual="visual-hebrew" in found.doubts)
    doubts = (*found.doubts, *read_.doubts)
    sections = (Section("body", read_.text, markup=found.text),) if read_.text else ()
    return Document(name, "html", "text/html", text=read_.text, sections=sections, title=read_.title, charset=found.charset, doubts=doubts)


def _mailbox(data: bytes, name: str) -> Document:
    messages = tuple(read_mail(message, name) for message in messages_of(data))
    if not messages:
        return read_mail(data, name)
    return Document(
        name, "mailbox", "application/mbox", text="\n\n".join(f"{one.title}\n{one.text}" for one in messages), messages=messages,
        attachments=tuple(attachment for one in messages for attachment in one.attachments),
        doubts=tuple(dict.fromkeys(doubt for one in messages for doubt in one.doubts)),
    )  # fmt: skip


def texts_of(document: Document, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Every text of a document for a search: (where, text), headers, messages and files inside it included."""
    if document.headers:
        yield "headers", "\n".join(value for _, value in document.headers)
    elif document.title:
        yield "title", document.title
    for message in document.messages:
        yield from texts_of(message, depth)
    if document.text and not document.messages:
        yield "text", document.text
    for attachment in document.attachments:
        yield from _inside(attachment, depth)


def _inside(attachment: Attachment, depth: int) -> Iterator[tuple[str, str]]:
    if attachment.name:
        yield "attachment", attachment.name
    if depth < _DEEPEST:
        inner = read(attachment.data, attachment.name, media_type=attachment.media_type)
        for where, text in texts_of(inner, depth + 1):
            yield f"{attachment.name or 'attachment'} › {where}", text
