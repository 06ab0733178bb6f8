"""``collector send``: what goes out to whom, prepared; and what was sent, noted."""

from __future__ import annotations

from pathlib import Path

import typer

from collector.cli.help import command
from collector.cli.options import CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.language import say


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "send")(send)


def send(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    step: int = typer.Option(0, "--step", metavar="N"),
    by: str = typer.Option("email", "--by", metavar="email|letter|form|fax|message"),
    to: str = typer.Option("", "--to", metavar="ADDRESS"),
    package: Path = typer.Option(None, "--package"),
    out: Path = typer.Option(Path("packages"), "--out", "-o"),
    open_it: bool = typer.Option(False, "--open"),
    sent: str = typer.Option("", "--sent", metavar="WHEN"),
    proof: Path = typer.Option(None, "--proof", metavar="FILE"),
    reference: str = typer.Option("", "--reference", "-r"),
) -> None:
    """Prepares the sending of a complaint, and notes that it was sent. It never sends by itself.

    collector send 2026-0001 --step 1 --to inquiries@example.co.il
    collector send 2026-0001 --step 1 --by letter --to "1 Market St., Tel Aviv 6100001"
    collector send 2026-0001 --step 1 --by letter --sent "today 12:30" --proof slip.jpg --reference RR123456789IL
    """
    from collector.services.complaint.sending import log_sending, prepare_sending

    session = of(context)
    made = prepare_sending(session.context, case, number=step, way=by, package=package, to=to, out=out)
    session.out.say(say("cli-send-ready", number=str(made.number), addressee=made.shown, files=", ".join(map(str, made.files))))
    if made.label:
        session.out.say(say("cli-send-label", label=made.label))
    if made.form:
        session.out.say(say("cli-send-form", address=made.form))
    if open_it and made.files:
        typer.launch(str(made.files[0]))
    when = sent or _asked_when(session)
    if not when:
        session.out.data({"files": [str(path) for path in made.files], "digest": made.digest, "step": None})
        session.out.say(say("cli-send-later", case=made.case, number=str(made.number), way=made.way))
        return
    shown = proof or _asked_proof(session)
    noted = log_sending(session.context, made, at=when, reference=reference, proof=shown)
    session.out.data({"files": [str(path) for path in made.files], "digest": made.digest, "step": noted.to_json()})
    session.out.say(say("cli-send-noted", id=noted.id, digest=made.digest, proof="yes" if shown else "no"))


def _asked_when(session: Session) -> str:
    """When it was sent, as the person says once they did; "" where it was not yet, or nobody is there."""
    if session.out.as_json or not session.context.person.present:
        return ""
    return str(typer.prompt(session.out.words(say("cli-send-ask-when")), default="", show_default=False, err=True)).strip()


def _asked_proof(session: Session) -> Path | None:
    if session.out.as_json or not session.context.person.present:
        return None
    answer = str(typer.prompt(session.out.words(say("cli-send-ask-proof")), default="", show_default=False, err=True)).strip()
    return Path(answer.strip("'\"")) if answer else None
