"""Every room of the app in a real browser: both languages, desktop and phone, nothing said by axe-core or the console; the newcomer's path."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from aiohttp import ClientSession
from axe_playwright_python.async_playwright import Axe
from PIL import Image
from playwright.async_api import Page, Response
from playwright.async_api import TimeoutError as PageTimeout

from collector.clock import SystemClock
from collector.store import open_store
from tests.browser.app.opened import CASE, DESKTOP, PHONE, Opened, opened, run
from tests.samples.demo_tour import recorded_demo
from tests.site.chat_site import SITE, site

pytestmark = pytest.mark.browser
ROOMS = (
    "/", "/start", "/cases/new", f"/case/{CASE}", f"/case/{CASE}/details", f"/case/{CASE}/watches", f"/case/{CASE}/recipes/any_page",
    f"/case/{CASE}/evidence", f"/case/{CASE}/write", f"/case/{CASE}/write/call",
    f"/case/{CASE}/write/promise", f"/case/{CASE}/record", f"/case/{CASE}/prices", f"/case/{CASE}/letter", f"/case/{CASE}/package",
    "/search?q=64.95", "/settings", "/no/such/page",
)  # fmt: skip
MOST_BYTES = 300_000
"""What a page may ship before its pictures."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the recorded demo."""
    return recorded_demo(tmp_path_factory)[0] / "evidence"


async def look(at: Opened, address: str, widths: tuple[int, ...]) -> list[str]:
    """What is wrong with a page, loaded at the first width and made narrower: accessibility, width, scripts, unnamed buttons, weight."""
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
    return wrong


async def resize(page: Page, width: int) -> None:
    size = page.viewport_size
    if size is not None and size["width"] != width:
        await page.set_viewport_size({"width": width, "height": size["height"]})


def sent_before_pictures(response: Response) -> int:
    """Bytes of an answer that is no picture."""
    return 0 if "image/" in response.headers.get("content-type", "") else int(response.headers.get("content-length", 0))


async def answered(page: Page, words: str) -> None:
    """Answers each question of a job (here: the new key's passphrase, where the system has no keyring) until it goes on without."""
    result = page.get_by_role("link", name="הצגת התוצאה")
    while not await result.count():
        if await page.locator("#answer").count():
            question = await page.locator(".asked label").inner_text()
            await page.locator("#answer").fill(words)
            await page.get_by_role("button", name="שליחה").click()
            await page.wait_for_function("told => document.querySelector('.asked label')?.innerText !== told", arg=question)
        await page.wait_for_timeout(300)


TALK = """<script>
const says = (id, text) => play({id, actor: 'agent', name: 'Dana', action: 'say', text});
setTimeout(() => says('1', 'Hello, this is Dana'), 4000);
setTimeout(() => says('2', 'Half price for a year'), 4500);
</script>"""
SAID = ["Hello, this is Dana", "Half price for a year"]


async def recorded(page: Page, room: str, address: str) -> None:
    """Records a chat from the app: its messages arrive on the page, a note and a picture are asked for, and it is stopped from there."""
    await page.goto(room)
    await page.get_by_label("כתובת הדף שבו נמצא הצ'אט").fill(address)
    await page.evaluate(
        """() => { const quiet = document.createElement('input'); quiet.type = 'hidden'; quiet.name = 'hidden'; quiet.value = 'yes';
        document.querySelector("form[action$='/record/chat']").append(quiet); }"""
    )  # the browser of the recording stays without a window here
    await page.get_by_role("button", name="פתיחת הצ'אט והקלטה").click()
    await page.get_by_text(SAID[1]).first.wait_for(timeout=60_000)
    await page.get_by_label("מילים משלכם").fill("ביקשתי בכתב")
    await page.get_by_role("button", name="שמירה כהערה").press("Enter")
    await page.get_by_text("שמירה כהערה · ביקשתי בכתב").first.wait_for()
    await page.wait_for_function("() => document.activeElement.value === 'note'")  # the keyboard is where it was, and the news was told
    await page.locator("#told", has_text="ביקשתי בכתב").wait_for(state="attached")
    await page.get_by_role("button", name="צילום עכשיו").click()
    await page.get_by_role("button", name="סיום").click()
    await page.locator(".state:not(.running)").wait_for(timeout=60_000)


