"""Reads an e-mail for printing: its headers and its words, never its markup (pure)."""

from __future__ import annotations

import email
import email.policy
import html
import re
from email.message import EmailMessage

from collector.package.pages.labels import Labels

_TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.S | re.I)
_BREAK = re.compile(r"<(br|/p|/div|/tr|/li|/h\d)\b[^>]*>", re.I)


def read_mail(data: bytes, t: Labels) -> tuple[list[tuple[str, str]], str]:
    """Labelled headers and the text of a message; an HTML body is given as its words."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    names = (("from", "From"), ("sent-to", "To"), ("date", "Date"), ("subject", "Subject"))
    lines = [(t[label], str(message.get(header, ""))) for label, header in names if message.get(header)]
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    if attached:
        lines.append((t["attachments"], ", ".join(attached)))
    return lines, _body(message)


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    try:
        text = str(part.get_content())
    except (LookupError, UnicodeError):
        payload = part.get_payload(decode=True)
        text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return plain_words(text) if part.get_content_type() == "text/html" else text


def plain_words(markup: str) -> str:
    """The words of HTML, one line for each block."""
    text = html.unescape(_TAG.sub("", _BREAK.sub("\n", markup)))
    return re.sub(r"\n\s*\n\s*", "\n\n", text).strip()
