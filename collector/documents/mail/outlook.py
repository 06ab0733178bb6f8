"""Outlook's own message files (.msg), read by python-oxmsg."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from oxmsg import Message
from oxmsg.properties import Properties

from collector.documents.charset import decode
from collector.documents.document import Attachment, Document, Section
from collector.documents.html_text import read_markup
from collector.documents.mail.headers import addresses, decoded
from collector.documents.mail.rtf import compressed_words

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FAULTS = (ValueError, KeyError, TypeError, AttributeError, IndexError, LookupError, OSError, UnicodeError, struct.error, AssertionError)
_HTML, _BODY_CONTENT_TYPE = 0x1013, "__substg1.0_001A"
_RTF, _CONTENT_ID, _DELIVERED, _NAME, _SHORT_NAME = 0x1009, 0x3712, 0x0E06, 0x3001, 0x3704
_SENDER_NAME, _ON_BEHALF_OF = 0x0C1A, 0x0042
_EMBEDDED, _EMBEDDED_HEADER = "__substg1.0_3701000D", 24
_DEEPEST = 8


class _Embedded(Message):
    """A message inside another: the head of its properties is shorter (MS-OXMSG 2.4.1.2)."""

    @property
    def _properties(self) -> Properties:
        return Properties(self._storage, properties_header_offset=_EMBEDDED_HEADER)


def is_outlook(data: bytes) -> bool:
    """Whether it is a compound file that holds a message."""
    return data.startswith(MAGIC) and _BODY_CONTENT_TYPE.encode("utf-16-le") in data


def read_outlook(data: bytes, name: str) -> Document:
    """The message. Never raises: what python-oxmsg cannot read is the document's `reason`."""
    try:
        return _document(Message.load(data), name, 0)
    except FAULTS as error:
        return Document(name, "email", "application/vnd.ms-outlook", reason=f"damaged: {type(error).__name__}")


def _document(message: Message, name: str, depth: int) -> Document:
    headers = _headers(message)
    sections, doubts = _sections(message)
    attachments, inner, missed = _attached(message, depth)
    for one in inner:
        first, *rest = one.sections or (Section("forwarded", ""),)
        sections += (replace(first, kind="forwarded", headers=one.headers), *rest)
        attachments += one.attachments
        doubts += one.doubts
    sent = message.sent_date or message.properties.date_prop_value(_DELIVERED)
    return Document(
        name, "email", "application/vnd.ms-outlook",
        text="\n\n".join("\n".join([*(f"{key}: {value}" for key, value in one.headers), one.text]).strip() for one in sections),
        sections=sections, headers=headers, title=next((value for key, value in headers if key == "subject"), ""),
        sender=next((value for key, value in headers if key == "from"), ""),
        recipients=tuple(dict.fromkeys(one for key, value in headers if key in ("to", "cc") for one in addresses(value))),
        date=sent, date_from="PidTagClientSubmitTime" if sent else "", attachments=attachments,
        doubts=tuple(dict.fromkeys([*doubts, *missed, *(() if sections or attachments else ("no-text",))])),
    )  # fmt: skip


def _headers(message: Message) -> tuple[tuple[str, str], ...]:
    told = {key.lower(): value for key, value in message.message_headers.items()}
    to = ", ".join(f"{one.name} <{one.email_address}>" for one in message.recipients)
    sent = message.sent_date
    listed = (
        ("from", message.sender or _sender_name(message)), ("to", to), ("date", told.get("date") or (sent.isoformat() if sent else "")),
        ("subject", message.subject), ("message-id", told.get("message-id", "")),
    )  # fmt: skip
    return tuple((key, decoded(str(value))) for key, value in listed if value)


def _sender_name(message: Message) -> str:
    """The sender's name, where no address stands with it."""
    named = (message.properties.str_prop_value(tag) for tag in (_ON_BEHALF_OF, _SENDER_NAME))
    return next((name for name in named if name), "")


def _sections(message: Message) -> tuple[tuple[Section, ...], tuple[str, ...]]:
    """The body: HTML, else plain text, else Rich Text."""
    raw: Any = message.properties.binary_prop_value(_HTML)
    found = decode(raw, message.properties.body_encoding, markup=True) if raw else None
    markup = found.text if found else message.html_body or ""
    if markup.strip():
        read = read_markup(markup, visual=found is not None and "visual-hebrew" in found.doubts)
        if read.text.strip():
            return (Section("body", read.text, markup=markup),), (*read.doubts, *(found.doubts if found else ()))
    plain = (message.body or "").replace("\r\n", "\n").strip() or compressed_words(message.properties.binary_prop_value(_RTF) or b"")
    return ((Section("body", plain),), ()) if plain else ((), ())


def _attached(message: Message, depth: int) -> tuple[tuple[Attachment, ...], list[Document], list[str]]:
    """Files, the messages inside the message, and doubts about those that could not be read."""
    files: list[Attachment] = []
    inner: list[Document] = []
    missed: list[str] = []
    for one in message.attachments:
        inside: Any = one._storage
        embedded = next((storage for storage in inside.storages if storage.name == _EMBEDDED), None)
        if embedded is None:
            files += _file(one)
        elif depth >= _DEEPEST:
            missed.append("nested-too-deep")
        else:
            try:
                inner.append(_document(_Embedded(embedded), "", depth + 1))
            except FAULTS:
                missed.append("attachment-unread: " + (one.properties.str_prop_value(_NAME) or "message"))
    return tuple(files), inner, missed


def _file(one: Any) -> Iterator[Attachment]:
    names = (one.file_name, one.properties.str_prop_value(_SHORT_NAME), one.properties.str_prop_value(_NAME))
    name = next((found for found in names if found), "")
    cid = (one.properties.str_prop_value(_CONTENT_ID) or "").strip("<>")
    data = one.file_bytes or b""
    kind = one.mime_type or "application/octet-stream"
    if data or name:
        yield Attachment(name, kind, data, bool(cid) and kind.startswith("image/"), cid)
