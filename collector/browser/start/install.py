"""Installs a browser where there is none, telling what is being done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from collector.browser.start.find import NEXT_STEP, FoundBrowser, find_browser
from collector.errors import BrowserMissing

Tell = Callable[[str], None]
LIMIT_SECONDS = 900


def ensure_browser(tell: Tell, explicit: str | Path | None = None) -> FoundBrowser:
    """The browser that is there, else one that is installed now; `tell` receives one sentence for each thing that is done.

    Raises BrowserMissing, with what went wrong and the next step, if none can be had.
    """
    try:
        return find_browser(explicit)
    except BrowserMissing:
        if explicit or os.environ.get("COLLECTOR_BROWSER"):
            raise
    faults: list[str] = []
    for way in (_by_apt, _by_playwright):
        faults += way(tell)
        try:
            found = find_browser()
        except BrowserMissing:
            continue
        if found.version or sys.platform == "win32":
            return found
        faults.append(f"{found.name} is there but does not start; it may lack system libraries (sudo playwright install-deps chromium)")
    raise BrowserMissing("No browser was found, and none could be installed: " + "; ".join(faults) + ".", NEXT_STEP)


def _by_apt(tell: Tell) -> list[str]:
    """Debian's own package brings the libraries it needs; Ubuntu's is a snap, so there Playwright's is taken."""
    if not is_root_with_apt() or "ubuntu" in _release():
        return []
    return apt_install(["chromium"], tell)


def _by_playwright(tell: Tell) -> list[str]:
    tell("Downloading Chromium with Playwright's installer (about 150 MB, once)")
    faults = run([sys.executable, "-m", "playwright", "install", "chromium"])
    if not faults and is_root_with_apt():
        tell("Installing the system libraries that Chromium needs")
        faults = run([sys.executable, "-m", "playwright", "install-deps", "chromium"])
    return faults


def is_root_with_apt() -> bool:
    """Whether system packages may be installed without asking anybody."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: Sequence[str], tell: Tell) -> list[str]:
    """Installs Debian or Ubuntu packages; returns what went wrong, as sentences."""
    tell(f"Installing the system package {', '.join(packages)} (apt-get, as root)")
    run(["apt-get", "update", "-qq"])
    return run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages])


def run(command: Sequence[str]) -> list[str]:
    """Runs a command quietly; returns [] or one sentence with the end of what it complained about."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(list(command), capture_output=True, text=True, env=environment, timeout=LIMIT_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return [f"{Path(command[0]).name}: {type(error).__name__}"]
    if done.returncode == 0:
        return []
    said = (done.stderr or done.stdout).strip().splitlines()
    return [f"{Path(command[0]).name} {' '.join(command[1:4])}: {said[-1] if said else f'exit code {done.returncode}'}"]


def _release() -> str:
    path = Path("/etc/os-release")
    return path.read_text(encoding="utf-8").lower() if path.is_file() else ""
