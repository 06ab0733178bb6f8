"""Runs the checks that are due, each in a program of its own. This is what the system's scheduler calls."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

from collector.language import say
from collector.model import Check, Run, State, Watch
from collector.services.context import Context
from collector.services.watching.notices import ways_to_tell

if TYPE_CHECKING:
    from collector.store import Store
    from collector.watch import Ran


def run_due(context: Context) -> list[Check] | None:
    """Runs every watch that is due, records what was missed, tells what moved. None where another process is at it already."""
    import platformdirs

    from collector.watch import run_due as run_all
    from collector.watch.job import job_name

    store = context.open_store()
    lock = platformdirs.user_cache_path("collector", appauthor=False) / f"{job_name(context.store_root.resolve())}.lock"

    def began(watch: Watch, moment: datetime) -> None:
        local = f"{moment.astimezone(context.clock.zone):%d/%m/%Y %H:%M}"
        context.tell(say("services-checking-watch", recipe=watch.recipe, due=local))

    return run_all(
        store,
        lambda watch: _in_a_child(context, store, watch),
        context.clock,
        lock=lock,
        ways=ways_to_tell(context),
        language=context.language,
        began=began,
    )


def _in_a_child(context: Context, store: Store, watch: Watch) -> Ran:
    """One check in a program of its own, so that nothing it does can hold up the others."""
    from collector.watch import Ran, run_limited

    before = context.clock.now()
    words = [word for name, value in watch.parameters.items() for word in (f"--{name.replace('_', '-')}", value)]
    case = ["--case", watch.case] if watch.case else []
    command = [sys.executable, "-m", "collector", "--store", str(context.store_root), "run", watch.recipe, *case, *words]
    ended = run_limited(command, watch.limit_seconds, {**context.environment, "PYTHONUTF8": "1"})
    runs = [Run.from_doc(doc) for doc in store.all("runs", since=before)]
    run = next((r for r in reversed(runs) if r.recipe == watch.recipe or watch.recipe.endswith(f"{r.recipe}.py")), None)
    if ended.timed_out:
        return Ran(run.id if run else "", State.FAILED, (f"timeout: {watch.limit_seconds} s",))
    if run is None or run.state is State.RUNNING:
        last = (ended.output.strip().splitlines() or ["–"])[-1]
        return Ran(run.id if run else "", State.FAILED, (f"recipe-error: {last[:200]}",))
    return Ran(run.id, run.state, run.reasons)
