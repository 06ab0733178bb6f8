"""Watches: plan a recipe, list, pause and resume watches, and look at what their checks brought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from collector.errors import InputError, NothingFound, UsageError
from collector.language import say
from collector.model import Check, RecipeTrial, Watch, new_id
from collector.services.complaint.cases import case_if_clear
from collector.services.context import Context
from collector.services.watching.recipe_trials import trial_cron

if TYPE_CHECKING:
    from collector.case.watch_coverage import Coverage
    from collector.store import Store


@dataclass(frozen=True)
class WatchState:
    """A watch, its checks in order, how complete its record is, and when it is due next (None while paused)."""

    watch: Watch
    checks: tuple[Check, ...]
    coverage: Coverage
    next_due: datetime | None
    trial: RecipeTrial | None = None
    """The latest trial of its recipe between checks."""


def add_watch(
    context: Context, recipe: str, *, every: str = "", cron: str = "", case: str | None = None, given: Mapping[str, str], limit: int = 600,
    tried: str = "",
) -> Watch:
    """Plans a recipe. every: month, week, day or hour; cron: five fields; given: the recipe's own options; limit: seconds for one check.
    tried: how often the recipe is tried between checks, see `recipe_trials.trial_cron`.

    Raises UsageError where not exactly one of `every` and `cron` is given, InputError for what is no schedule.
    """
    from collector.recipe import find_recipe
    from collector.watch import cron_line

    if bool(every) == bool(cron):
        raise UsageError(say("services-every-or-cron"), say("services-every-or-cron-next"))
    now = context.clock.now()
    line = cron_line(every or cron, now, context.clock.zone)
    found = find_recipe(recipe)
    found.bind(dict(given))
    store = context.open_store(create=True)
    owner = case_if_clear(context, store, case)
    watch = Watch(
        id=new_id("watch", now),
        recipe=_lasting(found.path) or found.name,
        parameters=dict(given),
        case=owner.id if owner else "",
        cron=line,
        created=now,
        since=now,
        limit_seconds=limit,
        trial_cron=trial_cron(context, tried, line, found),
    )
    store.append("watches", watch)
    return watch


def _lasting(path: Path) -> str:
    """The absolute path of a recipe that is found from some folders only; "" where its name is found from everywhere."""
    from collector.recipe import folders

    elsewhere = [folder.resolve() for folder in folders(Path(path.anchor))]
    return "" if path.resolve().parent in elsewhere else str(path.resolve())


def leaves_out_months(watch: Watch) -> bool:
    """Whether its schedule names a day that some months do not have."""
    from collector.watch import skipped_months

    return skipped_months(watch.cron)


def next_due(context: Context, watch: Watch) -> datetime:
    """The next planned time, in the person's zone."""
    from collector.watch import next_times

    return next_times(watch.cron, context.clock.now(), 1, context.clock.zone)[0]


def watch_states(context: Context, wanted: str | None = None) -> list[WatchState]:
    """Each watch, or the one wanted, with its checks. Raises NothingFound or InputError where it is not clear which."""
    store = context.open_store()
    watches = [watch_named(store, wanted)] if wanted else watches_in(store)
    return [_state(context, store, watch) for watch in watches]


def _state(context: Context, store: Store, watch: Watch) -> WatchState:
    from collector.case.watch_coverage import coverage
    from collector.watch.due_times import CLOCK_SLACK

    known = [Check.from_doc(doc) for doc in store.all("checks", watch=watch.id)]
    checks = [check for check in known if check.at <= context.clock.now() + CLOCK_SLACK]  # later ones come from a clock that was wrong
    ordered = tuple(sorted(checks, key=lambda c: (c.due, c.attempt)))
    trials = [RecipeTrial.from_doc(doc) for doc in store.all("trials", watch=watch.id)]
    latest = max(trials, key=lambda trial: trial.at, default=None)
    return WatchState(watch, ordered, coverage(checks), None if watch.paused else next_due(context, watch), latest)


def pause_watch(context: Context, wanted: str) -> Watch:
    """Stops a watch; the time of the pause does not count as missed."""
    return _change(context, wanted, paused=True)


def resume_watch(context: Context, wanted: str) -> Watch:
    """Goes on with a paused watch, from now."""
    return _change(context, wanted, paused=False, since=context.clock.now())


def _change(context: Context, wanted: str, **changes: object) -> Watch:
    store = context.open_store()
    watch = watch_named(store, wanted).replace(**changes)
    store.append("watches", watch)
    return watch


def watches_in(store: Store) -> list[Watch]:
    """All watches of the store."""
    return [Watch.from_doc(doc) for doc in store.all("watches")]


def watch_named(store: Store, wanted: str) -> Watch:
    """The watch with this id, an ending of it, or this recipe. Raises NothingFound, or InputError where several fit."""
    watches = watches_in(store)
    near = [w for w in watches if w.id == wanted] or [w for w in watches if w.id.endswith(wanted) or wanted in (w.recipe, w.name)]
    listing = ", ".join(f"{w.id} ({w.name})" for w in watches) or "–"
    if not near:
        raise NothingFound(say("services-no-watch", watch=wanted), say("services-watches-here", watches=listing))
    if len(near) > 1:
        raise InputError(say("services-several-watches", watch=wanted), say("services-several-watches-next", watches=listing))
    return near[0]
