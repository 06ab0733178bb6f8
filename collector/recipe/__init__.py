"""Recipes: find one, load it, run it with a `Visit`. The only room where captures meet the store."""

from collector.recipe.desk import Desk
from collector.recipe.files import add_files
from collector.recipe.find import find_recipe, folders, recipe_files
from collector.recipe.keep import Keeper
from collector.recipe.load import Option, Recipe, load
from collector.recipe.pages import capture_pages
from collector.recipe.reading import ChatReading, read_chat, settle_interrupted, transcript_forms
from collector.recipe.run import run_recipe
from collector.recipe.visit import Visit

__all__ = [
    "ChatReading",
    "Desk",
    "Keeper",
    "Option",
    "Recipe",
    "Visit",
    "add_files",
    "capture_pages",
    "find_recipe",
    "folders",
    "load",
    "read_chat",
    "recipe_files",
    "run_recipe",
    "settle_interrupted",
    "transcript_forms",
]
