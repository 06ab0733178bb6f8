"""Merging two stores of one person. Neither chain is lost: the other's journal, seals and settings stay whole below ``merged/``,
its files join ours, and its records are appended to our journal once more so that they are found."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Any

from collector import clock as clocks
from collector.errors import UsageError, VerificationFailed
from collector.language import say
from collector.model import Verdict
from collector.store.backup.archive import copy_tree, folder_of
from collector.store.check.whole_store import check_store
from collector.store.files.durable_write import blocks_of, make_folder, write_whole
from collector.store.files.store_folder import INTRODUCTION, JOURNAL, MERGED, SETTINGS, Folder
from collector.store.journal.record import Entry
from collector.store.journal.tables import STORE_OWN
from collector.store.store import Store

_NOT_TAKEN = STORE_OWN - {"streams"} | {"files"}
"""Tables whose records are not appended here once more: what a store says of itself, and files, which are put here anew."""


def merge(store: Store, other: Store) -> dict[str, Any]:
    """Takes another store in. Returns the record of it: whose, up to which record, how many records and files are new here.

    Merging the same store again takes in what has come since, and so does a copy of this store that went on elsewhere. A case that has
    the same id in both but is not the same case gets the other store's name as an ending. Raises UsageError if there is nothing in the
    other that is not here, VerificationFailed if it does not verify.
    """
    if store.id == other.id and store.journal.lines.holds(other.head.seq, other.head.link):
        raise UsageError(say("store-other-older-copy-very"), say("store-nothing-has-done"))
    faults = [item for item in check_store(other).items if item.state is Verdict.FAILED]
    if faults:
        raise VerificationFailed(say("store-other-store-does-not", name=faults[0].name, why=faults[0].why), say("store-mend-restore-first"))
    with store.lock.held():
        files = _take_files(store, other)
        home = _keep_chain(store, other)
        entries = _entries(store, other)
        head = other.head
        at = clocks.iso(store.clock.now())
        doc = {"id": home, "store": other.id, "at": at, "seq": head.seq, "link": head.link, "records": len(entries), "files": files}
        store.append_entries([*entries, ("merges", home, doc)])
    return doc


def _take_files(store: Store, other: Store) -> int:
    taken = 0
    for doc in other.all("files"):
        digest = str(doc["id"])
        known = store.latest("files", digest)
        if doc.get("forgotten"):
            continue
        if known is None:
            store.put(other.objects.path(digest), str(doc.get("name", "")), str(doc.get("media_type", "")))
            taken += 1
    return taken


def _home(store: Store, other: Store) -> str:
    """The name under which the other's chain is kept: over an earlier copy only if that one is the beginning of it."""
    known = store.body.merged()
    for number in count(1):
        name = other.id if number == 1 else f"{other.id}-{number}"
        head = known[name].journal.head if name in known else None
        if head is None or other.journal.lines.holds(head.seq, head.link):
            break
    return name


def _keep_chain(store: Store, other: Store) -> str:
    """The other's folder but for its files, and the objects its seals need; what it had merged itself comes to stand beside it."""
    name = _home(store, other)
    if store.folder is None:
        _keep_in_database(store, other, name)
    else:
        _keep_in_folder(folder_of(store).root / MERGED, other, name)
    for doc in other.all("seals"):
        for digest in [doc.get("subject"), doc.get("signature"), *(s.get(k) for s in doc.get("stamps", ()) for k in ("reply", "query"))]:
            if digest and not store.objects.sound(str(digest)):
                store.objects.put(other.objects.path(str(digest)))
    return name


def _keep_in_database(store: Store, other: Store, name: str) -> None:
    from collector.store.backup.into_database import keep_merged
    from collector.store.postgres.database_body import DatabaseBody

    if not isinstance(store.body, DatabaseBody):
        folder_of(store)
    assert isinstance(store.body, DatabaseBody)
    keep_merged(store.body, name, folder_of(other))
    for nested, inner in folder_of(other).merged().items():
        if isinstance(inner, Folder):
            keep_merged(store.body, nested, inner)


def _keep_in_folder(merged: Path, other: Store, name: str) -> None:
    home = merged / name
    make_folder(home)
    for name in (INTRODUCTION, SETTINGS, "journal.mark", JOURNAL):
        if (other.root / name).exists():
            write_whole(home / name, blocks_of(other.root / name))
    for name in ("seals", "streams", "recovered"):
        make_folder(home / name)
        copy_tree(other.root / name, home / name)
    for nested in sorted((folder_of(other).root / MERGED).glob("*")):
        copy_tree(nested, merged / nested.name)


def _entries(store: Store, other: Store) -> list[Entry]:
    renamed = {
        str(doc["id"]): f"{doc['id']}-{other.id[:6]}"
        for doc in other.all("cases")
        if (mine := store.latest("cases", str(doc["id"]))) is not None and not _same_case(store, other, mine, doc)
    }
    have: dict[tuple[str, str], list[Any]] = {}
    for record in store.records():
        have.setdefault((record.table, record.id), []).append(record.doc)
    entries: list[Entry] = []
    for record in other.records():
        if record.table in _NOT_TAKEN or record.doc is None:
            continue
        doc = {**record.doc}
        if doc.get("case") in renamed:
            doc["case"] = renamed[doc["case"]]
        id = renamed.get(record.id, record.id) if record.table == "cases" else record.id
        if record.table == "cases":
            doc["id"] = id
        if doc not in have.get((record.table, id), ()):
            entries.append((record.table, id, doc))
    return entries


def _same_case(store: Store, other: Store, mine: dict[str, Any], theirs: dict[str, Any]) -> bool:
    """Whether both stores once held the same version of a case: then it is one case that was continued in both."""
    id = str(mine["id"])
    versions = [record.doc for record in store.versions("cases", id)]
    return any(record.doc in versions for record in other.versions("cases", str(theirs["id"])))
