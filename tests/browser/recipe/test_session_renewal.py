"""What a visit does when the login ends in the middle, or when the person logs in by hand; each against a real site."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from collector.browser import BrowserSettings, open_browser
from collector.clock import SystemClock
from collector.errors import LoggedOut, PageFailed
from collector.model import Capture, State
from collector.recipe import EvidenceWriter, RunContext, Visit
from collector.recipe.visit.session_page import SessionPage
from collector.secrets import MemorySecrets, NoSecrets, SecretBook, SecretSource, SessionVault
from collector.store import create_store
from tests.samples import one_browser
from tests.samples.recording_person import Account

pytestmark = pytest.mark.browser
USER, PASSWORD = "dana", "Sod-77!kishkush"
KNOWN = MemorySecrets({("p", "username"): USER, ("p", "password"): PASSWORD})
Work = Callable[[Visit, Account], Awaitable[None]]


def visiting(folder: Path, work: Work, secrets: SecretSource = KNOWN, *, vault: bool = False, patience: float = 3) -> RunContext:
    """Does `work` with a visit to the hard account."""
    clock = SystemClock()
    store = create_store(folder / "evidence", clock)
    context = RunContext(store, clock, secrets, browser=BrowserSettings(quiet=True), patience=patience)
    if vault:
        context = replace(context, vault=SessionVault(folder / "sessions", use_keyring=False))

    async def run() -> None:
        async with Account() as site, open_browser(context.browser, clock) as session:
            session.book = context.book
            visit = Visit(SessionPage(context, session, EvidenceWriter(store, clock, "", "run-1", context.book)), lambda _: None)
            await work(visit, site)

    one_browser.run(run())
    return context


async def log_in(visit: Visit, site: Account) -> None:
    await visit.login(f"{site.url}/modal", logged_in=".hello", opened_by="#open", provider="p", home=f"{site.url}/my")


def captures(context: RunContext) -> list[Capture]:
    return [Capture.from_doc(doc) for doc in context.store.all("captures")]


def test_a_login_form_at_the_same_address_with_status_200_is_renewed_once(tmp_path: Path) -> None:
    async def work(visit: Visit, site: Account) -> None:
        await log_in(visit, site)
        site.end_all()
        await visit.open(f"{site.url}/my")
        await visit.shot("mine")
        assert site.attempts == 2
        site.end_all()
        with pytest.raises(LoggedOut, match="twice"):
            await visit.open(f"{site.url}/my", wait_for=".hello")
        assert site.attempts == 2

    context = visiting(tmp_path, work)
    (kept,) = captures(context)
    assert kept.state is State.COMPLETE and kept.facts["anonymous"] is False
    text = context.store.read(kept.files["text"]).decode()
    assert "שלום דנה" in text and "ברוכים הבאים" not in text


@pytest.mark.parametrize("step", ["shot", "price", "click", "download"])
def test_after_clicks_an_end_is_told_at_each_step_and_nothing_is_kept(step: str, tmp_path: Path) -> None:
    async def work(visit: Visit, site: Account) -> None:
        await log_in(visit, site)
        await visit.open(f"{site.url}/my")
        await visit.click("#b", wait_for="plan-card")
        site.end_all()
        await visit.page.reload()
        await visit.page.wait_for_selector("#open")
        doing: dict[str, Any] = {
            "shot": lambda: visit.shot("mine"),
            "price": lambda: visit.price("a", at="plan-card p"),
            "click": lambda: visit.click("#b"),
            "download": lambda: visit.download("#b"),
        }
        with pytest.raises(LoggedOut, match="ended the session"):
            await doing[step]()
        assert site.attempts == 1

    assert captures(visiting(tmp_path, work)) == []


def test_a_redirect_to_a_page_without_sign_or_form_is_not_taken_for_the_page(tmp_path: Path) -> None:
    async def work(visit: Visit, site: Account) -> None:
        await log_in(visit, site)
        await visit.open(f"{site.url}/bills")
        site.end_all()
        await visit.open(f"{site.url}/bills")
        await visit.shot("bills")
        assert site.attempts == 2

    context = visiting(tmp_path, work)
    (kept,) = captures(context)
    assert "החשבוניות שלי" in context.store.read(kept.files["text"]).decode()


def test_a_session_that_lives_in_the_tab_alone_is_reused_by_the_next_run(tmp_path: Path) -> None:
    async def first(visit: Visit, site: Account) -> None:
        await visit.login(f"{site.url}/tab", logged_in=".hello", provider="p")
        assert site.attempts == 1
        await visit._tab.leave()
        await visit._session.context.clear_cookies()
        await visit.page.evaluate("sessionStorage.clear()")
        again = Visit(SessionPage(visit._context, visit._session, visit._writer), lambda _: None)
        await again.login(f"{site.url}/tab", logged_in=".hello", provider="p")
        assert site.attempts == 1

    context = visiting(tmp_path, first, vault=True)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "sessions").iterdir())
    assert not [secret for secret in context.book if secret.encode() in kept]


def test_what_the_site_renewed_during_the_visit_is_what_the_next_run_uses(tmp_path: Path) -> None:
    async def work(visit: Visit, site: Account) -> None:
        await log_in(visit, site)
        await visit.open(f"{site.url}/my?rotate=1")
        await visit._tab.leave()
        await visit._session.context.clear_cookies()
        again = Visit(SessionPage(visit._context, visit._session, visit._writer), lambda _: None)
        await log_in(again, site)
        assert site.attempts == 1

    visiting(tmp_path, work, vault=True)


def test_what_a_person_types_when_logging_in_by_hand_is_known_to_the_gate(tmp_path: Path) -> None:
    from collector.browser import LoginForm, LoginLimits, login, nobody

    told: list[str] = []
    asked, book = asyncio.Event(), SecretBook()

    async def work(visit: Visit, site: Account) -> None:
        page = await visit._session.page()

        async def person() -> None:
            await page.wait_for_selector("#open")
            await asked.wait()
            await page.locator("input").nth(0).press_sequentially(USER)
            await page.locator("input").nth(1).press_sequentially("wrong-One!")
            await page.get_by_role("button", name="כניסה", exact=True).click()
            await page.wait_for_selector("text=הפרטים שגויים")
            await page.locator("input").nth(1).fill("")
            await page.locator("input").nth(1).press_sequentially(PASSWORD)
            await page.get_by_role("button", name="כניסה", exact=True).click()

        limits = LoginLimits(form=4, person_seconds=15, person=True, tell=lambda sentence: (told.append(sentence), asked.set()))
        form = LoginForm(f"{site.url}/modal", ".hello", "p", opened_by="#open")
        doing = asyncio.ensure_future(person())
        outcome = await login(page, form, NoSecrets(), nobody, book, SystemClock(), limits)
        await doing
        assert outcome.how == "person"

    visiting(tmp_path, work)
    assert told and "yourself" in told[0]
    assert {PASSWORD, "wrong-One!"} <= set(book)
    assert USER not in set(book)


def test_without_a_window_and_with_nobody_the_missing_detail_is_named(tmp_path: Path) -> None:
    async def work(visit: Visit, site: Account) -> None:
        with pytest.raises(Exception, match="user name for p"):
            await log_in(visit, site)
        assert site.attempts == 0

    visiting(tmp_path, work, NoSecrets())


def test_a_selector_that_finds_different_prices_reads_none_of_them(tmp_path: Path) -> None:
    async def work(visit: Visit, site: Account) -> None:
        await log_in(visit, site)
        await visit.open(f"{site.url}/my")
        await visit.click("#b", wait_for="plan-card")
        reading = await visit.price("a", at="plan-card h3 + p")
        assert reading.amount is None and reading.reasons[0].startswith("price-unclear")
        with pytest.raises(PageFailed, match="was not seen"):
            await visit.click(".gone")

    visiting(tmp_path, work, patience=1.5)


def test_a_page_that_greets_while_its_answers_say_logged_out_is_not_kept(tmp_path: Path) -> None:
    async def work(visit: Visit, site: Account) -> None:
        await log_in(visit, site)
        await visit.open(f"{site.url}/app")
        site.end_all()
        await visit.open(f"{site.url}/app")
        await visit.shot("renewed")
        assert site.attempts == 2
        site.end_all()
        await visit.click("#again")
        with pytest.raises(LoggedOut):
            await visit.shot("never kept")

    context = visiting(tmp_path, work)
    (kept,) = captures(context)
    assert kept.state is State.COMPLETE and "129.90" in context.store.read(kept.files["text"]).decode()
