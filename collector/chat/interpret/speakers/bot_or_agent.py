"""Machine or person, for everybody who is neither customer nor system; unknown where nothing tells.

    "I am Ron, the digital assistant", "Please hold", "Dana joined the chat", "Hello, how can I help?"
    Result: bot, bot, system, agent.
"""

from __future__ import annotations

from collections.abc import Sequence

from collector.chat.interpret.speakers.class_words import MACHINE_WORDS, tokens
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases
from collector.model import Role

Verdict = tuple[Role, str]
NOTHING_TELLS = "nothing tells which side this is"


def other_roles(
    entries: Sequence[TrackedMessage],
    names: dict[TrackedMessage, str],
    mine: dict[TrackedMessage, str],
    service: dict[TrackedMessage, str],
    told: bool = True,
) -> dict[TrackedMessage, Verdict]:
    """Machine, person or unknown, for everybody who is neither customer nor system.

    `told` is False where nothing tells the customer's messages from the others. Then only who joined or is a machine is known:
    "Hello" under "Dana" and "Hello" under "Noa", both alike, nothing typed: role unknown for both.
    """
    rest = [e for e in entries if e not in mine and e not in service]
    found: dict[TrackedMessage, Verdict] = {}
    joined = {phrases.named_in(e.versions[-1][1]).casefold() for e in service if e.versions and phrases.is_join(e.versions[-1][1])} - {""}
    marked = [e for e in rest if tokens(e.features) & MACHINE_WORDS]
    telling = bool(marked) and len(marked) < len(rest)
    generic = len({names.get(e, "") for e in rest}) <= 1
    by_name: dict[str, Verdict] = {}
    for name in {names.get(e, "") for e in rest} - {""}:
        by_name[name] = _by_name(name, [e for e in rest if names.get(e) == name], joined)
    machine = False
    person_seen = False
    sided = told or (len({names.get(e, "") for e in rest}) <= 1 < len(rest) and all(e.names for e in rest))
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
            if why == "named" and not sided:
                role, why = Role.UNKNOWN, NOTHING_TELLS
            if not (generic and person_seen and role is Role.BOT and not phrases.is_bot_name(name)):
                found[entry] = (role, why)
                continue
        if phrases.is_bot_intro(text) and not person_seen:
            machine = True
        elif machine and phrases.is_person_intro(text):
            machine, person_seen = False, True
        if telling and entry in marked and not person_seen:
            found[entry] = (Role.BOT, "class tokens: " + ", ".join(sorted(tokens(entry.features) & MACHINE_WORDS)))
        elif machine and (sided or phrases.is_bot_intro(text)):
            found[entry] = (Role.BOT, "introduced itself as a machine; nobody took over yet")
        elif not sided:
            found[entry] = (Role.UNKNOWN, NOTHING_TELLS)
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
