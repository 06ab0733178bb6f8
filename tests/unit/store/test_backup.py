"""Export, import, merging, and the plain TinyDB file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import tinydb

from collector.errors import InputError, NothingFound, UsageError, VerificationFailed
from collector.store import Store, create_store, export_tinydb, export_zip, forget_record, import_zip, merge, open_store, seal_journal
from collector.trust import SigningKey
from tests.samples.stores import MOMENT, a_store, again, authority, checked, clock, failed, rich_store


def test_there_and_back(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    size = export_zip(store, tmp_path / "out" / "store.zip")
    assert size == (tmp_path / "out" / "store.zip").stat().st_size
    copy, report = import_zip(tmp_path / "out" / "store.zip", tmp_path / "new", clock())
    assert report.ok and copy.head == store.head and copy.id == store.id
    assert copy.read_stream("chat-1") == store.read_stream("chat-1")
    copy.append("notes", {"id": "goes on"})
    assert checked(copy.root).ok
    with pytest.raises(UsageError):
        export_zip(store, tmp_path / "out" / "store.zip")
    with pytest.raises(UsageError):
        import_zip(tmp_path / "out" / "store.zip", tmp_path / "new", clock())


def test_an_export_is_of_one_moment(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "a"})
    with store.journal.file.path.open("ab") as torn:
        torn.write(b'{"at"')
    export_zip(store, tmp_path / "s.zip")
    _, report = import_zip(tmp_path / "s.zip", tmp_path / "new", clock())
    assert failed(report) == []


@pytest.mark.parametrize("name", ["../outside", "/outside", "objects/../../x", "c:/x", "a\\b", "a\nb", "objects/./x"])
def test_a_hostile_zip_touches_nothing(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr("journal.jsonl", b"")
        archive.writestr(zipfile.ZipInfo(name), b"x")
    with pytest.raises(InputError):
        import_zip(tmp_path / "bad.zip", tmp_path / "in" / "new", clock())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.zip"]


def test_what_is_no_export(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip")
    with pytest.raises(InputError):
        import_zip(tmp_path / "x.zip", tmp_path / "new", clock())
    with pytest.raises(NothingFound):
        import_zip(tmp_path / "y.zip", tmp_path / "new", clock())


def test_a_damaged_zip_is_found(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    kept = store.put(b"picture" * 100, "p", "image/png")
    export_zip(store, tmp_path / "s.zip")
    data = (tmp_path / "s.zip").read_bytes().replace(b"picture" * 100, b"pictuRe" * 100)
    (tmp_path / "s.zip").write_bytes(data)
    with pytest.raises(VerificationFailed) as caught:
        import_zip(tmp_path / "s.zip", tmp_path / "new", clock())
    assert kept.digest in caught.value.message


def test_plain_tinydb(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    count = export_tinydb(store, tmp_path / "db.json")
    with tinydb.TinyDB(tmp_path / "db.json") as plain:
        assert sum(len(plain.table(name)) for name in plain.tables()) == count
        note = plain.table("notes").get(tinydb.where("id") == "note-1")
        assert note == store.latest("notes", "note-1")
        assert isinstance(note, tinydb.table.Document)
        assert [record.seq for record in store.versions("notes", "note-1")] == [note.doc_id]


def second_store(folder: Path) -> Store:
    other = create_store(folder / "second", clock())
    other.append("cases", {"id": "2026-0001-x", "title": "another case of that name", "opened": MOMENT})
    kept = other.put(b"from the second", "b.txt", "text/plain")
    other.append("captures", {"id": "page-9", "kind": "page", "case": "2026-0001-x", "started": MOMENT, "files": {"text": kept.to_doc()}})
    other.append("notes", {"id": "note-9", "case": "2026-0001-x", "text": "words of the second"})
    with authority("clock-c") as third:
        other.use_authorities([third])
        seal_journal(other, SigningKey.generate())
    return other


def test_two_stores_become_one_and_neither_chain_is_lost(tmp_path: Path) -> None:
    store, other = rich_store(tmp_path), second_store(tmp_path)
    doc = merge(store, other)
    assert (doc["id"], doc["seq"], doc["records"]) == (other.id, other.head.seq, 3)
    assert doc["files"] == 1
    renamed = f"2026-0001-x-{other.id[:6]}"
    assert [case["id"] for case in store.all("cases")] == ["2026-0001-x", renamed]
    assert [note["id"] for note in store.all("notes", case=renamed)] == ["note-9"]
    report = checked(store.root)
    assert failed(report) == []
    assert any(item.name.startswith(f"merged/{other.id}/records 1 to") and "clock-c" in item.why for item in report.items)
    other.append("notes", {"id": "later", "case": "x"})
    assert merge(store, again(other))["records"] == 1
    assert failed(checked(store.root)) == []
    path = store.root / "merged" / other.id / "journal.jsonl"
    path.write_bytes(path.read_bytes().replace(b"words of the second", b"words of the s3cond"))
    assert any("merged/" in item.name for item in failed(checked(store.root)))


def test_a_copy_that_went_on_elsewhere_is_merged_too(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    for name in ("laptop", "phone"):
        export_zip(store, tmp_path / f"{name}.zip")
        import_zip(tmp_path / f"{name}.zip", tmp_path / name, clock())[0].append("notes", {"id": name, "text": f"from the {name}"})
    store.append("notes", {"id": "here"})
    for name in ("laptop", "phone"):
        assert merge(store, open_store(tmp_path / name, clock()))["records"] == 1
    assert [note["id"] for note in store.all("notes")] == ["note-1", "here", "laptop", "phone"]
    assert failed(checked(store.root)) == []
    assert sorted(path.name for path in (store.root / "merged").iterdir()) == [store.id, f"{store.id}-2"]


def test_forgetting_reaches_what_was_merged(tmp_path: Path) -> None:
    store, other = rich_store(tmp_path), second_store(tmp_path)
    merge(store, other)
    forget_record(store, "notes", "note-9", "asked")
    assert not any(b"words of the second" in path.read_bytes() for path in store.root.rglob("*") if path.is_file())
    assert failed(checked(store.root)) == []


def test_what_is_not_merged(tmp_path: Path) -> None:
    store, other = rich_store(tmp_path), second_store(tmp_path)
    with pytest.raises(UsageError):
        merge(store, again(store))
    other.path(next(iter(other.all("files")))["id"]).unlink()
    with pytest.raises(VerificationFailed):
        merge(store, again(other))
    assert not (store.root / "merged").exists()
