"""Records: what an append keeps, in which order, and what a question gives back."""

from __future__ import annotations

import gc
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import where

from collector.errors import InputError, NothingFound, StoreReadOnly, UsageError
from collector.model import Note
from collector.store import create_store, open_store
from collector.store.journal.record import Head, Record, examine, fault_of
from collector.trust import GENESIS, canonical, link, salted_digest
from tests.samples.stores import MOMENT, a_store, again, checked, clock, failed


def test_an_append_is_in_the_file_when_it_returns(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    note = Note(id="n1", case="c", at=MOMENT, text="שלום")
    record = store.append("notes", note)
    line = (store.root / "journal.jsonl").read_bytes().splitlines()[-1]
    assert orjson.loads(line)["doc"] == note.to_doc()
    assert again(store).head == Head(record.seq, record.link)
    assert Note.from_doc(again(store).latest("notes", "n1") or {}) == note


def test_the_chain_is_what_the_format_says(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append_many([("notes", {"id": f"n{i}", "text": "x" * i}) for i in range(5)])
    before = GENESIS
    for seq, record in enumerate(store.records(), start=1):
        assert (record.seq, record.prev) == (seq, before)
        assert record.salt is not None
        assert record.digest == salted_digest(record.salt, record.doc)
        assert record.link == link(record.prev, record.seq, record.at, record.table, record.id, record.digest)
        before = record.link


def test_a_new_version_does_not_hide_the_old_one(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "a", "text": "one"})
    store.append("notes", {"id": "b", "text": "two"})
    store.append("notes", {"id": "a", "text": "three"})
    assert [doc["text"] for doc in store.all("notes")] == ["three", "two"]
    assert [record.doc["text"] for record in store.versions("notes", "a") if record.doc] == ["one", "three"]


def test_questions(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    for number in range(6):
        at = MOMENT + timedelta(days=number)
        case = f"c{number % 2}"
        store.append("readings", {"id": f"r{number}", "case": case, "kind": "k", "run": "u", "capture": "p", "at": at, "amount": Decimal("1.5")})
    assert [doc["id"] for doc in store.all("readings", case="c1")] == ["r1", "r3", "r5"]
    assert [doc["id"] for doc in store.all("readings", since=MOMENT + timedelta(days=4))] == ["r4", "r5"]
    assert [doc["id"] for doc in store.all("readings", until=MOMENT + timedelta(days=2), case="c0")] == ["r0"]
    assert [doc["id"] for doc in store.all("readings", kind="k", run="u", capture="p")] == [f"r{i}" for i in range(6)]
    assert store.all("readings", kind="other") == [] == store.all("nothing")
    assert store.all("readings")[0]["amount"] == "1.5"


def test_two_open_stores_see_each_other(tmp_path: Path) -> None:
    first = a_store(tmp_path)
    second = again(first)
    first.append("notes", {"id": "a"})
    second.append("notes", {"id": "b"})
    first.append("notes", {"id": "c"})
    assert [doc["id"] for doc in first.all("notes")] == [doc["id"] for doc in second.all("notes")] == ["a", "b", "c"]
    assert checked(first.root).ok


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="open files are counted in /dev/fd")
def test_a_store_that_nobody_closed_leaves_no_files_open(tmp_path: Path) -> None:
    create_store(tmp_path / "evidence", clock()).close()
    gc.collect()
    before = len(list(Path("/dev/fd").iterdir()))
    for number in range(20):
        open_store(tmp_path / "evidence", clock()).append("notes", Note(id=f"n{number}", at=MOMENT, text="x"))
    gc.collect()
    assert len(list(Path("/dev/fd").iterdir())) <= before


def test_what_was_returned_cannot_change_what_is_kept(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "a", "inner": {"text": "as it was"}})
    store.all("notes")[0]["inner"]["text"] = "changed"
    (store.latest("notes", "a") or {})["inner"] = "changed"
    assert store.latest("notes", "a") == {"id": "a", "inner": {"text": "as it was"}}


def test_tinydb_asks_and_appends_and_never_changes(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    table = store.db.table("notes")
    number = table.insert({"id": "a", "text": "x"})
    assert table.insert_multiple([{"text": "y"}, {"text": "z"}]) == [number + 1, number + 2]
    assert table.get(doc_id=number) == {"id": "a", "text": "x"}
    assert {doc["text"] for doc in table.search(where("text") != "x")} == {"y", "z"}
    again(store).append("notes", {"id": "a", "text": "newer"})
    assert table.search(where("id") == "a")[0]["text"] == "newer"
    assert len(table) == 3
    for change in (
        lambda: table.update({"text": "q"}), lambda: table.remove(where("id") == "a"), table.truncate, store.db.drop_tables,
        lambda: table.upsert({"id": "a"}, where("id") == "a"), lambda: store.db.drop_table("notes"), lambda: table.update_multiple([]),
    ):  # fmt: skip
        with pytest.raises(UsageError):
            change()
    assert checked(store.root).ok


def test_reading_only(tmp_path: Path) -> None:
    store = again(a_store(tmp_path), readonly=True)
    for write in (lambda: store.append("notes", {}), lambda: store.put(b"", "a", "b"), lambda: store.stream("c").append([{"a": 1}])):
        with pytest.raises(StoreReadOnly):
            write()


def test_no_store_and_two_stores(tmp_path: Path) -> None:
    with pytest.raises(NothingFound):
        open_store(tmp_path, clock())
    store = a_store(tmp_path)
    with pytest.raises(UsageError):
        create_store(store.root, clock())


def test_what_cannot_be_stored_is_refused_whole(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    head = store.head
    with pytest.raises(InputError):
        store.append_many([("notes", {"id": "fine"}), ("notes", {"id": "bad", "x": object()})])
    with pytest.raises(InputError):
        store.append("No Table", {"id": "x"})
    assert store.head == head


def test_edited_settings_are_put_on_record_by_the_next_write(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    path = store.root / "config.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('language = "he"', 'language = "en"'), encoding="utf-8")
    assert [item.name for item in failed(checked(store.root))] == ["config.toml"]
    store.append("notes", {"id": "a"})
    assert checked(store.root).ok
    assert again(store).config.language == "en"


def test_a_clock_that_goes_back_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    at = clock()
    store = a_store(tmp_path, at)
    at.advance(timedelta(hours=2))
    store.append("notes", {"id": "a"})
    at.advance(timedelta(hours=-5))
    store.append("notes", {"id": "b"})
    report = checked(store.root)
    assert report.ok
    assert any(item.name.startswith("clock at record 4") for item in report.items)
    assert [doc["id"] for doc in store.all("notes")] == ["a", "b"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.text(alphabet="\ud800\udc00\"\\\n\u2028א"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=10), json_values, max_size=6), st.text(min_size=1, max_size=20))
@settings(max_examples=200, deadline=None)
def test_any_value_becomes_a_line_that_checks(doc: dict[str, object], id: str) -> None:
    from collector.trust.canonical import plain

    kept = plain(doc)
    record, line = Record.make(Head(0, GENESIS), "2026-11-24T06:12:00.120Z", "notes", plain(id), kept)
    assert fault_of(line) == ""
    assert line == canonical(record.row()) + b"\n"
    assert orjson.loads(line)["doc"] == kept
    seen = examine(line)
    assert seen is not None and (seen.id, seen.link) == (record.id, record.link)
