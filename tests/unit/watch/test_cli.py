"""The commands for watches and for what a person writes down, on a real store, as a person types them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from collector.cli.app import run


@pytest.fixture
def store(tmp_path: Path) -> str:
    place = str(tmp_path / "evidence")
    assert run(["--store", place, "--lang", "en", "case", "new", "Half price", "--provider", "Example Telecom"]) == 0
    return place


def said(store: str, capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert run(["--store", store, "--json", *words]) == 0, capsys.readouterr().err
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_call_and_its_promise_become_a_finding(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    (call,) = said(
        store, capsys, "log", "call", "--at", "yesterday 14:00", "--waited", "12", "--minutes", "9", "--name", "Dana", "-r", "4471"
    )
    assert (call["waited_seconds"], call["name"], call["reference"]) == (720, "Dana", "4471")
    (promise,) = said(store, capsys, "log", "promise", "A manager calls back", "--due", "yesterday 16:00", "--at", "yesterday 14:05")
    assert (promise["kind"], promise["contact"]) == ("callback", call["id"])
    events = said(store, capsys, "timeline")
    assert "overdue" in [e["kind"] for e in events]
    (kept,) = said(store, capsys, "log", "kept", str(promise["id"]))
    assert kept["kept_at"]


def test_a_promised_price_is_read_from_words(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    (promise,) = said(store, capsys, "log", "promise", "חצי מחיר", "--price", "64.95 ₪ לחודש למשך 12 חודשים", "--by", "דנה")
    assert (promise["kind"], promise["amount"], promise["per"], promise["months"]) == ("price", "64.95", "month", 12)
    assert run(["--store", store, "log", "promise", "x", "--price", "129 90 ₪"]) == 3
    assert run(["--store", store, "log", "promise", "x", "--kind", "price"]) == 3


def test_visits_letters_demands_steps_and_notes(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    (visit,) = said(store, capsys, "log", "visit", "--window", "yesterday 08:00-12:00", "--arrived", "13:15")
    assert str(visit["at"]) > str(visit["window_end"])
    said(store, capsys, "log", "visit", "--window", "yesterday 08:00-12:00", "--no-show")
    said(store, capsys, "log", "letter", "--by", "form", "-r", "88231", "--at", "yesterday 10:00")
    (demand,) = said(store, capsys, "log", "demand", "החזר", "--kind", "refund", "--amount", "779.40 ₪", "--due", "in 2 weeks")
    assert demand["amount"] == "779.40" and demand["due"]
    (step,) = said(store, capsys, "log", "step", "פניות הציבור", "--body", "company")
    assert step["due"]
    said(store, capsys, "log", "note", "remark")
    kinds = {str(e["kind"]) for e in said(store, capsys, "timeline")}
    assert kinds >= {"contact", "demand", "step", "note"}


@pytest.mark.parametrize(
    "words",
    [
        ("log", "call", "--at", "tomorrow 9:00"),
        ("log", "call", "--at", "11/20/2026"),
        ("log", "call", "--agent", "robot"),
        ("log", "call", "--capture", "none"),
        ("log", "visit", "--window", "tomorrow"),
        ("log", "visit", "--window", "yesterday 8-12"),
        ("log", "visit", "--window", "tomorrow 8-12", "--no-show"),
        ("log", "letter", "--by", "pigeon"),
        ("log", "promise", "x", "--kind", "hope"),
        ("log", "demand", "x", "--amount", "a lot"),
        ("log", "step", "x", "--body", "king"),
        ("watch", "add", "any_page", "--cron", "* * * * *"),
    ],
)
def test_what_cannot_be_used_is_refused(store: str, words: tuple[str, ...]) -> None:
    assert run(["--store", store, *words]) == 3


def test_a_watch_from_planning_to_pausing(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    (watch,) = said(store, capsys, "watch", "add", "any_page", "--every", "month", "--url", "https://www.example.co.il/")
    assert (watch["cron"], watch["parameters"]) == ("0 9 2 * *", {"url": "https://www.example.co.il/"})
    (listed,) = said(store, capsys, "watch", "list")
    assert listed["next"] and listed["coverage"]["planned"] == 0  # type: ignore[index]
    assert said(store, capsys, "watch", "run-due") == []
    (paused,) = said(store, capsys, "watch", "pause", "any_page")
    (resumed,) = said(store, capsys, "watch", "resume", str(watch["id"]))
    assert paused["paused"] and not resumed["paused"] and resumed["since"]
    (plan,) = said(store, capsys, "watch", "install", "--print", "--scheduler", "cron")
    assert "run-due" in str(plan["text"])
    assert run(["--store", store, "watch", "pause", "nothing"]) == 4
    assert run(["--store", store, "watch", "add", "any_page"]) == 2


def test_a_check_that_is_due_runs_in_a_program_of_its_own(tmp_path: Path) -> None:
    """A recipe that keeps nothing but a note; the check, its run and its reason are on disk afterwards."""
    from datetime import timedelta

    from collector.clock import SystemClock
    from collector.model import Watch
    from collector.store import create_store

    recipe = tmp_path / "broken.py"
    recipe.write_text('"""Breaks."""\n\n\ndef collect(visit):\n    pass\n', encoding="utf-8")
    clock = SystemClock()
    made = clock.now() - timedelta(hours=30)
    store = create_store(tmp_path / "evidence", clock)
    store.append("watches", Watch(id="watch-1", recipe=str(recipe), cron="0 9 * * *", created=made))
    command = [sys.executable, "-m", "collector", "--store", str(tmp_path / "evidence"), "--json", "watch", "run-due"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    checks = [json.loads(line) for line in done.stdout.splitlines()]
    assert checks and checks[-1]["outcome"] == "failed", done.stderr
    assert checks[-1]["reasons"][0].startswith("recipe-error") and checks[-1]["notice"] == "sent"
