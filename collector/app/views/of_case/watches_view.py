"""The watches of a case: what each found and missed, when it is due; planning, pausing and trying one; recipes, recorded or run."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from aiohttp import web

from collector.app.jobs.background_job import Job
from collector.app.jobs.person_at_page import GuideAtPage
from collector.app.jobs.run_ended import page_of_run, raise_unless_whole
from collector.app.server.public_addresses import require_public
from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context, window
from collector.errors import CollectorError
from collector.language import Sentence, say
from collector.services.collecting.capturing import with_scheme
from collector.services.collecting.recipe_recording import record_and_prove
from collector.services.collecting.recipe_runs import explained_recipe, list_recipes, recipe_named, run_named_recipe
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.showing.store_reader import reader
from collector.services.watching.due_checks import try_as_scheduled
from collector.services.watching.marked_page_changes import text_changes
from collector.services.watching.plans import WatchState, add_watch, pause_watch, resume_watch, watch_states
from collector.services.watching.scheduling import install_job, installed_in, remove_job, unattended_doubts

if TYPE_CHECKING:
    from collector.model import Case

EVERY = ("month", "week", "day")
OF_THE_DEMO = "demo_"
"""Recipes for the demo's provider begin so; they are no use to a person."""
CHATS = ("any_chat",)
"""Recipes that wait for a person, and so are no use on a schedule."""
SHOWN_CHECKS = 12


@dataclass(frozen=True)
class Watching:
    """What the page of watches shows."""

    case: Case
    states: tuple[WatchState, ...]
    schedulers: tuple[str, ...]
    doubts: tuple[Sentence, ...]


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/watches", show)
    app.router.add_post("/case/{case}/watches/schedule", schedule)
    app.router.add_post("/case/{case}/watches/{watch}", change)
    app.router.add_get("/case/{case}/watches/{watch}/changes", changes)
    app.router.add_post("/case/{case}/recipes", record)
    app.router.add_get("/case/{case}/recipes/{recipe}", ask)
    app.router.add_post("/case/{case}/recipes/{recipe}", use)


async def show(request: web.Request) -> web.Response:
    """Every watch of the case, and the recipes that can be planned."""
    return await _shown(request)


async def _shown(request: web.Request, error: CollectorError | None = None) -> web.Response:
    found = await aside(request, _watching, context(request), request.match_info["case"])
    recipes = [each for each in await aside(request, list_recipes) if not each.name.startswith(OF_THE_DEMO) and each.name not in CHATS]
    return page(
        request, "watches.html", status=400 if error else 200, case=found.case, tab="watches", found=found, recipes=recipes, error=error,
        most=SHOWN_CHECKS, every=EVERY,
    )  # fmt: skip


def _watching(asked: Context, wanted: str) -> Watching:
    case = case_named(reader(asked), wanted)
    states = tuple(state for state in watch_states(asked) if state.watch.case in ("", case.id))
    return Watching(case, states, tuple(installed_in(asked)), tuple(unattended_doubts(asked)))


async def changes(request: web.Request) -> web.Response:
    """What reads differently on the pages of a watch, the newest first; fetched when it is asked for."""
    found = await aside(request, text_changes, context(request), request.match_info["watch"])
    return page(request, "watch_changes.html", case=request.match_info["case"], changes=found.changes[::-1][:SHOWN_CHECKS])


async def change(request: web.Request) -> web.Response:
    """Pauses a watch, goes on with it, or (on one's own computer) runs it once exactly as the scheduler would."""
    asked, case, watch = context(request), request.match_info["case"], request.match_info["watch"]
    what = str((await request.post()).get("what", ""))
    if what == "try" and window(request).local:

        async def work(own: Context, job: Job) -> str:
            del job
            trial = await asyncio.to_thread(try_as_scheduled, own, watch)
            raise_unless_whole(trial.state, trial.reasons, own.language)
            return f"/case/{case}/watches"

        job = window(request).jobs.start(asked, say("app-job-try"), case, work)
        raise web.HTTPSeeOther(f"/job/{job.id}")
    if what not in ("pause", "resume"):
        raise web.HTTPNotFound
    await aside(request, pause_watch if what == "pause" else resume_watch, asked, watch)
    raise web.HTTPSeeOther(f"/case/{case}/watches")


async def schedule(request: web.Request) -> web.Response:
    """Hands the watches to this computer's scheduler, or takes them away from it."""
    removing = str((await request.post()).get("what", "")) == "remove"
    try:
        await aside(request, remove_job if removing else install_job, context(request))
    except CollectorError as error:
        return await _shown(request, error)
    raise web.HTTPSeeOther(f"/case/{request.match_info['case']}/watches")


async def record(request: web.Request) -> web.Response:
    """Records a recipe: a window opens, the questions stand on the job's page."""
    form, case = await request.post(), request.match_info["case"]
    try:
        address = with_scheme(str(form.get("address", "")).strip())
    except CollectorError as error:
        return await _shown(request, error)
    hidden = bool(form.get("hidden"))

    async def work(own: Context, job: Job) -> str:
        shown = replace(own, browser=replace(own.browser, window=not hidden))
        made = await record_and_prove(shown, address, GuideAtPage(job, own.language), case=case, own=True)
        for doubt in made.recorded.doubts:
            job.lines.append(doubt)
        raise_unless_whole(made.run.state, made.run.reasons, own.language)
        return f"/case/{case}/recipes/{made.path.stem}"

    job = window(request).jobs.start(context(request), say("app-job-recipe"), case, work)
    raise web.HTTPSeeOther(f"/job/{job.id}")


async def ask(request: web.Request) -> web.Response:
    """The recipe's options, to run it now or to plan it."""
    return await _asked(request, {})


async def _asked(request: web.Request, given: dict[str, str], error: CollectorError | None = None) -> web.Response:
    asked, name = context(request), request.match_info["recipe"]
    case = await aside(request, lambda: case_named(reader(asked), request.match_info["case"]))
    recipe = await aside(request, recipe_named, name)
    return page(
        request, "recipe.html", status=400 if error else 200, case=case, tab="watches", recipe=recipe, explained=explained_recipe(recipe),
        given=given, every=EVERY, error=error,
    )  # fmt: skip


async def use(request: web.Request) -> web.Response:
    """Plans the recipe, or (on one's own computer) runs it once now."""
    form, asked = await request.post(), context(request)
    case, name = request.match_info["case"], request.match_info["recipe"]
    given = {key.removeprefix("o-"): str(value).strip() for key, value in form.items() if key.startswith("o-") and str(value).strip()}
    every = str(form.get("every", ""))
    try:
        if every in EVERY:
            if not window(request).local:
                await aside(request, require_public, list(given.values()))
            await aside(request, lambda: add_watch(asked, name, every=every, case=case, given=given))
            raise web.HTTPSeeOther(f"/case/{case}/watches")
        if not window(request).local:
            raise web.HTTPNotFound
        (await aside(request, recipe_named, name)).bind(given)
    except CollectorError as error:
        return await _asked(request, given, error)

    async def work(own: Context, job: Job) -> str:
        del job
        return page_of_run(await run_named_recipe(own, name, case, given), case, own.language)

    job = window(request).jobs.start(asked, say("app-job-run", recipe=name), case, work)
    raise web.HTTPSeeOther(f"/job/{job.id}")
