"""``collector recipes record``: a window, a guide in the terminal, and a recipe at the end that was run once."""

from __future__ import annotations

import asyncio
import shlex
from typing import TYPE_CHECKING

import typer

from collector.cli.options import ATTACH, CASE
from collector.cli.session import Session, end_with, of
from collector.language import say

if TYPE_CHECKING:
    from collector.services.collecting.recipe_recording import RecordedRecipe


def record(
    context: typer.Context,
    url: str = typer.Argument(...),
    name: str = typer.Option(""),
    provider: str = typer.Option(""),
    case: str = CASE,
    own: bool = typer.Option(False, "--own"),
    force: bool = typer.Option(False, "--force"),
    attach: str = ATTACH,
    headless: bool = typer.Option(False, "--headless", hidden=True),
) -> None:
    """Records a recipe without writing code.

    collector recipes record https://my.example.co.il/login --name my_provider
    """
    from collector.cli.terminal.questions import TerminalGuide
    from collector.services.collecting.recipe_recording import record_and_prove

    session = of(context)
    how = session.with_browser(window=not headless, attach=attach)
    guide = TerminalGuide(session.out)
    made = asyncio.run(record_and_prove(how, url, guide, case=case, name=name, provider=provider, own=own, replace_it=force))
    _tell(session, made)
    end_with(session, made.run)


def _tell(session: Session, made: RecordedRecipe) -> None:
    out, login = session.out, made.recorded.login
    out.say(say("cli-recipe-recorded", path=str(made.path)))
    for sentence in made.recorded.doubts:
        out.say(say("cli-mind", doubt=sentence))
    doubts = [str(sentence) for sentence in made.recorded.doubts]
    for proof in made.proven:
        if proof.reading.amount is not None:
            out.say(say("cli-price-read", plan=proof.reading.plan, price=proof.shown(out.language)))
        if proof.differs:
            doubt = say("cli-price-differs", plan=proof.reading.plan, read=proof.shown(out.language), pointed=proof.pointed)
            doubts.append(str(doubt))
            out.say(say("cli-mind", doubt=doubt))
    if login and made.run.captures:
        out.say(say("cli-login-sign-found", sign=login.logged_in))
        out.say(say("cli-recipe-unattended", provider=shlex.quote(login.provider), recipe=made.path.stem))
    out.data({
        "recipe": made.path.stem, "path": str(made.path), "run": made.run.id, "state": str(made.run.state), "doubts": doubts,
        "readings": [{"plan": r.plan, "amount": str(r.amount) if r.amount is not None else None, "per": r.per} for r in made.readings],
    })  # fmt: skip
