"""The commands for watches and for what a person writes down, on a real store, as a person types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from collector.cli.command_line import run


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
        store, capsys, "log", "call", "--at", "yesterday 14:00", "--waited", "12", "--minutes", "21", "--name", "Dana", "-r", "4471"
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
    quiet = {name: value for name, value in os.environ.items() if name not in ("COLLECTOR_NOTIFY", "DBUS_SESSION_BUS_ADDRESS")}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False, env=quiet)
    assert done.returncode == 6
    *checks, ending = [json.loads(line) for line in done.stdout.splitlines()]
    assert checks and checks[-1]["outcome"] == "failed", done.stderr
    assert ending["exit_code"] == 6
    assert "async" in checks[-1]["reasons"][0], "the true reason, not what to do next"
    assert checks[-1]["notice"].startswith("not delivered")


RECIPE = '''"""Reads nothing."""

from collector import Visit


async def collect(visit: Visit, word: str = "x") -> None:
    raise RuntimeError(f"no {word} today")
'''


def test_a_recipe_of_this_folder_is_planned_by_its_whole_path_and_found_by_its_name(
    store: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "recipes").mkdir()
    path = tmp_path / "recipes" / "mine.py"
    path.write_text(RECIPE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (watch,) = said(store, capsys, "watch", "add", "mine", "--every", "day")
    assert watch["recipe"] == str(path.resolve())
    monkeypatch.chdir("/")
    assert said(store, capsys, "watch", "pause", "mine")[0]["paused"]


def test_the_scheduled_command_carries_folders_and_language_and_no_secret(store: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLLECTOR_PRIVATE", "some/private")
    monkeypatch.setenv("COLLECTOR_PASSPHRASE", "not to be written")
    monkeypatch.setenv("COLLECTOR_NOTIFY", "ntfy://token")
    (plan,) = said(store, capsys, "--lang", "he", "watch", "install", "--print", "--scheduler", "cron")
    text = str(plan["text"])
    assert "--lang he" in text and f"COLLECTOR_PRIVATE={Path('some/private').resolve()}" in text
    assert "not to be written" not in text and "ntfy" not in text


def test_many_missed_checks_are_one_line_and_a_monitor_is_told(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    from datetime import timedelta

    from collector.clock import SystemClock
    from collector.model import Check, Watch
    from collector.store import open_store

    clock = SystemClock()
    now = clock.now()
    opened = open_store(Path(store), clock)
    opened.append("watches", Watch(id="watch-1", recipe="any_page", cron="0 * * * *", created=now - timedelta(hours=110), since=now))
    missed = [Check(id=f"check-{n}", watch="watch-1", due=now - timedelta(hours=110 - n), at=now, outcome="missed") for n in range(102)]
    opened.append_many([("checks", check) for check in missed])
    capsys.readouterr()
    assert run(["--store", store, "--lang", "en", "watch", "status"]) == 5
    shown = capsys.readouterr()
    assert shown.out.count("missed") == 2 and "102 checks missed" in shown.out
    assert "any_page" in shown.err
    last = Check(id="check-200", watch="watch-1", due=now, at=now, outcome="failed", reasons=("navigation",), notice="sent")
    opened.append("checks", last)
    assert run(["--store", store, "watch", "status"]) == 6
    opened.append("checks", last.replace(outcome="done", reasons=()))
    assert run(["--store", store, "watch", "status"]) == 0
    opened.append("checks", last.replace(outcome="done", reasons=(), moved=("rise",), notice="not delivered: nobody"))
    assert run(["--store", store, "watch", "status"]) == 5


def test_a_passphrase_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    from collector.errors import InputError
    from collector.services.secret_storage import given_passphrase

    path = tmp_path / "passphrase"
    path.write_text("correct horse\n", encoding="utf-8")
    path.chmod(0o600)
    assert given_passphrase({"COLLECTOR_PASSPHRASE_FILE": str(path)}) == "correct horse"
    path.chmod(0o644)
    with pytest.raises(InputError):
        given_passphrase({"COLLECTOR_PASSPHRASE_FILE": str(path)})
    with pytest.raises(InputError):
        given_passphrase({"COLLECTOR_PASSPHRASE_FILE": str(tmp_path / "none")})
    assert given_passphrase({}) is None
