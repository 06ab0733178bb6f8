"""Tries the recipe of a watch in a program of its own, without keeping anything, and plans such trials."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from collector.language import say
from collector.model import RecipeTrial, Watch
from collector.model.broken_places import broken_place
from collector.services.context import Context
from collector.services.watching.child_program import json_object, recipe_words, true_reason

if TYPE_CHECKING:
    from collector.recipe import Recipe

TIMES = {"day": "0 7 * * *", "week": "0 7 * * 1", "never": ""}
"""When a recipe is tried, before the hour at which checks are planned by plain words."""
RARE_DAYS = 2
"""A watch that is due more often than this needs no trials between its checks."""


def trial_cron(context: Context, wanted: str, cron: str, recipe: Recipe) -> str:
    """The cron line of the trials; "" for none. wanted: day, week or never; "" tries a rare watch of a public page each day.

    A recipe that logs in is tried only where that was asked for: each trial is a login, and may bring a one-time code.

    Raises InputError for another word.
    """
    from collector.errors import InputError
    from collector.watch import next_times

    if wanted and wanted not in TIMES:
        raise InputError(say("services-trial-unknown", word=wanted), say("services-trial-unknown-next"))
    if wanted:
        return TIMES[wanted]
    one, other = next_times(cron, context.clock.now(), 2, context.clock.zone)
    return TIMES["day"] if (other - one).days > RARE_DAYS and not logs_in(recipe) else ""


def logs_in(recipe: Recipe) -> bool:
    """Whether the recipe's text calls ``visit.login``."""
    return ".login(" in recipe.path.read_text(encoding="utf-8")


def try_recipe(context: Context, watch: Watch) -> RecipeTrial:
    """Runs ``collector recipes check`` as a program of its own; what it found broken, or why it could not look."""
    from collector.watch import run_limited
    from collector.watch.scheduler_install import collector_program

    place = context.store_identity
    command = [*collector_program(), "--store", place, "--lang", "en", "--json", "recipes", "check", watch.recipe, *recipe_words(watch)]
    ended = run_limited(command, watch.limit_seconds, {**context.environment, "PYTHONUTF8": "1"})
    answers = [answer for line in ended.output.splitlines() if (answer := json_object(line)) and "state" in answer]
    broken = tuple(_words(answer) for answer in answers if answer["state"] in ("not-found", "several", "unclear", "failed", "refused"))
    if ended.timed_out:
        broken = (*broken, f"timeout: {watch.limit_seconds} s")
    elif ended.code and not broken:
        broken = (true_reason(ended.output)[:300],)
    return RecipeTrial(id="", watch=watch.id, at=datetime.now(UTC), broken=broken)


def _words(found: dict[str, object]) -> str:
    return broken_place(int(str(found["line"])), str(found["step"]), str(found["what"]), str(found["named"]), str(found["state"]))
