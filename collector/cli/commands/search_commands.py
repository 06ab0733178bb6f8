"""``collector search`` and ``collector du``: finding words, and what takes room."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import TYPE_CHECKING

import typer

from collector.cli.settings import Settings, of, the_case
from collector.errors import NothingFound

if TYPE_CHECKING:
    from collector.store import Hit

PLACES = {"place": ("מקום", "place"), "type": ("סוג קובץ", "file type"), "case": ("תיק", "case"), "kind": ("סוג תיעוד", "capture")}


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.command("search")(search)
    app.command("du")(du)


def search(
    context: typer.Context,
    text: str = typer.Argument(..., help="A word or a phrase; niqqud, final letters, quote and direction marks do not matter."),
    case: str = typer.Option(None, "--case", "-c", help="Only in this case."),
    since: str = typer.Option("", help="Only from this day on: 20/11/2026, yesterday."),
    until: str = typer.Option("", help="Only up to this day, that day included."),
) -> None:
    """Find a phrase in chats, pages, notes, e-mails, file names and all else on record.

    \b
    Example:
      collector search "חצי מחיר" --since 01/11/2026
    """
    from collector.case.when import when
    from collector.store import search as find

    settings = of(context)
    store = settings.store()
    found = the_case(store, case) if case else None
    now, zone = settings.clock.now(), settings.clock.zone
    day = {name: when(text, now, zone).astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0) if text else None
           for name, text in (("since", since), ("until", until))}  # fmt: skip
    after = day["until"] + timedelta(days=1) if day["until"] else None
    count = 0
    for hit in find(store, text, case=found.id if found else None, since=day["since"], until=after):
        count += 1
        settings.out.data(dataclasses.asdict(hit))
        _tell(settings, hit)
    if not count:
        raise NothingFound(
            settings.out.words(f"הביטוי {text} לא נמצא.", f"Nothing was found for {text}."),
            settings.out.words("נסו מילה קצרה יותר או ללא הגבלת תאריך.", "Try a shorter word, or no date."),
        )


def _tell(settings: Settings, hit: Hit) -> None:
    from collector.clock import parse

    local = parse(hit.at).astimezone(settings.clock.zone)
    where = f"{hit.capture or hit.id} {hit.where}".strip()
    message = "" if hit.message is None else settings.out.words(f", הודעה {hit.message}", f", message {hit.message}")
    day, case = f"{local:%d/%m/%Y %H:%M}", hit.case or "–"
    settings.out.say(f"{day}  תיק {case}  {where}{message}", f"{day}  case {case}  {where}{message}")
    settings.out.say(f"    {hit.excerpt}", f"    {hit.excerpt}")
    if hit.file:
        settings.out.say(f"    {hit.file}", f"    {hit.file}")


def du(context: typer.Context) -> None:
    """Show what takes room in the store.

    \b
    Example:
      collector du
    """
    from collector.store import usage

    settings = of(context)
    rows = []
    for share in usage(settings.store()):
        settings.out.data(dataclasses.asdict(share))
        rows.append((settings.out.words(*PLACES[share.by]), share.name, f"{share.files:,}", f"{share.bytes:,}"))
    settings.out.table((("לפי", "by"), ("", ""), ("קבצים", "files"), ("בתים", "bytes")), rows)
