"""Recording: a chat in a real browser window, watched live from here; a web page kept as it stands now."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from aiohttp import web

from collector.app.jobs.background_job import Job
from collector.app.jobs.run_ended import page_of_run
from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context, window
from collector.errors import CollectorError
from collector.language import say
from collector.services.collecting.capturing import capture_addresses, with_scheme
from collector.services.collecting.chat_controls import AddNote, Command, MarkPromise, Progress, Stop, TakePicture
from collector.services.collecting.chat_recording import record_chat
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.showing.store_reader import reader

COMMANDS: dict[str, Callable[[str], Command]] = {
    "stop": lambda _: Stop(), "picture": lambda _: TakePicture(), "note": AddNote, "promise": MarkPromise,
}  # fmt: skip
"""What a page may ask of a recording: name → the command with the words that were typed."""


@dataclass
class PageControls:
    """The person's side of a recording, at the app's page: commands come from there, the chat as read so far is shown there."""

    job: Job
    _commands: asyncio.Queue[Command] = field(default_factory=asyncio.Queue)

    async def get(self) -> Command:
        """Waits for the next command."""
        return await self._commands.get()

    def progress(self, seen: Progress) -> None:
        """Shows how it goes."""
        self.job.live = seen
        self.job.changed()

    def give(self, name: str, text: str) -> None:
        """A command of the person's, from any thread."""
        command = COMMANDS[name](text)
        self.job.in_loop(lambda: self._commands.put_nowait(command))


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/record", show)
    app.router.add_post("/case/{case}/record/chat", chat)
    app.router.add_post("/case/{case}/record/page", capture)


async def show(request: web.Request) -> web.Response:
    """What can be recorded."""
    return await _shown(request)


async def _shown(request: web.Request, error: CollectorError | None = None) -> web.Response:
    asked, wanted = context(request), request.match_info["case"]
    case = await aside(request, lambda: case_named(reader(asked), wanted))
    return page(request, "record.html", status=400 if error else 200, case=case, tab="record", error=error)


async def chat(request: web.Request) -> web.Response:
    """Opens the chat in a browser window of its own and records it, as a job."""
    form = await request.post()
    case, hidden = request.match_info["case"], bool(form.get("hidden"))
    conversation = str(form.get("conversation", "")).strip()
    try:
        address = with_scheme(str(form.get("address", "")).strip())
    except CollectorError as error:
        return await _shown(request, error)

    async def work(own: Context, job: Job) -> str:
        controls = PageControls(job)
        job.command, job.commands, job.needs_text = controls.give, ("note", "promise", "picture"), ("note",)
        job.ends_on_stop = lambda: controls.give("stop", "")
        shown = replace(own, browser=replace(own.browser, window=not hidden))
        run = await record_chat(shown, address, case, controls=controls, until_ended=hidden, conversation=conversation)
        return page_of_run(run, case, own.language)

    job = window(request).jobs.start(context(request), say("app-job-chat"), case, work)
    raise web.HTTPSeeOther(f"/job/{job.id}")


async def capture(request: web.Request) -> web.Response:
    """Keeps a web page whole, as a job."""
    form = await request.post()
    case = request.match_info["case"]
    try:
        address = with_scheme(str(form.get("address", "")).strip())
    except CollectorError as error:
        return await _shown(request, error)

    async def work(own: Context, job: Job) -> str:
        del job
        return page_of_run(await capture_addresses(own, [address], case, dismiss=bool(form.get("dismiss"))), case, own.language)

    job = window(request).jobs.start(context(request), say("app-job-capture"), case, work)
    raise web.HTTPSeeOther(f"/job/{job.id}")

