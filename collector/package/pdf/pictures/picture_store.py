"""Pictures and PDF pages on their way into the book: each is encoded once and kept in a small PDF on disk, so that a thousand of them do
not stand in memory. Photographs are encoded while the browser prints.

While the browser prints, a picture is an image of 2 × 2 pixels whose colour is its number. Afterwards the real one takes its place: the
same tag, the same words for a screen reader, the same position.
"""

from __future__ import annotations

import base64
import io
import os
import struct
import tempfile
import threading
import zlib
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pikepdf

from collector.package.pdf.pictures.encoded_picture import Encoded

_BATCH = 24 << 20
"""Bytes of pictures that stand in memory before they are written to disk."""
_SIDE = 2
_MOST = 512
"""Pictures of one exhibit on paper: fewer are ever laid."""


class PictureStore:
    """A context: what was put in is gone at its end. It serves one book, or the same book in several languages.

    Several threads may put pictures in, each into a `Section` of its own.
    """

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._folder = Path()
        self._batch: pikepdf.Pdf | None = None
        self._size = 0
        self._numbers: list[list[int]] = []
        self._counts: dict[int, int] = {}
        self._known: dict[tuple[int, Hashable], int] = {}
        self._sources: dict[bytes, pikepdf.Pdf] = {}
        self._one_at_a_time = threading.Lock()
        self._waiting: list[tuple[int, Future[None]]] = []

    def __enter__(self) -> PictureStore:
        self._workers = self._stack.enter_context(ThreadPoolExecutor(os.cpu_count() or 1))
        self._folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="collector-book-")))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for _, work in self._waiting:
            work.cancel()
        self._close_batch()
        self._stack.close()

    def known(self, exhibit: int, key: Hashable) -> int | None:
        """The number of a picture of this exhibit that was kept under this key."""
        return self._known.get((exhibit, key))

    def new_number(self, exhibit: int, key: Hashable) -> int:
        """The exhibit's next number: it does not depend on which exhibit was laid out first."""
        self._counts[exhibit] = self._counts.get(exhibit, 0) + 1
        number = self._known[exhibit, key] = exhibit * _MOST + self._counts[exhibit] - 1
        return number

    def add(self, number: int, picture: Encoded) -> None:
        """Keeps a picture under a number."""
        with self._one_at_a_time:
            batch = self._opened_batch()
            self._keep(batch, number, pikepdf.Stream(batch, picture.data, **picture.entries()), len(picture.data))

    def add_later(self, number: int, encoded: Callable[[], Encoded]) -> None:
        """Keeps a picture that is still to be encoded, in a thread of its own."""
        def work() -> None:
            self.add(number, encoded())

        self._waiting.append((number, self._workers.submit(work)))

    def settle(self) -> set[int]:
        """Waits until all is encoded. Returns the exhibits of which a picture could not be; it counts as never laid."""
        failed: set[int] = set()
        for number, work in self._waiting:
            try:
                work.result()
            except ValueError:
                failed.add(number)
        self._waiting.clear()
        self._known = {key: number for key, number in self._known.items() if number not in failed}
        return {number // _MOST for number in failed}

    def add_page(self, number: int, pdf: bytes, page: int, part: tuple[float, float]) -> None:
        """Keeps a page (from 0) of a PDF under a number; `part` is the stretch of its height that is shown, from the top."""
        with self._one_at_a_time:
            batch = self._opened_batch()
            if pdf not in self._sources:
                self._sources[pdf] = pikepdf.open(io.BytesIO(pdf))
                self._size += len(pdf)
            inner = batch.copy_foreign(self._sources[pdf].pages[page].as_form_xobject())
            self._keep(batch, number, _in_unit_square(batch, inner, part), 0)

    def objects(self) -> dict[int, pikepdf.Object]:
        """All that was kept, by number. Closes what is open; they are there as long as the store is."""
        self._close_batch()
        found: dict[int, pikepdf.Object] = {}
        for place, numbers in enumerate(self._numbers):
            kept = self._stack.enter_context(pikepdf.open(self._path(place), access_mode=pikepdf.AccessMode.stream))
            found |= dict(zip(numbers, iter(kept.Root.Kept), strict=True))
        return found

    def _path(self, place: int) -> Path:
        return self._folder / f"{place}.pdf"

    def _keep(self, batch: pikepdf.Pdf, number: int, made: pikepdf.Object, size: int) -> None:
        batch.Root.Kept.append(batch.make_indirect(made))
        self._numbers[-1].append(number)
        self._size += size
        if self._size > _BATCH:
            self._close_batch()

    def _opened_batch(self) -> pikepdf.Pdf:
        if self._batch is None:
            self._batch = pikepdf.new()
            self._batch.Root.Kept = pikepdf.Array()
            self._numbers.append([])
        return self._batch

    def _close_batch(self) -> None:
        if self._batch is None:
            return
        self._batch.add_blank_page()
        path = self._path(len(self._numbers) - 1)
        self._batch.save(path, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        self._batch.close()
        for source in self._sources.values():
            source.close()
        self._batch, self._size, self._sources = None, 0, {}


@dataclass(frozen=True)
class Section:
    """The pictures of one exhibit. What is laid out again under the same key, in another language, is neither encoded nor kept again."""

    pictures: PictureStore
    exhibit: int

    def add(self, key: Hashable, encoded: Callable[[], Encoded]) -> str:
        """Keeps a picture. Returns the address that stands for it in the HTML."""
        number = self.pictures.known(self.exhibit, key)
        if number is None:
            picture = encoded()
            number = self.pictures.new_number(self.exhibit, key)
            self.pictures.add(number, picture)
        return placeholder(number)

    def add_later(self, key: Hashable, encoded: Callable[[], Encoded]) -> str:
        """Keeps a picture that is encoded while other things are done; `PictureStore.settle` tells whether it could be. As `add`."""
        number = self.pictures.known(self.exhibit, key)
        if number is None:
            number = self.pictures.new_number(self.exhibit, key)
            self.pictures.add_later(number, encoded)
        return placeholder(number)

    def add_page(self, key: Hashable, pdf: bytes, page: int, part: tuple[float, float] = (0.0, 1.0)) -> str:
        """Keeps a page of the PDF that `key` stands for. As `add`."""
        number = self.pictures.known(self.exhibit, (key, page, part))
        if number is None:
            number = self.pictures.new_number(self.exhibit, (key, page, part))
            self.pictures.add_page(number, pdf, page, part)
        return placeholder(number)


def _in_unit_square(batch: pikepdf.Pdf, inner: pikepdf.Object, part: tuple[float, float]) -> pikepdf.Object:
    """A form that is drawn as an image is: into the square from (0, 0) to (1, 1)."""
    left, bottom, right, top = _box(inner)
    high = top - bottom
    upper, lower = top - high * part[0], top - high * part[1]
    across, up = 1 / (right - left), 1 / (upper - lower)
    content = f"q {across:.8f} 0 0 {up:.8f} {-left * across:.8f} {-lower * up:.8f} cm /Page Do Q"
    return pikepdf.Stream(
        batch, content.encode(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 1, 1],
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Page=inner)),
    )  # fmt: skip


