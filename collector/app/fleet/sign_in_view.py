"""Signing in at the organisation's identity provider, coming with an invitation, signing out."""

from __future__ import annotations

import asyncio
import hmac
import time
from dataclasses import dataclass, field

from aiohttp import web

from collector.app.fleet.fleet_request_guard import SESSION
from collector.app.fleet.member_sessions import WINDOWS
from collector.app.fleet.persons import IdentityProvider
from collector.app.fleet.session_access import GO, INVITED, RETURN, SIGN_IN, SIGN_OUT
from collector.app.server.render_page import page
from collector.app.server.running_app import LANGUAGE_COOKIE
from collector.errors import CollectorError
from collector.language import languages, say
from collector.model.fleet_people import BegunSignIn

BEGUN_SECONDS = 600.0
"""So long a sign-in that was begun may take."""
MOST_BEGUN = 10_000
"""Sign-ins that are under way at the same time; beyond them the oldest are forgotten."""
INVITED_SECONDS = 3600


@dataclass
class SignIns:
    """The sign-ins that were begun and have not ended. Each ends once: a second answer with the same state is none."""

    provider: IdentityProvider
    _begun: dict[str, tuple[float, BegunSignIn]] = field(default_factory=dict)

    def keep(self, begun: BegunSignIn) -> None:
        """Remembers one."""
        now = time.monotonic()
        self._begun = {state: each for state, each in self._begun.items() if now - each[0] < BEGUN_SECONDS}
        while len(self._begun) >= MOST_BEGUN:
            del self._begun[next(iter(self._begun))]
        self._begun[begun.state] = now, begun

    def take(self, state: str) -> BegunSignIn | None:
        """The one with this state, for the last time; None where there is none, or it took too long."""
        at, begun = self._begun.pop(state, (0.0, None))
        return begun if begun is not None and time.monotonic() - at < BEGUN_SECONDS else None


SIGN_INS = web.AppKey("sign_ins", SignIns)


def add_to(app: web.Application) -> None:
    """Adds these addresses."""
    app.router.add_get(SIGN_IN, show)
    app.router.add_get(GO, go)
    app.router.add_get(RETURN, returned)
    app.router.add_get(INVITED + "{code}", invited)
    app.router.add_post(SIGN_OUT, sign_out)


async def show(request: web.Request) -> web.Response:
    """The page with the button that leads to the provider; ``?language=`` chooses its language."""
    chosen = request.query.get("language", "")
    if chosen not in languages():
        return page(request, "sign_in.html", invited=False, why="")
    response = web.Response(status=303, headers={"Location": SIGN_IN})
    secure = request.app[WINDOWS].served.scheme == "https"
    response.set_cookie(LANGUAGE_COOKIE, chosen, httponly=True, samesite="Strict", path="/", secure=secure)
    return response


async def invited(request: web.Request) -> web.Response:
    """An invitation: the browser keeps its code until the sign-in has ended."""
    response = page(request, "sign_in.html", invited=True, why="")
    _keep(request, response, request.app[WINDOWS].served.invited_cookie, request.match_info["code"], INVITED_SECONDS)
    return response


async def go(request: web.Request) -> web.Response:
    """Begins a sign-in, and leads to the provider."""
    sign_ins = request.app[SIGN_INS]
    try:
        begun = await asyncio.to_thread(sign_ins.provider.begin)
    except CollectorError as error:
        return page(request, "sign_in.html", status=502, invited=False, why=error.message)
    sign_ins.keep(begun)
    response = web.Response(status=303, headers={"Location": begun.url})
    _keep(request, response, request.app[WINDOWS].served.state_cookie, begun.state, int(BEGUN_SECONDS))
    return response


async def returned(request: web.Request) -> web.Response:
    """The browser comes back from the provider: with a code that is in order, and a person who is known, it is let in."""
    windows, query = request.app[WINDOWS], request.query
    state = query.get("state", "")
    own = hmac.compare_digest(request.cookies.get(windows.served.state_cookie, "").encode(), state.encode())
    begun = request.app[SIGN_INS].take(state) if own and state else None
    if begun is None or not query.get("code"):
        return _not_in(request, say("app-sign-in-other"))
    invitation = request.cookies.get(windows.served.invited_cookie, "")
    try:
        identity = await asyncio.to_thread(request.app[SIGN_INS].provider.identity, query["code"], begun, query.get("iss", ""))
        session, why = await asyncio.to_thread(windows.directory.sign_in, *identity, invitation)
    except CollectorError as error:
        return _not_in(request, error.message)
    if not session:
        return _not_in(request, say(f"app-sign-in-{why}"))
    old = request.cookies.get(windows.served.cookie, "")
    if old:
        await asyncio.to_thread(windows.directory.sign_out, old)
        await windows.end(old)
    response = page(request, "enter.html")
    response.set_cookie(windows.served.cookie, session, httponly=True, samesite="Strict", path="/", secure=windows.served.scheme == "https")
    _drop(request, response, windows.served.invited_cookie)
    return _drop(request, response, windows.served.state_cookie)


def _not_in(request: web.Request, why: str) -> web.Response:
    response = page(request, "sign_in.html", status=403, invited=False, why=why)
    _drop(request, response, request.app[WINDOWS].served.invited_cookie)
    return _drop(request, response, request.app[WINDOWS].served.state_cookie)


async def sign_out(request: web.Request) -> web.Response:
    """Ends the session here; a link ends it at the provider, too."""
    windows, session = request.app[WINDOWS], request[SESSION]
    await asyncio.to_thread(windows.directory.sign_out, session)
    await windows.end(session)
    try:
        elsewhere = await asyncio.to_thread(request.app[SIGN_INS].provider.sign_out_url, f"{windows.served.address}{SIGN_IN}")
    except CollectorError:  # the provider does not answer; here the session has ended
        elsewhere = ""
    return _drop(request, page(request, "signed_out.html", elsewhere=elsewhere), windows.served.cookie)


def _keep(request: web.Request, response: web.Response, name: str, value: str, seconds: int) -> None:
    """A cookie that comes along when the provider leads the browser back, which is a request from another site (Lax)."""
    secure = request.app[WINDOWS].served.scheme == "https"
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="Lax", path="/", secure=secure)


def _drop(request: web.Request, response: web.Response, name: str) -> web.Response:
    response.del_cookie(name, path="/", secure=request.app[WINDOWS].served.scheme == "https", httponly=True)
    return response
