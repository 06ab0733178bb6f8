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

APPS = {"/app/menu": MENU, "/app/skeleton": SKELETON}
