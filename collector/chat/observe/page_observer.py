"""Puts the observer into every document of a browser context and passes on what it notes, in order, within 100 ms."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import orjson
from playwright.async_api import BrowserContext, Frame, Page
from playwright.async_api import Error as PlaywrightError

from collector.chat.observe.closed_roots import adopt_closed_roots
from collector.chat.observe.connection_watch import ConnectionWatch
from collector.chat.observe.frame_share import THE_WINDOW, FrameShare, frame_share
from collector.chat.observe.observation_records import to_milliseconds
from collector.chat.observe.picture_responses import ShownPictures
from collector.clock import Clock

Sink = Callable[[list[dict[str, Any]]], None]
"""Takes observations and returns when they are on disk. Called from a worker thread, never twice at once."""


def _read(message: str) -> dict[str, Any]:
    r"""What the observer sent. A page that writes letter by letter shows half an emoji for a moment; a half is left out.

    '{"k":"dom","ops":[["t",4,"ok \ud83d"]]}'        Result: the text is "ok "; all else of the batch is kept
    """
    try:
        record: dict[str, Any] = orjson.loads(message)
    except orjson.JSONDecodeError:
        record = orjson.loads(json.dumps(json.loads(message), ensure_ascii=False).encode("utf-8", "ignore"))
    return record


def _source() -> str:
    """The observer with its parts put in where ``/*%name.js%*/`` stands."""
    folder = files("collector.chat.observe")
    whole = folder.joinpath("observer.js").read_text("utf-8")
    return re.sub(r"/\*%(\w+\.js)%\*/", lambda part: folder.joinpath(part[1]).read_text("utf-8"), whole)


class ChatObserver:
    """Watches all pages of a context, those that are open and those to come, with all their frames and shadow roots.

    The page's own elements are never changed. Nothing is lost when a page goes away: what it noted has already left it.
    """

    def __init__(self, clock: Clock, sink: Sink, turn: asyncio.Lock | None = None) -> None:
        self._clock = clock
        self._sink = sink
        self._turn = turn or asyncio.Lock()
        self._key = "_" + secrets.token_hex(6)
        self._bind = "_" + secrets.token_hex(6)
        self._script = _source().replace("%KEY%", self._key).replace("%BIND%", self._bind)
        self._waiting: list[dict[str, Any]] = []
        self._arrived = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._writer: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[Any]] = set()
        self._pages: dict[Page, str] = {}
        self._looking: set[Page] = set()
        self._connections: list[ConnectionWatch] = []
        self.pictures = ShownPictures()
        self.listeners: list[Callable[[dict[str, Any]], None]] = []
        """Called in the event loop with each record as it arrives."""
        self.frames: dict[str, Frame] = {}
        """Document number → the frame that shows it."""
        self.failure: BaseException | None = None
        """Why the sink refused observations, if it did: a full disk, for instance."""

    async def attach(self, context: BrowserContext) -> None:
        """Starts watching: documents that are open now from now on, all later ones from before their first script."""
        self._writer = asyncio.create_task(self._write())
        await context.expose_binding(self._bind, self._receive)
        await context.add_init_script(self._script)
        context.on("page", self._adopt)
        for page in context.pages:
            self._adopt(page)
        await asyncio.gather(*(self.enter(frame) for page in context.pages for frame in page.frames))
        self.life("attached", pages=len(context.pages))

    async def enter(self, frame: Frame) -> None:
        """Puts the observer into a frame that is already open; does nothing where it already is."""
        try:
            await frame.evaluate(self._script)
        except PlaywrightError:
            return  # the frame went away meanwhile: its successor gets the observer by itself

    def page_name(self, page: Page) -> str:
        """``p1`` … in the order in which pages were first seen."""
        return self._pages.setdefault(page, f"p{len(self._pages) + 1}")

    def life(self, what: str, **more: Any) -> None:
        """Notes something that happened to the recording itself."""
        self.note({"k": "life", "what": what, **more})

    def note(self, record: dict[str, Any]) -> None:
        """Adds a record of the recorder's own to the observations; the time is put in if it has none."""
        record.setdefault("t", to_milliseconds(self._clock.now()))
        self._waiting.append(record)
        self._idle.clear()
        self._arrived.set()
        for tell in self.listeners:
            tell(record)

    async def ask(self, doc: str, call: str, *args: Any) -> Any:
        """Calls one of the observer's own functions (``box``, ``scroll`` …) in a document; None when it is gone."""
        frame = self.frames.get(doc)
        if frame is None:
            return None
        try:
            return await frame.evaluate(
                "([key, doc, call, args]) => window[key] && window[key].doc === doc ? window[key][call](...args) : null",
                [self._key, doc, call, list(args)],
            )
        except PlaywrightError:
            return None

    async def ask_page(self, page: Page, call: str, *args: Any) -> list[Any]:
        """The same in every document of a page; the answers of those that could be asked."""
        docs = [doc for doc, frame in self.frames.items() if frame.page == page and not frame.is_detached()]
        answers = await asyncio.gather(*(self.ask(doc, call, *args) for doc in docs))
        return [answer for answer in answers if answer is not None]

    async def share(self, doc: str, *, lain: bool = True) -> FrameShare:
        """What the window shows of a document; the document itself is told, so that it answers what can be seen accordingly.

        lain: what the pages around it lay over it covers it; False where that is put out of the way, but for what does not stay there.
        """
        frame = self.frames.get(doc)
        if frame is None or frame.parent_frame is None:
            return THE_WINDOW
        share = await frame_share(frame, self._key)
        if share.part is not None:
            over = [share.sides(box) for _, _, box, firm in share.lying if lain or firm]
            await self.ask(doc, "window_", share.sides(share.part), over)
        return share

    async def visible(self, page: Page) -> list[Any]:
        """What can be seen in each document of a page."""
        await asyncio.gather(*(self.share(doc) for doc, frame in self.frames.items() if frame.page == page and not frame.is_detached()))
        return await self.ask_page(page, "visible")

    async def drain(self) -> None:
        """Returns when everything that was noted so far is on disk."""
        await self._idle.wait()

    async def close(self) -> None:
        """Fetches what the pages still hold, writes it, and stops."""
        flushing = [asyncio.ensure_future(self.ask_page(page, "flush")) for page in self._pages if not page.is_closed()]
        if flushing:
            await asyncio.wait(flushing, timeout=3)
        for task in self._tasks:
            task.cancel()
        await self.drain()
        if self._writer is not None:
            self._writer.cancel()

    def _adopt(self, page: Page) -> None:
        name = self.page_name(page)
        self.life("page-opened", page=name, url=page.url)
        self._connections.append(ConnectionWatch(page, name, self.life))
        self.pictures.follow(page)
        page.on("close", lambda _: self.life("page-closed", page=name))
        page.on("crash", lambda _: self.life("page-crashed", page=name))
        page.on("framenavigated", self._navigated)
        page.on("domcontentloaded", self._look_for_roots)

    def _navigated(self, frame: Frame) -> None:
        if frame.parent_frame is None:
            self.life("navigated", page=self.page_name(frame.page), url=frame.url)
        self._later(self.enter(frame))

    def _look_for_roots(self, page: Page) -> None:
        if page not in self._looking:
            self._looking.add(page)
            self._later(self._adopt_roots(page))

    async def _adopt_roots(self, page: Page) -> None:
        await asyncio.sleep(0.1)  # several frames of a page are ready at about the same time
        self._looking.discard(page)
        await adopt_closed_roots(page, self._key)

    def _later(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _receive(self, source: Any, message: str) -> None:
        record = _read(message)
        frame: Frame = source["frame"]
        page: Page = source["page"]
        if record["k"] == "roots":
            self._look_for_roots(page)
        if self.frames.get(record["doc"]) is not frame:
            self.frames[record["doc"]] = frame
        record["page"] = self.page_name(page)
        if record["k"] == "doc":
            record["frame"] = "main" if record.get("top") else frame.url
        self.note(record)

    async def _write(self) -> None:
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            batch, self._waiting = self._waiting, []
            try:
                async with self._turn:
                    await asyncio.to_thread(self._sink, batch)
            except asyncio.CancelledError:
                raise
            except BaseException as failure:  # noqa: BLE001  kept and told by the watch loop: the recording ends as PARTIAL
                self.failure = failure
            if not self._waiting:
                self._idle.set()
