"""Lets the operating system call ``collector watch run-due``, and takes that away again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from collector.language import Sentence, say
from collector.secrets.passphrase_names import PASSPHRASE_FILE
from collector.services.context import Context
from collector.services.watching.notices import somebody_hears

if TYPE_CHECKING:
    from collector.watch.scheduler_job import Job


CARRIED = (
    "PATH", "TZ", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "SSL_CERT_FILE",
    "PLAYWRIGHT_BROWSERS_PATH", "PLAYWRIGHT_NODEJS_PATH", "PGPASSFILE", "PGSERVICE", "PGSERVICEFILE", "PGSSLMODE", "PGSSLROOTCERT",
)  # fmt: skip
"""Variables that a scheduler does not set and that decide where the browser, the keyring, the database and the person's folders are."""
SECRET = re.compile(r"PASS|SECRET|TOKEN|KEY|NOTIFY", re.I)
FILES = (PASSPHRASE_FILE, "PGPASSFILE", "COLLECTOR_DATABASE_PASSWORD_FILE")
"""Variables that name a file with a secret, and are none themselves."""
OPTIONS = ("COLLECTOR_STORE", "COLLECTOR_LANG", "COLLECTOR_DEBUG")
"""Variables that are given as options, or that are for one call only."""


def carried_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The variables that a scheduled call needs and that are no secret: the collector's own, and those in `CARRIED`."""
    own = {name: value for name, value in environment.items() if name.startswith("COLLECTOR_") and name not in OPTIONS}
    others = {name: environment[name] for name in CARRIED if environment.get(name)}
    plain = {name: value for name, value in {**own, **others}.items() if name in FILES or not SECRET.search(name)}
    return {name: _absolute(name, value) for name, value in plain.items() if "\n" not in value}


def _absolute(name: str, value: str) -> str:
    path = Path(value).expanduser()
    is_place = name.startswith("COLLECTOR_") and (name in FOLDERS or path.exists())
    return str(path.resolve()) if is_place and value else value


FOLDERS = ("COLLECTOR_PRIVATE", "COLLECTOR_LANGUAGES")


def job_for(context: Context) -> Job:
    """The job of this store, complete in itself: absolute paths, language, variables."""
    from collector.watch import scheduler_install

    carried = carried_environment(context.environment)
    return scheduler_install.job_for(context.store_identity, language=context.language, environment=carried)


def unattended_doubts(context: Context) -> list[Sentence]:
    """What will be missing when nobody is there: somebody who hears of failures, and the passphrase of the encrypted files."""
    from collector.secrets import KeyringSecrets

    doubts = []
    if not somebody_hears(context):
        doubts.append(say("services-nobody-hears"))
    encrypted = (context.private / "logins.age").exists() or any((context.private / "keys").glob("*.age"))
    if encrypted and not KeyringSecrets().available() and not context.environment.get(PASSPHRASE_FILE):
        doubts.append(say("services-passphrase-unattended", file=str(context.private / "passphrase")))
    return doubts


@dataclass(frozen=True)
class ScheduledJob:
    """A job in one of the system's schedulers. text: what is or would be written; hint: one more thing to do."""

    scheduler: str
    name: str
    text: str = ""
    hint: str = ""


def planned_job(context: Context, scheduler: str = "") -> ScheduledJob:
    """What installing would write and run. scheduler: systemd, cron, launchd or windows; else the one this computer has."""
    from collector.watch import scheduler_install

    here, job = scheduler_install.surroundings(), job_for(context)
    kind = scheduler_install.choose(here, scheduler, or_else="cron")
    return ScheduledJob(kind, job.name, scheduler_install.shown(kind, job, here))


def install_job(context: Context, scheduler: str = "") -> ScheduledJob:
    """Hands the job to the system's scheduler; doing it twice is the same as once. Raises Failed with what the system said."""
    from collector.watch import scheduler_install

    here, job = scheduler_install.surroundings(), job_for(context)
    kind = scheduler_install.choose(here, scheduler)
    return ScheduledJob(kind, job.name, hint=scheduler_install.install(kind, job, here))


def remove_job(context: Context, scheduler: str = "") -> ScheduledJob:
    """Takes the job away; one that is not there is no error."""
    from collector.watch import scheduler_install

    here, job = scheduler_install.surroundings(), job_for(context)
    kind = scheduler_install.choose(here, scheduler)
    scheduler_install.remove(kind, job, here)
    return ScheduledJob(kind, job.name)


def installed_in(context: Context) -> list[str]:
    """The schedulers that hold this store's job now; a crontab that cannot be read is reported."""
    from collector.errors import Failed
    from collector.watch import scheduler_install

    try:
        return scheduler_install.installed(job_for(context), scheduler_install.surroundings())
    except Failed as error:
        context.tell(error.message)
        return []
