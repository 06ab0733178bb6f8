"""Prints a page of the collector's own into a PDF with the browser."""

from __future__ import annotations

from collector.browser.start.launch import BrowserSettings, open_browser
from collector.clock import Clock, SystemClock

_PATIENCE, _A_CHARACTER = 120_000.0, 0.1
"""Milliseconds in which a page must have loaded, and more of them for each character: a book of a thousand exhibits has over a million, and
a busy computer takes more than half a minute for it."""

async def print_pdf(html: str, *, browser: str | None = None, header: str = "", footer: str = "", clock: Clock | None = None) -> bytes:
    """The PDF (A4, tagged, with bookmarks from the headings) of a self-contained page.

    `html` must carry its style, font and pictures inside; nothing is fetched from outside, and its scripts do not run. `header` and
    `footer` are Chromium's templates (``<span class="pageNumber">``); without them the page's own ``@page`` boxes hold.
    Raises BrowserMissing.
    """
    settings = BrowserSettings(browser=browser, quiet=True, scripts=False)
    async with open_browser(settings, clock or SystemClock()) as session:
        page = await session.context.new_page()  # unwatched: each of a thousand small pictures would be told in ten events
        await page.route("**/*", lambda route: route.abort())
        await page.set_content(html, wait_until="load", timeout=_PATIENCE + len(html) * _A_CHARACTER)
        await page.emulate_media(media="print")
        await page.evaluate("document.fonts.ready.then(() => true)")
        shown = bool(header or footer)
        return await page.pdf(
            format="A4",
            print_background=True,
            prefer_css_page_size=True,
            outline=True,
            tagged=True,
            display_header_footer=shown,
            header_template=header or "<span></span>",
            footer_template=footer or "<span></span>",
        )
