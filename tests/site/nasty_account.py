"""An account that is hard to record: the login hides behind a button or in frames of another site, the page is one that never changes its
address, drawn anew with other class names each time, inside open shadow roots. User ``dana``, password ``Sod-77!kishkush``."""

from __future__ import annotations

import json
import secrets

from aiohttp import web

from collector.demo.local_server import HOST, LocalServer

USER, PASSWORD = "dana", "Sod-77!kishkush"
PRICES = {"סיב 300": "89.90", "סיב 1000": "129.90", "סיב 2500": "179.90"}


def shell(body: str, title: str = "חברה") -> web.Response:
    text = f"<!doctype html><html lang=he dir=rtl><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"
    return web.Response(text=text, content_type="text/html")


MODAL = """<header><a href=/about>אודות</a> <button class=enter id=open>כניסה לחשבון</button></header><h1>ברוכים הבאים</h1><div id=box></div>
<script>open_ = document.getElementById('open'); open_.onclick = () => { box.innerHTML =
 '<form><label>תעודת זהות <input name=id></label><label>סיסמה <input type=password name=pw></label><button>כניסה</button><p id=e></p></form>';
 box.firstChild.onsubmit = async s => { s.preventDefault(); const f = new FormData(s.target);
  const r = await fetch('/api/in', {method:'POST', body: JSON.stringify({user: f.get('id'), password: f.get('pw')})});
  if (r.ok) location = '/my'; else e.textContent = 'הפרטים שגויים' } }</script>"""
TWINS = """<form id=new><h2>הרשמה</h2><label>דואר <input name=mail2 required></label><label>סיסמה <input type=password name=pw2 required></label>
<button>הרשמה</button></form><form id=in><h2>כניסה</h2><label>דואר <input name=mail1 required></label><label>סיסמה <input type=password name=pw1 required>
</label><button>כניסה</button><p id=e></p></form><script>document.getElementById('in').onsubmit = async s => { s.preventDefault(); const f = new FormData(s.target);
  const r = await fetch('/api/in', {method:'POST', body: JSON.stringify({user: f.get('mail1'), password: f.get('pw1')})});
  if (r.ok) location = '/my'; else e.textContent = 'הפרטים שגויים' }</script>"""
"""A form to register, with the same labels, stands before the one to log in; names alone tell them apart."""
OUTER = "<h1>התחברות</h1><iframe src='{other}/frame' style='width:600px;height:400px'></iframe>"
FRAME = "<p>הזדהות מאובטחת</p><iframe src='{own}/form' style='width:500px;height:300px'></iframe>"
SHADOW_FORM = """<login-box></login-box><script>
customElements.define('text-field', class extends HTMLElement { connectedCallback() { const t = this.getAttribute('type');
  this.attachShadow({mode:'open'}).innerHTML = `<label>${this.getAttribute('label')} <input type="${t}"></label>`; }
  get value() { return this.shadowRoot.querySelector('input').value } });
customElements.define('login-box', class extends HTMLElement { connectedCallback() { const r = this.attachShadow({mode:'open'});
  r.innerHTML = '<text-field label="שם משתמש" type="text"></text-field><text-field label="סיסמה" type="password"></text-field><div role=button tabindex=0>כניסה</div><p></p>';
  r.querySelector('div').onclick = async () => { const [u, p] = [...r.querySelectorAll('text-field')].map(x => x.value);
   const a = await fetch('/api/in', {method:'POST', body: JSON.stringify({user: u, password: p})});
   if (a.ok) top.location = (await a.json()).go; else r.querySelector('p').textContent = 'שם המשתמש או הסיסמה שגויים' } } });
</script>"""
TAB = """<div id=app></div><script>
const draw = async () => { const t = sessionStorage.getItem('access_token'); const r = t && await fetch('/who', {headers: {'x-token': t}});
  if (r && r.ok) { app.innerHTML = '<p class=hello>שלום דנה</p>'; return }
  app.innerHTML = '<input aria-label="שם משתמש" name=user><input type=password><button>כניסה</button>';
  app.querySelector('button').onclick = async () => { const [u, p] = [...app.querySelectorAll('input')].map(x => x.value);
    const a = await fetch('/api/in', {method:'POST', body: JSON.stringify({user: u, password: p, tab: true})});
    if (a.ok) { sessionStorage.setItem('access_token', (await a.json()).token); draw() } } };
setTimeout(draw, 100)</script>"""
BILLS = "<span class=hello>שלום דנה</span><h1>החשבוניות שלי</h1>" + "<p>חשבונית</p>" * 5
MY = """<header><span class=hello>שלום דנה</span> <button onclick="fetch('/out').then(() => location = '/modal')">יציאה</button></header>
<nav><button id=a>ראשי</button> <button id=b>המסלולים שלי</button></nav><div id=app>טוען…</div><script>
const salt = () => 'x' + Math.random().toString(36).slice(2, 8);
customElements.define('plan-card', class extends HTMLElement { connectedCallback() { const [name, price] = this.dataset.plan.split('|'), [n, ag] = price.split('.');
  this.attachShadow({mode:'open'}).innerHTML = `<div class="${salt()}"><h3>${name}</h3><p class="${salt()}"><span class="${salt()}">${n}</span><sup>${ag}</sup> <small>₪</small></p><p>לחודש, כולל מע"מ</p></div>`; } });
const prices = PRICES_JSON;
document.getElementById('a').onclick = () => { app.innerHTML = '<h1>החשבון שלי</h1><p>אין הודעות חדשות</p>' };
document.getElementById('b').onclick = () => setTimeout(() => { const all = Object.entries(prices).sort(() => Math.random() - .5);
  app.innerHTML = '<h1>המסלולים שלי</h1>' + all.map(([n, p]) => `<section class="${salt()}"><plan-card data-plan="${n}|${p}"></plan-card></section>`).join('') }, 400);
setTimeout(() => document.getElementById('a').click(), 300);
</script>"""

