"""A browser is found without starting one, and the one that was asked for is never replaced by another."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from collector.browser import ensure_browser, find_browser, hebrew_font, hebrew_font_uri
from collector.browser.start.find_browser import candidates
from collector.errors import BrowserMissing


def test_the_browser_that_was_told_is_taken(tmp_path: Path) -> None:
    program = tmp_path / "my-browser"
    program.write_text("#!/bin/sh\necho 'My Browser 12.3.4.5 beta'\n")
    program.chmod(0o755)
    found = find_browser(program)
    assert (found.path, found.source) == (program, "told")
    if os.name == "posix":
        assert found.version == "12.3.4.5"


def test_no_other_is_taken_instead_of_it(tmp_path: Path) -> None:
    for search in (find_browser, lambda told: ensure_browser(lambda _: None, told)):
        with pytest.raises(BrowserMissing) as caught:
            search(tmp_path / "not-there")
        assert caught.value.next_step


def test_what_was_installed_once_is_found_without_installing_again() -> None:
    ensure_browser(lambda sentence: None)
    told: list[str] = []
    found = ensure_browser(told.append)
    assert found.path.is_file() and told == []
    assert found in list(candidates()) or found.source == "told"


def test_the_own_font_has_hebrew_latin_digits_and_shekel() -> None:
    from PIL import ImageFont

    font = ImageFont.truetype(str(hebrew_font()), 20)
    empty = font.getmask("\U000f0000").getbbox()
    for letter in "אבת₪09Az/":
        assert font.getmask(letter).getbbox() not in (None, empty)
    assert hebrew_font_uri().startswith("data:font/ttf;base64,")
