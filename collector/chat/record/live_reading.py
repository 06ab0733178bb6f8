"""Reads the conversation while it goes on: quickly enough to take pictures, thoroughly enough to show the transcript."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from collector.chat.interpret.conversations.box_texts import current_box
from collector.chat.interpret.conversations.header_titles import title_above
from collector.chat.interpret.region.region import Place, is_field
from collector.chat.interpret.replay.dom_replay import DomReplay
from collector.chat.record.reading_process import ReadingProcess
from collector.chat.wording import phrases
from collector.model import Transcript

READING_SHARE = 3.0
"""The reading may take at most a third of the time: after one that took a second, three seconds pass."""

OUTSIDE_SECONDS = 5.0
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
    elsewhere: bool = False
    """At the latest reading another conversation than the recorded one was open."""
    wanted: str = ""
    """The conversation that the person asked for: as long as it is not known to be open, another one is."""
    unplaced: bool = False
    """Words came while no box of the latest reading stood in the page, as after coming back from another conversation."""
    replaced: bool = False
    """At the latest reading none of the messages stood in the page: a survey or the like took their place."""
    _replays: dict[str, DomReplay] = field(default_factory=dict)
    _new: asyncio.Event = field(default_factory=asyncio.Event)
    _typed: set[str] = field(default_factory=set)
    _stale: bool = False
    _reader: ReadingProcess = field(default_factory=ReadingProcess)

    def take(self, record: dict[str, Any]) -> None:
        """A record as it arrives, in the event loop."""
        self.records.append(record)
        kind = record["k"]
        if kind == "typed":
            self._typed.add(phrases.bare(record["text"]))
        if kind in ("typed", "gone"):
            self._new.set()
        if kind == "dom":
            self._note_change(record)

    def _note_change(self, record: dict[str, Any]) -> None:
        """Decides whether a change is worth a new reading, and whether the other side speaks. A page's clock is neither."""
        doc = str(record["doc"])
        changed = self._replays.setdefault(doc, DomReplay()).apply(record)
        boxes = {p.node for p in self.places if p.doc == doc}
        texts = [n for n in changed if n.is_text and n.text.strip() and not phrases.is_time(n.text)]
        if not boxes:
            self._stale = self._stale or bool(texts)
            return
        known = self._replays[doc].nodes
        if texts and not any(number in known and known[number].attached() for number in boxes):
            self.unplaced = True
            self._new.set()
        inside = [n for n in changed if any(above.id in boxes for above in n.line())]
        if inside:
            self._new.set()
        if any(n in inside and self._speaks(n.text) for n in texts):
            self.on_text(doc)

    def _speaks(self, text: str) -> bool:
        """Words that are not the customer's own, nor somebody typing, nor a mark."""
        return phrases.bare(text) not in self._typed and not phrases.is_typing(text) and not phrases.is_status(text)

    def place(self) -> Place | None:
        """Where the conversation stood at the latest reading."""
        return self.places[-1] if self.places else None

    def shows_another(self) -> bool:
        """Whether the box shows another conversation now: what stands above it is none of the recorded conversation's titles."""
        if self.wanted and not any(place.titles for place in self.places):
            return True
        for place in self.places:
            replay = self._replays.get(place.doc)
            box = current_box(replay, [place.node]) if replay is not None and place.titles else None
            if replay is None or box is None:
                continue  # gone, or another conversation's box that the page keeps out of sight
            title = title_above(box, {n for n in replay.nodes.values() if is_field(n) and n.attached()})
            if title and title not in place.titles:
                return True
        return self.elsewhere and not any(place.titles for place in self.places)

    async def run(self) -> None:
        """Reads again and again, as often as there is something new; ends when cancelled."""
        took = 0.0
        while True:
            try:
                await asyncio.wait_for(self._new.wait(), 1.0 if not self.places else max(OUTSIDE_SECONDS, 20 * took))
            except TimeoutError:
                if not self._stale:
                    continue
            self._new.clear()
            self._stale = False
            took = await self.read()
            await asyncio.sleep(max(0.6, READING_SHARE * took))

    async def read(self) -> float:
        """Reads once; returns how many seconds of work it took."""
        reading, took = await self._reader.read(self.records)
        self.transcript, self.places, self.elsewhere = reading.transcript, reading.places, reading.elsewhere
        self.replaced = bool(reading.transcript.messages) and not reading.standing
        self.on_reading(self.transcript)
        return took

    async def close(self) -> None:
        """No more reading."""
        await self._reader.close()
