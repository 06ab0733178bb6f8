"""Addresses that carry a user name and a password (``https://dana:word@host/``)."""

from __future__ import annotations

import re
from urllib.parse import unquote

from collector.secrets.known_secrets import SecretBook

_CREDENTIALS = re.compile(r"(?i)\b(https?://)([^\s/?#@]*(?::[^\s/?#]*)?)@(?=[\w\[])")


def without_credentials(text: str, book: SecretBook) -> str:
    """The text with user name and password taken out of each address in it; the passwords are noted in the book.

    Example: ``http://dana:Sod-77@127.0.0.1/my`` becomes ``http://127.0.0.1/my``.
    """

    def cleaned(found: re.Match[str]) -> str:
        name, _, password = found[2].partition(":")
        for value in (password, unquote(password)):
            book.add(value, "password in an address")
        if not password:  # a token alone stands where the name would
            book.add(unquote(name), "name in an address")
        return found[1]

    return _CREDENTIALS.sub(cleaned, text)
