"""The ready recipes, each run for real against the invented provider."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from collector.browser import BrowserSettings
from collector.clock import SystemClock
from collector.demo.provider.difficult_site import DifficultProvider
from collector.demo.provider.portal import PROMISE, Provider
from collector.model import Capture, Reading, Run, State
from collector.recipe import RunContext, find_recipe, read_chat, run_recipe
from collector.secrets import MemorySecrets
from collector.store import create_store
from tests.samples import one_browser

pytestmark = pytest.mark.browser
NAME = "Kipod Telecom"


def desk_for(provider: Provider, folder: Path) -> RunContext:
    known = provider.credentials
    secrets = {(NAME, "username"): known.username, (NAME, "password"): known.password, (NAME, "otp"): known.code}
    clock = SystemClock()
    store = create_store(folder / "evidence", clock)
    return RunContext(store=store, clock=clock, secrets=MemorySecrets(secrets), browser=BrowserSettings(headless=True, quiet=True), patience=6)


def run(provider: Provider, folder: Path, recipe: str, given: Mapping[str, str]) -> tuple[RunContext, Run]:
    """Runs a recipe while the provider serves; {base} in an option stands for the provider's address."""

    async def work() -> tuple[RunContext, Run]:
        async with provider:
            context = desk_for(provider, folder)
            filled = {name: value.replace("{base}", provider.base_url) for name, value in given.items()}
            return context, await run_recipe(context, find_recipe(recipe), filled)

    return one_browser.run(work())


def captures(context: RunContext, run: Run) -> list[Capture]:
    return [Capture.from_doc(doc) for doc in context.store.all("captures", run=run.id)]


def readings(context: RunContext, run: Run, bills: bool = False) -> list[Reading]:
    """The run's readings: those of its bills, or all others."""
    read = [Reading.from_doc(doc) for doc in context.store.all("readings", run=run.id)]
    return [reading for reading in read if (reading.source == "bill") is bills]


def test_demo_portal_keeps_price_bill_and_pages_and_no_secret(tmp_path: Path) -> None:
    provider = Provider()
    context, done = run(provider, tmp_path, "demo_portal", {"url": "{base}"})
    assert done.state is State.COMPLETE, done.reasons
    kept = captures(context, done)
    assert [capture.kind for capture in kept] == ["page", "download", "page"]
    assert all({"picture", "stamped", "text", "archive"} <= set(capture.files) for capture in kept if capture.kind == "page")
    assert context.store.read(kept[1].files["original"]).startswith(b"%PDF-")
    (reading,) = readings(context, done)
    assert (reading.amount, reading.currency, reading.per, reading.capture) == (Decimal("129.90"), "ILS", "month", kept[0].id)
    total = next(bill for bill in readings(context, done, bills=True) if "total" in bill.roles)
    assert (total.amount, total.capture, total.state) == (Decimal("129.90"), kept[1].id, State.COMPLETE)
    everything = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [p for p in everything for secret in provider.credentials.secret if secret.encode() in p.read_bytes()]


def test_demo_chat_keeps_what_was_said(tmp_path: Path) -> None:
    provider = DifficultProvider(speed=3)
    context, done = run(provider, tmp_path, "demo_chat", {"url": "{base}/chat/odd/page", "seconds": "60"})
    assert done.state is State.COMPLETE, done.reasons
    (chat,) = captures(context, done)
    messages = read_chat(context.store, context.clock, chat.id).transcript.messages
    texts = [message.text for message in messages if message.role != "system"]  # a queue that counts down is a line for each number
    assert PROMISE in texts
    said = [fact.text for fact in provider.truth() if fact.what == "sent" and fact.role != "system"]
    assert len(texts) == len(said)


def test_any_account_finds_the_login_form_by_itself(tmp_path: Path) -> None:
    given = {
        "login": "{base}/login", "logged_in": ".hello", "page": "{base}/account", "at": ".plan .price", "plan": "סיב 1000",
        "bills": "{base}/account/bills", "bill": "a.bill", "provider": NAME,
    }  # fmt: skip
    context, done = run(Provider(price=Decimal("149.90")), tmp_path, "any_account", given)
    assert done.state is State.COMPLETE, done.reasons
    assert [reading.amount for reading in readings(context, done)] == [Decimal("149.90")]
    assert [capture.kind for capture in captures(context, done)] == ["page", "download"]


def test_any_account_keeps_no_maintenance_page_as_the_account(tmp_path: Path) -> None:
    given = {"login": "{base}/login", "logged_in": ".hello", "page": "{base}/account", "at": ".plan .price", "provider": NAME}
    context, done = run(DifficultProvider(weather="maintenance"), tmp_path, "any_account", given)
    assert done.state is State.FAILED
    assert done.reasons
    assert not [reading for reading in readings(context, done) if reading.amount is not None]


def test_any_page_and_price_list(tmp_path: Path) -> None:
    async def work() -> None:
        async with Provider() as provider:
            context = desk_for(provider, tmp_path)
            terms = await run_recipe(context, find_recipe("any_page"), {"url": provider.url_of("/terms"), "title": "תנאי השימוש"})
            assert terms.state is State.COMPLETE, terms.reasons
            assert [capture.title for capture in captures(context, terms)] == ["תנאי השימוש"]
            prices = "סיב 300 = .three .card:nth-child(1) .price; סיב 2500 = .three .card:nth-child(3) .price"
            offers = await run_recipe(context, find_recipe("price_list"), {"url": provider.url_of("/"), "prices": prices})
            assert offers.state is State.COMPLETE, offers.reasons
            read = readings(context, offers)
            assert [(r.plan, r.amount, r.source) for r in read] == [
                ("סיב 300", Decimal("89.90"), "offer"),
                ("סיב 2500", Decimal("179.90"), "offer"),
            ]
            assert len({reading.capture for reading in read}) == 1

    one_browser.run(work())


def test_any_chat_opens_the_chat_first(tmp_path: Path) -> None:
    provider = DifficultProvider("late", speed=4)
    context, done = run(provider, tmp_path, "any_chat", {"url": "{base}/chat/odd/page", "seconds": "40"})
    assert done.state is State.COMPLETE, done.reasons
    (chat,) = captures(context, done)
    assert PROMISE in [message.text for message in read_chat(context.store, context.clock, chat.id).transcript.messages]
