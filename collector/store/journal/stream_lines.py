"""The lines of a chat's live observations: a chain of their own, written while the chat is recorded."""

from __future__ import annotations

import hashlib
from typing import Any

import orjson

from collector.trust.canonical import canonical

START = hashlib.sha256(b"collector stream").hexdigest()
"""What stands as `prev` in a stream's first line."""


def stream_line(n: int, at: str, doc: Any, prev: str) -> tuple[bytes, str]:
    """One line and its link: SHA-256 over the canonical JSON list ``[prev, n, at, doc]``."""
    link = hashlib.sha256(canonical([prev, n, at, doc])).hexdigest()
    return canonical({"at": at, "doc": doc, "link": link, "n": n, "prev": prev}) + b"\n", link


def stream_lines(docs: list[Any], at: str, n: int, link: str) -> tuple[bytes, int, str]:
    """The lines of a batch that follows line `n` with its link, joined; with the number and link of the last one."""
    lines = []
    for doc in docs:
        n += 1
        line, link = stream_line(n, at, doc, link)
        lines.append(line)
    return b"".join(lines), n, link


def rows_of(data: bytes) -> list[dict[str, Any]]:
    """The rows of whole lines; a line that cannot be read is left out (the check names it)."""
    rows = []
    for line in data.split(b"\n"):
        try:
            row = orjson.loads(line)
            if isinstance(row, dict) and isinstance(row.get("doc"), dict):
                rows.append(row)
        except orjson.JSONDecodeError:
            continue
    return rows


def fits(line: bytes, n: int, link: str) -> dict[str, Any] | None:
    """The row of a line, if every byte of it follows from line `n` with that link; else None."""
    try:
        row = orjson.loads(line)
        expected, _ = stream_line(n + 1, row["at"], row["doc"], link)
    except (ValueError, KeyError, TypeError):
        return None
    return row if expected == line else None
