"""Messengers' pages and written records in a real browser: the list beside the conversation, other conversations, header rows, tables."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.async_api import Page

from collector.chat import ChatOutcome, ChatSettings, PictureInfo, QueueControls, Stop, watch_chat
from collector.clock import FixedClock, SystemClock
from collector.model import Capture, State, Transcript
from collector.package.redaction.redaction_rules import Policy
from collector.package.redaction.redactor import Redactor
from collector.package.redaction.release import Release
from collector.store import create_store
from tests.browser.chat.talking import play, say
from tests.samples import one_browser
from tests.site.chat_site import site

pytestmark = pytest.mark.browser
Part = Callable[[Page], Awaitable[None]]


@dataclass
class Kept:
    """What a recording handed over on the way."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def keep(self, png: bytes, info: PictureInfo) -> str:
        name = f"picture-{len(self.pictures) + 1:03d}"
        self.pictures[name] = png
        return name


def record(path: str, part: Part, kept: Kept | None = None) -> ChatOutcome:
    """Records the page at `path` while `part` is played in it."""
    into = kept or Kept()

    async def run() -> ChatOutcome:
        async with site() as base, one_browser.a_browser() as browser:
            context = await browser.new_context(viewport={"width": 1280, "height": 800})
            controls = QueueControls()
            settings = ChatSettings(seconds=60, walk_seconds=12)
            task = asyncio.create_task(
                watch_chat(context, base + path, settings, into.rows.extend, into.keep, SystemClock(), controls)
            )
            page = context.pages[0] if context.pages else await context.wait_for_event("page")
            await page.wait_for_selector("#field")
            await page.wait_for_timeout(400)
            await part(page)
            await page.wait_for_timeout(600)
            controls.put(Stop())
            return await task

    return one_browser.run(run())


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


@pytest.mark.parametrize("shape", ["virtual,hashed", "hashed,newpane,he"])  # as WhatsApp draws it: test_messenger_sites.py
def test_the_open_conversation_is_read_and_no_other(shape: str, tmp_path: Path) -> None:
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

    kept = Kept()
    outcome = record(f"/messenger.html?shape={shape}", part, kept)
    read = outcome.transcript
    no_other_conversation_leaves(outcome, kept, tmp_path, rtl="he" in shape.split(","))
    assert said(read) == [*TALK[:4], ("agent", "Are you still there?"), *TALK[4:]]
    assert [g.why for g in read.gaps] == ["other-conversation"]
    assert not [m for m in read.messages if m.deleted_at or m.before_recording or m.edits]
    assert outcome.state is State.COMPLETE


def no_other_conversation_leaves(outcome: ChatOutcome, kept: Kept, folder: Path, *, rtl: bool) -> None:
    """On all that goes into a package the list beside the conversation is black, and the conversation is not."""
    store = create_store(folder / "store", FixedClock(outcome.started))
    parts = {**kept.pictures, **{f"tile-{n:03d}": tile.png for n, tile in enumerate(outcome.tiles, 1)}, "picture": outcome.full or b""}
    files = {name: store.put(png, f"{name}.png", "image/png") for name, png in parts.items()}
    files["observations"] = store.put(b"\n".join(json.dumps(row).encode() for row in kept.rows), "o.jsonl", "application/jsonl")
    capture = Capture(id="chat-1", kind="chat", started=outcome.started, files=files)
    release = Release(Policy(), Redactor((), ()), store.path, "en")
    assert release.part(capture, "observations", files["observations"]).absent == "other-conversations"
    (gap,) = outcome.transcript.gaps
    taken = {row["name"]: (row["since"] / 1000, row["t"] / 1000) for row in kept.rows if row["k"] == "picture"}
    assert gap.end is not None
    away = {name for name, (since, t) in taken.items() if gap.start.timestamp() <= t and since <= gap.end.timestamp()}
    for name in [*kept.pictures, *(name for name in parts if name.startswith("tile"))]:
        released = release.part(capture, name, files[name])
        if name in away:  # taken when the person had gone over already
            assert released.absent == "other-conversations", name
            continue
        content = released.content
        assert isinstance(content, bytes), name
        image = Image.open(io.BytesIO(content)).convert("L")
        side = (image.width - 320, 0, image.width, image.height) if rtl else (0, 0, 318, image.height)
        pane = (0, 0, 900, image.height) if rtl else (360, 0, image.width, image.height)
        assert image.crop(side).getextrema() == (0, 0), name
        assert image.crop(pane).getextrema()[1] > 200, name
    assert release.part(capture, "picture", files["picture"]).form == ""


@pytest.mark.parametrize("survey", ["null", "false", "true"])
def test_the_last_picture_shows_the_whole_conversation_and_nothing_over_it(survey: str) -> None:
    async def part(page: Page) -> None:
        for n in range(16):
            await page.evaluate(f"() => play({{id: 'a{n}', actor: 'agent', name: 'Dana', action: 'say', text: 'line {n} is here'}})")
        await talk(page, TALK)
        await page.wait_for_timeout(1200)
        await say(page, "goodbye")  # no picture is taken of what the customer says
        if survey != "null":
            await page.evaluate(f"() => survey({survey})")

    outcome = record("/messenger.html?shape=floating", part)
    if outcome.full is None:  # no picture on the way showed a message whole
        assert survey == "true" and "missing-part: full picture" in outcome.reasons
        return
    colours = {colour for _, colour in Image.open(io.BytesIO(outcome.full)).convert("RGB").getcolors(1 << 24) or ()}
    assert (255, 255, 0) not in colours, "the survey"
    if survey == "true":  # the pictures on the way are all there is, and what lies over them cannot be moved aside any more
        assert outcome.state is State.PARTIAL
        assert any(r.startswith("words-not-pictured: ") for r in outcome.reasons)
        return
    assert (255, 0, 255) not in colours, "header or field"
    assert outcome.state is State.COMPLETE, outcome.reasons
    if survey == "null":
        assert outcome.transcript.messages[-1].pictures


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
