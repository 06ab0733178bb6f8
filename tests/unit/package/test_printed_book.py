"""What is done with the orders of a page that Chromium printed: numbers written over placeholders, decoration marked."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from collector.package.pdf.printed.artifacts import with_artifacts
from collector.package.pdf.printed.page_numbers import write_page_numbers

LETTERS = b"2 beginbfrange\n<0010> <0011> <0030>\n<0018> <0018> <0038>\nendbfrange\n1 beginbfchar\n<0020> <05D0>\nendbfchar\n"
"""A font that holds 0, 1, 8 and alef."""
ROW = b"BT\n/F4 12 Tf\n1 0 0 -1 %d %d Tm\n<001800180018> Tj\nET\n"
APART = b"BT\n/F4 12 Tf\n1 0 0 -1 20 90 Tm\n<0018> Tj\n6 0 Td <0018> Tj\n6 0 Td <0018> Tj\nET\n"


def book(*pages: bytes) -> pikepdf.Pdf:
    document = pikepdf.new()
    inner = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, W=Array([16, Array([500, 500]), 24, 24, 500]))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, ToUnicode=document.make_stream(LETTERS), DescendantFonts=Array([inner]))
    drawings = Dictionary(Type=Name.Font, Subtype=Name.Type3)
    for content in pages:
        page = document.add_blank_page(page_size=(595, 842))
        page.obj.Resources = Dictionary(Font=Dictionary(F4=document.make_indirect(font), F5=document.make_indirect(drawings)))
        page.Contents = document.make_stream(content)
    return document


@pytest.mark.parametrize(
    ("pages", "numbers", "written"),
    [
        ((ROW % (20, 60) + APART, b""), [2, 2], None),
        ((ROW % (20, 60) + APART, b""), [10, 11], [b"1 0 0 -1 23.00000 60 Tm\n<00110010> Tj", b"1 0 0 -1 23.00000 90 Tm\n<00110011> Tj"]),
        ((ROW % (20, 60), ROW % (20, 60)), [8, 101], [b"1 0 0 -1 26.00000 60 Tm\n<0018> Tj", b"1 0 0 -1 20.00000 60 Tm\n<001100100011> Tj"]),
        ((ROW % (20, 60) + ROW % (20, 90) + ROW % (20, 120),), [1, 1], None),
        ((ROW % (20, 60) + ROW % (33, 90),), [1, 1], None),
        ((b"BT\n/F5 12 Tf\n1 0 0 -1 9 9 Tm\n<0018> Tj\nET\n" + ROW % (20, 60),), [1], [b"<0018> Tj\nET\nBT", b"1 0 0 -1 26.00000 60 Tm\n<0011> Tj"]),
        ((b"", b""), [1], None),
        ((ROW % (90, 60) + ROW % (20, 60) + APART,), [1, 1], [b"1 0 0 -1 90 60 Tm\n<001800180018> Tj", b"60 Tm\n<0011> Tj", b"90 Tm\n<0011> Tj"]),
    ],
    ids=["a digit that was not printed", "two rows", "two pages", "other words look alike", "another column", "drawings", "no rows", "an exhibit 888"],
)  # fmt: skip
def test_page_numbers_are_written_over_placeholders(pages: tuple[bytes, ...], numbers: list[int], written: list[bytes] | None) -> None:
    document = book(*pages)
    assert write_page_numbers(document, numbers) == (written is not None)
    content = b"".join(page.Contents.read_bytes() for page in document.pages)
    assert content == b"".join(pages) if written is None else all(each in content for each in written)
    assert written is None or content.count(b"00180018") == sum(each.count(b"00180018") for each in written)


@pytest.mark.parametrize(
    ("orders", "marked"),
    [
        (b"q\n/P <</MCID 0 >>BDC\nBT\n<01> Tj\nET\nEMC\nQ", b"q\n/P <</MCID 0 >>BDC\nBT\n<01> Tj\nET\nEMC\nQ"),
        (b"BT\n1 0 0 1 9 9 Tm\n<01> Tj\nET", b"BT\n1 0 0 1 9 9 Tm\n/Artifact BMC\n<01> Tj\nEMC\nET"),
        (b"0 0 9 9 re\nW* n\n0 0 m\n9 9 l\nS", b"0 0 9 9 re\nW* n\n/Artifact BMC\n0 0 m\n9 9 l\nS\nEMC"),
        (b"/X1 Do\n/P <</MCID 3 >>BDC\n/Span<</ActualText (\\)) >> BDC\n<02> Tj\nEMC\n1 1 m\nf\nEMC", b"/Artifact BMC\n/X1 Do\nEMC\n/P <</MCID 3 >>BDC\n/Span<</ActualText (\\)) >> BDC\n<02> Tj\nEMC\n1 1 m\nf\nEMC"),
        (b"/ReversedChars BMC\n6 0 Td <03> Tj\nEMC", b"/ReversedChars BMC\n6 0 Td /Artifact BMC\n<03> Tj\nEMC\nEMC"),
        (b"/Artifact BMC\n<03> Tj\nEMC\n/G3 gs\n.1 .2 .3 rg", b"/Artifact BMC\n<03> Tj\nEMC\n/G3 gs\n.1 .2 .3 rg"),
    ],
    ids=["tagged", "letters", "a path, not its clip", "marks in marks", "a mark that is no tag", "marked before"],
)  # fmt: skip
def test_what_stands_outside_all_tags_is_marked_as_decoration(orders: bytes, marked: bytes) -> None:
    assert [line.strip() for line in with_artifacts(orders).split()] == marked.split()
