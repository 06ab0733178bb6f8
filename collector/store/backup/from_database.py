"""The files that a store in a database would be in a folder, byte for byte: what its export holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collector.clock import Clock
from collector.store.files.durable_write import blocks_of
from collector.store.files.line_file import mark_bytes
from collector.store.files.store_folder import INTRODUCTION, JOURNAL, MERGED, OBJECTS, SEALS, SETTINGS, STREAMS
from collector.store.journal.record import Mark
from collector.store.postgres.database_body import DatabaseBody

Named = tuple[str, Iterable[bytes]]
"""A file's path in the store's folder, and its bytes."""


def files_of(body: DatabaseBody, clock: Clock) -> Iterator[Named]:
    """Every file of the store as it is at one moment; others may go on writing meanwhile."""
    with body.lock.held():
        body.journal.catch_up()
        growing = [*_growing(body, clock)]
    end = body.journal.mark()
    yield "journal.mark", [mark_bytes(end)]
    yield JOURNAL, _up_to(body, end)
    yield from growing
    yield from _fixed(body)
    for name, inner in body.merged().items():
        if isinstance(inner, DatabaseBody):
            folder = f"{MERGED}/{name}"
            yield f"{folder}/journal.mark", [mark_bytes(inner.journal.mark())]
            yield f"{folder}/{JOURNAL}", inner.journal.stored([])
            yield from ((f"{folder}/{path}", data) for path, data in (*_growing(inner, clock), *_fixed(inner)))
    for each in body.objects.measured():
        yield f"{OBJECTS}/{each.name[:2]}/{each.name}", blocks_of(body.objects.path(each.name))


def _growing(body: DatabaseBody, clock: Clock) -> Iterator[Named]:
    for capture in body.live_streams():
        stream = body.stream(capture, clock)
        mark = stream.acknowledged()
        yield f"{STREAMS}/{capture}.jsonl", [stream.content()]
        if mark is not None:
            yield f"{STREAMS}/{capture}.mark", [mark_bytes(mark)]


def _up_to(body: DatabaseBody, end: Mark) -> Iterator[bytes]:
    size = 0
    for line in body.journal.stored([]):
        size += len(line)
        if size > end.end:
            return
        yield line


def _fixed(body: DatabaseBody) -> Iterator[Named]:
    for name, data in ((SETTINGS, body.settings()), (INTRODUCTION, body.introduction())):
        if data is not None:
            yield name, [data]
    for name in body.seal_files():
        yield f"{SEALS}/{name}", [body.read_seal_file(name)]
    for name in body.other_files():
        yield name, [body.read_other_file(name)]
