"""Pages that are drawn by a script in the window's frame, as single-page applications are: panes that scroll by themselves, lists that
draw only what is in sight, shadow roots."""

from __future__ import annotations

STYLE = "body{margin:0;font:16px sans-serif}#root{position:relative;height:100vh;display:flex;overflow:hidden}main{flex:1;overflow-y:auto;min-width:0}"


def html(body: str, style: str = "") -> str:
    head = f"<meta charset=utf-8><title>יישום</title><style>{STYLE}{style}</style>"
    return f"<!doctype html><html lang=he><head>{head}</head><body>{body}</body></html>"


MENU = html(
    "<div id=root><nav><b>תפריט</b><i>יציאה</i></nav><main><div class=spinner></div><h1>החשבונות שלי</h1>"
    + "".join(f"<p>שורה {i}</p>" for i in range(60)) + "</main><div id=drawer>מגירה סגורה</div></div>",
    style="nav{width:200px;height:100%;background:rgb(20,30,60);color:#fff;display:flex;flex-direction:column;justify-content:space-between}"
    "#drawer{position:absolute;left:100%;top:0;width:324px;height:100%;background:rgb(200,100,0)}.spinner{display:inline-block}",
)
SKELETON = html(
    "<p class=loading hidden>טוען</p><div id=price class=skeleton style='width:90px;height:20px;background:#ddd'></div>"
    "<script>const start = performance.now(); const draw = () => { if (performance.now() - start < 2500) return requestAnimationFrame(draw);"
    " price.className = ''; price.textContent = '129.90 ₪' }; draw()</script>"
)

STYLED = html(
    "<img id=picture alt=''><div id=pop popover style='inset:auto 0 0 auto;width:200px;height:80px;border:0;background:rgb(200,120,0)'></div>"
    "<x-card></x-card><x-shut></x-shut><p class=doc>המסמך</p><input id=typed><input id=secret type=password><textarea id=note></textarea>"
    "<select><option>א<option id=chosen>ב</select><script>const made = css => { const s = new CSSStyleSheet(); s.replaceSync(css); return s; };"
    "document.adoptedStyleSheets = [made('.doc{background:rgb(10,200,30);height:60px}')];"
    "const card = (name, mode, colour) => customElements.define(name, class extends HTMLElement { connectedCallback() {"
    " const r = this.attachShadow({ mode }); r.adoptedStyleSheets = [made(`div{background:${colour};height:60px}`)];"
    " r.innerHTML = '<style>div{width:400px}</style><div>129.90 ₪</div>'; } });"
    "card('x-card', 'open', 'rgb(200,10,30)'); card('x-shut', 'closed', 'rgb(30,10,200)');"
    "const c = document.createElement('canvas'); c.width = 300; c.height = 60; const g = c.getContext('2d'); g.fillStyle = 'rgb(90,60,200)';"
    "g.fillRect(0, 0, 300, 60); c.toBlob(b => { picture.src = URL.createObjectURL(b); picture.onload = () => URL.revokeObjectURL(picture.src) });"
    "pop.showPopover();"
    "typed.value = '64.95'; secret.value = 'canary-archive-pw'; note.value = 'הערה'; chosen.selected = true;"
    "window.asItWas = () => [typed.getAttribute('value'), note.defaultValue, chosen.hasAttribute('selected'),"
    " document.querySelectorAll('style, link').length, document.querySelector('x-card').shadowRoot.querySelectorAll('link').length];</script>"
)

APPS = {"/app/styled": STYLED, "/app/menu": MENU, "/app/skeleton": SKELETON}
ROWS = """const draw = (box, all, count, high, top, view) => { all.style.height = count * high + 'px'; all.textContent = '';
  for (let i = Math.max(0, Math.floor(top / high) - 2); i < Math.min(count, (top + view) / high + 2); i++) { const d = document.createElement('div');
    d.style.cssText = `position:absolute;left:0;right:0;height:${high}px;top:${i * high}px`; d.textContent = 'חיוב מספר ' + i; all.append(d) } };"""
WINDOWED = html(
    "<h1>חיובים</h1><div id=all style='position:relative'></div><footer style='height:80px'>תחתית</footer>"
    f"<script>{ROWS} const again = () => draw(document.body, all, 14, 130, scrollY, innerHeight - 300); addEventListener('scroll', again); again()</script>"
)
SHORT_PANE = html(
    "<h1>חיובים</h1><div id=box style='height:400px;overflow-y:auto'><div id=all style='position:relative'></div></div>"
    f"<script>{ROWS} const again = () => draw(box, all, 24, 25, box.scrollTop, 400); box.addEventListener('scroll', again); again()</script>"
)
FEED = html(
    "<div id=root><main id=box><h1>חשבוניות</h1><div id=list></div><p id=end>עוד…</p></main></div>"
    "<script>let n = 0; const more = () => { for (let i = 0; i < 30 && n < 90; i++) list.insertAdjacentHTML('beforeend',"
    " `<p>חשבונית ${++n}</p>` + (n % 30 ? '' : `<img width=50 height=50 data-src='/picture?wait=0&colour=rgb(${n},90,160)'>`));"
    " for (const e of list.querySelectorAll('img')) seen.observe(e); if (n >= 90) end.remove() };"
    " const seen = new IntersectionObserver(all => { for (const s of all) if (s.isIntersecting) s.target.src = s.target.dataset.src }, {root: box});"
    " new IntersectionObserver(s => { if (s[0].isIntersecting) setTimeout(more, 50) }, {root: box}).observe(end); more()</script>"
)
SHADOWS = html(
    "<my-app></my-app><script>customElements.define('my-app', class extends HTMLElement { connectedCallback() { this.attachShadow({mode:'open'}).innerHTML ="
    " '<style>.c{height:100vh;overflow-y:auto}</style><div class=c><my-cards></my-cards></div>' } });"
    "customElements.define('my-cards', class extends HTMLElement { connectedCallback() { this.attachShadow({mode:'open'}).innerHTML ="
    " Array.from({length: 50}, (_, i) => `<p>כרטיס ${i}</p>`).join('') } })</script>"
)
SENSOR = html(
    "<h1>המסלול שלי</h1><div style='position:relative;height:300px'><div style='position:absolute;inset:0;overflow:scroll;visibility:hidden'>"
    "<div style='width:200%;height:2000px'></div></div><p>129.90 ₪</p></div>"
)
LOGIN = html(
    "<x-login></x-login><script>customElements.define('x-login', class extends HTMLElement { connectedCallback() { this.attachShadow({mode:'open'})"
    ".innerHTML = '<h1>כניסה</h1><label>שם משתמש <input></label><label>סיסמה <input type=password value=canary-shadow-pw></label>' } })</script>"
)

APPS |= {"/app/windowed": WINDOWED, "/app/short-pane": SHORT_PANE, "/app/feed": FEED, "/app/shadows": SHADOWS, "/app/sensor": SENSOR, "/app/account": LOGIN}
