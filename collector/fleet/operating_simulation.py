"""What a simulated night is made of: what was said, else what the fleet has measured, else the usual."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from collector.errors import InputError
from collector.fleet.jobs.fleet_database import connected, fleet_address
from collector.fleet.planning.night_plan import Limit
from collector.fleet.planning.simulate import USUAL_SECONDS, Wished
from collector.language import say
from collector.services.context import Context
from collector.store.address import DatabaseAddress

INVENTED = 20
"""Providers of a night about which nothing is known: their shares fall as those of a market do, the first has twice the second's."""


def wished(
    context: Context,
    *,
    watches: int,
    workers: int,
    places: int,
    night: timedelta,
    dead_workers: int = 0,
    shares: Mapping[str, float] | None = None,
    limits: Mapping[str, tuple[int, float]] | None = None,
    seconds: float = 0.0,
) -> Wished:
    """The night to think through. Where a database is named, its limits, durations and providers stand for what was not said.

    shares, limits: by provider, the limits as (at once, per minute). Raises InputError where more workers die than there are.
    """
    if dead_workers > workers:
        raise InputError(say("fleet-more-deaths"), say("fleet-more-deaths-next"))
    known_limits, measured, known_shares = _known(context)
    said = {name: Limit(at_once, per_minute) for name, (at_once, per_minute) in (limits or {}).items()}
    usual = seconds or measured.get("", USUAL_SECONDS)
    durations = {"": usual} if seconds else {**measured, "": usual}
    providers = shares or known_shares or {f"provider-{number:02}": 1 / number for number in range(1, INVENTED + 1)}
    basis = "said" if seconds else "measured" if measured else "assumed"
    limited = {**known_limits, **said}
    return Wished(watches, workers, places, night, dict(providers), limited, durations, dead_workers, basis, not (shares or known_shares))


def _known(context: Context) -> tuple[dict[str, Limit], dict[str, float], dict[str, float]]:
    """Limits, measured durations, and the shares of the providers by their checks so far; nothing where no database is named."""
    if not isinstance(context.store_root, DatabaseAddress):
        return {}, {}, {}
    from collector.fleet.jobs.fleet_status import measured_seconds
    from collector.fleet.jobs.provider_limits import limits_of

    with connected(fleet_address(context)) as connection:
        counted = connection.execute("SELECT provider, count(*) AS count FROM collector_fleet.durations GROUP BY provider ORDER BY 1")
        return limits_of(connection), measured_seconds(connection), {row["provider"]: float(row["count"]) for row in counted}
