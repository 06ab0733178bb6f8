"""Keeps secrets out of a capture: notes those that the page holds, and takes known ones out of words and picture."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import cast

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser import SecretBook
from collector.capture.archive import scrub_text
from collector.capture.picture import Rectangle
from collector.capture.survey import Survey
from collector.capture.words import Word

COVER = "█"


async def note_secrets(page: Page, looked: Survey, book: SecretBook | None) -> None:
    """Notes the cookies, stored tokens, hidden tokens and typed passwords of this page in the book."""
    if book is None:
        return
    for name, value in looked.tokens:
        book.add(value, name)
    for name, value in looked.stored:
        book.add_stored(name, value)
    with suppress(PlaywrightError):
        for cookie in await page.context.cookies():
            book.add_cookie(cast(dict[str, object], cookie))


def hidden_words(words: Sequence[Word], book: SecretBook | None) -> tuple[list[Word], list[Rectangle]]:
    """The words with those that show a known secret covered, and the places to black out on the picture. Pure."""
    if not book or scrub_text(" ".join(word.text for word in words), book) == " ".join(word.text for word in words):
        return list(words), []
    boxes: list[Rectangle] = []
    out: list[Word] = []
    for word in words:
        if scrub_text(word.text, book) == word.text:
            out.append(word)
            continue
        boxes.append((word.x, word.y, word.width, word.height))
        out.append(replace(word, text=COVER * 3))
    return out, boxes
