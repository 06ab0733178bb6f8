"""Messengers' pages and written records in a real browser: the list beside the conversation, other conversations, header rows, tables."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import Page

from collector.chat import ChatOutcome, ChatSettings, QueueControls, Stop, watch_chat
from collector.clock import SystemClock
from collector.model import State, Transcript
from tests.samples import one_browser
from tests.site.chat_site import site

pytestmark = pytest.mark.browser
Part = Callable[[Page], Awaitable[None]]


def record(path: str, part: Part) -> ChatOutcome:
    """Records the page at `path` while `part` is played in it."""

    async def run() -> ChatOutcome:
        async with site() as base, one_browser.a_browser() as browser:
            context = await browser.new_context(viewport={"width": 1280, "height": 800})
            controls, count = QueueControls(), iter(range(10_000))
            settings = ChatSettings(seconds=60, walk_seconds=12)
            task = asyncio.create_task(
                watch_chat(context, base + path, settings, lambda _: None, lambda *_: f"p{next(count)}", SystemClock(), controls)
            )
            page = context.pages[0] if context.pages else await context.wait_for_event("page")
            await page.wait_for_selector("#field")
            await page.wait_for_timeout(400)
            await part(page)
            await page.wait_for_timeout(600)
            controls.put(Stop())
            return await task

    return one_browser.run(run())


async def play(page: Page, text: str, **event: Any) -> None:
    await page.evaluate("(e) => play(e)", {"id": text, "actor": "agent", "name": "Dana", "action": "say", "text": text, **event})
    await page.wait_for_timeout(250)


async def say(page: Page, text: str) -> None:
    await page.click("#field")
    await page.keyboard.insert_text(text)
    await page.keyboard.press("Enter")
    await page.wait_for_timeout(250)


def said(read: Transcript) -> list[tuple[str, str]]:
    return [(m.role.value, m.text) for m in read.messages]


TALK = [
    ("agent", "Hello, this is Dana"),
    ("customer", "I was charged twice"),
    ("agent", "You get ₪100 back"),
    ("customer", "ok"),
    ("agent", "It will be there on Monday"),
    ("customer", "ok"),
]


async def talk(page: Page, part: list[tuple[str, str]]) -> None:
    for actor, text in part:
        await (say(page, text) if actor == "customer" else play(page, text))


@pytest.mark.parametrize("shape", ["recreate,aria", "virtual,hashed", "hashed,newpane,he"])
def test_the_open_conversation_is_read_and_no_other(shape: str) -> None:
    care, mum = ("שירות לקוחות", "אמא") if "he" in shape.split(",") else ("Customer Care", "Mum")

    async def part(page: Page) -> None:
        await talk(page, TALK[:4])
        await page.evaluate("(n) => open_(n, 100)", mum)
        await page.wait_for_timeout(400)
        await say(page, "on my way home")
        await page.evaluate("(n) => elsewhere(n, 'I love you dear')", mum)
        await page.wait_for_timeout(500)
        await play(page, "Are you still there?")
        await page.evaluate("(n) => open_(n, 100)", care)
        await page.wait_for_timeout(500)
        await talk(page, TALK[4:])

    outcome = record(f"/messenger.html?shape={shape}", part)
    read = outcome.transcript
    assert said(read) == [*TALK[:4], ("agent", "Are you still there?"), *TALK[4:]]
    assert [g.why for g in read.gaps] == ["other-conversation"]
    assert not [m for m in read.messages if m.deleted_at or m.before_recording or m.edits]
    assert outcome.state is State.COMPLETE


def test_a_recording_that_ends_in_another_conversation_keeps_no_picture_of_it() -> None:
    async def part(page: Page) -> None:
        await talk(page, TALK[:4])
        await page.evaluate("() => open_('Mum', 50)")
        await page.wait_for_timeout(1500)

    outcome = record("/messenger.html", part)
    assert said(outcome.transcript) == TALK[:4]
    assert outcome.full is None and not outcome.tiles
    assert any("another conversation" in r for r in outcome.reasons)


def test_quotes_previews_and_reactions_stand_apart_from_the_words() -> None:
    async def part(page: Page) -> None:
        await talk(page, TALK[:4])
        await play(page, "That is a promise", quote=["You", "I was charged twice"])
        await play(page, "Read this", card=["Our terms", "All about refunds", "shop.example", "https://shop.example/terms"])
        await play(page, "❤️", action="react", target="That is a promise")
        await talk(page, TALK[4:])

    read = record("/messenger.html?shape=group", part).transcript
    assert said(read) == [*TALK[:4], ("agent", "That is a promise"), ("agent", "Read this"), *TALK[4:]]
    promise, terms = read.messages[4:6]
    assert (promise.quotes, promise.quote, promise.reactions, promise.name) == (2, "You\nI was charged twice", ("❤️",), "Dana")
    assert [(a.kind, a.url) for a in terms.attachments] == [("preview", "https://shop.example/terms")]


@pytest.mark.parametrize("shape", ["headrow", "headtext,headeach", "table,th,stars", "dl,entities", "headtext,he"])
def test_header_rows_tables_and_definition_lists_give_each_message_its_speaker(shape: str) -> None:
    async def part(page: Page) -> None:
        await talk(page, TALK[:2])
        await play(page, "Dana's colleague joined the chat", actor="system", name="")
        await play(page, 'It\'s on its way & "free"')
        await talk(page, TALK[2:])

    read = record(f"/transcripts.html?shape={shape}", part).transcript
    assert [(m.role.value, m.text.strip("* ")) for m in read.messages] == [
        *TALK[:2],
        ("system", "Dana's colleague joined the chat"),
        ("agent", 'It\'s on its way & "free"'),
        *TALK[2:],
    ]
    names = {m.role.value: m.name for m in read.messages if m.role.value != "system"}
    assert names == {"agent": "Dana", "customer": "נועה" if "he" in shape.split(",") else "Noa"}
    assert not [m for m in read.messages if m.deleted_at or m.edits]


def test_a_page_that_is_written_anew_and_counts_down_deletes_nothing() -> None:
    async def part(page: Page) -> None:
        await talk(page, TALK)
        await page.wait_for_timeout(600)
        await page.evaluate("() => countdown(8)")
        await page.wait_for_timeout(2400)

    read = record("/transcripts.html?shape=whole,table,you,countdown&speed=6", part).transcript
    assert said(read)[:6] == TALK
    assert len([m for m in read.messages if m.text.startswith("This chat ends in")]) == 1
    assert not [m for m in read.messages if m.deleted_at]
