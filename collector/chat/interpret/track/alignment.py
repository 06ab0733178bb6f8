"""Lays what stood in the conversation a moment ago beside what stands there now: who is still there, who changed, who came and went.

    before: "Hello" "Half price" "Thanks"      now: "Hello" "Half the price" "Thanks" "Bye"
    Result: (Hello, Hello), (Half price, Half the price), (Thanks, Thanks), (none, Bye).
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from collector.chat.wording import phrases


class Shown(Protocol):
    """What can be aligned: the text that is shown, the number of the element, and the page's own id."""

    @property
    def text(self) -> str: ...

    @property
    def element(self) -> int: ...

    @property
    def key(self) -> str: ...

    @property
    def features(self) -> Collection[str]: ...

    @property
    def names(self) -> Sequence[str]: ...


A = TypeVar("A", bound=Shown)
B = TypeVar("B", bound=Shown)
BAND = 5
"""In a long list a message in new words is looked for this near its old place."""
LONG = 160
"""Two texts that are longer together are compared word by word: letter by letter takes too long."""
GAP_COST = 1.0
"""The cost of one that went, or of one that came."""
SPEAKER_COST = 0.6
"""The cost of the same words in another element, where it looks as if somebody else had said them."""


@lru_cache(maxsize=65536)
def similar(a: str, b: str) -> float:
    """0 … 1, how much of two texts is the same."""
    if a == b:
        return 1.0
    long = len(a) + len(b) > LONG
    matcher = difflib.SequenceMatcher(None, a.split(), b.split(), autojunk=False) if long else difflib.SequenceMatcher(None, a, b, False)
    if matcher.real_quick_ratio() < 0.4 or matcher.quick_ratio() < 0.4:
        return 0.0
    return matcher.ratio()


def align(old: Sequence[A], new: Sequence[B]) -> list[tuple[A | None, B | None]]:
    """Pairs in order; a side is None for what came or went. The cheapest way to turn one sequence into the other."""
    was, now = {e.element for e in old}, {u.element for u in new}
    if len(old) == len(new) and all(e.element == u.element and u.text.startswith(e.text) for e, u in zip(old, new, strict=True)):
        return list(zip(old, new, strict=True))  # nothing came or went, some texts stream in
    recycled = _recycled(old, new)

    def sure(e: A, u: B) -> bool:
        if e.text != u.text or (e.element != u.element and _looks_other(e, u)):
            return False
        return e.element == u.element or (e.element not in now and u.element not in was and e.key == u.key)

    def twins(i: int, j: int, step: int) -> bool:
        """Which of several equal neighbours came or went cannot be told from one side alone."""
        return (recycled or old[i].element != new[j].element) and _run(old, i, step) != _run(new, j, step)

    head = 0
    while head < len(old) and head < len(new) and sure(old[head], new[head]) and not twins(head, head, 1):
        head += 1
    tail = 0
    while tail < len(old) - head and tail < len(new) - head and sure(old[-1 - tail], new[-1 - tail]):
        if twins(len(old) - 1 - tail, len(new) - 1 - tail, -1):
            break
        tail += 1
    middle = _cheapest(old[head : len(old) - tail], new[head : len(new) - tail], recycled, head == 0)
    ends = [(old[len(old) - tail + i], new[len(new) - tail + i]) for i in range(tail)]
    pairs = [*((old[i], new[i]) for i in range(head)), *middle, *ends]
    pairs = _closed_up(_closed_up(pairs, recycled)[::-1], recycled)[::-1]
    return pairs if len(pairs) == 1 else _anchored(_off_the_end(pairs))


def _closed_up(pairs: list[tuple[A | None, B | None]], recycled: bool) -> list[tuple[A | None, B | None]]:
    """Of two equal texts at the window's edge the one beside the next known message is the one that stood there.

    was: "ok" "Half price" "Thanks"      now, moved up: "Hello" "ok" "My bill" "ok" "Half price"
    Result: the second "ok" stood there; "Hello", the first "ok" and "My bill" came above it.
    """
    first = next((i for i, (e, u) in enumerate(pairs) if e is not None and u is not None), len(pairs))
    then = next((i for i in range(first + 1, len(pairs)) if pairs[i][0] is not None), len(pairs))
    if then - first < 2 or then == len(pairs) or any(u is None for _, u in pairs[: then + 1]):
        return pairs
    (entry, there), (_, beside) = pairs[first], pairs[then - 1]
    if entry is None or there is None or beside is None or beside.text != entry.text or (there.element == entry.element and not recycled):
        return pairs
    return [*pairs[:first], (None, there), *pairs[first + 1 : then - 1], (entry, beside), *pairs[then:]]


