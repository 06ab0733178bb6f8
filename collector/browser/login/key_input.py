"""Types into a field with real key presses, and presses the button that sends its form."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

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


HELD_BACK = """e => { const form = e.form; window[Symbol.for('collector.heldback')] = '';
  if (form) for (const x of form.elements) x.addEventListener('invalid', () => {
    const at = Symbol.for('collector.heldback');
    const name = (x.labels && x.labels[0] ? x.labels[0].innerText : x.placeholder || x.name || '').trim();
    window[at] = window[at] || (name ? name + ': ' : '') + x.validationMessage }, { once: true }) }"""
"""Lets the form's fields note what the browser says when it refuses to send them; it tells the field before a person sees the words."""
WHY_HELD_BACK = "e => e.form && e.form.matches(':invalid') ? window[Symbol.for('collector.heldback')] || '' : ''"


async def send(page: Page, field: Locator, submit: str | None) -> str:
    """Presses the form's button once it is enabled, else the Enter key in the field.

    Returns what the browser itself says where it does not send the form (a user name where an e-mail address is wanted); else "".
    """
    with suppress(PlaywrightError):  # a field that is drawn anew has no form to listen to
        await field.evaluate(HELD_BACK, timeout=1000)
    await _press(page, field, submit)
    try:
        return str(await field.evaluate(WHY_HELD_BACK, timeout=500)).strip()
    except PlaywrightError:  # the form is gone: it was sent
        return ""


async def _press(page: Page, field: Locator, submit: str | None) -> None:
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
