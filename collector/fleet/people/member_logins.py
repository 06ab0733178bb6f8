"""Login details that a member types in the app: sealed for the workers' keys in the app's memory, kept by the database, never opened here.

The app's own key is not among those for which they are sealed; nothing of them is written to its disk or to its log.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from collector.errors import InputError, UsageError
from collector.fleet.checking.provider_of_watch import host, logins_of, logs_in
from collector.fleet.jobs.fleet_database import connected, fleet_address
from collector.fleet.secrets.sealed_secrets import recipients
from collector.fleet.secrets.worker_keys import sealed_for
from collector.language import say
from collector.model import SignedIn, SiteLogin, Watch
from collector.services.context import Context
from collector.store.postgres.postgres_connection import Database

TRIES = 3
"""Workers may be enrolled or dismissed while something is sealed; then it is sealed anew for those that there are."""
NOT_KEPT: dict[str, type[InputError | UsageError]] = {"too-long": InputError, "other-keys": UsageError}
"""Why the database did not keep them → the error; its sentences are ``fleet-login-…``."""


def site_of(typed: str) -> str:
    """The host that was typed, as a login names it.

    Example: ``https://My.Example.co.il/login`` is ``my.example.co.il``. Raises InputError for what is none.
    """
    named = typed.strip().lower()
    found = host(named if "://" in named else f"https://{named}")
    if not found or len(found) > 253 or not all(each.isalnum() or each in "-._" for each in found):
        raise InputError(say("fleet-login-site", site=typed[:100]), say("fleet-login-site-next"))
    return found


def sites_of(theirs: Context, database: Database, member: str) -> list[SiteLogin]:
    """The sites that the member's watches log in to, or for which something is kept; by name."""
    query = "SELECT provider, kept, refused FROM collector_fleet.login_states(%s)"
    states = {site: (kept, refused) for site, kept, refused in database.rows(query, member)}
    store = theirs.read_store()
    try:
        watches = [Watch.from_doc(doc) for doc in store.all("watches")]
    finally:
        store.close()
    named = {name for each in watches if logs_in(each) for name in logins_of(each)[:1]}
    return [SiteLogin(site, *states.get(site, (False, False))) for site in sorted({*named, *states})]


def keep_own_login(context: Context, database: Database, person: SignedIn, site: str, values: Mapping[str, str]) -> None:
    """Seals what the member typed, and asks the planner to try anew what was refused there. `database` shows the member's session.

    values: ``username``, ``password``, ``otp-seed``. Raises InputError where something is missing or too long, UsageError where no
    worker is there yet or they change all the while.
    """
    typed = {name: value for name, value in values.items() if value.strip()}
    if not {"username", "password"} <= typed.keys():
        raise InputError(say("fleet-login-lacks"), say("fleet-login-lacks-next"))
    for _ in range(TRIES):
        with connected(fleet_address(context)) as connection:
            keys = recipients(connection)
        if len(keys) < 2:
            raise UsageError(say("fleet-no-worker-yet"), say("fleet-no-worker-yet-next"))
        sealed = sealed_for(json.dumps(typed).encode(), keys)
        ((why,),) = database.rows("SELECT collector_fleet.keep_own_login(%s, %s, %s, %s)", person.member, site, keys, sealed)
        if not why:
            return
        if why != "other-keys":
            break
    raise NOT_KEPT[why](say(f"fleet-login-{why}"), say(f"fleet-login-{why}-next"))


def forget_own_login(database: Database, person: SignedIn, site: str) -> bool:
    """Removes what is kept for a site; whether there was something."""
    return bool(database.rows("SELECT collector_fleet.forget_own_login(%s, %s)", person.member, site)[0][0])
