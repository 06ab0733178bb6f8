"""Runs one check as a program of its own, for at most so many seconds: then the program and all that it started are ended."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

GRACE_SECONDS = 5.0
_WINDOWS = os.name == "nt"


@dataclass(frozen=True)
class Ended:
    """How a program ended: its exit code (None if the limit ended it), the seconds it took, the last 20,000 characters it wrote."""

    code: int | None
    seconds: float
    output: str
    timed_out: bool


def run_limited(
    command: Sequence[str], limit: float, environment: Mapping[str, str] | None = None, folder: Path | None = None,
    *, grace: float = GRACE_SECONDS,
) -> Ended:  # fmt: skip
    """Runs a program without standard input for at most `limit` seconds. Raises OSError if it cannot be started.

    environment: all variables it gets, else this process's; folder: its working directory, else this process's; grace: seconds that it has
    to end by itself when the limit is reached.
    """
    started = time.monotonic()
    process = subprocess.Popen(
        list(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=dict(environment) if environment is not None else None,
        cwd=folder,
        start_new_session=not _WINDOWS,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        output, _ = process.communicate(timeout=limit)
        timed_out = False
    except subprocess.TimeoutExpired:
        output, timed_out = end(process, grace), True
    except BaseException:
        end(process, grace)
        raise
    code = None if timed_out else process.returncode
    return Ended(code, time.monotonic() - started, output.decode("utf-8", "replace")[-20_000:], timed_out)


def end(process: subprocess.Popen[bytes], grace: float = GRACE_SECONDS) -> bytes:
    """Asks the process and all its children to end, and ends them after the seconds of grace; returns what was written so far."""
    _signal(process, gently=True)
    try:
        return process.communicate(timeout=grace)[0] or b""
    except subprocess.TimeoutExpired:
        _signal(process, gently=False)
    try:
        return process.communicate(timeout=grace)[0] or b""
    except subprocess.TimeoutExpired:
        return b""


def _signal(process: subprocess.Popen[bytes], *, gently: bool) -> None:
    if _WINDOWS:
        force = [] if gently else ["/F"]
        subprocess.run(["taskkill", "/T", *force, "/PID", str(process.pid)], capture_output=True, check=False)
        return
    try:
        os.killpg(process.pid, signal.SIGTERM if gently else signal.SIGKILL)
    except ProcessLookupError:
        return
