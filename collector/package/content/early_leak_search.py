"""The exhibits' pictures, which are most of a package's bytes, and the descriptions and transcripts beside them are searched and measured
while the other exhibits are gathered and the browser prints, each in one reading.

What else there is waits for the finished letter and pages: they are searched together (`leak_gate.search`).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from collector.documents import Document, read
from collector.package.content.leak_gate import Found
from collector.package.package_parts import Measured, measured

_EXHIBITS = "data/exhibits/"
_WAITING = 6
"""Files whose bytes wait in memory to be searched."""
Search = Callable[[Mapping[str, bytes | Path]], list[Found]]
"""All that must not leave, in these files."""


@dataclass
class Searched:
    """What was told of each file that was read: what must not leave, and its digest, size and checksum. `covered`: the texts that were
    looked for because a redaction covered them. `documents`: what the pictures say of themselves, by digest."""

    covered: frozenset[str] = frozenset()
    found: list[Found] = field(default_factory=list)
    measures: dict[str, Measured] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)


class EarlySearch:
    """A context; when it ends, all that was taken has been searched. Raises what reading raised, unless its body failed by itself: then
    what is left is not read."""

    def __init__(self) -> None:
        self.made = Searched()
        self._search: Search | None = None
        self._told: dict[str, list[Found]] = {}
        self._pool = ThreadPoolExecutor(os.cpu_count() or 1)
        self._room = threading.BoundedSemaphore(_WAITING)
        self._work: list[Future[None]] = []

    def __enter__(self) -> EarlySearch:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._pool.shutdown(cancel_futures=error is not None)
        if error is None:
            self.settle()

    def begin(self, search: Search, covered: Iterable[str]) -> None:
        """Says what to look for; before that nothing is taken."""
        self._search, self.made.covered = search, frozenset(covered)

    def take(self, name: str, content: bytes | Path, kind: str | None, data: bytes | None = None) -> None:
        """Searches a file, if it is one of those that are looked at early and was not taken before. `kind`: its media type, None for what
        was written here. `data`: its bytes, where somebody has read them."""
        if self._search is None or name in self._told or not _is_early(name, content, kind):
            return
        self._told[name] = []
        self._room.acquire()
        work = self._pool.submit(self._look, name, content if data is None else data, kind)
        work.add_done_callback(lambda _done: self._room.release())
        self._work.append(work)

    def settle(self) -> Searched:
        """Waits until all that was taken is searched."""
        for work in self._work:
            work.result()
        self._work.clear()
        self.made.found = [found for name in sorted(self._told) for found in self._told[name]]
        return self.made

    def _look(self, name: str, content: bytes | Path, kind: str | None) -> None:
        data = content if isinstance(content, bytes) else content.read_bytes()
        measure = self.made.measures[name] = measured(data)
        if kind is not None:
            self.made.documents[measure.digest] = read(data, media_type=kind)
        assert self._search is not None
        self._told[name] = self._search({name: data})


def _is_early(name: str, content: bytes | Path, kind: str | None) -> bool:
    if kind is None:
        return name.startswith(_EXHIBITS)
    return isinstance(content, Path) and kind.startswith("image/")
