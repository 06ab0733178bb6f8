"""A recipe is recorded by pointing, holds no secret, and then runs without the person."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from collector.browser import BrowserSettings, open_browser
from collector.clock import SystemClock
from collector.demo.provider.portal import Provider
from collector.errors import Failed
from collector.language import Sentence
from collector.model import Reading, Run, State
from collector.recipe import Recorded, RunContext, load, record_recipe, run_recipe, written
from collector.recipe.recording.pointed_at import seen_once
from collector.secrets import MemorySecrets, NoSecrets, SecretBook, SessionVault
from collector.store import create_store
from tests.samples import one_browser
from tests.samples.recording_person import Account, Person, recorded_by

pytestmark = pytest.mark.browser
USER, PASSWORD = "dana", "Sod-77!kishkush"


def test_the_demo_provider_is_recorded_and_the_recipe_runs_without_the_person(tmp_path: Path) -> None:
    book = SecretBook()

    async def work() -> tuple[Run, list[Reading]]:
        async with Provider() as provider:
            known = provider.credentials

            async def log_in(page: Any) -> None:
                for selector, text in (("#username", known.username), ("#password", known.password), ("#code", known.code)):
                    await page.locator(selector).press_sequentially(text, delay=5)
                    await page.locator("main button").click()
                await page.wait_for_selector(".hello")

            async def to_bills(page: Any) -> None:
                await page.goto(provider.url_of("/account/bills"))

            person = Person(
                [(log_in, ""), "p", "סיב 1000", (to_bills, "d"), "החשבונית"],
                [
                    lambda page: page.locator(".hello").click(),
                    lambda page: page.locator(".plan .price").click(position={"x": 3, "y": 3}),
                    lambda page: page.locator("a.bill").first.click(),
                ],
            )
            recorded = await recorded_by(person, provider.url_of("/login"), book, "Kipod Telecom")
            assert not recorded.doubts, (recorded.doubts, person.told)
            text = written("mine", "kipod.example", recorded.login, recorded.moves)
            path = tmp_path / "mine.py"
            path.write_text(text, encoding="utf-8")
            clock = SystemClock()
            vault = SessionVault(tmp_path / "sessions", use_keyring=False)
            vault.save("Kipod Telecom", {**recorded.session, "landing": recorded.landing})
            context = RunContext(create_store(tmp_path / "evidence", clock), clock, NoSecrets(), book, BrowserSettings(quiet=True), vault=vault)
            run = await run_recipe(context, load(path), {})
            assert provider.gate.logins == 1
            assert not [secret for secret in known.secret if secret in text + repr(recorded)]
            assert set(known.secret) <= set(book)
            return run, [Reading.from_doc(doc) for doc in context.store.all("readings")]

    run, readings = one_browser.run(work())
    assert run.state is State.COMPLETE, run.reasons
    assert [(r.plan, r.amount) for r in readings if r.source != "bill"] == [("סיב 1000", Decimal("129.90"))]
    assert len(run.captures) == 2


async def type_in(page: Any, who: Any, secret: Any, button: Any) -> None:
    await who.press_sequentially(USER, delay=5)
    await secret.press_sequentially(PASSWORD, delay=5)
    await button.click()
    await page.wait_for_selector(".hello")


TYPED_AT_ONCE = """told => ['mail1', 'pw1'].forEach((name, n) => { const e = document.getElementsByName(name)[0]; e.focus(); e.value = told[n];
  e.dispatchEvent(new InputEvent('input', {bubbles: true})) })"""


@pytest.mark.parametrize("way", ["modal", "embed", "shadow", "twins"])
def test_a_login_behind_a_button_in_frames_or_shadow_roots_without_an_address(way: str, tmp_path: Path) -> None:
    book = SecretBook()

    async def log_in(page: Any) -> None:
        if way == "modal":
            await page.locator("#open").click()
        if way == "twins":  # in at once, as with a filled form: nothing could be tried on the page meanwhile
            await page.evaluate(TYPED_AT_ONCE, [USER, PASSWORD])
            await page.locator("#in button").click()
            await page.wait_for_selector(".hello")
            return
        place = page.frames[-1] if way == "embed" else page
        fields = place.locator("input")
        await type_in(page, fields.nth(0), fields.nth(1), place.get_by_role("button", name="כניסה", exact=True))

    async def to_plans(page: Any) -> None:
        await page.locator("#b").click()
        await page.wait_for_selector("plan-card")

    person = Person(
        [(log_in, ""), (to_plans, "p"), ""],
        [lambda page: page.locator(".hello").click(), lambda page: page.locator("plan-card:has-text('סיב 1000') p span").click()],
    )

    async def work() -> tuple[str, Run, list[Reading]]:
        async with Account() as site:
            recorded = await recorded_by(person, f"{site.url}/{way}", book, "test")
            text = written("mine", "x.example", recorded.login, recorded.moves)
            print(text, person.told, recorded.doubts)
            assert not recorded.doubts
            assert PASSWORD not in text + repr(recorded)
            assert PASSWORD in set(book)
            path = tmp_path / "mine.py"
            path.write_text(text, encoding="utf-8")
            clock = SystemClock()
            details = MemorySecrets({("test", "username"): USER, ("test", "password"): PASSWORD})
            context = RunContext(create_store(tmp_path / "evidence", clock), clock, details, browser=BrowserSettings(quiet=True))
            run = await run_recipe(context, load(path), {})
            return text, run, [Reading.from_doc(doc) for doc in context.store.all("readings")]

    text, run, readings = one_browser.run(work())
    assert run.state is State.COMPLETE, run.reasons
    assert [(r.plan, r.amount, r.per) for r in readings] == [("סיב 1000", Decimal("129.90"), "month")]
    assert ("opened_by" in text) == (way == "modal")


PLANS = """<div id=app></div><script>
const plans = [['סיב 1000', '129.90'], ['סיב 300', '89.90'], ['סיב 2500', '179.90']], box = document.getElementById('app');
setTimeout(() => { box.innerHTML = plans.map(([, p]) => `<section><h3></h3><p>${p} ₪</p></section>`).join('') }, 200);
setTimeout(() => { if (NAMED) box.querySelectorAll('h3').forEach((h, n) => { h.textContent = plans[n][0] }) }, 700);
</script>"""
BY_NAME, BY_PLACE = "h3:text-is('סיב 1000') + p", "section:nth-of-type(3) p"


@pytest.mark.parametrize(
    ("named", "saw", "found"),
    [
        pytest.param(True, "", BY_NAME, id="positions-come-before-names"),
        pytest.param(True, "₪129.90", BY_NAME, id="another-price-stands-at-the-old-place"),
        pytest.param(False, "₪129.90", "", id="only-another-price-is-there"),
        pytest.param(False, "₪179.90", BY_PLACE, id="the-place-alone-is-left"),
    ],
)
def test_a_way_tried_again_leads_to_what_was_pointed_at(named: bool, saw: str, found: str) -> None:
    async def work() -> str:
        async with open_browser(BrowserSettings(quiet=True), SystemClock()) as session:
            page = await session.page()
            await page.set_content(PLANS.replace("NAMED", str(named).lower()))
            return await seen_once(page, (BY_NAME, BY_PLACE), 3, saw)

    assert one_browser.run(work()) == found


@pytest.mark.parametrize("when", ["at a question", "while pointing"])
def test_a_window_that_is_closed_ends_the_recording_with_words(when: str) -> None:
    async def close(page: Any) -> None:
        for one in page.context.pages:
            await one.close()

    class Waiting(Person):
        async def ask(self, question: Sentence, default: str = "") -> str:
            if self.answers or when == "while pointing":
                return await super().ask(question, default)
            await close(self.context.pages[-1])
            return await asyncio.sleep(60, "")  # nobody at the terminal

    async def work() -> Recorded:
        async with Account() as account:
            person = Waiting(["n", "p"] if when == "while pointing" else ["n"], [close])
            return await recorded_by(person, account.url, SecretBook())

    with pytest.raises(Failed, match="The window was closed"):
        one_browser.run(asyncio.wait_for(work(), 60))


def test_somebody_who_says_to_be_in_too_early_is_asked_to_log_in() -> None:
    async def work() -> list[str]:
        async with Provider() as provider:
            known, told = provider.credentials, Person([""], [])

            async def log_in(page: Any) -> None:
                assert "no password was typed yet" in told.told[-1]
                await page.locator("#username").fill(known.username)
                await page.locator("main button").click()
                await page.locator("#password").fill(known.password)

            async def leave(page: Any) -> None:
                await page.close()

            told.answers.append((log_in, ""))
            told.points.append(leave)
            with pytest.raises(Failed, match="The window was closed"):
                await recorded_by(told, f"{provider.base_url}/login", SecretBook())
            return told.told

    assert sum("no password was typed yet" in sentence for sentence in one_browser.run(work())) == 1


def test_a_nameless_price_whose_place_shows_another_one_by_now_is_not_written() -> None:
    drawn = 0

    async def work() -> None:
        async with open_browser(BrowserSettings(quiet=True), SystemClock()) as session:
            person = Person(["n", "p"], [lambda page: page.locator("b").first.click()])
            person.context, session.book = session.context, SecretBook()

            async def answer(route: Any) -> None:
                nonlocal drawn
                drawn += 1
                prices = ("129.90", "49.90") if drawn == 1 else ("49.90", "129.90")
                body = "".join(f"<p><b>{price} ₪</b></p>" for price in prices)
                await route.fulfill(content_type="text/html; charset=utf-8", body=f"<!doctype html>{body}")

            await session.context.route("**/*", answer)
            await record_recipe(session, "http://turned.example/", person)

    with pytest.raises(Failed, match="Nothing of what was pointed at was found again"):
        one_browser.run(work())
