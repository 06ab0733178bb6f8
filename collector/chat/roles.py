"""Who speaks: customer, agent, bot, system, with the reason for the verdict.

What the customer typed is the best teacher: whatever his messages have in common that others lack (class tokens, side, colour, labels)
marks his other messages too. Without it, labels, names and class tokens decide, then the side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence

from collector.chat import words
from collector.chat.entry import Entry
from collector.model import Role

Verdict = tuple[Role, str]

_SPLIT = re.compile(r"[^a-z]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MINE = frozenset(
    [
        "me",
        "mine",
        "self",
        "own",
        "user",
        "customer",
        "visitor",
        "client",
        "guest",
        "outgoing",
        "out",
        "sent",
        "my",
        "human",
        "enduser",
        "requester",
        "you",
        "sender",
        "from-me",
        "right",
        "local",
    ]
)
_THEIRS = frozenset(
    [
        "them",
        "their",
        "theirs",
        "other",
        "others",
        "agent",
        "bot",
        "operator",
        "incoming",
        "in",
        "received",
        "remote",
        "assistant",
        "support",
        "admin",
        "rep",
        "representative",
        "response",
        "server",
        "ai",
        "left",
        "staff",
        "recipient",
    ]
)
_MACHINE = frozenset(["bot", "robot", "ai", "assistant", "virtual"])
_SYSTEM = frozenset(["system", "notice", "notification", "announcement", "separator", "divider"])


def typed_entries(entries: Sequence[Entry], typed: Sequence[tuple[float, str]]) -> set[Entry]:
    """The messages that show what was typed, each sending matched with one message that appeared soon after it."""
    found: set[Entry] = set()
    for at, text in typed:
        bare = words.bare(text)
        fitting = [
            e
            for e in entries
            if e not in found
            and -400 <= e.at - at <= 20_000
            and any(words.plain(v) == text or (bare and words.bare(v) == bare) for _, v in e.versions)
        ]
        if fitting:
            found.add(min(fitting, key=lambda e: e.at))
    return found


def tokens(features: Iterable[str]) -> set[str]:
    """The single words in an element's class tokens and data attributes."""
    found: set[str] = set()
    for feature in features:
        if feature.startswith(("c:", "data-", "role=")):
            found.update(w for w in _SPLIT.split(_CAMEL.sub("-", feature[2:] if feature[1] == ":" else feature).lower()) if w)
    return found


def customers(entries: Sequence[Entry], sent: set[Entry]) -> dict[Entry, str]:
    """Which messages are the customer's, with the reason."""
    talk = [e for e in entries if not e.stone]
    found: dict[Entry, str] = {e: "typed in the composer" for e in sent if e in entries}
    labelled = {e for e in talk if any(words.says_you(h) or words.is_you(h) for h in e.hints) or any(words.is_you(n) for n in e.names)}
    teachers = set(found) | labelled
    if teachers:
        marks = _marks(teachers, talk, _features) or _marks(teachers, talk, lambda e: {"named"} if e.names else {"nameless"})
        told = {e for e in talk if e not in labelled and any(words.said_by(h) for h in e.hints)} if labelled else set()
        for entry in talk:
            if entry in found or entry in told:
                continue
            if entry in labelled:
                found[entry] = "labelled as the reader's own"
            elif marks and _likeness(entry, marks) >= 0.6:
                found[entry] = "looks like what was typed"
        return found
    return _by_words(talk) or _by_side(talk)


def _marks(teachers: set[Entry], talk: Sequence[Entry], look: Callable[[Entry], set[str]]) -> dict[str, float]:
    """The features that the customer's messages share and others lack, each with its weight."""
    shared = Counter(f for e in teachers for f in look(e))
    everybody = Counter(f for e in talk for f in look(e))
    others = len(talk) - len(teachers)
    marks: dict[str, float] = {}
    for feature, n in shared.items():
        if n < 0.8 * len(teachers):
            continue
        outside = everybody[feature] - n
        lack = 1 - outside / others if others else 0
        if lack > 0.15:
            marks[feature] = lack * (2.0 if tokens([feature]) & _MINE else 1.0)
    return marks


def _features(entry: Entry) -> set[str]:
    return entry.features | {"name:" + n for n in entry.names} | {"hint:" + words.plain(h).casefold() for h in entry.hints if len(h) <= 24}


def _likeness(entry: Entry, marks: dict[str, float]) -> float:
    has = _features(entry) | ({"named"} if entry.names else {"nameless"})
    return sum(w for f, w in marks.items() if f in has) / sum(marks.values())


def _by_words(talk: Sequence[Entry]) -> dict[Entry, str]:
    found: dict[Entry, str] = {}
    common = set.intersection(*(tokens(e.features) for e in talk)) if talk else set()
    for entry in talk:
        told = tokens(entry.features) - common
        if told & _MINE and not told & _THEIRS - {"right", "left"}:
            found[entry] = "class tokens: " + ", ".join(sorted(told & _MINE))
        elif any(w in f for f in entry.features for w in ("right",)) and told & {"right"}:
            found[entry] = "class tokens: right"
    return found if len(found) < len(talk) else {}


