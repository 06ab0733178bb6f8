"""From observations to the transcript: a pure function that can be run again over old observations whenever it has become better.

    observations: the page; "Hello" comes; typed "Why 129.90?"; "Why 129.90?" comes; "Hello" changes into "Good morning"
    Result: message 1 of the agent, "Hello", edited into "Good morning"; message 2 of the customer, "Why 129.90?".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from collector.chat.interpret.conversations.other_conversations import Conversations, find_conversations
from collector.chat.interpret.region.find_regions import find_regions
from collector.chat.interpret.region.region import Place, Region, is_field, replay_documents
from collector.chat.interpret.replay.dom_replay import DomReplay, Node
from collector.chat.interpret.replay.lines_of_one_element import split_lines
from collector.chat.interpret.replay.numbered_classes import name_numbered_classes
from collector.chat.interpret.replay.observation_log import ObservationLog, read_log
from collector.chat.interpret.replay.rendered_text import hidden
from collector.chat.interpret.replay.reused_elements import draw_anew
from collector.chat.interpret.replay.row_heights import bring_heights_forward
from collector.chat.interpret.segment.message_boundaries import find_boundaries
from collector.chat.interpret.segment.names.other_name_sources import announced_names
from collector.chat.interpret.segment.segmentation import Segmenter
from collector.chat.interpret.segment.slot_classifier import classify_slots
from collector.chat.interpret.speakers.bot_or_agent import other_roles
from collector.chat.interpret.speakers.customer_messages import customer_messages, typed_entries
from collector.chat.interpret.speakers.message_filter import without_countdowns, without_day_lines, without_placeholders
from collector.chat.interpret.speakers.name_assignment import add_repeated_names, speaker_names
from collector.chat.interpret.speakers.system_messages import system_messages
from collector.chat.interpret.track.attachment_digests import kept_files
from collector.chat.interpret.track.before_recording import mark_late_history, settle_first_batch
from collector.chat.interpret.track.gaps import read_gaps
from collector.chat.interpret.track.message_states import MessageStates
from collector.chat.interpret.track.message_versions import read_versions, without_counting
from collector.chat.interpret.track.messages_after_reload import Drawn, said_again
from collector.chat.interpret.track.messages_on_pictures import link_pictures, unpictured
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.interpret.track.tracker import Tracker
from collector.chat.observe.observation_records import Record, to_datetime
from collector.chat.wording import phrases
from collector.model import Attachment, Edit, Message, Role, Transcript

READER = "chat-reader 27"
"""Name and version of this interpretation; goes up whenever the same observations may be read differently."""


def interpret(observations: Iterable[Record]) -> Transcript:
    """Reads the conversation out of observations (`observation_records.py` tells their form), in the order in which they were made.

    Nothing is asked of the page, the clock or the network. No conversation found: a transcript without messages, reason ``no-messages``.
    """
    return read_observations(observations).transcript


@dataclass(frozen=True)
class Reading:
    """What one pass over the observations found."""

    transcript: Transcript
    places: list[Place]
    """Where the conversation stands at the end of the observations: its boxes, the latest that can be seen last."""
    elsewhere: bool = False
    """At the end another conversation was open there."""
    standing: bool = True
    """At the end some of its messages stood in the page."""


def read_observations(observations: Iterable[Record]) -> Reading:
    """The transcript, and where the conversation stands at the end of the observations."""
    log = read_log(observations)
    entries, regions, conversations = track_messages(log)
    read = _messages(entries, log)
    messages = [message for _, message in read]
    reasons = [] if messages else ["no-messages"]
    reasons += [f"missing-part: {f.get('why', '')}"[:200] for f in log.faults[:1]]
    missing = unpictured(read, log)
    reasons += [f"words-not-pictured: {', '.join(str(n) for n in missing)}"[:200]] if missing else []
    ended = next((m.at for m in messages if m.role is Role.SYSTEM and phrases.is_end(m.text)), None)
    elsewhere = [away for found in conversations for away in found.away]
    gaps = tuple(read_gaps(log, [r.replayed.document for r in regions], elsewhere))
    transcript = Transcript(messages=tuple(messages), gaps=gaps, ended_at=ended, reader=READER, reasons=tuple(reasons))
    return Reading(transcript, _places(regions, conversations), any(away.end is None for away in elsewhere), _standing(entries, regions))


def _standing(entries: Sequence[TrackedMessage], regions: Sequence[Region]) -> bool:
    """Some message stands in the page that is no question of a form: a survey in the conversation's place leaves none."""
    boxes = {(r.replayed.document.name, n.id) for r in regions for n in r.nodes}

    def in_form(entry: TrackedMessage) -> bool:
        for node in entry.segment.root.line():
            if (entry.doc, node.id) in boxes:
                return False
            if node.tag == "form":
                return True
        return False

    return any(e.here and not in_form(e) for e in entries)


