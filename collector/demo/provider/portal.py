"""Kipod Telecom, a provider that does not exist: portal, bills, offer and chat on loopback, with nothing loaded from outside."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from importlib.resources import files
from typing import Literal

from aiohttp import web

from collector.clock import Clock, SystemClock
from collector.demo.local_server import HOST, LocalServer
from collector.demo.provider.account import LIST_PRICE, NAME_EN, NAME_HE, Account
from collector.demo.provider.agent_script import PROMISE, REFERENCE, SCRIPT, Step
from collector.demo.provider.chat_server import ChatServer, Truth
from collector.demo.provider.customer_typing import CUSTOMER_LINES, CUSTOMER_TURNS, play_customer
from collector.demo.provider.login_steps import Credentials, Gate
from collector.demo.provider.portal_pages import SITE, Pages

__all__ = ["CUSTOMER_LINES", "CUSTOMER_TURNS", "PROMISE", "REFERENCE", "Credentials", "Provider", "Truth", "play_customer"]

FONT_FILE = "files/Heebo[wght].ttf"


class Provider(LocalServer):
    """The whole provider. ``async with Provider() as provider`` or ``with Provider().serve_in_thread() as provider``.

    credentials: what its one customer logs in with (drawn anew unless given); price: shekels a month; chat_origin: whether the chat's frame
    is of the portal's own origin or of another site (``localhost`` at a second port); speed: 2.0 makes the agent twice as quick; patience:
    seconds it waits for the customer; script: another course of the chat.
    """

    port_count = 2
    name = NAME_HE
    name_en = NAME_EN

    def __init__(
        self,
        credentials: Credentials | None = None,
        *,
        price: Decimal = LIST_PRICE,
        chat_origin: Literal["same", "cross"] = "same",
        speed: float = 1.0,
        patience: float = 120.0,
        script: Sequence[Step] = SCRIPT,
        clock: Clock | None = None,
    ) -> None:
        super().__init__()
        self.credentials = credentials or Credentials()
        self.clock = clock or SystemClock()
        self.chat_origin = chat_origin
        self.gate = Gate(self.credentials)
        self.account = Account(price, self.clock)
        self.chat = ChatServer(script, self.clock, speed, patience)

    @property
    def base_url(self) -> str:
        """``http://127.0.0.1:PORT`` without a slash at the end. Raises RuntimeError while it does not run."""
        return f"http://{HOST}:{self._port(0)}"

    @property
    def chat_url(self) -> str:
        """The address of the chat's frame; the page to open is `url_of` ``/support``."""
        origin = self.base_url if self.chat_origin == "same" else f"http://localhost:{self._port(1)}"
        return f"{origin}/chat/"

    def url_of(self, path: str) -> str:
        """The full address of a path such as ``/account``."""
        return f"{self.base_url}{path}"

    def set_price(self, price: Decimal) -> None:
        """Raises (or lowers) the plan's price from now on; this month's bill follows."""
        self.account.price = price

    def truth(self) -> list[Truth]:
        """What was really sent, edited and deleted in all chats so far, in order."""
        return list(self.chat.ledger)

    def application(self) -> web.Application:
        pages = Pages(self.account, self.gate, lambda: self.chat_url)
        app = web.Application(middlewares=[pages.guard], client_max_size=64 * 1024)
        app.add_routes(pages.routes())
        app.router.add_get("/chat/ws", self._connect)
        app.router.add_get("/static/heebo.ttf", self._font)
        app.router.add_static("/static/", SITE / "static")
        app.on_shutdown.append(self.chat.close_all)
        return app

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        own = {f"http://{host}:{port}" for host in (HOST, "localhost") for port in self.ports}
        return await self.chat.connect(request, own.__contains__)

    async def _font(self, _: web.Request) -> web.Response:
        data = files("fontpkg_heebo").joinpath(FONT_FILE).read_bytes()
        return web.Response(body=data, content_type="font/ttf", headers={"Cache-Control": "max-age=3600"})

    def _port(self, door: int) -> int:
        if not self.ports:
            raise RuntimeError("the provider does not run")
        return self.ports[door]
