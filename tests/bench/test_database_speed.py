"""Speed of a store in PostgreSQL, against what PostgreSQL itself takes for the same bytes: ``pytest -m bench tests/bench/test_database_speed.py``."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from statistics import median

import psycopg
import pytest

from collector.model import Case
from collector.services.complaint.cases import list_cases
from collector.services.context import Context
from collector.store import Store, create_store, open_store
from collector.store.address import DatabaseAddress, database_address
from collector.store.journal.record import START, Head, Record
from collector.store.postgres.database_body import create_row
from collector.store.postgres.fleet_roles import prepare_fleet
from collector.store.postgres.member_stores import newest_records
from collector.store.postgres.postgres_connection import Database
from tests.samples.postgres_cluster import Cluster
from tests.samples.stores import MOMENT, clock

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
MEMBERS, RECORDS = 1000, 100


@pytest.fixture(scope="module")
def durable() -> Iterator[Cluster]:
    """It waits for the disk, as a real one does."""
    cluster = Cluster(durable=True)
    cluster.sql("CREATE ROLE customer LOGIN")
    yield cluster
    cluster.remove()


def milliseconds(work: Callable[[], object], times: int) -> float:
    """The median of single calls."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken) * 1000


def test_an_append_costs_at_most_three_bare_inserts(durable: Cluster) -> None:
    durable.sql("CREATE DATABASE evidence OWNER customer")
    place = database_address(durable.address("evidence", "customer"))
    store = create_store(place, clock())
    text = "שלום עולם " * 20
    store.append("notes", {"id": "first", "text": text})
    line = store.journal.lines.all[-1]
    with psycopg.connect(place.conninfo, autocommit=True) as bare:
        bare.execute("CREATE TABLE bare (id bigserial PRIMARY KEY, line bytea)")
        ratios = []
        for _ in range(5):
            inserted, appended = [], []
            for _ in range(60):  # in turns: whatever else the machine does meets both alike
                inserted.append(milliseconds(lambda: bare.execute("INSERT INTO bare (line) VALUES (%s)", [line], prepare=True, binary=True), 1))
                appended.append(milliseconds(lambda: store.append("notes", {"id": f"n{time.monotonic_ns()}", "text": text}), 1))
            ratios.append(median(appended) / median(inserted))
            print(f"bare insert {median(inserted):.2f} ms, append {median(appended):.2f} ms: {ratios[-1]:.2f}")
    assert median(ratios) <= 3


@pytest.fixture(scope="module")
def crowd(durable: Cluster) -> DatabaseAddress:
    """A thousand members with a hundred records each: three cases, the rest notes on them."""
    durable.sql("CREATE DATABASE crowd")
    owner = Database(database_address(durable.address("crowd")))
    prepare_fleet(owner)
    durable.sql("CREATE ROLE organiser LOGIN IN ROLE collector_operator")
    place = database_address(durable.address("crowd", "organiser"))
    database = Database(place)
    for number in range(MEMBERS):
        create_member(database, f"member-{number:04}")
    owner.rows("ANALYZE")
    return place


def create_member(database: Database, name: str) -> None:
    entries = [("store", "store", {"id": "store", "store": name, "format": 1, "created": "2026-01-01T00:00:00.000Z", "readme": ""})]
    entries += [("cases", f"c{n}", Case(id=f"c{n}", title=f"Case {n} of {name}", provider="Bezeq", opened=MOMENT).to_doc()) for n in range(3)]
    for n in range(RECORDS - len(entries)):
        at = MOMENT + timedelta(minutes=n)
        entries.append(("notes", f"n{n}", {"id": f"n{n}", "case": f"c{n % 3}", "at": at.isoformat(), "text": "שלום עולם " * 20}))
    records, lines = Record.chain(START, "2026-01-01T00:00:00.000Z", entries)
    end = Head(records[-1].seq, records[-1].link)
    columns = [[r.seq for r in records], [r.table for r in records], [r.id for r in records]]
    with database.transaction():
        number = create_row(database, name, None, None, owner="collector_operator")
        database.once("SELECT collector.fill(%s, %s, %s, %s, %s, %s, %s)", number, *columns, lines, end.seq, end.link)


def test_the_case_room_answers_within_50_ms(crowd: DatabaseAddress) -> None:
    """Opening one member's store and listing its cases, asking an open one, and asking all members' stores at once."""

    def opened() -> Store:
        store = open_store(crowd.of_store("member-0500"), clock(), readonly=True)
        assert len(store.all("cases")) == 3 and len(store.all("notes", case="c1")) == 32
        return store

    context = Context(crowd.of_store("member-0501"), clock())
    store, database = opened(), Database(crowd)
    figures = {
        "open a store, its cases, a case's notes": milliseconds(lambda: opened().close(), 20),
        "the same of an open store": milliseconds(lambda: (store.all("cases"), store.all("notes", case="c1"), store.latest("cases", "c2")), 50),
        "the list of cases": milliseconds(lambda: list_cases(context), 10),
        "the cases of all members": milliseconds(lambda: len(list(newest_records(database, "cases"))), 5),
    }
    print({name: f"{value:.1f} ms" for name, value in figures.items()})
    assert max(figures.values()) <= 50, figures
