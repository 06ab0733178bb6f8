"""`collector chat --import`: a phone's export as a chat of the case, added to a recording, or refused with what to do."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from collector.clock import SystemClock, parse
from collector.model import Capture, State
from collector.store import open_store
from tests.samples.command_line import Done
from tests.samples.command_line import run as run_in
from tests.samples.drawn_chats import Drawing, Said, Shape

TALK = (
    "27/06/2026, 14:01 - Dana: Hello, how can I help?\n27/06/2026, 14:02 - Noa: I was charged twice\n"
    "27/06/2026, 14:03 - Dana: offer.pdf (file attached)\nhalf price\n27/06/2026, 14:04 - Dana: <Media omitted>\n"
)


def run(*words: str, store: Path) -> Done:
    return run_in(*words, environment={"COLLECTOR_STORE": str(store), "COLLECTOR_PRIVATE": str(store.parent / "private")})


def test_an_export_becomes_a_chat_of_the_case(tmp_path: Path) -> None:
    packed = tmp_path / "WhatsApp Chat with Dana.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("_chat.txt", TALK)
        archive.writestr("offer.pdf", b"%PDF-1.4 64.90")
    assert run("case", "new", "Half price", "--provider", "Example", "--customer", "Noa", store=tmp_path / "evidence").returncode == 0
    done = run("--json", "chat", "--import", str(packed), store=tmp_path / "evidence")
    assert done.returncode == 0, done.stderr
    store = open_store(tmp_path / "evidence", SystemClock(), readonly=True)
    capture = Capture.from_doc(store.all("captures", kind="chat")[0])
    shown = run("transcript", capture.id, "--format", "html", store=tmp_path / "evidence").stdout
    assert "it was not observed" in shown and "the export holds no file" in shown and "half price" in shown
    read = json.loads(run("--json", "transcript", capture.id, store=tmp_path / "evidence").stdout)
    assert read["source"] == "export" and [m["role"] for m in read["messages"]] == ["unknown", "customer", "unknown", "unknown"]
    assert read["messages"][2]["attachments"][0]["digest"] == capture.files["attachment-001"].digest
    (contact,) = store.all("contacts")
    assert contact["at"].startswith("2026-06-27T11:01")
    assert store.read(capture.files["export"]) == packed.read_bytes()
    noted = run("--json", "log", "promise", "half price", "--capture", capture.id, "--message", "3", store=tmp_path / "evidence")
    assert json.loads(noted.stdout)["at"].startswith("2026-06-27T11:03"), "promised when the message was written, not when it was noted"


def test_what_an_export_does_not_tell_is_asked_for_and_nothing_is_kept(tmp_path: Path) -> None:
    text = tmp_path / "chat.txt"
    text.write_text("5/6/2026, 10:00 - Dana: hi\n6/7/2026, 10:00 - Noa: hello\n", "utf-8")
    assert run("init", store=tmp_path / "evidence").returncode == 0
    who = run("chat", "--import", str(text), store=tmp_path / "evidence")
    assert who.returncode != 0 and "--me" in who.stderr and "Dana, Noa" in who.stderr
    when = run("chat", "--import", str(text), "--me", "Noa", store=tmp_path / "evidence")
    assert when.returncode != 0 and "--dates dmy" in when.stderr
    text.write_text("a shopping list", "utf-8")
    none = run("--lang", "he", "chat", "--import", str(text), store=tmp_path / "evidence")
    assert none.returncode != 0 and "collector add" in none.stderr
    assert not open_store(tmp_path / "evidence", SystemClock(), readonly=True).all("captures")


def test_an_export_is_added_to_the_recording_of_the_same_conversation(tmp_path: Path) -> None:
    assert run("init", store=tmp_path / "evidence").returncode == 0
    store = open_store(tmp_path / "evidence", SystemClock())
    at = parse("2026-06-27T11:02:20Z")
    drawing = Drawing(Shape(), now=int(at.timestamp() * 1000))
    drawing.play(Said("customer", "I was charged twice", "Noa"))
    store.append("captures", Capture(id="chat-1", kind="chat", started=at, state=State.RUNNING))
    store.stream("chat-1").append(drawing.records)
    text = tmp_path / "WhatsApp Chat with Dana.txt"
    text.write_text(TALK, "utf-8")
    for _ in range(2):
        assert run("chat", "--import", str(text), "--into", "chat-1", store=tmp_path / "evidence").returncode == 0
    for again in ([], ["--again"]):
        read = json.loads(run("--json", "transcript", "chat-1", *again, store=tmp_path / "evidence").stdout)
        assert [(m["text"], m["source"]) for m in read["messages"]] == [
            ("Hello, how can I help?", "export"), ("I was charged twice", ""), ("half price", "export"), ("", "export"),
        ]  # fmt: skip
    assert len(store.all("captures", kind="chat")) == 1


def test_a_zip_that_means_harm_is_read_by_names_alone_or_refused(tmp_path: Path) -> None:
    packed, store = tmp_path / "WhatsApp Chat with Dana (1).zip", tmp_path / "evidence"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../_chat.txt", TALK)
        archive.writestr("..\\..\\offer.pdf", b"%PDF-1.4 64.90")
        archive.writestr("__MACOSX/._chat.txt", b"\x00\x05\x16\x07" * 40)
    assert run("init", store=store).returncode == 0
    done = run("chat", "--import", str(packed), store=store)
    assert done.returncode == 0, done.stderr
    capture = Capture.from_doc(open_store(store, SystemClock(), readonly=True).all("captures", kind="chat")[0])
    assert capture.files["attachment-001"].name == "offer.pdf" and capture.facts["customer"] == "Noa"
    assert not [path for path in tmp_path.rglob("*") if path.name in ("_chat.txt", "offer.pdf")]

    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_chat.txt", TALK)
        archive.writestr("many.bin", b"")
    data = bytearray(bomb.read_bytes())
    place = data.rindex(b"PK\x01\x02") + 24  # the size that the list of contents tells: 4 GB
    data[place : place + 4] = b"\xfe\xff\xff\xff"
    bomb.write_bytes(bytes(data))
    refused = run("chat", "--import", str(bomb), "--me", "Noa", store=store)
    assert refused.returncode != 0 and "bomb.zip" in refused.stderr
    torn = tmp_path / "torn.zip"
    torn.write_bytes(packed.read_bytes()[:-40])
    assert run("chat", "--import", str(torn), store=store).returncode != 0
