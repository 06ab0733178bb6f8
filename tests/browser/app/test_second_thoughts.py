"""What went wrong is put right in the app: a record corrected or withdrawn, a piece removed for good, a backup brought back, a page that changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

from collector.clock import SystemClock
from collector.store import open_store
from tests.browser.app import screen_reader
from tests.browser.app.opened import CASE, PHONE, Opened, opened, run
from tests.samples.demo_tour import recorded_demo
from tests.unit.watch.test_page_changes_between_checks import FEE, Followed

pytestmark = pytest.mark.browser
BRINGS = """([event, name]) => { const data = new DataTransfer(); data.items.add(new File(["words"], name, { type: "text/plain" }));
document.dispatchEvent(event === "paste" ? new ClipboardEvent(event, { clipboardData: data }) : new DragEvent(event, { dataTransfer: data })); }"""
"""Brings a file to the page as a person does: pasted, or dropped from a folder."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the recorded demo."""
    return recorded_demo(tmp_path_factory)[0] / "evidence"


async def done(page: Page) -> None:
    """Waits until the job of this page has ended well."""
    await page.locator(".state.done").wait_for(timeout=60_000)


async def forgotten(page: Page) -> None:
    """Fills in the form that removes for good, and sends it."""
    await page.locator("#forget-why").fill("a stranger's address")
    await page.locator("#forget-sure").check()
    await page.get_by_role("button", name="Remove for good").click()
    await page.get_by_text("It is removed for good").wait_for()


async def heard(at: Opened) -> None:
    """Nothing is missed by somebody who hears the page or touches it."""
    wrong = [*await screen_reader.faults(at.page, "en"), *await screen_reader.small_targets(at.page)]
    assert not wrong, wrong
    assert not (await Axe().run(at.page)).response["violations"]


def test_a_record_is_corrected_withdrawn_and_a_piece_is_forgotten(demo: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path, demo, "en", PHONE) as at:
            page = at.page
            await at.go(f"/case/{CASE}?kind=contact")
            await page.locator(".timeline li", has_text="77120").get_by_role("link", name="Correct").click()
            await heard(at)
            await page.get_by_label("Reference number").fill("77121")
            await page.locator("#why-correct").fill("misread")
            await page.get_by_role("button", name="Keep the correction").click()
            await page.wait_for_function("() => document.activeElement.dataset.news === ''")  # the page begins at the news
            assert await page.evaluate("document.activeElement.innerText") == "It is written down."
            await at.go(f"/case/{CASE}?kind=contact")
            await page.locator(".timeline li", has_text="77121").get_by_role("link", name="Correct").click()
            await page.get_by_label("When").fill("31/02/2026")
            await page.locator("#why-correct").fill("misread")
            await page.get_by_role("button", name="Keep the correction").click()
            await page.wait_for_function("() => document.activeElement.getAttribute('role') === 'alert'")
            await page.get_by_text("Remove its words for good").click()
            await forgotten(page)
            assert b"77121" not in (at.store / "journal.jsonl").read_bytes(), "its corrections tell the words as well"
            await at.go(f"/case/{CASE}?kind=promise")
            before = await page.locator(".timeline li").count()
            await page.locator(".timeline li").get_by_role("link", name="Correct").first.click()
            await page.locator("#why-withdraw").fill("another company's")
            await page.get_by_role("button", name="Withdraw it").click()
            await page.get_by_text("It is written down.").wait_for()
            await at.go(f"/case/{CASE}?kind=promise")
            assert await page.locator(".timeline li").count() == before - 1

            for address, begins in ((f"/case/{CASE}/timeline/csv", "\ufeff"), (f"/case/{CASE}/timeline/ics", "BEGIN"), ("/due.ics", "BEGIN")):
                answer = await page.request.get(at.root + address)
                assert answer.headers["content-disposition"].startswith("attachment") and (await answer.text()).startswith(begins)

            await at.go(f"/case/{CASE}/evidence")
            for event, name in (("paste", "a screenshot.txt"), ("drop", "a bill.txt")):
                await page.evaluate(BRINGS, [event, name])
                await page.locator(".gallery li", has_text=name).wait_for()
            bill = await page.locator(".gallery a[href*='/evidence/download-']").first.get_attribute("href")
            assert bill is not None
            await at.go(bill)
            picture = await page.locator(".sheet img").first.get_attribute("src")
            assert picture is not None and (await page.request.get(picture)).status == 200
            await page.get_by_text("Remove this piece for good").click()
            await forgotten(page)
            assert (await page.request.get(picture)).status == 404, "what was forgotten was shown from memory"
            await at.go(bill)
            await at.go(f"/case/{CASE}")
            await at.go(f"/case/{CASE}/package")
            assert await page.get_by_role("button", name="Build it").count()
            assert not [fault for fault in at.faults if "400" not in fault and "404" not in fault], at.faults
        store = open_store(tmp_path / "evidence", SystemClock(), readonly=True)
        withdrawn = [(doc["record"].split("-")[0], doc["why"]) for doc in store.all("corrections") if not doc.get("field")]
        assert withdrawn == [("contact", "a stranger's address"), ("promise", "another company's")]
        assert {doc["table"] for doc in store.all("withheld")} >= {"contacts", "corrections"}

    run(work)


