"""Where the app of a fleet has packages while somebody works with them: in memory, for this process alone, and gone with it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from collector.app.fleet.memory_folder import MEMORY, PREFIX, is_memory, memory_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is held there")
KILLED = "import os, sys; from pathlib import Path; from collector.app.fleet.memory_folder import memory_folder as m\n" \
    "with m(Path(sys.argv[1])) as folder:\n    (folder / 'package.zip').touch()\n    os._exit(1)"


def test_the_folder_ends_with_the_app_and_with_the_next_one_where_that_was_killed(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
    (left,) = tmp_path.glob(f"{PREFIX}*")
    assert (left / "package.zip").exists()
    before = tempfile.gettempdir()
    with memory_folder(tmp_path) as folder, memory_folder(tmp_path) as other:
        assert not left.exists() and folder.is_dir() and folder.stat().st_mode & 0o077 == 0, "that of a running app stays"
        assert tempfile.gettempdir() == os.environ["TMPDIR"] == str(other)
    assert not list(tmp_path.iterdir()) and tempfile.gettempdir() == before


def test_what_is_memory() -> None:
    assert not is_memory(Path("/proc")) and not is_memory(Path("/no such folder"))
    if sys.platform == "linux" and MEMORY.is_dir():
        told = subprocess.run(["stat", "-f", "-c", "%T", str(MEMORY)], capture_output=True, text=True, check=True).stdout.strip()
        assert is_memory(MEMORY) == (told in ("tmpfs", "ramfs"))
