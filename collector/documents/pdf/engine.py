"""Opens PDFs with pdfium, one at a time: the library must not be used by two threads at once."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
import pypdfium2

_LOCK = threading.RLock()
HEAD = b"%PDF-"


class Unreadable(Exception):
    """A PDF that does not open; the message is a reason code (``locked``, ``damaged: …``)."""


@contextmanager
def opened(data: bytes, password: str = "") -> Iterator[pypdfium2.PdfDocument]:
    """The document, with its form fields filled in as a viewer shows them. Raises Unreadable."""
    with _LOCK:
        document = _open(data, password)
        try:
            if document.get_formtype():
                document.init_forms()
            yield document
        except pypdfium2.PdfiumError as error:
            raise Unreadable(f"damaged: {error}"[:120]) from error
        finally:
            document.close()


def _open(data: bytes, password: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("locked" if "assword" in str(error) else "damaged: the PDF does not open") from error


def sound(data: bytes, password: str = "") -> tuple[bytes, bool]:
    """Bytes that pdfium opens, and whether the file had to be repaired for it. Raises Unreadable.

    What stands before the head is left out, and a table of contents that is lost is made anew from the objects that are there.
    """
    try:
        with opened(data, password):
            return data, False
    except Unreadable as error:
        start = data.find(HEAD, 0, 4096)
        if str(error) == "locked" or start < 0:
            raise
        repaired = _repaired(data[start:], password)
        with opened(repaired, password):
            return repaired, True


def unlocked(data: bytes, password: str) -> bytes | None:
    """The PDF without its lock; None if this is not its password."""
    try:
        with _LOCK, pypdfium2.PdfDocument(data, password=password) as pdf:
            out = io.BytesIO()
            pdf.save(out, flags=pypdfium2.raw.FPDF_REMOVE_SECURITY)
            return out.getvalue()
    except (pypdfium2.PdfiumError, UnicodeError):
        return None


def _repaired(data: bytes, password: str) -> bytes:
    try:
        with pikepdf.open(io.BytesIO(data), password=password) as pdf:
            if not pdf.pages:
                return data
            out = io.BytesIO()
            pdf.save(out, encryption=False)
            return out.getvalue()
    except FAULTS:
        return data


FAULTS = (
    pikepdf.PdfError, pikepdf.PasswordError, pikepdf.DataDecodingError, pikepdf.DeletedObjectError, pikepdf.ForeignObjectError,
    ValueError, TypeError, AttributeError, KeyError, IndexError, RuntimeError, OverflowError, NotImplementedError,
)  # fmt: skip
"""What pikepdf raises, and what looking into a badly made file comes to (a number where a name should be)."""
