"""What is to be covered in packages of a case: noted, listed, taken back. The originals in the store never change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Redaction, new_id
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.statements.statement_checks import record_id_of_capture

if TYPE_CHECKING:
    from collector.store import Store

_BOX = re.compile(r"(?P<part>[^#:]+)(?:#(?P<page>\d+))?:(?P<box>\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?){3})")
_FEWEST = 2


def redact(
    context: Context, case: str | None, phrases: Sequence[str] = (), kinds: Sequence[str] = (), boxes: Sequence[str] = (),
    seen: Sequence[str] = (), why: str = "", *, allow_missing: bool = False,
) -> tuple[Redaction, ...]:  # fmt: skip
    """Notes what to cover from now on in every package of the case.

    boxes: ``CAPTURE/PART:left,top,width,height`` in pixels of a picture, ``CAPTURE/original#2:…`` in points on page 2 of a PDF.
    seen: ``CAPTURE/PART`` of files that cannot be searched and on which nothing must be covered. Raises NothingFound, or InputError: also
    for a phrase that stands nowhere on record, unless `allow_missing`, and for a box beside its picture or page.
    """
    store = context.open_store()
    found = case_named(store, case)
    _check_on_record(store, found.id, () if allow_missing else [check_phrase(phrase) for phrase in phrases])
    wanted: list[dict[str, Any]] = [{"phrase": check_phrase(phrase)} for phrase in phrases] + [{"kind": check_kind(kind)} for kind in kinds]
    made = [*wanted, *(_box(store, box) for box in boxes), *(_place(store, place) for place in seen)]
    at = context.clock.now()
    notes = tuple(Redaction.from_doc({"id": new_id("redaction", at), "case": found.id, "at": at, "why": why, **each}) for each in made)
    store.append_many(("redactions", note) for note in notes)
    return notes


def redactions(context: Context, case: str | None) -> tuple[Redaction, ...]:
    """What is covered in packages of the case."""
    store = context.read_store()
    docs = store.all("redactions", case=case_named(store, case).id)
    return tuple(each for each in map(Redaction.from_doc, docs) if not each.undone)


def undo_redaction(context: Context, case: str | None, id: str) -> Redaction:
    """Takes one back. Raises NothingFound."""
    store = context.open_store()
    docs = [doc for doc in store.all("redactions", case=case_named(store, case).id) if str(doc["id"]).endswith(id)]
    if len(docs) != 1:
        raise NothingFound(say("services-no-redaction", id=id), say("services-no-redaction-next"))
    undone = Redaction.from_doc(docs[0]).replace(undone=True)
    store.append("redactions", undone)
    return undone


def kinds_to_cover() -> tuple[str, ...]:
    """The kinds of personal detail that can be covered."""
    from collector.package import KINDS

    return tuple(KINDS)


def check_phrase(phrase: str) -> str:
    """The phrase. Raises InputError for one of fewer than two letters or digits: it would be found everywhere."""
    if sum(character.isalnum() for character in phrase) < _FEWEST:
        raise InputError(say("services-phrase-short", phrase=phrase), say("services-phrase-short-next"))
    return phrase


def check_kind(kind: str) -> str:
    """The kind. Raises InputError for one that there is not."""
    from collector.package import KINDS

    if kind not in KINDS:
        raise InputError(say("services-no-kind", kind=kind), say("services-use-one", names=", ".join(KINDS)))
    return kind


def _box(store: Store, text: str) -> dict[str, Any]:
    found = _BOX.fullmatch(text.strip())
    if found is None:
        raise InputError(say("services-box", box=text), say("services-box-next"))
    box = [float(number) for number in found["box"].split(",")]
    if box[2] <= 0 or box[3] <= 0:
        raise InputError(say("services-box", box=text), say("services-box-next"))
    place, page = _place(store, found["part"]), int(found["page"] or 0)
    width, height = _size(store, place["capture"], place["part"], page, text)
    if box[0] >= width or box[1] >= height:
        size = f"{width:g} × {height:g}"
        raise InputError(say("services-box-beside", box=text, size=size), say("services-box-beside-next"))
    return {**place, "page": page, "box": box}


def _size(store: Store, capture: str, part: str, page: int, text: str) -> tuple[float, float]:
    """Width and height of a picture (pixels, upright) or of a PDF's page (points). Raises InputError for what is neither."""
    from collector.documents import read
    from collector.package.pdf.pictures.encoded_picture import sizes

    artifact = store.latest("captures", capture)["files"][part]  # type: ignore[index]
    data = store.read(artifact["digest"])
    try:
        return sizes(data)[0]
    except ValueError:
        pages = {each.number: (each.width, each.height) for each in read(data, media_type=artifact["media_type"]).pages}
    if (page or 1) not in pages:
        raise InputError(say("services-box-no-page", box=text, count=len(pages)), say("services-box-next"))
    return pages[page or 1]


def _check_on_record(store: Store, case: str, phrases: Sequence[str]) -> None:
    """Raises InputError for the first phrase that stands nowhere."""
    from collector.package.redaction.known_phrases import phrases_nowhere

    nowhere = phrases_nowhere(store, case, phrases) if phrases else ()
    if nowhere:
        raise InputError(say("services-phrase-nowhere", phrase=nowhere[0]), say("services-phrase-nowhere-next", phrase=nowhere[0]))


def _place(store: Store, text: str) -> dict[str, Any]:
    """The capture and the part that ``CAPTURE/PART`` names. Raises NothingFound or InputError."""
    wanted, _, part = text.strip().partition("/")
    id = record_id_of_capture(store, wanted)
    files = (store.latest("captures", id) or {}).get("files", {})
    if part not in files:
        raise InputError(say("services-no-part", part=part, capture=id), say("services-use-one", names=", ".join(sorted(files))))
    return {"capture": id, "part": part}
