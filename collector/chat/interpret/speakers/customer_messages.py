"""Which messages are the customer's, with the reason.

What the customer typed is the best teacher: whatever his messages have in common that others lack (class tokens, side, colour, labels)
marks his other messages too. Without it, labels, delivery marks, class tokens decide, then the side.

    "Yes" (typed, on the right), "What now?" (on the right), "Half price" (on the left, under "Dana")
    Result: "Yes" is the customer's, and so is "What now?", which looks like it; "Half price" never, for another name stands by it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from collector.chat.interpret.speakers.class_words import OTHER_WORDS, OWN_WORDS, tokens
from collector.chat.interpret.speakers.side_by_looks import side_by_looks
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases

EARLY_MS = 30
"""A message that stood there this much before it was sent is another one in the same words, unless there is no later one."""


def typed_entries(entries: Sequence[TrackedMessage], typed: Sequence[tuple[float, str]]) -> set[TrackedMessage]:
    """The messages that show what was typed, each sending matched with one message that appeared soon after it."""
    found: set[TrackedMessage] = set()
    for at, text in typed:
        bare = phrases.bare(text)
        fitting = [
            e
            for e in entries
            if e not in found
            and -400 <= e.at - at <= 20_000
            and any(phrases.plain(v) == text or (bare and phrases.bare(v) == bare) for _, v in e.versions)
        ]
        if fitting:
            found.add(min(fitting, key=lambda e: (e.at < at - EARLY_MS, _labelled_other(e), e.at)))
    return found


def _labelled_other(entry: TrackedMessage) -> bool:
    return any(phrases.said_by(h) and not phrases.says_you(h) for h in entry.hints)


def customer_messages(entries: Sequence[TrackedMessage], sent: set[TrackedMessage]) -> dict[TrackedMessage, str]:
    """Which messages are the customer's, with the reason; a line about somebody who came or went is nobody's."""
    found = _customers(entries, sent)
    return {e: why for e, why in found.items() if e in sent or e.names or not phrases.is_coming_or_going(_said(e))}


def _customers(entries: Sequence[TrackedMessage], sent: set[TrackedMessage]) -> dict[TrackedMessage, str]:
    talk = [e for e in entries if not e.tombstone]
    own = own_names(talk, sent)
    foreign = foreign_names(talk, sent, own)
    found: dict[TrackedMessage, str] = {e: "typed in the composer" for e in sent if e in entries and not _under(e, foreign)}
    labelled = {
        e for e in talk if any(phrases.says_you(h) or phrases.is_you(h) for h in e.hints) or any(phrases.is_you(n) for n in e.names)
    }
    examples = set(found) | labelled
    if headed := _by_headers(talk, sent, own):
        return {**headed, **found}
    if examples:
        marks = _marks(examples, talk, _features) or _marks(examples, talk, lambda e: {"named"} if e.names else {"nameless"})
        told = {e for e in talk if e not in labelled and any(phrases.said_by(h) for h in e.hints)} if labelled else set()
        for entry in talk:
            if entry in found or entry in told or _under(entry, foreign):
                continue
            if entry in labelled:
                found[entry] = "labelled as the reader's own"
            elif marks and _likeness(entry, marks) >= 0.6:
                found[entry] = "looks like what was typed"
        return found
    return _by_delivery(talk) or _by_words(talk) or _by_address(talk) or _by_side(talk)


def own_names(talk: Sequence[TrackedMessage], sent: set[TrackedMessage]) -> set[str]:
    """The names under which the customer writes: those of what was typed, and ``You``."""
    named = Counter(e.names[-1] for e in sent if e.names)
    under = Counter(e.names[-1] for e in talk if e.names)
    own = {n for e in talk for n in e.names if phrases.is_you(n)}
    for name, times in named.items():
        if times * 2 >= sum(named.values()) and (times * 3 >= len(sent) or times * 2 >= under[name]):
            own.add(name)
    return own


def foreign_names(talk: Sequence[TrackedMessage], sent: set[TrackedMessage], own: set[str]) -> set[str]:
    """Names that are not the customer's.

    typed "Yes" appears under "Noa"; "Yes" under "Dana" looks the same
    Result: {"Dana"}: her "Yes" is not the customer's, however it looks.
    """
    if not own and (len(sent) < 2 or any(e.names for e in sent)):
        return set()
    return {n for e in talk for n in e.names} - own


def _by_headers(talk: Sequence[TrackedMessage], sent: set[TrackedMessage], own: set[str]) -> dict[TrackedMessage, str]:
    """Where a name stands once above each run, on both sides: the name above decides, if that is right for all that was typed.

    Dana 1:50 AM / Hello / How can I help?      Noa 1:51 AM / Hi / My bill is wrong
    Result: the first two are Dana's, the last two Noa's, though all four look the same.
    """
    carried = _carried(talk)
    typed = [e for e in talk if e in sent]
    bare = sum(1 for e in talk if not e.names)
    others = {n for n in carried.values() if n and n not in own}
    right = sum(1 for e in typed if carried[e] in own)
    above = bool(talk and talk[0].names) and any(phrases.is_you(n) for n in own)
    witnessed = above or len(typed) >= 2 or any(e.names for e in typed)
    if not own or not others or not bare or not witnessed or right * 10 < len(typed) * 7:
        return {}
    lines = {e for e in talk if not e.names and e not in sent and phrases.is_service(_said(e))}
    return {e: "under the customer's name" for e, name in carried.items() if name in own and e not in lines}


def _carried(talk: Sequence[TrackedMessage]) -> dict[TrackedMessage, str]:
    """The name at each message, or else the last one above it."""
    carried: dict[TrackedMessage, str] = {}
    current = ""
    for entry in talk:
        current = entry.names[-1] if entry.names else current
        carried[entry] = current
    return carried


def _under(entry: TrackedMessage, names: set[str]) -> bool:
    return bool(entry.names) and entry.names[-1] in names and not any(phrases.says_you(h) for h in entry.hints)


def _marks(examples: set[TrackedMessage], talk: Sequence[TrackedMessage], look: Callable[[TrackedMessage], set[str]]) -> dict[str, float]:
    """The features that the customer's messages share and others lack, each with its weight."""
    shared = Counter(f for e in examples for f in look(e))
    everybody = Counter(f for e in talk for f in look(e))
    others = len(talk) - len(examples)
    marks: dict[str, float] = {}
    for feature, n in shared.items():
        if n < 0.8 * len(examples) or (everybody[feature] == 1 and feature.startswith("data-")):  # each message has its own
            continue
        outside = everybody[feature] - n
        lack = 1 - outside / others if others else 0
        if lack > 0.15:
            marks[feature] = lack * (2.0 if feature == "delivery" or tokens([feature]) & OWN_WORDS else 1.0)
    return marks


