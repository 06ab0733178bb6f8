"""Installs a browser where there is none, telling what is being done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import reduce
from pathlib import Path

from collector.browser.start.driver import driver_fault, driver_missing, driver_program
from collector.browser.start.find_browser import FoundBrowser, candidates, find_browser
from collector.browser.start.system_libraries import apt_packages_of, missing_libraries
from collector.errors import BrowserMissing
from collector.language import say

Tell = Callable[[str], None]
LIMIT_SECONDS = 900
ROUNDS = 5
"""How often libraries are installed and the start is tried again: a loader names one missing library at a time."""


def ensure_browser(tell: Tell, explicit: str | Path | None = None) -> FoundBrowser:
    """The browser that is there, else one that is installed now; `tell` receives one sentence for each thing that is done.

    Raises:
        BrowserMissing: none can be had; with what went wrong and the next step.
    """
    try:
        return find_browser(explicit)
    except BrowserMissing:
        if explicit or os.environ.get("COLLECTOR_BROWSER"):
            raise
    ensure_driver(tell)
    faults: list[str] = []
    found: FoundBrowser | None = None
    for way in (_by_apt, _by_playwright):
        faults += way(tell)
        found = next(candidates(), None)
        if found and (found.version or sys.platform == "win32"):
            return found
    if found is None:
        raise BrowserMissing(say("browser-not-installed", faults=_listed(faults)), say("browser-none-next"))
    return found


def _listed(faults: Sequence[str]) -> str:
    return reduce(lambda before, fault: say("browser-fault-and", before=before, next=fault), faults) if faults else ""


def ensure_driver(tell: Tell) -> None:
    """Starts Playwright's driver for a moment, and installs the system libraries that it lacks where that may be done.

    Raises:
        BrowserMissing: it does not start; with its own words and the next step.
    """
    for _ in range(ROUNDS):
        said = driver_fault()
        if not said:
            return
        if not install_libraries(missing_libraries(driver_program(), said), tell):
            break
    raise driver_missing(said)


def install_libraries(libraries: Sequence[str], tell: Tell) -> bool:
    """Whether packages that bring these libraries are known here and were installed: as root on Debian and Ubuntu, else never."""
    if not libraries or not is_root_with_apt():
        return False
    run(["apt-get", "update", "-qq"])
    packages, _ = apt_packages_of(libraries)
    return bool(packages) and not apt_install(packages, tell)


def _by_apt(tell: Tell) -> list[str]:
    """Debian's own package brings the libraries it needs; Ubuntu's is a snap, so there Playwright's is taken."""
    if not is_root_with_apt() or "ubuntu" in _release():
        return []
    return apt_install(["chromium"], tell)


def _by_playwright(tell: Tell) -> list[str]:
    tell(say("browser-downloading"))
    faults = run([sys.executable, "-m", "playwright", "install", "chromium"])
    if not faults and is_root_with_apt():
        tell(say("browser-installing-libraries"))
        faults = run([sys.executable, "-m", "playwright", "install-deps", "chromium"])
    return faults


def is_root_with_apt() -> bool:
    """Whether system packages may be installed without asking anybody."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: Sequence[str], tell: Tell) -> list[str]:
    """Installs Debian or Ubuntu packages; returns the faults, as sentences."""
    tell(say("browser-installing-package", packages=", ".join(packages), count=len(packages)))
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
    why = said[-1] if said else say("browser-exit-code", code=str(done.returncode))
    return [say("browser-command-failed", command=" ".join([Path(command[0]).name, *command[1:4]]), why=why)]


def _release() -> str:
    path = Path("/etc/os-release")
    return path.read_text(encoding="utf-8").lower() if path.is_file() else ""
