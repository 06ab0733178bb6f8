"""``winmail.dat``: body and files of Outlook's mails, by themselves and inside an e-mail; Rich Text."""

from __future__ import annotations

import base64
import struct
from pathlib import Path

from collector.documents import read, texts_of
from collector.documents.mail.rtf import compressed_words

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "documents"


def attribute(level: int, number: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, number, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def winmail(body: bytes = b"It stays 64.90\0", name: bytes = b"bill.txt\0", data: bytes = b"charged 129.90") -> bytes:
    parts = [attribute(1, 0x00089006, struct.pack("<I", 0x10000)), attribute(1, 0x0002800C, body)]
    parts += [attribute(2, 0x00069002, b"\1\0" + bytes(12)), attribute(2, 0x00018010, name), attribute(2, 0x0006800F, data)]
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(parts)


def test_a_message_inside_an_outlook_message() -> None:
    """The sample was written by extract-msg: a message whose attachment is a message, as Outlook forwards it."""
    document = read((SAMPLES / "forwarded.msg").read_bytes(), "forwarded.msg")
    assert (document.title, document.sender, document.reason, document.doubts) == ("Fwd: your price", "Noa Levi", "", ())
    assert [section.kind for section in document.sections] == ["body", "forwarded"]
    assert dict(document.sections[1].headers)["from"] == "Dana" and "המחיר יישאר 64.90 לשנה" in document.text
    assert compressed_words(b"") == compressed_words(bytes(20)) == "", "a message without a text of its own is one"


def test_body_and_files_of_a_winmail_dat() -> None:
    document = read(winmail(), "winmail.dat")
    assert (document.kind, document.text, document.reason) == ("email", "It stays 64.90", "")
    assert [(one.name, one.data) for one in document.attachments] == [("bill.txt", b"charged 129.90")]


def test_what_is_inside_a_mails_winmail_dat_is_found() -> None:
    packed = base64.encodebytes(winmail()).decode()
    mail = (
        "From: a@b\nTo: c@d\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n\n"
        f'--b\nContent-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\n{packed}\n--b--\n'
    )
    found = "\n".join(text for _, text in texts_of(read(mail.encode(), "x.eml")))
    assert "It stays 64.90" in found and "charged 129.90" in found and "winmail" not in found


def test_a_broken_winmail_dat_is_told() -> None:
    mail = "From: a@b\nTo: c@d\nSubject: x\nContent-Type: application/ms-tnef\n\n"
    document = read(mail.encode() + winmail()[:20] + b"junk", "x.eml")
    assert document.kind == "email" and (document.doubts or document.attachments)


def test_rich_text_is_read() -> None:
    assert read(rb"{\rtf1\ansi\ansicpg1255 \'e4\'ee\'e7\'e9\'f8 64.90\par}", "x.rtf").text == "המחיר 64.90"
