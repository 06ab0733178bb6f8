"""Login forms of the nasty kinds. User ``dana``, password ``Sod-77!kishkush``, code ``483920``; the session is a cookie."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable

from aiohttp import web

USER, PASSWORD, CODE = "dana", "Sod-77!kishkush", "483920"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def shell(body: str, title: str = "כניסה לאזור האישי") -> web.Response:
    text = f"<!doctype html><html lang=he dir=rtl><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"
    return web.Response(text=text, content_type="text/html")


def form(variant: str, note: str = "") -> str:
    token = secrets.token_hex(12)
    fields = "<label>שם משתמש <input name=username id=u></label><label>סיסמה <input type=password name=password id=p></label>"
    if variant == "email":
        fields = fields.replace("<input name=username id=u>", "<input type=email name=username id=u required>")
    if variant == "two":
        fields = "<label>מספר לקוח <input name=username id=u autocomplete=username></label>"
    button = "<button id=b disabled>כניסה</button>" if variant == "keys" else "<button id=b>כניסה</button>"
    script = ""
    if variant == "keys":
        script = "<script>let n=0;p.addEventListener('keydown',()=>{if(++n>3)b.disabled=false})</script>"
    if variant == "redrawn":
        fields = "<p id=f><label>שם משתמש <input name=login id=u autocomplete=username></label></p>"
        script = REDRAWN
    hidden = f"<input type=hidden name=csrf value='{token}'>"
    return f"<h1>כניסה</h1><p class=err>{note}</p><form method=post action='/login/{variant}'>{hidden}{fields}{button}</form>{script}"


REDRAWN = """<script>let later; f.oninput = () => { clearTimeout(later); later = setTimeout(() => {
  const now = u.value; f.innerHTML = '<label>שם משתמש <input name=login id=u autocomplete=off></label>'; u.value = now;
}, 300) }</script>"""
"""The site checks the name when it was typed, and draws the field anew without what it was known by."""


def flash() -> web.Response:
    """Drawn by a script that learns only later who is there."""
    return shell(f"<div id=app>{form('plain')}</div><script>setTimeout(() => {{ app.innerHTML = '<p class=hello>שלום דנה</p>' }}, 1800)</script>")


def add_logins(app: web.Application, attempts: list[tuple[str, str]]) -> None:
    """Routes ``/login/VARIANT`` and what comes after: plain, late, frame, two, keys, flash, otp, boxes, spa, parts, redrawn, away, email (wants an
    address), strange (says no in words of its own), busy (503 at the first visit), down (its server answers 503); and ``/account``."""
    sessions: dict[str, str] = {}
    greeted: list[str] = []

    def let_in(to: str = "/account") -> web.Response:
        session = "session-" + secrets.token_hex(16)
        sessions[session] = USER
        answer = web.Response(status=303, headers={"Location": to})
        answer.set_cookie("sid", session, httponly=True)
        return answer

    async def show(request: web.Request) -> web.StreamResponse:
        variant = request.match_info["variant"]
        if variant == "busy" and not greeted:
            greeted.append(variant)
            return web.Response(status=503, headers={"Retry-After": "1"}, text="<h1>Service unavailable</h1>", content_type="text/html")
        if variant == "late":
            inner = form("plain").replace("`", "")
            return shell(f"<div id=app>טוען…</div><script>setTimeout(()=>{{app.innerHTML=`{inner}`}},1500)</script>")
        if variant == "frame":
            return shell("<h1>ברוכים הבאים</h1><iframe src='/login/inframe' style='width:500px;height:300px'></iframe>")
        if variant in ("spa", "strange", "down"):
            return shell(SPA.replace("/api/login", f"/api/login?{variant}"))
        if variant == "parts":
            return shell(PARTS)
        return shell(form(variant))

    async def take(request: web.Request) -> web.StreamResponse:
        variant = request.match_info["variant"]
        data = await request.post()
        name, password = str(data.get("username", data.get("login", ""))), str(data.get("password", ""))
        if variant in ("two", "redrawn") and "password" not in data:
            return shell(f"<h1>כניסה</h1><form method=post action='/login/{variant}'><input type=hidden name=username value='{name}'>"
                         "<label>סיסמה <input type=password name=password></label><button>המשך</button></form>")
        attempts.append((variant, password))
        if (name, password) != (USER, PASSWORD):
            return shell(form(variant, "" if variant == "mute" else "שם המשתמש או הסיסמה שגויים"))
        if variant == "flash":
            return flash()
        if variant in ("otp", "boxes"):
            return shell(BOXES if variant == "boxes" else CODE_FORM)
        if variant == "inframe":
            answer = shell("<script>top.location='/account'</script>")
            session = "session-" + secrets.token_hex(16)
            sessions[session] = USER
            answer.set_cookie("sid", session, httponly=True)
            return answer
        return let_in("/end-of-login" if variant == "away" else "/account")

    async def away(_: web.Request) -> web.StreamResponse:
        return shell("<h1>מבצעי החודש</h1><p>נעלי ריצה 249.90 ₪</p>", "החנות")

    async def code(request: web.Request) -> web.StreamResponse:
        data = await request.post()
        given = str(data.get("code", "")) or "".join(str(data.get(f"c{i}", "")) for i in range(6))
        attempts.append(("code", given))
        return let_in() if given == CODE else shell(CODE_FORM + "<p class=err>הקוד שגוי</p>")

    async def api(request: web.Request) -> web.StreamResponse:
        data = await request.json()
        attempts.append(("spa", data.get("password", "")))
        if "down" in request.query_string:
            return web.json_response({"ok": False}, status=503)
        good = (data.get("username"), data.get("password")) == (USER, PASSWORD)
        if not good:
            return web.json_response({"ok": False}, status=403)
        token = "tok-" + secrets.token_hex(16)
        sessions[token] = USER
        return web.json_response({"ok": True, "token": token})

    async def account(request: web.Request) -> web.StreamResponse:
        if request.cookies.get("sid") not in sessions:
            return shell(form("plain", "החיבור שלך נותק"))
        if "flash" in request.query:
            return flash()
        return shell("<h1>החשבון שלי</h1><p class=hello>שלום דנה</p><p>129.90 ₪ לחודש</p>" + "<p>פירוט חיובים לחודש נובמבר</p>" * 5, "החשבון שלי")

    async def end(_: web.Request) -> web.StreamResponse:
        sessions.clear()
        return web.Response(text="ended")

    app.router.add_get("/login/{variant}", show)
    app.router.add_post("/login/{variant}", take)
    app.router.add_post("/code", code)
    app.router.add_post("/api/login", api)
    app.router.add_get("/account", account)
    app.router.add_get("/end", end)
    app.router.add_get("/end-of-login", away)


CODE_FORM = "<h1>אימות</h1><form method=post action=/code><label>קוד חד פעמי <input name=code autocomplete=one-time-code></label><button>אישור</button></form>"
BOXES = (
    "<h1>אימות</h1><form method=post action=/code id=f>" + "".join(f"<input name=c{i} maxlength=1 size=1 autocomplete=one-time-code>" for i in range(6))
    + "</form><script>const b=[...document.querySelectorAll('#f input')];b.forEach((e,i)=>e.addEventListener('input',()=>{if(!e.value)return;"
    "if(i<5)b[i+1].focus();else f.submit()}))</script>"
)
SPA = """<div id=app></div><script>
const SAID = { strange: 'לא מצאנו אתכם. דברו איתנו.', down: 'משהו השתבש אצלנו. נסו מאוחר יותר.' };
const draw = () => { if (localStorage.getItem('token')) { app.innerHTML = '<h1>החשבון שלי</h1><p class=hello>שלום דנה</p><p>129.90 ₪</p>'; return }
  app.innerHTML = '<h1>כניסה</h1><input id=u aria-label="שם משתמש"><input id=p type=password><button id=b>התחבר</button><p id=e role=alert></p>';
  b.onclick = () => fetch('/api/login', {method:'POST', body: JSON.stringify({username:u.value, password:p.value})}).then(r=>r.json()).then(d=>{
    if (d.ok) { localStorage.setItem('token', d.token); draw() } else e.textContent = SAID[location.pathname.split('/').pop()] || 'הפרטים שהוזנו שגויים' })};
