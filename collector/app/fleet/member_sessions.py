"""The app's window over a member's store, one for each session and member: work, files and tokens of one session are no other's."""

from __future__ import annotations

import asyncio
import secrets
import shutil
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from aiohttp import web

from collector.app.fleet.persons import Audit, Directory, MakesAudit, Served
from collector.app.fleet.session_access import SessionAccess
from collector.app.jobs.running_jobs import Jobs
from collector.app.server.captured_files import Captured
from collector.app.server.idle_lock import IdleLock
from collector.app.server.running_app import Window
from collector.model import SignedIn
from collector.services.context import Context

OF = "/of/"
"""Under this, and a member's name, lie the pages of that member's store."""
READERS = 8
"""Threads that read stores at the same time, for all sessions together."""


class NeverLocked(IdleLock):
    """No passphrase of the machine's: the database ends a session that rests."""

    def keeps_out(self, request: web.Request, path: str) -> bool:
        del request, path
        return False

    @property
    def lockable(self) -> bool:
        return False


@dataclass
class MemberWindow:
    """A window over one member's store, and the record of what its person looks at there."""

    window: Window
    audit: Audit


@dataclass
class Windows:
    """All windows of this start. front: the pages outside a member's store, for those who are not signed in."""

    context: Context
    directory: Directory
    served: Served
    make_audit: MakesAudit
    scratch: Path
    """Packages and letters lie here, one folder for each window, until it ends."""
    threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(READERS, thread_name_prefix="app"))
    front: Window = field(init=False)
    _fronts: dict[str, Window] = field(default_factory=dict)
    _kept: dict[tuple[str, str], MemberWindow] = field(default_factory=dict)
    _opening: dict[tuple[str, str], asyncio.Lock] = field(default_factory=dict)
    _by_mark: dict[str, Captured] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.front = self._window(self.context, "", "", None)

    def front_of(self, session: str, person: SignedIn) -> Window:
        """The window of a session outside any member's store."""
        if session not in self._fronts:
            self._fronts[session] = self._window(self.context, session, "", person)
        self._fronts[session].person = person
        return self._fronts[session]

    async def of(self, session: str, person: SignedIn, member: str) -> MemberWindow:
        """The window of a session over a member's store, opened by the database for that session. Raises NothingFound, StoreError."""
        key = session, member
        async with self._opening.setdefault(key, asyncio.Lock()):
            if key not in self._kept:
                loop = asyncio.get_running_loop()
                opened = await loop.run_in_executor(self.threads, self.directory.store_of, session, member)
                opened = replace(opened, scratch=self.scratch / secrets.token_hex(8))
                made = self._window(opened, session, OF + member, person)
                sites = await loop.run_in_executor(self.threads, self.directory.sites, opened, member)
                made.refused_at = tuple(each.site for each in sites if each.refused)
                self._kept[key] = MemberWindow(made, self.make_audit(opened, member, person))
        self._kept[key].window.person = person
        return self._kept[key]

    def files(self, request: web.Request) -> Captured | None:
        """Whose captured files a request at the second port is about."""
        return self._by_mark.get(request.match_info["window"])

    def sessions(self) -> set[str]:
        """Those with a window."""
        return {*self._fronts, *(session for session, _ in self._kept)}

    async def end(self, session: str, member: str = "") -> None:
        """Ends the windows of a session, or its window over one member: work stops, files are shown no more."""
        for key in [key for key in self._kept if key[0] == session and member in ("", key[1])]:
            ended = self._kept.pop(key)
            self._opening.pop(key, None)
            self._by_mark = {mark: files for mark, files in self._by_mark.items() if files is not ended.window.captured}
            await ended.window.jobs.stop_all()
            await asyncio.to_thread(ended.audit.close)
            if ended.window.context.scratch is not None:
                await asyncio.to_thread(shutil.rmtree, ended.window.context.scratch, ignore_errors=True)
        if not member:
            self._fronts.pop(session, None)

    async def sweep(self) -> None:
        """Ends the windows of sessions that have ended, and of members who are no longer the person's to see."""
        for session in self.sessions():
            person = await asyncio.to_thread(self.directory.person, session, present=False)
            gone = [""] if person is None else [m for s, m in self._kept if s == session and m not in person.members]
            for member in gone:
                await self.end(session, member)

    def _window(self, context: Context, session: str, folder: str, person: SignedIn | None) -> Window:
        access = SessionAccess(self.served.host, self.served.scheme, folder, session=session)
        mark = secrets.token_urlsafe(16)
        captured = Captured(context, origin=self.served.files, host=self.served.files_host, folder=f"/{mark}")
        if folder:
            self._by_mark[mark] = captured
        lock = NeverLocked(context)
        return Window(context, access, captured, Jobs(), lock, front=self.served.address, person=person, threads=self.threads)


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
WINDOWS = web.AppKey("windows", Windows)
