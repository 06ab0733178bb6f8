"""E-mails into documents: headers, charsets, bodies, forwarded messages, attachments, however badly they are made."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.documents import read, texts_of

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "documents"
HEBREW = "המחיר יישאר חמישים שקלים לשנה"


def mail(body: bytes | str, *headers: str) -> bytes:
    head = "\n".join(["From: Dana <dana@telecom.example>", "Date: Mon, 02 Nov 2026 10:00:00 +0200", *headers])
    return head.encode() + b"\n\n" + (body if isinstance(body, bytes) else body.encode())


@pytest.mark.parametrize("name", ["to-group.eml", "from-newline.eml", "param-star.eml"])
def test_headers_that_strict_parsers_refuse(name: str) -> None:
    found = read((SAMPLES / name).read_bytes(), name)
    assert found.kind == "email" and found.subject == "Your price"
    assert found.text == "The price stays 64.90 for a year, as promised by telephone."
    assert found.date == datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
    assert all("\n" not in value for _, value in found.headers)


def test_cells_of_a_table_stay_apart() -> None:
    found = read((SAMPLES / "table.eml").read_bytes(), "table.eml")
    assert [line.split("\t") for line in found.text.splitlines()][1] == ["סיב 300", "64.90", "12"]


def test_a_stub_in_the_plain_part_does_not_hide_the_html_part() -> None:
    found = read((SAMPLES / "stub.eml").read_bytes(), "stub.eml")
    assert [section.kind for section in found.sections] == ["body"] and found.text == "המחיר יישאר 64.90 ₪ לשנה"


@pytest.mark.parametrize("name", ["subject-and-body-8859-8-i.eml", "no-charset-named.eml"])
def test_hebrew_of_old_charsets(name: str) -> None:
    found = read((SAMPLES / name).read_bytes(), name)
    assert (found.subject, found.text) == ("אישור הבטחה", HEBREW)
    assert found.doubts == (("charset-guessed: windows-1255",) if name.startswith("no") else ())


def test_a_forwarded_message_is_read_with_its_own_headers() -> None:
    found = read((SAMPLES / "forwarded.eml").read_bytes(), "forwarded.eml")
    assert [(s.kind, s.text) for s in found.sections] == [("body", "see below"), ("forwarded", HEBREW)]
    assert dict(found.sections[1].headers)["from"] == "boss@telecom.example"


def test_a_sign_that_is_no_tag_is_kept_and_what_nobody_sees_is_not() -> None:
    found = read((SAMPLES / "less-than.eml").read_bytes(), "less-than.eml")
    assert found.text == f"if usage < 50 GB the fee is 20\n\n{HEBREW}"


@pytest.mark.parametrize(
    ("body", "declared", "doubt"),
    [
        (HEBREW.encode("cp1255"), "iso-8859-1", "charset-differs: iso-8859-1 → windows-1255"),
        (HEBREW.encode("cp1255"), "utf-8", "charset-differs: utf-8 → windows-1255"),
        (HEBREW.encode(), "windows-1255", "charset-differs: windows-1255 → utf-8"),
        (HEBREW.encode("iso8859_8"), "iso-8859-8-i", ""),
        (HEBREW[::-1].encode("iso8859_8"), "iso-8859-8", "visual-hebrew"),
        (HEBREW[::-1].encode("iso8859_8"), "iso-8859-8-i", "visual-hebrew"),
        (HEBREW.encode("iso8859_8"), "iso-8859-8", ""),
        (HEBREW.encode("utf-8-sig"), "windows-1255", ""),
        (HEBREW.encode("cp862"), "", "charset-guessed: ibm862"),
    ],
)
def test_a_body_is_read_by_its_bytes_where_its_declaration_is_wrong(body: bytes, declared: str, doubt: str) -> None:
    found = read(mail(body, *([f"Content-Type: text/plain; charset={declared}"] if declared else [])), "x.eml")
    assert found.text == HEBREW
    assert found.doubts == ((doubt,) if doubt else ())


def test_a_whole_mail_in_utf_16() -> None:
    text = mail(HEBREW, "Subject: אישור").decode()
    for codec in ("utf-16", "utf-16-le"):
        found = read(text.encode(codec), "x.eml")
        assert (found.subject, found.text) == ("אישור", HEBREW)


def test_a_subject_cut_inside_a_letter_and_encoded_in_two_words() -> None:
    raw = "אישור הבטחה".encode()
    import base64

    halves = [base64.b64encode(raw[:3]).decode(), base64.b64encode(raw[3:]).decode()]
    found = read(mail("x", "Subject: =?utf-8?B?" + halves[0] + "?=\n =?utf-8?B?" + halves[1] + "?="), "x.eml")
    assert found.subject == "אישור הבטחה"


def test_a_plain_part_that_says_another_price_is_told_beside_the_shown_one() -> None:
    parts = "--q\nContent-Type: text/plain\n\nThe price is 99.90\n--q\nContent-Type: text/html\n\n<p>The price is 64.90</p>\n--q--\n"
    found = read(mail(parts, "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=q"), "x.eml")
    assert [(s.kind, s.text) for s in found.sections] == [("body", "The price is 64.90"), ("other-version", "The price is 99.90")]


def test_parts_without_a_boundary_in_the_header() -> None:
    parts = "--q1\nContent-Type: text/plain; charset=utf-8\n\nfirst words\n--q1\nContent-Type: text/html; charset=utf-8\n\n<p>second 64.90</p>\n--q1--\n"
    found = read(mail(parts, "MIME-Version: 1.0", "Content-Type: multipart/mixed"), "x.eml")
    assert found.text == "first words\n\nsecond 64.90"


def test_attachments_with_names_in_every_form() -> None:
    disposition = [
        "attachment; filename*=UTF-8''%D7%97%D7%A9%D7%91%D7%95%D7%9F.pdf",
        'attachment; filename="=?UTF-8?B?15fXqdeR15XXny5wZGY=?="',
        'attachment; filename="חשבון.pdf"',
        "attachment; filename*0*=utf-8''%D7%97%D7%A9; filename*1*=%D7%91%D7%95%D7%9F.pdf",
        'attachment; filename="חשבון.pdf',
    ]
    parts = "".join(f"--q\nContent-Type: application/pdf\nContent-Disposition: {each}\n\n%PDF-\n" for each in disposition) + "--q--\n"
    found = read(mail(parts, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=q"), "x.eml")
    assert [attachment.name for attachment in found.attachments] == ["חשבון.pdf"] * 5


def test_a_line_without_a_name_does_not_end_the_headers() -> None:
    found = read(b"From: a@b.example\nbroken line\nSubject : still here\nTo: x@y.example\n\nbody 64.90\n", "x.eml")
    assert (found.subject, found.text) == ("still here", "body 64.90")


def test_a_mailbox_is_read_message_by_message() -> None:
    box = b"".join(b"From a@b Mon Nov  2 10:00:00 2026\n" + mail(f"number {n}\n>From here\n\n", f"Subject: s{n}") for n in range(3))
    found = read(box, "all.mbox")
    assert found.kind == "mailbox" and [one.subject for one in found.messages] == ["s0", "s1", "s2"]
    assert found.messages[1].text == "number 1\nFrom here"


def test_the_body_hash_of_a_signature_is_checked_without_a_network() -> None:
    import base64
    import hashlib

    hashed = base64.b64encode(hashlib.sha256(b"The price is 64.90\r\n").digest()).decode()
    for body, told in (("The  price is 64.90 \n\n", "body-unchanged"), ("The price is 94.90\n", "body-changed")):
        found = read(mail(body, f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=telecom.example; bh={hashed};\n b=abc"), "x.eml")
        assert found.facts["dkim"] == told


def test_words_of_attachments_are_found() -> None:
    parts = '--q\nContent-Type: text/plain\n\nsee\n--q\nContent-Type: text/plain; name="a.txt"\nContent-Disposition: attachment\n\ninner words\n--q--\n'
    found = read(mail(parts, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=q"), "x.eml")
    assert ("a.txt › text", "inner words") in list(texts_of(found))


@given(st.binary(max_size=400), st.binary(max_size=200))
def test_no_bytes_stop_the_reader(head: bytes, body: bytes) -> None:
    read(b"From: x\nSubject: y\nContent-Type: multipart/mixed; boundary=q\n" + head + b"\n\n--q\n" + body + b"\n--q--", "x.eml")
    read(head + body, "x.eml")
