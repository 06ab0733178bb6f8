"""Removes bytes or words for good; what was removed, when and why stays on record."""

from __future__ import annotations

from dataclasses import dataclass

from collector.services.context import Context

_SHA256_LENGTH = 64


@dataclass(frozen=True)
class Forgotten:
    """What was removed: files by digest, or journal lines of a record; `left` are files that another capture needs."""

    files: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    records: tuple[int, ...] = ()


def forget(context: Context, what: str, why: str) -> Forgotten:
    """Removes a capture's files and what was said in its chat, one file (by its SHA-256), or a record's words (``TABLE/ID``),
    those that its corrections tell included.

    Raises NothingFound.
    """
    from collector.store import forget_capture, forget_file, forget_record

    store = context.open_store()
    if "/" in what:
        table, _, id = what.partition("/")
        told = [str(doc["id"]) for doc in store.all("corrections") if doc.get("record") == id and doc.get("field")]
        places = ((table, id), *(("corrections", correction) for correction in told))
        return Forgotten(records=tuple(number for place in places for number in forget_record(store, *place, why)))
    if len(what) == _SHA256_LENGTH:
        return Forgotten(files=(forget_file(store, what, why)["id"],))
    gone, left = forget_capture(store, what, why)
    said = dict.fromkeys(str(doc["id"]) for doc in store.all("transcripts", capture=what))
    words = tuple(number for id in said for number in forget_record(store, "transcripts", id, why))
    return Forgotten(tuple(doc["id"] for doc in gone), tuple(left), words)
