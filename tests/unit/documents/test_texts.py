"""Text, HTML and picture files into documents."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from collector.documents import decode, media_type_of, read

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "documents"


def html(markup: str) -> str:
    return read(markup.encode(), "x.html").text


def test_utf_16_and_windows_1255() -> None:
    wide = read((SAMPLES / "u16.txt").read_bytes(), "u16.txt")
    assert "המחיר יישאר 64.90" in wide.text and not wide.doubts
    old = read((SAMPLES / "win1255.txt").read_bytes(), "win1255.txt")
    assert "המחיר יישאר 64.90" in old.text and old.doubts == ("charset-guessed: windows-1255",)


def test_utf_8_that_was_cut_inside_a_letter_is_still_utf_8() -> None:
    found = read("המחיר יישאר 64.90".encode()[:-1] + b"0\xd7", "x.txt", charset="utf-8")
    assert found.text.startswith("המחיר יישאר") and found.doubts == ("charset-damaged: 1",)


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("<p>64<sup>90</sup> ₪", "64.90 ₪"),
        ("<p>64.90<sup>1</sup> ₪", "64.90¹ ₪"),
        ("<p>1,299<sup>90</sup>", "1,299.90"),
        ('<p>64<span style="font-size:50%;vertical-align:super">90</span>', "64.90"),
        ("<ul><li>a<li>b</ul><ol><li>c<li>d</ol>", "• a\n• b\n\n1. c\n2. d"),
        ("<p>yes</p><blockquote><p>old words</p></blockquote>", "yes\n\n> old words"),
        ('<div style="display:none;max-height:0">pre</div><p>x', "x"),
        ("<style>.pre{display:none}</style><div class='a pre'>no</div><p>x", "x"),
        ("<style>@media print{.pre{display:none}}</style><div class=pre>yes</div>", "yes"),
        ("<p>a<!-- no --><![if !mso]>b<![endif]>", "ab"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<p>was <s>99.90</s> now 64.90", "was ~~99.90~~ now 64.90"),
        ('<p>pay <img alt="64.90 NIS"> now', "pay 64.90 NIS now"),
        ("a<br>b<br><br>c", "a\nb\n\nc"),
        ("<table><tr><td><table><tr><td>in</table><td>64</table>", "in\n64"),
    ],
)
def test_html_is_read_as_a_person_reads_it(markup: str, told: str) -> None:
    assert html(markup) == told


def test_letters_that_json_writes_as_numbers_are_read() -> None:
    found = read(rb'{"m": "\u05de\u05d7\u05d9\u05e8 64.90\u0000", "raw": "a\\u05de"}', "export.json")
    assert "מחיר 64.90" in found.text and "\\u0000" in found.text and "a\\\\u05de" in found.text


def test_a_thousand_nested_tables_are_read() -> None:
    assert html("<table><tr><td>" * 1000 + "deep" + "</table>" * 1000) == "deep"


def test_visual_hebrew_of_an_old_page_is_turned_and_told() -> None:
    page = b"<meta charset=iso-8859-8><h1>" + "םיקוח 64.90 ריחמה".encode("iso-8859-8") + b"</h1>"
    found = read(page, "x.html")
    assert found.text == "המחיר 64.90 חוקים" and "visual-hebrew" in found.doubts


def test_what_a_file_is_is_told_by_its_bytes() -> None:
    page = b"<!doctype html><title>Session expired</title>"
    assert media_type_of(page, "bill.pdf", "application/pdf") == "text/html"
    assert media_type_of(b"%PDF-1.4", "bill.html") == "application/pdf"
    assert media_type_of(b"From: a\nTo: b\nSubject: c\n\nd") == "message/rfc822"


def test_a_picture_tells_its_date_and_that_it_tells_the_place() -> None:
    picture = Image.new("RGB", (4, 4))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8769)[0x9003] = "2026:11:02 10:00:00"
    exif.get_ifd(0x8769)[0x9011] = "+02:00"
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    found = read(out.getvalue(), "x.jpg")
    assert found.date is not None and found.date.isoformat() == "2026-11-02T10:00:00+02:00" and not found.doubts
    assert found.facts["gps"] is True and found.facts["orientation"] == 6


def test_a_damaged_picture_says_so() -> None:
    assert read(b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "x.png").reason.startswith("damaged")


@given(st.binary(max_size=300), st.sampled_from(["x.txt", "x.html", "x.png", "x.tif", "x.msg", "x.json", "x", "x.mbox"]))
def test_no_bytes_stop_the_reader(data: bytes, name: str) -> None:
    read(data, name)
    read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data + "__substg1.0_001A".encode("utf-16-le"), name)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("המחיר 64.90".encode("utf-32-le"), "המחיר 64.90"),
        ("הַמְּחִיר".encode("cp1255"), "הַמְּחִיר"),
        ("המחיר יישאר קבוע".encode()[:-1], "המחיר יישאר קבו"),
        ("םולש םלוע".encode(), "עולם שלום"),
    ],
)
def test_rare_forms_of_hebrew(data: bytes, words: str) -> None:
    assert words in read(data, "x.txt").text


def test_hebrew_under_a_russian_name_is_read_as_hebrew_and_told() -> None:
    read = decode("המחיר יישאר חמישים שקלים".encode("cp1255"), "koi8-r")
    assert read.text == "המחיר יישאר חמישים שקלים"
    assert read.doubts == ("charset-differs: koi8-r → windows-1255",)
    russian = "Цена останется прежней"
    assert decode(russian.encode("koi8-r"), "koi8-r").text == russian
