"""The first steps: what this computer lacks, the guided interview that opens a case, a look at the demo case."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from aiohttp import web

from collector.app.jobs.background_job import Job
from collector.app.jobs.person_at_page import InterviewAtPage
from collector.app.server.render_page import page
from collector.app.server.running_app import context, window
from collector.errors import InputError
from collector.language import say
from collector.services.complaint.interview.case_interview import interview_case
from collector.services.context import Context
from collector.services.upkeep.demo_tour import demo_tour

DEMO_FOLDER = "collector-demo"
"""Where the demo's store and package are made, beside the person's own store."""


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/start", show)
    app.router.add_post("/start/interview", interview)
    app.router.add_post("/start/demo", demo)


async def show(request: web.Request) -> web.Response:
    """Where one begins."""
    return page(request, "start.html")


async def interview(request: web.Request) -> web.Response:
    """Asks what happened, question by question, opens the case, and shows it."""

    async def work(own: Context, job: Job) -> str:
        started = await asyncio.to_thread(interview_case, own, InterviewAtPage(job, own.language))
        return f"/case/{started.case.id}?trouble={started.trouble}&known={started.known_by}"

    job = window(request).jobs.start(context(request), say("app-job-start"), "", work, leads_on=True)
    job.ends_on_stop, job.stop_label = _nothing, "app-end-interview"
    raise web.HTTPSeeOther(f"/job/{job.id}")


async def demo(request: web.Request) -> web.Response:
    """Plays the demo into a store of its own, and shows it in a window of its own."""
    app, loop = window(request), asyncio.get_running_loop()
    folder = app.context.beside(DEMO_FOLDER)

    async def work(own: Context, job: Job) -> str:
        del job
        shown = replace(own, store_root=folder / "evidence", store_was_named=True)
        if app.open_beside is None:
            raise InputError(say("app-demo-of-demo"), say("app-demo-of-demo-next"))
        if not shown.has_store:
            await demo_tour(shown, folder / "packages")
        opened = app.open_beside(replace(app.context, store_root=shown.store_root, store_was_named=True))
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(opened, loop))

    job = app.jobs.start(context(request), say("app-job-demo"), "", work)
    raise web.HTTPSeeOther(f"/job/{job.id}")


def _nothing() -> None:
    """The interview ends by itself once its question is answered with nothing."""
