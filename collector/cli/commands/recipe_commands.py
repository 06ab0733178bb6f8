"""``collector run`` and ``collector recipes list|show|new|record|check``."""

from __future__ import annotations

import asyncio
from pathlib import Path

import typer

from collector.cli.commands.recording_commands import record
from collector.cli.settings import of, the_case
from collector.errors import InputError, UsageError

recipes_app = typer.Typer(help="Find, read and write recipes (מתכונים).", no_args_is_help=True, rich_markup_mode=None)


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.command("run", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(run)
    recipes_app.command("record")(record)
    app.add_typer(recipes_app, name="recipes")


def options_given(words: list[str]) -> dict[str, str]:
    """``--plan "home fibre" --deep`` → {"plan": "home fibre", "deep": "yes"}. Raises UsageError for a word that belongs to no option."""
    given: dict[str, str] = {}
    queue = list(words)
    while queue:
        word = queue.pop(0)
        if not word.startswith("--"):
            raise UsageError(f"{word} belongs to no option.", "A recipe's options are written as --name value.")
        name, equals, value = word[2:].partition("=")
        if not equals:
            value = queue.pop(0) if queue and not queue[0].startswith("--") else "yes"
        given[name.replace("-", "_")] = value
    return given


def run(
    context: typer.Context,
    recipe: str = typer.Argument(..., help="Its name (see `collector recipes list`), or the path of a .py file."),
    case: str = typer.Option(None, "--case", "-c", help="The case it is run for; not needed where there is only one."),
    window: bool = typer.Option(False, "--window", help="Show the browser's window, for a login that needs you."),
    attach: str = typer.Option(None, metavar="URL", help="Join your own running browser, such as http://127.0.0.1:9222."),
) -> None:
    """Run a recipe. The recipe's own parameters are given as options; `collector recipes show RECIPE` lists them.

    \b
    Example:
      collector run any_page --url https://www.example.co.il/terms --case 2026-0001
    """
    from collector.cli.commands.capture_commands import end_with
    from collector.cli.making import desk_for
    from collector.recipe import find_recipe, run_recipe

    settings = of(context)
    found = find_recipe(recipe)
    given = options_given(list(context.args))
    found.bind(given)
    store = settings.store(create=True)
    run_context = desk_for(settings, store, the_case(store, case, needed=False), window=window, attach=attach)
    settings.out.progress(f"מריץ את המתכון {found.name}: {found.help}", f"Running the recipe {found.name}: {found.help}")
    end_with(settings, asyncio.run(run_recipe(run_context, found, given)))


@recipes_app.command("list")
def list_recipes(context: typer.Context) -> None:
    """List the recipes that can be run from here.

    \b
    Example:
      collector recipes list
    """
    from collector.recipe import load, recipe_files

    settings = of(context)
    rows = []
    for name, path in sorted(recipe_files().items()):
        try:
            words = load(path).help
        except InputError as error:
            words = error.message
        settings.out.data({"recipe": name, "help": words, "path": str(path)})
        rows.append((name, words))
    settings.out.table([("מתכון", "recipe"), ("מה הוא עושה", "what it does")], rows)


@recipes_app.command("show")
def show(context: typer.Context, recipe: str = typer.Argument(..., help="Its name, or the path of a .py file.")) -> None:
    """Show what a recipe does, its options, and its text.

    \b
    Example:
      collector recipes show any_page
    """
    from collector.recipe import find_recipe

    settings = of(context)
    found = find_recipe(recipe)
    options = [{"name": o.name, "type": o.kind.__name__, "default": o.default, "required": o.required} for o in found.options]
    settings.out.data({"recipe": found.name, "help": found.help, "path": str(found.path), "digest": found.digest, "options": options})
    if settings.out.as_json:
        return
    settings.out.raw(f"{found.name}: {found.documentation}\n")
    for option in found.options:
        tail = settings.out.words("חובה", "required") if option.required else f"= {option.default}"
        settings.out.raw(f"  --{option.name.replace('_', '-')}  {option.kind.__name__}  {tail}")
    settings.out.raw(f"\n{found.path}\n\n{found.path.read_text(encoding='utf-8')}")


STATES = {
    "found": "נמצא", "read": "נקרא", "kept": "הגיע", "several": "נמצאו כמה", "unclear": "לא חד־משמעי", "not-found": "לא נמצא",
    "failed": "נכשל", "refused": "נדחה", "not-tried": "לא נוסה",
}  # fmt: skip


@recipes_app.command("check", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def check(
    context: typer.Context,
    recipe: str = typer.Argument(..., help="Its name (see `collector recipes list`), or the path of a .py file."),
    window: bool = typer.Option(False, "--window", help="Show the browser's window, for a login that needs you."),
    attach: str = typer.Option(None, metavar="URL", help="Join your own running browser, such as http://127.0.0.1:9222."),
) -> None:
    """Try a recipe without keeping anything: says for each step what was found, what not, and where. Its options are given as for `run`.

    \b
    Example:
      collector recipes check any_page --url https://www.example.co.il/terms
    """
    import tempfile

    from collector.cli.making import desk_for
    from collector.recipe import check_recipe, find_recipe
    from collector.store import Store

    settings = of(context)
    found = find_recipe(recipe)
    given = options_given(list(context.args))
    found.bind(given)
    settings.out.progress(f"בודק את המתכון {found.name}; דבר אינו נשמר", f"Checking the recipe {found.name}; nothing is kept")
    with tempfile.TemporaryDirectory(prefix="collector-check-", ignore_cleanup_errors=True) as folder:
        run_context = desk_for(settings, Store.create(Path(folder) / "evidence", settings.clock), None, window=window, attach=attach)
        checked = asyncio.run(check_recipe(run_context, found, given))
    for finding in checked.findings:
        settings.out.data(finding.to_json())
    rows = [
        ("✓" if f.well else "✗", str(f.line or ""), f.step, f"{f.what} {f.named}", settings.out.words(STATES[f.state], f.state),
         " ".join(words for words in (f.value, f.why) if words))
        for f in checked.findings
    ]  # fmt: skip
    heads = [("", ""), ("שורה", "line"), ("צעד", "step"), ("מה", "what"), ("מצב", "state"), ("פירוט", "details")]
    settings.out.table(heads, rows)
    checked.refuse()


TEMPLATE = '''"""{title}"""

from collector import Visit


async def collect(visit: Visit, url: str = "https://www.example.co.il/") -> None:
    await visit.open(url)
    await visit.shot("{title}")
'''


@recipes_app.command("new")
def new(
    context: typer.Context,
    name: str = typer.Argument(..., help="A name in lower-case letters, digits and _; it becomes the file's name."),
    title: str = typer.Option("A page to keep.", help="What the recipe is for: its first line of help."),
) -> None:
    """Start a recipe of your own in ./recipes, ready to run and to be changed.

    \b
    Example:
      collector recipes new my_provider --title "Price of my plan"
    """
    settings = of(context)
    if not name.isidentifier() or name.startswith("_"):
        raise InputError(f"{name} cannot be a recipe's name.", "Use letters, digits and _, beginning with a letter.")
    path = Path("recipes") / f"{name}.py"
    if path.exists():
        raise InputError(f"{path} is there already.", "Choose another name, or change that file.")
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEMPLATE.format(title=title.replace('"', "'").replace("\\", "/")), encoding="utf-8")
    settings.out.data({"recipe": name, "path": str(path)})
    settings.out.say(f"נוצר {path}. להרצה: collector run {name}", f"Made {path}. Run it with: collector run {name}")
