"""A piece of long work in a thread of its own: its progress, its questions to the person, its end. Closing its page stops nothing."""

from __future__ import annotations

import asyncio
import os
import queue
import sys
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from collector.errors import CollectorError
from collector.language import say
from collector.services.events import CaptureKept, Event

MOST_LINES = 300
STOP_SECONDS = 20.0


@dataclass(frozen=True)
class Question:
    """Something that only the person knows. hidden: a password or a passphrase, shown as dots.

    choices: (what is answered, what the person reads) for each button; may_skip: there is a button for no answer; remark: what was said of
    the answer before; start: what stands in the field at first.
    """

    text: str
    hidden: bool = True
    choices: tuple[tuple[str, str], ...] = ()
    may_skip: bool = False
    remark: str = ""
    start: str = ""
    may_go_back: bool = False
    """Whether there is a button for the question before."""
    patience: float = 600.0
    """Seconds that the person has to answer; after that nobody has answered."""


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
    asked_to_stop: bool = False
    closing: bool = False
    """The app ends: no question is put any more, whatever the work makes of being stopped."""
    revision: int = 0
    """Grows with every change, so that a page knows when to look again."""
    command: Callable[[str, str], None] | None = None
    """Gives the running work a command of the person's (a name, a text), where it takes any."""
    commands: tuple[str, ...] = ()
    """The names of those commands; each is a button."""
    needs_text: tuple[str, ...] = ()
    """Those of them that mean nothing without words."""
    ends_on_stop: Callable[[], None] | None = None
    """Ends the work in its own way when it is stopped; without it the work is cancelled."""
    clock: bool = False
    """Whether its page shows how long it has gone on."""
    stop_label: str = "app-stop"
    """The id of what its stop button says."""
    leads_on: bool = False
    """Whether its page goes on by itself to what came of it."""
    _answers: queue.Queue[str | None] = field(default_factory=queue.Queue)
    _loop: asyncio.AbstractEventLoop | None = None
    _task: asyncio.Task[str] | None = None

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
        """Puts a question on the page and waits for the answer; None where none comes, or the work is to end."""
        if self.asked_to_stop or self.closing:
            return None
        self.question = question
        self.changed()
        try:
            if self.asked_to_stop or self.closing:  # meanwhile, when there was no question to be answered yet
                return None
            return self._answers.get(timeout=question.patience)
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
        self.asked_to_stop = True
        self.answer(None)
        if self.ends_on_stop is not None:
            self.ends_on_stop()
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
        if self.asked_to_stop:
            self._task.cancel()
        return await self._task


async def _called(work: Callable[[], Awaitable[str]]) -> str:
    return await work()
