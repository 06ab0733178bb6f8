"""The guide's pictures show the app as it is: each page still says what stood on it when its picture was taken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.browser.app.guide_pictures import LANGUAGES, PAGES, PLACE, STRIP, WORDS, words_on
from tests.browser.app.opened import opened, run
from tests.samples.demo_tour import recorded_demo

pytestmark = pytest.mark.browser
DOCS = PLACE.parent


def test_the_guide_shows_every_picture() -> None:
    shown = {"he": (DOCS / "he" / "guide.md").read_text(encoding="utf-8"), "en": (DOCS / "guide.md").read_text(encoding="utf-8")}
    for language in LANGUAGES:
        for name in (*PAGES, STRIP):
            assert (PLACE / f"{name}-{language}.png").stat().st_size < 200_000
            assert f"pictures/{name}-{language}.png" in shown[language]


def test_the_pages_say_what_stands_on_the_pictures(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    told = json.loads(WORDS.read_text(encoding="utf-8"))["he"]
    store = recorded_demo(tmp_path_factory)[0] / "evidence"

    async def work() -> None:
        async with opened(tmp_path, store, "he") as at:
            for name, address in PAGES.items():
                assert await words_on(at, address) == told[name], f"{name}: run python -m tests.browser.app.guide_pictures"

    run(work)
