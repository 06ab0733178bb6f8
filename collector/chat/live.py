"""Reads the conversation while it goes on: quickly enough to take pictures, thoroughly enough to show the transcript."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from collector.chat import words
from collector.chat.mirror import Mirror
from collector.chat.reader import Reader
from collector.chat.region import Place
from collector.model import Transcript

PATIENCE = 3.0
"""The reading may take at most a third of the time: after one that took a second, three seconds pass."""

SELDOM = 5.0
"""Seconds between readings while words change only outside of the conversation that is known: it may have moved."""


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
    _stale: bool = False
    _reader: Reader = field(default_factory=Reader)

    def take(self, record: dict[str, Any]) -> None:
        """A record as it arrives, in the event loop."""
        self.records.append(record)
        kind = record["k"]
        if kind == "typed":
            self._typed.add(words.bare(record["text"]))
        if kind in ("typed", "gone"):
            self._new.set()
        if kind == "dom":
            self._look(record)

    def _look(self, record: dict[str, Any]) -> None:
        """Decides whether a change is worth a new reading, and whether the other side speaks. A page's clock is neither."""
        doc = str(record["doc"])
        changed = self._mirrors.setdefault(doc, Mirror()).apply(record)
        boxes = {p.node for p in self.places if p.doc == doc}
        texts = [n for n in changed if n.is_text and n.text.strip() and not words.is_time(n.text)]
        if not boxes:
            self._stale = self._stale or bool(texts)
            return
        inside = [n for n in changed if any(above.id in boxes for above in n.line())]
        if inside:
            self._new.set()
        if any(n in inside and self._speaks(n.text) for n in texts):
            self.on_text(doc)

    def _speaks(self, text: str) -> bool:
        """Words that are not the customer's own, nor somebody typing, nor a mark."""
        return words.bare(text) not in self._typed and not words.is_typing(text) and not words.is_status(text)

    async def run(self) -> None:
        """Reads again and again, as often as there is something new; ends when cancelled."""
        took = 0.0
        while True:
            try:
                await asyncio.wait_for(self._new.wait(), 1.0 if not self.places else max(SELDOM, 20 * took))
            except TimeoutError:
                if not self._stale:
                    continue
            self._new.clear()
            self._stale = False
            took = await self.read()
            await asyncio.sleep(max(0.6, PATIENCE * took))

    async def read(self) -> float:
        """Reads once; returns how many seconds of work it took."""
        self.transcript, self.places, took = await self._reader.read(self.records)
        self.on_reading(self.transcript)
        return took

    async def close(self) -> None:
        """No more reading."""
        await self._reader.close()
