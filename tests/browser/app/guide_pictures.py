"""The pictures of the guide, taken of the real app: pages over the demo's store, and the film strip of the newcomer's path.

``python -m tests.browser.app.guide_pictures`` takes them anew, with the words that stood on each page; the tests say when they have grown old.
"""

from __future__ import annotations

import asyncio
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from playwright.async_api import Page

from collector.demo.provider.difficult_site import spoken
from collector.demo.provider.portal import Provider
from collector.demo.timestamps.local_authority import LocalAuthority
from collector.store.settings.config import Config
from collector.trust.timestamp_authority import Authority
from tests.browser.app.newcomers_path import STATIONS, Walk, shown_first
from tests.browser.app.opened import CASE, Opened, opened

PLACE = Path(__file__).resolve().parents[3] / "docs" / "pictures"
WORDS = PLACE / "words.json"
LANGUAGES = ("he", "en")
WIDTH = 900
PAGES = {
    "case": f"/case/{CASE}", "evidence": f"/case/{CASE}/evidence", "record": f"/case/{CASE}/record",
    "watches": f"/case/{CASE}/watches", "package": f"/case/{CASE}/package",
}  # fmt: skip
STRIP = "path"
"""The film strip's name; it has one frame for each of the path's `STATIONS`, numbered in the order of reading."""
WINDOW = {"width": 720, "height": 560}
FRAME = (504, 392)
GAP = 6
SAID = "main h1, main h2, main .tabs a, main button, main summary"


async def words_on(at: Opened, address: str) -> list[str]:
    """The headings, tabs and buttons of a page: what the guide's reader looks for."""
    await at.go(address)
    return await said_on(at.page)


async def said_on(page: Page) -> list[str]:
    """The same of the page that is open."""
    said = await page.locator(SAID).all_inner_texts()
    return list(dict.fromkeys(words.strip() for words in said if words.strip()))


async def take(store: Path, language: str) -> dict[str, list[str]]:
    """Takes each page's picture in one language; returns the words of each page."""
    said = {}
    with tempfile.TemporaryDirectory() as folder:
        async with opened(Path(folder), store, language, WIDTH) as at:
            for name, address in PAGES.items():
                said[name] = await words_on(at, address)
                save(Image.open(io.BytesIO(await at.page.screenshot())), f"{name}-{language}")
    return said


def save(image: Image.Image, name: str) -> None:
    """Writes a picture with few colours, so that it is small."""
    image.convert("RGB").quantize(64).save(PLACE / f"{name}.png", optimize=True)


@dataclass
class Strip:
    """Takes a frame at each station of the newcomer's path."""

    frames: dict[str, Image.Image] = field(default_factory=dict)
    said: dict[str, list[str]] = field(default_factory=dict)

    async def look(self, page: Page, station: str) -> None:
        """The station as it stands, the part of it in sight that the station is about."""
        for name, place in shown_first():
            if name == station:
                await page.locator(place).first.evaluate("each => each.scrollIntoView({block: 'start'})")
        self.said[f"{STRIP}-{station}"] = await said_on(page)
        self.frames[station] = Image.open(io.BytesIO(await page.screenshot(caret="initial"))).convert("RGB")

    def keep(self, language: str) -> None:
        """Writes the strip: two frames in a row, in the order of reading."""
        width, height = FRAME
        rows = (len(STATIONS) + 1) // 2
        whole = Image.new("RGB", (width * 2 + GAP * 3, (height + GAP) * rows + GAP), "#5a6675")
        for number, station in enumerate(STATIONS):
            row, place = divmod(number, 2)
            column = 1 - place if language == "he" else place
            frame = self.frames[station].resize(FRAME, Image.Resampling.LANCZOS)
            whole.paste(frame, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
        save(whole, f"{STRIP}-{language}")


@asynccontextmanager
async def newcomer(folder: Path, language: str, passphrase: str) -> AsyncIterator[tuple[Opened, str]]:
    """The app of somebody who has nothing yet, time-stamps of this machine, and the address of the demo's chat."""
    with LocalAuthority().serve_in_thread() as stamps:
        stamped = Config(authorities=(Authority(name="here", url=stamps.url, root_pem=stamps.root_pem, owner="here"),))
        (folder / "evidence").mkdir()
        (folder / "evidence" / "config.toml").write_text(stamped.write(), encoding="utf-8")  # settings, and no store yet
        async with Provider(script=spoken(), speed=3.0) as provider, opened(folder, None, language, passphrase=passphrase) as at:
            await at.page.set_viewport_size({"width": WINDOW["width"], "height": WINDOW["height"]})
            yield at, provider.chat_url


async def walk(language: str) -> Strip:
    """Walks the newcomer's path and takes its frames."""
    strip = Strip()
    with tempfile.TemporaryDirectory() as name:
        async with newcomer(Path(name), language, "only for these pictures") as (at, chat):
            await Walk(at, chat, Path(name), strip.look, language).whole()
    return strip


def main() -> None:
    """Plays the demo, and takes all pictures."""
    PLACE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "evidence"
        subprocess.run([sys.executable, "-m", "collector", "--store", str(store), "demo", "--out", folder], check=True)
        said = {language: asyncio.run(take(store, language)) for language in LANGUAGES}
    for language in LANGUAGES:
        strip = asyncio.run(walk(language))
        strip.keep(language)
        said[language] |= strip.said
    WORDS.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
