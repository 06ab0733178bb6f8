"""Runs a recipe: what it raises, wherever it went wrong, becomes a reason with the recipe's own line."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from collector.browser import open_browser
from collector.errors import CollectorError
from collector.model import Run
from collector.recipe.course import finish, running
from collector.recipe.deed import forgotten
from collector.recipe.desk import Desk
from collector.recipe.load import Recipe
from collector.recipe.visit import Visit


async def run_recipe(desk: Desk, recipe: Recipe, given: Mapping[str, str]) -> Run:
    """Runs a recipe once. The run's record tells how it ended; this never raises for what a site did."""
    parameters = recipe.bind(given)
    with running(desk, recipe.name, recipe.digest, given) as course:
        async with open_browser(desk.browser, desk.clock) as session:
            session.book = desk.book
            visit = Visit(desk, session, course.keeper, course.kept)
            try:
                await recipe.collect(visit, **parameters)
            except CollectorError as error:
                error.message = f"{_where(error, recipe)}{error.message}"
                raise
            except Exception as error:  # noqa: BLE001 - whatever a recipe does wrong is data of the run
                course.broke_off = True
                course.reasons.append(f"recipe-error: {_where(error, recipe)}{type(error).__name__}: {_first_line(desk, error)}")
            finally:
                await visit.leave()
                course.reasons += [f"recipe-error: {sentence}" for sentence in forgotten(visit.deeds)]
                course.reasons += visit.left_out
    return await asyncio.to_thread(finish, desk, course)


def _where(error: BaseException, recipe: Recipe) -> str:
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(recipe.path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f"{recipe.path.name} line {line}: " if line else ""


def _first_line(desk: Desk, error: BaseException) -> str:
    return desk.book.scrub(str(error).strip().split("\n")[0])[:300]