def _places(regions: Sequence[Region], conversations: Sequence[Conversations]) -> list[Place]:
    return [
        Place(r.replayed.document.name, n.id, found.titles)
        for r, found in zip(regions, conversations, strict=True)
        if r.replayed.document.end is None
        for n in sorted((n for n in r.nodes if n.attached()), key=lambda n: not any(hidden(above) for above in n.line()))
    ]


def track_messages(log: ObservationLog) -> tuple[list[TrackedMessage], list[Region], list[Conversations]]:
    """All messages through time, in the conversation's order, the boxes they were found in, and when these showed other conversations."""
    for document in log.documents.values():
        name_numbered_classes(document)
        bring_heights_forward(document)
        split_lines(document, [t.text for t in log.typed if t.doc == document.name])
    played = replay_documents(log)
    regions = find_regions(played, log)
    again = [draw_anew(region.replayed.document, {node.id for node in region.nodes}) for region in regions]
    if any(again):
        played = replay_documents(log)
        regions = find_regions(played, log)
    conversations = [find_conversations(region, log) for region in regions]
    away = {r.replayed.document.name: found for r, found in zip(regions, conversations, strict=True)}
    log.typed = [t for t in log.typed if t.doc not in away or not away[t.doc].is_away(t.at)]
    names: set[str] = set().union(*(announced_names(s.replay.document) for s in played)) if played else set()
    tracker = _track(log, regions, names, conversations)
    newest_first = tracker.heads >= 2 and tracker.heads > 2 * tracker.tails
    if newest_first:
        tracker = _track(log, regions, names, conversations, newest_first)
    states = tracker.states
    if anew := said_again(states.entries, states.returns, states.lasted, states.typed):
        tracker = _track(log, regions, names, conversations, newest_first, anew)
    return tracker.states.entries, regions, conversations


def _track(
    log: ObservationLog, regions: list[Region], names: set[str], conversations: list[Conversations], newest_first: bool = False,
    again: Collection[Drawn] = (),
) -> Tracker:  # fmt: skip
    """Replays all regions side by side, in the order in which things happened."""
    tracker = Tracker(MessageStates(typed=[(t.at, phrases.plain(t.text)) for t in log.typed], again=again))
    players = [_RegionReplay(region, names, tracker, found, newest_first) for region, found in zip(regions, conversations, strict=True)]
    steps: list[tuple[int, int, Record | None]] = []
    for n, player in enumerate(players):
        document = player.region.replayed.document
        steps += [(place, n, record) for place, record in zip(document.places, document.changes, strict=True)]
        if document.end is not None:
            steps.append((document.end_place, n, None))
    for _, n, record in sorted(steps, key=lambda s: s[:2]):
        players[n].play(record)
    tracker.finish(max((float(record["t"]) for _, _, record in steps if record is not None), default=0))
    return tracker


class _RegionReplay:
    """Replays one region's document and shows the tracker what stands in the box after each change."""

    def __init__(self, region: Region, names: set[str], tracker: Tracker, conversations: Conversations, newest_first: bool) -> None:
        self.region = region
        self.conversations = conversations
        self.tracker = tracker
        slots = classify_slots(region, names)
        self.segmenter = Segmenter(slots, find_boundaries(region, slots), region.composers)
        self.replay = DomReplay(region.replayed.settled)
        self.ids = [n.id for n in region.nodes]
        self.last: tuple[int, int] | None = None
        self.begun, self.played, self.newest_first = False, 0, newest_first

    def play(self, record: Record | None) -> None:
        """One batch of changes; None when the document was left."""
        if record is None:
            if self.tracker.states.doc == self.region.replayed.document.name:
                self.tracker.closed()
            return
        self.replay.apply(record)
        self.played, changes = self.played + 1, self.region.replayed.document.changes
        if self.conversations.away and self.played < len(changes) and changes[self.played]["t"] == record["t"]:
            return  # half of a change: header, list and words of another conversation come in records of one moment
        box = self._box() if not self.conversations.is_away(float(record["t"])) else None
        if box is None:
            if self.begun and self.tracker.states.doc == self.region.replayed.document.name and self.last is not None:
                self.tracker.closed()
            self.last = None
            return
        if self.last == (box.id, box.touched):
            return
        self.last = (box.id, box.touched)
        segments = self.segmenter.cut(box)
        if not segments and not self.tracker.present:
            return
        if segments and self.begun and all(_in_form(s.root, box) for s in segments):
            if self.tracker.present:
                self.tracker.closed()  # a survey stands where the conversation stood, and stays no message however it changes
            return
        document = self.region.replayed.document
        late = document.attached_late and float(record["t"]) - document.start < 800
        scrolled = self._scrolled(box)
        if self.newest_first:
            segments, scrolled = segments[::-1], (scrolled[0], -scrolled[1]) if scrolled else None
        self.tracker.step(segments, float(record["t"]), document.name, scrolled, late)
        self.begun = True

    def _box(self) -> Node | None:
        for number in reversed(self.ids):
            node = self.replay.nodes.get(number)
            if node is not None and node.attached() and not any(n.facts.get("h") in ("n", "v") for n in node.line()):
                return node
        return None

    def _scrolled(self, box: Node) -> tuple[float, int] | None:
        recent = [self.replay.scrolled[n.id] for n in box.line() if n.id in self.replay.scrolled]
        recent += [
            s for number, s in self.replay.scrolled.items() if (node := self.replay.nodes.get(number)) is not None and box in node.line()
        ]
        return max(recent, default=None)


