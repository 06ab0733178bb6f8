"""Under which name each message was said: names stand at every message, at the first or the last of a run, or above a group."""

from __future__ import annotations

from collections.abc import Sequence

from collector.chat.interpret.track.tracked_message import TrackedMessage


def speaker_names(
    entries: Sequence[TrackedMessage], mine: dict[TrackedMessage, str], service: dict[TrackedMessage, str]
) -> dict[TrackedMessage, str]:
    """The name of each message that has one, shown beside it or carried on from its run. System lines have none."""
    names = {e: e.names[-1] for e in entries if e.names and e not in service}
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


def _runs(
    entries: Sequence[TrackedMessage], mine: dict[TrackedMessage, str], service: dict[TrackedMessage, str]
) -> list[list[TrackedMessage]]:
    """Stretches without a change of side and without a line of the system's between."""
    runs: list[list[TrackedMessage]] = []
    side: object = None
    for entry in entries:
        here: object = None if entry in service else entry in mine
        if here is None:
            side = None
            continue
        if here != side or not runs:
            runs.append([])
        runs[-1].append(entry)
        side = here
    return runs
