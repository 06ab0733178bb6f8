"""Finds the package at a path and opens it in the form in which it lies there."""

from __future__ import annotations

from pathlib import Path

from collector.errors import NothingFound
from collector.language import say
from collector.package.seal.bagit_files import MANIFEST
from collector.package.verify.folder_source import FolderSource
from collector.package.verify.package_source import Source, is_left_by_a_system
from collector.package.verify.repacked_zip import RepackedZip
from collector.package.verify.sealed_zip import SealedZip, is_in_our_form


def open_source(path: Path) -> Source:
    """The package at `path`. Raises NothingFound or InputError if there is none that could be looked at."""
    if path.is_dir():
        return FolderSource(_bag_in(path))
    if path.is_file():
        return SealedZip(path) if is_in_our_form(path) else RepackedZip(path)
    raise NothingFound(say("package-not-there", path=path), say("package-not-there-next"))


def _bag_in(folder: Path) -> Path:
    """The bag's own folder: this one, or the only one in it (Explorer unpacks ``NAME.zip`` into ``NAME/NAME``). Raises NothingFound."""
    here = folder
    for _ in range(3):
        if (here / "bagit.txt").is_file() or (here / MANIFEST).is_file():
            return here
        inside = [each for each in here.iterdir() if not is_left_by_a_system(f"{each.name}/" if each.is_dir() else each.name)]
        if len(inside) != 1 or not inside[0].is_dir() or inside[0].is_symlink():
            break
        here = inside[0]
    raise NothingFound(say("package-no-bag", path=folder), say("package-no-bag-next"))
