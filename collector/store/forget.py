"""Forgetting (a person's right): bytes or words are removed for good, and a record says what, when and why.

The record comes first. If the removal is cut off after it, the next opening finishes it.
"""

from __future__ import annotations

from typing import Any

from tinydb import where

from collector import clock as clocks
from collector.errors import NothingFound
from collector.language import say
from collector.store.store import Store


def forget_file(store: Store, digest: str, why: str) -> dict[str, Any]:
    """Removes a file's bytes. Returns the record that stays: id, name, size, kind, when, why.

    Raises NothingFound if no such file is on record, StoreReadOnly, StoreError.
    """
    known = store.latest("files", digest)
    if known is None:
        raise NothingFound(say("store-there-no-file-on", digest=digest), say("store-collector-search-collector-timeline"))
    doc = known
    if not known.get("forgotten"):
        said = why or str(say("store-check-no-reason"))
        doc = {**known, "kept_from": known.get("at"), "at": clocks.iso(store.clock.now()), "forgotten": said}
        store.append("files", doc)
    store.objects.remove(digest)
    return doc


def forget_capture(store: Store, capture: str, why: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Removes the files of a capture. Returns the records that stay, and the digests that were left because another capture needs them.

    Raises NothingFound if there is no such capture.
    """
    doc = store.latest("captures", capture)
    if doc is None:
        raise NothingFound(say("store-there-no-capture", capture=capture), say("store-collector-timeline-shows-captures"))
    others = {digest for other in store.query("captures", ~(where("id") == capture)) for digest in files_of(other)}
    mine = dict.fromkeys(files_of(doc))
    known = [digest for digest in mine if store.latest("files", digest)]
    return [forget_file(store, digest, why) for digest in known if digest not in others], [d for d in known if d in others]


def forget_record(store: Store, table: str, id: str, why: str) -> list[int]:
    """Removes the words of a record, all its versions, from the journal; number, time and digest stay, and the chain holds.

    Returns the numbers of the records. Raises NothingFound, StoreError.
    """
    numbers = _numbers(store, table, id)
    if not numbers:
        raise NothingFound(say("store-there-no-record-whose", id=id, table=table))
    at = clocks.iso(store.clock.now())
    merged = {name: found for name, other in store.merged().items() if (found := _numbers(other, table, id))}
    store.append("withheld", {"id": f"{table}-{numbers[-1]}", "table": table, "numbers": numbers, "merged": merged, "at": at, "why": why})
    finish(store)
    return numbers


def _numbers(store: Store, table: str, id: str) -> list[int]:
    return [record.seq for record in store.versions(table, id) if record.doc is not None]


def finish(store: Store) -> list[str]:
    """Finishes what was begun and cut off: the record of forgetting is there, the content still too. Returns what was done."""
    done: list[str] = []
    for doc in store.query("files", where("forgotten").exists()):
        digest = str(doc["id"])
        if doc["forgotten"] and store.objects.has(digest):
            store.objects.remove(digest)
            done.append(say("store-forgetting-finished", name=str(doc.get("name") or digest)))
    if store.all("withheld"):
        left = _take_out(store, withheld_numbers(store))
        left += sum(_take_out(other, withheld_numbers(store, name)) for name, other in store.merged(writable=True).items())
        done += [say("store-forgetting-records-finished", count=left)] if left else []
    return done


def _take_out(store: Store, numbers: set[int]) -> int:
    left = {row["seq"] for row in store.journal.lines.rows() if row["seq"] in numbers and row["doc"] is not None}
    if left:
        store.journal.withhold(left)
    return len(left)


def withheld_numbers(store: Store, merged: str = "") -> set[int]:
    """The numbers of all records whose content was removed on record: of this store's, or of the store of that name merged into it."""
    docs = store.all("withheld")
    lists = [doc.get("merged", {}).get(merged, ()) if merged else doc.get("numbers", ()) for doc in docs]
    return {number for numbers in lists for number in numbers if isinstance(number, int)}


def files_of(value: object) -> list[str]:
    """The digests of all files that a record's content names."""
    found: list[str] = []
    if isinstance(value, dict):
        digest = value.get("digest")
        if isinstance(digest, str) and "size" in value:
            found.append(digest)
        for inner in value.values():
            found += files_of(inner)
    elif isinstance(value, list):
        for inner in value:
            found += files_of(inner)
    return found
