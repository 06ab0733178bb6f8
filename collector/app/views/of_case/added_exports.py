"""Chats that a phone exported, added as files: each becomes a conversation; what only the person knows is asked for on the job's page."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path

from aiohttp import web

from collector.app.jobs.background_job import Job, Question
from collector.app.jobs.person_at_page import HOURS
from collector.app.jobs.run_ended import page_of_run
from collector.app.server.running_app import context, window
from collector.language import in_language, say
from collector.services.collecting.chat_recording import asked_of_export, import_chat
from collector.services.context import Context
from collector.services.showing.shown_evidence import captures

ALONE = "alone"
MOST_RECORDINGS = 8
"""So many recordings, the newest, are offered to be completed by an export."""
NOBODY = "–"
"""What stands for the person in an export in which they wrote nothing."""


def is_export(asked: Context, path: Path, case: str) -> bool:
    """Whether a file is a chat that WhatsApp exported: its text, or the ZIP of text and media."""
    return path.suffix.lower() in (".txt", ".zip") and asked_of_export(asked, path, case) is not None


def take_in(request: web.Request, folder: Path, files: Sequence[Path], case: str) -> Job:
    """Begins to take in the exports; `folder`, in which they wait, is removed at the end. The page goes on to the last conversation."""

    async def work(own: Context, job: Job) -> str:
        try:
            for path in files:
                me, dates = await asyncio.to_thread(_answers, own, job, path, case)
                into = await asyncio.to_thread(_recording, own, job, path, case)
                run = await asyncio.to_thread(import_chat, own, path, case, me=me, dates=dates, into=into)
            return page_of_run(run, case, own.language)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    return window(request).jobs.start(context(request), say("app-job-export"), case, work, leads_on=True)


def _answers(own: Context, job: Job, path: Path, case: str) -> tuple[str, str]:
    """The person's name in the export, and the order of its dates; "" for what need not be asked or was not answered."""
    left = asked_of_export(own, path, case)
    if left is None:
        return "", ""
    me = dates = ""
    if left.names:
        alone = ((NOBODY, in_language(say("app-export-not-me"), own.language)),) if len(left.names) == 1 else ()
        choices = tuple((name, name) for name in left.names) + alone
        me = _ask(job, Question(say("app-asks-export-name", name=path.name), False, choices, patience=HOURS))
    if left.orders and (me or not left.names):
        choices = tuple((order, in_language(say(f"app-export-{order}"), own.language)) for order in left.orders)
        dates = _ask(job, Question(say("app-asks-export-dates", example=left.example, name=path.name), False, choices, patience=HOURS))
    return me, dates


def _recording(own: Context, job: Job, path: Path, case: str) -> str:
    """The recording of the same conversation, to which the export is added; "" for a conversation of its own."""
    chats = [each for each in captures(own, case) if each.kind == "chat" and each.facts.get("source") != "export"]
    if not chats:
        return ""
    when = {each.id: f"{each.started.astimezone(own.clock.zone):%d/%m/%Y %H:%M}" for each in chats}
    known = tuple((each.id, f"{each.title or each.url} · {when[each.id]}") for each in chats[:MOST_RECORDINGS])
    alone = (ALONE, in_language(say("app-export-alone"), own.language))
    chosen = _ask(job, Question(say("app-asks-export-into", name=path.name), False, (alone, *known), patience=HOURS))
    return "" if chosen == ALONE else chosen


def _ask(job: Job, question: Question) -> str:
    return job.ask(question) or ""
