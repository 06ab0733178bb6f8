"""A site of pages that go wrong in every capture tool, served on 127.0.0.1: each route is one trouble."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from pathlib import Path

from aiohttp import web

from collector.demo.local_server import HOST, LocalServer
from tests.site import nasty_pages as pages
from tests.site.nasty_apps import APPS
from tests.site.nasty_login import add_logins
from tests.site.nasty_market import MARKET, prices

CANARIES = {
    "cookie": "canary-cookie-5f21c09b7e", "storage": "canary-storage-77ab12cd34", "session": "canary-sessionstorage-99fe01",
    "authorization": "canary-bearer-aa55bb66cc", "csrf": "canary-csrf-0011223344", "hidden": "canary-hidden-5566778899",
    "query": "canary-query-abcdef0123", "password": "canary-password-Zx81!",
    "inline": "canaryInline7Kq2Vx9Tn4Wb", "attribute": "canaryAttribute3Rm8Jd5Zp1Hs",
}


def png(width: int, height: int, colour: str) -> bytes:
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


def page(html: str) -> Callable[[web.Request], web.StreamResponse]:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(text=html, content_type="text/html", charset="utf-8")

    return answer


async def picture(request: web.Request) -> web.Response:
    await asyncio.sleep(float(request.query.get("wait", "0.15")))
    return web.Response(body=png(300, 120, request.query.get("colour", "rgb(220,20,20)")), content_type="image/png")


async def poll(_: web.Request) -> web.Response:
    await asyncio.sleep(0.25)
    return web.json_response({"n": 1})


async def hang(_: web.Request) -> web.Response:
    await asyncio.sleep(60)
    return web.Response(text="late")


async def slow(_: web.Request) -> web.Response:
    await asyncio.sleep(2)
    return web.Response(text=pages.simple("השרת איטי", "הגיע בסוף 129.90 ₪"), content_type="text/html")


async def loop(request: web.Request) -> web.Response:
    raise web.HTTPFound(f"/loop?n={int(request.query.get('n', '0')) + 1}")


async def hop(request: web.Request) -> web.Response:
    n = int(request.query.get("n", "0"))
    raise web.HTTPFound("/simple" if n >= 2 else f"/hop?n={n + 1}")


async def status(request: web.Request) -> web.Response:
    code = int(request.match_info["code"])
    return web.Response(status=code, text=pages.simple("אופס", "משהו לא הסתדר"), content_type="text/html")


async def bill(request: web.Request) -> web.Response:
    way = "attachment" if "download" in request.query else "inline"
    headers = {"Content-Disposition": f"{way}; filename*=UTF-8''%D7%97%D7%A9%D7%91%D7%95%D7%9F-2026-11.pdf"}
    return web.Response(body=pages.pdf(), content_type="application/pdf", headers=headers)


async def cut(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Disposition": "attachment; filename=bill.pdf", "Content-Length": "100000"})
    await response.prepare(request)
    await response.write(b"%PDF-1.4 half")
    if request.transport is not None:
        request.transport.close()
    return response


async def canaries(_: web.Request) -> web.Response:
    answer = web.Response(text=pages.canaries(CANARIES), content_type="text/html")
    answer.set_cookie("sid", CANARIES["cookie"], httponly=True)
    return answer


async def echo(_: web.Request) -> web.Response:
    return web.json_response({"ok": True})


class Nasty(LocalServer):
    """The site. Its second port is another site for the browser (another origin), for frames from elsewhere."""

    port_count = 2

    def __init__(self) -> None:
        super().__init__()
        self.attempts: list[tuple[str, str]] = []
        """(variant, password) of every login that was tried."""

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.ports[0]}"

    @property
    def other(self) -> str:
        return f"http://localhost:{self.ports[1]}"

    def application(self) -> web.Application:
        app = web.Application()
        for path, html in {**pages.STATIC, **APPS, **MARKET}.items():
            app.router.add_get(path, page(html))
        app.router.add_get("/frames", self._frames)
        for path, answer in {
            "/picture": picture, "/poll": poll, "/hang": hang, "/slow": slow, "/loop": loop, "/hop": hop, "/status/{code}": status,
            "/bill": bill, "/cut": cut, "/canaries": canaries, "/echo": echo, "/market/prices": prices,
        }.items():  # fmt: skip
            app.router.add_get(path, answer)
        add_logins(app, self.attempts)
        return app

    async def _frames(self, _: web.Request) -> web.Response:
        return web.Response(text=pages.frames(self.other), content_type="text/html")


async def serve_tls(folder: Path) -> tuple[web.AppRunner, str]:
    """One page behind a certificate that nobody vouches for."""
    from tests.site.nasty_certificate import make

    key, certificate = make(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    app = web.Application()
    app.router.add_get("/", page(pages.simple("מאובטח לכאורה", "129.90 ₪")))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    site = web.TCPSite(runner, HOST, 0, ssl_context=context)
    await site.start()
    return runner, f"https://{HOST}:{runner.addresses[0][1]}/"
