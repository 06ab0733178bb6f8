"""Walks the journal line by line: every byte against its digest, every digest against the chain, the chain against the seals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from collector.language import Sentence, say
from collector.model import Item, Verdict
from collector.store.journal.record import Examined, examine, records_named
from collector.trust.hash_chain import GENESIS

NAME = "journal.jsonl"


@dataclass(frozen=True)
class Point:
    """A sealed place in the chain: up to record `seq` everything existed before the earliest of `times`."""

    seq: int
    link: str
    seal: str
    times: tuple[str, ...] = ()
    """When each authority says so, ISO, with its name: ``2026-…Z digicert``."""


@dataclass
class Stretch:
    """Consecutive records: none missing, damaged or out of place between `first` and `last`."""

    first: int
    last: int
    started: str
    ended: str
    point: Point | None = None
    """The last seal that covers its end or a part of it."""


@dataclass
class Walk:
    """The result of walking the journal."""

    faults: list[Item] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    records: int = 0
    withheld: int = 0
    size: int = 0
    head: tuple[int, str] = (0, GENESIS)
    backwards: list[tuple[int, str, str]] = field(default_factory=list)
    """Records whose time is before that of the record in front of them: number, time before, time."""
    met: set[tuple[int, str]] = field(default_factory=set)
    """Sealed records whose link is still the sealed one: (number, link)."""


def walk(lines: Iterable[bytes], points: Mapping[int, list[Point]]) -> Walk:
    """Checks the journal's lines (with their line breaks), and finds out which stretches of it are whole and how far sealed."""
    state = _Walker(points)
    for number, line in enumerate(lines, start=1):
        state.take(number, line)
    return state.end()


class _Walker:
    def __init__(self, points: Mapping[int, list[Point]]) -> None:
        self.result = Walk()
        self._points = points
        self._seq, self._link, self._at = 0, GENESIS, ""
        self._stretch: Stretch | None = None
        self._torn = False

    def take(self, number: int, line: bytes) -> None:
        result = self.result
        result.size += len(line)
        seen = examine(line)
        if seen is None:
            what = say("store-check-no-record") if line.endswith(b"\n") else say("store-check-no-record-at-end")
            self._fault(say("store-item-line", line=str(number), record=str(self._seq)), what)
            self._break()
            return
        result.records += 1
        name = say("store-item-record-of", record=str(seen.seq), table=seen.table, id=seen.id)
        if self._follows(name, seen) and seen.broken:
            self._fault(name, seen.why)
            self._break()
        elif seen.why:
            self._fault(name, seen.why)
        if b'"salt":null,' in line[-200:]:
            result.withheld += 1
        self._go_on(seen)

    def end(self) -> Walk:
        self._close()
        self.result.head = (self._seq, self._link)
        return self.result

    def _follows(self, name: str, seen: Examined) -> bool:
        if seen.seq == self._seq + 1 and seen.prev == self._link:
            return True
        if seen.seq > self._seq + 1:
            self._fault(records_named(self._seq + 1, seen.seq - 1), say("store-check-gap", before=str(self._seq), after=str(seen.seq)))
        elif seen.seq <= self._seq:
            self._fault(name, say("store-check-out-of-place", record=str(self._seq)))
        elif not self._torn:
            self._fault(name, say("store-check-exchanged"))
        self._break()
        if seen.broken:
            self._fault(name, seen.why)
        return False

    def _go_on(self, seen: Examined) -> None:
        if self._at and seen.at < self._at:
            self.result.backwards.append((seen.seq, self._at, seen.at))
        self._seq, self._link, self._at = seen.seq, seen.link, seen.at
        self._torn = seen.broken
        if seen.broken:
            return
        if self._stretch is None:
            self._stretch = Stretch(seen.seq, seen.seq, seen.at, seen.at)
        stretch = self._stretch
        stretch.last, stretch.ended = seen.seq, seen.at
        for point in self._points.get(seen.seq, ()):
            if point.link == seen.link:
                stretch.point = _better(stretch.point, point)
                self.result.met.add((point.seq, point.link))
            else:
                self._fault(records_named(seen.seq, seen.seq), say("store-check-not-sealed-one", seal=point.seal))

    def _break(self) -> None:
        self._close()
        self._torn = True

    def _close(self) -> None:
        if self._stretch is not None:
            self.result.stretches.append(self._stretch)
        self._stretch = None

    def _fault(self, name: str, why: str) -> None:
        self.result.faults.append(Item(name=say("store-item-in", file=NAME, part=name), state=Verdict.FAILED, why=why))


def _better(old: Point | None, new: Point) -> Point:
    """The later place; of two over the same place, the one with time-stamps."""
    if old is None or new.seq > old.seq:
        return new if old is None or new.times or not old.times else old
    return new if new.times and not old.times else old


def _stretch_named(first: int, last: int) -> Sentence:
    return say("store-item-records", first=str(first), last=str(last))


def proven(result: Walk) -> Iterator[Item]:
    """Reports for each stretch which records a time-stamp covers, and which are dated by this machine's clock alone."""
    for stretch in result.stretches:
        point = stretch.point
        upto = point.seq if point else stretch.first - 1
        if point and point.times:
            first, *others = sorted(point.times)
            stamps = say("store-check-and", first=first, others=", ".join(others)) if others else first
            why = say("store-check-unchanged", stamps=stamps, at=stretch.started)
            yield Item(name=_stretch_named(stretch.first, upto), state=Verdict.PASSED, why=why)
        elif point:
            why = say("store-check-signature-alone", seal=point.seal)
            yield Item(name=_stretch_named(stretch.first, upto), state=Verdict.NOT_CHECKED, why=why)
        if upto < stretch.last:
            why = say("store-check-not-stamped", at=stretch.ended)
            yield Item(name=_stretch_named(max(upto + 1, stretch.first), stretch.last), state=Verdict.NOT_CHECKED, why=why)
