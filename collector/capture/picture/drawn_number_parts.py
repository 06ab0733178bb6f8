"""Whether something stands against a number like a part of it that no text of the page holds: a digit, a minus, a decimal point.

A page can draw a digit as a picture, as a ground, as an SVG or by borders; no list of such means is complete, a picture without the page's
letters shows them all. Example: of ``<i class=one></i>89 ₪``, where the class draws a 1, the text holds 89 and a person sees 189.
"""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image, ImageChops, ImageFilter

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels of a picture."""
REACH = 1.2
"""So far beside a number the picture is looked at, in heights of its digits: what is a digit's size ends within it."""
_EDGE = 48
"""So much one colour must differ from the ground's to be a line, of 255."""
_TOUCHES = 0.5
"""A sign that stands nearer to the digits, in their heights, belongs to them; an icon keeps more distance."""
_POINT = 0.35
"""The largest size of a decimal point, in heights of the digits."""
_PATTERN = 12
"""So many shapes around a number are a pattern of its ground."""
_MOST = 60_000
"""Pixels of the largest area that is looked through."""


def drawn_beside(bare: Image.Image, number: Box) -> bool:
    """Whether in a picture without letters a sign stands against the ink of a number, or within it."""
    area = _around(number, bare)
    if not _can_be_looked_through(area, number):
        return False
    part = bare.crop(area)
    ground = Image.new("RGB", part.size, max(part.getcolors(part.width * part.height) or [])[1])  # type: ignore[arg-type]
    red, green, blue = ImageChops.difference(part, ground).split()
    other = ImageChops.lighter(ImageChops.lighter(red, green), blue).point(lambda value: 255 * (value >= _EDGE))
    return _holds_a_sign(other, area, number)


def written_beside(ink: Image.Image, number: Box) -> bool:
    """Whether ink (255) that no known text accounts for stands against a number like a sign."""
    area = _around(number, ink)
    return _can_be_looked_through(area, number) and _holds_a_sign(ink.crop(area), area, number)


def _around(number: Box, picture: Image.Image) -> Box:
    high = number[3] - number[1]
    beside, above = round(REACH * high), round(0.8 * high)
    left, top = max(number[0] - beside, 0), max(number[1] - above, 0)
    return left, top, min(number[2] + beside, picture.width), min(number[3] + above, picture.height)


def _can_be_looked_through(area: Box, number: Box) -> bool:
    return number[3] - number[1] >= 5 and 0 < (area[2] - area[0]) * (area[3] - area[1]) <= _MOST


def _holds_a_sign(marks: Image.Image, area: Box, number: Box) -> bool:
    """Whether one of the shapes of an area is like a sign; one that goes on outside is a frame, a line or a ground that changes."""
    whole = [box for box in _shapes(marks) if box[0] > 0 and box[1] > 0 and box[2] < marks.width and box[3] < marks.height]
    moved = [(left + area[0], top + area[1], right + area[0], bottom + area[1]) for left, top, right, bottom in whole]
    high = number[3] - number[1]
    points = [box for box in moved if max(box[2] - box[0], box[3] - box[1]) <= _POINT * high]
    signs = [box for box in moved if len(points) <= 2 or box not in points]  # more points are a pattern
    return len(moved) < _PATTERN and any(_like_a_sign(box, number) for box in signs)


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
    point = within and 0.08 <= tall <= _POINT and 0.08 <= wide <= _POINT and abs(below) <= 0.12
    return digit or minus or point


def _shapes(marks: Image.Image) -> Iterator[Box]:
    """The boxes of what hangs together, over a gap of two pixels too."""
    wide, high = marks.size
    left = bytearray(marks.filter(ImageFilter.MaxFilter(3)).tobytes())
    start = left.find(255)
    while start >= 0:
        box = _filled(left, wide, high, start)
        grown = box[0] > 0, box[1] > 0, box[2] < wide, box[3] < high
        yield box[0] + grown[0], box[1] + grown[1], box[2] - grown[2], box[3] - grown[3]
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
