"""Tries the recipes of watches between their checks, keeping nothing: a page that was rebuilt is told the day it happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from collector.clock import Clock
from collector.model import RecipeTrial, Watch, new_id
from collector.model.broken_places import BrokenPlaces
from collector.store import Store
from collector.watch.check_news import News
from collector.watch.due_times import CLOCK_SLACK, between
from collector.watch.notify import Notify, tell

Try = Callable[[Watch], RecipeTrial]
"""Tries a watch's recipe once, within its limit; id, time and notice are filled in afterwards."""


def trial_due(watch: Watch, trials: Sequence[RecipeTrial], now: datetime, zone: tzinfo) -> bool:
    """Whether a trial is due: a planned time passed since the last one. Several that passed make one trial, nothing is missed."""
    if watch.paused or not watch.trial_cron:
        return False
    since = max([watch.since or watch.created, *(trial.at for trial in trials if trial.at <= now + CLOCK_SLACK)])
    return bool(between(watch.trial_cron, since, now, zone))


def run_trials(
    store: Store, attempt: Try, clock: Clock, ways: Sequence[Notify], language: str, passed_over: Sequence[str] = ()
) -> list[RecipeTrial]:
    """Tries what is due and records how it went. passed_over: watches that have just had a check of their own, which tells as much."""
    done = []
    for watch in [Watch.from_doc(doc) for doc in store.all("watches")]:
        trials = [RecipeTrial.from_doc(doc) for doc in store.all("trials", watch=watch.id)]
        if watch.id in passed_over or not trial_due(watch, trials, clock.now(), clock.zone):
            continue
        last = max(trials, key=lambda trial: trial.at, default=None)
        at = clock.now()
        trial = attempt(watch).replace(id=new_id("trial", at), watch=watch.id, at=at)
        news = news_of(watch, trial, last)
        trial = trial.replace(notice=tell(news, ways, language, f"Collector: {watch.name}"))
        store.append("trials", trial)
        done.append(trial)
    return done


def news_of(watch: Watch, trial: RecipeTrial, last: RecipeTrial | None) -> tuple[News, ...]:
    """What a trial brought that the last one had not: places that broke, or that all is found again."""
    before = set(last.broken) if last else set()
    if trial.broken and set(trial.broken) - before:
        places = BrokenPlaces(trial.broken)
        told = "watch-news-unreached" if places.unreached else "watch-news-changed"
        return (News("changed", told, {"watch": watch.name, "why": places}),)
    if not trial.broken and before:
        return (News("repaired", "watch-news-repaired", {"watch": watch.name}),)
    return ()
