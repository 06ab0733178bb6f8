"""What a fleet is set up with: the files of `deploy/` and compose.yaml name commands and files that there are; a backup is restored."""

from __future__ import annotations

import os
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from collector.fleet.jobs.fleet_database import require_current
from collector.fleet.jobs.planner import plan
from collector.fleet.members import member_context
from collector.model import Verdict
from collector.store import check_store, seal_journal
from collector.store.address import database_address
from collector.trust import SigningKey
from tests.samples.postgres_cluster import OWNER, shared_cluster
from tests.samples.small_fleet import SmallFleet
from tests.test_docs import parses

pytestmark = pytest.mark.database

ROOT = Path(__file__).parents[3]
DEPLOY = ROOT / "deploy"


def environment(database: str, **more: str) -> dict[str, str]:
    cluster = shared_cluster()
    here = {"PGHOST": str(cluster.folder), "PGPORT": str(cluster.port), "PGUSER": OWNER, "PGDATABASE": database}
    return {**os.environ, **here, "PATH": f"{cluster.programs}:{os.environ['PATH']}", **more}


def test_a_backup_of_a_fleet_is_restored_and_verifies(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, 3)
    for name in fleet.names:
        store = member_context(fleet.context, name).open_store()
        store.put(f"bill of {name}".encode(), "bill.txt", "text/plain")
        seal_journal(store, SigningKey.generate(), ())
        store.close()
    before = {name: fleet.store(name).head for name in fleet.names}
    source = database_address(fleet.address).url.partition("?")[0].rpartition("/")[2]
    subprocess.run(["sh", str(DEPLOY / "backup.sh"), str(tmp_path / "fleet.dump")], env=environment(source), check=True)
    fleet.cluster.new_database()
    subprocess.run(["sh", str(DEPLOY / "restore.sh"), str(tmp_path / "fleet.dump")], env=environment(fleet.cluster.latest), check=True)
    fleet.move_to(fleet.cluster.address(fleet.cluster.latest))
    require_current(fleet.address)
    assert {name: fleet.store(name).head for name in fleet.names} == before
    items = [item for name in fleet.names for item in check_store(fleet.store(name)).items]
    assert len(items) > 9 and not [item for item in items if item.state is Verdict.FAILED]
    assert plan(fleet.address, fleet.context, night=timedelta(0)).put == 3


def test_the_logins_of_the_guide_are_made(tmp_path: Path) -> None:
    for name in ("operator", "worker", "codes", "app"):
        (tmp_path / name).write_text(f"it's {name}", encoding="utf-8")
    cluster = shared_cluster()
    cluster.new_database()
    given = environment(cluster.latest, SECRETS=str(tmp_path), POSTGRES_USER=OWNER, POSTGRES_DB=cluster.latest)
    for _ in range(2):
        subprocess.run(["sh", str(DEPLOY / "logins.sh")], env=given, check=True)
    rows = cluster.sql("SELECT m.rolname, g.rolname, m.rolcanlogin, g.rolcanlogin FROM pg_auth_members JOIN pg_roles m ON m.oid = member "
                       "JOIN pg_roles g ON g.oid = roleid WHERE m.rolname IN ('operator', 'worker', 'codes', 'app') ORDER BY 1")  # fmt: skip
    assert rows.splitlines() == ["app|collector_app|t|f", "codes|collector_codes|t|f", "operator|collector_operator|t|f", "worker|collector_worker|t|f"]


def test_compose_and_units_name_what_there_is(tmp_path: Path) -> None:
    subprocess.run(["sh", str(_copy(tmp_path))], check=True)
    made = {path.name for path in (tmp_path / "secrets").iterdir()}
    compose: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    assert made == {"objects.env", *compose["secrets"]} and (tmp_path / "secrets").stat().st_mode & 0o077 == 0
    assert (tmp_path / "secrets" / "worker").stat().st_mode & 0o444 == 0o444, "a container reads it under a user of its own"
    for service in compose["services"].values():
        if service.get("build"):
            assert (ROOT / service["build"]["dockerfile"]).is_file()
            parses(f"collector {service['command']}")
            database_address(service["environment"]["COLLECTOR_STORE"])
        assert set(service.get("secrets", ())) <= set(compose["secrets"]) and set(service.get("depends_on", ())) <= set(compose["services"])
        for volume in service.get("volumes", ()):
            name = volume.partition(":")[0]
            assert name in compose["volumes"] or (ROOT / name).exists()
    for unit in ("planner", "worker", "app"):
        text = (DEPLOY / f"collector-{unit}.service").read_text(encoding="utf-8")
        parses("collector" + text.partition("ExecStart=/opt/collector/bin/collector")[2].splitlines()[0])


def _copy(folder: Path) -> Path:
    script = folder / "make-secrets.sh"
    script.write_bytes((DEPLOY / "make-secrets.sh").read_bytes())
    return script
