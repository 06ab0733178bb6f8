"""Lets the operating system call ``collector watch run-due``, and takes that away again."""

from __future__ import annotations

from dataclasses import dataclass

from collector.services.context import Context


@dataclass(frozen=True)
class ScheduledJob:
    """A job in one of the system's schedulers. text: what is or would be written; hint: one more thing to do."""

    scheduler: str
    name: str
    text: str = ""
    hint: str = ""


def planned_job(context: Context, scheduler: str = "") -> ScheduledJob:
    """What installing would write and run. scheduler: systemd, cron, launchd or windows; else the one this computer has."""
    from collector.watch import schedulers

    here, job = schedulers.surroundings(), schedulers.job_for(context.store_root)
    kind = schedulers.choose(here, scheduler, or_else="cron")
    return ScheduledJob(kind, job.name, schedulers.shown(kind, job, here))


def install_job(context: Context, scheduler: str = "") -> ScheduledJob:
    """Hands the job to the system's scheduler; doing it twice is the same as once. Raises Failed with what the system said."""
    from collector.watch import schedulers

    here, job = schedulers.surroundings(), schedulers.job_for(context.store_root)
    kind = schedulers.choose(here, scheduler)
    return ScheduledJob(kind, job.name, hint=schedulers.install(kind, job, here))


def remove_job(context: Context, scheduler: str = "") -> ScheduledJob:
    """Takes the job away; one that is not there is no error."""
    from collector.watch import schedulers

    here, job = schedulers.surroundings(), schedulers.job_for(context.store_root)
    kind = schedulers.choose(here, scheduler)
    schedulers.remove(kind, job, here)
    return ScheduledJob(kind, job.name)


def job_of(context: Context) -> str:
    """The job's name for this store."""
    from collector.watch.job import job_name

    return job_name(context.store_root.resolve())


def installed_in(context: Context) -> list[str]:
    """The schedulers that hold this store's job now; a crontab that cannot be read is reported."""
    from collector.errors import Failed
    from collector.watch import schedulers

    try:
        return schedulers.installed(schedulers.job_for(context.store_root), schedulers.surroundings())
    except Failed as error:
        context.tell(error.message)
        return []
