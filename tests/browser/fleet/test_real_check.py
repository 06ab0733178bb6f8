"""A worker logs in at the invented provider with what was sealed for it, asks the member for the code by message, and reads the price into
the member's own store."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from collector.demo.provider.portal import Provider
from collector.fleet.code_entry_page import codes_page
from collector.fleet.jobs.event_log import EventLog
from collector.fleet.jobs.fleet_database import connected
from collector.fleet.jobs.planner import plan
from collector.fleet.members import member_context
from collector.fleet.operating import limit_provider
from collector.fleet.secrets.asked_codes import set_page
from collector.fleet.secrets.sealed_secrets import SESSION, keep_login, keep_notice_address, unsealed
from collector.fleet.secrets.worker_keys import WORKER, own_key
from collector.model import Reading, Watch
from collector.store import check_store
from tests.samples.small_fleet import SmallFleet, stopped

pytestmark = pytest.mark.browser
NAME = "Kipod Telecom"
OPTIONS = {"logged_in": ".hello", "at": ".plan .price", "plan": "Fibre", "provider": NAME}


@contextmanager
def messages_to() -> Iterator[tuple[str, list[str]]]:
    """An Apprise address of the test's own, and what was sent there."""
    got: list[str] = []

    class Mailbox(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Mailbox)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"json://127.0.0.1:{server.server_port}/", got
    server.shutdown()
    server.server_close()


@pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")
def test_a_real_check_with_a_sealed_login_and_a_code_by_message(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
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
        keep_login(fleet.context, "member-0", NAME, {"username": known.username, "password": known.password})
        limit_provider(fleet.context, "127.0.0.1", 10, 6000)
        assert plan(fleet.address, fleet.context, night=timedelta(0)).put == 1
        with messages_to() as (mailbox, got), codes_page(0, fleet.address, EventLog(fleet.clock)) as port:
            keep_notice_address(fleet.context, "member-0", mailbox)
            set_page(fleet.address, "https://codes.example.org/")
            worker = fleet.real_worker(TMPDIR=str(scratch))
            fleet.until(lambda: len(got) == 2, 120)
            link = re.search(r"https://codes\.example\.org(/code/[\w-]+)", got[1])
            assert link is not None and known.code not in got[1]
            with urlopen(f"http://127.0.0.1:{port}{link[1]}", urlencode({"code": known.code}).encode()) as answer:
                assert answer.status == 200
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
