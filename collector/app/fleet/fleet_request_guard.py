"""What every request at the app of a fleet passes before the guard of all apps: from the proxy, with a session, for a member of theirs."""

from __future__ import annotations

import asyncio

from aiohttp import web

from collector.app.fleet.member_sessions import OF, WINDOWS, Handler, MemberWindow, Windows
from collector.app.fleet.session_access import SIGN_IN, open_to_all
from collector.app.server.access import SAFE, headers
from collector.app.server.render_page import page
from collector.app.server.running_app import OWN_WINDOW
from collector.errors import NothingFound, StoreError
from collector.language import say
from collector.model import SignedIn

PERSON, SESSION = web.RequestKey("person", SignedIn), web.RequestKey("session", str)
OPENED = web.RequestKey("opened", MemberWindow)
"""Under these keys a request holds who asks, the secret of the session, and the window over a member's store."""
BY_ITSELF = "/job/"
"""Open pages ask for these again and again by themselves: that is nobody's presence, and no look of its own."""


@web.middleware
async def gate(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Finds who asks, and the window that their request is about."""
    windows = request.app[WINDOWS]
    request[OWN_WINDOW] = windows.front
    why = _misdirected(request, windows)
    if why:
        return _refused(request, why)
    if open_to_all(request.path):
        return await handler(request)
    session = request.cookies.get(windows.served.cookie, "")
    present = not (request.method in SAFE and BY_ITSELF in request.path)
    try:
        person = await asyncio.to_thread(windows.directory.person, session, present=present) if session else None
    except StoreError:
        return _away(request)
    if person is None:
        await windows.end(session)
        return _to_sign_in(request)
    request[PERSON], request[SESSION], request[OWN_WINDOW] = person, session, windows.front_of(session, person)
    member = request.match_info.get("member", "") if request.path.startswith(OF) else ""
    if member and member not in person.members:
        await windows.end(session, member)
        await asyncio.to_thread(windows.directory.note_refused, session, member, _in_member(request, member))
        return _refused(request, "not-yours")
    if member:
        try:
            request[OPENED] = await windows.of(session, person, member)
        except NothingFound as error:  # an assigned member who has not come yet
            shown = page(request, "error.html", status=404, message=error.message, next_step=error.next_step)
            return _with_headers(request, shown)
        except StoreError:
            return _away(request)
        request[OWN_WINDOW] = request[OPENED].window
    return await handler(request)


def _in_member(request: web.Request, member: str) -> str:
    return request.path.removeprefix(OF + member) or "/"


def _misdirected(request: web.Request, windows: Windows) -> str:
    """Why a request did not come the way that the app is reached: past the proxy, or without TLS before it.

    No forwarded header says where the app is or who asks: the app knows its own address, and takes requests from its proxy alone.
    """
    if request.remote not in windows.served.proxies:
        return "proxy"
    plain = request.headers.get("X-Forwarded-Proto", windows.served.scheme) != windows.served.scheme
    return "plain" if plain else "host" if request.headers.get("Host", "") != windows.served.host else ""


def _refused(request: web.Request, why: str) -> web.Response:
    response = page(request, "refused.html", status=403, why=say(f"app-refused-{why}"), title=say("app-refused"))
    return _with_headers(request, response)


def _away(request: web.Request) -> web.Response:
    """The database does not answer: nobody is known, and nothing is shown. What it said names its address, which is nobody's business."""
    response = page(request, "refused.html", status=503, why=say("app-away"), title=say("app-trouble"))
    return _with_headers(request, response)


def _to_sign_in(request: web.Request) -> web.StreamResponse:
    """A page leads to the sign-in; what a script or a form asks for is refused, since it cannot be asked again afterwards."""
    if request.method == "GET" and not request.headers.get("HX-Request"):
        return _with_headers(request, web.Response(status=303, headers={"Location": SIGN_IN}))
    response = page(request, "refused.html", status=401, why=say("app-refused-signed-out"), title=say("app-refused"))
    response.headers["HX-Redirect"] = SIGN_IN
    return _with_headers(request, response)


def _with_headers(request: web.Request, response: web.Response) -> web.Response:
    response.headers.update(headers(request.app[WINDOWS].served.files))
    return response


@web.middleware
async def noted(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Puts on record, in the member's own chain, that this person looks at this page or sends a form of it; then it is done."""
    opened = request.get(OPENED)
    unknown = request.match_info.http_exception is not None
    if opened is not None and not unknown:
        path = opened.window.access.path(request) or "/"
        looks = request.method in SAFE
        if not path.startswith(BY_ITSELF) and path not in ("/language", "/sign-out"):  # the form that began the work was noted
            await asyncio.to_thread(opened.audit.note, "viewed" if looks else "sent", path)
    return await handler(request)
