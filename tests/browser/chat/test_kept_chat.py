"""A messenger recorded into a store: one conversation by name, files as bytes, a login that is kept encrypted, breaks of the connection told."""

from __future__ import annotations

import asyncio
import base64
import io
import json
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Page

from collector.browser import BrowserSettings
from collector.chat import QueueControls, Stop
from collector.clock import SystemClock
from collector.model import Capture, Case, State
from collector.package.bidi_text import phrase
from collector.package.content.exhibit_folders import Folder, fill_folder
from collector.package.content.exhibits import Exhibit
from collector.package.payload import PayloadMaker
from collector.package.redaction.redaction_rules import Policy
from collector.package.redaction.redactor import Redactor
from collector.package.redaction.release import Release
from collector.recipe import RunContext, read_chat
from collector.recipe.intake.record_chat import record_chat
from collector.recipe.intake.stored_transcript import attached_files, transcript_forms
from collector.secrets import MemorySecrets, SessionVault
from collector.store import Store, create_store
from tests.browser.chat.talking import say
from tests.site.chat_site import site

pytestmark = pytest.mark.browser
PRIVATE = ("Please bring milk", "I love you dear", "on my way home")


def drawn() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((160, 120), 60).convert("RGB").save(out, "PNG")
    return out.getvalue()


DRAWN = drawn()
DRAWINGS = [DRAWN + b"1", DRAWN + b"2"]
"""Two pictures that begin alike, as photographs of one size do."""
FILES = {"/files/photo-once.png": drawn(), "/files/ground-once.png": drawn(), "/files/bill.pdf": b"%PDF-1.4 a bill of 64.90"}
PAGES = {"/terms.pdf": "<!doctype html><title>Log in</title>"}


async def play(page: Page, text: str, **event: str) -> None:
    await page.evaluate("(e) => play(e)", {"id": text, "actor": "agent", "name": "Dana", "action": "say", "text": text, **event})
    await page.wait_for_timeout(300)


def recorded(folder: Path) -> tuple[Store, Capture, list[str]]:
    """Two recordings of the same site; the store, the first one's capture, and what each page knew when it was opened."""
    clock = SystemClock()
    store = create_store(folder / "evidence", clock)
    case = Case(id="2026-001", title="x", provider="x", opened=clock.now())
    store.append("cases", case)
    vault = SessionVault(folder / "private", use_keyring=False)
    settings = BrowserSettings(headless=True, quiet=True)
    context = RunContext(store=store, clock=clock, secrets=MemorySecrets({}), browser=settings, vault=vault, case=case.id)
    knew: list[str] = []

    async def run() -> None:
        async with site(PAGES, FILES) as base:
            for part in (first, second):
                controls = QueueControls()

                async def alongside(page: Page, part: object = part, controls: QueueControls = controls) -> None:
                    await page.wait_for_selector("#field")
                    knew.append(await page.evaluate("localStorage.getItem('login') || ''"))
                    await part(page)  # type: ignore[operator]
                    controls.put(Stop())

                await record_chat(
                    context, base + "/messenger.html", seconds=60, alongside=alongside, controls=controls, conversation="customer care", remember=True
                )  # fmt: skip

    async def first(page: Page) -> None:
        await page.evaluate("document.cookie = 'member=yes'; localStorage.setItem('login', 'scanned')")
        await page.evaluate("open_('Mum')")
        await page.wait_for_timeout(300)
        await say(page, PRIVATE[2])
        await page.evaluate("(t) => elsewhere('Mum', t)", PRIVATE[1])
        await page.wait_for_timeout(700)
        await page.evaluate("open_('Customer Care')")
        await page.wait_for_timeout(400)
        await play(page, "Hello, this is Dana")
        await say(page, "I was charged twice")
        await play(page, "Here is what you got", photo="/files/photo-once.png")
        await play(page, "and the bill", paper="files/bill.pdf")
        await play(page, "a note of mine", blob="64.90 for a year")
        for data in DRAWINGS:
            await play(page, f"drawing {data[-1]}", photo="data:image/png;base64," + base64.b64encode(data).decode())
        await play(page, "this one is gone", paper="/files/missing.pdf")
        await play(page, "log in first", paper="/terms.pdf")
        await play(page, "pictures without an image", ground="/files/ground-once.png", drawn="yes")
        await page.context.set_offline(True)
        await page.wait_for_timeout(1200)
        await page.context.set_offline(False)
        await play(page, "You get it back")
        await page.wait_for_timeout(600)

    async def second(page: Page) -> None:
        await page.wait_for_timeout(300)

    asyncio.run(run())
    return store, Capture.from_doc(store.all("captures", kind="chat")[0]), knew


