"""What a chat's files show of other conversations than the recorded one: that never leaves for a package, whatever else is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from collector.model import Artifact, Capture, Transcript
from collector.package.redaction.picture_cover import as_png, covered_picture, opened_picture
from collector.package.redaction.picture_words import Box

if TYPE_CHECKING:
    from collector.chat import PrivatePlaces

KIND = "other-conversations"
ABSENT = "other-conversations"
"""Why a file is absent from a package: it shows other people's conversations."""
_RAW = ("observations", "stamped")
"""Parts that say again, in a form that is not covered, what the pictures and the transcript say."""


@dataclass(frozen=True)
class OtherConversations:
    """Knows for each chat what of its files shows other conversations. `locate` gives a file's place in the store."""

    locate: Callable[[Artifact], Path]
    _known: dict[str, PrivatePlaces] = field(default_factory=dict)

    def beside(self, capture: Capture) -> bool:
        """Whether the chat's page showed other conversations."""
        return capture.kind == "chat" and self._of(capture).beside

    def boxes(self, capture: Capture, part: str) -> tuple[Box, ...]:
        """The boxes to cover on this picture, in its pixels."""
        return self._of(capture).covers.get(part, ()) if capture.kind == "chat" else ()

    def unshown(self, capture: Capture, artifact: Artifact, transcript: Transcript | None) -> bool:
        """Whether it is a file that no message of the transcript shows: it may have been fetched when another conversation was open and
        not yet known to be one."""
        shown = {a.digest for m in transcript.messages for a in m.attachments} if transcript is not None else set()
        return artifact.digest not in shown and self.beside(capture)

    def stays_out(self, capture: Capture, part: str) -> bool:
        """Whether the file must not leave at all."""
        if capture.kind != "chat":
            return False
        places = self._of(capture)
        if part.startswith(_RAW):
            picture = part.replace("stamped", "picture")
            return places.beside if part == "observations" else picture in places.covers or picture in places.whole
        return part in places.whole or (places.beside and part.startswith("tile-") and part not in places.covers)

    def covered(self, capture: Capture, part: str, path: Path) -> bytes | None:
        """The picture with other conversations covered; None where it shows none. Raises ValueError for what is no picture."""
        boxes = self.boxes(capture, part)
        return as_png(covered_picture(opened_picture(path.read_bytes()), boxes)) if boxes else None

    def _of(self, capture: Capture) -> PrivatePlaces:
        from collector.chat import PrivatePlaces, private_places  # what only a case with a chat needs

        if capture.id not in self._known:
            kept = capture.files.get("observations")
            path = self.locate(kept) if kept else None
            self._known[capture.id] = private_places(_rows(path)) if path is not None and path.is_file() else PrivatePlaces()
        return self._known[capture.id]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as lines:
        for line in lines:
            try:
                row = json.loads(line)
            except ValueError:
                continue  # an unfinished line of a cut-off chat
            doc = row.get("doc", row) if isinstance(row, dict) else None
            if isinstance(doc, dict) and "k" in doc:
                yield doc
            elif isinstance(row, dict) and "k" in row:
                yield row
