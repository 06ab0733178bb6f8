"""Opens a browser with a profile of its own that is kept between runs, as a messenger's page needs to know the person again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from playwright.async_api import BrowserContext, Playwright
from playwright.async_api import Error as PlaywrightError


@asynccontextmanager
async def profile_browser(
    playwright: Playwright, profile: Path, start: dict[str, Any], context: dict[str, Any]
) -> AsyncIterator[tuple[BrowserContext, str]]:
    """The browser's one context, and its version. `start` and `context` are the options of any other browser of ours: it says that it is
    automated like those. Raises playwright's Error where it does not start."""
    options = {name: value for name, value in context.items() if name != "storage_state"}
    opened = await playwright.chromium.launch_persistent_context(str(profile), **start, **options)
    try:
        yield opened, await _version(opened)
    finally:
        with suppress(PlaywrightError):
            await opened.close()


async def _version(context: BrowserContext) -> str:
    page = context.pages[0] if context.pages else await context.new_page()
    cdp = await context.new_cdp_session(page)
    told = await cdp.send("Browser.getVersion")
    await cdp.detach()
    return str(told["product"]).partition("/")[2]
