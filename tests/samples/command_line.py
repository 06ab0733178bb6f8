"""Runs a command line as the program does, but without a process of its own: what it prints, and its exit code."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from collector.cli import command_line


@dataclass(frozen=True)
class Done:
    """How a command line ended."""

    returncode: int
    stdout: str
    stderr: str


def run(*words: str, here: Path | None = None, environment: Mapping[str, str] | None = None) -> Done:
    """One command line, in the folder `here`; `environment` is added to this process's own."""
    out, err = io.StringIO(), io.StringIO()
    before = dict(os.environ)
    os.environ.update({"COLLECTOR_LANG": "en", **(environment or {})})
    try:
        with contextlib.chdir(here or Path.cwd()), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = command_line.run(words)
    finally:
        os.environ.clear()
        os.environ.update(before)
    return Done(code, out.getvalue(), err.getvalue())
