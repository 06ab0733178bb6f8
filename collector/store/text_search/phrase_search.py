"""Search: a phrase in transcripts, page texts, notes, e-mails, file names and every other word on record, with a pointer to the exhibit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from tinydb import where
from tinydb.queries import QueryInstance

from collector.documents import read, texts_of
from collector.errors import InputError, NothingFound, StoreDamaged
from collector.language import say
from collector.store.forget import files_of
from collector.store.journal.index import doc_time
from collector.store.journal.tables import STORE_OWN
from collector.store.query.query_conditions import StoredDocument, happened
from collector.store.store import Store
from collector.store.text_search.text_normalisation import find, normalised

_TEXTUAL = ("text/", "message/", "application/json", "application/pdf", "application/mbox", "application/vnd.ms-outlook", "application/xml",
            "application/ms-tnef", "application/rtf")
_OWN = ("text", "transcript", "observations", "facts")
"""Parts that the collector itself wrote, as UTF-8."""
_MARGIN = 60
_LARGEST = 20_000_000


@dataclass(frozen=True)
class Hit:
    """Where a phrase was found. `where`: field or part; `file`: path below the store, "" if it stands in the record itself."""

    table: str
    id: str
    case: str
    at: str
    where: str
    excerpt: str
    capture: str = ""
    file: str = ""
    message: int | None = None
    """The number of the chat message, where it is one."""


def search(
    store: Store, text: str, *, case: str | None = None, since: datetime | None = None, until: datetime | None = None
) -> Iterator[Hit]:
    """Hits for a phrase, record by record in the journal's order; niqqud, final letters, quote and direction marks do not matter.

    Raises InputError for a phrase with nothing to search for in it.
    """
    phrase = normalised(text).strip()
    if not phrase:
        raise InputError(say("store-there-nothing-search"), say("store-give-word-phrase-collector"))
    kept = {digest for doc in store.all("captures") for digest in files_of(doc)}
    condition = happened(since, until) & _of_case(case) if case else happened(since, until)
    for table in store.tables():
        if table in STORE_OWN:
            continue
        for doc in store.table(table).search(condition):
            if table == "files" and doc.record_id in kept:
                continue  # found through its capture
            yield from _in_record(store, table, doc, phrase)


def _of_case(case: str) -> QueryInstance:
    """Records of a case, and the case itself."""
    found: QueryInstance = (where("case") == case) | (where("id") == case)
    return found


def _in_record(store: Store, table: str, doc: StoredDocument, phrase: str) -> Iterator[Hit]:
    for place, text, message in _texts(doc):
        if phrase in normalised(text):
            yield _hit(table, doc, place, text, phrase, message=message)
    files = doc.get("files")
    for name, file in files.items() if isinstance(files, dict) else ():
        if isinstance(file, dict) and str(file.get("media_type", "")).startswith(_TEXTUAL) and name != "words":
            yield from _in_file(store, table, doc, name, file, phrase)


def _in_file(store: Store, table: str, doc: StoredDocument, name: str, file: dict[str, Any], phrase: str) -> Iterator[Hit]:
    if int(file.get("size", 0)) > _LARGEST:
        return
    digest = str(file.get("digest"))
    try:
        data = store.read(digest)
    except (NothingFound, StoreDamaged, ValueError):
        return  # forgotten or damaged: the check tells, a search only finds
    path = store.objects.place(digest)
    for place, text, message in _file_texts(name, file, data):
        if phrase in normalised(text):
            yield _hit(table, doc, place, text, phrase, file=path, message=message)
            if place == name:
                return


def _file_texts(name: str, file: dict[str, Any], data: bytes) -> Iterator[tuple[str, str, int | None]]:
    media_type = str(file.get("media_type"))
    if name in _OWN and media_type.startswith("text/"):
        yield name, data.decode("utf-8", "replace"), None
    elif media_type.startswith("application/json"):
        for line in data.splitlines() if media_type.endswith("l") else [data]:
            try:
                yield from _texts(orjson.loads(line), name)
            except orjson.JSONDecodeError:
                continue
    else:  # where a file cannot be read, the capture says so; the rest of the store is searched all the same
        document = read(data, str(file.get("name") or ""), media_type=media_type)
        yield name, "\n".join(text for _, text in texts_of(document)), None


def _texts(value: Any, path: str = "", message: int | None = None) -> Iterator[tuple[str, str, int | None]]:
    """Every text in a JSON value, with the path that leads to it and, inside a message, the message's number."""
    if isinstance(value, str):
        yield path, value, message
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, path, message)
    elif isinstance(value, dict):
        number = value["n"] if isinstance(value.get("n"), int) and "text" in value else message
        for name, inner in value.items():
            if name not in ("digest", "media_type"):
                yield from _texts(inner, f"{path}.{name}" if path else name, number)


def _hit(table: str, doc: StoredDocument, place: str, text: str, phrase: str, *, file: str = "", message: int | None = None) -> Hit:
    capture = doc.record_id if table == "captures" else str(doc.get("capture") or "")
    case = doc.record_id if table == "cases" else str(doc.get("case") or "")
    return Hit(table, doc.record_id, case, doc_time(doc, doc.written), place, _excerpt(text, phrase), capture, file, message)


def _excerpt(text: str, phrase: str) -> str:
    """The phrase as it stands there, with some words around it, on one line."""
    place = find(text, phrase)
    if place is None:
        return " ".join(text[: 2 * _MARGIN].split())
    start, end = max(place[0] - _MARGIN, 0), min(place[1] + _MARGIN, len(text))
    return f"{'…' if start else ''}{' '.join(text[start:end].split())}{'…' if end < len(text) else ''}"