def _features(entry: TrackedMessage) -> set[str]:
    told = {"name:" + n for n in entry.names} | {"hint:" + phrases.plain(h).casefold() for h in entry.hints if len(h) <= 24}
    return entry.features | told | ({"delivery"} if any(phrases.is_delivery(a) for a in entry.aside) else set())


def _likeness(entry: TrackedMessage, marks: dict[str, float]) -> float:
    has = _features(entry) | ({"named"} if entry.names else {"nameless"})
    return sum(w for f, w in marks.items() if f in has) / sum(marks.values())


def _by_delivery(talk: Sequence[TrackedMessage]) -> dict[TrackedMessage, str]:
    """Ticks and the like stand at the reader's own messages only; what looks like most of these is his too.

    "Hello" 10:02      "My bill is wrong" 10:03 ✓✓      "I see" 10:04
    Result: the second one is the customer's.
    """
    marked = {e for e in talk if any(phrases.is_delivery(a) for a in e.aside)}
    if not marked or len(marked) * 10 > len(talk) * 9:
        return {}
    marks = _marks(marked, talk, _features)
    like = {e for e in talk if marks and _likeness(e, marks) >= 0.6}
    why = ("shows whether it was delivered", "looks like what shows its delivery")
    return {e: why[e not in marked] for e in talk if e in marked | like}


