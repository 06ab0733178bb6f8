"""Kinds of files and records that a package refused for good, or let something out of: each is mended in the file itself."""

from __future__ import annotations

import base64
import email
import email.policy
import gzip
import io
import json
import tarfile
import time
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Literal

import olefile
import pikepdf
import pytest
from PIL import Image

from collector.documents import read
from collector.model import Capture, Message, Redaction, Role, State, Transcript
from collector.package.bundle import Bundler, Options
from collector.package.content import leak_gate
from collector.package.content.secret_shapes import without_tokens
from collector.package.redaction.media_location_removal import without_hidden
from collector.package.redaction.personal_detail_kinds import KINDS
from collector.package.redaction.picture_metadata_removal import tells_private
from collector.package.redaction.redaction_rules import Policy
from collector.package.redaction.redactor import COVER, Redactor
from collector.secrets.known_secrets import Secret
from collector.secrets.leak_search import find_leaks
from tests.samples import filled_case as sample
from tests.unit.package.test_leak_gate_commands import photograph
from tests.unit.package.test_redaction import SMALL, data_of, payload

PHOTO = photograph()


def in_mail(data: bytes, end: bytes = b"\r\n") -> bytes:
    coded = base64.encodebytes(data).replace(b"\n", end)
    head = b'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nsee the picture  \n'
    part = b"--b\nContent-Type: application/octet-stream; name=x\nContent-Transfer-Encoding: base64\n\n"
    return (head + part).replace(b"\n", end) + coded + b"--b--" + end


def in_zip(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w>text</w>")
        archive.writestr("word/media/image1.jpg", data)
    return out.getvalue()


def in_pdf(put: Callable[[pikepdf.Pdf], object]) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(300, 200))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=put(document)))
        document.save(out)
    return out.getvalue()


def drawn_as(filters: object, data: bytes) -> Callable[[pikepdf.Pdf], object]:
    def put(document: pikepdf.Pdf) -> object:
        return pikepdf.Stream(document, data, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=900, Height=260, Filter=filters)

    return put


def attached(document: pikepdf.Pdf) -> object:
    document.attachments["x.jpg"] = pikepdf.AttachedFileSpec(document, PHOTO, filename="x.jpg")
    return pikepdf.Dictionary()


def described(document: pikepdf.Pdf) -> object:
    told = pikepdf.Stream(document, b"<?xpacket?><x:xmpmeta exif:GPSLatitude='32,5N'/>", Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    return pikepdf.Stream(document, b"\0", Subtype=pikepdf.Name.Image, Width=1, Height=1, Metadata=document.make_indirect(told))


HOLDERS = {
    "mail.eml": in_mail(PHOTO), "unix.eml": in_mail(PHOTO, b"\n"), "mail-in-mail.eml": in_mail(in_mail(PHOTO)), "letter.docx": in_zip(PHOTO),
    "zip-in-mail.eml": in_mail(in_zip(PHOTO)), "scan.pdf": in_pdf(drawn_as(pikepdf.Name.DCTDecode, PHOTO)),
    "packed.pdf": in_pdf(drawn_as(pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.DCTDecode]), zlib.compress(PHOTO))),
    "array.pdf": in_pdf(drawn_as(pikepdf.Array([pikepdf.Name.DCTDecode]), PHOTO)), "attached.pdf": in_pdf(attached), "xmp.pdf": in_pdf(described),
}  # fmt: skip


@pytest.mark.parametrize("name", HOLDERS)
def test_a_photograph_inside_another_file_tells_no_place_and_the_file_stays(name: str, tmp_path: Path) -> None:
    data, path = HOLDERS[name], tmp_path / name
    assert [found.kind for found in leak_gate.search({"data/x": data}, {}, [])] == ["place"]
    path.write_bytes(data)
    clean = without_hidden(path, "")
    assert clean is not None and not leak_gate.search({"data/x": clean[0]}, {}, []) and clean[1] == {"place": 1}
    path.write_bytes(clean[0])
    assert without_hidden(path, "") is None, "nothing more is taken out"


