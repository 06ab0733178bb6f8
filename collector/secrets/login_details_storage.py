"""Where login details come from: the keyring, an encrypted file, a person, memory."""

from __future__ import annotations

import json
import os
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Protocol

from collector.errors import InputError, TrustError
from collector.language import say

SERVICE = "collector"

Ask = Callable[[str, str, str], Awaitable[str | None]]
"""Asks the person: (provider, field, words on the page beside the field) → the typed text, None if no person is there."""


class SecretSource(Protocol):
    """Gives login details. `field` is ``username``, ``password`` or ``otp``."""

    def get(self, provider: str, field: str) -> str | None:
        """The secret, or None if this source does not have it."""


class MemorySecrets:
    """Login details handed over by the program itself: the demo and tests. A value may be a function that is called each time."""

    def __init__(self, details: Mapping[tuple[str, str], str | Callable[[], str | None]]) -> None:
        self._details = dict(details)

    def get(self, provider: str, field: str) -> str | None:
        held = self._details.get((provider, field))
        return held() if callable(held) else held


class NoSecrets:
    """Nothing stored: everything is asked of the person."""

    def get(self, provider: str, field: str) -> str | None:  # noqa: ARG002 - the protocol's names
        return None


class KeyringSecrets:
    """The system's own keyring. Plain-text and prompting back ends that Python's keyring might pick are not used."""

    def check(self) -> None:
        """Raises TrustError with the next step if there is no keyring that keeps secrets."""
        if not self.available():
            raise TrustError(
                say("secrets-system-offers-no-keyring"),
                say("secrets-unlock-install-one-linux"),
            )

    def available(self) -> bool:
        """Whether there is a keyring that keeps secrets."""
        from collector.trust.system_keyring import keyring

        backend = keyring.get_keyring()
        module = type(backend).__module__
        parts = getattr(backend, "backends", None)
        modules = [type(part).__module__ for part in parts] if parts is not None else [module]
        return any(_keeps(name) for name in modules)

    def name(self) -> str:
        """What the keyring calls itself, such as ``SecretService Keyring``."""
        from collector.trust.system_keyring import keyring

        return str(getattr(keyring.get_keyring(), "name", "keyring"))

    def get(self, provider: str, field: str) -> str | None:
        from collector.trust.system_keyring import KeyringError, keyring

        if not self.available():
            return None
        try:
            return keyring.get_password(SERVICE, _entry(provider, field))
        except KeyringError:
            return None

    def keep(self, provider: str, field: str, value: str) -> None:
        """Stores a secret. Raises TrustError if the keyring refuses."""
        from collector.trust.system_keyring import KeyringError, keyring

        self.check()
        try:
            keyring.set_password(SERVICE, _entry(provider, field), value)
        except KeyringError as error:
            raise TrustError(say("secrets-keyring-refused", name=type(error).__name__), say("secrets-unlock-try-again")) from error

    def keep_all(self, provider: str, values: Mapping[str, str]) -> None:
        """Stores several fields. Raises TrustError if the keyring refuses."""
        for field, value in values.items():
            self.keep(provider, field, value)

    def forget(self, provider: str, field: str) -> None:
        """Removes a secret; one that is not there is fine."""
        from collector.trust.system_keyring import KeyringError, PasswordDeleteError, keyring

        try:
            keyring.delete_password(SERVICE, _entry(provider, field))
        except PasswordDeleteError:
            return
        except KeyringError as error:
            raise TrustError(say("secrets-keyring-refused", name=type(error).__name__), say("secrets-unlock-try-again")) from error


def _entry(provider: str, field: str) -> str:
    return f"{provider}:{field}"


def _keeps(module: str) -> bool:
    return module.startswith("keyring.backends.") and module.rsplit(".", 1)[-1] not in ("fail", "null", "chainer")


class FileSecrets:
    """Login details in one age file, opened by a passphrase, for a system without a keyring. The passphrase is asked once a run.

    Each method raises InputError if the passphrase does not open the file, and what `passphrase` raises where there is none.
    """

    def __init__(self, path: Path, passphrase: Callable[[], str]) -> None:
        self._path = path
        self._passphrase = passphrase
        self._known: str | None = None
        self._opened: dict[str, str] | None = None

    def exists(self) -> bool:
        """Whether there is such a file."""
        return self._path.is_file()

    def get(self, provider: str, field: str) -> str | None:
        return self._read().get(_entry(provider, field)) if self._path.is_file() else None

    def providers(self) -> list[str]:
        """The providers whose details are in the file."""
        return sorted({key.rpartition(":")[0] for key in self._read()})

    def keep_all(self, provider: str, values: Mapping[str, str]) -> None:
        """Stores several fields at once: the file is sealed anew each time, which takes seconds."""
        self._write({**self._read(), **{_entry(provider, field): value for field, value in values.items()}})

    def forget(self, provider: str) -> None:
        """Removes all secrets of a provider; none there is fine."""
        left = {key: value for key, value in self._read().items() if key.rpartition(":")[0] != provider}
        if left != self._read():
            self._write(left)

    def _phrase(self) -> str:
        if self._known is None:
            self._known = self._passphrase()
        return self._known

    def _read(self) -> dict[str, str]:
        import pyrage  # type: ignore[import-untyped]

        from collector.trust.age_file import opened

        if not self._path.is_file():
            return {}
        if self._opened is not None:
            return self._opened
        try:
            plain = opened(self._path.read_bytes(), self._phrase())
        except pyrage.DecryptError as error:
            self._known = None
            raise InputError(say("secrets-passphrase-does-not-open"), say("secrets-type-again")) from error
        self._opened = {str(k): str(v) for k, v in json.loads(plain).items()}
        return self._opened

    def _write(self, details: Mapping[str, str]) -> None:
        from collector.trust.age_file import sealed

        write_private(self._path, sealed(json.dumps(details).encode(), self._phrase()))
        self._opened = dict(details)


def write_private(path: Path, data: bytes) -> None:
    """Writes a file that only its owner may read, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(path)


class FirstOf:
    """Several sources, asked in order."""

    def __init__(self, *sources: SecretSource) -> None:
        self._sources = sources

    def get(self, provider: str, field: str) -> str | None:
        for source in self._sources:
            value = source.get(provider, field)
            if value:
                return value
        return None


class OneTimeCodes:
    """Computes app codes from a seed kept in another source under the field ``otp-seed``: only if the person opted in by storing it."""

    def __init__(self, source: SecretSource) -> None:
        self._source = source

    def get(self, provider: str, field: str) -> str | None:
        seed = self._source.get(provider, "otp-seed") if field == "otp" else None
        if not seed:
            return self._source.get(provider, field)
        from collector.secrets.totp import totp_code

        return totp_code(seed)
