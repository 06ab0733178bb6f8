"""Several processes write at once and are killed at random moments; disks fill up; folders cannot be written; locks are missing."""

from __future__ import annotations

import errno
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from collector.errors import StoreBusy, StoreFull, StoreReadOnly
from collector.store import Store, open_store
from collector.store.files.lock import FileLock
from tests.samples.store_writer import main as write
from tests.samples.stores import a_store, again, checked, clock, failed

ROOT = Path(__file__).resolve().parents[3]
KILLS = int(os.environ.get("COLLECTOR_KILLS", "24"))
"""How many rounds of killing; set it higher for a longer trial."""


def writer(store: Store, name: str, count: int, kind: str = "notes") -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.samples.store_writer", str(store.root), name, str(count), kind]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT)


def acknowledged(process: subprocess.Popen[str]) -> list[str]:
    out, _ = process.communicate()
    return out.split()


def test_several_writers_lose_nothing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    crew = [writer(store, f"w{number}", 40) for number in range(3)]
    said = [name for process in crew for name in acknowledged(process)]
    assert len(said) == 120
    assert {doc["id"] for doc in store.all("notes")} == set(said)
    numbers = [record.seq for record in store.records()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert checked(store.root).ok


class Forked:
    """A writer in a process of its own that starts at once; what it was told is on disk comes back through a pipe."""

    def __init__(self, root: Path, name: str, kind: str) -> None:
        self.kind = kind
        reading, writing = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # later Pythons warn of threads that pytest may have; the child touches none of them
            self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(reading)
                with os.fdopen(writing, "w") as out:
                    write(str(root), name, 1_000_000, kind, out)
            finally:
                os._exit(1)
        os.close(writing)
        self._said = os.fdopen(reading)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def acknowledged(self) -> list[str]:
        os.waitpid(self.pid, 0)
        with self._said:
            return [line.strip() for line in self._said.read().splitlines(keepends=True) if line.endswith("\n")]


@pytest.mark.slow
def test_killed_writers_keep_their_word(tmp_path: Path) -> None:
    chance = random.Random(3)
    store = a_store(tmp_path)
    store.close()
    said: dict[str, list[str]] = {"notes": [], "stream": [], "files": []}
    for number in range(KILLS):
        kinds = [chance.choice(["notes", "notes", "stream", "files"]) for _ in range(chance.randint(1, 4))]
        crew = [Forked(store.root, f"{number}.{place}", kind) for place, kind in enumerate(kinds)]
        for each in crew:
            time.sleep(chance.uniform(0.0, 0.03))
            each.kill()
        for each in crew:
            said[each.kind] += each.acknowledged()
        after = open_store(store.root, clock())
        assert set(said["notes"]) <= {doc["id"] for doc in after.all("notes")}
        after.close()
    after = open_store(store.root, clock())
    assert set(said["stream"]) <= {each["id"] for each in (after.read_stream("chat-live") if said["stream"] else [])}
    names = {doc["name"].removesuffix(".txt"): doc["digest"] for doc in after.all("files")}
    assert all(after.read(names[name]).startswith(f"{name} ".encode()) for name in said["files"])
    assert failed(checked(store.root)) == []
    assert all(said.values())


def limited(limit: int | None) -> None:
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if limit is None else limit, hard))


@pytest.fixture
def file_limit() -> object:
    yield limited
    limited(None)


def test_a_disk_that_fills_up_in_the_middle_of_a_line(tmp_path: Path, file_limit: object) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "before"})
    for room in (1, 100, 399, 700):
        end = store.journal.file.size()
        limited(end + room)
        with pytest.raises(StoreFull):
            store.append("notes", {"id": "too much", "text": "x" * 2000})
        limited(None)
        assert store.journal.file.size() == end
        store.append("notes", {"id": f"after-{room}"})
    assert [doc["id"] for doc in again(store).all("notes")] == ["before", "after-1", "after-100", "after-399", "after-700"]
    assert checked(store.root).ok


def test_a_full_disk_and_streams_and_files(tmp_path: Path, file_limit: object) -> None:
    store = a_store(tmp_path)
    store.stream("chat-1").append([{"text": "one"}])
    limited(store.stream("chat-1").file.size() + 50)
    with pytest.raises(StoreFull):
        store.stream("chat-1").append([{"text": "two" * 500}])
    with pytest.raises(StoreFull):
        store.put(b"x" * 100_000, "big", "application/octet-stream")
    limited(None)
    store.stream("chat-1").append([{"text": "three"}])
    assert [each["text"] for each in store.read_stream("chat-1")] == ["one", "three"]
    assert list((store.root / "objects" / "part").iterdir()) == []
    assert checked(store.root).ok


