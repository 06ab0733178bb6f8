"""What the collector has to work with on this machine, where everything is kept, backups, news, the lock, the icon."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiohttp import web

from collector.app.jobs.background_job import Job
from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context, own_path, window
from collector.errors import CollectorError
from collector.language import say
from collector.services.collecting.logins import logins_in_file
from collector.services.context import Context
from collector.services.secret_storage import given_passphrase
from collector.services.upkeep.app_shortcut import make_app_shortcut
from collector.services.upkeep.backups import backup_store, latest_backup
from collector.services.upkeep.machine_check import check_machine
from collector.services.upkeep.setup import install_missing
from collector.services.upkeep.store_seals import seal_state
from collector.services.watching.notices import check_keyring, desktop_way, forget_address, keep_address, mail_address, notice_addresses

BACKUP_DAYS = 30
"""After so many days without a new backup the person is reminded."""


def add_to(app: web.Application) -> None:
    """Adds this page's addresses."""
    app.router.add_get("/settings", show)
    app.router.add_get("/settings/machine", machine)
    app.router.add_post("/settings/mend", mend)
    app.router.add_post("/settings/backup", backup)
    app.router.add_post("/settings/news", news)
    app.router.add_post("/settings/icon", icon)
    app.router.add_post("/lock", lock)
    app.router.add_get("/lock/state", lock_state)
    app.router.add_get("/unlock", ask_unlock)
    app.router.add_post("/unlock", unlock)


async def show(request: web.Request) -> web.Response:
    """The settings; what takes seconds to find out is filled in afterwards."""
    return await _shown(request)


async def _shown(request: web.Request, error: CollectorError | None = None, icons: tuple[Path, ...] = ()) -> web.Response:
    found = await aside(request, _settings, context(request))
    return page(
        request, "settings.html", status=400 if error else 200, error=error, icons=[str(path) for path in icons],
        kept=request.query.get("kept", ""), **found,
    )  # fmt: skip


def _settings(asked: Context) -> dict[str, Any]:
    return {
        "store": str(asked.store_root), "private": str(asked.private), "backup": latest_backup(asked), "old": backup_is_due(asked),
        "seals": seal_state(asked), "logins": logins_in_file(asked) if given_passphrase(asked.environment) else [],
        "news": bool(notice_addresses(asked)), "desktop": bool(desktop_way(asked)),
    }  # fmt: skip


def backup_is_due(asked: Context) -> bool:
    """Whether there is a store, and no backup of it that is newer than `BACKUP_DAYS`."""
    latest = latest_backup(asked)
    return asked.has_store and (latest is None or asked.clock.now() - latest[1] > timedelta(days=BACKUP_DAYS))


async def machine(request: web.Request) -> web.Response:
    """Browser, fonts, store, keyring, clock and time-stamp authorities."""
    findings = await aside(request, check_machine, context(request))
    return page(request, "machine.html", findings=findings)


async def mend(request: web.Request) -> web.Response:
    """Installs what is missing, as a job."""

    async def work(asked: Context, job: Job) -> str:
        del job
        await asyncio.to_thread(install_missing, asked)
        return "/settings"

    job = window(request).jobs.start(context(request), say("app-job-mend"), "", work)
    raise web.HTTPSeeOther(f"/job/{job.id}")


async def backup(request: web.Request) -> web.Response:
    """Writes the whole store into one file, as a job."""

    async def work(asked: Context, job: Job) -> str:
        job.lines.append(say("app-backup-written", file=str(await asyncio.to_thread(backup_store, asked))))
        return "/settings"

    job = window(request).jobs.start(context(request), say("app-job-backup"), "", work)
    raise web.HTTPSeeOther(f"/job/{job.id}")


async def news(request: web.Request) -> web.Response:
    """Keeps where news go after a trial message got through, or forgets it."""
    form = {name: str(value).strip() for name, value in (await request.post()).items()}
    try:
        await aside(request, check_keyring)
        if form.get("what") == "forget":
            await aside(request, forget_address)
        else:
            mail = form.get("mail", "")
            address = mail_address(mail, form.get("password", ""), form.get("server", "")) if mail else form.get("address", "")
            await aside(request, keep_address, context(request), address)
    except CollectorError as error:
        return await _shown(request, error)
    raise web.HTTPSeeOther("/settings?kept=news#news-where")


async def icon(request: web.Request) -> web.Response:
    """Puts an icon on the desktop and in the start menu."""
    try:
        return await _shown(request, icons=await aside(request, make_app_shortcut, context(request)))
    except CollectorError as error:
        return await _shown(request, error)


async def lock(request: web.Request) -> web.Response:
    """Locks the app now."""
    raise web.HTTPSeeOther("/unlock" if window(request).lock.close() else "/settings")


async def lock_state(request: web.Request) -> web.Response:
    """Whether the app is locked, for pages that are open."""
    return web.json_response({"locked": window(request).lock.closed})


async def ask_unlock(request: web.Request) -> web.Response:
    """The passphrase is asked for."""
    return page(request, "locked.html", wrong=False, back="/")


async def unlock(request: web.Request) -> web.Response:
    """Opens the app with the right passphrase."""
    form = await request.post()
    back = own_path(str(form.get("back", "/")))
    if await aside(request, window(request).lock.open, str(form.get("passphrase", ""))):
        raise web.HTTPSeeOther(back)
    return page(request, "locked.html", status=403, wrong=True, back=back)
