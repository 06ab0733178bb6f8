"""What is written for each system's scheduler, and that installing twice is the same as once."""

from __future__ import annotations

import os
import plistlib
import shlex
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import pytest

from collector.errors import Failed, InputError
from collector.watch import scheduler_install
from collector.watch.crontab import cron_block, with_block, without_block
from collector.watch.program_result import Answer
from collector.watch.scheduler_install import Surroundings
from collector.watch.scheduler_job import Job, job_name, launchd, systemd, task_scheduler

ODD = ("/opt/my python/bin/python3", "-m", "collector", "--store", '/home/נועה/50% "off" $HOME/ev\\1', "watch", "run-due")
JOB = Job("collector-watch-1a2b3c4d", ODD)


class Machine:
    """Answers commands like a machine with a crontab; notes all it was asked. listing: how ``crontab -l`` ends instead."""

    def __init__(self, code: int = 0, listing: Answer | None = None) -> None:
        self.crontab = "5 4 * * * /usr/bin/backup # שלי\n".encode()
        self.asked: list[tuple[str, ...]] = []
        self.code = code
        self.listing = listing

    def __call__(self, command: Sequence[str], given: bytes = b"") -> Answer:
        self.asked.append(tuple(command))
        if tuple(command) == ("crontab", "-l"):
            return self.listing or (Answer(0, self.crontab) if self.crontab else Answer(1, b"", "no crontab for you"))
        if tuple(command) == ("crontab", "-") and not self.code:
            self.crontab = given
        return Answer(self.code, b"", "said no" if self.code else "")


def here(tmp_path: Path, system: str = "linux") -> Surroundings:
    return Surroundings(system, tmp_path, tmp_path / "config", tmp_path / "data", "DESK\\נועה", 501)


def test_systemd_units_are_what_systemd_accepts(tmp_path: Path) -> None:
    plan = systemd(Job(JOB.name, ("/bin/true", *ODD[1:])), tmp_path)
    for path, content, encoding in plan.files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding=encoding)
    assert "Persistent=true" in plan.files[1][1]
    service = plan.files[0][1]
    assert '"/home/נועה/50%% \\"off\\" $$HOME/ev\\\\1"' in service
    if shutil.which("systemd-analyze"):
        done = subprocess.run(
            ["systemd-analyze", "verify", "--user", *(str(p) for p, _, _ in plan.files)], capture_output=True, text=True, check=False
        )
        problems = [line for line in done.stderr.splitlines() if JOB.name in line]
        assert problems == [], done.stderr


def test_a_launch_agent_is_a_property_list_with_the_words_as_they_are(tmp_path: Path) -> None:
    ((path, content, _),) = launchd(JOB, tmp_path, 501).files
    agent = plistlib.loads(content.encode("utf-8"))
    assert agent["ProgramArguments"] == list(ODD) and agent["RunAtLoad"] is True
    assert path.parent.name == "LaunchAgents" and agent["Label"] == path.stem


def test_a_windows_task_is_xml_with_the_words_quoted_as_windows_reads_them(tmp_path: Path) -> None:
    ((path, content, encoding),) = task_scheduler(
        Job("x", (r"C:\Program Files\py.exe", "--store", r"C:\R&D <1>", "run-due")), tmp_path, "נועה"
    ).files
    path.write_text(content, encoding=encoding)
    root = ET.parse(path).getroot()
    name = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    assert root.findtext(f".//{name}Command") == r"C:\Program Files\py.exe"
    assert root.findtext(f".//{name}Arguments") == r'--store "C:\R&D <1>" run-due'
    assert root.findtext(f".//{name}StartWhenAvailable") == "true"


def test_a_crontab_keeps_what_is_in_it(tmp_path: Path) -> None:
    before = b"5 4 * * * /usr/bin/backup \xf9\xec\xe9\r\n"
    once = with_block(before, JOB)
    assert once.startswith(before) and with_block(once, JOB) == once
    assert without_block(once, JOB) == before
    other = Job("collector-watch-other", ODD)
    both = with_block(once, other)
    assert without_block(both, JOB) == before + cron_block(other).encode()


def test_a_crontab_line_is_the_command_again() -> None:
    line = cron_block(JOB).splitlines()[1].removeprefix("*/15 * * * * ").removesuffix(" >/dev/null 2>&1")
    assert shlex.split(line.replace(r"\%", "%")) == list(ODD)
    assert "%" not in line.replace(r"\%", "")


