"""Members by command: made, listed, handed to a login, and leaving with everything and a proof of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from collector.fleet.jobs.fleet_database import connected
from collector.fleet.members import member_context
from collector.fleet.secrets.sealed_secrets import keep_login, make_signing_keys
from collector.store import check_store, import_zip
from tests.samples import command_line
from tests.samples.small_fleet import SmallFleet
from tests.samples.stores import failed

pytestmark = pytest.mark.database


def test_a_member_comes_and_leaves_with_everything(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, 1)

    def run(*words: str, code: int = 0, store: str = "") -> command_line.Done:
        environment = {**fleet.context.environment, **({"COLLECTOR_STORE": store} if store else {})}
        done = command_line.run("--json", "fleet", "member", *words, environment=environment)
        assert done.returncode == code, done.stderr
        return done

    made = json.loads(run("add", "noa-levi").stdout)
    run("add", "noa-levi", code=2)
    run("add", "../noa", code=3)
    assert [json.loads(line)["member"] for line in run("list").stdout.splitlines()] == ["member-0", "noa-levi"]
    assert command_line.run("log", "note", "x", environment={**fleet.context.environment, "COLLECTOR_STORE": made["store"]}).returncode == 4
    run("give", "noa-levi", "nobody-of-this-name", code=4)
    keep_login(fleet.context, "noa-levi", "my.example.co.il", {"username": "noa", "password": "hunter2hunter2"})
    with connected(fleet.address) as connection:
        make_signing_keys(connection, ["noa-levi"])
    store = member_context(fleet.context, "noa-levi").open_store()
    kept = store.put(b"her bill", "bill.txt", "text/plain")
    store.close()

    target = tmp_path / "noa.zip"
    run("leave", "nobody", str(target), code=4)
    told = json.loads(run("leave", "noa-levi", str(target)).stdout)
    there, report = import_zip(target, tmp_path / "hers", fleet.clock)
    assert failed(report) == [] and (there.head.seq, there.head.link) == (told["records"], told["link"]) and told["removed"]
    assert there.read(kept) == b"her bill" and any(item.name.startswith("signature") for item in check_store(there).items)
    assert [json.loads(line)["member"] for line in run("list").stdout.splitlines()] == ["member-0"]
    with connected(fleet.address) as connection:
        assert connection.execute("SELECT * FROM collector_fleet.sealed WHERE member = 'noa-levi'").fetchall() == []
    run("leave", "noa-levi", str(tmp_path / "again.zip"), code=4)
