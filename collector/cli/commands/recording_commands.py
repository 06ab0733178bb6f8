"""``collector recipes record``: a window, a guide in the terminal, and a recipe at the end that was run once."""

from __future__ import annotations

import asyncio
import shlex
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import typer

from collector.cli.settings import Settings, of, the_case
from collector.errors import InputError

if TYPE_CHECKING:
    from collector.model import Run
    from collector.recipe import Recorded, RunContext


def record(
    context: typer.Context,
    url: str = typer.Argument(..., help="Where you begin: the login page, or the public page itself."),
    name: str = typer.Option(None, help="The recipe's name in lower-case letters, digits and _; else made from the site's name."),
    provider: str = typer.Option("", help="Under which name login details are kept (`collector login set`); else the site's name."),
    case: str = typer.Option(None, "--case", "-c", help="The case that the first run is for; not needed where there is only one."),
    own: bool = typer.Option(False, "--own", help="Write it into your own recipes, found from every folder, instead of ./recipes."),
    force: bool = typer.Option(False, "--force", help="Replace a recipe of that name."),
    attach: str = typer.Option(None, metavar="URL", help="Join your own running browser, such as http://127.0.0.1:9222."),
    headless: bool = typer.Option(False, "--headless", hidden=True),
) -> None:
    """Record a recipe without writing code: log in in the window, click on the price or the page to keep, and it is written and run once.

    The terminal says what to point at next. What you type into the window is not kept. The first run goes into the evidence, like any run.

    \b
    Example:
      collector recipes record https://my.example.co.il/login --name my_provider
    """
    from collector.cli.commands.capture_commands import end_with
    from collector.cli.making import desk_for
    from collector.cli.terminal.questions import TerminalGuide
    from collector.recipe import load

    settings = of(context)
    if not urlsplit(url).hostname:
        raise InputError(f"{url} is no address of a page.", "Write it whole, with https://")
    path = _path(url, name, own)
    if path.exists() and not force:
        raise InputError(f"{path} is there already.", "Choose another --name, or replace it with --force.")
    store = settings.store(create=True)
    run_context = desk_for(settings, store, the_case(store, case, needed=False), window=not headless, attach=attach)
    recorded = asyncio.run(_record(run_context, url, TerminalGuide(settings), provider))
    _write(run_context, path, recorded)
    settings.out.say(f"נכתב {path}", f"Written: {path}")
    for he, en in recorded.doubts:
        settings.out.say(f"  לשים לב: {he}", f"  mind: {en}")
    settings.out.progress("מריץ אותו פעם אחת להוכחה", "Running it once, to prove it")
    run = asyncio.run(_prove(run_context, load(path)))
    _tell(settings, run_context, path, recorded, run)
    end_with(settings, run)


def _path(url: str, name: str | None, own: bool) -> Path:
    from collector.recipe import name_for, own_folder

    called = name or name_for(urlsplit(url).hostname or "")
    if not called.isidentifier() or called.startswith("_"):
        raise InputError(f"{called} cannot be a recipe's name.", "Use letters, digits and _, beginning with a letter: --name my_provider")
    return (own_folder() if own else Path("recipes")) / f"{called}.py"


async def _record(run_context: RunContext, url: str, guide: Any, provider: str) -> Recorded:
    from collector.browser import open_browser
    from collector.recipe import record_recipe

    async with open_browser(run_context.browser, run_context.clock) as session:
        session.book = run_context.book
        return await record_recipe(session, url, guide, provider)


def _write(run_context: RunContext, path: Path, recorded: Recorded) -> None:
    """Writes the recipe, unless a secret stands in it, and keeps the session for the first run."""
    from collector.recipe import written
    from collector.secrets import refuse_leaks

    host = urlsplit(recorded.landing or (recorded.login.url if recorded.login else "")).hostname or path.stem
    text = written(path.stem, host, recorded.login, recorded.moves)
    refuse_leaks(text.encode(), "text/plain", run_context.book, path.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    if recorded.login and run_context.vault is not None and not run_context.browser.attach:
        with run_context.vault.lock(recorded.login.provider):
            run_context.vault.save(recorded.login.provider, {**recorded.session, "landing": recorded.landing})


async def _prove(run_context: RunContext, recipe: Any) -> Run:
    from collector.recipe import run_recipe

    alone = run_context if run_context.browser.attach else replace(run_context, browser=replace(run_context.browser, headless=True))
    return await run_recipe(alone, recipe, {})


def _tell(settings: Settings, run_context: RunContext, path: Path, recorded: Recorded, run: Run) -> None:
    from collector.model import Reading
    from collector.prices import money

    readings = [Reading.from_doc(doc) for doc in run_context.store.all("readings", run=run.id)]
    doubts = [en for _, en in recorded.doubts]
    for reading, move in zip(readings, [move for move in recorded.moves if move.do == "price"], strict=False):
        if reading.amount is None:
            continue
        he, en = (money(reading.amount, reading.currency, language) for language in ("he", "en"))
        settings.out.say(f"נקרא מחיר: {reading.plan} – {he}", f"Price read: {reading.plan}: {en}")
        if en != move.saw:
            doubts.append(f"{reading.plan}: {en} was read, {move.saw} was pointed at")
            settings.out.say(f"  לשים לב: סומן {move.saw}, נקרא {he}. בדקו את המתכון.", f"  mind: {doubts[-1]}. Check the recipe.")
    if recorded.login and run.captures:
        sign, provider = recorded.login.logged_in, recorded.login.provider
        settings.out.say(f"סימן החיבור נמצא: {sign}", f"The sign of being logged in was found: {sign}")
        settings.out.say(
            f"להרצות בלעדיכם: collector login set {shlex.quote(provider)}, ואז collector watch add {path.stem} --every month",
            f"To let it run without you: collector login set {shlex.quote(provider)}, then collector watch add {path.stem} --every month",
        )
    settings.out.data({
        "recipe": path.stem, "path": str(path), "run": run.id, "state": str(run.state), "doubts": doubts,
        "readings": [{"plan": r.plan, "amount": str(r.amount) if r.amount is not None else None, "per": r.per} for r in readings],
    })  # fmt: skip
