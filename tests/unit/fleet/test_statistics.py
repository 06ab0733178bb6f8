"""Counts over members: what enough of them share is told, what few share is not, and nobody is named."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from collector.fleet.member_statistics import Figure, member_statistics
from collector.fleet.members import member_context
from collector.model import Case, Check, Person, Promise, State
from tests.samples.command_line import run
from tests.samples.small_fleet import SmallFleet

pytestmark = pytest.mark.database

NAMES = ("Kipod Telecom", "kipod  telecom", "Kipod Telecom", "KIPOD TELECOM", "Kipod Telecom", "Kipod Telecom", "Small Shop")


def test_figures_are_told_where_enough_members_share_them(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, len(NAMES), providers=("my.kipod.example",))
    now = fleet.clock.now()
    for number, (member, provider) in enumerate(zip(fleet.names, NAMES, strict=True)):
        store = member_context(fleet.context, member).open_store()
        watch = store.all("watches")[0]
        store.append("cases", Case(id="2026-0001", title="Noa's trouble", provider=provider, customer=Person(name="Noa Levi"), opened=now))
        store.append("watches", {**watch, "case": "2026-0001"})
        due, moved = now - timedelta(days=1), ("rise",) if number < 5 else ()
        store.append("checks", Check(id="c1", watch=watch["id"], due=due, at=due, outcome="done", state=State.COMPLETE, moved=moved))
        if number < 3:
            refused = Check(id="c2", watch=watch["id"], due=now, at=now, outcome="failed", state=State.FAILED, reasons=("login-refused: no",))
            store.append("checks", refused)
        day = now - timedelta(days=2)
        store.append("promises", Promise(id="p1", case="2026-0001", kind="callback", at=day - timedelta(days=1), due=day, text="calls back"))
        store.close()
    found = member_statistics(fleet.context)
    (kipod,) = found.providers
    assert (kipod.provider, kipod.members, found.hidden, found.unread) == ("Kipod Telecom", 6, 1, 0)
    assert kipod.figures["rises"] == Figure(5, 5) and kipod.figures["broken_promises"] == Figure(6, 6)
    assert kipod.figures["refused_logins"] == Figure(None, None) and kipod.figures["failed_checks"] == Figure(0, 0)
    told = run("fleet", "statistics", environment=dict(fleet.context.environment))
    read = run("--json", "fleet", "statistics", environment=dict(fleet.context.environment))
    assert json.loads(read.stdout) == kipod.to_json()
    words = told.stdout + read.stdout
    assert told.returncode == 0 and "few" in told.stdout and not any(name in words for name in ("Noa", "member-", "Small"))
