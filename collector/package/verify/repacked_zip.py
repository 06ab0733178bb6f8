"""A package that was unpacked and zipped again by another program: its files are what was sealed, the ZIP around them is not.

Every file is unpacked block by block into nothing but its digest, before anything else looks at it. What would swell (more than 100 times
the ZIP, more than a package may hold) is refused before a byte of it is unpacked.
"""

from __future__ import annotations

import hashlib
import stat
import zipfile
import zlib
from itertools import pairwise
from pathlib import Path, PurePosixPath

from collector.errors import InputError
from collector.language import say
from collector.model import Item, Verdict
from collector.package.verify.package_source import BLOCK, CONTAINER, fault, is_left_by_a_system, left_by_a_system, shown, unsafe

_MOST_FILES = 0xFFFF
_MOST_BYTES = 0xFFFFFFFF
_SWELLING = 100
_SMALL = 64 << 20
_END_RECORD = 22
"""Bytes of a ZIP's end record without a comment."""
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError, ValueError)


class RepackedZip:
    """The files of a ZIP that another program wrote."""

    form = "repacked"

    def __init__(self, path: Path) -> None:
        self.faults: list[Item] = []
        self._files: dict[str, zipfile.ZipInfo] = {}
        self._digests: dict[str, str] = {}
        try:
            self._archive = zipfile.ZipFile(path)
        except _UNREADABLE as problem:
            raise InputError(say("package-not-zip", path=path), say("package-not-zip-next")) from problem
        entries = self._archive.infolist()
        _refuse_hostile(path, entries)
        top, seen = _top(entries), set[str]()
        for entry in entries:
            self._take(entry, top, seen)
        self._names = tuple(sorted(self._files))
        if not _ends_as_a_zip(path):
            self.faults.append(fault(CONTAINER, say("package-verify-end")))
            return
        why = say("package-verify-repacked", count=len(self._files))
        self.faults.append(Item(name=CONTAINER, state=Verdict.PASSED, why=why))

    def _take(self, entry: zipfile.ZipInfo, top: str, seen: set[str]) -> None:
        path = entry.filename.replace("\\", "/")  # older programs of Windows write their own slash
        name = path.removeprefix(top)
        if path.endswith("/") and not entry.file_size:  # a folder is no file, neither the bag's nor a computer's
            return
        if is_left_by_a_system(path):
            self.faults.append(left_by_a_system(shown(name)))
            return
        why = unsafe(name) or ("" if path.startswith(top) else say("package-verify-outside")) or _kind_fault(entry)
        if not why and name.lower() in seen:
            why = say("package-verify-twice" if name in self._files else "package-verify-same-letters")
        seen.add(name.lower())
        if why:
            self.faults.append(fault(shown(name), why))
            return
        try:
            self._digests[name] = self._digested(entry)
            self._files[name] = entry
        except _UNREADABLE:
            self.faults.append(fault(name, say("package-verify-checksum")))

    def _digested(self, entry: zipfile.ZipInfo) -> str:
        total = hashlib.sha256()
        with self._archive.open(entry) as file:
            while block := file.read(BLOCK):
                total.update(block)
        return total.hexdigest()

    def names(self) -> tuple[str, ...]:
        return self._names

    def size(self, name: str) -> int:
        return self._files[name].file_size

    def read(self, name: str) -> bytes:
        return self._archive.read(self._files[name])

    def digest(self, name: str) -> str:
        return self._digests[name]

    def __del__(self) -> None:
        if hasattr(self, "_archive"):
            self._archive.close()


def _refuse_hostile(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Raises InputError for a ZIP that would swell, whose files lie over one another, or that begins with something else."""
    total, length = sum(entry.file_size for entry in entries), path.stat().st_size
    placed = sorted(entries, key=lambda entry: entry.header_offset)
    overlap = any(a.header_offset + a.compress_size + 30 > b.header_offset for a, b in pairwise(placed))
    overlap = overlap or bool(placed and placed[0].header_offset)  # something stands before the first file, such as a program
    if len(entries) > _MOST_FILES or total > _MOST_BYTES or (total > _SMALL and total > _SWELLING * length) or overlap:
        raise InputError(say("package-verify-hostile", path=path), say("package-verify-hostile-next"))


def _ends_as_a_zip(path: Path) -> bool:
    """Whether nothing, also no comment, stands after the end record."""
    with path.open("rb") as file:
        file.seek(-_END_RECORD, 2)
        return file.read(4) == b"PK\5\6"


def _kind_fault(entry: zipfile.ZipInfo) -> str:
    mode = entry.external_attr >> 16 if entry.create_system == 3 else 0
    if stat.S_ISLNK(mode):
        return say("package-verify-link")
    return say("package-verify-special") if stat.S_IFMT(mode) not in (0, stat.S_IFREG) else ""


def _top(entries: list[zipfile.ZipInfo]) -> str:
    """The folder in which the bag stands, with its slash: "" where its files were zipped without a folder."""
    found = [PurePosixPath(entry.filename.replace("\\", "/")) for entry in entries]
    folders = [path.parent.as_posix() for path in found if path.name == "bagit.txt" and not is_left_by_a_system(path.as_posix())]
    best = min(folders, key=len, default=".")
    return "" if best == "." else f"{best}/"
