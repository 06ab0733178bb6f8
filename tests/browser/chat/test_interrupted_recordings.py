"""What happens around a chat: popups, other tabs, reloads, other pages, a closed panel, a burst, a browser or a recorder that is killed."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Page

from collector.browser import BrowserSettings
from collector.chat import AddNote, ChatOutcome, ChatSettings, MarkPromise, QueueControls, Stop, watch_chat
from collector.clock import SystemClock
from collector.errors import NothingFound
from collector.model import Capture, Case, State
from collector.recipe import RunContext, read_chat, settle_interrupted
from collector.recipe.intake.record_chat import record_chat
from collector.secrets import MemorySecrets, SecretBook
from collector.store import Store, create_store
from tests.browser.chat.talking import say
from tests.samples import one_browser
from tests.site.chat_site import site

pytestmark = pytest.mark.browser
Part = Callable[[BrowserContext, Page, QueueControls], Awaitable[None]]
PAGES = {
    "/prices": "<!doctype html><body><h1>Prices</h1><p>Fibre 129.90</p></body>",
    "/talking": """<!doctype html><body><h1>Shop</h1><script src="/zoo.js"></script><script>
        ["Hello, this is Dana", "Half price for a year", "Anything else?"].forEach((text, n) =>
          setTimeout(() => play({id: '' + n, actor: 'agent', name: 'Dana', action: 'say', text}), 500 + 400 * n));</script></body>""",
}


def record(part: Part, path: str) -> ChatOutcome:
    """Records the page at `path` while `part` is played in it."""

    async def run() -> ChatOutcome:
        async with site(PAGES) as base, one_browser.a_browser() as browser:
            context = await browser.new_context(viewport={"width": 1000, "height": 700})
            controls = QueueControls()
            count = iter(range(10_000))
            task = asyncio.create_task(
                watch_chat(
                    context, base + path, ChatSettings(seconds=30), lambda _: None, lambda *_: f"p{next(count)}", SystemClock(), controls
                )
            )
            page = context.pages[0] if context.pages else await context.wait_for_event("page")
            await page.wait_for_selector("h1")
            await part(context, page, controls)
            controls.put(Stop())
            return await task

    return one_browser.run(run())


async def play(page: Page, pause: int = 250, **event: Any) -> None:
    await page.wait_for_function("typeof play === 'function'")  # the page may still be loading
    await page.evaluate("(e) => play(e)", {"actor": "agent", "name": "Dana", "action": "say", **event})
    await page.wait_for_timeout(pause)


async def earlier(page: Page, *said: tuple[str, str]) -> None:
    """What the server gives a page that is loaded again."""
    await page.wait_for_selector("#field")
    events = [{"id": f"h{n}", "actor": actor, "name": "Dana", "action": "say", "text": text} for n, (actor, text) in enumerate(said)]
    await page.evaluate("(events) => history_(events)", events)
    await page.wait_for_timeout(250)


A_MOMENT = timedelta(seconds=1)
FIRST = [("agent", "Hello, this is Dana"), ("customer", "I was charged twice")]


def test_a_chat_in_a_popup_that_moves_to_another_tab_is_one_conversation() -> None:
    async def part(context: BrowserContext, page: Page, controls: QueueControls) -> None:
        async with page.expect_popup() as opening:
            await page.evaluate("() => void window.open('/zoo.html?shape=times,firstname', 'chat', 'width=500,height=600')")
        popup = await opening.value
        await popup.wait_for_selector("#field")
        await play(popup, id="1", text=FIRST[0][1])
        await say(popup, FIRST[1][1])
        await popup.close()
        tab = await context.new_page()
        await tab.goto(page.url.replace("/prices", "/zoo.html?shape=times,firstname"))
        await earlier(tab, *FIRST)
        await play(tab, id="2", text="You get it back")
        await say(tab, "Thank you")

    read = record(part, "/prices").transcript
    assert [(m.role.value, m.text) for m in read.messages] == [*FIRST, ("agent", "You get it back"), ("customer", "Thank you")]
    assert not [m for m in read.messages if m.deleted_at or m.before_recording]


def test_what_the_person_does_leaves_the_conversation_whole_and_gaps_are_told() -> None:
    async def part(context: BrowserContext, page: Page, controls: QueueControls) -> None:
        here = page.url
        await play(page, id="1", text=FIRST[0][1])
        await say(page, FIRST[1][1])
        await page.reload()
        await earlier(page, *FIRST)
        await play(page, id="2", text="Let me look")
        left = datetime.now(UTC)
        await page.goto(here.split("/zoo")[0] + "/prices")
        await page.wait_for_timeout(1200)
        await page.goto(here)
        away.append((left, datetime.now(UTC)))
        await earlier(page, *FIRST, ("agent", "Let me look"), ("agent", "Said while you were away"))
        await page.evaluate("document.querySelector('.panel').remove(); document.querySelector('style').remove()")
        await page.wait_for_timeout(400)
        await page.evaluate("zoo.build(document.body); zoo.draw()")  # all its elements are new
        await say(page, "I closed it and am back")
        await page.evaluate("document.querySelector('.panel').style.display = 'none'")
        await page.wait_for_timeout(300)
        await play(page, id="3", text="Said while it was hidden")
        await page.evaluate("document.querySelector('.panel').style.display = ''")
        await page.evaluate("for (let n = 0; n < 100; n++) setTimeout(() => play({id: 'b' + n, actor: 'agent', name: 'Dana', action: 'say', text: 'burst ' + n}), n * 9)")
        await page.wait_for_timeout(1500)

    away: list[tuple[datetime, datetime]] = []
    outcome = record(part, "/zoo.html?shape=ul,times,firstname")
    read = outcome.transcript
    said = [*FIRST, ("agent", "Let me look"), ("agent", "Said while you were away"), ("customer", "I closed it and am back")]
    assert [(m.role.value, m.text) for m in read.messages] == [
        *said, ("agent", "Said while it was hidden"), *(("agent", f"burst {n}") for n in range(100)),
    ]  # fmt: skip
    assert not [m.text for m in read.messages if m.deleted_at]
    ((left, back),) = away
    gap = next(g for g in read.gaps if g.why == "page-away" and g.end)
    assert left - A_MOMENT <= gap.start and gap.end is not None and gap.end - gap.start >= A_MOMENT and gap.end <= back + A_MOMENT, (read.gaps, away)
    assert outcome.state is State.COMPLETE


def browsers_below(pid: int) -> list[int]:
    """The main process of each browser that a process started: what was started by its children, without types of their own."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    found = []
    for child in parents:
        above = child
        while above in parents and above != pid:
            above = parents[above]
        with contextlib.suppress(OSError):
            line = Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
            if above == pid and child != pid and any(b"--user-data-dir" in a for a in line) and not any(a.startswith(b"--type=") for a in line):
                found.append(child)
    return found


