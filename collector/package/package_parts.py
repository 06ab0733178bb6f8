"""A payload divided into parts that each make a package which verifies alone (pure)."""

from __future__ import annotations

import hashlib
import os
import re
import zlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

Files = dict[str, bytes | Path]
_FOLDER = re.compile(r"data/exhibits/\d+")
JOURNAL = "data/journal.jsonl"
OVERHEAD = 96 << 10
"""Bytes kept free in each part for READ-ME, manifests, seals and the ZIP's own lines."""
_BLOCK = 1 << 18


@dataclass(frozen=True)
class Measured:
    """A file's content: its SHA-256 in lower-case hex, its size in bytes, its CRC-32."""

    digest: str
    size: int
    crc: int


def divided(files: Mapping[str, bytes | Path], limit: int) -> list[Files]:
    """The files in as few parts as the order of the exhibits allows, each smaller than `limit` bytes where that can be.

    The first part holds what a person reads, and every part the journal. An exhibit is never divided: one that is larger than the limit
    makes a part of its own. One part if all fits, or `limit` is 0.
    """
    if not limit or sum(map(size_of, files.values())) + OVERHEAD <= limit:
        return [dict(files)]
    first: Files = {name: content for name, content in files.items() if not _FOLDER.match(name)}
    folders: dict[str, Files] = {}
    for name, content in files.items():
        found = _FOLDER.match(name)
        if found:
            folders.setdefault(found[0], {})[name] = content
    parts, journal = [first], size_of(files[JOURNAL])
    room = limit - OVERHEAD - sum(map(size_of, first.values()))
    for folder in (folders[name] for name in sorted(folders)):
        size = sum(map(size_of, folder.values()))
        if size > room and (len(parts) > 1 or parts[-1] is first):
            parts.append({JOURNAL: files[JOURNAL]})
            room = limit - OVERHEAD - journal
        parts[-1].update(folder)
        room -= size
    return parts


def size_of(content: bytes | Path) -> int:
    """Bytes of a file's content."""
    return len(content) if isinstance(content, bytes) else content.stat().st_size


def blocks(content: bytes | Path) -> Iterator[bytes | memoryview]:
    """A file's content, piece by piece; each piece is there until the next is asked for."""
    if isinstance(content, bytes):
        yield content
        return
    room = memoryview(bytearray(_BLOCK))
    with content.open("rb", buffering=0) as file:
        while read := file.readinto(room):
            yield room[:read]


def measured(content: bytes | Path) -> Measured:
    """Digest, size and checksum of a file's content."""
    total, size, crc = hashlib.sha256(), 0, 0
    for block in blocks(content):
        total.update(block)
        size, crc = size + len(block), zlib.crc32(block, crc)
    return Measured(total.hexdigest(), size, crc)


def all_measured(files: Mapping[str, bytes | Path], known: Mapping[str, Measured]) -> dict[str, Measured]:
    """`measured` of each file by name, but for those that are `known`; several at once, because most of it is waiting."""
    left = [name for name in files if name not in known]
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as several:
        found = dict(zip(left, several.map(measured, map(files.__getitem__, left)), strict=True))
    return {name: found.get(name) or known[name] for name in files}
