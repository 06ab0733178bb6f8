"""Speed of the chat room: reading must not grow faster than the conversation, what changes is on disk at once, an idle page costs nothing.

Run them alone: ``pytest -m bench tests/bench/test_chat_speed.py``.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Playwright, async_playwright

from collector.browser import find_browser
from collector.chat import ChatSettings, QueueControls, Stop, interpret, watch_chat
from collector.clock import SystemClock
from collector.store import create_store
from tests.samples.drawn_chats import Drawing, Said, Shape

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]


def drawn(count: int) -> Drawing:
    drawing = Drawing(Shape())
    for n in range(count):
        drawing.play(Said("customer" if n % 3 == 1 else "agent", f"message number {n}", "Dana"))
    return drawing


def seconds_to_read(drawing: Drawing) -> float:
    best = 1e9
    for _ in range(3):
        start = time.process_time()
        interpret(drawing.records)
        best = min(best, time.process_time() - start)
    return best


def test_reading_four_times_as_much_takes_less_than_sixteen_times_as_long() -> None:
    small, large = seconds_to_read(drawn(75)), seconds_to_read(drawn(300))
    assert large < 16 * small, f"75 messages {small:.3f} s, 300 messages {large:.3f} s"


CHAT = """<!doctype html><body><h1>Shop</h1><p id=c></p><div class=panel><div role=log class=messages style="height:400px;overflow-y:auto">
  <div class=message><b>Dana</b><p>Hello, how can I help?</p></div></div><textarea></textarea></div>
  <script>setInterval(() => { c.textContent = new Date() + ''; }, 1000)</script></body>"""
SAY = """(count) => new Promise((done) => { const log = document.querySelector('[role=log]'); let n = 0; const say = () => {
  if (n++ === count) return done();
  const row = document.createElement('div'); row.className = 'message'; row.innerHTML = '<b>Dana</b><p></p>';
  row.lastChild.textContent = 'said at ' + (performance.timeOrigin + performance.now()) + ' number ' + n;
  log.append(row); log.scrollTop = 1e9; setTimeout(say, 12 + Math.random() * 90); }; say(); })"""


def test_of_a_hundred_changes_ninety_nine_are_on_disk_within_a_tenth_of_a_second(tmp_path: Path) -> None:
    delays = sorted(asyncio.run(_delays(tmp_path, 250)))
    p50, p99 = delays[len(delays) // 2], delays[int(0.99 * len(delays))]
    print(f"from the change to the disk: median {p50:.0f} ms, p99 {p99:.0f} ms, worst {delays[-1]:.0f} ms")
    assert len(delays) == 250
    assert p99 < 100, f"p99 {p99:.0f} ms"


async def _delays(folder: Path, count: int) -> list[float]:
    clock = SystemClock()
    stream = create_store(folder / "evidence", clock).stream("chat-speed")
    found: list[float] = []

    def sink(rows: list[dict[str, Any]]) -> None:
        stream.append(rows)
        now = time.time() * 1000
        found.extend(now - float(at) for row in rows for at in re.findall(r"said at ([\d.]+) number", str(row.get("ops", ""))))

    async with async_playwright() as playwright:
        context = await _context(playwright)
        controls = QueueControls()
        page = await context.new_page()
        await page.set_content(CHAT)
        settings = ChatSettings(pictures=False, walk=False)
        recording = asyncio.create_task(watch_chat(page, page.url, settings, sink, lambda *_: "p", clock, controls))
        await asyncio.sleep(2)
        await page.evaluate(SAY, count)
        await asyncio.sleep(1)
        controls.put(Stop())
        await recording
        await context.close()
    return found


def test_an_idle_page_with_a_clock_costs_less_than_two_percent_of_a_core() -> None:
    """The whole tree of processes, the browser's too: one page without and then with the recording. Others work here, who can only add to
    the difference: it is measured again while it is too much, three times at most."""
    shares = list[float]()
    while len(shares) < 3 and min(shares, default=1.0) >= 0.02:
        shares.append(asyncio.run(_idle(5.0)))
    print("with the recording more than without: " + ", ".join(f"{share:.2%}" for share in shares) + " of a core")
    assert min(shares) < 0.02, shares


async def _idle(seconds: float) -> float:
    async with async_playwright() as playwright:
        context = await _context(playwright)
        page = await context.new_page()
        await page.set_content(CHAT)
        without = await _used(seconds)
        controls = QueueControls()
        work = watch_chat(page, page.url, ChatSettings(walk=False), lambda _: None, lambda *_: "p", SystemClock(), controls)
        recording = asyncio.create_task(work)
        used = await _used(seconds)
        controls.put(Stop())
        assert (await recording).transcript.messages
        await context.close()
    return (used - without) / seconds


LONG = """<!doctype html><style>.m { padding: 8px; margin: 6px; background: #eee } LOOKS</style><h1>Shop</h1>
  <div style="position:fixed;right:9px;bottom:9px;width:300px;height:300px"><div role=log style="height:264px;overflow-y:auto"></div><textarea></textarea></div>
  <script>const log = document.querySelector('[role=log]'); for (let n = 0; n < 120; n++) { const m = document.createElement('div'); m.className = 'm';
  m.textContent = `Message number ${n} tells of a bill that was charged twice and is still not paid back`; log.append(m); } log.scrollTop = 1e9;</script>"""


def test_a_tile_of_the_last_picture_costs_less_than_a_fifth_of_a_second() -> None:
    """CPU of the whole tree of processes, in a small box of a page with a large style sheet: the person stands there and waits."""
    cost, tiles = asyncio.run(_last_picture())
    print(f"{tiles} tiles, {cost:.3f} s of a core each")
    assert tiles > 25 and cost < 0.2


async def _last_picture() -> tuple[float, int]:
    async with async_playwright() as playwright:
        context = await _context(playwright)
        page = await context.new_page()
        await page.set_content(LONG.replace("LOOKS", "".join(f".a{n} .b > i:not(.c{n}) {{ color: #{n % 900 + 100} }}" for n in range(2000))))
        controls = QueueControls()
        recording = asyncio.create_task(watch_chat(page, page.url, ChatSettings(), lambda _: None, lambda *_: "p", SystemClock(), controls))
        await asyncio.sleep(3)
        await page.evaluate("document.querySelector('[role=log]').append(Object.assign(document.createElement('div'), {textContent: 'The last word'}))")
        await asyncio.sleep(2)
        before = _tree_seconds()
        controls.put(Stop())
        tiles = len((await recording).tiles)
        used = _tree_seconds() - before
        await context.close()
    return used / max(1, tiles), tiles


async def _used(seconds: float) -> float:
    """CPU seconds that go by in so many seconds, once what was begun has settled."""
    await asyncio.sleep(3)
    before = _tree_seconds()
    await asyncio.sleep(seconds)
    return _tree_seconds() - before


async def _context(playwright: Playwright) -> BrowserContext:
    browser = await playwright.chromium.launch(executable_path=find_browser().path, args=["--no-sandbox"])
    return await browser.new_context()


def _tree_seconds() -> float:
    """CPU seconds that this process and all below it have used."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                parents[int(entry.name)], ticks[int(entry.name)] = int(fields[1]), int(fields[11]) + int(fields[12])
    total = 0
    for pid, used in ticks.items():
        above = pid
        while above in parents and above != os.getpid():
            above = parents[above]
        total += used if above == os.getpid() else 0
    return total / os.sysconf("SC_CLK_TCK")
