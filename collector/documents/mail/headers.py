"""Headers of an e-mail: decoded text, parameters, dates; lenient where Python's strict parser raises. Pure."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from urllib.parse import unquote_to_bytes

from collector.documents.charset import decode

_ENCODED = re.compile(r"=\?([^?\s]*)\?([bq])\?([^?]*)\?=", re.I)
_BETWEEN = re.compile(r"(=\?[^?\s]*\?[bq]\?[^?]*\?=)\s+(?==\?[^?\s]*\?[bq]\?)", re.I)
_PARAMETER = re.compile(r""";\s*([^\s=;*"]+)(?:\*(\d+))?(\*)?\s*(?:=\s*("(?:[^"\\]|\\.)*"?|[^;]*))?""", re.S)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\s]+")


def raw_header(message: Message, name: str) -> str:
    """The first header of that name as it stands in the file (bytes above 127 as surrogates); "" if there is none."""
    return next((str(value) for key, value in message.raw_items() if key.strip().lower() == name), "")


def decoded(raw: str, charset: str = "") -> str:
    """A header's text: encoded words (RFC 2047) and bare bytes; `charset` is what the body declares. One line, no control codes."""
    joined = _BETWEEN.sub(r"\1", re.sub(r"\r?\n[ \t]+", " ", raw))
    out: list[str] = []
    at, pending, of = 0, b"", ""
    for found in [*_ENCODED.finditer(joined), None]:
        plain = joined[at : found.start() if found else len(joined)]
        name = found[1].split("*")[0].lower() if found else ""
        if pending and (plain or found is None or name != of):
            out.append(decode(pending, of).text)
            pending = b""
        out.append(_bare(plain, charset))
        if found is not None:
            pending, of, at = pending + _unwrapped(found), name, found.end()
    return _CONTROLS.sub(" ", "".join(out)).strip()


def _bare(text: str, charset: str) -> str:
    if not text or text.isascii():
        return text
    return decode(text.encode("utf-8", "surrogateescape"), charset).text


def _unwrapped(word: re.Match[str]) -> bytes:
    body = word[3].encode("utf-8", "surrogateescape")
    if word[2].lower() == "q":
        return quopri.decodestring(body.replace(b"_", b" "))
    try:
        return base64.b64decode(body + b"=" * (-len(body) % 4))
    except binascii.Error:
        return base64.b64decode(body[: len(body) // 4 * 4] or b"")


def parameters(raw: str, charset: str = "") -> tuple[str, dict[str, str]]:
    """A header such as ``text/plain; charset=x; name*0*=…``: its value in small letters and its parameters (RFC 2231 pieces joined)."""
    value, _, _ = raw.partition(";")
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for name, number, starred, held in _PARAMETER.findall(raw):
        text = re.sub(r"\\(.)", r"\1", held[1:].removesuffix('"')) if held.startswith('"') else held.strip()
        pieces.setdefault(name.lower(), []).append((int(number or 0), bool(starred), text))
    return value.strip().lower(), {name: _joined(listed, charset) for name, listed in pieces.items()}


def _joined(listed: list[tuple[int, bool, str]], charset: str) -> str:
    extended = [piece for piece in listed if piece[1]]
    if not extended and len({number for number, _, _ in listed}) < len(listed):
        return decoded(listed[0][2], charset)
    if not extended:
        return decoded("".join(text for _, _, text in sorted(listed, key=lambda piece: piece[0])), charset)
    chosen = extended if len(listed) > 1 and all(number == 0 for number, _, _ in listed) else listed
    named, body = "", b""
    for _, starred, text in sorted(chosen, key=lambda piece: piece[0]):
        if starred and not body and text.count("'") >= 2:
            named, _, text = text.split("'", 2)
        body += unquote_to_bytes(text) if starred else text.encode("utf-8", "surrogateescape")
    return _CONTROLS.sub(" ", decode(body, named or charset).text).strip()


def addresses(text: str) -> Iterator[str]:
    """The e-mail addresses that stand in a header, whatever its form."""
    yield from dict.fromkeys(re.findall(r"[^\s<>,;:\"()\[\]]+@[^\s<>,;:\"()\[\]]+", text))


def moment(raw: str) -> datetime | None:
    """The date of a ``Date`` header, UTC; None if it is none."""
    try:
        found = parsedate_to_datetime(decoded(raw))
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
