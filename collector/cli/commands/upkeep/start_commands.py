"""``collector init``, ``collector doctor`` and ``collector demo``: getting going."""

from __future__ import annotations

import asyncio
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import typer

from collector.cli.help import command
from collector.cli.options import WINDOW
from collector.cli.output import Output
from collector.cli.session import capture_line, of, show
from collector.errors import BrowserMissing
from collector.language import say
from collector.services.events import CaptureKept, Event

MARKS = {"ok": "✓", "warning": "!", "missing": "✗"}


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    for name, function in (("init", init), ("doctor", doctor), ("demo", demo)):
        command(app, name)(function)


def init(context: typer.Context) -> None:
    """Makes an evidence store.

    collector init
    """
    from collector.services.upkeep.setup import begin_store

    session = of(context)
    root = begin_store(session.context)
    session.out.data({"store": root})
    session.out.say(say("cli-store-begun", place=root))


def doctor(context: typer.Context, mend: bool = typer.Option(False, "--mend")) -> None:
    """Shows what was found here and how to repair what is missing.

    collector doctor --mend
    """
    from collector.services.upkeep.machine_check import check_machine
    from collector.services.upkeep.setup import install_missing

    session = of(context)
    if mend:
        install_missing(session.context)
    findings = check_machine(session.context)
    session.out.data([finding.to_json() for finding in findings])
    missing: BrowserMissing | None = None
    for finding in findings:
        session.out.say(say("cli-doctor-line", mark=MARKS[finding.state], name=finding.label, found=finding.found))
        if finding.remedy:
            session.out.say(say("cli-doctor-remedy", remedy=finding.remedy))
        if finding.name == "browser" and finding.state == "missing":
            missing = BrowserMissing(finding.found, finding.remedy)
    if missing:
        raise missing


def demo(context: typer.Context, out: Path = typer.Option(None, "--out", "-o"), window: bool = WINDOW) -> None:
    """Runs the whole main job on an invented provider that lives on this machine.

    collector demo
    """
    from collector.services.upkeep.demo_tour import demo_tour

    session = of(context)
    quiet = replace(session.with_browser(window=window), report=lambda event: _show_in_tour(session.out, event))
    tour = asyncio.run(demo_tour(quiet, out))
    outcome = tour.outcome
    session.out.data(
        {
            "case": outcome.case, "chat": outcome.chat.id, "package": str(outcome.bundle.package), "exhibits": outcome.bundle.exhibits,
            "bytes": outcome.bundle.bytes, "ok": outcome.report.ok, "store": str(tour.store_root),
        }
    )  # fmt: skip
    program = "collector" if shutil.which("collector") else f'"{sys.executable}" -m collector'
    base = f'{program} --store "{tour.store_root}"'
    commands = (f"timeline {outcome.case}", f"transcript {outcome.chat.id}", f'verify "{outcome.bundle.package}"')
    session.out.say("")
    session.out.say(say("cli-demo-open-next", package=str(outcome.bundle.package)))
    for words in commands:
        session.out.say(f"  {base} {words}")


def _show_in_tour(out: Output, event: Event) -> None:
    """Prints what the tour reports; its captures only for programs, because the tour tells a person itself what it keeps."""
    if isinstance(event, CaptureKept):
        out.data(capture_line(event))
    else:
        show(out, event)
