"""``collector bundle`` and ``collector verify``."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.errors import Failed, UsageError, VerificationFailed
from collector.language import in_language, say

if TYPE_CHECKING:
    from collector.model import Report
    from collector.services.complaint.packaging import Preview


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(app, "bundle")(bundle)
    command(app, "verify")(verify)


def bundle(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    out: Path = typer.Option(Path("packages"), "--out", "-o"),
    pick: list[str] = typer.Option([], "--pick"),
    drop: list[str] = typer.Option([], "--drop"),
    first: str = typer.Option("", "--from", metavar="DAY"),
    last: str = typer.Option("", "--to", metavar="DAY"),
    leave_out: list[str] = typer.Option([], "--leave-out"),
    audience: str = typer.Option("company", "--for"),
    language: str = typer.Option("", "--language", "--lang"),
    redact: list[str] = typer.Option([], "--redact"),
    redact_kind: list[str] = typer.Option([], "--redact-kind"),
    keep_places: bool = typer.Option(False, "--keep-places"),
    allow_missing: bool = typer.Option(False, "--allow-missing"),
    allow: list[str] = typer.Option([], "--allow"),
    accept_all: bool = typer.Option(False, "--accept-all"),
    accepted_only: bool = typer.Option(False, "--accepted-only"),
    letter: str = typer.Option("", "--letter", metavar="KIND"),
    max_size: str = typer.Option("", "--max-size"),
    full: bool = typer.Option(False, "--full"),
    wacz: bool = typer.Option(False, "--wacz"),
    mail: bool = typer.Option(False, "--mail"),
    audit: bool = typer.Option(False, "--audit"),
    dry_run: bool = typer.Option(False, "--dry-run"),
    review: bool = typer.Option(False, "--review"),
) -> None:
    """Bundles a case into one package.

    collector bundle 2026-0001 --out packages
    collector bundle 2026-0001 --accept-all
    collector bundle 2026-0001 --for public --redact "Dana Levi" --dry-run
    """
    from collector.services.complaint.packaging import Wish, bundle_case, preview_case

    session, wanted = of(context), case or option
    if review and not dry_run and not session.context.person.present:
        raise UsageError(say("cli-review-nobody"), say("cli-review-nobody-next"))
    undecided = "accept" if accept_all else "leave" if dry_run or accepted_only or _asked(session, wanted) else "refuse"
    wish = Wish(
        languages=language, leave_out=tuple(leave_out), allow=tuple(allow), pick=tuple(pick), drop=tuple(drop), first=first, last=last,
        audience=audience, phrases=tuple(redact), kinds=tuple(redact_kind), keep_places=keep_places, allow_missing=allow_missing,
        max_size=max_size, undecided=undecided, letter=letter, full=full, wacz=wacz, mail=mail, audit=audit,
    )  # fmt: skip
    if dry_run:
        tell_preview(session, asyncio.run(preview_case(session.context, wanted, wish)))
        return
    if review:
        _reviewed(session, asyncio.run(preview_case(session.context, wanted, wish)))
    made = asyncio.run(bundle_case(session.context, wanted, out, wish))
    for note in made.notes:
        session.out.progress(note)
    parts = [str(path) for path in made.parts]
    session.out.data({"package": str(made.package), "exhibits": made.exhibits, "bytes": made.bytes, "parts": parts})
    ready = "cli-mail-ready" if mail else "cli-package-ready"
    session.out.say(say(ready, package=", ".join(parts), first=parts[0], exhibits=made.exhibits, bytes=made.bytes))


def tell_preview(session: Session, preview: Preview) -> None:
    """What a package would hold, for a person and for a program."""
    exhibits = [{"number": number, "title": title, "capture": capture} for number, title, capture in preview.exhibits]
    size = sum(preview.files.values())
    unneeded = [{"title": title, "capture": capture} for title, capture in preview.unneeded]
    told = {"files": dict(preview.files), "exhibits": exhibits, "unneeded": unneeded, "pages": preview.pages, "bytes": size}
    session.out.data({**told, "found": list(preview.found)})
    for number, title, capture in preview.exhibits:
        session.out.say(say("cli-preview-exhibit", number=str(number), title=title, capture=capture or "–"))
    for title, capture in preview.unneeded:
        session.out.say(say("cli-preview-unneeded", title=title, capture=capture))
    for name, length in preview.files.items():
        session.out.say(say("cli-preview-file", name=name.removeprefix("data/"), size=f"{length:,}"))
    session.out.say(say("cli-preview", pages=preview.pages, files=len(preview.files), bytes=f"{size:,}"))
    for note in (*preview.notes, *preview.found):
        session.out.say(note)
    session.out.say(say("cli-preview-refused", count=len(preview.found)) if preview.found else say("cli-preview-passes"))


def _reviewed(session: Session, preview: Preview) -> None:
    """Opens the PDF and the page to browse as they would go out, with every exhibit, and asks.

    Raises Failed where the answer is no.
    """
    with tempfile.TemporaryDirectory() as folder:
        written = write_files(Path(folder), preview.content)
        for note in (*preview.notes, *preview.found):
            session.out.say(note)
        pdf, page = written / "data" / "complaint.pdf", written / "data" / "index.html"
        session.out.say(say("cli-review-open", path=str(pdf), pages=preview.pages, page=str(page)))
        typer.launch(str(pdf))
        typer.launch(str(page))
        if not typer.confirm(session.out.words(say("cli-review-sure"))):
            raise Failed(say("cli-review-no"), say("cli-review-no-next"))


def write_files(folder: Path, files: Mapping[str, bytes | Path]) -> Path:
    """Writes files under their names into a folder and returns it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    return folder


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
    session.out.data({"ok": report.ok, "verdict": session.out.words(report.verdict), "items": [item.to_json() for item in report.items]})
    tell_report(session, report)
    if not report.ok:
        failed = ", ".join(session.out.words(item.name) for item in report.items if item.state == "failed")
        raise VerificationFailed(say("cli-verify-failed", items=failed), say("cli-verify-failed-next"))


def tell_report(session: Session, report: Report) -> None:
    """The verdict for a person: one sentence, then what failed or could not be checked in full, the rest counted."""
    counts = {state: sum(item.state == state for item in report.items) for state in ("failed", "not checked")}
    session.out.say(report.verdict or say("cli-verify-verdict", failed=counts["failed"], open=counts["not checked"]))
    marks = {"failed": say("cli-verify-mark-failed"), "foreign": say("cli-verify-mark-foreign")}
    marks["not checked"] = say("cli-verify-mark-not-checked")
    for state, mark in marks.items():
        for item in report.items:
            if item.state == state:
                session.out.say(say("cli-verify-item", mark=mark, item=item.name, why=item.why))
    passed = [item for item in report.items if item.state == "passed"]
    session.out.say(say("cli-verify-passed", passed=len(passed), all=len(report.items)))
    for item in passed:
        if item.why:
            session.out.say(say("cli-verify-passed-item", item=item.name, why=item.why))
