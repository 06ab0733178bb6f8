"""``collector capture`` and ``collector add``."""

from __future__ import annotations

import asyncio
from pathlib import Path

import typer

from collector.cli.help import command
from collector.cli.options import ATTACH, CASE, INSECURE, WINDOW
from collector.cli.session import end_with, of


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(app, "capture")(capture)
    command(app, "add")(add)


def capture(
    context: typer.Context,
    urls: list[str] = typer.Argument(..., metavar="URL..."),
    case: str = CASE,
    window: bool = WINDOW,
    attach: str = ATTACH,
    insecure: bool = INSECURE,
    dismiss: list[str] = typer.Option([], "--dismiss"),
) -> None:
    """Keeps pages whole.

    collector capture https://www.example.co.il/offer --case 2026-0001
    collector capture https://www.example.co.il/offer --dismiss
    """
    from collector.services.collecting.capturing import capture_addresses

    session = of(context)
    how = session.with_browser(window=window, attach=attach, insecure=insecure)
    end_with(session, asyncio.run(capture_addresses(how, urls, case, True if "auto" in dismiss else tuple(dismiss))))


def add(
    context: typer.Context,
    files: list[Path] = typer.Argument(..., metavar="FILE..."),
    case: str = CASE,
    title: str = typer.Option(""),
    date: str = typer.Option(""),
    total: str = typer.Option(""),
) -> None:
    """Adds files of the person's own as evidence, untouched.

    collector add bill-november.pdf mail-from-provider.eml --case 2026-0001
    """
    from collector.services.collecting.capturing import add_own_files

    session = of(context)
    end_with(session, add_own_files(session.context, files, case, title=title, date=date, total=total))
