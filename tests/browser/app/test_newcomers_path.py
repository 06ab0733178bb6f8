"""The newcomer's path, walked to its end in a real browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.async_api import Page

from collector.clock import SystemClock
from collector.store import open_store
from tests.browser.app.guide_pictures import WORDS, Strip, newcomer
from tests.browser.app.newcomers_path import STATIONS, Walk
from tests.browser.app.opened import run

pytestmark = pytest.mark.browser


@pytest.mark.timeout(600)  # forty pages are walked and looked at
def test_the_newcomers_path(tmp_path: Path) -> None:
    """It can be walked to its end, and each station says what stands on its picture in the guide."""
    told = json.loads(WORDS.read_text(encoding="utf-8"))["he"]
    strip, seen = Strip(), []

    async def look(page: Page, station: str) -> None:
        await strip.look(page, station)
        seen.append(station)

    async def work() -> None:
        async with newcomer(tmp_path, "he", "only for this test") as (at, chat):
            await Walk(at, chat, tmp_path, look).whole()
            assert not [fault for fault in at.faults if "400" not in fault], at.faults  # 400: a day that there is not

    run(work)
    store = open_store(tmp_path / "evidence", SystemClock(), readonly=True)
    assert store.all("cases")[0]["customer"]["gender"] == "f"
    assert [(p["amount"], p["months"]) for p in store.all("promises")] == [("64.95", 12)]
    assert [n["text"] for n in store.all("notes")] == ["ביקשתי בכתב"]
    assert list((tmp_path / "packages").glob("*.zip"))
    assert [(step["by"], step["reference"]) for step in store.all("steps")] == [("letter", "RR123456789IL")]
    assert set(seen) == set(STATIONS)
    for station, words in strip.said.items():
        assert words == told[station], f"{station}: run python -m tests.browser.app.guide_pictures"
