"""The nastier chats and the bad days are what they claim to be, so that other tests can lean on them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Page

from collector.browser import BrowserSettings
from collector.clock import SystemClock
from collector.demo.provider.difficult_site import BUILDS, HISTORY, DifficultProvider
from collector.model import Capture, Transcript
from collector.recipe import RunContext, find_recipe, read_chat, run_recipe
from collector.secrets import MemorySecrets
from collector.store import create_store
from tests.samples import one_browser

pytestmark = pytest.mark.browser
QUIET = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost"
SEE_CLOSED = """
const made = Element.prototype.attachShadow;
Element.prototype.attachShadow = function () { return made.call(this, { mode: "open" }); };
"""


def browse(works: list[tuple[DifficultProvider, Callable[[DifficultProvider, Page], Awaitable[None]]]]) -> list[str]:
    trouble: list[str] = []

    async def visit(provider: DifficultProvider, page: Page, work: Callable[[DifficultProvider, Page], Awaitable[None]]) -> None:
        page.on("pageerror", lambda error: trouble.append(f"{provider.build}: {error}"))
        async with provider:
            await work(provider, page)

    async def run() -> None:
        async with one_browser.a_browser() as browser:
            pages = [await (await browser.new_context(locale="he-IL")).new_page() for _ in works]
            await asyncio.gather(*(visit(provider, page, work) for (provider, work), page in zip(works, pages, strict=True)))

    one_browser.run(run())
    return trouble


def left_in(provider: DifficultProvider) -> list[str]:
    """The texts that must be on the screen when all is over, in the order in which they were first sent."""
    texts: dict[int, str] = {}
    for fact in provider.truth():
        if fact.what == "deleted" and not fact.marked:
            texts.pop(fact.id)
        elif fact.what == "deleted":
            texts[fact.id] = "ההודעה נמחקה"
        else:
            texts[fact.id] = fact.text + (" (נערך)" if fact.what == "edited" and fact.marked else "")
    return list(texts.values())


async def watch(provider: DifficultProvider, page: Page) -> None:
    await page.add_init_script(SEE_CLOSED)
    await page.goto(provider.chat_page)
    frame = page.frame_locator("iframe")
    frame = frame.frame_locator("iframe") if provider.build == "nested" else frame
    if provider.build == "plain":
        await frame.get_by_text("השיחה הסתיימה").wait_for()
        shown = [line.partition("): ")[2] or line for line in await frame.locator("#host div > div").all_inner_texts()]
    else:
        await frame.locator("p", has_text="השיחה הסתיימה").wait_for()
        shown = await frame.locator(".row p").all_inner_texts()
    expected = left_in(provider)
    if provider.build == "recycled":
        expected = expected[-4:]
    if provider.build == "newest-first":
        expected.reverse()
    if provider.build == "history":
        expected = [text for _, text in HISTORY] + expected
    assert shown == expected, provider.build


def test_each_build_shows_the_truth() -> None:
    providers = [DifficultProvider(build, speed=6) for build in BUILDS]  # type: ignore[arg-type]
    assert browse([(provider, watch) for provider in providers]) == []


def test_bad_days_of_the_account_page() -> None:
    words = {"maintenance": "תחזוקה", "challenge": "רובוט", "soft-missing": "הדף לא נמצא", "banner": "עוגיות", "blank": ""}

    async def meet(provider: DifficultProvider, page: Page) -> None:
        answer = await page.goto(provider.url_of("/login"))
        for field in ("username", "password", "code"):
            await page.fill(f"#{field}", getattr(provider.credentials, field))
            await page.click("main button[type=submit]")
        answer = await page.goto(provider.url_of("/account"))
        assert answer is not None
        assert answer.status == (503 if provider.weather == "maintenance" else 200)
        text = await page.inner_text("body")
        assert words[provider.weather] in text
        assert bool(text.strip()) == (provider.weather != "blank")
        if provider.weather == "banner":
            assert await page.locator(".plan .price").count() == 1
            await page.click("#agree")
            assert await page.locator(".consent").count() == 0

    assert browse([(DifficultProvider(weather=weather), meet) for weather in words]) == []  # type: ignore[arg-type]


Line = tuple[str, str, str, bool]
"""Role, text, earlier text, deleted."""


async def transcript_of(provider: DifficultProvider, folder: Path) -> Transcript:
    """Records the provider's chat with the ready recipe, as a person would, and reads it from the store."""
    clock = SystemClock()
    async with provider:
        store = create_store(folder / provider.build, clock)
        context = RunContext(store=store, clock=clock, secrets=MemorySecrets({}), browser=BrowserSettings(headless=True, quiet=True))
        await run_recipe(context, find_recipe("any_chat"), {"url": provider.chat_page, "seconds": "30"})
        (chat,) = (Capture.from_doc(doc) for doc in store.all("captures", kind="chat"))
        return read_chat(store, clock, chat.id).transcript


def really_said(provider: DifficultProvider) -> list[Line]:
    """What the transcript must hold; lines of the system's that count down are left to tests of their own."""
    lines: dict[int, Line] = {}
    for fact in provider.truth():
        role, text, before, _ = lines.get(fact.id, (str(fact.role), fact.text, "", False))
        if fact.what == "edited":
            lines[fact.id] = (role, fact.text, text, False)
        else:
            lines[fact.id] = (role, text, before, fact.what == "deleted")
    return [line for line in lines.values() if "בתור" not in line[1]]


def test_bare_text_and_used_elements_are_recorded_as_they_were_said(tmp_path: Path) -> None:
    # Faster, a loaded machine never draws what comes and goes; slower, a window of few rows has moved on before a message is edited.
    providers = [DifficultProvider(build, speed=6) for build in ("plain", "recycled")]

    async def run() -> list[Transcript]:
        return await asyncio.gather(*(transcript_of(provider, tmp_path) for provider in providers))

    for provider, read in zip(providers, one_browser.run(run()), strict=True):
        found = [(m.role.value, m.text, "".join(e.text for e in m.edits), m.deleted_at is not None) for m in read.messages]
        assert [line for line in found if "בתור" not in line[1]] == really_said(provider), provider.build
