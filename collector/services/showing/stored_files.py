"""The bytes of stored files, and small pictures of them for a screen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from collector.errors import NothingFound
from collector.language import say
from collector.services.context import Context
from collector.services.showing.store_reader import Held, reader

if TYPE_CHECKING:
    from collector.store import Store

KEPT_THUMBNAILS = 2000


@dataclass(frozen=True)
class StoredFile:
    """A file of the store: its bytes, checked against its digest, and its type."""

    data: bytes
    media_type: str
    name: str


def stored_file(context: Context, digest: str) -> StoredFile:
    """A file by its digest. Raises NothingFound for a digest that the store does not list, StoreDamaged."""
    return _stored(reader(context), digest)


def _listed(store: Store, digest: str) -> dict[str, Any]:
    """The record of a file. Raises NothingFound for one that the store does not list, or whose bytes were forgotten."""
    doc = store.latest("files", digest)
    if doc is None or doc.get("forgotten"):
        raise NothingFound(say("services-no-file-of-digest"))
    return doc


def _stored(store: Store, digest: str) -> StoredFile:
    doc = _listed(store, digest)
    return StoredFile(store.read(digest), str(doc["media_type"]), str(doc.get("name", "")))


def thumbnail(context: Context, digest: str, width: int, page: int = 0) -> bytes:
    """A JPEG at most `width` pixels wide of a stored picture, or of a page (from 0) of a stored PDF.

    Raises NothingFound where the file is neither or cannot be drawn.
    """
    store = reader(context)
    _listed(store, digest)  # what was forgotten since is not shown from memory either
    made = _thumbnail(Held(context, store), digest, min(max(width, 16), 2400), page)
    if not made:
        raise NothingFound(say("services-no-file-of-digest"))
    return made


@lru_cache(maxsize=KEPT_THUMBNAILS)
def _thumbnail(store: Held, digest: str, width: int, page: int) -> bytes:
    from collector.documents.thumbnails import of_pdf, of_picture

    file = _stored(store.store, digest)
    if file.media_type == "application/pdf":
        return of_pdf(file.data, width, page)
    return of_picture(file.data, width) if file.media_type.startswith("image/") else b""