def test_all_else_in_a_mail_and_an_archive_is_as_it_was(tmp_path: Path) -> None:
    mail = HOLDERS["mail.eml"]
    (tmp_path / "x").write_bytes(mail)
    clean, _ = without_hidden(tmp_path / "x", "") or (b"", {})
    head, tail = mail.index(b"base64\r\n\r\n") + 10, b"--b--\r\n"
    assert clean[:head] == mail[:head] and clean.endswith(tail) and b"see the picture  \r\n" in clean
    picture = email.message_from_bytes(clean).get_payload(1).get_payload(decode=True)  # type: ignore[union-attr]
    with Image.open(io.BytesIO(PHOTO)) as before, Image.open(io.BytesIO(picture)) as after:  # type: ignore[arg-type]
        assert before.tobytes() == after.tobytes() and not tells_private(picture)  # type: ignore[arg-type]
    (tmp_path / "x").write_bytes(in_mail(b"no picture"))
    assert without_hidden(tmp_path / "x", "") is None
    (tmp_path / "x").write_bytes(b"PK\3\4" + bytes(99))
    assert without_hidden(tmp_path / "x", "") is None, "the gate tells of one that does not open"


def test_a_damaged_archive_and_a_mail_of_blanks_stop_no_package(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("b.txt", "hello" * 5000)
    damaged = bytearray(out.getvalue())
    for place in range(46, 70):
        damaged[place] ^= 0xFF
    (tmp_path / "x").write_bytes(damaged)
    assert without_hidden(tmp_path / "x", "") is None
    assert [found.kind for found in leak_gate.search({"data/x": bytes(damaged)}, {}, ["a password of mine"])] == ["unopened"]
    head = b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    (tmp_path / "x").write_bytes(head + b" " * 20_000 + b"!")  # some seconds where the blanks are tried in all ways
    before = time.process_time()
    assert without_hidden(tmp_path / "x", "") is None and time.process_time() - before < 1


def test_a_mail_with_a_photograph_leaves_without_the_place_unless_it_was_asked_for(tmp_path: Path) -> None:
    store, clock = sample.fill(tmp_path / "store")
    kept = sample.keep(store, HOLDERS["mail.eml"], "mail.eml", "message/rfc822")
    store.append("captures", Capture(id="mail-1", kind="email", case=sample.CASE, started=sample.START, state=State.COMPLETE, files={"original": kept}))
    made = payload(store, clock, Policy(), SMALL)
    name = next(name for name in made.files if name.endswith("original.redacted.eml"))
    assert made.covered == {"place": 1} and b"see the picture" in data_of(made.files[name])
    asked = payload(store, clock, Policy(keep_places=True), SMALL)
    assert not asked.covered and HOLDERS["mail.eml"] in [data_of(content) for content in asked.files.values()]


@pytest.mark.parametrize("coding", ["7bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_mail_leaves_without_the_tokens_in_its_addresses(coding: str, end: bytes) -> None:
    token, mail = "9f8A7b-6c5D4e_3f2a", EmailMessage()
    mail["List-Unsubscribe"] = f"<https://news.example/u?jwt={token}AAAA&id=5>, <mailto:x@y.example>"
    text = f"{'x' * 50} https://my.example/login?user=1&token={token}&next=/x\nhttps://noa:s3cretpw@my.example/ signup https://a.example/?token=signup&code=SALE\n"
    mail.set_content(text, cte=coding)
    mail.add_alternative(f"<a href='https://my.example/?user=1&amp;access_token={token}'>{'y' * 900}</a>", subtype="html", cte=coding if coding != "7bit" else "base64")
    data = mail.as_bytes().replace(b"\n", end)
    clean, count = without_tokens(data, "message/rfc822") or (b"", 0)
    read = email.message_from_bytes(clean, policy=email.policy.default)
    words = "".join(part.get_content() for part in read.walk() if part.get_content_maintype() == "text").replace("\r\n", "\n")
    assert count == 5 and len(clean) == len(data) and token not in words + str(read["List-Unsubscribe"]) and not leak_gate.search({"data/x": clean}, {}, [])
    assert text.replace(token, "x" * len(token)).replace("noa:s3cretpw", "x" * 12).replace("token=signup", "token=xxxxxx") in words
    assert without_tokens(clean.replace(b"xxxxxx", b"x"), "message/rfc822") is None or coding == "base64"
    assert without_tokens("שלום https://a.example/?id=5&code=SALE2026 token=abcdefgh".encode("cp1255"), "text/plain") is None


TOKEN = b"9f8A7b-6c5D4e_3f2a"


def linked_pdf(words: str = "a bill", *, objects: bool = False) -> bytes:
    """A PDF with a link whose address holds a token."""
    out = io.BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(600, 800))
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Contents = document.make_stream(f"BT /F 12 Tf 40 700 Td ({words}) Tj ET".encode())
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(b"https://a.example/pay?id=5&token=" + TOKEN))
        page.Annots = pikepdf.Array([pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)])
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate if objects else pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def zip_of(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def in_tape(name: str, data: bytes, mode: Literal["w", "w:xz", "w:bz2"] = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        entry = tarfile.TarInfo(name)
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def in_outlook(said: str) -> bytes:
    """A message whose text begins with what is given, and is as long as it was."""
    kept, body = io.BytesIO((Path(__file__).parents[2] / "samples" / "documents" / "forwarded.msg").read_bytes()), "__substg1.0_1000001F"
    with olefile.OleFileIO(kept, write_mode=True) as message:
        old = message.openstream(body).read().decode("utf-16-le")
        message.write_stream(body, (said + old[len(said) :]).encode("utf-16-le"))
    return kept.getvalue()


PAGE = b"<a href='/bill?id=5&amp;token=%s'>x</a><script>a=\"https:\\/\\/a.example\\/?x=1\\u0026token=%s\"</script>" % (TOKEN, TOKEN)
ADDRESS = b"https://a.example/?id=5&token=" + TOKEN
WITH_TOKENS: dict[str, tuple[bytes, str, int]] = {
    "page": (PAGE + b"<a href=//a.example/login?next=%2Fpay%3Fjwt%3D" + TOKEN + b"%26id%3D5>", "text/html", 3),
    "page in UTF-16": ((ADDRESS + b" and https://noa:s3cretpw@a.example/").decode().encode("utf-16"), "text/html", 2),
    "page archive": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: "
                     b"quoted-printable\r\nContent-Location: " + ADDRESS + b"a\r\n\r\n" + PAGE.replace(b"=", b"=3D") + b"\r\n--b--\r\n", "multipart/related", 3),
    "PDF": (linked_pdf(), "application/pdf", 1),
    "PDF with packed objects": (linked_pdf(objects=True), "application/pdf", 1),
    "PDF in a mail": (in_mail(linked_pdf()), "message/rfc822", 1),
    "office document": (zip_of(**{"word/_rels/document.xml.rels": b"<Relationship Target='" + ADDRESS + b"'/>", "x.bin": bytes(9)}), "", 1),
    "web archive": (gzip.compress(b"WARC/1.1\r\nWARC-Target-URI: " + ADDRESS + b"\r\n") + gzip.compress(b"Location: " + ADDRESS), "", 2),
    "tape archive": (in_tape(f"a?token={TOKEN.decode()}.txt", ADDRESS), "", 2),
    "tape archive that xz packed": (in_tape("a.txt", ADDRESS, "w:xz"), "", 1),
    "text that bzip2 packed, in a zip": (zip_of(**{"a.bz2": in_tape("a.html", PAGE, "w:bz2")}), "", 2),
    "Outlook's message": (in_outlook(f"?token={TOKEN.decode()}"), "application/vnd.ms-outlook", 1),
    "name of a saved page": (b"my-bill_access_token=" + TOKEN, "text/plain", 1),
    "contact": (b"BEGIN:VCARD\r\nURL:" + ADDRESS + b"\r\nEND:VCARD", "text/vcard", 1),
}  # fmt: skip


@pytest.mark.parametrize("name", WITH_TOKENS)
def test_tokens_in_addresses_are_written_over_in_every_kind_of_file(name: str, tmp_path: Path) -> None:
    data, kind, count = WITH_TOKENS[name]
    (tmp_path / "x").write_bytes(data)
    clean, counts = without_hidden(tmp_path / "x", kind) or (b"", {})
    assert counts == {"tokens": count} and not list(find_leaks(clean, kind, [Secret(TOKEN.decode()), Secret("s3cretpw")])), name
    assert list(find_leaks(data, kind, [Secret(TOKEN.decode())])), "it stood there"
    (tmp_path / "x").write_bytes(clean)
    assert without_hidden(tmp_path / "x", kind) is None, "nothing more is taken out"
    if "PDF" in name:
        assert b"a bill" in clean or "a bill" in read(clean, media_type=kind).text or "mail" in name, "the page is as it was"
    elif kind == "text/html":
        assert len(clean) == len(data), "all else has its place"


def test_a_pdf_that_shows_a_token_leaves_as_pictures_without_it(tmp_path: Path) -> None:
    store, clock = sample.fill(tmp_path / "store")
    for number, words in enumerate(["a bill", f"see {ADDRESS.decode()}"]):
        kept = sample.keep(store, linked_pdf(words), f"bill{number}.pdf", "application/pdf")
        store.append("captures", Capture(id=f"bill-{number}", kind="file", case=sample.CASE, started=sample.START, state=State.COMPLETE, files={"original": kept}))
    made = payload(store, clock, Policy(), SMALL)
    texts = [read(data_of(made.files[name]), media_type="application/pdf").text for name in made.files if name.endswith("original.redacted.pdf")]
    assert made.covered == {"tokens": 3} and [text.strip() for text in texts] == ["a bill", ""], "only what shows one loses its letters"


def test_a_mail_with_a_token_is_told_as_covered_and_stops_no_package(tmp_path: Path) -> None:
    store, clock = sample.fill(tmp_path / "store")
    mail = b"From: a@b.example\nContent-Type: text/plain\n\nsee https://a.example/?access_token=9f8a7b6c5d4e3f2a\n"
    kept = sample.keep(store, mail, "mail.eml", "message/rfc822")
    store.append("captures", Capture(id="mail-1", kind="email", case=sample.CASE, started=sample.START, state=State.COMPLETE, files={"original": kept}))
    made = payload(store, clock, Policy(), SMALL)
    name = next(name for name in made.files if name.endswith("original.redacted.eml"))
    assert made.covered == {"tokens": 1} and data_of(made.files[name]) == mail.replace(b"9f8a7b6c5d4e3f2a", b"x" * 16)
    assert not [name for name, content in made.files.items() if b"9f8a7b6c5d4e3f2a" in data_of(content)]


def test_a_token_in_a_chats_message_stops_no_package(tmp_path: Path) -> None:
    """It was covered on the pages made of the chat, and stood in the chat's own file, so that the gate refused the package."""
    store, clock = sample.fill(tmp_path / "store")
    said = Message(n=1, at=sample.START, text=f"see {ADDRESS.decode()}", role=Role.AGENT, name="Ofek")
    kept = sample.keep(store, json.dumps(Transcript(messages=(said,)).to_doc()).encode(), "t.json", "application/json")
    store.append("captures", Capture(id="chat-1", kind="chat", case=sample.CASE, started=sample.START, state=State.COMPLETE, files={"transcript": kept}))
    made = payload(store, clock, Policy(), SMALL)
    assert made.covered == {"tokens": 1} and b"see https" in data_of(made.files["data/exhibits/01/transcript.redacted.json"])
    assert not [name for name, content in made.files.items() if TOKEN in data_of(content)]


def test_a_bills_account_number_stands_nowhere_once_accounts_are_covered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no word beside it says what it is, too: in the bill's facts, in another file, in the name of a file."""
    monkeypatch.setattr("collector.documents.ocr.can_read_pixels", lambda: False)  # as on most machines
    store, clock = sample.fill(tmp_path / "store")
    bill = {"customer_number": "94382930", "date": "2026-08-01", "total": "129.90"}

    def add(id: str, data: bytes, name: str, facts: dict[str, object]) -> None:
        kept = sample.keep(store, data, name, "text/plain")
        store.append(
            "captures",
            Capture(id=id, kind="file", case=sample.CASE, title=str(facts.get("file_name", "")), started=sample.START, state=State.COMPLETE, files={"original": kept}, facts=facts),
        )  # fmt: skip

    add("bill-1", b"a bill", "bill.txt", {"bill": bill})
    add("note-1", b"they asked for 94382930 again", "note.txt", {"file_name": "94382930.txt"})
    add("note-3", b"and 795296016", "795296016.txt", {"file_name": "חשבון 795296016.txt"})  # the name in the store tells no account any more
    add("note-4", "קוד לקוח 661200457".encode(), "a.txt", {})
    add("note-5", b"once more 661200457", "b.txt", {})
    add("note-2", b"a note", "52-noa-mail.example.txt", {"file_name": "52-noa@mail.example.txt"})
    add("page-3", b"a page", "bill_token-9f8a7b6c5d4e3f2a.txt", {"file_name": "bill_token=9f8a7b6c5d4e3f2a.txt"})
    account = Redaction(id="r1", case=sample.CASE, at=clock.now(), kind="account")
    for policy in (Policy((account,)), Policy((), "public")):
        files = payload(store, clock, policy, SMALL).files
        for number in ("94382930", "795296016", "661200457", "9f8a7b6c5d4e3f2a"):
            assert not [name for name, content in files.items() if number.encode() in data_of(content) or number in name]
        assert policy.audience != "public" or not [name for name, content in files.items() if b"noa-mail.example" in data_of(content)]
        assert any(COVER.encode() in data_of(content) for name, content in files.items() if name.endswith("capture.json"))


def test_a_name_that_a_charset_cannot_write_is_not_looked_for_as_question_marks() -> None:
    assert not find_leaks(b"\x00 ???? \x01 ???? ??? \x02", "application/octet-stream", ["נועה", "נועה לוי"])
    assert find_leaks("שלום נועה לוי".encode("cp1255"), "text/plain", ["נועה לוי"])
    assert find_leaks(b"x Dana ??? y", "text/plain", ["Dana לוי"]), "what can be written of it is enough"


def test_where_only_the_whole_exhibit_can_go_the_gate_says_so(tmp_path: Path) -> None:
    """`capture.json` tells what was left out, so it cannot be left out itself: the advice to do so never worked."""
    store, clock = sample.fill(tmp_path / "store")
    secret = "Sesame-Open-77"
    kept = sample.keep(store, b"a note", "note.txt", "text/plain")
    store.append("captures", Capture(id="note-1", kind="file", case=sample.CASE, title=secret, started=sample.START, state=State.COMPLETE, files={"original": kept}))
    bundler = Bundler(store, None, clock, (secret,))  # type: ignore[arg-type]
    made = payload(store, clock, Policy(), SMALL, secrets=(secret,))
    found = bundler._gate(Options(), made, {name: content for name, content in made.files.items() if name.endswith("capture.json")})
    assert [str(way) for each in found for way in each.ways(sample.CASE)] == [f"Leave that exhibit out: `collector bundle {sample.CASE} --drop note-1`."]


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("To: noa@mail.example\nDate: Monday", f"To: {COVER}\nDate: Monday"), ("אל: noa@mail.example\nתאריך", f"אל: {COVER}\nתאריך"),
        ("לכבוד גדעון שטרן\nרחוב", f"לכבוד {COVER}\nרחוב"), ("Bill to: Svetlana Petrovna\nTotal", f"Bill to: {COVER}\nTotal"),
        ("לכבוד: מחלקת פניות הציבור", "לכבוד: מחלקת פניות הציבור"), ("customer name is wrong on every page", "customer name is wrong on every page"),
        ("Full name: Or Cohen", f"Full name: {COVER}"), ("119 was billed to my card.", "119 was billed to my card."), ("Customer name and address", "Customer name and address"),
        ("Customer name Invoice number", "Customer name Invoice number"), ("שם הלקוח וכתובת המגורים", "שם הלקוח וכתובת המגורים"),
        ("the account holder must sign.", "the account holder must sign."), ("שם הלקוח לא נמצא", "שם הלקוח לא נמצא"),
        ("noa (dot) bz7 (at) mail (dot) example", COVER), ("see 0554799659x", f"see {COVER}x"), ("MzMzMjk5Nzgy\nnext line", None),
        ("גר ב: הלופע ,52 ןמציו בוחר", None), ("אני בוחר 12 חודשים, לא 24", "אני בוחר 12 חודשים, לא 24"),
    ],
)  # fmt: skip
def test_what_stands_at_the_end_of_a_line_or_backwards(text: str, clean: str | None) -> None:
    made = Redactor([], KINDS).text(text)
    assert made == clean if clean is not None else COVER in made and "MzMz" not in made and "ןמציו" not in made
