"""The last picture holds every word: measured by the pixels of each word's own colour, in layouts that cut off, cover, veil or scale the list."""

from __future__ import annotations

import asyncio
import io
import json

import pytest
from PIL import Image
from playwright.async_api import Browser, Page

from collector.capture.picture.stitch import Tile
from collector.chat import ChatOutcome, ChatSettings, QueueControls, Stop, watch_chat
from collector.clock import SystemClock
from collector.model import State
from tests.samples import one_browser
from tests.site.chat_site import site

pytestmark = pytest.mark.browser
LINES = [f"Line number {n} tells of a bill that was charged twice " + "and still is " * (n % 4) for n in range(16)]
LOOKS = """* { box-sizing: border-box } body { margin: 0; font: 16px/1.4 sans-serif } .m { width: fit-content; max-width: 70%; padding: 8px; margin: 6px;
  border-radius: 9px; background: #eee } .c { margin-left: auto; background: #dfd } .w { display: flex; flex-direction: column; height: 100vh; width: 500px;
  position: relative } .l { flex: 1; overflow-y: auto } #field { height: 40px; width: 100% }"""
CHAT = "<div class=w><div class=l></div><textarea id=field></textarea></div>"
BESIDE = "const list = document.querySelector('.l'), scrolls = list;"
INSIDE = """let scrolls; customElements.define('chat-content', class extends HTMLElement { constructor() { super(); const root = this.attachShadow({mode: '%s'});
  root.innerHTML = '<style>:host{display:block;position:relative;flex:1}.s{position:absolute;inset:0;overflow:hidden auto}</style><main class=s><slot></slot></main>';
  scrolls = root.querySelector('.s'); } }); const list = document.querySelector('.rows');"""
SLOTTED = CHAT.replace("<div class=l></div>", "<chat-content><div class=rows></div></chat-content>")
FRAME = "<iframe src='%s/plain' style='width:400px;height:560px;border:7px solid;padding:9px;%s'></iframe>"
BAR = "<div style='position:fixed;top:150px;left:0;right:0;height:170px;background:#234;z-index:9'>We use cookies</div>"
CARDS = """for (let n = 0; n < 5; n++) { const card = document.createElement('p'); card.textContent = lines[n] + ' card'; card.style.cssText = 'flex:none;width:210px';
  (row = n ? row : document.createElement('div')).append(card); } row.style.cssText = 'display:flex;overflow-x:auto'; const box = document.createElement('div');
  box.className = 'm'; box.append(row); list.append(box); marked.push(...[0, 1, 2, 3, 4].map((n) => lines[n] + ' card'));"""

OLDER = """const bar = document.createElement('div'); bar.className = 'bar'; let parts = 8; setInterval(() => {
  if (performance.now() < 3500) list.append(bar); else if (parts && list.scrollTop < 5) { parts--; for (let k = 3; k; k--) {
    const m = document.createElement('div'); m.className = 'm'; m.textContent = `Older answer ${parts * 3 + k}`; list.prepend(m); } } }, 300); bar.textContent = 'Write below';"""
"""Three older messages come each time that the list stands at its beginning, and it does not move for them; a line of the page's own stays in sight."""


def page(looks: str = "", body: str = CHAT, first: str = BESIDE, last: str = "") -> str:
    return f"""<!doctype html><style>{LOOKS}{looks}</style><body>{body}<script>{first}
    const lines = {json.dumps(LINES)}, marked = [...lines]; let row;
    function add(text, mine) {{ const m = document.createElement('div'); m.className = mine ? 'm c' : 'm'; m.textContent = text; list.append(m); scrolls.scrollTop = 1e9; }}
    {last}
    lines.forEach((text) => add(text, false));
    const roots = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((e) => e.shadowRoot ? roots(e.shadowRoot) : [])];
    const seen = new WeakSet();
    setInterval(() => {{ for (const root of roots(document)) {{ const all = document.createTreeWalker(root, 4); for (let t; (t = all.nextNode());) {{
      const n = marked.indexOf(t.data); if (n < 0 || seen.has(t)) continue; seen.add(t);
      [...t.data.matchAll(/\\S+/g)].forEach((word, k) => {{ const range = new Range(); range.setStart(t, word.index); range.setEnd(t, word.index + word[0].length);
        CSS.highlights.set(`w${{n}}_${{k}}`, new Highlight(range)); const sheet = new CSSStyleSheet();
        sheet.replaceSync(`::highlight(w${{n}}_${{k}}) {{ background: rgb(${{n * 9 + 5}}, ${{k * 9 + 5}}, 77) }}`); root.adoptedStyleSheets.push(sheet); }}); }} }} }}, 30);
    document.querySelector('#field').addEventListener('keydown', (e) => {{ if (e.key === 'Enter') {{ e.preventDefault(); add(e.target.value, true); e.target.value = ''; }} }});
    </script>"""