def _by_side(talk: Sequence[Entry]) -> dict[Entry, str]:
    sides = Counter(f for e in talk for f in e.features if f in ("side:left", "side:right"))
    if len(sides) < 2:
        return {}
    rtl = sum(1 for e in talk for _, v in e.versions[-1:] if re.search(r"[\u0590-\u08ff]", v)) * 2 > len(talk)
    own = "side:left" if rtl else "side:right"
    first = next((f for e in talk for f in e.features if f in sides), "")
    if rtl and first == own:
        own = "side:right"
    return {e: "stands on the reader's side" for e in talk if own in e.features}


def systems(entries: Sequence[Entry], mine: dict[Entry, str]) -> dict[Entry, str]:
    """Which messages are lines of the system's own."""
    found: dict[Entry, str] = {}
    places: dict[Hashable, list[Entry]] = {}
    for entry in entries:
        places.setdefault(_spot(entry), []).append(entry)
    owned = {spot for spot, there in places.items() if any(e in mine for e in there) or len(there) == len(entries)}
    serving = {spot: sum(1 for e in there if words.is_service(_said(e))) for spot, there in places.items()}
    rare = _middle_is_rare(entries)
    own = {w for e in mine for w in tokens(e.features)}
    middling = {spot: sum(1 for e in there if "side:middle" in e.features) for spot, there in places.items()}
    for entry in entries:
        if entry in mine:
            continue
        spot = _spot(entry)
        told = (tokens(entry.features) & _SYSTEM) - own
        middle = "side:middle" in entry.features
        if spot in owned:
            if middle and words.is_service(_said(entry)):
                found[entry] = "wording of a service line, in the middle"
        elif serving[spot] * 2 > len(places[spot]) and not entry.names:
            found[entry] = "wording of service lines, in a place of their own"
        elif told and not entry.names and (serving[spot] or "system" in told):
            found[entry] = "called " + ", ".join(sorted(told))
        elif middle and not entry.names and rare and middling[spot] * 2 > len(places[spot]):
            found[entry] = "stands in the middle, without a name"
    return found


def _said(entry: Entry) -> str:
    return entry.versions[-1][1] if entry.versions else ""


def _middle_is_rare(entries: Sequence[Entry]) -> bool:
    return sum(1 for e in entries if "side:middle" in e.features) * 2 < len(entries)


def _spot(entry: Entry) -> Hashable:
    return entry.place


def others(entries: Sequence[Entry], names: dict[Entry, str], mine: dict[Entry, str], service: dict[Entry, str]) -> dict[Entry, Verdict]:
    """Machine or person, for everybody who is neither customer nor system."""
    rest = [e for e in entries if e not in mine and e not in service]
    found: dict[Entry, Verdict] = {}
    joined = {words.named_in(e.versions[-1][1]).casefold() for e in service if e.versions and words.is_join(e.versions[-1][1])} - {""}
    marked = [e for e in rest if tokens(e.features) & _MACHINE]
    telling = bool(marked) and len(marked) < len(rest)
    generic = len({names.get(e, "") for e in rest}) <= 1
    by_name: dict[str, Verdict] = {}
    for name in {names.get(e, "") for e in rest} - {""}:
        by_name[name] = _by_name(name, [e for e in rest if names.get(e) == name], joined)
    machine = False
    person_seen = False
    for entry in entries:
        text = entry.versions[-1][1] if entry.versions else ""
        if entry in service:
            person_seen = person_seen or words.is_join(text)
            machine = machine and not words.is_join(text)
            continue
        if entry in mine:
            continue
        name = names.get(entry, "")
        if (name and not generic) or (name and by_name[name][1] != "named"):
            role, why = by_name[name]
            if not (generic and person_seen and role is Role.BOT and not words.is_bot_name(name)):
                found[entry] = (role, why)
                continue
        if words.is_bot_intro(text) and not person_seen:
            machine = True
        if telling and entry in marked and not person_seen:
            found[entry] = (Role.BOT, "class tokens: " + ", ".join(sorted(tokens(entry.features) & _MACHINE)))
        elif machine:
            found[entry] = (Role.BOT, "introduced itself as a machine; nobody took over yet")
        else:
            found[entry] = (Role.AGENT, "the other side" + ("; a person took over" if person_seen else ""))
        if machine and words.is_handover(text):
            machine, person_seen = False, True
    return found


def _by_name(name: str, said: Sequence[Entry], joined: set[str]) -> Verdict:
    if words.is_bot_name(name):
        return Role.BOT, "the name is a machine's"
    if words.plain(name).casefold() in joined:
        return Role.AGENT, "joined the chat under this name"
    if any(words.is_bot_intro(v) for e in said[:2] for _, v in e.versions):
        return Role.BOT, "introduced itself as a machine"
    return Role.AGENT, "named"
