"""The body that keeps a store in one folder: ``docs/store-format.md`` describes each of its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from collector.clock import Clock
from collector.errors import NothingFound, UsageError
from collector.language import languages, say
from collector.model import Item, Verdict
from collector.store.files.derived_files import NAME as DERIVED
from collector.store.files.durable_write import make_folder, remove, write_whole
from collector.store.files.journal_file import JournalFile
from collector.store.files.line_file import LineFile
from collector.store.files.lock import FileLock
from collector.store.files.object_files import ObjectFiles
from collector.store.files.stream_file import StreamFile
from collector.store.interface import Body
from collector.trust.digest import sha256_file

JOURNAL, SETTINGS, INTRODUCTION = "journal.jsonl", "config.toml", "README.md"
OBJECTS, STREAMS, SEALS, RECOVERED, MERGED = "objects", "streams", "seals", "recovered", "merged"
LOCK = ".lock"
RECORDING = ".recording"
"""Ending of the lock that is held while a chat is recorded: ``streams/CAPTURE.recording``."""
_FILES = {JOURNAL, "journal.mark", INTRODUCTION, SETTINGS, LOCK, f"{LOCK}.soft"}
_FOLDERS = {OBJECTS, SEALS, STREAMS, MERGED, DERIVED}
_SET_ASIDE = re.compile(r".*-([0-9a-f]{64})\.bin")


def is_lock(path: Path) -> bool:
    """True for a file that only says that something goes on, and is no part of what is kept."""
    return path.name.removesuffix(".soft") == LOCK or path.name.removesuffix(".soft").endswith(RECORDING)


class Folder:
    """A store in the folder `root`. `objects`: those of the store that this one was merged into."""

    def __init__(self, root: Path, *, readonly: bool = False, objects: ObjectFiles | None = None) -> None:
        self.root = root
        self.readonly = readonly
        self.lock = FileLock(root / LOCK)
        self.objects = objects or ObjectFiles(root / OBJECTS)
        self.journal = JournalFile(LineFile(root / JOURNAL, root / RECOVERED), self.lock, readonly=readonly)
        self._streams: dict[str, StreamFile] = {}

    @classmethod
    def create(cls, root: Path, settings: str) -> Folder:
        """Makes the folders and the files that a new store begins with. Raises UsageError if there is one, StoreError."""
        if (root / JOURNAL).exists():
            raise UsageError(say("store-holds-store-already", root=root), say("store-use-as-choose-another"))
        make_folder(root)
        for name, text in ((INTRODUCTION, introduction()), (SETTINGS, settings)):
            if not (root / name).exists():
                write_whole(root / name, [text.encode()])
        make_folders(root)
        return cls(root)

    @classmethod
    def existing(cls, root: Path, *, readonly: bool = False) -> Folder:
        """The store in `root`. Raises NothingFound if there is none, StoreError."""
        if not (root / JOURNAL).is_file():
            raise NothingFound(say("store-there-no-evidence-store", root=root), say("store-make-one-collector-init"))
        return cls(root, readonly=readonly)

    @property
    def location(self) -> str:
        return str(self.root)

    # settings

    def settings(self) -> bytes | None:
        return read_settings(self.root)

    def settings_version(self) -> object:
        try:
            seen = (self.root / SETTINGS).stat()
        except FileNotFoundError:
            return None
        return seen.st_mtime_ns, seen.st_size, seen.st_ino

    def write_settings(self, text: str) -> None:
        write_whole(self.root / SETTINGS, [text.encode()])

    def introduction(self) -> bytes | None:
        try:
            return (self.root / INTRODUCTION).read_bytes()
        except FileNotFoundError:
            return None

    # streams and recordings

    def stream(self, capture_id: str, clock: Clock) -> StreamFile:
        if capture_id not in self._streams:
            file = LineFile(self.root / STREAMS / f"{capture_id}.jsonl", self.root / RECOVERED)
            if not self.readonly:
                make_folder(file.path.parent)
            self._streams[capture_id] = StreamFile(file, self.lock, clock, readonly=self.readonly)
        return self._streams[capture_id]

    def live_streams(self) -> list[str]:
        return [path.stem for path in sorted((self.root / STREAMS).glob("*.jsonl"))]

    @contextmanager
    def recording(self, capture_id: str) -> Iterator[None]:
        make_folder(self.root / STREAMS)
        path = self._recording_path(capture_id)
        lock, held = FileLock(path, patience=0), False
        try:
            with lock.held():
                held = True
                yield
        finally:
            lock.close()
            if held:
                remove(path)

    def is_recording(self, capture_id: str) -> bool:
        return FileLock(self._recording_path(capture_id), patience=0).is_held()

    def _recording_path(self, capture_id: str) -> Path:
        return self.root / STREAMS / f"{capture_id}{RECORDING}"

    # seals

    def keep_seal_file(self, name: str, data: bytes) -> None:
        make_folder(self.root / SEALS)
        write_whole(self.root / SEALS / name, [data], mode=0o444)

    def seal_files(self) -> list[str]:
        folder = self.root / SEALS
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def read_seal_file(self, name: str) -> bytes:
        return (self.root / SEALS / name).read_bytes()

    # the body as a whole

    def merged(self, *, readonly: bool = True) -> dict[str, Body]:
        found = sorted(path.parent for path in (self.root / MERGED).glob(f"*/{JOURNAL}"))
        return {path.name: Folder(path, readonly=readonly, objects=self.objects) for path in found}

    def tidy(self) -> None:
        self.objects.tidy()
        for path in (self.root / STREAMS).glob(f"*{RECORDING}"):
            if not self.is_recording(path.name.removesuffix(RECORDING)):
                remove(path)

    def foreign(self) -> Iterator[Item]:
        """Ends that were set aside, marks without their stream, and whatever is no part of a store."""
        yield from self._strays_among_streams()
        for path in sorted(self.root.iterdir()):
            if path.is_dir() and path.name == RECOVERED:
                yield from (self._set_aside(each) for each in sorted(path.iterdir()))
            elif (not path.is_dir() and path.name not in _FILES) or (path.is_dir() and path.name not in _FOLDERS):
                yield Item(name=self._shown(path), state=Verdict.NOT_CHECKED, why=say("store-check-foreign"))
        merged = self.root / MERGED
        for path in sorted(merged.iterdir()) if merged.is_dir() else ():
            if not (path / JOURNAL).is_file():
                yield Item(name=self._shown(path), state=Verdict.NOT_CHECKED, why=say("store-check-half-merge"))

    def _strays_among_streams(self) -> Iterator[Item]:
        folder = self.root / STREAMS
        finished = set(self.journal.lines.index.ids(STREAMS))
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            alone = not path.with_suffix(".jsonl").exists()
            if path.suffix == ".jsonl" or is_lock(path) or (path.suffix == ".mark" and not alone):
                continue
            if path.suffix == ".mark" and path.stem not in finished:
                name = self._shown(path).removesuffix(".mark")
                yield Item(name=name, state=Verdict.FAILED, why=say("store-check-stream-gone"))
            else:
                yield Item(name=self._shown(path), state=Verdict.NOT_CHECKED, why=say("store-check-not-a-stream"))

    def _set_aside(self, path: Path) -> Item:
        match = _SET_ASIDE.fullmatch(path.name)
        if match and path.is_file() and sha256_file(path)[0] == match[1]:
            return Item(name=self._shown(path), state=Verdict.PASSED, why=say("store-check-set-aside"))
        return Item(name=self._shown(path), state=Verdict.FAILED, why=say("store-check-set-aside-changed"))

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def sizes(self) -> Iterator[tuple[str, int]]:
        for path in sorted(self.root.rglob("*")):
            if path.is_file():
                inner = path.relative_to(self.root)
                yield inner.parts[0] if len(inner.parts) > 1 else inner.name, path.stat().st_size

    def close(self) -> None:
        self.journal.close()
        for stream in self._streams.values():
            stream.file.close()


def make_folders(root: Path) -> None:
    """The folders that every store has. Raises StoreError."""
    for name in (OBJECTS, SEALS, STREAMS, RECOVERED):
        make_folder(root / name)


def read_settings(root: Path) -> bytes | None:
    """The settings of the store in `root`, as they are in the file; None if there is none."""
    try:
        return (root / SETTINGS).read_bytes()
    except FileNotFoundError:
        return None


def introduction() -> str:
    """What a store says about itself: in English, then in every other language that there is."""
    said = say("store-folder-readme")
    return "\n\n".join([said, *(said.in_(language) for language in languages() if said.in_(language) != said)]) + "\n"
