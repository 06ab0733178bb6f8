"""Which browser the tests use; and one that was running before the program, as a person's own is."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "COLLECTOR_BROWSER"
HEADLESS_SHELL = Path("/usr/lib/chromium/chromium-headless-shell")
"""Chromium's engine without its windows, as Debian packs it: a page in it costs a quarter of the processor time. `start.py` installs it where it may."""


def choose_browser() -> None:
    """From here on this process and those that it starts take the headless shell, if it is there and nobody chose a browser."""
    if HEADLESS_SHELL.exists():
        os.environ.setdefault(VARIABLE, str(HEADLESS_SHELL))


def whole_browser() -> str:
    """The browser that a person has, or the one that was chosen for the tests; never the headless shell."""
    from collector.browser.start.find_browser import candidates  # here, for every process loads this file

    chosen = os.environ.get(VARIABLE, "")
    return chosen if chosen not in ("", str(HEADLESS_SHELL)) else str(next(candidates()).path)


@contextlib.contextmanager
def own_browser(folder: Path) -> Iterator[str]:
    """A browser that was running before; its debugging address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [whole_browser(), "--headless", "--no-sandbox", f"--remote-debugging-port={port}", f"--user-data-dir={folder}", "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), urllib.request.urlopen(address + "/json/version", timeout=1):
                break
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait()
