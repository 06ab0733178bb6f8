"""What the window shows of a frame: a frame knows neither what the pages around it cut off nor what they lay over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Frame

Sides = tuple[float, float, float, float]
"""Left, top, right, bottom in CSS pixels."""


@dataclass(frozen=True)
class FrameShare:
    """Where a frame's contents stand in the window (`x`, `y`, CSS pixels; `scale` window pixels for each of the frame's own), what of them
    can be seen (`part`, in the frame's own pixels) and what of the pages around lies over them (`lying`: document, element, its box there,
    whether the page shows it again when it is put out of the way)."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    part: Sides | None = None
    lying: tuple[tuple[str, int, Sides, bool], ...] = ()

    def across(self, box: Sides) -> list[float]:
        """The left and the right end, in pixels of the window, of a box that is told as x, y, width, height in the frame's own."""
        return [box[0] * self.scale + self.x, (box[0] + box[2]) * self.scale + self.x]

    def sides(self, box: Sides) -> dict[str, float]:
        """As a document's own functions take it."""
        return dict(zip(("left", "top", "right", "bottom"), box, strict=True))


THE_WINDOW = FrameShare()
"""That of a page's own document."""
_ASK = "(el, key) => window[key] ? window[key].frame(el) : null"


async def frame_share(frame: Frame, key: str) -> FrameShare:
    """Goes from the frame outwards; `THE_WINDOW` for what is no frame or is gone. `key`: the observer's name in each page."""
    x, y, scale = 0.0, 0.0, 1.0
    part: Sides | None = None
    lying: list[tuple[str, int, Sides, bool]] = []
    try:
        while frame.parent_frame is not None:
            told: dict[str, Any] | None = await (await frame.frame_element()).evaluate(_ASK, key)
            if told is None:
                return THE_WINDOW
            here = float(told["scale"]) or 1.0
            x, y, scale = told["x"] + here * x, told["y"] + here * y, here * scale
            lying = [(doc, number, _moved(box, told, here), firm) for doc, number, box, firm in lying]
            part = _common(_moved(part, told, here), _box(told["room"])) if part is not None else _box(told["room"])
            lying += [(str(told["doc"]), int(number), _box(box), bool(firm)) for number, box, firm in told["over"]]
            frame = frame.parent_frame
    except PlaywrightError:
        return THE_WINDOW
    if part is None:
        return THE_WINDOW
    inside = tuple((doc, number, _inside(box, x, y, scale), firm) for doc, number, box, firm in lying)
    return FrameShare(x, y, scale, _inside(part, x, y, scale), inside)


def _box(told: dict[str, float]) -> Sides:
    return (told["left"], told["top"], told["right"], told["bottom"])


def _moved(box: Sides, told: dict[str, Any], scale: float) -> Sides:
    """From a frame's own pixels into those of the page around it."""
    left, top, right, bottom = (side * scale for side in box)
    return (left + told["x"], top + told["y"], right + told["x"], bottom + told["y"])


def _inside(box: Sides, x: float, y: float, scale: float) -> Sides:
    left, top, right, bottom = box
    return ((left - x) / scale, (top - y) / scale, (right - x) / scale, (bottom - y) / scale)


def _common(one: Sides, other: Sides) -> Sides:
    return (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))


@dataclass(frozen=True)
class Lying:
    """What lies over the box: how much of it at the top and at the bottom (CSS pixels), and the elements that float above the page."""

    above: float = 0.0
    below: float = 0.0
    hidden: float = 0.0
    """How much of `below` the window cuts off."""
    over: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Document, its elements."""


NOTHING = Lying()
