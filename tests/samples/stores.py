"""What the tests of store and trust share: a store with everything in it, authorities without a network, and small helpers."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from collector.clock import FixedClock
from collector.demo.timestamps.signer import Faults, TimestampSigner
from collector.model import Capture, Item, Report, State, Verdict
from collector.store import Store, check_store, create_store, open_store, seal_journal
from collector.trust import Authority, SigningKey

MOMENT = datetime(2026, 11, 24, 6, 12, 0, 120_000, tzinfo=UTC)


def clock() -> FixedClock:
    return FixedClock(MOMENT)


def a_store(folder: Path, at: FixedClock | None = None) -> Store:
    return create_store(folder / "evidence", at or clock())


def again(store: Store, *, readonly: bool = False) -> Store:
    return open_store(store.root, store.clock, readonly=readonly)


def failed(report: Report) -> list[Item]:
    return [item for item in report.items if item.state is Verdict.FAILED]


def checked(root: Path) -> Report:
    return check_store(open_store(root, clock(), readonly=True))


def copy_of(store: Store, folder: Path) -> Path:
    target = folder / "copy"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(store.root, target)
    return target


def unlock(path: Path) -> Path:
    path.chmod(0o644)
    return path


@contextmanager
def authority(name: str, stamper: TimestampSigner | None = None, *, status: int = 200) -> Iterator[Authority]:
    """A time-stamp authority behind a plain HTTP server in a thread."""
    stamping = stamper or TimestampSigner(name, f"Owner of {name}", clock(), Faults())

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            body = stamping.answer(query) if status == 200 else b"out of order"
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield Authority(name=name, url=f"http://127.0.0.1:{server.server_port}/tsr", root_pem=stamping.root_pem, owner=stamping.owner)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def rich_store(folder: Path) -> Store:
    """A store with records, files, seals of two authorities, a live stream, a key change and an end that was set aside."""
    store = a_store(folder)
    at = store.clock.now()
    store.append("cases", {"id": "2026-0001-x", "title": "המחיר עלה", "provider": "Example", "opened": at})
    picture = store.put(b"\x89PNG picture" * 40, "picture.png", "image/png")
    text = store.put("חצי מחיר לשנה".encode(), "text.txt", "text/plain")
    capture = Capture(
        id="page-1", kind="page", case="2026-0001-x", started=at, state=State.COMPLETE, files={"picture": picture, "text": text}
    )
    store.append("captures", capture)
    key = SigningKey.generate()
    with authority("clock-a") as first, authority("clock-b", TimestampSigner("clock-b", "B", clock(), Faults(unsorted=True))) as second:
        store.use_authorities([first, second])
        seal_journal(store, key)
        store.stream("chat-1").append([{"kind": "text", "text": "שלום"}, {"kind": "text", "text": "כן"}])
        seal_journal(store, key)
        store.stream("chat-1").append([{"kind": "text", "text": "עוד"}])
        store.append("notes", {"id": "note-1", "case": "2026-0001-x", "at": at, "text": 'נציג אמר: "חצי מחיר"'})
    with store.journal.file.path.open("ab") as journal:
        journal.write(b'{"at":"2026')
    assert again(store).recovered
    return again(store)