def _box(form: pikepdf.Object) -> tuple[float, float, float, float]:
    """What a form covers after its own matrix: a page may be turned."""
    x0, y0, x1, y1 = (float(edge) for edge in form.BBox)
    a, b, c, d, e, f = (float(value) for value in form.get("/Matrix", [1, 0, 0, 1, 0, 0]))
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
    return min(x for x, _ in corners), min(y for _, y in corners), max(x for x, _ in corners), max(y for _, y in corners)


def placeholder(number: int) -> str:
    """The address of the small image that stands for a picture: PNG, as a data URI."""
    row = b"\0" + number.to_bytes(3, "big") * _SIDE
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(row * _SIDE)), (b"IEND", b"")
    )  # fmt: skip
    png = b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def put_in_place(target: pikepdf.Pdf, pictures: PictureStore) -> None:
    """Puts each picture where its placeholder was printed."""
    kept = pictures.objects()
    for page in target.pages:
        drawn = page.resources.get("/XObject", pikepdf.Dictionary())
        for name in list(drawn.keys()):
            number = _number_of(drawn[name])
            if number is not None and number in kept:
                drawn[name] = target.copy_foreign(kept[number])


def _number_of(drawn: pikepdf.Object) -> int | None:
    if drawn.get("/Subtype") != pikepdf.Name.Image or [int(drawn.Width), int(drawn.Height)] != [_SIDE, _SIDE]:
        return None
    data = drawn.read_bytes()
    return int.from_bytes(data[:3], "big") if len(data) == 3 * _SIDE * _SIDE else None
