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
    """A capture is on disk. `files` maps each file's role (``original``, ``stamped`` …) to its path in the store at `store_root`."""

    capture: Capture
    files: Mapping[str, Path]
    store_root: Path


Event = Progress | CaptureKept
