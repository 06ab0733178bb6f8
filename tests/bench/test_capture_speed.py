"""How long a whole capture takes, as a ratio to a bare picture of the same page in the same run; peers beside it where they are installed."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import playwright
import pytest

from collector.browser import BrowserSettings, Session, find_browser, open_browser
from collector.browser.start.launch import is_root
from collector.capture import CaptureSettings, capture_page
from tests.samples.captured import CLOCK, Nasty

pytestmark = pytest.mark.bench
PEER = shutil.which("shot-scraper")
MOST = 1.5


async def timed(work: Callable[[], Awaitable[object]]) -> float:
    start = time.perf_counter()
    await work()
    return time.perf_counter() - start


async def bare(session: Session, url: str) -> None:
    page = await session.context.new_page()
    await page.goto(url)
    await page.screenshot(full_page=True)
    await page.close()


async def whole(session: Session, url: str) -> None:
    page = await session.page()
    shot = await capture_page(session, page, url, CaptureSettings(), CLOCK)
    assert {"picture", "text", "words", "archive"} <= set(shot.parts)
    await page.close()


@pytest.mark.parametrize("path", ["/footer", "/plan-10000", "/tall"])
def test_a_whole_capture_costs_at_most_half_again_a_bare_picture(path: str) -> None:
    async def measure() -> float:
        async with Nasty() as site, open_browser(BrowserSettings(quiet=True), CLOCK) as session:
            for work in (bare, whole):
                await work(session, site.url + path)
            pairs = list[tuple[float, float]]()
            while len(pairs) < 3 or (best(pairs) > MOST and len(pairs) < 7):  # a busy machine can only make a try slower
                pairs.append((await timed(lambda: whole(session, site.url + path)), await timed(lambda: bare(session, site.url + path))))
            print(f"\n{path}: whole {statistics.median(a for a, _ in pairs):.2f} s, bare {statistics.median(b for _, b in pairs):.2f} s")
            return best(pairs)

    ratio = asyncio.run(measure())
    print(f"{path}: ratio {ratio:.2f}")
    assert ratio <= MOST


def best(pairs: list[tuple[float, float]]) -> float:
    """The quickest whole capture against the quickest bare picture."""
    return min(a for a, _ in pairs) / min(b for _, b in pairs)


def run(*command: str, cwd: Path, **more: str) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300, check=False, env={**os.environ, **more})
    assert done.returncode == 0, done.stdout + done.stderr
    return time.perf_counter() - start


def peer_browsers(folder: Path) -> str:
    """A folder in which the peer's Playwright finds the very browser that is used here."""
    listed = json.loads((Path(playwright.__file__).parent / "driver" / "package" / "browsers.json").read_text(encoding="utf-8"))
    revision = next(b["revision"] for b in listed["browsers"] if b["name"] == "chromium-headless-shell")
    place = folder / f"chromium_headless_shell-{revision}" / "chrome-headless-shell-linux64"
    place.mkdir(parents=True)
    (place / "chrome-headless-shell").symlink_to(find_browser().path)
    return str(folder)


def ours(store: Path, *words: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "collector", "--store", str(store), *words)


if PEER:
    SANDBOX = ("--browser-arg", "--no-sandbox") if is_root() else ()

    def test_one_page_from_a_cold_start(tmp_path: Path) -> None:
        browsers = peer_browsers(tmp_path / "browsers")
        mine, theirs = [], []
        with Nasty().serve_in_thread() as site:
            url = site.url + "/plan-10000"
            run(*ours(tmp_path / "store", "init"), cwd=tmp_path)
            for n in range(4):
                mine.append(run(*ours(tmp_path / "store", "capture", url), cwd=tmp_path))
                theirs.append(run(PEER, url, "-o", f"peer-{n}.png", *SANDBOX, cwd=tmp_path, PLAYWRIGHT_BROWSERS_PATH=browsers))
        print(f"\ncold: ours {min(mine):.2f} s, shot-scraper {min(theirs):.2f} s, ratio {min(mine) / min(theirs):.2f}")
        assert min(mine) <= min(theirs)

    def test_thirty_pages(tmp_path: Path) -> None:
        browsers = peer_browsers(tmp_path / "browsers")
        with Nasty().serve_in_thread() as site:
            urls = [f"{site.url}/plan-3000?n={n}" for n in range(30)]
            (tmp_path / "shots.yml").write_text("".join(f"- url: {url}\n  output: shot-{n}.png\n" for n, url in enumerate(urls)))
            run(*ours(tmp_path / "store", "init"), cwd=tmp_path)
            mine = run(*ours(tmp_path / "store", "capture", *urls), cwd=tmp_path)
            theirs = run(PEER, "multi", "shots.yml", *SANDBOX, cwd=tmp_path, PLAYWRIGHT_BROWSERS_PATH=browsers)
        print(f"\nthirty: ours {mine:.1f} s, shot-scraper multi {theirs:.1f} s, {theirs / mine:.2f} times as fast")
        assert theirs / mine >= 1.5


def test_help_is_there_at_once(tmp_path: Path) -> None:
    bare_python = min(run(sys.executable, "-c", "pass", cwd=tmp_path) for _ in range(5))
    our_help = min(run(sys.executable, "-m", "collector", "--help", cwd=tmp_path) for _ in range(5))
    print(f"\nhelp: {our_help * 1000:.0f} ms, python {bare_python * 1000:.0f} ms, ratio {our_help / bare_python:.1f}")
    assert our_help <= 3 * bare_python
