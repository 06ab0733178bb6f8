"""``winmail.dat`` (TNEF): the package in which Outlook sends body and attachments, which other mail programs do not open. By tnefparse."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

from tnefparse import TNEF

from collector.documents.charset import decode
from collector.documents.document import Attachment, Document, Section
from collector.documents.html_text import read_markup
from collector.documents.mail.rtf import rtf_words

MAGIC = b"\x78\x9f\x3e\x22"
TYPES = ("application/ms-tnef", "application/vnd.ms-tnef")
FAULTS = (ValueError, KeyError, TypeError, AttributeError, IndexError, LookupError, OSError, UnicodeError, struct.error, AssertionError)


@dataclass(frozen=True)
class TnefContent:
    """What was inside. `doubts`: what of it could not be read, as reason codes."""

    sections: tuple[Section, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    subject: str = ""
    doubts: tuple[str, ...] = ()


def read_tnef(data: bytes) -> TnefContent:
    """The body and the files. Never raises."""
    try:
        package = TNEF(data, do_checksum=False)
        files = tuple(_attachment(one) for one in package.attachments if one.data)
        text, markup = _body(package)
        subject = next((str(one.data).strip("\0") for one in package.mapiprops if str(one.name_str) == "MAPI_SUBJECT"), "")
    except FAULTS as error:
        return TnefContent(doubts=(f"attachment-unread: winmail.dat ({type(error).__name__})",))
    return TnefContent((Section("body", text, markup=markup),) if text else (), files, subject)


def _attachment(one: Any) -> Attachment:
    name = str(one.long_filename() or "")
    data = one.data if isinstance(one.data, bytes) else bytes(one.data)
    return Attachment(name.strip("\0"), "application/octet-stream", data)


def _body(package: Any) -> tuple[str, str]:
    """The text, and the HTML that it was read from."""
    markup = _text(package.htmlbody)
    if markup.strip():
        text = read_markup(markup).text
        if text:
            return text, markup
    plain = _text(package.body).replace("\r\n", "\n").strip("\0\n ")
    rich: Any = package.rtfbody
    return plain or (rtf_words(rich if isinstance(rich, bytes) else str(rich).encode("latin-1", "replace")) if rich else ""), ""


def _text(body: Any) -> str:
    if isinstance(body, list | tuple):
        return "".join(_text(piece) for piece in body)
    return decode(body).text if isinstance(body, bytes) else str(body or "")


def tnef_document(data: bytes, name: str) -> Document:
    """A ``winmail.dat`` that was saved by itself."""
    found = read_tnef(data)
    headers = (("subject", found.subject),) if found.subject else ()
    reason = f"damaged: {found.doubts[0].partition(': ')[2]}" if found.doubts else ""
    return Document(
        name, "email", TYPES[0], text="\n\n".join(one.text for one in found.sections), sections=found.sections, title=found.subject,
        headers=headers, attachments=found.attachments, reason=reason,
        doubts=() if reason or found.sections or found.attachments else ("no-text",),
    )  # fmt: skip
