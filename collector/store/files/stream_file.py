"""A live chat's observations in a file that is read while it is being written, and becomes one object at its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from collector import clock as clocks
from collector.clock import Clock
from collector.errors import StoreReadOnly
from collector.language import say
from collector.store.files.durable_write import remove
from collector.store.files.line_file import LineFile
from collector.store.files.lock import FileLock
from collector.store.journal.record import Mark
from collector.store.journal.stream_lines import START, fits, rows_of, stream_lines
from collector.trust.canonical import plain


class StreamFile:
    """The observations of one chat. Several processes may read it; an append holds the store's lock."""

    def __init__(self, file: LineFile, lock: FileLock, clock: Clock, *, readonly: bool = False) -> None:
        self.file = file
        self.path: Path = file.path
        self.recovered: list[str] = []
        self._lock = lock
        self._clock = clock
        self._readonly = readonly
        self._end = self._n = 0
        self._link = START

    def append(self, observations: Iterable[Mapping[str, Any]]) -> None:
        """Writes a batch; it is on disk when this returns. Raises StoreBusy, StoreFull, StoreReadOnly, StoreError."""
        if self._readonly:
            raise StoreReadOnly(say("store-store-opened-reading-only"))
        docs = [plain(each) for each in observations]
        if not docs:
            return
        with self._lock.held():
            self._catch_up()
            lines, n, link = stream_lines(docs, clocks.iso(self._clock.now()), self._n, self._link)
            self._end = self.file.append(lines, self._end, n, link)
            self._n, self._link = n, link

    @property
    def head(self) -> tuple[int, str]:
        """Number and link of the last whole line."""
        with self._lock.held():
            self._catch_up()
        return self._n, self._link

    @property
    def live(self) -> bool:
        """True while there is a live file."""
        return self.path.exists()

    def content(self) -> Path:
        """The file with all lines."""
        return self.path

    def stored(self) -> Iterator[bytes]:
        """The file's lines as they are, with their line breaks."""
        with self.path.open("rb") as lines:
            yield from lines

    def acknowledged(self) -> Mark | None:
        """How far the file was acknowledged; None if nothing readable says so."""
        return self.file.mark()

    def read(self) -> list[dict[str, Any]]:
        """All observations so far, in order; an unfinished end is left out."""
        data = self.file.read(0)
        return [row["doc"] for row in rows_of(data[: data.rfind(b"\n") + 1])]

    def retire(self) -> None:
        """Removes the live files once their bytes are an object."""
        self.file.close()
        remove(self.path)
        remove(self.file.mark_path)
        self._end, self._n, self._link = 0, 0, START

    def _catch_up(self) -> None:
        size = self.file.size()
        if size == self._end:
            return
        if size < self._end:
            self._end, self._n, self._link = 0, 0, START
        data = self.file.read(self._end)
        position = self._end
        for line in data.splitlines(keepends=True):
            row = fits(line, self._n, self._link)
            if row is None:
                break
            self._n, self._link = row["n"], row["link"]
            position += len(line)
        self._end = position
        if position < size and not self._readonly:
            self._mend(data[position - (size - len(data)) :])

    def _mend(self, rest: bytes) -> None:
        mark = self.file.mark()
        if mark is not None and self._end < mark.end:
            # acknowledged lines are damaged: they stay where they are, and the chain goes on from what was acknowledged
            if not rest.endswith(b"\n"):
                kept = self.file.cut(self._end + rest.rfind(b"\n") + 1, rest[rest.rfind(b"\n") + 1 :])
                self.recovered.append(say("store-stream-damaged-end", file=self.path.name, name=kept.name))
            self._end, self._n, self._link = self.file.size(), mark.seq, mark.link
            return
        kept = self.file.cut(self._end, rest)
        self.recovered.append(say("store-stream-unfinished-end", bytes=str(len(rest)), file=self.path.name, name=kept.name))
