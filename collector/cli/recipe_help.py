"""The help of commands that take a recipe: with the recipe's name before ``--help``, its own options stand below the command's."""

from __future__ import annotations

from typing import Any

from collector.cli.help import PLACEHOLDERS, SpokenCommand, output_of
from collector.errors import CollectorError
from collector.language import say

NAMED = "collector.recipe"


class RecipeCommand(SpokenCommand):
    """A command whose first word is a recipe."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The words that are left; the recipe's name is noted for the help page."""
        first = next(iter(args), "")
        ctx.meta[NAMED] = "" if first.startswith("-") else first
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The command's help, then what the recipe does and its options."""
        super().format_help(ctx, formatter)
        recipe = _found(ctx.meta.get(NAMED, ""))
        if recipe is None:
            return
        from collector.services.collecting.recipe_runs import explained_recipe

        words, explained = output_of(ctx).words, explained_recipe(recipe)
        formatter.write_paragraph()
        formatter.write_text(f"{recipe.name}: {words(explained.purpose)}")
        rows = []
        for option in recipe.options:
            default = words(say("cli-help-required")) if option.required else words(say("cli-help-default", default=str(option.default)))
            tail = f"  [{default}]" if option.required or option.default not in ("", None) else ""
            kind = PLACEHOLDERS.get(option.kind.__name__, "TEXT")
            rows.append((f"{explained.flags[option.name]} {kind}", words(explained.meanings[option.name]) + tail))
        if rows:
            with formatter.section(words(say("cli-recipe-options", recipe=recipe.name))):
                formatter.write_dl(rows)


def _found(name: str) -> Any:
    from collector.services.collecting.recipe_runs import recipe_named

    try:
        return recipe_named(name) if name else None
    except CollectorError:
        return None  # running it tells what is wrong with it
