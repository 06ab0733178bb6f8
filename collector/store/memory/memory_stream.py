"""A live chat's observations, in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol

from collector import clock as clocks
from collector.clock import Clock
from collector.store.journal.record import Mark
from collector.store.journal.stream_lines import START, rows_of, stream_lines
from collector.trust.canonical import plain


class _Lock(Protocol):
    def held(self) -> AbstractContextManager[None]: ...


class MemoryStream:
    """The same chained lines as in a folder's stream, in one piece of memory."""

    def __init__(self, lock: _Lock, clock: Clock) -> None:
        self.recovered: list[str] = []
        self._lock = lock
        self._clock = clock
        self._data = b""
        self._n, self._link = 0, START

    def append(self, observations: Iterable[Mapping[str, Any]]) -> None:
        docs = [plain(each) for each in observations]
        with self._lock.held():
            lines, self._n, self._link = stream_lines(docs, clocks.iso(self._clock.now()), self._n, self._link)
            self._data += lines

    @property
    def head(self) -> tuple[int, str]:
        return self._n, self._link

    @property
    def live(self) -> bool:
        return bool(self._data)

    def read(self) -> list[dict[str, Any]]:
        return [row["doc"] for row in rows_of(self._data)]

    def content(self) -> bytes:
        return self._data

    def stored(self) -> Iterator[bytes]:
        return iter(self._data.splitlines(keepends=True))

    def acknowledged(self) -> Mark | None:
        return Mark(len(self._data), self._n, self._link)

    def retire(self) -> None:
        self._data, self._n, self._link = b"", 0, START
