"""The newcomer's main path through the app: played by a test, and by whoever takes the guide's pictures of it.

Buttons and fields are found by the catalogues' sentences, so that the path is the same in each language.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pypdfium2 as pdfium
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Locator, Page
from playwright.async_api import TimeoutError as PageTimeout

from collector.clock import SystemClock
from collector.demo.provider.account import Account
from collector.demo.provider.agent_script import PROMISE
from collector.demo.provider.bill_pdf import bill_pdf
from collector.language import say
from tests.browser.app.opened import Opened

Look = Callable[[Page, str], Awaitable[None]]
"""Looks at the page at one of the `STATIONS`."""
STATIONS = ("welcome", "asked", "recording", "findings", "covering", "checked")
MOST_TABS = 400
WRONG_DAY = "31/02/2026"
TYPED = {
    "he": {
        "title": "הובטח חצי מחיר ונגבה מחיר מלא", "provider": "קיפוד תקשורת", "name": "נועה לוי", "note": "ביקשתי בכתב",
        "what": "דמי מנוי", "paid": "139.90 ₪ לחודש", "photo": "החשבון", "yesterday": "אתמול 10:00", "now": "עכשיו", "to": "הרצל 1, תל אביב 6100001",
    },
    "en": {
        "title": "Half price was promised, full price is charged", "provider": "Kipod Telecom", "name": "Noa Levi",
        "note": "I asked for it in writing", "what": "monthly fee", "paid": "139.90 ₪ a month", "photo": "the bill", "now": "now",
        "yesterday": "yesterday 10:00", "to": "1 Herzl Street, Tel Aviv 6100001",
    },
}  # fmt: skip


@dataclass(frozen=True)
class Walk:
    """One walk. chat: the address of the page with the chat; folder: where the photo that is added is made."""

    at: Opened
    chat: str
    folder: Path
    look: Look
    language: str = "he"

    @property
    def page(self) -> Page:
        return self.at.page

    def said(self, message: str, **values: object) -> str:
        """The sentence as the page shows it, without the marks of direction around values."""
        return say(message, **values).in_(self.language).replace("\u2068", "").replace("\u2069", "")

    def typed(self, what: str) -> str:
        return TYPED[self.language][what]

    def button(self, message: str) -> Locator:
        return self.page.get_by_role("button", name=self.said(message), exact=True)

    def link(self, message: str) -> Locator:
        return self.page.get_by_role("link", name=self.said(message), exact=True)

    def field(self, message: str) -> Locator:
        return self.page.get_by_label(self.said(message), exact=True)

    async def at_keyboard(self, wanted: Locator) -> None:
        """Goes to a control by the tabulator key, as far as it takes."""
        await wanted.first.wait_for()
        control = await wanted.first.element_handle()
        for _ in range(MOST_TABS):
            there = None
            with suppress(PlaywrightError):  # the page it stood on is gone
                there = await control.evaluate("each => each.isConnected ? each === document.activeElement : null")
            if there:
                return
            if there is None:  # it was drawn anew; to look for it at each step would be most of the walk's time
                control = await wanted.first.element_handle()
            else:
                await self.page.keyboard.press("Tab")
        raise AssertionError(f"{wanted} cannot be reached by the keyboard")

    async def press(self, wanted: Locator) -> None:
        """Presses a button, a link or a heading that opens, by the keyboard alone."""
        await self.at_keyboard(wanted)
        await self.page.keyboard.press("Enter")

    async def type(self, wanted: Locator, text: str) -> None:
        """Types into a field, in place of what stands there, by the keyboard alone."""
        await self.at_keyboard(wanted)
        await self.page.keyboard.press("ControlOrMeta+a")
        await self.page.keyboard.insert_text(text)

    async def whole(self) -> str:
        """Walks the path to its end, with the keyboard alone but for dragging and drawing; returns the case's number."""
        case = await self.welcomed()
        await self.recorded(case)
        await self.accepted_offer(case)
        await self.written_down(case)
        await self.added_and_linked(case)
        await self.covered()
        await self.judged(case)
        await self.packaged(case)
        await self.sent()
        return case

    async def welcomed(self) -> str:
        """Welcome; the interview, with a step back and a day that there is not; the case."""
        page = self.page
        await self.at.go("/")
        assert await page.locator(".welcome li").count() == 3
        await self.look(page, "welcome")
        await self.press(self.button("app-start-interview"))
        await page.locator("#answer").fill(self.typed("title"))
        await self.press(self.button("app-answer"))
        await self.press(self.button("app-question-before"))
        await page.wait_for_function("before => document.querySelector('#answer')?.value === before", arg=self.typed("title"))
        await self.look(page, "asked")
        answers = {
            "title": [self.typed("title")], "provider": [self.typed("provider")], "sector": [self.said("services-start-sector-telecom")],
            "trouble": [self.said("services-start-trouble-price")], "charged": ["129.90 ₪"], "charged-at": [WRONG_DAY, self.typed("yesterday")],
            "name": [self.typed("name")], "gender": [self.said("services-start-gender-f")],
        }  # fmt: skip
        asked = {self.said(f"services-start-{name}"): given for name, given in answers.items()}
        await self.tell(asked)
        assert not any(asked.values()), asked
        assert await page.locator(".welcome li a").count() >= 3
        return page.url.split("/case/")[1][:9]

    async def tell(self, answers: dict[str, list[str]]) -> None:
        """Answers an interview: each answer is given to its question; every other question is skipped."""
        asked, answered = self.page.locator(".asked label, .asked legend").first, ""
        while "/job/" in self.page.url:  # the page goes on by itself once nothing is left to ask
            with suppress(PageTimeout):
                question = await self.page.locator(".asked").inner_text(timeout=1000)
                if question == answered:  # the page has not changed yet; an answer that cannot be read changes it by a remark
                    await self.page.wait_for_timeout(50)
                    continue
                given = answers.get((await asked.inner_text(timeout=8000)).strip()) or [""]
                if not given[0]:
                    await self.button("app-skip-question").click(timeout=8000)
                elif await self.page.locator(".asked fieldset").count():
                    await self.page.get_by_role("button", name=given[0]).click(timeout=8000)
                else:
                    await self.page.locator("#answer").fill(given[0], timeout=8000)
                    await self.button("app-answer").click(timeout=8000)
                answered = question
                if given[0]:
                    given.pop(0)

    async def recorded(self, case: str) -> None:
        """Records the demo's chat: its messages arrive on the page, a note and a picture are asked for, and it is stopped from there."""
        page = self.page
        await self.at.go(f"/case/{case}/record")
        await self.type(self.field("app-chat-address"), self.chat)
        await page.evaluate(
            """() => { const quiet = document.createElement('input'); quiet.type = 'hidden'; quiet.name = 'hidden'; quiet.value = 'yes';
            document.querySelector("form[action$='/record/chat']").append(quiet); }"""
        )  # the browser of the recording stays without a window here
        await self.press(self.button("app-start-chat"))
        await page.get_by_text(PROMISE).first.wait_for(timeout=60_000)
        await self.look(page, "recording")
        note = self.typed("note")
        await self.type(self.field("app-note-label"), note)
        await self.press(self.button("app-command-note"))
        await page.get_by_text(f"{self.said('app-command-note')} · {note}").first.wait_for()
        await page.wait_for_function("() => document.activeElement.value === 'note'")  # the keyboard is where it was, and the news was told
        await page.locator("#told", has_text=note).wait_for(state="attached")
        await self.press(self.button("app-command-picture"))
        await self.press(self.button("app-stop"))
        await page.locator(".state:not(.running)").wait_for(timeout=60_000)
        async with page.expect_navigation():
            await self.press(self.link("app-show-result").or_(self.link("app-show-evidence")))

    async def accepted_offer(self, case: str) -> None:
        """What the agent offered becomes a promise by a button."""
        await self.at.go(f"/case/{case}")
        await self.press(self.page.locator("#offers li", has_text=PROMISE).get_by_role("button"))
        await self.page.get_by_role("status").get_by_text(self.said("app-kept-here")).wait_for()
        await self.page.locator("#offers li", has_text=PROMISE).wait_for(state="detached")

    async def written_down(self, case: str) -> None:
        """A payment is written down; what does not fit comes back with a sentence and everything that was typed."""
        page = self.page
        await self.at.go(f"/case/{case}/write/payment")
        await self.type(self.field("app-field-amount"), self.typed("paid"))
        await self.type(self.field("app-field-text"), self.typed("what"))
        await self.type(self.field("app-field-at"), WRONG_DAY)
        await self.press(self.button("app-keep"))
        await page.get_by_role("alert").wait_for()
        await page.wait_for_function("() => document.activeElement.getAttribute('role') === 'alert'")  # the page begins at the error
        assert await self.field("app-field-text").input_value() == self.typed("what")
        await self.type(self.field("app-field-at"), self.typed("now"))
        await self.press(self.button("app-keep"))
        await page.locator("#timeline").wait_for()
        assert await page.get_by_role("alert").count() == 0

    async def added_and_linked(self, case: str) -> None:
        """A photo is added and dragged onto the payment that it shows; then it is unlinked and linked by the keyboard alone."""
        page, name, paid = self.page, self.typed("photo"), "139.90"
        photo = self.folder / f"{name}.png"
        draw_bill(photo)
        await self.at.go(f"/case/{case}/evidence")
        await page.locator("#files").set_input_files(photo)
        piece = page.locator(".gallery li", has_text=name)
        await piece.wait_for(timeout=120_000)  # its pixels are read
        await piece.drag_to(page.locator(".targets li", has_text=paid))
        await page.get_by_text(self.said("app-linked", count=1)).wait_for()
        assert await page.locator(".targets li", has_text=paid).count() == 0
        await piece.locator("a").click()
        await self.press(self.button("app-unlink"))
        await self.button("app-unlink").wait_for(state="detached")
        record = await page.locator("#record option", has_text=paid).get_attribute("value")
        await self.field("app-link-to").select_option(record)
        await self.press(self.button("app-link"))
        await self.button("app-unlink").wait_for()

    async def covered(self) -> None:
        """A box is drawn over a part of the photo."""
        page = self.page
        await self.press(self.link("app-cover-open"))
        place = await page.locator("#draw img").bounding_box()
        assert place is not None
        await page.mouse.move(place["x"] + 10, place["y"] + 10)
        await page.mouse.down()
        await page.mouse.move(place["x"] + place["width"] * 0.4, place["y"] + 60)
        await page.mouse.up()
        await self.look(page, "covering")
        await self.press(self.button("app-cover-box-now"))
        await self.button("app-uncover").wait_for()
        for side, pixels in (("left", 20), ("top", 300), ("width", 200), ("height", 40)):  # the same without a mouse
            await self.type(self.field(f"app-cover-{side}"), str(pixels))
        await self.press(self.button("app-cover-box-now"))
        await self.button("app-uncover").nth(1).wait_for()

    async def judged(self, case: str) -> None:
        """Findings are rejected and accepted; the letter tells what was accepted."""
        page = self.page
        await self.at.go(f"/case/{case}")
        await self.press(self.button("app-reject").first)
        await page.locator(".finding.rejected").wait_for()
        accepted = page.locator(".finding.accepted")
        while await self.button("app-accept").count():
            before = await accepted.count()
            await self.press(self.button("app-accept").first)
            await accepted.nth(before).wait_for()
        assert "64.95" in " ".join(await accepted.all_inner_texts()), await accepted.all_inner_texts()
        await self.look(page, "findings")
        await self.at.go(f"/case/{case}/letter")
        assert "64.95" in await page.locator(".letter-text").inner_text()

    async def packaged(self, case: str) -> None:
        """Every page is looked at before the package is made; then it is checked."""
        page = self.page
        await self.at.go(f"/case/{case}/package")
        await self.press(page.locator("summary", has_text=self.said("app-choose-exhibits")))
        await page.get_by_label(self.typed("photo")).wait_for()
        await self.press(self.button("app-review-now"))
        await page.locator(".leaf img").first.wait_for(timeout=120_000)
        await page.wait_for_function("() => document.querySelector('.leaf img').complete && document.querySelector('.leaf img').naturalWidth > 500")
        assert await page.locator(".leaf").count() >= 3
        assert not (await Axe().run(page)).response["violations"]
        await self.press(self.button("app-review-build"))
        await self.link("app-show-result").wait_for(timeout=120_000)
        await self.press(self.link("app-show-result"))
        await self.press(self.button("app-verify"))
        await page.wait_for_selector(".report.good")
        await self.look(page, "checked")

    async def sent(self) -> None:
        """The label for registered post is written, and that it was sent is noted."""
        page = self.page
        await self.press(page.locator("summary", has_text=self.said("app-send")))
        await self.field("app-send-by").select_option("letter")
        await self.type(self.field("app-send-to"), self.typed("to"))
        await self.press(self.button("app-send-prepare"))
        await self.type(self.field("app-send-reference"), "RR123456789IL")
        await self.press(self.button("app-send-done"))
        await page.locator("#timeline").wait_for()


def draw_bill(place: Path) -> None:
    """The picture of a bill of the demo's provider."""
    account = Account(Decimal("139.90"), SystemClock())
    paper = pdfium.PdfDocument(bill_pdf(account.bills()[0], account.customer))
    paper[0].render(scale=1.5).to_pil().save(place)


def shown_first() -> Sequence[tuple[str, str]]:
    """Stations of which a part stands further down the page → where it begins."""
    return (("findings", ".finding.accepted"), ("covering", "#draw"), ("checked", ".report.good"))
