"""Checks the observations of live chats against their own chain, the acknowledged end and the seals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import orjson

from collector.model import Item, Verdict
from collector.store.files.line_file import LineFile
from collector.store.files.stream import START, fits

if TYPE_CHECKING:
    from collector.store.store import Store

Ends = Mapping[str, list[tuple[int, str, str]]]


def check_streams(store: Store, sealed: Ends) -> Iterator[Item]:
    """Every live stream, and every finished one that a seal saw alive."""
    folder = store.root / "streams"
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    for path in files:
        name = f"streams/{path.name}"
        if path.suffix == ".jsonl":
            yield from _check(store.stream(path.stem).file, name, sealed.get(path.stem, []))
        elif path.suffix == ".mark" and not path.with_suffix(".jsonl").exists() and path.stem not in store.journal.index.ids("streams"):
            yield Item(name=name.removesuffix(".mark"), state=Verdict.FAILED, why="the stream is gone; only the mark of its end is left")
        elif path.suffix != ".mark" or not path.with_suffix(".jsonl").exists():
            yield Item(name=name, state=Verdict.NOT_CHECKED, why="not a stream of this store")
    live = {path.stem for path in files if path.suffix == ".jsonl"}
    finished = store.journal.index.ids("streams")
    for capture in sealed:
        if capture not in live and capture not in finished:
            yield Item(name=f"streams/{capture}.jsonl", state=Verdict.FAILED, why="it was sealed while it was live, and is gone")


def _check(file: LineFile, name: str, sealed: list[tuple[int, str, str]]) -> Iterator[Item]:
    mark = file.mark()
    n, link, position = 0, START, 0
    links = {0: START}
    wanted = {end[0] for end in sealed}
    broken = False
    with file.path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            row = fits(line, n, link)
            if row is None:
                unfinished = not line.endswith(b"\n") and (mark is None or position >= mark.end)
                why = "an unfinished end" if unfinished else "changed, moved, or does not follow from the line before it"
                yield Item(name=f"{name} line {number}", state=Verdict.NOT_CHECKED if unfinished else Verdict.FAILED, why=why)
                broken = broken or not unfinished
                try:
                    row = orjson.loads(line)
                    n, link = int(row["n"]), str(row["link"])
                except (ValueError, KeyError, TypeError):
                    n += 1
                continue
            n, link, position = row["n"], row["link"], position + len(line)
            if n in wanted:
                links[n] = link
    if mark is None:
        yield Item(name=f"{name.removesuffix('.jsonl')}.mark", state=Verdict.FAILED, why="missing or changed")
    elif mark.seq > n or (mark.seq == n and mark.link != link):
        yield Item(name=name, state=Verdict.FAILED, why=f"line {mark.seq} was acknowledged; the file ends at line {n}")
        broken = True
    for end, expected, seal in sealed:
        if links.get(end) != expected:
            yield Item(name=name, state=Verdict.FAILED, why=f"line {end} is not there as seal {seal} saw it")
            broken = True
    if not broken:
        yield Item(name=name, state=Verdict.PASSED, why=f"{n} lines so far")
