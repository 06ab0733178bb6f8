"""``collector fleet simulate``: a night thought through before it comes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import typer

from collector.cli.commands.fleet.machine_commands import hours
from collector.cli.session import Session, of
from collector.errors import InputError
from collector.language import say

if TYPE_CHECKING:
    from collector.fleet.planning.simulate import Simulated


def simulate(
    context: typer.Context,
    watches: int = typer.Option(10_000, "--watches", min=1, max=1_000_000),
    workers: int = typer.Option(8, "--workers", min=1, max=1000),
    places: int = typer.Option(2, "--places", min=1, max=64),
    night: str = typer.Option("6h", metavar="6h"),
    dead_worker: int = typer.Option(0, "--dead-worker", min=0, max=1000),
    provider: list[str] = typer.Option([], "--provider", metavar="NAME=SHARE"),
    limit: list[str] = typer.Option([], "--limit", metavar="NAME=N/M"),
    seconds: float = typer.Option(0.0, "--seconds", min=0.0),
) -> None:
    """Plans and replays a night: when it ends, which provider is the bottleneck, what a dead worker costs.

    collector fleet simulate --watches 10000 --workers 8 --night 6h --dead-worker 1
    """
    from collector.fleet.operating_simulation import wished
    from collector.fleet.planning.simulate import simulate as replay

    session = of(context)
    shares = dict(_pair(each) for each in provider)
    wish = wished(
        session.context, watches=watches, workers=workers, places=places, night=hours(night), dead_workers=dead_worker,
        shares={name: _number(share, each) for (name, share), each in zip(shares.items(), provider, strict=False)},
        limits=dict(_limit(each) for each in limit), seconds=seconds,
    )  # fmt: skip
    simulated = replay(wish, session.context.clock.now())
    session.out.data(simulated.to_json())
    _tell(session, simulated)


def _tell(session: Session, simulated: Simulated) -> None:
    wish, well, out = simulated.wished, simulated.well, session.out
    counts = {"watches": wish.watches, "workers": wish.workers, "places": wish.places}
    out.say(say("cli-fleet-night", **counts, seconds=round(wish.seconds[""]), basis=wish.basis))
    if wish.invented:
        out.say(say("cli-fleet-night-invented", count=len(wish.providers)))
    within = "cli-fleet-night-within" if well.ends - simulated.begins <= wish.night else "cli-fleet-night-beyond"
    out.say(say(within, span=_span(session, well.ends - simulated.begins), night=_span(session, wish.night)))
    _tell_bottleneck(session, simulated)
    if simulated.with_deaths is not None:
        later = max(simulated.with_deaths.ends - well.ends, timedelta(0))
        cost = {"workers": wish.dead_workers, "again": simulated.with_deaths.again, "undone": simulated.with_deaths.undone}
        name = "cli-fleet-nobody-left" if simulated.with_deaths.undone else "cli-fleet-dead-worker"
        out.say(say(name, later=_span(session, later), **cost))


def _tell_bottleneck(session: Session, simulated: Simulated) -> None:
    name = simulated.well.bottleneck
    limit = simulated.wished.limit_of(name)
    told = {"provider": name, "count": simulated.checks_of(name), "load": round(100 * simulated.load)}
    if simulated.bottleneck_hours >= 0.9 * simulated.hours:
        told["limit"] = say("cli-fleet-limit", at_once=limit.at_once, per_minute=limit.per_minute)
        told["alone"] = _span(session, timedelta(hours=simulated.bottleneck_hours))
        session.out.say(say("cli-fleet-bottleneck-limits", **told))
    else:
        session.out.say(say("cli-fleet-bottleneck", **told))


def _span(session: Session, span: timedelta) -> str:
    """``6:05`` hours and minutes, rounded up."""
    minutes = -(-span // timedelta(minutes=1))
    return session.out.words(say("cli-fleet-span", hours=str(minutes // 60), minutes=f"{minutes % 60:02}"))


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise InputError(say("cli-fleet-no-pair", text=text), say("cli-fleet-no-pair-next"))
    return name, value


def _number(text: str, pair: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < 1e9:
        raise InputError(say("cli-fleet-no-pair", text=pair), say("cli-fleet-no-pair-next"))
    return number


def _limit(text: str) -> tuple[str, tuple[int, float]]:
    name, value = _pair(text)
    at_once, slash, per_minute = value.partition("/")
    if not slash:
        raise InputError(say("cli-fleet-no-pair", text=text), say("cli-fleet-no-pair-next"))
    return name, (round(_number(at_once, text)), _number(per_minute, text))
