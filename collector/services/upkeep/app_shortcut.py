"""An icon on the desktop and in the start menu that opens the app over this store."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

from collector.errors import Failed
from collector.language import in_language, say
from collector.services.context import Context

LAUNCHER = "open_app.py"
_TEXT = '''"""Opens the collector's app."""

import runpy
import sys

sys.argv = {arguments!r}
runpy.run_module("collector", run_name="__main__", alter_sys=True)
'''


def starter(system: str, executable: str, launcher: str) -> tuple[str, str]:
    """Ending and text of a file that starts the app when it is opened with a double click; every path in it may hold spaces.

    Example: on macOS ``.command`` with ``exec /usr/bin/python3 '/Users/noa/Library/Application Support/collector/open_app.py'``.
    """
    if system == "win32":
        return ".cmd", f'@echo off\r\nchcp 65001 >nul\r\n"{executable}" "{launcher}"\r\n'
    return ".command" if system == "darwin" else ".sh", f"#!/bin/sh\nexec {shlex.quote(executable)} {shlex.quote(launcher)}\n"


def make_app_shortcut(context: Context) -> tuple[Path, ...]:
    """Puts the icon where this system has its icons; returns what was written. Making it again replaces it. Raises Failed."""
    from pyshortcuts import get_folders, make_shortcut  # type: ignore[import-untyped]

    launcher = context.private / LAUNCHER
    launcher.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    arguments = ["collector", "--store", context.store_identity, "--lang", context.language, "app"]
    launcher.write_text(_TEXT.format(arguments=arguments), encoding="utf-8")
    name = in_language(say("services-shortcut-name"), context.language)
    try:
        if sys.platform == "darwin" or " " in str(launcher):  # the library cuts a path at its first space, and macOS's own folder has one
            ending, text = starter(sys.platform, sys.executable, str(launcher))
            place = Path(get_folders().desktop, name + ending)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8", newline="")
            place.chmod(0o755)
            return (launcher, place)
        made = make_shortcut(str(launcher), name=name, terminal=True, executable=sys.executable)
    except OSError as error:
        raise Failed(say("services-shortcut-failed", why=error.strerror or str(error)), say("services-shortcut-failed-next")) from error
    places = [Path(folder, made.target) for folder in (made.desktop_dir, made.startmenu_dir) if folder]
    return (launcher, *(place for place in places if os.path.lexists(place)))
