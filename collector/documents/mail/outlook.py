"""Outlook's own message files (.msg), read by python-oxmsg."""

from __future__ import annotations

import struct
from typing import Any

from oxmsg import Message

from collector.documents.charset import decode
from collector.documents.document import Attachment, Document, Section
from collector.documents.html_text import read_markup
from collector.documents.mail.headers import addresses

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FAULTS = (ValueError, KeyError, TypeError, AttributeError, IndexError, LookupError, OSError, UnicodeError, struct.error, AssertionError)
_HTML, _BODY_CONTENT_TYPE = 0x1013, "__substg1.0_001A"


def is_outlook(data: bytes) -> bool:
    """Whether it is a compound file that holds a message."""
    return data.startswith(MAGIC) and _BODY_CONTENT_TYPE.encode("utf-16-le") in data


def read_outlook(data: bytes, name: str) -> Document:
    """The message. Never raises: what python-oxmsg cannot read is the document's `reason`."""
    try:
        message = Message.load(data)
        headers = _headers(message)
        sections, doubts = _sections(message)
        sent = message.sent_date
        return Document(
            name, "email", "application/vnd.ms-outlook",
            text="\n\n".join(section.text for section in sections), sections=sections, headers=headers, title=message.subject,
            sender=next((value for key, value in headers if key == "from"), ""),
            recipients=tuple(dict.fromkeys(one for key, value in headers if key in ("to", "cc") for one in addresses(value))),
            date=sent, date_from="PidTagClientSubmitTime" if sent else "", attachments=tuple(_attachments(message)), doubts=doubts,
        )  # fmt: skip
    except FAULTS as error:
        return Document(name, "email", "application/vnd.ms-outlook", reason=f"damaged: {type(error).__name__}")


def _headers(message: Message) -> tuple[tuple[str, str], ...]:
    told = {key.lower(): value for key, value in message.message_headers.items()}
    to = ", ".join(f"{one.name} <{one.email_address}>" for one in message.recipients)
    sent = message.sent_date
    listed = (
        ("from", message.sender or ""), ("to", to), ("date", told.get("date") or (sent.isoformat() if sent else "")),
        ("subject", message.subject), ("message-id", told.get("message-id", "")),
    )  # fmt: skip
    return tuple((key, " ".join(str(value).split())) for key, value in listed if value)


def _sections(message: Message) -> tuple[tuple[Section, ...], tuple[str, ...]]:
    raw: Any = message.properties.binary_prop_value(_HTML)
    found = decode(raw, message.properties.body_encoding, markup=True) if raw else None
    markup = found.text if found else message.html_body or ""
    if markup.strip():
        read = read_markup(markup, visual=found is not None and "visual-hebrew" in found.doubts)
        if read.text.strip():
            return (Section("body", read.text, markup=markup),), (*read.doubts, *(found.doubts if found else ()))
    plain = (message.body or "").replace("\r\n", "\n").strip()
    return ((Section("body", plain),), ()) if plain else ((), ("no-text",))


def _attachments(message: Message) -> list[Attachment]:
    return [
        Attachment(one.file_name or "", one.mime_type or "application/octet-stream", one.file_bytes or b"")
        for one in message.attachments
    ]  # fmt: skip
