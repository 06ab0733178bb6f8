"""A case filled by hand: pages, a chat, a bill, a call, an e-mail, in a store with records of another case among them."""

from __future__ import annotations

import functools
import io
import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw, ImageFont

from collector.browser.start.fonts import hebrew_font
from collector.case import gather
from collector.case.findings.finding_decisions import acceptable, decision
from collector.clock import FixedClock
from collector.model import Artifact, Capture, Case, Contact, Edit, Gap, Message, Person, Promise, Reading, Role, State, Transcript
from collector.store import Store, create_store

START = datetime(2026, 6, 2, 7, 0, tzinfo=UTC)
CASE = "2026-0001-example-telecom"
OTHER = "2026-0002-another-firm"
ID_NUMBER = "123456782"
OTHER_SECRET_NOTE = "דבר שנוגע לתיק אחר לגמרי"
PRICE = Decimal("129.90")
URL = "https://my.example.co.il/plan?x=1&lang=he"


@cache
def picture(height: int, lines: tuple[str, ...], width: int = 1280) -> bytes:
    """A page's picture: a dark bar, then lines of Hebrew, right to left."""
    return _drawn(height, tuple(lines), width)


@functools.cache
def _drawn(height: int, lines: tuple[str, ...], width: int) -> bytes:
    from bidi.algorithm import get_display

    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(str(hebrew_font()), 28, layout_engine=ImageFont.Layout.BASIC)
    draw.rectangle((0, 0, width, 90), fill="#123b66")
    for number, top in enumerate(range(120, height - 60, 52)):
        line = str(get_display(f"{number + 1}. {lines[number % len(lines)]}", base_dir="R"))
        draw.text((width - 60, top), line, font=font, fill="black", anchor="ra")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def bill() -> bytes:
    """A one-page PDF with nothing but a box on it."""
    out = io.BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(595, 842))
        page.Contents = document.make_stream(b"0.2 0.4 0.6 rg 60 700 475 60 re f 0.9 0.9 0.9 rg 60 420 475 240 re f")
        document.save(out, deterministic_id=True)
    return out.getvalue()


def keep(store: Store, data: bytes, name: str, media_type: str) -> Artifact:
    """A file put into the store."""
    return store.put(data, name, media_type)


def page(store: Store, number: int, title: str, lines: list[str], height: int, at: datetime, case: str = CASE) -> Capture:
    """A captured page, appended."""
    capture = Capture(
        id=f"page-{number:03d}",
        kind="page",
        case=case,
        provider="אקספרס טלקום",
        title=title,
        url=URL,
        final_url=URL,
        started=at,
        ended=at + timedelta(seconds=2),
        state=State.COMPLETE,
        files={
            "picture": keep(store, picture(height, tuple(lines)), "page.png", "image/png"),
            "stamped": keep(store, picture(height + 52, (*lines, "stamped")), "page-stamped.png", "image/png"),
            "text": keep(store, "\n".join(lines).encode(), "page.txt", "text/plain"),
        },
        facts={"server_date": "Tue, 02 Jun 2026 07:00:01 GMT", "status": 200},
    )
    store.append("captures", capture)
    return capture


def chat(store: Store, at: datetime) -> Capture:
    """A chat that was cut off, with an edited and a deleted message."""
    second = timedelta(seconds=1)
    messages = (
        Message(n=1, role=Role.SYSTEM, text="ממתין לנציג, מקומך בתור הוא 3", at=at),
        Message(n=2, role=Role.BOT, name="רון", text="שלום, אני רון, העוזר הדיגיטלי", at=at + 5 * second, shown_time="10:00"),
        Message(n=3, role=Role.SYSTEM, text="נציג הצטרף לשיחה", at=at + 50 * second),
        Message(
            n=4,
            role=Role.CUSTOMER,
            name="נועה",
            text="שלום, למה החשבון עלה ל-149.90 ₪?\nראו https://my.example.co.il/bill?id=5.",
            at=at + 60 * second,
            shown_time="10:01",
            pictures=("picture-001",),
        ),
        Message(
            n=5,
            role=Role.AGENT,
            name="דנה (Dana K.)",
            text="מחצית המחיר, 64.95 ₪, למשך 12 חודשים!",
            at=at + 90 * second,
            shown_time="10:01",
            edits=(Edit(at=at + 99 * second, text="מחצית המחיר למשך 24 חודשים!"),),
            pictures=("picture-002",),
        ),
        Message(n=6, role=Role.AGENT, name="דנה (Dana K.)", text="לא התכוונתי לזה", at=at + 120 * second, deleted_at=at + 130 * second),
        Message(n=7, role=Role.CUSTOMER, name="נועה", text="<script>alert(1)</script> =1+1", at=at + 140 * second),
    )
    gap = Gap(start=at + 70 * second, end=at + 80 * second, why="interrupted")
    transcript = Transcript(messages=messages, gaps=(gap,), ended_at=at + 240 * second, reader="by hand")
    files = {f"picture-{n:03d}": keep(store, picture(800, (f"צ'אט, צילום {n}",)), f"chat-{n}.png", "image/png") for n in range(1, 4)} | {
        "picture": keep(store, picture(800, ("סוף הצ'אט",)), "chat.png", "image/png"),
        "observations": keep(store, b'{"k":"life"}\n', "observations.jsonl", "application/jsonl"),
        "transcript": keep(store, json.dumps(transcript.to_doc(), ensure_ascii=False).encode(), "transcript.json", "application/json"),
    }
    capture = Capture(
        id="chat-001",
        kind="chat",
        case=CASE,
        provider="אקספרס טלקום",
        title="צ'אט שירות",
        url=URL,
        final_url=URL,
        started=at,
        ended=at + 240 * second,
        state=State.PARTIAL,
        reasons=("interrupted",),
        files=files,
    )
    store.append("captures", capture)
    store.append("transcripts", {"id": capture.id, "capture": capture.id, **transcript.to_doc()})
    return capture


