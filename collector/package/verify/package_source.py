"""Reads a package safely, whether it is the ZIP or the folder that was unpacked from it.

Nothing is unpacked to disk and nothing is decompressed, so a hostile package can neither write outside a folder nor swell.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Item, Verdict
from collector.package.seal import container

_BLOCK = 1 << 20
_DEVICES = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
CONTAINER = "container"
_SYSTEM_FILES = (".DS_Store", "Thumbs.db", "desktop.ini", ".localized")


class Source(Protocol):
    """A package's files by their name inside the bag (``data/letter.txt``), and what was wrong with what holds them."""

    faults: list[Item]

    def names(self) -> list[str]:
        """All files, sorted."""

    def size(self, name: str) -> int:
        """Bytes of a file. Raises KeyError for a name that is not there."""

    def read(self, name: str) -> bytes:
        """A file's bytes. Raises KeyError for a name that is not there."""

    def digest(self, name: str) -> str:
        """A file's SHA-256 in lower-case hex, read block by block."""


def open_source(path: Path) -> Source:
    """The package at `path`. Raises NothingFound or InputError if there is none that could be looked at."""
    if path.is_dir():
        if not (path / "bagit.txt").is_file() and not (path / "manifest-sha256.txt").is_file():
            raise NothingFound(say("package-no-bag", path=path), say("package-no-bag-next"))
        return FolderSource(path)
    if path.is_file():
        return ZipSource(path)
    raise NothingFound(say("package-not-there", path=path), say("package-not-there-next"))


def unsafe(name: str) -> str:
    """Why a name may not stand in a package, or "" for a name that may."""
    parts = name.split("/")
    if not name or name.startswith("/") or "\\" in name or ":" in name:
        return say("package-verify-absolute")
    if any(part in ("", ".", "..") for part in parts):
        return say("package-verify-leaves")
    if not name.isascii() or not name.isprintable():
        return say("package-verify-characters")
    if any(part.split(".")[0].lower() in _DEVICES or part != part.rstrip(". ") for part in parts):
        return say("package-verify-windows")
    return ""


def is_left_by_a_system(name: str) -> bool:
    """Whether Finder or Explorer leaves files of this name in folders that are looked at; they belong to no package."""
    base = name.rpartition("/")[2]
    return base in _SYSTEM_FILES or base.startswith("._") or name.startswith("__MACOSX/")


