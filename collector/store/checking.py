"""The check of a whole store. It collects every fault: which record, which file, and what remains proven."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from collector.model import Item, Report, Seal, Verdict
from collector.store import config as configs
from collector.store.chaincheck import Walk, proven, walk
from collector.store.index import Row
from collector.store.linefile import Mark
from collector.store.sealcheck import Sealed, check_seals, rolled_back
from collector.store.seals import digests_of
from collector.store.streamcheck import check_streams
from collector.trust.digest import sha256, sha256_file
from collector.trust.timestamps import Authority

if TYPE_CHECKING:
    from collector.store.store import Store

_BATCH = 32
_KNOWN = {"journal.jsonl", "journal.mark", "README.md", configs.NAME, ".lock", ".lock.soft"}
_KEPT = re.compile(r".*-([0-9a-f]{64})\.bin")


def check(store: Store, authorities: Sequence[Authority] | None = None) -> Report:
    """Checks journal, objects, seals, streams and settings against each other; never stops at the first fault.

    authorities: who is trusted for time-stamps; default: the public ones, and those of the store's settings at the time of each seal.
    """
    store.journal.catch_up()
    sealed = check_seals(store, authorities)
    walked, mark, unfinished = _walk_journal(store, sealed)
    items = [Item(name="opening", state=Verdict.FAILED, why=what) for what in store.journal.mended]
    items += walked.faults
    items += _mark(mark, walked)
    items += _losses(store)
    items += rolled_back(sealed, walked.head[0], walked.met)
    if not any(item.state is Verdict.FAILED for item in items):
        items.append(Item(name="journal.jsonl", state=Verdict.PASSED, why=_counted(walked)))
    items += unfinished
    items += _clock(walked)
    items += _objects(store)
    items += check_streams(store, sealed.streams)
    items += _settings(store)
    items += _others(store)
    items += sealed.items
    items += proven(walked)
    return Report(items=tuple(items))


def _walk_journal(store: Store, sealed: Sealed) -> tuple[Walk, Mark | None, list[Item]]:
    """Walks what the journal holds now; a writer may go on meanwhile. An end that nobody acknowledged is no fault."""
    file = store.journal.file
    mark, size = file.mark(), file.size()
    unfinished: list[Item] = []

    def lines() -> Iterator[bytes]:
        position = 0
        with file.path.open("rb", buffering=1 << 20) as opened:
            while position < size and (line := opened.readline()):
                if line.endswith(b"\n") or mark is None or position < mark.end:
                    yield line
                else:
                    why = f"an unfinished end of {len(line)} bytes: a write that goes on or was cut off; opening the store sets it aside"
                    unfinished.append(Item(name="journal.jsonl end", state=Verdict.NOT_CHECKED, why=why))
                position += len(line)

    return walk(lines(), sealed.points), mark, unfinished


def _counted(walked: Walk) -> str:
    text = f"{walked.records} records, {walked.size} bytes"
    return text + (f"; the content of {walked.withheld} was withheld or forgotten, the chain holds without it" if walked.withheld else "")


def _mark(mark: Mark | None, walked: Walk) -> Iterator[Item]:
    if mark is None:
        yield Item(name="journal.mark", state=Verdict.FAILED, why="missing or changed: it says how far the journal was acknowledged")
    elif mark.seq > walked.head[0]:
        first = walked.head[0] + 1
        why = "acknowledged, and gone: the journal was cut from outside"
        yield Item(name=f"journal.jsonl records {first} to {mark.seq}", state=Verdict.FAILED, why=why)
    elif mark.seq == walked.head[0] and (mark.link, mark.end) != (walked.head[1], walked.size):
        yield Item(name="journal.jsonl", state=Verdict.FAILED, why="its end is not the one that was acknowledged")


def _losses(store: Store) -> Iterator[Item]:
    """Losses that an earlier opening found and wrote down; one whose records were put back is no loss any more."""
    numbers = {row["seq"] for row in store.journal.rows}
    for doc in store.all("recoveries"):
        if not set(range(int(doc.get("first", 0)), int(doc.get("last", -1)) + 1)) <= numbers:
            yield Item(name=f"journal.jsonl records {doc['first']} to {doc['last']}", state=Verdict.FAILED, why=str(doc.get("what", "")))


def _clock(walked: Walk) -> Iterator[Item]:
    for seq, before, at in walked.backwards[:20]:
        why = f"this machine's clock went back from {before} to {at}; the order of the records stands, their times are in doubt"
        yield Item(name=f"clock at record {seq}", state=Verdict.NOT_CHECKED, why=why)


def _objects(store: Store) -> Iterator[Item]:
    wanted = expected_objects(store)
    forgotten = {str(row["id"]) for row in store.journal.index.newest("files").values() if (row["doc"] or {}).get("forgotten")}
    seen: set[str] = set()
    bad: set[str] = set()
    size = 0
    for path, digest, length in _hashed(store.objects.walk()):
        name = path.name
        if path.parent == store.objects.scratch:
            why = "an unfinished file of a write that was cut off; it is nobody's"
            yield Item(name=_shown(store, path), state=Verdict.NOT_CHECKED, why=why)
        elif digest != name or path != store.objects.root / name[:2] / name:
            bad.add(name)
            why = "not what its name says: changed, or put there" + _whose(store, name)
            yield Item(name=_shown(store, path), state=Verdict.FAILED, why=why)
        elif name in forgotten:
            yield Item(name=_shown(store, path), state=Verdict.FAILED, why="it was forgotten on record, but its bytes are here")
        elif name not in wanted:
            why = "no record knows it: left by an interrupted write, or put there from outside"
            yield Item(name=_shown(store, path), state=Verdict.NOT_CHECKED, why=why)
        seen.add(name)
        size += length
    for digest in sorted(wanted - seen):
        bad.add(digest)
        yield Item(name=f"objects/{digest[:2]}/{digest}", state=Verdict.FAILED, why="missing" + _whose(store, digest))
    for digest in sorted(forgotten):
        doc = store.journal.index.newest("files")[digest]["doc"]
        yield Item(name=f"objects/{digest[:2]}/{digest}", state=Verdict.PASSED, why=f"forgotten on {doc['at']}: {doc['forgotten']}")
    if not bad:
        yield Item(name="objects", state=Verdict.PASSED, why=f"{len(seen)} files, {size} bytes")


def expected_objects(store: Store) -> set[str]:
    """The digests of all files that records say are here."""
    files = {str(row["id"]) for row in store.journal.index.newest("files").values() if not (row["doc"] or {}).get("forgotten")}
    for row in store.journal.index.newest("seals").values():
        if row["doc"] is not None:
            files |= digests_of(Seal.from_doc(row["doc"]))
    return files


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
    rows = [row for row in store.journal.rows if row["table"] not in ("files", "store") and row["doc"] and _mentions(row["doc"], digest)]
    return f" (needed by {', '.join(_named(row) for row in rows[:3])}{' …' if len(rows) > 3 else ''})" if rows else ""


def _named(row: Row) -> str:
    return f"record {row['seq']}, {row['table']} {row['id']} of {row['at']}"


def _mentions(value: object, digest: str) -> bool:
    if isinstance(value, dict):
        return any(_mentions(inner, digest) for inner in value.values())
    if isinstance(value, list):
        return any(_mentions(inner, digest) for inner in value)
    return value == digest


def _settings(store: Store) -> Iterator[Item]:
    known = store.latest("store", "config") or {}
    made = store.latest("store", "store") or {}
    for name, digest in ((configs.NAME, known.get("digest")), ("README.md", made.get("readme"))):
        try:
            data = (store.root / name).read_bytes()
        except FileNotFoundError:
            yield Item(name=name, state=Verdict.FAILED, why="missing")
            continue
        if sha256(data) == digest:
            yield Item(name=name, state=Verdict.PASSED)
        else:
            why = "not as it is on record; if you edited it, the next command that writes puts that on record"
            yield Item(name=name, state=Verdict.FAILED, why=why)


def _others(store: Store) -> Iterator[Item]:
    """What else lies in the folder: ends that were set aside, and things that are not ours."""
    for path in sorted(store.root.iterdir()):
        if path.is_dir() and path.name == "recovered":
            yield from (_kept(store, each) for each in sorted(path.iterdir()))
        elif (not path.is_dir() and path.name not in _KNOWN) or (path.is_dir() and path.name not in ("objects", "seals", "streams")):
            yield Item(name=_shown(store, path), state=Verdict.NOT_CHECKED, why="not a part of the store")


def _kept(store: Store, path: Path) -> Item:
    match = _KEPT.fullmatch(path.name)
    if match and path.is_file() and sha256_file(path)[0] == match[1]:
        return Item(name=_shown(store, path), state=Verdict.PASSED, why="an end that was set aside, unchanged")
    return Item(name=_shown(store, path), state=Verdict.FAILED, why="an end that was set aside, and changed since")


def _shown(store: Store, path: Path) -> str:
    return path.relative_to(store.root).as_posix()
