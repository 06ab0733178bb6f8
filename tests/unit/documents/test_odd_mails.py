"""Mails of the kinds that users of other programs reported: odd headers, types and encodings, wrong charsets, HTML that hides or raises."""

from __future__ import annotations

import base64
import quopri

import pytest

from collector.documents import read, remarks, texts_of
from tests.unit.documents.test_read_mail import mail

WORDS = "It stays 64.90 for a year."
HEBREW = "המחיר יישאר 64.90 לשנה"
ODD = (
    "", "(undisclosed):", "undisclosed-recipients: ;,", ":;", "<>", '"open <noa@home.example>', "@", "=?utf-8?q?=0A?= <a@b>", "=?utf-8?b?!!!!?=",
    "=?x-nope?q?abc?=", "=?utf-8?q?unterminated", "noa@home.example, (", '"a\\', "<<noa@home.example>>", "noa@[1.2.3", "a@b@c",
    "(((((((((((", "\\", ",,,,", "[", "<a@b>, ]", "a@.", "x:y:z:;", "\x00\x01", "A" * 5000 + "@x", "=?UTF-8?Q?" + "=D7=A0" * 300 + "?=",
)  # fmt: skip
DATES = (
    "nonsense", "Sun, 99 Foo 2026 99:99:99 +9999", "Sun, 01 Nov 2026 09:30:00 +99999999", "Sun, 01 Nov 99999999999 09:30 +0200", "0",
    "Mon, 1 Jan 0001 00:00:00 +0000", "Fri, 31 Dec 9999 23:59:59 -1200", "יום א', 1 בנובמבר 2026", "Sun, 01 Nov 2026 24:00:00 +0200",
)  # fmt: skip
TYPES = (
    "text/plain; charset", "text/plain; charset*=", "text/plain; charset*0*=utf-8''", 'text/plain; charset="utf-8', "text/plain;;;", "/",
    "text/plain; name*", "text/plain; =x", "text/plain; charset=unknown-8bit", "text/plain; charset=idna", "text/plain; charset=rot13",
    "text/plain; charset=punycode", "text/plain; charset=undefined", "text/plain; charset=\x00", "text/plain; charset=utf-16", "text/html; charset=zip",
    "multipart/mixed", "multipart/mixed; boundary", 'multipart/mixed; boundary=""', "multipart/alternative; boundary=nothere", "message/rfc822",
    "message/partial; id=x", "message/external-body", "text/x-unknown", "application/octet-stream",
)  # fmt: skip
CHARSETS = (
    ("iso-8859-8-i", "iso8859_8"), ("windows-1255", "cp1255"), ("utf-8", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-16le", "utf-16-le"),
    ("utf-7", "utf-7"), ("cp862", "cp862"), ("x-windows-1255", "cp1255"), ("us-ascii", "cp1255"), ("iso-8859-1", "cp1255"), ("", "cp1255"),
    ("windows-1252", "cp1255"), ("iso-8859-15", "cp1255"), ("utf-8", "cp1255"), ("windows-1255", "utf-8"), ("iso-8859-8-i", "utf-8"), ("", "utf-8"),
)  # fmt: skip


def found(data: bytes) -> str:
    return "\n".join(text for _, text in texts_of(read(data, "x.eml")))


@pytest.mark.parametrize("header", ["To", "From", "Cc", "Reply-To", "Message-ID", "References", "Received", "List-Unsubscribe"])
def test_no_header_keeps_the_words_from_being_read(header: str) -> None:
    for value in ODD:
        assert WORDS in found(mail(WORDS, f"{header}: {value}")), (header, value)


@pytest.mark.parametrize("value", DATES)
def test_no_date_keeps_the_words_from_being_read(value: str) -> None:
    assert WORDS in found(mail(WORDS).replace(b"Mon, 02 Nov 2026 10:00:00 +0200", value.encode()))


@pytest.mark.parametrize("kind", TYPES)
def test_no_content_type_keeps_the_words_from_being_read(kind: str) -> None:
    assert WORDS in found(mail(WORDS, f"Content-Type: {kind}"))


@pytest.mark.parametrize("kind", ["multipart/mixed", "multipart/mixed; boundary=other"])
def test_hebrew_in_parts_whose_boundary_nobody_names(kind: str) -> None:
    part = f"--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{HEBREW}\r\n--b1--"
    assert HEBREW in found(mail(part, f"Content-Type: {kind}").replace(b"charset=us-ascii", b"charset=utf-8"))


@pytest.mark.parametrize(("named", "codec"), CHARSETS)
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_hebrew_however_it_is_declared(named: str, codec: str, encoding: str) -> None:
    body = HEBREW.encode(codec)
    sent = base64.encodebytes(body) if encoding == "base64" else quopri.encodestring(body)
    data = mail(sent, f"Content-Type: text/plain; charset={named}" if named else "Content-Type: text/plain", f"Content-Transfer-Encoding: {encoding}")
    assert HEBREW in found(data)
    honest = codec.split("-sig")[0].replace("_", "").replace("-", "") in named.replace("-", "").replace("windows", "cp") or codec.startswith("utf")
    assert honest or remarks(read(data, "x.eml")), (named, codec)


@pytest.mark.parametrize(
    ("markup", "there", "not_there"),
    [
        ("<span style='font-size:30px'>64</span><span style='font-size:12px;vertical-align:super'>90</span>", "64.90", "6490"),
        ("<b style='font-size:30px'>64</b><span style='font-size:12px'>90</span> ₪", "64.90 ₪", "6490"),
        ("<style>.c{font-size:60%;vertical-align:super}</style>64<i class=c>90</i>", "64.90", "6490"),
        ("<p>64.90<span style='font-size:9px'>12</span>", "64.9012", "64.90.12"),
        ("<div style='position:absolute;left:-9999px'>HIDDEN</div>" + WORDS, WORDS, "HIDDEN"),
        ("<div style='height:0;overflow:hidden'>HIDDEN</div>" + WORDS, WORDS, "HIDDEN"),
        ("<div style='font-size:1px;color:#fff'>HIDDEN</div>" + WORDS, WORDS, "HIDDEN"),
        ("<style>.a{display:none}.a{display:block}</style><p class=a>" + WORDS, WORDS, "~"),
        ("<style>@media print{.a{display:none}}</style><p class=a>" + WORDS, WORDS, "~"),
        ("<style>@media screen{.a{display:none}}</style><p class=a>HIDDEN</p>" + WORDS, WORDS, "HIDDEN"),
        ("<span style='text-decoration:line-through'>129.90</span> 64.90", "~~129.90~~ 64.90", "x"),
        ("<ol start=3><li>a<li value=7>b</ol>", "3. a\n7. b", "1."),
        ("<select><option>A<option selected>B</select>", "B", "A"),
    ],
)  # fmt: skip
def test_html_is_read_as_it_is_seen(markup: str, there: str, not_there: str) -> None:
    text = read(mail(markup, "Content-Type: text/html; charset=utf-8"), "x.eml").text
    assert there in text and not_there not in text


def test_words_that_a_style_sheet_adds_are_told_as_a_doubt() -> None:
    document = read(mail("<style>.p:after{content:'90'}</style><p class=p>64.", "Content-Type: text/html"), "x.eml")
    assert document.doubts == ("text-differs: <style> content",)


def test_a_delivery_report_is_read() -> None:
    report = "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b\nAction: failed\nStatus: 5.1.1\n"
    assert "5.1.1" in found(mail(report, "Content-Type: message/delivery-status"))
