"""The caption stands above the picture, the picture's own pixels stay bit for bit, Hebrew reads from right to left."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from PIL import Image, ImageDraw

from collector.capture import Caption, stamp
from collector.capture import stamp as stamp_function
from collector.capture.picture.caption_stamp import _ordered, is_rtl
from collector.capture.picture.png import prepend_rows, read_head
from collector.clock import ISRAEL

CAPTION = Caption(
    datetime(2026, 11, 24, 6, 12, 0, 123000, UTC), ISRAEL, "https://my.example.co.il/plan?x=1", "page-20261124-061200-3f9a2c", "ab" * 32,
    title="המסלול שלי – סיב 1000, 129.90 ₪", state="COMPLETE",
)  # fmt: skip


def picture(width: int, height: int, mode: str = "RGB", **save: object) -> bytes:
    image = Image.effect_noise((width, height), 90).convert(mode)
    ImageDraw.Draw(image).rectangle([0, 0, 3, 3], fill=0)
    out = io.BytesIO()
    image.save(out, "PNG", **save)
    return out.getvalue()


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1"])
@pytest.mark.parametrize("width", [200, 1280, 3000])
def test_the_picture_is_whole_below_the_band(mode: str, width: int) -> None:
    png = picture(width, 120, mode)
    with Image.open(io.BytesIO(png)) as before, Image.open(io.BytesIO(stamp(png, CAPTION))) as after:
        after.load()
        assert after.width == width and after.height > before.height
        below = after.crop((0, after.height - before.height, width, after.height))
        assert below.convert("RGB").tobytes() == before.convert("RGB").tobytes()


def test_the_picture_s_own_data_is_carried_over_not_packed_anew() -> None:
    png = picture(900, 700)
    stamped = stamp(png, CAPTION)
    packed = png[png.index(b"IDAT") + 6 : png.index(b"IDAT") + 4000]
    assert packed in stamped


def test_rows_that_end_in_colour_are_refused() -> None:
    assert prepend_rows(picture(10, 5), b"\xff" * 30, 1) is None
    assert prepend_rows(picture(10, 5), b"\0" * 30, 1) is not None


def test_both_times_are_said() -> None:
    assert CAPTION.utc == "2026-11-24 06:12:00.123 UTC"
    assert CAPTION.local == "24/11/2026 08:12:00 (Asia/Jerusalem, +02:00)"


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PNG"):
        stamp(b"GIF89a", CAPTION)


def test_hebrew_is_ordered_where_the_library_does_not() -> None:
    drawn = _ordered("שלום 129.90 ABC", rtl=True, shapes=False)
    assert drawn == "ABC 129.90 םולש"
    assert _ordered("שלום (כולל)", rtl=True, shapes=False) == "(ללוכ) םולש"
    assert _ordered("שלום", rtl=True, shapes=True) == "שלום"
    assert is_rtl("129 שלום") and not is_rtl("Plan שלום") and not is_rtl("123")


def test_both_ways_of_ordering_draw_the_same_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """The only patch in this file: a machine without the ordering library cannot be had here otherwise."""
    import sys

    module = sys.modules[stamp_function.__module__]
    png = picture(1280, 60)
    module._font.cache_clear()
    with_library = Image.open(io.BytesIO(stamp(png, CAPTION))).convert("L")
    monkeypatch.setattr(module, "_shapes", lambda: False)
    module._font.cache_clear()
    without = Image.open(io.BytesIO(stamp(png, CAPTION))).convert("L")
    module._font.cache_clear()
    top = (0, 0, 1280, 100)
    dark = [sum(image.crop(top).histogram()[:128]) for image in (with_library, without)]
    assert abs(dark[0] - dark[1]) < max(dark) * 0.05


def test_the_head_is_read() -> None:
    head = read_head(picture(7, 9, "RGBA"))
    assert (head.width, head.height, head.channels) == (7, 9, 4)
