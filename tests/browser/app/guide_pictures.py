"""The pictures of the guide, taken of the real app over the demo's store, with the words that stood on each page.

``python -m tests.browser.app.guide_pictures`` takes them anew; `test_guide_pictures.py` says when they have grown old.
"""

from __future__ import annotations

import asyncio
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from tests.browser.app.opened import CASE, Opened, opened

PLACE = Path(__file__).resolve().parents[3] / "docs" / "pictures"
WORDS = PLACE / "words.json"
LANGUAGES = ("he", "en")
WIDTH = 900
PAGES = {
    "start": "/start", "case": f"/case/{CASE}", "evidence": f"/case/{CASE}/evidence", "record": f"/case/{CASE}/record",
    "watches": f"/case/{CASE}/watches", "package": f"/case/{CASE}/package",
}  # fmt: skip
SAID = "main h1, main h2, main .tabs a, main button, main summary"


async def words_on(at: Opened, address: str) -> list[str]:
    """The headings, tabs and buttons of a page: what the guide's reader looks for."""
    await at.go(address)
    said = await at.page.locator(SAID).all_inner_texts()
    return list(dict.fromkeys(words.strip() for words in said if words.strip()))


async def take(store: Path, language: str) -> dict[str, list[str]]:
    """Takes each page's picture in one language; returns the words of each page."""
    said = {}
    with tempfile.TemporaryDirectory() as folder:
        async with opened(Path(folder), store, language, WIDTH) as at:
            for name, address in PAGES.items():
                said[name] = await words_on(at, address)
                image = Image.open(io.BytesIO(await at.page.screenshot()))
                image.convert("RGB").quantize(64).save(PLACE / f"{name}-{language}.png", optimize=True)
    return said


def main() -> None:
    """Plays the demo, and takes all pictures."""
    PLACE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "evidence"
        subprocess.run([sys.executable, "-m", "collector", "--store", str(store), "demo", "--out", folder], check=True)
        said = {language: asyncio.run(take(store, language)) for language in LANGUAGES}
    WORDS.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
