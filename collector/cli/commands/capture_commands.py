"""``collector capture`` and ``collector add``."""

from __future__ import annotations

import asyncio
import importlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.settings import Settings, of, the_case
from collector.errors import Failed, Incomplete

if TYPE_CHECKING:
    from collector.browser import BrowserSettings
    from collector.model import Capture, Run
    from collector.store import Store


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.command("capture")(capture)
    app.command("add")(add)


def capture_line(store: Store, capture: Capture) -> dict[str, object]:
    """The form that programs read: paths are relative to the store."""
    files = {name: store.path(artifact.digest).relative_to(store.root).as_posix() for name, artifact in capture.files.items()}
    return {
        "capture": capture.id,
        "kind": capture.kind,
        "url": capture.url,
        "final_url": capture.final_url,
        "state": str(capture.state),
        "reasons": list(capture.reasons),
        "files": files,
        "title": capture.title,
        "case": capture.case,
        "run": capture.run,
        "started": capture.to_json()["started"],
        "ended": capture.to_json()["ended"],
    }


def show_capture(settings: Settings, store: Store, capture: Capture) -> None:
    """One line for a capture that was kept, and one for each thing it lacks."""
    settings.out.data(capture_line(store, capture))
    picture = capture.files.get("stamped") or capture.files.get("original") or capture.files.get("transcript")
    where = store.path(picture.digest) if picture else "–"
    settings.out.say(f"{capture.state} {capture.id} {capture.title}\n  {where}", f"{capture.state} {capture.id} {capture.title}\n  {where}")
    from collector.model.reasons import reason_text

    for reason in capture.reasons:
        settings.out.say(f"  חסר: {reason_text(reason, 'he')}", f"  missing: {reason_text(reason, 'en')}")


def end_with(settings: Settings, run: Run) -> None:
    """Leaves with the exit code of how the run ended. Raises Incomplete or Failed."""
    from collector.model.reasons import reason_text

    why = "; ".join(dict.fromkeys(reason_text(reason, settings.out.language) for reason in run.reasons))
    step = settings.out.words("מה שנשמר נמצא במאגר; אפשר להריץ שוב.", "What was kept is in the store; you can run it again.")
    if run.state == "FAILED":
        raise Failed(settings.out.words(f"ההרצה נכשלה: {why}", f"FAILED: {why}"), step)
    if run.state == "PARTIAL":
        raise Incomplete(settings.out.words(f"התיעוד חלקי: {why}", f"PARTIAL: {why}"), step)


def capture(
    context: typer.Context,
    urls: list[str] = typer.Argument(..., metavar="URL...", help="The pages to keep."),
    case: str = typer.Option(None, "--case", "-c", help="The case they belong to; not needed where there is only one."),
    window: bool = typer.Option(False, "--window", help="Show the browser's window."),
    attach: str = typer.Option(None, metavar="URL", help="Join your own running browser, such as http://127.0.0.1:9222."),
    insecure: bool = typer.Option(False, "--insecure", help="Accept a certificate that cannot be trusted; the record says so."),
    dismiss: list[str] = typer.Option([], "--dismiss", help="Close the cookie banner first; or, with a selector, press that."),
) -> None:
    """Keep pages whole: untouched picture, stamped copy, text with the position of every word, archive, certificate, times.

    \b
    Example:
      collector capture https://www.example.co.il/offer --case 2026-0001
      collector capture https://www.example.co.il/offer --dismiss
    """
    from collector.browser import BrowserSettings

    settings = of(context)
    addresses = [with_scheme(url) for url in urls]
    browser = BrowserSettings(headless=not window, attach=attach, ignore_tls=insecure)
    run = asyncio.run(_capture(settings, addresses, case, browser, True if "auto" in dismiss else tuple(dismiss)))
    end_with(settings, run)


async def _capture(settings: Settings, urls: list[str], case: str | None, browser: BrowserSettings, dismiss: bool | tuple[str, ...]) -> Run:
    """The browser opens while everything else is loaded and made ready: each takes about a second."""
    from collector.browser import ensure_browser
    from collector.browser.start.launch import BrowserStart

    if not browser.attach:
        ensure_browser(lambda sentence: settings.out.progress(sentence, sentence))
    opening = BrowserStart(browser, settings.clock)
    try:
        await asyncio.to_thread(importlib.import_module, "collector.recipe")
        from collector.cli.making import desk_for
        from collector.recipe import capture_pages

        store = settings.store(create=True)
        run_context = desk_for(settings, store, the_case(store, case, needed=False), browser=browser, dismiss=dismiss)
        return await capture_pages(run_context, urls, opening)
    finally:
        await opening.close()


HOST = re.compile(r"[\w.-]+|[0-9a-f:.]+", re.I)


def with_scheme(url: str) -> str:
    """``example.co.il`` as a person types it becomes ``https://example.co.il``. Raises InputError for what is no web address."""
    from urllib.parse import urlsplit

    from collector.errors import InputError

    whole = url if "://" in url or url.startswith("about:") else f"https://{url}"
    try:
        parts = urlsplit(whole)
        sound = parts.scheme == "file" or bool(parts.hostname and HOST.fullmatch(parts.hostname) and parts.port != 0)
    except ValueError:
        sound = False
    if not sound or parts.scheme not in ("http", "https", "file"):
        raise InputError(f"{url} is not a web address.", "Give it as in the browser's address bar: https://www.example.co.il/page")
    return whole


def add(
    context: typer.Context,
    files: list[Path] = typer.Argument(..., metavar="FILE...", help="A bill, an e-mail (.eml), a photo, a recording: any file."),
    case: str = typer.Option(None, "--case", "-c", help="The case they belong to; not needed where there is only one."),
    title: str = typer.Option("", help="What it is; else the file's name."),
    date: str = typer.Option("", help="The date it speaks of, where the file itself does not say: 20/11/2026."),
) -> None:
    """Add files of your own as evidence, untouched, with their own dates.

    \b
    Example:
      collector add bill-november.pdf mail-from-provider.eml --case 2026-0001
    """
    from collector.cli.making import desk_for
    from collector.recipe import add_files

    settings = of(context)
    store = settings.store(create=True)
    found = the_case(store, case)
    run = add_files(desk_for(settings, store, found), files, title=title, date=date)
    end_with(settings, run)
