"""The command line from outside: exit codes, languages, JSON, where options may stand."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from collector.cli.command_line import global_options_first
from collector.cli.output import default_language
from tests.samples import command_line


def run(*words: str, here: Path) -> command_line.Done:
    return command_line.run(*words, here=here, environment={"XDG_DATA_HOME": str(here / "data")})


def program(*words: str, here: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The same by a process of its own: where its console, its encoding or its start is what matters."""
    environment = {**os.environ, "PYTHONIOENCODING": "", "COLLECTOR_LANG": "en", "XDG_DATA_HOME": str(here / "data"), **(env or {})}
    return subprocess.run(
        [sys.executable, "-m", "collector", *words],
        cwd=here,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_where_there_is_no_case_the_next_step_opens_one(tmp_path: Path) -> None:
    assert run("init", here=tmp_path).returncode == 0
    for words in (("bundle",), ("bundle", "2026-0007"), ("redact", "Dana Levi"), ("send", "1")):
        done = run(*words, here=tmp_path)
        assert done.returncode and "collector case new" in done.stderr and "–" not in done.stderr, words



def test_a_case_is_opened_shown_and_listed(tmp_path: Path) -> None:
    made = run("case", "new", "הובטח חצי מחיר", "--provider", "Example Telecom", "--json", "--store", "s", here=tmp_path)
    assert made.returncode == 0, made.stderr
    case = json.loads(made.stdout)
    assert case["id"].endswith("-0001")
    listed = run("--store", "s", "case", "list", "--json", here=tmp_path)
    assert [json.loads(line)["title"] for line in listed.stdout.splitlines()] == ["הובטח חצי מחיר"]
    second = run("case", "new", "x", "--provider", "חברה בעברית", "--json", "--store=s", here=tmp_path)
    assert json.loads(second.stdout)["id"].endswith("-0002")
    assert "הובטח" in run("case", "show", "1", "--store", "s", here=tmp_path).stdout


@pytest.fixture(scope="module")
def with_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the store ``s`` was made; nothing is written to it."""
    folder = tmp_path_factory.mktemp("with-store")
    assert run("init", "--store", "s", here=folder).returncode == 0
    return folder


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["case", "list", "--store", "nowhere"], 4, "no evidence store"),
        (["bogus"], 2, "bogus"),
        (["case", "new"], 2, "TITLE"),
        (["transcript", "chat-1", "--store", "s"], 4, "chat-1"),
        (["capture", "ht!tp:/x", "--store", "s"], 3, "not a web address"),
        (["recipes", "show", "no_such"], 4, "no_such"),
        (["recipes", "new", "1 bad name"], 3, "name"),
        (["verify", "no-such.zip"], 4, "no-such.zip"),
        (["add", "missing.pdf", "--store", "s", "--case", "none"], 4, "No case is open yet"),
        (["case", "list", "--lang", "fr"], 2, "en, he"),
    ],
)
def test_each_way_to_fail_has_its_code_and_its_sentence(with_store: Path, words: list[str], code: int, says: str) -> None:
    done = command_line.run(*words, here=with_store)
    assert done.returncode == code, done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["chat", "--case"], "--case"),
        (["case", "new", "x", "-p"], "-p"),
        (["demo", "--window=3"], "אינה מקבלת ערך"),
        (["case", "list", "--bogus"], "--bogus"),
        (["case", "nwe"], "nwe"),
        (["du", "too", "many"], "too many"),
        (["case", "new"], "TITLE"),
    ],
)
def test_what_is_wrong_with_a_command_line_is_said_in_hebrew(tmp_path: Path, words: list[str], says: str) -> None:
    done = command_line.run("--lang", "he", *words, here=tmp_path)
    assert done.returncode == 2, done.stderr
    first = done.stderr.splitlines()[0]
    assert first.startswith("שגיאה: ") and says in first
    assert not set(re.findall(r"(?<!-)\b[a-z]{3,}", first.replace(says, ""))), "words of another language"


def test_with_json_an_error_is_an_object_too(tmp_path: Path) -> None:
    done = program("case", "list", "--store", "nowhere", "--json", here=tmp_path)
    answer = json.loads(done.stdout.splitlines()[-1])
    assert answer["exit_code"] == done.returncode == 4
    assert answer["next_step"]


def test_hebrew_is_spoken_on_a_console_that_knows_only_latin_letters(tmp_path: Path) -> None:
    done = program("case", "list", "--store", "nowhere", "--lang", "he", here=tmp_path, env={"PYTHONIOENCODING": "latin-1"})
    assert "שגיאה" in done.stderr
    assert done.returncode == 4


def test_a_folder_with_a_hebrew_name_and_a_space_works(tmp_path: Path) -> None:
    folder = tmp_path / "ראיות שלי"
    assert program("init", "--store", str(folder), here=tmp_path).returncode == 0
    assert (folder / "journal.jsonl").exists()


def test_the_store_is_the_evidence_folder_here_if_there_is_one(tmp_path: Path) -> None:
    assert run("init", here=tmp_path).returncode == 0
    assert (tmp_path / "evidence" / "journal.jsonl").exists()
    assert run("case", "list", here=tmp_path).returncode == 0
    assert run("init", here=tmp_path).returncode == 2


def test_global_options_may_stand_anywhere_before_two_dashes() -> None:
    assert global_options_first(["chat", "u", "--json", "--store", "d"]) == ["--json", "--store", "d", "chat", "u"]
    assert global_options_first(["bundle", "1", "--lang", "both"]) == ["bundle", "1", "--language", "both"]
    assert global_options_first(["bundle", "1", "--lang=he"]) == ["--lang", "he", "bundle", "1", "--language", "he"]
    assert global_options_first(["run", "r", "--", "--json"]) == ["run", "r", "--", "--json"]
    assert global_options_first(["x", "--store=d"]) == ["--store=d", "x"]
    assert global_options_first(["capture", "--dismiss", "http://x"]) == ["capture", "--dismiss=auto", "http://x"]
    assert global_options_first(["capture", "http://x", "--dismiss"]) == ["capture", "http://x", "--dismiss=auto"]
    assert global_options_first(["capture", "--dismiss", "#yes", "http://x"]) == ["capture", "--dismiss", "#yes", "http://x"]


@pytest.mark.parametrize(
    ("environment", "language"),
    [({"LANG": "he_IL.UTF-8"}, "he"), ({"LANG": "en_US.UTF-8"}, "en"), ({"LANG": "he_IL", "COLLECTOR_LANG": "en"}, "en"), ({"LC_ALL": "C"}, "en")],
)
def test_the_language_follows_the_system(environment: dict[str, str], language: str) -> None:
    assert default_language(environment) == language


def test_help_asks_for_nothing_and_names_every_command(tmp_path: Path) -> None:
    from collector.cli.command_line import GROUPS

    out = run("--help", here=tmp_path).stdout
    for commands in GROUPS.values():
        for command in commands:
            assert f"  {command} " in out


def test_how_the_letter_speaks_of_its_writer_is_said_once(tmp_path: Path) -> None:
    first = run("case", "new", "x", "-p", "A", "--customer", "נועה", "--gender", "f", "--json", "--store", "s", here=tmp_path)
    second = run("case", "new", "y", "-p", "B", "--customer", "נועה", "--json", "--store", "s", here=tmp_path)
    other = run("case", "new", "z", "-p", "C", "--customer", "אורי", "--json", "--store", "s", here=tmp_path)
    assert [json.loads(done.stdout)["customer"]["gender"] for done in (first, second, other)] == ["f", "f", ""]
    assert run("case", "new", "x", "-p", "A", "--gender", "king", "--store", "s", here=tmp_path).returncode == 3
