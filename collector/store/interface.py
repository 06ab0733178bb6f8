"""What a body of a store has to do: the place where records, files, live observations and seals are kept.

`collector.store.store.Store` is the one store that the program works with; it is composed over a body. A folder of files is one
(`files/`), a PostgreSQL database another (`postgres/`), memory a third (`memory/`, for tests). ``tests/unit/store/test_contract.py`` is the
contract: it runs over each body.

What a body must hold to:

- what a method that writes has returned is kept durably, in the order of the calls, and is never changed;
- `Body.lock` excludes every other writer of the same store, on other machines too if they can write to it; a holder that dies lets go;
- a reader needs no lock, and sees what other processes have appended as soon as it calls `Journal.catch_up`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from collector.clock import Clock
from collector.model import Item
from collector.store.journal.journal_lines import JournalLines
from collector.store.journal.record import Entry, Head, Mark, Record


class Lock(Protocol):
    """Excludes other writers."""

    patience: float
    """Seconds that `held` waits."""

    def held(self) -> AbstractContextManager[None]:
        """Holds the lock; may be nested. Raises StoreBusy after `patience` seconds, StoreReadOnly, StoreError."""


class Journal(Protocol):
    """The chain of records."""

    lines: JournalLines
    head: Head
    recovered: list[str]
    """What opening found and did about it, in sentences."""
    mended: list[str]
    """Those of `recovered` that touch what had been acknowledged."""

    def catch_up(self) -> None:
        """Takes in what others have appended. Raises StoreError."""

    def append(self, at: str, entries: list[Entry]) -> list[Record]:
        """Appends records durably, all or none. Raises StoreBusy, StoreFull, StoreReadOnly, StoreError."""

    def recover(self, at: str) -> None:
        """Brings in order what a killed writer left, and records a loss of acknowledged records. Raises StoreError."""

    def withhold(self, numbers: set[int]) -> None:
        """Removes content and salt of these records for good; number, time, digest and links stay. Raises StoreError."""

    def stored(self, unfinished: list[Item]) -> Iterator[bytes]:
        """The lines as they are stored at this moment, with their line breaks, for the check; what was never acknowledged and is no whole
        line is added to `unfinished` instead."""

    def end_faults(self, head: Head, size: int) -> Iterator[Item]:
        """What contradicts the acknowledged end, if the stored lines end with record `head` after `size` bytes."""


@dataclass(frozen=True)
class StoredObject:
    """A file as the body holds it: where, under which name, and the digest of the bytes that are really there."""

    place: str
    name: str
    digest: str
    size: int
    finished: bool = True
    """False for what is left of a write that was cut off."""
    placed: bool = True
    """False if it lies where no file of this name belongs."""


class Derived(Protocol):
    """Small copies of kept pictures by the digest of the picture: no evidence, made anew when they are gone, removed with the picture."""

    def get(self, digest: str) -> bytes | None:
        """The copy; None where there is none that is whole."""

    def keep(self, digest: str, data: bytes) -> bool:
        """Keeps the copy of a picture that is kept itself; False where it could not be."""


class Objects(Protocol):
    """Files, each named by the SHA-256 of its bytes."""

    @property
    def derived(self) -> Derived:
        """Small copies of the pictures among them."""

    def put(self, data: bytes | Path) -> tuple[str, int]:
        """Keeps bytes, or a file read block by block; returns digest and size. Raises NothingFound, StoreError."""

    def read(self, digest: str) -> bytes:
        """The bytes. Raises NothingFound, StoreDamaged, ValueError for what is no digest."""

    def path(self, digest: str) -> Path:
        """A file on this machine with these bytes, for reading only; a body that has none makes one. Raises ValueError."""

    def sound(self, digest: str, size: int | None = None) -> bool:
        """True if the bytes are there and are the right ones."""

    def has(self, digest: str) -> bool:
        """True if there is something under this name."""

    def remove(self, digest: str) -> None:
        """Removes the bytes for good; gone already is fine. Raises StoreReadOnly, StoreError."""

    def measured(self) -> Iterator[StoredObject]:
        """Everything that is held, each with the digest of its bytes, in the order of the places."""

    def place(self, digest: str) -> str:
        """Where a file belongs, as a person finds it: ``objects/ab/abcd…``."""

    def tidy(self) -> int:
        """Removes what is left of writes that were cut off long ago; returns how many."""


class Stream(Protocol):
    """The growing observations of one live chat."""

    recovered: list[str]

    def append(self, observations: Iterable[Mapping[str, Any]]) -> None:
        """Writes a batch durably. Raises StoreBusy, StoreFull, StoreReadOnly, StoreError."""

    @property
    def head(self) -> tuple[int, str]:
        """Number and link of the last whole line."""

    @property
    def live(self) -> bool:
        """True from the first append until `retire`."""

    def read(self) -> list[dict[str, Any]]:
        """All observations so far, in order; an unfinished end is left out."""

    def content(self) -> bytes | Path:
        """All lines, in the form that `Objects.put` takes."""

    def stored(self) -> Iterator[bytes]:
        """The lines as they are stored, with their line breaks, for the check."""

    def acknowledged(self) -> Mark | None:
        """How far the stream was acknowledged; None if nothing readable says so."""

    def retire(self) -> None:
        """Removes the live stream once its lines are a file of the store."""


class Body(Protocol):
    """A place for one store."""

    @property
    def readonly(self) -> bool:
        """True if nothing may be written through this body."""

    @property
    def lock(self) -> Lock:
        """Excludes every other writer of this store."""

    @property
    def journal(self) -> Journal:
        """The chain of records."""

    @property
    def objects(self) -> Objects:
        """The files."""

    @property
    def location(self) -> str:
        """Where it is, as a person finds it."""

    @property
    def root(self) -> Path:
        """The folder of a store that is kept in one. Raises UsageError where there is none."""

    def settings(self) -> bytes | None:
        """The settings as they were written; None if there are none."""

    def settings_version(self) -> object:
        """Equal as long as the settings have not been edited."""

    def write_settings(self, text: str) -> None:
        """Puts other settings in their place, whole. Raises StoreError."""

    def introduction(self) -> bytes | None:
        """The text that tells a person who finds the store what it is; None if it is gone."""

    def stream(self, capture_id: str, clock: Clock) -> Stream:
        """The live observations of a chat; begun with the first append."""

    def live_streams(self) -> list[str]:
        """The captures that have a live stream."""

    def recording(self, capture_id: str) -> AbstractContextManager[None]:
        """Held while a capture is being recorded. It ends when the process that holds it dies. Raises StoreBusy if it is held already."""

    def is_recording(self, capture_id: str) -> bool:
        """True while somebody holds `recording` for this capture."""

    def keep_seal_file(self, name: str, data: bytes) -> None:
        """Keeps a statement, signature or time-stamp under a name too, so that other programs can be pointed at it. Raises StoreError."""

    def seal_files(self) -> list[str]:
        """The names of all seal files."""

    def read_seal_file(self, name: str) -> bytes:
        """A seal file's bytes. Raises OSError."""

    def merged(self, *, readonly: bool = True) -> dict[str, Body]:
        """The stores that were merged into this one, by name; each has its own chain, and its files are among ours."""

    def tidy(self) -> None:
        """Removes unfinished files that killed writers left. Raises StoreError."""

    def foreign(self) -> Iterator[Item]:
        """What lies in the body that the check of records, files, streams and seals does not meet."""

    def sizes(self) -> Iterator[tuple[str, int]]:
        """Bytes by the part of the body that they lie in."""

    def close(self) -> None:
        """Closes files and connections; using it again opens them again."""
