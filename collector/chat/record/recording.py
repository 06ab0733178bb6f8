"""Records a chat while it goes on: opens the page, keeps every observation and the pictures, ends cleanly, whatever ends it."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any

from playwright.async_api import BrowserContext, Page
from playwright.async_api import Error as PlaywrightError

from collector.capture.picture.stitch import stitch
from collector.chat.interpret.privacy.messenger_sites import is_messenger
from collector.chat.observe.page_observer import ChatObserver, Sink
from collector.chat.record.attached_files import AttachedFiles, KeepFile
from collector.chat.record.chat_windows import Windows, first_line
from collector.chat.record.clock_jumps import Look, what_happened
from collector.chat.record.controls import AddNote, Controls, MarkPromise, Progress, QueueControls, Stop, TakePicture
from collector.chat.record.last_pass import last_pass
from collector.chat.record.live_reading import LiveReading
from collector.chat.record.outcome import ChatOutcome, ChatSettings, ScrolledThrough
from collector.chat.record.unresponsive_browser import AnswerWatch
from collector.chat.record.window_screenshots import Camera, Keep
from collector.clock import Clock
from collector.language import say
from collector.model import Role, State, Transcript
from collector.model.reasons import because

CLOCK_SECONDS = 2.0
"""Seconds between two looks at the clocks."""


async def watch_chat(
    where: BrowserContext | Page,
    url: str,
    settings: ChatSettings,
    sink: Sink,
    pictures: Keep,
    clock: Clock,
    controls: Controls | None = None,
    files: KeepFile | None = None,
) -> ChatOutcome:
    """Records the chat at `url` in a tab of `where` (a tab that already shows it is taken as it is) until something ends it.

    `sink` gets batches of observations, `pictures` each picture, `files` each file that the chat shows (None: none are fetched). They are
    called from a worker thread, never at the same time, and must return only when what they got is on disk. Never raises for what happens
    to the page or the browser: that is in the outcome.
    """
    recording = _Recording(where, url, settings, sink, pictures, clock, controls or QueueControls(), files)
    return await recording.run()


class _Recording:
    def __init__(
        self, where: BrowserContext | Page, url: str, settings: ChatSettings, sink: Sink, pictures: Keep, clock: Clock, controls: Controls,
        files: KeepFile | None,
    ) -> None:  # fmt: skip
        self.context = where if isinstance(where, BrowserContext) else where.context
        self.given = where if isinstance(where, Page) else None
        self.url, self.settings, self.clock, self.controls = url, settings, clock, controls
        self.turn = asyncio.Lock()
        self.observer = ChatObserver(clock, sink, self.turn)
        self.live = LiveReading(self._text_came, self._was_read)
        self.camera = Camera(self.observer, pictures, clock, self.turn, self.live.shows_another, self.live.place)
        self.live.wanted, self.camera.strict = settings.conversation, bool(settings.conversation)
        self.attached = AttachedFiles(self.observer, files, self.turn, self.live.place)
        self.observer.listeners.append(self.live.take)
        self.over: asyncio.Queue[str] = asyncio.Queue()
        self.windows = Windows(self.context, self.observer, self.over.put_nowait)
        self.answers = AnswerWatch(self.observer, lambda: self.windows.open_page, clock)
        self.delayed = False
        """A picture was not taken because another conversation seemed to be open."""
        self.reasons: list[str] = []
        self.ended_by = ""
        self.title, self.final_url = "", url
        self.tasks: list[asyncio.Task[Any]] = []
        self.end_seen: float | None = None
        self.pictured: set[tuple[datetime, str]] = set()
        self.walked = 0.0

    async def run(self) -> ChatOutcome:
        started = self.clock.now()
        walked = ScrolledThrough(complete=False)
        try:
            await self._open()
            if not self.ended_by:
                await self._until_over()
            if self.windows.open_page is not None and self.ended_by not in ("crashed", "not-loaded"):
                self._show("closing")
                walked = await self._end(self.windows.open_page)
        except PlaywrightError as failure:
            self.ended_by = self.ended_by or "crashed"
            self.reasons.append(f"crashed: {first_line(failure)}")
        finally:
            for task in self.tasks:
                task.cancel()
            await asyncio.gather(*self.tasks, return_exceptions=True)
            await self.windows.close()
            await self.camera.finish()
            await self.attached.finish()
            self.observer.life("stopped", why=self.ended_by)
            await self.observer.close()
        await self.live.read()
        await self.live.close()
        full = await asyncio.to_thread(stitch, walked.tiles)
        return self._outcome(started, walked, full)

    # ---- beginning and going on ----------------------------------------------------------------------------------------------
    async def _open(self) -> None:
        if self.settings.conversation:
            self.observer.note({"k": "conversation", "name": self.settings.conversation})
        await self.observer.attach(self.context)
        self.observer.life("started", url=self.url)
        self._show("opening")
        failed = await self.windows.open(self.url, self.given, self.settings.load_seconds)
        if failed:
            self.ended_by = "not-loaded"
            self.reasons.append(f"navigation: {failed}")

    async def _until_over(self) -> None:
        self.tasks += [asyncio.create_task(work) for work in (self.live.run(), self._commands(), self._watch_clock(), self.answers.run())]
        try:
            self.ended_by = await asyncio.wait_for(self.over.get(), self.settings.seconds)
        except TimeoutError:
            self.ended_by = "time"

    async def _commands(self) -> None:
        while True:
            command = await self.controls.get()
            if isinstance(command, Stop):
                self.over.put_nowait("stop")
            elif isinstance(command, TakePicture) and self.windows.current is not None:
                await self.camera.now(self.windows.current, "asked")
                self._show("watching")
            elif isinstance(command, AddNote):
                self.observer.note({"k": "note", "text": command.text})
            elif isinstance(command, MarkPromise):
                self.observer.note({"k": "promise", "text": command.text})

    async def _watch_clock(self) -> None:
        before = Look.now(self.clock)
        while True:
            await asyncio.sleep(CLOCK_SECONDS)
            now = Look.now(self.clock)
            happened = what_happened(before, now, CLOCK_SECONDS)
            if happened is not None:
                self.observer.note({"k": "life", **happened})
            before = now
            self.windows.look()
            if self.settings.until_ended and self.live.transcript.ended_at is not None:
                self.end_seen = self.end_seen or self.clock.monotonic()
                if self.clock.monotonic() - self.end_seen >= self.settings.grace:
                    self.over.put_nowait("end-sign")

    def _text_came(self, doc: str) -> None:
        frame = self.observer.frames.get(doc)
        if frame is not None and self.settings.pictures and not frame.page.is_closed():
            self.windows.current = frame.page
            if self.live.shows_another():
                self.delayed = True
            else:
                self.camera.soon(frame.page)

    def _was_read(self, transcript: Transcript) -> None:
        self.attached.fetch(transcript)
        fresh = {(m.at, m.text) for m in transcript.messages if m.role is not Role.CUSTOMER} - self.pictured
        self.pictured |= fresh
        wanted = not self.camera.names or ((self.delayed or self.live.unplaced) and not self.live.shows_another())
        if fresh and wanted and self.settings.pictures and self.windows.open_page is not None and not self.ended_by:
            self.delayed = self.live.unplaced = False
            self.camera.soon(self.windows.open_page)
        self._show("watching" if not self.ended_by else "closing")

    def _show(self, stage: str) -> None:
        kept = len(self.camera.names), len(self.live.records)
        self.controls.progress(Progress(self.live.transcript, *kept, stage, self.walked, self.live.shows_another()))

    def _walked(self, share: float) -> None:
        if share - self.walked >= 0.05:
            self.walked = share
            self._show("closing")

    # ---- ending --------------------------------------------------------------------------------------------------------------
    async def _end(self, page: Page) -> ScrolledThrough:
        for task in self.tasks:
            task.cancel()
        if self.answers.silent:
            self.reasons.append(because("missing-part", say("chat-why-no-answer")))
            return ScrolledThrough(complete=False)
        done = await last_pass(page, self.camera, self.live, self.settings, self._walked)
        await self.live.read()  # what came while scrolling may show files, and after the last picture of all stands on one more
        late = any(reason.startswith("words-not-pictured") for reason in self.live.transcript.reasons)
        if late and not done.page.is_closed() and not self.live.replaced:
            await self.camera.now(done.page, "end")
        self.windows.current, self.title, self.final_url = done.page, done.title, done.page.url
        if self.settings.conversation or is_messenger(self.url):
            self._name_the_conversation()
        self.reasons += done.reasons
        return done.walked

    def _name_the_conversation(self) -> None:
        """A messenger's window is titled, and its address ends, after whatever conversation is open or has news."""
        place = self.live.place()
        self.title = next(iter(place.titles), "") if place is not None else ""
        self.title = self.title or self.settings.conversation
        if self.live.shows_another():
            self.final_url = self.url

    def _outcome(self, started: datetime, walked: ScrolledThrough, full: bytes | None) -> ChatOutcome:
        transcript = self.live.transcript
        if self.windows.crashed:
            self.reasons.append("crashed")
        if self.observer.failure is not None:
            self.reasons.append(f"missing-part: {first_line(self.observer.failure)}")
        if self.camera.failed and not self.camera.names:
            self.reasons.append(because("missing-part", say("chat-why-pictures")))
        told = self.answers.silent or "crashed" in self.reasons
        if self.ended_by not in ("window-closed", "not-loaded") and not walked.complete and not told:
            self.reasons.append(because("missing-part", say("chat-why-full-picture")))
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
            {"height": walked.height, "ended_by": self.ended_by, "full_picture": self._last_picture(walked)},
        )

    def _last_picture(self, walked: ScrolledThrough) -> str:
        if self.ended_by == "window-closed":
            return "none: the window was closed"
        return "whole" if walked.pictured else "cut: the time ran out"
