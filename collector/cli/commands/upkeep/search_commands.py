"""``collector search`` and ``collector du``: finding words, and what takes room."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE
from collector.cli.session import Session, of
from collector.clock import parse
from collector.errors import NothingFound
from collector.language import say

if TYPE_CHECKING:
    from collector.services.upkeep.searching import Hit


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(app, "search")(search)
    command(app, "du")(du)


def search(
    context: typer.Context,
    text: str = typer.Argument(...),
    case: str = CASE,
    since: str = typer.Option(""),
    until: str = typer.Option(""),
) -> None:
    """Finds a phrase in all that is on record.

    collector search "חצי מחיר" --since 01/11/2026
    """
    from collector.services.upkeep.searching import search as find

    session = of(context)
    count = 0
    for hit in find(session.context, text, case=case, since=since, until=until):
        count += 1
        session.out.data(dataclasses.asdict(hit))
        _tell(session, hit)
    if not count:
        raise NothingFound(say("cli-search-nothing", text=text), say("cli-search-nothing-next"))


def _tell(session: Session, hit: Hit) -> None:
    where = f"{hit.capture or hit.id} {hit.where}".strip()
    if hit.message is not None:
        where = session.out.words(say("cli-search-message", where=where, message=str(hit.message)))
    session.out.say(say("cli-search-hit", when=session.moment(parse(hit.at)), case=hit.case or "–", where=where))
    session.out.say(f"    {hit.excerpt}")
    if hit.file:
        session.out.say(f"    {hit.file}")


def du(context: typer.Context) -> None:
    """Shows what takes room in the store.

    collector du
    """
    from collector.services.upkeep.searching import disk_usage

    session = of(context)
    rows = []
    for share in disk_usage(session.context):
        session.out.data(dataclasses.asdict(share))
        rows.append((session.out.words(say(f"cli-du-{share.by}")), share.name, f"{share.files:,}", f"{share.bytes:,}"))
    session.out.table([say("cli-column-by"), "", say("cli-column-files"), say("cli-column-bytes")], rows)
