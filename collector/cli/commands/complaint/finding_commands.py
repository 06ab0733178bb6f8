"""``collector findings``: what the record shows, and the person's word on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE
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
    case: str = CASE,
    accept: int = typer.Option(None, min=1),
    reject: int = typer.Option(None, min=1),
    text: str = typer.Option("", "--text"),
    rank: int = typer.Option(None, min=1),
) -> None:
    """Shows what the record shows, and takes your word on each finding.

    collector findings
    collector findings --reject 3
    collector findings --accept 1 --text "The sofa is grey; the order says blue" --rank 1
    """
    from collector.services.complaint.decisions import decide, list_findings

    session = of(context)
    for number, verdict in ((accept, "accepted"), (reject, "rejected")):
        if number is not None:
            decide(session.context, case, number, verdict, text=text, rank=rank)
    found = list_findings(session.context, case)
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
    return say("cli-finding-candidate") if finding.candidate and finding.verdict == "proposed" else say(f"cli-finding-{finding.verdict}")
