"""What a service reports while it works. A caller receives each event by ``context.report`` and decides how to show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collector.model import Capture


@dataclass(frozen=True)
class Progress:
    """What is being done now, as a sentence."""

    sentence: str


@dataclass(frozen=True)
class CaptureKept:
    """A capture is kept. `files` maps each file's role (``original``, ``stamped`` …) to its place in the store: ``objects/ab/abcd…``.

    folder: the store's folder; None for a store that is kept elsewhere.
    """

    capture: Capture
    files: Mapping[str, str]
    folder: Path | None

    def shown(self, role: str) -> str:
        """Where a person finds a file: its path, or its place in a store without a folder."""
        return str(self.folder / self.files[role]) if self.folder else self.files[role]


Event = Progress | CaptureKept
