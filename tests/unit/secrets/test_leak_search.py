"""The search finds a secret in every form it commonly takes, names what and where, and never the secret itself."""

from __future__ import annotations

import base64
import binascii
import bz2
import gzip
import html
import io
import json
import lzma
import quopri
import re
import struct
import zipfile
import zlib
from email.message import EmailMessage
from typing import Any
from urllib.parse import quote

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from collector.capture.picture.png import MAGIC, chunk
from collector.errors import SecretFound
from collector.secrets import Secret, find_leaks, refuse_leaks
from collector.secrets.found_secret import NOT_LOOKED_INTO

CANARY = "Kf9$ pä+/7?ssw0rd"
PLAIN = "canary-SESSION-81f3c0de77"


def zipped(data: bytes, name: str = "a/b.txt") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def pdf_with_stream(data: bytes) -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.pages[0].Contents = pdf.make_stream(data)
    out = io.BytesIO()
    pdf.save(out, compress_streams=True)
    return out.getvalue()


def mhtml_with(text: str) -> bytes:
    body = quopri.encodestring(f"<html><body>{'x' * 70}{text}</body></html>".encode()).replace(b"\n", b"\r\n")
    head = b'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--b"\r\n\r\n'
    part = b"----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + body + b"\r\n----b--\r\n"
    return head + part


def png_with_text(text: bytes) -> bytes:
    ihdr = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return MAGIC + chunk(b"IHDR", ihdr) + chunk(b"tEXt", b"Comment\0" + text) + chunk(b"IDAT", zlib.compress(b"\0" * 4)) + chunk(b"IEND", b"")


def picture(form: str, **more: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (20, 20), "white").save(out, form, **more)
    return out.getvalue()


def described(text: str) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = text.encode()
    return exif


def mail_with(text: str) -> bytes:
    mail = EmailMessage()
    mail["X-Key"] = text
    mail.set_content("hello")
    return mail.as_bytes()


