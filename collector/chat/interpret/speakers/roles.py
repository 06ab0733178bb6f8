"""Who speaks: customer, agent, bot, system, with the reason for the verdict.

What the customer typed is the best teacher: whatever his messages have in common that others lack (class tokens, side, colour, labels)
marks his other messages too. Without it, labels, names and class tokens decide, then the side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence

from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases
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
            found.add(min(fitting, key=lambda e: e.at))
    return found


def tokens(features: Iterable[str]) -> set[str]:
    """The single words in an element's class tokens and data attributes."""
    found: set[str] = set()
    for feature in features:
        if feature.startswith(("c:", "data-", "role=")):
            found.update(w for w in _SPLIT.split(_CAMEL.sub("-", feature[2:] if feature[1] == ":" else feature).lower()) if w)
    return found


def customer_messages(entries: Sequence[TrackedMessage], sent: set[TrackedMessage]) -> dict[TrackedMessage, str]:
    """Which messages are the customer's, with the reason."""
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
    return _by_words(talk) or _by_side(talk)


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
    carried: dict[TrackedMessage, str] = {}
    current = ""
    for entry in talk:
        current = entry.names[-1] if entry.names else current
        carried[entry] = current
    typed = [e for e in talk if e in sent]
    bare = sum(1 for e in talk if not e.names)
    others = {n for n in carried.values() if n and n not in own}
    right = sum(1 for e in typed if carried[e] in own)
    if not own or not others or not bare or len(typed) < 2 or right * 10 < len(typed) * 7:
        return {}
    lines = {e for e in talk if not e.names and e not in sent and phrases.is_service(_said(e))}
    return {e: "under the customer's name" for e, name in carried.items() if name in own and e not in lines}


def _under(entry: TrackedMessage, names: set[str]) -> bool:
    return bool(entry.names) and entry.names[-1] in names and not any(phrases.says_you(h) for h in entry.hints)


def _marks(examples: set[TrackedMessage], talk: Sequence[TrackedMessage], look: Callable[[TrackedMessage], set[str]]) -> dict[str, float]:
    """The features that the customer's messages share and others lack, each with its weight."""
    shared = Counter(f for e in examples for f in look(e))
    everybody = Counter(f for e in talk for f in look(e))
    others = len(talk) - len(examples)
    marks: dict[str, float] = {}
    for feature, n in shared.items():
        if n < 0.8 * len(examples):
            continue
        outside = everybody[feature] - n
        lack = 1 - outside / others if others else 0
        if lack > 0.15:
            marks[feature] = lack * (2.0 if tokens([feature]) & _MINE else 1.0)
    return marks


def _features(entry: TrackedMessage) -> set[str]:
    return (
        entry.features | {"name:" + n for n in entry.names} | {"hint:" + phrases.plain(h).casefold() for h in entry.hints if len(h) <= 24}
    )


def _likeness(entry: TrackedMessage, marks: dict[str, float]) -> float:
    has = _features(entry) | ({"named"} if entry.names else {"nameless"})
    return sum(w for f, w in marks.items() if f in has) / sum(marks.values())


def _by_words(talk: Sequence[TrackedMessage]) -> dict[TrackedMessage, str]:
    found: dict[TrackedMessage, str] = {}
    common = set.intersection(*(tokens(e.features) for e in talk)) if talk else set()
    for entry in talk:
        told = tokens(entry.features) - common
        if told & _MINE and not told & _THEIRS - {"right", "left"}:
            found[entry] = "class tokens: " + ", ".join(sorted(told & _MINE))
        elif any(w in f for f in entry.features for w in ("right",)) and told & {"right"}:
            found[entry] = "class tokens: right"
    return found if len(found) < len(talk) else {}


def _by_side(talk: Sequence[TrackedMessage]) -> dict[TrackedMessage, str]:
    sides = Counter(f for e in talk for f in e.features if f in ("side:left", "side:right"))
    if len(sides) < 2:
        return {}
    rtl = sum(1 for e in talk for _, v in e.versions[-1:] if re.search(r"[\u0590-\u08ff]", v)) * 2 > len(talk)
    own = "side:left" if rtl else "side:right"
    first = next((f for e in talk for f in e.features if f in sides), "")
    if rtl and first == own:
        own = "side:right"
    return {e: "stands on the reader's side" for e in talk if own in e.features}


