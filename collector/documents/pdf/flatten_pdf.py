"""A PDF as a viewer shows it, ready to be laid on other pages: form values, notes and stamps drawn into the pages, hidden layers out."""

from __future__ import annotations

import io
import itertools
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
from PIL import Image, ImageChops, ImageStat

from collector.documents.pdf.engine import FAULTS, Unreadable, opened, sound
from collector.documents.pdf.layers import without_hidden_layers

_LOOKED_AT = 600
"""Pixels of the longer side of a page when it is compared with what was made of it."""
_UNLIKE = 0.05
"""Mean difference (of 255) above which a page that was drawn into differs from what a viewer shows."""
_FINE, _MOST_PIXELS, _MOST_PICTURED = 200 / 72, 4000, 100
_USUAL = (612.0, 792.0)
"""Points of a page that tells no size, as viewers take it (US Letter)."""


@dataclass(frozen=True)
class ShownPdf:
    """The pages' bytes and sizes (points, as they are shown: turned and cropped). `reason`: why there are none."""

    pdf: bytes = b""
    sizes: tuple[tuple[float, float], ...] = ()
    reason: str = ""


def as_shown(data: bytes, password: str = "") -> ShownPdf:
    """The PDF unchanged if nothing has to be drawn into its pages. Never raises."""
    try:
        clean, _ = without_hidden_layers(sound(data, password)[0], password)
        sizes = _sizes(clean, password)
        if any(width <= 0 or height <= 0 for width, height in sizes):
            clean = _with_sizes(clean, password)
            sizes = _sizes(clean, password)
        with opened(clean, password) as pdf:
            noted = [number for number in range(len(pdf)) if _has_notes(pdf, number)]
            drawn = bool(password or noted) or not _mergeable(clean, len(sizes))
            if drawn:
                seen = {number: _looked_at(pdf, number) for number in noted}
                clean = _flattened(pdf)
        if drawn and noted:
            clean = _with_pictures(clean, _unlike(clean, seen), data, password)
    except Unreadable as error:
        return ShownPdf(reason=str(error))
    except pypdfium2.PdfiumError as error:
        return ShownPdf(reason=f"damaged: {error}"[:120])
    if not sizes or any(width <= 0 or height <= 0 for width, height in sizes):
        return ShownPdf(reason="damaged: a page without a size")
    if drawn and not _mergeable(clean, len(sizes)):
        return _pictured(data, password, sizes)
    return ShownPdf(clean, sizes)


def _pictured(data: bytes, password: str, sizes: tuple[tuple[float, float], ...]) -> ShownPdf:
    """Every page as a picture of what a viewer shows, where the pages themselves cannot be put on others."""
    try:
        with opened(data, password) as source, closing(pypdfium2.PdfDocument.new()) as target:
            for number, (width, height) in enumerate(sizes[:_MOST_PICTURED]):
                _draw_page(source, target, number, width, height)
            return ShownPdf(_saved(target), sizes[:_MOST_PICTURED])
    except (Unreadable, pypdfium2.PdfiumError):
        return ShownPdf(reason="damaged: its pages cannot be taken out")


def _draw_page(source: pypdfium2.PdfDocument, target: pypdfium2.PdfDocument, number: int, width: float, height: float) -> None:
    """Puts a picture of the source's page into the target, as a page of the same number."""
    page = source[number]
    bitmap = page.render(scale=min(_FINE, _MOST_PIXELS / max(width, height)))
    fresh = target.new_page(width, height, index=number)
    picture = pypdfium2.PdfImage.new(target)
    picture.set_bitmap(bitmap)
    picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
    fresh.insert_obj(picture)
    fresh.gen_content()
    fresh.close()
    page.close()


def _saved(pdf: pypdfium2.PdfDocument) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def _sizes(data: bytes, password: str) -> tuple[tuple[float, float], ...]:
    with opened(data, password) as pdf:
        return tuple(pdf.get_page_size(number) for number in range(len(pdf)))


def _with_sizes(data: bytes, password: str) -> bytes:
    """Takes off a crop box that leaves nothing of its page, and gives a page without a size the usual one."""
    try:
        with pikepdf.open(io.BytesIO(data), password=password) as pdf, opened(data, password) as shown:
            for number, page in enumerate(pdf.pages):
                if min(shown.get_page_size(number)) > 0:
                    continue
                box = [float(edge) for edge in page.mediabox.as_list()]
                if abs(box[2] - box[0]) * abs(box[3] - box[1]) <= 0:
                    page.obj.MediaBox = pikepdf.Array([0, 0, *_USUAL])
                page.obj.CropBox = page.obj.get("/MediaBox", page.mediabox)
            out = io.BytesIO()
            pdf.save(out, encryption=False)
            return out.getvalue()
    except FAULTS:
        return data


def _has_notes(pdf: pypdfium2.PdfDocument, number: int) -> bool:
    page = pdf[number]
    try:
        return bool(raw.FPDFPage_GetAnnotCount(page))
    finally:
        page.close()


def _looked_at(pdf: pypdfium2.PdfDocument, number: int) -> Image.Image:
    """The page as a viewer shows it, small and grey."""
    page = pdf[number]
    try:
        scale = _LOOKED_AT / max(*page.get_size(), 1)
        small: Image.Image = page.render(scale=min(scale, 2), grayscale=True).to_pil().convert("L")
        return small
    finally:
        page.close()


def _flattened(pdf: pypdfium2.PdfDocument) -> bytes:
    for number in range(len(pdf)):
        page = pdf[number]
        raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
        page.close()
    out = io.BytesIO()
    pdf.save(out, flags=raw.FPDF_REMOVE_SECURITY)
    return out.getvalue()


def _unlike(flat: bytes, seen: dict[int, Image.Image]) -> list[int]:
    """The pages that came out differently: marks that have no drawing of their own, which the viewer makes."""
    with opened(flat) as pdf:
        found = []
        for number, before in seen.items():
            after = _looked_at(pdf, number)
            if after.size != before.size or ImageStat.Stat(ImageChops.difference(before, after)).mean[0] > _UNLIKE:
                found.append(number)
        return found


def _with_pictures(flat: bytes, numbers: Sequence[int], data: bytes, password: str) -> bytes:
    """The pages with those numbers as pictures of what the viewer shows."""
    if not numbers:
        return flat
    clean, _ = without_hidden_layers(sound(data, password)[0], password)
    with opened(clean, password) as source, opened(flat) as target:
        for number in numbers:
            width, height = source.get_page_size(number)
            del target[number]
            _draw_page(source, target, number, width, height)
        return _saved(target)


def _mergeable(data: bytes, pages: int) -> bool:
    """Whether the library that puts pages together reads the same pages, and can put them on others."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf, pikepdf.new() as target:
            for page in itertools.islice(pdf.pages, _MOST_PICTURED):
                target.add_blank_page().add_overlay(page, pikepdf.Rectangle(0, 0, 100, 100))
            target.save(io.BytesIO())
            return len(pdf.pages) == pages
    except FAULTS:
        return False
