"""Windows, tabs, questions, frames and busy servers in recipes: what a click opens is the page, and the page comes back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from collector.browser import BrowserSettings
from collector.clock import SystemClock
from collector.model import Capture, Reading, Run, State
from collector.recipe import RunContext, load, run_recipe, written
from collector.secrets import NoSecrets, SecretBook
from collector.store import create_store
from tests.samples import one_browser
from tests.samples.recording_person import Person, recorded_by
from tests.site.nasty_windows import Windows

pytestmark = pytest.mark.browser


def ran(folder: Path, body: str) -> tuple[Run, list[Decimal | None], list[Capture], list[str]]:
    """A recipe of these lines, run once: the run, the amounts that it read, what it kept, what the site was asked for."""
    recipe = folder / "mine.py"
    lines = "\n".join(f"    {line}" for line in body.strip().splitlines())
    recipe.write_text(f"from collector import Visit\nasync def collect(visit: Visit, base: str) -> None:\n{lines}\n")
    clock = SystemClock()
    store = create_store(folder / "evidence", clock)
    context = RunContext(store, clock, NoSecrets(), browser=BrowserSettings(quiet=True), patience=4, authorities=())

    async def work() -> tuple[Run, list[str]]:
        async with Windows() as site:
            return await run_recipe(context, load(recipe), {"base": site.url}), site.visits

    run, visits = one_browser.run(work())
    amounts = [Reading.from_doc(doc).amount for doc in store.all("readings")]
    return run, amounts, [Capture.from_doc(doc) for doc in store.all("captures")], visits


SHOWN, OWN = Decimal("129.90"), Decimal("55.00")


@pytest.mark.parametrize("way", ["popup", "written", "tab"])
def test_a_window_that_a_click_opens_is_the_page(way: str, tmp_path: Path) -> None:
    run, amounts, captures, _ = ran(tmp_path, f"""
await visit.open(base + "/{way}")
await visit.click("#go")
await visit.price("Fibre 1000", at=".price", per="month")
""")
    assert run.state is State.COMPLETE, run.reasons
    assert amounts == [SHOWN] and len(captures) == 1


@pytest.mark.usefixtures("whole_browser")
def test_the_page_comes_back_when_its_window_closes_or_another_page_is_opened(tmp_path: Path) -> None:
    run, amounts, _, _ = ran(tmp_path, """
await visit.open(base + "/popup")
await visit.click("#go", wait_for="#done")
await visit.price("in the window", at=".price", per="month")
await visit.click("#done")
await visit.price("closed itself", at="#own", per="month")
await visit.click("#go", wait_for="#done")
await visit.back()
await visit.price("closed by the recipe", at="#own", per="month")
await visit.click("#go", wait_for="#done")
await visit.open(base + "/popup")
await visit.price("opened anew", at="#own", per="month")
assert len(visit.page.context.pages) == 1
""")
    assert run.state is State.COMPLETE, run.reasons
    assert amounts == [SHOWN, OWN, OWN, OWN]


def test_a_window_that_opens_by_itself_is_no_step(tmp_path: Path) -> None:
    run, amounts, _, _ = ran(tmp_path, """
await visit.open(base + "/advert")
await visit.click("#more")
await visit.price("mine", at=".price", per="month")
""")
    assert (run.state, amounts) == (State.COMPLETE, [OWN]), run.reasons


@pytest.mark.parametrize(("accept", "amount"), [(True, SHOWN), (False, None)])
def test_a_question_is_answered_as_the_recipe_says(accept: bool, amount: Decimal | None, tmp_path: Path) -> None:
    run, amounts, _, _ = ran(tmp_path, f"""
await visit.open(base + "/confirm")
await visit.accept_dialogs({accept})
await visit.click("#go")
await visit.price("mine", at=".price", per="month")
""")
    assert amounts == [amount]
    assert run.state is (State.COMPLETE if accept else State.PARTIAL)


def test_a_price_in_a_frame_is_read(tmp_path: Path) -> None:
    run, amounts, _, _ = ran(tmp_path, 'await visit.open(base + "/frame")\nawait visit.price("mine", at=".price", per="month")')
    assert (run.state, amounts) == (State.COMPLETE, [SHOWN]), run.reasons


def test_a_busy_server_is_asked_once_more_and_one_that_is_away_is_not(tmp_path: Path) -> None:
    run, amounts, captures, visits = ran(tmp_path, 'await visit.open(base + "/busy")\nawait visit.price("mine", at=".price", per="month")')
    assert (run.state, amounts) == (State.COMPLETE, [SHOWN]), run.reasons
    assert captures[0].facts["asked_again_after"] == 503 and visits.count("/busy") == 2
    (tmp_path / "second").mkdir()
    run, _, _, visits = ran(tmp_path / "second", 'await visit.open(base + "/away")\nawait visit.shot("mine")')
    assert run.state is State.FAILED and visits.count("/away") == 1


def test_the_recorder_notices_a_banner_and_a_window_that_a_click_opens(tmp_path: Path) -> None:
    """A browser that was never there is shown the banner again, and the window has no address of its own."""

    async def show(page: Any) -> None:
        await page.get_by_text("No, thanks").click()
        await page.wait_for_timeout(1200)
        async with page.context.expect_page() as coming:
            await page.locator("#go").click()
        await (await coming.value).wait_for_selector(".price")

    async def work() -> str:
        async with Windows() as site:
            person = Person(["n", (show, "p"), "Fibre", ""], [lambda page: page.locator(".price").click()])
            got = await recorded_by(person, f"{site.url}/covered", SecretBook())
            return written("mine", "x", got.login, got.moves).replace(f'"{site.url}', 'base + "')

    text = one_browser.run(work())
    assert text.index("visit.open(") < text.index("visit.dismiss(") < text.index("visit.click(") < text.index("visit.price("), text
    body = text[text.index("await visit.open(") :].replace("\n    ", "\n")
    run, amounts, _, _ = ran(tmp_path, body)
    assert (run.state, amounts) == (State.COMPLETE, [SHOWN]), run.reasons


def test_the_recorder_notices_a_question_and_a_price_in_a_frame() -> None:
    async def yes(page: Any) -> None:
        page.once("dialog", lambda dialog: dialog.accept())
        await page.locator("#go").click()
        await page.wait_for_selector(".price")

    async def work() -> tuple[str, str]:
        async with Windows() as site:
            asked = Person(["n", (yes, "p"), "Fibre", ""], [lambda page: page.locator(".price").click()])
            one = await recorded_by(asked, f"{site.url}/confirm", SecretBook())
            framed = Person(["n", "p", "Fibre", ""], [lambda page: page.frame_locator("iframe").locator(".price").click()])
            other = await recorded_by(framed, f"{site.url}/frame", SecretBook())
            return written("one", "x", one.login, one.moves), written("other", "x", other.login, other.moves)

    one, other = one_browser.run(work())
    assert one.index("await visit.accept_dialogs()") < one.index("await visit.click(") < one.index("visit.price(")
    assert "accept_dialogs" not in other and "129.90" in other and "/frame" in other
