"""A worker logs in at the invented provider with what was sealed for it, and reads the price into the member's own store."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from collector.demo.provider.portal import Provider
from collector.fleet.jobs.database import connected
from collector.fleet.jobs.planner import plan
from collector.fleet.members import member_context
from collector.fleet.operating import limit_provider
from collector.fleet.secrets.sealed_secrets import SESSION, keep_login, unsealed
from collector.fleet.secrets.worker_keys import WORKER, own_key
from collector.model import Reading, Watch
from collector.store import check_store
from tests.samples.small_fleet import SmallFleet, stopped

pytestmark = pytest.mark.browser
NAME = "Kipod Telecom"
OPTIONS = {"logged_in": ".hello", "at": ".plan .price", "plan": "Fibre", "provider": NAME}


def test_a_real_check_with_a_sealed_login(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    fleet = SmallFleet(tmp_path, 1)
    private, scratch = tmp_path / "worker-1", tmp_path_factory.getbasetemp() / "w"  # short: a browser's socket lies there
    scratch.mkdir()
    with Provider(price=Decimal("149.90")).serve_in_thread() as provider:
        base, known = provider.base_url, provider.credentials
        store = member_context(fleet.context, "member-0").open_store()
        store.use_authorities(())
        watch = Watch.from_doc(store.all("watches")[0])
        options = {**OPTIONS, "login": f"{base}/login", "page": f"{base}/account"}
        store.append("watches", watch.replace(recipe="any_account", parameters=options))
        store.close()
        keep_login(fleet.context, "member-0", NAME, {"username": known.username, "password": known.password, "otp": known.code})
        limit_provider(fleet.context, "127.0.0.1", 10, 6000)
        assert plan(fleet.address, fleet.context, night=timedelta(0)).put == 1
        worker = fleet.real_worker(TMPDIR=str(scratch))
        fleet.until(lambda: any(check.outcome in ("done", "failed") for check in fleet.checks()), 120)
        assert stopped(worker) == 0
        secrets = [*known.secret]
    (check,) = fleet.checks()
    store = fleet.store("member-0")
    assert check.outcome == "done", check.reasons
    assert [Reading.from_doc(doc).amount for doc in store.all("readings")] == [Decimal("149.90")]
    assert all(seal["signature"] for seal in store.all("seals")), "sealed with the member's own key"
    assert not [item for item in check_store(store).items if item.state == "failed"]
    with connected(fleet.address) as connection:
        held = unsealed(connection, own_key(fleet.of("worker-1"), WORKER), "member-0", [NAME]).held[NAME]
    assert SESSION in held and b"cookies" in held[SESSION]
    seen = [path.read_bytes() for folder in (private, scratch, fleet.folder) for path in folder.rglob("*") if path.is_file()]
    seen.append(fleet.dumped().encode())
    assert not [secret for secret in secrets for data in seen if secret.encode() in data]
