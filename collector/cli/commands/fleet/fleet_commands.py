"""``collector fleet``: watches of many members, checked by several machines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from collector.cli.commands.fleet import (
    machine_commands,
    member_commands,
    people_commands,
    person_commands,
    simulate_command,
    statistics_command,
)
from collector.cli.help import command, group
from collector.cli.session import Session, of
from collector.clock import iso
from collector.fleet.extra import require_extra
from collector.language import say

if TYPE_CHECKING:
    from collector.fleet.jobs.fleet_status import ProviderState, WorkerState


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    fleet_app = group(app, "fleet")
    command(fleet_app, "init")(init)
    machine_commands.add_to(fleet_app)
    member_commands.add_to(fleet_app)
    for name, function in (("status", status), ("limit", limit), ("pause", pause), ("resume", resume), ("retry", retry)):
        command(fleet_app, name)(function)
    people_commands.add_to(fleet_app)
    person_commands.add_to(fleet_app)
    command(fleet_app, "simulate")(simulate_command.simulate)
    command(fleet_app, "statistics")(statistics_command.statistics)


def init(context: typer.Context) -> None:
    """Makes the fleet's tables in the database, or brings them up to date.

    collector fleet init
    """
    require_extra()
    from collector.fleet.operating import init_fleet

    session = of(context)
    steps = init_fleet(session.context)
    session.out.data({"steps": steps})
    session.out.say(say("cli-fleet-made", count=len(steps)) if steps else say("cli-fleet-current"))


def status(context: typer.Context) -> None:
    """Shows the workers, what waits and runs at each provider, and how long checks take.

    collector fleet status
    """
    require_extra()
    from collector.fleet.operating import status as state_of

    session = of(context)
    found = state_of(session.context)
    session.out.data(found.to_json())
    if found.paused:
        session.out.say(say("cli-fleet-all-paused"))
    _show_workers(session, found.workers)
    _show_providers(session, found.providers)
    waiting = found.jobs.get("todo", 0)
    when = session.moment(found.next) if found.next else "–"
    session.out.say(say("cli-fleet-waiting", count=waiting, first=when) if waiting else say("cli-fleet-nothing-waits"))


def _show_workers(session: Session, workers: Sequence[WorkerState]) -> None:
    words, rows = session.out.words, []
    if not workers:
        session.out.say(say("cli-fleet-no-workers"))
        return
    for each in workers:
        state = words(say(f"cli-fleet-{each.state}"))
        rows.append((each.name, session.moment(each.seen) if each.seen else "–", state, f"{each.running}/{each.places}"))
    session.out.table([say(f"cli-column-{name}") for name in ("worker", "seen", "state", "running")], rows)


def _show_providers(session: Session, providers: Sequence[ProviderState]) -> None:
    rows = []
    for each in providers:
        limited = say("cli-fleet-limit", at_once=each.at_once, per_minute=each.per_minute)
        counts = (each.waiting, each.running, each.done_today, each.failed_today)
        seconds = f"{each.seconds:.0f}" if each.seconds else "–"
        state = session.out.words(say("cli-fleet-provider-paused") if each.paused else limited)
        rows.append((each.provider, *map(str, counts), seconds, state))
    heads = ("provider", "waiting", "running", "done", "failed", "seconds", "limit")
    if rows:
        session.out.table([say(f"cli-column-{name}") for name in heads], rows)


def limit(
    context: typer.Context,
    provider: str = typer.Argument(...),
    at_once: int = typer.Option(2, "--at-once", min=1, max=1000),
    per_minute: float = typer.Option(6.0, "--per-minute"),
) -> None:
    """Says how many checks a provider's site is asked to bear.

    collector fleet limit my.example.co.il --at-once 2 --per-minute 6
    """
    require_extra()
    from collector.fleet.operating import limit_provider

    session = of(context)
    limit_provider(session.context, provider, at_once, per_minute)
    session.out.data({"provider": provider, "at_once": at_once, "per_minute": per_minute})
    session.out.say(say("cli-fleet-limited", provider=provider, limit=say("cli-fleet-limit", at_once=at_once, per_minute=per_minute)))


PROVIDER = typer.Argument("")


def pause(context: typer.Context, provider: str = PROVIDER) -> None:
    """Stops a provider's checks, or all; what runs goes on to its end.

    collector fleet pause my.example.co.il
    """
    _pause(of(context), provider, resume=False)


def resume(context: typer.Context, provider: str = PROVIDER) -> None:
    """Lets a provider's checks go on, or all; the next planning finds what is due.

    collector fleet resume my.example.co.il
    """
    _pause(of(context), provider, resume=True)


def _pause(session: Session, provider: str, *, resume: bool) -> None:
    require_extra()
    from collector.fleet.operating import pause as set_paused

    taken = set_paused(session.context, *([provider] if provider else []), resume=resume)
    session.out.data({"provider": provider or None, "paused": not resume, "taken_out": taken})
    whom = provider or say("cli-fleet-every-provider")
    session.out.say(say("cli-fleet-resumed", provider=whom) if resume else say("cli-fleet-paused", provider=whom, count=taken))


def retry(context: typer.Context, member: str = typer.Argument(...), watch: str = typer.Argument(...)) -> None:
    """Tries the latest failed check of a watch again, now.

    collector fleet retry member-0042 any_account
    """
    require_extra()
    from collector.fleet.operating import retry as try_again

    session = of(context)
    tried = try_again(session.context, member, watch)
    due = iso(tried.check.due)
    session.out.data({"member": member, "watch": tried.watch.id, "due": due, "resumed": tried.resumed, "queued": tried.queued})
    session.out.say(say("cli-fleet-retried" if tried.queued else "cli-fleet-retry-waits", watch=tried.watch.name))
    if tried.resumed:
        session.out.say(say("cli-fleet-watch-resumed", watch=tried.watch.name))
