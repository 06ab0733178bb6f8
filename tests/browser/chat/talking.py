"""What both sides of a chat page of our own do: the agent's side is played by the page's script, the customer's is typed."""

from __future__ import annotations

from playwright.async_api import Page

PAUSE = 250
"""Milliseconds in which the page shows what was said before the test goes on."""


async def play(page: Page, text: str, **event: object) -> None:
    """The page's own script says or does something: by itself that Dana, the agent, says the text."""
    await page.evaluate("(e) => play(e)", {"id": text, "actor": "agent", "name": "Dana", "action": "say", "text": text, **event})
    await page.wait_for_timeout(PAUSE)


async def say(page: Page, text: str) -> None:
    """The customer types the text and sends it."""
    await page.click("#field")
    await page.keyboard.insert_text(text)
    await page.keyboard.press("Enter")
    await page.wait_for_timeout(PAUSE)