def _in_form(root: Node, box: Node) -> bool:
    """An element below the box holds it together with a field or a button of choice."""
    for node in root.line():
        if node is box:
            return False
        if node.tag == "form" or any(is_field(n) or n.attrs.get("type") in ("radio", "checkbox") for n in node.flat() if not n.is_text):
            return True
    return False


def _messages(entries: Sequence[TrackedMessage], log: ObservationLog) -> list[tuple[TrackedMessage, Message]]:
    typed = [(t.at, phrases.plain(t.text)) for t in log.typed]
    kept = [e for e in entries if _keep(e, entries)]
    sent = typed_entries(kept, typed)
    add_repeated_names(kept, sent)
    for entry in sent:
        entry.before_recording = False
    kept = without_placeholders(kept, sent)
    mine = customer_messages(kept, sent)
    service = system_messages(kept, mine)
    kept = without_countdowns(without_day_lines(kept, service), service)
    settle_first_batch(kept, mine, service)
    mark_late_history(kept, sent)
    names = speaker_names(kept, mine, service)
    verdicts = other_roles(kept, names, mine, service, told=bool(mine) or bool(typed))
    seen = link_pictures(kept, log.pictures)
    messages: list[Message] = []
    for entry in kept:
        role, why = (
            (Role.CUSTOMER, mine[entry]) if entry in mine else (Role.SYSTEM, service[entry]) if entry in service else verdicts[entry]
        )
        number, attached = len(messages) + 1, kept_files(entry, log)
        messages.append(_message(number, entry, role, why, names.get(entry, ""), seen.get(entry, ()), messages, attached))
    return list(zip(kept, messages, strict=True))


def _keep(entry: TrackedMessage, entries: Sequence[TrackedMessage]) -> bool:
    soon = (e for e in entries if e is not entry and e.deleted is not None and abs(e.deleted - entry.at) < 4000)
    return not entry.tombstone or (entry.before_recording and next(soon, None) is None)


def _quoted(entry: TrackedMessage, before: Sequence[Message]) -> int | None:
    """The number of the latest earlier message whose words stand in the quote; a quote may be cut short."""
    whole = phrases.bare(entry.quote)
    lines = [b for line in entry.quote.rstrip("….").splitlines() if len(b := phrases.bare(line)) >= 4]
    for message in reversed(before if whole else ()):
        for text in (message.text, *(e.text for e in message.edits)):
            bare = phrases.bare(text)
            if bare and (whole.endswith(bare) or any(bare.startswith(line) for line in lines[-1:])):
                return message.n
    return None


def _message(
    n: int, entry: TrackedMessage, role: Role, why: str, name: str, pictures: Sequence[str], before: Sequence[Message],
    attached: tuple[Attachment, ...],
) -> Message:  # fmt: skip
    versions = read_versions(entry.versions)
    deleted = entry.deleted is not None and role is not Role.SYSTEM
    if role is Role.SYSTEM:
        versions = without_counting(versions)
    edits = tuple(Edit(at=to_datetime(versions[i + 1][0]), text=text) for i, (_, text) in enumerate(versions[:-1]))
    return Message(
        n=n,
        role=role,
        role_reason=why,
        name=name,
        text="" if entry.tombstone else versions[-1][1] if versions else "",
        at=to_datetime(entry.at),
        shown_time=entry.times[0] if entry.times else "",
        edits=edits,
        deleted_at=to_datetime(entry.deleted) if deleted and entry.deleted is not None else None,
        doubt="deletion" if deleted and entry.inferred else "",
        before_recording=entry.before_recording,
        quotes=_quoted(entry, before),
        quote=entry.quote,
        reactions=entry.reactions,
        aside=tuple(entry.aside),
        attachments=attached,
        pictures=tuple(pictures),
    )
