"""The stamped copy: a caption band above the picture, never over it. The picture's own pixels stay bit for bit."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import cache

from PIL import Image, ImageDraw, ImageFont, features

from collector.browser import hebrew_font
from collector.capture.picture.png import prepend_rows, read_head

INK, FAINT, GROUND, EDGE = (17, 24, 39), (75, 85, 99), (243, 244, 246), (17, 94, 89)


@dataclass(frozen=True)
class Caption:
    """What the band says. `at` is when the picture was taken, `zone` where a person reads it; `digest` the untouched picture's SHA-256."""

    at: datetime
    zone: tzinfo
    url: str
    capture: str
    digest: str
    title: str = ""
    state: str = ""
    note: str = ""

    @property
    def utc(self) -> str:
        """``2026-11-24 06:12:00.123 UTC``"""
        return self.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.") + f"{self.at.microsecond // 1000:03d} UTC"

    @property
    def local(self) -> str:
        """``24/11/2026 08:12:00 (Asia/Jerusalem, +02:00)``"""
        there = self.at.astimezone(self.zone)
        offset = there.strftime("%z")
        return f"{there:%d/%m/%Y %H:%M:%S} ({self.zone}, {offset[:3]}:{offset[3:5]})"


def stamp(png: bytes, caption: Caption) -> bytes:
    """The PNG with the caption above it. Raises ValueError if `png` is none."""
    head = read_head(png)
    scale = max(1.0, min(3.0, head.width / 1280))
    mode = "RGBA" if head.kind == 6 else "RGB"
    band = _band(head.width, scale, caption, mode)
    made = prepend_rows(png, band.tobytes(), band.height)
    if made is not None:
        return made
    with Image.open(io.BytesIO(png)) as picture:
        whole = Image.new("RGB", (picture.width, picture.height + band.height), "white")
        whole.paste(band.convert("RGB"), (0, 0))
        whole.paste(picture.convert("RGB"), (0, band.height))
    out = io.BytesIO()
    whole.save(out, "PNG", compress_level=3)
    return out.getvalue()


def _band(width: int, scale: float, caption: Caption, mode: str) -> Image.Image:
    size = round(15 * scale)
    pad = round(12 * scale)
    rows = _rows(caption, width - 2 * pad, size)
    step = round(size * 1.5)
    height = pad * 2 + step * len(rows)
    band = Image.new("RGB", (width, height + round(3 * scale) + 1), GROUND)
    draw = ImageDraw.Draw(band)
    for number, (text, strong, rtl) in enumerate(rows):
        y = pad + number * step
        _draw(draw, text, width, pad, y, size, strong=strong, rtl=rtl)
    draw.rectangle([0, height, width, band.height - 2], fill=EDGE)
    band = band.convert(mode)
    band.paste((0,) * len(band.getbands()), (0, band.height - 1, width, band.height))
    return band


def _rows(caption: Caption, room: int, size: int) -> list[tuple[str, bool, bool]]:
    """(text, whether bold, whether right-to-left) for each row, broken to fit."""
    rows: list[tuple[str, bool, bool]] = []
    if caption.title:
        rows.append((_cut(caption.title, room, size, strong=True), True, is_rtl(caption.title)))
    times = f"{caption.utc}   |   {caption.local}"
    rows += [(line, False, False) for line in _broken([caption.utc, caption.local], times, room, size)]
    rows += [(line, False, False) for line in _wrapped(caption.url, room, size)[:3]]
    names = [caption.capture + (f"   {caption.state}" if caption.state else ""), f"SHA-256 {caption.digest}"]
    rows += [(line, False, False) for part in _broken(names, "   |   ".join(names), room, size) for line in _wrapped(part, room, size)]
    if caption.note:
        rows.append((_cut(caption.note, room, size, strong=False), False, is_rtl(caption.note)))
    return rows


def _broken(parts: Sequence[str], joined: str, room: int, size: int) -> list[str]:
    """One row if it fits, else one for each part."""
    return [joined] if _width(joined, size, strong=False) <= room else list(parts)


def _wrapped(text: str, room: int, size: int) -> list[str]:
    """A long address or digest, cut into rows that fit."""
    rows: list[str] = []
    while text:
        fit = len(text)
        while fit > 1 and _width(text[:fit], size, strong=False) > room:
            fit = max(1, min(fit - 1, int(fit * room / _width(text[:fit], size, strong=False))))
        rows.append(text[:fit])
        text = text[fit:]
    return rows


def _cut(text: str, room: int, size: int, *, strong: bool) -> str:
    text = " ".join(text.split())
    while len(text) > 1 and _width(text, size, strong=strong) > room:
        text = text[: max(1, int(len(text) * 0.95) - 1)].rstrip() + "…"
    return text


@cache
def _font(size: int, strong: bool) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if _shapes() else ImageFont.Layout.BASIC
    font = ImageFont.truetype(str(hebrew_font()), size, layout_engine=engine)
    font.set_variation_by_axes([650 if strong else 420])
    return font


@cache
def _shapes() -> bool:
    """Whether this machine's picture library orders Hebrew by itself; on Windows and most Macs it does not, and says nothing."""
    return bool(features.check("raqm"))


def is_rtl(text: str) -> bool:
    """Whether the first strong letter is Hebrew or Arabic."""
    for letter in text:
        if "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc":
            return True
        if letter.isalpha():
            return False
    return False


def _ordered(text: str, *, rtl: bool, shapes: bool) -> str:
    """The text in the order in which it is drawn from left to right, where the library does not do that."""
    if shapes:
        return text
    from bidi.algorithm import get_display  # the package's other one leaves brackets the wrong way round

    return str(get_display(text, base_dir="R" if rtl else "L"))


def _width(text: str, size: int, *, strong: bool) -> float:
    return _font(size, strong).getlength(text)


def _draw(draw: ImageDraw.ImageDraw, text: str, width: int, pad: int, y: int, size: int, *, strong: bool, rtl: bool) -> None:
    shapes = _shapes()
    shown = _ordered(text, rtl=rtl, shapes=shapes)
    anchor, x = ("ra", width - pad) if rtl else ("la", pad)
    direction = ("rtl" if rtl else "ltr") if shapes else None
    draw.text((x, y), shown, fill=INK if strong else FAINT, font=_font(size, strong), anchor=anchor, direction=direction)
