"""A recipe recorded from the app: the window is the person's, every question stands on the job's page."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page

from collector.clock import SystemClock
from collector.demo.provider.portal import Provider
from collector.services.complaint.cases import open_case
from collector.store import open_store
from tests.browser.app.opened import opened, run
from tests.samples.own_browser import own_browser

pytestmark = pytest.mark.browser
PLAN = "סיב 1000"


async def press(page: Page, name: str) -> None:
    """Presses a button of the job's page; a recording waits a while before its next question comes."""
    await page.get_by_role("button", name=name).click(timeout=40_000)


async def pointed(window: Any, act: Any) -> None:
    """Points at something as soon as the window takes a click for pointing."""
    for _ in range(300):
        if await window.evaluate("!!window[Symbol.for('collector.pick')]"):
            break
        await asyncio.sleep(0.1)
    await act()


def test_a_recipe_is_recorded_by_pointing_and_run_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))  # the person's own recipes lie there

    async def work(address: str) -> None:
        async with Provider() as provider, opened(tmp_path, None, "he", passphrase="only for this test", attach=address) as at:
            page, known = at.page, provider.credentials
            case = open_case(at.app.window.context, "המחיר עלה", "Kipod Telecom").id
            joined = await at.browser.browser_type.connect_over_cdp(address)
            await at.go(f"/case/{case}/watches")
            await page.get_by_label("כתובת העמוד").fill(provider.url_of("/login"))
            await press(page, "פתיחת החלון")
            await page.get_by_role("button", name="נכנסתי לחשבון").wait_for()
            window = joined.contexts[0].pages[-1]
            for selector, text in (("#username", known.username), ("#password", known.password), ("#code", known.code)):
                await window.locator(selector).press_sequentially(text, delay=5)
                await window.locator("main button").click()
            await window.wait_for_selector(".hello")
            await press(page, "נכנסתי לחשבון")
            await pointed(window, lambda: window.locator(".hello").click())
            await press(page, "מחיר")
            await pointed(window, lambda: window.locator(".plan .price").click(position={"x": 3, "y": 3}))
            await page.locator("#answer").fill(PLAN, timeout=40_000)
            await press(page, "שליחה")
            await press(page, "זה הכול")
            await page.get_by_role("link", name="הצגת התוצאה").click(timeout=90_000)

            (recipe,) = (tmp_path / "config").rglob("recipes/*.py")
            assert not [secret for secret in known.secret if secret in recipe.read_text(encoding="utf-8")]
            await press(page, "פעם אחת, עכשיו")
            await page.get_by_role("link", name="הצגת התוצאה").click(timeout=90_000)
            shown = await page.content()
            assert not [secret for secret in known.secret if secret in shown]
            assert not at.faults, at.faults
        store = open_store(tmp_path / "evidence", SystemClock(), readonly=True)
        readings = store.all("readings")
        assert [(doc["plan"], doc["amount"]) for doc in readings] == [(PLAN, "129.90")] * 2, readings

    with own_browser(tmp_path / "profile") as address:
        run(lambda: work(address))
