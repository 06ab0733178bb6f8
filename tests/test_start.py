"""`start.py test` looks twice at a few tests that failed, and hides none of them; it goes on without what cannot be installed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import start

PROJECT = """
import pathlib, pytest
def first_time(name):
    mark = pathlib.Path(name)
    there = mark.exists()
    mark.touch()
    return not there
def test_good(): pass
def test_racing(): assert not first_time("racing"), "what was seen at first"
@pytest.mark.parametrize("sign", ["א::b[c]d"])
def test_racing_by_name(sign): assert not first_time("by-name")
@pytest.fixture
def torn():
    yield
    assert not first_time("torn")
def test_racing_at_its_end(torn): pass
def test_skipped_alone():
    if not first_time("skipped"): pytest.skip("the second time")
    raise ValueError
def test_bad(): assert False
@pytest.mark.parametrize("number", range(6))
def test_many(number): assert False
"""


@pytest.mark.parametrize(
    ("chosen", "processes", "code", "closing"),
    [
        ("good or racing", 2, 0, "1 passed, 3 only alone"),
        ("good or racing or skipped or bad", 0, 1, "1 passed, 3 only alone, 2 failed twice"),
        ("good or many", 0, 1, ""),
    ],
)
def test_what_failed_is_run_once_more_alone_and_told(
    chosen: str, processes: int, code: int, closing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "test_project.py").write_text(PROJECT, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(start.HERE))
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setattr(start, "ALONE", [*start.ALONE, "-p", "xdist"])
    for name in ("PYTEST_XDIST_WORKER", "PYTEST_ADDOPTS", "PYTEST_XDIST_TESTRUNUID"):
        monkeypatch.delenv(name, raising=False)
    command = [*start.ALONE, "-n", str(processes), "--dist", "worksteal" if processes else "no", "-k", chosen]
    assert start.run_tests(command, tmp_path) == code
    printed, told = capfd.readouterr()
    flaky = [line for line in told.splitlines() if "flaky: " in line]
    assert told.splitlines()[-1:] == ([f"[start] {closing}"] if closing else [])
    assert [line.split()[2] for line in flaky] == ([f"test_project.py::test_racing{each}" for each in ("", "_at_its_end", r"_by_name[\u05d0::b[c]d]")] if closing else [])
    assert ("what was seen at first" in printed) == bool(closing)


@pytest.mark.skipif(os.name == "nt", reason="the program that stands in for Debian's installer is a shell script")
@pytest.mark.parametrize("code", [0, 100])
def test_a_browser_that_cannot_be_installed_stops_nothing(code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    installer = tmp_path / "apt-get"
    installer.write_text(f'#!/bin/sh\necho "$@" >>{tmp_path}/asked\nexit {code}\n')
    installer.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    start.install_quick_browser()
    asked = (tmp_path / "asked").read_text().splitlines()
    assert asked[-1].endswith("--no-install-recommends --no-remove chromium-headless-shell")
    assert ("could not be installed" in capfd.readouterr().err) == bool(code)
    (tmp_path / "chromium-headless-shell").touch(0o755)
    start.install_quick_browser()
    assert (tmp_path / "asked").read_text().splitlines() == asked, "one that is there is left alone"
