"""A check on record in the member's own store: begun and ended there, under the store's lock. The record is the truth, the queue is not.

A job may come twice: its worker was killed, or was only taken for dead. What has ended on record is not begun again; what was begun and has
not ended was cut off, and is recorded so before the next attempt; and who finds, when a recipe has ended, that the check was meanwhile
recorded as cut off, leaves it so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from collector.clock import Clock
from collector.fleet.planning.next_check import next_check
from collector.model import Check, Run, State, Watch
from collector.store import Store
from collector.watch import Ran
from collector.watch.due_times import check_id, deciding
from collector.watch.notify import Notify
from collector.watch.run_due import lost_checks, with_news

REFUSED = "login-refused"


@dataclass(frozen=True)
class Begun:
    """A check that stands as ``running`` on record."""

    watch: Watch
    check: Check
    missed: tuple[datetime, ...]


def begin_check(store: Store, watch_id: str, clock: Clock, *, asked: bool = False) -> Begun | None:
    """Records that the watch's due check begins; what was missed and what was cut off is recorded with it. None where nothing is due.

    asked: see `next_check`.
    """
    with store.lock.held():
        found = store.latest("watches", watch_id)
        if found is None:
            return None
        _end_what_ran_to_its_end(store, Watch.from_doc(found), clock)
        watch, now = Watch.from_doc(store.latest("watches", watch_id) or found), clock.now()  # a login that was refused has paused it
        plan = next_check(watch, deciding_checks(store, watch, now), now, clock.zone, asked=asked)
        rows = lost_checks(plan, now)
        check = None
        if plan.due is not None:
            name = check_id(watch, plan.due, plan.attempt)
            check = Check(id=name, watch=watch.id, due=plan.due, at=now, outcome="running", attempt=plan.attempt)
            rows.append(check)
        if rows:
            store.append_many([("checks", row) for row in rows])
    return Begun(watch, check, plan.missed) if check is not None else None


def _end_what_ran_to_its_end(store: Store, watch: Watch, clock: Clock) -> None:
    """Ends checks whose worker was killed after the run had ended on record and before the check had: nobody looks a second time."""
    for check in deciding_checks(store, watch, clock.now()):
        run = _run_of(store, watch, check) if check.outcome == "running" else None
        if run is not None:
            end_check(store, Begun(watch, check, ()), Ran(run.id, run.state, run.reasons), clock)


def _run_of(store: Store, watch: Watch, check: Check) -> Run | None:
    """The run that this check began, if it has ended: the first one of this recipe, with these options, after the check's beginning."""
    runs = [Run.from_doc(doc) for doc in store.all("runs", case=watch.case, since=check.at)]
    mine = [run for run in runs if run.recipe == watch.name and run.parameters == watch.parameters]
    first = min(mine, key=lambda run: run.started, default=None)
    return first if first is not None and first.ended is not None and "interrupted" not in " ".join(first.reasons) else None


def deciding_checks(store: Store, watch: Watch, now: datetime) -> list[Check]:
    """The checks that decide what is due: see `deciding`."""
    return deciding(store.all("checks", watch=watch.id), now)


def end_check(store: Store, begun: Begun, ran: Ran, clock: Clock, ways: Sequence[Notify] = (), language: str = "he") -> Check | None:
    """Records how it ended. A refused login pauses the watch with the same flush. None where it was recorded as cut off meanwhile.

    Where nobody could tell how it ended, because the database went away or the time was over, a run that has ended on record tells it.
    """
    if not ran.run:
        run = _run_of(store, begun.watch, begun.check)
        ran = Ran(run.id, run.state, run.reasons) if run is not None else ran
    outcome = "failed" if ran.state is State.FAILED else "done"
    check = begun.check.replace(outcome=outcome, state=ran.state, reasons=ran.reasons, run=ran.run, ended=clock.now())
    refused = any(reason.partition(": ")[0] == REFUSED for reason in ran.reasons)
    with store.lock.held():
        now_on_record = store.latest("checks", check.id)
        if now_on_record is None or (now_on_record["outcome"] != "running" and not _is_same_end(Check.from_doc(now_on_record), check)):
            return None
        watch = Watch.from_doc(store.latest("watches", begun.watch.id) or begun.watch.to_doc())
        paused = [("watches", watch.replace(paused=True))] if refused and not watch.paused else []
        if now_on_record["outcome"] == "running":
            store.append_many([("checks", check), *paused])
    told = with_news(store, begun.watch, check, begun.missed, ways, language)
    store.append("checks", told)
    return told


def _is_same_end(known: Check, check: Check) -> bool:
    """Whether the check's end is on record already, but not yet what it brought: the store failed between the two."""
    return not known.notice and (known.outcome, known.run, known.reasons) == (check.outcome, check.run, check.reasons)
