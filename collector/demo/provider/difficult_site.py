"""The same provider with a nastier site, for tests: chats built in ways that real widgets are built in, and portals on a bad day.

The chats talk to the same server, so `Provider.truth` still says what really happened; the customer's side is typed by the page itself into
its own field, key by key, so that a test only has to open it (closed shadow roots and frames in frames included).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Literal, get_args

from aiohttp import web

from collector.clock import Clock
from collector.demo.provider.agent_script import CUSTOMER_LINES, CUSTOMER_TURNS, SCRIPT, Listen, Pause, Say, Step
from collector.demo.provider.portal import Provider
from collector.demo.provider.portal_pages import SITE, Handler, templates

Build = Literal["rows", "closed-shadow", "redraw", "recycled", "newest-first", "plain", "history", "late", "nested", "moved"]
"""How the widget is built:

rows: one element a message, as in the demo; closed-shadow: inside a closed shadow root; redraw: everything is drawn anew at each event,
without ids; recycled: only the last four messages are in the page, in four elements that are used again and again; newest-first: the
newest on top; plain: nothing but text ("דנה (08:37): …"), no classes; history: begins with two messages of yesterday; late: the frame comes
a second after the page; nested: a frame in a frame; moved: the widget is taken out of the page in mid-chat and put elsewhere, with all
messages.
"""
Weather = Literal["fine", "maintenance", "challenge", "soft-missing", "banner", "blank"]
"""What the account page does instead of its work: a 503 page, a proof of not being a robot, "not found" with status 200, the page behind a
consent banner, or an empty page."""

BUILDS: tuple[str, ...] = get_args(Build)
HISTORY = (("דנה", "שלום, כאן דנה. אחזור אלייך מחר."), ("את", "תודה, אחכה."))
"""(name, text) of the messages that a chat of the build ``history`` shows before anything is said."""


def spoken(script: Sequence[Step] = SCRIPT, lines: Sequence[str] = tuple(CUSTOMER_LINES)) -> tuple[Step, ...]:
    """The script with the customer's lines in it, where the agent would wait for them: as if she typed on another device."""
    left = iter(lines)
    steps: list[Step] = []
    for step in script:
        steps += [Pause(0.4), Say("customer", next(left))] if isinstance(step, Listen) else [step]
    return tuple(steps)


class DifficultProvider(Provider):
    """A provider whose chat page (`chat_page`) is built oddly, or whose account page has a bad day; everything else is as ever."""

    def __init__(
        self,
        build: Build = "rows",
        *,
        weather: Weather = "fine",
        script: Sequence[Step] = SCRIPT,
        speed: float = 2.0,
        chat_origin: Literal["same", "cross"] = "same",
        clock: Clock | None = None,
    ) -> None:
        super().__init__(script=script, speed=speed, chat_origin=chat_origin, clock=clock)
        self.build = build
        self.weather = weather

    @property
    def chat_page(self) -> str:
        """The page to open: the widget in it starts talking by itself."""
        return self.url_of("/chat/odd/page")

    def application(self) -> web.Application:
        app = super().application()
        app.middlewares.append(self._bad_day)
        app.router.add_get("/chat/odd/page", self._page)
        app.router.add_get("/chat/odd/frame", self._frame)
        app.router.add_get("/chat/odd/widget", self._widget)
        app.router.add_static("/chat/odd/files/", SITE / "odd")
        return app

    async def _page(self, _: web.Request) -> web.Response:
        inner = "/chat/odd/frame" if self.build == "nested" else "/chat/odd/widget"
        return _show("odd/page.html", frame=self.chat_url.removesuffix("/chat/") + inner, late=self.build == "late")

    async def _frame(self, _: web.Request) -> web.Response:
        return _show("odd/page.html", frame="/chat/odd/widget", late=False)

    async def _widget(self, _: web.Request) -> web.Response:
        earlier = HISTORY if self.build == "history" else ()
        return _show("odd/widget.html", build=self.build, history=earlier, turns=[asdict(turn) for turn in CUSTOMER_TURNS])

    @web.middleware
    async def _bad_day(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if self.weather == "fine" or request.path != "/account":
            return await handler(request)
        if self.weather == "banner":
            answer = await handler(request)
            if isinstance(answer, web.Response) and answer.text is not None:
                answer.text = answer.text.replace("</body>", f"{_show('odd/banner.html').text}</body>")
            return answer
        return _show(f"odd/{self.weather}.html", status=503 if self.weather == "maintenance" else 200)


def _show(template: str, status: int = 200, **values: object) -> web.Response:
    text = templates().get_template(template).render(**values)
    return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")
