"""What a recipe does and what its options mean: of a ready one from the catalogues, of any other from its own text."""

from __future__ import annotations

import re

from collector.language import has_message, say
from collector.recipe.loading.find_recipe import ready_folders
from collector.recipe.loading.load_recipe import Recipe


def purpose(recipe: Recipe) -> str:
    """What it does, in one line."""
    return _catalogued(recipe) or recipe.help


def meaning(recipe: Recipe, option: str) -> str:
    """What an option means: the line of its text that begins with it, or with several of which it is one; "" if none does.

    Of ``--username, --password   the form's fields`` both options get ``the form's fields``.
    """
    told = _catalogued(recipe, option)
    if told:
        return told
    for line in recipe.documentation.splitlines():
        names, _, words = line.strip().partition("  ")
        if words and flag(option) in re.split(r",\s*", names):
            return words.strip()
    return ""


def flag(option: str) -> str:
    """``wait_for`` → ``--wait-for``."""
    return "--" + option.replace("_", "-")


def _catalogued(recipe: Recipe, option: str = "") -> str:
    if recipe.path.resolve().parent not in ready_folders():
        return ""
    name = recipe.name.replace("_", "-") + (flag(option) if option else "")
    return say(f"recipe-ready-{name}") if has_message(f"recipe-ready-{name}") else ""
