"""Where login details come from (keyring, encrypted file, a person, memory), and the book of every secret that was used or seen."""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from collector.browser.codes import is_short_code, without_code
from collector.errors import InputError, TrustError

SERVICE = "collector"
SHORTEST = 4
"""Anything shorter is found everywhere and cannot be looked for."""
BOUNDED = 8
"""A secret shorter than this counts only where no letter or digit touches it."""

Ask = Callable[[str, str, str], Awaitable[str | None]]
"""Asks the person: (provider, field, words on the page beside the field) → what was typed, None if nobody can answer."""


class Secret(str):
    """A secret that never shows itself: its `repr` says only `what` it is."""

    what: str

    def __new__(cls, value: str, what: str = "secret") -> Secret:
        made = super().__new__(cls, value)
        made.what = what
        return made

    def __repr__(self) -> str:
        return f"<{self.what}>"


class SecretBook:
    """Every secret that was used or seen in a run, for the leak gate to look for. Lives in memory only."""

    def __init__(self) -> None:
        self._secrets: dict[str, Secret] = {}

    def add(self, value: str | None, what: str) -> None:
        """Notes a secret; something too short to be looked for is left out."""
        text = (value or "").strip()
        if len(text) >= SHORTEST:
            self._secrets.setdefault(text, Secret(text, what))

    def add_state(self, state: Mapping[str, Any]) -> None:
        """Notes cookies and stored tokens of a browser's state (Playwright's storage state, or a part of it)."""
        for cookie in state.get("cookies", ()):
            self.add_cookie(cookie)
        for origin in state.get("origins", ()):
            for item in origin.get("localStorage", ()):
                self.add_stored(str(item.get("name", "")), str(item.get("value", "")))

    def add_cookie(self, cookie: Mapping[str, Any]) -> None:
        """Notes a cookie if it can hold a session: not readable by scripts, named like one, or looking like a random token."""
        name, value = str(cookie.get("name", "")), str(cookie.get("value", ""))
        if cookie.get("httpOnly") or names_a_token(name) or looks_random(value):
            self.add(value if len(value) >= 6 else "", f"cookie {name}")

    def add_stored(self, name: str, value: str) -> None:
        """Notes a value of local or session storage if it is a token, also inside JSON."""
        for key, text in _leaves(name, value):
            if looks_random(text) or (names_a_token(key) and len(text) >= 8):
                self.add(text, f"stored token {key}"[:60])

    def __iter__(self) -> Iterator[Secret]:
        return iter(self._secrets.values())

    def __len__(self) -> int:
        return len(self._secrets)

    def __repr__(self) -> str:
        return f"<SecretBook of {len(self)}>"

    def scrub(self, text: str) -> str:
        """`text` with every secret in it replaced by ``[what]``: a short one only where no letter or digit touches it, so that a digest or
        a number that happens to hold it stays whole; a code of four or five digits only where it is named as one."""
        for secret in sorted(self, key=len, reverse=True):
            put = f"[{secret.what}]"
            if secret not in text:
                continue
            if is_short_code(secret):
                text = without_code(text, secret, put)
            elif len(secret) < BOUNDED:
                text = re.sub(rf"(?<![0-9A-Za-z]){re.escape(secret)}(?![0-9A-Za-z])", put.replace("\\", r"\\"), text)
            else:
                text = text.replace(str(secret), put)
        return text


