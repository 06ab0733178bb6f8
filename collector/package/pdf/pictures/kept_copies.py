"""Small copies of photographs, made when they are added, so that the first book of a case need not decode them."""

from __future__ import annotations

from collections.abc import Iterable

from collector.model import Capture
from collector.package.pdf.pictures.encoded_picture import small_copy
from collector.package.pdf.shots import HALF
from collector.store import Store


def keep_copies(store: Store, captures: Iterable[str]) -> int:
    """Keeps a small copy of each photograph among the files of these captures. Returns how many."""
    kept = 0
    for capture in captures:
        doc = store.latest("captures", capture)
        original = Capture.from_doc(doc).files.get("original") if doc else None
        if original is None or original.media_type != "image/jpeg" or store.objects.derived.get(original.digest):
            continue
        try:
            copy = small_copy(store.read(original), HALF)
        except ValueError:
            continue  # no picture that can be shown: the book will say so
        kept += copy is not None and store.objects.derived.keep(original.digest, copy)
    return kept
