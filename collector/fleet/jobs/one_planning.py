"""One planning as the planner does it: tries anew what members typed other login details for, plans, counts the month's figures."""

from __future__ import annotations

from datetime import timedelta

from collector.errors import CollectorError
from collector.fleet.checking.provider_of_watch import logins_of
from collector.fleet.checking.recorded_check import REFUSED
from collector.fleet.jobs.event_log import EventLog
from collector.fleet.jobs.fleet_database import connected
from collector.fleet.jobs.planner import Planning, plan
from collector.fleet.kept_statistics import keep_statistics
from collector.fleet.members import member_context
from collector.fleet.operating import latest_check, retry
from collector.fleet.planning.night_plan import NIGHT
from collector.model import Watch
from collector.services.context import Context


def plan_once(address: str, context: Context, log: EventLog, *, night: timedelta = NIGHT) -> Planning:
    """Does all three. What cannot be done for one member, or not be counted, keeps nothing from being planned."""
    if tried := try_new_logins(address, context, log):
        log("tried-with-new-login", count=tried)
    done = plan(address, context, night=night)
    try:
        with connected(address) as connection:
            if not done.busy and keep_statistics(connection, context):
                log("statistics-counted")
    except CollectorError as error:
        log("statistics-failed", error=type(error).__name__)
    return done


def try_new_logins(address: str, context: Context, log: EventLog) -> int:
    """Where a member has typed other login details, checks that the site refused are tried once more; returns how many."""
    with connected(address) as connection:
        rows = connection.execute("SELECT member, provider, at FROM collector_fleet.new_logins ORDER BY at").fetchall()
    tried = 0
    for row in rows:
        try:
            tried += sum(retry(context, row["member"], watch.id).queued for watch in _refused(context, row["member"], row["provider"]))
        except CollectorError as error:  # the member left meanwhile, or the store cannot be read: asked again at the next planning
            log("new-login-not-tried", error=type(error).__name__)
            continue
        with connected(address) as connection:
            query = "DELETE FROM collector_fleet.new_logins WHERE (member, provider, at) = (%s, %s, %s)"
            connection.execute(query, [row["member"], row["provider"], row["at"]])
    return tried


def _refused(context: Context, member: str, site: str) -> list[Watch]:
    """The member's watches whose latest check this site refused."""
    store = member_context(context, member).read_store()
    try:
        watches = [watch for watch in map(Watch.from_doc, store.all("watches")) if site in logins_of(watch)]
        checks = [(watch, latest_check(store, watch)) for watch in watches]
    finally:
        store.close()
    return [watch for watch, check in checks if check and any(each.partition(": ")[0] == REFUSED for each in check.reasons)]