async def tell(page: Page, answers: dict[str, list[str]]) -> None:
    """Answers an interview: each answer is given where the question holds its key's words; every other question is skipped."""
    asked, answered = page.locator(".asked label, .asked legend").first, ""
    while "/job/" in page.url:  # the page goes on by itself once nothing is left to ask
        with suppress(PageTimeout):
            question = await page.locator(".asked").inner_text(timeout=1000)
            if question == answered:  # the page has not changed yet; an answer that cannot be read changes it by a remark
                await page.wait_for_timeout(50)
                continue
            label = await asked.inner_text(timeout=8000)
            given = next((left for words, left in answers.items() if words in label and left), [""])
            if not given[0]:
                await page.get_by_role("button", name="דילוג").click(timeout=8000)
            elif await page.locator(".asked fieldset").count():
                await page.get_by_role("button", name=given[0]).click(timeout=8000)
            else:
                await page.locator("#answer").fill(given[0], timeout=8000)
                await page.get_by_role("button", name="שליחה").click(timeout=8000)
            answered = question
            if given[0]:
                given.pop(0)


@pytest.mark.parametrize(("language", "widths"), [("he", (DESKTOP, PHONE)), ("en", (PHONE,))])
def test_every_room_can_be_used_by_everybody(demo: Path, tmp_path: Path, language: str, widths: tuple[int, ...]) -> None:
    async def work() -> None:
        async with opened(tmp_path, demo, language, widths[0]) as at:
            await at.go(f"/case/{CASE}/evidence")
            pieces = await at.page.eval_on_selector_all(".gallery a", "links => links.map(a => a.getAttribute('href'))")
            assert len(pieces) >= 5
            covers = [piece.replace("/evidence/", "/cover/") for piece in pieces[:2]]
            wrong = [fault for address in (*ROOMS, *pieces, *covers) for fault in await look(at, address, widths)]
            assert not wrong, "\n".join(wrong)
            told = [fault for fault in at.faults if "404" not in fault]
            assert not told, "\n".join(told)

    run(work)


