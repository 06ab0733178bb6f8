"""``watch test`` runs a recipe in a program of its own with a bare environment, another folder and no terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

RECIPE = '''"""Tells where it runs."""

import os
import sys

from collector import Visit


async def collect(visit: Visit) -> None:
    raise RuntimeError(f"{os.environ.get('FROM_MY_SHELL')} {os.getcwd() == %r} {sys.stdin.isatty()} {os.environ['COLLECTOR_PRIVATE']}")
'''


def collector(here: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLLECTOR_LANG": "en", "FROM_MY_SHELL": "yes", "COLLECTOR_PRIVATE": str(here / "private")}
    command = [sys.executable, "-m", "collector", "--store", str(here / "evidence"), "--json", *words]
    return subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=200, check=False)


def test_a_watch_is_tried_as_the_scheduler_would_run_it(tmp_path: Path) -> None:
    (tmp_path / "recipes").mkdir()
    (tmp_path / "recipes" / "where.py").write_text(RECIPE % str(tmp_path), encoding="utf-8")
    assert collector(tmp_path, "watch", "add", "where", "--every", "month").returncode == 0
    done = collector(tmp_path, "watch", "test", "where")
    assert done.returncode == 6, done.stderr
    trial = json.loads(done.stdout.splitlines()[0])
    assert trial["state"] == "FAILED" and trial["run"], trial
    assert f"None False False {tmp_path / 'private'}" in trial["reasons"][0]


def test_a_trial_that_cannot_start_names_the_true_reason(tmp_path: Path) -> None:
    (tmp_path / "recipes").mkdir()
    path = tmp_path / "recipes" / "gone.py"
    path.write_text(RECIPE % "", encoding="utf-8")
    assert collector(tmp_path, "watch", "add", "gone", "--every", "month").returncode == 0
    path.unlink()
    trial = json.loads(collector(tmp_path, "watch", "test", "gone").stdout.splitlines()[0])
    assert str(path) in trial["reasons"][0] and "recipes list" not in trial["reasons"][0]
