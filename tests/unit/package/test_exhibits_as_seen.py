"""Originals on paper as a viewer shows them: form values, layers, locked files, 16-bit scans, light writing on a transparent ground."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image, ImageDraw

from collector.documents import as_shown, read
from collector.package.pages.labels import Labels
from collector.package.pdf.book_template import marked
from collector.package.pdf.document_text import labelled
from collector.package.pdf.pictures.encoded_picture import PictureFile, encode
from collector.package.pdf.pictures.picture_slices import slices
from tests.unit.documents.test_read_pdf import SAMPLES, drawn
from tests.unit.package.test_pictures import pixels_of


def printed(data: bytes, pages: int = 1) -> list[Image.Image]:
    """What the pieces that are laid on paper hold."""
    pieces = slices(PictureFile(data), 160, 230, 40)
    assert len(pieces) == pages
    return [pixels_of(encode(PictureFile(data), piece.page, piece.region, piece.width)).convert("L") for piece in pieces]


@pytest.mark.parametrize("name", ["scan16.png", "scan16.tif", "white-on-clear.png"])
def test_a_picture_is_not_blank_on_paper(name: str) -> None:
    shown = printed((SAMPLES / name).read_bytes())[0]
    low, high = shown.getextrema()
    assert high - low > 100
    if name.startswith("scan16"):
        assert 150 < shown.getpixel((shown.width // 2, shown.height - 20)) < 250


def test_each_page_of_a_scan_is_printed() -> None:
    pages = [Image.new("L", (200, 100), tone) for tone in (40, 120, 220)]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    assert [shown.getpixel((50, 20)) for shown in printed(out.getvalue(), 3)] == pytest.approx([40, 120, 220], abs=3)


def test_dark_writing_on_a_transparent_ground_stays_on_white() -> None:
    picture = Image.new("RGBA", (300, 80))
    ImageDraw.Draw(picture).rectangle([20, 20, 60, 60], fill=(20, 20, 20, 255))
    out = io.BytesIO()
    picture.save(out, "PNG")
    assert printed(out.getvalue())[0].getextrema()[1] == 255


def test_form_values_are_drawn_into_the_page_and_a_plain_page_is_left_as_it_is() -> None:
    shown = as_shown((SAMPLES / "form-filled.pdf").read_bytes())
    with pikepdf.open(io.BytesIO(shown.pdf)) as pdf:
        assert "/Annots" not in pdf.pages[0].obj or not len(pdf.pages[0].obj.Annots)
    assert "64.90 NIS for 12 months" in read(shown.pdf, "x.pdf").text
    plain = drawn("BT /F 20 Tf 30 150 Td (BILL) Tj ET")
    assert as_shown(plain).pdf == plain


@pytest.mark.parametrize(("data", "reason"), [((SAMPLES / "locked.pdf").read_bytes(), "locked"), (b"%PDF-1.4\nnothing", "damaged: the PDF does not open")])
def test_what_cannot_be_shown_says_why(data: bytes, reason: str) -> None:
    assert as_shown(data).reason == reason


def test_words_stand_in_their_own_direction_and_a_mails_date_in_the_books_form() -> None:
    """A quoted line of English in a Hebrew mail runs from the left; Hebrew that begins with a product's name does not."""
    lines = marked("שלום וברכה לכל הצוות\nOn 3 Sep Maya wrote:\nFibre 500 במחיר המבצע\n99.90", [(24, 29)])
    assert [part.split('"')[1] for part in lines.split("<bdi")[1:]] == ["rtl", "ltr", "rtl", "rtl"] and "<mark>3 Sep</mark>" in lines
    (day,) = labelled((("date", "Sun, 06 Sep 2026 12:05:00 +0300"),), Labels("he"))
    assert day[1] == "06/09/2026 12:05 (UTC+03:00)" and labelled((("date", "yesterday"),), Labels("he"))[0][1] == "yesterday"
