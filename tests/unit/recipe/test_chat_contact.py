"""What the person marked during a chat is read once the chat is over, at the moment at which the key was pressed."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from collector.clock import SystemClock
from collector.model import Capture, Edit, Message, Role, State, Transcript
from collector.recipe import bring_readings_up_to_date, settle_interrupted
from collector.recipe.intake.chat_contact import keep_contact, said_by
from collector.recipe.intake.stored_transcript import keep_reading
from collector.store import create_store

BEGIN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    return BEGIN + timedelta(seconds=seconds)


TALK = Transcript(messages=(
    Message(n=1, role=Role.AGENT, name="דנה", text="שלום", at=at(1)),
    Message(n=2, role=Role.CUSTOMER, text="כמה זה עולה?", at=at(5)),
    Message(n=3, role=Role.AGENT, name="דנה", text="149.90", at=at(9), edits=(Edit(at=at(30), text="חצי מחיר לשנה"),)),
    Message(n=4, role=Role.AGENT, name="דנה", text="עוד משהו?", at=at(40)),
))  # fmt: skip


def mark(kind: str, seconds: float, text: str = "") -> dict[str, object]:
    return {"k": kind, "t": int(at(seconds).timestamp() * 1000), "text": text}


def test_a_promise_is_what_stood_there_when_the_key_was_pressed() -> None:
    assert [said_by(TALK, at(seconds)) for seconds in (0, 6, 20, 35, 50)] == ["", "שלום", "חצי מחיר לשנה", "149.90", "עוד משהו?"]


def test_notes_and_promises_bear_the_time_of_the_key(tmp_path: Path) -> None:
    clock = SystemClock()
    store = create_store(tmp_path / "evidence", clock)
    chat = Capture(id="chat-1", kind="chat", case="2026-001", started=BEGIN, ended=at(60), url="https://x.example/chat")
    keep_contact(store, clock, chat, TALK, [mark("promise", 20), mark("note", 21, "ביקשתי מנהלת"), mark("promise", 50, "50 ש\"ח")])
    (contact,) = store.all("contacts")
    assert (contact["name"], contact["waited_seconds"]) == ("דנה", 4)
    assert [(p["text"], p["at"], p["by"]) for p in store.all("promises")] == [
        ("חצי מחיר לשנה", "2026-11-24T09:00:20.000Z", "דנה"), ("50 ש\"ח", "2026-11-24T09:00:50.000Z", "דנה"),
    ]  # fmt: skip
    assert [(n["text"], n["at"]) for n in store.all("notes")] == [("ביקשתי מנהלת", "2026-11-24T09:00:21.000Z")]


def test_a_recording_that_was_cut_off_keeps_what_was_marked(tmp_path: Path) -> None:
    clock = SystemClock()
    store = create_store(tmp_path / "evidence", clock)
    doc = {"k": "doc", "doc": "d", "page": "p", "t": mark("", 0)["t"], "url": "https://x.example/chat", "top": True}
    tree = {"k": "dom", "doc": "d", "page": "p", "t": mark("", 1)["t"], "ops": []}
    store.append("captures", Capture(id="chat-1", kind="chat", case="2026-001", started=BEGIN, url="https://x.example", state=State.RUNNING))
    store.stream("chat-1").append([doc, tree, mark("note", 3, "ביקשתי מנהלת")])
    (settled,) = settle_interrupted(store, clock, lambda *_: None)
    assert settled.state is State.PARTIAL
    assert [n["text"] for n in store.all("notes")] == ["ביקשתי מנהלת"]


def test_what_an_older_reading_took_from_other_people_is_read_anew_before_it_leaves(tmp_path: Path) -> None:
    """A messenger whose first reading held a private message and its sender; others of which no observation is left, or one
    that cannot be read, say that they are old."""
    clock = SystemClock()
    store = create_store(tmp_path / "evidence", clock)
    sample = Path(__file__).parents[2] / "samples" / "recorded_chats" / "messenger_without_header.json.gz"
    private = Transcript(messages=(Message(n=1, role=Role.AGENT, name="Mum", text="the biopsy is fine", at=at(1)),), reader="chat-reader 9")
    for name, records in (("chat-1", json.loads(gzip.decompress(sample.read_bytes()))["records"]), ("chat-2", [mark("life", 1)]), ("chat-3", [{"k": "life"}])):  # fmt: skip
        store.stream(name).append(records)
        chat = Capture(id=name, kind="chat", case="2026-001", started=BEGIN, ended=at(60), url="https://x.example", state=State.COMPLETE)
        files = {"observations": store.finish_stream(name)}
        keep_reading(store, clock, chat, private, files)
        store.append("captures", chat.replace(files=files))
        keep_contact(store, clock, chat, private, [])
    told: list[Any] = []
    assert [c.id for c in bring_readings_up_to_date(store, clock, "2026-001", told.append)] == ["chat-1", "chat-2", "chat-3"]
    assert [t.message_id for t in told] == ["recipe-read-anew", "recipe-read-by-older", "recipe-read-by-older"]
    first, second, third = (Capture.from_doc(doc) for doc in store.all("captures"))
    assert "biopsy" not in store.read(first.files["transcript"]).decode() and first.state is State.COMPLETE
    assert (second.state, second.reasons) == (State.PARTIAL, ("older-reading: chat-reader 9",))
    assert [doc["name"] for doc in store.all("contacts")] == ["Dana", "Mum", "Mum"]
    assert bring_readings_up_to_date(store, clock, "2026-001", told.append) == [second, third], "what was read anew is not read again"
