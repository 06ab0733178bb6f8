"""PDFs into pages with text and places: form values, layers that are off, turned pages, locked and damaged files, Hebrew however it is drawn."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from collector.documents import read
from collector.documents.reading_order import as_read

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "documents"


def drawn(content: str, **page: object) -> bytes:
    """One page of 300 × 200 points with this content; F is Helvetica."""
    with pikepdf.new() as pdf:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        made = pdf.add_blank_page(page_size=(300, 200))
        made.obj.Resources = Dictionary(Font=Dictionary(F=font))
        made.obj.Contents = pdf.make_stream(content.encode())
        for key, value in page.items():
            made.obj[f"/{key}"] = value
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def test_one_sign_for_two_equal_letters_is_read_as_both() -> None:
    """Typeset papers write ``offer`` with one sign for ``ff``; letters that are drawn twice for bold stay one."""
    with pikepdf.open(io.BytesIO(drawn("BT /F 20 Tf 30 100 Td (o#er) Tj ET BT /F 20 Tf 30 60 Td (fee) Tj ET BT /F 20 Tf 30.2 60 Td (fee) Tj ET"))) as pdf:
        named = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020>"
        cmap = named + b" endbfrange 1 beginbfchar <23> <00660066> endbfchar endcmap end"
        pdf.pages[0].obj.Resources.Font.F.ToUnicode = pdf.make_stream(cmap)
        out = io.BytesIO()
        pdf.save(out)
    assert read(out.getvalue(), "offer.pdf").text == "offer\nfee\n"


def test_a_form_value_is_read_as_a_viewer_shows_it() -> None:
    found = read((SAMPLES / "form-filled.pdf").read_bytes(), "form.pdf")
    assert found.text == "Agreed monthly price:\n64.90 NIS for 12 months\n"


def test_a_locked_file_says_so_and_opens_with_its_password() -> None:
    data = (SAMPLES / "locked.pdf").read_bytes()
    assert read(data, "locked.pdf").reason == "locked" and read(data, "locked.pdf").facts["locked"] is True
    opened = read(data, "locked.pdf", password="123456782")
    assert opened.reason == "" and opened.text.strip()


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n" + b"\xff" * 500, b"%PDF-1.4\ntrailer<</Root 1 0 R>>"])
def test_a_damaged_file_says_so(data: bytes) -> None:
    assert read(data, "x.pdf").reason.startswith("damaged")


def test_words_stand_where_they_are_shown_on_turned_and_cropped_pages() -> None:
    content = "BT /F 20 Tf 30 150 Td (BILL 129.90) Tj ET"
    for turn, size in ((0, (300, 200)), (90, (200, 300)), (180, (300, 200)), (270, (200, 300))):
        page = read(drawn(content, Rotate=turn), "x.pdf").pages[0]
        assert (page.width, page.height) == size
        box = page.lines[0].box
        middle = box.left + box.width / 2, box.top + box.height / 2
        at = {0: (90, 44), 90: (156, 90), 180: (210, 156), 270: (44, 210)}[turn]
        assert middle == pytest.approx(at, abs=8), turn
    cropped = read(drawn("BT /F 20 Tf 30 150 Td (IN) Tj 0 -130 Td (OUT) Tj ET", CropBox=Array([20, 100, 200, 200])), "x.pdf")
    assert cropped.text == "IN\n" and cropped.pages[0].lines[0].box.left == pytest.approx(10, abs=2)


def test_raised_figures_are_the_fraction() -> None:
    page = read(drawn("BT /F 24 Tf 30 100 Td (64) Tj /F 12 Tf 10 Ts (90) Tj 0 Ts /F 24 Tf ( NIS) Tj ET"), "x.pdf").pages[0]
    assert page.lines[0].text == "64.90 NIS"
    assert [(run.text, run.raised) for run in page.lines[0].cells[0].runs] == [("64", False), ("90", True), ("NIS", False)]


def test_cells_and_letters_drawn_one_by_one() -> None:
    spread = " ".join(f"1 0 0 1 {x} 100 Tm ({letter}) Tj" for x, letter in ((47, "L"), (30, "B"), (57, "L"), (42, "I")))
    found = read(drawn(f"BT /F 18 Tf {spread} 1 0 0 1 200 100 Tm (64.90) Tj ET"), "x.pdf")
    assert found.text == "BILL\t64.90\n"


def test_layers_that_are_off_are_not_read() -> None:
    with pikepdf.open(io.BytesIO(drawn("/OC /off BDC BT /F 20 Tf 30 150 Td (HIDDEN 99) Tj ET EMC BT /F 20 Tf 30 50 Td (SHOWN 64) Tj ET"))) as pdf:
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="draft"))
        pdf.pages[0].obj.Resources.Properties = Dictionary(off=group)
        pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
        out = io.BytesIO()
        pdf.save(out)
    found = read(out.getvalue(), "x.pdf")
    assert found.text == "SHOWN 64\n" and found.facts["hidden_layers"] == 1


def test_a_page_without_text_is_told() -> None:
    assert read(drawn("0 0 100 100 re f"), "x.pdf").doubts == ("no-text: 1 of 1 pages",)


def test_files_inside_are_attachments() -> None:
    with pikepdf.open(io.BytesIO(drawn(""))) as pdf:
        pdf.attachments["note.txt"] = b"inner"
        out = io.BytesIO()
        pdf.save(out)
    assert [(a.name, a.data) for a in read(out.getvalue(), "x.pdf").attachments] == [("note.txt", b"inner")]


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("הנשל ₪ 64.90 ראשיי ריחמה", "המחיר יישאר 64.90 ₪ לשנה"),
        ("12/11/2026 ךיראת", "תאריך 12/11/2026"),
        (")קתעה( 12345 סמ", "מס 12345 (העתק)"),
        ("(קתעה) 12345 סמ", "מס 12345 (העתק)"),
        ("Mbps 300 ביס", "סיב 300 Mbps"),
        ("iPhone 15 תלבח", "חבלת iPhone 15"),
        ("050-1234567 ןופלט", "טלפון 050-1234567"),
        ("50% החנה", "הנחה 50%"),
        ("Total of the whole year for יול העונ 2026", "Total of the whole year for נועה לוי 2026"),
        (".םולש", "שלום."),
    ],
)
def test_a_line_as_it_is_shown_is_read_in_its_order(shown: str, told: str) -> None:
    assert as_read(shown) == told


@given(st.binary(max_size=300))
def test_no_bytes_stop_the_reader(body: bytes) -> None:
    read(b"%PDF-1.4\n" + body, "x.pdf")
