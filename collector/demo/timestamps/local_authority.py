"""A real RFC 3161 time-stamp authority on loopback: what a public one does, with a root certificate made on the spot.

Two instances are two owners with two roots that know nothing of each other. Its tokens verify with ``openssl ts -verify`` and with
rfc3161-client; they are worth as much as the machine's clock and the demo's word, which is why only demo and tests use it.
"""

from __future__ import annotations

import asyncio

from aiohttp import web

from collector.clock import Clock, SystemClock
from collector.demo.local_server import HOST, LocalServer
from collector.demo.timestamps.signer import Faults, TimestampSigner

QUERY_TYPE = "application/timestamp-query"
REPLY_TYPE = "application/timestamp-reply"
LARGEST_QUERY = 64 * 1024


class LocalAuthority(LocalServer):
    """A time-stamp authority at `url` (POST, ``application/timestamp-query``); trust it by `root_pem`.

    name, owner: go into both certificates; clock: where genTime comes from; faults: how it misbehaves, if at all. The certificates are
    made when the object is, so `root_pem` can be pinned before the server runs; `url` needs a running server.
    """

    def __init__(
        self, name: str = "Demo Time-Stamp Authority", owner: str = "", *, clock: Clock | None = None, faults: Faults | None = None
    ) -> None:
        super().__init__()
        self.name = name
        self.owner = owner or name
        self.faults = faults or Faults()
        self.stamper = TimestampSigner(self.name, self.owner, clock or SystemClock(), self.faults)
        self.answered = 0

    @property
    def root_pem(self) -> str:
        """The root certificate, PEM."""
        return self.stamper.root_pem

    @property
    def url(self) -> str:
        """Where queries are posted to. Raises RuntimeError while it does not run."""
        if not self.ports:
            raise RuntimeError("the authority does not run")
        return f"http://{HOST}:{self.ports[0]}/tsr"

    def application(self) -> web.Application:
        app = web.Application(client_max_size=LARGEST_QUERY)
        app.router.add_post("/tsr", self._answer)
        return app

    start_in_thread = LocalServer.serve_in_thread

    async def _answer(self, request: web.Request) -> web.Response:
        if self.faults.delay:
            await asyncio.sleep(self.faults.delay)
        if self.faults.status != 200:
            return web.Response(status=self.faults.status, text="the authority is out of order\n")
        if request.content_type != QUERY_TYPE:
            return web.Response(status=415, text=f"send {QUERY_TYPE}\n")
        reply = self.stamper.answer(await request.read())
        self.answered += 1
        return web.Response(body=reply, content_type=REPLY_TYPE)