LAYOUTS = {
    "slotted into a shadow root that scrolls": page(body=SLOTTED, first=INSIDE % "open"),
    "slotted into a closed one": page(body=SLOTTED, first=INSIDE % "closed"),
    "drawn larger, older messages come": page(
        ".w { transform: scale(1.3); transform-origin: 0 0; height: 400px; width: 400px } .l { overflow-anchor: none } .bar { position: sticky; bottom: 0 }",
        last=OLDER,
    ),
    "higher than the window": page(".w { height: 900px; margin-top: 120px } .l { height: 860px; flex: none }"),
    "veiled by what the style sheet draws, while answers go on and jump to the end": page(
        ".w::before { content: ''; position: absolute; inset: 0 0 auto; height: 60px; background: #fff; z-index: 2 }",
        last="""let top_ = false, more = 8; list.addEventListener('scroll', () => { top_ = top_ || list.scrollTop < 20;
          if (top_ && more && list.scrollTop > 100) { more--; setTimeout(add, 40, 'And one more answer', false); } });""",
    ),
    "fading at both ends": page(".l { mask-image: linear-gradient(transparent, #000 80px, #000 calc(100% - 80px), transparent) }"),
    "snapping to rows": page(".l { scroll-snap-type: y mandatory } .m { scroll-snap-align: start }"),
    "cards side by side": page(last=CARDS),
}
FRAMES = {
    "in a frame below the window's end": "<h1>Shop</h1>" + "<p>Offer</p>" * 16 + FRAME % ("", "") + "<p>Imprint</p>" * 8,
    "in a frame with a bar of the page's over it": FRAME % ("", "position:fixed;right:0;bottom:0") + BAR,
}


async def recorded(browser: Browser, address: str) -> tuple[ChatOutcome, list[bytes]]:
    context = await browser.new_context(viewport={"width": 1000, "height": 700})
    controls, pictures = QueueControls(), list[bytes]()

    def keep(png: bytes, _: object) -> str:
        pictures.append(png)
        return f"picture-{len(pictures):03d}"

    task = asyncio.create_task(watch_chat(context, address, ChatSettings(seconds=60), lambda _: None, keep, SystemClock(), controls))
    shown: Page = context.pages[0] if context.pages else await context.wait_for_event("page")
    await shown.wait_for_timeout(1500)
    inside = shown.frames[-1]
    await inside.click("#field")
    await shown.keyboard.insert_text("I typed this myself")
    await shown.keyboard.press("Enter")
    await shown.wait_for_timeout(1500)
    controls.put(Stop())
    outcome = await task
    await context.close()
    return outcome, pictures


def missing(outcome: ChatOutcome, pictures: list[bytes], *, cards: bool) -> list[str]:
    """Words of which the tiles, and for cards the pictures, show no ground of their own colour."""
    seen = [colours(piece(tile)) for tile in outcome.tiles] + ([colours(Image.open(io.BytesIO(png)).convert("RGB")) for png in pictures] if cards else [])
    texts = [*LINES, *([f"{line} card" for line in LINES[:5]] if cards else [])]
    words = [(n, k, word) for n, text in enumerate(texts) for k, word in enumerate(text.split()) if len(word) > 1]
    return [f"{n}: {word}" for n, k, word in words if max(each.get((n * 9 + 5, k * 9 + 5, 77), 0) for each in seen) < 14 * len(word)]


def piece(tile: Tile) -> Image.Image:
    x, y, width, height = (round(side * tile.ratio) for side in tile.box)
    return Image.open(io.BytesIO(tile.png)).convert("RGB").crop((max(0, x), max(0, y), x + width, y + height))


def colours(picture: Image.Image) -> dict[tuple[int, ...], int]:
    return {colour: count for count, colour in picture.getcolors(1 << 24) or () if isinstance(colour, tuple)}


@pytest.mark.parametrize("name", [*LAYOUTS, *FRAMES])
def test_every_word_stands_on_the_last_picture(name: str) -> None:
    async def run() -> tuple[ChatOutcome, list[bytes]]:
        pages = {"/framed": FRAMES.get(name, ""), "/plain": LAYOUTS.get(name, page(".w { width: 100% }"))}
        async with site(pages) as base, one_browser.a_browser() as browser:
            pages["/framed"] = pages["/framed"].replace("src='", f"src='{base.replace('127.0.0.1', 'localhost')}")
            return await recorded(browser, base + ("/framed" if name in FRAMES else "/plain"))

    outcome, pictures = one_browser.run(run())
    assert missing(outcome, pictures, cards="cards" in name) == []
    assert outcome.state is State.COMPLETE, outcome.reasons
    assert sum(m.text.startswith("Older answer") for m in outcome.transcript.messages) == (24 if "older" in name else 0)


def test_a_list_whose_words_stay_covered_is_not_called_complete() -> None:
    """A band that the page draws again whenever it is hidden lies over the beginning, which cannot be scrolled from under it.

    In another message a sheet lies over one of its two paragraphs.
    """
    band = """const band = document.createElement('div'); const look = 'position:absolute;inset:0 0 auto;height:90px;background:#345;z-index:5';
      setInterval(() => { if (band.style.visibility || !band.isConnected) { band.removeAttribute('style'); band.style.cssText = look; document.querySelector('.w').append(band); } }, 8);
      setTimeout(() => { const m = list.children[9]; m.style.position = 'relative'; m.innerHTML = '<p>The fee is waived</p><p>until the end of May</p>'
        + '<div style="position:absolute;inset:50% 0 0;background:#345"></div>'; }, 500);"""

    async def run() -> ChatOutcome:
        async with site({"/plain": page(last=band)}) as base, one_browser.a_browser() as browser:
            return (await recorded(browser, base + "/plain"))[0]

    outcome = one_browser.run(run())
    assert outcome.state is State.PARTIAL
    (told,) = [reason for reason in outcome.reasons if "words-not-pictured" in str(reason)]
    assert told == "words-not-pictured: 1, 10"