def test_one_conversation_with_its_files_and_nothing_of_another(tmp_path: Path) -> None:
    store, capture, knew = recorded(tmp_path)
    reading = read_chat(store, SystemClock(), capture.id)
    said = [(m.role.value, m.text) for m in reading.transcript.messages]
    assert said == [
        ("agent", "Hello, this is Dana"), ("customer", "I was charged twice"), ("agent", "Here is what you got"),
        ("agent", "bill.pdf\nand the bill"), ("agent", "note.txt\na note of mine"), *(("agent", f"drawing {data[-1]}") for data in DRAWINGS),
        ("agent", "missing.pdf\nthis one is gone"), ("agent", "terms.pdf\nlog in first"), ("agent", "pictures without an image"),
        ("agent", "You get it back"),
    ]  # fmt: skip
    assert capture.state is State.COMPLETE, capture.reasons
    gap = next(g for g in reading.transcript.gaps if g.why == "connection-lost")
    assert gap.end is not None and capture.ended is not None and gap.start + timedelta(seconds=0.5) < gap.end < capture.ended

    photo, bill, note, *drawings, gone, page, ground, canvas = (a for m in reading.transcript.messages[2:10] for a in m.attachments)
    by_digest = {a.digest: store.read(a) for part, a in capture.files.items() if part.startswith("attachment-")}
    assert by_digest[photo.digest] == FILES["/files/photo-once.png"] and photo.url.startswith("http://")
    assert by_digest[bill.digest] == FILES["/files/bill.pdf"] and bill.url.endswith("/files/bill.pdf")
    assert by_digest[note.digest] == b"64.90 for a year"
    assert [by_digest[drawing.digest] for drawing in drawings] == DRAWINGS
    assert (gone.digest, gone.reason) == ("", "failed: HTTP 404")
    assert (page.digest, page.reason.partition(":")[0]) == ("", "page-instead")
    assert by_digest[ground.digest] == FILES["/files/ground-once.png"]
    with Image.open(io.BytesIO(by_digest[canvas.digest])) as shown_there:
        assert (shown_there.size, shown_there.getpixel((50, 40))) == ((160, 120), (0, 0, 0, 255))
    shown = transcript_forms(reading, "html", "en", SystemClock().zone, attached_files(store, capture))
    assert 'src="data:image/png;base64,' in shown and bill.digest in shown and "the page did not give it" in shown
    assert not [text for text in PRIVATE if text in shown]

    packed(store, capture)
    assert knew == ["", "scanned"]
    left = [path for path in (tmp_path / "private").rglob("*") if path.is_file()]
    assert left and not [path.name for path in left if b"scanned" in path.read_bytes() or path.suffix not in (".profile", ".lock", "")]


def packed(store: Store, capture: Capture) -> None:
    """The exhibit's folder of a package: every file in it free of other conversations, the chat's files beside the transcript."""

    async def no_pdf(_html: str) -> bytes:
        return b""

    clock = SystemClock()
    maker = PayloadMaker(store, no_pdf, ("en",), clock.zone, clock.now(), (), lambda _: None)
    release = Release(Policy(), Redactor((), ()), store.path, "en")
    exhibit = Exhibit(1, "chat", phrase("package-title-file", "en", title="chat"), capture, read_chat(store, clock, capture.id).transcript)
    folder: Folder = fill_folder(exhibit, None, release, partial(maker._transcribed, ""), (), lambda _: [])
    assert folder.absent["observations"] == "other-conversations"
    contents = {name: data if isinstance(data, bytes) else data.read_bytes() for name, data in folder.files.items()}
    assert not [name for name, data in contents.items() if any(text.encode() in data for text in PRIVATE)]
    page = contents["exhibits/01/transcript.html"].decode()
    assert '<img class="attached" src="attachment-' in page and 'href="attachment-' in page
    described = json.loads(contents["exhibits/01/capture.json"])
    assert {part for part in described["files"] if part.startswith("attachment-")} == {f"attachment-{n:03d}" for n in range(1, 8)}
