"""Whether the digits of a price are painted: two small pictures of the page, one without its letters, must differ where they stand.

What a page's styles do to its text never ends (covers, blends, masks, filters, lines drawn by a ground); what is painted can be looked at.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from typing import Any

from PIL import Image, ImageChops, ImageDraw

from collector.browser import PageError
from collector.browser.page_script import script
from collector.capture.picture.drawn_number_parts import REACH, drawn_beside, written_beside

Box = tuple[float, float, float, float]
"""Left, top, width, height in CSS pixels of the window."""
_SEEN = 24
"""So much one colour of a pixel must change for a person to see it, of 255."""
_EDGE = 48
_INK = 0.02
"""The part of a digit's box that its ink covers at least."""
_SHARE = 0.2
"""The part of the ink of the fullest digit beside it that a digit has at least; even a 1 beside an 8 has more."""
_CROSSED = 0.6
"""The part of a number's width over which a line or an edge makes it crossed out."""
_SLANT = 0.15
"""So far a slanted letter reaches out of its box, in heights of the line."""
_MOST = 40
"""Digits that are looked at."""


async def not_painted(element: Any, digits: Sequence[Box], texts: Sequence[Box] | None) -> str:
    """``cut`` where a digit is not painted at its place, ``drawn-over`` where a line or a picture runs through the digits, ``drawn-beside``
    where a sign stands against them that is in none of the places of the page's `texts` (None: not known); else "".

    "" too where the page moves meanwhile or no picture can be taken: what changes is seen by reading the price again.
    """
    try:
        left, top = await _corner(element)
        boxes = [(box[0] + left, box[1] + top, box[2], box[3]) for box in digits[:_MOST]]
        if any(box[2] < 1 or box[3] < 2 for box in boxes):
            return "cut"
        pictures = await _pictures(element, _around(boxes)) if boxes else None
    except PageError:
        return ""
    known = [(box[0] + left, box[1] + top, box[2], box[3]) for box in texts] if texts is not None else None
    return _told(*pictures, boxes, known) if pictures else ""


async def _corner(element: Any) -> tuple[float, float]:
    """Where the window of the element's frame begins in the window of the page."""
    left = top = 0.0
    frame = await element.owner_frame()
    while frame and frame.parent_frame:
        holder = await frame.frame_element()
        at = await holder.evaluate(
            "e => { const b = e.getBoundingClientRect(), s = getComputedStyle(e);"
            " return [b.left + e.clientLeft + parseFloat(s.paddingLeft), b.top + e.clientTop + parseFloat(s.paddingTop)]; }"
        )
        left, top, frame = left + at[0], top + at[1], frame.parent_frame
    return left, top


def _around(boxes: Sequence[Box]) -> tuple[int, int, int, int]:
    """The smallest box of whole pixels around all of them and what stands beside them."""
    more = int(REACH * max(box[3] for box in boxes)) + 1
    left, top = int(min(b[0] for b in boxes)) - more, int(min(b[1] for b in boxes)) - more
    right, bottom = int(max(b[0] + b[2] for b in boxes)) + more + 1, int(max(b[1] + b[3] for b in boxes)) + more + 1
    return max(left, 0), max(top, 0), right, bottom


async def _pictures(element: Any, area: tuple[int, int, int, int]) -> tuple[Image.Image, Image.Image, tuple[int, int]] | None:
    """The area with its letters and without them, and its corner; None where it does not lie in the window."""
    frame = await element.owner_frame()
    if frame is None:
        return None  # the page has drawn the element anew meanwhile
    page = frame.page
    wide, high = await page.evaluate("() => [innerWidth, innerHeight]")
    left, top, right, bottom = area[0], area[1], min(area[2], wide), min(area[3], high)
    if right - left < 2 or bottom - top < 2:
        return None
    cdp = await page.context.new_cdp_session(page)
    try:
        shown = await _window(cdp)
        hiding = await element.evaluate_handle(script("letters_hidden.js", "capture"))
        try:
            bare = await _window(cdp) if await hiding.evaluate("hiding => hiding.there") else shown
        finally:
            await hiding.evaluate("hiding => hiding.show()")
    finally:
        await cdp.detach()
    if bare is shown or shown.size != bare.size:
        return None
    times = shown.width / wide
    one, other = (whole.crop(tuple(round(v * times) for v in (left, top, right, bottom))).convert("RGB") for whole in (shown, bare))
    size = (right - left, bottom - top)
    return (one, other, (left, top)) if one.size == size else (one.resize(size), other.resize(size), (left, top))


async def _window(cdp: Any) -> Image.Image:
    """The window as it is painted at this moment."""
    got = await cdp.send("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": False, "optimizeForSpeed": True})
    return Image.open(io.BytesIO(base64.b64decode(got["data"])))


