"""The check of a whole store. It collects every fault: which record, which file, and what remains proven."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from collector.model import Item, Report, Verdict
from collector.store import config as configs
from collector.store.check.chain import Walk, proven, walk
from collector.store.check.objects import MERGED, check_objects, named_row
from collector.store.check.seals import Sealed, check_seals, rolled_back, take_witness
from collector.store.check.streams import check_streams
from collector.store.files.line_file import Mark
from collector.store.forget import withheld_numbers
from collector.store.journal.index import parsed
from collector.trust.authority import Authority
from collector.trust.digest import sha256, sha256_file

if TYPE_CHECKING:
    from collector.store.store import Store

_KNOWN = {"journal.jsonl", "journal.mark", "README.md", configs.NAME, ".lock", ".lock.soft"}
_FOLDERS = {"objects", "seals", "streams", MERGED}
_KEPT = re.compile(r".*-([0-9a-f]{64})\.bin")


def check(store: Store, authorities: Sequence[Authority] | None = None, *, witnesses: Sequence[bytes] = ()) -> Report:
    """Checks journal, objects, seals, streams and settings against each other; never stops at the first fault.

    authorities: who is trusted for time-stamps; default: the public ones, and those of the store's settings at the time of each seal.
    witnesses: statements of this journal's head that were kept elsewhere, such as in a package: they find a store that was put back as a
    whole, seals and all.
    """
    items = _check_chain(store, authorities, witnesses)
    items += check_objects(store)
    items += _settings(store)
    items += _others(store)
    items += _merged(store, authorities)
    return Report(items=tuple(items))


def _check_chain(
    store: Store, authorities: Sequence[Authority] | None, witnesses: Sequence[bytes] = (), parent: Store | None = None
) -> list[Item]:
    """Journal, streams and seals; what a merged store has of its own."""
    store.journal.catch_up()
    sealed = check_seals(store, authorities)
    told = [said for data in witnesses if (said := take_witness(store, sealed, data))]
    walked, mark, unfinished = _walk_journal(store, sealed)
    items = [Item(name="opening", state=Verdict.FAILED, why=what) for what in store.journal.mended]
    items += walked.faults
    items += _mark(mark, walked)
    items += _losses(store)
    items += _withheld(store, withheld_numbers(store) | (withheld_numbers(parent, store) if parent else set()))
    items += rolled_back(sealed, walked.head[0], walked.met)
    for seq, link, at in told:
        if (seq, link) in walked.met:
            items.append(Item(name=f"witness of {at}", state=Verdict.PASSED, why=f"kept elsewhere: record {seq} is as it was then"))
    if not any(item.state is Verdict.FAILED for item in items):
        items.append(Item(name="journal.jsonl", state=Verdict.PASSED, why=_counted(walked)))
    items += unfinished
    items += _clock(walked)
    items += check_streams(store, sealed.streams)
    items += sealed.items
    items += proven(walked)
    return items


def _withheld(store: Store, known: set[int]) -> Iterator[Item]:
    for row in map(parsed, [line for line in store.journal.lines if b'"salt":null,' in line[-160:]]):
        if row["seq"] not in known:
            why = "its content was removed, and no record says so"
            yield Item(name=f"journal.jsonl {named_row(row)}", state=Verdict.FAILED, why=why)


def _merged(store: Store, authorities: Sequence[Authority] | None) -> Iterator[Item]:
    """The chains of stores that were merged into this one, each whole in a folder of its own."""
    present = {path.name: path for path in sorted((store.root / MERGED).glob("*"))}
    for doc in store.all("merges"):
        path = present.pop(str(doc.get("id")), None)
        if path is None or not (path / "journal.jsonl").is_file():
            yield Item(name=f"{MERGED}/{doc.get('id')}", state=Verdict.FAILED, why="missing")
            continue
        other = store.beside(path)
        if not other.journal.holds(doc.get("seq"), str(doc.get("link"))):
            yield Item(name=f"{MERGED}/{path.name}", state=Verdict.FAILED, why=f"record {doc.get('seq')} is not there as it was merged")
        for item in [*_check_chain(other, authorities, parent=store), *_settings(other), *_set_aside(other)]:
            yield item.replace(name=f"{MERGED}/{path.name}/{item.name}")
    for name, path in present.items():
        if not _came_along(store, path):
            yield Item(name=f"{MERGED}/{name}", state=Verdict.NOT_CHECKED, why="no record knows it: a merge that was cut off, or put there")


def _came_along(store: Store, path: Path) -> bool:
    """A store that had been merged into one that was merged here."""
    return any(store.beside(other).latest("merges", path.name) for other in (store.root / MERGED).glob("*"))


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
        name = f"record {first}" if first == mark.seq else f"records {first} to {mark.seq}"
        yield Item(name=f"journal.jsonl {name}", state=Verdict.FAILED, why=why)
    elif mark.seq == walked.head[0] and (mark.link, mark.end) != (walked.head[1], walked.size):
        yield Item(name="journal.jsonl", state=Verdict.FAILED, why="its end is not the one that was acknowledged")


def _losses(store: Store) -> Iterator[Item]:
    """Losses that an earlier opening found and wrote down; one whose records were put back is no loss any more."""
    losses = store.all("recoveries")
    numbers = {row["seq"] for row in store.journal.rows()} if losses else set()
    for doc in losses:
        first, last = doc.get("first"), doc.get("last")
        if not isinstance(first, int) or not isinstance(last, int) or any(number not in numbers for number in range(first, last + 1)):
            yield Item(name=f"journal.jsonl records {first} to {last}", state=Verdict.FAILED, why=str(doc.get("what", "")))


def _clock(walked: Walk) -> Iterator[Item]:
    for seq, before, at in walked.backwards[:20]:
        why = f"this machine's clock went back from {before} to {at}; the order of the records stands, their times are in doubt"
        yield Item(name=f"clock at record {seq}", state=Verdict.NOT_CHECKED, why=why)


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
            yield from _set_aside(store)
        elif (not path.is_dir() and path.name not in _KNOWN) or (path.is_dir() and path.name not in _FOLDERS):
            yield Item(name=_shown(store, path), state=Verdict.NOT_CHECKED, why="not a part of the store")


def _set_aside(store: Store) -> Iterator[Item]:
    folder = store.root / "recovered"
    yield from (_kept(store, each) for each in (sorted(folder.iterdir()) if folder.is_dir() else ()))


def _kept(store: Store, path: Path) -> Item:
    match = _KEPT.fullmatch(path.name)
    if match and path.is_file() and sha256_file(path)[0] == match[1]:
        return Item(name=_shown(store, path), state=Verdict.PASSED, why="an end that was set aside, unchanged")
    return Item(name=_shown(store, path), state=Verdict.FAILED, why="an end that was set aside, and changed since")


def _shown(store: Store, path: Path) -> str:
    return path.relative_to(store.root).as_posix()
