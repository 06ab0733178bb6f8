"""What messages showed as files, on paper: pictures small beside their message, all else by the name of the file in the exhibit's folder.

A photograph, a bill and a voice note of three messages: the photograph 45 mm high, "attachment-002.pdf", "attachment-003.ogg".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from collector.model import Artifact, Message
from collector.package.pdf.picture_layout import Shot, Shots

ACROSS, DOWN = 70.0, 45.0
"""Millimetres that a picture takes at most."""
MOST = 24
"""Pictures on paper of one chat; further ones are named."""


@dataclass(frozen=True)
class Shown:
    """A file of a message: its name in the exhibit's folder, and its picture where it is one."""

    name: str
    shot: Shot | None = None


def shown_attachments(
    messages: Iterable[Message], kept: Mapping[str, Mapping[str, Any]], files: Mapping[str, Artifact], read: Callable[[Artifact], bytes],
    shots: Shots,
) -> dict[str, Shown]:
    """By the digest that the transcript names. `kept`: digest → name in the folder and part (`exhibit_folders.attached_files`); `files`:
    the capture's files as they are in the package. A picture that cannot be drawn is named like any other file."""
    found: dict[str, Shown] = {}
    for attachment in (each for message in messages for each in message.attachments):
        told = kept.get(attachment.digest)
        if told is None or attachment.digest in found:
            continue
        artifact, shot = files.get(str(told["part"])), None
        pictures = sum(shown.shot is not None for shown in found.values())
        if artifact is not None and told["is_picture"] and pictures < MOST:
            try:
                shot = shots.fitted(read(artifact), ACROSS, DOWN, attachment.name or str(told["address"]))
            except ValueError:
                shot = None
        found[attachment.digest] = Shown(str(told["address"]), shot)
    return found
