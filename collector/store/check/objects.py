"""Checks the files of a store: hashing goes on in a few threads, and no file is ever in memory as a whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from collector.model import Item, Verdict
from collector.store.journal.index import Row
from collector.store.seal.seals import expected_files, seal_of
from collector.trust.digest import sha256_file

if TYPE_CHECKING:
    from collector.store.store import Store

_BATCH = 32
MERGED = "merged"


def check_objects(store: Store) -> Iterator[Item]:
    """Every file below ``objects/`` against its name and against the records; and every file that records say is there."""
    wanted = expected_objects(store)
    forgotten = {str(row["id"]) for row in store.journal.index.rows("files") if (row["doc"] or {}).get("forgotten")}
    seen: set[str] = set()
    bad: set[str] = set()
    size = 0
    for path, digest, length in _hashed(store.objects.walk()):
        name = path.name
        if path.parent == store.objects.scratch:
            why = "an unfinished file of a write that was cut off; it is nobody's"
            yield Item(name=path.relative_to(store.root).as_posix(), state=Verdict.NOT_CHECKED, why=why)
        elif digest != name or path != store.objects.root / name[:2] / name:
            bad.add(name)
            why = "not what its name says: changed, or put there" + _whose(store, name)
            yield Item(name=path.relative_to(store.root).as_posix(), state=Verdict.FAILED, why=why)
        elif name in forgotten:
            why = "it was forgotten on record, but its bytes are here"
            yield Item(name=path.relative_to(store.root).as_posix(), state=Verdict.FAILED, why=why)
        elif name not in wanted:
            why = "no record knows it: left by an interrupted write, or put there from outside"
            yield Item(name=path.relative_to(store.root).as_posix(), state=Verdict.NOT_CHECKED, why=why)
        seen.add(name)
        size += length
    for digest in sorted(wanted - seen):
        bad.add(digest)
        yield Item(name=f"objects/{digest[:2]}/{digest}", state=Verdict.FAILED, why="missing" + _whose(store, digest))
    for digest in sorted(forgotten):
        doc = store.latest("files", digest) or {}
        yield Item(name=f"objects/{digest[:2]}/{digest}", state=Verdict.PASSED, why=f"forgotten on {doc.get('at')}: {doc.get('forgotten')}")
    if not bad:
        yield Item(name="objects", state=Verdict.PASSED, why=f"{len(seen)} files, {size} bytes")


def expected_objects(store: Store) -> set[str]:
    """The digests of all files that records say are here."""
    merged = [path for path in sorted((store.root / MERGED).glob("*")) if (path / "journal.jsonl").is_file()]
    files = {str(row["id"]) for row in store.journal.index.rows("files") if not (row["doc"] or {}).get("forgotten")}
    return files.union(expected_of_seals(store), *(expected_of_seals(store.beside(path)) for path in merged))


def expected_of_seals(store: Store) -> set[str]:
    """The digests of all files that a store's seals are made of."""
    found = [seal_of(row) for row in store.journal.index.rows("seals")]
    return {digest for seal in found if seal for digest in expected_files(seal).values()}


def _hashed(paths: Iterator[Path]) -> Iterator[tuple[Path, str, int]]:
    """Hashes files in a few threads (hashing runs without Python's lock), a bounded number ahead."""
    workers = min(4, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as crew:
        waiting = []
        while batch := list(islice(paths, _BATCH)):
            waiting.append(crew.submit(_hash_batch, batch))
            if len(waiting) > workers * 2:
                yield from waiting.pop(0).result()
        for each in waiting:
            yield from each.result()


def _hash_batch(paths: list[Path]) -> list[tuple[Path, str, int]]:
    return [(path, *_hash(path)) for path in paths]


def _hash(path: Path) -> tuple[str, int]:
    try:
        return sha256_file(path)
    except OSError as error:
        return f"unreadable: {error.strerror}", 0


def _whose(store: Store, digest: str) -> str:
    """Which records need an object, for a person to know what is affected."""
    rows = [row for row in store.journal.rows() if row["table"] not in ("files", "store") and row["doc"] and _mentions(row["doc"], digest)]
    return f" (needed by {', '.join(named_row(row) for row in rows[:3])}{' …' if len(rows) > 3 else ''})" if rows else ""


def named_row(row: Row) -> str:
    """A record as a person may find it again."""
    return f"record {row['seq']}, {row['table']} {row['id']} of {row['at']}"


def _mentions(value: object, digest: str) -> bool:
    if isinstance(value, dict):
        return any(_mentions(inner, digest) for inner in value.values())
    if isinstance(value, list):
        return any(_mentions(inner, digest) for inner in value)
    return value == digest
