"""Follows a list that draws only the rows in sight: scrolls it step by step, a picture and the words of each step."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.async_api import CDPSession, Page

from collector.capture.archive.secret_cover import hidden_words
from collector.capture.picture.page_picture import Area, blacked_out, shoot
from collector.capture.text.frame_words import read_words, script
from collector.capture.text.page_words import Word
from collector.secrets import SecretBook

MOST_STEPS = 60
WINDOW = -1


@dataclass
class Followed:
    """What a list showed: pictures in order, lines of text that the main picture lacks, and how far it got."""

    pictures: list[bytes] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    reached: int = 0
    whole: int = 0


async def follow(
    page: Page, cdp: CDPSession, index: int, known: Sequence[Word], scale: float, seconds: float, book: SecretBook | None
) -> Followed:
    """Scrolls the box with this number (`WINDOW`: the page itself) to its end, within bounds; then back to its beginning.

    What shows a secret of the book, or stands in a password field, is black on the pictures.
    """
    followed = Followed()
    seen = {word.text for word in known if word.source != "hidden"}
    lines: dict[tuple[int, int], list[Word]] = {}
    top = 0.0
    for step in range(MOST_STEPS):
        at = await page.evaluate(script("scroll_list.js"), [index, top])
        if at is None:
            break
        area = Area(at["x"], round(at["width"]), round(at["height"]))
        picture = await shoot(cdp, area, scale, seconds, top=at["y"])
        reading = await read_words(page, int(at["x"] + at["width"]), 4000)
        secret = [*hidden_words(reading.words, book)[1], *reading.masks]
        boxes = [(x - at["x"], y - at["y"], w, h) for x, y, w, h in secret if y < at["y"] + at["height"] and y + h > at["y"]]
        followed.pictures.append(await asyncio.to_thread(blacked_out, picture, boxes, scale) if boxes else picture)
        for word in reading.words:
            if at["y"] - 2 <= word.y <= at["y"] + at["height"] and word.source not in ("hidden", "covered"):
                place = (round((word.y - at["y"] + at["top"]) / 4), round(word.x / 4))
                lines.setdefault(place, [word])
        followed.reached, followed.whole = round(at["top"] + at["client"]), int(at["whole"])
        if at["top"] + at["client"] >= at["whole"] - 2 or (step and at["top"] < top - 2):
            break
        top = at["top"] + max(40.0, at["client"] * 0.85)
    await page.evaluate(script("scroll_list.js"), [index, 0])
    followed.lines = _joined(lines, seen)
    return followed


def _joined(placed: dict[tuple[int, int], list[Word]], seen: set[str]) -> list[str]:
    """Rows of words in the order of their height in the list; a row that the main picture shows whole is left out. Pure."""
    rows: dict[int, list[Word]] = {}
    for (row, _), words in sorted(placed.items(), key=lambda item: item[0][0]):
        near = next((key for key in (row, row - 1, row + 1) if key in rows), row)
        rows.setdefault(near, []).extend(words)
    texts = [" ".join(word.text for word in sorted(words, key=lambda w: (w.frame, w.line))) for words in rows.values()]
    return [text for text in texts if any(piece not in seen for piece in text.split())]
