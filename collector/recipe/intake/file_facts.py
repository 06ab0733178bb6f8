"""What a file of the person's says of itself: its own date and where that comes from, an e-mail's headers, what is hidden in it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from collector.clock import iso
from collector.documents import Document

_DATES = {
    "Date": "the e-mail's Date header", "CreationDate": "the PDF's creation date", "EXIF": "the picture's own EXIF data",
    "PidTagClientSubmitTime": "the Outlook message",
}  # fmt: skip
_HEADERS = ("from", "to", "cc", "subject", "message-id")
_KEPT = ("pages", "locked", "hidden_layers", "gps", "serials", "orientation", "dkim", "width", "height")


def own_facts(path: Path, document: Document) -> dict[str, Any]:
    """The facts that are kept with a file. `unreadable` and `doubts` are there only if there is something to tell."""
    modified = iso(datetime.fromtimestamp(path.stat().st_mtime, UTC))
    facts: dict[str, Any] = {"modified": modified, "file_name": document.name, **mail_facts(document)}
    facts |= {key: document.facts[key] for key in _KEPT if key in document.facts}
    if document.date is not None:
        facts |= {"own_date": iso(document.date), "own_date_from": _DATES.get(document.date_from, document.date_from)}
    if document.reason:
        facts["unreadable"] = document.reason
    if document.doubts:
        facts["doubts"] = list(document.doubts)
    facts.setdefault("own_date", modified)
    facts.setdefault("own_date_from", "the file system")
    return facts


def mail_facts(document: Document) -> dict[str, Any]:
    """From, to, subject, Message-ID and attachments of an e-mail; nothing for any other file."""
    if document.kind != "email":
        return {}
    found: dict[str, Any] = {name.replace("-", "_"): value for name in _HEADERS if (value := document.header(name))}
    return found | {"attachments": [attachment.name for attachment in document.attachments if attachment.name and not attachment.inline]}