@contextmanager
def mounted(place: Path, *how: str) -> Iterator[bool]:
    """A file system mounted for the time of a test; False where that is not allowed."""
    done = sys.platform == "linux" and os.geteuid() == 0
    done = done and subprocess.run(["mount", *how, str(place)], capture_output=True, check=False).returncode == 0
    try:
        yield done
    finally:
        if done:
            subprocess.run(["umount", str(place)], check=True)


def test_a_tiny_file_system(tmp_path: Path, file_limit: object) -> None:
    small = tmp_path / "small"
    small.mkdir()
    with mounted(small, "-t", "tmpfs", "-o", "size=256k", "tmpfs") as done:
        store = a_store(small)
        limited(None if done else 200_000)
        kept = []
        with pytest.raises(StoreFull):
            for number in range(10_000):
                store.append("notes", {"id": f"n{number}", "text": "x" * 900})
                kept.append(f"n{number}")
        with pytest.raises(StoreFull):
            store.put(b"y" * 300_000, "big", "text/plain")
        assert [doc["id"] for doc in again(store).all("notes")] == kept
        assert failed(checked(store.root)) == []
        (store.root / "README.md").write_bytes(b"")  # room for a line
        limited(None)
        store.append("notes", {"id": "last"})
        opened = again(store)
        assert opened.latest("notes", "last")
        store.close()


def test_a_folder_that_may_only_be_read(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "a"})
    store.close()
    with mounted(store.root, "--bind", str(store.root)) as done:
        if done:
            subprocess.run(["mount", "-o", "remount,bind,ro", str(store.root)], check=True, capture_output=True)
        else:
            for path in (store.root, *store.root.rglob("*")):
                path.chmod(0o555 if path.is_dir() else 0o444)
        opened = open_store(store.root, clock())
        assert opened.all("notes") == [{"id": "a"}]
        for write in (lambda: opened.append("notes", {"id": "b"}), lambda: opened.put(b"x", "x", "text/plain")):
            with pytest.raises(StoreReadOnly):
                write()
        assert failed(checked(store.root)) == []
        opened.close()


def test_a_lock_that_is_held_too_long(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    other = FileLock(store.root / ".lock")
    store.lock.patience = 0.1
    with other.held(), pytest.raises(StoreBusy):
        store.append("notes", {"id": "a"})
    store.append("notes", {"id": "a"})
    assert store.all("notes") == [{"id": "a"}]


def test_a_drive_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the system call is replaced: no file system without locks can be had in a test."""
    import fcntl

    def refuse(fd: int, how: int) -> None:
        raise OSError(errno.ENOLCK, "no locks here")

    monkeypatch.setattr(fcntl, "flock", refuse)
    store = a_store(tmp_path)
    crew = [threading.Thread(target=lambda n=n: [again(store).append("notes", {"id": f"{n}-{i}"}) for i in range(5)]) for n in range(3)]
    for each in crew:
        each.start()
    for each in crew:
        each.join()
    assert len(store.all("notes")) == 15
    assert not (store.root / ".lock.soft").exists()
    assert checked(store.root).ok


def test_threads_share_an_open_store(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    crew = [threading.Thread(target=lambda n=n: [store.append("notes", {"id": f"{n}-{i}"}) for i in range(20)]) for n in range(4)]
    for each in crew:
        each.start()
    for _ in range(50):
        store.all("notes")
    for each in crew:
        each.join()
    assert len(again(store).all("notes")) == 80
    assert checked(store.root).ok


def test_a_forked_child_has_a_lock_of_its_own(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "parent"})
    child = os.fork()
    if child == 0:
        try:
            for number in range(20):
                store.append("notes", {"id": f"child-{number}"})
        finally:
            os._exit(0)
    for number in range(20):
        store.append("notes", {"id": f"parent-{number}"})
    os.waitpid(child, 0)
    assert len(again(store).all("notes")) == 41
    assert checked(store.root).ok


def test_an_unfinished_file_is_nobodys_and_goes_after_a_day(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(b"x", "x", "text/plain")
    part = store.root / "objects" / "part" / ".abc-1.part"
    part.write_bytes(b"half")
    assert checked(store.root).ok
    assert part.exists()
    os.utime(part, (0, 0))
    again(store)
    assert not part.exists()
    shutil.rmtree(store.root)
