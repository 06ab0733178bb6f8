"""Moving a store: as one ZIP that can be imported again, and as a plain TinyDB file for those who query by hand."""

from __future__ import annotations

import os
import secrets
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

import orjson

from collector.clock import Clock
from collector.errors import InputError, NothingFound, UsageError, VerificationFailed
from collector.language import say
from collector.model import Report
from collector.store.address import DatabaseAddress, StorePlace
from collector.store.check.whole_store import check_store
from collector.store.files.derived_files import NAME as DERIVED
from collector.store.files.durable_write import blocks_of, make_folder, store_errors, sync_folder, write_whole
from collector.store.files.line_file import mark_bytes
from collector.store.files.store_folder import Folder, is_lock, make_folders
from collector.store.memory.memory_body import Memory
from collector.store.open_store import database_bodies, holds_store, open_store
from collector.store.store import Store

_BLOCK = 1 << 20


def export_zip(store: Store, target: Path) -> int:
    """Writes the whole store, as it is at one moment, into a ZIP; returns the ZIP's bytes. Memory does not grow with the files.

    Others may go on writing meanwhile. Raises UsageError if `target` is there already, StoreFull, StoreReadOnly, StoreError.
    """
    if target.exists():
        raise UsageError(say("store-there-already", target=target), say("store-choose-another-name"))
    make_folder(target.absolute().parent)
    part = target.with_name(f".{target.name}-{os.getpid()}-{secrets.token_hex(3)}.part")
    with store_errors(target):
        try:
            with part.open("xb") as file:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                    _fill(store, archive)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
        sync_folder(target.absolute().parent)
    return target.stat().st_size


def _fill(store: Store, archive: zipfile.ZipFile) -> None:
    if store.folder is None:
        for name, blocks in _files_elsewhere(store):
            _add_named(archive, name, blocks)
        return
    growing = {}
    folder = folder_of(store)
    with folder.lock.held():
        folder.journal.settle()
        files = [folder.journal.file, *(folder.stream(capture, store.clock).file for capture in folder.live_streams())]
        for file in files:
            growing[file.path] = file.size()
            mark = file.mark()
            if mark is not None:
                _add(archive, folder.root, file.mark_path, iter([mark_bytes(mark)]))
    for path, size in growing.items():
        _add(archive, folder.root, path, _first(path, size))
    for path in sorted(folder.root.rglob("*")):
        if path.is_file() and not path.is_symlink() and not _left_out(folder, path, growing):
            with suppress(FileNotFoundError):
                _add(archive, folder.root, path, blocks_of(path))


def _files_elsewhere(store: Store) -> Iterator[tuple[str, Iterable[bytes]]]:
    if not isinstance(store.body, Memory):
        from collector.store.backup.from_database import files_of
        from collector.store.postgres.database_body import DatabaseBody

        if isinstance(store.body, DatabaseBody):
            return files_of(store.body, store.clock)
    raise UsageError(say("store-store-not-kept-folder", location=store.body.location), say("store-only-store-folder-can"))


def folder_of(store: Store) -> Folder:
    """The folder that a store is kept in. Raises UsageError for a store that is kept elsewhere."""
    if not isinstance(store.body, Folder):
        raise UsageError(
            say("store-store-not-kept-folder", location=store.body.location), say("store-only-store-folder-can")
        )
    return store.body


def _left_out(folder: Folder, path: Path, growing: dict[Path, int]) -> bool:
    live = {inner for each in growing for inner in (each, each.with_suffix(".mark"))}
    return is_lock(path) or path in live or bool({folder.objects.scratch, folder.root / DERIVED} & {*path.parents})


def _first(path: Path, size: int) -> Iterator[bytes]:
    for block in blocks_of(path):
        yield block[:size]
        size -= len(block)
        if size <= 0:
            return


def _add(archive: zipfile.ZipFile, root: Path, path: Path, blocks: Iterator[bytes]) -> None:
    _add_named(archive, path.relative_to(root).as_posix(), blocks)


def _add_named(archive: zipfile.ZipFile, name: str, blocks: Iterable[bytes]) -> None:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.external_attr = 0o644 << 16
    with archive.open(entry, "w", force_zip64=True) as out:
        for block in blocks:
            out.write(block)


