"""The main path at the app of a fleet, in a real browser, with a real identity provider: invited, signed in, a case, refused elsewhere, out."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.async_api import Browser, Page

from collector.fleet.jobs.fleet_database import connected
from collector.fleet.people.app_key import key_to_enrol
from collector.fleet.secrets.sealed_secrets import APP, enrol, make_signing_keys
from collector.language import say
from collector.services.complaint.packaging import verify
from tests.browser.app.test_rooms import look
from tests.samples import one_browser
from tests.samples.fleet_app import FleetApp
from tests.samples.openid_provider import real_provider
from tests.samples.small_fleet import SmallFleet

pytestmark = pytest.mark.browser
PICTURES = os.environ.get("COLLECTOR_TEST_PICTURES", "")
"""A folder for pictures of the pages, for whoever wants to look at them."""


class Desk:
    """One person's browser. address: of the app."""

    def __init__(self, page: Page, app: FleetApp, language: str) -> None:
        self.page, self.app, self.language = page, app, language
        self.faults: list[str] = []
        page.on("console", lambda m: self.faults.append(m.text) if m.type in ("error", "warning") and page.url.startswith(app.served.address) else None)

    @classmethod
    async def at(cls, browser: Browser, app: FleetApp, language: str = "he", width: int = 1100) -> Desk:
        context = await browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
        return cls(await context.new_page(), app, language)

    def said(self, name: str, **values: str) -> str:
        return say(name, **values).in_(self.language)

    async def press(self, name: str) -> None:
        await self.page.get_by_role("button", name=self.said(name), exact=True).or_(
            self.page.get_by_role("link", name=self.said(name), exact=True)).first.click()  # fmt: skip

    async def picture(self, name: str) -> None:
        if PICTURES:
            await self.page.screenshot(path=str(Path(PICTURES) / f"{name}.png"), full_page=True)

    async def sign_in(self, link: str, account: str) -> None:
        """Comes with a link, signs in at the provider, agrees there, and is led back."""
        await self.page.goto(link)
        await self.press("app-sign-in-now")
        if await self.page.locator("input[name=login]").count():
            await self.page.fill("input[name=login]", account)
            await self.page.fill("input[name=password]", "anything")
            await self.page.locator("button[type=submit]").click()
            await self.page.locator("button[type=submit]").click()  # the consent; from that other site the browser is led back to the app
        await self.page.locator("form[action$='/sign-out']").wait_for()
        assert self.page.url.startswith(f"{self.app.served.address}/"), "the first page already got the session's cookie, which is SameSite=Strict"


def bill() -> bytes:
    image = Image.new("RGB", (400, 300), "white")
    ImageDraw.Draw(image).text((40, 40), "129.90", fill="black")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def app(tmp_path: Path) -> FleetApp:
    made = FleetApp(SmallFleet(tmp_path / "fleet", 1), language="he")
    enrol(made.fleet.context, APP, key_to_enrol(made.fleet.of("app")))
    with connected(made.fleet.address) as connection:
        make_signing_keys(connection, ["noa-levi"])
    return made.start(real_provider(made.returns_to, f"{made.served.address}/sign-in"))


