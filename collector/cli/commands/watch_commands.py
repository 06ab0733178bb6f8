"""``collector watch``: recipes that run on a schedule, what they found, and what was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.commands import schedule_commands
from collector.cli.settings import Settings, of, the_case
from collector.errors import InputError, NothingFound, UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from collector.model import Check, Watch
    from collector.store import Store

watch_app = typer.Typer(help="Run recipes on a schedule, and know what was missed.", no_args_is_help=True, rich_markup_mode=None)
WATCH = typer.Argument(..., help="The watch's id, or its recipe's name where that is unique.")


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    schedule_commands.add_to(watch_app)
    app.add_typer(watch_app, name="watch")


@watch_app.command("add", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def add(
    context: typer.Context,
    recipe: str = typer.Argument(..., help="The recipe's name, or the path of a .py file."),
    every: str = typer.Option("", metavar="month|week|day|hour", help="A plain schedule: the 2nd of each month, each Sunday, … at 9:00."),
    cron: str = typer.Option("", help='Else five fields: "30 8 1 * *"; L as the day means the month\'s last. Read in Israel time.'),
    case: str = typer.Option(None, "--case", "-c", help="The case it belongs to; not needed where there is only one."),
    limit: int = typer.Option(600, min=10, max=7200, help="Seconds after which a check is ended and recorded as failed."),
) -> None:
    """Plan a recipe. Its own parameters are given as options, as with `collector run`.

    \b
    Example:
      collector watch add any_page --every month --case 2026-0001 --url https://www.example.co.il/prices
    """
    from collector.cli.commands.recipe_commands import options_given
    from collector.model import Watch, new_id
    from collector.recipe import find_recipe
    from collector.watch import cron_line, skipped_months

    settings = of(context)
    if bool(every) == bool(cron):
        raise UsageError("Give either --every or --cron.", 'For example --every month, or --cron "0 9 2 * *".')
    now = settings.clock.now()
    line = cron_line(every or cron, now, settings.clock.zone)
    found = find_recipe(recipe)
    given = options_given(list(context.args))
    found.bind(given)
    store = settings.store(create=True)
    owner = the_case(store, case, needed=False)
    named = str(found.path.resolve()) if recipe.endswith(".py") else found.name
    watch = Watch(
        id=new_id("watch", now),
        recipe=named,
        parameters=given,
        case=owner.id if owner else "",
        cron=line,
        created=now,
        since=now,
        limit_seconds=limit,
    )
    store.append("watches", watch)
    settings.out.data(watch.to_json())
    if skipped_months(line):
        settings.out.say(
            "שימו לב: בחודשים שאין בהם יום כזה לא תיערך בדיקה; L הוא היום האחרון",
            "Months without such a day are left out; L means the last day.",
        )
    _tell_next(settings, watch)


def _tell_next(settings: Settings, watch: Watch) -> None:
    from collector.watch import next_times
    from collector.watch.job import job_name

    at = next_times(watch.cron, settings.clock.now(), 1, settings.clock.zone)[0]
    settings.out.say(f"{watch.id}: הבדיקה הבאה {at:%d/%m/%Y %H:%M}", f"{watch.id}: next check {at:%d/%m/%Y %H:%M}")
    if not _installed(settings):
        settings.out.say(
            "כדי שזה יקרה מעצמו: collector watch install (או לראות קודם: --print)",
            f"To let it happen by itself: collector watch install (--print shows what that does; job {job_name(settings.root.resolve())})",
        )


def _installed(settings: Settings) -> list[str]:
    from collector.watch import schedulers

    return schedulers.installed(schedulers.job_for(settings.root), schedulers.surroundings())


@watch_app.command("list")
def list_watches(context: typer.Context) -> None:
    """List the watches, when each is due next, and how complete its record is.

    \b
    Example:
      collector watch list
    """
    from collector.case.coverage import coverage
    from collector.watch import next_times

    settings = of(context)
    store = settings.store()
    rows = []
    for watch in _watches(store):
        total = coverage(_checks(store, watch))
        at = None if watch.paused else next_times(watch.cron, settings.clock.now(), 1, settings.clock.zone)[0]
        settings.out.data({**watch.to_json(), "next": _iso(at), "coverage": total.to_json()})
        following = f"{at:%d/%m/%Y %H:%M}" if at else settings.out.words("מושהה", "paused")
        rows.append((watch.id, watch.recipe, watch.cron, following, total.told(settings.out.language)))
    if not rows:
        settings.out.say("אין מעקבים. מוסיפים עם: collector watch add", "No watches yet. Add one with: collector watch add")
        return
    heads = [("מעקב", "watch"), ("מתכון", "recipe"), ("לוח", "schedule"), ("הבאה", "next"), ("כיסוי", "coverage")]
    settings.out.table(heads, rows)


@watch_app.command("status")
def status(context: typer.Context, watch: str = typer.Argument(None, help="Only this watch.")) -> None:
    """Show each check that was planned: done, failed or missed, why, and what it brought.

    \b
    Example:
      collector watch status
    """
    from collector.case.coverage import coverage
    from collector.model.reasons import reason_text

    settings = of(context)
    store = settings.store()
    watches = [_the_watch(store, watch)] if watch else _watches(store)
    outcomes = {"done": ("נערכה", "done"), "failed": ("נכשלה", "failed"), "missed": ("לא נערכה", "missed"), "running": ("רצה", "running")}
    for one in watches:
        checks = sorted(_checks(store, one), key=lambda c: (c.due, c.attempt))
        for check in checks:
            settings.out.data(check.to_json())
        settings.out.say(
            f"{one.id} ({one.recipe}): {coverage(checks).told('he')}", f"{one.id} ({one.recipe}): {coverage(checks).told('en')}"
        )
        rows = [
            (
                f"{c.due.astimezone(settings.clock.zone):%d/%m/%Y %H:%M}",
                settings.out.words(*outcomes[c.outcome]) + (f" ({c.state})" if c.state else ""),
                "; ".join(reason_text(r, settings.out.language) for r in c.reasons),
                ", ".join(c.moved),
                c.notice,
            )
            for c in checks
        ]
        if rows:
            settings.out.table([("מועד", "due"), ("מה קרה", "outcome"), ("סיבה", "why"), ("חדש", "news"), ("הודעה", "notice")], rows)
    jobs = ", ".join(_installed(settings))
    settings.out.say(
        f"מתזמן: {jobs or 'לא מותקן (collector watch install)'}", f"scheduler: {jobs or 'not installed (collector watch install)'}"
    )


@watch_app.command("pause")
def pause(context: typer.Context, watch: str = WATCH) -> None:
    """Stop a watch for a while; the time of the pause does not count as missed.

    \b
    Example:
      collector watch pause any_page
    """
    _change(of(context), watch, paused=True)


@watch_app.command("resume")
def resume(context: typer.Context, watch: str = WATCH) -> None:
    """Go on with a paused watch, from now.

    \b
    Example:
      collector watch resume any_page
    """
    settings = of(context)
    _change(settings, watch, paused=False, since=settings.clock.now())


def _change(settings: Settings, wanted: str, **changes: object) -> None:
    store = settings.store()
    watch = _the_watch(store, wanted).replace(**changes)
    store.append("watches", watch)
    settings.out.data(watch.to_json())
    settings.out.say(f"{watch.id}: {'מושהה' if watch.paused else 'פעיל'}", f"{watch.id}: {'paused' if watch.paused else 'active'}")


def _watches(store: Store) -> list[Watch]:
    from collector.model import Watch

    return [Watch.from_doc(doc) for doc in store.all("watches")]


def _checks(store: Store, watch: Watch) -> list[Check]:
    from collector.model import Check

    return [Check.from_doc(doc) for doc in store.all("checks") if doc.get("watch") == watch.id]


def _the_watch(store: Store, wanted: str) -> Watch:
    watches = _watches(store)
    near = [w for w in watches if w.id == wanted] or [w for w in watches if w.id.endswith(wanted) or w.recipe == wanted]
    listing = ", ".join(f"{w.id} ({w.recipe})" for w in watches) or "none"
    if not near:
        raise NothingFound(f"There is no watch {wanted}.", f"Watches here: {listing}.")
    if len(near) > 1:
        raise InputError(f"{wanted} fits several watches.", f"Write its id. Watches here: {listing}.")
    return near[0]


def _iso(at: datetime | None) -> str | None:
    from collector.clock import iso

    return iso(at) if at else None
