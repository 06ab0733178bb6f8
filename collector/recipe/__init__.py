"""Recipes: find one, load it, run it with a `Visit`. The only room where captures meet the store.

`loading/` finds and reads a recipe; `execution/` runs or checks it; `lifecycle/` holds what every run has (its context, its state, the
writer of its evidence); `visit/` are the steps that a recipe calls; `intake/` keeps what is no recipe (pages, chats, files of the person);
`recording/` writes a recipe from what a person points at.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from collector.recipe.intake.add_files import add_files
from collector.recipe.intake.capture_pages import capture_pages
from collector.recipe.intake.older_readings import bring_readings_up_to_date
from collector.recipe.intake.stored_transcript import ChatReading, read_chat, settle_interrupted, transcript_forms
from collector.recipe.lifecycle.evidence_writer import EvidenceWriter
from collector.recipe.lifecycle.run_context import RunContext
from collector.recipe.loading.find_recipe import find_recipe, folders, own_folder, recipe_files
from collector.recipe.loading.load_recipe import Option, Recipe, load
from collector.recipe.loading.recipe_description import flag, meaning, purpose

if TYPE_CHECKING:
    from collector.recipe.execution.check_recipe import RecipeCheck, check_recipe
    from collector.recipe.execution.run_recipe import run_recipe
    from collector.recipe.execution.step_check import StepCheck
    from collector.recipe.recording.guide import Guide
    from collector.recipe.recording.record_recipe import Recorded, record_recipe
    from collector.recipe.recording.write_recipe import LoginPart, RecipeStep, name_for, written
    from collector.recipe.visit.visit import Visit

_LATER = {
    "RecipeCheck": "execution.check_recipe", "StepCheck": "execution.step_check", "check_recipe": "execution.check_recipe",
    "Guide": "recording.guide",
    "Recorded": "recording.record_recipe", "record_recipe": "recording.record_recipe", "LoginPart": "recording.write_recipe",
    "RecipeStep": "recording.write_recipe", "name_for": "recording.write_recipe", "written": "recording.write_recipe",
    "run_recipe": "execution.run_recipe", "Visit": "visit.visit",
}  # fmt: skip
"""Loaded when first used: a capture of a page must not wait for what reads prices and writes recipes."""

__all__ = [
    "ChatReading", "EvidenceWriter", "Guide", "LoginPart", "Option", "Recipe", "RecipeCheck", "RecipeStep", "Recorded", "RunContext",
    "StepCheck", "Visit", "add_files", "bring_readings_up_to_date", "capture_pages", "check_recipe", "find_recipe", "flag", "folders",
    "load", "meaning", "name_for", "own_folder", "purpose", "read_chat", "recipe_files", "record_recipe", "run_recipe",
    "settle_interrupted", "transcript_forms", "written",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
