"""``collector fleet plan|worker|enrol|dismiss``: the programs that go on, and which machine may work."""

from __future__ import annotations

import asyncio
import platform
import sys
from contextlib import nullcontext
from datetime import timedelta

import typer

from collector.cli.help import command
from collector.cli.session import of
from collector.errors import InputError
from collector.fleet.extra import require_extra
from collector.language import say

PORT = typer.Option(0, "--port", min=0, max=65535)


def add_to(fleet_app: typer.Typer) -> None:
    """Adds this file's commands to ``collector fleet``."""
    for name, function in (("plan", plan), ("worker", worker), ("enrol", enrol), ("dismiss", dismiss)):
        command(fleet_app, name)(function)
    command(fleet_app, "run-check", hidden=True)(run_check)


def hours(text: str) -> timedelta:
    """A time span such as ``6h``, ``90m`` or ``6``, which means hours. Raises InputError."""
    number, unit = (text[:-1], text[-1]) if text[-1:] in ("h", "m") else (text, "h")
    try:
        span = timedelta(hours=float(number)) if unit == "h" else timedelta(minutes=float(number))
    except (ValueError, OverflowError) as error:
        raise InputError(say("cli-fleet-no-span", text=text), say("cli-fleet-no-span-next")) from error
    if not timedelta(minutes=1) <= span <= timedelta(hours=24):
        raise InputError(say("cli-fleet-no-span", text=text), say("cli-fleet-no-span-next"))
    return span


def plan(
    context: typer.Context,
    once: bool = typer.Option(False, "--once"),
    night: str = typer.Option("6h", metavar="6h"),
    port: int = PORT,
) -> None:
    """Plans what is due, brings back the jobs of killed workers, and goes on so.

    collector fleet plan
    """
    require_extra()
    from collector.fleet.jobs.check_queue import bring_back
    from collector.fleet.jobs.event_log import EventLog
    from collector.fleet.jobs.fleet_database import fleet_address, require_current
    from collector.fleet.jobs.metrics import FleetFigures, served
    from collector.fleet.jobs.one_planning import plan_once
    from collector.fleet.jobs.planner_loop import PlannerLoop

    session = of(context)
    address, span, log = fleet_address(session.context), hours(night), EventLog(session.context.clock)
    require_current(address)
    if not once:
        loop = PlannerLoop(address, session.context, log, span)
        with served(port, FleetFigures(address), lambda: loop.planned_well) if port else nullcontext():
            asyncio.run(loop.run())
        return
    back = asyncio.run(bring_back(address))
    done = plan_once(address, session.context, log, night=span)
    session.out.data({"due": done.due, "put": done.put, "later": done.later, "brought_back": back})
    session.out.say(say("cli-fleet-planner-busy") if done.busy else say("cli-fleet-planned", due=done.due, put=done.put, later=done.later))


def worker(
    context: typer.Context,
    name: str = typer.Option(""),
    places: int = typer.Option(2, "--places", min=1, max=64),
    show_key: bool = typer.Option(False, "--key"),
    port: int = PORT,
) -> None:
    """Takes checks from the queue and does them, until it is asked to stop; then it finishes what runs.

    collector fleet worker --places 2
    """
    require_extra()
    from collector.fleet.jobs.event_log import EventLog
    from collector.fleet.jobs.fleet_database import fleet_address
    from collector.fleet.jobs.metrics import FleetFigures, served
    from collector.fleet.jobs.worker import Worker
    from collector.fleet.secrets.worker_keys import WORKER, own_key
    from collector.services.run_contexts import ensure_browser

    session = of(context)
    called = name or platform.node()
    if show_key:
        key = str(own_key(session.context, WORKER, make=True).to_public())
        session.out.data({"worker": called, "key": key})
        session.out.say(say("cli-fleet-worker-key", worker=called, key=key))
        return
    made = Worker(fleet_address(session.context), session.context, called, places, EventLog(session.context.clock, called))
    ensure_browser(session.context)
    with served(port, FleetFigures(made.address, made.runner.tally), lambda: made.connected) if port else nullcontext():
        asyncio.run(made.run())


def enrol(context: typer.Context, worker: str = typer.Argument(...), key: str = typer.Argument(...)) -> None:
    """Lets a worker open what is sealed for the workers.

    collector fleet enrol worker-1 age1mt5zygjxcq2qdc7lpww98kl6kn0zjkzh2e08zxarfq8r6yxazquqh4z548
    """
    require_extra()
    from collector.fleet.secrets.sealed_secrets import enrol as let_open

    session = of(context)
    count = let_open(session.context, worker, key)
    session.out.data({"worker": worker, "sealed_anew": count})
    session.out.say(say("cli-fleet-enrolled", worker=worker, count=count))


def dismiss(context: typer.Context, worker: str = typer.Argument(...)) -> None:
    """Takes a worker's key away.

    collector fleet dismiss worker-1
    """
    require_extra()
    from collector.fleet.secrets.sealed_secrets import dismiss as take_away

    session = of(context)
    count = take_away(session.context, worker)
    session.out.data({"worker": worker, "sealed_anew": count})
    session.out.say(say("cli-fleet-dismissed", worker=worker, count=count))


def run_check(context: typer.Context) -> None:
    """Runs one recipe for a worker, which hands over its task by a pipe.

    collector fleet run-check
    """
    require_extra()
    from collector.fleet.checking.recipe_child import run_task

    session = of(context)
    session.out.data(asyncio.run(run_task(session.context, sys.stdin.buffer)))
