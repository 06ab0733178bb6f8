"""Types into a field with real key presses, and presses the button that sends its form."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Locator, Page

from collector.browser.elements import POLL_SECONDS, visible
from collector.browser.login.submit_button import sending_button

KEY_DELAY = 12
"""Milliseconds between keys: some forms enable their button only after real key presses."""


async def type_into(field: Locator, text: str) -> None:
    """Empties the field and types with real key presses; what is typed never reaches an error's words."""
    with _unsaid(text):
        for _ in range(3):
            await field.click(timeout=5000)
            await field.press("ControlOrMeta+a")
            await field.press("Delete")
            await field.press_sequentially(text, delay=KEY_DELAY)
            if await _took(field, len(text)):
                return
            await asyncio.sleep(0.3)


async def put_into(field: Locator, text: str) -> None:
    """Sets what the field holds at once, where keys got lost; what is set never reaches an error's words."""
    with _unsaid(text):
        await field.fill(text, timeout=5000)


@contextmanager
def _unsaid(text: str) -> Iterator[None]:
    try:
        yield
    except PlaywrightError as error:
        raise PlaywrightError("the field could not be typed into: " + error.message.splitlines()[0].replace(text, "[secret]")) from None


async def _took(field: Locator, length: int) -> bool:
    """Whether what was typed stands in the field; one that is gone had a form that sent itself with the last key."""
    try:
        return bool(await field.evaluate("(e, n) => !('value' in e) || e.maxLength === 1 || e.value.length >= n", length, timeout=1500))
    except PlaywrightError:
        return True


async def send(page: Page, field: Locator, submit: str | None) -> None:
    """Presses the form's button once it is enabled, else the Enter key in the field."""
    button = await visible(page, submit) if submit else await sending_button(field)
    if button is None:
        await field.press("Enter", timeout=5000)
        return
    try:
        for _ in range(50):
            if await button.is_enabled(timeout=5000):
                break
            await asyncio.sleep(POLL_SECONDS)
        await button.click(timeout=5000, no_wait_after=True)
    except PlaywrightError:
        if await field.count():  # else the form is gone, and with it what was to be sent
            await field.press("Enter", timeout=5000)
