"""What the operator of a fleet does: make its tables, limit and pause providers, try a failed check again, look at how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector.errors import InputError, NothingFound
from collector.fleet.checking.provider_of_watch import provider_of
from collector.fleet.jobs import provider_limits
from collector.fleet.jobs.check_queue import put, queueing_lock, take_out, waiting_or_running
from collector.fleet.jobs.fleet_database import connected, fleet_address, migrate, require_current
from collector.fleet.jobs.fleet_status import FleetStatus
from collector.fleet.members import member_context, require_member
from collector.fleet.planning.night_plan import Limit
from collector.fleet.secrets.sealed_secrets import OPERATORS
from collector.fleet.secrets.worker_keys import OPERATOR, own_key
from collector.language import say
from collector.model import Check, Watch
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.store import Store


def init_fleet(context: Context) -> list[str]:
    """Makes the tables, or brings them up to date, and at the first time the operator's key; returns the steps that were applied.

    An upgrade may be done by an account that has no operator's key: then none is made. Raises InputError for one that has another.
    """
    address = fleet_address(context)
    steps = migrate(address)
    with connected(address) as connection:
        known = connection.execute("SELECT public_key FROM collector_fleet.workers WHERE name = %s", [OPERATORS]).fetchone()
        if known is not None and not (context.private / OPERATOR).exists():
            return steps
        key = str(own_key(context, OPERATOR, make=True).to_public())
        query = "INSERT INTO collector_fleet.workers (name, public_key) VALUES (%s, %s) ON CONFLICT (name) DO NOTHING"
        connection.execute(query, [OPERATORS, key])
        row = connection.execute("SELECT public_key FROM collector_fleet.workers WHERE name = %s", [OPERATORS]).fetchone()
    if row is None or row["public_key"] != key:
        raise InputError(say("fleet-other-operator"), say("fleet-other-operator-next"))
    return steps


def status(context: Context) -> FleetStatus:
    """How the fleet stands."""
    from collector.fleet.jobs.fleet_status import fleet_status

    address = fleet_address(context)
    require_current(address)
    with connected(address) as connection:
        return fleet_status(connection)


def limit_provider(context: Context, provider: str, at_once: int, per_minute: float) -> None:
    """Changes what a provider's site is asked to bear; what waits is planned anew. Raises InputError for what is no limit."""
    if not (1 <= at_once <= 1000 and 0 < per_minute <= 6000):
        raise InputError(say("fleet-no-limit"), say("fleet-no-limit-next"))
    with connected(fleet_address(context)) as connection:
        provider_limits.set_limit(connection, provider, Limit(at_once, per_minute))
        take_out(connection, [provider])


def pause(context: Context, provider: str = provider_limits.ALL, *, resume: bool = False) -> int:
    """Stops a provider's checks, or all, or lets them go on; what runs goes on to its end. Returns how many jobs were taken out.

    Raises NothingFound for a provider that the fleet does not know.
    """
    with connected(fleet_address(context)) as connection:
        if provider != provider_limits.ALL and provider not in provider_limits.limits_of(connection):
            raise NothingFound(say("fleet-no-provider", provider=provider), say("fleet-no-provider-next"))
        provider_limits.set_paused(connection, provider, not resume)
        if resume:
            return 0
        return take_out(connection, None if provider == provider_limits.ALL else [provider])


@dataclass(frozen=True)
class Retried:
    """A check that will be tried again now. resumed: its watch was paused because the login was refused."""

    watch: Watch
    check: Check
    resumed: bool
    queued: bool
    """False where it waits or runs already."""


def retry(context: Context, member: str, wanted: str) -> Retried:
    """Tries the latest failed check of a watch again, now, whatever it failed of; a watch that was paused for it goes on.

    Login details that were refused are not sent a second time: other ones are to be kept first. Raises InputError where the latest check
    did not fail.
    """
    from collector.fleet.jobs.planner import planned_now
    from collector.services.watching.plans import resume_watch, watch_named

    require_member(context, member)
    theirs = member_context(context, member)
    store = theirs.open_store()
    watch = watch_named(store, wanted)
    check = latest_check(store, watch)
    if check is None or check.outcome != "failed":
        raise InputError(say("fleet-nothing-to-retry", watch=watch.name), say("fleet-nothing-to-retry-next"))
    resumed = watch.paused
    if resumed:
        watch = resume_watch(theirs, watch.id)
    address = fleet_address(context)
    with connected(address) as connection:
        provider_limits.know(connection, [provider_of(watch)])
        limits = provider_limits.limits_of(connection)
        queued = queueing_lock(member, watch.id) not in waiting_or_running(connection)
    if queued:
        put(address, [planned_now(member, watch, context.clock.now(), check.attempt + 1)], limits, asked=True)
    return Retried(watch, check, resumed, queued)


def latest_check(store: Store, watch: Watch) -> Check | None:
    """The newest attempt of the watch's latest planned time; None before the first."""
    checks = [Check.from_doc(doc) for doc in store.all("checks", watch=watch.id)]
    return max(checks, key=lambda check: (check.due, check.attempt, check.at), default=None)
