"""What the capture and login tests share: the nasty site, one capture in a fresh browser, a look at a picture."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from typing import TypeVar

from PIL import Image

from collector.browser import BrowserSettings, Session, open_browser, shut
from collector.capture import CaptureSettings, PageShot, PageWords, capture_page, read_words
from collector.clock import SystemClock
from collector.secrets import SecretBook
from tests.samples import one_browser
from tests.site.nasty import CANARIES, Nasty, serve_tls

__all__ = ["CANARIES", "CLOCK", "Nasty", "a_book", "capture", "image", "serve_tls", "text_of", "visit", "words_of"]
T = TypeVar("T")
CLOCK = SystemClock()


def visit(work: Callable[[Session, Nasty], Awaitable[T]], settings: BrowserSettings | None = None) -> T:
    """Runs `work` with an open browser and the nasty site."""

    async def run() -> T:
        async with Nasty() as site, open_browser(settings or BrowserSettings(quiet=True), CLOCK) as session:
            return await work(session, site)

    return one_browser.run(run())


async def capture(session: Session, url: str, settings: CaptureSettings | None = None) -> PageShot:
    """One capture on a page of its own."""
    page = await session.page()
    try:
        return await capture_page(session, page, url, settings or CaptureSettings(), CLOCK)
    finally:
        await shut(page)


def image(shot: PageShot) -> Image.Image:
    """The picture, decoded."""
    made = Image.open(io.BytesIO(shot.parts["picture"].data)).convert("RGB")
    made.load()
    return made


def words_of(shot: PageShot) -> PageWords:
    return read_words(shot.parts["words"].data)


def text_of(shot: PageShot) -> str:
    return shot.parts["text"].data.decode()


def a_book(*values: str) -> SecretBook:
    book = SecretBook()
    for value in values:
        book.add(value, "password")
    return book
