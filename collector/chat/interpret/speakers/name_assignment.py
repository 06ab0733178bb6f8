"""Under which name each message was said: names stand at every message, at the first or the last of a run, or above a group.

    "Dana" above "Hello"; "Half price" below it without a name; then a message of the customer's; then "Anything else?" without a name
    Result: "Hello" and "Half price" are Dana's; the name goes not beyond the customer's message.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases


def add_repeated_names(entries: Sequence[TrackedMessage], sent: Collection[TrackedMessage]) -> None:
    """A name that other messages show and this one holds out of sight, as pages do with all but one of a run, is its name.

    "You" over "List my tickets"; "Ticket 1" and "Ticket 2" each with "Dana", invisible; "Dana" over "Ticket 3"
    Result: all three tickets are Dana's; none stands under "You".
    """
    shown = {name for entry in entries for name in entry.names}
    for entry in entries:
        told = {hint.strip() for hint in entry.hints} & shown
        if not entry.names and len(told) == 1:
            entry.names += told
        elif entry.names and entry not in sent:
            _drop_foreign_labels(entry, entry.names[-1])


def _drop_foreign_labels(entry: TrackedMessage, name: str) -> None:
    """Of labels for screen readers the one that tells the name shown is the message's; the others were its neighbours' for a moment.

    "Dana" over "Hello", labels "Dana said" and "You said"      Result: "Dana said"
    """
    told = {h for h in entry.hints if phrases.says_you(h) or phrases.said_by(h)}
    own = {h for h in told if phrases.says_you(h)} if phrases.is_you(name) else {h for h in told if phrases.said_by(h) == name}
    if own:
        entry.hints -= told - own


def speaker_names(
    entries: Sequence[TrackedMessage], mine: dict[TrackedMessage, str], service: dict[TrackedMessage, str]
) -> dict[TrackedMessage, str]:
    """The name of each message that has one, shown beside it or carried on from its run. System lines have none."""
    names = {e: name for e in entries if e not in service and (name := e.names[-1] if e.names else _labelled(e))}
    if not names:
        names |= _heard(entries, mine, service)
    _by_group(entries, names, mine, service)
    runs = _runs(entries, mine, service)
    first = sum(1 for run in runs if run[0] in names and len(run) > 1)
    last = sum(1 for run in runs if run[-1] in names and run[0] not in names)
    for run in runs:
        order = run if first >= last else run[::-1]
        current = ""
        for entry in order:
            if entry in names:
                current = names[entry]
            elif current:
                names[entry] = current
    return names


def _labelled(entry: TrackedMessage) -> str:
    """The name in a label for screen readers, such as ``Dana said:``, where none is shown."""
    told = {name for h in entry.hints if not phrases.says_you(h) and (name := phrases.said_by(h)) and not phrases.is_you(name)}
    return told.pop() if len(told) == 1 else ""


def _heard(
    entries: Sequence[TrackedMessage], mine: dict[TrackedMessage, str], service: dict[TrackedMessage, str]
) -> dict[TrackedMessage, str]:
    """Names that stand out of sight before each run, where no name is shown, and "You sent" in the same way before the reader's own runs.

    hidden "You sent", "My bill is wrong"; hidden "Dana", "Let me check"; hidden "Dana", "It is 89.00"       Result: both are Dana's
    """
    if not any(phrases.says_you(h) or phrases.is_you(h) for e in mine for h in e.hints):
        return {}
    told = {e: [h for h in e.hints if _is_name(h)] for e in entries if e not in mine and e not in service}
    single = {e: found[0] for e, found in told.items() if len(found) == 1}
    times = Counter(single.values())
    return {e: name for e, name in single.items() if times[name] >= 2}


def _is_name(text: str) -> bool:
    words = text.split()
    other = phrases.is_you(text) or phrases.is_service(text) or phrases.is_status(text)
    return 1 <= len(words) <= 4 and len(text) <= 40 and all(c.isalpha() or c in " .'’׳\"״-" for c in text) and not other


def _by_group(
    entries: Sequence[TrackedMessage], names: dict[TrackedMessage, str], mine: dict[TrackedMessage, str], service: dict[TrackedMessage, str]
) -> None:
    members: dict[tuple[str, int], list[TrackedMessage]] = {}
    for entry in entries:
        for group in entry.groups:
            members.setdefault(group, []).append(entry)
    for together in members.values():
        told = {names[e] for e in together if e in names}
        if len(told) == 1 and len({e in mine for e in together}) == 1 and not any(e in service for e in together):
            name = told.pop()
            for entry in together:
                names.setdefault(entry, name)


def _gone(entry: TrackedMessage, t: float) -> bool:
    """It had left the page before `t`; nothing stands in its place."""
    tombstone = phrases.is_tombstone(entry.shown) or entry.segment.struck or entry.segment.italic
    return entry.deleted is not None and entry.deleted <= t and not tombstone


def _runs(
    entries: Sequence[TrackedMessage], mine: dict[TrackedMessage, str], service: dict[TrackedMessage, str]
) -> list[list[TrackedMessage]]:
    """Stretches without a change of side and without a line of the system's between, as they stood when each message came.

    "You changed it!" of Noa, "You owe 45" of Dana, deleted before "And you deleted it" came
    Result: the last one stands in Noa's run, under her name.
    """
    runs: list[list[TrackedMessage]] = []
    home: dict[TrackedMessage, list[TrackedMessage]] = {}
    for i, entry in enumerate(entries):
        if entry in service:
            continue
        above = next((e for e in reversed(entries[:i]) if not _gone(e, entry.at)), None)
        if above is None or above in service or (above in mine) != (entry in mine):
            runs.append([])
            home[entry] = runs[-1]
        else:
            home[entry] = home[above]
        home[entry].append(entry)
    return runs
