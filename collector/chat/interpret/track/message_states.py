"""What is known of each message: when it came, what it said and says now, under which names; when it went.

    10:14 "It is 100"      10:15 "It is 120" in its place      10:16 "This message was deleted" in its place
    Result: one message, versions "It is 100" (10:14) and "It is 120" (10:15), deleted at 10:16.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from collector.chat.interpret.segment.message_segment import Segment
from collector.chat.interpret.track.attachment_digests import forget_placeholders
from collector.chat.interpret.track.messages_after_reload import Drawn, Return
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases

_HOUR = re.compile(r"\d{1,2}[:.]\d{2}")


def _measured(features: Collection[str]) -> bool:
    """The looks of its element had been noted when it was cut."""
    return any(f.startswith(("fg:", "side:")) for f in features)


def is_stone(segment: Segment) -> bool:
    """It stands where a deleted message stood: by a line's own wording, or by words about deleting that look unlike what is said.

    "This message was deleted"; in italics "deleted"          Result: True
    "It says that the message was deleted, why?"; "deleted"   Result: False, somebody said this
    """
    return phrases.is_whole_tombstone(segment.text) or (phrases.is_tombstone(segment.text) and (segment.struck or segment.italic))


def _short_stone(text: str) -> bool:
    """What took a message's place in a few words about deleting."""
    return phrases.is_tombstone(text) and len(text.split()) <= 6 and not set("?,") & set(text)


