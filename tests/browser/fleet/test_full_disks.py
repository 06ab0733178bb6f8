"""A fleet whose disks fill in the middle of checks: nothing is lost, what could not be kept is told, and it goes on when room was made."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from collector.errors import InputError
from collector.fleet.operating import retry, status
from collector.model import Verdict
from collector.store import check_store
from collector.store.address import database_address
from tests.samples.postgres_cluster import shared_cluster
from tests.samples.small_fleet import HELD, SmallFleet, put_all, stopped, without_limits

pytestmark = pytest.mark.browser


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of 64 MB that belongs to the database's user. Skips where none can be mounted."""
    cluster = shared_cluster()
    folder = cluster.folder / "small"
    folder.mkdir(exist_ok=True)
    mounted = shutil.which("mount") and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(folder)], capture_output=True, check=False)
    if not mounted or mounted.returncode:
        pytest.skip("needs the right to mount a small disk")
    owner = cluster.data.stat()
    os.chown(folder, owner.st_uid, owner.st_gid)
    yield folder
    if cluster.sql("SELECT 1 FROM pg_tablespace WHERE spcname = 'small'"):
        cluster.sql(f"DROP DATABASE {cluster.latest} WITH (FORCE)")
        cluster.sql("DROP TABLESPACE small")
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def moved_to(fleet: SmallFleet, disk: Path) -> None:
    """The fleet's database lies on this disk alone; the rest of the cluster, its log of changes too, does not."""
    name = fleet.cluster.latest
    fleet.cluster.sql(f"CREATE TABLESPACE small LOCATION '{disk}'")
    fleet.cluster.sql(f"ALTER DATABASE {name} CONNECTION LIMIT 0")
    fleet.cluster.sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    fleet.cluster.sql(f"ALTER DATABASE {name} SET TABLESPACE small")
    fleet.cluster.sql(f"ALTER DATABASE {name} CONNECTION LIMIT -1")


def filled(fleet: SmallFleet) -> psycopg.Connection[tuple[object, ...]]:
    """Takes what is left of the disk; dropping the table `ballast` gives it back."""
    connection = psycopg.connect(database_address(fleet.address).conninfo, autocommit=True)
    connection.execute("CREATE TABLE ballast (x bytea)")
    connection.execute("ALTER TABLE ballast ALTER COLUMN x SET STORAGE EXTERNAL")
    for size in (1_000_000, 7_000):
        with suppress(errors.DiskFull):
            while True:
                connection.execute("INSERT INTO ballast SELECT convert_to(repeat('x', %s), 'UTF8')", [size])
    return connection


def test_a_database_whose_disk_fills_in_the_middle_loses_nothing(tmp_path: Path, small_disk: Path) -> None:
    fleet = SmallFleet(tmp_path, 3)
    without_limits(fleet)
    moved_to(fleet, small_disk)
    assert put_all(fleet) == 3
    (tmp_path / HELD).touch()
    worker = fleet.worker()
    fleet.until(lambda: any(check.outcome == "running" for check in fleet.checks()))
    ballast = filled(fleet)
    (tmp_path / HELD).unlink()
    fleet.until(lambda: any(told in (tmp_path / "log").read_text(encoding="utf-8") for told in ('"store-full"', "StoreFull")))
    ballast.execute("DROP TABLE ballast")

    def all_done() -> bool:
        put_all(fleet)
        for number, name in enumerate(fleet.names):
            if fleet.checks(name)[-1:] and fleet.checks(name)[-1].outcome == "failed":
                with suppress(InputError):  # another attempt has begun meanwhile
                    retry(fleet.context, name, f"watch-{number}")
        return sum(check.outcome == "done" for check in fleet.checks()) == 3

    fleet.until(all_done, 60)
    assert stopped(worker) == 0
    assert [len(fleet.store(name).all("runs")) for name in fleet.names] == [1, 1, 1]
    assert {reason for check in fleet.checks() for reason in check.reasons} <= {"store-full", "interrupted"}
    assert all(item.state is not Verdict.FAILED for name in fleet.names for item in check_store(fleet.store(name)).items)


def test_a_worker_without_room_for_its_browser_leaves_checks_to_others_and_says_so(tmp_path: Path, small_disk: Path) -> None:
    """The disk of 64 MB has less room than a browser needs, until a larger one is mounted over it."""
    fleet = SmallFleet(tmp_path, 1)
    without_limits(fleet)
    assert put_all(fleet) == 1
    worker = fleet.worker(TMPDIR=str(small_disk))
    fleet.until(lambda: [each.state for each in status(fleet.context).workers] == ["full"])
    assert not fleet.checks() and '"no-room-on-disk"' in (tmp_path / "log").read_text(encoding="utf-8")
    subprocess.run(["mount", "-o", "remount,size=1g", str(small_disk)], check=True)
    fleet.until(lambda: [check.outcome for check in fleet.checks()] == ["done"])
    fleet.until(lambda: [each.state for each in status(fleet.context).workers] == ["works"])
    assert stopped(worker) == 0 and fleet.visits() == ["member-0"]
