"""The first page after signing in: whose pages one may open; for an operator also who there is, invitations and assignments."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from collector.app.fleet.fleet_request_guard import PERSON, SESSION
from collector.app.fleet.member_sessions import OF, WINDOWS
from collector.app.fleet.persons import Directory
from collector.app.fleet.session_access import INVITED
from collector.app.server.render_page import page
from collector.app.server.running_app import aside, own_path
from collector.errors import CollectorError
from collector.model import SignedIn
from collector.model.fleet_people import MEMBER, OPERATOR, VOLUNTEER

FIGURES = ("rises", "above_promise", "broken_promises", "refused_logins", "failed_checks")
"""The columns of the statistics, as the planner counts them."""
FEWEST = 5
"""Fewer members than this stand behind no figure that is told."""
MOST, FEW = 60, 12
"""Members on the page; and how many are seen at a glance, without a search."""


def add_to(app: web.Application) -> None:
    """Adds these addresses."""
    app.router.add_get("/", show)
    app.router.add_post("/people", change)
    app.router.add_get("/standing", standing)
    app.router.add_get("/statistics", statistics)


async def show(request: web.Request) -> web.StreamResponse:
    """Leads a member to their own cases; shows others whom they look after."""
    person: SignedIn = request[PERSON]
    if person.role == MEMBER:
        raise web.HTTPSeeOther(f"{OF}{person.member}/")
    return await _shown(request)


async def standing(request: web.Request) -> web.Response:
    """For an operator: workers, and what waits and runs at each provider, in counts."""
    found = await aside(request, request.app[WINDOWS].directory.standing, request[SESSION])
    return page(request, "standing.html", workers=found["workers"], providers=found["providers"], paused=found["paused"])


async def statistics(request: web.Request) -> web.Response:
    """For an operator: what the members' records say of providers, as it was counted this month; nobody can be recognised in it."""
    found = await aside(request, request.app[WINDOWS].directory.statistics, request[SESSION])
    counted, told = found or (None, {"providers": [], "hidden": 0, "unread": 0})
    return page(request, "statistics.html", counted=counted, figures=FIGURES, fewest=FEWEST, **told)


async def change(request: web.Request) -> web.Response:
    """An operator adds or removes a person, invites again, assigns. The database asks whether they may."""
    form = {name: str(value).strip() for name, value in (await request.post()).items()}
    try:
        code = await aside(request, _changed, request.app[WINDOWS].directory, request[SESSION], form)
    except CollectorError as error:
        return await _shown(request, error)
    if not code:
        raise web.HTTPSeeOther(own_path("/"))
    link = f"{request.app[WINDOWS].served.address}{INVITED}{code}"
    return await _shown(request, invited=form.get("name", ""), link=link)


def _changed(directory: Directory, session: str, form: dict[str, str]) -> str:
    """Does what was asked for; returns the code of an invitation, "" where there is none. Raises InputError, NothingFound, UsageError."""
    name, member = form.get("name", ""), form.get("member", "")
    match form.get("what", ""):
        case "add-member":
            return directory.add(name, MEMBER, member, session=session)
        case "add-volunteer":
            return directory.add(name, VOLUNTEER, session=session)
        case "invite":
            return directory.invite_again(name, session=session)
        case "remove":
            directory.remove(name, session=session)
        case "assign" | "unassign" as what:
            directory.assign(name, member, ends=what == "unassign", session=session)
        case _:
            raise web.HTTPNotFound
    return ""


async def _shown(request: web.Request, error: CollectorError | None = None, invited: str = "", link: str = "") -> web.Response:
    person: SignedIn = request[PERSON]
    words = request.query.get("q", "").strip()
    found = await aside(request, _people, request.app[WINDOWS].directory, request[SESSION], person, words)
    return page(request, "members.html", status=400 if error else 200, error=error, invited=invited, link=link, of=OF, **found)


def _people(directory: Directory, session: str, person: SignedIn, words: str) -> dict[str, Any]:
    """What the page shows; for an operator the members whose name, or a person's, has these words in it, `MOST` of them."""
    if person.role != OPERATOR:
        return {"mine": person.members, "operator": False}
    people = directory.people(session)
    members = [
        (name, [each for each in people if each.member == name], [each for each in people if name in each.assigned])
        for name in directory.member_names(session)
    ]
    named = [each for each in members if words.casefold() in " ".join((each[0], *(p.name for p in (*each[1], *each[2])))).casefold()]
    helpers = [each for each in people if each.role != MEMBER]
    shown = {"members": named[:MOST], "helpers": helpers, "count": len(members), "few": FEW, "words": words}
    return {"mine": person.members, "operator": True, **shown}