setTimeout(draw, 300)</script>"""
PARTS = """<log-in></log-in><script>
const define = (name, made) => customElements.define(name, class extends HTMLElement { connectedCallback() { if (!this.shadowRoot) made(this) } });
define('see-word', e => { e.attachShadow({mode:'open'}).innerHTML = '<button aria-label="הצגת סיסמה">👁</button>';
  e.shadowRoot.firstChild.onclick = () => { p.type = p.type === 'text' ? 'password' : 'text' } });
define('go-on', e => { e.attachShadow({mode:'open'}).innerHTML = '<button><slot></slot></button>' });
define('say-it', e => e.attachShadow({mode:'open'}));
define('log-in', e => { e.innerHTML = '<h1>כניסה</h1><form><label>שם משתמש <input id=u></label><label>סיסמה <input id=p type=password></label>'
  + '<see-word></see-word><say-it></say-it><a href="#">שכחת סיסמה?</a><go-on>התחברות</go-on></form>';
  const enter = () => fetch('/api/login', {method:'POST', body: JSON.stringify({username:u.value, password:p.value})}).then(r => r.json()).then(d => {
    if (d.ok) { e.innerHTML = ''; e.attachShadow({mode:'open'}).innerHTML = '<h1>החשבון שלי</h1><p class=hello>שלום דנה</p>' }
    else { u.value = p.value = ''; e.querySelector('say-it').shadowRoot.innerHTML = '<style>p{color:red}</style><p>הכניסה נכשלה</p>' } });
  e.querySelector('go-on').addEventListener('click', enter) });
</script>"""
