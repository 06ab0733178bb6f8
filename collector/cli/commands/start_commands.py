"""``collector init``, ``collector doctor`` and ``collector demo``: getting going."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import typer

from collector.cli.settings import of
from collector.errors import BrowserMissing, UsageError


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.command("init")(init)
    app.command("doctor")(doctor)
    app.command("demo")(demo)


def init(context: typer.Context) -> None:
    """Make an evidence store: ./evidence, or where --store says.

    \b
    Example:
      collector init
    """
    from collector.store import Store

    settings = of(context)
    root = settings.root if settings.store_was_named else Path("evidence").resolve()
    if (root / "journal.jsonl").exists():
        raise UsageError(f"There is a store in {root} already.", "Use it as it is, or choose another folder with --store.")
    Store.create(root, settings.clock)
    settings.out.data({"store": str(root)})
    settings.out.say(
        f"נוצר מאגר ראיות: {root}\nעכשיו פותחים תיק: collector case new",
        f'Made an evidence store: {root}\nNow open a case: collector case new "What happened" --provider "Example Telecom"',
    )


def doctor(
    context: typer.Context,
    mend: bool = typer.Option(False, "--mend", help="Install what is missing: a browser, a font with Hebrew letters."),
) -> None:
    """Show what was found here (browser, fonts, store, keyring, clock, time-stamp authorities) and how to mend what is missing.

    \b
    Example:
      collector doctor --mend
    """
    from collector.cli.checkup import checkup

    settings = of(context)
    if mend:
        from collector.browser import ensure_browser, ensure_hebrew_font

        tell: Callable[[str], None] = lambda sentence: settings.out.progress(sentence, sentence)  # noqa: E731
        ensure_browser(tell)
        ensure_hebrew_font(tell)
    findings = checkup(settings)
    settings.out.data([finding.to_json() for finding in findings])
    marks = {"ok": "✓", "warning": "!", "missing": "✗"}
    for finding in findings:
        line = f"{marks[finding.state]} {settings.out.words(finding.name_he, finding.name)}: {finding.found}"
        settings.out.say(line, line)
        if finding.mend:
            settings.out.say(f"    כך מתקנים: {finding.mend}", f"    how to mend it: {finding.mend}")
    if any(f.name == "browser" and f.state == "missing" for f in findings):
        raise BrowserMissing("There is no browser to work with.", "Run `collector doctor --mend`, or install Chrome, Edge or Chromium.")


def demo(
    context: typer.Context,
    out: Path = typer.Option(None, "--out", "-o", help="The folder for the package; else collector-demo/packages."),
    window: bool = typer.Option(False, "--window", help="Show the browser's window."),
) -> None:
    """Run the whole main job on an invented provider that lives on this machine: a first tour, in less than a minute.

    \b
    Example:
      collector demo
    """
    from collector.browser import ensure_browser, ensure_hebrew_font
    from collector.cli.commands.capture_commands import capture_line
    from collector.demo.story import Story
    from collector.store import Store

    settings = of(context)
    tell: Callable[[str], None] = lambda sentence: settings.out.progress(sentence, sentence)  # noqa: E731
    ensure_browser(tell)
    ensure_hebrew_font(tell)
    root = settings.root if settings.store_was_named else Path("collector-demo").resolve() / "evidence"
    store = Store.open(root, settings.clock) if (root / "journal.jsonl").exists() else Store.create(root, settings.clock)
    story = Story(
        store,
        settings.clock,
        out or root.parent / "packages",
        settings.out.progress,
        lambda c: settings.out.data(capture_line(store, c)),
        window,
    )
    outcome = asyncio.run(story.play())
    settings.out.data(
        {
            "case": outcome.case, "chat": outcome.chat.id, "package": str(outcome.bundle.package), "exhibits": outcome.bundle.exhibits,
            "bytes": outcome.bundle.bytes, "ok": outcome.report.ok, "store": str(root),
        }
    )  # fmt: skip
    program = "collector" if shutil.which("collector") else f'"{sys.executable}" -m collector'
    base = f'{program} --store "{root}"'
    settings.out.say(
        f"\nהכול עבר. לפתוח עכשיו:\n  החבילה: {outcome.bundle.package} (לחלץ, ולפתוח את READ-ME-FIRST.html או את data/complaint.pdf)\n"
        f'  {base} timeline {outcome.case}\n  {base} transcript {outcome.chat.id}\n  {base} verify "{outcome.bundle.package}"',
        f"\nAll of it went well. Open next:\n  the package: {outcome.bundle.package} (unpack; READ-ME-FIRST.html, data/complaint.pdf)\n"
        f'  {base} timeline {outcome.case}\n  {base} transcript {outcome.chat.id}\n  {base} verify "{outcome.bundle.package}"',
    )
