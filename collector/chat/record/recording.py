"""Records a chat while it goes on: opens the page, keeps every observation and the pictures, ends cleanly, whatever ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from playwright.async_api import BrowserContext, Page
from playwright.async_api import Error as PlaywrightError

from collector.capture.picture.stitch import Tile, stitch
from collector.chat.observe.page_observer import ChatObserver, Sink
from collector.chat.record.camera import Camera, Keep
from collector.chat.record.controls import AddNote, Controls, MarkPromise, Progress, QueueControls, Stop, TakePicture
from collector.chat.record.live_reading import LiveReading
from collector.chat.record.scrolling import ScrolledThrough, scroll_through
from collector.clock import Clock
from collector.model import Role, State, Transcript

CLOCK_SECONDS = 2.0
"""Seconds between two looks at the clocks; a pause of more than `ASLEEP` in between means that the machine slept."""
ASLEEP_SECONDS = 15.0
CLOSING_SECONDS = 0.5
"""Seconds in which a browser ends after its last window."""


@dataclass(frozen=True)
class ChatSettings:
    """How a chat is recorded. Seconds everywhere."""

    seconds: float | None = None
    """End after this long; None: no limit."""
    until_ended: bool = False
    """End some time after the chat says that it has ended."""
    grace: float = 5.0
    """How long to go on after the end sign: a last word may still come."""
    pictures: bool = True
    walk: bool = True
    """Scroll through the whole conversation at the end, for older messages and the last full picture."""
    walk_seconds: float = 75.0
    load_seconds: float = 45.0


@dataclass
class ChatOutcome:
    """How the recording ended, and what was kept besides the observations and pictures that were handed over on the way."""

    state: State
    reasons: tuple[str, ...]
    started: datetime
    ended: datetime
    url: str
    final_url: str
    title: str
    transcript: Transcript
    pictures: tuple[str, ...] = ()
    tiles: tuple[Tile, ...] = ()
    full: bytes | None = None
    """The last picture: the whole conversation in one PNG where its list scrolls, else the window."""
    observations: int = 0
    ended_by: str = ""
    """stop | time | end-sign | window-closed | crashed | not-loaded"""
    facts: dict[str, Any] = field(default_factory=dict)


async def watch_chat(
    where: BrowserContext | Page,
    url: str,
    settings: ChatSettings,
    sink: Sink,
    pictures: Keep,
    clock: Clock,
    controls: Controls | None = None,
) -> ChatOutcome:
    """Records the chat at `url` in a tab of `where` (a tab that already shows it is taken as it is) until something ends it.

    `sink` gets batches of observations, `pictures` each picture; both are called from a worker thread, never at the same time, and must
    return only when what they got is on disk. Never raises for what happens to the page or the browser: that is in the outcome.
    """
    recording = _Recording(where, url, settings, sink, pictures, clock, controls or QueueControls())
    return await recording.run()


class _Recording:
    def __init__(
        self, where: BrowserContext | Page, url: str, settings: ChatSettings, sink: Sink, pictures: Keep, clock: Clock, controls: Controls
    ) -> None:
        self.context = where if isinstance(where, BrowserContext) else where.context
        self.given = where if isinstance(where, Page) else None
        self.url, self.settings, self.clock, self.controls = url, settings, clock, controls
        self.turn = asyncio.Lock()
        self.observer = ChatObserver(clock, sink, self.turn)
        self.camera = Camera(self.observer, pictures, clock, self.turn)
        self.live = LiveReading(self._text_came, self._was_read)
        self.camera.private = self.live.shows_another
        self.delayed = False
        """A picture was not taken because another conversation seemed to be open."""
        self.observer.listeners += [self.live.take, self._documents]
        self.over: asyncio.Queue[str] = asyncio.Queue()
        self.pages: list[Page] = []
        self.reasons: list[str] = []
        self.ended_by = ""
        self.page: Page | None = None
        self.title, self.final_url = "", url
        self.tasks: list[asyncio.Task[Any]] = []
        self.end_seen: float | None = None
        self.pictured: set[tuple[datetime, str]] = set()
        self.shown: dict[str, str] = {}
        self.left: dict[str, str] = {}
        """Page → its latest document; page → the latest document of which the page itself told that it was left."""
        self.lost = False
        """The connection to the browser has ended."""

    async def run(self) -> ChatOutcome:
        started = self.clock.now()
        walked = ScrolledThrough(complete=False)
        try:
            await self._open()
            if not self.ended_by:
                await self._until_over()
            if self.page is not None and not self.page.is_closed() and self.ended_by not in ("crashed", "not-loaded"):
                self._show("closing")
                walked = await self._last_pass()
        except PlaywrightError as failure:
            self.ended_by = self.ended_by or "crashed"
            self.reasons.append(f"crashed: {_first_line(failure)}")
        finally:
            for task in self.tasks:
                task.cancel()
            await asyncio.gather(*self.tasks, return_exceptions=True)
            await self.camera.finish()
            self.observer.life("stopped", why=self.ended_by)
            await self.observer.close()
        await self.live.read()
        await self.live.close()
        full = await asyncio.to_thread(stitch, walked.tiles)
        return self._outcome(started, walked, full)

    # ---- beginning -----------------------------------------------------------------------------------------------------------
    async def _open(self) -> None:
        await self.observer.attach(self.context)
        self.observer.life("started", url=self.url)
        self.context.on("page", self._page_came)
        self.context.on("close", self._browser_went)
        self._show("opening")
        page = self.given or next((p for p in self.context.pages if _same_page(p.url, self.url)), None)
        shown_already = page is not None and _same_page(page.url, self.url)
        if page is None:
            page = next((p for p in self.context.pages if p.url == "about:blank"), None) or await self.context.new_page()
        self.page = page
        self._page_came(page)
        if shown_already:
            await page.bring_to_front()
            return
        try:
            await page.goto(self.url, wait_until="domcontentloaded", timeout=self.settings.load_seconds * 1000)
        except PlaywrightError as failure:
            if page.url in ("about:blank", "") or page.url.startswith("chrome-error:"):
                self.ended_by = "not-loaded"
                self.reasons.append(f"navigation: {_first_line(failure)}")

    def _page_came(self, page: Page) -> None:
        if page in self.pages:
            return
        self.pages.append(page)
        page.on("close", lambda p: self._page_went(p))
        page.on("crash", lambda p: self._page_crashed(p))

    def _page_went(self, page: Page) -> None:
        if page in self.pages:
            self.pages.remove(page)
        if page is self.page:
            others = [p for p in self.pages if not p.is_closed() and p.url != "about:blank"]
            self.page = others[-1] if others else page
            if not others:
                self.tasks.append(asyncio.create_task(self._why_it_ended(page)))

    def _browser_went(self, _: BrowserContext) -> None:
        self.lost = True
        if self.page is None or not self.page.is_closed():
            self.over.put_nowait("crashed")

    def _documents(self, record: Mapping[str, Any]) -> None:
        if record["k"] == "doc" and record.get("top"):
            self.shown[record["page"]] = record["doc"]
        elif record["k"] == "gone":
            self.left[record["page"]] = record["doc"]

    async def _why_it_ended(self, page: Page) -> None:
        """A window that is closed says good-bye to its page, and its browser may end with it; one that is killed goes without a word."""
        await asyncio.sleep(CLOSING_SECONDS)
        name = self.observer.page_name(page)
        if self.lost and self.left.get(name) != self.shown.get(name):
            self.observer.life("browser-gone")
            self.reasons.append("crashed")
            self.over.put_nowait("crashed")
        else:
            self.over.put_nowait("window-closed")

    def _page_crashed(self, page: Page) -> None:
        self.reasons.append("crashed")
        if page is self.page:
            self.over.put_nowait("crashed")

    # ---- going on ------------------------------------------------------------------------------------------------------------
    async def _until_over(self) -> None:
        self.tasks += [asyncio.create_task(work) for work in (self.live.run(), self._commands(), self._watch_clock())]
        limit = self.settings.seconds
        try:
            self.ended_by = await asyncio.wait_for(self.over.get(), limit)
        except TimeoutError:
            self.ended_by = "time"

    async def _commands(self) -> None:
        while True:
            command = await self.controls.get()
            if isinstance(command, Stop):
                self.over.put_nowait("stop")
            elif isinstance(command, TakePicture) and self.page is not None:
                await self.camera.now(self.page, "asked")
                self._show("watching")
            elif isinstance(command, AddNote):
                self.observer.note({"k": "note", "text": command.text})
            elif isinstance(command, MarkPromise):
                self.observer.note({"k": "promise", "text": command.text})

    async def _watch_clock(self) -> None:
        wall = self.clock.now()
        while True:
            await asyncio.sleep(CLOCK_SECONDS)
            now = self.clock.now()
            if (now - wall).total_seconds() > ASLEEP_SECONDS:
                self.observer.life("asleep", since=int(wall.timestamp() * 1000))
            wall = now
            browser = self.context.browser
            if browser is not None and not browser.is_connected():
                self.observer.life("browser-gone")
                self.reasons.append("crashed")
                self.over.put_nowait("crashed")
            if self.settings.until_ended and self.live.transcript.ended_at is not None:
                self.end_seen = self.end_seen or self.clock.monotonic()
                if self.clock.monotonic() - self.end_seen >= self.settings.grace:
                    self.over.put_nowait("end-sign")

    def _text_came(self, doc: str) -> None:
        frame = self.observer.frames.get(doc)
        if frame is not None and self.settings.pictures and not frame.page.is_closed():
            self.page = frame.page
            if self.live.shows_another():
                self.delayed = True
            else:
                self.camera.soon(frame.page)

    def _was_read(self, transcript: Transcript) -> None:
        fresh = {(m.at, m.text) for m in transcript.messages if m.role is not Role.CUSTOMER} - self.pictured
        self.pictured |= fresh
        if (
            fresh
            and self.settings.pictures
            and (not self.camera.names or (self.delayed and not self.live.shows_another()))
            and self.page is not None
            and not self.page.is_closed()
            and not self.ended_by
        ):
            self.delayed = False
            self.camera.soon(self.page)
        self._show("watching" if not self.ended_by else "closing")

    def _show(self, stage: str) -> None:
        self.controls.progress(Progress(self.live.transcript, len(self.camera.names), len(self.live.records), stage))

    # ---- ending --------------------------------------------------------------------------------------------------------------
    async def _last_pass(self) -> ScrolledThrough:
        assert self.page is not None
        for task in self.tasks:
            task.cancel()
        await self.camera.finish()
        await self.observer.ask_page(self.page, "flush")
        await self.live.read()
        place = next((p for p in reversed(self.live.places) if p.doc in self.observer.frames), None)
        if place is not None and not self.observer.frames[place.doc].page.is_closed():
            self.page = self.observer.frames[place.doc].page
        self.title, self.final_url = await _title(self.page), self.page.url
        if self.settings.pictures:
            await self.camera.now(self.page, "end")
        page = self.page

        async def shoot() -> bytes | None:
            return await self.camera.shoot(page)

        if self.live.elsewhere:
            self.reasons.append("missing-part: full picture: another conversation was open at the end")
            return ScrolledThrough(complete=False)
        if place is None or not self.settings.walk:
            png = await shoot()
            size = page.viewport_size or {"width": 1280, "height": 900}
            return ScrolledThrough([Tile(png, (0, 0, size["width"] * 4, size["height"] * 4), 0)] if png else [], png is not None)
        return await scroll_through(self.observer, place, shoot, self.settings.walk_seconds, await _offset(self.observer, place.doc))

    def _outcome(self, started: datetime, walked: ScrolledThrough, full: bytes | None) -> ChatOutcome:
        transcript = self.live.transcript
        if self.observer.failure is not None:
            self.reasons.append(f"missing-part: {_first_line(self.observer.failure)}")
        if self.camera.failed and not self.camera.names:
            self.reasons.append("missing-part: pictures")
        if self.ended_by not in ("window-closed", "not-loaded") and not walked.complete and "crashed" not in self.reasons:
            self.reasons.append("missing-part: full picture")
        self.reasons += [r for r in transcript.reasons if r not in self.reasons]
        failed = self.ended_by == "not-loaded" or (not transcript.messages and not self.camera.names)
        state = State.FAILED if failed else State.PARTIAL if self.reasons else State.COMPLETE
        return ChatOutcome(
            state,
            tuple(dict.fromkeys(self.reasons)),
            started,
            self.clock.now(),
            self.url,
            self.final_url,
            self.title,
            transcript,
            tuple(self.camera.names),
            tuple(walked.tiles),
            full,
            len(self.live.records),
            self.ended_by,
            {"height": walked.height, "ended_by": self.ended_by, "full_picture": "whole" if walked.pictured else "cut: the time ran out"},
        )


async def _title(page: Page) -> str:
    try:
        return await page.title()
    except PlaywrightError:
        return ""


async def _offset(observer: ChatObserver, doc: str) -> tuple[float, float]:
    """Where a document's frame stands in the window, CSS pixels."""
    frame = observer.frames[doc]
    if frame.parent_frame is None:
        return (0.0, 0.0)
    try:
        box = await (await frame.frame_element()).bounding_box()
    except PlaywrightError:
        return (0.0, 0.0)
    return (box["x"], box["y"]) if box else (0.0, 0.0)


def _same_page(shown: str, asked: str) -> bool:
    return shown.split("#")[0].rstrip("/") == asked.split("#")[0].rstrip("/")


def _first_line(failure: BaseException) -> str:
    return (str(failure) or type(failure).__name__).splitlines()[0][:200]
