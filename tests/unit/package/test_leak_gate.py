"""The leak gate finds known secrets and what looks like one, names kind and file, and never the value."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from collector.errors import SecretFound
from collector.language import in_language
from collector.package.content.leak_gate import UNOPENED, Found, refuse, search, with_ways
from collector.package.content.secret_shapes import card_numbers

PASSWORD = "Tr0ub4dor&3"
MHTML = (
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    "--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n{}\n--b--\n"
)


SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "documents"


def kinds(name: str, data: bytes, media_type: str = "", secrets: tuple[str, ...] = ()) -> list[str]:
    return [found.kind for found in search({name: data}, {name: media_type}, secrets)]


def test_a_web_archive_is_searched_and_can_be_done_without() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("archive/data.warc", f"WARC/1.1\r\n\r\n<p>{PASSWORD}</p>")
    assert kinds("data/pages.wacz", packed.getvalue(), secrets=(PASSWORD,))
    damaged = search({"data/pages.wacz": packed.getvalue()[:-9]}, {}, (PASSWORD,))
    assert [found.ways("1")[0].partition(":")[0] for found in damaged if found.kind == UNOPENED] == ["Leave --wacz out"]


def test_a_locked_pdf_is_told_as_one_that_was_not_looked_into() -> None:
    locked = (SAMPLES / "locked.pdf").read_bytes()
    assert kinds("data/exhibits/01/bill.pdf", locked, "application/pdf", (PASSWORD,)) == [UNOPENED]
    assert kinds("data/exhibits/01/bill.pdf", locked, "application/pdf") == [], "nothing is known that it could hold"


@pytest.mark.parametrize(
    "text",
    [
        "Cookie: session=8f14e45fceea167a",
        "set-cookie: sid=abcdef123456; Path=/",
        "Authorization: Bearer abcdef1234567890",
        '"authorization": "Basic dXNlcjpwYXNz"',
        "x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVPmB92K27uhbUJU1p1r0",
        "https://a/?access_token=0123456789abcdef",
        "http://noa:geheim@example.org/",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "כרטיס 4111 1111 1111 1111 בתוקף",
        "4111111111111111",
        "3782-822463-10005",
    ],
)
def test_what_looks_like_a_secret(text: str) -> None:
    assert kinds("data/x.txt", text.encode())
    archived = MHTML.format(base64.encodebytes(f"<p>{text}</p>\n{text}".encode()).decode()).encode()
    assert kinds("data/x.mhtml", archived, "multipart/related")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside.txt", text)
    assert kinds("data/x.docx", packed.getvalue())


@pytest.mark.parametrize(
    "text",
    [
        "cookie: yes",
        "The cookie policy: accept=all",
        "4111 1111 1111 1112",
        "9999 9999 9999 9995",
        "card ending 1111",
        "0541111111111111111",
        "12.4111111111111111",
        "https://a.example/?x=1&page=2",
        "author: bearer of news",
        "1764000000000000",
        "2026-11-24 06:12:00",
        "a4111111111111111b",
        "050-1234567, 123456782",
    ],
)
def test_what_does_not(text: str) -> None:
    assert kinds("data/x.txt", text.encode()) == []


def test_a_known_secret_is_named_by_kind_and_place_only(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text(f"x {PASSWORD} y")
    found = search({"data/exhibits/03/text.txt": file, "data/letter.txt": b"fine"}, {}, [PASSWORD])
    assert [f.file for f in found] == ["data/exhibits/03/text.txt"]
    with pytest.raises(SecretFound) as refused:
        refuse(found)
    assert "exhibits/03/text.txt" in refused.value.message and "Troub" not in refused.value.message + refused.value.next_step
    assert PASSWORD not in refused.value.message and refused.value.exit_code == 8
    refuse([])


def test_a_covered_number_is_none_within_a_longer_one() -> None:
    covered = {"12345678": "account", "Dana Levi 7": "phrase"}
    told = {"data/a.txt": b"order 123456789, 012345678", "data/b.txt": b"account 12345678.", "data/c.txt": b"Dana Levi 70", "data/d.txt": b"xDana Levi 7x"}
    assert [found.file for found in search(told, {}, [], covered=covered)] == ["data/b.txt", "data/d.txt"]
    assert search({"data/a.txt": b"order 123456789"}, {}, ["12345678"]), "a password is looked for within anything"


def test_pictures_pixels_are_not_text() -> None:
    assert kinds("data/x.png", b"\x89PNG\r\n\x1a\n\0\0\0\x10IDAT" + b"4111111111111111" + b"\0\0\0\0", "image/png") == []


def test_many_findings_are_counted() -> None:
    found = search({f"data/{n:02}.txt": b"Cookie: a=bcdefgh" for n in range(12)}, {}, [])
    with pytest.raises(SecretFound, match="and 4 more"):
        refuse(found)


def test_a_refusal_is_told_in_the_readers_language_and_one_command_once() -> None:
    found = [Found("card", "data/exhibits/01/a.txt"), Found("card", "data/exhibits/02/b.txt"), Found("cookie", "data/c.txt")]
    with pytest.raises(SecretFound) as refused:
        refuse(found, "2026-0001")
    told = in_language(refused.value.message, "he")
    assert "מספר כרטיס מלא בתוך exhibits/02/b.txt" in told and "כותרת עוגייה" in told and "card" not in told
    ways = with_ways(found, "2026-0001", [])
    assert len(ways) == 2 and "exhibits/01/a.txt" in ways[0] and "exhibits/02/b.txt" in ways[0]


def test_a_photograph_inside_a_text_or_a_recording_must_not_tell_where_it_was_taken() -> None:
    exif, out = Image.Exif(), io.BytesIO()
    exif.get_ifd(0x8825).update({1: "N", 2: (32.0, 5.0, 1.0)})
    Image.new("RGB", (40, 40)).save(out, "JPEG", exif=exif)
    contact = b"BEGIN:VCARD\nPHOTO;ENCODING=b:" + base64.b64encode(out.getvalue()) + b"\nEND:VCARD\n"
    sound = b"ID3" + bytes(40) + out.getvalue() + b"\xff\xfb" * 50
    for name, data, kind in (("friend.vcf", contact, "text/vcard"), ("call.mp3", sound, "audio/mpeg")):
        assert [found.kind for found in search({name: data}, {name: kind}, [])] == ["place"], name
        assert search({name: data}, {name: kind}, [], places=True) == []


def test_cards_by_their_check_digit() -> None:
    assert list(card_numbers("5500-0000-0000-0004")) and not list(card_numbers("5500-0000 0000-0004"))


def test_a_value_that_the_customer_allows_passes_and_no_other() -> None:
    order, card = "4580 1111 1111 1121", "4111111111111111"
    text = f"order {order}; https://a/?access_token=0123456789abcdef".encode()
    assert len(search({"data/x.txt": text}, {}, ())) == 2
    assert search({"data/x.txt": text}, {}, (), [order, "0123456789abcdef"]) == []
    assert search({"data/x.txt": f"{order} {card}".encode()}, {}, (), [order]), "a real card beside it is still found"
    assert search({"data/x.txt": text}, {}, (), ["4580", "11111111"]), "a part of a number allows nothing"
    assert search({"data/x.txt": b"Sesame-Open-77"}, {}, ["Sesame-Open-77"], ["Sesame-Open-77"]), "a known secret is never allowed"


def drawn(content: bytes) -> bytes:
    """A PDF page that draws this in Helvetica."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(600, 400))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.obj.Contents = pdf.make_stream(content)
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_a_card_number_that_a_pdf_draws_is_found_and_a_column_of_numbers_is_none() -> None:
    assert kinds("data/bill.pdf", drawn(b"BT /F1 12 Tf 50 300 Td (Card 4111 1111 1111 1111) Tj ET")) == ["card"]
    column = b" ".join(b"(%b) Tj 0 -20 Td" % number for number in (b"4111", b"1111", b"1111", b"1111"))
    assert kinds("data/bill.pdf", drawn(b"BT /F1 12 Tf 50 300 Td " + column + b" ET")) == []
