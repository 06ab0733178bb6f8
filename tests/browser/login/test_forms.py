"""Logins of the nasty kinds: each lets a person in who has the details, and is never repeated after a refusal."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page

from collector.browser import BrowserSettings, LoginForm, LoginLimits, Session, SignedIn, first_of, login, nobody
from collector.errors import Failed, InputError, LoginRefused, PageFailed
from collector.model import State
from collector.secrets import FirstOf, MemorySecrets, NoSecrets, SecretBook, SessionVault, find_leaks
from tests.samples import one_browser
from tests.samples.captured import CLOCK, Nasty, a_book, capture, text_of, visit

pytestmark = pytest.mark.browser
USER, PASSWORD, CODE = "dana", "Sod-77!kishkush", "483920"
LIMITS = LoginLimits(form=8, answer=6)
attempt = importlib.import_module("collector.browser.login.login_attempt")
"""The room's file; the room itself gives the function of that name."""


def details(password: str = PASSWORD, code: str | None = CODE) -> MemorySecrets:
    known: dict[tuple[str, str], Any] = {("test", "username"): USER, ("test", "password"): password}
    return MemorySecrets({**known, ("test", "otp"): code} if code else known)


def form(site: Nasty, variant: str, **more: Any) -> LoginForm:
    return LoginForm(f"{site.url}/login/{variant}", ".hello", "test", **more)


@pytest.mark.parametrize("variant", ["plain", "late", "frame", "two", "flash", "keys", "otp", "boxes", "spa", "parts", "redrawn"])
def test_every_form_lets_in(variant: str) -> None:
    book = SecretBook()

    async def work(session: Session, site: Nasty) -> None:
        page = await session.page()
        outcome = await login(page, form(site, variant), details(), nobody, book, CLOCK, LIMITS)
        assert outcome.how == "typed" and outcome.otp == (variant in ("otp", "boxes"))
        assert await page.locator(".hello").is_visible()
        assert len([a for a in site.attempts if a[0] != "code"]) == 1

    visit(work)
    assert PASSWORD in set(book) and (CODE in set(book)) == (variant in ("otp", "boxes"))


