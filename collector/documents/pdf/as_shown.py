"""A PDF as a viewer shows it, ready to be laid on other pages: form values, notes and stamps drawn into the pages, hidden layers out."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pypdfium2.raw as raw

from collector.documents.pdf.engine import FAULTS, Unreadable, opened
from collector.documents.pdf.layers import without_hidden_layers


@dataclass(frozen=True)
class ShownPdf:
    """The pages' bytes and sizes (points, as they are shown: turned and cropped). `reason`: why there are none."""

    pdf: bytes = b""
    sizes: tuple[tuple[float, float], ...] = ()
    reason: str = ""


def as_shown(data: bytes, password: str = "") -> ShownPdf:
    """The PDF unchanged if nothing has to be drawn into its pages. Never raises."""
    try:
        clean, _ = without_hidden_layers(data, password)
        with opened(clean, password) as pdf:
            sizes = tuple(pdf.get_page_size(number) for number in range(len(pdf)))
            drawn = bool(password) or _has_notes(pdf) or not _mergeable(clean, len(sizes))
            if drawn:
                clean = _flattened(pdf)
    except Unreadable as error:
        return ShownPdf(reason=str(error))
    except pypdfium2.PdfiumError as error:
        return ShownPdf(reason=f"damaged: {error}"[:120])
    if not sizes or any(width <= 0 or height <= 0 for width, height in sizes):
        return ShownPdf(reason="damaged: a page without a size")
    if drawn and not _mergeable(clean, len(sizes)):
        return ShownPdf(reason="damaged: its pages cannot be taken out")
    return ShownPdf(clean, sizes)


def _has_notes(pdf: pypdfium2.PdfDocument) -> bool:
    for number in range(len(pdf)):
        page = pdf[number]
        try:
            if raw.FPDFPage_GetAnnotCount(page):
                return True
        finally:
            page.close()
    return False


def _flattened(pdf: pypdfium2.PdfDocument) -> bytes:
    for number in range(len(pdf)):
        page = pdf[number]
        raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
        page.close()
    out = io.BytesIO()
    pdf.save(out, flags=raw.FPDF_REMOVE_SECURITY)
    return out.getvalue()


def _mergeable(data: bytes, pages: int) -> bool:
    """Whether the library that puts pages together reads the same pages."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for page in pdf.pages:
                page.as_form_xobject()
            return len(pdf.pages) == pages
    except FAULTS:
        return False