class FolderSource:
    """A package that was unpacked into a folder. Links are not followed, whatever they point at."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Item] = []
        self._files: dict[str, Path] = {}
        for folder, folders, files in os.walk(root):
            here = Path(folder)
            for name in [*folders, *files]:
                path = here / name
                inside = path.relative_to(root).as_posix()
                if path.is_symlink():
                    self.faults.append(_fault(inside, say("package-verify-link")))
                elif path.is_file() and is_left_by_a_system(inside):
                    self.faults.append(Item(name=inside, state=Verdict.NOT_CHECKED, why=say("package-verify-system-file")))
                elif path.is_file():
                    self._files[inside] = path
                elif not path.is_dir():
                    self.faults.append(_fault(inside, say("package-verify-special")))

    def names(self) -> list[str]:
        return sorted(self._files)

    def size(self, name: str) -> int:
        return self._files[name].stat().st_size

    def read(self, name: str) -> bytes:
        return self._files[name].read_bytes()

    def digest(self, name: str) -> str:
        with self._files[name].open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


class ZipSource:
    """A package as one file. It must be byte for byte the ZIP that `container.write` makes of its content."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[Item] = []
        self._file: BinaryIO = path.open("rb")
        self._length = path.stat().st_size
        entries = self._entries()
        self.root = _top(entries)
        self._files: dict[str, container.Entry] = {}
        for entry in entries:
            self._add(entry)
        self._compare(entries)

    def names(self) -> list[str]:
        return sorted(self._files)

    def size(self, name: str) -> int:
        return self._files[name].size

    def read(self, name: str) -> bytes:
        entry = self._files[name]
        self._file.seek(entry.start)
        return self._file.read(entry.size)

    def digest(self, name: str) -> str:
        total = hashlib.sha256()
        for block in self._blocks(self._files[name]):
            total.update(block)
        return total.hexdigest()

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()

    def __del__(self) -> None:
        self._file.close()

    def _entries(self) -> list[container.Entry]:
        found: list[list[container.Entry]] = []
        for reader, where in ((container.list_entries, "directory"), (container.walk_entries, "headers")):
            try:
                found.append(reader(self._file, self._length))
            except ValueError as problem:
                self.faults.append(_fault(CONTAINER, say("package-verify-unreadable", where=where, reason=str(problem))))
        if not found:
            raise InputError(say("package-not-zip", path=self.path), say("package-not-zip-next"))
        self._disagreements(found)
        return found[0]

    def _disagreements(self, found: list[list[container.Entry]]) -> None:
        if len(found) == 2 and found[0] != found[1]:
            first, second = ({e.name: e for e in entries} for entries in found)
            for name in sorted(set(first) | set(second)):
                if first.get(name) != second.get(name):
                    self.faults.append(_fault(self._inside(name), say("package-verify-disagree")))

    def _inside(self, name: str) -> str:
        top, slash, rest = name.partition("/")
        return _shown(rest if slash and rest else top)

    def _add(self, entry: container.Entry) -> None:
        name = _shown(entry.name.removeprefix(self.root))
        why = unsafe(entry.name) or ("" if entry.name.startswith(self.root) else say("package-verify-outside"))
        if why:
            self.faults.append(_fault(name, why))
        elif name.lower() in {known.lower() for known in self._files}:
            self.faults.append(_fault(name, say("package-verify-twice")))
        else:
            self._files[name] = entry

    def _compare(self, entries: list[container.Entry]) -> None:
        before = len(self.faults)
        place = 0
        for entry in sorted(entries, key=lambda e: e.start):
            header = container.local_header(entry)
            name = self._inside(entry.name)
            if self._bytes(entry.start - len(header), len(header)) != header or entry.start - len(header) != place:
                self.faults.append(_fault(name, say("package-verify-header")))
            crc = 0
            for block in self._blocks(entry):
                crc = zlib.crc32(block, crc)
            if crc != entry.crc:
                self.faults.append(_fault(name, say("package-verify-checksum")))
            place = entry.start + entry.size
        self._compare_directory(entries, place)
        if [e.name for e in entries] != sorted(e.name for e in entries):
            self.faults.append(_fault(CONTAINER, say("package-verify-order")))
        if len(self.faults) == before and not before:
            self.faults.append(Item(name=CONTAINER, state=Verdict.PASSED, why=say("package-verify-container", count=len(entries))))

    def _compare_directory(self, entries: list[container.Entry], place: int) -> None:
        for entry in entries:
            row = container.directory_row(entry)
            if self._bytes(place, len(row)) != row:
                self.faults.append(_fault(self._inside(entry.name), say("package-verify-row")))
            place += len(row)
        rest = container.directory(entries)[-22:]
        if self._bytes(place, self._length) != rest:
            self.faults.append(_fault(CONTAINER, say("package-verify-end")))

    def _bytes(self, start: int, length: int) -> bytes:
        if start < 0:
            return b""
        self._file.seek(start)
        return self._file.read(length)

    def _blocks(self, entry: container.Entry) -> list[bytes] | _Blocks:
        return _Blocks(self._file, entry.start, entry.size)


class _Blocks:
    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file, self._place, self._left = file, start, size

    def __iter__(self) -> _Blocks:
        return self

    def __next__(self) -> bytes:
        self._file.seek(self._place)
        block = self._file.read(min(_BLOCK, self._left))
        if not block:
            raise StopIteration
        self._place += len(block)
        self._left -= len(block)
        return block


def _top(entries: list[container.Entry]) -> str:
    """The folder in which all files of the ZIP stand, with its slash: that of bagit.txt, else that of the first entry."""
    for entry in entries:
        path = PurePosixPath(entry.name)
        if path.name == "bagit.txt" and len(path.parts) == 2:
            return path.parts[0] + "/"
    return entries[0].name.split("/")[0] + "/" if entries else ""


def _shown(name: str) -> str:
    """A name that can be printed, whatever bytes it was made of."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _fault(name: str, why: str) -> Item:
    return Item(name=name, state=Verdict.FAILED, why=why)
