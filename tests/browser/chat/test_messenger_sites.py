"""A messenger's page as WhatsApp draws it, recorded into a case and packed: nothing of the person's other conversations is in any byte."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.async_api import Page

from collector.browser import BrowserSettings, print_pdf
from collector.chat import QueueControls, Stop, private_places
from collector.clock import SystemClock
from collector.model import Capture, Case, Message, Role, State, Transcript
from collector.package.payload import PayloadMaker
from collector.recipe import RunContext, bring_readings_up_to_date, read_chat
from collector.recipe.intake.record_chat import record_chat
from collector.recipe.intake.stored_transcript import keep_reading
from collector.secrets import MemorySecrets
from collector.store import Store, create_store
from tests.browser.chat.talking import play, say
from tests.samples import one_browser
from tests.site.chat_site import site

pytestmark = pytest.mark.browser
OTHERS = [["KANARY MUM", "KANARY bring milk"], ["Dana KANARY", "KANARY see you"], ["KANARY GROUP", "KANARY meeting"]]


def drawn(side: int) -> str:
    out = io.BytesIO()
    Image.effect_noise((side, side), 60).convert("RGB").save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


OURS, THEIRS = drawn(120), drawn(110)


async def part(page: Page) -> None:
    await page.wait_for_function("window.CARE && document.querySelector('canvas')")
    await page.evaluate("(others) => { scan(); for (const [name, text] of others) elsewhere(name, text); }", OTHERS)
    await page.evaluate("open_('KANARY MUM')")
    await page.evaluate(
        "(b) => elsewhere('KANARY MUM', 'KANARY photo', {photo: URL.createObjectURL(new Blob([Uint8Array.from(atob(b), c => c.charCodeAt(0))]))})",
        THEIRS,
    )
    await page.wait_for_timeout(2200)
    await page.evaluate("open_(CARE)")
    await page.wait_for_timeout(500)
    await play(page, "Hello, this is Dana")
    await say(page, "I was charged twice")
    await play(page, "You get 100 back")
    await page.evaluate("elsewhere('Dana KANARY', 'KANARY where are you')")
    await page.wait_for_timeout(900)
    await page.evaluate("open_('KANARY GROUP')")
    await page.wait_for_timeout(400)
    await say(page, "KANARY on my way")
    await page.wait_for_timeout(600)
    await page.evaluate("open_(CARE)")
    await page.wait_for_timeout(600)
    await play(page, "see the photo", blob=OURS)
    await page.wait_for_timeout(700)
    await page.evaluate("forward()")
    await play(page, "one more line")
    await page.wait_for_timeout(1200)
    await page.evaluate("forward(false)")


def recorded(folder: Path) -> tuple[Store, Capture]:
    clock = SystemClock()
    store = create_store(folder / "evidence", clock)
    case = Case(id="2026-001", title="Half price", provider="Example", opened=clock.now())
    store.append("cases", case)
    settings = BrowserSettings(headless=True, quiet=True)
    context = RunContext(store=store, clock=clock, secrets=MemorySecrets({}), browser=settings, case=case.id)
    controls = QueueControls()

    async def alongside(page: Page) -> None:
        await part(page)
        controls.put(Stop())

    async def run() -> None:
        async with site() as base:
            await record_chat(context, base + "/sites.html?site=whatsapp", seconds=60, alongside=alongside, controls=controls)

    one_browser.run(run())
    return store, Capture.from_doc(store.all("captures", kind="chat")[-1])


def test_no_byte_of_a_package_tells_of_another_conversation(tmp_path: Path) -> None:
    store, capture = recorded(tmp_path)
    clock = SystemClock()
    reading = read_chat(store, clock, capture.id).transcript
    assert [g.why for g in reading.gaps] == ["other-conversation"], "the one at the beginning was not left"
    said = [m.text for m in reading.messages]
    assert said == ["Hello, this is Dana", "I was charged twice", "You get 100 back", "see the photo", "one more line"]
    assert capture.state is State.COMPLETE, capture.reasons
    ours, theirs = base64.b64decode(OURS), base64.b64decode(THEIRS)
    assert {store.read(a) for part, a in capture.files.items() if part.startswith("attachment-")} >= {ours, theirs}, "both were on the screen"

    wrong = Transcript(messages=(Message(n=1, role=Role.AGENT, text="KANARY bring milk", at=capture.started),), reader="chat-reader 9")
    keep_reading(store, clock, capture, wrong, dict(capture.files))
    bring_readings_up_to_date(store, clock, "2026-001", lambda _: None)
    maker = PayloadMaker(store, print_pdf, ("en",), clock.zone, clock.now(), (), lambda _: None)
    made = one_browser.run(maker.make("2026-001", lambda *_: []))
    contents = {name: content if isinstance(content, bytes) else content.read_bytes() for name, content in made.files.items()}
    assert not [name for name, content in contents.items() if b"KANARY" in content or theirs in content]
    assert ours in contents.values() and b"see the photo" in contents["data/journal.jsonl"]
    pictures = {name: Image.open(io.BytesIO(content)).convert("RGB") for name, content in contents.items() if "/picture-" in name}
    assert len(pictures) >= 2
    for name, picture in pictures.items():
        assert picture.crop((0, 0, 370, picture.height)).getextrema() == ((0, 0),) * 3, name
        assert picture.crop((380, 0, picture.width, picture.height)).convert("L").getextrema()[1] > 200, name
        assert (255, 0, 255) not in {colour for _, colour in picture.getcolors(1 << 24) or ()}, f"the dialogue is seen on {name}"
    assert [name for name, picture in pictures.items() if picture.crop((530, 90, 930, 370)).getextrema() == ((0, 0),) * 3], "it was covered"
    assert_covered_where_it_went(store.read_stream(capture.id))


def assert_covered_where_it_went(rows: list[dict[str, Any]]) -> None:
    """A dialogue that the look before a picture saw and the one after it did not is covered as well."""

    def over(box: list[float]) -> bool:
        return box[0] >= 520 and box[0] + box[2] <= 940 and 80 <= box[1] < 380

    name = next(r["name"] for r in rows if r["k"] == "picture" and any(over(box) for boxes in r["rects"].values() for box in boxes.values()))
    place = (520.0, 80.0, 940.0, 380.0)
    assert place in private_places(rows).covers[name]
    for row in rows:
        if row.get("name") == name:
            row["gone"] = {doc: {n: box for n, box in boxes.items() if over(box)} for doc, boxes in row["rects"].items()}
            row["rects"] = {doc: {n: box for n, box in boxes.items() if not over(box)} for doc, boxes in row["rects"].items()}
    assert place in private_places(rows).covers[name]
