"""Edits a crontab without touching what it did not write (pure, on bytes: a crontab may hold any encoding).

A job's lines stand between two marks. Between them only lines of the kind that were written are taken away again; whatever else a person
put there stays.
"""

from __future__ import annotations

import re

from collector.errors import InputError
from collector.language import say
from collector.watch.scheduler_job import Job, shell_line

_EVERY = "*/15 * * * * "
_AT_START = "@reboot sleep 120 && "
_SILENT = " >/dev/null 2>&1"
_OURS = re.compile(rb"(\*/15 \* \* \* \* |@reboot sleep 120 && ).*\bwatch run-due\b.* >/dev/null 2>&1\s*")


def cron_block(job: Job) -> str:
    """The lines of a crontab, between two marks by which they are found again; ``%`` is escaped as cron wants it."""
    line = shell_line(job).replace("%", r"\%")
    return f"# >>> {job.name}\n{_EVERY}{line}{_SILENT}\n{_AT_START}{line}{_SILENT}\n# <<< {job.name}\n"


def with_block(crontab: bytes, job: Job) -> bytes:
    """The crontab with this job's lines at its end, in place of those of an earlier install. Raises InputError, see `without_block`."""
    kept = without_block(crontab, job)
    return kept + (b"\n" if kept and not kept.endswith(b"\n") else b"") + cron_block(job).encode("utf-8")


def without_block(crontab: bytes, job: Job) -> bytes:
    """The crontab without this job's lines; everything else as it was, byte for byte.

    Raises InputError where a mark stands alone, so that nobody can tell what belongs to the job.
    """
    begin, end = f"# >>> {job.name}".encode(), f"# <<< {job.name}".encode()
    kept: list[bytes] = []
    inside = False
    for line in crontab.splitlines(keepends=True):
        mark = line.strip()
        if mark in (begin, end):
            if inside == (mark == begin):
                raise InputError(say("watch-crontab-marks", job=job.name), say("watch-crontab-marks-next", job=job.name))
            inside = not inside
        elif not (inside and _OURS.fullmatch(line)):
            kept.append(line)
    if inside:
        raise InputError(say("watch-crontab-marks", job=job.name), say("watch-crontab-marks-next", job=job.name))
    return b"".join(kept)


def holds(crontab: bytes, job: Job) -> bool:
    """Whether this job's lines are in the crontab."""
    return f"# >>> {job.name}".encode() in [line.strip() for line in crontab.splitlines()]
