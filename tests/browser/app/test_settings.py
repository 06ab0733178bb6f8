"""The app's settings and what is there from the first visit: the lock, a backup, the icon, a call with its clock, a watch, the demo beside."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from aiohttp import web
from playwright.async_api import TimeoutError as PageTimeout

from collector.clock import SystemClock
from collector.errors import InputError
from collector.model import Case
from collector.services.complaint.cases import open_case
from collector.services.secret_storage import login_file
from collector.services.watching.notices import mail_address, notice_addresses
from collector.store import open_store
from collector.watch import ByApprise
from tests.browser.app.opened import opened, run
from tests.samples.keyring_in_memory import keyring_in_memory

pytestmark = pytest.mark.browser
PHRASE = "a phrase of the test alone"


def test_an_idle_app_shows_nothing_until_the_passphrase(tmp_path: Path) -> None:
    """Pages, pictures and forms wait; a wrong passphrase opens nothing; without a passphrase there is no lock."""

    async def work() -> None:
        async with opened(tmp_path, None, "en", passphrase=PHRASE) as at:
            case = open_case(at.app.window.context, "Half price was promised", "Example Telecom")
            assert not at.app.window.lock.close()
            login_file(at.app.window.context, new=True).keep_all("example", {"username": "noa"})
            await at.go("/settings")
            await at.page.get_by_role("button", name="Lock now").click()
            answer = await at.page.request.get(f"{at.root}/case/{case.id}")
            assert answer.status == 423
            assert await (await at.page.request.get(f"{at.root}/lock/state")).json() == {"locked": True}
            assert "Half price" not in await answer.text()
            await at.page.get_by_label("Passphrase").fill("a wrong one")
            await at.page.get_by_role("button", name="Unlock").click()
            await at.page.get_by_role("alert").wait_for(timeout=60_000)
            await at.page.get_by_label("Passphrase").fill(PHRASE)
            await at.page.get_by_role("button", name="Unlock").click()
            await at.page.get_by_text("Half price was promised").first.wait_for(timeout=60_000)
            second = await at.page.context.new_page()
            await second.clock.install()
            await second.goto(f"{at.root}/case/{case.id}")
            at.app.window.lock.seconds = -1.0  # the quarter of an hour is over
            await second.clock.run_for(60_000)  # an open page of another window asks by itself, and shows nothing any more
            await second.get_by_label("Passphrase").wait_for()
            assert "Half price" not in await second.content()
            await at.page.goto(f"{at.root}/")
            assert await at.page.get_by_label("Passphrase").count() == 1

    run(work)


def test_a_backup_is_whole_and_the_reminder_goes(tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path, None, "en") as at:
            open_case(at.app.window.context, "A doubled charge", "Example Shop")
            await at.go("/")
            assert await at.page.get_by_text("last backup is missing").count() == 1
            await at.go("/settings")
            await at.page.get_by_role("button", name="Make a backup now").click()
            await at.page.get_by_role("link", name="Show what came of it").click(timeout=60_000)
            await at.go("/")
            assert await at.page.get_by_text("last backup is missing").count() == 0
            (kept,) = (tmp_path / "backups").glob("*.zip")
            with zipfile.ZipFile(kept) as archive:
                assert any(name.endswith("journal.jsonl") for name in archive.namelist())

    run(work)


def test_a_call_is_noted_line_by_line_and_a_watch_is_planned(tmp_path: Path) -> None:
    async def work() -> None:
        async with opened(tmp_path, None, "en") as at:
            case: Case = open_case(at.app.window.context, "Nobody calls back", "Example Telecom")
            page = at.page
            await at.go(f"/case/{case.id}/write")
            await page.get_by_role("button", name="Begin the call").click()
            await page.get_by_role("button", name="On hold").click()
            await page.get_by_role("button", name="Reference number").click()
            await page.locator("#job").get_by_text("Type the words first").wait_for()
            await page.get_by_label("Words of your own").fill("77120")
            await page.get_by_role("button", name="Reference number").click()
            await page.get_by_label("Words of your own").fill("a call tomorrow at ten")
            await page.get_by_role("button", name="Promised").click()
            assert (await page.locator(".clock").inner_text()).startswith("0:")
            await page.get_by_role("button", name="The call has ended").click()
            while "/job/" in page.url:  # the page goes on by itself once nothing is left to ask
                with suppress(PageTimeout):
                    await page.get_by_role("button", name="Skip").click(timeout=1000)
            store = open_store(at.store, SystemClock(), readonly=True)
            (call,) = store.all("contacts")
            assert [m["kind"] for m in call["moments"]] == ["hold", "reference", "promised"]
            assert call["reference"] == "77120"
            assert [p["text"] for p in store.all("promises")] == ["a call tomorrow at ten"]

            await at.go(f"/case/{case.id}/recipes/any_page")
            await page.locator("input[name=o-url]").fill("https://www.example.co.il/prices")
            await page.get_by_role("button", name="Look every month").click()
            await page.get_by_role("button", name="Pause").click()
            await page.get_by_role("button", name="Go on").wait_for()
            (watch,) = store.all("watches")
            assert (watch["case"], watch["paused"]) == (case.id, True)
            assert not at.faults, at.faults

    run(work)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the form of desktop entry that Linux has")
def test_the_icon_starts_the_app_over_the_same_store(tmp_path: Path) -> None:
    own = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "COLLECTOR_PRIVATE": str(tmp_path / "private")}
    store = tmp_path / "my evidence"
    made = subprocess.run(
        [sys.executable, "-m", "collector", "--store", str(store), "--lang", "en", "--json", "app", "--shortcut"],
        env=own, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    launcher, *entries = json.loads(made.stdout)["shortcut"]
    assert entries
    words = Path(entries[0]).read_text(encoding="utf-8")
    (line,) = [each.removeprefix("Exec=") for each in words.splitlines() if each.startswith("Exec=")]
    assert launcher in line
    started = subprocess.Popen([sys.executable, launcher], env=own, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        assert started.stdout is not None
        assert "http://127." in started.stdout.readline()
    finally:
        started.terminate()
        started.wait(20)


@asynccontextmanager
async def mail_server(mails: list[str]) -> AsyncIterator[int]:
    """A mail server that takes every mail; its port."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 here\r\n")
        while line := (await reader.readline()).decode("utf-8", "replace"):
            if line.upper().startswith("DATA"):
                writer.write(b"354 go on\r\n")
                mails.append((await reader.readuntil(b"\r\n.\r\n")).decode("utf-8", "replace"))
            writer.write(b"221 bye\r\n" if line.upper().startswith("QUIT") else b"250 ok\r\n")
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


@pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")
def test_news_really_arrive_by_mail_and_webhook(tmp_path: Path) -> None:
    """An address is kept once its trial arrived, and nothing of it stands on a page; one that takes nothing is refused with a sentence."""
    mails, hooks = list[str](), list[str]()

    async def hook(request: web.Request) -> web.Response:
        hooks.append(await request.text())
        return web.Response()

    async def work() -> None:
        heard = web.Application()
        heard.router.add_post("/hook", hook)
        runner = web.AppRunner(heard)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        async with opened(tmp_path, None, "en") as at, mail_server(mails) as port:
            await at.go("/settings")
            both = f"mailto://127.0.0.1:{port}/?from=noa@example.com&to=noa@example.com json://127.0.0.1:{runner.addresses[0][1]}/hook"
            for address, told in (("json://127.0.0.1:9/hook", "did not get through"), (both, "goes to the address")):
                await at.page.get_by_text("Another way").click()
                await at.page.get_by_label("Address for news").fill(address)
                await at.page.get_by_role("button", name="Try and keep it").click()
                await at.page.get_by_text(told).wait_for()
            assert list(kept.kept.values()) == [both]
            assert "Subject:" in mails[0] and "how news will reach you" in hooks[0]
            assert str(port) not in await at.page.content()
            sent = await asyncio.to_thread(ByApprise(notice_addresses(at.app.window.context)), "Collector", "The price rose")
            assert (sent, len(mails), json.loads(hooks[1])["message"]) == ("sent", 2, "The price rose")
            await at.page.get_by_role("button", name="Send no more news").click()
            await at.page.get_by_text("Nobody hears").or_(at.page.get_by_text("appears on the desktop")).first.wait_for()
            assert not kept.kept
        await runner.cleanup()

    with keyring_in_memory() as kept:
        run(work)


def test_a_mail_account_becomes_an_address() -> None:
    assert mail_address("noa@example.com", "a b/c", "smtp.example.com") == "mailtos://noa:a%20b%2Fc@example.com?smtp=smtp.example.com"
    for wrong in ("noa", "@example.com", "no a@example.com"):
        with pytest.raises(InputError):
            mail_address(wrong, "x")
