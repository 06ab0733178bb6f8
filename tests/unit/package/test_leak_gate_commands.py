"""Each command that the leak gate names is run as it stands, and the package is then made."""

from __future__ import annotations

import asyncio
import base64
import io
import re
import shlex
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from collector.errors import SecretFound
from collector.model import Capture, Contact, State
from collector.package.bundle import Bundle, Bundler, Options, bundle
from collector.package.content.leak_gate import Found, refuse
from collector.package.payload_value import Payload
from collector.package.redaction.redaction_rules import Policy
from collector.store import Store, open_store
from tests.samples import filled_case as sample
from tests.samples.command_line import run
from tests.unit.package.test_redaction import SMALL, data_of, drawn, no_pdf, payload, pdf_of

ORDER, TOKEN, PASSWORD = "4580 1111 1111 1121", "access_token=0123456789abcdef", "Sesame-Open-77"
AT = sample.START + timedelta(days=60)


def a_file(name: str, media_type: str, data: bytes) -> Callable[[Store, str], None]:
    def plant(store: Store, id: str) -> None:
        kept = sample.keep(store, data, name, media_type)
        store.append("captures", Capture(id=id, kind="file", case=sample.CASE, started=AT, state=State.COMPLETE, files={"original": kept}))

    return plant


def said(text: str) -> Callable[[Store, str], None]:
    return lambda store, id: store.append("contacts", Contact(id=id, case=sample.CASE, channel="call", at=AT, summary=text)) and None


def photograph() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (32.0, 5.0, 1.0)})
    out = io.BytesIO()
    drawn([("hello", 20, 20)]).save(out, "JPEG", exif=exif)
    return out.getvalue()


MAIL = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: %b\nContent-Transfer-Encoding: base64\n\n%b"


def mailed(kind: bytes, data: bytes) -> bytes:
    return MAIL % (kind, base64.encodebytes(data))


