"""Damage from outside and from crashes: every byte that was changed is found, and nothing that was acknowledged is given up."""

from __future__ import annotations

import random
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from collector.errors import CollectorError
from collector.store import Store, check_store, open_store, seal_journal
from tests.samples.stores import MOMENT, a_store, again, checked, clock, copy_of, failed, rich_store, unlock


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return rich_store(tmp_path_factory.mktemp("rich"))


def test_the_rich_store_is_sound(rich: Store) -> None:
    assert failed(checked(rich.root)) == []


@pytest.mark.slow
def test_a_flipped_bit_anywhere_is_found(rich: Store, tmp_path: Path) -> None:
    chance = random.Random(20261124)
    root = copy_of(rich, tmp_path)
    for path in sorted(each for each in root.rglob("*") if each.is_file() and each.stat().st_size):
        whole = unlock(path).read_bytes()
        for place in {0, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(2))}:
            changed = bytearray(whole)
            changed[place] ^= 1 << chance.randrange(8)
            path.write_bytes(changed)
            report = checked(root)
            assert not report.ok, (path.relative_to(root), place)
            path.write_bytes(whole)
    assert checked(root).ok


def test_every_file_that_is_removed_is_missed(rich: Store, tmp_path: Path) -> None:
    root = copy_of(rich, tmp_path)
    files = (each for each in root.rglob("*") if each.is_file() and each.stat().st_size)
    for path in sorted(each for each in files if each.name != "journal.jsonl" and each.parent.name != "recovered"):
        whole = path.read_bytes()
        path.unlink()
        report = checked(root)
        assert not report.ok, path
        assert any(path.relative_to(root).as_posix().removesuffix(".jsonl") in item.name for item in failed(report)), path
        path.write_bytes(whole)


def lines_of(root: Path) -> list[bytes]:
    return (root / "journal.jsonl").read_bytes().splitlines(keepends=True)


@pytest.mark.parametrize(
    ("deed", "names"),
    [
        (lambda lines: lines[:4] + lines[5:], "record 5"),
        (lambda lines: [*lines[:4], lines[5], lines[4], *lines[6:]], "record 5"),
        (lambda lines: [*lines[:5], lines[2], *lines[5:]], "record 3"),
        (lambda lines: lines[:-1], "record 13"),
        (lambda lines: [line.replace(b'"state":"COMPLETE"', b'"state":"PARTIAL"') for line in lines], "record 6 (captures page-1)"),
    ],
)
def test_records_removed_swapped_doubled_are_named(rich: Store, tmp_path: Path, deed: object, names: str) -> None:
    root = copy_of(rich, tmp_path)
    lines = lines_of(root)
    (root / "journal.jsonl").write_bytes(b"".join(deed(lines)))  # type: ignore[operator]
    report = checked(root)
    assert any(names in item.name for item in failed(report)), failed(report)


def test_what_remains_proven_is_told(rich: Store, tmp_path: Path) -> None:
    root = copy_of(rich, tmp_path)
    lines = lines_of(root)
    (root / "journal.jsonl").write_bytes(b"".join([*lines[:3], lines[3].replace(b'"table":"', b'"table":"x'), *lines[4:]]))
    proven = [item for item in checked(root).items if item.name.startswith("records ") and "unchanged since" in item.why]
    assert any(item.name.startswith("records 5 to") and "2026-11-24T06:12:00" in item.why for item in proven), proven


def test_an_object_that_is_damaged_is_named_with_its_record_and_time(rich: Store, tmp_path: Path) -> None:
    root = copy_of(rich, tmp_path)
    digest = (rich.latest("captures", "page-1") or {})["files"]["picture"]["digest"]
    path = unlock(root / "objects" / digest[:2] / digest)
    path.write_bytes(path.read_bytes()[:-1])
    fault = next(item for item in failed(checked(root)) if digest in item.name)
    assert "captures page-1" in fault.why and "2026-11-24T06:12:00" in fault.why


def test_put_mends_a_damaged_object_with_the_good_bytes(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    kept = store.put(b"the bytes", "a.txt", "text/plain")
    unlock(store.path(kept)).write_bytes(b"something")
    assert store.put(b"the bytes", "a.txt", "text/plain") == kept
    assert store.read(kept) == b"the bytes"
    assert checked(store.root).ok


def test_a_journal_put_back_is_found_as_far_as_the_seals_reach(rich: Store, tmp_path: Path) -> None:
    root = copy_of(rich, tmp_path)
    lines = lines_of(root)
    for name in ("journal.jsonl", "journal.mark"):
        (root / name).unlink()
    (root / "journal.jsonl").write_bytes(b"".join(lines[:6]))
    store = open_store(root, clock())  # makes the mark anew, as a forger would
    assert store.journal.mended
    faults = failed(checked(root))
    assert any("put back to an older state" in item.why and item.name.startswith("records 7 to") for item in faults), faults


def test_a_store_put_back_as_a_whole_is_found_by_a_statement_kept_elsewhere(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "a"})
    older = copy_of(store, tmp_path)
    store.append("notes", {"id": "b"})
    statement = store.read(seal_journal(store, None, []).subject)
    assert checked(older).ok
    report = check_store(open_store(older, clock(), readonly=True), witnesses=[statement])
    assert any("put back to an older state" in item.why for item in failed(report))
    assert check_store(store, witnesses=[statement]).ok