@pytest.mark.parametrize(("kind", "system"), [("systemd", "linux"), ("launchd", "darwin"), ("windows", "win32")])
def test_install_and_remove(kind: str, system: str, tmp_path: Path) -> None:
    machine, place = Machine(), here(tmp_path, system)
    assert scheduler_install.installed(JOB, place, machine) == []
    scheduler_install.install(kind, JOB, place, machine)
    scheduler_install.install(kind, JOB, place, machine)
    assert scheduler_install.installed(JOB, place, machine) == [kind]
    scheduler_install.remove(kind, JOB, place, machine)
    assert scheduler_install.installed(JOB, place, machine) == []
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_install_in_a_crontab_and_remove(tmp_path: Path) -> None:
    machine, place = Machine(), here(tmp_path)
    mine = machine.crontab
    scheduler_install.install("cron", JOB, place, machine)
    scheduler_install.install("cron", JOB, place, machine)
    assert machine.crontab.count(b"# >>> ") == 1 and machine.crontab.startswith(mine)
    assert scheduler_install.installed(JOB, place, machine) == ["cron"]
    scheduler_install.remove("cron", JOB, place, machine)
    assert machine.crontab == mine


def test_an_empty_crontab(tmp_path: Path) -> None:
    machine = Machine()
    machine.crontab = b""
    scheduler_install.install("cron", JOB, here(tmp_path), machine)
    assert machine.crontab.startswith(b"# >>> ")


def test_a_refusal_is_told(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="said no"):
        scheduler_install.install("systemd", JOB, here(tmp_path), Machine(code=1))
    with pytest.raises(Failed, match="said no"):
        scheduler_install.install("cron", JOB, here(tmp_path), Machine(code=1))


@pytest.mark.parametrize(("system", "code", "kind"), [("win32", 1, "windows"), ("darwin", 1, "launchd"), ("linux", 0, "systemd")])
def test_which_scheduler(system: str, code: int, kind: str, tmp_path: Path) -> None:
    assert scheduler_install.choose(here(tmp_path, system), command=Machine(code)) == kind
    with pytest.raises(InputError):
        scheduler_install.choose(here(tmp_path, system), "sundial")


@pytest.mark.parametrize("kind", ["systemd", "launchd", "windows", "cron"])
def test_what_would_be_done_can_be_seen_first(kind: str, tmp_path: Path) -> None:
    text = scheduler_install.shown(kind, JOB, here(tmp_path))
    assert "run-due" in text and list(tmp_path.rglob("*")) == []


def test_the_job_of_a_store_has_a_name_of_its_own(tmp_path: Path) -> None:
    one, other = scheduler_install.job_for(str(tmp_path / "a")), scheduler_install.job_for(str(tmp_path / "b"))
    assert one.name != other.name and one.name == job_name(str((tmp_path / "a").resolve())) and one.name.isascii()
    assert one.command[-2:] == ("watch", "run-due")


