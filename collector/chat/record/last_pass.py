"""The end of a recording: everything is read once more, and the last picture of the whole conversation is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.capture.picture.stitch import Tile
from collector.chat.interpret.region.region import Place
from collector.chat.record.live_reading import LiveReading
from collector.chat.record.outcome import ChatSettings, ScrolledThrough
from collector.chat.record.scrolling import Tell, scroll_through
from collector.chat.record.window_screenshots import Camera
from collector.language import say
from collector.model.reasons import because


@dataclass
class LastPass:
    """What the end gave. `walked.complete` is False where the last picture is not whole; `reasons` say why where that is known."""

    page: Page
    walked: ScrolledThrough = field(default_factory=lambda: ScrolledThrough(complete=False))
    title: str = ""
    reasons: list[str] = field(default_factory=list)


async def last_pass(page: Page, camera: Camera, live: LiveReading, settings: ChatSettings, tell: Tell) -> LastPass:
    """Reads what came last, takes a last picture of the window, and scrolls the conversation through from its beginning to its end.

    `tell` is told how much of that is made.
    Where the conversation does not stand in the page any more (a survey took its place), the last picture is made of those on the way.
    """
    observer = camera.observer
    await camera.finish()
    await observer.ask_page(page, "flush")
    await live.read()
    place = next((p for p in reversed(live.places) if p.doc in observer.frames), None)
    if place is not None and not observer.frames[place.doc].page.is_closed():
        page = observer.frames[place.doc].page
    done = LastPass(page, title=await _title(page))
    if live.elsewhere or (live.wanted and live.shows_another()):
        done.reasons.append(because("missing-part", say("chat-why-other-open")))
        return done
    if live.replaced:
        tiles = camera.tiles_of(name for message in live.transcript.messages for name in message.pictures)
        done.walked = ScrolledThrough(tiles, complete=bool(tiles))
        return done
    if settings.pictures:
        await camera.now(page, "end")
    if place is None or not settings.walk:
        done.walked = await _window(page, camera)
    else:
        done.walked = await _walk(page, camera, place, settings, tell)
    return done


async def _walk(page: Page, camera: Camera, place: Place, settings: ChatSettings, tell: Tell) -> ScrolledThrough:
    async def shoot() -> bytes | None:
        return await camera.shoot(page)

    async def keep() -> str | None:
        return await camera.now(page, "end")

    return await scroll_through(camera.observer, place, shoot, keep, tell, settings.walk_seconds)


async def _window(page: Page, camera: Camera) -> ScrolledThrough:
    """The window as it is, in place of a conversation that is not known or not to be scrolled."""
    png = await camera.shoot(page)
    if png is None:
        return ScrolledThrough(complete=False)
    size = page.viewport_size or {"width": 1280, "height": 900}
    box = (0.0, 0.0, size["width"] * 4.0, size["height"] * 4.0)
    await camera.note_window("picture", page, "end")
    return ScrolledThrough([Tile(png, box, 0)])


async def _title(page: Page) -> str:
    try:
        return await page.title()
    except PlaywrightError:
        return ""
