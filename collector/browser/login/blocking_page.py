"""What a site shows in place of the page that was wanted: a robot check, an error page."""

from __future__ import annotations

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser.elements import words_of
from collector.browser.page_kind import PageSigns, page_kind
from collector.language import Sentence, say


async def shown_instead(page: Page, asked: str) -> Sentence | None:
    """What the site shows instead of the page that was asked for, with the words by which it was recognised; None where it shows neither
    a robot check nor an error page."""
    text = "\n".join(await words_of(page))
    try:
        kind = page_kind(PageSigns(asked, page.url, await page.title(), text))
    except PlaywrightError:  # the page is going elsewhere
        return None
    if kind.kind == "challenge":
        return say("browser-shows-challenge", words=kind.why)
    return say("browser-shows-error-page", words=kind.why) if kind.kind == "error-page" else None
