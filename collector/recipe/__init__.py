"""Recipes: find one, load it, run it with a `Visit`. The only room where captures meet the store."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from collector.recipe.desk import Desk
from collector.recipe.files import add_files
from collector.recipe.find import find_recipe, folders, own_folder, recipe_files
from collector.recipe.keep import Keeper
from collector.recipe.load import Option, Recipe, load
from collector.recipe.pages import capture_pages
from collector.recipe.reading import ChatReading, read_chat, settle_interrupted, transcript_forms

if TYPE_CHECKING:
    from collector.recipe.checking import Checked, Finding, check_recipe
    from collector.recipe.recording import Guide, Recorded, record_recipe
    from collector.recipe.run import run_recipe
    from collector.recipe.visit import Visit
    from collector.recipe.writing import LoginPart, Move, name_for, written

_LATER = {
    "Checked": "checking", "Finding": "checking", "check_recipe": "checking", "Guide": "recording", "Recorded": "recording",
    "record_recipe": "recording", "run_recipe": "run", "Visit": "visit", "LoginPart": "writing", "Move": "writing", "name_for": "writing",
    "written": "writing",
}  # fmt: skip
"""Loaded when first used: a capture of a page must not wait for what reads prices and writes recipes."""

__all__ = [
    "ChatReading",
    "Checked",
    "Desk",
    "Finding",
    "Guide",
    "Keeper",
    "LoginPart",
    "Move",
    "Option",
    "Recipe",
    "Recorded",
    "Visit",
    "add_files",
    "capture_pages",
    "check_recipe",
    "find_recipe",
    "folders",
    "load",
    "name_for",
    "own_folder",
    "read_chat",
    "recipe_files",
    "record_recipe",
    "run_recipe",
    "settle_interrupted",
    "transcript_forms",
    "written",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
