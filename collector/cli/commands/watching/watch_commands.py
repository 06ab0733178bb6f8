"""``collector watch``: recipes that run on a schedule, what they found, and what was missed."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.commands.collecting.recipe_commands import RECIPES_OWN_OPTIONS, options_given
from collector.cli.commands.watching import schedule_commands
from collector.cli.help import command, group
from collector.cli.options import CASE, RECIPE, WATCH
from collector.cli.recipe_help import RecipeCommand
from collector.cli.session import Session, of
from collector.clock import iso
from collector.language import say

if TYPE_CHECKING:
    from collector.model import Check, Watch
    from collector.services.watching.marked_page_changes import PageChange
    from collector.services.watching.plans import WatchState


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    watch_app = group(app, "watch")
    schedule_commands.add_to(watch_app)
    command(watch_app, "add", cls=RecipeCommand, context_settings=RECIPES_OWN_OPTIONS)(add)
    for name, function in (("list", list_watches), ("status", status), ("changes", changes), ("pause", pause), ("resume", resume)):
        command(watch_app, name)(function)


def add(
    context: typer.Context,
    recipe: str = RECIPE,
    every: str = typer.Option("", metavar="month|week|day|hour"),
    cron: str = typer.Option(""),
    case: str = CASE,
    limit: int = typer.Option(600, min=10, max=7200),
    tried: str = typer.Option("", "--try", metavar="day|week|never"),
) -> None:
    """Plans a recipe.

    collector watch add any_page --every month --case 2026-0001 --url https://www.example.co.il/prices
    """
    from collector.services.watching.plans import add_watch, leaves_out_months, next_due
    from collector.services.watching.scheduling import installed_in, unattended_doubts

    session = of(context)
    given = options_given(list(context.args))
    watch = add_watch(session.context, recipe, every=every, cron=cron, case=case, given=given, limit=limit, tried=tried)
    session.out.data(watch.to_json())
    if leaves_out_months(watch):
        session.out.say(say("cli-watch-short-months"))
    session.out.say(say("cli-watch-added", watch=watch.id, due=session.moment(next_due(session.context, watch))))
    for doubt in unattended_doubts(session.context):
        session.out.say(doubt)
    session.out.say(say("cli-watch-tried-between" if watch.trial_cron else "cli-watch-not-tried-between"))
    session.out.say(say("cli-watch-try-it", watch=watch.name))
    if not installed_in(session.context):
        session.out.say(say("cli-watch-not-installed"))


def list_watches(context: typer.Context) -> None:
    """Lists the watches, when each is due next, and how complete its record is.

    collector watch list
    """
    from collector.services.watching.plans import watch_states

    session = of(context)
    states = watch_states(session.context)
    for state in states:
        session.out.data({**state.watch.to_json(), "next": _iso(state.next_due), "coverage": state.coverage.to_json()})
    if not states:
        session.out.say(say("cli-watch-none"))
        return
    rows = [_row(session, state) for state in states]
    heads = [say(f"cli-column-{name}") for name in ("watch", "recipe", "schedule", "next", "coverage")]
    session.out.table(heads, rows)


def _row(session: Session, state: WatchState) -> tuple[str, ...]:
    watch = state.watch
    following = session.moment(state.next_due) if state.next_due else session.out.words(say("cli-watch-paused"))
    return watch.id, watch.name, watch.cron, following, session.out.words(state.coverage.sentence())


def status(context: typer.Context, watch: str = typer.Argument(None)) -> None:
    """Shows each check that was planned: done, failed or missed, why, and what it brought.

    collector watch status
    """
    from collector.services.watching.due_checks import health
    from collector.services.watching.plans import watch_states
    from collector.services.watching.scheduling import installed_in

    session = of(context)
    states = watch_states(session.context, watch)
    for state in states:
        _tell_checks(session, state)
    jobs = ", ".join(installed_in(session.context))
    session.out.say(say("cli-watch-scheduler", jobs=jobs) if jobs else say("cli-watch-no-scheduler"))
    grade, why = health(session.context, states)
    schedule_commands.leave_with(grade, say("cli-watch-health", why=" ".join(session.out.words(sentence) for sentence in why)))


def _tell_checks(session: Session, state: WatchState) -> None:
    from collector.model.broken_places import BrokenPlaces

    for check in state.checks:
        session.out.data(check.to_json())
    session.out.say(say("cli-watch-coverage", watch=state.watch.id, recipe=state.watch.name, coverage=state.coverage.sentence()))
    trial = state.trial
    if trial is not None:
        session.out.data(trial.to_json())
        when, why = session.moment(trial.at), BrokenPlaces(trial.broken)
        session.out.say(say("cli-watch-trial-broken", at=when, why=why) if trial.broken else say("cli-watch-trial-well", at=when))
    rows = [_told(session, list(group)) for _, group in groupby(state.checks, key=lambda c: c.id if c.outcome != "missed" else "missed")]
    if rows:
        session.out.table([say(f"cli-column-{name}") for name in ("due", "outcome", "why", "news", "notice")], rows)


def _told(session: Session, checks: list[Check]) -> tuple[str, ...]:
    """One check, or a row of missed ones as one line."""
    from collector.model.reasons import reason_text

    first, last = checks[0], checks[-1]
    outcome = session.out.words(say(f"cli-check-outcome-{first.outcome}"))
    if len(checks) > 1:
        span = f"{session.moment(first.due)} – {session.moment(last.due)}"
        return span, session.out.words(say("cli-check-missed-many", count=len(checks))), "", "", ""
    why = "; ".join(reason_text(reason, session.out.language) for reason in first.reasons)
    state = f" ({first.state})" if first.state else ""
    return session.moment(first.due), outcome + state, why, ", ".join(first.moved), first.notice


def changes(
    context: typer.Context, watch: str = WATCH, pictures: Path = typer.Option(None, metavar="FOLDER"), last: int = typer.Option(0, min=0)
) -> None:
    """Shows what reads differently on the pages of a watch.

    collector watch changes any_page --pictures changes
    """
    from collector.services.watching.marked_page_changes import text_changes

    session = of(context)
    found = text_changes(session.context, watch)
    if not found.changes:
        session.out.say(say("cli-watch-changes-none", watch=found.watch.name, count=found.checks))
    for change in found.changes[-last:]:
        _tell_text_change(session, change, pictures)
    if found.changes and pictures is None:
        session.out.say(say("cli-watch-change-ask-pictures"))


def _tell_text_change(session: Session, change: PageChange, pictures: Path | None) -> None:
    from collector.services.watching.marked_page_changes import change_to_json, mark_change

    before, after, out = change.before, change.after, session.out
    marked = mark_change(session.context, change, pictures) if pictures else None
    out.data(change_to_json(change, marked))
    page = after.title or before.title
    moments = {"first": session.moment(before.started), "second": session.moment(after.started)}
    out.say(say("cli-watch-change", page=page, address=after.final_url or after.url, **moments))
    if not out.as_json:
        marks = (("-", change.gone), ("+", change.new), ("~", change.rotating))
        out.raw("\n".join(f"{mark} {line}" for mark, lines in marks for line in lines))
    if marked is None:
        return
    if not marked.files:
        out.say(say("cli-watch-change-no-picture"))
        return
    out.say(say("cli-watch-change-pictures", before=str(marked.files[0]), after=str(marked.files[1])))
    if marked.unmarked:
        out.say(say("cli-watch-change-unmarked", count=marked.unmarked))


def pause(context: typer.Context, watch: str = WATCH) -> None:
    """Stops a watch for a while; the time of the pause does not count as missed.

    collector watch pause any_page
    """
    from collector.services.watching.plans import pause_watch

    session = of(context)
    _tell_change(session, pause_watch(session.context, watch))


def resume(context: typer.Context, watch: str = WATCH) -> None:
    """Goes on with a paused watch, from now.

    collector watch resume any_page
    """
    from collector.services.watching.plans import resume_watch

    session = of(context)
    _tell_change(session, resume_watch(session.context, watch))


def _tell_change(session: Session, watch: Watch) -> None:
    session.out.data(watch.to_json())
    state = say("cli-watch-paused") if watch.paused else say("cli-watch-active")
    session.out.say(say("cli-watch-changed", watch=watch.id, state=state))


def _iso(at: datetime | None) -> str | None:
    return iso(at) if at else None
