"""``collector findings``: what the record shows, and the person's word on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import of
from collector.language import in_language, say

if TYPE_CHECKING:
    from collector.language import Sentence
    from collector.model import Finding


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "findings")(findings)


def findings(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    accept: list[int] = typer.Option([], "--accept", min=1),
    reject: list[int] = typer.Option([], "--reject", min=1),
    undo: list[int] = typer.Option([], "--undo", min=1),
    accept_all: bool = typer.Option(False, "--accept-all"),
    text: str = typer.Option("", "--text"),
    rank: int = typer.Option(None, min=1),
) -> None:
    """Shows what the record shows, and takes your word on each finding.

    collector findings
    collector findings --accept 1 --accept 2 --reject 3
    collector findings --accept 1 --text "The sofa is grey; the order says blue" --rank 1
    """
    from collector.services.complaint.decisions import accept_everything, decide_all, list_findings

    session = of(context)
    wanted = case or option
    given = [(accept, "accepted"), (reject, "rejected"), (undo, "proposed")]
    decide_all(session.context, wanted, [(n, v) for n, v in given if n], text=text, rank=rank)
    if accept_all:
        accept_everything(session.context, wanted)
    found = list_findings(session.context, wanted)
    for finding in found:
        session.out.data({"key": finding.key, **finding.to_json()})
    language = session.out.language
    rows = [
        (str(number), session.out.words(_verdict(finding)), in_language(finding.text, language), ", ".join(finding.captures))
        for number, finding in enumerate(found, 1)
    ]
    heads = [say("cli-column-number"), say("cli-column-verdict"), say("cli-column-what"), say("cli-column-evidence")]
    session.out.table(heads, rows)


def _verdict(finding: Finding) -> Sentence:
    if finding.told_in:
        return say("cli-finding-told-elsewhere")
    if finding.verdict == "proposed" and (finding.candidate or finding.minor):
        return say("cli-finding-candidate") if finding.candidate else say("cli-finding-minor")
    return say(f"cli-finding-{finding.verdict}")
