"""Forgetting: gone for good, told for good, and the chain holds."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from collector.errors import NothingFound
from collector.model import Capture, State
from collector.store import Store, export_zip, forget_capture, forget_file, forget_record, seal_journal
from collector.trust import SigningKey
from tests.samples.stores import MOMENT, a_store, again, checked, failed


def everything(store: Store) -> bytes:
    return b"".join(path.read_bytes() for path in store.root.rglob("*") if path.is_file())


def test_a_file(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    kept = store.put(b"the private picture", "picture.png", "image/png")
    seal_journal(store, SigningKey.generate(), [])
    assert store.objects.derived.keep(kept.digest, b"the private picture, small")
    doc = forget_file(store, kept.digest, "asked by the person in it")
    assert doc["forgotten"] == "asked by the person in it" and doc["name"] == "picture.png"
    assert not store.path(kept).exists() and b"the private picture" not in everything(store)
    with pytest.raises(NothingFound):
        store.read(kept)
    report = checked(store.root)
    assert report.ok and any("asked by the person" in item.why for item in report.items)
    forget_file(again(store), kept.digest, "again")
    assert checked(store.root).ok
    assert store.put(b"the private picture", "picture.png", "image/png") == kept
    assert checked(store.root).ok and store.read(kept)


def test_a_small_copy_is_no_evidence(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    kept = store.put(b"picture", "picture.jpg", "image/jpeg")
    copies = store.objects.derived
    assert copies.keep(kept.digest, b"small") and not any("derived" in item.name for item in checked(store.root).items)
    (path,) = (store.root / "derived").rglob(kept.digest)
    path.write_bytes(path.read_bytes()[:-1])
    assert copies.get(kept.digest) is None, "one that was cut off is not shown"
    export_zip(store, tmp_path / "store.zip")
    assert not any("derived" in name for name in zipfile.ZipFile(tmp_path / "store.zip").namelist())


def test_bytes_that_were_removed_without_a_record_are_missed(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.path(store.put(b"x", "x", "text/plain")).unlink()
    assert [item.why for item in failed(checked(store.root))] == ["missing"]


def test_a_capture_leaves_what_another_needs(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    mine, shared = store.put(b"mine", "a", "text/plain"), store.put(b"shared", "b", "text/plain")
    for name, files in (("one", {"picture": mine, "text": shared}), ("two", {"text": shared})):
        store.append("captures", Capture(id=name, kind="page", started=MOMENT, state=State.COMPLETE, files=files))
    gone, left = forget_capture(store, "one", "asked")
    assert [doc["id"] for doc in gone] == [mine.digest] and left == [shared.digest]
    assert store.read(shared) == b"shared" and checked(store.root).ok


def test_the_words_of_a_record(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "n", "text": "a secret sentence"})
    store.append("notes", {"id": "n", "text": "a secret sentence, corrected"})
    store.append("notes", {"id": "m", "text": "stays"})
    seal_journal(store, SigningKey.generate(), [])
    other = again(store)
    assert forget_record(store, "notes", "n", "asked") == [3, 4]
    assert b"secret sentence" not in everything(store)
    for view in (store, other, again(store)):
        assert view.all("notes") == [{"id": "m", "text": "stays"}]
        assert view.latest("notes", "n") is None
    report = checked(store.root)
    assert report.ok and any("withheld or forgotten" in item.why for item in report.items)
    other.append("notes", {"id": "after"})
    assert checked(store.root).ok
    with pytest.raises(NothingFound):
        forget_record(store, "notes", "n", "asked")


def test_words_that_were_removed_without_a_record_are_missed(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "n", "text": "x"})
    store.journal.withhold({3})
    assert any("no record says so" in item.why for item in failed(checked(store.root)))


def test_what_was_cut_off_is_finished_by_the_next_opening(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    kept = store.put(b"the picture", "p", "image/png")
    store.append("notes", {"id": "n", "text": "the words"})
    data = store.path(kept).read_bytes()
    journal = store.journal.file.path.read_bytes()
    forget_file(store, kept.digest, "asked")
    store.path(kept).write_bytes(data)
    store.append("withheld", {"id": "notes-4", "table": "notes", "numbers": [4], "why": "asked"})
    assert journal in store.journal.file.path.read_bytes()
    opened = again(store)
    assert len(opened.recovered) == 2 and "finished" in opened.recovered[0]
    assert b"the words" not in everything(store) and b"the picture" not in everything(store)
    assert checked(store.root).ok
