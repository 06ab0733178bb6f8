"""Pages that open windows and tabs, ask questions, show prices in frames and are busy at the first visit."""

from __future__ import annotations

from collections.abc import Iterable

from aiohttp import web

from tests.site.local_site import LocalSite

PRICE = "<h1>Plan</h1><p>Fibre 1000 <b class=price>129.90 ₪</b> a month</p><button id=done onclick='window.close()'>Close</button>"
PAGES = {
    "/popup": """<h1>Account</h1><button id=go onclick="window.open('/price?of=' + Date.now(), 'w', 'width=500,height=400')">My price</button>
        <p id=own class=price>55.00 ₪</p>""",
    "/written": """<h1>Account</h1><button id=go onclick="const w = window.open('', 'w', 'width=500,height=400');
        w.document.write('<title>Price</title><p>Fibre 1000 <b class=price>129.90 ₪</b> a month</p>'); w.document.close()">My price</button>""",
    "/covered": """<h1>Account</h1><div id=ad style="position:fixed;inset:0 0 auto;height:60px;background:gold">Only today!
        <button onclick="ad.remove(); localStorage.seen = 1">No, thanks</button></div><script>if (localStorage.seen) ad.remove()</script>
        <p style="margin-top:90px"><button id=go onclick="const w = window.open('', 'w', 'width=500,height=400');
        w.document.write('<title>Price</title><p>Fibre 1000 <b class=price>129.90 ₪</b> a month</p>'); w.document.close()">My price</button>""",
    "/tab": "<h1>Account</h1><a id=go target=_blank rel=noopener href=/slow>My price</a><p class=price>55.00 ₪</p>",
    "/advert": "<h1>Account</h1><script>window.open('/price')</script><p id=own class=price>55.00 ₪</p><button id=more>More</button>",
    "/confirm": """<h1>Account</h1><button id=go onclick="out.innerHTML = confirm('Show the price?') ? '<b class=price>129.90 ₪</b>' : 'No.'">
        Price</button><p id=out></p>""",
    "/frame": "<h1>Account</h1><p>Other <b class=price2>55.00 ₪</b></p><iframe src=/price width=400 height=300></iframe>",
    "/price": PRICE,
}


class Windows(LocalSite):
    """Serves `PAGES`, ``/slow`` (a second late), ``/busy`` (503 at the first visit), ``/away`` (503, for an hour)."""

    def __init__(self) -> None:
        self.visits: list[str] = []

    def routes(self) -> Iterable[web.RouteDef]:
        return [web.get("/{rest:.*}", self._page)]

    async def _page(self, request: web.Request) -> web.StreamResponse:
        import asyncio

        path = request.path
        self.visits.append(path)
        if path == "/slow":
            await asyncio.sleep(1)
        if path == "/away" or (path == "/busy" and self.visits.count("/busy") == 1):
            wait = "3600" if path == "/away" else "1"
            return web.Response(status=503, headers={"Retry-After": wait}, text="<h1>Service unavailable</h1>", content_type="text/html")
        body = PAGES.get(path) or (PRICE if path in ("/slow", "/busy") else "")
        if not body:
            return web.Response(status=404)
        text = f"<!doctype html><html lang=en><meta charset=utf-8><title>Account</title><body>{body}</body></html>"
        return web.Response(text=text, content_type="text/html")
