"""Many pages in one go: several tabs at once, each used for one page after another, and yet each capture is as if it were the only one."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from collector.browser import BrowserSettings, Session
from collector.capture import CaptureSettings, capture_page
from collector.model import Capture, State
from collector.recipe import RunContext, capture_pages
from collector.secrets import MemorySecrets
from collector.store import create_store
from tests.samples import one_browser
from tests.samples.captured import CLOCK, Nasty, text_of, visit

pytestmark = pytest.mark.browser


def a_desk(folder: Path) -> RunContext:
    store = create_store(folder / "evidence", CLOCK)
    return RunContext(store=store, clock=CLOCK, secrets=MemorySecrets({}), browser=BrowserSettings(quiet=True), authorities=())


def test_each_of_many_pages_is_kept_as_if_it_were_alone_and_told_in_order(tmp_path: Path) -> None:
    context = a_desk(tmp_path)
    told: list[Capture] = []

    async def work() -> list[Capture]:
        async with Nasty() as site:
            paths = [
                "/simple", "/bill?download", "/simple#offer", "/late-fetch", "/status/404", "/dialogs", "/late-fetch?wait=1", "/loop",
                "/bill", "/lazy", "/simple#offer",
            ]  # fmt: skip
            run = await capture_pages(RunContext(**{**vars(context), "kept": told.append}), [site.url + path for path in paths])
            assert [capture.url for capture in told] == [site.url + path for path in paths]
            assert list(run.captures) == [capture.id for capture in told] and run.state is State.PARTIAL
        return told

    kept = one_browser.run(work())
    states = [str(capture.state) for capture in kept]
    assert states == ["COMPLETE"] * 4 + ["FAILED", "COMPLETE", "COMPLETE", "FAILED"] + ["COMPLETE"] * 3, [(c.url, c.reasons) for c in kept]
    text = [context.store.read(c.files["text"]).decode() if "text" in c.files else "" for c in kept]
    assert "129.90" in text[3] and "129.90" in text[6]
    for number in (1, 8):
        assert context.store.read(kept[number].files["original"]).startswith(b"%PDF-")
    assert kept[2].final_url.endswith("/simple#offer") and kept[10].final_url.endswith("/simple#offer")
    assert kept[10].facts["status"] == 200
    assert [bool(capture.facts.get("dialogs")) for capture in kept] == [number == 5 for number in range(11)]
    assert "/simple" not in kept[1].final_url


def test_what_was_kept_before_the_run_was_broken_off_is_on_record(tmp_path: Path) -> None:
    context = a_desk(tmp_path)
    told: list[Capture] = []

    async def work() -> None:
        async with Nasty() as site:
            urls = [site.url + "/simple", site.url + "/slow", site.url + "/hang", site.url + "/slow?2"]
            first = asyncio.Event()

            def kept(capture: Capture) -> None:
                told.append(capture)
                first.set()

            task = asyncio.ensure_future(capture_pages(RunContext(**{**vars(context), "kept": kept}), urls))
            await first.wait()
            task.cancel()
            await asyncio.wait([task])

    one_browser.run(work())
    (run,) = context.store.all("runs")
    kept = context.store.all("captures")
    assert run["state"] == "PARTIAL" and run["reasons"] == ["interrupted: CancelledError"]
    assert sorted(run["captures"]) == sorted(capture["id"] for capture in kept) == sorted(capture.id for capture in told)
    assert all(capture["url"].endswith(("/simple", "/slow", "/slow?2")) for capture in kept)
    assert not list((context.store.root / "objects").glob("tmp*"))


def test_what_the_page_before_asked_for_is_waited_for_again_in_the_same_tab() -> None:
    async def work(session: Session, site: Nasty) -> None:
        page = await session.page()
        for query in ("?wait=0.1", "?wait=4"):
            shot = await capture_page(session, page, site.url + "/late-fetch" + query, CaptureSettings(), CLOCK)
            assert "129.90" in text_of(shot), query

    visit(work)


def test_the_command_closes_a_banner_and_says_where_everything_is(tmp_path: Path) -> None:
    surroundings = {**os.environ, "COLLECTOR_STORE": str(tmp_path / "evidence"), "COLLECTOR_LANG": "en"}

    def collector(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "collector", "--json", "capture", *words]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=surroundings, check=False)

    with Nasty().serve_in_thread() as site:
        assert collector(site.url + "/consent").returncode == 5
        done = collector("--dismiss", site.url + "/consent", site.url + "/simple")
        assert done.returncode == 0, done.stderr
        first, second = (json.loads(line) for line in done.stdout.splitlines())
        assert (first["url"], second["url"]) == (site.url + "/consent", site.url + "/simple")
        assert "129.90" in (tmp_path / "evidence" / first["files"]["text"]).read_text(encoding="utf-8")
        assert collector(site.url + "/simple", "--case", "2020-0001").returncode == 4
        surroundings["COLLECTOR_BROWSER"] = str(tmp_path / "nowhere")
        assert collector(site.url + "/simple").returncode == 9
