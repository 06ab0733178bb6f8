"""Login details that a member types for the checks that run at night: sealed, never shown again, kept nowhere in the app."""

from __future__ import annotations

import asyncio

from aiohttp import web

from collector.app.fleet.fleet_request_guard import OPENED, PERSON
from collector.app.fleet.member_sessions import WINDOWS, MemberWindow
from collector.app.server.render_page import page
from collector.app.server.running_app import aside, own_path
from collector.errors import CollectorError
from collector.language import say
from collector.model import SignedIn

ADDRESS = "/logins"
FIELDS = ("username", "password", "otp-seed")
FORGET = "forget"


def add_to(app: web.Application) -> None:
    """Adds these addresses."""
    app.router.add_get(ADDRESS, show)
    app.router.add_post(ADDRESS, keep)


async def show(request: web.Request) -> web.Response:
    """The sites where the member's watches log in, and a form for each; a person who looks after the member sees the sites alone."""
    return await _shown(request)


async def keep(request: web.Request) -> web.Response:
    """Has what was typed sealed and kept, or what is kept removed; the database lets the member alone do it."""
    opened, person, directory = request[OPENED], request[PERSON], request.app[WINDOWS].directory
    form = {name: str(value) for name, value in (await request.post()).items()}
    own, site = opened.window.context, form.get("site", "").strip()
    try:
        if form.get("what") == FORGET:
            if await aside(request, directory.forget_login, own, person, site):
                await asyncio.to_thread(opened.audit.note, "login-forgotten", site)
        else:
            typed = {name: form.get(name, "") for name in FIELDS}
            site = await aside(request, directory.keep_login, own, person, site, typed)
            await asyncio.to_thread(opened.audit.note, "login-kept", site)
            opened.window.refused_at = tuple(each for each in opened.window.refused_at if each != site)
    except CollectorError as error:
        return await _shown(request, error)
    raise web.HTTPSeeOther(own_path(f"{ADDRESS}?kept={'' if form.get('what') == FORGET else site}"))


async def _shown(request: web.Request, error: CollectorError | None = None) -> web.Response:
    opened: MemberWindow = request[OPENED]
    person: SignedIn = request[PERSON]
    member = request.match_info["member"]
    sites = await aside(request, request.app[WINDOWS].directory.sites, opened.window.context, member)
    opened.window.refused_at = tuple(each.site for each in sites if each.refused)
    kept = request.query.get("kept", "")
    news = say("app-own-login-kept", site=kept) if any(each.site == kept and each.kept for each in sites) else ""
    return page(request, "logins.html", status=400 if error else 200, error=error, sites=sites, own=person.member == member, news=news)
