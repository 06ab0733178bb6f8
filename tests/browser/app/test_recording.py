"""A chat recorded from the app: its messages arrive on the page, its buttons reach the recording, and what was kept is in the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from collector.clock import SystemClock
from collector.services.complaint.cases import open_case
from collector.store import open_store
from tests.browser.app.opened import opened, run
from tests.site.chat_site import SITE, site

pytestmark = pytest.mark.browser
TALK = """<script>
const says = (id, text) => play({id, actor: 'agent', name: 'Dana', action: 'say', text});
setTimeout(() => says('1', 'Hello, this is Dana'), 4000);
setTimeout(() => says('2', 'Half price for a year'), 4500);
</script>"""


def test_a_chat_is_watched_live_and_stopped_from_the_page(tmp_path: Path) -> None:
    page_with_talk = (SITE / "zoo.html").read_text(encoding="utf-8") + TALK

    async def work() -> None:
        async with opened(tmp_path, None, "en", passphrase="only for this test") as at, site({"/live.html": page_with_talk}) as chat:
            open_case(at.app.window.context, "Half price was promised", "Example Telecom")
            page = at.page
            await at.go("/case/2026-0001/record")
            await page.get_by_label("Address of the page with the chat").fill(f"{chat}/live.html?shape=times,log")
            await page.evaluate(
                """() => { const quiet = document.createElement('input'); quiet.type = 'hidden'; quiet.name = 'hidden'; quiet.value = 'yes';
                document.querySelector("form[action$='/record/chat']").append(quiet); }"""
            )  # the browser of the recording stays without a window here
            await page.get_by_role("button", name="Open the chat and record").click()
            await page.get_by_text("Half price for a year").wait_for(timeout=60_000)
            await page.get_by_label("Words of your own").fill("I asked for it in writing")
            await page.get_by_role("button", name="Keep as a note").click()
            await page.get_by_text("Keep as a note · I asked for it in writing").wait_for()
            await page.get_by_role("button", name="Take a picture now").click()
            await page.get_by_role("button", name="Stop").click()
            await page.locator(".state:not(.running)").wait_for(timeout=60_000)
            assert not at.faults, at.faults
            store = open_store(at.store, SystemClock(), readonly=True)
            (talk,) = store.all("transcripts")
            assert [m["text"] for m in talk["messages"]] == ["Hello, this is Dana", "Half price for a year"]
            assert [n["text"] for n in store.all("notes")] == ["I asked for it in writing"]
            (capture,) = store.all("captures")
            assert capture["case"] == "2026-0001" and capture["state"] in ("COMPLETE", "PARTIAL")
            await at.go(f"/case/2026-0001/evidence/{capture['id']}")
            assert "Half price for a year" in await page.locator(".talk").inner_text()

    run(work)