def test_the_newcomers_path(tmp_path: Path) -> None:
    """Welcome, first case, a chat that is recorded, a fact, a file that is added and linked, findings, a box that is covered, the letter,
    every page before it leaves, the package, its check, its sending."""
    talk = (SITE / "zoo.html").read_text(encoding="utf-8") + TALK

    async def work() -> None:
        async with opened(tmp_path, None, "he", passphrase="only for this test") as at, site({"/live.html": talk}) as chat:
            page = at.page
            await at.go("/")
            assert await page.locator(".welcome li").count() == 3
            await page.get_by_role("button", name="לספר מה קרה").click()
            wrong_day = "31/02/2026"
            answers = {
                "במשפט אחד": ["הספה הגיעה באפור"], "מול איזו חברה": ["רהיטי הגליל"], "איזו חברה זו": ["חנות"], "במה העניין": ["טובין"],
                "מתי זה קרה": [wrong_day, "אתמול 10:00"], "שמך": ["נועה לוי"], "באיזו לשון": ["נקבה"],
            }  # fmt: skip
            await page.locator("#answer").fill("משפט שיתוקן")
            await page.get_by_role("button", name="שליחה").click()
            await page.get_by_role("button", name="חזרה לשאלה הקודמת").click()
            await page.wait_for_function("() => document.querySelector('#answer')?.value === 'משפט שיתוקן'")
            await tell(page, answers)
            assert not any(answers.values()), answers
            case = (await page.locator(".lead").inner_text()).split("תיק ")[1][:9]
            assert await page.locator(".welcome li a").count() >= 3

            await recorded(page, f"{at.origin}/case/{case}/record", f"{chat}/live.html?shape=times,log")
            store = open_store(at.store, SystemClock(), readonly=True)
            assert [m["text"] for each in store.all("transcripts") for m in each["messages"]] == SAID
            assert [n["text"] for n in store.all("notes")] == ["ביקשתי בכתב"]
            await page.get_by_role("link", name="הצגת התוצאה").or_(page.get_by_role("link", name="הצגת הראיות")).click()
            await at.go(f"/case/{case}/evidence")
            await page.locator(".gallery a").first.click()
            assert SAID[1] in await page.locator(".talk").inner_text()

            await at.go(f"/case/{case}/write/fact")
            await page.get_by_label("במילים שלכם").fill("הוזמנה ספה כחולה והגיעה ספה אפורה")
            await page.get_by_label("מתי").fill("31/02/2026")
            await page.get_by_role("button", name="שמירה").click()
            assert await page.get_by_role("alert").count() == 1
            assert "כחולה" in await page.get_by_label("במילים שלכם").input_value()
            await page.get_by_label("מתי").fill("אתמול 14:30")
            await page.get_by_label("סוג").select_option("other-goods")
            await page.get_by_role("button", name="שמירה").click()
            assert await page.get_by_role("alert").count() == 0

            photo = tmp_path / "ספה אפורה.png"
            await page.screenshot(path=photo)
            await at.go(f"/case/{case}/evidence")
            await page.locator("#files").set_input_files(photo)
            await page.get_by_role("button", name="הוספה").click()
            piece = page.locator(".gallery li", has_text="ספה אפורה")
            await piece.drag_to(page.locator(".targets li", has_text="כחולה"))
            await page.get_by_text("ראיה אחת קושרה").wait_for()
            assert await page.locator(".targets li", has_text="כחולה").count() == 0
            await piece.locator("a").click()
            await page.get_by_role("button", name="ביטול הקישור").press("Enter")  # and by the keyboard alone
            await page.get_by_role("button", name="ביטול הקישור").wait_for(state="detached")
            await page.get_by_label("קישור אל").press("Tab")
            await page.keyboard.press("Enter")
            await page.get_by_role("button", name="ביטול הקישור").wait_for()
            await page.get_by_role("link", name="לכסות משהו").click()
            place = await page.locator("#draw img").bounding_box()
            assert place is not None
            await page.mouse.move(place["x"] + 10, place["y"] + 10)
            await page.mouse.down()
            await page.mouse.move(place["x"] + 60, place["y"] + 40)
            await page.mouse.up()
            await page.get_by_role("button", name="לכסות את המלבן").click()
            await page.get_by_role("button", name="לא לכסות").wait_for()

            await at.go(f"/case/{case}")
            await page.get_by_role("button", name="דחייה", exact=True).first.click()
            assert await page.locator(".finding.rejected").count() == 1
            await page.get_by_role("button", name="אישור", exact=True).first.click()
            assert await page.locator(".finding.accepted").count() == 1
            await at.go(f"/case/{case}/letter")
            assert "ספה אפורה" in await page.locator(".letter-text").inner_text()

            await at.go(f"/case/{case}/package")
            await page.get_by_text("מה יצורף").click()
            await page.get_by_label("ספה אפורה").wait_for()
            await page.get_by_role("button", name="לעיין קודם").click()
            await page.locator(".leaf img").first.wait_for(timeout=120_000)
            await page.wait_for_function("() => document.querySelector('.leaf img').complete && document.querySelector('.leaf img').naturalWidth > 500")
            assert await page.locator(".leaf").count() >= 3
            assert not (await Axe().run(page)).response["violations"]
            await page.get_by_role("button", name="עברתי על כל העמודים").click()
            await page.get_by_role("link", name="הצגת התוצאה").click(timeout=120_000)
            await page.get_by_role("button", name="בדיקה").click()
            await page.wait_for_selector(".report.good")
            await page.get_by_text("שליחה", exact=True).click()
            await page.get_by_label("איך").select_option("letter")
            await page.get_by_label("כתובת, דוא").fill("הרצל 1, תל אביב 6100001")
            await page.get_by_role("button", name="לכתוב").click()
            await page.get_by_label("המספר שעל הקבלה").fill("RR123456789IL")
            await page.get_by_role("button", name="שלחתי").click()
            await page.locator("#timeline").wait_for()
            assert not [fault for fault in at.faults if "400" not in fault], at.faults  # 400: the date that is none, above
        store = open_store(tmp_path / "evidence", SystemClock(), readonly=True)
        assert store.all("cases")[0]["customer"]["gender"] == "f"
        assert list((tmp_path / "packages").glob("*.zip"))
        assert [(step["by"], step["reference"]) for step in store.all("steps")] == [("letter", "RR123456789IL")]

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
                    assert await at.page.locator("#page-words text.hit").count() >= 1, link
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
