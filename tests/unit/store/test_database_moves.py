"""A store moves between a folder and a database, either way, with each byte of its chain; and is worked with there by the same commands."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from collector.errors import InputError, NothingFound, StoreBusy, StoreDamaged, StoreError, UsageError, VerificationFailed
from collector.services.context import Context, default_store_root
from collector.store import Store, check_store, create_store, export_zip, import_zip, merge, open_store, seal_journal
from collector.store.address import DatabaseAddress, database_address, folder_beside, place_text
from collector.store.journal.record import START, Record
from collector.store.postgres import migrate as migrations
from collector.store.postgres.postgres_connection import MOST_OPEN, Database
from collector.trust import SigningKey
from tests.samples import command_line
from tests.samples.database_stores import LOGIN, as_superuser, new_place
from tests.samples.postgres_cluster import OWNER, shared_cluster
from tests.samples.stores import authority, clock, failed

pytestmark = pytest.mark.database


def filled(store: Store) -> Store:
    """Records with every kind of text, a file larger than a chunk, a live and a finished stream, a seal with a time-stamp, a merged store."""
    store.append_many([("notes", {"id": f"n{n}", "case": "c", "text": text}) for n, text in enumerate(("שלום\u202e", "a\0b", '"\\', "🙂"))])
    store.append("notes", {"id": "with\0nul"})
    store.put(b"x" * 2_500_000, "large.bin", "application/octet-stream")
    store.put(b"", "empty.txt", "text/plain")
    store.stream("chat-1").append([{"text": "א"}, {"text": "line\r\nbreak\u2028"}])
    store.finish_stream("chat-1")
    store.stream("chat-2").append([{"text": "goes on"}])
    with authority("a") as answering:
        store.use_authorities([answering])
        seal_journal(store, SigningKey.generate())
    return store


def lines(store: Store) -> bytes:
    return b"".join(store.journal.stored([]))


@pytest.mark.parametrize("files", ["", "folder"])
def test_a_store_moves_into_a_database_and_back(files: str, tmp_path: Path) -> None:
    first = filled(create_store(tmp_path / "evidence", clock()))
    other = create_store(tmp_path / "other", clock())
    other.append("notes", {"id": "o", "text": "of the other"})
    merge(first, other)
    (tmp_path / "evidence" / "letters").mkdir()
    (tmp_path / "evidence" / "letters" / "own.txt").write_text("my own template", encoding="utf-8")
    export_zip(first, tmp_path / "out.zip")

    place = new_place(str(tmp_path / "files") if files else "")
    there, report = import_zip(tmp_path / "out.zip", place, clock())
    assert failed(report) == [] and lines(there) == lines(first) and there.head == first.head
    assert lines(next(iter(there.merged().values()))) == lines(next(iter(first.merged().values())))
    there.stream("chat-2").append([{"text": "and on"}])
    there.append("notes", {"id": "later"})
    with pytest.raises(UsageError):
        import_zip(tmp_path / "out.zip", place, clock())

    export_zip(there, tmp_path / "back.zip")
    back, report = import_zip(tmp_path / "back.zip", tmp_path / "back", clock())
    assert failed(report) == [] and lines(back) == lines(there) and back.head == there.head
    assert (tmp_path / "back" / "letters" / "own.txt").read_text(encoding="utf-8") == "my own template"
    names = {path.relative_to(tmp_path / "evidence").as_posix() for path in (tmp_path / "evidence").rglob("*") if path.is_file()}
    assert {path.relative_to(tmp_path / "back").as_posix() for path in (tmp_path / "back").rglob("*") if path.is_file()} == names - {".lock"}
    assert [doc["text"] for doc in back.read_stream("chat-2")] == ["goes on", "and on"]
    there.close()


def test_a_store_in_a_database_takes_another_in(tmp_path: Path) -> None:
    store = create_store(new_place(), clock())
    other = filled(create_store(tmp_path / "other", clock()))
    merge(store, other)
    assert failed(check_store(store)) == [] and store.latest("notes", "n0") is not None
    other.append("notes", {"id": "since"})
    merge(store, other)
    assert list(store.merged()) == [other.id] and lines(store.merged()[other.id]) == lines(other)
    assert failed(check_store(store)) == [] and store.latest("notes", "since") is not None
    store.close()


def test_an_import_that_fails_leaves_nothing(tmp_path: Path) -> None:
    store = create_store(tmp_path / "evidence", clock())
    store.append("notes", {"id": "a"})
    journal = tmp_path / "evidence" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"seq":2', b'"sex":2'))
    export_zip(open_store(tmp_path / "evidence", clock(), readonly=True), tmp_path / "out.zip")
    place = new_place()
    with pytest.raises(VerificationFailed):
        import_zip(tmp_path / "out.zip", place, clock())
    with pytest.raises(NothingFound):
        open_store(place, clock())


def test_rows_behind_the_stores_back_are_found(tmp_path: Path) -> None:
    store = create_store(new_place(), clock())
    for number in range(3):
        store.append("notes", {"id": f"n{number}"})
    body = store.journal
    as_superuser(store, "UPDATE collector.records SET \"table\" = 'watches' WHERE store = %s AND seq = 4", body.store)  # type: ignore[attr-defined]
    assert any("its row does not say" in item.why for item in failed(check_store(store)))
    as_superuser(store, "DELETE FROM collector.records WHERE store = %s AND seq >= 4", body.store)  # type: ignore[attr-defined]
    place = database_address(store.body.location)
    assert any("acknowledged" in item.why for item in failed(check_store(open_store(place, clock(), readonly=True))))
    mended = open_store(place, clock())
    assert any("records 4 to 5" in told for told in mended.recovered) and mended.head.seq == 6
    assert mended.all("recoveries")[0]["first"] == 4
    as_superuser(store, "UPDATE collector.heads SET seq = seq + 9, link = repeat('0', 64) WHERE store = %s", body.store)  # type: ignore[attr-defined]
    as_superuser(store, "INSERT INTO collector.records SELECT store, 15, \"table\", id, replace(encode(line, 'escape'), '\"seq\":6', '\"seq\":99')::bytea FROM collector.records WHERE store = %s AND seq = 6", body.store)  # type: ignore[attr-defined]
    with pytest.raises(StoreDamaged):
        mended.append("notes", {"id": "nowhere"})
    assert mended.latest("notes", "nowhere") is None
    store.close()


def test_many_open_stores_leave_few_connections_and_locks_stay() -> None:
    place = new_place()
    holder = create_store(place, clock())
    counted = "SELECT count(*) FROM pg_stat_activity WHERE usename = current_user AND datname = current_database()"
    with holder.recording("chat-1"), holder.lock.held():
        others = holder.body.database.rows(counted)[0][0]  # type: ignore[attr-defined]  # of earlier tests, which rest for a while
        many = [open_store(place, clock(), readonly=True) for _ in range(MOST_OPEN * 3)]
        assert many[-1].body.database.rows(counted)[0][0] <= others + MOST_OPEN + 1  # type: ignore[attr-defined]
        assert many[0].is_recording("chat-1")
        holder.append("notes", {"id": "n"})
        assert all(store.latest("notes", "n") for store in many)
        many[3].lock.patience = 0.2
        with pytest.raises(StoreBusy), many[3].lock.held():
            pass
    for store in (*many, holder):
        store.close()


def test_the_same_file_put_by_several_at_once_is_kept_once() -> None:
    place = new_place()
    create_store(place, clock()).close()

    def put(_: int) -> str:
        store = open_store(place, clock())
        digest = store.objects.put(b"the same picture" * 100_000)[0]
        with pytest.raises(StoreError):  # what is whole is never written anew
            store.objects._write(digest, 1_600_000, [], "it")  # type: ignore[attr-defined]
        store.close()
        return digest

    with ThreadPoolExecutor(4) as crew:
        (digest,) = set(crew.map(put, range(8)))
    store = open_store(place, clock(), readonly=True)
    assert store.objects.sound(digest, 1_600_000) and [each.digest for each in store.objects.measured()] == [digest]
    store.close()


def test_an_address_never_carries_a_password() -> None:
    for text in ("postgresql://noa:hunter2@db/evidence", "postgres://db/evidence?password=hunter2", "postgresql://noa:hunter2@[/x"):
        with pytest.raises(InputError) as refused:
            database_address(text)
        assert "hunter2" not in refused.value.message + refused.value.next_step
    address = database_address("postgresql://noa@db:5433/evidence?sslmode=require&store=anna&files=s3://b/x?endpoint%3Dhttps://h")
    assert (address.store, address.files) == ("anna", "s3://b/x?endpoint=https://h")
    assert address.conninfo == "postgresql://noa@db:5433/evidence?sslmode=require" and database_address(str(address)) == address
    assert str(database_address("postgresql:///evidence").of_store("ben")) == "postgresql:///evidence?store=ben"
    for name in ("", "../x", "א", "UPPER", "a" * 64, "a b"):
        with pytest.raises(InputError):
            address.of_store(name)


def test_a_profile_names_a_store(tmp_path: Path) -> None:
    environment = {"COLLECTOR_PRIVATE": str(tmp_path), "COLLECTOR_STORE": "profile:office"}
    with pytest.raises(NothingFound):
        default_store_root(None, environment)
    (tmp_path / "stores.toml").write_text('[office]\naddress = "postgresql://db/evidence?store=anna"\n[home]\naddress = "/srv/evidence"\n', encoding="utf-8")
    office = default_store_root(None, environment)
    assert place_text(office) == "postgresql://db/evidence?store=anna" and default_store_root("profile:home", environment) == Path("/srv/evidence")
    assert folder_beside(office, "packages", tmp_path).parent.parent == tmp_path
    assert Context(office).store_identity == str(office)


def test_the_commands_work_with_a_store_in_a_database(tmp_path: Path) -> None:
    def run(place: DatabaseAddress, *words: str) -> command_line.Done:
        done = command_line.run(*words, environment={"COLLECTOR_STORE": str(place)})
        assert done.returncode == 0, done.stderr
        return done

    first, second = new_place(), new_place()
    run(first, "init")
    run(first, "case", "new", "Late refund", "--provider", "Bezeq")
    run(first, "log", "note", "They promised 50 back")
    assert "promised 50" in run(first, "search", "promised").stdout and "journal.jsonl" in run(first, "du").stdout
    run(first, "verify")
    run(first, "export", str(tmp_path / "out.zip"))
    assert json.loads(run(second, "--json", "import", str(tmp_path / "out.zip")).stdout)["ok"] is True
    assert "promised 50" in run(second, "timeline").stdout
    assert command_line.run("init", environment={"COLLECTOR_STORE": str(first)}).returncode == 2
    assert command_line.run("timeline", environment={"COLLECTOR_STORE": str(new_place())}).returncode == 4
    nowhere = "postgresql://noa@127.0.0.1:1/evidence"
    assert command_line.run("timeline", environment={"COLLECTOR_STORE": nowhere}).returncode == 10


def test_tables_of_an_older_version_are_brought_up_to_date_by_whom_they_belong_to(monkeypatch: pytest.MonkeyPatch) -> None:
    cluster = shared_cluster()
    new_place()  # which makes the login
    cluster.new_database()
    cluster.sql(f"GRANT CREATE ON DATABASE {cluster.latest} TO {LOGIN}")
    own = database_address(cluster.address(cluster.latest, LOGIN))
    now, first = migrations.migrations(), migrations.migrations()[:2]
    monkeypatch.setattr(migrations, "migrations", lambda: first)
    database = Database(own)
    migrations.migrate(database)
    records, rows = Record.chain(START, "2026-01-01T00:00:00.000Z", [("store", "store", {"id": "store", "store": "x"}), ("notes", "n", {"id": "n"})])
    database.once("SELECT collector.create_store('main', NULL, NULL, '', NULL, NULL, %s)", START.link)
    keys = ["store", "notes"], ["store", "n"], records[-1].link
    database.once("SELECT collector.append(1, 0, %s, %s, %s, %s, %s)", START.link, rows, *keys)
    monkeypatch.setattr(migrations, "migrations", lambda: now)
    store = open_store(own, clock())
    store.append("notes", {"id": "later"})
    assert lines(store).startswith(b"".join(rows)) and store.head.seq == 4 and [item.seq for item in store.records()] == [1, 2, 3, 4]

    for change in ("DELETE FROM collector.migrations WHERE name LIKE '003%'", f"ALTER SCHEMA collector OWNER TO {OWNER}", f"GRANT USAGE ON SCHEMA collector TO {LOGIN}"):
        cluster.sql(change, cluster.latest)
    with pytest.raises(StoreError, match="older version"):  # tables of a fleet are not a member's to change
        open_store(own, clock())
