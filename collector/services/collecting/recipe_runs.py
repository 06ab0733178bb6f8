"""Recipes: list, show, run, check, and begin one of one's own."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from collector.errors import InputError
from collector.language import say
from collector.services.complaint.cases import case_if_clear
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.model import Run
    from collector.recipe import Checked, Recipe

TEMPLATE = '''"""{title}"""

from collector import Visit


async def collect(visit: Visit, url: str = "https://www.example.co.il/") -> None:
    await visit.open(url)
    await visit.shot("{title}")
'''


@dataclass(frozen=True)
class ListedRecipe:
    """A recipe file that can be found from here; `help` is its first line, or why it cannot be loaded."""

    name: str
    help: str
    path: Path


def list_recipes() -> list[ListedRecipe]:
    """The recipes that can be run from here, by name."""
    from collector.recipe import load, purpose, recipe_files

    found = []
    for name, path in sorted(recipe_files().items()):
        try:
            words = purpose(load(path))
        except InputError as error:
            words = error.message
        found.append(ListedRecipe(name, words, path))
    return found


def recipe_named(name: str) -> Recipe:
    """The recipe of that name or at that path. Raises NothingFound or InputError."""
    from collector.recipe import find_recipe

    return find_recipe(name)


@dataclass(frozen=True)
class Explained:
    """What a recipe does, how each of its options is written (``--wait-for``), and what it means ("" where nothing says so)."""

    purpose: str
    flags: Mapping[str, str]
    meanings: Mapping[str, str]


def explained_recipe(recipe: Recipe) -> Explained:
    """What help tells of a recipe; sentences where it is a ready one."""
    from collector.recipe import flag, meaning, purpose

    names = [option.name for option in recipe.options]
    return Explained(purpose(recipe), {name: flag(name) for name in names}, {name: meaning(recipe, name) for name in names})


async def run_named_recipe(context: Context, name: str, case: str | None, given: Mapping[str, str]) -> Run:
    """Runs a recipe once; the run's record says how it ended. Raises InputError or UsageError for options that do not fit it."""
    from collector.recipe import purpose, run_recipe
    from collector.services.run_contexts import run_context

    recipe = recipe_named(name)
    recipe.bind(given)
    store = context.open_store(create=True)
    run = run_context(context, store, case_if_clear(context, store, case))
    context.tell(say("services-running-recipe", recipe=recipe.name, help=purpose(recipe)))
    return await run_recipe(run, recipe, given)


async def check_named_recipe(context: Context, name: str, given: Mapping[str, str]) -> Checked:
    """Tries a recipe without keeping anything: what it finds goes into a store that is thrown away."""
    from collector.recipe import check_recipe
    from collector.services.run_contexts import run_context
    from collector.store import create_store

    recipe = recipe_named(name)
    recipe.bind(given)
    context.tell(say("services-checking-recipe", recipe=recipe.name))
    with tempfile.TemporaryDirectory(prefix="collector-check-", ignore_cleanup_errors=True) as folder:
        store = create_store(Path(folder) / "evidence", context.clock)
        run = run_context(replace(context, store_root=store.root), store, None)
        return await check_recipe(run, recipe, given)


def begin_recipe(name: str, title: str, folder: Path = Path("recipes")) -> Path:
    """Writes a recipe that runs and waits to be changed. Raises InputError for a name that cannot be one, or that is taken."""
    if not name.isidentifier() or name.startswith("_"):
        raise InputError(say("services-no-recipe-name", name=name), say("services-no-recipe-name-next"))
    path = folder / f"{name}.py"
    if path.exists():
        raise InputError(say("services-file-exists", path=str(path)), say("services-recipe-exists-next"))
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEMPLATE.format(title=title.replace('"', "'").replace("\\", "/")), encoding="utf-8")
    return path
