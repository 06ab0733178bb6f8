"""Opens PDFs with pdfium, one at a time: the library must not be used by two threads at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
import pypdfium2

_LOCK = threading.RLock()


class Unreadable(Exception):
    """A PDF that does not open; the message is a reason code (``locked``, ``damaged: …``)."""


@contextmanager
def opened(data: bytes, password: str = "") -> Iterator[pypdfium2.PdfDocument]:
    """The document, with its form fields filled in as a viewer shows them. Raises Unreadable."""
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data, password=password or None)
        except pypdfium2.PdfiumError as error:
            raise Unreadable("locked" if "assword" in str(error) else "damaged: the PDF does not open") from error
        try:
            if document.get_formtype():
                document.init_forms()
            yield document
        except pypdfium2.PdfiumError as error:
            raise Unreadable(f"damaged: {error}"[:120]) from error
        finally:
            document.close()


FAULTS = (
    pikepdf.PdfError, pikepdf.PasswordError, pikepdf.DataDecodingError, pikepdf.DeletedObjectError, pikepdf.ForeignObjectError,
    ValueError, TypeError, AttributeError, KeyError, IndexError, RuntimeError, OverflowError, NotImplementedError,
)  # fmt: skip
"""What pikepdf raises, and what looking into a badly made file comes to (a number where a name should be)."""
