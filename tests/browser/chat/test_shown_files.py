"""Pictures and files are kept however the page shows them: inside a drawing, as one of several sizes or sources, under one name three times."""

from __future__ import annotations

import asyncio
import io

import pytest
from PIL import Image

from collector.chat import ChatOutcome, ChatSettings, FileInfo, QueueControls, Stop, watch_chat
from collector.clock import SystemClock
from tests.samples import one_browser
from tests.site.chat_site import site

pytestmark = pytest.mark.browser


def drawn(spread: int) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((160, 120), spread).convert("RGB").save(out, "PNG")
    return out.getvalue()


SAMPLES = b"\x80" * 800
SOUND = b"RIFF" + (836).to_bytes(4, "little") + b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x20\x03\0\0" + SAMPLES
FILES = {
    "/files/drawing.png": drawn(40), "/files/inside.png": drawn(50), "/files/ground.png": drawn(60), "/files/note.wav": SOUND,
    **{f"/files/{n}": b"%%PDF-1.4 bill %d" % n for n in (1, 2, 3)},
}  # fmt: skip
SHOWN = [
    "<svg width=180 height=130><image href='/files/drawing.png' width=160 height=120 /></svg>",
    "<svg width=180 height=130><foreignObject width=180 height=130><img src='/files/inside.png' width=160 height=120></foreignObject></svg>",
    "<div role=img style='width:160px;height:120px;background-image:image-set(\"/files/ground.png\" 1x)'></div>",
    "<audio controls><source src='/nothing.ogg' type='audio/ogg'><source src='/files/note.wav' type='audio/wav'></audio>",
    "Three bills: <a href='/files/1'>bill.pdf</a> <a href='/files/2'>bill.pdf</a> <a href='/files/3'>bill.pdf</a>",
]
PAGE = """<!doctype html><style>.l { height: 500px; overflow: auto; width: 500px } .m { background: #eee; margin: 6px; padding: 8px; width: fit-content }
.c { background: #dfd; margin-left: auto }</style><div class=l role=log></div><textarea id=field></textarea><script>document.cookie = 'member=yes; path=/';
const list = document.querySelector('.l');
function add(kind, html) { const m = document.createElement('div'); m.className = 'm ' + kind; m.innerHTML = html; list.append(m); list.scrollTop = 1e9; }
field.addEventListener('keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); add('c', field.value); field.value = ''; } });
add('', 'Hello, this is Dana');</script>"""


def test_pictures_and_files_are_kept_however_they_are_shown() -> None:
    kept: dict[str, bytes] = {}

    def keep(data: bytes, info: FileInfo) -> str:
        kept[info.url.rpartition("/")[2]] = data
        return ""

    async def run() -> ChatOutcome:
        async with site({"/files.html": PAGE}, FILES) as base, one_browser.a_browser() as browser:
            context = await browser.new_context(viewport={"width": 900, "height": 700})
            controls = QueueControls()
            watching = watch_chat(context, base + "/files.html", ChatSettings(seconds=60), lambda _: None, lambda *_: "p", SystemClock(), controls, keep)
            task = asyncio.create_task(watching)
            page = context.pages[0] if context.pages else await context.wait_for_event("page")
            await page.click("#field")
            await page.keyboard.insert_text("Please send them")
            await page.keyboard.press("Enter")
            for number, html in enumerate(SHOWN):
                await page.evaluate("([number, html]) => { add('', `Item ${number} comes here`); add('', html); }", [number, html])
                await page.wait_for_timeout(400)
            await page.wait_for_timeout(2500)
            controls.put(Stop())
            outcome = await task
            await context.close()
            return outcome

    outcome = one_browser.run(run())
    assert kept == {path.rpartition("/")[2]: data for path, data in FILES.items()}
    shown = [m for m in outcome.transcript.messages if m.attachments]
    assert [[a.kind for a in m.attachments] for m in shown] == [["image"], ["image"], ["image"], ["voice"], ["file"] * 3]
    assert all(a.digest and not a.reason for m in shown for a in m.attachments)
    assert shown[-1].text == "Three bills: bill.pdf bill.pdf bill.pdf"
