"""What is known of the bytes behind a message's attachments: absolute addresses, digests of what was kept, reasons where nothing was."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin

from collector.chat.interpret.replay.observation_log import ObservationLog
from collector.chat.interpret.segment.bubble_contents.attachments import CANVAS
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.model import Attachment

FILES = ("image", "video", "sticker", "voice", "file")
"""Kinds of attachments that are files."""


LOADING_MS = 3000
"""A picture whose address changes within this time after its message came was still being loaded."""
SMALL = 2000
"""Characters of a ``data:`` address that holds no more than a blurred preview."""


def forget_placeholders(entry: TrackedMessage, shown: Sequence[Attachment], now: float) -> None:
    """Drops what stood for a picture before it was loaded, once the picture is there; of a recording's several sources those not chosen.

    <img src="data:image/gif;base64,R0lG…">, then <img src="/photo.jpg">        Result: one picture, /photo.jpg
    """
    standing = {a.url or a.name for a in shown}
    loaded = {a.kind for a in shown if a.url and a.kind in ("image", "voice")}
    for key, old in list(entry.attachments.items()):
        stood = not old.url or old.url.startswith(CANVAS) or (old.url.startswith("data:") and len(old.url) < SMALL)
        if key not in standing and old.kind in loaded and (stood or now - entry.at < LOADING_MS):
            del entry.attachments[key]


def kept_files(entry: TrackedMessage, log: ObservationLog) -> tuple[Attachment, ...]:
    """The message's attachments, each with an absolute address and what the recording noted of its bytes.

    page https://shop.example/chat, link "/files/bill.pdf", noted: digest 5ab…
    Result: https://shop.example/files/bill.pdf, digest 5ab…
    """
    noted = {str(record.get("url", "")): record for record in log.attachments}
    document = log.documents.get(entry.doc)
    base = document.url if document is not None else ""
    found = []
    for attachment in entry.attachments.values():
        if not attachment.url:  # shown without an address, as a voice note before it is played
            found.append(attachment.replace(reason=attachment.reason or "failed: no address") if attachment.kind in FILES else attachment)
            continue
        record = noted.get(attachment.url, noted.get(urljoin(base, attachment.url), {}))
        more = {"digest": str(record.get("digest", "")), "reason": "" if record.get("digest") else str(record.get("why", ""))}
        url = attachment.url if not base or attachment.url.startswith(("data:", "blob:")) else urljoin(base, attachment.url)
        url = "" if record and url.startswith(CANVAS) else url
        changes = {"url": url} | {name: value for name, value in more.items() if value}
        changes = {name: value for name, value in changes.items() if value != getattr(attachment, name)}
        found.append(attachment.replace(**changes) if changes else attachment)
    return tuple(found)
