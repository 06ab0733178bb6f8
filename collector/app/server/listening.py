"""Listens on this machine alone: one port for the app, one for what was captured, one for a second start that asks for a link."""

from __future__ import annotations

import asyncio
import platform
import secrets
import sys
from dataclasses import dataclass, field
from typing import Self

from aiohttp import web

from collector.app.jobs.running_jobs import Jobs
from collector.app.server.access import ENTER, SecretPath
from collector.app.server.captured_files import Captured
from collector.app.server.idle_lock import IdleLock
from collector.app.server.request_guard import guard
from collector.app.server.running_app import WINDOW, Window, in_kept_language
from collector.app.server.single_instance import Running
from collector.app.views import add_views
from collector.app.views.entry_view import enter
from collector.services.context import Context
from collector.services.showing.overview import prepare

HOST = "127.0.0.1"
"""Where a second start asks, and where the app answers on a system that has no other loopback address."""
CAPTURED_HOST = "localhost"
"""Another name of this machine: a browser keeps the app's cookie away from it."""
LARGEST_FORM = 1 << 20
"""Bytes of a form; uploaded files are streamed and have a limit of their own."""


def own_host() -> str:
    """A loopback address of this start alone, such as ``127.83.7.201``.

    A browser sends a host's cookies to every port of that host (RFC 6265, 8.5): at 127.0.0.1 the app's cookie would reach every other
    server on this computer that the person opens. Linux and Windows have all of 127.0.0.0/8; other systems have 127.0.0.1 alone, and a
    browser of Windows reaches no other one of a Linux that runs inside it.
    """
    alone = sys.platform not in ("linux", "win32") or "microsoft" in platform.release().lower()
    return HOST if alone else ".".join(["127", *(str(1 + secrets.randbelow(254)) for _ in range(3))])


@dataclass
class Listening:
    """The app while it is served. Use it as ``async with Listening.of(context) as app``."""

    window: Window
    beside_another: bool = False
    """Whether another window opened this one."""
    _runners: tuple[web.AppRunner, ...] = ()
    _running: Running | None = None
    _beside: dict[str, Listening] = field(default_factory=dict)

    @property
    def access(self) -> SecretPath:
        """Who may come in."""
        assert isinstance(self.window.access, SecretPath)
        return self.window.access

    @classmethod
    def of(cls, context: Context) -> Self:
        """The app over the context's store; nothing listens yet."""
        return cls(_window(in_kept_language(context)))

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(prepare)
        host = own_host()
        port = await self._listen(_application(self.window), host)
        self.access.host = f"{host}:{port}"
        port = await self._listen(self.window.captured.application())
        self.window.captured.host = f"{CAPTURED_HOST}:{port}"
        self.window.captured.origin = f"http://{CAPTURED_HOST}:{port}"
        running = Running.noted(self.window.context).begun()
        port = await self._listen(running.application(self.access))
        self._running = running.write(f"http://{HOST}:{port}")
        self.window.open_beside = None if self.beside_another else self._open_beside
        return self

    async def __aexit__(self, *exc: object) -> None:
        for other in self._beside.values():
            await other.__aexit__()
        if self._running is not None:
            self._running.forget()
        await self.window.jobs.stop_all()
        for runner in self._runners:
            await runner.cleanup()
        self.window.threads.shutdown(wait=False, cancel_futures=True)

    async def _open_beside(self, context: Context) -> str:
        """Serves another store beside this one, such as the demo's, until this one ends."""
        if context.store_identity not in self._beside:
            other = type(self)(_window(context), beside_another=True)
            self._beside[context.store_identity] = await other.__aenter__()
        return self._beside[context.store_identity].access.new_link()

    async def _listen(self, app: web.Application, host: str = HOST) -> int:
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        self._runners = (*self._runners, runner)
        await web.TCPSite(runner, host, 0).start()
        return int(runner.addresses[0][1])


def _application(shown: Window) -> web.Application:
    """Every page under the secret path, and beside it only the door for one-time links."""
    whole, pages = web.Application(middlewares=[guard], client_max_size=LARGEST_FORM), web.Application()
    whole[WINDOW] = pages[WINDOW] = shown
    add_views(pages)
    whole.router.add_get(f"{ENTER}{{code}}", enter)
    whole.add_subapp(shown.access.folder, pages)
    return whole


def _window(context: Context) -> Window:
    lock = IdleLock(context)
    return Window(context, SecretPath(), Captured(context, lambda: lock.closed), Jobs(), lock)
