"""``collector redact``: what is covered in every package of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.language import say

if TYPE_CHECKING:
    from collector.model import Redaction


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "redact")(redact)


def redact(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    phrases: list[str] = typer.Argument(None),
    kind: list[str] = typer.Option([], "--kind", "-k"),
    box: list[str] = typer.Option([], "--box"),
    seen: list[str] = typer.Option([], "--seen"),
    why: str = typer.Option("", "--why", "-w"),
    allow_missing: bool = typer.Option(False, "--allow-missing"),
    undo: str = typer.Option("", "--undo"),
) -> None:
    """Covers words, kinds of personal details or places on pictures in every package of a case; without any, lists what is covered.

    collector redact 2026-0001 "Dana Levi" --why "a bystander"
    collector redact 2026-0001 --kind phone --kind id-number
    collector redact 2026-0001 --box page-20261124-061200-3f9a2c/picture:40,120,300,30
    """
    from collector.services.complaint import redacting

    session = of(context)
    if undo:
        done = redacting.undo_redaction(session.context, case, undo)
        session.out.say(say("cli-redact-undone", what=_named(done)))
        session.out.data({"undone": done.id})
        return
    made = redacting.redact(session.context, case, phrases or (), kind, box, seen, why, allow_missing=allow_missing)
    listed = made or redacting.redactions(session.context, case)
    session.out.data({"redactions": [each.to_json() for each in listed]})
    _tell(session, listed, new=bool(made))


def _tell(session: Session, listed: tuple[Redaction, ...], *, new: bool) -> None:
    for each in listed:
        session.out.say(say("cli-redact-one", what=_named(each), id=each.id, why=each.why or "–"))
    session.out.say(say("cli-redact-noted") if new else say("cli-redact-count", count=len(listed)))


def _named(one: Redaction) -> str:
    """What is covered, as it was given."""
    if one.box:
        page = f"#{one.page}" if one.page else ""
        return f"{one.capture}/{one.part}{page}:{','.join(f'{number:g}' for number in one.box)}"
    return one.phrase or one.kind or f"--seen {one.capture}/{one.part}"