def _leaves(name: str, value: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The strings in a value that may be JSON, each with the name it stands under."""
    if value[:1] in "{[" and value and depth < 4:
        try:
            inside = json.loads(value)
        except ValueError:
            inside = None
        pairs = inside.items() if isinstance(inside, dict) else ((name, item) for item in inside) if isinstance(inside, list) else ()
        for key, item in pairs:
            yield from _leaves(str(key), item if isinstance(item, str) else json.dumps(item), depth + 1)
        if inside is not None:
            return
    yield name, value.strip('"')


TOKEN_WORDS = (
    "token", "sess", "sid", "auth", "jwt", "secret", "csrf", "xsrf", "credential", "bearer", "passw", "apikey", "api_key", "otp",
)


def names_a_token(name: str) -> bool:
    """Whether a cookie, field or key of that name usually holds something that must stay secret."""
    low = name.lower()
    return any(word in low for word in TOKEN_WORDS)


def looks_random(value: str) -> bool:
    """Whether a value looks like a token: long, without spaces, letters and digits mixed without a pattern."""
    if len(value) < 16 or len(value) > 8192 or any(c.isspace() for c in value):
        return False
    if not (any(c.isdigit() for c in value) and any(c.isalpha() for c in value)):
        return False
    sample = value[:256]
    entropy = -sum(n / len(sample) * math.log2(n / len(sample)) for n in (sample.count(c) for c in set(sample)))
    return entropy > 3.2 and not value.startswith(("http://", "https://", "{", "["))


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
                "This system offers no keyring that keeps secrets.",
                "Unlock or install one (Linux: gnome-keyring or kwallet), or type the details each time you are asked.",
            )

    def available(self) -> bool:
        """Whether there is a keyring that keeps secrets."""
        import keyring

        backend = keyring.get_keyring()
        module = type(backend).__module__
        parts = getattr(backend, "backends", None)
        modules = [type(part).__module__ for part in parts] if parts is not None else [module]
        return any(_keeps(name) for name in modules)

    def name(self) -> str:
        """What the keyring calls itself, such as ``SecretService Keyring``."""
        import keyring

        return str(getattr(keyring.get_keyring(), "name", "keyring"))

    def get(self, provider: str, field: str) -> str | None:
        import keyring
        from keyring.errors import KeyringError

        if not self.available():
            return None
        try:
            return keyring.get_password(SERVICE, _entry(provider, field))
        except KeyringError:
            return None

    def keep(self, provider: str, field: str, value: str) -> None:
        """Stores a secret. Raises TrustError if the keyring refuses."""
        import keyring
        from keyring.errors import KeyringError

        self.check()
        try:
            keyring.set_password(SERVICE, _entry(provider, field), value)
        except KeyringError as error:
            raise TrustError(f"The keyring refused: {type(error).__name__}.", "Unlock it and try again.") from error

    def forget(self, provider: str, field: str) -> None:
        """Removes a secret; one that is not there is fine."""
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            keyring.delete_password(SERVICE, _entry(provider, field))
        except PasswordDeleteError:
            return
        except KeyringError as error:
            raise TrustError(f"The keyring refused: {type(error).__name__}.", "Unlock it and try again.") from error


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

    def keep(self, provider: str, field: str, value: str) -> None:
        """Stores a secret."""
        self._write({**self._read(), _entry(provider, field): value})

    def forget(self, provider: str, field: str) -> None:
        """Removes a secret; one that is not there is fine."""
        left = {key: value for key, value in self._read().items() if key != _entry(provider, field)}
        if self._path.is_file():
            self._write(left)

    def _phrase(self) -> str:
        if self._known is None:
            self._known = self._passphrase()
        return self._known

    def _read(self) -> dict[str, str]:
        import pyrage  # type: ignore[import-untyped]

        if not self._path.is_file():
            return {}
        if self._opened is not None:
            return self._opened
        try:
            plain = pyrage.passphrase.decrypt(self._path.read_bytes(), self._phrase())
        except pyrage.DecryptError as error:
            self._known = None
            raise InputError("The passphrase does not open the file with the login details.", "Type it again.") from error
        self._opened = {str(k): str(v) for k, v in json.loads(plain).items()}
        return self._opened

    def _write(self, details: Mapping[str, str]) -> None:
        import pyrage

        write_private(self._path, pyrage.passphrase.encrypt(json.dumps(details).encode(), self._phrase()))
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
        try:
            import pyotp
        except ImportError as error:
            raise InputError("A seed for one-time codes is stored, but pyotp is not installed.", "pip install 'collector[otp]'") from error
        return str(pyotp.TOTP(seed.replace(" ", "")).now())
