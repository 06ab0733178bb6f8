"""``collector bundle`` and ``collector verify``."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.settings import Settings, of, the_case
from collector.errors import NothingFound, UsageError, VerificationFailed

if TYPE_CHECKING:
    from collector.model import Report
    from collector.trust import Authority


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.command("bundle")(bundle_case)
    app.command("verify")(verify)


def bundle_case(
    context: typer.Context,
    case: str = typer.Argument(None, help="The case; not needed where there is only one."),
    out: Path = typer.Option(Path("packages"), "--out", "-o", help="The folder for the package."),
    leave_out: list[str] = typer.Option(
        [], "--leave-out", help="A file or part to leave out, such as exhibits/03/archive.mhtml or archive."
    ),
) -> None:
    """Bundle a case into one package: letter, timeline, numbered exhibits, proofs.

    \b
    Example:
      collector bundle 2026-0001 --out packages
    """
    from collector.cli.making import make_package

    settings = of(context)
    store = settings.store()
    found = the_case(store, case)
    assert found is not None
    made = asyncio.run(make_package(settings, store, found.id, out, tuple(leave_out)))
    for he, en in made.notes:
        settings.out.progress(he, en)
    settings.out.data({"package": str(made.package), "exhibits": made.exhibits, "bytes": made.bytes})
    settings.out.say(
        f"חבילת התלונה מוכנה: {made.package} ({made.exhibits} נספחים, {made.bytes:,} בתים)\nלבדיקה: collector verify {made.package}",
        f"The complaint package is ready: {made.package} ({made.exhibits} exhibits, {made.bytes:,} bytes)\n"
        f"Check it with: collector verify {made.package}",
    )


def verify(
    context: typer.Context,
    path: Path = typer.Argument(None, help="A package (ZIP or unpacked folder) or a store; the store in use where nothing is named."),
    against: list[Path] = typer.Option(
        [], "--against", help="What was kept elsewhere: a package, a folder of them, an export; finds a store that was put back."
    ),
) -> None:
    """Check every digest, signature and time-stamp of a package or of a whole store.

    \b
    A store that was put back to an older state as a whole, seals and all, contradicts nothing in itself: only what was kept
    elsewhere tells. Example:
      collector verify packages/2026-0001-example-telecom.zip
      collector verify evidence --against packages
    """
    settings = of(context)
    path = path or settings.root
    if not path.exists():
        raise NothingFound(f"There is no {path}.", "Give the path of a package or of an evidence store.")
    report = _checked(settings, path, against)
    settings.out.data({"ok": report.ok, "items": [item.to_json() for item in report.items]})
    tell_report(settings, report)
    if not report.ok:
        failed = [item.name for item in report.items if item.state == "failed"]
        raise VerificationFailed(
            settings.out.words(f"הבדיקה נכשלה: {', '.join(failed)}", f"Verification failed: {', '.join(failed)}"),
            settings.out.words(
                "אין להסתמך על מה שנכשל; בקשו עותק שלם או שחזרו מגיבוי.",
                "Do not rely on what failed; ask for a sound copy, or restore a backup.",
            ),
        )


def _checked(settings: Settings, path: Path, against: list[Path]) -> Report:
    if (path / "journal.jsonl").exists():
        from collector.store import Store
        from collector.store.check.witness import statements_in

        witnesses = list(dict.fromkeys(data for each in against for data in statements_in(each)))
        return Store.open(path, settings.clock, readonly=True).verify(witnesses=witnesses)
    if against:
        raise UsageError("--against is for checking a store.", "Name the store: collector verify evidence --against PACKAGE")
    from collector.package import verify_package

    return verify_package(path, authorities=_trusted(settings))


def _trusted(settings: Settings) -> tuple[Authority, ...]:
    """The authorities that the store in use names, besides the public ones whose roots are pinned."""
    from collector.errors import CollectorError
    from collector.store import Store

    try:
        return Store.open(settings.root, settings.clock, readonly=True).config.authorities
    except CollectorError:
        return ()


def tell_report(settings: Settings, report: Report) -> None:
    """The verdict for a person: what failed or could not be checked in full, the rest counted."""
    marks = {"passed": ("תקין", "passed"), "failed": ("נכשל", "FAILED"), "not checked": ("לא נבדק", "not checked")}
    for state in ("failed", "not checked"):
        for item in report.items:
            if item.state == state:
                mark = settings.out.words(*marks[state])
                settings.out.say(f"{mark}: {item.name} – {item.why}", f"{mark}: {item.name} – {item.why}")
    passed = [item for item in report.items if item.state == "passed"]
    settings.out.say(
        f"{len(passed)} פריטים תקינים מתוך {len(report.items)}", f"{len(passed)} of {len(report.items)} things checked are sound"
    )
    for item in passed:
        if item.why:
            settings.out.say(f"  {item.name}: {item.why}", f"  {item.name}: {item.why}")
