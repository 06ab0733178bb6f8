"""The operating system's own scheduler is asked to call ``collector watch run-due``: what to write and what to run for it (pure).

Every quarter of an hour is often enough for any watch (see `due_times.CLOSEST`) and costs a fraction of a second. It catches up by itself
when a computer was off: run-due finds out what was missed.
"""

from __future__ import annotations

import plistlib
import re
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from collector.language import say
from collector.secrets.passphrase_names import CREDENTIAL, PASSPHRASE_FILE

MINUTES = (0, 15, 30, 45)
MARK = "X-Collector-Job="
"""Marks a timer as ours; systemd passes over settings that begin with ``X-``."""


@dataclass(frozen=True)
class Job:
    """What is to be called: `name` is an ASCII name of its own for each store, `command` the program with its arguments.

    `passphrase_file` is the file of the person's that holds the passphrase, "" for none: systemd hands its content over as a credential,
    every other scheduler names the file in the command.
    """

    name: str
    command: tuple[str, ...]
    about: str = "Collector: planned checks"
    passphrase_file: str = ""

    @property
    def whole_command(self) -> tuple[str, ...]:
        """The command where the scheduler hands over no credentials."""
        return (*self.command, *(("--env", f"{PASSPHRASE_FILE}={self.passphrase_file}") if self.passphrase_file else ()))


@dataclass(frozen=True)
class Plan:
    """What one scheduler needs: files to write (text and encoding), commands to run, and where it has no files, text to hand it."""

    files: tuple[tuple[Path, str, str], ...]
    install: tuple[tuple[str, ...], ...]
    remove: tuple[tuple[str, ...], ...]
    hint: str = ""
    """One more thing a person may want to do, as a sentence."""


def systemd(job: Job, config: Path) -> Plan:
    """A user service and timer; `config` is the user's configuration folder (``~/.config``)."""
    folder = config / "systemd" / "user"
    service = f"""[Unit]
Description={_unit(job.about)}

[Service]
Type=oneshot
Nice=10
{_credential(job)}ExecStart={" ".join(_unit_word(word) for word in job.command)}
"""
    timer = f"""[Unit]
Description={_unit(job.about)}
{MARK}{job.name}

[Timer]
OnCalendar=*:0/15
OnStartupSec=2min
Persistent=true
RandomizedDelaySec=30

[Install]
WantedBy=timers.target
"""
    unit = f"{job.name}.timer"
    return Plan(
        files=((folder / f"{job.name}.service", service, "utf-8"), (folder / unit, timer, "utf-8")),
        install=(("systemctl", "--user", "daemon-reload"), ("systemctl", "--user", "enable", "--now", unit)),
        remove=(("systemctl", "--user", "disable", "--now", unit), ("systemctl", "--user", "daemon-reload")),
        hint=say("watch-linger"),
    )


def _credential(job: Job) -> str:
    return f"LoadCredential={CREDENTIAL}:{_unit(job.passphrase_file)}\n" if job.passphrase_file else ""


def _unit(text: str) -> str:
    return text.replace("%", "%%").replace("\n", " ")


def _unit_word(word: str) -> str:
    """One argument as systemd reads it: specifiers and variables escaped, quoted where it holds anything unusual."""
    word = word.replace("\\", "\\\\").replace("%", "%%").replace("$", "$$").replace('"', '\\"')
    return word if re.fullmatch(r"[\w./:=@+,%$-]+", word) else f'"{word}"'


def launchd(job: Job, home: Path, user_id: int) -> Plan:
    """A launch agent for the user; planned times that passed in sleep are made up for on waking."""
    path = home / "Library" / "LaunchAgents" / f"{job.name}.plist"
    content = plistlib.dumps(
        {
            "Label": job.name,
            "ProgramArguments": list(job.whole_command),
            "StartCalendarInterval": [{"Minute": minute} for minute in MINUTES],
            "RunAtLoad": True,
            "ProcessType": "Background",
            "StandardOutPath": str(home / "Library" / "Logs" / f"{job.name}.log"),
            "StandardErrorPath": str(home / "Library" / "Logs" / f"{job.name}.log"),
        }
    ).decode("utf-8")
    domain = f"gui/{user_id}"
    return Plan(
        files=((path, content, "utf-8"),),
        install=(("launchctl", "bootstrap", domain, str(path)),),
        remove=(("launchctl", "bootout", f"{domain}/{job.name}"),),
    )


def task_scheduler(job: Job, folder: Path, user: str) -> Plan:
    """A task of the Windows Task Scheduler for the user; `folder` holds its XML. A missed start is made up for."""
    path = folder / f"{job.name}.xml"
    program, arguments = job.command[0], subprocess.list2cmdline(job.whole_command[1:])
    content = f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>{escape(job.about)}</Description></RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <Repetition><Interval>PT15M</Interval><Duration>P1D</Duration><StopAtDurationEnd>false</StopAtDurationEnd></Repetition>
      <StartBoundary>2024-01-01T00:00:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>
    <LogonTrigger><Enabled>true</Enabled><UserId>{escape(user)}</UserId><Delay>PT2M</Delay></LogonTrigger>
  </Triggers>
  <Principals><Principal id="Author"><UserId>{escape(user)}</UserId><LogonType>InteractiveToken</LogonType>
    <RunLevel>LeastPrivilege</RunLevel></Principal></Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>true</RunOnlyIfNetworkAvailable>
    <ExecutionTimeLimit>PT2H</ExecutionTimeLimit>
    <Priority>7</Priority>
  </Settings>
  <Actions Context="Author"><Exec><Command>{escape(program)}</Command><Arguments>{escape(arguments)}</Arguments></Exec></Actions>
</Task>
"""
    return Plan(
        files=((path, content, "utf-16"),),
        install=(("schtasks", "/Create", "/F", "/TN", job.name, "/XML", str(path)),),
        remove=(("schtasks", "/Delete", "/F", "/TN", job.name),),
    )


def shell_line(job: Job) -> str:
    """The command as a POSIX shell reads it."""
    return shlex.join(job.whole_command)


def job_name(store: str) -> str:
    """A name for a store's job, the same each time: ``collector-watch-1a2b3c4d``."""
    import hashlib

    return "collector-watch-" + hashlib.sha256(store.encode("utf-8")).hexdigest()[:8]


def words_of(plan: Plan, commands: Sequence[Sequence[str]]) -> str:
    """The files and commands of a plan, as a person would write them: for ``--print``."""
    files = [f"# {path}\n{content.rstrip()}\n" for path, content, _ in plan.files]
    return "\n".join([*files, *(shlex.join(command) for command in commands)]) + "\n"
