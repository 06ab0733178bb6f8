"""The pages of the nasty site."""

from __future__ import annotations

from collections.abc import Mapping

STYLE = "body{margin:0;font-family:sans-serif;background:#fff} .row{height:40px;line-height:40px;border-bottom:1px solid #ccc;padding:0 8px}"


def html(body: str, *, title: str = "עמוד בדיקה", style: str = "", head: str = "", direction: str = "rtl") -> str:
    return (
        f"<!doctype html><html lang=he dir={direction}><head><meta charset=utf-8><title>{title}</title><style>{STYLE}{style}</style>{head}"
        f"</head><body>{body}</body></html>"
    )


def simple(title: str, text: str) -> str:
    return html(f"<h1>{title}</h1><p>{text}</p>", title=title)


def rows(count: int, word: str = "שורה") -> str:
    return "".join(f"<div class=row>{word} {i}</div>" for i in range(count))


def pdf() -> bytes:
    import io

    import pikepdf

    made = pikepdf.new()
    made.add_blank_page()
    out = io.BytesIO()
    made.save(out, deterministic_id=True)
    return out.getvalue()


LAZY = html(
    rows(40) + "<img loading=lazy width=300 height=120 src='/picture?colour=rgb(1,100,200)&wait=0.4'>" + rows(30)
    + "<img id=d width=300 height=120 data-src='/picture?colour=rgb(200,100,1)' src='data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='>"
    + rows(30) + "<img id=last loading=lazy width=300 height=120 src='/picture?colour=rgb(10,160,60)&wait=0.8'>"
    + "<script>new IntersectionObserver(s => { for (const e of s) if (e.isIntersecting) e.target.src = e.target.dataset.src }).observe(d)</script>"
)
FOOTER = html(
    "<div id=head>כותרת דביקה</div>" + rows(50) + "<div id=foot>סרגל תחתון קבוע</div>",
    style="#head{position:sticky;top:0;height:50px;background:rgb(0,0,160);color:#fff}"
    "#foot{position:fixed;bottom:0;left:0;right:0;height:60px;background:rgb(160,0,0);color:#fff}",
)
SCROLLER = html(
    f"<div id=app><div id=top>תפריט</div><div id=box>{rows(60, 'פנימי')}<p id=end>סוף הרשימה 77.70 ₪</p></div></div>",
    style="html,body{height:100%;overflow:hidden}#app{position:fixed;inset:0;display:flex;flex-direction:column}"
    "#top{height:50px;background:#ddd}#box{flex:1;overflow-y:auto;min-height:0}",
)
SIDEBAR = html(
    "<aside id=side><nav id=menu>" + "".join(f"<p>תפריט {i}</p>" for i in range(60)) + "</nav></aside><div id=drawer>מגירה סגורה</div>"
    "<main><h1>המסלול שלי</h1><p>129.90 ₪ לחודש</p></main>",
    style="#side{position:fixed;top:0;bottom:0;right:0;width:250px;background:rgb(30,40,50);overflow:hidden}main{margin-right:270px}"
    "#menu{height:calc(100% - 40px);margin-top:40px;overflow-y:auto;color:#fff}"
    "#drawer{position:fixed;top:50px;left:100%;width:300px;background:#fff}",
)
UNSTYLED = html("<h1>בלי עיצוב</h1>", head="<link rel=stylesheet href='/status/404'><link rel=stylesheet href='http://nowhere.invalid/a.css'>")
VIRTUAL = html(
    "<h1>רשימה וירטואלית</h1><div id=box><div id=all></div></div>",
    style="#box{height:300px;overflow:auto;border:1px solid #333;position:relative}#all{position:relative}.v{position:absolute;height:30px;left:0;right:0}",
    head="""<script>addEventListener('DOMContentLoaded', () => { const N = 200, H = 30; all.style.height = N*H+'px';
    const draw = () => { all.textContent=''; const a = Math.floor(box.scrollTop/H); for (let i=a; i<Math.min(N,a+12); i++) { const d=document.createElement('div');
    d.className='v'; d.style.top=i*H+'px'; d.textContent = i === 150 ? 'קוד hush-hush-4711' : 'חיוב מספר '+i; all.append(d) } }; box.addEventListener('scroll', draw); draw(); })</script>""",
)
LATE = html(
    "<h1>המסלול שלי</h1><p id=price>…</p><script>addEventListener('load', () => { setTimeout(() => { price.textContent = '129.90 ₪ לחודש' }, 2000);"
    "const again = () => fetch('/poll').then(() => setTimeout(again, 10)); again(); again(); })</script>"
)
LATE_FETCH = html(
    "<h1>המסלול שלי</h1><p id=price>…</p><script>addEventListener('load', () => {"
    " fetch('/picture?wait=' + (new URLSearchParams(location.search).get('wait') || 2)).then(() => { price.textContent = '129.90 ₪ לחודש' }) })</script>"
)
ENDLESS = html(
    f"<div id=list>{rows(30)}</div><script>let n=30; addEventListener('scroll', () => {{ if (innerHeight+scrollY > document.body.scrollHeight-200) "
    "for (let i=0;i<30;i++) { const d=document.createElement('div'); d.className='row'; d.textContent='שורה '+(n++); list.append(d) } })</script>"
)
CONSENT = html(
    "<h1>המחיר שלך</h1><p id=price>129.90 ₪ לחודש כולל מע״מ לפי המסלול</p>" + rows(20) + "<div id=cookie-layer role=dialog><p>אנחנו משתמשים בעוגיות</p>"
    "<button id=yes>אישור הכל</button><button id=no>דחיית הכל</button></div><script>yes.onclick=no.onclick=e=>{document.title='נלחץ: '+e.target.id;"
    "document.getElementById('cookie-layer').remove()}</script>",
    style="#cookie-layer{position:fixed;inset:0;background:#fff;z-index:9;padding:200px}",
)
FAR = html(
    "<a class=sr href='#m'>דלג לתוכן העזר</a><h1 id=m>שלום דנה</h1><p id=price>129.90 ₪</p>" + rows(30) + "<span class=sr>טקסט עזר</span>",
    style=".sr{position:absolute;left:-9999px;top:0;width:200px}",
)
WIDE = html(
    "<h1>טבלה רחבה</h1><table><tr>" + "".join(f"<td>עמודה_{i}</td>" for i in range(16)) + "</tr></table>", style="td{min-width:120px;border:1px solid #999}"
)
VALUES = html(
    "<label>מחיר <input id=a readonly></label><select><option>ראשון</option><option selected>מסלול זהב 59.90</option></select>"
    "<textarea>הערה 12.50</textarea><div id=host></div><div><template shadowrootmode=closed><p>בצל מוצהר 44.40 ₪</p></template></div>"
    "<div><template shadowrootmode=open><p>בצל פתוח 33.30 ₪</p><slot></slot></template><b>בחריץ 22.20</b></div>"
    "<canvas id=c width=300 height=60></canvas><input type=password id=p><script>a.value='129.90 ₪';p.value='canary-password-Zx81!';"
    "host.attachShadow({mode:'closed'}).innerHTML='<p>בצל סגור 77.70 ₪</p>';const x=c.getContext('2d');x.font='30px sans-serif';x.fillText('88.80',10,40)</script>"
)
DIFFERS = html(
    "<p><bdo dir=ltr>129.90</bdo> רגיל</p><p id=o>\u202e09.921\u202c</p><p class=g>מחיר</p><p>מחיר <span style='display:none'>999</span>129.90</p>"
    "<p>גלוי <span style='font-size:0'>סמוי1</span><span style='opacity:0'>סמוי2</span><span style='color:#fff'>סמוי3</span>"
    "<span style='position:absolute;clip:rect(0,0,0,0)'>סמוי4</span><span style='position:absolute;left:-5000px'>סמוי5</span></p>"
    "<p><span style='visibility:hidden'>סמוי6</span>סוף</p><p style='height:0;overflow:hidden'>סמוי7</p><p style='text-transform:uppercase'>plan x</p>",
    style=".g::after{content:' 49.90 ₪'}#o{font-size:30px}",
)
DIALOGS = html("<h1>חלונות</h1><p id=a></p><script>alert('שלום');a.textContent=String(confirm('לאשר?'))+String(prompt('קוד?','1'));"
               "onbeforeunload=e=>{e.preventDefault();return 'x'}</script>")
