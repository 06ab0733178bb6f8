"""Statements of a journal's head that were kept outside the store: they find one that was put back to an older state as a whole."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import orjson

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.store.seal.seals import STATEMENT

_LARGEST = 1 << 20
_MARK = STATEMENT.encode()


def statements_in(path: Path) -> list[bytes]:
    """Every statement in `path`: a statement itself, a package, an exported store, or a folder with any of them.

    Raises NothingFound if there is no such path, InputError if no statement is in it.
    """
    if not path.exists():
        raise NothingFound(say("store-there-no-2", path=path), say("store-give-statement"))
    found = list(dict.fromkeys(data for data in _candidates(path) if _is_statement(data)))
    if not found:
        raise InputError(say("store-holds-no-statement-about", path=path), say("store-give-statement"))
    return found


def _candidates(path: Path) -> Iterator[bytes]:
    for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if not each.is_file():
            continue
        if zipfile.is_zipfile(each):
            yield from _members(each)
        elif each.suffix == ".json" and each.stat().st_size <= _LARGEST:
            yield each.read_bytes()


def _members(path: Path) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                if entry.filename.endswith(".json") and entry.file_size <= _LARGEST:
                    yield archive.read(entry)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise InputError(say("store-cannot-read-as-zip", path=path, reason=error), say("store-give-sound-copy")) from error


def _is_statement(data: bytes) -> bool:
    if _MARK not in data:
        return False
    try:
        doc = orjson.loads(data)
    except ValueError:
        return False
    return isinstance(doc, dict) and doc.get("statement") == STATEMENT
