"""The journal: every record as one line, chained, appended durably by several processes and read without a lock."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import orjson

from collector.language import say
from collector.model import Item, Verdict
from collector.store.files.durable_write import write_whole
from collector.store.files.line_file import LineFile
from collector.store.files.lock import FileLock
from collector.store.journal.index import parsed
from collector.store.journal.journal_lines import JournalLines
from collector.store.journal.record import START, Entry, Head, Mark, Record, examine, fault_of, records_named


class JournalFile:
    """``journal.jsonl``: the lines read so far, their index, and the end of the chain.

    `recovered` tells what opening found and did; `mended` names those findings that touch what had been acknowledged.
    """

    def __init__(self, file: LineFile, lock: FileLock, *, readonly: bool = False) -> None:
        self.file = file
        self.lock = lock
        self.readonly = readonly
        self.lines = JournalLines()
        self.head = START
        self.recovered: list[str] = []
        self.mended: list[str] = []
        self._end = 0
        self._settled = -1
        self._identity = (0, 0)
        self._guard = threading.RLock()
        self.load()

    # reading

    def load(self) -> None:
        """Reads the whole journal anew."""
        with self._guard, _no_collecting():
            self.lines.clear()
            self._end, self._settled = 0, -1
            self._identity = self.file.size_and_identity()[1]
            self._mark = self.file.mark()
            self._take()
            self.head = self.lines.last()
            if self._behind_mark() and self._mark is not None:
                self.head = Head(self._mark.seq, self._mark.link)

    def catch_up(self) -> None:
        """Reads what other processes have appended since; reads everything anew if the file is not the one it was."""
        with self._guard:
            size, identity = self.file.size_and_identity()
            if identity != self._identity or size < self._end:
                self.load()
            elif size > self._end:
                before = len(self.lines.all)
                if not self._take() or not self._follows(before):
                    self.load()
                elif len(self.lines.all) > before:
                    self.head = self.lines.last()

    def _take(self) -> bool:
        """Takes in whole lines from the place where reading stopped. False if some could not be read."""
        sound, rest = True, b""
        for piece in self.file.pieces(self._end):
            piece = rest + piece
            whole = piece.rfind(b"\n") + 1
            rest = piece[whole:]
            self._end += whole
            if not whole:
                continue
            lines = piece[: whole - 1].split(b"\n")
            sound = self.lines.add(lines) and sound
        return sound

    def _follows(self, before: int) -> bool:
        return len(self.lines.all) == before or parsed(self.lines.all[before])["prev"] == self.head.link

    def _behind_mark(self) -> bool:
        """True if the last readable record is an earlier one than the last that was acknowledged."""
        return self._mark is not None and self.lines.last().seq < self._mark.seq

    def close(self) -> None:
        """Closes the files."""
        self.file.close()
        self.lock.close()

    # writing

    def append(self, at: str, entries: list[Entry]) -> list[Record]:
        """Appends records; they are on disk when it returns. Raises StoreBusy, StoreFull, StoreReadOnly, StoreError."""
        with self.lock.held(), self._guard:
            self.settle()
            records, lines = Record.chain(self.head, at, entries)
            head = Head(records[-1].seq, records[-1].link) if records else self.head
            self._end = self._settled = self.file.append(b"".join(lines), self._end, head.seq, head.link)
            self._mark = Mark(self._end, head.seq, head.link)
            self.lines.add([line[:-1] for line in lines])
            self.head = head
            if not self._identity[1]:
                self._identity = self.file.size_and_identity()[1]
            return records

    def settle(self) -> None:
        """Brings this view and the file's end in order, under the lock: catches up, sets a torn end aside."""
        self.catch_up()
        if self._settled == self._end == self.file.size_and_identity()[0]:
            return
        if self.head == self.lines.last():  # else acknowledged records are gone, and the mark that says so is what the chain goes on from
            self._mark = self.file.mark()
        self._set_torn_end_aside()
        self._settled = self._end

    def recover(self, at: str) -> None:
        """What opening does: sets a torn end aside and, if acknowledged records are gone, writes that down for good."""
        if not self._needs_mending():
            return
        if self.readonly:
            self.recovered.append(say("store-end-left-alone"))
            return
        with self.lock.held():
            self.settle()
            if self._mark is None:
                self.file.set_mark(Mark(self._end, self.head.seq, self.head.link))
                self._report(say("store-mark-made-anew"), mended=True)
            elif self._behind_mark():
                self._note_loss(at)
            elif self._mark.link == self.head.link and self._mark.end != self._end:
                self.file.set_mark(Mark(self._end, self.head.seq, self.head.link))  # a rewriting that was cut off before its last step

    def _needs_mending(self) -> bool:
        mark = self._mark
        if mark is None or self._behind_mark() or self.file.size_and_identity()[0] != self._end or self._unsound_beyond_mark() is not None:
            return True
        return mark.link == self.head.link and mark.end != self._end

    def _set_torn_end_aside(self) -> None:
        cut = self._unsound_beyond_mark()
        size = self.file.size_and_identity()[0]
        if cut is None and size == self._end:
            return
        start = self._end if cut is None else cut
        data = self.file.read(start)
        kept = self.file.cut(start, data)
        acknowledged = self._mark is not None and start < self._mark.end
        self._report(
            say("store-acknowledged-end-set-aside" if acknowledged else "store-end-set-aside", bytes=str(len(data)), name=kept.name),
            mended=acknowledged,
        )
        mended = self._whole_after_all(data)
        if mended:
            seq, link = orjson.loads(mended)["seq"], orjson.loads(mended)["link"]
            self.file.append(mended, start, seq, link)
            if self._mark is not None and self._mark.seq > seq:
                self.file.set_mark(self._mark)  # later records are gone: that must not be forgotten here
            self._report(say("store-record-put-back", record=str(seq)), mended=False)
        self.load()

    def _whole_after_all(self, data: bytes) -> bytes:
        for candidate in (data + b"\n", data[:-1] + b"\n"):
            if b"\n" not in candidate[:-1] and fault_of(candidate) == "" and orjson.loads(candidate)["prev"] == self.lines.last().link:
                return candidate
        return b""

    def _unsound_beyond_mark(self) -> int | None:
        """Where, beyond the acknowledged end, lines begin that no writer of ours can have finished; None if there are none.

        Lines beyond the mark that are whole and fit the chain were written and not yet acknowledged: they stay.
        """
        mark = self._mark
        if mark is None or self._end <= mark.end:
            return None
        if self.file.read_between(mark.end - 1, mark.end) not in (b"\n", b"") or not self._has(mark):
            return None  # the mark is not about these bytes any more, so nothing may be moved on its word
        position, prev = mark.end, mark.link
        for line in self.file.read(mark.end)[: self._end - mark.end].splitlines(keepends=True):
            if fault_of(line) or orjson.loads(line)["prev"] != prev:
                return position
            prev = orjson.loads(line)["link"]
            position += len(line)
        return None

    def _has(self, mark: Mark) -> bool:
        return mark.seq == 0 or self.head == Head(mark.seq, mark.link) or self.lines.holds(mark.seq, mark.link)

    def _note_loss(self, at: str) -> None:
        mark = self._mark
        assert mark is not None
        last = self.lines.last()
        what = say("store-records-gone", first=str(last.seq + 1), last=str(mark.seq))
        id = f"loss-{last.seq + 1}-{mark.seq}"
        doc = {"id": id, "at": at, "first": last.seq + 1, "last": mark.seq, "link": mark.link, "what": str(what)}
        self._report(what, mended=True)
        self.append(at, [("recoveries", id, doc)])

    def withhold(self, numbers: set[int]) -> None:
        """Takes the content and the salt of these records out of the file for good; number, time, digest and links stay.

        The journal is written anew beside the old one and put in its place. Raises StoreError.
        """
        with self.lock.held(), self._guard:
            self.settle()
            path = self.file.path
            write_whole(path, _withheld(path, numbers))
            self.file.close()
            self.file.set_mark(Mark(self.file.size_and_identity()[0], self.head.seq, self.head.link))
            self.load()

    # for the check

    def stored(self, unfinished: list[Item]) -> Iterator[bytes]:
        """The lines as they are in the file now, with their line breaks; a writer may go on meanwhile.

        An end that was never acknowledged is no fault: it is added to `unfinished`.
        """
        mark, size, position = self.file.mark(), self.file.size(), 0
        with self.file.path.open("rb", buffering=1 << 20) as opened:
            while position < size and (line := opened.readline()):
                if line.endswith(b"\n") or mark is None or position < mark.end:
                    yield line
                else:
                    why = say("store-check-unfinished-end", bytes=str(len(line)))
                    unfinished.append(Item(name=say("store-item-journal-end"), state=Verdict.NOT_CHECKED, why=why))
                position += len(line)

    def end_faults(self, head: Head, size: int) -> Iterator[Item]:
        """What contradicts the mark, if the file's lines end with record `head` after `size` bytes."""
        mark = self.file.mark()
        if mark is None:
            yield Item(name="journal.mark", state=Verdict.FAILED, why=say("store-check-mark"))
        elif mark.seq > head.seq:
            name = say("store-item-in", file="journal.jsonl", part=records_named(head.seq + 1, mark.seq))
            yield Item(name=name, state=Verdict.FAILED, why=say("store-check-cut"))
        elif mark.seq == head.seq and (mark.link, mark.end) != (head.link, size):
            yield Item(name="journal.jsonl", state=Verdict.FAILED, why=say("store-check-end"))

    def _report(self, what: str, *, mended: bool) -> None:
        self.recovered.append(what)
        if mended:
            self.mended.append(what)


def _withheld(path: Path, numbers: set[int]) -> Iterator[bytes]:
    with path.open("rb") as lines:
        for line in lines:
            seen = examine(line)
            if seen is not None and seen.seq in numbers:
                yield replace(Record.from_row(parsed(line)), doc=None, salt=None).line()
            else:
                yield line


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
