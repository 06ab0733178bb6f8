"""Follows the messages through time: who came, changed, went for good, or only out of the window."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from collector.chat import words
from collector.chat.align import align, longest_common
from collector.chat.entry import Entry, Standing
from collector.chat.ledger import Ledger
from collector.chat.mend import mend
from collector.chat.units import Unit

BACK_MS = 2500
"""A message that is gone for less was only drawn anew."""
FEW = 5
"""More than this many do not vanish at once from between two others."""
MOVING_MS = 1500
"""A scroll explains for this long what goes and comes at the edges."""


@dataclass
class Tracker(Ledger):
    """Keeps the ledger by looking at what stands in the conversation's box, one moment after the other."""

    present: list[Entry] = field(default_factory=list)
    before: list[Entry] = field(default_factory=list)
    """What stood there when the box was last seen, if it is closed or empty now."""
    rolling: bool = False
    """The list keeps only what is near the window in the page."""
    now: float = 0
    lowered: float = 0
    """When the list was last seen to move towards its end."""
    heads: int = 0
    tails: int = 0
    """How often something new came before all others, and how often after them."""
    _first: float | None = None

    def closed(self) -> None:
        """The conversation's box is gone or hidden: whatever stood in it is away, not deleted."""
        for entry in self.present:
            entry.here, entry.away, entry.left = False, True, self.now
        if self.present:
            self.before = self.present
        self.present = []

    def step(self, units: list[Unit], now: float, doc: str, scrolled: tuple[float, int] | None = None, late: bool = False) -> None:
        """Takes what stands in the box now. `scrolled`: when and which way it was last scrolled; `late`: it stood there from before."""
        self.now = now
        units = [u for u in units if not (words.is_typing(u.text) and not self.was_typed(u.text, now))]
        if doc != self.doc:
            self.closed()
            self.doc = doc
        if not units:
            self.closed()
            return
        if not self.present:
            self._open_again(units)
        moving = scrolled[1] if scrolled is not None and now - scrolled[0] <= MOVING_MS else 0
        pairs = align(self.present, [Standing(u) for u in units])
        pairs = mend(pairs)
        kept = sum(1 for e, u in pairs if e is not None and u is not None)
        gone = [i for i, (e, u) in enumerate(pairs) if u is None]
        if gone:
            self._leave(pairs, gone, now, moving)
        for entry, there in pairs:
            if entry is not None and there is not None:
                self.stay(entry, there.unit, now)
        if moving > 0:
            self.lowered = now
        self.present = self._arrive(pairs, kept, now, moving, late)
        for before, entry in itertools.pairwise(self.present):
            entry.after = before
        self._missing_between()

    def finish(self) -> None:
        """The observations are over: what is doubtful is decided."""
        last = max((i for i, e in enumerate(self.entries) if e.here), default=-1)
        beyond = self.entries[last + 1 :]
        for entry in beyond:
            if entry.away and entry.doubt and not entry.scrolled:
                _has_gone(entry)
        if last >= 0 and len(beyond) < FEW:
            for entry in self._chain(self.entries[last]):
                if entry.left < self.lowered:
                    _has_gone(entry)

    def _chain(self, entry: Entry) -> list[Entry]:
        """What is away and stood directly after an entry, one after the other, when it was last seen."""
        found: list[Entry] = []
        for follower in self.entries[self.entries.index(entry) + 1 :]:
            if not follower.away or follower.after is not (found[-1] if found else entry):
                break
            found.append(follower)
        return found

    def _missing_between(self) -> None:
        """What is away although its neighbours on both sides stand in the page side by side was deleted."""
        if not any(e.away for e in self.entries):
            return
        here = [i for i, e in enumerate(self.entries) if e.here]
        for a, b in itertools.pairwise(here):
            for entry in self.entries[a + 1 : b] if b - a <= FEW else ():
                if entry.away:
                    _has_gone(entry)

    def _open_again(self, units: list[Unit]) -> None:
        """The box is back, or filled anew: if it holds much of what stood there, go on from there."""
        same = len(longest_common(self.before, [Standing(u) for u in units]))
        if same and same * 2 >= min(len(units), len(self.before)):
            self.present = [e for e in self.before if e in self.entries]
            for entry in self.present:
                entry.here, entry.away = True, False

    # ---- going ---------------------------------------------------------------------------------------------------------------
    def _leave(self, pairs: list[tuple[Entry | None, Standing | None]], gone: list[int], now: float, moving: int) -> None:
        kept_at = [i for i, (e, u) in enumerate(pairs) if e is not None and u is not None]
        came = [i for i, (e, _) in enumerate(pairs) if e is None]
        for i in gone:
            entry = pairs[i][0]
            assert entry is not None
            entry.here, entry.left = False, now
            still = False
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
            elif self.drop_twin(entry, now):
                self.entries.remove(entry)
            else:
                entry.deleted = now

    # ---- coming --------------------------------------------------------------------------------------------------------------
    def _arrive(self, pairs: list[tuple[Entry | None, Standing | None]], kept: int, now: float, moving: int, late: bool) -> list[Entry]:
        present: list[Entry] = []
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
                run: list[Standing] = []
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
        run: list[Standing],
        before: Entry | None,
        after: Entry | None,
        kept: int,
        was: list[Entry],
        now: float,
        moving: int,
        late: bool,
    ) -> list[Entry]:
        low = self.entries.index(before) + 1 if before is not None else 0
        high = self.entries.index(after) if after is not None else len(self.entries)
        pool = [e for e in self.entries[low:high] if not e.here and self._may_return(e, now, after is not None, kept)]
        if after is None:  # the nearest of equal texts: the earliest after what is there, the latest before it
            pairs = [(len(pool) - 1 - i, len(run) - 1 - j) for i, j in longest_common(pool[::-1], run[::-1])]
        else:
            pairs = longest_common(pool, run)
        matched = {j: pool[i] for i, j in pairs}
        if (
            kept == 0
            and len(run) > 3
            and len(matched) * 4 < len(run)
            and not all(len(r.text) > 8 for j, r in enumerate(run) if j in matched)
        ):
            matched = {}
        batch = len(run) - len(matched)
        result: list[Entry] = []
        for j, there in enumerate(run):
            if j in matched:
                entry = matched[j]
                self.rolling = self.rolling or (entry.away and entry.scrolled and kept > 2)
                entry.here, entry.away, entry.scrolled, entry.doubt, entry.deleted = True, False, False, False, None
                self.stay(entry, there.unit, now)
                if entry.unit is not there.unit:
                    self.know(entry, there.unit, now)
                result.append(entry)
                continue
            fresh = self.begin(there.unit, now)
            following = next((matched[k] for k in range(j + 1, len(run)) if k in matched), after)
            previous = result[-1] if result else before
            if kept and not moving and batch <= 2 and not fresh.stone:
                self.heads += previous is None and following is not None
                self.tails += following is None and previous is not None
            self.entries.insert(self._position(previous, following, was, kept, moving), fresh)
            tail = following is None and not any(e.away and e.scrolled for e in self.entries[self.entries.index(fresh) + 1 :])
            fresh.prior = self._is_prior(fresh.shown, tail, previous, batch, now, late)
            if fresh.prior and previous is not None and not previous.prior and now - previous.at < 3000:
                for above in self.entries[: self.entries.index(fresh)]:  # a list that is filled bit by bit when it opens
                    above.prior = True
            result.append(fresh)
        if result and self._first is None:
            self._first = now
        return result

    def _may_return(self, entry: Entry, now: float, inner: bool, kept: int) -> bool:
        if entry.past:
            return False
        if entry.away or entry.deleted is None:
            return True
        return now - entry.deleted <= BACK_MS or kept == 0 or inner

    def _position(self, previous: Entry | None, following: Entry | None, was: list[Entry], kept: int, moving: int) -> int:
        if following is not None:
            return self.entries.index(following)
        if previous is None:
            if kept == 0 and was and moving < 0:
                return self.entries.index(was[0])
            return len(self.entries)
        chain = self._chain(previous)
        for gone in chain if len(chain) < FEW else ():  # another one stands in their place
            _has_gone(gone)
        place = self.entries.index(previous) + 1
        if any(e.away and e.scrolled for e in self.entries[place:]):
            while place < len(self.entries) and self.entries[place].deleted is not None and not self.entries[place].here:
                place += 1
            return place
        return len(self.entries)

    def _is_prior(self, text: str, tail: bool, previous: Entry | None, batch: int, now: float, late: bool) -> bool:
        if late or (not tail and (previous is None or previous.prior)):  # after something new stands nothing older
            return True
        sent = any(at < now for at, _ in self.typed)
        if sent and self._first is None:  # the first look at the list came late: what stands above what was sent
            return batch > FEW and (previous is None or previous.prior) and not self.was_typed(text, now)
        return batch >= 3 and not sent and (self._first is None or now - self._first < 3000)


def _has_gone(entry: Entry) -> None:
    """What was taken to be out of the window was deleted when it went."""
    entry.away, entry.deleted = False, entry.deleted or entry.left
