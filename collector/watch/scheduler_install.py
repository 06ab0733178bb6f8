"""Installs, removes and looks at the operating system's job for a store's watches."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from collector.errors import Failed, InputError
from collector.language import say
from collector.secrets.passphrase_names import PASSPHRASE_FILE
from collector.watch import scheduler_job as jobs
from collector.watch.crontab import cron_block, holds, with_block, without_block
from collector.watch.foreign_jobs import refuse_foreign
from collector.watch.program_result import Answer
from collector.watch.scheduler_job import Job, Plan


class Command(Protocol):
    """Runs a program with bytes for its standard input."""

    def __call__(self, command: Sequence[str], given: bytes = b"") -> Answer:
        """Runs it; a program that is not there gives code 127, one that does not answer 124."""


def run_command(command: Sequence[str], given: bytes = b"") -> Answer:
    """The real one. Programs are asked to speak English, so that what they say can be told apart."""
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(list(command), input=given, capture_output=True, timeout=60, check=False, env=environment)
    except FileNotFoundError:
        return Answer(127, error=f"{command[0]} is not there")
    except subprocess.TimeoutExpired:
        return Answer(124, error=f"{command[0]} did not answer")
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


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


def job_for(store: str, python: str = sys.executable, language: str = "", environment: Mapping[str, str] | None = None) -> Job:
    """The job of a store, complete in itself: this Python, this collector, this language, and the variables that it needs.

    store: the folder's whole path, or the database's address. On Windows without a console window, where that Python is there.
    """
    program = Path(python)
    windowless = program.with_name("pythonw.exe")
    if program.name.lower() == "python.exe" and windowless.exists():
        program = windowless
    options = ["--store", store, *(["--lang", language] if language else [])]
    given = dict(environment or {})
    passphrase_file = given.pop(PASSPHRASE_FILE, "")
    variables = [word for name, value in sorted(given.items()) for word in ("--env", f"{name}={value}")]
    command = (*collector_program(str(program)), *options, "watch", "run-due", *variables)
    return Job(jobs.job_name(store), command, passphrase_file=passphrase_file)


def collector_program(python: str = sys.executable) -> tuple[str, ...]:
    """How this collector is started from any folder: as a module, or, where only the working directory or a variable of this shell makes it
    found, by its place."""
    place = Path(__file__).resolve().parents[2]
    passing = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    if any(path and Path(path).resolve() == place for path in sys.path[1:] if path not in passing):
        return python, "-m", "collector"
    return python, "-c", f"import sys; sys.path.insert(0, {str(place)!r}); from collector.__main__ import main; main()"


def choose(here: Surroundings, wanted: str = "", command: Command = run_command, or_else: str = "") -> str:
    """``systemd``, ``cron``, ``launchd`` or ``windows``: the one wanted, else what this machine has, else `or_else`.

    Raises InputError if there is none of them.
    """
    if wanted:
        if wanted not in ("systemd", "cron", "launchd", "windows"):
            raise InputError(say("watch-no-such-scheduler", scheduler=wanted), say("watch-no-such-scheduler-next"))
        return wanted
    if here.system == "win32":
        return "windows"
    if here.system == "darwin":
        return "launchd"
    if command(("systemctl", "--user", "show-environment")).code == 0:
        return "systemd"
    if shutil.which("crontab"):
        return "cron"
    if or_else:
        return or_else
    raise InputError(say("watch-no-scheduler"), say("watch-no-scheduler-next"))


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
        return "# crontab -e\n" + cron_block(job)
    plan = plan_for(kind, job, here)
    return jobs.words_of(plan, plan.install)


def install(kind: str, job: Job, here: Surroundings, command: Command = run_command) -> str:
    """Writes the files and hands them over; doing it twice is the same as once. Returns a hint as a sentence, or "".

    Raises Failed with what the system said, and InputError where something of that name stands there that was not written by this.
    Nothing is written before what is there now could be read.
    """
    if kind == "cron":
        _replace_crontab(with_block, job, command)
        return ""
    plan = plan_for(kind, job, here)
    refuse_foreign(kind, plan, job, command)
    for path, content, encoding in plan.files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding=encoding)
    if kind == "launchd":
        command(plan.remove[0])
    for words in plan.install:
        _must(words, command)
    return plan.hint


def remove(kind: str, job: Job, here: Surroundings, command: Command = run_command) -> None:
    """Takes the job away again; one that is not there is no error. Raises Failed and InputError as `install`."""
    if kind == "cron":
        _replace_crontab(without_block, job, command)
        return
    plan = plan_for(kind, job, here)
    if not any(path.exists() for path, _, _ in plan.files):
        return
    refuse_foreign(kind, plan, job, command)
    for words in plan.remove:
        command(words)  # one that is not loaded is refused, which is no error here
    for path, _, _ in plan.files:
        path.unlink(missing_ok=True)


def installed(job: Job, here: Surroundings, command: Command = run_command) -> list[str]:
    """The schedulers that hold this job now. Raises Failed where there is a crontab that cannot be read."""
    found = [kind for kind in ("systemd", "launchd", "windows") if _fits(kind, here) and plan_for(kind, job, here).files[-1][0].exists()]
    if here.system not in ("win32", "darwin") and holds(read_crontab(command), job):
        found.append("cron")
    return found


def _fits(kind: str, here: Surroundings) -> bool:
    return {"win32": "windows", "darwin": "launchd"}.get(here.system, "systemd") == kind


def read_crontab(command: Command = run_command) -> bytes:
    """The person's crontab; b"" where there is none, or no cron. Raises Failed where it cannot be read."""
    answer = command(("crontab", "-l"))
    if answer.code == 0:
        return answer.output
    if answer.code == 127 or "no crontab for" in answer.error.lower():
        return b""
    raise Failed(say("watch-crontab-unread", why=answer.words or str(answer.code)), say("watch-crontab-unread-next"))


def _replace_crontab(change: Callable[[bytes, Job], bytes], job: Job, command: Command) -> None:
    before = read_crontab(command)
    after = change(before, job)
    if after == before:
        return
    answer = command(("crontab", "-"), after)
    if answer.code:
        raise Failed(say("watch-crontab-unwritten", why=answer.words), say("watch-crontab-unwritten-next"))


def _must(words: Sequence[str], command: Command) -> None:
    answer = command(words)
    if answer.code:
        raise Failed(say("watch-refused", program=words[0], why=answer.words), say("watch-refused-next", command=" ".join(words)))