def _off_the_end(pairs: list[tuple[A | None, B | None]]) -> list[tuple[A | None, B | None]]:
    """Where the window moved up, what left stood at the end: of equal neighbours, all in new elements, the last of them left with the rest.

    was: B "yes" "yes" C      now, drawn anew: A B "yes"
    Result: the second "yes" left with C; the first is not taken out from between B and the second.
    """
    last = max((i for i, (e, u) in enumerate(pairs) if e is not None and u is not None), default=-1)
    if last < 1 or last == len(pairs) - 1 or any(u is not None for _, u in pairs[last + 1 :]) or pairs[0][0] is not None:
        return pairs
    found = list(pairs)
    while last and (twin := found[last - 1][0]) is not None and found[last - 1][1] is None:
        kept, there = found[last]
        if kept is None or there is None or kept.text != twin.text or kept.element == there.element:
            break
        found[last - 1], found[last] = (twin, there), (kept, None)
        last -= 1
    return found


def _run(shown: Sequence[Shown], i: int, step: int) -> int:
    """How many say the same from one on, in one direction."""
    end = i
    while 0 <= end < len(shown) and shown[end].text == shown[i].text:
        end += step
    return abs(end - i)


def _cheapest(old: Sequence[A], new: Sequence[B], recycled: bool, top: bool) -> list[tuple[A | None, B | None]]:
    if not old or not new:
        return [*((e, None) for e in old), *((None, u) for u in new)]
    rows, columns = len(old), len(new)
    cost = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        cost[i][columns] = cost[i + 1][columns] + GAP_COST
    for j in range(columns - 1, -1, -1):
        cost[rows][j] = cost[rows][j + 1] + GAP_COST
    low, high = min(0, columns - rows) - BAND, max(0, columns - rows) + BAND
    pair = [[_cost(e, u, recycled, low <= j - i <= high) for j, u in enumerate(new)] for i, e in enumerate(old)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            cost[i][j] = min(pair[i][j] + cost[i + 1][j + 1], GAP_COST + cost[i + 1][j], GAP_COST + cost[i][j + 1])
    return _walk(old, new, cost, pair, top)


def _walk(
    old: Sequence[A], new: Sequence[B], cost: list[list[float]], pair: list[list[float]], top: bool
) -> list[tuple[A | None, B | None]]:
    """Of equally cheap ways the one in which removed messages stood at the list's top, if `top`: there messages leave a list that moves.

    was:    "I see"  "20 % off"  "Too little"
    now:             "This message was deleted"  "Too little"
    Result: "I see" left at the top, "20 % off" was deleted.
    """
    found: list[tuple[A | None, B | None]] = []
    i = j = 0
    while i < len(old) or j < len(new):
        left = j >= len(new) or _twin(old, i) or (top and j == 0 and i < len(old) and pair[i][j] > GAP_COST)
        if i < len(old) and cost[i][j] == GAP_COST + cost[i + 1][j] and left:
            found.append((old[i], None))
            i += 1
        elif i < len(old) and j < len(new) and cost[i][j] == pair[i][j] + cost[i + 1][j + 1]:
            found.append((old[i], new[j]))
            i, j = i + 1, j + 1
        elif i < len(old) and cost[i][j] == GAP_COST + cost[i + 1][j]:
            found.append((old[i], None))
            i += 1
        else:
            found.append((None, new[j]))
            j += 1
    return found


def has_twin(pairs: Sequence[tuple[A | None, B | None]], i: int) -> bool:
    """A neighbour said the same and stays in another element: which of the two went cannot be told."""
    went = pairs[i][0]
    beside = [pairs[n] for n in (i - 1, i + 1) if 0 <= n < len(pairs)]
    return went is not None and any(
        e is not None and u is not None and e.text == went.text and e.element != u.element and not (e.key and e.key == u.key)
        for e, u in beside
    )


def _twin(old: Sequence[Shown], i: int) -> bool:
    """The next one says the same: of two that cannot be told apart the earlier is taken to have gone."""
    return i + 1 < len(old) and old[i + 1].text == old[i].text


def _recycled(old: Sequence[Shown], new: Sequence[Shown]) -> bool:
    """Many elements show quite another text at once, and not merely more of it: the list moved, and its elements were used again."""
    now = {u.element: u.text for u in new}
    turned = sum(
        1 for e in old if not now.get(e.element, e.text).startswith(e.text) and phrases.bare(e.text) != phrases.bare(now[e.element])
    )
    return turned >= 2 and turned * 2 >= min(len(old), len(new))


def _cost(e: Shown, u: Shown, recycled: bool, close: bool) -> float:
    same_key = bool(e.key) and e.key == u.key
    if e.text == u.text:
        if e.element == u.element and not recycled:
            return 0.0
        other = SPEAKER_COST if not same_key and _looks_other(e, u) else 0.0
        return other + (0.15 if same_key or not (e.key and u.key) else 0.3)
    if not close and e.element != u.element and not same_key:
        return 2.5
    near = 1.0 if e.text and u.text.startswith(e.text) else similar(e.text, u.text)
    if bool(e.key) and bool(u.key) and not same_key:
        return 2.5
    if near < 0.9 and not phrases.is_tombstone(u.text) and another_speaker(e, u):
        return 2.5
    if e.element == u.element or same_key:
        if recycled and not same_key:
            return 1.9 if near >= 0.5 else 2.5
        return 0.3 if near > 0.9 or phrases.is_tombstone(u.text) else 0.6 if near >= 0.5 else 0.9
    if phrases.is_tombstone(u.text):
        return 1.2
    return 1.9 if near >= 0.6 else 2.5


def _anchored(pairs: list[tuple[A | None, B | None]]) -> list[tuple[A | None, B | None]]:
    """Undoes a pair of unlike texts in two elements that has no unchanged message beside it: nothing says that it is one message.

    was: "Hello, I am the bot"  "A person please"      now: "One moment"  "Hello, I am Dana"  "Which order?"
    Result: all of it went and came; "Hello, I am the bot" was not edited into "Hello, I am Dana".
    """
    both = [(e, u) for e, u in pairs if e is not None and u is not None]
    same = [e.text == u.text or e.element == u.element or (bool(e.key) and e.key == u.key) for e, u in both]
    loose = {
        id(u) for i, (_, u) in enumerate(both) if not any(same[max(0, i - 1) : i + 2]) and not phrases.is_tombstone(u.text)
    }
    found: list[tuple[A | None, B | None]] = []
    for e, u in pairs:
        found += [(e, None), (None, u)] if e is not None and id(u) in loose else [(e, u)]
    return found


def another_speaker(was: Shown, now: Shown) -> bool:
    """Two texts in one place that two people said: other names, or class tokens that went while others came; an edit only adds some.

    was: "Hello, I am the bot. How can I help?" under "Bot"      now: "Hello, this is Dana. How can I help?" under "Dana"
    Result: True. No edit: nobody wrote over the bot's words.
    """
    if was.names and now.names:
        return was.names[-1] != now.names[0]
    lost = [f for f in was.features if f not in now.features and f.startswith("c:")]
    got = [f for f in now.features if f not in was.features and f.startswith("c:")]
    return bool(lost) and bool(got)


def _looks_other(was: Shown, now: Shown) -> bool:
    """The same words in another element look as if somebody else had said them: another name or class, or another ground and side."""
    looks = [({f for f in shown.features if f.startswith(kind)} for shown in (was, now)) for kind in ("bg:r", "side:")]
    return another_speaker(was, now) or all(bool(a) and bool(b) and not a & b for a, b in looks)


def longest_common(old: Sequence[Shown], new: Sequence[Shown]) -> list[tuple[int, int]]:
    """Index pairs of the longest common subsequence by text; the latest of equally good places in `old` is taken.

    White space does not count: whether a page keeps line breaks is known only after its looks were noted.
    """
    was, now = [phrases.plain(e.text) for e in old], [phrases.plain(u.text) for u in new]
    rows, columns = len(old), len(new)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            best[i + 1][j + 1] = best[i][j] + 1 if was[i] == now[j] else max(best[i][j + 1], best[i + 1][j])
    pairs: list[tuple[int, int]] = []
    i, j = rows, columns
    while i and j:
        if was[i - 1] == now[j - 1] and best[i][j] == best[i - 1][j - 1] + 1:
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif best[i][j - 1] >= best[i - 1][j]:
            j -= 1
        else:
            i -= 1
    return pairs[::-1]
