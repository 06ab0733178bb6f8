"""Pictures that lack what the page's text says, or begin anew at a limit of the graphics hardware."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, ImageDraw

from collector.capture.picture.picture_completeness import Differences, blank_words, is_sound
from collector.capture.picture.png import MAGIC, chunk
from collector.capture.text.page_words import Word

FORMS = ["library", "browser"]
"""Rows with whatever filter suits, as a library writes them; all as differences to the row above, as a browser in a hurry does."""


def written(picture: Image.Image, form: str) -> bytes:
    if form == "library":
        out = io.BytesIO()
        picture.save(out, "PNG", compress_level=1)
        return out.getvalue()
    line, raw = picture.width * len(picture.getbands()), picture.tobytes()
    rows = [raw[y * line : (y + 1) * line] for y in range(picture.height)]
    above = [bytes(line), *rows]
    told = b"".join(b"\x02" + bytes((now - before) & 255 for now, before in zip(row, over, strict=True)) for row, over in zip(rows, above, strict=False))
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2 if picture.mode == "RGB" else 6, 0, 0, 0)
    return MAGIC + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(told, 1)) + chunk(b"IEND", b"")


def word(x: float, y: float) -> Word:
    return Word("129.90", x, y, 48, 16, 1, 0, "text")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_word_is_on_the_picture_or_it_is_missing(form: str, mode: str) -> None:
    picture = Image.new("RGB", (200, 120), "white")
    draw = ImageDraw.Draw(picture)
    draw.text((10, 10), "129.90", fill="black")
    for y in range(60, 120):  # a ground that fades downwards, with text on one half of it
        draw.line([(0, y), (200, y)], fill=(y, 255 - y, 90))
    draw.text((110, 80), "129.90", fill="white")
    pixels = Differences.of(written(picture.convert(mode), form))
    assert blank_words(pixels, [word(10, 8)], 1) == (0, 1)
    assert blank_words(pixels, [word(110, 8)], 1) == (1, 1)
    assert blank_words(pixels, [word(110, 78)], 1) == (0, 1)
    assert blank_words(pixels, [word(10, 78)], 1) == (1, 1)
    assert blank_words(pixels, [word(190, 110)], 1)[1] == 1  # half outside
    assert blank_words(pixels, [word(500, 500)], 1) == (0, 1)


def test_finer_pixels_and_words_that_nobody_sees() -> None:
    picture = Image.new("RGB", (400, 100), "white")
    ImageDraw.Draw(picture).text((220, 20), "129.90", fill="black")
    pixels = Differences.of(written(picture, "browser"))
    assert blank_words(pixels, [word(110, 8)], 2) == (0, 1)
    assert blank_words(pixels, [word(10, 8)], 2) == (1, 1)
    assert blank_words(pixels, [Word("129.90", 10, 8, 48, 16, 1, 0, "hidden")], 2) == (0, 0)


@pytest.mark.parametrize("form", FORMS)
def test_a_tall_picture_that_begins_anew_is_not_sound(form: str) -> None:
    once = Image.new("RGB", (40, 8_192), "white")
    draw = ImageDraw.Draw(once)
    for y in range(0, 8_192, 30):
        draw.text((2, y), str(y), fill="black")
    broken, whole, empty = (Image.new("RGB", (40, 9_000), "white") for _ in range(3))
    broken.paste(once, (0, 0))
    broken.paste(once, (0, 8_192))
    whole.paste(once, (0, 0))
    whole.paste(once.crop((0, 1_000, 40, 1_808)), (0, 8_192))
    assert not is_sound(Differences.of(written(broken, form)), 9_000)
    assert is_sound(Differences.of(written(whole, form)), 9_000)
    assert is_sound(Differences.of(written(empty, form)), 9_000)
    assert not is_sound(Differences.of(written(whole, form)), 9_500)


def test_broken_bytes_are_told() -> None:
    good = written(Image.new("RGB", (40, 40), "white"), "browser")
    with pytest.raises((ValueError, OSError)):
        Differences.of(good[: len(good) // 2])
    with pytest.raises(ValueError, match="not a PNG"):
        Differences.of(b"GIF89a")
