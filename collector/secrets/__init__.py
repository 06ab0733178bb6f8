"""Secrets: the book of those that a run used or saw, the search for them in bytes, where login details and sessions are kept.

Knows no browser. `SecretBook` lives in memory only; `find_leaks` looks into archives, PDFs, mails and picture metadata.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from collector.secrets.known_secrets import Secret, SecretBook, looks_random, names_a_token

if TYPE_CHECKING:
    from collector.secrets.found_secret import Leak
    from collector.secrets.leak_search import find_leaks, refuse_leaks
    from collector.secrets.login_details_storage import (
        Ask,
        FileSecrets,
        FirstOf,
        KeyringSecrets,
        MemorySecrets,
        NoSecrets,
        OneTimeCodes,
        SecretSource,
    )
    from collector.secrets.session_vault import SessionVault

_LATER = {
    "Leak": "found_secret", "find_leaks": "leak_search", "refuse_leaks": "leak_search", "SessionVault": "session_vault",
    "Ask": "login_details_storage", "FileSecrets": "login_details_storage", "FirstOf": "login_details_storage",
    "KeyringSecrets": "login_details_storage", "MemorySecrets": "login_details_storage", "NoSecrets": "login_details_storage",
    "OneTimeCodes": "login_details_storage", "SecretSource": "login_details_storage",
}  # fmt: skip
"""Loaded when first used: a browser that opens must not wait for what looks into files and keeps sessions."""

__all__ = [
    "Ask", "FileSecrets", "FirstOf", "KeyringSecrets", "Leak", "MemorySecrets", "NoSecrets", "OneTimeCodes", "Secret", "SecretBook",
    "SecretSource", "SessionVault", "find_leaks", "looks_random", "names_a_token", "refuse_leaks",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