APP = """<p class=hello>שלום דנה</p><h1>המסלול שלי</h1><p id=price></p><button id=again>רענון</button><script>
const ask = () => fetch('/data').then(r => r.json()).then(d => { price.textContent = d.price }); again.onclick = ask; ask()</script>"""
"""It greets whoever was in once; only its answers tell whether they still are."""


class Account(LocalServer):
    """The site, for the time of the ``async with``; `attempts` counts who tried to come in."""

    def __init__(self) -> None:
        super().__init__()
        self.sessions: dict[str, str] = {}
        self.tickets: set[str] = set()
        self.attempts = 0

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.ports[0]}"

    @property
    def other(self) -> str:
        """The same server under the name of another site."""
        return f"http://localhost:{self.ports[0]}"

    def end_all(self) -> None:
        """Ends every session, as a server does when it restarts."""
        self.sessions.clear()

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/{name:twins|modal|embed|frame|form|shadow|tab}", self._page)
        app.router.add_post("/api/in", self._in)
        app.router.add_get("/enter", self._enter)
        app.router.add_get("/my", self._my)
        app.router.add_get("/out", self._out)
        app.router.add_get("/bills", self._bills)
        app.router.add_get("/shop", self._shop)
        app.router.add_get("/who", self._who)
        app.router.add_get("/app", self._app)
        app.router.add_get("/data", self._data)
        return app

    async def _page(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        return shell({
            "twins": TWINS, "modal": MODAL, "embed": OUTER.format(other=self.other), "frame": FRAME.format(own=self.other), "form": SHADOW_FORM,
            "shadow": SHADOW_FORM, "tab": TAB,
        }[name])  # fmt: skip

    async def _in(self, request: web.Request) -> web.StreamResponse:
        data = json.loads(await request.text())
        self.attempts += 1
        if (data.get("user"), data.get("password")) != (USER, PASSWORD):
            return web.json_response({}, status=403)
        if data.get("tab"):
            token = "tok-" + secrets.token_hex(16)
            self.sessions[token] = USER
            return web.json_response({"token": token})
        ticket = secrets.token_hex(16)
        self.tickets.add(ticket)
        answer = web.json_response({"go": f"{self.url}/enter?ticket={ticket}"})
        return self._let_in(answer)

    async def _enter(self, request: web.Request) -> web.StreamResponse:
        if request.query.get("ticket") not in self.tickets:
            raise web.HTTPFound("/modal")
        self.tickets.discard(request.query["ticket"])
        return self._let_in(web.Response(status=303, headers={"Location": "/my"}))

    def _let_in(self, answer: web.StreamResponse) -> web.StreamResponse:
        session = "session-" + secrets.token_hex(16)
        self.sessions[session] = USER
        answer.set_cookie("sid", session, httponly=True)
        return answer

    async def _my(self, request: web.Request) -> web.StreamResponse:
        if request.cookies.get("sid") not in self.sessions:
            return shell(MODAL)
        if request.query.get("rotate"):
            self.sessions.clear()
            return self._let_in(shell(MY.replace("PRICES_JSON", json.dumps(PRICES)), "החשבון שלי"))
        return shell(MY.replace("PRICES_JSON", json.dumps(PRICES, ensure_ascii=False)), "החשבון שלי")

    async def _bills(self, request: web.Request) -> web.StreamResponse:
        if request.cookies.get("sid") not in self.sessions:
            return web.Response(status=302, headers={"Location": "/shop"})
        return shell(BILLS)

    async def _shop(self, _: web.Request) -> web.StreamResponse:
        return shell("<h1>החנות שלנו</h1>" + "<p>ראוטר חדש במבצע</p>" * 20)

    async def _who(self, request: web.Request) -> web.StreamResponse:
        return web.Response(status=200 if request.headers.get("x-token") in self.sessions else 403)

    async def _app(self, _: web.Request) -> web.StreamResponse:
        return shell(APP)

    async def _data(self, request: web.Request) -> web.StreamResponse:
        """What the application's page asks for: with the cookie only."""
        known = request.cookies.get("sid") in self.sessions
        return web.json_response({"price": "129.90 ₪" if known else "–"}, status=200 if known else 401)

    async def _out(self, request: web.Request) -> web.StreamResponse:
        self.sessions.pop(request.cookies.get("sid", ""), None)
        return web.Response(text="out")

