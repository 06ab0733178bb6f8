"""Checks the files of a store against their names and against the records; no file is ever in memory as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from collector.language import Sentence, say
from collector.model import Item, Verdict
from collector.store.interface import StoredObject
from collector.store.journal.index import Row
from collector.store.seal.seals import expected_files, seal_of
from collector.store.store import Store


def check_objects(store: Store) -> Iterator[Item]:
    """Checks every stored file, and that every file which records name is stored."""
    wanted = expected_objects(store)
    forgotten = {digest for digest, doc in _file_docs(store).items() if doc.get("forgotten")}
    seen: set[str] = set()
    bad: set[str] = set()
    size = 0
    for held in store.objects.measured():
        item = _fault(store, held, wanted, forgotten)
        if item is not None:
            yield item
            if held.finished and (held.digest != held.name or not held.placed):
                bad.add(held.name)
        seen.add(held.name)
        size += held.size
    for digest in sorted(wanted - seen):
        bad.add(digest)
        yield Item(name=store.objects.place(digest), state=Verdict.FAILED, why=_with_needed("store-check-missing", store, digest))
    for digest in sorted(forgotten):
        doc = store.latest("files", digest) or {}
        why = say("store-check-forgotten", at=str(doc.get("at")), why=str(doc.get("forgotten")))
        yield Item(name=store.objects.place(digest), state=Verdict.PASSED, why=why)
    if not bad:
        yield Item(name="objects", state=Verdict.PASSED, why=say("store-check-files", count=len(seen), bytes=str(size)))


def _fault(store: Store, held: StoredObject, wanted: set[str], forgotten: set[str]) -> Item | None:
    """The fault of a stored file as an item of the report; None if it is sound."""
    if not held.finished:
        return Item(name=held.place, state=Verdict.NOT_CHECKED, why=say("store-check-unfinished-file"))
    if held.digest != held.name or not held.placed:
        return Item(name=held.place, state=Verdict.FAILED, why=_with_needed("store-check-not-its-name", store, held.name))
    if held.name in forgotten:
        return Item(name=held.place, state=Verdict.FAILED, why=say("store-check-forgotten-here"))
    if held.name not in wanted:
        return Item(name=held.place, state=Verdict.NOT_CHECKED, why=say("store-check-unknown-file"))
    return None


def expected_objects(store: Store) -> set[str]:
    """The digests of all files that records say are here."""
    files = {digest for digest, doc in _file_docs(store).items() if not doc.get("forgotten")}
    return files.union(_expected_of_seals(store), *(_expected_of_seals(other) for other in store.merged().values()))


def _file_docs(store: Store) -> dict[str, dict[str, object]]:
    """Digest → what is on record of the file; {} where that content was withheld."""
    return {str(row["id"]): row["doc"] or {} for row in store.journal.lines.index.rows("files")}


def _expected_of_seals(store: Store) -> set[str]:
    """The digests of all files that a store's seals are made of."""
    found = [seal_of(row) for row in store.journal.lines.index.rows("seals")]
    return {digest for seal in found if seal for digest in expected_files(seal).values()}


def _with_needed(fault: Literal["store-check-not-its-name", "store-check-missing"], store: Store, digest: str) -> Sentence:
    """What is wrong with a file, and which records need it, for a person to know what is affected."""
    rows = store.journal.lines.rows()
    needing = [row for row in rows if row["table"] not in ("files", "store") and row["doc"] and _mentions(row["doc"], digest)]
    what = say("store-check-not-its-name") if fault == "store-check-not-its-name" else say("store-check-missing")
    if not needing:
        return what
    records = named_row(needing[0])
    for row in needing[1:3]:
        records = say("store-item-and", before=records, next=named_row(row))
    return say("store-check-needed-by", what=what, records=say("store-item-and-more", records=records) if len(needing) > 3 else records)


def named_row(row: Row) -> Sentence:
    """A record as a person may find it again."""
    return say("store-item-row", record=str(row["seq"]), table=row["table"], id=str(row["id"]), at=str(row["at"]))


def _mentions(value: object, digest: str) -> bool:
    if isinstance(value, dict):
        return any(_mentions(inner, digest) for inner in value.values())
    if isinstance(value, list):
        return any(_mentions(inner, digest) for inner in value)
    return value == digest
