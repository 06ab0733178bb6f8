"""``collector watch run-due|install|notify``: what the system's scheduler calls, and how it and the person are told."""

from __future__ import annotations

import typer

from collector.cli.help import command
from collector.cli.session import of
from collector.language import say


def add_to(watch_app: typer.Typer) -> None:
    """Adds this file's commands to ``collector watch``."""
    for name, function in (("run-due", run_due), ("install", install), ("notify", notify)):
        command(watch_app, name)(function)


def run_due(context: typer.Context) -> None:
    """Runs every watch that is due, records what was missed, and tells what moved. This is what the scheduler calls.

    collector watch run-due
    """
    from collector.services.watching.due_checks import run_due as run_all

    session = of(context)
    checks = run_all(session.context)
    if checks is None:
        session.out.say(say("cli-watch-already-running"))
        return
    for check in checks:
        session.out.data(check.to_json())
    counts = {name: sum(c.outcome == name for c in checks) for name in ("done", "failed", "missed")}
    session.out.say(say("cli-watch-ran", done=counts["done"], failed=counts["failed"], missed=counts["missed"]))


def notify(context: typer.Context, off: bool = typer.Option(False, "--off")) -> None:
    """Asks for an Apprise address to send news to, keeps it in the keyring, and tries it.

    collector watch notify
    """
    from collector.services.watching import notices

    session = of(context)
    notices.check_keyring()
    if off:
        notices.forget_address()
        session.out.say(say("cli-notify-off"))
        return
    address = typer.prompt(session.out.words(say("cli-ask-apprise")), hide_input=True, err=True).strip()
    notices.keep_address(session.context, address)
    session.out.say(say("cli-notify-kept"))


def install(
    context: typer.Context,
    scheduler: str = typer.Option("", metavar="systemd|cron|launchd|windows"),
    show: bool = typer.Option(False, "--print"),
    remove: bool = typer.Option(False, "--remove"),
) -> None:
    """Lets the operating system call ``collector watch run-due`` every quarter of an hour.

    collector watch install --print
    """
    from collector.services.watching.scheduling import install_job, planned_job, remove_job

    session = of(context)
    if show:
        job = planned_job(session.context, scheduler)
        session.out.data({"scheduler": job.scheduler, "job": job.name, "text": job.text})
        if not session.out.as_json:
            session.out.raw(job.text)
        return
    if remove:
        job = remove_job(session.context, scheduler)
        session.out.say(say("cli-watch-removed", scheduler=job.scheduler, job=job.name))
        return
    job = install_job(session.context, scheduler)
    session.out.data({"scheduler": job.scheduler, "job": job.name})
    session.out.say(say("cli-watch-installed", scheduler=job.scheduler, job=job.name))
    if job.hint:
        session.out.say(job.hint)
