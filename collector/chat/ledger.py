"""What is known of each message: when it came, what it said and says now, under which names; when it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from collector.chat import words
from collector.chat.entry import Entry
from collector.chat.units import Unit


@dataclass
class Ledger:
    """All messages known so far, in order; one for the whole conversation, through documents and windows."""

    entries: list[Entry] = field(default_factory=list)
    typed: Sequence[tuple[float, str]] = ()
    """What the customer sent: time and plain text."""
    doc: str = ""

    def begin(self, unit: Unit, now: float) -> Entry:
        """A message that was not known before; its place among the others is the caller's to find."""
        entry = Entry(now, unit, self.doc, [(now, unit.text)] if unit.text else [], shown=unit.text)
        if words.is_tomb(unit.text) and not self.was_typed(unit.text, now):
            entry.stone = True
            entry.deleted = now
        elif unit.struck:
            entry.deleted = now
        self.know(entry, unit, now)
        return entry

    def stay(self, entry: Entry, unit: Unit, now: float) -> None:
        """A known message as it stands now: the same, in new words, struck out, or a stone in its place."""
        if unit is entry.unit:
            return
        old = entry.shown
        if unit.text != old:
            self._rewrite(entry, unit, now)
        slanted = unit.slanted and not entry.unit.slanted and unit.text == old
        if ((unit.struck and not entry.unit.struck) or slanted) and entry.deleted is None:
            entry.deleted = now
        if not unit.struck and not unit.slanted and (entry.unit.struck or entry.unit.slanted) and entry.deleted is not None:
            entry.deleted = None if not words.is_tomb(unit.text) else entry.deleted
        self.know(entry, unit, now)

    def _rewrite(self, entry: Entry, unit: Unit, now: float) -> None:
        new = unit.text
        entry.shown = new
        if words.is_tomb(new) and not words.is_tomb(entry.versions[-1][1] if entry.versions else "") and not self.was_typed(new, now):
            if entry.deleted is None:
                entry.deleted = now
            return
        if entry.versions and words.plain(entry.versions[-1][1]) == words.plain(new):
            entry.versions[-1] = (entry.versions[-1][0], new)
            return
        last = entry.versions[-1][1] if entry.versions else ""
        soon = 3000 if self.was_typed(last, now) else 1200
        if last and words.bare(last) and words.bare(last) == words.bare(new) and now - entry.versions[-1][0] < soon:
            entry.versions[-1] = (entry.versions[-1][0], new)
            return
        grows = new.startswith(last) and now - entry.versions[-1][0] < 3000 if last else True
        if not grows and words.is_service(last) and words.is_service(new) and not self.was_typed(new, now):
            self._next_line(entry, now, new)
            return
        entry.versions.append((now, new))

    def _next_line(self, entry: Entry, now: float, new: str) -> None:
        """One line of the system's that is written over for the next event: what it said before stays as a line of its own."""
        said = replace(entry, here=False, past=True, versions=list(entry.versions), owners=list(entry.owners), groups=set(entry.groups))
        self.entries.insert(self.entries.index(entry), said)
        entry.at, entry.versions, entry.times = now, [(now, new)], []

    def know(self, entry: Entry, unit: Unit, now: float) -> None:
        """Takes over what stands beside the words: names, times, marks, pictures."""
        entry.unit = unit
        if words.is_tomb(unit.text) and not entry.stone:
            return
        entry.place = unit.place
        name = unit.names[0] if unit.names else unit.near_name
        if name and (not entry.names or entry.names[-1] != name):
            entry.names.append(name)
        for t in unit.times:
            if t not in entry.times:
                entry.times.append(t)
        entry.hints.update(unit.hints)
        entry.features = set(unit.features) if not unit.struck else entry.features or set(unit.features)
        for a in unit.attachments:
            entry.attachments[a.url or a.name] = a
        entry.groups.update((self.doc, g) for g in unit.group)
        if any(words.is_edited(m) for m in unit.marks):
            entry.edited_mark = True
        if not entry.owners or entry.owners[-1][2] != unit.ids or entry.owners[-1][1] != self.doc:
            entry.owners.append((now, self.doc, unit.ids))

    def drop_twin(self, entry: Entry, now: float) -> bool:
        """Shown twice for a moment: first as sent, then as confirmed. It was sent once."""
        if now - entry.at > 8000:
            return False
        plain = words.plain(entry.shown)
        sends = sum(1 for at, t in self.typed if t == plain and entry.at - 12_000 <= at <= now)
        if not sends:
            return False
        others = [
            e for e in self.entries if e is not entry and words.plain(e.shown) == plain and e.deleted is None and e.at >= entry.at - 12_000
        ]
        if len(others) < sends:
            return False
        others[-1].at = min(others[-1].at, entry.at)
        if others[-1].versions:
            others[-1].versions[0] = (others[-1].at, others[-1].versions[0][1])
        return True

    def was_typed(self, text: str, now: float) -> bool:
        """Whether the customer sent these very words before."""
        plain = words.plain(text)
        return any(t == plain and at <= now + 500 for at, t in self.typed)