def test_a_backup_comes_back_and_the_record_is_checked_whole(demo: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path, demo, "en", PHONE) as at:
            page = at.page
            await at.go("/settings")
            await heard(at)
            await page.get_by_role("button", name="Switch time-stamps off").click()
            await page.get_by_role("button", name="Switch time-stamps on").wait_for()
            await page.get_by_role("button", name="Check the whole record").click()
            await done(page)
            await at.go("/settings")
            await page.get_by_role("button", name="Make a backup now").click()
            await done(page)
        (backup,) = (tmp_path / "backups").glob("*.zip")
        (tmp_path / "other").mkdir()
        async with opened(tmp_path / "other", None, "en", PHONE) as at:
            for count in (1, 1):  # the second time there is a store already, of the same records
                await at.go("/settings")
                await at.page.get_by_text("Bring a backup back").click()
                await at.page.locator("#restore-file").set_input_files(backup)
                await at.page.get_by_role("button", name="Bring it here").click()
                await at.page.locator(".state:not(.running)").wait_for(timeout=60_000)
                assert "Traceback" not in await at.page.content()
                await at.go("/")
                assert await at.page.locator("#cases li").count() == count
        assert not open_store(tmp_path / "evidence", SystemClock(), readonly=True).config.stamping

    run(work)


def test_what_changed_on_a_watched_page_is_shown(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.store.append("cases", {"id": CASE, "title": "Terms", "provider": "X", "opened": "2026-01-01T10:00:00.000Z"})
    followed.day(FEE.format("64.90"))
    followed.day(FEE.format("99.90"))
    followed.store.close()

    async def work() -> None:
        async with opened(tmp_path / "app", tmp_path / "evidence", "en", PHONE) as at:
            await at.go(f"/case/{CASE}/watches")
            await at.page.get_by_text("What changed on its pages").press("Enter")
            await at.page.locator(".changed ins").wait_for()
            assert "64.90" in await at.page.locator(".changed del").inner_text()
            assert "99.90" in await at.page.locator(".changed ins").inner_text()
            await heard(at)
            assert not at.faults, at.faults

    run(work)


def test_login_details_are_kept_for_unattended_checks_and_stand_on_no_page(tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path, None, "en", passphrase="only for this test") as at:
            await at.go("/settings")
            await at.page.get_by_text("Keep or forget login details").click()
            for label, value in (("Site", "my.example.co.il"), ("User name", "noa"), ("Password", "Sesame-77")):
                await at.page.locator("form[action$='/settings/login']").get_by_label(label, exact=True).fill(value)
            await at.page.get_by_role("button", name="Keep them").click()
            await done(at.page)
            assert "Sesame" not in await at.page.content()
            await at.go("/settings")
            assert "my.example.co.il" in await at.page.locator("main").inner_text()
            assert "Sesame" not in await at.page.content() and "Sesame" not in json.dumps(at.faults)
        assert not [path for path in tmp_path.rglob("*") if path.is_file() and b"Sesame" in path.read_bytes()]

    run(work)