POPUP = html("<h1>עמוד ראשי</h1><a id=go href='/simple' target=_blank>פתח</a><button id=b onclick=\"window.open('/simple')\">פתח</button>")
ANIMATED = html(
    "<div class=fade>הופיע 129.90 ₪</div><div class=spin>◐</div>" + rows(40) + "<div id=r class=reveal>נחשף בגלילה 55.50</div>"
    "<script>new IntersectionObserver(s=>{for(const e of s)if(e.isIntersecting)e.target.classList.add('in')}).observe(r)</script>",
    style="@keyframes f{from{opacity:0}to{opacity:1}}@keyframes s{to{transform:rotate(360deg)}}.fade{animation:f 20s both}.spin{animation:s 1s infinite}"
    ".reveal{opacity:0;transition:opacity 5s}.reveal.in{opacity:1}",
)
TALL = html("".join(f"<div style='height:100px;background:hsl({i * 7 % 360},60%,70%)'>קטע {i}</div>" for i in range(300)))
NODES = html(
    "<table>" + "".join("<tr>" + "".join(f"<td>{i}.{k}" for k in range(49)) + "</tr>" for i in range(1_000)) + "</table>", style="td{font:8px sans-serif}"
)
BROKEN = html("<h1>תמונה שבורה</h1><img src='/no-such-picture' width=200 height=100>")
COUNTERS = html(
    "<h1 class=price></h1><h2>תנאים</h2><ol><li>פריט</li></ol><h2>סיום</h2><div style='height:1200px'></div>"
    "<iframe srcdoc=\"<style>p{counter-reset:p 55}p::after{content:'עוד 'counter(p)' שח'}</style><p>בתוך</p><b>אחרי</b>\"></iframe><p class=pic>סוף</p>"
    "<script>const f = new URLSearchParams(location.search).get('in');"
    "if (f) document.body.insertAdjacentHTML('beforeend', `<iframe height=300 src='${f}'></iframe>`)</script>",
    style="body{counter-reset:p 129 a 90}.price::before{content:'מחיר 'counter(p)'.'counter(a)' ₪'}h2{counter-increment:s}"
    "h2::before{content:counters(s,'.') '. '}.pic::before{content:url('/picture?colour=rgb(1,2,3)') / 'לא לקרוא'}",
)
BEHIND = html(
    "<h1>רקע</h1><div class='box a'></div><div class='box b'></div><svg class=box><image href='/none-4' width=90 height=40 /></svg>"
    "<div class='box c'></div><p class=d>בלי</p><img src='/none-6' width=1 height=1><img src='/none-7' width=80 height=30>",
    style=".box{width:200px;height:60px}.a{background:url(/none-1)}.b::before{content:url('/none-2');display:block}"
    ".c{background:url(/none-3);opacity:0}.d{background:url('/picture?colour=rgb(1,2,3)')}",
)  # fmt: skip
PRINT = html("<h1>לא להדפסה 129.90</h1><p class=p>רק להדפסה</p>", style=".p{display:none}@media print{h1{display:none}.p{display:block}}")
CHALLENGE = html("<h1>רק רגע</h1><p>בודקים את הדפדפן. יש לאשר שאינך רובוט</p>", title="בדיקת אבטחה")
GOES_ON = html("<p>מעביר…</p><script>setTimeout(()=>location.replace('/simple'),400)</script>")
RELOADS = html(
    "<h1>מתעדכן</h1><p>129.90 ₪</p>" + rows(400) + "<script>const times = new URLSearchParams(location.search).get('times');"
    "const n = +(sessionStorage.getItem('n') || 0); sessionStorage.setItem('n', n + 1);"
    "if (n < times) { addEventListener('scroll', () => location.reload()); if (times > 9) setTimeout(() => location.reload(), 150) }</script>"
    "<img loading=lazy width=300 height=120 src='/picture?colour=rgb(1,100,200)'>"
)
SUB_LOAD = html("<h1>טוען משאב</h1><p>129.90</p><script src='/hang' async></script>")

