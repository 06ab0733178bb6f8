"""Installs, removes and looks at the operating system's job for a store's watches."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from collector.errors import Failed, InputError
from collector.watch import job as jobs
from collector.watch.job import Job, Plan


class Command(Protocol):
    """Runs a program with text for its standard input; returns its exit code and what it wrote."""

    def __call__(self, command: Sequence[str], given: str = "") -> tuple[int, str]:
        """Runs it; a program that is not there gives code 127."""


def run_command(command: Sequence[str], given: str = "") -> tuple[int, str]:
    """The real one."""
    try:
        done = subprocess.run(list(command), input=given, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    except FileNotFoundError:
        return 127, f"{command[0]} is not there"
    except subprocess.TimeoutExpired:
        return 124, f"{command[0]} did not answer"
    return done.returncode, (done.stdout + done.stderr).strip()


@dataclass(frozen=True)
class Surroundings:
    """What of the machine matters here; given as a value so that each system's way can be tried anywhere."""

    system: str
    home: Path
    config: Path
    data: Path
    user: str
    user_id: int


def surroundings() -> Surroundings:
    """Those of this machine."""
    import getpass

    import platformdirs

    home = Path.home()
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    data = Path(platformdirs.user_data_dir("collector", appauthor=False))
    domain = os.environ.get("USERDOMAIN", "")
    user = f"{domain}\\{getpass.getuser()}" if domain and sys.platform == "win32" else getpass.getuser()
    return Surroundings(sys.platform, home, config, data, user, os.getuid() if hasattr(os, "getuid") else 0)


def job_for(root: Path, python: str = sys.executable) -> Job:
    """The job of the store at `root`: this Python, this collector. On Windows without a console window, where that Python is there."""
    program = Path(python)
    windowless = program.with_name("pythonw.exe")
    if program.name.lower() == "python.exe" and windowless.exists():
        program = windowless
    return Job(jobs.job_name(root.resolve()), (str(program), "-m", "collector", "--store", str(root.resolve()), "watch", "run-due"))


def choose(here: Surroundings, wanted: str = "", command: Command = run_command, or_else: str = "") -> str:
    """``systemd``, ``cron``, ``launchd`` or ``windows``: the one wanted, else what this machine has, else `or_else`.

    Raises InputError if there is none of them.
    """
    if wanted:
        if wanted not in ("systemd", "cron", "launchd", "windows"):
            raise InputError(f"{wanted} is no scheduler.", "Choose systemd, cron, launchd or windows.")
        return wanted
    if here.system == "win32":
        return "windows"
    if here.system == "darwin":
        return "launchd"
    if command(("systemctl", "--user", "show-environment"))[0] == 0:
        return "systemd"
    if shutil.which("crontab"):
        return "cron"
    if or_else:
        return or_else
    raise InputError(
        "Neither a systemd user session nor cron was found.",
        "Install cron (Debian/Ubuntu: apt install cron), or have any scheduler call: collector watch run-due",
    )


def plan_for(kind: str, job: Job, here: Surroundings) -> Plan:
    """Files and commands of a scheduler; cron has none, its crontab is edited in place."""
    if kind == "systemd":
        return jobs.systemd(job, here.config)
    if kind == "launchd":
        return jobs.launchd(job, here.home, here.user_id)
    if kind == "windows":
        return jobs.task_scheduler(job, here.data, here.user)
    return Plan(files=(), install=(), remove=())


def shown(kind: str, job: Job, here: Surroundings) -> str:
    """What installing would write and run, as text."""
    if kind == "cron":
        return "# crontab -e\n" + jobs.cron_block(job)
    plan = plan_for(kind, job, here)
    return jobs.words_of(plan, plan.install)


def install(kind: str, job: Job, here: Surroundings, command: Command = run_command) -> tuple[str, str]:
    """Writes the files and hands them over; doing it twice is the same as once. Returns a hint (Hebrew, English), or two empty strings.

    Raises Failed with what the system said.
    """
    if kind == "cron":
        _set_crontab(jobs.with_block(_crontab(command), job), command)
        return "", ""
    plan = plan_for(kind, job, here)
    for path, content, encoding in plan.files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding=encoding)
    if kind == "launchd":
        command(plan.remove[0])
    for words in plan.install:
        _must(words, command)
    return plan.hint


def remove(kind: str, job: Job, here: Surroundings, command: Command = run_command) -> None:
    """Takes the job away again; one that is not there is no error."""
    if kind == "cron":
        before = _crontab(command)
        after = jobs.without_block(before, job)
        if after != before:
            _set_crontab(after, command)
        return
    plan = plan_for(kind, job, here)
    for words in plan.remove:
        command(words)
    for path, _, _ in plan.files:
        path.unlink(missing_ok=True)


def installed(job: Job, here: Surroundings, command: Command = run_command) -> list[str]:
    """The schedulers that hold this job now."""
    found = [kind for kind in ("systemd", "launchd", "windows") if _fits(kind, here) and plan_for(kind, job, here).files[-1][0].exists()]
    if here.system not in ("win32", "darwin") and f"# >>> {job.name}\n" in _crontab(command):
        found.append("cron")
    return found


def _fits(kind: str, here: Surroundings) -> bool:
    return {"win32": "windows", "darwin": "launchd"}.get(here.system, "systemd") == kind


def _crontab(command: Command) -> str:
    code, text = command(("crontab", "-l"))
    return text + "\n" if code == 0 and text else ""


def _set_crontab(content: str, command: Command) -> None:
    code, text = command(("crontab", "-"), content)
    if code:
        raise Failed(f"The crontab could not be written: {text}", "See what `crontab -l` says.")


def _must(words: Sequence[str], command: Command) -> None:
    code, text = command(words)
    if code:
        raise Failed(f"{words[0]} refused: {text}", f"Try it by hand: {' '.join(words)}")
