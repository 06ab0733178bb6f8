"""A site on this machine for as long as a test needs it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from aiohttp import web
from aiohttp.test_utils import TestServer


class LocalSite(ABC):
    """Serves the routes that its subclass names; `url` is its address, without a slash at the end."""

    @abstractmethod
    def routes(self) -> Iterable[web.RouteDef]:
        """What is served, and by which method."""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_routes(list(self.routes()))
        self._server = TestServer(app)
        await self._server.start_server()
        self.url = str(self._server.make_url("")).rstrip("/")
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._server.close()
