"""What stands on the book's pages, measured in the PDF that the browser prints: rows that are left alone, words that are broken."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest

from collector.browser import print_pdf
from collector.clock import ISRAEL
from collector.language import say
from collector.package.bidi_text import free
from collector.package.content.exhibit_references import ShownBy
from collector.package.content.exhibits import Exhibit
from collector.package.content.table_rows import ContactRow, TimelineRow
from collector.package.letter import letter_value
from collector.package.letter.letter_value import Letter, Line
from collector.package.pdf.book_template import book_html, page_of
from collector.package.pdf.complaint_pdf import checking
from collector.package.pdf.exhibit_plan import Plan
from collector.package.pdf.picture_layout import Shots
from collector.package.pdf.pictures.picture_store import PictureStore, Section
from tests.samples import one_browser

pytestmark = pytest.mark.browser
START = datetime(2026, 5, 1, 9, 30, tzinfo=UTC)


def timeline(number: int, rows: int, contacts: tuple[ContactRow, ...] = ()) -> Plan:
    told = [TimelineRow(START + timedelta(days=n), (free(f"event {n}"),), f"what happened then, number {n}", "", (), True) for n in range(rows)]
    with PictureStore() as store:
        shots = Shots(Section(store, number))
    exhibit = Exhibit(number, "timeline", (free("Timeline"),), mark=(free(str(number)),))
    return Plan(exhibit, ShownBy(), shots, blocks=[{"kind": "timeline", "rows": told, "contacts": contacts, "coverage": ()}])


SIGNED = [letter_value.Section(name, (), (Line(name, (free(name),)),)) for name in ("facts", "sign", "enclosed")]


def pages(plans: list[Plan], language: str) -> list[str]:
    html = book_html(
        language, ISRAEL, letter=Letter("claim", language, tuple(SIGNED)), plans=plans, groups=[[each] for each in plans], claims={},
        first={each.exhibit.number: 1 for each in plans}, case="2026-0001", title="x", own_pages=True, check=checking(language, "2026-0001"),
        page_of=page_of(language),
    )  # fmt: skip
    printed = one_browser.run(print_pdf(html))
    document = pypdfium2.PdfDocument(io.BytesIO(printed))
    return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.parametrize("language", ["he", "en"])
def test_no_row_of_a_table_is_alone_on_a_page(language: str) -> None:
    """Timelines of 15 to 40 rows: wherever the paper ends, at least three rows go over, or none. The table of exhibits follows the letter."""
    first, *others = pages([timeline(number, 14 + number) for number in range(1, 27)], language)
    assert re.search(r"sign\s+enclosed", first) and first.count("Timeline") > 20, "no page for the end of a letter alone"
    found = [page for page in others if "event" in page]
    counts = [len(re.findall(r"event \d+", page)) for page in found]
    assert len(counts) > 26 and min(counts) >= 3, counts


def test_names_in_the_log_are_not_broken_inside_words() -> None:
    """A long name beside a long note: it is broken between its words."""
    name, long = "דנה כהן-אברמוביץ", "שאלתי למה המחיר עלה ולא קיבלתי תשובה, ביקשתי לדבר עם מנהל ונאמר לי שיחזרו אליי. " * 3
    rows = tuple(ContactRow(START, say("case-channel-call").in_("he"), name, long, ()) for _ in range(2))
    printed = "".join(pages([timeline(1, 3, rows)], "he"))
    assert all(part in printed for part in ("אברמוביץ", "דנה"))
