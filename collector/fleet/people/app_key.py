"""The signing key of a member inside the app: sealed for the app's own key, opened in memory, so that a package that is made there is
signed as the member's other seals are. Logins of members are never shown to the app's login (`fleet.jobs.database.RIGHTS`)."""

from __future__ import annotations

from pathlib import Path

from collector.errors import TrustError
from collector.fleet.jobs.fleet_database import connected, fleet_address, fleet_place
from collector.fleet.secrets.sealed_secrets import EVERYWHERE, SIGNING_KEY
from collector.fleet.secrets.worker_keys import APP, opened_with, own_key
from collector.secrets.login_details_storage import MemorySecrets
from collector.secrets.session_vault import SessionVault
from collector.services.context import Context, GivenSecrets
from collector.store.postgres.postgres_connection import Database
from collector.trust import SigningKey


def key_to_enrol(context: Context) -> str:
    """The app's public key where it is not enrolled yet; "" where it is. The key is made at the first start."""
    key = str(own_key(context, APP, make=True).to_public())
    with connected(fleet_address(context)) as connection:
        known = connection.execute("SELECT 1 FROM collector_fleet.workers WHERE public_key = %s", [key]).fetchone()
    return "" if known else key


def secrets_of(opened: Context, member: str) -> GivenSecrets:
    """What the services get in place of a private folder: the member's own signing key, if it can be opened here, and nothing else."""
    return GivenSecrets(MemorySecrets({}), NoSessions(), _signing_key(opened, member))


class NoSessions(SessionVault):
    """The app logs in nowhere for a member: it has no sessions, and keeps none."""

    def __init__(self) -> None:
        super().__init__(Path(), use_keyring=False)

    def _read(self, provider: str, kind: str) -> bytes | None:  # noqa: ARG002 - the vault's names
        return None

    def _write(self, provider: str, kind: str, data: bytes) -> None:
        """Nothing is kept: no recipe runs in a fleet's app."""

    def _remove(self, provider: str, *kinds: str) -> None:
        """There is nothing to remove."""


def _signing_key(opened: Context, member: str) -> SigningKey | None:
    database = Database(fleet_place(opened))
    try:
        query = "SELECT data FROM collector_fleet.sealed WHERE member = %s AND provider = %s AND kind = %s"
        rows = database.rows(query, member, EVERYWHERE, SIGNING_KEY)
    finally:
        database.close()
    try:
        plain = opened_with(bytes(rows[0][0]), own_key(opened, APP)) if rows else None
    except TrustError:  # the app has no key of its own yet: then seals are not signed, and say so
        return None
    return SigningKey.from_private_bytes(plain) if plain else None
