"""Where the private key is kept: the system's keyring, else a file encrypted with a passphrase (age). Never in an evidence store."""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pyrage  # type: ignore[import-untyped]

from collector.errors import TrustError
from collector.language import say
from collector.trust.age_file import opened, sealed
from collector.trust.signing_keys import SigningKey
from collector.trust.system_keyring import KeyringError, keyring

SERVICE = "collector signing key"
FILE = "signing-key.age"
_SAFE = tuple(f"keyring.backends.{name}" for name in ("Windows", "macOS", "SecretService", "libsecret", "kwallet"))
Passphrase = Callable[[], str | None]


class KeyStore(Protocol):
    """A place for one private key."""

    def load(self) -> SigningKey | None:
        """The key; None if none is kept here. Raises TrustError if there is one that cannot be read."""

    def save(self, key: SigningKey) -> None:
        """Keeps a key in place of the one before. Raises TrustError."""


class KeyringKeys:
    """The key in the system's own keyring. Other keyrings, which may prompt or write plain text, are not used."""

    def __init__(self, name: str = "default") -> None:
        self.name = name

    @staticmethod
    def available() -> bool:
        """True where the system's own keyring is available."""
        backend = keyring.get_keyring()
        backends = getattr(backend, "backends", [backend])
        return any(type(each).__module__.startswith(_SAFE) for each in backends)

    def load(self) -> SigningKey | None:
        try:
            kept = keyring.get_password(SERVICE, self.name)
        except KeyringError as error:
            raise TrustError(say("trust-keyring-does-not-open", reason=error), say("trust-unlock-use-key-file")) from error
        return _decoded(kept) if kept else None

    def save(self, key: SigningKey) -> None:
        try:
            keyring.set_password(SERVICE, self.name, base64.b64encode(key.to_private_bytes()).decode())
        except KeyringError as error:
            raise TrustError(say("trust-keyring-does-not-take", reason=error), say("trust-unlock-use-key-file")) from error


class FileKeys:
    """The key in an age file, readable with ``age -d`` too. `passphrase` is called when it is needed and may answer None."""

    def __init__(self, path: Path, passphrase: Passphrase) -> None:
        self.path = path
        self._passphrase = passphrase

    def load(self) -> SigningKey | None:
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise TrustError(
                say("trust-key-file-cannot-read", path=self.path, reason=error.strerror),
                say("trust-check-permissions"),
            ) from error
        phrase = self._passphrase()
        if not phrase:
            raise TrustError(say("trust-key-file-needs-passphrase", path=self.path), say("trust-set-collector-passphrase-run"))
        try:
            return _decoded(opened(data, phrase).decode())
        except (pyrage.DecryptError, UnicodeDecodeError) as error:
            raise TrustError(say("trust-passphrase-does-not-open"), say("trust-try-again-without-new")) from error

    def save(self, key: SigningKey) -> None:
        phrase = self._passphrase()
        if not phrase:
            raise TrustError(say("trust-key-file-needs-passphrase-2"), say("trust-set-collector-passphrase-run"))
        _write_private(self.path, sealed(base64.b64encode(key.to_private_bytes()), phrase))


def best_store(folder: Path, passphrase: Passphrase) -> KeyStore:
    """The keyring where there is one, else a file in `folder`; a file that is there already goes on being used."""
    path = folder / FILE
    return KeyringKeys() if KeyringKeys.available() and not path.exists() else FileKeys(path, passphrase)


def signing_key_of(folder: Path, passphrase: Passphrase) -> SigningKey | None:
    """The person's key, made at the first use; None where there is neither a keyring nor a passphrase.

    Raises TrustError where there is a key that cannot be opened: going on with another one in silence would look like a lost key.
    """
    phrase: list[str | None] = []

    def once() -> str | None:
        if not phrase:
            phrase.append(passphrase())
        return phrase[0]

    store = best_store(folder, once)
    if isinstance(store, FileKeys) and not once():
        return None
    key = store.load()
    if key is None:
        key = SigningKey.generate()
        store.save(key)
    return key


def keep_key(folder: Path, passphrase: Passphrase, key: SigningKey) -> None:
    """Keeps a key where `signing_key_of` will find it, in place of the one before. Raises TrustError."""
    best_store(folder, passphrase).save(key)


def _decoded(text: str) -> SigningKey:
    try:
        return SigningKey.from_private_bytes(base64.b64decode(text, validate=True))
    except binascii.Error as error:
        raise TrustError(say("trust-stored-signing-key-cannot"), say("trust-make-new-one-collector")) from error


def _write_private(path: Path, data: bytes) -> None:
    """Writes a new file with mode 0600 and renames it over the old one. Raises TrustError."""
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        fd = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            os.write(fd, data)
            os.fsync(fd)
        finally:
            os.close(fd)
        part.replace(path)
    except OSError as error:
        raise TrustError(
            say("trust-key-file-cannot-written", path=path, reason=error.strerror),
            say("trust-check-folder-s-permissions"),
        ) from error
