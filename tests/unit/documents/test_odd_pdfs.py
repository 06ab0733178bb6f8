"""PDFs of the kinds that users of other programs reported: marks without a drawing, odd sizes, files that must be repaired, layers by use."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops, ImageStat

from collector.documents import as_shown, read, remarks
from tests.unit.documents.test_read_pdf import drawn

WORDS = "BT /F 20 Tf 30 150 Td (It stays 64.90) Tj ET"


def rendered(data: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    if document.get_formtype():
        document.init_forms()
    return document[0].render(scale=1).to_pil().convert("L")


def marked(**annotation: object) -> bytes:
    mark = Dictionary(Type=Name.Annot, Rect=Array([30, 50, 250, 90]), F=4, **annotation)
    return drawn(WORDS, Annots=Array([mark]))


@pytest.mark.parametrize(
    "mark",
    [
        {"Subtype": Name.Highlight, "C": Array([1, 1, 0]), "QuadPoints": Array([30, 90, 250, 90, 30, 50, 250, 50])},
        {"Subtype": Name.Square, "C": Array([1, 0, 0])},
        {"Subtype": Name.Ink, "C": Array([1, 0, 0]), "InkList": Array([Array([40, 60, 100, 80, 200, 60])])},
        {"Subtype": Name.Text, "C": Array([1, 0, 0])},
    ],
)
def test_a_mark_that_the_viewer_itself_draws_is_on_paper(mark: dict[str, object]) -> None:
    data = marked(**mark)
    shown = as_shown(data)
    difference = ImageStat.Stat(ImageChops.difference(rendered(data), rendered(shown.pdf))).mean[0]
    assert not shown.reason and difference < 0.3
    assert rendered(data).tobytes() != rendered(drawn(WORDS)).tobytes()


def test_a_note_that_shows_only_when_it_is_clicked_is_found_and_told() -> None:
    document = read(marked(Subtype=Name.Text, Contents="The price is wrong: 77.70", T="Dana"), "x.pdf")
    assert "77.70" in document.text and "77.70" not in document.pages[0].text
    assert "A note that somebody wrote on page 1, Dana: The price is wrong: 77.70" in [str(remark) for remark in remarks(document)]


def test_a_hidden_note_is_not_told() -> None:
    hidden = drawn(WORDS, Annots=Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), F=2, Contents="77.70")]))
    assert "77.70" not in read(hidden, "x.pdf").text


@pytest.mark.parametrize("box", [[1000, 1000, 1200, 1200], [0, 0, 0, 0]])
def test_a_crop_that_leaves_nothing_is_not_taken(box: list[int]) -> None:
    shown = as_shown(drawn(WORDS, CropBox=Array(box)))
    assert shown.sizes == ((300, 200),) and ImageStat.Stat(rendered(shown.pdf)).mean[0] < 254.5


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"HTTP/1.1 200 OK\r\n\r\n", b"\n" * 1500])
def test_what_stands_before_a_pdf_does_not_hide_it(before: bytes) -> None:
    data = before + drawn(WORDS)
    document = read(data, "bill.pdf")
    assert document.kind == "pdf" and "64.90" in document.pages[0].text and not as_shown(data).reason


def test_a_pdf_whose_end_is_lost_is_repaired_and_that_is_told() -> None:
    data = drawn(WORDS)[:-60]
    document = read(data, "bill.pdf")
    assert "64.90" in document.text and "repaired" in document.doubts and not as_shown(data).reason


def test_a_layer_that_is_off_for_viewing_is_not_read() -> None:
    with pikepdf.open(io.BytesIO(drawn(f"{WORDS} /OC /P BDC BT /F 20 Tf 30 50 Td (DRAFT) Tj ET EMC"))) as pdf:
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="print", Usage=Dictionary(View=Dictionary(ViewState=Name.OFF))))
        pdf.pages[0].obj.Resources.Properties = Dictionary(P=group)
        use = Dictionary(Event=Name.View, Category=Array([Name.View]), OCGs=Array([group]))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(AS=Array([use])))
        out = io.BytesIO()
        pdf.save(out)
    document = read(out.getvalue(), "x.pdf")
    assert "64.90" in document.text and "DRAFT" not in document.text and document.facts["hidden_layers"] == 1


def test_raised_digits_set_apart_by_a_hair_are_the_fraction() -> None:
    assert "64.90" in read(drawn("BT /F 20 Tf 30 150 Td (64) Tj ET BT /F 10 Tf 54 160 Td (90) Tj ET"), "x.pdf").text


def test_a_page_that_cannot_be_unpacked_is_laid_as_a_picture() -> None:
    with pikepdf.open(io.BytesIO(drawn(WORDS))) as pdf:
        pdf.pages[0].obj.Contents = pikepdf.Stream(pdf, b"no deflate at all", Filter=Name.FlateDecode)
        out = io.BytesIO()
        pdf.save(out)
    shown = as_shown(out.getvalue())
    with pikepdf.open(io.BytesIO(shown.pdf)) as pages, pikepdf.new() as paper:
        paper.add_blank_page().add_overlay(pages.pages[0], pikepdf.Rectangle(0, 0, 100, 100))
        paper.save(io.BytesIO())
