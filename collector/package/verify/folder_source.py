"""A package that was unpacked into a folder."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from collector.language import say
from collector.model import Item
from collector.package.verify.package_source import fault, is_left_by_a_system, left_by_a_system, shown


class FolderSource:
    """The files of the folder. Links are not followed, whatever they point at."""

    form = "folder"

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Item] = []
        self._files: dict[str, Path] = {}
        self._digests: dict[str, str] = {}
        seen: set[str] = set()
        for folder, folders, files in os.walk(root):
            for name in [*folders, *files]:
                self._take(Path(folder) / name, seen)
        self._names = tuple(sorted(self._files))

    def _take(self, path: Path, seen: set[str]) -> None:
        inside = shown(path.relative_to(self.root).as_posix())
        if path.is_symlink():
            self.faults.append(fault(inside, say("package-verify-link")))
        elif path.is_file() and is_left_by_a_system(inside):
            self.faults.append(left_by_a_system(inside))
        elif path.is_file() and inside.lower() in seen:
            self.faults.append(fault(inside, say("package-verify-same-letters")))
        elif path.is_file():
            seen.add(inside.lower())
            self._files[inside] = path
        elif not path.is_dir():
            self.faults.append(fault(inside, say("package-verify-special")))

    def names(self) -> tuple[str, ...]:
        return self._names

    def size(self, name: str) -> int:
        return self._files[name].stat().st_size

    def read(self, name: str) -> bytes:
        return self._files[name].read_bytes()

    def digest(self, name: str) -> str:
        if name not in self._digests:
            with self._files[name].open("rb") as file:
                self._digests[name] = hashlib.file_digest(file, "sha256").hexdigest()
        return self._digests[name]
