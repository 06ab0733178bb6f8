"""What a package looks like to those who check it, whatever holds its files: the sealed ZIP, a folder, a ZIP that was packed anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from collector.errors import InputError
from collector.language import Sentence, say
from collector.model import Item, Verdict

CONTAINER = say("package-item-container")
"""What the ZIP itself is called among the items."""
BLOCK = 1 << 20
LARGEST_LIST = 16 << 20
"""Bytes of a manifest or a description at most: 65,535 files, which is all that a package may hold, fill half of it."""
LARGEST_JOURNAL = 1 << 30
_DEVICES = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
_SYSTEM_FILES = {".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".localized", "icon\r", ".directory"}
_SYSTEM_FOLDERS = {"__macosx", ".spotlight-v100", ".fseventsd", ".trashes", "$recycle.bin", "system volume information"}


class Source(Protocol):
    """A package's files by their name inside the bag (``data/letter.txt``), and what was wrong with what holds them."""

    faults: list[Item]
    form: str
    """How the package lies there: ``sealed`` (the ZIP that was made), ``folder``, or ``repacked`` (a ZIP by another program)."""

    def names(self) -> Sequence[str]:
        """All files, sorted."""

    def size(self, name: str) -> int:
        """Bytes of a file. Raises KeyError for a name that is not there."""

    def read(self, name: str) -> bytes:
        """A file's bytes. Raises KeyError for a name that is not there."""

    def digest(self, name: str) -> str:
        """A file's SHA-256 in lower-case hex, read block by block."""


def read_up_to(source: Source, name: str, most: int = LARGEST_LIST) -> bytes:
    """The file's bytes. Raises KeyError for a name that is not there, InputError for a file of more than `most` bytes."""
    if source.size(name) > most:
        raise InputError(say("package-verify-too-large", name=name, most=f"{most >> 20} MB"), say("package-verify-hostile-next"))
    return source.read(name)


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
    """Whether Finder, Explorer or a disk's own system leaves files of this name beside others; they belong to no package."""
    *folders, base = name.lower().split("/")
    return base in _SYSTEM_FILES or base.startswith("._") or base.endswith(":zone.identifier") or not _SYSTEM_FOLDERS.isdisjoint(folders)


def shown(name: str) -> str:
    """A name that can be printed, whatever bytes it was made of."""
    return name.encode("utf-8", "backslashreplace").decode()


def fault(name: str, why: Sentence | str) -> Item:
    """Something that does not fit."""
    return Item(name=name, state=Verdict.FAILED, why=why)


def left_by_a_system(name: str) -> Item:
    """A foreign file that changes nothing."""
    return Item(name=name, state=Verdict.FOREIGN, why=say("package-verify-system-file"))
