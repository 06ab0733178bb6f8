"""What each provider's site is asked to bear, over all workers together, and whose turn it is to begin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from collector.fleet.planning.night_plan import Limit

if TYPE_CHECKING:
    import psycopg

    Connection = psycopg.Connection[dict[str, Any]]

ALL = "*"
"""The row that stands for the whole fleet: paused or not."""


def limits_of(connection: Connection) -> dict[str, Limit]:
    """The limit of each provider that the fleet knows."""
    query = "SELECT provider, at_once, per_minute FROM collector_fleet.providers"
    return {row["provider"]: Limit(row["at_once"], row["per_minute"]) for row in connection.execute(query)}


def know(connection: Connection, providers: Iterable[str]) -> None:
    """Gives each of these providers a row with the usual limit, where it has none."""
    rows = [(provider, Limit().at_once, Limit().per_minute) for provider in sorted(set(providers))]
    query = "INSERT INTO collector_fleet.providers (provider, at_once, per_minute) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
    with connection.cursor() as cursor:
        cursor.executemany(query, rows)


def set_limit(connection: Connection, provider: str, limit: Limit) -> None:
    """Changes what a provider is asked to bear."""
    connection.execute(
        "INSERT INTO collector_fleet.providers (provider, at_once, per_minute) VALUES (%s, %s, %s) "
        "ON CONFLICT (provider) DO UPDATE SET at_once = excluded.at_once, per_minute = excluded.per_minute",
        [provider, limit.at_once, limit.per_minute],
    )


def set_paused(connection: Connection, provider: str, paused: bool) -> None:
    """Stops a provider's checks, or all (`ALL`), or lets them go on."""
    know(connection, [provider])
    connection.execute("UPDATE collector_fleet.providers SET paused = %s WHERE provider = %s", [paused, provider])


def paused_providers(connection: Connection) -> set[str]:
    """The providers that are paused; `ALL` among them where the fleet is."""
    return {row["provider"] for row in connection.execute("SELECT provider FROM collector_fleet.providers WHERE paused")}


def seconds_to_turn(connection: Connection, provider: str) -> float | None:
    """Takes the provider's next turn to begin, and says how long to wait until then; None where it is paused or not known.

    The turns of one provider are at least its gap apart, whichever workers take them.
    """
    taken = connection.execute(
        "UPDATE collector_fleet.providers SET next_start = greatest(next_start, now()) + make_interval(secs => 60 / per_minute) "
        "WHERE provider = %(provider)s "
        "AND NOT EXISTS (SELECT 1 FROM collector_fleet.providers WHERE provider IN (%(all)s, %(provider)s) AND paused) "
        "RETURNING extract(epoch FROM next_start - make_interval(secs => 60 / per_minute) - now())::float8 AS wait",
        {"provider": provider, "all": ALL},
    ).fetchone()
    return None if taken is None else max(0.0, float(taken["wait"]))