def plan(count: int) -> str:
    """An ordinary account page: a menu, pictures, a table of charges."""
    body = "".join(f"<tr><td>{i % 28 + 1:02d}/11/2026</td><td>חיוב עבור שירות מספר {i}</td><td>{i}.90 ₪</td></tr>" for i in range(count))
    shots = "".join(f"<img width=200 height=80 src='/picture?wait=0&colour=rgb({i * 20},90,160)'>" for i in range(6))
    style = "table{width:100%}td{padding:4px;border-bottom:1px solid #ddd}h1{padding:20px;background:#e6f4f1}"
    return html(f"<h1>המסלול שלי</h1><p>129.90 ₪ לחודש</p>{shots}<table>{body}</table>", style=style, title="המסלול שלי")


STATIC = {
    "/plan-10000": plan(330), "/plan-3000": plan(90),
    "/simple": simple("עמוד פשוט", "129.90 ₪ לחודש"), "/lazy": LAZY, "/footer": FOOTER, "/scroller": SCROLLER, "/virtual": VIRTUAL, "/sidebar": SIDEBAR,
    "/unstyled": UNSTYLED, "/late": LATE,
    "/late-fetch": LATE_FETCH, "/endless": ENDLESS, "/consent": CONSENT, "/far": FAR, "/wide": WIDE, "/values": VALUES, "/differs": DIFFERS,
    "/dialogs": DIALOGS, "/popup": POPUP, "/animated": ANIMATED, "/tall": TALL, "/nodes": NODES, "/broken": BROKEN, "/behind": BEHIND, "/reloads": RELOADS, "/counters": COUNTERS, "/print": PRINT,
    "/challenge": CHALLENGE, "/goes-on": GOES_ON, "/sub-load": SUB_LOAD,
}  # fmt: skip


