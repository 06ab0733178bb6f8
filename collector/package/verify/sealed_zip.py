"""A package as the one file that was made: it must be byte for byte the ZIP that `canonical_zip.write` makes of its content.

Nothing is unpacked to disk and nothing is decompressed, so a hostile package can neither write outside a folder nor swell.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from io import FileIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from collector.errors import InputError
from collector.language import say
from collector.model import Item, Verdict
from collector.package.seal import canonical_zip
from collector.package.verify.package_source import CONTAINER, fault, shown, unsafe

_PIECE = 256 << 10
"""Bytes that are read at once: they stay in the processor's cache while they are hashed."""
_MOST_AT_ONCE = 8


def is_in_our_form(path: Path) -> bool:
    """Whether most lines of the ZIP's directory, or of its headers, are as `canonical_zip` writes them: a damaged one is ours still,
    one that another program wrote is not. Also a file that is no ZIP at all counts as ours, so that it is refused for what it claims."""
    with path.open("rb") as file:
        for reader in (canonical_zip.list_entries, canonical_zip.walk_entries):
            try:
                entries = reader(file, path.stat().st_size)
            except ValueError:
                continue
            ours = sum(_stands_as_written(file, entry) for entry in entries)
            if ours * 2 > len(entries):
                return True
    return False


def _stands_as_written(file: BinaryIO, entry: canonical_zip.Entry) -> bool:
    header = canonical_zip.local_header(entry)
    file.seek(max(0, entry.start - len(header)))
    return file.read(len(header)) == header


class SealedZip:
    """The files of the ZIP; each is read once, for its digest and its checksum together."""

    form = "sealed"

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[Item] = []
        self._file: BinaryIO = path.open("rb")
        self._length = path.stat().st_size
        entries = self._entries()
        if sum(entry.size for entry in entries) > self._length:
            raise InputError(say("package-verify-hostile", path=path), say("package-verify-hostile-next"))
        self.root = _top(entries)
        self._files: dict[str, canonical_zip.Entry] = {}
        self._digests: dict[int, str] = {}
        seen: set[str] = set()
        for entry in entries:
            self._add(entry, seen)
        self._names = tuple(sorted(self._files))
        self._compare(entries)

    def names(self) -> tuple[str, ...]:
        return self._names

    def size(self, name: str) -> int:
        return self._files[name].size

    def read(self, name: str) -> bytes:
        entry = self._files[name]
        self._file.seek(entry.start)
        return self._file.read(entry.size)

    def digest(self, name: str) -> str:
        return self._digests[self._files[name].start]

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()

    def __del__(self) -> None:
        self._file.close()

    def _entries(self) -> list[canonical_zip.Entry]:
        found: list[list[canonical_zip.Entry]] = []
        for reader, where in ((canonical_zip.list_entries, "directory"), (canonical_zip.walk_entries, "headers")):
            try:
                found.append(reader(self._file, self._length))
            except ValueError as problem:
                self.faults.append(fault(CONTAINER, say("package-verify-unreadable", where=where, reason=str(problem))))
        if not found:
            raise InputError(say("package-not-zip", path=self.path), say("package-not-zip-next"))
        self._disagreements(found)
        return found[0]

    def _disagreements(self, found: list[list[canonical_zip.Entry]]) -> None:
        if len(found) == 2 and found[0] != found[1]:
            first, second = ({e.name: e for e in entries} for entries in found)
            for name in sorted(set(first) | set(second)):
                if first.get(name) != second.get(name):
                    self.faults.append(fault(self._inside(name), say("package-verify-disagree")))

    def _inside(self, name: str) -> str:
        top, slash, rest = name.partition("/")
        return shown(rest if slash and rest else top)

    def _add(self, entry: canonical_zip.Entry, seen: set[str]) -> None:
        name = shown(entry.name.removeprefix(self.root))
        why = unsafe(entry.name) or ("" if entry.name.startswith(self.root) else say("package-verify-outside"))
        if why:
            self.faults.append(fault(name, why))
        elif name.lower() in seen:
            self.faults.append(fault(name, say("package-verify-twice" if name in self._files else "package-verify-same-letters")))
        else:
            seen.add(name.lower())
            self._files[name] = entry

    def _compare(self, entries: list[canonical_zip.Entry]) -> None:
        before = len(self.faults)
        place = 0
        placed = sorted(entries, key=lambda e: e.start)
        measures = _measured(self.path, placed)
        for entry in placed:
            header = canonical_zip.local_header(entry)
            name = self._inside(entry.name)
            if self._bytes(entry.start - len(header), len(header)) != header or entry.start - len(header) != place:
                self.faults.append(fault(name, say("package-verify-header")))
            self._digests[entry.start], crc = measures[entry]
            if crc != entry.crc:
                self.faults.append(fault(name, say("package-verify-checksum")))
            place = entry.start + entry.size
        self._compare_directory(entries, place)
        if [e.name for e in entries] != sorted(e.name for e in entries):
            self.faults.append(fault(CONTAINER, say("package-verify-order")))
        if len(self.faults) == before and not before:
            self.faults.append(Item(name=CONTAINER, state=Verdict.PASSED, why=say("package-verify-container", count=len(entries))))

    def _compare_directory(self, entries: list[canonical_zip.Entry], place: int) -> None:
        for entry in entries:
            row = canonical_zip.directory_row(entry)
            if self._bytes(place, len(row)) != row:
                self.faults.append(fault(self._inside(entry.name), say("package-verify-row")))
            place += len(row)
        rest = canonical_zip.directory(entries)[-22:]
        if self._bytes(place, self._length) != rest:
            self.faults.append(fault(CONTAINER, say("package-verify-end")))

    def _bytes(self, start: int, length: int) -> bytes:
        if start < 0:
            return b""
        self._file.seek(start)
        return self._file.read(length)


def _measured(path: Path, entries: Sequence[canonical_zip.Entry]) -> dict[canonical_zip.Entry, tuple[str, int]]:
    """Digest and checksum of each file. Several files are read at once, each in pieces that stay in the processor's cache for both: neither
    keeps Python's lock over a piece."""
    waiting, found = iter(entries), dict[canonical_zip.Entry, tuple[str, int]]()

    def work() -> None:
        with path.open("rb", buffering=0) as file:
            room = memoryview(bytearray(_PIECE))
            for entry in waiting:
                found[entry] = _measured_one(file, entry, room)

    count = min(len(entries), os.cpu_count() or 1, _MOST_AT_ONCE)
    with ThreadPoolExecutor(count or 1) as several:
        for done in [several.submit(work) for _ in range(count)]:
            done.result()
    return found


def _measured_one(file: FileIO, entry: canonical_zip.Entry, room: memoryview) -> tuple[str, int]:
    total, crc, left = hashlib.sha256(), 0, entry.size
    file.seek(entry.start)
    while left > 0 and (count := file.readinto(room[: min(_PIECE, left)])):
        piece = room[:count]
        total.update(piece)
        crc = zlib.crc32(piece, crc)
        left -= count
    return total.hexdigest(), crc


def _top(entries: list[canonical_zip.Entry]) -> str:
    """The folder in which all files of the ZIP stand, with its slash: that of bagit.txt, else that of the first entry."""
    for entry in entries:
        path = PurePosixPath(entry.name)
        if path.name == "bagit.txt" and len(path.parts) == 2:
            return path.parts[0] + "/"
    return entries[0].name.split("/")[0] + "/" if entries else ""
