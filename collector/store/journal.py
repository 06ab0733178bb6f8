"""The journal: every record as one line, chained, appended durably by several processes and read without a lock."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from collector.store.disk import write_whole
from collector.store.index import Index, Row
from collector.store.linefile import LineFile, Mark
from collector.store.lock import Lock
from collector.store.record import LINE, Head, Record, fault_of
from collector.trust.chain import GENESIS

Entry = tuple[str, str, dict[str, Any]]
"""table, id, doc"""
_START = Head(0, GENESIS)


class Journal:
    """The rows read so far, their index, and the end of the chain.

    `recovered` tells what opening found and did; `lost` names acknowledged records that are no longer there.
    """

    def __init__(self, file: LineFile, lock: Lock, *, readonly: bool = False) -> None:
        self.file = file
        self.lock = lock
        self.readonly = readonly
        self.rows: list[Row] = []
        self.index = Index()
        self.head = _START
        self.recovered: list[str] = []
        self.mended: list[str] = []
        """Those of `recovered` that touch what had been acknowledged: damage, not a torn end."""
        self._end = 0
        self._identity = (0, 0)
        self._guard = threading.RLock()
        self.load()

    # reading

    def load(self) -> None:
        """Reads the whole journal anew."""
        with self._guard:
            self._load()

    def _load(self) -> None:
        self.rows, self._end = [], 0
        self.index.clear()
        self._identity = self.file.identity()
        self._mark = self.file.mark()
        with _no_collecting():
            self._take(self.file.read(0))
        self.head = self._last()
        if self._behind_mark() and self._mark is not None:
            self.head = Head(self._mark.seq, self._mark.link)

    def catch_up(self) -> None:
        """Reads what other processes have appended since; reads everything anew if the file is not the one it was."""
        with self._guard:
            self._catch_up()

    def _catch_up(self) -> None:
        size = self.file.size()
        if size == self._end and self._identity[1]:
            if self.file.identity() == self._identity:
                return
        elif size > self._end and self.file.identity() == self._identity:
            before = len(self.rows)
            if self._take(self.file.read(self._end)) and self._follows(before):
                if len(self.rows) > before:
                    self.head = self._last()
                return
        self.load()

    def _take(self, data: bytes) -> bool:
        """Takes in whole lines from the place where reading stopped. False if some could not be read."""
        whole = data.rfind(b"\n") + 1
        rows, sound = parse(data[:whole])
        self.rows += rows
        self.index.add(rows)
        self._end += whole
        return sound

    def _follows(self, before: int) -> bool:
        fresh = self.rows[before:]
        return not fresh or fresh[0]["prev"] == self.head.link

    def _last(self) -> Head:
        return Head(self.rows[-1]["seq"], self.rows[-1]["link"]) if self.rows else _START

    def _behind_mark(self) -> bool:
        """True if the last readable record is an earlier one than the last that was acknowledged."""
        return self._mark is not None and self._last().seq < self._mark.seq

    # writing

    def append(self, at: str, entries: list[Entry]) -> list[Record]:
        """Appends records; they are on disk when it returns. Raises StoreBusy, StoreFull, StoreReadOnly, StoreError."""
        with self.lock.held(), self._guard:
            self.settle()
            head, records, lines = self.head, [], []
            for table, id, doc in entries:
                record, line = Record.make(head, at, table, id, doc)
                head = Head(record.seq, record.link)
                records.append(record)
                lines.append(line)
            self._end = self.file.append(b"".join(lines), self._end, head.seq, head.link)
            rows = [record.row() for record in records]
            self.rows += rows
            self.index.add(rows)
            self.head = head
            if not self._identity[1]:
                self._identity = self.file.identity()
            return records

    def settle(self) -> None:
        """Brings this view and the file's end in order, under the lock: catches up, sets a torn end aside, notes a loss."""
        self.catch_up()
        self._set_torn_end_aside()

    def recover(self, at: str) -> None:
        """What opening does: sets a torn end aside and, if acknowledged records are gone, writes that down for good."""
        if not self._needs_mending():
            return
        if self.readonly:
            self.recovered.append("the journal's end is not as it was acknowledged; it was left alone, because nothing may be written now")
            return
        with self.lock.held():
            self.settle()
            if self._mark is None:
                self.file.set_mark(Mark(self._end, self.head.seq, self.head.link))
                self._tell("the mark of the journal's acknowledged end was gone or damaged; a new one was made", mended=True)
            elif self._behind_mark():
                self._note_loss(at)
            elif self._mark.link == self.head.link and self._mark.end != self._end:
                self.file.set_mark(Mark(self._end, self.head.seq, self.head.link))  # a rewriting that was cut off before its last step

    def _needs_mending(self) -> bool:
        mark = self._mark
        if mark is None or self._behind_mark() or self.file.size() != self._end or self._unsound_beyond_mark() is not None:
            return True
        return mark.link == self.head.link and mark.end != self._end

    def _set_torn_end_aside(self) -> None:
        cut = self._unsound_beyond_mark()
        size = self.file.size()
        if cut is None and size == self._end:
            return
        start = self._end if cut is None else cut
        data = self.file.read(start)
        kept = self.file.cut(start, data)
        acknowledged = self._mark is not None and start < self._mark.end
        self._tell(
            f"an end of {len(data)} bytes that is no whole record was set aside as recovered/{kept.name}"
            + (", although it had been acknowledged: the file was cut or changed from outside" if acknowledged else ""),
            mended=acknowledged,
        )
        mended = self._whole_after_all(data)
        if mended:
            seq, link = orjson.loads(mended)["seq"], orjson.loads(mended)["link"]
            self.file.append(mended, start, seq, link)
            self._tell(f"record {seq} lacked only its line break and was put back", mended=False)
        self.load()

    def _whole_after_all(self, data: bytes) -> bytes:
        for candidate in (data + b"\n", data[:-1] + b"\n"):
            if b"\n" not in candidate[:-1] and fault_of(candidate) == "" and orjson.loads(candidate)["prev"] == self._last().link:
                return candidate
        return b""

    def _unsound_beyond_mark(self) -> int | None:
        """Where, beyond the acknowledged end, lines begin that no writer of ours can have finished; None if there are none.

        Lines beyond the mark that are whole and fit the chain were written and not yet acknowledged: they stay.
        """
        mark = self._mark
        if mark is None or self._end <= mark.end:
            return None
        if self.file.read_between(mark.end - 1, mark.end) not in (b"\n", b"") or not any(row["link"] == mark.link for row in self.rows):
            return None  # the mark is not about these bytes any more, so nothing may be moved on its word
        position, prev = mark.end, mark.link
        for line in self.file.read(mark.end)[: self._end - mark.end].splitlines(keepends=True):
            if fault_of(line) or orjson.loads(line)["prev"] != prev:
                return position
            prev = orjson.loads(line)["link"]
            position += len(line)
        return None

    def _note_loss(self, at: str) -> None:
        mark = self._mark
        assert mark is not None
        last = self._last()
        what = f"records {last.seq + 1} to {mark.seq} had been acknowledged and are gone: the journal was cut from outside"
        doc = {"id": f"loss-{last.seq + 1}-{mark.seq}", "at": at, "first": last.seq + 1, "last": mark.seq, "link": mark.link, "what": what}
        self._tell(what, mended=True)
        self.append(at, [("recoveries", str(doc["id"]), doc)])

    def withhold(self, numbers: set[int]) -> None:
        """Takes the content and the salt of these records out of the file for good; number, time, digest and links stay.

        The journal is written anew beside the old one and put in its place. Raises StoreError.
        """
        with self.lock.held(), self._guard:
            self.settle()
            path = self.file.path
            write_whole(path, _withheld(path, numbers))
            self.file.close()
            self.file.set_mark(Mark(self.file.size(), self.head.seq, self.head.link))
            self._load()

    def _tell(self, what: str, *, mended: bool) -> None:
        self.recovered.append(what)
        if mended:
            self.mended.append(what)