def import_zip(source: Path, place: StorePlace, clock: Clock, *, owner: str = "") -> tuple[Store, Report]:
    """Brings an exported store to a folder or a database, where no store may be yet, and checks it. Returns the open store and the report.

    Nothing outside that place is touched, whatever the ZIP says. owner: as in `create_store`.
    Raises NothingFound, InputError, UsageError, VerificationFailed, StoreError.
    """
    if holds_store(place):
        raise UsageError(say("store-holds-store-already", root=place), say("store-import-into-another-folder"))
    if isinstance(place, Path):
        unpack(source, place)
    else:
        _unpack_into_database(source, place, owner)
    return open_store(place, clock), check_store(open_store(place, clock, readonly=True))


def _unpack_into_database(source: Path, address: DatabaseAddress, owner: str) -> None:
    database_bodies()
    from collector.store.backup.into_database import into_database

    with tempfile.TemporaryDirectory(prefix="collector-import-") as folder:
        unpack(source, Path(folder) / "store")
        body = Folder.existing(Path(folder) / "store")
        try:
            into_database(body, address, owner=owner)
        finally:
            body.close()


def unpack(source: Path, root: Path) -> None:
    """The files of an exported store below `root`. Raises NothingFound, InputError for a ZIP that is no store, StoreError."""
    try:
        archive = zipfile.ZipFile(source)
    except FileNotFoundError as error:
        raise NothingFound(say("store-there-no", source=source)) from error
    except (zipfile.BadZipFile, OSError) as error:
        raise InputError(say("store-not-zip-can-read", source=source), say("store-export-again")) from error
    with archive:
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        if "journal.jsonl" not in names or len(set(names)) != len(names):
            raise InputError(say("store-not-exported-store", source=source), say("store-make-one-collector-export"))
        for name in names:
            _require_safe(name)
        for entry in sorted(entries, key=lambda e: e.filename == "journal.jsonl"):  # the journal last: until then it is no store
            _take_out(archive, entry, root)
        make_folders(root)


def _require_safe(name: str) -> None:
    parts = PurePosixPath(name).parts
    if name != "/".join(parts) or any(part in ("..", ".") or ":" in part or "\\" in part for part in parts) or not name.isprintable():
        raise InputError(say("store-zip-holds-file-name", name=repr(name)), say("store-do-not-use-export"))


def _take_out(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, root: Path) -> None:
    path = root / entry.filename
    fixed = path.parts[len(root.parts)] in ("objects", "seals")

    def blocks() -> Iterator[bytes]:
        left = entry.file_size
        try:
            with archive.open(entry) as read:
                while block := read.read(_BLOCK):
                    left -= len(block)
                    if left < 0:
                        raise InputError(say("store-larger-than-zip-says", filename=entry.filename), say("store-do-not-use-export"))
                    yield block
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise VerificationFailed(
                say("store-damaged-zip", filename=entry.filename, reason=error),
                say("store-use-another-copy"),
            ) from error

    write_whole(path, blocks(), mode=0o444 if fixed else 0o644)


def export_tinydb(store: Store, target: Path) -> int:
    """Writes the newest version of every record as a plain TinyDB JSON file; returns how many documents.

    A document's number there is its record's number here. Raises UsageError if `target` is there already, StoreError.
    """
    if target.exists():
        raise UsageError(say("store-there-already", target=target), say("store-choose-another-name"))
    count = sum(len(store.table(name)) for name in store.tables())
    write_whole(target.absolute(), _tinydb_blocks(store))
    return count


def _tinydb_blocks(store: Store) -> Iterator[bytes]:
    yield b"{"
    for number, table in enumerate(store.tables()):
        yield (b"," if number else b"") + orjson.dumps(table) + b": {"
        for place, doc in enumerate(store.table(table)):
            yield (b", " if place else b"") + b'"%d": ' % doc.doc_id + orjson.dumps(doc)
        yield b"}"
    yield b"}\n"


def copy_tree(source: Path, target: Path) -> None:
    """Copies a folder of plain files, file by file, durably; links are not followed."""
    for path in sorted(source.rglob("*")):
        if path.is_file() and not path.is_symlink() and not is_lock(path) and path.relative_to(source).parts[0] != DERIVED:
            write_whole(target / path.relative_to(source), blocks_of(path), mode=path.stat().st_mode & 0o777)