def test_the_main_path_of_member_volunteer_and_operator(app: FleetApp, tmp_path: Path) -> None:
    first = app.operators.invitation_link(app.operators.add("עמרי פלד", "operator"))

    async def operators_side(browser: Browser) -> tuple[Desk, str, str]:
        desk = await Desk.at(browser, app)
        await desk.page.goto(f"{app.served.address}/")
        await desk.picture("sign-in")
        await desk.sign_in(first, "omri")
        links = []
        for name, member, button in (("נועה לוי", "noa-levi", "app-add-member"), ("ורד כהן", "", "app-add-volunteer")):
            await desk.page.fill("#name", name)
            await desk.page.fill("#member", member)
            await desk.press(button)
            links.append(await desk.page.locator(".words code").inner_text())
        await desk.picture("members")
        return desk, links[0], links[1]

    async def members_side(browser: Browser, link: str) -> tuple[Desk, str]:
        desk = await Desk.at(browser, app)
        await desk.sign_in(link, "noa")
        page = desk.page
        await page.wait_for_url("**/of/noa-levi/")
        await desk.picture("welcome")
        await page.goto(page.url + "cases/new")
        await page.fill("[name=title]", "הובטח חצי מחיר ונגבה מחיר מלא")
        await page.fill("[name=provider]", "טלקום לדוגמה")
        await page.locator("main form[method=post]").last.evaluate("form => form.requestSubmit()")
        await page.wait_for_url("**/case/2026-0001")
        case = page.url
        await page.goto(f"{case}/evidence")
        await page.set_input_files("input[type=file]", {"name": "bill.png", "mimeType": "image/png", "buffer": bill()})
        picture = page.locator(".gallery img").first
        await picture.scroll_into_view_if_needed()
        await page.wait_for_function("() => document.querySelector('.gallery img').naturalWidth > 0")
        assert str(await picture.get_attribute("src")).startswith(app.served.files)
        await desk.picture("evidence")
        return desk, case

    async def packaged(desk: Desk, case: str) -> Path:
        page = desk.page
        await page.goto(f"{case}/package")
        await desk.press("app-build-now")
        await page.locator(".state:not(.running)").wait_for(timeout=120_000)
        await page.goto(f"{case}/package")
        async with page.expect_download() as download:
            await page.locator("a[download]").first.click()
        target = tmp_path / "package.zip"
        await (await download.value).save_as(target)
        return target

    async def work() -> None:
        async with one_browser.a_browser() as browser:
            omri, noas, vereds = await operators_side(browser)
            noa, case = await members_side(browser, noas)
            package = await packaged(noa, case)
            vered = await Desk.at(browser, app, width=390)
            await vered.sign_in(vereds, "vered")
            refused = await vered.page.goto(case)
            assert refused is not None and refused.status == 403 and "הובטח" not in await vered.page.content()
            await vered.picture("refused-phone")
            await omri.page.goto(f"{app.served.address}/")
            card = omri.page.locator("li.card", has_text="noa-levi")
            await card.locator("select[name=name]").select_option("ורד כהן")
            await card.get_by_role("button", name=omri.said("app-assign"), exact=True).click()
            await card.get_by_text(omri.said("app-assigned")).wait_for()
            assert (await omri.page.goto(case)).status == 403  # type: ignore[union-attr] - an operator sees who there is, not what they have
            await vered.page.goto(case)
            assert "הובטח חצי מחיר" in await vered.page.locator("h1").inner_text()
            await vered.picture("case-phone")
            await vered.page.goto(f"{case}/record")
            assert await vered.page.locator("main form").count() == 0
            await noa.page.goto(f"{app.served.address}/of/noa-levi/looked")
            told = await noa.page.locator("tbody").inner_text()
            assert all(name in told for name in ("ורד כהן", "עמרי פלד", "נועה לוי")) and noa.said("app-looked-refused") in told
            await noa.picture("looked")
            wrong = []
            await types_a_login(noa)
            own = case.removeprefix(app.served.address)
            for desk, path in ((noa, "/of/noa-levi/logins"), (noa, f"{own}/record"), (omri, "/"), (omri, "/statistics")):
                wrong += await looked_at(desk, path)
            assert not wrong, "\n".join(wrong)
            for desk in (noa, vered, omri):
                assert not [fault for fault in desk.faults if "403" not in fault and "404" not in fault], desk.faults
            source = str(await (await shown(noa, f"{case}/evidence")).get_attribute("src"))
            await noa.press("app-sign-out")
            await noa.page.get_by_text(noa.said("app-signed-out-here")).wait_for()
            await noa.picture("signed-out")
            assert (await noa.page.goto(source)).status == 404  # type: ignore[union-attr] - the mark of a captured file ends with the session
            await noa.page.goto(case)
            await noa.page.wait_for_url("**/sign-in")
        check(package)

    async def types_a_login(desk: Desk) -> None:
        """It is kept and told so; what was typed does not come back."""
        page = desk.page
        await page.goto(f"{app.served.address}/of/noa-levi/logins")
        await page.locator("details summary").last.click()
        form = page.locator("main form", has=page.locator("#site"))
        for name, value in (("site", "my.example.co.il"), ("username", "noa"), ("password", "Sesame-77")):
            await form.locator(f"[name={name}]").fill(value)
        await form.get_by_role("button").click()
        await page.locator(".report.good").wait_for()
        assert "my.example.co.il" in await page.locator(".report.good").inner_text() and "Sesame-77" not in await page.content()
        await desk.picture("logins")

    async def looked_at(desk: Desk, path: str) -> list[str]:
        """What axe, a screen reader and the width say against a page."""

        class At:
            page = desk.page

            async def go(self, address: str) -> None:
                await desk.page.goto(app.served.address + address)

        return await look(At(), path, (1100, 390), "he")  # type: ignore[arg-type]

    async def shown(desk: Desk, address: str):  # type: ignore[no-untyped-def]
        await desk.page.goto(address)
        return desk.page.locator(".gallery img").first

    def check(package: Path) -> None:
        """Whole, signed with the member's own key, and without a word about who looked."""
        report = verify(app.fleet.context, package)
        assert report.ok and not [item for item in report.items if "sign" in str(item.why)], report
        with zipfile.ZipFile(package) as opened:
            texts = b"".join(opened.read(name) for name in opened.namelist() if name.endswith((".jsonl", ".json", ".html", ".txt")))
        assert "ורד כהן".encode() not in texts and b'"what":"viewed"' not in texts
        store = app.fleet.store("noa-levi")
        assert {doc["who"] for doc in store.all("audit")} == {"נועה לוי", "ורד כהן", "עמרי פלד"}

    try:
        one_browser.run(work())
    finally:
        app.stop()
