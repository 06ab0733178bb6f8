"""The note pad during a call: a clock, buttons that stamp each line, the closing questions when the call ends."""

from __future__ import annotations

import asyncio
import queue

from aiohttp import web

from collector.app.jobs.background_job import Job
from collector.app.jobs.person_at_page import InterviewAtPage
from collector.app.server.running_app import context, window
from collector.language import say
from collector.services.complaint.interview.call_pad import KINDS, CallPad, open_pad
from collector.services.context import Context

NEED_WORDS = ("reference", "note")
END = ("", "")


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_post("/case/{case}/call", begin)


async def begin(request: web.Request) -> web.Response:
    """Begins a call now. Each line is on disk before the next one is typed; ending it asks what is still open."""
    case = request.match_info["case"]

    async def work(own: Context, job: Job) -> str:
        lines: queue.Queue[tuple[str, str]] = queue.Queue()
        job.command, job.commands, job.needs_text = lambda kind, text: lines.put((kind, text)), KINDS, NEED_WORDS
        job.ends_on_stop = lambda: lines.put(END)
        job.changed()
        pad = await asyncio.to_thread(_noted, open_pad(own, case), lines)
        job.command, job.ends_on_stop, job.asked_to_stop = None, _nothing, False
        await asyncio.to_thread(pad.finish, InterviewAtPage(job, own.language))
        return f"/case/{case}?kept=call"

    job = window(request).jobs.start(context(request), say("app-job-call"), case, work, leads_on=True)
    job.clock, job.stop_label = True, "app-end-call"
    raise web.HTTPSeeOther(f"/job/{job.id}")


def _noted(pad: CallPad, lines: queue.Queue[tuple[str, str]]) -> CallPad:
    """The pad once the call has ended."""
    while (line := lines.get()) != END:
        pad = pad.mark(*line)
    return pad


def _nothing() -> None:
    """The closing questions end by themselves once one is answered with nothing."""
