"""A chat that a phone exported, dropped in the app: what it leaves open is asked, it becomes a conversation, shown a part at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe

from collector.clock import SystemClock
from collector.services.complaint.cases import open_case
from collector.store import open_store
from tests.browser.app.opened import CASE, DESKTOP, PHONE, opened, run
from tests.samples.demo_tour import recorded_demo

pytestmark = pytest.mark.browser
COUNT = 230
WANTED = 150
"""The message that is looked for; it stands on the second page."""


def exported() -> str:
    """A chat of two people whose days can be read in two ways, and whose text does not tell which of them is the phone's owner."""
    said = (f"hello, number {n}" if n != WANTED else "a discount of forty percent" for n in range(1, COUNT + 1))
    return "".join(f"5/6/2026, {10 + n // 60}:{n % 60:02} - {('Dana', 'Noa L')[n % 2]}: {text}\n" for n, text in enumerate(said))


def test_an_exported_chat_is_asked_about_and_read_page_by_page(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    demo = recorded_demo(tmp_path_factory)[0] / "evidence"
    export = tmp_path / "chat.txt"
    export.write_text(exported(), encoding="utf-8")
    other = tmp_path / "notes.txt"
    other.write_text("only my own notes", encoding="utf-8")

    async def work() -> None:
        async with opened(tmp_path, demo, "he", passphrase="only for this test") as at:
            page = at.page
            second = open_case(at.app.window.context, "Another", "Another Ltd").id
            await at.go(f"/case/{CASE}/evidence")
            await page.locator("#files").set_input_files([export, other])
            await page.get_by_role("button", name="Noa L").click()
            await page.get_by_role("button", name="היום ראשון").wait_for()
            assert not (await Axe().run(page)).response["violations"]
            await page.get_by_role("button", name="היום ראשון").click()
            await page.get_by_text("אותה שיחה שהקלטתם").wait_for()
            await page.get_by_role("button", name="לא, שיחה בפני עצמה").click()
            await page.locator(".talk").wait_for(timeout=30_000)  # the job's page goes on to the conversation
            address = page.url.removeprefix(at.root)
            assert await page.locator(".message").count() == 100
            assert await page.locator(".message.customer").count() == 50
            await page.get_by_role("link", name="הודעות מאוחרות יותר").first.click()
            await page.get_by_role("link", name="הודעות מאוחרות יותר").first.click()
            assert await page.locator(".message").count() == COUNT - 200
            assert await page.get_by_role("link", name="הודעות מאוחרות יותר").count() == 0

            await at.go("/search?q=forty+percent")
            await page.locator(".hits a", has_text="forty percent").first.click()
            assert "forty percent" in await page.locator("#hit.hit").inner_text()
            for width in (DESKTOP, PHONE):
                await page.set_viewport_size({"width": width, "height": 900})
                assert not (await Axe().run(page)).response["violations"]
            assert not at.faults, at.faults
            for elsewhere in (address, f"{address}/words", address.replace("/evidence/", "/cover/")):
                answer = await page.request.get(at.root + elsewhere.replace(CASE, second))
                assert answer.status == 404, elsewhere

        store = open_store(tmp_path / "evidence", SystemClock(), readonly=True)
        (chat,) = [doc for doc in store.all("captures", kind="chat") if doc["facts"].get("source") == "export"]
        assert (chat["facts"]["customer"], chat["facts"]["dates"], chat["facts"]["messages"]) == ("Noa L", "dmy", COUNT)
        assert store.read(chat["files"]["export"]["digest"]) == export.read_bytes()
        assert [doc["title"] for doc in store.all("captures", kind="file") if doc["title"].startswith("notes")]
        assert not [doc for doc in store.all("captures", kind="file") if doc["title"].startswith("chat")]

    run(work)
