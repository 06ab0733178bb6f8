"""The passphrase that the person has set for the encrypted files, as the key of the app's idle lock."""

from __future__ import annotations

from pathlib import Path

from collector.services.context import Context


def sealed_file(context: Context) -> Path | None:
    """The encrypted file that a passphrase opens; None where none was set: then the system's keyring keeps the secrets."""
    private = context.private
    return next((path for path in (private / "logins.age", *sorted((private / "keys").glob("*.age"))) if path.is_file()), None)


def opens(context: Context, passphrase: str) -> bool:
    """Whether this is the passphrase. Takes about a second, on purpose of the format."""
    from collector.trust.age_file import fits

    path = sealed_file(context)
    return path is not None and fits(path.read_bytes(), passphrase)