@pytest.mark.parametrize("kind", ["systemd", "launchd", "windows", "cron"])
def test_the_passphrase_is_handed_over_by_its_file_only(kind: str, tmp_path: Path) -> None:
    """systemd's unit loads the file as a credential and is read by systemd's own checker; elsewhere the command names the file."""
    job = scheduler_install.job_for(str(tmp_path / "store"), environment={"COLLECTOR_PASSPHRASE_FILE": "/home/noa/my 100% file", "TZ": "Asia/Jerusalem"})
    text = scheduler_install.shown(kind, job, here(tmp_path))
    if kind != "systemd":
        assert "COLLECTOR_PASSPHRASE_FILE=/home/noa/my 100" in text
        return
    assert "COLLECTOR_PASSPHRASE_FILE" not in text and "LoadCredential=collector-passphrase:/home/noa/my 100%% file\n" in text
    if not shutil.which("systemd-analyze"):
        return
    for path, content, _ in scheduler_install.plan_for(kind, job, here(tmp_path)).files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    units = sorted((tmp_path / "config" / "systemd" / "user").glob("*.timer"))
    environment = {**os.environ, "SYSTEMD_UNIT_PATH": f"{units[0].parent}:", "XDG_RUNTIME_DIR": str(tmp_path)}
    command = ["systemd-analyze", "--user", "verify", *map(str, units)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert done.returncode == 0 and job.name not in done.stderr, done.stderr


def test_what_a_person_wrote_between_the_marks_stays() -> None:
    lines = with_block(b"", JOB).splitlines(keepends=True)
    edited = b"".join([*lines[:2], b"7 7 * * * /usr/bin/mine\n", *lines[2:], b"# last\n"])
    assert without_block(edited, JOB) == b"7 7 * * * /usr/bin/mine\n# last\n"


@pytest.mark.parametrize("lost", [0, -1])
def test_a_mark_that_stands_alone_stops_everything(lost: int) -> None:
    lines = [b"1 1 * * * a\n", *with_block(b"", JOB).splitlines(keepends=True), b"2 2 * * * b\n"]
    del lines[1 if lost == 0 else -2]
    for change in (with_block, without_block):
        with pytest.raises(InputError, match=JOB.name):
            change(b"".join(lines), JOB)


@pytest.mark.parametrize(
    "listing",
    [
        Answer(1, b"", "crontab: error reading spool: Input/output error"),
        Answer(1, b"# half of it\n", "You are not allowed to use this program (crontab)"),
        Answer(124, b"", "crontab did not answer"),
    ],
)
def test_a_crontab_that_cannot_be_read_is_left_alone(listing: Answer, tmp_path: Path) -> None:
    machine = Machine(listing=listing)
    for change in (scheduler_install.install, scheduler_install.remove):
        with pytest.raises(Failed, match="could not be read"):
            change("cron", JOB, here(tmp_path), machine)
    assert ("crontab", "-") not in machine.asked


def test_a_file_of_that_name_that_is_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    foreign = tmp_path / "config" / "systemd" / "user" / f"{JOB.name}.service"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("[Service]\nExecStart=/usr/bin/backup\n", encoding="utf-8")
    for change in (scheduler_install.install, scheduler_install.remove):
        with pytest.raises(InputError):
            change("systemd", JOB, here(tmp_path), Machine())
    assert "backup" in foreign.read_text(encoding="utf-8")


class Knowing(Machine):
    """A machine whose scheduler knows a job of this name already. told: what it says of it."""

    def __init__(self, told: bytes) -> None:
        super().__init__()
        self.told = told

    def __call__(self, command: Sequence[str], given: bytes = b"") -> Answer:
        looks = {"show", "print", "/Query"} & set(command)
        return Answer(0, self.told) if looks else super().__call__(command, given)


PLACES = {
    "systemd": ("linux", "config/systemd/user/{}.timer", "[Timer]\nOnCalendar=daily\n"),
    "launchd": ("darwin", "Library/LaunchAgents/{}.plist", "<plist><string>/usr/bin/backup</string></plist>"),
    "windows": ("win32", "data/{}.xml", "<Task><Command>backup.exe</Command></Task>"),
}


@pytest.mark.parametrize("kind", list(PLACES))
def test_a_timer_agent_or_task_of_somebody_elses_is_left_alone(kind: str, tmp_path: Path) -> None:
    system, place, text = PLACES[kind]
    foreign = tmp_path / place.format(JOB.name)
    foreign.parent.mkdir(parents=True)
    foreign.write_text(text, encoding="utf-16" if kind == "windows" else "utf-8")
    before = foreign.read_bytes()
    for change in (scheduler_install.install, scheduler_install.remove):
        machine = Machine()
        with pytest.raises(InputError, match=JOB.name):
            change(kind, JOB, here(tmp_path, system), machine)
        assert machine.asked == [] and foreign.read_bytes() == before
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [foreign]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("systemd", b"FragmentPath=/etc/systemd/user/collector-watch-1a2b3c4d.service\n"),
        ("launchd", b"gui/501/collector-watch-1a2b3c4d = {\n\tpath = /Library/LaunchAgents/other.plist\n}\n"),
        ("windows", "<Task><Command>backup.exe</Command></Task>".encode("utf-16")),
    ],
)
def test_a_job_of_that_name_from_another_place_is_left_alone(kind: str, told: bytes, tmp_path: Path) -> None:
    machine = Knowing(told)
    with pytest.raises(InputError):
        scheduler_install.install(kind, JOB, here(tmp_path, PLACES[kind][0]), machine)
    assert machine.asked == [] and [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_timer_that_was_written_before_there_was_a_mark_is_ours(tmp_path: Path) -> None:
    (_, (path, content, _)) = systemd(JOB, tmp_path / "config").files
    path.parent.mkdir(parents=True)
    path.write_text("".join(line for line in content.splitlines(keepends=True) if not line.startswith("X-")), encoding="utf-8")
    scheduler_install.install("systemd", JOB, here(tmp_path), Machine())
    assert "X-Collector-Job=" in path.read_text(encoding="utf-8")