def test_a_tail_cut_wherever_it_is_cut(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    ends = []
    for number in range(2):
        store.append("notes", {"id": f"n{number}", "text": "ש"})
        ends.append(store.journal.file.size())
    whole = store.journal.file.path.read_bytes()
    start = whole.rfind(b"\n", 0, ends[0] - 1) + 1
    root = copy_of(store, tmp_path)
    mark = (root / "journal.mark").read_bytes()
    edges = (start, ends[0], len(whole))  # every byte near the ends of lines, every seventh between them
    for cut in (place for place in range(start, len(whole)) if place % 7 == 0 or any(abs(place - edge) < 12 for edge in edges)):
        (root / "journal.jsonl").write_bytes(whole[:cut])
        (root / "journal.mark").write_bytes(mark)
        shutil.rmtree(root / "recovered", ignore_errors=True)
        assert not checked(root).ok, cut
        opened = open_store(root, clock())
        assert opened.recovered, cut
        kept = [doc["id"] for doc in opened.all("notes")]
        complete = sum(cut >= end - 1 for end in ends)  # a line that lacks only its line break is put back
        assert kept == [f"n{i}" for i in range(complete)], cut
        opened.append("notes", {"id": "after"})
        report = checked(root)
        if complete < len(ends):
            assert any("gone" in item.why or "missing" in item.why for item in failed(report)), cut
        assert all(line.endswith(b"\n") for line in lines_of(root))


@pytest.mark.parametrize("garbage", [b'{"at":"2026-11', b"\0" * 700, b"\xff\xfe\n\n\0", b"{}\n", b'null\n{"a":1}\n', b"\n"])
def test_a_torn_or_garbage_end_is_set_aside_and_nothing_is_lost(tmp_path: Path, garbage: bytes) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "a"})
    before = store.journal.file.path.read_bytes()
    store.journal.file.path.write_bytes(before + garbage)
    opened = again(store)
    assert opened.recovered and "set aside" in opened.recovered[0]
    assert store.journal.file.path.read_bytes() == before
    kept = list((store.root / "recovered").iterdir())
    assert [each.read_bytes() for each in kept] == [garbage]
    opened.append("notes", {"id": "b"})
    assert [doc["id"] for doc in again(store).all("notes")] == ["a", "b"]
    assert failed(checked(store.root)) == []


def test_a_record_that_was_written_and_not_yet_acknowledged_stays(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    mark = (store.root / "journal.mark").read_bytes()
    store.append("notes", {"id": "a"})
    (store.root / "journal.mark").write_bytes(mark)  # killed between the flush and the mark
    opened = again(store)
    assert opened.recovered == [] and opened.all("notes") == [{"id": "a"}]
    opened.append("notes", {"id": "b"})
    assert checked(store.root).ok


def test_a_torn_end_met_by_a_writer_that_is_already_open(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with store.journal.file.path.open("ab") as other:
        other.write(b'{"at":"20')
    store.append("notes", {"id": "a"})
    assert store.recovered and checked(store.root).ok


def test_streams_survive_torn_ends_and_show_damage(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    stream = store.stream("chat-1")
    stream.append([{"text": "one"}])
    stream.append([{"text": "two"}, {"text": "three"}])
    whole = stream.path.read_bytes()
    stream.path.write_bytes(whole + b'{"at":"2')
    assert [each["text"] for each in store.read_stream("chat-1")] == ["one", "two", "three"]
    assert checked(store.root).ok
    again(store).stream("chat-1").append([{"text": "four"}])
    assert [each["text"] for each in store.read_stream("chat-1")] == ["one", "two", "three", "four"]
    assert checked(store.root).ok
    stream.path.write_bytes(whole)
    assert any("acknowledged" in item.why for item in failed(checked(store.root)))
    stream.path.write_bytes(whole.replace(b"two", b"2wo"))
    assert not checked(store.root).ok


def test_a_finished_stream_is_a_file_like_any_other(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.stream("chat-1").append([{"n": i, "x": 1.25} for i in range(20)])
    kept = store.finish_stream("chat-1")
    assert store.finish_stream("chat-1") == kept
    assert not (store.root / "streams" / "chat-1.jsonl").exists()
    assert [each["n"] for each in again(store).read_stream("chat-1")] == list(range(20))
    assert checked(store.root).ok


def test_random_damage_never_ends_in_a_crash(rich: Store, tmp_path: Path) -> None:
    chance = random.Random(7)
    for _ in range(25):
        root = copy_of(rich, tmp_path)
        for path in chance.sample(sorted(p for p in root.rglob("*") if p.is_file() and p.stat().st_size), 2):
            data = bytearray(unlock(path).read_bytes())
            place = chance.randrange(len(data))
            data[place : place + chance.randrange(40)] = chance.randbytes(chance.randrange(40))
            path.write_bytes(data)
        try:
            store = open_store(root, clock())
            store.append("notes", {"id": "after the damage", "at": MOMENT + timedelta(days=1)})
            assert open_store(root, clock()).latest("notes", "after the damage")
        except CollectorError as error:
            assert error.message
        shutil.rmtree(root)
