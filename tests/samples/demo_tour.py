"""The demo, run once for all worker processes of the tests, with a login whose secrets are known."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from tests.samples.workers import shared_folder

ROOT = Path(__file__).resolve().parents[2]


def recorded_demo(factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, object]]]:
    """The demo's folder (``evidence`` is its store), and what it printed for programs. Tests must not write there: copy it."""
    folder = shared_folder(factory) / "demo"
    printed = folder / "printed.jsonl"
    with FileLock(f"{folder}.lock"):
        if not printed.exists():
            run = subprocess.run(
                [sys.executable, "-m", "tests.samples.known_demo", "--store", str(folder / "evidence"), "demo", "--out", str(folder), "--json"],
                capture_output=True, text=True, encoding="utf-8", check=False, timeout=170, cwd=ROOT,
            )  # fmt: skip
            assert run.returncode == 0, run.stderr
            printed.write_text(run.stdout, encoding="utf-8")
    return folder, [json.loads(line) for line in printed.read_text(encoding="utf-8").splitlines()]
