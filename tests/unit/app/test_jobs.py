"""Work of the app asks the person at its page, and whatever ends it is a sentence."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from collector.app.jobs.background_job import Job
from collector.app.jobs.running_jobs import Jobs
from collector.services.context import Context

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.01)


def test_a_one_time_code_is_asked_for_at_the_page_and_kept_nowhere(tmp_path: Path) -> None:
    got: list[str | None] = []

    async def work(own: Context, job: Job) -> str:
        del job
        for field in ("password", "otp"):
            got.append(await own.person.login_detail("Example Telecom", field, ""))
        return "/"

    job = Jobs().start(Context(tmp_path), "title", "", work)
    until(lambda: job.question and job.question.hidden)
    job.answer("Sesame-77")
    until(lambda: job.question and not job.question.hidden)
    assert job.question is not None
    assert "one-time code" in job.question.text.lower() and "Example Telecom" in job.question.text
    job.answer("440-112")
    until(lambda: not job.running)
    assert (job.state, got) == ("done", ["Sesame-77", "440-112"])
    assert "440-112" not in repr(job) and "Sesame-77" not in repr(job)


def test_whatever_ends_work_is_a_sentence_without_what_was_typed() -> None:
    async def crashes() -> str:
        raise ZeroDivisionError("Sesame-77")

    async def ends() -> str:
        raise asyncio.CancelledError

    for work, state, told in ((crashes, "failed", "ZeroDivisionError"), (ends, "stopped", "")):
        job = Job("1", "title", "", NOW)
        job.run(work)
        assert job.state == state and not job.running
        assert told in job.error and "Sesame" not in job.error + job.next_step


def test_an_app_that_ends_waits_for_no_answer_of_work_that_still_asks(tmp_path: Path) -> None:
    """As a call that is noted: stopped by the person it asks what is still open; stopped by the app's end nobody is there to be asked."""
    asked: list[str | None] = []

    async def work(own: Context, job: Job) -> str:
        stopped = asyncio.Event()
        job.ends_on_stop = lambda: job.in_loop(stopped.set)
        await stopped.wait()
        job.ends_on_stop, job.asked_to_stop = None, False
        asked.append(await own.person.login_detail("Example Telecom", "otp", ""))
        return "/"

    jobs = Jobs()
    job = jobs.start(Context(tmp_path), "title", "", work)
    until(lambda: job.ends_on_stop)
    asyncio.run(jobs.stop_all())
    assert (job.running, asked, job.question) == (False, [None], None), "nobody was asked, so that nobody answered"
