"""Opens a text in the person's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from collector.errors import InputError
from collector.language import say

_USUAL = ("notepad",) if os.name == "nt" else ("sensible-editor", "nano", "vi")


def edited(text: str) -> str:
    """The text as it was saved. Raises InputError where no editor is found, or the editor says that it failed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letter.txt"
        path.write_text(text, "utf-8")
        command = editor()
        done = subprocess.run([*command, str(path)], check=False)
        if done.returncode != 0:
            raise InputError(say("cli-editor-failed", editor=command[0]), say("cli-letter-form-next"))
        return path.read_text("utf-8")


def editor() -> list[str]:
    """The command of VISUAL or EDITOR, else a usual editor. Raises InputError where there is none."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if named:
        return shlex.split(named, posix=sys.platform != "win32")
    found = next((path for name in _USUAL if (path := shutil.which(name))), None)
    if found is None:
        raise InputError(say("cli-letter-no-editor"), say("cli-letter-form-next"))
    return [found]
