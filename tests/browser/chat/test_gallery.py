"""One dialogue in many kinds of chats (`tests/site/chat/gallery.js`), several pages at a time: who said what, under which name, and no more."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from playwright.async_api import Browser, Page

from collector.chat import ChatSettings, QueueControls, Stop, watch_chat
from collector.clock import SystemClock
from collector.model import Transcript
from tests.samples import one_browser
from tests.site.chat_site import site

pytestmark = pytest.mark.browser
Event = dict[str, Any]

TALK: list[Event] = [
    {"actor": "bot", "name": "Robo", "text": "Hi! I'm the virtual assistant. How can I help?"},
    {"actor": "customer", "text": "My bill is wrong"},
    {"actor": "agent", "name": "Dana", "text": "Hi Noa, this is Dana."},
    {"actor": "customer", "text": "ok"},
    {"actor": "agent", "name": "Dana", "text": "ok"},
    {"actor": "agent", "name": "Dana", "text": "Half price until 14:30, 12/12"},
    {"actor": "customer", "text": "Please put that in writing"},
    {"actor": "agent", "name": "Dana", "text": "It was sent and read"},
]

KINDS = [
    ("bubbles", "recycle", "none", "hashed,survey", "all"),
    ("bare", "optimistic", "first", "alike", "all"),
    ("dl", "html", "each", "page,status", "all"),
    ("table", "html", "first", "hashed", "all"),
    ("rows", "anew", "first", "alike", "one"),
    ("below", "reencode", "each", "", "one"),
    ("grid", "append", "each", "hashed", "none"),
    ("list", "newest", "each", "turned", "none"),
    ("labels", "reverse", "each", "alike", "one"),
    ("parts", "virtual", "each", "", "all"),
]


async def typed(page: Page, text: str) -> None:
    await page.click("#field")
    await page.keyboard.insert_text(text)
    await page.keyboard.press("Enter")


async def record(browser: Browser, address: str, mode: str) -> Transcript:
    context = await browser.new_context(viewport={"width": 1280, "height": 800})
    controls = QueueControls()
    settings = ChatSettings(seconds=90, walk_seconds=8, pictures=False)
    task = asyncio.create_task(watch_chat(context, address, settings, lambda _: None, lambda *_: "p", SystemClock(), controls))
    page = context.pages[0] if context.pages else await context.wait_for_event("page")
    await page.wait_for_selector("#field")
    await page.wait_for_timeout(1700)
    left = {"all": 99, "one": 1, "none": 0}[mode]
    for number, event in enumerate(TALK):
        if event["actor"] == "customer" and left:
            left -= 1
            await typed(page, event["text"])
        else:
            await page.evaluate("(e) => play(e)", {"id": f"m{number}", "action": "say", "name": "Noa Levi", **event})
        await page.wait_for_timeout(350)
    await page.evaluate("() => finish_()")
    await page.wait_for_timeout(400)
    controls.put(Stop())
    outcome = await task
    await context.close()
    return outcome.transcript


def test_every_kind_of_chat_gives_each_message_its_speaker() -> None:
    async def run() -> list[Transcript]:
        async with site() as base, one_browser.a_browser() as browser:
            places = asyncio.Semaphore(4)

            async def one(kind: tuple[str, ...]) -> Transcript:
                markup, update, names, look, mode = kind
                async with places:
                    address = f"{base}/gallery.html?markup={markup}&update={update}&names={names}&look={look}"
                    return await record(browser, address, mode)

            return await asyncio.gather(*map(one, KINDS))

    expected = [("customer" if e["actor"] == "customer" else "other", e["text"]) for e in TALK]
    for kind, read in zip(KINDS, one_browser.run(run()), strict=True):
        found = [("customer" if m.role.value == "customer" else "other", m.text) for m in read.messages]
        assert found == expected, kind
        assert not [m for m in read.messages if m.deleted_at or m.edits or m.before_recording], kind
        assert not read.reasons, kind  # every word is on a tile of the last picture
        if kind[2] != "none" and kind[0] != "labels":
            assert [m.name for m in read.messages] == [e.get("name", "Noa Levi") for e in TALK], kind
