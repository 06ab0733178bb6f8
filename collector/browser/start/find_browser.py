"""Finds an installed browser: the one that was named, Playwright's own, Chrome, Edge, Chromium, Brave."""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from collector.errors import BrowserMissing
from collector.language import say

VARIABLE = "COLLECTOR_BROWSER"
COMMANDS = (
    ("Google Chrome", ("google-chrome", "google-chrome-stable", "chrome")),
    ("Microsoft Edge", ("microsoft-edge", "microsoft-edge-stable", "msedge")),
    ("Chromium", ("chromium", "chromium-browser")),
    ("Brave", ("brave-browser", "brave")),
)
MAC_APPS = ("Google Chrome", "Microsoft Edge", "Chromium", "Brave Browser")
WINDOWS_APPS = (
    ("Google Chrome", "Google/Chrome/Application/chrome.exe"),
    ("Microsoft Edge", "Microsoft/Edge/Application/msedge.exe"),
    ("Chromium", "Chromium/Application/chrome.exe"),
    ("Brave", "BraveSoftware/Brave-Browser/Application/brave.exe"),
)


@dataclass(frozen=True)
class FoundBrowser:
    """A browser on this machine: a name a person knows, and its program file."""

    name: str
    path: Path
    source: str = field(default="system")
    """told (by option or COLLECTOR_BROWSER) | playwright | system"""

    @cached_property
    def version(self) -> str:
        """Such as ``156.0.8078.79``; "" if the browser does not print it."""
        if sys.platform == "win32":
            return _version_beside(self.path)
        try:
            said = subprocess.run([str(self.path), "--version"], capture_output=True, text=True, timeout=20, check=False).stdout
        except (OSError, subprocess.TimeoutExpired):
            return ""
        found = re.search(r"\d+(?:\.\d+){1,3}", said)
        return found.group() if found else ""


def _version_beside(path: Path) -> str:
    """On Windows ``chrome.exe --version`` opens a window, but the version is the name of a folder beside the program."""
    names = [p.name for p in path.parent.glob("*") if re.fullmatch(r"\d+(\.\d+){3}", p.name)]
    return max(names, key=lambda name: [int(n) for n in name.split(".")], default="")


def find_browser(explicit: str | Path | None = None) -> FoundBrowser:
    """The first browser there is: `explicit` or ``COLLECTOR_BROWSER``, Playwright's own, Chrome, Edge, Chromium, Brave.

    Raises:
        BrowserMissing: there is none, or the one that was asked for by name is not there (no other is taken instead).
    """
    told = explicit or os.environ.get(VARIABLE)
    if told:
        return _told(str(told))
    for found in candidates():
        return found
    raise BrowserMissing(say("browser-none"), say("browser-none-next"))


def _told(told: str) -> FoundBrowser:
    path = Path(told).expanduser()
    if not path.is_file():
        on_path = shutil.which(told)
        if on_path is None:
            raise BrowserMissing(say("browser-not-at", path=told), say("browser-not-at-next"))
        path = Path(on_path)
    return FoundBrowser(path.stem, path, "told")


def candidates() -> Iterator[FoundBrowser]:
    """Every browser that is found without a path given, best first."""
    own = playwright_browser()
    if own:
        yield FoundBrowser("Chromium (Playwright)", own, "playwright")
    for name, commands in COMMANDS:
        for command in commands:
            path = shutil.which(command)
            if path:
                yield FoundBrowser(name, Path(path))
    for name, place in usual_places():
        if place.is_file():
            yield FoundBrowser(name, place)


def usual_places() -> Iterator[tuple[str, Path]]:
    """Where macOS and Windows keep browsers that are not on the search path."""
    if platform.system() == "Darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for app in MAC_APPS:
                yield app, folder / f"{app}.app" / "Contents" / "MacOS" / app
    elif os.name == "nt":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            root = os.environ.get(variable)
            for name, inside in WINDOWS_APPS if root else ():
                yield name, Path(str(root)) / inside


def playwright_browser() -> Path | None:
    """The browser that Playwright's installer fetched for the Playwright in use, looked up without starting its driver."""
    import playwright

    try:
        listed = json.loads((Path(playwright.__file__).parent / "driver" / "package" / "browsers.json").read_text(encoding="utf-8"))
        revision = next(b["revision"] for b in listed["browsers"] if b["name"] == "chromium")
    except (OSError, ValueError, KeyError, StopIteration):
        return None
    folder = _playwright_folder() / f"chromium-{revision}"
    for pattern in ("chrome-linux*/chrome", "chrome-mac*/*.app/Contents/MacOS/*", "chrome-win*/chrome.exe"):
        for path in sorted(folder.glob(pattern)):
            if path.is_file():
                return path
    return None


def _playwright_folder() -> Path:
    told = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if told and told != "0":
        return Path(told)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ms-playwright"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "ms-playwright"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ms-playwright"
