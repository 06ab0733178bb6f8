"""Every room of the app in a real browser: both languages, desktop and phone, nothing said by axe-core or the console."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp import ClientSession
from axe_playwright_python.async_playwright import Axe
from PIL import Image
from playwright.async_api import Page, Response

from collector.clock import SystemClock
from collector.store import open_store
from tests.browser.app import screen_reader
from tests.browser.app.opened import CASE, DESKTOP, PHONE, Opened, opened, run
from tests.samples.demo_tour import recorded_demo

pytestmark = pytest.mark.browser
ROOMS = (
    "/", "/start", "/cases/new", f"/case/{CASE}", f"/case/{CASE}/details", f"/case/{CASE}/watches", f"/case/{CASE}/recipes/any_page",
    f"/case/{CASE}/evidence", f"/case/{CASE}/write", f"/case/{CASE}/write/call",
    f"/case/{CASE}/write/answer", f"/case/{CASE}/rights", f"/case/{CASE}/record", f"/case/{CASE}/prices", f"/case/{CASE}/letter", f"/case/{CASE}/package",
    "/search?q=64.95", "/settings", "/no/such/page",
)  # fmt: skip
MOST_BYTES = 300_000
"""What a page may ship before its pictures."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the recorded demo."""
    return recorded_demo(tmp_path_factory)[0] / "evidence"


async def look(at: Opened, address: str, widths: tuple[int, ...], language: str) -> list[str]:
    """What is wrong with a page, loaded at the first width and made narrower: weight, what axe says, what a screen reader hears, width."""
    sizes: list[int] = []
    weigh: Callable[[Response], None] = lambda response: sizes.append(sent_before_pictures(response))  # noqa: E731
    await resize(at.page, widths[0])
    at.page.on("response", weigh)
    await at.go(address)
    at.page.remove_listener("response", weigh)
    wrong = [f"{address}: {sum(sizes)} bytes"] if address in ROOMS and sum(sizes) >= MOST_BYTES else []
    for width in widths:
        await resize(at.page, width)
        results = await Axe().run(at.page)
        wrong += [f"{address} at {width}: {v['id']}: {v['nodes'][0]['html'][:160]}" for v in results.response["violations"]]
        wide = await at.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wrong += [f"{address} at {width}: {wide} px too wide"] if wide > 1 else []
        heard = await screen_reader.faults(at.page, language)
        missed = await screen_reader.small_targets(at.page) if width == PHONE else []
        wrong += [f"{address} at {width}: {each}" for each in (*heard, *missed)]
    return wrong


async def resize(page: Page, width: int) -> None:
    size = page.viewport_size
    if size is not None and size["width"] != width:
        await page.set_viewport_size({"width": width, "height": size["height"]})


def sent_before_pictures(response: Response) -> int:
    """Bytes of an answer that is no picture."""
    return 0 if "image/" in response.headers.get("content-type", "") else int(response.headers.get("content-length", 0))


@pytest.mark.parametrize(("language", "widths"), [("he", (DESKTOP, PHONE)), ("en", (PHONE,))])
def test_every_room_can_be_used_by_everybody(demo: Path, tmp_path: Path, language: str, widths: tuple[int, ...]) -> None:
    async def work() -> None:
        async with opened(tmp_path, demo, language, widths[0]) as at:
            await at.go(f"/case/{CASE}/evidence")
            pieces = await at.page.eval_on_selector_all(".gallery a", "links => links.map(a => a.getAttribute('href'))")
            assert len(pieces) >= 5
            covers = [piece.replace("/evidence/", "/cover/") for piece in pieces[:2]]
            wrong = [fault for address in (*ROOMS, *pieces, *covers) for fault in await look(at, address, widths, language)]
            assert not wrong, "\n".join(wrong)
            told = [fault for fault in at.faults if "404" not in fault]
            assert not told, "\n".join(told)

    run(work)


def test_what_another_process_writes_is_shown(demo: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path, demo, "en") as at:
            await at.go(f"/case/{CASE}?kind=fact")
            assert await at.page.locator(".timeline li").count() == 0
            store = open_store(at.store, SystemClock())
            store.append("facts", {"id": "fact-1", "case": CASE, "at": "2026-11-01T10:00:00.000Z", "text": "The router was taken away"})
            await at.go(f"/case/{CASE}?kind=fact")
            assert "The router was taken away" in await at.page.locator(".timeline").inner_text()

    run(work)


def test_a_phrase_is_found_and_marked_on_the_picture(demo: Path, tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path, demo, "en") as at:
            await at.go("/search?q=139")
            links = await at.page.eval_on_selector_all(".hits a", "links => links.map(a => a.getAttribute('href'))")
            for link in dict.fromkeys(link for link in links if "/evidence/page" in link):
                await at.go(link)
                if await at.page.locator("#page-words").count():
                    await at.page.locator("#page-words text.hit").first.wait_for(state="attached")  # the words are fetched
                    return
            raise AssertionError(links)

    run(work)


def test_a_box_that_is_drawn_leaves_black(demo: Path, tmp_path: Path) -> None:
    """Drawn with the mouse, kept in the picture's pixels; the page as it leaves is black there, and a phrase goes the same way."""

    async def work() -> None:
        async with opened(tmp_path, demo, "en") as at:
            await at.go(f"/case/{CASE}/evidence")
            pieces = await at.page.eval_on_selector_all(".gallery a", "links => links.map(a => a.getAttribute('href'))")
            address = next(each for each in pieces if "/page-" in each).replace("/evidence/", "/cover/")
            await at.go(address)
            place = await at.page.locator("#draw img").bounding_box()
            assert place is not None
            await at.page.mouse.move(place["x"] + 40, place["y"] + 40)
            await at.page.mouse.down()
            await at.page.mouse.move(place["x"] + 240, place["y"] + 100)
            await at.page.mouse.up()
            box = [int(await at.page.locator(f"#b-{side}").input_value()) for side in ("left", "top", "width", "height")]
            await at.page.get_by_role("button", name="Cover this box").click()
            await at.page.locator("#leaving").scroll_into_view_if_needed()
            source = await at.page.locator("#leaving").get_attribute("src")
            assert source is not None
            async with ClientSession() as session, session.get(source) as answer:
                image = Image.open(io.BytesIO(await answer.read())).convert("RGB")
            left, top, width, height = box
            assert image.crop((left + 1, top + 1, left + width - 1, top + height - 1)).getextrema() == ((0, 0), (0, 0), (0, 0))
            await at.page.get_by_label("Words to cover everywhere, one to a line").fill("139.90")
            await at.page.get_by_role("button", name="Cover these").click()
            assert await at.page.get_by_role("button", name="Do not cover it").count() == 2
            await at.page.get_by_role("button", name="Do not cover it").first.click()
            assert await at.page.get_by_role("button", name="Do not cover it").count() == 1
            assert not at.faults, at.faults

    run(work)
