"""Checks the observations of live chats against their own chain, the acknowledged end and the seals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import orjson

from collector.language import say
from collector.model import Item, Verdict
from collector.store.interface import Stream
from collector.store.journal.stream_lines import START, fits
from collector.store.store import Store

Ends = Mapping[str, list[tuple[int, str, str]]]


def check_streams(store: Store, sealed: Ends) -> Iterator[Item]:
    """Every live stream, and every finished one that a seal saw alive."""
    live = store.body.live_streams()
    for capture in live:
        yield from _check(store.stream(capture), f"streams/{capture}.jsonl", sealed.get(capture, []))
    finished = store.journal.lines.index.ids("streams")
    for capture in sealed:
        if capture not in live and capture not in finished:
            yield Item(name=f"streams/{capture}.jsonl", state=Verdict.FAILED, why=say("store-check-sealed-stream-gone"))


def _check(stream: Stream, name: str, sealed: list[tuple[int, str, str]]) -> Iterator[Item]:
    mark = stream.acknowledged()
    n, link, position = 0, START, 0
    links = {0: START}
    wanted = {end[0] for end in sealed}
    broken = False
    for number, line in enumerate(stream.stored(), start=1):
        row = fits(line, n, link)
        if row is None:
            unfinished = not line.endswith(b"\n") and (mark is None or position >= mark.end)
            why = say("store-check-stream-unfinished") if unfinished else say("store-check-stream-line")
            verdict = Verdict.NOT_CHECKED if unfinished else Verdict.FAILED
            yield Item(name=say("store-item-stream-line", file=name, line=str(number)), state=verdict, why=why)
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
        yield Item(name=f"{name.removesuffix('.jsonl')}.mark", state=Verdict.FAILED, why=say("store-check-stream-mark"))
    elif mark.seq > n or (mark.seq == n and mark.link != link):
        yield Item(name=name, state=Verdict.FAILED, why=say("store-check-stream-cut", line=str(mark.seq), last=str(n)))
        broken = True
    for end, expected, seal in sealed:
        if links.get(end) != expected:
            yield Item(name=name, state=Verdict.FAILED, why=say("store-check-stream-not-as-sealed", line=str(end), seal=seal))
            broken = True
    if not broken:
        yield Item(name=name, state=Verdict.PASSED, why=say("store-check-stream-lines", count=n))
