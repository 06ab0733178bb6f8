"""Runs the checks that are due, each in a program of its own. This is what the system's scheduler calls."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from collector.language import Sentence, say
from collector.model import Check, Run, State, Watch
from collector.model.broken_places import BrokenPlaces
from collector.services.context import Context
from collector.services.watching.child_program import json_object, recipe_words, true_reason
from collector.services.watching.notices import somebody_hears, ways_to_tell
from collector.services.watching.plans import WatchState, watch_named
from collector.services.watching.recipe_trials import try_recipe
from collector.services.watching.scheduling import job_for

if TYPE_CHECKING:
    from collector.store import Store
    from collector.watch import Ran


def run_due(context: Context) -> list[Check] | None:
    """Runs every watch that is due, records what was missed, tells what moved. None where another process is at it already."""
    import platformdirs

    from collector.watch import run_due as run_all
    from collector.watch.scheduler_job import job_name

    store = context.open_store()
    lock = platformdirs.user_cache_path("collector", appauthor=False) / f"{job_name(context.store_identity)}.lock"

    def began(watch: Watch, moment: datetime) -> None:
        local = f"{moment.astimezone(context.clock.zone):%d/%m/%Y %H:%M}"
        context.tell(say("services-checking-watch", recipe=watch.name, due=local))

    return run_all(
        store,
        lambda watch: _in_a_child(context, store, watch),
        context.clock,
        lock=lock,
        ways=ways_to_tell(context),
        language=context.language,
        began=began,
        attempt=lambda watch: try_recipe(context, watch),
    )


def _in_a_child(context: Context, store: Store, watch: Watch) -> Ran:
    """One check in a program of its own, so that nothing it does can hold up the others."""
    from collector.watch import Ran, run_limited
    from collector.watch.scheduler_install import collector_program

    before = context.clock.now()
    case = ["--case", watch.case] if watch.case else []
    place = context.store_identity
    command = [*collector_program(), "--store", place, "--lang", "en", "--json", "run", watch.recipe, *case, *recipe_words(watch)]
    ended = run_limited(command, watch.limit_seconds, {**context.environment, "PYTHONUTF8": "1"})
    runs = [Run.from_doc(doc) for doc in store.all("runs", since=before)]
    run = next((r for r in reversed(runs) if r.recipe == watch.name), None)
    if ended.timed_out:
        return Ran(run.id if run else "", State.FAILED, (f"timeout: {watch.limit_seconds} s",))
    if run is None or run.state is State.RUNNING:
        return Ran(run.id if run else "", State.FAILED, (f"recipe-error: {true_reason(ended.output)[:500]}",))
    return Ran(run.id, run.state, run.reasons)


@dataclass(frozen=True)
class Trial:
    """A watch that was run once. told: whether somebody would hear of its news."""

    watch: Watch
    state: str
    reasons: tuple[str, ...]
    run: str
    told: bool

    def to_json(self) -> dict[str, object]:
        """The form that programs read (docs/json.md)."""
        return {"watch": self.watch.id, "state": self.state, "reasons": list(self.reasons), "run": self.run, "told": self.told}


def run_now(context: Context, wanted: str) -> Trial:
    """Runs a watch's recipe once, here and now, as `run_due` would; the run is kept, but it counts as no planned check."""
    store = context.open_store()
    watch = watch_named(store, wanted)
    ran = _in_a_child(context, store, watch)
    return Trial(watch, str(ran.state), ran.reasons, ran.run, somebody_hears(context))


def try_as_scheduled(context: Context, wanted: str) -> Trial:
    """Runs a watch once exactly as the scheduler would: its command, a bare environment, another folder, no terminal.

    What went wrong before the recipe could start is the trial's reason.
    """
    from collector.watch import run_limited

    watch = watch_named(context.open_store(), wanted)
    command = list(job_for(context).whole_command)
    at = command.index("run-due")
    command[at : at + 1] = ["run-now", watch.id]
    command.append("--json")
    bare = {name: context.environment[name] for name in BARE if name in context.environment}
    if os.name == "posix":
        bare["PATH"] = "/usr/bin:/bin"
    with tempfile.TemporaryDirectory(prefix="collector-watch-", ignore_cleanup_errors=True) as folder:
        ended = run_limited(command, watch.limit_seconds + 60, bare, Path(folder))
    answers = [answer for line in ended.output.splitlines() if (answer := json_object(line)) and answer.get("watch") == watch.id]
    if not answers:
        reason = f"timeout: {watch.limit_seconds + 60} s" if ended.timed_out else f"recipe-error: {true_reason(ended.output)[:500]}"
        return Trial(watch, "FAILED", (reason,), "", False)
    answer = answers[-1]
    run = context.open_store().latest("runs", str(answer["run"]))  # which knows its reasons' sentences
    reasons = Run.from_doc(run).reasons if run else tuple(answer["reasons"])
    return Trial(watch, str(answer["state"]), reasons, str(answer["run"]), bool(answer["told"]))


BARE = ("HOME", "LOGNAME", "USER", "SHELL", "SYSTEMROOT", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP", "PATHEXT", "COMSPEC")
"""What a scheduler gives a program: cron on POSIX systems, the Task Scheduler on Windows."""
LATE = timedelta(hours=1)
"""A check that is due for longer than this, although the scheduler calls four times an hour, shows that nothing calls."""


def health(context: Context, states: Sequence[WatchState]) -> tuple[str, list[Sentence]]:
    """How the watches stand, for a monitor: ``ok``, ``incomplete`` or ``failed``, and why. The latest planned time of each counts."""
    from collector.watch import due

    worst, why = "ok", []
    for state in states:
        plan = due(state.watch, state.checks, context.clock.now(), context.clock.zone)
        if plan.due and context.clock.now() - plan.due > LATE:
            when = f"{plan.due.astimezone(context.clock.zone):%d/%m/%Y %H:%M}"
            why.append(say("services-watch-overdue", watch=state.watch.name, due=when))
        if state.trial is not None and state.trial.broken:
            why.append(say("services-trial-broken", watch=state.watch.name, why=BrokenPlaces(state.trial.broken)))
        grade, sentence = grade_of(state.watch.name, state.checks[-1:])
        worst = max(worst, grade, key=GRADES.index)
        why += sentence
    return ("incomplete" if worst == "ok" and why else worst), why


GRADES = ("ok", "incomplete", "failed")


def grade_of(name: str, checks: Sequence[Check]) -> tuple[str, list[Sentence]]:
    """The worst of some checks: ``failed``, ``incomplete`` (missed, PARTIAL, or nobody was told of the news), or ``ok``; and why."""
    worst, why = "ok", []
    for check in checks:
        if check.outcome == "failed":
            worst = "failed"
            why.append(say("services-watch-failed", watch=name))
        elif check.outcome == "missed" or check.state is State.PARTIAL:
            worst = max(worst, "incomplete", key=GRADES.index)
            why.append(say("services-watch-incomplete", watch=name))
        if check.notice.startswith(("failed", "not delivered")):
            worst = max(worst, "incomplete", key=GRADES.index)
            why.append(say("services-watch-untold", watch=name))
    return worst, list(dict.fromkeys(why))
