"""The invented provider over HTTP and WebSocket, without a browser."""

from __future__ import annotations

import asyncio
import re
import urllib.request
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from email.utils import parsedate_to_datetime

import aiohttp
import pytest

from collector.demo.provider.agent_script import CUSTOMER_TURNS, SCRIPT, Change, Listen, Remove, Say
from collector.demo.provider.portal import CUSTOMER_LINES, PROMISE, REFERENCE, Provider

Work = Callable[[Provider, aiohttp.ClientSession], Awaitable[None]]


def with_provider(work: Work, provider: Provider | None = None) -> None:
    async def run() -> None:
        async with (
            provider or Provider(speed=50) as running,
            aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session,
        ):
            await work(running, session)

    asyncio.run(run())


async def text_of(session: aiohttp.ClientSession, url: str) -> str:
    async with session.get(url) as answer:
        return await answer.text()


async def log_in(provider: Provider, session: aiohttp.ClientSession, password: str = "") -> str:
    """Types the three steps as a browser would; returns the last page."""
    known = provider.credentials
    page = await text_of(session, provider.url_of("/login"))
    for path, name, value in (
        ("/login", "username", known.username),
        ("/login/password", "password", password or known.password),
        ("/login/code", "code", known.code),
    ):
        csrf = re.search(r'name="csrf" value="(\w+)"', page)
        if f'name="{name}"' not in page or csrf is None:
            break
        async with session.post(provider.url_of(path), data={"csrf": csrf[1], name: value}) as answer:
            page = await answer.text()
    return page


def test_portal_from_login_to_logout() -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        assert 'id="username"' in await text_of(session, provider.url_of("/account")), "behind a login"
        page = await log_in(provider, session)
        assert "שלום, <bdi>נועה לוי</bdi>" in page
        assert "129<sup>90</sup> ₪" in page
        provider.set_price(Decimal("139.90"))
        assert "139<sup>90</sup> ₪" in await text_of(session, provider.url_of("/account"))
        bills = await text_of(session, provider.url_of("/account/bills"))
        links = re.findall(r'href="(/account/bills/[\d-]+\.pdf)"', bills)
        assert len(links) == 5
        assert "139.90" in bills
        async with session.get(provider.url_of(links[0])) as answer:
            assert answer.content_type == "application/pdf"
            assert (await answer.read()).startswith(b"%PDF-")
            assert "attachment" in answer.headers["Content-Disposition"]
        csrf = re.search(r'name="csrf" value="(\w+)"', bills)
        assert csrf
        async with session.post(provider.url_of("/logout"), data={"csrf": "guessed"}) as answer:
            assert answer.status == 403
        async with session.post(provider.url_of("/logout"), data={"csrf": csrf[1]}):
            pass
        assert 'id="username"' in await text_of(session, provider.url_of("/account"))

    with_provider(work)


def test_session_cookie_is_hidden_from_scripts_and_secrets_from_pages() -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        await log_in(provider, session)
        cookie = next(c for c in session.cookie_jar if c.key == "kipod_session")
        assert cookie.value == provider.credentials.session
        assert cookie["httponly"]
        for path in ("/account", "/account/bills", "/support", "/chat/"):
            page = await text_of(session, provider.url_of(path))
            assert not [secret for secret in provider.credentials.secret if secret in page]

    with_provider(work)


def test_three_wrong_passwords_lock_the_account() -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        for _ in range(2):
            assert "פרטים שגויים" in await log_in(provider, session, "wrong")
        assert "ננעל" in await log_in(provider, session, "wrong")
        assert "ננעל" in await log_in(provider, session)
        assert provider.gate.locked

    with_provider(work)


def test_a_form_without_its_token_is_refused() -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        await text_of(session, provider.url_of("/login"))
        async with session.post(provider.url_of("/login"), data={"username": "x"}) as answer:
            assert answer.status == 403

    with_provider(work)


PATHS = ["/", "/offer", "/terms", "/support", "/login", "/chat/", "/nowhere", "/static/style.css", "/slow?seconds=0"]


@pytest.mark.parametrize("path", PATHS)
def test_answers_carry_their_facts_and_load_nothing_from_outside(path: str) -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        async with session.get(provider.url_of(path)) as answer:
            body = await answer.text()
            assert answer.status == (404 if path == "/nowhere" else 200)
            assert abs(parsedate_to_datetime(answer.headers["Date"]) - datetime.now(UTC)) < timedelta(seconds=10)
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        outside = [url for url in re.findall(r"(?:https?:)?//[\w.:-]+", body) if not url.startswith(provider.base_url)]
        assert not [url for url in outside if "${" not in url and "w3.org" not in url]
        if path == "/nowhere":
            assert "הדף לא נמצא" in body

    with_provider(work)


