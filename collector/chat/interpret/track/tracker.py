"""Follows the messages through time: who came, changed, went for good, or only out of the window.

    moment 1: "Hello" "Half price"      moment 2: "Hello" "Half price" "Thanks"      moment 3: "Hello" "Thanks"
    Result: three messages; "Thanks" came at moment 2, "Half price" was deleted at moment 3.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from collector.chat.interpret.segment.message_segment import Segment
from collector.chat.interpret.track.alignment import align, has_twin, longest_common
from collector.chat.interpret.track.edit_pairing import edited_meanwhile, pair_edits
from collector.chat.interpret.track.equal_neighbours import Pairs, earlier_went, put_elsewhere, rows_move
from collector.chat.interpret.track.inferred_deletions import conclude, doubt_unsteady, followers, has_gone, missing_between
from collector.chat.interpret.track.message_states import MessageStates, is_stone
from collector.chat.interpret.track.pinned_lines import lines_above
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.interpret.track.virtual_list_jump import find_window, in_known_order
from collector.chat.wording import phrases

BACK_MS = 2500
"""A message that is gone for less was only drawn anew."""
FEW = 5
"""More than this many do not vanish at once from between two others."""
MOVING_MS = 1500
"""A scroll explains for this long what goes and comes at the edges."""


@dataclass
class Tracker:
    """Compares what stands in the conversation's box with what stood there before, one moment after the other."""

    states: MessageStates

    present: list[TrackedMessage] = field(default_factory=list)
    before: list[TrackedMessage] = field(default_factory=list)
    """What stood there when the box was last seen, if it is closed or empty now."""
    rolling: bool = False
    """The list keeps only what is near the window in the page."""
    rows_tell: bool = False
    """The page's rows belong to messages, not to places (`equal_neighbours.py`)."""
    now: float = 0
    lowered: float = 0
    """When the list was last seen to move towards its end."""
    heads: int = 0
    tails: int = 0
    """How often something new came before all others, in a list that never moved up yet (older messages come after that), and how often
    after them."""
    climbed: bool = False
    """Whether the list ever moved towards its beginning."""
    pinned: dict[TrackedMessage, int] = field(default_factory=dict)
    """Lines that stay above a list that moves → how often it moved below them (`pinned_lines.py`)."""
    _first: float | None = None

    def closed(self) -> None:
        """The conversation's box is gone or hidden: whatever stood in it is away, not deleted."""
        for entry in self.present:
            entry.here, entry.away, entry.left = False, True, self.now
        if self.present:
            self.before = self.present
        self.present = []

    def step(self, segments: list[Segment], now: float, doc: str, scrolled: tuple[float, int] | None = None, late: bool = False) -> None:
        """Takes what stands in the box now. `scrolled`: when and which way it was last scrolled; `late`: it stood there from before."""
        self.now = now
        segments = [u for u in segments if not (phrases.is_typing(u.text) and not self.states.was_typed(u.text, now))]
        if doc != self.states.doc:
            self.closed()
            self.states.doc = doc
        self.states.lasted[doc] = now
        if not segments:
            self.closed()
            return
        segments = in_known_order(self.present or self.before, segments)
        if not self.present:
            self._open_again(segments)
        moving = scrolled[1] if scrolled is not None and now - scrolled[0] <= MOVING_MS else 0
        self.climbed = self.climbed or (scrolled is not None and scrolled[1] < 0)
        stays = {e.element for e in self.pinned}
        moved = [e for e in self.present if e not in self.pinned], [s for s in segments if s.element not in stays]
        known = [e for e in self.states.entries if e not in self.pinned]
        if (self.rolling or moving) and (window := find_window(known, *moved)) is not None:
            self._jump_to([e for e in self.present if e in self.pinned] + window)
        pairs = align(self.present, segments)
        pairs, moved_rows = put_elsewhere(pair_edits(pairs), lambda entry: self.states.just_sent(entry, now))
        self.rows_tell = self.rows_tell or rows_move(pairs)
        kept = sum(1 for e, u in pairs if e is not None and u is not None)
        gone = [i for i, (e, u) in enumerate(pairs) if u is None]
        if gone:
            self._leave(pairs, gone, now, moving)
            doubt_unsteady(pairs, now)
        for entry, there in pairs:
            if entry is not None and there is not None:
                self.states.stay(entry, there, now)
        if moving > 0:
            self.lowered = now
        self.present = self._arrive(pairs, kept, now, moving, late)
        for before, entry in itertools.pairwise(self.present):
            entry.after = before
            if entry in moved_rows:
                self.states.place_after(before, entry)
        missing_between(self.states.entries, self.pinned, FEW)

    def finish(self, end: float) -> None:
        """The observations are over since `end`: what is doubtful is decided."""
        lowered = self.lowered if end - self.lowered > MOVING_MS else 0
        conclude(self.states.entries, {line for line, times in self.pinned.items() if times == 1 and not self.rolling}, lowered, FEW)

    def _open_again(self, segments: list[Segment]) -> None:
        """The box is back, or filled anew: if it holds much of what stood there, go on from there."""
        before = self.states.known(self.before, segments)
        places = [i for i, _ in longest_common(before, segments)]
        if places and len(places) * 2 >= min(len(segments), len(before)):
            known = set(self.states.entries)
            self.present = [e for e in before[places[0] : places[-1] + 1] if e in known]
            for entry in self.present:
                entry.here, entry.away = True, False

    def _jump_to(self, window: list[TrackedMessage]) -> None:
        """The list moved by more than what it keeps in the page."""
        for entry in self.present:
            if entry not in window:
                entry.here, entry.away, entry.scrolled, entry.left = False, True, True, self.now
        for entry in window:
            entry.here, entry.away, entry.scrolled, entry.doubt = True, False, False, False
        self.present = window

    # ---- going ---------------------------------------------------------------------------------------------------------------
    def _leave(self, pairs: Pairs, gone: list[int], now: float, moving: int) -> None:
        kept_at = [i for i, (e, u) in enumerate(pairs) if e is not None and u is not None]
        if moving and self.rolling:  # what stays above a list that moves is no part of it
            kept_at = [i for i in kept_at if pairs[i][0] not in self.pinned] or kept_at
        came = [i for i, (e, _) in enumerate(pairs) if e is None]
        if lines := lines_above(pairs, gone, came):
            for line in lines:
                self.pinned[line] = self.pinned.get(line, 0) + 1
        for i in gone:
            entry = pairs[i][0]
            assert entry is not None
            entry.here, entry.left = False, now
            still = False
            if lines:
                entry.away = entry.scrolled = True
                continue
            if not kept_at:
                edge, many = True, True
            else:
                before, after = i < kept_at[0], i > kept_at[-1]
                edge = before or after
                same_edge = [g for g in gone if (g < kept_at[0]) == before and (g > kept_at[-1]) == after]
                other = [c for c in came if (c > kept_at[-1] if before else c < kept_at[0])]
                # scrolling down takes messages off the top, scrolling up off the bottom; the other way round it explains nothing
                scrolled_off = moving > 0 if before else (moving < 0 and self.rolling)
                self.rolling = self.rolling or (bool(other) and bool(moving) and len(kept_at) > 2)
                against = moving < 0 if before else moving > 0
                many = scrolled_off or len(same_edge) >= 3 or (bool(other) and not against)
                still = after and not moving and bool(other) and len(same_edge) < 3
            if edge and many and still:  # nothing moved: a message that went made room for an older one, or the list moves by itself
                entry.away = entry.doubt = True
            elif edge and many:
                entry.away, entry.scrolled = True, len(kept_at) > 1 or bool(moving)
            elif edge and moving and self.rolling:
                entry.away = entry.doubt = True
            elif self.states.merge_duplicate(entry, now):
                self.states.entries.remove(entry)
            else:
                # at the edge of a list that moves it may have gone out of sight; of equal neighbours drawn anew another one may have gone
                inferred = (edge and bool(moving)) or has_twin(pairs, i)
                if earlier_went(pairs, i, self.rows_tell) and (other_one := pairs[i - 1][0]) is not None:
                    entry.here, entry.left = True, 0
                    entry, inferred = other_one, True
                    entry.here, entry.left = False, now
                entry.deleted, entry.inferred = now, inferred

    # ---- coming --------------------------------------------------------------------------------------------------------------
    def _arrive(
        self, pairs: list[tuple[TrackedMessage | None, Segment | None]], kept: int, now: float, moving: int, late: bool
    ) -> list[TrackedMessage]:
        present: list[TrackedMessage] = []
        at = 0
        was = self.present
        while at < len(pairs):
            entry, there = pairs[at]
            if there is None:
                at += 1
            elif entry is not None:
                present.append(entry)
                at += 1
            else:
                run: list[Segment] = []
                while (at < len(pairs) and pairs[at][0] is None) or (at < len(pairs) and pairs[at][1] is None):
                    there = pairs[at][1]
                    if there is not None:
                        run.append(there)
                    at += 1
                following = pairs[at][0] if at < len(pairs) else None
                present += self._insert(run, present[-1] if present else None, following, kept, was, now, moving, late)
        return present

    def _insert(
        self,
        run: list[Segment],
        before: TrackedMessage | None,
        after: TrackedMessage | None,
        kept: int,
        was: list[TrackedMessage],
        now: float,
        moving: int,
        late: bool,
    ) -> list[TrackedMessage]:
        low = self.states.entries.index(before) + 1 if before is not None else 0
        high = self.states.entries.index(after) if after is not None else len(self.states.entries)
        between = self.states.known(self.states.entries[low:high], run)
        pool = [e for e in between if not e.here and self._may_return(e, now, after is not None, kept)]
        if after is None:  # the nearest of equal texts: the earliest after what is there, the latest before it
            pairs = [(len(pool) - 1 - i, len(run) - 1 - j) for i, j in longest_common(pool[::-1], run[::-1])]
        else:
            pairs = longest_common(pool, run)
        matched = {j: pool[i] for i, j in pairs if not (pool[i].deleted is not None and self.states.sent_again(pool[i], run[j]))}
        if (
            kept == 0
            and len(run) > 3
            and len(matched) * 4 < len(run)
            and not all(len(r.text) > 8 for j, r in enumerate(run) if j in matched)
        ):
            matched = {}
        matched |= edited_meanwhile(self.states.entries, run, matched, before, after)
        batch = len(run) - len(matched)
        result: list[TrackedMessage] = []
        for j, there in enumerate(run):
            if j in matched:
                entry = matched[j]
                self.rolling = self.rolling or (entry.away and entry.scrolled and kept > 2)
                entry.here, entry.away, entry.scrolled, entry.doubt = True, False, False, False
                if not (is_stone(there) or there.struck or (there.italic and entry.segment.italic)):  # it comes back as what it was
                    entry.deleted, entry.inferred = None, False
                self.states.stay(entry, there, now)
                if entry.segment is not there:
                    self.states.know(entry, there, now)
                result.append(entry)
                continue
            fresh = self.states.begin(there, now)
            following = next((matched[k] for k in range(j + 1, len(run)) if k in matched), after)
            previous = result[-1] if result else before
            if kept and not moving and batch <= 2 and not fresh.tombstone:
                self.heads += previous is None and following is not None and not self.climbed
                self.tails += following is None and previous is not None
            self.states.entries.insert(self._position(previous, following, was, kept, moving), fresh)
            tail = following is None and not any(e.away and e.scrolled for e in self.states.entries[self.states.entries.index(fresh) + 1 :])
            fresh.before_recording = self._is_before_recording(fresh.shown, tail, previous, batch, now, late)
            fresh.batch = fresh.before_recording and not late and (tail or (previous is not None and previous.batch))
            if fresh.before_recording and previous is not None and not previous.before_recording and now - previous.at < 3000:
                for above in self.states.entries[: self.states.entries.index(fresh)]:  # a list that is filled bit by bit when it opens
                    above.batch = above.batch or not above.before_recording
                    above.before_recording = True
            result.append(fresh)
        if result and self._first is None:
            self._first = now
        return result

    def _may_return(self, entry: TrackedMessage, now: float, inner: bool, kept: int) -> bool:
        if entry.past:
            return False
        if entry.away or entry.deleted is None:
            return True
        return now - entry.deleted <= BACK_MS or kept == 0 or inner

    def _position(
        self, previous: TrackedMessage | None, following: TrackedMessage | None, was: list[TrackedMessage], kept: int, moving: int
    ) -> int:
        if following is not None:
            return self.states.entries.index(following)
        if previous is None:
            if kept == 0 and was and moving < 0:
                return self.states.entries.index(was[0])
            return len(self.states.entries)
        chain = followers(self.states.entries, previous)
        for gone in chain if len(chain) < FEW else ():  # another one stands in their place
            has_gone(gone)
        place = self.states.entries.index(previous) + 1
        if any(e.away and e.scrolled for e in self.states.entries[place:]):
            while (
                place < len(self.states.entries) and self.states.entries[place].deleted is not None and not self.states.entries[place].here
            ):
                place += 1
            return place
        return len(self.states.entries)

    def _is_before_recording(self, text: str, tail: bool, previous: TrackedMessage | None, batch: int, now: float, late: bool) -> bool:
        if late or (not tail and (previous is None or previous.before_recording)):  # after something new stands nothing older
            return True
        sent = any(at < now for at, _ in self.states.typed)
        if sent and self._first is None:  # the first look at the list came late: what stands above what was sent
            return batch > FEW and (previous is None or previous.before_recording) and not self.states.was_typed(text, now)
        return batch >= 3 and not sent and (self._first is None or now - self._first < 3000)
