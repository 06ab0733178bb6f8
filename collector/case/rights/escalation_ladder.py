"""The escalation ladder: whom to turn to, in which order, and what each body takes. The bodies are data: ``rights.json``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from collector.case.rights.rights_data import CITABLE, Body
from collector.case.times.deadlines import due_in_business_days
from collector.model import Instant, Step

INSIDE = ("company", "ceo")
"""The provider's own desks: they take everything and may always be addressed."""


class Rung(Body):
    """A step that can be taken. `state`: ``done``, ``waiting`` (sent, and its due date has not passed), ``next`` or ``later``."""

    checked_on: str = ""
    state: str = "later"
    step: str = ""
    """Id of the step record that was taken, if any."""
    sent: Instant | None = None
    due: Instant | None = None
    answered: Instant | None = None

    @property
    def may_be_named(self) -> bool:
        """A letter may announce this body as the next step: it is the provider's own desk, or its remit is verified."""
        return self.body in INSIDE or self.confidence in CITABLE


def climb(bodies: Iterable[Body], steps: Iterable[Step], kinds: Iterable[str], sector: str, now: datetime) -> tuple[Rung, ...]:
    """The rungs for a case: only bodies that take this sector and at least one of these kinds of findings, and those already turned to.

    With no findings yet, bodies that take everything are offered. The first rung that is neither done nor waiting is ``next``.
    """
    taken = {step.body: step for step in sorted(steps, key=lambda s: s.at)}
    wanted = set(kinds)
    fitting = [body for body in bodies if body.body in taken or (_covers(body, sector) and _takes(body.findings, wanted))]
    rungs: list[Rung] = []
    offered = False
    for body in fitting:
        rung = _rung(body, taken.get(body.body), now)
        if rung.state == "later" and not offered:
            rung, offered = rung.replace(state="next"), True
        rungs.append(rung)
    return tuple(rungs)


def addressee(rungs: Sequence[Rung]) -> Rung:
    """Whom the next letter goes to: the body that still has time to answer, else the next rung, else the last one."""
    waiting = [rung for rung in rungs if rung.state == "waiting"]
    following = [rung for rung in rungs if rung.state == "next"]
    if waiting:
        return waiting[-1]
    return following[0] if following else rungs[-1]


def _covers(body: Body, sector: str) -> bool:
    return sector not in body.except_sectors and _takes(body.sectors, {sector})


def _takes(offered: Sequence[str], wanted: set[str]) -> bool:
    return "*" in offered or bool(wanted & set(offered))


def _rung(body: Body, step: Step | None, now: datetime) -> Rung:
    fields = body.to_json()
    if step is None:
        return Rung.from_doc(fields)
    due = step.due or due_in_business_days(step.at, body.wait_business_days)
    open_still = step.answered is None and now <= due
    return Rung.from_doc(
        {**fields, "state": "waiting" if open_still else "done", "step": step.id, "sent": step.at, "due": due, "answered": step.answered}
    )
