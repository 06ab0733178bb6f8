"""From observations to the transcript: a pure function that can be run again over old observations whenever it has become better."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from collector.chat import words
from collector.chat.entry import Entry
from collector.chat.furniture import read_slots, seen_names
from collector.chat.gaps import read_gaps
from collector.chat.mirror import Mirror, Node
from collector.chat.names import read_names
from collector.chat.noise import only_messages
from collector.chat.pictures import link_pictures
from collector.chat.records import Record, moment
from collector.chat.region import Place, Region, find_regions, scenes
from collector.chat.roles import customers, others, systems, typed_entries
from collector.chat.shapes import read_shapes
from collector.chat.tape import Tape, sort_records
from collector.chat.track import Tracker
from collector.chat.units import Cutter
from collector.chat.versions import read_versions
from collector.model import Attachment, Edit, Message, Role, Transcript

READER = "chat-reader 2"
"""Name and version of this interpretation; goes up whenever the same observations may be read differently."""


def interpret(observations: Iterable[Record]) -> Transcript:
    """Reads the conversation out of observations (`records.py` tells their form), in the order in which they were made.

    Nothing is asked of the page, the clock or the network. No conversation found: a transcript without messages, reason ``no-messages``.
    """
    return read_all(observations)[0]


def read_all(observations: Iterable[Record]) -> tuple[Transcript, list[Place]]:
    """The transcript, and where the conversation stands at the end of the observations: its boxes, the latest last."""
    tape = sort_records(observations)
    entries, regions = follow(tape)
    places = [Place(r.scene.document.name, n.id) for r in regions if r.scene.document.end is None for n in r.nodes if n.attached()]
    messages = _messages(entries, tape)
    reasons = [] if messages else ["no-messages"]
    reasons += [f"missing-part: {f.get('why', '')}"[:200] for f in tape.faults[:1]]
    ended = next((m.at for m in messages if m.role is Role.SYSTEM and words.is_end(m.text)), None)
    gaps = tuple(read_gaps(tape, [r.scene.document for r in regions]))
    return Transcript(messages=tuple(messages), gaps=gaps, ended_at=ended, reader=READER, reasons=tuple(reasons)), places


def follow(tape: Tape) -> tuple[list[Entry], list[Region]]:
    """All messages through time, in the conversation's order, and the boxes they were found in."""
    played = scenes(tape)
    regions = find_regions(played, tape)
    names: set[str] = set().union(*(seen_names(s.mirror.document) for s in played)) if played else set()
    tracker = _track(tape, regions, names)
    if tracker.heads >= 2 and tracker.heads > 2 * tracker.tails:
        tracker = _track(tape, regions, names, newest_first=True)
    return tracker.entries, regions


def _track(tape: Tape, regions: list[Region], names: set[str], newest_first: bool = False) -> Tracker:
    """Replays all regions side by side, in the order in which things happened."""
    tracker = Tracker(typed=[(t.at, words.plain(t.text)) for t in tape.typed])
    players = [_Player(region, names, tracker, newest_first) for region in regions]
    steps: list[tuple[int, int, Record | None]] = []
    for n, player in enumerate(players):
        document = player.region.scene.document
        steps += [(place, n, record) for place, record in zip(document.places, document.changes, strict=True)]
        if document.end is not None:
            steps.append((document.end_place, n, None))
    for _, n, record in sorted(steps, key=lambda s: s[:2]):
        players[n].play(record)
    tracker.finish()
    return tracker


class _Player:
    """Replays one region's document and shows the tracker what stands in the box after each change."""

    def __init__(self, region: Region, names: set[str], tracker: Tracker, newest_first: bool) -> None:
        self.region = region
        self.tracker = tracker
        slots = read_slots(region, names)
        self.cutter = Cutter(slots, read_shapes(region, slots))
        self.mirror = Mirror(region.scene.settled)
        self.ids = [n.id for n in region.nodes]
        self.last: tuple[int, int] | None = None
        self.begun = False
        self.newest_first = newest_first

    def play(self, record: Record | None) -> None:
        """One batch of changes; None when the document was left."""
        if record is None:
            if self.tracker.doc == self.region.scene.document.name:
                self.tracker.closed()
            return
        self.mirror.apply(record)
        box = self._box()
        if box is None:
            if self.begun and self.tracker.doc == self.region.scene.document.name and self.last is not None:
                self.tracker.closed()
            self.last = None
            return
        if self.last == (box.id, box.touched):
            return
        self.last = (box.id, box.touched)
        units = self.cutter.cut(box)
        if not units and not self.tracker.present:
            return
        document = self.region.scene.document
        late = document.attached_late and float(record["t"]) - document.start < 800
        scrolled = self._scrolled(box)
        if self.newest_first:
            units, scrolled = units[::-1], (scrolled[0], -scrolled[1]) if scrolled else None
        self.tracker.step(units, float(record["t"]), document.name, scrolled, late)
        self.begun = True

    def _box(self) -> Node | None:
        for number in reversed(self.ids):
            node = self.mirror.nodes.get(number)
            if node is not None and node.attached() and not any(n.facts.get("h") in ("n", "v") for n in node.line()):
                return node
        return None

    def _scrolled(self, box: Node) -> tuple[float, int] | None:
        recent = [self.mirror.scrolled[n.id] for n in box.line() if n.id in self.mirror.scrolled]
        recent += [
            s for number, s in self.mirror.scrolled.items() if (node := self.mirror.nodes.get(number)) is not None and box in node.line()
        ]
        return max(recent, default=None)


def _messages(entries: Sequence[Entry], tape: Tape) -> list[Message]:
    typed = [(t.at, words.plain(t.text)) for t in tape.typed]
    kept = [e for e in entries if _keep(e, entries)]
    sent = typed_entries(kept, typed)
    kept = only_messages(kept, sent)
    mine = customers(kept, sent)
    service = systems(kept, mine)
    names = read_names(kept, mine, service)
    verdicts = others(kept, names, mine, service)
    seen = link_pictures(kept, tape.pictures)
    messages: list[Message] = []
    for entry in kept:
        role, why = (
            (Role.CUSTOMER, mine[entry]) if entry in mine else (Role.SYSTEM, service[entry]) if entry in service else verdicts[entry]
        )
        messages.append(_message(len(messages) + 1, entry, role, why, names.get(entry, ""), seen.get(entry, ())))
    return messages


def _keep(entry: Entry, entries: Sequence[Entry]) -> bool:
    if not entry.stone:
        return True
    return entry.prior and not any(e is not entry and e.deleted is not None and abs(e.deleted - entry.at) < 4000 for e in entries)


def _message(n: int, entry: Entry, role: Role, why: str, name: str, pictures: Sequence[str]) -> Message:
    versions = read_versions(entry.versions)
    edits = tuple(Edit(at=moment(versions[i + 1][0]), text=text) for i, (_, text) in enumerate(versions[:-1]))
    attachments = [a for a in entry.attachments.values() if isinstance(a, Attachment)]
    return Message(
        n=n,
        role=role,
        role_reason=why,
        name=name,
        text="" if entry.stone else versions[-1][1] if versions else "",
        at=moment(entry.at),
        shown_time=entry.times[0] if entry.times else "",
        edits=edits,
        deleted_at=moment(entry.deleted) if entry.deleted is not None else None,
        before_recording=entry.prior,
        attachments=tuple(attachments),
        pictures=tuple(pictures),
    )