def _by_address(talk: Sequence[TrackedMessage]) -> dict[TrackedMessage, str]:
    """The one name that others greet, that never joined and is no machine's: "Hi Noa, this is Dana" makes "Noa Levi" the customer."""
    names = {e.names[-1] for e in talk if e.names}
    greeted = {n for n in names if any(e.names and e.names[-1] != n and phrases.greets(_said(e), n) for e in talk)}
    greeting = {n for n in names if any(e.names and e.names[-1] == n and phrases.greets(_said(e), o) for e in talk for o in greeted - {n})}
    own = {n for n in greeted - greeting if not phrases.is_bot_name(n)}
    if len(own) != 1 or len(names) < 2:
        return {}
    looks = side_by_looks({e for e in talk if e.names and e.names[-1] in own}, {e for e in talk if e.names and e.names[-1] not in own})
    sides = {e: looks(e) if not e.names else None for e in talk}
    mine = {e for e, name in _carried(talk).items() if (name in own if (side := sides[e]) is None else side)}
    return {e: "the others greet this name" if e.names else "looks like what stands under the greeted name" for e in talk if e in mine}


def _said(entry: TrackedMessage) -> str:
    return entry.versions[-1][1] if entry.versions else ""


def _by_words(talk: Sequence[TrackedMessage]) -> dict[TrackedMessage, str]:
    found: dict[TrackedMessage, str] = {}
    common = set.intersection(*(tokens(e.features) for e in talk)) if talk else set()
    said = [tokens(e.features) for e in talk]
    if any("me" in t for t in said) and not any({"me", "you"} <= t for t in said):
        common = common | {"you"}  # of a page that has both, "me" is its reader and "you" whom he talks to
    for entry in talk:
        told = tokens(entry.features) - common
        if told & OWN_WORDS and not told & OTHER_WORDS - {"right", "left"}:
            found[entry] = "class tokens: " + ", ".join(sorted(told & OWN_WORDS))
        elif any(w in f for f in entry.features for w in ("right",)) and told & {"right"}:
            found[entry] = "class tokens: right"
    return found if len(found) < len(talk) else {}


def _by_side(talk: Sequence[TrackedMessage]) -> dict[TrackedMessage, str]:
    """Who stands opposite to those who introduce themselves, or else at the side where chats put their reader."""
    rtl = sum(1 for e in talk for _, v in e.versions[-1:] if re.search(r"[\u0590-\u08ff]", v)) * 2 > len(talk)
    sides = {e: side for e in talk if (side := _side(e, rtl))}
    if len(set(sides.values())) < 2:
        return {}
    answers = {side for e, side in sides.items() if phrases.is_bot_intro(_said(e)) or phrases.is_person_intro(_said(e))}
    if len(answers) == 1:
        return {e: "stands opposite to who introduced himself" for e, side in sides.items() if side not in answers}
    own = "left" if rtl else "right"
    if rtl and next(iter(sides.values())) == own:
        own = "right"
    return _apart({e: "stands on the reader's side" for e, side in sides.items() if side == own}, talk)


def _apart(found: dict[TrackedMessage, str], talk: Sequence[TrackedMessage]) -> dict[TrackedMessage, str]:
    """A side tells nothing where one name stands on both: a long line reaches farther than a short one.

    "Hello" and "Let me look at your order, please hold on" of Dana, the second to the right of the first        Result: none
    """
    names = [{e.names[-1] for e in talk if e.names and (e in found) is mine} for mine in (True, False)]
    return found if not names[0] & names[1] else {}


def _side(entry: TrackedMessage, rtl: bool) -> str:
    """The side of its bubble, or of its words where no bubble is drawn."""
    found = next((f[5:] for f in entry.features if f in ("side:left", "side:right")), "")
    turn = {"start": "right" if rtl else "left", "end": "left" if rtl else "right", "left": "left", "right": "right"}
    return found or next((turn[f[3:]] for f in entry.features if f.startswith("ta:") and f[3:] in turn), "")
