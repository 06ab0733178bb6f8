"""The invented provider as a person meets it: in a browser."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from decimal import Decimal

import pytest
from playwright.async_api import Page

from collector.demo.provider.portal import PROMISE, Provider, play_customer
from tests.samples import one_browser

pytestmark = pytest.mark.browser
QUIET = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost"


def browse(provider: Provider, work: Callable[[Provider, Page], Awaitable[None]]) -> list[str]:
    """Runs the work on a fresh page; returns what the page complained about and every address that was asked of anybody else."""
    trouble: list[str] = []

    async def run() -> None:
        async with provider, one_browser.a_browser() as browser:
            page = await browser.new_page(locale="he-IL", viewport={"width": 1280, "height": 860})
            page.on("pageerror", lambda error: trouble.append(str(error)))
            page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
            own = tuple(f"http://{host}:{port}" for host in ("127.0.0.1", "localhost") for port in provider.ports)
            page.on("request", lambda request: None if request.url.startswith(own) else trouble.append(request.url))
            await work(provider, page)

    one_browser.run(run())
    return trouble


def test_portal() -> None:
    async def work(provider: Provider, page: Page) -> None:
        await page.goto(provider.url_of("/account"))
        for field, value in (("username", "username"), ("password", "password"), ("code", "code")):
            await page.fill(f"#{field}", getattr(provider.credentials, value))
            await page.click("main button[type=submit]")
        assert await page.inner_text(".hello") == "שלום, נועה לוי"
        assert (await page.inner_text(".plan .price")).split() == ["12990", "₪", "לחודש"], "raised agorot run into the shekels as text"
        assert "kipod_session" not in await page.evaluate("document.cookie")
        provider.set_price(Decimal("149.90"))
        await page.click("text=החשבונות שלי")
        async with page.expect_download() as coming:
            await page.click("a.bill >> nth=0")
        download = await coming.value
        assert download.suggested_filename.endswith(".pdf")
        assert (await download.path()).read_bytes().startswith(b"%PDF-")
        await page.click("#logout")
        await page.goto(provider.url_of("/account"))
        assert page.url.endswith("/login")

    assert browse(Provider(), work) == []


@pytest.mark.parametrize("origin", ["same", "cross"])
def test_chat_from_the_bots_greeting_to_the_end(origin: str) -> None:
    async def work(provider: Provider, page: Page) -> None:
        await page.goto(provider.url_of("/support"))
        await play_customer(page, key_delay=1)
        frame = page.frame_locator("iframe.chat")
        shown = await frame.locator("#messages li .words, #messages .removed .bubble").all_inner_texts()
        expected: dict[int, str] = {}
        for fact in provider.truth():
            if fact.what == "deleted" and not fact.marked:
                expected.pop(fact.id)
            else:
                expected[fact.id] = fact.text if fact.what != "deleted" else "ההודעה נמחקה"
        assert shown == list(expected.values())
        assert PROMISE in shown
        assert await frame.locator("#message").is_disabled()
        assert await frame.locator(".mark").all_inner_texts() == ["נערך"]

    provider = Provider(chat_origin="same" if origin == "same" else "cross", speed=4)
    assert browse(provider, work) == []


def test_quick_replies_are_typed_for_the_customer() -> None:
    async def work(provider: Provider, page: Page) -> None:
        await page.goto(provider.chat_url)
        await page.click("text=נציג אנושי")
        await page.locator(".customer").wait_for()
        assert await page.locator(".customer .words").inner_text() == "נציג אנושי"
        assert await page.locator(".choices").count() == 0

    assert browse(Provider(), work) == []
