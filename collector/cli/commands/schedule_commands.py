"""``collector watch run-due|install|notify``: what the system's scheduler calls, and how it and the person are told."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import typer

from collector.cli.settings import Settings, of
from collector.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from collector.model import Watch
    from collector.store import Store
    from collector.watch import Ran
    from collector.watch.notify import Notify

NOTICE = ("collector-watch", "notice")
"""Where the keyring holds the address for news."""
SCHEDULER = typer.Option("", metavar="systemd|cron|launchd|windows", help="Else the one this computer has.")


def add_to(watch_app: typer.Typer) -> None:
    """Adds this file's commands to ``collector watch``."""
    for name, command in (("run-due", run_due), ("install", install), ("notify", notify)):
        watch_app.command(name)(command)


def run_due(context: typer.Context) -> None:
    """Run every watch that is due, record what was missed, and tell what moved. This is what the scheduler calls.

    \b
    Example:
      collector watch run-due
    """
    import platformdirs

    from collector.watch import run_due as run_all
    from collector.watch.job import job_name

    settings = of(context)
    store = settings.store()
    lock = platformdirs.user_cache_path("collector", appauthor=False) / f"{job_name(settings.root.resolve())}.lock"

    def began(watch: Watch, moment: datetime) -> None:
        local = moment.astimezone(settings.clock.zone)
        settings.out.progress(f"בודק: {watch.recipe} (של {local:%d/%m/%Y %H:%M})", f"Checking: {watch.recipe} (of {local:%d/%m/%Y %H:%M})")

    checks = run_all(
        store,
        lambda watch: _in_a_child(settings, store, watch),
        settings.clock,
        lock=lock,
        ways=_ways(settings),
        language=settings.out.language,
        began=began,
    )
    if checks is None:
        settings.out.say("בדיקה אחרת כבר רצה", "Another run-due is at it already.")
        return
    for check in checks:
        settings.out.data(check.to_json())
    counts = {name: sum(c.outcome == name for c in checks) for name in ("done", "failed", "missed")}
    settings.out.say(
        f"נערכו {counts['done']}, נכשלו {counts['failed']}, לא נערכו {counts['missed']}",
        f"done {counts['done']}, failed {counts['failed']}, missed {counts['missed']}",
    )


def _in_a_child(settings: Settings, store: Store, watch: Watch) -> Ran:
    """One check in a program of its own, so that nothing it does can hold up the others."""
    from collector.model import Run, State
    from collector.watch import Ran, run_limited

    before = settings.clock.now()
    words = [word for name, value in watch.parameters.items() for word in (f"--{name.replace('_', '-')}", value)]
    case = ["--case", watch.case] if watch.case else []
    command = [sys.executable, "-m", "collector", "--store", str(settings.root), "run", watch.recipe, *case, *words]
    ended = run_limited(command, watch.limit_seconds, {**os.environ, "PYTHONUTF8": "1"})
    runs = [Run.from_doc(doc) for doc in store.all("runs", since=before)]
    run = next((r for r in reversed(runs) if r.recipe == watch.recipe or watch.recipe.endswith(f"{r.recipe}.py")), None)
    if ended.timed_out:
        return Ran(run.id if run else "", State.FAILED, (f"timeout: {watch.limit_seconds} s",))
    if run is None or run.state is State.RUNNING:
        last = (ended.output.strip().splitlines() or ["–"])[-1]
        return Ran(run.id if run else "", State.FAILED, (f"recipe-error: {last[:200]}",))
    return Ran(run.id, run.state, run.reasons)


def _ways(settings: Settings) -> Sequence[Notify]:
    from collector.secrets import KeyringSecrets
    from collector.watch import ByApprise, ToLog

    addresses = (os.environ.get("COLLECTOR_NOTIFY") or KeyringSecrets().get(*NOTICE) or "").split()
    return [ToLog(lambda line: settings.out.progress(line, line)), *([ByApprise(addresses)] if addresses else [])]


def notify(context: typer.Context, off: bool = typer.Option(False, "--off", help="Forget the address.")) -> None:
    """Ask for an Apprise address to send news to (mail, phone, desktop), keep it in the keyring, and try it.

    \b
    The address holds a token, so it is asked for, never given on the command line.
    Example:
      collector watch notify
    """
    from collector.secrets import KeyringSecrets
    from collector.watch import ByApprise

    settings = of(context)
    keyring = KeyringSecrets()
    keyring.check()
    if off:
        keyring.forget(*NOTICE)
        settings.out.say("הכתובת נמחקה", "The address is gone.")
        return
    address = typer.prompt(settings.out.words("כתובת Apprise", "Apprise address"), hide_input=True, err=True).strip()
    outcome = ByApprise(address.split())("Collector", settings.out.words("כך ייראו ההודעות", "This is how news will reach you"))
    if outcome != "sent":
        raise InputError(
            f"A trial did not get through: {outcome}.", "Nothing was kept. See https://github.com/caronc/apprise for addresses."
        )
    keyring.keep(*NOTICE, address)
    settings.out.say("הודעת ניסיון נשלחה והכתובת נשמרה", "A trial was sent, and the address is in the keyring.")


def install(
    context: typer.Context,
    scheduler: str = SCHEDULER,
    show: bool = typer.Option(False, "--print", help="Only show what would be written and run."),
    remove: bool = typer.Option(False, "--remove", help="Take it away again."),
) -> None:
    """Let the operating system call `collector watch run-due` every quarter of an hour.

    \b
    Example:
      collector watch install --print
    """
    from collector.watch import schedulers

    settings = of(context)
    here = schedulers.surroundings()
    job = schedulers.job_for(settings.root)
    kind = schedulers.choose(here, scheduler, or_else="cron" if show else "")
    if show:
        text = schedulers.shown(kind, job, here)
        settings.out.data({"scheduler": kind, "job": job.name, "text": text})
        if not settings.out.as_json:
            settings.out.raw(text)
        return
    if remove:
        schedulers.remove(kind, job, here)
        settings.out.say(f"הוסר מ-{kind}: {job.name}", f"Removed from {kind}: {job.name}")
        return
    hint_he, hint_en = schedulers.install(kind, job, here)
    settings.out.data({"scheduler": kind, "job": job.name})
    settings.out.say(f"הותקן ב-{kind}: {job.name}", f"Installed in {kind}: {job.name}")
    if hint_he:
        settings.out.say(hint_he, hint_en)
