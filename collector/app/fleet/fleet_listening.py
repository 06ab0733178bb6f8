"""Listens for the proxy that stands before the app of a fleet: one port for the app, one for what was captured."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, cast

from aiohttp import web

from collector.app.fleet import audit_view, logins_view, people_view, sign_in_view
from collector.app.fleet.fleet_request_guard import gate, noted
from collector.app.fleet.member_sessions import OF, WINDOWS, Windows
from collector.app.fleet.persons import Directory, IdentityProvider, MakesAudit, Served
from collector.app.fleet.session_access import SIGN_OUT
from collector.app.fleet.sign_in_view import SIGN_INS, SignIns
from collector.app.server.captured_files import application_for
from collector.app.server.listening import LARGEST_FORM
from collector.app.server.request_guard import guard
from collector.app.server.running_app import WINDOW
from collector.app.views import LOCAL, add_views_of_a_member, entry_view
from collector.services.context import Context
from collector.services.showing.overview import prepare

SWEEP_SECONDS = 30.0


class _Below:
    """What the pages of one member's store are added to: each address gets ``/of/{member}`` before it, those of `LOCAL` are left out.

    Example: ``add_get("/case/{case}", show)`` adds ``/of/{member}/case/{case}``.
    """

    def __init__(self, app: web.Application) -> None:
        self._app = app

    @property
    def router(self) -> _Below:
        return self

    def add_get(self, path: str, handler: Callable[..., Any]) -> None:
        if path not in LOCAL:
            self._app.router.add_get(f"{OF}{{member}}{path}", handler)

    def add_post(self, path: str, handler: Callable[..., Any]) -> None:
        if path not in LOCAL:
            self._app.router.add_post(f"{OF}{{member}}{path}", handler)


@dataclass
class FleetListening:
    """The app of a fleet while it is served. Use it as ``async with FleetListening(…)``."""

    windows: Windows
    provider: IdentityProvider
    _runners: tuple[web.AppRunner, ...] = ()
    _sweeping: asyncio.Task[None] | None = None

    @classmethod
    def of(
        cls, context: Context, served: Served, directory: Directory, provider: IdentityProvider, make_audit: MakesAudit, scratch: Path
    ) -> Self:
        """The app over a fleet's database; nothing listens yet. scratch: where packages lie while their person is signed in."""
        return cls(Windows(context, directory, served, make_audit, scratch), provider)

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(prepare)
        served = self.windows.served
        await self._listen(fleet_application(self.windows, self.provider), *served.listen)
        await self._listen(application_for(self.windows.files, "/{window}"), *served.listen_files)
        self._sweeping = asyncio.create_task(self._sweep())
        return self

    async def __aexit__(self, *exc: object) -> None:
        if self._sweeping is not None:
            self._sweeping.cancel()
        for session in self.windows.sessions():
            await self.windows.end(session)
        for runner in self._runners:
            await runner.cleanup()
        self.windows.threads.shutdown(wait=False, cancel_futures=True)

    async def _sweep(self) -> None:
        from collector.errors import StoreError

        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            with suppress(StoreError):  # the database is away: then nothing is shown either, and the next sweep ends what has ended
                await self.windows.sweep()

    async def _listen(self, app: web.Application, host: str, port: int) -> None:
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        self._runners = (*self._runners, runner)
        await web.TCPSite(runner, host, port).start()


def fleet_application(windows: Windows, provider: IdentityProvider) -> web.Application:
    """Signing in and the list of members at the top, each member's pages under ``/of/MEMBER``."""
    app = web.Application(middlewares=[gate, guard, noted], client_max_size=LARGEST_FORM)
    app[WINDOWS], app[WINDOW], app[SIGN_INS] = windows, windows.front, SignIns(provider)
    sign_in_view.add_to(app)
    people_view.add_to(app)
    entry_view.add_files(app)
    app.router.add_post("/language", entry_view.choose_language)
    below = cast(web.Application, _Below(app))
    add_views_of_a_member(below)
    audit_view.add_to(below)
    logins_view.add_to(below)
    below.router.add_post(SIGN_OUT, sign_in_view.sign_out)
    return app
