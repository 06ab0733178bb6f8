"""The chain of records, in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Protocol

from collector.model import Item
from collector.store.journal.index import parsed
from collector.store.journal.journal_lines import JournalLines
from collector.store.journal.record import START, Entry, Head, Record


class _Lock(Protocol):
    def held(self) -> AbstractContextManager[None]: ...


class MemoryJournal:
    """The same lines as in a folder's journal, kept in a list."""

    def __init__(self, lock: _Lock) -> None:
        self.lines = JournalLines()
        self.head = START
        self.recovered: list[str] = []
        self.mended: list[str] = []
        self._lock = lock

    def catch_up(self) -> None:
        """Does nothing: no other process writes here."""

    def append(self, at: str, entries: list[Entry]) -> list[Record]:
        with self._lock.held():
            records, lines = Record.chain(self.head, at, entries)
            self.lines.add([line[:-1] for line in lines])
            if records:
                self.head = Head(records[-1].seq, records[-1].link)
            return records

    def recover(self, at: str) -> None:
        """Nothing is ever left half written."""

    def withhold(self, numbers: set[int]) -> None:
        with self._lock.held():
            lines = [self._withheld(line) if parsed(line)["seq"] in numbers else line for line in self.lines.all]
            self.lines.clear()
            self.lines.add(lines)

    @staticmethod
    def _withheld(line: bytes) -> bytes:
        return replace(Record.from_row(parsed(line)), doc=None, salt=None).line()[:-1]

    def stored(self, unfinished: list[Item]) -> Iterator[bytes]:  # noqa: ARG002 - nothing is ever unfinished
        return (line + b"\n" for line in list(self.lines.all))

    def end_faults(self, head: Head, size: int) -> Iterator[Item]:  # noqa: ARG002 - nothing is ever cut off
        return iter(())