FORMS = {
    "raw": lambda s: f"<p>{s}</p>".encode(),
    "capitals": lambda s: f"<p>{s.upper()}</p>".encode(),
    "small letters": lambda s: html.escape(s.lower()).encode(),
    "capitals in an address": lambda s: quote(s.upper(), safe="").encode(),
    "url": lambda s: f"https://x/?a={quote(s, safe='')}&b=1".encode(),
    "url, small hex": lambda s: re.sub("%..", lambda found: found[0].lower(), quote(s, safe="")).encode(),
    "html": lambda s: html.escape(s).encode(),
    "json": lambda s: json.dumps({"a": s}).encode(),
    "utf-16": lambda s: ("x" + s).encode("utf-16"),
    "utf-16-be": lambda s: s.encode("utf-16-be"),
    "hex": lambda s: s.encode().hex().encode(),
    "quoted-printable": lambda s: quopri.encodestring(("y" * 72 + s).encode()),
    "zip": lambda s: zipped(s.encode()),
    "zip in zip": lambda s: zipped(zipped(b"user:" + s.encode())),
    "zip name": lambda s: zipped(b"", "x/" + PLAIN) if s == PLAIN else zipped(s.encode()),
    "gzip": lambda s: gzip.compress(s.encode()),
    "base64 in zip": lambda s: zipped(base64.b64encode(b"ab" + s.encode())),
    "mhtml": mhtml_with,
    "png text": lambda s: png_with_text(s.encode()),
    "pdf stream": lambda s: pdf_with_stream(b"% " + s.encode()),
    "wrapped base64": lambda s: base64.encodebytes(b"z" * 50 + s.encode() + b"z" * 70),
    "jpeg comment": lambda s: picture("JPEG", comment=s.encode()),
    "jpeg exif": lambda s: picture("JPEG", exif=described(s)),
    "webp exif": lambda s: picture("WEBP", exif=described(s)),
    "tiff": lambda s: picture("TIFF", exif=described(s)),
    "gif comment": lambda s: picture("GIF", comment=s.encode()),
    "packed png text": lambda s: MAGIC + chunk(b"iTXt", b"a\0\1\0\0\0" + zlib.compress(s.encode())) + chunk(b"IEND", b""),
    "behind a picture": lambda s: picture("JPEG") + s.encode(),
    "between tags": lambda s: "".join(f"<b>{html.escape(c)}</b><!-- - -->" for c in s).encode(),
    "entities": lambda s: "".join(f"&#x{ord(c):x};" for c in s).encode(),
    "escapes": lambda s: "".join(f"\\x{b:02x}" for b in s.encode()).encode(),
    "wide escapes": lambda s: "".join(f"\\u{{{ord(c):x}}}" for c in s).encode(),
    "rtf": lambda s: ("{\\rtf1 " + "".join(f"\\'{b:02x}{{\\b}}" for b in s.encode()) + "}").encode(),
    "folded line": lambda s: f"DESCRIPTION:{s[:5]}\r\n {s[5:]}\r\n".encode(),
    "percent twice": lambda s: quote("".join(f"%{b:02X}" for b in s.encode())).encode(),
    "bzip2": lambda s: bz2.compress(s.encode()),
    "xz": lambda s: lzma.compress(s.encode()),
    "zip behind a program": lambda s: b"MZ" + bytes(60) + zipped(s.encode()),
    "packed answer": lambda s: b"WARC/1.1\r\n\r\n" + gzip.compress(s.encode()),
    "base64 twice": lambda s: base64.b64encode(base64.b64encode(s.encode())),
    "packed base64": lambda s: json.dumps({"t": base64.b64encode(zlib.compress(s.encode() * 2)).decode()}).encode(),
    "unseen marks": lambda s: "\u200b".join(s).encode(),
    "full width": lambda s: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in s).encode(),
    "utf-32": lambda s: s.encode("utf-32"),
    "mail header": mail_with,
    "base32": lambda s: base64.b32encode(b"xyz" + s.encode() + b"z" * 9).lower(),
    "base85": lambda s: base64.b85encode(b"xyz" + s.encode() + b"z" * 9),
    "ascii85": lambda s: base64.a85encode(b"xyz" + s.encode() + b"z" * 9, adobe=True),
    "uuencoded": lambda s: b"begin 644 x\n" + binascii.b2a_uu(b"xy" + s.encode()) + b"end",
    "over a line's end": lambda s: f"is {s[:6]}\r\n   {s[6:]} so".encode(),
    "over a quoted line's end": lambda s: f"> is {s[:6]}\n> > {s[6:]} so".encode(),
    "letters of other scripts": lambda s: s.replace("a", "\u0430").replace("o", "\u03bf").encode(),
    "digits of another script": lambda s: ("é" + "".join(chr(0x660 + int(c)) if c.isdigit() else c for c in s)).encode(),
    "spaced": lambda s: ("is " + (s if " " in s else " ".join(s)) + " so").encode(),
    "numbers of bytes": lambda s: ", ".join(f"0x{b:02x}" for b in s.encode()).encode(),
    "decimal numbers of bytes": lambda s: ", ".join(map(str, s.encode())).encode(),
    "style escapes": lambda s: "".join(f"\\{ord(c):x} " for c in s).encode(),
    "base64 three times": lambda s: base64.b64encode(base64.b64encode(base64.b64encode(s.encode()))),
    "mail in base64 in a mail": lambda s: mail_in_base64(mail_in_base64(f"Subject: x\n\n{s}".encode())),
}


def mail_in_base64(inner: bytes) -> bytes:
    head = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
    return head + base64.encodebytes(inner) + b"\n--b--\n"


def test_what_is_not_opened_is_told_and_tags_of_recordings_are_read() -> None:
    shut = find_leaks(b"7z\xbc\xaf\x27\x1c" + bytes(40), "application/octet-stream", [CANARY])
    assert [leak.what for leak in shut] == [NOT_LOOKED_INTO]
    for data in (b"OggS" + bytes(24) + b"OpusTags" + CANARY.encode(), b"ID3\3" + bytes(9) + CANARY.encode("utf-16-le") + bytes(1 << 20)):
        assert find_leaks(data, "audio/ogg", [CANARY])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("secret", [CANARY, PLAIN])
def test_a_secret_is_found_in_every_form(form: str, secret: str) -> None:
    leaks = find_leaks(FORMS[form](secret), "application/octet-stream", [Secret(secret, "password")])
    assert {leak.what for leak in leaks} == {"password"}
    assert secret not in repr(leaks) + str(leaks[0])


@given(st.binary(max_size=5), st.binary(max_size=5))
def test_base64_at_any_alignment(before: bytes, after: bytes) -> None:
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        assert find_leaks(encode(before + CANARY.encode() + after), "text/plain", [CANARY])


def test_the_place_is_named_from_outside_in() -> None:
    found = find_leaks(zipped(mhtml_with(PLAIN), "data/page.mhtml"), "application/zip", [Secret(PLAIN, "cookie sid")])
    assert str(found[0]).startswith("cookie sid (ZIP entry data/page.mhtml › ")


