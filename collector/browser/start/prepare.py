"""Makes sure that a browser is there and starts, together with Playwright's driver, and installs what they lack where that may be done."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from collector.browser.start.find_browser import FoundBrowser
from collector.browser.start.install import ROUNDS, Tell, ensure_browser, ensure_driver, install_libraries
from collector.browser.start.launch import BrowserSettings, open_browser
from collector.browser.start.system_libraries import missing_libraries
from collector.clock import SystemClock
from collector.errors import BrowserMissing


def ensure_started(tell: Tell, explicit: str | Path | None = None) -> FoundBrowser:
    """A browser that was started once, together with Playwright's driver; what is missing is installed where that may be done.

    `tell` receives one sentence for each thing that is installed.

    Raises:
        BrowserMissing: the driver or the browser does not start; with its own words and the next step.
    """
    ensure_driver(tell)
    found = ensure_browser(tell, explicit)
    fault = start_fault(found)
    for _ in range(ROUNDS):
        if fault is None or not install_libraries(missing_libraries(found.path, fault.message), tell):
            break
        fault = start_fault(found)
    if fault:
        raise fault
    return found


def start_fault(found: FoundBrowser) -> BrowserMissing | None:
    """Starts the driver and this browser, opens an empty page and ends both: None, or why that cannot be done."""
    with ThreadPoolExecutor(1) as apart:  # an event loop may already run in this thread
        return apart.submit(asyncio.run, _start(found)).result()


async def _start(found: FoundBrowser) -> BrowserMissing | None:
    try:
        async with open_browser(BrowserSettings(browser=str(found.path), quiet=True), SystemClock()) as session:
            await session.page()
    except BrowserMissing as fault:
        return fault
    return None
