"""Kept sessions: one a provider, encrypted, locked against a second process; and what must not be sent to a provider again."""

from __future__ import annotations

import hashlib
import json
import re
import secrets as random
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pyrage  # type: ignore[import-untyped]
from filelock import FileLock, Timeout

from collector.errors import StoreBusy
from collector.language import say
from collector.secrets.login_details_storage import KeyringSecrets, write_private

KEY_ENTRY = ("sessions", "key")


class SessionVault:
    """Sessions under `folder` (never inside an evidence store). The key lies in the keyring; where there is none, in a file beside the
    sessions that only the owner may read (then the encryption protects copies of the session files, not the account on this machine).
    """

    def __init__(self, folder: Path, *, use_keyring: bool = True) -> None:
        self.folder = folder
        self._keyring = KeyringSecrets() if use_keyring else None
        self._identity: pyrage.x25519.Identity | None = None

    @property
    def uses_keyring(self) -> bool:
        """Whether the key lies in the keyring where there is one."""
        return self._keyring is not None

    def load(self, provider: str) -> dict[str, Any] | None:
        """The kept session, or None: nothing kept, or not readable with today's key (then the person logs in again)."""
        sealed = self._read(provider, "age")
        if sealed is None:
            return None
        try:
            return dict(json.loads(self.unsealed(sealed)))
        except (pyrage.DecryptError, ValueError):
            return None

    def save(self, provider: str, state: dict[str, Any]) -> None:
        """Keeps a session in place of the former one. A mark of a refusal stays: only the person takes it back."""
        data = json.dumps(state, ensure_ascii=False).encode()
        self._write(provider, "age", self.sealed(data))

    def forget(self, provider: str) -> None:
        """Removes the session, a kept browser profile, and the marks of refusals and of logins without proof."""
        self._remove(provider, "age", "profile", "refused", "unproven")
        shutil.rmtree(self._path(provider, "profile-open"), ignore_errors=True)

    def place(self, provider: str, ending: str) -> Path:
        """Where something of this provider lies."""
        return self._path(provider, ending)

    def sealed(self, data: bytes) -> bytes:
        """The bytes encrypted for this vault."""
        return bytes(pyrage.encrypt(data, [self._key().to_public()]))

    def unsealed(self, data: bytes) -> bytes:
        """What `sealed` made readable again. Raises pyrage.DecryptError where the key is another one today."""
        return bytes(pyrage.decrypt(data, [self._key()]))

    def allow(self, provider: str) -> None:
        """Takes back the marks: the person has logged in by hand, or has given other details."""
        self._remove(provider, "refused", "unproven")

    def refuse(self, provider: str, username: str, password: str, at: str) -> None:
        """Notes that these details were refused, as a salted digest, so that no later run sends them again by itself."""
        self._write_mark(provider, "refused", (username, password), {"at": at})

    def refused(self, provider: str, username: str, password: str) -> str | None:
        """When these very details were refused before, or None. Other details may be sent."""
        mark = self._mark_of(provider, "refused", (username, password))
        return None if mark is None else (str(mark["at"]) if mark.get("at") else say("secrets-earlier-day"))

    def sending(self, provider: str, username: str, password: str, sign: str) -> None:
        """Counts a login before its details are sent: a run that is killed while the site answers has sent them all the same.

        sign: what would prove the login; a corrected recipe begins to count anew.
        """
        count = self.unproven(provider, username, password, sign)
        self._write_mark(provider, "unproven", (username, password, sign), {"count": count + 1})

    def unproven(self, provider: str, username: str, password: str, sign: str) -> int:
        """How often in a row these details were sent without a proof that they let in, and without a refusal."""
        mark = self._mark_of(provider, "unproven", (username, password, sign))
        return int(mark.get("count", 0)) if mark else 0

    def proven(self, provider: str) -> None:
        """The details that were sent let in, or the site itself failed before it looked at them."""
        self._remove(provider, "unproven")

    def _write_mark(self, provider: str, kind: str, details: tuple[str, ...], facts: dict[str, Any]) -> None:
        salt = random.token_hex(16)
        mark = {**facts, "salt": salt, "digest": _digest(salt, details)}
        self._write(provider, kind, json.dumps(mark).encode())

    def _mark_of(self, provider: str, kind: str, details: tuple[str, ...]) -> dict[str, Any] | None:
        """The mark, if it is about these very details."""
        held = self._read(provider, kind)
        if held is None:
            return None
        try:
            mark = dict(json.loads(held))
            return mark if _digest(mark["salt"], details) == mark["digest"] else None
        except (ValueError, KeyError, TypeError):
            return {}  # a damaged mark: these details may have been the ones

    def lock(self, provider: str, wait_seconds: float = 30) -> AbstractContextManager[None]:
        """Holds the provider's session. Raises StoreBusy if another process holds it for longer than `wait_seconds`."""
        return self.lock_of(self._path(provider, "lock"), wait_seconds, provider)

    @contextmanager
    def lock_of(self, place: Path, wait_seconds: float, provider: str = "") -> Iterator[None]:
        """The same of the provider of whom something lies at `place`."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(place.with_suffix(".lock"), timeout=wait_seconds)
        try:
            lock.acquire()
        except Timeout as error:
            raise StoreBusy(say("secrets-another-run-using-session", provider=provider), say("secrets-wait-until-has-ended")) from error
        try:
            yield
        finally:
            lock.release()

    # where it is kept: another place overrides these three

    def _read(self, provider: str, kind: str) -> bytes | None:
        """What is kept of a kind: ``age`` (the session, encrypted), ``refused``, ``unproven``; None if nothing is."""
        try:
            return self._path(provider, kind).read_bytes()
        except FileNotFoundError:
            return None

    def _write(self, provider: str, kind: str, data: bytes) -> None:
        write_private(self._path(provider, kind), data)

    def _remove(self, provider: str, *kinds: str) -> None:
        for kind in kinds:
            self._path(provider, kind).unlink(missing_ok=True)

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


def _digest(salt: str, details: tuple[str, ...]) -> str:
    return hashlib.scrypt("\0".join(details).encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1).hex()
