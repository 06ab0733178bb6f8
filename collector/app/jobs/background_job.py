"""A piece of long work in a thread of its own: its progress, its questions to the person, its end. Closing its page stops nothing."""

from __future__ import annotations

import asyncio
import os
import queue
import secrets
import sys
import threading
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from collector.errors import CollectorError
from collector.language import say
from collector.services.context import Context
from collector.services.events import CaptureKept, Event

MOST_LINES = 300
STOP_SECONDS = 20.0
ANSWER_SECONDS = 600.0
"""How long a question waits for the person; after that nobody has answered."""


@dataclass(frozen=True)
class Question:
    """Something that only the person knows. hidden: a password or a passphrase, shown as dots."""

    text: str
    hidden: bool = True


@dataclass
class Job:
    """One piece of work. state: running | done | failed | stopped; goes_to: the page that shows what came of it."""

    id: str
    title: str
    case: str
    started: datetime
    state: str = "running"
    lines: list[str] = field(default_factory=list)
    goes_to: str = ""
    error: str = ""
    next_step: str = ""
    question: Question | None = None
    live: Any = None
    """What a page shows while it runs, such as the chat as read so far; set by the work."""
    revision: int = 0
    """Grows with every change, so that a page knows when to look again."""
    command: Callable[[str, str], None] | None = None
    """Gives the running work a command of the person's (a name, a text), where it takes any."""
    _answers: queue.Queue[str | None] = field(default_factory=queue.Queue)
    _loop: asyncio.AbstractEventLoop | None = None
    _task: asyncio.Task[str] | None = None
    _asked_to_stop: bool = False

    @property
    def running(self) -> bool:
        """Whether it still goes on."""
        return self.state == "running"

    def changed(self) -> None:
        """Says that something about it is new."""
        self.revision += 1

    def heard(self, event: Event) -> None:
        """Keeps what a service reports as a line of progress."""
        if isinstance(event, CaptureKept):
            self.lines.append(say("app-job-kept", what=event.capture.title or event.capture.id))
        else:
            self.lines.append(event.sentence)
        del self.lines[:-MOST_LINES]
        self.changed()

    def ask(self, question: Question) -> str | None:
        """Puts a question on the page and waits for the answer; None where none comes."""
        self.question = question
        self.changed()
        try:
            return self._answers.get(timeout=ANSWER_SECONDS)
        except queue.Empty:
            return None
        finally:
            self.question = None
            self.changed()

    def answer(self, text: str | None) -> None:
        """The person's answer to the question on the page."""
        if self.question is not None:
            self._answers.put(text)

    def in_loop(self, call: Callable[[], object]) -> None:
        """Calls something in the work's own event loop, if it still runs."""
        if self._loop is not None and self.running and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call)

    def stop(self) -> None:
        """Asks the work to end; what it has kept stays."""
        self._asked_to_stop = True
        self.answer(None)
        if self.command is not None:
            self.command("stop", "")
        elif self._task is not None:
            self.in_loop(self._task.cancel)

    def run(self, work: Callable[[], Awaitable[str]]) -> None:
        """Does the work in this thread, to its end; whatever happens becomes its state and a sentence."""
        try:
            self.goes_to = asyncio.run(self._watched(work))
            self.state = "done"
        except asyncio.CancelledError:
            self.state = "stopped"
        except CollectorError as error:
            self.state, self.error, self.next_step = "failed", error.message, error.next_step
        except Exception as error:  # noqa: BLE001 - it becomes the job's state, told on the page; a traceback could show typed secrets
            if os.environ.get("COLLECTOR_DEBUG"):
                traceback.print_exc(file=sys.stderr)
            self.state, self.error = "failed", say("app-unforeseen", error=type(error).__name__)
            self.next_step = say("app-unforeseen-next")
        finally:
            self.changed()

    async def _watched(self, work: Callable[[], Awaitable[str]]) -> str:
        self._loop = asyncio.get_running_loop()
        self._task = asyncio.create_task(_called(work))
        if self._asked_to_stop:
            self._task.cancel()
        return await self._task


async def _called(work: Callable[[], Awaitable[str]]) -> str:
    return await work()


@dataclass(frozen=True)
class PersonAtPage:
    """The person at the app's page: a running job's questions appear there."""

    job: Job
    present: bool = True

    async def login_detail(self, provider: str, field: str, shown: str) -> str | None:
        """A login detail, typed on the page."""
        text = say(f"app-asks-{field}", provider=provider, shown=shown)
        return await asyncio.to_thread(self.job.ask, Question(text, hidden=field == "password"))

    def passphrase(self, purpose: str, *, confirm: bool = False, optional: bool = False) -> str | None:
        """A passphrase, typed on the page; twice where `confirm`, until both are the same."""
        del optional  # an empty answer is None, whatever it is for
        given = self.job.ask(Question(purpose))
        while confirm and given and self.job.ask(Question(say("app-asks-again", purpose=purpose))) != given:
            given = self.job.ask(Question(purpose))
        return given


class Jobs:
    """All work of this start of the app."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._threads: list[threading.Thread] = []

    def start(self, context: Context, title: str, case: str, work: Callable[[Context, Job], Awaitable[str]]) -> Job:
        """Begins work in a thread of its own. It gets a context whose reports and questions appear on the job's page."""
        job = Job(secrets.token_urlsafe(9), title, case, context.clock.now())
        own = replace(context, report=job.heard, person=PersonAtPage(job))
        self._jobs[job.id] = job
        thread = threading.Thread(target=job.run, args=(lambda: work(own, job),), name=f"job {job.id}", daemon=True)
        self._threads.append(thread)
        thread.start()
        return job

    def find(self, job_id: str) -> Job | None:
        """The job with this id."""
        return self._jobs.get(job_id)

    def running(self) -> list[Job]:
        """Those that go on, the oldest first."""
        return [job for job in self._jobs.values() if job.running]

    async def stop_all(self) -> None:
        """Stops what runs, and waits until it has put away what it kept."""
        for job in self.running():
            job.stop()
        for thread in self._threads:
            await asyncio.to_thread(thread.join, STOP_SECONDS)
