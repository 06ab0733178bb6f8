"""A store in memory. It holds to the same contract as a folder, but for durability: threads may share it, processes cannot."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from collector.clock import Clock
from collector.errors import StoreBusy, UsageError
from collector.language import say
from collector.model import Item
from collector.store.interface import Body
from collector.store.memory.memory_journal import MemoryJournal
from collector.store.memory.memory_objects import MemoryObjects
from collector.store.memory.memory_stream import MemoryStream


class MemoryLock:
    """Excludes the other threads of this process."""

    def __init__(self) -> None:
        self.patience = 30.0
        self._thread = threading.RLock()

    @contextmanager
    def held(self) -> Iterator[None]:
        if not self._thread.acquire(timeout=self.patience):
            raise StoreBusy(say("store-another-thread-holds-store", patience=f"{self.patience:.0f}"), say("store-try-again"))
        try:
            yield
        finally:
            self._thread.release()


class Memory:
    """A store that ends with the process."""

    def __init__(self, settings: str, introduction: str = "A store in memory.") -> None:
        self.readonly = False
        self.lock = MemoryLock()
        self.objects = MemoryObjects()
        self.journal = MemoryJournal(self.lock)
        self._settings = settings.encode()
        self._introduction = introduction.encode()
        self._streams: dict[str, MemoryStream] = {}
        self._recordings: set[str] = set()
        self._seal_files: dict[str, bytes] = {}

    @property
    def location(self) -> str:
        return "memory"

    @property
    def root(self) -> Path:
        raise UsageError(say("store-store-memory-there-no"), say("store-open-store-kept-folder"))

    def settings(self) -> bytes | None:
        return self._settings

    def settings_version(self) -> object:
        return self._settings

    def write_settings(self, text: str) -> None:
        self._settings = text.encode()

    def introduction(self) -> bytes | None:
        return self._introduction

    def stream(self, capture_id: str, clock: Clock) -> MemoryStream:
        return self._streams.setdefault(capture_id, MemoryStream(self.lock, clock))

    def live_streams(self) -> list[str]:
        return sorted(name for name, stream in self._streams.items() if stream.live)

    @contextmanager
    def recording(self, capture_id: str) -> Iterator[None]:
        with self.lock.held():
            if capture_id in self._recordings:
                raise StoreBusy(say("store-being-recorded-already", capture_id=capture_id), say("store-wait-until-recording-has"))
            self._recordings.add(capture_id)
        try:
            yield
        finally:
            self._recordings.discard(capture_id)

    def is_recording(self, capture_id: str) -> bool:
        return capture_id in self._recordings

    def keep_seal_file(self, name: str, data: bytes) -> None:
        self._seal_files[name] = data

    def seal_files(self) -> list[str]:
        return sorted(self._seal_files)

    def read_seal_file(self, name: str) -> bytes:
        try:
            return self._seal_files[name]
        except KeyError as error:
            raise FileNotFoundError(name) from error

    def merged(self, *, readonly: bool = True) -> dict[str, Body]:  # noqa: ARG002 - nothing is merged here
        return {}

    def tidy(self) -> None:
        self.objects.tidy()

    def foreign(self) -> Iterator[Item]:
        return iter(())

    def sizes(self) -> Iterator[tuple[str, int]]:
        yield "journal.jsonl", sum(len(line) + 1 for line in self.journal.lines.all)
        for stream in self._streams.values():
            yield "streams", sum(map(len, stream.stored()))
        for held in self.objects.measured():
            yield "objects", held.size
        for data in self._seal_files.values():
            yield "seals", len(data)

    def close(self) -> None:
        self.objects.close()
