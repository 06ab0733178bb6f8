"""A folder in this machine's memory for what the app of a fleet has in clear only while somebody works with it: packages, copies, pictures.

It ends with the app. What a killed app left there is removed by the next one's start.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

MEMORY = Path("/dev/shm")
PREFIX, HELD = "collector-app-", "held"
"""What the folders are called; and the file that a running app holds locked in its own."""
IN_MEMORY = ("tmpfs", "ramfs")


@contextmanager
def memory_folder(wished: Path | None = None) -> Iterator[Path]:
    """A new folder for this process alone, in `wished`, else in memory where this machine has such a place, else among temporary files.

    While it is there, temporary files of this process and of what it starts (the browser that prints) go there, too.
    """
    parent = wished or (MEMORY if is_memory(MEMORY) else Path(tempfile.gettempdir()))
    remove_left_over(parent)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    lock = (folder / HELD).open("w")
    _held(lock)
    before, named = tempfile.tempdir, os.environ.get("TMPDIR")
    tempfile.tempdir = os.environ["TMPDIR"] = str(folder)
    try:
        yield folder
    finally:
        tempfile.tempdir = before
        os.environ.pop("TMPDIR")
        if named is not None:
            os.environ["TMPDIR"] = named
        lock.close()
        shutil.rmtree(folder, ignore_errors=True)


def is_memory(folder: Path) -> bool:
    """Whether what is written to a folder stays in memory (tmpfs); False where this cannot be told."""
    try:
        mounts = [line.split() for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()]
        place = folder.resolve(strict=True)
    except OSError:
        return False
    over = [(Path(fields[1]), fields[2]) for fields in mounts if place.is_relative_to(fields[1])]
    return max(over, key=lambda each: len(each[0].parts), default=(place, ""))[1] in IN_MEMORY


def remove_left_over(parent: Path) -> None:
    """Removes the folders of apps of this account that were killed: nobody holds them any more."""
    for folder in parent.glob(f"{PREFIX}*"):
        with suppress(OSError):  # another account's
            with (folder / HELD).open("r+") as lock:
                free = _held(lock)
            if free:
                shutil.rmtree(folder)


def _held(lock: IO[str]) -> bool:
    """Takes the lock of a folder; False where a running app has it. On Windows nothing is held, and nothing is removed."""
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
