"""The portal's pages: what each address answers, who may see it, and the headers that go with every answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from collector.demo.provider.account import LIST_PRICE, NAME_EN, NAME_HE, OFFER_PRICE, Account, agorot, plain, shekels
from collector.demo.provider.agent_script import REFERENCE
from collector.demo.provider.bill_pdf import bill_pdf, summary_pdf
from collector.demo.provider.login_steps import Gate, Visitor, same

SITE = Path(__file__).resolve().parent / "site"
SESSION, VISIT = "kipod_session", "kipod_visit"
SLOWEST = 60.0
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
STEPS = {
    "username": ("/login", "שם משתמש", "הזינו את שם המשתמש שלכם"),
    "password": ("/login/password", "סיסמה", "הזינו את הסיסמה"),
    "code": ("/login/code", "קוד אימות", "שלחנו קוד חד-פעמי בהודעת SMS למספר שמסתיים ב-00"),
}


@cache
def templates() -> Environment:
    """The site's templates; everything put into them is escaped."""
    environment = Environment(loader=FileSystemLoader(SITE), autoescape=True, undefined=StrictUndefined)
    environment.filters.update(shekels=shekels, agorot=agorot, plain=plain)
    environment.globals.update(company=NAME_HE, company_en=NAME_EN, list_price=LIST_PRICE, offer_price=OFFER_PRICE)
    return environment


class Pages:
    """Answers for the portal; `chat_url` tells where the chat's frame is."""

    def __init__(self, account: Account, gate: Gate, chat_url: Callable[[], str]) -> None:
        self.account = account
        self.gate = gate
        self.chat_url = chat_url

    def routes(self) -> list[web.RouteDef]:
        """Every address of the portal but the static files and the chat's connection."""
        show = [
            ("/", "home.html"),
            ("/offer", "offer.html"),
            ("/terms", "terms.html"),
            ("/support", "support.html"),
            ("/chat/", "chat.html"),
        ]
        return [
            *(web.get(path, self._public(template)) for path, template in show),
            web.get("/login", self._login),
            *(web.get(path, self._step) for path, _, _ in list(STEPS.values())[1:]),
            *(web.post(path, self._typed) for path, _, _ in STEPS.values()),
            web.get("/account", self._private("account.html")),
            web.get("/account/bills", self._private("bills.html")),
            web.get("/account/bills/{key}.pdf", self._bill),
            web.post("/logout", self._logout),
            web.get("/chat/files/summary.pdf", self._summary),
            web.get("/slow", self._slow),
        ]

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Turns a missing page into the site's own, and adds the headers to every answer."""
        try:
            answer = await handler(request)
        except web.HTTPNotFound:
            answer = self._page(request, "missing.html", status=404)
        except web.HTTPException as error:
            error.headers.update(self._headers(request))
            raise
        if not answer.prepared:
            answer.headers.update(self._headers(request))
        return answer

    def _headers(self, request: web.Request) -> dict[str, str]:
        chat = self.chat_url().removesuffix("/chat/")
        own = "http://127.0.0.1:* http://localhost:*" if request.path.startswith("/chat/") else "'none'"
        policy = (
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
            f"frame-src 'self' {chat}; form-action 'self'; base-uri 'none'; frame-ancestors {own}"
        )
        headers = {"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"}
        if request.path.startswith(("/account", "/login")):
            headers["Cache-Control"] = "no-store"
        return headers

    def _page(self, request: web.Request, template: str, *, status: int = 200, **values: object) -> web.Response:
        inside = self.gate.inside(request.cookies.get(SESSION))
        known = {
            "account": self.account,
            "customer": self.account.customer,
            "bills": self.account.bills(),
            "visitor": inside,
            "path": request.path,
            "chat_url": self.chat_url(),
        }
        text = templates().get_template(template).render({**known, **values})
        return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")

    def _public(self, template: str) -> Handler:
        async def show(request: web.Request) -> web.Response:
            return self._page(request, template)

        return show

    def _private(self, template: str) -> Handler:
        async def show(request: web.Request) -> web.Response:
            self._inside(request)
            return self._page(request, template)

        return show

    def _inside(self, request: web.Request) -> Visitor:
        visitor = self.gate.inside(request.cookies.get(SESSION))
        if visitor is None:
            raise web.HTTPFound("/login")
        return visitor

    async def _login(self, request: web.Request) -> web.StreamResponse:
        if self.gate.inside(request.cookies.get(SESSION)):
            raise web.HTTPFound("/account")
        visitor = self.gate.arrive()
        answer = self._ask(request, visitor)
        answer.set_cookie(VISIT, visitor.id, httponly=True, samesite="Lax")
        return answer

    async def _step(self, request: web.Request) -> web.StreamResponse:
        visitor = self.gate.visitor(request.cookies.get(VISIT))
        if visitor is None or STEPS[visitor.stage][0] != request.path:
            raise web.HTTPFound("/login")
        return self._ask(request, visitor)

    def _ask(self, request: web.Request, visitor: Visitor, error: str = "", status: int = 200) -> web.Response:
        path, label, hint = STEPS[visitor.stage]
        return self._page(request, "login.html", status=status, guest=visitor, action=path, label=label, hint=hint, error=error)

    async def _typed(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        visitor = self.gate.visitor(request.cookies.get(VISIT))
        if visitor is None or STEPS[visitor.stage][0] != request.path:
            raise web.HTTPFound("/login")
        if not same(str(form.get("csrf", "")), visitor.csrf):
            return self._ask(request, visitor, "פג תוקף הדף. נסו שוב.", status=403)
        error = self.gate.give(visitor, str(form.get(visitor.stage, "")))
        if error:
            return self._ask(request, visitor, error, status=403 if self.gate.locked else 200)
        if visitor.stage != "in":
            raise web.HTTPFound(STEPS[visitor.stage][0])
        answer = web.HTTPFound("/account")
        answer.set_cookie(SESSION, self.gate.credentials.session, httponly=True, samesite="Lax")
        answer.del_cookie(VISIT)
        raise answer

    async def _logout(self, request: web.Request) -> web.StreamResponse:
        visitor = self._inside(request)
        form = await request.post()
        if not same(str(form.get("csrf", "")), visitor.csrf):
            raise web.HTTPForbidden
        self.gate.leave(request.cookies.get(SESSION))
        answer = web.HTTPFound("/")
        answer.del_cookie(SESSION)
        raise answer

    async def _bill(self, request: web.Request) -> web.StreamResponse:
        self._inside(request)
        bill = next((bill for bill in self.account.bills() if bill.key == request.match_info["key"]), None)
        if bill is None:
            raise web.HTTPNotFound
        return _download(bill_pdf(bill, self.account.customer), f"kipod-bill-{bill.key}.pdf")

    async def _summary(self, _: web.Request) -> web.StreamResponse:
        return _download(summary_pdf(self.account.customer, REFERENCE, self.account.today()), "kipod-summary.pdf")

    async def _slow(self, request: web.Request) -> web.StreamResponse:
        try:
            seconds = min(float(request.query.get("seconds", "5")), SLOWEST)
        except ValueError as error:
            raise web.HTTPBadRequest(text="seconds is a number\n") from error
        await asyncio.sleep(max(seconds, 0))
        return self._page(request, "home.html")


def _download(data: bytes, name: str) -> web.Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=data, content_type="application/pdf", headers=headers)
