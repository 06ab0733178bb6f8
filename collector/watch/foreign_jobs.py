"""Tells a scheduler's job that `watch install` wrote from one of the same name that somebody else made, which is never touched."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from collector.errors import InputError
from collector.language import say
from collector.watch.program_result import Answer
from collector.watch.scheduler_job import MARK, Job, Plan

Run = Callable[[Sequence[str]], Answer]


def refuse_foreign(kind: str, plan: Plan, job: Job, command: Run) -> None:
    """Raises InputError for a file at one of the plan's places, or a job known to the scheduler, that `watch install` did not write."""
    for path, _, encoding in plan.files:
        if path.exists() and not ours(path.read_text(encoding=encoding, errors="replace")):
            raise InputError(say("watch-foreign-file", path=str(path)), say("watch-foreign-file-next"))
    place = _known_elsewhere(kind, plan, job, command)
    if place:
        raise InputError(say("watch-foreign-file", path=place), say("watch-foreign-file-next"))


def ours(text: str) -> bool:
    """Whether a unit, agent or task was written by `watch install`: it calls run-due, or is a timer that says so."""
    former = "Description=Collector: planned checks" in text and "OnCalendar=*:0/15" in text  # before there was a mark
    return "run-due" in text or MARK in text or former


def _known_elsewhere(kind: str, plan: Plan, job: Job, command: Run) -> str:
    """Where the scheduler has a job of this name from that is not at the plan's places; "" where it has none."""
    places = [path for path, _, _ in plan.files]
    if kind == "systemd":
        answers = [command(("systemctl", "--user", "show", "--property=FragmentPath", path.name)) for path in places]
        found = [answer.text.partition("=")[2].strip() for answer in answers if answer.code == 0]
        return next((path for path in found if path and Path(path) not in places), "")
    if kind == "launchd":
        answer = command(("launchctl", "print", plan.remove[0][-1]))
        told = re.search(r"^\s*path = (/.+)$", answer.text, re.MULTILINE) if answer.code == 0 else None
        return told[1] if told and Path(told[1]) not in places else ""
    if kind == "windows":
        answer = command(("schtasks", "/Query", "/TN", job.name, "/XML"))
        return job.name if answer.code == 0 and answer.output and not ours(answer.text) else ""
    return ""
