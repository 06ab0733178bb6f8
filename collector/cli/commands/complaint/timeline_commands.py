"""``collector timeline``: everything that happened in a case, to read, to open in a browser, a sheet or a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.language import Sentence, in_language, say

if TYPE_CHECKING:
    from collector.model import Event


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "timeline")(timeline)


def timeline(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    kind: list[str] = typer.Option([], "--kind"),
    form: str = typer.Option("text", metavar="text|html|csv|ics|json"),
    out: Path = typer.Option(None, "--out", "-o"),
) -> None:
    """Shows everything that happened in a case, in order, each line with its evidence and what says when it was.

    collector timeline 2026-0001
    collector timeline 2026-0001 --kind promise --kind overdue
    collector timeline 2026-0001 --form ics --out timeline.ics
    """
    from collector.services.complaint.timeline_forms import timeline as events_of
    from collector.services.complaint.timeline_forms import timeline_file

    session = of(context)
    wanted = case or option
    if form not in ("text", "json"):
        _write(session, timeline_file(session.context, wanted, form, kind), out)
        return
    _show(session, events_of(session.context, wanted, kind), as_json=form == "json")


def _write(session: Session, made: bytes, out: Path | None) -> None:
    if out is None:
        session.out.raw(made.decode("utf-8-sig"))
        return
    out.write_bytes(made)
    session.out.data({"file": str(out), "bytes": len(made)})
    session.out.say(say("cli-timeline-written", path=str(out)))


def _show(session: Session, events: tuple[Event, ...], *, as_json: bool) -> None:
    from dataclasses import replace

    out = replace(session.out, as_json=True) if as_json else session.out
    language = out.language
    for event in events:
        titles = {f"title_{each}": in_language(event.title, each) for each in ("he", "en")}
        out.data({**event.to_json(), **titles})
    rows = [
        (_when(session, e), *(in_language(t, language) for t in (e.title, e.detail)), ", ".join(e.captures),
         in_language(_source(session, e), language))
        for e in events
    ]
    heads = [say(f"cli-column-{name}") for name in ("when", "what", "as-recorded", "evidence", "time-source")]
    out.table(heads, rows)


def _when(session: Session, event: Event) -> str:
    return session.day(event.at) if event.day_only else session.moment(event.at)


def _source(session: Session, event: Event) -> Sentence | str:
    """What says when it was, and when it was added, written down or corrected later."""
    from collector.services.complaint.timeline_forms import time_source

    said: Sentence | str = time_source(event) if event.time_from != "recorded" else ""
    if event.recorded is not None:
        added = event.kind == "capture"
        when = session.moment(event.recorded)
        said = say("cli-timeline-added", source=said, when=when) if added else say("cli-timeline-recorded", source=said, when=when)
    if event.corrected is not None:
        said = say("cli-timeline-corrected", source=said, when=session.moment(event.corrected))
    return said
