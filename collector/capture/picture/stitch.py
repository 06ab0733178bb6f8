"""Puts pictures together into one: those of a scrolled box, pieces at their places, tiles under each other. Pure: bytes in, bytes out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

HIGHEST = 60_000
"""Pixels; a conversation that is longer is cut here, and the caller is told by the height."""


@dataclass(frozen=True)
class Tile:
    """A picture of the window, the box in it (x, y, width, height) and how far that is scrolled, in CSS pixels; device pixels for each."""

    png: bytes
    box: tuple[float, float, float, float]
    top: float
    ratio: float = 1.0


EDGE = 4


def stitch(tiles: Sequence[Tile]) -> bytes | None:
    """One PNG of the box's whole content, each tile at its place; later tiles lie over earlier ones. None without a usable tile."""
    pieces = [piece for tile in tiles if (piece := _piece(tile)) is not None]
    if not pieces:
        return None
    first = min(at for at, _ in pieces)
    width = max(image.width for _, image in pieces)
    height = min(HIGHEST, max(at - first + image.height for at, image in pieces))
    whole = Image.new("RGB", (width, height), "white")
    for trim in (0, EDGE):  # a box's border may show at a tile's edge: where tiles overlap, their inner parts are laid over the edges
        for at, image in pieces:
            top = trim if at > first and image.height > 2 * trim else 0
            whole.paste(image.crop((0, top, image.width, max(top + 1, image.height - trim))), (0, at - first + top))
    out = io.BytesIO()
    whole.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _piece(tile: Tile) -> tuple[int, Image.Image] | None:
    with Image.open(io.BytesIO(tile.png)) as opened:
        window = opened.convert("RGB")
    x, y, width, height = (round(v * tile.ratio) for v in tile.box)
    left, top = max(0, x), max(0, y)
    right, bottom = min(window.width, x + width), min(window.height, y + height)
    if right - left < 2 or bottom - top < 2:
        return None
    return round(tile.top * tile.ratio) + (top - y), window.crop((left, top, right, bottom))


def pasted(under: bytes | tuple[int, int], pieces: Sequence[tuple[int, int, bytes]]) -> bytes:
    """The pieces on a picture, or on white of that size."""
    if isinstance(under, bytes):
        with Image.open(io.BytesIO(under)) as source:
            picture = source.convert("RGB")
    else:
        picture = Image.new("RGB", under, "white")
    for x, y, piece in pieces:
        with Image.open(io.BytesIO(piece)) as part:
            picture.paste(part.convert("RGB"), (x, y))
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue()


def stacked(tiles: Sequence[bytes]) -> bytes:
    """Tiles put under each other, pixel by pixel."""
    opened = [Image.open(io.BytesIO(tile)) for tile in tiles]
    whole = Image.new("RGB", (opened[0].width, sum(tile.height for tile in opened)))
    y = 0
    for tile in opened:
        whole.paste(tile.convert("RGB"), (0, y))
        y += tile.height
    out = io.BytesIO()
    whole.save(out, "PNG", compress_level=1)
    return out.getvalue()
