"""Starts Playwright's driver, the Node.js program between Python and the browser; says in its own words why it does not start."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import platformdirs
from playwright.async_api import Playwright, async_playwright

from collector.browser.start.system_libraries import LOADER_FAULT, install_command, missing_libraries
from collector.errors import BrowserMissing
from collector.language import Sentence, say

SECONDS = 60


@asynccontextmanager
async def open_driver() -> AsyncIterator[Playwright]:
    """Playwright, connected to its driver.

    Raises:
        BrowserMissing: the driver does not start; with its own words, and the library it lacks if that is why.
    """
    keep_compiled()
    if not driver_program().is_file():  # taken away by a virus scanner, say; Playwright would leave a traceback of its own on the screen
        raise driver_missing(driver_fault())
    manager = async_playwright()
    try:
        playwright = await manager.__aenter__()
    except Exception as error:  # Playwright raises a bare Exception when its driver ends before it answers
        raise driver_missing(driver_fault() or str(error) or type(error).__name__) from error
    try:
        yield playwright
    finally:
        await manager.__aexit__()


def keep_compiled() -> None:
    """Lets the driver keep its compiled code for the next start, which makes that a third shorter."""
    os.environ.setdefault("NODE_COMPILE_CACHE", str(platformdirs.user_cache_path("collector", appauthor=False) / "driver"))


def driver_program() -> Path:
    """The driver's program file: the Node.js that ships with Playwright, or the one that PLAYWRIGHT_NODEJS_PATH names."""
    import playwright

    told = os.environ.get("PLAYWRIGHT_NODEJS_PATH")
    return Path(told) if told else Path(playwright.__file__).parent / "driver" / ("node.exe" if sys.platform == "win32" else "node")


def driver_fault() -> str:
    """Starts the driver for a moment: "" if it starts, else what it said last, or how it ended."""
    script = driver_program().parent / "package" / "cli.js"
    command = [str(driver_program()), str(script), "--version"] if script.is_file() else [str(driver_program()), "--version"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=SECONDS, check=False)
    except OSError as error:
        return str(error)
    except subprocess.TimeoutExpired:
        return say("browser-no-answer", seconds=SECONDS)
    if done.returncode == 0:
        return ""
    loader = LOADER_FAULT.search(done.stderr)
    if loader:
        return loader.group()
    lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    return lines[-1] if lines else say("browser-exit-code", code=str(done.returncode))


def driver_missing(said: str) -> BrowserMissing:
    """The error for a driver that does not start."""
    libraries = missing_libraries(driver_program(), said)
    return BrowserMissing(say("browser-driver-silent", said=said), cure(libraries, "browser-driver-silent-next"))


def cure(libraries: list[str], otherwise: str) -> Sentence:
    """The next step: the command that installs these libraries, else the message with the id `otherwise`."""
    if not libraries:
        return say(otherwise)
    command = install_command(libraries)
    if not command:
        return say("browser-libraries-next", libraries=", ".join(libraries))
    return say("browser-libraries-command-next", command=command)
