"""``collector bundle`` and ``collector verify``."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.errors import VerificationFailed
from collector.language import in_language, say

if TYPE_CHECKING:
    from collector.model import Report


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(app, "bundle")(bundle)
    command(app, "verify")(verify)


def bundle(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    out: Path = typer.Option(Path("packages"), "--out", "-o"),
    leave_out: list[str] = typer.Option([], "--leave-out"),
    allow: list[str] = typer.Option([], "--allow"),
    accept_all: bool = typer.Option(False, "--accept-all"),
    accepted_only: bool = typer.Option(False, "--accepted-only"),
    letter: str = typer.Option("", "--letter", metavar="KIND"),
) -> None:
    """Bundles a case into one package.

    collector bundle 2026-0001 --out packages
    collector bundle 2026-0001 --accept-all
    """
    from collector.services.complaint.packaging import bundle_case

    session = of(context)
    wanted = case or option
    undecided = "accept" if accept_all else "leave" if accepted_only or _asked(session, wanted) else "refuse"
    made = asyncio.run(bundle_case(session.context, wanted, out, leave_out, allow, undecided=undecided, letter=letter))
    for note in made.notes:
        session.out.progress(note)
    session.out.data({"package": str(made.package), "exhibits": made.exhibits, "bytes": made.bytes})
    session.out.say(say("cli-package-ready", package=str(made.package), exhibits=made.exhibits, bytes=made.bytes))


def _asked(session: Session, case: str | None) -> bool:
    """Asks for the person's word on each finding that has none yet; False where nobody can be asked."""
    from collector.services.complaint.decisions import keep_decisions, undecided

    if session.out.as_json or not session.context.person.present:
        return False
    words = session.out.words
    for finding in undecided(session.context, case):
        session.out.say(say("cli-bundle-finding", text=in_language(finding.text, session.out.language).rstrip(".")))
        answer = typer.prompt(words(say("cli-bundle-ask")), default="", show_default=False, err=True).strip().casefold()
        verdict = {"y": "accepted", "כ": "accepted", "n": "rejected", "ל": "rejected"}.get(answer[:1], "")
        if verdict:
            keep_decisions(session.context, case, [finding], verdict)
    return True


def verify(context: typer.Context, path: Path = typer.Argument(None), against: list[Path] = typer.Option([], "--against")) -> None:
    """Checks every digest, signature and time-stamp of a package or of a whole store.

    collector verify packages/2026-0001-example-telecom.zip
    collector verify evidence --against packages
    """
    from collector.services.complaint.packaging import verify as verified

    session = of(context)
    report = verified(session.context, path, against)
    session.out.data({"ok": report.ok, "items": [item.to_json() for item in report.items]})
    tell_report(session, report)
    if not report.ok:
        failed = ", ".join(session.out.words(item.name) for item in report.items if item.state == "failed")
        raise VerificationFailed(say("cli-verify-failed", items=failed), say("cli-verify-failed-next"))


def tell_report(session: Session, report: Report) -> None:
    """The verdict for a person: what failed or could not be checked in full, the rest counted."""
    marks = {"failed": say("cli-verify-mark-failed"), "not checked": say("cli-verify-mark-not-checked")}
    for state, mark in marks.items():
        for item in report.items:
            if item.state == state:
                session.out.say(say("cli-verify-item", mark=mark, item=item.name, why=item.why))
    passed = [item for item in report.items if item.state == "passed"]
    session.out.say(say("cli-verify-passed", passed=len(passed), all=len(report.items)))
    for item in passed:
        if item.why:
            session.out.say(say("cli-verify-passed-item", item=item.name, why=item.why))
