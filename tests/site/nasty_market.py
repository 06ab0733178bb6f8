"""A shop's pages that bring their content late, beside the window, or under a layer that nothing names."""

from __future__ import annotations

import asyncio

from aiohttp import web


def html(body: str) -> str:
    head = "<meta charset=utf-8><title>חנות</title><style>body{margin:0;font:16px sans-serif}</style>"
    return f"<!doctype html><html lang=he dir=rtl><head>{head}</head><body>{body}</body></html>"


OFFERS = "".join(f"<p>מסלול {number}: {number + 50}.90 ₪ לחודש</p>" for number in range(8))
COOKIES = "אנו משתמשים בעוגיות <button onclick='this.getRootNode().host.remove()'>דחה הכל</button><button>אישור הכל</button>"
LAYER = f'<div style="position:fixed;inset:0;background:#333"><div style="background:#fff;width:800px;height:500px">{COOKIES}</div></div>'


def under_a_layer(mode: str) -> str:
    made = LAYER.replace("'", "\\'")
    return html(f"{OFFERS}<div id=cm></div><script>cm.attachShadow({{mode: '{mode}'}}).innerHTML = '{made}'</script>")


TABLE = "".join(f"<th style='min-width:220px'>עמודה {number}</th>" for number in range(9))
MARKET = {
    # What is behind boxes comes when one has stopped scrolling.
    "/market/behind": html(
        "".join(f"<div style='height:900px'><i data-bg='/picture?c={n},90,160' style='display:block;width:100px;height:50px'></i></div>" for n in (1, 2, 3))
        + "<script>let t; const go = () => document.querySelectorAll('[data-bg]').forEach(e => { const r = e.getBoundingClientRect();"
        " if (r.top < innerHeight && r.bottom > 0) { e.style.background = `rgb(${e.dataset.bg.split('c=')[1]})`;"
        " e.style.backgroundImage = 'linear-gradient(transparent, transparent)' } });"
        " addEventListener('scroll', () => { clearTimeout(t); t = setTimeout(go, 400) }); go()</script>"
    ),
    "/market/wide": html(
        f"<div style='overflow-x:auto;width:900px'><table><tr>{TABLE}<th style='min-width:220px'>אחרי הנחה</th></tr><tr>"
        + "<td>ערך</td>" * 9 + "<td style='background:rgb(200,30,100)'>44.44 ₪</td></tr></table></div>"
    ),
    "/market/row": html(
        "<div style='display:flex;overflow-x:scroll'>" + "".join(f"<div style='flex:0 0 900px'>מבצע {n}</div>" for n in range(8)) + "</div>"
    ),
    "/market/stream": html(
        "<p id=price>…</p><script>new EventSource('/market/prices').onmessage = said => { price.textContent = said.data }</script>"
    ),
    "/market/endless-script": html(f"{OFFERS}<script>setTimeout(() => {{ while (true); }}, 300)</script>"),
    "/market/shuffled": html("<p dir=ltr style='display:flex'>" + "".join(
        f"<span style='order:{place}'>{piece}</span>" for piece, place in (("4", 2), ("9", 1), (".", 3), ("0", 5), ("9", 4))) + "</p>"),
    "/market/goes-on": "<!doctype html><meta http-equiv=refresh content='1;url=/market/layer-open'><p>Redirecting to the offer",
    "/market/layer-open": under_a_layer("open"),
    "/market/layer-closed": under_a_layer("closed"),
}  # fmt: skip


async def prices(request: web.Request) -> web.StreamResponse:
    """A stream that says nothing for two seconds, then a price, then nothing any more."""
    answer = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await answer.prepare(request)
    await asyncio.sleep(2)
    await answer.write("data: 33.30 ₪\n\n".encode())
    await asyncio.sleep(30)
    return answer