def _withheld(path: Path, numbers: set[int]) -> Iterator[bytes]:
    with path.open("rb") as lines:
        for line in lines:
            if LINE.fullmatch(line) and (row := orjson.loads(line))["seq"] in numbers:
                yield replace(Record.from_row(row), doc=None, salt=None).line()
            else:
                yield line


def parse(data: bytes) -> tuple[list[Row], bool]:
    """The rows in whole lines, and whether all of them could be read. Lines that cannot are left out here and named by the check."""
    if not data:
        return [], True
    try:
        rows = orjson.loads(b"[" + data[:-1].replace(b"\n", b",") + b"]")
        if _linked(rows) and all(isinstance(row["doc"], dict | None) for row in rows):
            return rows, True
    except (orjson.JSONDecodeError, KeyError, TypeError):
        pass  # some line is damaged: read them one by one
    rows = []
    lines = data.splitlines(keepends=True) if b"\r" not in data else [line + b"\n" for line in data[:-1].split(b"\n")]
    for line in lines:
        try:
            row = orjson.loads(line)
            texts = all(isinstance(row[name], str) for name in ("id", "table", "at", "digest", "prev", "link"))
            if texts and isinstance(row["seq"], int) and isinstance(row["doc"], dict | None):
                rows.append(row)
        except (orjson.JSONDecodeError, KeyError, TypeError):
            continue
    return rows, len(rows) == len(lines)


def _linked(rows: list[Row]) -> bool:
    links = [row["link"] for row in rows]
    return [row["prev"] for row in rows[1:]] == links[:-1]


@contextmanager
def _no_collecting() -> Iterator[None]:
    """A hundred thousand new dicts would be walked again and again by the garbage collector, which finds nothing."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
