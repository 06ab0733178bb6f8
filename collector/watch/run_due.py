"""Runs what is due: catches up, records every outcome (also the missed ones), and tells what moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from collector.clock import Clock
from collector.errors import CollectorError
from collector.model import Check, Promise, Reading, State, Watch
from collector.model.reasons import because
from collector.store import Store
from collector.watch.check_news import News, of_check, of_run
from collector.watch.due_times import Due, check_id, deciding, due
from collector.watch.notify import Notify, tell
from collector.watch.page_changes_between_checks import of_pages
from collector.watch.trials import Try, run_trials


@dataclass(frozen=True)
class Ran:
    """How one run of a watch's recipe ended: `run` is the id of its record, "" if it never got one."""

    run: str
    state: State
    reasons: tuple[str, ...] = ()


Began = Callable[[Watch, datetime], None] | None
Runner = Callable[[Watch], Ran]
"""Runs a watch's recipe once, within its limit. It must return within that time; `child.run_limited` makes sure of it."""


def run_due(
    store: Store,
    runner: Runner,
    clock: Clock,
    *,
    lock: Path,
    ways: Sequence[Notify] = (),
    language: str = "he",
    began: Began = None,
    attempt: Try | None = None,
) -> list[Check] | None:
    """Runs each watch that is due, one after the other, and returns the checks it recorded (missed ones too).

    None means that another process is at it already. A check is written as ``running`` before its recipe starts, so that one which was cut
    off by a power failure is found by the next call, recorded as failed, and tried once more. `attempt` tries recipes between their checks.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(lock, timeout=0):
            checks = _run_all(store, runner, clock, ways, language, began)
            if attempt is not None:
                run_trials(store, attempt, clock, ways, language, [check.watch for check in checks])
            return checks
    except Timeout:
        return None


def _run_all(store: Store, runner: Runner, clock: Clock, ways: Sequence[Notify], language: str, began: Began) -> list[Check]:
    recorded: list[Check] = []
    for watch in [Watch.from_doc(doc) for doc in store.all("watches")]:
        plan = due(watch, deciding(store.all("checks", watch=watch.id), clock.now()), clock.now(), clock.zone)
        lost = lost_checks(plan, clock.now())
        if lost:
            store.append_many([("checks", check) for check in lost])
        recorded += lost
        if plan.due is not None:
            if began is not None:
                began(watch, plan.due)
            recorded.append(_check(store, runner, clock, plan, ways, language))
    return recorded


def lost_checks(plan: Due, now: datetime) -> list[Check]:
    """Records for planned times that passed without a check, and for checks that were cut off."""
    missed = [Check(id=check_id(plan.watch, t), watch=plan.watch.id, due=t, at=now, outcome="missed") for t in plan.missed]
    return [c.replace(outcome="failed", state=State.FAILED, reasons=("interrupted",)) for c in plan.cut_off] + missed


def _check(store: Store, runner: Runner, clock: Clock, plan: Due, ways: Sequence[Notify], language: str) -> Check:
    assert plan.due is not None
    watch = plan.watch
    check = Check(
        id=check_id(watch, plan.due, plan.attempt),
        watch=watch.id,
        due=plan.due,
        at=clock.now(),
        outcome="running",
        attempt=plan.attempt,
    )
    store.append("checks", check)
    ran = _run(runner, watch)
    check = check.replace(
        outcome="failed" if ran.state is State.FAILED else "done", state=ran.state, reasons=ran.reasons, run=ran.run, ended=clock.now()
    )
    store.append("checks", check)
    check = with_news(store, watch, check, plan.missed, ways, language)
    store.append("checks", check)
    return check


def with_news(store: Store, watch: Watch, check: Check, missed: Sequence[datetime], ways: Sequence[Notify], language: str) -> Check:
    """The ended check with what it brought, and what became of telling it. Nothing is stored."""
    news = (*_news(store, watch, check.run), *_page_news(store, watch, check.run), *of_check(watch, check, missed))
    title = f"Collector: {watch.name}"
    return check.replace(moved=tuple(dict.fromkeys(n.kind for n in news)), notice=tell(news, ways, language, title))


def _run(runner: Runner, watch: Watch) -> Ran:
    try:
        return runner(watch)
    except CollectorError as error:
        return Ran("", State.FAILED, (because("recipe-error", error.message),))
    except OSError as error:
        return Ran("", State.FAILED, (f"recipe-error: {type(error).__name__}: {error}",))


def _page_news(store: Store, watch: Watch, run: str) -> tuple[News, ...]:
    return of_pages(store, watch, [Check.from_doc(doc) for doc in store.all("checks", watch=watch.id)], run) if run else ()


def _news(store: Store, watch: Watch, run: str) -> tuple[News, ...]:
    if not run:
        return ()
    case = watch.case or None
    readings = [Reading.from_doc(doc) for doc in store.all("readings", case=case)]
    promises = [Promise.from_doc(doc) for doc in store.all("promises", case=case)] if case else []
    return of_run(run, readings, promises)
