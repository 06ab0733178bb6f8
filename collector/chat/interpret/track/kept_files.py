"""What is known of the bytes behind a message's attachments: absolute addresses, digests of what was kept, reasons where nothing was."""

from __future__ import annotations

from urllib.parse import urljoin

from collector.chat.interpret.replay.observation_log import ObservationLog
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.model import Attachment

FILES = ("image", "video", "sticker", "voice", "file")
"""Kinds of attachments that are files."""


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
        changes = {name: value for name, value in {**more, "url": url}.items() if value and value != getattr(attachment, name)}
        found.append(attachment.replace(**changes) if changes else attachment)
    return tuple(found)