def frames(other: str) -> str:
    return html(
        "<h1>מסגרות</h1><div id=head style='position:sticky;top:0;height:50px;background:rgb(0,0,160)'>כותרת</div><div style='height:2000px'>רווח</div><iframe id=near src='/simple' style='width:500px;height:200px;border:7px solid #090;padding:5px'></iframe>"
        f"<iframe src='{other}/values' style='width:600px;height:90px'></iframe><p>אחרי המסגרות</p>"
    )


def canaries(secret: Mapping[str, str]) -> str:
    return html(
        f"<h1>קנריות</h1>{rows(20)}<p>העוגייה היא {secret['cookie']}</p><a href='/next?token={secret['query']}&page=2'>הבא</a>"
        f"<form><input type=hidden name=csrf_token value='{secret['hidden']}'><input type=password id=p name=p></form>"
        f"<script>localStorage.setItem('authToken','{secret['storage']}');sessionStorage.setItem('session',JSON.stringify({{token:'{secret['session']}'}}));"
        f"p.value='{secret['password']}';p.setAttribute('value','{secret['password']}');"
        f"fetch('/echo',{{headers:{{Authorization:'Bearer {secret['authorization']}'}}}});"
        f"document.body.insertAdjacentHTML('beforeend','<p>האסימון {secret['authorization']}</p>')</script>"
        f"<script>window.STATE = {{\"user\": {{\"accessToken\":\"{secret['inline']}\"}}}}</script><p>פנימי {secret['inline']}</p>"
        f"<div data-options='{{&quot;csrfToken&quot;:&quot;{secret['attribute']}&quot;}}'>תכונה {secret['attribute']}</div>",
        head=f"<meta name=csrf-token content='{secret['csrf']}'>",
    )
