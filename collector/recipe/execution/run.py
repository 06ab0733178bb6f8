"""Runs a recipe: what it raises, wherever it went wrong, becomes a reason with the recipe's own line."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from collector.browser import open_browser
from collector.errors import CollectorError
from collector.model import Run
from collector.recipe.lifecycle.active_run import finish, running
from collector.recipe.lifecycle.run_context import RunContext
from collector.recipe.loading.load import Recipe
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
                error.message = f"{_where(error, recipe)}{error.message}"
                raise
            except Exception as error:  # noqa: BLE001 - whatever a recipe does wrong is data of the run
                active.broke_off = True
                active.reasons.append(f"recipe-error: {_where(error, recipe)}{type(error).__name__}: {_first_line(context, error)}")
            finally:
                await page.leave()
                active.reasons += [f"recipe-error: {sentence}" for sentence in never_awaited(log.calls)]
                active.reasons += log.missing
    return await asyncio.to_thread(finish, context, active)


def _where(error: BaseException, recipe: Recipe) -> str:
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(recipe.path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f"{recipe.path.name} line {line}: " if line else ""


def _first_line(context: RunContext, error: BaseException) -> str:
    return context.book.scrub(str(error).strip().split("\n")[0])[:300]
