"""A file of a capture as it leaves in a package, for a person to look at before it goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from collector.errors import NothingFound
from collector.language import say
from collector.model import Capture
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.showing.store_reader import Held, reader

_KEPT = 12
_SHOWN = ("picture", "original")
_WIDTH = 1400


@dataclass(frozen=True)
class LeavingFile:
    """A file as it leaves. `covered`: how many places by kind; `absent`: why it stays out; `text`: the words of a file that is no picture;
    `pages`: of a PDF."""

    data: bytes
    media_type: str
    covered: Mapping[str, int]
    absent: str = ""
    text: str = ""
    pages: int = 0


def shown_part(capture: Capture) -> str:
    """The part on which a person covers something: the page's picture, or the file itself. "" where the capture has neither."""
    return next((part for part in _SHOWN if part in capture.files), "")


def leaving_file(context: Context, case: str, capture: str, part: str, audience: str = "company") -> LeavingFile:
    """The file as it leaves for this audience with what is to be covered now. Raises NothingFound."""
    store = reader(context)
    return _left(Held(context, store), case_named(store, case).id, capture, part, audience, store.head.seq)


def leaving_page(context: Context, case: str, capture: str, part: str, page: int, audience: str = "company") -> tuple[bytes, str]:
    """The picture, or a page (from 0) of the PDF, as it leaves: bytes and type. Raises NothingFound where there is nothing to be shown."""
    from collector.documents.thumbnails import of_pdf

    file = leaving_file(context, case, capture, part, audience)
    shown = (of_pdf(file.data, _WIDTH, page), "image/jpeg") if file.media_type == "application/pdf" else (file.data, file.media_type)
    if not shown[0]:
        raise NothingFound(say("services-no-file-of-digest"))
    return shown


@lru_cache(maxsize=_KEPT)
def _left(held: Held, case: str, capture_id: str, part: str, audience: str, records: int) -> LeavingFile:
    from collector.case import read_file
    from collector.documents import read
    from collector.package.redaction.redaction_rules import of_case
    from collector.package.redaction.release import Release

    del records
    store = held.store
    doc = store.latest("captures", capture_id)
    capture = Capture.from_doc(doc) if doc else None
    if capture is None or part not in capture.files:
        raise NothingFound(say("services-no-capture", capture=capture_id), say("services-no-capture-next"))
    policy, file = of_case(store.all("redactions", case=case), audience), capture.files[part]
    left = Release(policy, policy.redactor(read_file(store, case)), store.path, "he").part(capture, part, file)
    data = left.content.read_bytes() if isinstance(left.content, Path) else left.content or b""
    kind = left.media_type or file.media_type
    if not data or kind.startswith("image/"):
        return LeavingFile(data, kind, left.covered, left.absent)
    document = read(data, file.name, media_type=kind)
    return LeavingFile(data, kind, left.covered, left.absent, document.text, len(document.pages))
