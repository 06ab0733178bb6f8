"""Kept sessions: one a provider, encrypted, locked against a second process, with a mark where the provider refused."""

from __future__ import annotations

import hashlib
import json
import re
import secrets as random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyrage  # type: ignore[import-untyped]
from filelock import FileLock, Timeout

from collector.errors import StoreBusy
from collector.secrets.login_details import KeyringSecrets, write_private

KEY_ENTRY = ("sessions", "key")


class SessionVault:
    """Sessions under `folder` (never inside an evidence store). The key lies in the keyring; where there is none, in a file beside the
    sessions that only the owner may read (then the encryption protects copies of the session files, not the account on this machine).
    """

    def __init__(self, folder: Path, *, use_keyring: bool = True) -> None:
        self.folder = folder
        self._keyring = KeyringSecrets() if use_keyring else None
        self._identity: pyrage.x25519.Identity | None = None

    def load(self, provider: str) -> dict[str, Any] | None:
        """The kept session, or None: nothing kept, or not readable with today's key (then the person logs in again)."""
        path = self._path(provider, "age")
        if not path.is_file():
            return None
        try:
            return dict(json.loads(pyrage.decrypt(path.read_bytes(), [self._key()])))
        except (pyrage.DecryptError, ValueError):
            return None

    def save(self, provider: str, state: dict[str, Any]) -> None:
        """Keeps a session in place of the former one, and takes back the mark of a refusal."""
        data = json.dumps(state, ensure_ascii=False).encode()
        write_private(self._path(provider, "age"), pyrage.encrypt(data, [self._key().to_public()]))
        self._path(provider, "refused").unlink(missing_ok=True)

    def forget(self, provider: str) -> None:
        """Removes the session and the mark of a refusal."""
        for ending in ("age", "refused"):
            self._path(provider, ending).unlink(missing_ok=True)

    def refuse(self, provider: str, username: str, password: str, at: str) -> None:
        """Notes that these details were refused, as a salted digest, so that no later run tries them again by itself."""
        salt = random.token_hex(16)
        mark = {"at": at, "salt": salt, "digest": _mark(salt, username, password)}
        write_private(self._path(provider, "refused"), json.dumps(mark).encode())

    def refused(self, provider: str, username: str, password: str) -> str | None:
        """When these very details were refused before, or None. Other details may be tried."""
        path = self._path(provider, "refused")
        try:
            mark = json.loads(path.read_bytes())
            same = _mark(mark["salt"], username, password) == mark["digest"]
        except (OSError, ValueError, KeyError):
            return None
        return str(mark["at"]) if same else None

    @contextmanager
    def lock(self, provider: str, wait_seconds: float = 30) -> Iterator[None]:
        """Holds the provider's session. Raises StoreBusy if another process holds it for longer than `wait_seconds`."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(self._path(provider, "lock"), timeout=wait_seconds)
        try:
            lock.acquire()
        except Timeout as error:
            raise StoreBusy(f"Another run is using the session of {provider}.", "Wait until it has ended, then try again.") from error
        try:
            yield
        finally:
            lock.release()

    def _path(self, provider: str, ending: str) -> Path:
        readable = re.sub(r"[^a-z0-9.-]+", "-", provider.lower())[:60].strip(".-")
        return self.folder / f"{readable}-{hashlib.sha256(provider.encode()).hexdigest()[:8]}.{ending}"

    def _key(self) -> pyrage.x25519.Identity:
        if self._identity is None:
            self._identity = self._keyring_key() if self._keyring and self._keyring.available() else self._file_key()
        return self._identity

    def _keyring_key(self) -> pyrage.x25519.Identity:
        keyring = self._keyring or KeyringSecrets()
        held = keyring.get(*KEY_ENTRY)
        if held is None:
            keyring.keep(*KEY_ENTRY, str(pyrage.x25519.Identity.generate()))
            held = keyring.get(*KEY_ENTRY)
        return pyrage.x25519.Identity.from_str(held or "")

    def _file_key(self) -> pyrage.x25519.Identity:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self.folder / "key"
        with FileLock(self._path("key", "lock"), timeout=30):
            if not path.is_file():
                write_private(path, str(pyrage.x25519.Identity.generate()).encode())
        return pyrage.x25519.Identity.from_str(path.read_text().strip())


def _mark(salt: str, username: str, password: str) -> str:
    return hashlib.scrypt(f"{username}\0{password}".encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1).hex()
