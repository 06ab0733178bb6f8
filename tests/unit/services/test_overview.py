"""All cases at a glance: what is most urgent comes first, and a case is found by what a person remembers of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from collector.clock import FixedClock
from collector.services.context import Context
from collector.services.showing.overview import chosen, overview, urgent_first
from collector.store import create_store

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def context(folder: Path) -> Context:
    """Three cases: one with a call-back that is overdue, one with a later one to come, one that is closed."""
    clock = FixedClock(NOW)
    store = create_store(folder / "evidence", clock)
    for n, (name, provider, sum_) in enumerate((("נועה לוי", "Yam TV", "90"), ("Maria Petrova", "כרמל תקשורת", "1200"), ("דוד כהן", "Yam TV", "5"))):
        case = f"2026-000{n + 1}"
        opened = NOW - timedelta(days=30 - n)
        closed = {"closed": NOW.isoformat(), "outcome": "paid"} if n == 2 else {}
        store.append(
            "cases",
            {"id": case, "title": f"Trouble {n}", "provider": provider, "opened": opened.isoformat(), "customer": {"name": name}, **closed},
        )
        due = NOW + timedelta(days=(4, -3, -9)[n])
        store.append("promises", {"id": f"p-{n}", "case": case, "at": opened.isoformat(), "kind": "callback", "text": "call", "due": due.isoformat()})
        store.append(
            "demands", {"id": f"d-{n}", "case": case, "at": opened.isoformat(), "kind": "refund", "text": "back", "amount": sum_, "currency": "ILS"}
        )
    return Context(folder / "evidence", clock=clock, store_was_named=True)


def test_what_is_overdue_comes_first_and_a_case_is_found_by_what_one_remembers(tmp_path: Path) -> None:
    seen = overview(context(tmp_path))
    to_do = urgent_first(t for glance in seen for t in glance.to_do)
    assert [(t.kind, t.case.id) for t in to_do] == [("overdue", "2026-0002"), ("due", "2026-0001"), ("decide", "2026-0002")]
    for words, state, order, ids in (
        ("", "", "due", ["2026-0002", "2026-0001", "2026-0003"]),
        ("", "", "sum", ["2026-0002", "2026-0001", "2026-0003"]),
        ("yam לוי", "", "", ["2026-0001"]),
        ("PETROVA", "", "", ["2026-0002"]),
        ("yam", "closed", "", ["2026-0003"]),
        ("0002", "open", "name", ["2026-0002"]),
        ("nobody", "", "", []),
    ):
        assert [g.case.id for g in chosen(seen, words, state, order)] == ids, (words, state, order)
