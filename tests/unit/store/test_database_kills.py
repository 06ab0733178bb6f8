"""Writers and the database are killed in the middle of appends: no acknowledged record is lost, none is there twice, the chain is whole.

``python -m tests.unit.store.test_database_kills 100`` does it a hundred times and tells what it found.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from collector.store import Store, check_store, create_store, open_store
from collector.store.address import DatabaseAddress, database_address
from collector.store.postgres.postgres_connection import ConnectionLost, Database
from tests.samples.postgres_cluster import Cluster
from tests.samples.stores import clock, failed

pytestmark = pytest.mark.database

ENDLESS = "1000000"


class Writer:
    """A process that appends and says what was acknowledged."""

    def __init__(self, place: DatabaseAddress, name: str, kind: str, folder: Path) -> None:
        self.told, self.complaints = folder / f"{name}.out", folder / f"{name}.err"
        command = [sys.executable, "-m", "tests.samples.store_writer", str(place), name, ENDLESS, kind]
        with self.told.open("wb") as out, self.complaints.open("wb") as err:
            self.process = subprocess.Popen(command, stdout=out, stderr=err)

    def acknowledged(self) -> list[str]:
        return self.told.read_text(encoding="utf-8").rpartition("\n")[0].splitlines()

    def wait_for(self, more: int) -> None:
        """Until it has acknowledged so many more."""
        wanted, until = len(self.acknowledged()) + more, time.monotonic() + 60
        while len(self.acknowledged()) < wanted and self.process.poll() is None:
            assert time.monotonic() < until, self.complaints.read_text(encoding="utf-8")
            time.sleep(0.01)

    def kill(self) -> list[str]:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        return self.acknowledged()


def play(cluster: Cluster, place: DatabaseAddress, rounds: int, folder: Path, luck: random.Random) -> Counter[str]:
    """Kills a writer or the server in each round; returns what was acknowledged, and how often each was killed under ``kills``."""
    acknowledged: Counter[str] = Counter()
    kinds = ("notes", "notes", "stream", "files")
    crew = [Writer(place, f"w{n}.0", kind, folder) for n, kind in enumerate(kinds[:2] if rounds < 10 else kinds)]
    for number in range(1, rounds + 1):
        victim = luck.randrange(len(crew))
        crew[victim].wait_for(2)
        time.sleep(luck.random() * 0.05)
        if number % 2:
            acknowledged.update(crew[victim].kill())
            crew[victim] = Writer(place, f"w{victim}.{number}", kinds[victim], folder)
        else:
            cluster.stop("immediate")
            cluster.start()
            for writer in crew:  # who was connected goes on by itself; who was about to connect, or held several steps, ends with an error
                with suppress(AssertionError):
                    writer.wait_for(1)
        for n, writer in enumerate(crew):
            if writer.process.poll() is not None:
                acknowledged.update(writer.acknowledged())
                crew[n] = Writer(place, f"w{n}.{number}b", kinds[n], folder)
    for writer in crew:
        writer.wait_for(1)
        acknowledged.update(writer.kill())
    return acknowledged


def kept(store: Store) -> Counter[str]:
    """How often each acknowledged thing is there: notes by id and version, live observations, files by name."""
    found = Counter(record.id for record in store.records() if record.table == "notes")
    found.update(str(doc["id"]) for doc in store.stream("chat-live").read())
    found.update(str(record.doc["name"])[:-4] for record in store.records() if record.table == "files" and record.doc)
    return found


def found_wrong(place: DatabaseAddress, acknowledged: Counter[str]) -> list[str]:
    store = open_store(place, clock())
    there = kept(store)
    wrong = [f"lost: {name}" for name in acknowledged if not there[name]] + [f"twice: {name}" for name, count in there.items() if count > 1]
    wrong += [f"{item.name}: {item.why}" for item in failed(check_store(store))]
    store.close()
    return wrong


@pytest.fixture
def durable() -> Iterator[Cluster]:
    cluster = Cluster(durable=True)
    yield cluster
    cluster.remove()


def place_in(cluster: Cluster) -> DatabaseAddress:
    cluster.sql("CREATE ROLE customer LOGIN")
    cluster.sql("CREATE DATABASE evidence OWNER customer")
    place = database_address(cluster.address("evidence", "customer"))
    create_store(place, clock()).close()
    return place


@pytest.mark.slow
def test_kills_of_writers_and_of_the_database_lose_nothing(durable: Cluster, tmp_path: Path) -> None:
    place = place_in(durable)
    acknowledged = play(durable, place, 2, tmp_path, random.Random(1))
    assert len(acknowledged) >= 5 and found_wrong(place, acknowledged) == []


def test_an_append_whose_answer_was_lost_is_found_out(durable: Cluster) -> None:
    """The connection ends after the commit and before the answer, then before the commit: both end with one record."""
    place = place_in(durable)
    store = open_store(place, clock())
    database: Database = store.body.database  # type: ignore[attr-defined]
    really = database.once

    def lose_next_answer(*, after_commit: bool) -> None:
        def once(statement: str, *values: object) -> list[tuple[object, ...]]:
            if "collector.append" not in statement:
                return really(statement, *values)
            database.once = really  # type: ignore[method-assign]
            if after_commit:
                really(statement, *values)
            database.close()
            raise ConnectionLost("lost")

        database.once = once  # type: ignore[method-assign, assignment]

    for when in ("after", "before"):
        lose_next_answer(after_commit=when == "after")
        store.append("notes", {"id": when})
    other = open_store(place, clock())
    assert [doc["id"] for doc in other.all("notes")] == ["after", "before"] and kept(other).most_common(1)[0][1] == 1
    assert failed(check_store(other)) == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        one = Cluster(durable=True)
        where = place_in(one)
        started = time.monotonic()
        told = play(one, where, int(sys.argv[1]), Path(made), random.Random(7))
        print(f"{sys.argv[1]} kills in {time.monotonic() - started:.0f} s, {len(told)} acknowledged; wrong: {found_wrong(where, told)}")
        one.remove()
