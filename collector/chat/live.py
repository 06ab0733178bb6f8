"""Reads the conversation while it goes on: quickly enough to take pictures, thoroughly enough to show the transcript."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from collector.chat import words
from collector.chat.mirror import Mirror
from collector.chat.region import Place
from collector.chat.transcript import read_all
from collector.model import Transcript

PATIENCE = 3.0
"""The reading may take at most a third of the time: after one that took a second, three seconds pass."""


@dataclass
class LiveReading:
    """Collects the observations and reads them again when there are new ones."""

    on_text: Callable[[str], None]
    """Called with a document's number when new words of the other side appear in its conversation."""
    on_reading: Callable[[Transcript], None]
    records: list[dict[str, Any]] = field(default_factory=list)
    transcript: Transcript = field(default_factory=Transcript)
    places: list[Place] = field(default_factory=list)
    _mirrors: dict[str, Mirror] = field(default_factory=dict)
    _new: asyncio.Event = field(default_factory=asyncio.Event)
    _typed: set[str] = field(default_factory=set)

    def take(self, record: dict[str, Any]) -> None:
        """A record as it arrives, in the event loop."""
        self.records.append(record)
        kind = record["k"]
        if kind == "typed":
            self._typed.add(words.bare(record["text"]))
        if kind in ("dom", "typed", "gone"):
            self._new.set()
        if kind == "dom" and self._speaks(record):
            self.on_text(str(record["doc"]))

    def _speaks(self, record: dict[str, Any]) -> bool:
        """Whether words came that are not the customer's own, inside the conversation as far as it is known."""
        mirror = self._mirrors.setdefault(str(record["doc"]), Mirror())
        changed = mirror.apply(record)
        boxes = [p.node for p in self.places if p.doc == record["doc"]]
        if not boxes:
            return False
        for node in changed:
            if (
                node.is_text
                and (text := node.text.strip())
                and words.bare(text) not in self._typed
                and not (words.is_time(text) or words.is_typing(text) or words.is_status(text))
                and any(above.id in boxes for above in node.line())
            ):
                return True
        return False

    async def run(self) -> None:
        """Reads again and again, as often as there is something new; ends when cancelled."""
        while True:
            await self._new.wait()
            self._new.clear()
            took = await self.read()
            await asyncio.sleep(max(0.6, PATIENCE * took))

    async def read(self) -> float:
        """Reads once, in a worker thread; returns how many seconds of work it took."""
        records = list(self.records)
        before = time.thread_time

        def work() -> tuple[Transcript, list[Place], float]:
            start = before()
            transcript, places = read_all(records)
            return transcript, places, before() - start

        self.transcript, self.places, took = await asyncio.to_thread(work)
        self.on_reading(self.transcript)
        return took
