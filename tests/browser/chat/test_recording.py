"""A recording from opening to closing: pictures, notes, a page that is loaded again, a window that is closed, an end sign."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Page

from collector.chat import AddNote, ChatOutcome, ChatSettings, MarkPromise, PictureInfo, QueueControls, Stop, TakePicture, watch_chat
from collector.clock import SystemClock
from collector.model import State
from collector.recipe.intake.chat_contact import said_by
from tests.samples import one_browser
from tests.site.chat_site import site

pytestmark = pytest.mark.browser
IN_TIME = ChatSettings(seconds=25)
Part = Callable[[BrowserContext, Page, QueueControls], Awaitable[None]]


def record(
    part: Part, shape: str = "ul,times", settings: ChatSettings = IN_TIME
) -> tuple[ChatOutcome, list[dict[str, Any]], list[bytes]]:
    """Records the zoo's chat while `part` is played in it."""
    return one_browser.run(_record(part, shape, settings))


async def _record(part: Part, shape: str, settings: ChatSettings) -> tuple[ChatOutcome, list[dict[str, Any]], list[bytes]]:
    rows: list[dict[str, Any]] = []
    pictures: list[bytes] = []

    def keep(png: bytes, info: PictureInfo) -> str:
        pictures.append(png)
        return f"picture-{len(pictures):03d}"

    async with site() as base, one_browser.a_browser() as browser:
        context = await browser.new_context(viewport={"width": 1000, "height": 700})
        controls = QueueControls()
        task = asyncio.create_task(
            watch_chat(context, f"{base}/zoo.html?shape={shape}", settings, rows.extend, keep, SystemClock(), controls)
        )
        page = context.pages[0] if context.pages else await context.wait_for_event("page")
        await page.wait_for_selector("#field")
        await part(context, page, controls)
        outcome = await task
    return outcome, rows, pictures


async def play(page: Page, pause: int = 300, **event: Any) -> None:
    await page.evaluate("(e) => play(e)", event)
    await page.wait_for_timeout(pause)


async def say(page: Page, text: str) -> None:
    await page.click("#field")
    await page.keyboard.insert_text(text)
    await page.keyboard.press("Enter")
    await page.wait_for_timeout(300)


def test_a_recording_keeps_pictures_notes_and_a_last_look_at_the_whole() -> None:
    async def part(context: BrowserContext, page: Page, controls: QueueControls) -> None:
        for n in range(14):
            await play(page, 60, id=f"a{n}", actor="agent", name="Dana", action="say", text=f"Line {n} of a long answer")
        await say(page, "I want it in writing")
        await play(page, 1500, id="z", actor="agent", name="Dana", action="say", text="Half price for 12 months")
        for command in (TakePicture(), AddNote("I asked for a manager"), MarkPromise()):
            controls.put(command)
        await page.wait_for_timeout(1500)
        controls.put(Stop())

    outcome, rows, pictures = record(part)
    assert outcome.state is State.COMPLETE
    assert outcome.ended_by == "stop"
    assert [m.role.value for m in outcome.transcript.messages] == ["agent"] * 14 + ["customer", "agent"]
    assert outcome.transcript.messages[-1].pictures
    assert len(outcome.tiles) >= 2
    assert outcome.full is not None and outcome.full.startswith(b"\x89PNG")
    assert {"k": "note", "text": "I asked for a manager"}.items() <= next(r for r in rows if r["k"] == "note").items()
    pressed = next(r for r in rows if r["k"] == "promise")
    assert said_by(outcome.transcript, datetime.fromtimestamp(pressed["t"] / 1000, UTC)) == "Half price for 12 months"
    assert all(p.startswith(b"\x89PNG") for p in pictures)


def test_a_window_that_is_closed_ends_the_recording_cleanly() -> None:
    async def part(context: BrowserContext, page: Page, controls: QueueControls) -> None:
        await play(page, id="1", actor="agent", name="Dana", action="say", text="Hello")
        await say(page, "Goodbye then")
        await page.close()

    outcome, _, _ = record(part)
    assert outcome.ended_by == "window-closed" and outcome.facts["full_picture"].startswith("none")
    told = ("words-not-pictured: ", "missing-part: pictures")  # the last words, or all of them, may have been too late for a picture
    assert all(reason.startswith(told) for reason in outcome.reasons)
    assert outcome.state is (State.PARTIAL if outcome.reasons else State.COMPLETE)
    assert [m.text for m in outcome.transcript.messages] == ["Hello", "Goodbye then"]


def test_the_chat_ends_itself_after_a_reload() -> None:
    async def part(context: BrowserContext, page: Page, controls: QueueControls) -> None:
        await play(page, id="1", actor="agent", name="Dana", action="say", text="Hello")
        greeted = await page.evaluate("Date.now()")
        await say(page, "one moment")
        asked = await page.evaluate("Date.now()")
        await page.reload()
        await page.wait_for_selector("#field")
        await page.evaluate(  # with the times that they bore before: another minute would tell of another message
            """([greeted, asked]) => history_([
                {id: '1', actor: 'agent', name: 'Dana', action: 'say', text: 'Hello', t_ms: greeted - Date.now()},
                {id: '2', actor: 'customer', action: 'say', text: 'one moment', t_ms: asked - Date.now()}])""",
            [greeted, asked],
        )
        await play(page, id="3", actor="agent", name="Dana", action="say", text="Welcome back")
        await play(page, id="4", actor="system", action="say", text="The chat has ended")

    outcome, _, _ = record(part, settings=ChatSettings(seconds=40, until_ended=True, grace=1))
    assert outcome.ended_by == "end-sign"
    assert [m.text for m in outcome.transcript.messages] == ["Hello", "one moment", "Welcome back", "The chat has ended"]


def test_a_page_that_does_not_load_is_a_failure_with_a_reason() -> None:
    async def run() -> ChatOutcome:
        async with one_browser.a_browser() as browser:
            context = await browser.new_context()
            return await watch_chat(
                context, "http://127.0.0.1:9/", ChatSettings(seconds=5), lambda rows: None, lambda png, info: "p", SystemClock()
            )

    outcome = one_browser.run(run())
    assert outcome.state is State.FAILED
    assert outcome.reasons[0].startswith("navigation")
