"""Marks lines on a copy of a page's picture, to show what differs; the picture itself is untouched."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from PIL import Image, ImageDraw

from collector.capture.text.page_words import Box, PageWords, find_phrase

GONE, NEW = (200, 30, 30), (20, 130, 60)
"""Colours of what was taken away, and of what came."""
_TINT = 46
"""How strongly a line is tinted, of 255."""


def marked_lines(picture: bytes, words: PageWords, lines: Mapping[str, Sequence[str]], colour: tuple[int, int, int]) -> tuple[bytes, int]:
    """A PNG on which each line is tinted and the words that differ in it are framed; and how many of the lines stand on the picture.

    lines: each line with the runs of words to frame in it.
    """
    with Image.open(io.BytesIO(picture)) as opened:
        image = opened.convert("RGBA")
    layer = Image.new("RGBA", image.size)
    draw, scale, placed = ImageDraw.Draw(layer), words.scale, 0
    for line, runs in lines.items():
        places = find_phrase(words, line)
        placed += bool(places)
        for place in places:
            for box in place:
                draw.rectangle(_pixels(box, scale, 2), fill=(*colour, _TINT))
            for framed in (boxes for run in runs for boxes in find_phrase(words, run) if set(boxes) <= set(place)):
                for row in _rows(framed):
                    draw.rectangle(_pixels(row, scale, 3), outline=(*colour, 255), width=max(2, round(2 * scale)))
    data = io.BytesIO()
    Image.alpha_composite(image, layer).convert("RGB").save(data, "PNG")
    return data.getvalue(), placed


def _rows(boxes: Sequence[Box]) -> list[Box]:
    """One box around the words of each row."""
    rows: list[list[Box]] = []
    for box in boxes:
        if not rows or abs(rows[-1][-1].y - box.y) > box.height / 2:
            rows.append([])
        rows[-1].append(box)
    return [_around(row) for row in rows]


def _around(row: Sequence[Box]) -> Box:
    left, top = min(box.x for box in row), min(box.y for box in row)
    return Box(left, top, max(box.x + box.width for box in row) - left, max(box.y + box.height for box in row) - top)


def _pixels(box: Box, scale: float, margin: int) -> tuple[float, float, float, float]:
    return (
        box.x * scale - margin, box.y * scale - margin,
        (box.x + box.width) * scale + margin, (box.y + box.height) * scale + margin,
    )  # fmt: skip
