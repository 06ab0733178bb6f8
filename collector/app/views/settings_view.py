"""What the collector has to work with on this machine, and where everything is kept."""

from __future__ import annotations

from aiohttp import web

from collector.app.jobs.background_job import Job
from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context, window
from collector.language import say
from collector.services.context import Context
from collector.services.upkeep.machine_check import check_machine
from collector.services.upkeep.setup import install_missing


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/settings", show)
    app.router.add_get("/settings/machine", machine)
    app.router.add_post("/settings/mend", mend)


async def show(request: web.Request) -> web.Response:
    """The settings; what takes seconds to find out is filled in afterwards."""
    asked = context(request)
    return page(request, "settings.html", store=str(asked.store_root), private=str(asked.private))


async def machine(request: web.Request) -> web.Response:
    """Browser, fonts, store, keyring, clock and time-stamp authorities."""
    findings = await aside(request, check_machine, context(request))
    return page(request, "machine.html", findings=findings)


async def mend(request: web.Request) -> web.Response:
    """Installs what is missing, as a job."""

    async def work(asked: Context, job: Job) -> str:
        del job
        install_missing(asked)
        return "/settings"

    job = window(request).jobs.start(context(request), say("app-job-mend"), "", work)
    raise web.HTTPSeeOther(f"/job/{job.id}")
