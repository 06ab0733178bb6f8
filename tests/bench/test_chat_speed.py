"""Speed of the chat room, as ratios within one run: reading must not grow faster than the conversation, an idle page costs almost nothing.

Run them alone: ``pytest -m bench tests/bench/test_chat_speed.py``.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import time
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit"))

from chat_drawing import Drawing, Said, Shape

from collector.browser import find_browser
from collector.chat import ChatObserver, interpret
from collector.clock import SystemClock

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


def test_an_idle_page_with_a_clock_costs_less_than_two_percent_of_a_core() -> None:
    share = asyncio.run(_idle(8.0))
    assert share < 0.02, f"{share:.1%} of a core in this process"


async def _idle(seconds: float) -> float:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_browser().path, args=["--no-sandbox"])
        context = await browser.new_context()
        observer = ChatObserver(SystemClock(), lambda rows: None)
        await observer.attach(context)
        page = await context.new_page()
        await page.set_content(
            "<p id=c></p><div role=log><p>Hello</p></div><script>setInterval(() => { c.textContent = new Date() + ''; }, 1000)</script>"
        )
        await asyncio.sleep(2)
        before = resource.getrusage(resource.RUSAGE_SELF)
        script = await page.evaluate("performance.now()")
        await asyncio.sleep(seconds)
        after = resource.getrusage(resource.RUSAGE_SELF)
        assert await page.evaluate("performance.now()") > script
        await observer.close()
        await browser.close()
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / seconds
