"""Logins and sessions of members in the database, each encrypted to the keys of the enrolled workers and of the operator."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from collector.errors import InputError, TrustError
from collector.fleet.jobs.fleet_database import connected, fleet_address
from collector.fleet.secrets.worker_keys import OPERATOR, opened_with, own_key, public_key, sealed_for
from collector.language import in_language, say
from collector.services.context import Context

if TYPE_CHECKING:
    import psycopg

    Connection = psycopg.Connection[dict[str, Any]]

LOGIN, SESSION, REFUSED, UNPROVEN = "login", "session", "refused", "unproven"
SIGNING_KEY, NOTICE, EVERYWHERE = "signing-key", "notice", ""
"""A member's own key, which signs the seals of their store, and the address for messages to them belong to no provider."""
OPERATORS = "operator"
"""The name under which the operator's own key stands among those of the workers."""
APP = "app"
"""The name under which the app's key stands there: members' signing keys are sealed for it, and nothing else."""


@dataclass(frozen=True)
class Unsealed:
    """What a job needs of one member, in memory only: by provider and kind. recipients: to whom what changes is sealed again."""

    recipients: tuple[str, ...] = ()
    held: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)


def recipients(connection: Connection, kind: str = LOGIN) -> list[str]:
    """The public keys for which secrets of a kind are sealed: the app's only for signing keys, so that it opens nothing else."""
    query = "SELECT public_key FROM collector_fleet.workers WHERE name <> %s OR %s = %s ORDER BY name"
    return [row["public_key"] for row in connection.execute(query, [APP, kind, SIGNING_KEY])]


def unsealed(connection: Connection, identity: Any, member: str, providers: Sequence[str]) -> Unsealed:
    """What is kept of a member for these providers. Raises TrustError where some of it was not sealed for this key."""
    held: dict[str, dict[str, bytes]] = {}
    query = "SELECT provider, kind, data FROM collector_fleet.sealed WHERE member = %s AND provider = ANY(%s)"
    for row in connection.execute(query, [member, [EVERYWHERE, *providers]]):
        plain = opened_with(bytes(row["data"]), identity)
        if plain is None:
            raise TrustError(say("fleet-not-sealed-for-us", provider=row["provider"]), say("fleet-not-sealed-for-us-next"))
        held.setdefault(row["provider"], {})[row["kind"]] = plain
    return Unsealed(tuple(recipients(connection)), held)


def keep_sealed(connection: Connection, member: str, provider: str, kind: str, data: bytes) -> None:
    """Keeps sealed bytes in place of the former ones."""
    connection.execute(
        "INSERT INTO collector_fleet.sealed (member, provider, kind, data) VALUES (%s, %s, %s, %s) "
        "ON CONFLICT (member, provider, kind) DO UPDATE SET data = excluded.data",
        [member, provider, kind, data],
    )


def forget_sealed(connection: Connection, member: str, provider: str, kinds: Sequence[str]) -> None:
    """Removes what is kept of these kinds."""
    query = "DELETE FROM collector_fleet.sealed WHERE member = %s AND provider = %s AND kind = ANY(%s)"
    connection.execute(query, [member, provider, list(kinds)])


def keep_login(context: Context, member: str, provider: str, values: Mapping[str, str]) -> None:
    """Seals a member's login details for the workers; a session and refusals of the former ones are forgotten.

    values: ``username``, ``password``, ``otp-seed``. Raises InputError where nothing was typed, or where no worker is enrolled yet.
    """
    if not values or not all(value.strip() for value in values.values()):
        raise InputError(say("fleet-nothing-typed"), say("fleet-nothing-typed-next"))
    with connected(fleet_address(context), autocommit=False) as connection:
        keys = _for_workers(connection)
        forget_sealed(connection, member, provider, (SESSION, REFUSED, UNPROVEN))
        keep_sealed(connection, member, provider, LOGIN, sealed_for(json.dumps(dict(values)).encode(), keys))


def keep_notice_address(context: Context, member: str, address: str) -> None:
    """Sends a trial to a member's Apprise address, and seals it for the workers if that got through. Raises InputError if it did not."""
    from collector.watch import ByApprise

    outcome = ByApprise(address.split())("Collector", in_language(say("services-notice-trial"), context.language))
    if outcome != "sent":
        raise InputError(say("services-notice-failed", outcome=outcome), say("services-notice-failed-next"))
    with connected(fleet_address(context), autocommit=False) as connection:
        keep_sealed(connection, member, EVERYWHERE, NOTICE, sealed_for(address.encode(), _for_workers(connection)))


def _for_workers(connection: Connection) -> list[str]:
    connection.execute("LOCK TABLE collector_fleet.workers IN SHARE MODE")  # nobody is enrolled between sealing and keeping
    keys = recipients(connection)
    if len(keys) < 2:
        raise InputError(say("fleet-no-worker"), say("fleet-no-worker-next"))
    return keys


def make_signing_keys(connection: Connection, members: Sequence[str]) -> int:
    """Makes and seals a signing key for each member who has none; returns for how many. Nobody holds it in clear but a job of theirs."""
    from collector.trust import SigningKey

    keys = recipients(connection, SIGNING_KEY)
    if len(keys) < 2:
        return 0
    query = "SELECT member FROM collector_fleet.sealed WHERE provider = %s AND kind = %s"
    known = {row["member"] for row in connection.execute(query, [EVERYWHERE, SIGNING_KEY])}
    new = [member for member in members if member not in known]
    for member in new:
        sealed = sealed_for(SigningKey.generate().to_private_bytes(), keys)
        keep_sealed(connection, member, EVERYWHERE, SIGNING_KEY, sealed)
    return len(new)


def enrol(context: Context, name: str, key: str) -> int:
    """Lets a worker open what is sealed: everything is sealed anew for it as well. Returns how many secrets that were.

    Raises InputError for what is no public key, TrustError where something cannot be opened with the operator's key.
    """
    public_key(key)
    with connected(fleet_address(context), autocommit=False) as connection:
        connection.execute(
            "INSERT INTO collector_fleet.workers (name, public_key) VALUES (%s, %s) "
            "ON CONFLICT (name) DO UPDATE SET public_key = excluded.public_key",
            [name, key.strip()],
        )
        return _seal_anew(context, connection)


def dismiss(context: Context, name: str) -> int:
    """Takes a worker's key away: everything is sealed anew without it. What it has opened it may still know. Raises InputError."""
    with connected(fleet_address(context), autocommit=False) as connection:
        gone = connection.execute("DELETE FROM collector_fleet.workers WHERE name = %s AND name <> %s", [name, OPERATORS])
        if not gone.rowcount:
            raise InputError(say("fleet-no-such-worker", worker=name), say("fleet-no-such-worker-next"))
        return _seal_anew(context, connection)


def _seal_anew(context: Context, connection: Connection) -> int:
    identity = own_key(context, OPERATOR)
    rows = connection.execute("SELECT member, provider, kind, data FROM collector_fleet.sealed FOR UPDATE").fetchall()
    for row in rows:
        plain = opened_with(bytes(row["data"]), identity)
        if plain is None:
            raise TrustError(say("fleet-not-sealed-for-us", provider=row["provider"]), say("fleet-not-sealed-for-us-next"))
        keep_sealed(connection, row["member"], row["provider"], row["kind"], sealed_for(plain, recipients(connection, row["kind"])))
    return len(rows)
