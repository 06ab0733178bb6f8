"""Speed of the app's first pages over 10,000 events and 1,000 exhibits, as a ratio to reading the same records within one run."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar

from collector.app.server.listening import Listening
from collector.clock import SystemClock
from collector.model import Capture, Note
from collector.services.context import Context
from collector.store import create_store, open_store
from tests.samples.stores import MOMENT

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]
EVENTS, EXHIBITS = 10_000, 1_000
MOST = 4.0
"""First page / reading and parsing the same records once. The page also draws up the story, findings and timeline from them."""
HEAVIEST = 300_000
"""Bytes of a page before its pictures."""
CASE = "2026-0001"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("large") / "evidence"
    store = create_store(root, SystemClock())
    store.append("cases", {"id": CASE, "title": "Many events", "provider": "Example Telecom", "opened": MOMENT})
    file = store.put(b"one page of words", "page.txt", "text/plain").to_doc()
    notes = [
        ("notes", {"id": f"note-{n}", "case": CASE, "at": MOMENT + timedelta(minutes=n), "text": f"event {n} שיחה עם הנציג"})
        for n in range(EVENTS - EXHIBITS)
    ]
    captures = [
        (
            "captures",
            {
                "id": f"page-{n}", "kind": "page", "case": CASE, "title": f"page {n}", "started": MOMENT + timedelta(hours=n), "state": "COMPLETE",
                "files": {"text": file},
            },
        )
        for n in range(EXHIBITS)
    ]  # fmt: skip
    store.append_many([*notes, *captures])
    store.close()
    return root


def read_once(root: Path) -> float:
    """Seconds to open the store and parse every note and capture of the case."""
    start = time.perf_counter()
    store = open_store(root, SystemClock(), readonly=True)
    read = [Note.from_doc(doc) for doc in store.all("notes", case=CASE)] + [Capture.from_doc(doc) for doc in store.all("captures", case=CASE)]
    assert len(read) == EVENTS
    return time.perf_counter() - start


async def first_pages(root: Path) -> list[float]:
    """Seconds of the list of cases and of the case, each asked for the first time."""
    async with Listening.of(Context(root, store_was_named=True, environment={"COLLECTOR_PRIVATE": str(root.parent / "private")})) as app:
        access, taken = app.access, []
        jar = CookieJar(unsafe=True)
        async with ClientSession(cookie_jar=jar, cookies={access.cookie: access.session}) as session:
            for address in ("/", *(f"/case/{CASE}{room}" for room in ("", "/evidence", "/evidence/page-0", "/package", "/package/choice"))):
                start = time.perf_counter()
                async with session.get(access.root + address) as answer:
                    assert answer.status == 200
                    assert len(await answer.read()) < HEAVIEST, address
                taken.append(time.perf_counter() - start)
        return taken


def test_the_first_page_of_a_large_store(large: Path) -> None:
    pages, reading = asyncio.run(first_pages(large)), min(read_once(large) for _ in range(3))
    shown = ", ".join(f"{seconds:.2f} s" for seconds in pages)
    print(f"first pages {shown}; reading the records {reading:.2f} s; first page {pages[0] / reading:.1f} (limit {MOST})")
    assert pages[0] / reading < MOST
