"""The file that starts the app with a double click: its paths hold spaces, as macOS's own folder and many user names do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from collector.services.upkeep.app_shortcut import starter


@pytest.mark.skipif(sys.platform == "win32", reason="runs the file of macOS and Linux")
@pytest.mark.parametrize(("system", "ending"), [("darwin", ".command"), ("linux", ".sh")])
def test_a_starter_runs_from_folders_with_spaces(tmp_path: Path, system: str, ending: str) -> None:
    launcher = tmp_path / "Application Support" / "it's" / "open_app.py"
    launcher.parent.mkdir(parents=True)
    launcher.write_text("print('opened')", encoding="utf-8")
    given, text = starter(system, sys.executable, str(launcher))
    place = tmp_path / f"המתעד{given}"
    place.write_text(text, encoding="utf-8")
    place.chmod(0o755)
    assert given == ending
    assert subprocess.run([str(place)], capture_output=True, text=True, check=True).stdout == "opened\n"


def test_the_starter_of_windows_quotes_both_paths() -> None:
    ending, text = starter("win32", r"C:\Users\Noa Levi\python.exe", r"C:\Users\Noa Levi\open_app.py")
    assert ending == ".cmd"
    assert text.splitlines()[-1] == r'"C:\Users\Noa Levi\python.exe" "C:\Users\Noa Levi\open_app.py"'