def _told(shown: Image.Image, bare: Image.Image, corner: tuple[int, int], boxes: Sequence[Box], texts: Sequence[Box] | None) -> str:
    ink = _strongest(ImageChops.difference(shown, bare)).point(lambda value: 255 * (value >= _SEEN))
    around = (0, 0, shown.width, shown.height)  # what stands outside the window, in a long table, is not looked at
    places = [place for box in boxes if _lies_in(place := _inside(box, corner), around)]
    inks = [ink.crop(place).histogram()[255] for place in places]
    for own, place in zip(inks, places, strict=True):
        high = place[3] - place[1]
        most = max(other for other, beside in zip(inks, places, strict=True) if beside[3] - beside[1] == high)
        if own < max(2, _INK * (place[2] - place[0]) * high, _SHARE * most):
            return "cut"
    numbers = [number for line in _lines(places) if (number := _inked(ink, line))]
    if any(_crossed(bare, number) for number in numbers):
        return "drawn-over"
    if any(drawn_beside(bare, number) for number in numbers):
        return "drawn-beside"
    other = _without(ink, [_inside(box, corner) for box in texts]) if texts is not None else None
    return "drawn-beside" if other and any(written_beside(other, number) for number in numbers) else ""


def _without(ink: Image.Image, texts: Sequence[tuple[int, int, int, int]]) -> Image.Image:
    """The ink outside the places of known texts; slanted letters reach out of their boxes."""
    other = ink.copy()
    for left, top, right, bottom in texts:
        most = max(3, round(_SLANT * (bottom - top)))
        ImageDraw.Draw(other).rectangle((left - most, top - 3, right + most - 1, bottom + 2), fill=0)
    return other


def _lies_in(place: tuple[int, int, int, int], around: tuple[int, int, int, int]) -> bool:
    return place[0] >= around[0] and place[1] >= around[1] and place[2] <= around[2] and place[3] <= around[3]


def _strongest(picture: Image.Image) -> Image.Image:
    """Of each pixel the strongest of its three colours."""
    red, green, blue = picture.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _inside(box: Box, corner: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top = box[0] - corner[0], box[1] - corner[1]
    return round(left), round(top), max(round(left + box[2]), round(left) + 1), max(round(top + box[3]), round(top) + 1)


def _lines(places: Sequence[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """The boxes of digits of one size that stand side by side, as one box."""
    lines: list[tuple[int, int, int, int]] = []
    for left, top, right, bottom in places:
        last = lines[-1] if lines else None
        if last and (last[1], last[3]) == (top, bottom) and min(abs(left - last[2]), abs(last[0] - right)) <= bottom - top:
            lines[-1] = (min(last[0], left), top, max(last[2], right), bottom)
        else:
            lines.append((left, top, right, bottom))
    return lines


def _inked(ink: Image.Image, line: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """The box of a number's ink; None where it is too small to be looked at."""
    tight = ink.crop(line).getbbox()
    if tight is None or tight[3] - tight[1] < 6:
        return None
    return line[0] + tight[0], line[1] + tight[1], line[0] + tight[2], line[1] + tight[3]


def _crossed(bare: Image.Image, number: tuple[int, int, int, int]) -> bool:
    """Whether a line runs through the ink of a number when its letters are away: an edge behind which the same colour goes on."""
    left, top, right, bottom = number
    upper, lower = bare.crop((left, top, right, bottom - 1)), bare.crop((left, top + 1, right, bottom))
    edges = _strongest(ImageChops.difference(upper, lower)).point(lambda value: 255 * (value >= _EDGE))
    kinds = [_line_in(bare, edges, column, (left, top)) for column in range(edges.width)]
    lines, leaving = kinds.count("line"), kinds.count("leaves")
    return lines >= _CROSSED * edges.width / 2 and lines + leaving >= _CROSSED * edges.width


def _line_in(bare: Image.Image, edges: Image.Image, column: int, corner: tuple[int, int]) -> str:
    """``line`` where the edges of one column come and go, ``leaves`` where a slanted line goes beyond the digits' upper or lower end.

    Behind a highlighter's ground, which begins under the digits, another colour stays: "".
    """
    rows = edges.crop((column, 0, column + 1, edges.height)).tobytes()
    first, last = rows.find(255), rows.rfind(255)
    if first < 0:
        return ""
    above, below = (bare.getpixel((corner[0] + column, corner[1] + row)) for row in (first, last + 1))
    same = max(abs(one - other) for one, other in zip(above, below, strict=True)) < _EDGE  # type: ignore[arg-type]
    return "line" if same else "leaves" if first >= edges.height - 3 or last <= 2 else ""
