"""The contract of a store, over each body that keeps one. A new body is one more entry in `BODIES`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import obstore
import pytest

from collector.errors import InputError, NothingFound, StoreBusy, StoreDamaged, UsageError
from collector.model import Note, SealState, Verdict
from collector.store import (
    TABLES,
    Store,
    check_store,
    create_store,
    forget_file,
    forget_record,
    happened,
    memory_store,
    of_record,
    register_key,
    seal_journal,
    seal_pending,
    search,
    usage,
    where,
)  # fmt: skip
from collector.store.postgres.bucket_objects import BucketObjects
from collector.store.postgres.database_journal import DatabaseJournal
from collector.store.postgres.database_objects import DatabaseObjects
from collector.trust import GENESIS, Authority, SigningKey, link, salted_digest
from tests.samples.database_stores import as_superuser, bucket, new_place
from tests.samples.stores import MOMENT, authority, clock, failed

BODIES: dict[str, Callable[[Path], Store]] = {
    "folder": lambda folder: create_store(folder / "evidence", clock()),
    "memory": lambda _: memory_store(clock()),
    "database": lambda _: create_store(new_place(), clock()),
    "database, files in a folder": lambda folder: create_store(new_place(str(folder / "files")), clock()),
    "database, files in a bucket": lambda _: create_store(new_place(bucket()), clock()),
}


@pytest.fixture(params=[pytest.param(name, marks=[pytest.mark.database] if name.startswith("database") else []) for name in BODIES])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = BODIES[request.param](tmp_path)
    yield made
    made.close()


def faults(store: Store) -> list[str]:
    return [f"{item.name}: {item.why}" for item in failed(check_store(store))]


# records


def test_a_record_is_there_with_its_place_in_the_chain(store: Store) -> None:
    note = Note(id="n1", case="c", at=MOMENT, text="שלום")
    record = store.append("notes", note)
    assert (record.seq, record.link) == (store.head.seq, store.head.link)
    assert Note.from_doc(store.latest("notes", "n1") or {}) == note
    before = GENESIS
    for seq, each in enumerate(store.records(), start=1):
        assert each.salt is not None and each.digest == salted_digest(each.salt, each.doc)
        assert (each.seq, each.prev) == (seq, before)
        assert each.link == link(each.prev, each.seq, each.at, each.table, each.id, each.digest)
        before = each.link
    assert faults(store) == []


def test_a_new_version_stands_for_the_record_and_the_old_one_is_kept(store: Store) -> None:
    store.append_many([("notes", {"id": "a", "text": "one"}), ("notes", {"id": "b", "text": "two"}), ("notes", {"id": "a", "text": "three"})])
    assert [doc["text"] for doc in store.all("notes")] == ["three", "two"]
    assert [record.doc["text"] for record in store.versions("notes", "a") if record.doc] == ["one", "three"]
    assert store.latest("notes", "c") is None


def test_what_cannot_be_stored_is_refused_whole(store: Store) -> None:
    head = store.head
    for rows in ([("notes", {"id": "fine"}), ("notes", {"x": object()})], [("notes", {"id": "fine"}), ("nowhere", {"id": "x"})]):
        with pytest.raises(InputError):
            store.append_many(rows)
    assert store.head == head and store.all("notes") == []


def test_the_registry_names_every_table_that_the_store_writes(store: Store) -> None:
    store.put(b"x", "x.txt", "text/plain")
    seal_journal(store, SigningKey.generate(), [])
    assert set(store.tables()) <= set(TABLES)


def test_many_threads_append_and_no_record_is_lost(store: Store) -> None:
    def work(name: str) -> None:
        for number in range(20):
            if number % 5:
                store.append("notes", {"id": f"{name}{number}"})
            else:
                with store.lock.held():  # who holds the lock while others are about to append
                    store.stream("chat").append([{"by": name}])
                    store.append("notes", {"id": f"{name}{number}"})

    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.all("notes")) == 60 and len(store.read_stream("chat")) == 12
    assert faults(store) == []


# questions


@pytest.fixture
def asked(store: Store) -> Store:
    for number in range(6):
        at = MOMENT + timedelta(days=number)
        store.append("readings", {"id": f"r{number}", "case": f"c{number % 2}", "kind": "k", "run": "u", "at": at, "plan": f"p{number % 3}"})
    store.append("readings", {"id": "undated", "case": "c1"})
    return store


def test_a_question_gives_what_tinydb_itself_would_give(asked: Store) -> None:
    case, plan, late = where("case") == "c1", where("plan") == "p0", happened(MOMENT + timedelta(days=3))
    for condition in (
        case, plan, late, case & plan, case & late, case | plan, ~case, (case | plan) & late, ~(case & late), case & ~plan,
        case & (where("case") == "c0"), where("id") == "r3", of_record("r3"), of_record("r3") & case, of_record("r3") & of_record("r4"),
        where("case").one_of(["c0"]), where("plan").search("p[01]") & case, where("case").test(lambda value: value == "c1"),
        where("kind") != "k", where("nothing").exists(), case & happened(None, MOMENT + timedelta(days=4)) & late,
    ):  # fmt: skip
        every = [doc for doc in asked.table("readings") if condition(doc)]
        assert asked.query("readings", condition) == every
        assert asked.table("readings").count(condition) == len(every)
        assert asked.table("readings").get(condition) == (every[0] if every else None)


def test_an_equality_on_an_indexed_field_does_not_read_the_others(asked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from collector.store.journal import index

    read: list[bytes] = []
    parsed = index.parsed
    monkeypatch.setattr(index, "parsed", lambda line: (read.append(line), parsed(line))[1])
    found = asked.query("readings", (where("case") == "c1") & (where("plan") == "p0"))
    assert [doc["id"] for doc in found] == ["r3"] and len(read) == 4


def test_a_result_is_never_stale_and_cannot_change_what_is_kept(asked: Store) -> None:
    condition = where("case") == "c1"
    assert len(asked.query("readings", condition)) == 4
    asked.append("readings", {"id": "r9", "case": "c1", "inner": {"text": "as it was"}})
    found = asked.query("readings", condition)
    assert len(found) == 5
    found[-1]["inner"]["text"] = "changed"
    assert (asked.latest("readings", "r9") or {})["inner"] == {"text": "as it was"}


def test_thin_questions(asked: Store) -> None:
    assert [doc["id"] for doc in asked.all("readings", case="c1", kind="k")] == ["r1", "r3", "r5"]
    assert [doc["id"] for doc in asked.all("readings", since=MOMENT + timedelta(days=4), until=MOMENT + timedelta(days=5))] == ["r4"]
    assert "undated" in [doc["id"] for doc in asked.all("readings", until=MOMENT + timedelta(seconds=1))]  # it was written at MOMENT
    assert asked.all("notes") == []


def test_tinydb_inserts_and_never_changes(store: Store) -> None:
    table = store.table("notes")
    number = table.insert({"id": "a", "text": "x"})
    assert table.insert_multiple([{"text": "y"}, {"text": "z"}]) == [number + 1, number + 2]
    assert table.get(doc_id=number) == {"id": "a", "text": "x"} and len(table) == 3
    for change in (lambda: table.update({"text": "q"}), lambda: table.remove(where("id") == "a"), table.truncate, store.db.drop_tables):
        with pytest.raises(UsageError):
            change()


# files


def test_a_file_is_kept_once_under_its_digest(store: Store, tmp_path: Path) -> None:
    (tmp_path / "bill.pdf").write_bytes(b"bill")
    first = store.put(b"bill", "bill.pdf", "application/pdf")
    head = store.head
    assert store.put(tmp_path / "bill.pdf", "other.pdf", "application/pdf").digest == first.digest
    assert store.head == head and store.read(first) == b"bill" == store.path(first).read_bytes()
    with pytest.raises(NothingFound):
        store.read("0" * 64)
    with pytest.raises(NothingFound):
        store.put(tmp_path / "nowhere", "x", "text/plain")
    for name in ("../x", "", "A" * 64):
        with pytest.raises(ValueError):
            store.read(name)
    assert faults(store) == []


def test_a_file_that_is_not_what_its_name_says_is_found_by_reading_and_by_the_check(store: Store) -> None:
    kept = store.put(b"right", "a.txt", "text/plain")
    damage(store, kept.digest, b"wrong")
    with pytest.raises(StoreDamaged):
        store.read(kept)
    (fault,) = faults(store)
    assert kept.digest in fault
    store.put(b"right", "a.txt", "text/plain")
    assert store.read(kept) == b"right" and faults(store) == []


def damage(store: Store, digest: str, data: bytes) -> None:
    if hasattr(store.objects, "held"):
        store.objects.held[digest] = data
    elif isinstance(store.objects, DatabaseObjects):
        as_superuser(store, "UPDATE collector.object_chunks SET data = %s WHERE digest = %s", data, digest)
    elif isinstance(store.objects, BucketObjects):
        obstore.put(store.objects.bucket, f"{digest[:2]}/{digest}", data)
    else:
        store.path(digest).chmod(0o644)
        store.path(digest).write_bytes(data)


# live observations


def test_a_stream_is_read_while_it_grows_and_becomes_a_file(store: Store) -> None:
    store.stream("chat-1").append([{"text": "א"}])
    store.stream("chat-1").append([{"text": "ב"}])
    assert store.stream("chat-1").live and [doc["text"] for doc in store.read_stream("chat-1")] == ["א", "ב"]
    seal_journal(store, None, [])
    store.stream("chat-1").append([{"text": "ג"}])
    assert faults(store) == []
    artifact = store.finish_stream("chat-1")
    assert store.finish_stream("chat-1") == artifact and not store.stream("chat-1").live
    assert len(store.read_stream("chat-1")) == 3 and store.read(artifact).count(b"\n") == 3
    with pytest.raises(NothingFound):
        store.read_stream("chat-2")
    with pytest.raises(InputError):
        store.stream("../chat")
    assert faults(store) == []


def test_a_recording_that_goes_on_is_told_from_one_that_ended(store: Store) -> None:
    assert not store.is_recording("chat-1")
    with store.recording("chat-1"):
        store.stream("chat-1").append([{"text": "א"}])
        assert store.is_recording("chat-1") and not store.is_recording("chat-2")
        assert faults(store) == []
        with pytest.raises(StoreBusy), store.recording("chat-1"):
            pass
        assert store.is_recording("chat-1")
    assert not store.is_recording("chat-1")
    with pytest.raises(KeyError), store.recording("chat-1"):
        raise KeyError
    assert not store.is_recording("chat-1")


# seals, the check, forgetting


def test_a_seal_holds_and_one_that_waits_is_asked_for_again(store: Store) -> None:
    key = SigningKey.generate()
    store.append("notes", {"id": "a", "text": "sealed"})
    store.use_authorities([Authority(name="a", url="http://127.0.0.1:9/", root_pem="", owner="")])
    assert [stamp.state for stamp in seal_journal(store, key).stamps] == [SealState.PENDING]
    with authority("a") as answering:
        store.use_authorities([answering])
        (news,) = seal_pending(store)
    assert [stamp.state for stamp in news.stamps] == [SealState.SEALED]
    other = SigningKey.generate()
    register_key(store, other, key)
    seal_journal(store, other, [])
    report = check_store(store)
    assert report.ok
    assert any(item.state is Verdict.PASSED and item.name.startswith("time-stamp") for item in report.items)
    assert any("vouches" in item.why for item in report.items)


def test_a_changed_record_is_found(store: Store) -> None:
    store.append("notes", {"id": "a", "text": "as it was said"})
    seal_journal(store, SigningKey.generate(), [])
    change(store, b"as it was said", b"as it was sold")
    assert any("its content does not fit" in fault for fault in faults(store))


def change(store: Store, old: bytes, new: bytes) -> None:
    if isinstance(store.journal, DatabaseJournal):
        as_superuser(store, "UPDATE collector.records SET line = replace(encode(line, 'escape'), %s, %s)::bytea", old.decode(), new.decode())
    elif hasattr(store.journal, "file"):
        path = store.journal.file.path
        path.write_bytes(path.read_bytes().replace(old, new))
    else:
        store.journal.lines.all[:] = [line.replace(old, new) for line in store.journal.lines.all]


def test_what_is_forgotten_is_gone_and_the_chain_holds(store: Store) -> None:
    kept = store.put(b"secret picture", "p.png", "image/png")
    store.append("notes", {"id": "a", "text": "secret words"})
    seal_journal(store, SigningKey.generate(), [])
    copies = store.objects.derived
    assert copies.keep(kept.digest, b"small") and copies.get(kept.digest) == b"small" and not copies.keep("0" * 64, b"of nothing")
    forget_file(store, kept.digest, "asked")
    assert copies.get(kept.digest) is None
    (number,) = forget_record(store, "notes", "a", "asked")
    assert store.latest("notes", "a") is None and store.all("notes") == []
    assert not any(b"secret words" in line for line in store.journal.stored([]))
    with pytest.raises(NothingFound):
        store.read(kept)
    assert [record.doc for record in store.records() if record.seq == number] == [None]
    assert faults(store) == []


def test_search_and_usage_need_no_folder(store: Store) -> None:
    store.append("notes", {"id": "a", "case": "c", "at": MOMENT, "text": "חצי מחיר"})
    store.put(b"12345", "a.txt", "text/plain")
    assert [hit.id for hit in search(store, "חצי", case="c")] == ["a"]
    assert any(share.by == "type" and share.bytes == 5 for share in usage(store))
