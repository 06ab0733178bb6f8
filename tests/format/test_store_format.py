"""The store's format as someone else would read it: a reader of a hundred lines, and a store that was written once and stays readable."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

from collector.store import check_store, open_store
from tests.format.store_reader import read_store
from tests.samples.stores import clock, rich_store, unlock

READER = Path(__file__).with_name("store_reader.py")
GOLDEN = Path(__file__).with_name("store-1")
"""A store as this format's first version wrote it. It is never made anew: what was written once must stay readable."""


def test_the_reader_is_short_and_uses_nothing_of_ours() -> None:
    source = READER.read_text(encoding="utf-8")
    imports = {alias.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import) for alias in node.names}
    assert imports == {"hashlib", "json", "sys"}
    assert len(source.splitlines()) <= 130


def test_it_reads_what_we_write(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    records, files, streams, faults = read_store(store.root)
    assert faults == []
    assert [record["link"] for record in records] == [record.link for record in store.records()]
    assert set(files) == {doc["id"] for doc in store.all("files")}
    assert streams == {"chat-1": store.read_stream("chat-1")}


def test_it_finds_what_we_find(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    path = store.root / "journal.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole.replace("חצי מחיר".encode(), "רבע מחיר".encode()))
    assert any("its content does not fit" in fault for fault in read_store(store.root)[3])
    path.write_bytes(b"".join(whole.splitlines(keepends=True)[:-1]))
    assert any("acknowledged" in fault for fault in read_store(store.root)[3])


def test_a_store_of_the_first_version_stays_readable(tmp_path: Path) -> None:
    root = tmp_path / "store"
    shutil.copytree(GOLDEN, root)
    for folder in ("objects", "seals", "streams", "recovered"):
        (root / folder).mkdir(exist_ok=True)  # git keeps no empty folders
    assert read_store(root)[3] == []
    report = check_store(open_store(root, clock(), readonly=True))
    assert report.ok, [item for item in report.items if item.state == "failed"]
    opened = open_store(root, clock())
    assert opened.all("notes", case="2026-0001-x")[0]["id"] == "note-1"
    assert [each["text"] for each in opened.read_stream("chat-1")] == ["שלום", "כן", "עוד"]
    opened.append("notes", {"id": "note-2"})
    assert read_store(root)[3] == []


def test_tampered_samples_are_refused_by_both(tmp_path: Path) -> None:
    for name, place in (("journal.jsonl", 900), ("journal.mark", 20), ("streams/chat-1.jsonl", 60)):
        root = tmp_path / name.replace("/", "-")
        shutil.copytree(GOLDEN, root)
        data = bytearray(unlock(root / name).read_bytes())
        data[place] ^= 1
        (root / name).write_bytes(data)
        try:
            faults = read_store(root)[3]
        except (ValueError, KeyError) as error:
            faults = [str(error)]
        assert faults, name
        assert not check_store(open_store(root, clock(), readonly=True)).ok, name
