"""A payload divided into parts that each make a package which verifies alone (pure)."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from collector.trust.digest import sha256, sha256_file

Files = dict[str, bytes | Path]
_FOLDER = re.compile(r"data/exhibits/\d+")
JOURNAL = "data/journal.jsonl"
OVERHEAD = 96 << 10
"""Bytes kept free in each part for READ-ME, manifests, seals and the ZIP's own lines."""


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


def digest_of(content: bytes | Path) -> tuple[str, int]:
    """SHA-256 and bytes of a file's content."""
    return (sha256(content), len(content)) if isinstance(content, bytes) else sha256_file(content)


def digests_of(files: Mapping[str, bytes | Path]) -> dict[str, tuple[str, int]]:
    """`digest_of` of each file by name; several at once, because most of it is waiting for the disk and for the hash."""
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as several:
        return dict(zip(files, several.map(digest_of, files.values()), strict=True))
