"""A keyring that ends with the test and counts as the system's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
import keyring.backend

SYSTEMS_OWN = "keyring.backends.SecretService"
"""The module of a keyring of the system; by its module the collector knows one."""


class InMemory(keyring.backend.KeyringBackend):
    """Secrets by service and name."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@contextmanager
def keyring_in_memory(made: InMemory | None = None, module: str = SYSTEMS_OWN) -> Iterator[InMemory]:
    """A keyring (an empty one, else `made`) in place of this machine's, as if it came from `module`; the machine's own is put back."""
    before, own = keyring.get_keyring(), InMemory.__module__
    InMemory.__module__ = module
    made = made or InMemory()
    try:
        keyring.set_keyring(made)
        yield made
    finally:
        keyring.set_keyring(before)
        InMemory.__module__ = own