def system_messages(entries: Sequence[TrackedMessage], mine: dict[TrackedMessage, str]) -> dict[TrackedMessage, str]:
    """Which messages are lines of the system's own."""
    found: dict[TrackedMessage, str] = {}
    places: dict[Hashable, list[TrackedMessage]] = {}
    for entry in entries:
        places.setdefault(_place_of(entry), []).append(entry)
    owned = {spot for spot, there in places.items() if any(e in mine for e in there) or len(there) == len(entries)}
    serving = {spot: sum(1 for e in there if phrases.is_service(_said(e))) for spot, there in places.items()}
    rare = _middle_is_rare(entries)
    own = {w for e in mine for w in tokens(e.features)}
    middling = {spot: sum(1 for e in there if "side:middle" in e.features) for spot, there in places.items()}
    for entry in entries:
        if entry in mine:
            continue
        spot = _place_of(entry)
        told = (tokens(entry.features) & _SYSTEM) - own
        middle = "side:middle" in entry.features
        if spot in owned:
            if middle and phrases.is_service(_said(entry)):
                found[entry] = "wording of a service line, in the middle"
        elif serving[spot] * 2 > len(places[spot]) and not entry.names:
            found[entry] = "wording of service lines, in a place of their own"
        elif told and not entry.names and (serving[spot] or "system" in told):
            found[entry] = "called " + ", ".join(sorted(told))
        elif middle and not entry.names and rare and middling[spot] * 2 > len(places[spot]):
            found[entry] = "stands in the middle, without a name"
    return found


def _said(entry: TrackedMessage) -> str:
    return entry.versions[-1][1] if entry.versions else ""


def _middle_is_rare(entries: Sequence[TrackedMessage]) -> bool:
    return sum(1 for e in entries if "side:middle" in e.features) * 2 < len(entries)


def _place_of(entry: TrackedMessage) -> Hashable:
    return entry.place


def other_roles(
    entries: Sequence[TrackedMessage], names: dict[TrackedMessage, str], mine: dict[TrackedMessage, str], service: dict[TrackedMessage, str]
) -> dict[TrackedMessage, Verdict]:
    """Machine or person, for everybody who is neither customer nor system."""
    rest = [e for e in entries if e not in mine and e not in service]
    found: dict[TrackedMessage, Verdict] = {}
    joined = {phrases.named_in(e.versions[-1][1]).casefold() for e in service if e.versions and phrases.is_join(e.versions[-1][1])} - {""}
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
            person_seen = person_seen or phrases.is_join(text)
            machine = machine and not phrases.is_join(text)
            continue
        if entry in mine:
            continue
        name = names.get(entry, "")
        if (name and not generic) or (name and by_name[name][1] != "named"):
            role, why = by_name[name]
            if not (generic and person_seen and role is Role.BOT and not phrases.is_bot_name(name)):
                found[entry] = (role, why)
                continue
        if phrases.is_bot_intro(text) and not person_seen:
            machine = True
        if telling and entry in marked and not person_seen:
            found[entry] = (Role.BOT, "class tokens: " + ", ".join(sorted(tokens(entry.features) & _MACHINE)))
        elif machine:
            found[entry] = (Role.BOT, "introduced itself as a machine; nobody took over yet")
        else:
            found[entry] = (Role.AGENT, "the other side" + ("; a person took over" if person_seen else ""))
        if machine and phrases.is_handover(text):
            machine, person_seen = False, True
    return found


def _by_name(name: str, said: Sequence[TrackedMessage], joined: set[str]) -> Verdict:
    if phrases.is_bot_name(name):
        return Role.BOT, "the name is a machine's"
    if phrases.plain(name).casefold() in joined:
        return Role.AGENT, "joined the chat under this name"
    if any(phrases.is_bot_intro(v) for e in said[:2] for _, v in e.versions):
        return Role.BOT, "introduced itself as a machine"
    return Role.AGENT, "named"
