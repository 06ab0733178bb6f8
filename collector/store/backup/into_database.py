"""Brings a store that is kept in a folder into a database, with each line as it is. All of it is there afterwards, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from collector.errors import UsageError, VerificationFailed
from collector.language import say
from collector.store.address import DatabaseAddress
from collector.store.files.derived_files import NAME as DERIVED
from collector.store.files.store_folder import INTRODUCTION, JOURNAL, MERGED, OBJECTS, SEALS, SETTINGS, STREAMS, Folder, is_lock
from collector.store.journal.index import parsed
from collector.store.journal.record import examine
from collector.store.journal.stream_lines import START, fits
from collector.store.postgres.database_body import DatabaseBody, create_row, found_row
from collector.store.postgres.database_journal import id_column
from collector.store.postgres.migrate import migrate
from collector.store.postgres.object_backends import own_place
from collector.store.postgres.postgres_connection import Database

_BATCH = 5_000
_FILL = "SELECT collector.fill(%s, %s, %s, %s, %s, %s, %s)"
_PARTS = {JOURNAL, "journal.mark", INTRODUCTION, SETTINGS, OBJECTS, SEALS, STREAMS, MERGED, DERIVED}


def into_database(folder: Folder, address: DatabaseAddress, *, owner: str = "") -> None:
    """Makes the store at `address` out of a folder. Raises UsageError if there is one, VerificationFailed for lines that are no records."""
    database = Database(address)
    try:
        migrate(database)
        with database.transaction():
            files = own_place(address.files, address.store)
            number = create_row(database, address.store, folder.settings(), folder.introduction(), files=files, owner=owner)
            if number is None:
                raise UsageError(say("store-holds-store-already", root=address), say("store-import-into-another-folder"))
            body = DatabaseBody(database, found_row(database, address.store))
            _keep_content(folder, body)
            for name, inner in folder.merged().items():
                keep_merged(body, name, Folder(inner.root, readonly=True))
            for each in folder.objects.measured():
                if each.finished and each.placed and each.digest == each.name:
                    body.objects.put(folder.objects.path(each.name))
    finally:
        database.close()


def keep_merged(body: DatabaseBody, name: str, inner: Folder) -> None:
    """Keeps the chain of a merged store beside ours, in place of an earlier copy of it."""
    with body.database.transaction():
        for (known,) in body.database.rows("SELECT store FROM collector.stores WHERE parent = %s AND name = %s", body.number, name):
            body.database.rows("SELECT collector.drop_store(%s)", known)
        number = create_row(body.database, name, inner.settings(), inner.introduction(), parent=body.number)
        assert number is not None
        _keep_content(inner, DatabaseBody(body.database, found_row(body.database, name, body.number), parent=body))


def _keep_content(folder: Folder, body: DatabaseBody) -> None:
    head = folder.journal.head
    lines = folder.journal.stored([])
    while batch := list(islice(lines, _BATCH)):
        numbers, tables, ids = (list(column) for column in zip(*map(_row, batch), strict=True))
        body.database.rows(_FILL, body.number, numbers, tables, ids, batch, head.seq, head.link)
    body.journal.catch_up()
    _keep_streams(folder, body)
    for name in folder.seal_files():
        body.keep_seal_file(name, folder.read_seal_file(name))
    for path, name in _others(folder.root):
        body.database.rows("SELECT collector.keep_other_file(%s, %s, %s)", body.number, name, path.read_bytes())


def _row(line: bytes) -> tuple[int, str, str]:
    if examine(line) is None:
        raise VerificationFailed(say("store-line-no-record"), say("store-line-no-record-next"))
    row = parsed(line)
    return int(row["seq"]), str(row["table"]), id_column(str(row["id"]))


def _keep_streams(folder: Folder, body: DatabaseBody) -> None:
    """The live streams, but for an end that was never finished."""
    for capture in folder.live_streams():
        written = (folder.root / STREAMS / f"{capture}.jsonl").read_bytes()
        lines = written[: written.rfind(b"\n") + 1].splitlines(keepends=True)
        n, link = 0, START
        for line in lines:
            if fits(line, n, link) is None:
                raise VerificationFailed(say("store-line-no-record"), say("store-line-no-record-next"))
            n, link = n + 1, parsed(line)["link"]
        if lines:
            body.database.rows("SELECT collector.append_stream(%s, %s, 0, %s, %s, %s)", body.number, capture, START, lines, link)


def _others(root: Path) -> Iterator[tuple[Path, str]]:
    """Files that belong to no part that is carried on its own: what was set aside, templates, and what a person put there."""
    for path in sorted(root.rglob("*")):
        inner = path.relative_to(root)
        if path.is_file() and not path.is_symlink() and not is_lock(path) and inner.parts[0] not in _PARTS:
            yield path, inner.as_posix()