HARMLESS = {
    "an order number that looks like a card, in a note": said(f"My order is {ORDER}."),
    "the same in a file": a_file("order.txt", "text/plain", f"order {ORDER}".encode()),
    "the same in a PDF": a_file("bill.pdf", "application/pdf", pdf_of(ORDER)),
    "a newsletter's link with a token": a_file("news.eml", "message/rfc822", mailed(b"text/plain", f"https://a.example/?{TOKEN}".encode())),
}
SECRET = {
    "a web token": a_file("t.txt", "text/plain", b"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVPmB92K27uhbUJU1p1r0"),
    "a cookie header": a_file("h.txt", "text/plain", b"Cookie: session=8f14e45fceea167a"),
    "a private key": a_file("k.txt", "text/plain", b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----"),
    "an address with a password": said("http://noa:geheim@example.org/ is where"),  # covered wherever it is written: nothing to solve
    "a photograph with its place, in a contact": a_file("photo.vcf", "text/vcard", b"BEGIN:VCARD\nPHOTO;ENCODING=b:" + base64.b64encode(photograph()) + b"\nEND:VCARD\n"),
}


def gate(store: Store, options: Options, secrets: tuple[str, ...] = ()) -> tuple[Payload, list[Found]]:
    bundler = Bundler(store, None, store.clock, secrets)  # type: ignore[arg-type]
    policy = Policy(options.policy.redactions, options.policy.audience, options.policy.keep_places)
    made = payload(store, store.clock, policy, SMALL, leave_out=options.leave_out, secrets=secrets)
    made.files = {name.replace("complaint", "printed").replace("printed.pdf", "printed.txt"): data for name, data in made.files.items()}
    return made, asyncio.run(bundler.found(made, options))


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr("collector.documents.ocr.can_read_pixels", lambda: False)  # as on most machines
    return sample.fill(tmp_path / "store")[0]


def do(store: Store, way: str) -> tuple[str, ...]:
    """Runs the command that the sentence names; returns the files that it leaves out where it is `bundle`."""
    command = re.findall(r"`(collector [^`]+)`", way)[0].replace("…", "לא קיבלתי כמובטח")
    words = shlex.split(command)[1:]
    if words[0] == "bundle":
        return tuple(words[n + 1] for n, word in enumerate(words) if word == "--leave-out")
    done = run("--store", str(store.root), *words)
    assert done.returncode == 0, (command, done.stderr)
    return ()


def test_each_named_command_opens_the_gate(store: Store) -> None:
    for number, put in enumerate([*HARMLESS.values(), *SECRET.values()]):
        put(store, f"planted-{number}")
    made, found = gate(store, Options())
    stopped = {each.file for each in found}
    at = {e.capture.id: e.folder for e in made.exhibits.all if e.capture}
    assert all(any(at[f"planted-{number}"] in file for file in stopped) for number in (1, 2, 4, 5, 6, 8)), stopped
    assert not any(at["planted-3"] in file for file in stopped), "a token in a mail's address is written over"
    assert not any(b"geheim" in data_of(content) for content in made.files.values())
    by_word = {each.file for each in gate(store, Options(allow=(ORDER,)))[1]}
    assert by_word and not any(at[f"planted-{number}"] in file for number in (1, 2) for file in by_word), "by the person's word that it opens nothing"
    left_out = [name for way in dict.fromkeys(way for each in found for way in each.ways(sample.CASE)) for name in do(store, way)]
    assert left_out, "the photograph inside a mail stays out"
    assert gate(open_store(store.root, store.clock), Options(leave_out=tuple(left_out)))[1] == []


def test_what_the_person_says_to_be_no_secret_is_on_record_and_holds(store: Store, tmp_path: Path) -> None:
    HARMLESS["an order number that looks like a card, in a note"](store, "planted")

    def made(*allow: str) -> Bundle:
        options = Options(allow=allow, choice=SMALL)
        made = bundle(store, sample.CASE, tmp_path / "out", print_pdf=no_pdf, key=None, authorities=(), clock=store.clock, options=options)
        return asyncio.run(made)

    with pytest.raises(SecretFound):
        made()
    made(ORDER)
    assert store.all("packages")[-1]["allowed"] == [ORDER]
    again = made()
    assert store.all("packages")[-1]["allowed"] == [ORDER] and again.package.name != "out"


def test_a_known_password_is_corrected_or_forgotten_as_the_gate_says(store: Store) -> None:
    """In a note, in the case itself and in files, of which one cannot be opened: `correct`, `forget` and `--leave-out`, each as the refusal names it."""
    said(f"They told me to log in with {PASSWORD}")(store, "contact-9")
    a_file("page.txt", "text/plain", f"your password: {PASSWORD}".encode())(store, "planted")
    a_file("all.7z", "application/x-7z-compressed", b"7z\xbc\xaf\x27\x1c" + bytes(40))(store, "shut")
    a_file("voice.ogg", "audio/ogg", b"OggS" + bytes(24) + b"OpusTags" + PASSWORD.encode())(store, "voice")
    a_file("mail.eml", "message/rfc822", mailed(b"message/rfc822", mailed(b"text/plain", PASSWORD.encode())))(store, "mail")
    store.append("cases", {**(store.latest("cases", sample.CASE) or {}), "title": f"לא קיבלתי {PASSWORD} כמובטח"})
    bundler = Bundler(store, None, store.clock, (PASSWORD,))  # type: ignore[arg-type]
    left_out: list[str] = []
    for _ in range(6):
        again = open_store(store.root, store.clock)
        made, found = gate(again, Options(leave_out=tuple(left_out)), (PASSWORD,))
        if not found:
            break
        with pytest.raises(SecretFound) as refused:
            refuse(found, sample.CASE, Bundler(again, None, store.clock, bundler.secrets).holding(sample.CASE))  # type: ignore[arg-type]
        assert PASSWORD not in refused.value.message + refused.value.next_step
        for command in re.findall(r"`(collector [^`]+)`", refused.value.next_step):
            left_out += do(again, f"`{command}`")
    assert not found and left_out and "journal" not in str(left_out)
    assert not any(PASSWORD.encode() in data_of(content) for content in made.files.values()), "the journal shows an older title as a digest"
