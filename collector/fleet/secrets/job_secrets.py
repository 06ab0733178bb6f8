"""The secrets of one job inside the program that runs its recipe: in memory; what changes goes back to the database, encrypted."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from collector.fleet.jobs.fleet_database import connected
from collector.fleet.secrets.sealed_secrets import EVERYWHERE, LOGIN, NOTICE, SESSION, SIGNING_KEY, Unsealed, forget_sealed, keep_sealed
from collector.fleet.secrets.worker_keys import sealed_for
from collector.secrets.login_details_storage import MemorySecrets
from collector.secrets.session_vault import SessionVault
from collector.services.context import GivenSecrets
from collector.trust import SigningKey

KINDS = {"age": SESSION}
"""How the vault calls what the database calls otherwise."""


class JobVault(SessionVault):
    """Sessions and marks of refusals of one member. A mark is in the database before the details it speaks of are sent.

    Nothing of it touches this machine's disk. That nobody else uses the account meanwhile is the queue's lock.
    """

    def __init__(self, address: str, member: str, secrets: Unsealed) -> None:
        super().__init__(Path("/nonexistent"), use_keyring=False)
        self._address = address
        self._member = member
        self._recipients = secrets.recipients
        self._held = {(provider, kind): data for provider, kinds in secrets.held.items() for kind, data in kinds.items()}

    def sealed(self, data: bytes) -> bytes:
        return data

    def unsealed(self, data: bytes) -> bytes:
        return data

    @contextmanager
    def lock_of(self, place: Path, wait_seconds: float, provider: str = "") -> Iterator[None]:  # noqa: ARG002 - the vault's names
        yield

    def _read(self, provider: str, kind: str) -> bytes | None:
        return self._held.get((provider, KINDS.get(kind, kind)))

    def _write(self, provider: str, kind: str, data: bytes) -> None:
        name = KINDS.get(kind, kind)
        with connected(self._address) as connection:
            keep_sealed(connection, self._member, provider, name, sealed_for(data, self._recipients))
        self._held[provider, name] = data

    def _remove(self, provider: str, *kinds: str) -> None:
        names = [name for kind in kinds if (provider, name := KINDS.get(kind, kind)) in self._held]
        if not names:
            return
        with connected(self._address) as connection:
            forget_sealed(connection, self._member, provider, names)
        for name in names:
            del self._held[provider, name]


def given_secrets(address: str, member: str, secrets: Unsealed) -> GivenSecrets:
    """What a context hands to the services in place of a private folder."""
    details: dict[tuple[str, str], Any] = {}
    for provider, kinds in secrets.held.items():
        details |= {(provider, name): value for name, value in json.loads(kinds.get(LOGIN, b"{}")).items()}
    key = secrets.held.get(EVERYWHERE, {}).get(SIGNING_KEY)
    return GivenSecrets(MemorySecrets(details), JobVault(address, member, secrets), SigningKey.from_private_bytes(key) if key else None)


def notice_addresses(secrets: Unsealed) -> list[str]:
    """Where the member gets messages."""
    return secrets.held.get(EVERYWHERE, {}).get(NOTICE, b"").decode().split()


def to_words(secrets: Unsealed) -> dict[str, object]:
    """The secrets as JSON, for the pipe between a worker and the program that it starts."""
    held = {provider: {kind: base64.b64encode(data).decode() for kind, data in kinds.items()} for provider, kinds in secrets.held.items()}
    return {"recipients": list(secrets.recipients), "held": held}


def from_words(words: Mapping[str, Any]) -> Unsealed:
    """What `to_words` wrote."""
    held = {provider: {kind: base64.b64decode(data) for kind, data in kinds.items()} for provider, kinds in words["held"].items()}
    return Unsealed(tuple(words["recipients"]), held)