def test_a_browser_that_is_killed_leaves_what_was_said_and_the_reason(tmp_path: Path) -> None:
    async def run() -> tuple[Store, Capture]:
        clock = SystemClock()
        store = create_store(tmp_path / "evidence", clock)
        run_context = RunContext(store=store, clock=clock, secrets=MemorySecrets({}), browser=BrowserSettings(headless=True, quiet=True))

        async def alongside(page: Page) -> None:
            await page.wait_for_selector("#field")
            await play(page, id="1", text="Half price for a year")
            await say(page, "I want it in writing")
            for pid in browsers_below(os.getpid()):
                os.kill(pid, signal.SIGKILL)

        async with site(PAGES) as base:
            await record_chat(run_context, base + "/zoo.html?shape=times", seconds=3600, alongside=alongside)  # it waits for no browser that is gone
        return store, Capture.from_doc(store.all("captures", kind="chat")[0])

    store, capture = one_browser.run(run())
    assert capture.state is State.PARTIAL
    assert "crashed" in capture.reasons[0]
    assert [m.text for m in read_chat(store, SystemClock(), capture.id).transcript.messages] == [
        "Half price for a year",
        "I want it in writing",
    ]


def test_a_secret_that_is_said_in_a_chat_is_in_no_part_of_its_record(tmp_path: Path) -> None:
    async def run() -> Store:
        clock = SystemClock()
        store = create_store(tmp_path / "evidence", clock)
        case = Case(id="2026-001", title="x", provider="x", opened=clock.now())
        store.append("cases", case)
        run_context = RunContext(
            store=store, clock=clock, secrets=MemorySecrets({}), browser=BrowserSettings(headless=True, quiet=True), book=SecretBook(), case=case.id
        )
        run_context.book.add("Zx81-kishkush!", "password")
        controls = QueueControls()

        async def alongside(page: Page) -> None:
            await page.wait_for_selector("#field")
            await say(page, "my password is Zx81-kishkush! help")
            await play(page, id="1", actor="agent", name="Dana", text="Never tell anybody ZX81-KISHKUSH! again")
            await page.wait_for_timeout(500)
            for command in (AddNote("I said Zx81-kishkush!"), MarkPromise(), Stop()):
                controls.put(command)

        async with site(PAGES) as base:
            await record_chat(run_context, base + "/zoo.html?shape=times", seconds=25, alongside=alongside, controls=controls)
        return store

    store = one_browser.run(run())
    assert [p["text"] for p in store.all("promises")] == ["Never tell anybody [password] again"]
    assert [n["text"] for n in store.all("notes")] == ["I said [password]"]
    everything = b"".join(path.read_bytes() for path in (tmp_path / "evidence").rglob("*") if path.is_file()).lower()
    assert b"zx81" not in everything


def test_a_recorder_that_is_killed_leaves_what_was_said(tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    store = create_store(folder, SystemClock())

    def seen() -> bool:
        chats = store.all("captures", kind="chat")
        with contextlib.suppress(NothingFound):
            return bool(chats) and "Anything else?" in json.dumps(store.read_stream(chats[0]["id"]))
        return False

    async def run() -> None:
        async with site(PAGES) as base:
            recorder = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "collector", "--store", str(folder), "chat", base + "/talking?shape=times,log", "--headless", "--for", "60"
            )  # fmt: skip
            try:
                for _ in range(250):
                    await asyncio.sleep(0.1)
                    if seen():
                        break
            finally:
                recorder.kill()
                await recorder.wait()

    one_browser.run(run())
    (settled,) = settle_interrupted(store, SystemClock(), lambda *_: None)
    assert (settled.state, settled.reasons[0]) == (State.PARTIAL, "interrupted")
    assert "observations" in settled.files
    kept = read_chat(store, SystemClock(), settled.id).transcript
    assert [m.text for m in kept.messages] == ["Hello, this is Dana", "Half price for a year", "Anything else?"]
