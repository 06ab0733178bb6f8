"""Where recipes are: the current folder's ``recipes/``, the person's own, and the ready ones that ship with the product."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import platformdirs

from collector.errors import NothingFound
from collector.language import say
from collector.recipe.loading.load_recipe import Recipe, load


def own_folder() -> Path:
    """The person's own recipes, found from wherever the program is called."""
    return Path(platformdirs.user_config_dir("collector", appauthor=False)) / "recipes"


def ready_folders() -> list[Path]:
    """Where the recipes lie that ship with the product: in an installed one, and in its source."""
    package = Path(__file__).resolve().parent.parent
    return [package / "ready", package.parent.parent / "recipes"]


def folders(here: Path | None = None) -> list[Path]:
    """The folders in which recipes are looked for, first come first served; those that exist."""
    seen: list[Path] = []
    for folder in [(here or Path.cwd()) / "recipes", own_folder(), *ready_folders()]:
        if folder.is_dir() and folder.resolve() not in seen:
            seen.append(folder.resolve())
    return seen


def recipe_files(places: Sequence[Path] | None = None) -> dict[str, Path]:
    """Name → file, of every recipe that can be found; the first folder with a name wins."""
    found: dict[str, Path] = {}
    for folder in folders() if places is None else places:
        for path in sorted(folder.glob("*.py")):
            if not path.name.startswith("_"):
                found.setdefault(path.stem, path)
    return found


def find_recipe(name: str, places: Sequence[Path] | None = None) -> Recipe:
    """The recipe of that name, or the file at that path.

    Raises NothingFound with the names there are, InputError if the file is no recipe.
    """
    path = Path(name)
    if path.suffix == ".py":
        if not path.is_file():
            raise NothingFound(say("recipe-there-no-file", name=name), say("recipe-check-path-give-recipe"))
        return load(path)
    files = recipe_files(places)
    if name not in files:
        raise NothingFound(
            say("recipe-there-no-recipe-called", name=name),
            say("recipe-recipes-here", value=', '.join(sorted(files)) or 'none'),
        )
    return load(files[name])