def fill(root: Path, *, language: str = "he", now: datetime = START + timedelta(days=100)) -> tuple[Store, FixedClock]:
    """The store with the case in it, and the clock it was written by."""
    clock = FixedClock(START)
    store = create_store(root, clock)
    store.use_authorities(())
    person = Person(name="נועה לוי", id_number=ID_NUMBER, address="רח' הגפן 5, חיפה", phone="050-1234567")
    store.append("cases", Case(id=OTHER, title="תיק אחר", provider="Another Firm", opened=START))
    store.append(
        "cases",
        Case(
            id=CASE,
            title="הובטח חצי מחיר לשנה, נגבה מחיר מלא",
            provider="אקספרס טלקום",
            opened=START,
            customer=person,
            customer_number="88-1234",
            plan="Home Fibre 500",
            since="01/03/2019",
            language=language,
        ),
    )
    lines = ["המסלול שלך: Home Fibre 500", "המחיר: 129.90 ₪ לחודש", "חשבונית אחרונה: 05/2026"]
    first = page(store, 1, "המסלול שלי – אזור אישי", lines, 4300, START)
    page(store, 9, "עמוד של תיק אחר", ["לא קשור"], 600, START, OTHER)
    store.append("notes", {"id": "note-1", "case": OTHER, "at": "2026-06-02T07:00:00.000Z", "text": OTHER_SECRET_NOTE})
    talk = chat(store, START + timedelta(days=1))
    contact = Contact(
        id="contact-1", case=CASE, channel="chat", at=talk.started, name="דנה", capture=talk.id, reference="INC-77120", agent_kind="human"
    )
    store.append("contacts", contact)
    store.append(
        "promises",
        Promise(
            id="promise-1",
            case=CASE,
            at=talk.started + timedelta(seconds=90),
            kind="price",
            text="מחצית המחיר, 64.95 ₪, למשך 12 חודשים!",
            by="דנה (Dana K.)",
            contact=contact.id,
            capture=talk.id,
            message=5,
            amount=Decimal("64.95"),
            per="month",
            months=12,
            starts=talk.started,
        ),
    )
    paper = Capture(
        id="download-001",
        kind="download",
        case=CASE,
        title="חשבונית אוגוסט 2026",
        started=START + timedelta(days=80),
        state=State.COMPLETE,
        files={"original": keep(store, bill(), "bill-2026-08.pdf", "application/pdf")},
    )
    store.append("captures", paper)
    last = page(store, 2, "המסלול שלי – אזור אישי", [*lines[:1], "המחיר: 149.90 ₪ לחודש"], 1500, START + timedelta(days=90))
    for number, (capture, amount) in enumerate(((first, PRICE), (last, Decimal("149.90")))):
        store.append(
            "readings",
            Reading(
                id=f"reading-{number}",
                at=capture.started,
                case=CASE,
                capture=capture.id,
                plan="Home Fibre 500",
                amount=amount,
                per="month",
                raw=f"{amount} ₪ לחודש",
            ),
        )
    call = Contact(
        id="contact-2", case=CASE, channel="call", at=START + timedelta(days=91), name="יוסי", reference="77120", waited_seconds=540
    )
    store.append("contacts", call)
    due = START + timedelta(days=92)
    store.append(
        "promises",
        Promise(id="promise-2", case=CASE, at=call.at, kind="callback", text="מנהל יחזור עד מחר", by="יוסי", contact=call.id, due=due),
    )
    clock.advance(now - clock.now())
    accept(store, CASE, clock)
    return store, clock


def accept(store: Store, case: str, clock: FixedClock) -> None:
    """The customer accepts all that the record shows by now, so that letters tell it."""
    for finding in acceptable(gather(store, case, clock.now()).findings):
        store.append("decisions", decision(finding, case, clock.now(), "accepted"))
