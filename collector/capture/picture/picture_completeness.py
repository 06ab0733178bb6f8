"""The pixels of a picture as they were taken, looked at for what a picture can lack: text that the page has, and its own lower part."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops

from collector.capture.picture.png import filtered_rows, read_head
from collector.capture.text.page_words import Word

LIMITS = (8_192, 16_384, 32_768)
"""Heights at which graphics hardware begins anew."""
UP = 2
"""PNG's number for a row told as its difference to the row above (W3C PNG, 9.2)."""
SAMPLE = 400


@dataclass(frozen=True)
class Differences:
    """A picture's rows, each as its difference to the row above: a spot of one colour, or of one that fades downwards, is even in them.

    A browser in a hurry writes all rows in this form, so that they need not be decoded. `stride`: bytes from row to row; `start`: bytes
    before the first pixel of each.
    """

    data: bytes
    width: int
    height: int
    channels: int
    stride: int
    start: int

    @classmethod
    def of(cls, png: bytes) -> Differences:
        """The rows of this PNG. Raises ValueError or OSError if it is none, or a broken one."""
        head = read_head(png)
        stride = head.width * head.channels + 1
        rows = filtered_rows(png)
        if rows is not None and rows[::stride].count(UP) == head.height:
            return cls(rows, head.width, head.height, head.channels, stride, 1)
        with Image.open(io.BytesIO(png)) as source:
            picture = source.convert("RGB")
        above = Image.new("RGB", picture.size)
        above.paste(picture.crop((0, 0, picture.width, picture.height - 1)), (0, 1))
        return cls(ImageChops.subtract_modulo(picture, above).tobytes(), picture.width, picture.height, 3, picture.width * 3, 0)

    def is_even(self, left: int, top: int, right: int, bottom: int) -> bool:
        """Whether each row of this box differs from the one above it by the same everywhere: nothing is drawn there."""
        size = (right - left) * self.channels
        at = top * self.stride + self.start + left * self.channels
        for _ in range(top + 1, bottom):
            at += self.stride
            row = self.data[at : at + size]
            if row.count(0) != size and row != row[: self.channels] * (right - left):
                return False
        return True

    def repeats_at(self, limit: int) -> bool:
        """Whether the picture begins anew at this row, and shows something there."""
        room = min(1_500, self.height - limit)
        if room < 200:
            return False
        size = (room - 1) * self.stride
        first, again = self.stride, (limit + 1) * self.stride
        below = self.data[again : again + size]
        filters = room - 1 if self.start else 0  # each row's own number
        return below == self.data[first : first + size] and below.count(0) + filters < size


def is_sound(picture: Differences, height: float) -> bool:
    """Whether a picture is as high as it should be, in its own pixels, and does not begin anew at a limit of the graphics hardware."""
    return abs(picture.height - height) <= 2 and not any(picture.repeats_at(limit) for limit in LIMITS)


def blank_words(picture: Differences, words: Sequence[Word], scale: float) -> tuple[int, int]:
    """(how many of the looked-at visible words stand on a spot where nothing is drawn, how many were looked at).

    A word that the text has and the picture lacks: the picture came out blank there, or the text is invisible in a way layout does not
    tell.
    """
    seen = [w for w in words if w.source == "text" and w.width >= 6 and w.height >= 6 and any(c.isalnum() for c in w.text)]
    chosen = seen[:: max(1, len(seen) // SAMPLE)]
    blank = 0
    for word in chosen:
        left, top = max(0, int(word.x * scale)), max(0, int(word.y * scale))
        right = min(picture.width, int((word.x + word.width) * scale) + 1)
        bottom = min(picture.height, int((word.y + word.height) * scale) + 1)
        blank += right - left >= 3 and bottom - top >= 3 and picture.is_even(left, top, right, bottom)
    return blank, len(chosen)
