"""A bill is kept however its link brings it: downloaded, or shown by the browser in this tab or a new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from collector.browser import BrowserSettings, open_browser
from collector.clock import SystemClock
from collector.errors import PageFailed
from collector.model import Capture
from collector.recipe import EvidenceWriter, RunContext, Visit
from collector.recipe.visit.session_page import SessionPage
from collector.secrets import NoSecrets
from collector.store import create_store
from tests.samples import one_browser
from tests.samples.captured import Nasty

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("whole_browser")]
LINKS = """() => { document.body.innerHTML = `<p>שלום דנה</p>
  <a id=down href='/bill?download=1'>הורדה</a> <a id=same href='/bill'>חשבונית</a> <a id=tab href='/bill' target=_blank>חשבונית</a>
  <a id=away href='/bill?download=1' target=_blank>הורדה</a> <a id=none href='#'>כלום</a> <a id=page href='/simple' target=_blank>דף</a>
  <button id=made>חשבונית</button>`;
  made.onclick = async () => window.open(URL.createObjectURL(await (await fetch('/bill')).blob())); }"""


def test_a_bill_is_kept_however_it_comes(tmp_path: Path) -> None:
    clock = SystemClock()
    store = create_store(tmp_path / "evidence", clock)
    context = RunContext(store, clock, NoSecrets(), browser=BrowserSettings(quiet=True), patience=8)

    async def run() -> None:
        async with Nasty() as site, open_browser(context.browser, clock) as session:
            session.book = context.book
            visit = Visit(SessionPage(context, session, EvidenceWriter(store, clock, "", "run-1", context.book)), lambda _: None)
            await visit.open(f"{site.url}/simple")
            for way in ("down", "tab", "away", "made", "same"):
                await visit.page.evaluate(LINKS)
                await visit.download(f"#{way}", way)
                assert visit.page.url == f"{site.url}/simple" and len(visit.page.context.pages) == 1, way
            await visit.page.evaluate(LINKS)
            for way in ("none", "page"):
                with pytest.raises(PageFailed, match="No file came"):
                    await visit.download(f"#{way}", way)

    one_browser.run(run())
    kept = [Capture.from_doc(doc) for doc in store.all("captures")]
    assert [capture.title for capture in kept] == ["down", "tab", "away", "made", "same"]
    for capture in kept:
        assert store.read(capture.files["original"]).startswith(b"%PDF-"), capture.title
        assert capture.files["original"].media_type == "application/pdf"
