"""The app outlives what goes wrong around it, and says so: a server that is gone, a recording whose browser is killed, a killed page."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from collector.clock import SystemClock
from collector.services.complaint.cases import open_case
from collector.store import open_store
from tests.browser.app.opened import opened, run
from tests.site.chat_site import SITE, site

pytestmark = pytest.mark.browser
TALK = "<script>setTimeout(() => play({id: '1', actor: 'agent', name: 'Dana', action: 'say', text: 'Half price'}), 3000);</script>"


def browsers_of(parent: int) -> list[int]:
    """The processes of browsers that this process has started, by what ``ps`` says of their parents."""
    told = subprocess.run(["ps", "-eww", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in told.splitlines()]
    known = {parent}
    for _ in range(6):
        known |= {int(pid) for pid, above, *_ in rows if int(above) in known}
    return [int(pid) for pid, _, *args in rows if int(pid) in known and args and "--remote-debugging" in args[0] and "--type=" not in args[0]]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds the browser's process by ps as Linux has it")
def test_a_killed_browser_and_a_lost_server_are_told(tmp_path: Path) -> None:
    async def work() -> None:
        talk = (SITE / "zoo.html").read_text(encoding="utf-8") + TALK
        async with opened(tmp_path, None, "en", passphrase="only for this test") as at, site({"/live.html": talk}) as chat:
            open_case(at.app.window.context, "Half price was promised", "Example Telecom")
            page = at.page
            own = browsers_of(os.getpid())
            token = at.app.access.token
            form = {"token": token, "address": f"{chat}/live.html?shape=times,log", "hidden": "yes"}
            sent = await page.request.post(f"{at.root}/case/2026-0001/record/chat", form=form, headers={"Origin": at.origin}, max_redirects=0)
            await at.page.goto(at.origin + sent.headers["location"], wait_until="load")
            await page.locator(".talk", has_text="Half price").wait_for(timeout=60_000)
            for process in set(browsers_of(os.getpid())) - set(own):
                os.kill(process, signal.SIGKILL)
            await page.locator(".state:not(.running)").wait_for(timeout=60_000)
            assert await page.locator(".trouble[role=alert], a.button").count()
            assert "Traceback" not in await page.content()
            (kept,) = open_store(at.store, SystemClock(), readonly=True).all("transcripts")
            assert [m["text"] for m in kept["messages"]] == ["Half price"]
            await at.go("/case/2026-0001/write")
            await page.get_by_role("button", name="Begin the call").click()
            await page.locator(".clock").wait_for()
            await at.app._runners[0].cleanup()
            await page.get_by_text("The collector does not answer").wait_for(timeout=20_000)

    run(work)