def test_a_refusal_names_the_file_and_keeps_the_secret_to_itself() -> None:
    with pytest.raises(SecretFound) as caught:
        refuse_leaks(PLAIN.encode(), "text/plain", [Secret(PLAIN, "cookie sid")], "page.txt")
    assert "page.txt" in caught.value.message and "cookie sid" in caught.value.message
    assert PLAIN not in caught.value.message


def test_a_short_code_counts_only_where_nothing_touches_it() -> None:
    assert find_leaks(b"the code is 483920.", "text/plain", ["483920"])
    assert not find_leaks(b"customer 94839201, ab483920cd", "text/plain", ["483920"])


def test_what_cannot_be_looked_for_is_left_out() -> None:
    assert not find_leaks(b"1234 2026 abc", "text/plain", ["1234", "2026", "abc", ""])


def test_a_secret_of_letters_alone_is_a_word_in_another_case() -> None:
    assert find_leaks(b"your password, PASSWORD", "text/plain", ["Password"]) == []


def test_clean_data_has_no_leak() -> None:
    assert find_leaks(zipped(b"nothing here"), "application/zip", [CANARY, PLAIN]) == []


def test_what_is_locked_is_not_passed_over_in_silence() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    out = io.BytesIO()
    pdf.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert [leak.what for leak in find_leaks(out.getvalue(), "application/pdf", [PLAIN])] == ["not looked into"]
    assert [leak.what for leak in find_leaks(b"PK\x03\x04broken", "application/zip", [PLAIN])] == ["not looked into"]


def test_a_header_that_nobody_can_decode_is_searched_as_it_stands() -> None:
    for head in ("=?x-unknown?B?YWJj?=", "=?utf-8?B?YWJjA?=", "=?utf-8?Q?=FF?=", "=?cp862?B?gICA?="):
        mail = f"MIME-Version: 1.0\nSubject: {head} {PLAIN}\nContent-Type: text/plain; name*0*=x-none''%ff\n\nhello"
        assert find_leaks(mail.encode(), "message/rfc822", [PLAIN]) and not find_leaks(mail.encode(), "message/rfc822", ["Sesame-Open-77"])


def test_pixels_are_no_text() -> None:
    assert find_leaks(MAGIC + chunk(b"IDAT", PLAIN.encode()) + chunk(b"IEND", b""), "image/png", [PLAIN]) == []


@pytest.mark.parametrize("charset", ["cp1255", "iso-8859-8", "cp862", "utf-7"])
def test_a_hebrew_secret_is_found_in_older_charsets(charset: str) -> None:
    assert find_leaks("הסיסמה: סיסמה-ארוכה-99.".encode(charset), "text/plain", ["סיסמה-ארוכה-99"])


def pdf_drawing(stream: bytes, annotation: bool = False) -> bytes:
    """A page whose words are drawn letter by letter in a font with codes of its own: the stream holds none of them as text."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 300))
    codes = "".join(f"<{0x41 + n:02X}> <{ord(c):04X}>\n" for n, c in enumerate("abcdefghijklmnopqrstuvwxyz0123456789-"))
    cmap = f"/CIDInit /ProcSet findresource begin begincmap 37 beginbfchar\n{codes}endbfchar endcmap end".encode()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica, ToUnicode=pdf.make_stream(cmap)
    )
    resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    form = pdf.make_stream(stream, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 300, 300], Resources=resources)
    if annotation:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[0, 0, 300, 300], F=4, AP=pikepdf.Dictionary(N=form)
        )
        page.obj.Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(note)]))
    else:
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X1=form), Font=pikepdf.Dictionary(F1=font))
        page.obj.Contents = pdf.make_stream(b"/X1 Do")
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


IN_A_FORM, IN_A_NOTE = False, True


@pytest.mark.parametrize(("place", "annotation"), [("20 100", IN_A_NOTE), *((at, IN_A_FORM) for at in ("20 100", "2000 100", "20 -500"))])
def test_a_secret_that_a_pdf_draws_is_found_wherever_it_is_drawn(place: str, annotation: bool) -> None:
    secret = "canary-session-81f3c0de77"
    alphabet = "abcdefghijklmnopqrstuvwxyz0123456789-"
    letters = [f"({chr(0x41 + alphabet.index(c))}) Tj 40 0 Td".replace("(\\)", "(\\\\)").replace("())", "(\\))") for c in secret]
    stream = f"BT 1 1 1 rg /F1 12 Tf {place} Td {' '.join(letters)} ET".encode()
    found = find_leaks(pdf_drawing(stream, annotation), "application/pdf", [Secret(secret, "password")])
    assert [leak.what for leak in found] == ["password"]
