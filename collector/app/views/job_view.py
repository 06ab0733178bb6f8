"""Long work as a page shows it: lines of progress, the chat as read so far, questions, and buttons for what may be asked of it."""

from __future__ import annotations

import asyncio

from aiohttp import web

from collector.app.jobs.background_job import Job
from collector.app.server.render_page import page
from collector.app.server.running_app import window
from collector.language import say
from collector.services.complaint.interview.question import BACK
from collector.services.showing.conversation_pages import last_messages

LOOK_SECONDS = 0.3
STILL_SECONDS = 15.0
"""After this long without news a line goes out all the same, so that a lost page is noticed."""


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/job/{job}", show)
    app.router.add_get("/job/{job}/part", part)
    app.router.add_get("/job/{job}/events", events)
    app.router.add_post("/job/{job}/stop", stop)
    app.router.add_post("/job/{job}/answer", answer)
    app.router.add_post("/job/{job}/command", command)


async def show(request: web.Request) -> web.Response:
    """The job's page."""
    return page(request, "job.html", job=_job(request), newest=last_messages)


async def part(request: web.Request) -> web.Response:
    """What changes on it. Where the work leads on, the page goes there by itself once it is done."""
    return _part(request, _job(request))


async def events(request: web.Request) -> web.StreamResponse:
    """Server-sent events: one whenever something is new, a last one when the work has ended or the app is locked."""
    job = _job(request)
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    told, still = -1, 0.0
    try:
        while True:
            if window(request).lock.closed:
                await response.write(b"event: locked\ndata: 1\n\n")
                return response
            if job.revision != told:
                told, still = job.revision, 0.0
                await response.write(f"event: change\ndata: {told}\n\n".encode())
                if not job.running:
                    await response.write(b"event: ended\ndata: 1\n\n")
                    return response
            elif still >= STILL_SECONDS:
                still = 0.0
                await response.write(b": still here\n\n")
            await asyncio.sleep(LOOK_SECONDS)
            still += LOOK_SECONDS
    except ConnectionResetError:
        return response


async def stop(request: web.Request) -> web.Response:
    """Asks the work to end."""
    job = _job(request)
    job.stop()
    job.lines.append(say("app-job-stopping"))
    job.changed()
    return _back(request, job)


async def answer(request: web.Request) -> web.Response:
    """The person's answer to a question, "" where they skip it; never kept anywhere."""
    job = _job(request)
    form = await request.post()
    back = "back" in form and job.question is not None and job.question.may_go_back
    job.answer(BACK if back else str(form.get("answer", "")))
    return _back(request, job)


async def command(request: web.Request) -> web.Response:
    """What the person asks of running work: a picture, a note, a line of a call."""
    job = _job(request)
    form = await request.post()
    name, text = str(form.get("name", "")), str(form.get("text", "")).strip()
    if job.command is None or name not in job.commands:
        raise web.HTTPNotFound
    if name in job.needs_text and not text:
        job.lines.append(say("app-needs-words", command=say(f"app-command-{name}")))
    else:
        job.command(name, text)
        job.lines.append(say("app-told", command=say(f"app-command-{name}"), text=text))
    job.changed()
    return _back(request, job)


def _job(request: web.Request) -> Job:
    found = window(request).jobs.find(request.match_info["job"])
    if found is None:
        raise web.HTTPNotFound
    return found


def _back(request: web.Request, job: Job) -> web.Response:
    """The changing part for a page with script, the whole page for one without."""
    if request.headers.get("HX-Request"):
        return _part(request, job)
    raise web.HTTPSeeOther(f"/job/{job.id}")


def _part(request: web.Request, job: Job) -> web.Response:
    response = page(request, "job_part.html", job=job, newest=last_messages)
    if job.leads_on and job.state == "done" and job.goes_to.startswith("/"):
        response.headers["HX-Redirect"] = job.goes_to
    return response
