"""``collector run`` and ``collector recipes list|show|new|record|check``."""

from __future__ import annotations

import asyncio

import typer

from collector.cli.commands.collecting.recipe_recording_commands import record
from collector.cli.help import command, group
from collector.cli.options import ATTACH, CASE, RECIPE, WINDOW
from collector.cli.recipe_help import RecipeCommand
from collector.cli.session import end_with, of
from collector.errors import UsageError
from collector.language import say

RECIPES_OWN_OPTIONS = {"allow_extra_args": True, "ignore_unknown_options": True}


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    recipes_app = group(app, "recipes")
    command(app, "run", cls=RecipeCommand, context_settings=RECIPES_OWN_OPTIONS)(run)
    for name, function in (("list", list_recipes), ("show", show), ("new", new), ("record", record)):
        command(recipes_app, name)(function)
    command(recipes_app, "check", cls=RecipeCommand, context_settings=RECIPES_OWN_OPTIONS)(check)


def options_given(words: list[str]) -> dict[str, str]:
    """``--plan "home fibre" --deep`` → {"plan": "home fibre", "deep": "yes"}. Raises UsageError for a word that belongs to no option."""
    given: dict[str, str] = {}
    queue = list(words)
    while queue:
        word = queue.pop(0)
        if not word.startswith("--"):
            raise UsageError(say("cli-run-no-option", word=word), say("cli-run-no-option-next"))
        name, equals, value = word[2:].partition("=")
        if not equals:
            value = queue.pop(0) if queue and not queue[0].startswith("--") else "yes"
        given[name.replace("-", "_")] = value
    return given


def run(context: typer.Context, recipe: str = RECIPE, case: str = CASE, window: bool = WINDOW, attach: str = ATTACH) -> None:
    """Runs a recipe once.

    collector run any_page --url https://www.example.co.il/terms --case 2026-0001
    """
    from collector.services.collecting.recipe_runs import run_named_recipe

    session = of(context)
    how = session.with_browser(window=window, attach=attach)
    end_with(session, asyncio.run(run_named_recipe(how, recipe, case, options_given(list(context.args)))))


def list_recipes(context: typer.Context) -> None:
    """Lists the recipes that can be run from here.

    collector recipes list
    """
    from collector.services.collecting.recipe_runs import list_recipes as all_recipes

    session = of(context)
    found = all_recipes()
    for recipe in found:
        session.out.data({"recipe": recipe.name, "help": recipe.help, "path": str(recipe.path)})
    rows = [(recipe.name, session.out.words(recipe.help)) for recipe in found]
    session.out.table([say("cli-column-recipe"), say("cli-column-does")], rows)


def show(context: typer.Context, recipe: str = RECIPE) -> None:
    """Shows what a recipe does, its options, and its text.

    collector recipes show any_page
    """
    from collector.services.collecting.recipe_runs import explained_recipe, recipe_named

    session = of(context)
    found = recipe_named(recipe)
    told = explained_recipe(found)
    options = [{"name": o.name, "type": o.kind.__name__, "default": o.default, "required": o.required} for o in found.options]
    session.out.data({"recipe": found.name, "help": str(told.purpose), "path": str(found.path), "digest": found.digest, "options": options})
    if session.out.as_json:
        return
    session.out.raw(f"{found.name}: {session.out.words(told.purpose)}\n")
    for option in found.options:
        tail = session.out.words(say("cli-recipe-required")) if option.required else f"= {option.default}"
        meaning = session.out.words(told.meanings[option.name])
        session.out.raw(f"  {told.flags[option.name]}  {option.kind.__name__}  {tail}  {meaning}".rstrip())
    session.out.raw(f"\n{found.path}\n\n{found.path.read_text(encoding='utf-8')}")


def check(context: typer.Context, recipe: str = RECIPE, window: bool = WINDOW, attach: str = ATTACH) -> None:
    """Tries a recipe without keeping anything.

    collector recipes check any_page --url https://www.example.co.il/terms
    """
    from collector.services.collecting.recipe_runs import check_named_recipe

    session = of(context)
    how = session.with_browser(window=window, attach=attach)
    checked = asyncio.run(check_named_recipe(how, recipe, options_given(list(context.args))))
    for finding in checked.findings:
        session.out.data(finding.to_json())
    rows = [
        (
            "✓" if f.well else "✗",
            str(f.line or ""),
            f.step,
            f"{f.what} {f.named}",
            session.out.words(f.state_words),
            " ".join(session.out.words(words) for words in (f.value, f.why) if words),
        )
        for f in checked.findings
    ]
    heads = [
        "", say("cli-column-line"), say("cli-column-step"), say("cli-column-what"), say("cli-column-state"), say("cli-column-details"),
    ]  # fmt: skip
    session.out.table(heads, rows)
    checked.refuse()


def new(context: typer.Context, name: str = typer.Argument(...), title: str = typer.Option("A page to keep.")) -> None:
    """Starts a recipe of one's own in ./recipes.

    collector recipes new my_provider --title "Price of my plan"
    """
    from collector.services.collecting.recipe_runs import begin_recipe

    session = of(context)
    path = begin_recipe(name, title)
    session.out.data({"recipe": name, "path": str(path)})
    session.out.say(say("cli-recipe-made", path=str(path), recipe=name))