def test_keys_that_are_lost_while_the_field_is_drawn_anew_are_made_up_for(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(session: Session, site: Nasty) -> None:
        monkeypatch.setattr(importlib.import_module("collector.browser.login.key_input"), "KEY_DELAY", 330)
        outcome = await login(await session.page(), form(site, "redrawn"), details(), nobody, SecretBook(), CLOCK, LIMITS)
        assert outcome.how == "typed" and len(site.attempts) == 1

    visit(work)


def test_a_second_step_that_comes_between_two_looks_is_no_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0

    async def late(page: Page, wanted: Mapping[str, Any], seconds: float) -> tuple[str, Any]:
        nonlocal looks
        found = await first_of(page, wanted, seconds)
        if {"password", "otp"} <= set(wanted):
            looks += 1
            if looks == 1:  # it came just after this look
                await page.wait_for_selector("[type=password]")
                return "", None
        return found

    async def work(session: Session, site: Nasty) -> None:
        monkeypatch.setattr(attempt, "first_of", late)
        outcome = await login(await session.page(), form(site, "two"), details(), nobody, SecretBook(), CLOCK, LIMITS)
        assert outcome.how == "typed" and len(site.attempts) == 1

    visit(work)
    assert looks >= 2


@pytest.mark.parametrize("variant", ["plain", "mute", "spa", "parts"])
def test_a_refusal_is_told_and_nothing_is_tried_again(variant: str, tmp_path: Path) -> None:
    vault = SessionVault(tmp_path, use_keyring=False)

    async def work(session: Session, site: Nasty) -> None:
        for _ in range(2):
            page = await session.page()
            signed = SignedIn(session, form(site, variant), details("wrong-One!"), nobody, SecretBook(), vault, LIMITS)
            with pytest.raises(LoginRefused) as caught:
                await signed.start(page)
            assert "wrong-One!" not in caught.value.message + caught.value.next_step
        assert len(site.attempts) == 1
        page = await session.page()
        right = SignedIn(session, form(site, variant), details(), nobody, SecretBook(), vault, LIMITS)
        if variant != "mute":
            assert (await right.start(page)).how == "typed"

    visit(work)


def test_a_login_sign_on_another_page_is_looked_for_where_the_recipe_says() -> None:
    async def work(session: Session, site: Nasty) -> None:
        page = await session.page()
        with pytest.raises(PageFailed, match="neither let in nor refused") as caught:
            await login(page, form(site, "away"), details(), nobody, SecretBook(), CLOCK, LIMITS)
        assert "home=" in caught.value.next_step
        page = await session.page()
        named = form(site, "away", home=f"{site.url}/account")
        outcome = await login(page, named, details(), nobody, SecretBook(), CLOCK, LIMITS)
        assert outcome.how == "typed" and outcome.landing == f"{site.url}/account"
        assert len(site.attempts) == 2

    visit(work)


def test_a_wrong_code_is_a_refusal() -> None:
    async def work(session: Session, site: Nasty) -> None:
        with pytest.raises(LoginRefused):
            await login(await session.page(), form(site, "otp"), details(code="111111"), nobody, SecretBook(), CLOCK, LIMITS)
        assert [a for a in site.attempts if a[0] == "code"] == [("code", "111111")]

    visit(work)


def test_a_sign_that_is_no_selector_is_said_before_anything_is_typed() -> None:
    async def work(session: Session, site: Nasty) -> list[tuple[str, str]]:
        wrong = LoginForm(f"{site.url}/login/plain", ".hello, text=שלום", "test")
        with pytest.raises(InputError, match="not a selector"):
            await login(await session.page(), wrong, details(), nobody, a_book(), CLOCK, LIMITS)
        return site.attempts

    assert visit(work) == []


def test_the_person_is_asked_for_what_is_not_kept() -> None:
    asked: list[tuple[str, str, str]] = []

    async def ask(provider: str, field: str, words: str) -> str | None:
        asked.append((provider, field, words))
        return {"username": USER, "password": PASSWORD, "otp": CODE}[field]

    async def work(session: Session, site: Nasty) -> None:
        outcome = await login(await session.page(), form(site, "otp"), FirstOf(NoSecrets()), ask, SecretBook(), CLOCK, LIMITS)
        assert outcome.otp

    visit(work)
    assert [field for _, field, _ in asked] == ["username", "password", "otp"] and asked[2][2] == "קוד חד פעמי"


def test_with_nobody_to_ask_it_fails_before_it_types() -> None:
    async def work(session: Session, site: Nasty) -> None:
        with pytest.raises(Failed, match="password"):
            await login(await session.page(), form(site, "plain"), MemorySecrets({("test", "username"): USER}), nobody, SecretBook(), CLOCK, LIMITS)
        assert site.attempts == []

    visit(work)


def test_the_person_may_type_the_code_in_the_window() -> None:
    async def work(session: Session, site: Nasty) -> None:
        page = await session.page()

        async def person(provider: str, field: str, words: str) -> str | None:
            await page.fill("input[name=code]", CODE)
            await page.click("button")
            return None

        outcome = await login(page, form(site, "otp"), details(code=None), person, SecretBook(), CLOCK, LoginLimits(8, 8, 20, person=True))
        assert outcome.otp and await page.locator(".hello").is_visible()

    visit(work)


def test_a_page_without_a_form_is_said() -> None:
    async def work(session: Session, site: Nasty) -> None:
        for path, words in (("/challenge", "robot"), ("/simple", "No login form")):
            with pytest.raises(PageFailed, match=words):
                one = LoginForm(site.url + path, ".hello", "test")
                await login(await session.page(), one, details(), nobody, SecretBook(), CLOCK, LoginLimits(form=1))

    visit(work)


def test_a_session_is_kept_reused_renewed_once_and_its_end_noticed(tmp_path: Path) -> None:
    vault = SessionVault(tmp_path, use_keyring=False)
    book = a_book()

    async def work(session: Session, site: Nasty) -> None:
        signed = SignedIn(session, form(site, "plain"), details(), nobody, book, vault, LIMITS)
        page = await session.page()
        assert (await signed.start(page)).how == "typed" and await signed.holds(page) and not await signed.ended(page)
        await session.context.clear_cookies()
        page = await session.page()
        again = SignedIn(session, form(site, "plain"), details(), nobody, book, vault, LIMITS)
        assert (await again.start(page)).how == "reused" and len(site.attempts) == 1
        await page.goto(site.url + "/end")
        await page.goto(site.url + "/account")
        assert await again.ended(page) and not await again.holds(page, 0.3)
        shot = await capture(session, site.url + "/account")
        assert (shot.state, shot.reasons[0].split(":")[0]) == (State.FAILED, "login-page")
        assert (await again.renew(page)).how == "typed" and len(site.attempts) == 2
        with pytest.raises(PageFailed, match="twice"):
            await again.renew(page)
        shot = await capture(session, site.url + "/account")
        assert shot.state is State.COMPLETE and "129.90" in text_of(shot)
        for part in shot.parts.values():
            assert find_leaks(part.data, part.media_type, book) == []

    visit(work)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert not any(secret.encode() in kept for secret in book)


def test_a_form_that_shows_before_the_page_knows_who_is_there_ends_no_session(tmp_path: Path) -> None:
    vault = SessionVault(tmp_path, use_keyring=False)

    async def work(session: Session, site: Nasty) -> None:
        there = form(site, "plain", home=site.url + "/account?flash=1")
        for how in ("typed", "reused"):
            signed = SignedIn(session, there, details(), nobody, SecretBook(), vault, LIMITS)
            page = await session.page()
            assert (await signed.start(page)).how == how
            await page.goto(there.home)
            assert not await signed.ended(page, 1.0)
            await session.context.clear_cookies()
        assert len(site.attempts) == 1

    visit(work)


def test_an_expired_session_is_renewed_once(tmp_path: Path) -> None:
    vault = SessionVault(tmp_path, use_keyring=False)
    vault.save("test", {"state": {"cookies": [], "origins": []}, "landing": ""})

    async def work(session: Session, site: Nasty) -> None:
        signed = SignedIn(session, form(site, "plain", home=site.url + "/account"), details(), nobody, SecretBook(), vault, LIMITS)
        assert (await signed.start(await session.page())).how == "typed" and len(site.attempts) == 1

    visit(work)
    assert "landing" in (vault.load("test") or {})


def test_joining_a_browser_leaves_it_running(tmp_path: Path) -> None:
    import asyncio
    import socket
    import subprocess

    from collector.browser import find_browser, open_browser
    from collector.browser.start.launch import is_root

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(find_browser().path), "--headless=new", f"--remote-debugging-port={port}", f"--user-data-dir={tmp_path}", "about:blank"]
    with subprocess.Popen(command + (["--no-sandbox"] if is_root() else []), stderr=subprocess.DEVNULL) as theirs:
        try:

            async def work() -> tuple[State, str, tuple[str, ...]]:
                for _ in range(100):
                    with socket.socket() as probe:
                        if probe.connect_ex(("127.0.0.1", port)) == 0:
                            break
                    await asyncio.sleep(0.1)
                async with Nasty() as site, open_browser(BrowserSettings(attach=f"http://127.0.0.1:{port}"), CLOCK) as session:
                    assert session.attached
                    shot = await capture(session, site.url + "/values")
                    return shot.state, text_of(shot), shot.reasons

            state, text, reasons = one_browser.run(work())
            assert state is State.COMPLETE, reasons
            assert "77.70" in text and "44.40" in text
            assert theirs.poll() is None
        finally:
            theirs.terminate()
