"""Python's keyring, loaded without looking for another system's libraries."""

import sys
from typing import Any, cast

if sys.platform != "darwin":  # keyring loads its macOS part everywhere, which asks a compiler for Apple's libraries: 0.1 s for nothing
    cast(dict[str, Any], sys.modules).setdefault("keyring.backends.macOS.api", None)

import keyring
from keyring.errors import KeyringError, PasswordDeleteError

__all__ = ["KeyringError", "PasswordDeleteError", "keyring"]
