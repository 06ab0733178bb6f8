"""Keeps secrets out of a capture: notes those that the page holds, and takes known ones out of words and picture."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import cast

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.capture.archive.mhtml_scrub import scrub_text
from collector.capture.load.page_survey import Survey
from collector.capture.picture.page_picture import Rectangle
from collector.capture.text.page_words import Word
from collector.secrets import SecretBook, looks_random, names_a_token
from collector.secrets.leak_search import needles

COVER = "█"


async def note_secrets(page: Page, looked: Survey, book: SecretBook | None) -> None:
    """Notes the cookies, stored tokens, hidden tokens and typed passwords of this page in the book."""
    if book is None:
        return
    for name, value in looked.tokens:
        book.add(value, name)
    for name, value in looked.stored:
        book.add_stored(name, value)
    for name, value in looked.inline:
        if names_a_token(name) and looks_random(value):
            book.add(value, f"token {name}"[:60])
    with suppress(PlaywrightError):
        for cookie in await page.context.cookies():
            book.add_cookie(cast(dict[str, object], cookie))


def hidden_words(words: Sequence[Word], book: SecretBook | None) -> tuple[list[Word], list[Rectangle]]:
    """The words with those that show a known secret covered, and the places to black out on the picture. Pure."""
    shown = _showing(words, book) if book else set()
    boxes = [(word.x, word.y, word.width, word.height) for number, word in enumerate(words) if number in shown]
    return [replace(word, text=COVER * 3) if number in shown else word for number, word in enumerate(words)], boxes


def _showing(words: Sequence[Word], book: SecretBook) -> set[int]:
    """The numbers of the words that are a secret or a part of one: it may hold spaces, be broken over lines or put together from
    several elements, and be written in another encoding."""
    starts: list[int] = []
    length = 0
    for word in words:
        starts.append(length)
        length += len(word.text)
    together = "".join(word.text for word in words)
    shown: set[int] = set()
    for secret in book:
        for form, needle, bounded in needles(str(secret)):
            wanted = "" if bounded or form == "UTF-16" else "".join(needle.decode("utf-8", "surrogatepass").split())
            at = together.find(wanted) if len(wanted) >= 7 else -1
            while at >= 0:
                shown.update(range(bisect_right(starts, at) - 1, bisect_left(starts, at + len(wanted))))
                at = together.find(wanted, at + 1)
    apart = " ".join(word.text for word in words)
    if scrub_text(apart, book) != apart:
        shown.update(number for number, word in enumerate(words) if scrub_text(word.text, book) != word.text)
    return shown
