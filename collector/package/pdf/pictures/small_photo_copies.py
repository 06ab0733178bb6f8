"""Small copies of photographs, made when they are added, so that the first book of a case need not decode them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from collector.model import Capture
from collector.package.content.exhibit_folders import Folder
from collector.package.pdf.picture_layout import HALF, THIRD
from collector.package.pdf.pictures.encoded_picture import small_copy, with_smaller
from collector.store import Store
from collector.store.interface import Derived


@dataclass(frozen=True)
class Copies:
    """The store's small copies, looked up by the digest of the bytes that leave. originals: of a photograph that leaves without the place
    and serial numbers in its file, pixel for pixel the same, the digest under which the store has it."""

    kept: Derived
    originals: Mapping[str, str]

    def get(self, digest: str) -> bytes | None:
        """The copy; None where there is none."""
        return self.kept.get(self.originals.get(digest, digest))

    def keep(self, digest: str, data: bytes) -> bool:
        """Keeps a copy; False where it could not be."""
        return self.kept.keep(self.originals.get(digest, digest), data)


def copies_for(store: Store, folders: Iterable[Folder]) -> Copies | None:
    """The copies of what these folders hold; None in a store that may not be written. A photograph with a part covered has none."""
    originals = {
        folder.shown[part].digest: folder.exhibit.capture.files[part].digest
        for folder in folders for part, covered in folder.covered.items()
        if covered == {"place": 1} and folder.exhibit.capture is not None and part in folder.shown
    }  # fmt: skip
    return None if store.readonly else Copies(store.objects.derived, originals)


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
            both = with_smaller(copy, THIRD) if copy is not None else None
        except ValueError:
            continue  # no picture that can be shown: the book will say so
        kept += both is not None and store.objects.derived.keep(original.digest, both)
    return kept
