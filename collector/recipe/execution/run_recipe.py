"""Runs a recipe: what it raises, wherever it went wrong, becomes a reason with the recipe's own line and what was seen instead."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from collector.browser import open_browser
from collector.errors import CollectorError, Failed, SecretFound
from collector.language import Sentence, say
from collector.model import Run
from collector.recipe.lifecycle.active_run import ActiveRun, finish, running
from collector.recipe.lifecycle.run_context import RunContext
from collector.recipe.loading.load_recipe import Recipe
from collector.recipe.loading.source_lines import line_of_error
from collector.recipe.visit.failed_step_snapshot import picture_aside, seen_instead
from collector.recipe.visit.session_page import SessionPage
from collector.recipe.visit.step_call import StepLog, never_awaited
from collector.recipe.visit.visit import Visit


async def run_recipe(context: RunContext, recipe: Recipe, given: Mapping[str, str]) -> Run:
    """Runs a recipe once. The run's record tells how it ended; this never raises for what a site did."""
    given = {name: context.clean(value) for name, value in given.items()}
    parameters = recipe.bind(given)
    with running(context, recipe.name, recipe.digest, given) as active:
        async with open_browser(context.browser, context.clock) as session:
            session.book = context.book
            page, log = SessionPage(context, session, active.writer), StepLog()
            try:
                await recipe.collect(Visit(page, active.kept, log), **parameters)
            except CollectorError as error:
                await _explain(error, recipe, page, active)
                raise
            except Exception as error:  # noqa: BLE001 - whatever a recipe does wrong is data of the run
                active.broke_off = True
                what = f"{type(error).__name__}: {_first_line(context, error)}"
                active.reasons.append(active.told("recipe-error", _at_line(recipe, error, what)))
                picture = await picture_aside(page, context.aside, active.id)
                active.next_step = _with_picture(say("recipe-mend-line-then-run"), str(picture or ""))
            finally:
                await page.leave()
                active.reasons += [active.told("recipe-error", sentence) for sentence in never_awaited(log.calls)]
                active.reasons += log.missing
    return await asyncio.to_thread(finish, context, active)


async def _explain(error: CollectorError, recipe: Recipe, page: SessionPage, active: ActiveRun) -> None:
    """Adds to an error the recipe's line, what was seen on the page instead, and where its picture lies."""
    seen = await seen_instead(page) if isinstance(error, Failed) else None
    error.message = _at_line(recipe, error, error.message, seen)
    if isinstance(error, Failed) and not isinstance(error, SecretFound):
        picture = await picture_aside(page, page.context.aside, active.id)
        error.next_step = _with_picture(error.next_step, str(picture or ""))


def _at_line(recipe: Recipe, error: BaseException, what: str, seen: Sentence | None = None) -> str:
    line = line_of_error(error, recipe.path)
    said = say("recipe-and-seen", what=what, seen=seen) if seen else what
    return say("recipe-at-line", file=recipe.path.name, line=str(line), what=said) if line else said


def _with_picture(step: str, picture: str) -> str:
    return say("recipe-picture-aside", step=step, picture=picture) if picture else step


def _first_line(context: RunContext, error: BaseException) -> str:
    return context.book.scrub(str(error).strip().split("\n")[0])[:300]
