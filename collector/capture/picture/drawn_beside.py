"""Whether something that is drawn and is no text stands against a number like a part of it: a digit, a minus, a decimal point.

A page can draw a digit as a picture, as a ground, as an SVG or by borders; no list of such means is complete, a picture without the page's
letters shows them all. Example: of ``<i class=one></i>89 ₪``, where the class draws a 1, the text holds 89 and a person sees 189.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PIL import Image, ImageChops

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels of a picture."""
REACH = 1.2
"""So far beside a number the picture is looked at, in heights of its digits: what is a digit's size ends within it."""
_EDGE = 48
"""So much one colour must differ from the ground's to be a line, of 255."""
_TOUCHES = 0.4
"""A sign that stands nearer to the digits, in their heights, belongs to them; an icon keeps more distance."""
_MOST = 60_000
"""Pixels of the largest area that is looked through."""


def drawn_beside(bare: Image.Image, number: Box) -> bool:
    """Whether in a picture without letters a sign stands against the ink of a number, or within it."""
    high = number[3] - number[1]
    area = (
        max(number[0] - round(REACH * high), 0),
        max(number[1] - round(0.8 * high), 0),
        min(number[2] + round(REACH * high), bare.width),
        min(number[3] + round(0.8 * high), bare.height),
    )
    if high < 5 or (area[2] - area[0]) * (area[3] - area[1]) > _MOST:
        return False
    part = bare.crop(area)
    return any(_like_a_sign(_moved(found, area), number) for found in _shapes(part) if not _at_edge(found, part))


def _moved(box: Box, area: Box) -> Box:
    return box[0] + area[0], box[1] + area[1], box[2] + area[0], box[3] + area[1]


def _at_edge(box: Box, part: Image.Image) -> bool:
    """Whether a shape goes on outside the area: a frame, a line, a ground that changes."""
    return box[0] <= 0 or box[1] <= 0 or box[2] >= part.width or box[3] >= part.height


def _like_a_sign(box: Box, number: Box) -> bool:
    """Whether a shape has the size and the place of a digit, a minus or a decimal point of the number."""
    high = number[3] - number[1]
    gap = max(number[0] - box[2], box[0] - number[2], 0) / high
    wide, tall = (box[2] - box[0]) / high, (box[3] - box[1]) / high
    above, below = (box[1] - number[1]) / high, (number[3] - box[3]) / high
    if gap > _TOUCHES:
        return False
    digit = 0.55 <= tall <= 1.35 and wide <= 0.95 and above >= -0.3 and below >= -0.3
    minus = tall <= 0.25 and 0.25 <= wide <= 0.95 and above >= 0.25 and below >= 0.2
    within = number[0] <= box[0] and box[2] <= number[2]
    point = within and 0.08 <= tall <= 0.35 and 0.08 <= wide <= 0.35 and abs(below) <= 0.12
    return digit or minus or point


def _shapes(part: Image.Image) -> Iterator[Box]:
    """The boxes of what hangs together in another colour than the ground, the colour of most pixels."""
    wide, high = part.size
    colours = part.getcolors(wide * high) or []
    ground = Image.new("RGB", part.size, max(colours)[1])  # type: ignore[arg-type]
    red, green, blue = ImageChops.difference(part, ground).split()
    left = bytearray(ImageChops.lighter(ImageChops.lighter(red, green), blue).point(lambda value: 255 * (value >= _EDGE)).tobytes())
    start = left.find(255)
    while start >= 0:
        yield _filled(left, wide, high, start)
        start = left.find(255, start)


def _filled(left: bytearray, wide: int, high: int, start: int) -> Box:
    """The box of the shape that a pixel belongs to; its pixels are taken away."""
    waiting = [start]
    left[start] = 0
    box = (start % wide, start // wide, start % wide, start // wide)
    while waiting:
        x, y = waiting[-1] % wide, waiting.pop() // wide
        box = (min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y))
        for v in range(max(y - 1, 0), min(y + 2, high)):
            for at in range(v * wide + max(x - 1, 0), v * wide + min(x + 2, wide)):
                if left[at]:
                    left[at] = 0
                    waiting.append(at)
    return box[0], box[1], box[2] + 1, box[3] + 1


def wider(boxes: Sequence[tuple[float, float, float, float]]) -> float:
    """How far around digits (left, top, width, height) a picture must reach, in pixels, for what stands beside them to be seen."""
    return REACH * max(box[3] for box in boxes)
