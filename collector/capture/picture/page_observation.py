"""One look at the arranged page: its words and the picture of the same moment, and whether the two belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from playwright.async_api import Page

from collector.capture.capture_values import CaptureSettings
from collector.capture.load.page_survey import Survey
from collector.capture.load.virtual_list import WINDOW, follow
from collector.capture.navigate.navigation import Navigation
from collector.capture.picture.page_picture import (
    TALL,
    Area,
    Arranged,
    arranged,
    measure,
    placed,
    shoot,
    shoot_tiles,
    shoot_whole,
    steady_window,
)  # fmt: skip
from collector.capture.picture.picture_completeness import Differences, blank_words, is_sound
from collector.capture.picture.png import read_head
from collector.capture.picture.viewport_tiles import by_scrolling, foreign_frames, with_foreign_frames
from collector.capture.text.frame_words import FrameWords, read_words
from collector.clock import Clock

MOST_PICTURES = 10
"""Of one page, each as high as a single picture may be."""
READING = 30_000
"""Milliseconds for reading the words of one frame: 50,000 nodes take one or two seconds, on a busy machine many more."""
LACKING = 0.05
"""Part of the looked-at words that a picture may lack: some text is as good as invisible."""


@dataclass
class PageObservation:
    """Words and picture of one moment. `scale`: picture pixels for each CSS pixel; `lists`: what lists that draw only the rows in sight
    showed when they were followed."""

    at: datetime
    words: FrameWords
    area: Area
    done: Arranged
    picture: bytes
    """PNG."""
    scale: float
    lists: Lists
    below: list[tuple[int, int, bytes]] = field(default_factory=list)
    """What lies below `area` on a page that is taller than one picture may be: top and height in CSS pixels, PNG."""
    blank: tuple[int, int] = (0, 0)
    """How many of the looked-at words the picture lacks, how many were looked at."""
    sound: bool = True
    """False for a tall picture that the graphics hardware cut or repeated."""

    def check(self) -> None:
        """Compares picture and words. Takes a while; needs no browser."""
        pixels = Differences.of(self.picture)
        height = self.area.height * self.scale
        self.sound = height <= TALL or is_sound(pixels, height)
        self.blank = blank_words(pixels, placed(self.words.words, self.area), self.scale)

    @property
    def lacks(self) -> float:
        """The part of the words that is not on the picture; 1 if the picture is broken."""
        return self.blank[0] / max(1, self.blank[1]) if self.sound else 1.0


@dataclass
class Lists:
    """Pictures and lines of text of the lists that were followed, and facts about each."""

    pictures: list[bytes] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    facts: list[dict[str, Any]] = field(default_factory=list)


async def observe_page(
    navigation: Navigation, looked: Survey, settings: CaptureSettings, clock: Clock, *, scrolling: bool = False, tiled: bool = False
) -> PageObservation:
    """Arranges the page, reads and pictures it, and puts it back.

    scrolling: piece by piece inside the window, as a person would see it. tiled: in pieces that any graphics hardware can draw.
    Raises PlaywrightError if the page went away, TimeoutError if the picture took too long.
    """
    page, cdp = navigation.page, navigation.cdp
    async with steady_window(cdp, looked, joined=navigation.session.attached), arranged(page, settings.max_height) as done:
        reading = await read_words(page, looked.width, READING)
        area = await measure(cdp, reading.words, done.extra, settings.max_height)
        at = clock.now()
        spots = await foreign_frames(page)
        if scrolling:
            picture = await by_scrolling(page, cdp, area, looked.ratio)
        elif tiled:
            picture = await shoot_tiles(cdp, area, looked.ratio, settings.picture_seconds)
        else:
            picture = await shoot_whole(cdp, area, settings.picture_seconds)
        scale = read_head(picture).width / area.width
        if spots and not scrolling:
            picture = await with_foreign_frames(page, cdp, picture, spots, area, scale)
        lists = await _follow_lists(page, navigation, looked.view, done.virtual, reading, area, scale, settings)
        below = await _below(navigation, area, looked.ratio, settings) if not scrolling else []
    return PageObservation(at, reading, area, done, picture, scale, lists, below)


async def _below(navigation: Navigation, area: Area, ratio: float, settings: CaptureSettings) -> list[tuple[int, int, bytes]]:
    """Further pictures of a page that is taller than one may be, each as high as the first, up to a bound."""
    found: list[tuple[int, int, bytes]] = []
    end = min(area.whole_height, MOST_PICTURES * area.height)
    for top in range(area.height, end, area.height):
        height = min(area.height, end - top)
        found.append((top, height, await shoot(navigation.cdp, replace(area, height=height), ratio, settings.picture_seconds, top)))
    return found


async def _follow_lists(
    page: Page, navigation: Navigation, view: int, virtual: Sequence[str], reading: FrameWords, area: Area, scale: float,
    settings: CaptureSettings,
) -> Lists:
    """Pictures and text of lists that draw only what is in sight; the page itself may be one."""
    boxes = list(range(len(virtual)))
    low = max((word.y + word.height for word in reading.words if word.source != "hidden"), default=0.0)
    if "the page" not in virtual and area.height > 3 * view and area.height - low > max(2 * view, 0.5 * area.height):
        boxes.append(WINDOW)
    lists = Lists()
    for index in boxes:
        got = await follow(page, navigation.cdp, index, reading.words, scale, settings.picture_seconds, settings.secrets)
        lists.pictures += got.pictures
        lists.lines += got.lines
        name = "the page" if index == WINDOW else virtual[index]
        lists.facts.append({"element": name, "pictures": len(got.pictures), "to": got.reached, "of": got.whole})
    return lists