@dataclass
class MessageStates:
    """All messages known so far, in order; one for the whole conversation, through documents and windows."""

    entries: list[TrackedMessage] = field(default_factory=list)
    typed: Sequence[tuple[float, str]] = ()
    """What the customer sent: time and plain text."""
    doc: str = ""
    lasted: dict[str, float] = field(default_factory=dict)
    """Until when each document was seen to show messages."""
    returns: list[Return] = field(default_factory=list)
    again: Collection[Drawn] = ()
    """Where new messages stand that have the words of known ones (`messages_after_reload.py`)."""

    def begin(self, segment: Segment, now: float) -> TrackedMessage:
        """A message that was not known before; its place among the others is the caller's to find."""
        entry = TrackedMessage(now, segment, self.doc, [(now, segment.text)] if segment.text else [], shown=segment.text)
        if is_stone(segment) and not self.was_typed(segment.text, now):
            entry.tombstone = True
            entry.deleted = now
        elif segment.struck:
            entry.deleted = now
        self.know(entry, segment, now)
        return entry

    def place_after(self, before: TrackedMessage, entry: TrackedMessage) -> None:
        """A message whose row was moved stands directly behind another one now."""
        self.entries.remove(entry)
        self.entries.insert(self.entries.index(before) + 1, entry)

    def stay(self, entry: TrackedMessage, segment: Segment, now: float) -> None:
        """A known message as it stands now: the same, in new words, struck out, or a stone in its place."""
        if segment is entry.segment:
            return
        old = entry.shown
        if segment.text != old:
            self._rewrite(entry, segment, now)
        italic = segment.italic and not entry.segment.italic and segment.text == old
        if ((segment.struck and not entry.segment.struck) or italic) and entry.deleted is None:
            entry.deleted = now
        if not segment.struck and not segment.italic and (entry.segment.struck or entry.segment.italic) and entry.deleted is not None:
            entry.deleted = None if not is_stone(segment) else entry.deleted
        self.know(entry, segment, now)

    def _rewrite(self, entry: TrackedMessage, segment: Segment, now: float) -> None:
        new = segment.text
        entry.shown = new
        if (
            (is_stone(segment) or _short_stone(new))
            and not phrases.is_tombstone(entry.versions[-1][1] if entry.versions else "")
            and not self.was_typed(new, now)
        ):
            if entry.deleted is None:
                entry.deleted = now
            return
        if entry.versions and phrases.plain(entry.versions[-1][1]) == phrases.plain(new):
            entry.versions[-1] = (entry.versions[-1][0], new)
            return
        last = entry.versions[-1][1] if entry.versions else ""
        soon = 3000 if self.was_typed(last, now) else 1200
        if last and phrases.bare(last) and phrases.bare(last) == phrases.bare(new) and now - entry.versions[-1][0] < soon:
            entry.versions[-1] = (entry.versions[-1][0], new)
            return
        grows = new.startswith(last) and now - entry.versions[-1][0] < 3000 if last else True
        if not grows and phrases.is_service(last) and phrases.is_service(new) and not self.was_typed(new, now):
            self._next_line(entry, now, new)
            return
        entry.versions.append((now, new))

    def _next_line(self, entry: TrackedMessage, now: float, new: str) -> None:
        """One line of the system's that is written over for the next event: what it said before stays as a line of its own."""
        said = replace(entry, here=False, past=True, versions=list(entry.versions), owners=list(entry.owners), groups=set(entry.groups))
        self.entries.insert(self.entries.index(entry), said)
        entry.at, entry.versions, entry.times = now, [(now, new)], []

    def know(self, entry: TrackedMessage, segment: Segment, now: float) -> None:
        """Takes over what stands beside the words: names, times, marks, pictures."""
        entry.segment = segment
        if is_stone(segment) and not entry.tombstone:
            return
        entry.place = segment.place
        if entry.owners and all(doc != self.doc for _, doc, _ in entry.owners):
            self.returns.append(Return.of(entry, now, (self.doc, segment.ids), segment.times))
        name = segment.names[0] if segment.names else segment.near_name
        if name and (not entry.names or entry.names[-1] != name):
            entry.names.append(name)
        for t in segment.times:
            if t not in entry.times:
                entry.times.append(t)
        entry.hints.update(segment.hints)
        entry.quote = segment.quote or entry.quote
        entry.reactions = segment.reactions
        entry.aside.update(dict.fromkeys(segment.aside))
        if not entry.features or not (segment.struck or (_measured(entry.features) and not _measured(segment.features))):
            entry.features = set(segment.features)
        for a in segment.attachments:
            for key in [k for k, old in entry.attachments.items() if old.kind == a.kind == "link" and k != a.url and a.url.startswith(k)]:
                del entry.attachments[key]  # an address that streamed in letter by letter
            entry.attachments[a.url or a.name] = a
        forget_placeholders(entry, segment.attachments, now)
        entry.groups.update((self.doc, g) for g in segment.group)
        if not entry.owners or entry.owners[-1][2] != segment.ids or entry.owners[-1][1] != self.doc:
            entry.owners.append((now, self.doc, segment.ids))

    def merge_duplicate(self, entry: TrackedMessage, now: float) -> bool:
        """Shown twice for a moment: first as sent, then as confirmed. It was sent once."""
        if now - entry.at > 8000:
            return False
        plain = phrases.plain(entry.shown)
        sends = sum(1 for at, t in self.typed if t == plain and entry.at - 12_000 <= at <= now)
        if not sends:
            return False
        others = [
            e
            for e in self.entries
            if e is not entry and phrases.plain(e.shown) == plain and e.deleted is None and e.at >= entry.at - 12_000
        ]
        if len(others) < sends:
            return False
        others[-1].at = min(others[-1].at, entry.at)
        if others[-1].versions:
            others[-1].versions[0] = (others[-1].at, others[-1].versions[0][1])
        return True

    def just_sent(self, entry: TrackedMessage, now: float) -> bool:
        """The customer sent it a moment ago: the page may still draw its own copy first and the stored one then."""
        return now - entry.at <= 12_000 and any(t == phrases.plain(entry.shown) and abs(entry.at - at) <= 1500 for at, t in self.typed)

    def sent_again(self, entry: TrackedMessage, segment: Segment) -> bool:
        """The words of a message that went come again under another hour: they were said a second time.

        10:14 "You get 100" goes; half a second later "You get 100", 10:15, comes        Result: True, the first was deleted

        What the customer sent is left out: his own copy may be drawn first and then be replaced by the stored one.
        """
        if self.was_typed(segment.text, entry.at + 60_000):
            return False
        hours = [[hour for time in shown for hour in _HOUR.findall(time)] for shown in (entry.times, segment.times)]
        return bool(hours[0]) and bool(hours[1]) and not set(hours[0]) & set(hours[1])

    def known(self, entries: Sequence[TrackedMessage], segments: Sequence[Segment]) -> list[TrackedMessage]:
        """Those of the messages that may stand there now: not those of other documents whose words are said a second time."""
        anew = {phrases.plain(s.text) for s in segments if (self.doc, s.ids) in self.again} if self.again else set()
        return [e for e in entries if phrases.plain(e.text) not in anew or any(doc == self.doc for _, doc, _ in e.owners)]

    def was_typed(self, text: str, now: float) -> bool:
        """Whether the customer sent these very words before."""
        plain = phrases.plain(text)
        return any(t == plain and at <= now + 500 for at, t in self.typed)
