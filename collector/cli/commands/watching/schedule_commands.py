"""``collector watch run-due|install|notify``: what the system's scheduler calls, and how it and the person are told."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import WATCH
from collector.cli.session import Session, of
from collector.errors import Failed, Incomplete, UsageError
from collector.language import say

if TYPE_CHECKING:
    from collector.services.watching.due_checks import Trial

ENV = typer.Option([], "--env", metavar="NAME=VALUE", hidden=True)


def add_to(watch_app: typer.Typer) -> None:
    """Adds this file's commands to ``collector watch``."""
    for name, function in (("test", test), ("run-due", run_due), ("install", install), ("notify", notify)):
        command(watch_app, name)(function)
    command(watch_app, "run-now", hidden=True)(run_now)


def run_due(context: typer.Context, env: list[str] = ENV) -> None:
    """Runs every watch that is due, records what was missed, and tells what moved. This is what the scheduler calls.

    collector watch run-due
    """
    from collector.services.watching.due_checks import grade_of
    from collector.services.watching.due_checks import run_due as run_all

    _use(env)
    session = of(context)
    checks = run_all(session.context)
    if checks is None:
        session.out.say(say("cli-watch-already-running"))
        return
    for check in checks:
        session.out.data(check.to_json())
    counts = {name: sum(c.outcome == name for c in checks) for name in ("done", "failed", "missed")}
    summary = say("cli-watch-ran", done=counts["done"], failed=counts["failed"], missed=counts["missed"])
    session.out.say(summary)
    leave_with(grade_of("", checks)[0], summary)


def run_now(context: typer.Context, watch: str = WATCH, env: list[str] = ENV) -> None:
    """Runs one watch here and now, as run-due would. `collector watch test` calls it as the scheduler would.

    collector watch run-now any_page
    """
    from collector.services.watching.due_checks import run_now as run

    _use(env)
    session = of(context)
    _tell_trial(session, run(session.context, watch))


def test(context: typer.Context, watch: str = WATCH) -> None:
    """Runs a watch once exactly as the scheduler would.

    collector watch test any_page
    """
    from collector.services.watching.due_checks import try_as_scheduled

    session = of(context)
    session.out.progress(say("cli-watch-trying"))
    _tell_trial(session, try_as_scheduled(session.context, watch))


def _tell_trial(session: Session, trial: Trial) -> None:
    from collector.model.reasons import reason_text

    session.out.data(trial.to_json())
    why = "; ".join(reason_text(reason, session.out.language) for reason in trial.reasons)
    tried = {"watch": trial.watch.name, "state": trial.state}
    summary = say("cli-watch-tried", why=why, **tried) if why else say("cli-watch-tried-well", **tried)
    session.out.say(summary)
    if not trial.told:
        session.out.say(say("cli-watch-nobody-told"))
    grade = {"FAILED": "failed", "PARTIAL": "incomplete"}.get(trial.state, "ok")
    leave_with(grade, summary)


def _use(env: list[str]) -> None:
    """Sets the variables that the scheduled command carries, before anything reads them."""
    for pair in env:
        name, equals, value = pair.partition("=")
        if not equals:
            raise UsageError(say("cli-watch-env", pair=pair), say("cli-watch-env-next"))
        os.environ[name] = value


def leave_with(grade: str, summary: str) -> None:
    """Ends with an exit code that a monitor can use. Raises Failed or Incomplete for ``failed`` and ``incomplete``."""
    if grade == "failed":
        raise Failed(summary, say("cli-watch-see-status"))
    if grade == "incomplete":
        raise Incomplete(summary, say("cli-watch-see-status"))


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
    from collector.services.watching.scheduling import install_job, planned_job, remove_job, unattended_doubts

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
    for sentence in [*([job.hint] if job.hint else []), *unattended_doubts(session.context)]:
        session.out.say(sentence)
