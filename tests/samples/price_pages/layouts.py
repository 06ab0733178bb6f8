"""Pages on which the layout is the difficulty: parts of a price in elements of their own, generated signs, tables, cards, form fields."""

from __future__ import annotations

from collections.abc import Iterator

from tests.samples.price_pages.page import Page, document

CARD = "<style>.c{{border:1px solid #ccc;padding:8px;width:220px}}.o{{text-decoration:line-through;color:#888}}</style><div class=c id=it>{}</div>"
READ = {
    "sup": "<p id=it>129<sup>90</sup> ₪</p>", "sup sign first": "<p id=it>₪129<sup>90</sup></p>",
        "sup point": "<p id=it>129<sup>.90</sup> ₪</p>", "sup sign in sup": "<p id=it>129<sup>90 ₪</sup></p>",
        "sup both": "<p id=it><sup>₪</sup>129<sup>90</sup></p>",
    "sub": "<p id=it style='font-size:40px'>129<sub style='font-size:16px'>90</sub> ₪</p>",
        "small": "<p id=it style='font-size:40px'>129<small style='font-size:16px'>90</small> ₪</p>",
        "small point": "<p id=it style='font-size:40px'>129<small style='font-size:20px'>.90</small> ₪</p>",
    "spans with point": "<p id=it><span>129</span><span>.</span><span>90</span><span>₪</span></p>",
        "point in first": "<p id=it><span>129.</span><span>90</span> ₪</p>",
        "point in second": "<p id=it><span>129</span><span>.90</span> ₪</p>",
        "sign apart": "<p id=it><span>₪</span> <span>129.90</span></p>",
    "flex": "<p id=it style='display:flex;direction:ltr'><span>₪</span><span style='font-size:40px'>129</span><span style='font-size:16px'>90</span></p>",
        "inline blocks": "<p id=it><span style='display:inline-block'>129.90</span><span style='display:inline-block'>₪</span></p>",
    "column": "<div id=it style='display:flex;direction:ltr'><div style='font-size:40px'>129</div><div style='font-size:14px'><div>90</div><div>₪</div></div></div>",
        "absolute agorot": "<p id=it style='position:relative;font-size:40px;display:inline-block;padding-right:40px;direction:ltr'>₪129<span style='position:absolute;top:4px;font-size:15px'>90</span></p>",

    "amazon": "<span id=it><span style='position:absolute!important;left:-10000px;top:auto;width:1px;height:1px;overflow:hidden'>₪129.90</span><span aria-hidden=true><span style='font-size:14px;vertical-align:top'>₪</span><span style='font-size:28px'>129<span style='display:none'>.</span></span><span style='font-size:14px;vertical-align:top'>90</span></span></span>",

    "screen reader copy": "<p id=it><span aria-hidden=true>129.90 ₪</span><span style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)'>מחיר נוכחי 129 שקלים ו-90 אגורות</span></p>",

    "before": "<style>#it::before{content:'₪'}</style><p id=it>129.90</p>",
        "after": "<style>#it::after{content:' ₪'}</style><p id=it>129.90</p>",
        "after escaped": "<style>#it::after{content:'\\20AA'}</style><p id=it>129.90</p>",
        "before inner": "<style>.n::before{content:'₪ '}</style><p id=it><span class=n>129.90</span></p>",
        "after agorot": "<style>.a::before{content:'.'}</style><p id=it>129<span class=a>90</span> ₪</p>",
    "svg sign": "<p id=it>129.90 <svg width=12 height=12 role=img aria-label='₪'><title>₪</title><rect width=12 height=12 /></svg></p>",
        "picture sign": "<p id=it>129.90 <img alt='₪' width=12 height=12 src='data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs='></p>",

    "strike class": CARD.format("<span class=o>159.90 ₪</span> <b>129.90 ₪</b>"),
    "strike after": CARD.format("<b>129.90 ₪</b> <span class=o>159.90 ₪</span>"),
    "strike div": CARD.format("<div class=o>159.90 ₪</div><div>129.90 ₪</div>"),
    "strike nested": CARD.format("<div class=o><span><b>159<sup>90</sup></b> ₪</span></div><div>129<sup>90</sup> ₪</div>"),
    "card": CARD.format("<h3>Fiber 1000</h3><p>עד 1000Mb הורדה</p><p><b style='font-size:30px'>129</b><span style='font-size:14px;vertical-align:super'>90</span> ₪</p><button>להצטרפות</button>"),
    "card english": CARD.format("<h3>Mobile 5G 200GB</h3><p>Unlimited minutes</p><div><span>₪</span><span style='font-size:30px'>129</span><span style='font-size:14px'>.90</span></div><button>Join</button>"),

    "input": "<input id=it value='129.90 ₪'>", "input sign beside": "<label>מחיר <input id=it value=129.90> ₪</label>",
        "input sign before": "<div><span>₪</span><input id=it value=129.90 type=number step=0.01></div>",
        "output": "<output id=it>129.90 ₪</output>", "readonly": "<input id=it readonly value='₪129.90'>",
        "textarea": "<textarea id=it>129.90 ₪</textarea>", "select": "<select id=it><option>99.90 ₪<option selected>129.90 ₪</select>",
        "button": "<button id=it>129.90 ₪</button>",
    "bare cell, sign in the head": "<table><tr><th>מסלול<th>מחיר (₪)<tr><td>בסיס<td id=it>129.90</table>",
        "bare cell, words in the head": "<table><thead><tr><th>תיאור</th><th>סכום בש\"ח</th></tr></thead><tbody><tr><td>בסיס</td><td id=it>129.90</td></tr></tbody></table>",
        "bare cell, english head": "<table><tr><th>Plan<th>Price (NIS)<tr><td>Basic<td id=it>129.90</table>",
        "bare beside sign": "<div><span id=it>129.90</span><span>₪</span></div>",
        "bare after sign": "<div><span>₪</span><span id=it>129.90</span></div>",
        "bare beside word": "<div><span id=it>129.90</span> <span>ש\"ח</span></div>",
    "font shadow": "<p id=it style='text-shadow:1px 1px #ccc'>129.90 ₪</p>",
        "nested deep": "<div id=it><div><div><span><b><i>129.90</i></b></span><span>&nbsp;₪</span></div></div></div>",
        "comment inside": "<p id=it>129<!-- -->.<!-- -->90<!-- --> ₪</p>", "react parts": "<p id=it>₪<!-- -->129.90</p>",
        "wbr": "<p id=it>129<wbr>.90 ₪</p>", "bdi": "<p id=it><bdi>129.90</bdi> ₪</p>",
        "bdo ltr": "<p id=it><bdo dir=ltr>129.90 ₪</bdo></p>",
    "definition": "<dl id=it><dt>מחיר<dd>129.90 ₪</dl>",
        "hidden by media": "<style>@media(max-width:400px){.m{display:inline!important}}.m{display:none}</style><p id=it><span class=m>99.90 ₪</span><span>129.90 ₪</span></p>",
        "template": "<div id=it><template>99.90 ₪</template>129.90 ₪</div>",
        "noscript": "<div id=it><noscript>99.90 ₪</noscript>129.90 ₪</div>",
        "data attribute": "<p id=it data-price=99.90 title='99.90 ₪'>129.90 ₪</p>",
        "aria label": "<p id=it aria-label='99.90 ₪'>129.90 ₪</p>", "letter spacing": "<p id=it style='letter-spacing:6px'>129.90 ₪</p>",
        "grid": "<div id=it style='display:grid;grid-template-columns:auto auto;justify-content:start;direction:ltr'><span>₪</span><span>129.90</span></div>",
        "table of one": "<table id=it><tr><td>129.90<td>₪</table>",
    "ruby": "<p id=it><ruby>129.90 ₪<rp>(</rp><rt style='display:none'>x</rt></ruby></p>",
        "uppercase": "<p id=it style='text-transform:uppercase'>129.90 nis</p>",
        "open shadow": "<div id=it></div><script>it.attachShadow({mode:'open'}).innerHTML='<b>129</b><sup>90</sup> ₪'</script>",
        "shadow inside": "<p id=it><x-p></x-p></p><script>document.querySelector('x-p').attachShadow({mode:'open'}).innerHTML='<span>129.90</span> <span>₪</span>'</script>",
        "rotated": "<p id=it style='transform:rotate(-8deg);display:inline-block'>129.90 ₪</p>",
        "animated in": "<style>@keyframes f{from{opacity:0}to{opacity:1}}#it{animation:f .01s forwards}</style><p id=it>129.90 ₪</p>",
    "contents": "<p id=it><span style='display:contents'>129.90 ₪</span></p>",
        "split digits same size": "<p id=it><span>1</span><span>2</span><span>9</span><span>.</span><span>9</span><span>0</span> ₪</p>",
}  # fmt: skip
DOUBT = {
    "flex reversed": "<p id=it style='display:flex;flex-direction:row-reverse;justify-content:flex-end;direction:rtl'><span style='font-size:16px'>90</span><span style='font-size:40px'>129</span><span>₪</span></p>",

    "same size": "<p id=it><span>129</span><span>90</span> ₪</p>", "same size spaced": "<p id=it><span>129</span> <span>90</span> ₪</p>",
        "split digits no point": "<p id=it><span>1</span><span>2</span><span>9</span><span>9</span><span>0</span> ₪</p>",
        "footnote": "<p id=it>129<sup>1</sup> ₪</p>", "two cards": "<div id=it><p>129.90 ₪</p><p>149.90 ₪</p></div>",
        "odometer": "<div id=it style='height:24px;overflow:hidden;line-height:24px'><span style='display:inline-block'>0<br>1<br>2</span><span style='display:inline-block'>9<br>8</span> ₪</div>",

    "bare input": "<input id=it value=129.90>", "bare text": "<p id=it>129.90</p>",
        "password": "<input id=it type=password value='129.90 ₪'>", "placeholder": "<input id=it placeholder='129.90 ₪'>",
        "canvas": "<canvas id=it width=100 height=20></canvas>",
        "sign of other": "<table><tr><th>Plan<th>Price ($)<tr><td>Basic<td id=it>129.90 x</table>",
        "reversed by css": "<p id=it style='unicode-bidi:bidi-override;direction:rtl'>09.921 ₪</p>",
        "sprite mask": "<p id=it style='-webkit-text-security:disc'>129.90 ₪</p>",
    "clipped end": "<p id=it dir=ltr style='width:34px;overflow:hidden;white-space:nowrap'>₪1,129.90</p>",
        "ellipsis": "<p id=it dir=ltr style='width:40px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap'>₪1,129.90</p>",
        "blurred": "<p id=it style='filter:blur(5px)'>129.90 ₪</p>",
        "flex order": "<p id=it style='display:flex;direction:ltr'><span style='order:2'>90</span><span style='order:1'>129</span> <span style='order:3'>₪</span></p>",
        "scaled x": "<p id=it style='transform:scaleX(-1)'>129.90 ₪</p>",
}  # fmt: skip
HIDDEN = ("display:none", "visibility:hidden", "opacity:0", "font-size:0", "position:absolute;left:-9999px",
    "position:absolute;top:-9999px", "clip-path:inset(100%)", "clip-path:polygon(0 0,0 0,0 0)", "color:transparent", "color:#fff",
    "display:inline-block;width:0;overflow:hidden", "display:inline-block;transform:scale(0)",
    "display:inline-block;transform:translateX(-9999px)", "position:fixed;top:-500px", "display:block;max-height:0;overflow:hidden",
          "content-visibility:hidden;display:block", "visibility:collapse", "display:block;height:0;overflow:clip", "filter:opacity(0)",
          "position:absolute;clip:rect(0,0,0,0)", "display:inline-block;text-indent:-9999px;overflow:hidden;width:90px",
          "color:rgba(0,0,0,.01)", "color:#fdfdfd", "-webkit-text-fill-color:transparent", "display:inline-block;transform:scale(.01)",
          "display:inline-block;transform:rotateY(90deg)", "mask-image:linear-gradient(transparent,transparent)",
          "display:inline-block;scale:0", "font-size:.3px", "position:absolute;z-index:-1;left:0;top:0;opacity:.01",
          "clip-path:circle(0px)", "display:inline-block;clip-path:ellipse(0 0)", "color:color-mix(in srgb,#fff 100%,#000)",
          "color:oklch(1 0 0)", "color:rgb(255 255 255 / 5%)", "background:#eee;color:#eee", "display:inline-block;zoom:0.001",
          "position:absolute;right:-9999px", "display:inline-block;translate:-9999px 0",
          "backface-visibility:hidden;transform:rotateY(180deg);display:inline-block", "mix-blend-mode:screen;color:#fff",
          "clip-path:xywh(0 0 0 0)", "clip-path:rect(0 0 0 0)")  # fmt: skip


def pages() -> Iterator[Page]:
    """All pages of this kind."""
    for name, body in READ.items():
        yield Page(f"layout {name}", document(body), "?129.90 ILS *" if name in ("svg sign", "picture sign", "table of one",
            "absolute agorot", "animated in", "sub", "split digits same size") else "129.90 ILS *")
    for name, body in DOUBT.items():
        yield Page(f"layout {name}", document(body),
            "?129.90 -" if name.startswith("bare") else "doubt")
    for style in HIDDEN:
        yield Page(f"hidden before {style}", document(f'<p id=it><span style="{style}">99.00 ₪</span> 129.90 ₪</p>'), "129.90 ILS")
        yield Page(f"hidden point {style}", document(f'<p id=it>12<span style="{style}">9</span>.90 ₪</p>'),
            "doubt" if style in ("opacity:0",) else "?12.90 ILS")
        yield Page(f"hidden alone {style}", document(f'<p id=it><span style="{style}">129.90 ₪</span></p>'), "doubt")
        yield Page(f"hidden parent {style}", document(f'<div style="{style}"><p id=it style="margin:0">129.90 ₪</p></div>'),
            "doubt" if not style.startswith(("visibility:collapse",)) else "?129.90 ILS")
