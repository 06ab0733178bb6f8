"""What a power cut leaves on some drives: a file's end or a whole file filled with zeros, or empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from collector.errors import StoreDamaged
from collector.store import check_store, search
from collector.trust import SigningKey
from tests.samples.stores import MOMENT, a_store, again, checked, failed, rich_store


@pytest.mark.parametrize("tail", [b"\0", b"\0" * 4096, b"\0" * 100 + b"\n", b"\n\n", b'{"at":"2026' + b"\0" * 300, b"\0" * 70_000])
def test_zeros_at_the_journals_end_cost_nothing_older(tmp_path: Path, tail: bytes) -> None:
    store = rich_store(tmp_path)
    before = [record.link for record in store.records()]
    store.close()
    with (store.root / "journal.jsonl").open("ab") as journal:
        journal.write(tail)
    opened = again(store)
    assert [record.link for record in opened.records()] == before
    assert any("set aside" in line for line in opened.recovered)
    opened.append("notes", {"id": "new", "at": MOMENT, "text": "goes on"})
    assert [hit.id for hit in search(opened, "goes on")] == ["new"]
    assert failed(checked(store.root)) == []


@pytest.mark.parametrize("content", [b"", b"\0" * 20])
def test_a_kept_file_that_is_empty_or_zeros_is_named_and_stops_nothing(tmp_path: Path, content: bytes) -> None:
    store = a_store(tmp_path)
    kept = store.put("חצי מחיר לשנה".encode(), "promise.txt", "text/plain")
    store.append("notes", {"id": "n", "at": MOMENT, "text": "חצי מחיר"})
    path = store.path(kept)
    path.chmod(0o644)
    path.write_bytes(content)
    opened = again(store)
    (fault,) = failed(checked(store.root))
    assert kept.digest in fault.name
    with pytest.raises(StoreDamaged):
        opened.read(kept)
    assert [hit.id for hit in search(opened, "חצי מחיר")] == ["n"]
    opened.append("notes", {"id": "m", "text": "goes on"})
    opened.put("חצי מחיר לשנה".encode(), "promise.txt", "text/plain")  # the same file again mends it
    assert opened.read(kept) and check_store(again(store, readonly=True)).ok


@pytest.mark.parametrize("name", ["journal.mark", "config.toml"])
def test_small_files_that_are_zeros(tmp_path: Path, name: str) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "n", "text": "x"})
    store.close()
    path = store.root / name
    path.write_bytes(b"" if name == "config.toml" else b"\0" * 256)
    opened = again(store)
    assert opened.latest("notes", "n") is not None
    opened.append("notes", {"id": "m", "text": "y"})
    assert failed(checked(store.root)) == []


def test_a_live_stream_that_ends_in_zeros(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.stream("chat-1").append([{"text": "א"}])
    store.close()
    with (store.root / "streams" / "chat-1.jsonl").open("ab") as stream:
        stream.write(b"\0" * 4096)
    opened = again(store)
    opened.stream("chat-1").append([{"text": "ב"}])
    assert [doc["text"] for doc in opened.read_stream("chat-1")] == ["א", "ב"]
    opened.append("keys", {"id": SigningKey.generate().fingerprint})
    assert failed(checked(store.root)) == []
