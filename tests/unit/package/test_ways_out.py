"""Each command that the leak gate names is run as it stands, and the package is then made."""

from __future__ import annotations

import asyncio
import base64
import io
import re
import shlex
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from collector.clock import FixedClock
from collector.model import Capture, Contact, State
from collector.package.bundle import Bundler, Options
from collector.package.content.leak_gate import Found
from collector.package.payload import Payload
from collector.package.redaction.rules import Policy
from collector.store import Store, open_store
from tests.samples import filled_case as sample
from tests.samples.command_line import run
from tests.unit.package.test_redaction import drawn, payload, pdf_of

ORDER, TOKEN = "4580 1111 1111 1121", "access_token=0123456789abcdef"
AT = sample.START + timedelta(days=60)


def a_file(name: str, media_type: str, data: bytes) -> Callable[[Store], None]:
    def plant(store: Store) -> None:
        kept = sample.keep(store, data, name, media_type)
        store.append("captures", Capture(id="planted", kind="file", case=sample.CASE, started=AT, state=State.COMPLETE, files={"original": kept}))

    return plant


def said(text: str) -> Callable[[Store], None]:
    return lambda store: store.append("contacts", Contact(id="contact-9", case=sample.CASE, channel="call", at=AT, summary=text)) and None


def photograph() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (32.0, 5.0, 1.0)})
    out = io.BytesIO()
    drawn([("hello", 20, 20)]).save(out, "JPEG", exif=exif)
    return out.getvalue()


MAIL = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: %b\nContent-Transfer-Encoding: base64\n\n%b"


def mailed(kind: bytes, data: bytes) -> bytes:
    return MAIL % (kind, base64.encodebytes(data))


PLANTED = {
    "an order number that looks like a card, in a note": (said(f"My order is {ORDER}."), ORDER),
    "the same in a file": (a_file("order.txt", "text/plain", f"order {ORDER}".encode()), ORDER),
    "the same in a PDF": (a_file("bill.pdf", "application/pdf", pdf_of(ORDER)), ORDER),
    "a newsletter's link with a token": (a_file("news.eml", "message/rfc822", mailed(b"text/plain", f"https://a.example/?{TOKEN}".encode())), TOKEN),
    "a web token": (a_file("t.txt", "text/plain", b"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVPmB92K27uhbUJU1p1r0"), ""),
    "a cookie header": (a_file("h.txt", "text/plain", b"Cookie: session=8f14e45fceea167a"), ""),
    "a private key": (a_file("k.txt", "text/plain", b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----"), ""),
    "an address with a password": (said("http://noa:geheim@example.org/ is where"), ""),
    "a photograph with its place, in a mail": (a_file("photo.eml", "message/rfc822", mailed(b"image/jpeg", photograph())), ""),
}


def gate(store: Store, options: Options) -> tuple[Payload, list[Found]]:
    bundler = Bundler(store, None, store.clock)  # type: ignore[arg-type]
    policy = Policy(options.policy.redactions, options.policy.audience, options.policy.keep_places)
    made = payload(store, store.clock, policy, leave_out=options.leave_out)
    made.files = {name.replace("complaint", "printed").replace("printed.pdf", "printed.txt"): data for name, data in made.files.items()}
    return made, asyncio.run(bundler.found(made, options))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FixedClock]:
    """A store with the filled case, to be copied."""
    store, clock = sample.fill(tmp_path_factory.mktemp("ways") / "store")
    return store.root, clock


@pytest.mark.parametrize("plant", PLANTED)
def test_each_named_command_opens_the_gate(
    filled: tuple[Path, FixedClock], tmp_path: Path, plant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("collector.documents.ocr.can_read_pixels", lambda: False)  # as on most machines
    put, value = PLANTED[plant]
    clock = filled[1]
    store = open_store(shutil.copytree(filled[0], tmp_path / "store"), clock)
    put(store)
    _, found = gate(store, Options())
    if plant == "an address with a password":  # covered wherever it is written, so that there is nothing left to solve
        assert not found
        return
    assert found
    if value:
        assert gate(store, Options(allow=(value.partition("=")[2] or value,)))[1] == [], "by the person's word that it opens nothing"
    for way in dict.fromkeys(each.way(sample.CASE, ()) for each in found):
        command = re.findall(r"`(collector [^`]+)`", way)[0]
        words = shlex.split(command)[1:]
        left_out = tuple(words[n + 1] for n, word in enumerate(words) if word == "--leave-out")
        if words[0] != "bundle":
            done = run("--store", str(tmp_path / "store"), *words)
            assert done.returncode == 0, (command, done.stderr)
        again = open_store(tmp_path / "store", clock)
        assert gate(again, Options(leave_out=left_out))[1] == [], command
