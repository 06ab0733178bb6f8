"""The store as a whole: a backup is brought back, it is sealed and checked; login details for checks that run by themselves."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from collector.app.jobs.background_job import Job
from collector.app.server.running_app import aside, context, window
from collector.app.server.uploads import received
from collector.errors import InputError, VerificationFailed
from collector.language import say
from collector.services.collecting.logins import forget_login, keep_login, login_place
from collector.services.complaint.packaging import verify
from collector.services.context import Context
from collector.services.upkeep.backups import import_store, merge_store
from collector.services.upkeep.store_seals import change_key, seal_store, switch_stamping

if TYPE_CHECKING:
    from collector.model import Report

LARGEST_BACKUP = 64 * 1024**3
"""Bytes of a backup that is brought back; the disk's room is looked at, too."""


def add_to(app: web.Application) -> None:
    """Adds these addresses; all of them are buttons of the settings."""
    app.router.add_post("/settings/restore", restore)
    app.router.add_post("/settings/seal", seal)
    app.router.add_post("/settings/check", check)
    app.router.add_post("/settings/stamping", stamping)
    app.router.add_post("/settings/key", new_key)
    app.router.add_post("/settings/login", login)


async def restore(request: web.Request) -> web.Response:
    """Brings a backup here: as the store where there is none, else beside what is here, so that neither side loses a record."""
    folder = Path(tempfile.mkdtemp(prefix="collector-"))
    try:
        source = (await received(request, folder, LARGEST_BACKUP))[0]
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise

    async def work(own: Context, job: Job) -> str:
        try:
            if own.has_store:
                doc = await asyncio.to_thread(merge_store, own, source)
                job.lines.append(say("app-restore-merged", records=int(doc["records"]), files=int(doc["files"])))
            else:
                _raise_unless_sound(job, (await asyncio.to_thread(import_store, own, source)).report)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return "/"

    raise _job(request, "restore", work)


async def seal(request: web.Request) -> web.Response:
    """Seals the store's present state, and asks again for the time-stamps that are pending."""

    async def work(own: Context, job: Job) -> str:
        for made in await asyncio.to_thread(seal_store, own):
            for stamp in made.stamps:
                job.lines.append(say(f"app-stamp-{stamp.state}", authority=stamp.authority))
        return "/settings#sealed"

    raise _job(request, "seal", work)


async def check(request: web.Request) -> web.Response:
    """Checks every record, file and seal of the store."""

    async def work(own: Context, job: Job) -> str:
        report = await asyncio.to_thread(verify, own, None)
        passed = sum(item.state == "passed" for item in report.items)
        job.lines.append(say("app-verified-count", passed=passed, all=len(report.items)))
        _raise_unless_sound(job, report)
        return "/settings#sealed"

    raise _job(request, "check", work)


async def stamping(request: web.Request) -> web.Response:
    """Switches time-stamps on or off."""
    await aside(request, switch_stamping, context(request), str((await request.post()).get("what", "")) == "on")
    raise web.HTTPSeeOther("/settings#sealed")


async def new_key(request: web.Request) -> web.Response:
    """Puts another signing key in place of the one in use, which vouches for it unless it is lost."""
    lost = str((await request.post()).get("lost", "")).strip()

    async def work(own: Context, job: Job) -> str:
        job.lines.append(say("app-key-changed", fingerprint=await asyncio.to_thread(change_key, own, lost)))
        return "/settings#sealed"

    raise _job(request, "key", work)


async def login(request: web.Request) -> web.Response:
    """Keeps login details for checks that run by themselves, or forgets them. A passphrase that is needed is asked on the job's page."""
    form = {name: str(value) if name == "password" else str(value).strip() for name, value in (await request.post()).items()}
    site, forgetting = form.get("site", ""), form.get("what") == "forget"
    values = {field: form[field] for field in ("username", "password", "otp-seed") if form.get(field)}

    async def work(own: Context, job: Job) -> str:
        del job
        if not site or not (forgetting or {"username", "password"} <= set(values)):
            raise InputError(say("app-login-lacks"), say("app-login-lacks-next"))
        if forgetting:
            await asyncio.to_thread(forget_login, own, site)
        else:
            await asyncio.to_thread(keep_login, own, site, values, login_place(own, in_file=False))
        values.clear()
        return "/settings#logins"

    raise _job(request, "login", work)


def _job(request: web.Request, name: str, work: Any) -> web.HTTPSeeOther:
    job = window(request).jobs.start(context(request), say(f"app-job-{name}"), "", work)
    return web.HTTPSeeOther(f"/job/{job.id}")


def _raise_unless_sound(job: Job, report: Report) -> None:
    if not report.ok:
        job.lines += [say("app-store-wrong", what=item.name, why=item.why) for item in report.items if item.state == "failed"]
        raise VerificationFailed(say("app-store-unsound"), say("app-store-unsound-next"))