def test_serves_a_caller_without_a_loop() -> None:
    with Provider().serve_in_thread() as provider, urllib.request.urlopen(provider.base_url, timeout=5) as answer:
        assert "קיפוד" in answer.read().decode()
    with pytest.raises(OSError):
        urllib.request.urlopen(provider.base_url, timeout=2)


async def converse(provider: Provider, session: aiohttp.ClientSession, turns: list[tuple[str, str]]) -> list[dict[str, object]]:
    """Talks through a bare connection; returns everything the widget would have been told."""
    seen: list[dict[str, object]] = []
    waiting = list(turns)
    url = f"{provider.base_url}/chat/ws"
    async with session.ws_connect(url, headers={"Origin": provider.base_url}) as socket:
        async for message in socket:
            item = message.json()
            seen.append(item)
            if waiting and item["type"] == "message" and waiting[0][0] in str(item["text"]):
                await socket.send_json({"text": waiting.pop(0)[1]})
            if item["type"] == "end":
                break
    return seen


def test_the_whole_chat_and_its_truth() -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        seen = await converse(provider, session, [(turn.after, turn.text) for turn in CUSTOMER_TURNS])
        truth = provider.truth()
        said = [item for item in seen if item["type"] == "message"]
        assert [item["text"] for item in said] == [fact.text for fact in truth if fact.what == "sent"]
        assert [item["text"] for item in said if item["role"] == "customer"] == CUSTOMER_LINES
        assert PROMISE in [item["text"] for item in said]
        assert said[-1]["text"] == "השיחה הסתיימה"
        edits = [fact for fact in truth if fact.what == "edited"]
        assert [fact.marked for fact in edits] == [False, True, False]
        assert REFERENCE in edits[1].text
        assert [fact.marked for fact in truth if fact.what == "deleted"] == [True, False]
        assert [fact.at for fact in truth] == sorted(fact.at for fact in truth)
        assert {fact.role for fact in truth} == {"bot", "agent", "customer", "system"}

    with_provider(work)


def test_two_customers_have_two_conversations() -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        turns = [(turn.after, turn.text) for turn in CUSTOMER_TURNS]
        one, other = await asyncio.gather(converse(provider, session, turns), converse(provider, session, turns))
        assert [item["type"] for item in one] == [item["type"] for item in other]
        assert {fact.chat for fact in provider.truth()} == {1, 2}

    with_provider(work)


def test_a_silent_customer_ends_the_chat() -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        seen = await converse(provider, session, [])
        assert seen[-2]["text"] == "השיחה נסגרה בגלל חוסר פעילות"

    with_provider(work, Provider(speed=50, patience=0.2))


def test_another_sites_page_may_not_talk() -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(f"{provider.base_url}/chat/ws", headers={"Origin": "http://evil.example"})

    with_provider(work)


def test_the_frame_can_be_another_sites() -> None:
    async def work(provider: Provider, session: aiohttp.ClientSession) -> None:
        page = await text_of(session, provider.url_of("/support"))
        assert provider.chat_url.startswith("http://localhost:")
        assert f'src="{provider.chat_url}"' in page

    with_provider(work, Provider(chat_origin="cross"))


def test_a_stopped_provider_hangs_up() -> None:
    async def run() -> None:
        provider = await Provider().start()
        async with aiohttp.ClientSession() as session:
            socket = await session.ws_connect(f"{provider.base_url}/chat/ws", headers={"Origin": provider.base_url})
            await socket.receive()
            await provider.stop()
            while not socket.closed:
                await socket.receive()

    asyncio.run(asyncio.wait_for(run(), 10))


def test_the_script_fits_the_customers_lines() -> None:
    assert sum(isinstance(step, Listen) for step in SCRIPT) == len(CUSTOMER_TURNS)
    said = [step.text for step in SCRIPT if isinstance(step, Say)]
    assert all(any(turn.after in text for text in said) for turn in CUSTOMER_TURNS)
    keys = {step.key for step in SCRIPT if isinstance(step, Say)}
    assert all(step.key in keys for step in SCRIPT if isinstance(step, Change | Remove))
