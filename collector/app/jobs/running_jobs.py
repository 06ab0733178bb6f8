"""All work of one start of the app: begins it, finds it, ends it."""

from __future__ import annotations

import asyncio
import secrets
import threading
from collections.abc import Awaitable, Callable
from dataclasses import replace

from collector.app.jobs.background_job import Job
from collector.app.jobs.person_at_page import PersonAtPage
from collector.services.context import Context

STOP_SECONDS = 20.0


class Jobs:
    """All work of this start of the app."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._threads: list[threading.Thread] = []

    def start(
        self, context: Context, title: str, case: str, work: Callable[[Context, Job], Awaitable[str]], *, leads_on: bool = False
    ) -> Job:
        """Begins work in a thread of its own. It gets a context whose reports and questions appear on the job's page."""
        job = Job(secrets.token_urlsafe(9), title, case, context.clock.now(), leads_on=leads_on)
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
            job.closing = True
            job.stop()
        for thread in self._threads:
            await asyncio.to_thread(thread.join, STOP_SECONDS)
