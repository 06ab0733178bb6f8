"""A code that a check waits for: one link, some minutes, once; in the database it is sealed; the page answers nothing else."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from collector.errors import Failed, InputError
from collector.fleet.code_entry_page import Rate, codes_page, public_address
from collector.fleet.jobs.event_log import EventLog
from collector.fleet.secrets.asked_codes import CodeByMessage, set_page
from tests.samples.postgres_cluster import OWNER
from tests.samples.small_fleet import LOGIN, SmallFleet

pytestmark = pytest.mark.database


def answered(url: str, code: str | None = None) -> tuple[int, str]:
    try:
        with urlopen(url, None if code is None else urlencode({"code": code}).encode()) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


def test_a_code_is_given_once_within_its_minutes(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, 0)
    told: list[str] = []

    def send(title: str, body: str) -> str:
        told.append(body)
        return "sent"

    def asking(seconds: float) -> CodeByMessage:
        return CodeByMessage(fleet.address, "member-0", "en", send, timedelta(seconds=seconds), poll_seconds=0.1)

    assert asyncio.run(asking(5).login_detail("Kipod Telecom", "otp", "")) is None, "no page, no question"
    set_page(fleet.address, "https://codes.example.org/")
    assert asyncio.run(asking(5).login_detail("Kipod Telecom", "password", "")) is None and not told
    log = EventLog(fleet.clock, stream=(tmp_path / "page-log").open("w", encoding="utf-8"))
    with codes_page(0, fleet.address.replace(OWNER, f"{LOGIN}codes"), log) as port:

        async def asked_and_given() -> str | None:
            waiting = asyncio.create_task(asking(20).login_detail("Kipod <Telecom>", "otp", ""))
            await asyncio.to_thread(fleet.until, lambda: bool(told))
            link = f"http://127.0.0.1:{port}" + told[-1].partition("https://codes.example.org")[2]
            status, page = await asyncio.to_thread(answered, link)
            assert status == 200 and "Kipod &lt;Telecom&gt;" in page and 'dir="rtl"' in page
            assert (await asyncio.to_thread(answered, link, "<b>"))[0] == 400
            assert (await asyncio.to_thread(answered, link, "48 39-51"))[0] == 200
            assert (await asyncio.to_thread(answered, link, "483951"))[0] == 410, "used"
            assert (await asyncio.to_thread(answered, link))[0] == 404
            assert (await asyncio.to_thread(answered, link[:-1] + ("a" if link[-1] != "a" else "b"), "483951"))[0] == 410
            return await waiting

        assert asyncio.run(asked_and_given()) == "483951"
        assert [answered(f"http://127.0.0.1:{port}{path}")[0] for path in ("/", "/code/", "/code/../metrics", "/code/" + "a" * 500)] == [404] * 4
        with pytest.raises(Failed):
            asyncio.run(asking(0.2).login_detail("Kipod Telecom", "otp", ""))
    with pytest.raises(Failed):
        asyncio.run(CodeByMessage(fleet.address, "m", "en", lambda *_: "failed: no").login_detail("Kipod", "otp", ""))
    assert "483951" not in fleet.dumped() and "Kipod" not in (tmp_path / "page-log").read_text(encoding="utf-8")
    with codes_page(0, fleet.address, log, Rate(2)) as port:
        assert [answered(f"http://127.0.0.1:{port}/code/{'a' * 32}", "123456")[0] for _ in range(3)] == [410, 410, 404], "too many"
    for wrong in ("http://codes.example.org", "https://", "https://a:b@c.example", "https://c.example/?q", "https://["):
        with pytest.raises(InputError):
            public_address(wrong)
