"""One aiohttp application on 127.0.0.1, at ports that were free: started inside a running loop, or in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from aiohttp import web

from collector.language import say

HOST = "127.0.0.1"
START_SECONDS = 20.0


class LocalServer(ABC):
    """What the local servers share: `start` and `stop`, ``async with``, and `serve_in_thread` for callers without a loop."""

    def __init__(self) -> None:
        self._runner: web.AppRunner | None = None
        self.ports: tuple[int, ...] = ()

    port_count = 1
    """How many ports are opened; the same application answers behind each of them."""

    @abstractmethod
    def application(self) -> web.Application:
        """A fresh application; called once for each start."""

    async def start(self) -> Self:
        """Listens at free ports. Starting twice is a mistake and raises RuntimeError."""
        if self._runner is not None:
            raise RuntimeError(f"{type(self).__name__} is already running")
        self._runner = web.AppRunner(self.application(), access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        sites = [web.TCPSite(self._runner, HOST, 0) for _ in range(self.port_count)]
        for site in sites:
            await site.start()
        self.ports = tuple(address[1] for address in self._runner.addresses)
        return self

    async def stop(self) -> None:
        """Closes every connection and both ports; stopping what does not run does nothing."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(self, *exc: object) -> None:
        await self.stop()

    @contextmanager
    def serve_in_thread(self) -> Iterator[Self]:
        """Serves from a thread with its own loop until the block ends; an error at the start is raised here."""
        ready: threading.Event = threading.Event()
        trouble: list[BaseException] = []
        loop = asyncio.new_event_loop()
        over = asyncio.Event()

        async def serve() -> None:
            try:
                await self.start()
            except OSError as error:
                trouble.append(error)
                return
            finally:
                ready.set()
            await over.wait()
            await self.stop()

        def run() -> None:
            asyncio.set_event_loop(loop)
            try:
                loop.run_until_complete(serve())
                loop.run_until_complete(loop.shutdown_asyncgens())
            finally:
                loop.close()

        thread = threading.Thread(target=run, name=type(self).__name__, daemon=True)
        thread.start()
        if not ready.wait(START_SECONDS):
            raise TimeoutError(say("demo-did-not-start", name=type(self).__name__))
        try:
            if trouble:
                raise trouble[0]
            yield self
        finally:
            if not loop.is_closed():
                loop.call_soon_threadsafe(over.set)
            thread.join(START_SECONDS)
