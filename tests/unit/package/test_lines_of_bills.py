"""What is told of a bill's lines: the one that is spoken of is marked on its page, and the timeline has one row for the whole bill."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from collector.case import CaseFile, Dossier, draw_up, load_rights
from collector.clock import ISRAEL
from collector.documents.document import Box, Document, Line, Page
from collector.model import Artifact, Capture, Case, Fact, Reading, State
from collector.package.content.exhibit_references import ShownBy, shown_by
from collector.package.content.exhibits import number_exhibits
from collector.package.content.table_rows import build_tables
from collector.package.pdf.quoted_places import on_document

AT = datetime(2026, 5, 28, 9, tzinfo=UTC)
LINES = [("מסלול טריפל", "129.90"), ("ערוצי ספורט", "49.00"), ("שירות דוא״ל", "10.00"), ("ביטוח מכשיר", "10.00")]


def dossier(*facts: str) -> Dossier:
    """One bill of four lines and its total, two of whose sums were read, and what the customer states about it."""
    lines = [{"amount": sum_, "text": name, "line": f"{name}\t{sum_} ₪", "page": 1, "box": [1, 2, 3, 4]} for name, sum_ in LINES]
    facts_of = {"bill": {"total": "198.90", "lines": lines}, "own_date": "2026-05-28T00:00:00Z", "own_date_from": "bill"}
    original = {"original": Artifact(digest="a" * 64, size=1, media_type="application/pdf", name="b.pdf")}
    bill = Capture(id="file-1", kind="file", case="1", title="b.pdf", started=AT, state=State.COMPLETE, files=original, facts=facts_of)
    total = Reading(
        id="reading-1", case="1", provider="p", at=AT, source="bill", amount=Decimal("198.90"), raw="198.90", capture="file-1", state=State.COMPLETE,
    )  # fmt: skip
    line = total.replace(id="reading-2", amount=Decimal("129.90"), raw="מסלול טריפל 129.90", plan="טריפל", roles=("line",))
    stated = tuple(Fact(id=f"fact-{n}", case="1", at=AT, kind="overcharge", text=text, captures=("file-1",)) for n, text in enumerate(facts))
    case = Case(id="1", title="t", provider="p", opened=AT)
    return draw_up(CaseFile(case=case, captures=(bill,), readings=(line, total), facts=stated), AT, load_rights())


def marked(*facts: str) -> set[str]:
    return {phrase for phrase in shown_by(dossier(*facts), "file-1", "he", ISRAEL).phrases if "\t" in phrase}


def test_the_line_that_is_spoken_of_is_marked() -> None:
    """By its name or by its sum; a sum that two lines have, or that stands inside a longer number, names neither."""
    assert marked("ערוצי ספורט נוספו בלי שהוזמנו") == marked("חויבתי 49.00 ₪ על מה שלא הזמנתי") == {"ערוצי ספורט\t49.00 ₪"}
    assert marked("שירותי דוא״ל שלא הזמנתי") == {"שירות דוא״ל\t10.00 ₪"}, "by all its words in another form"
    assert marked("חויבתי פעמיים 10.00 ₪") == marked("לפי סעיף 149.00") == marked() == set()
    assert marked("ערוצי ספורט וגם ביטוח מכשיר") == {"ערוצי ספורט\t49.00 ₪", "ביטוח מכשיר\t10.00 ₪"}


def test_a_bill_has_one_row_in_the_timeline() -> None:
    """Its total, with the words of both sums that were read; the price table keeps a row for each."""
    case = dossier()
    tables = build_tables(case, number_exhibits(case, "he", ISRAEL), ISRAEL)
    rows = [row for row in tables.timeline if row.group == "price"]
    assert len(rows) == 1 and "198.90" in "".join(piece.text for piece in rows[0].title) and "מסלול טריפל 129.90" in rows[0].detail
    assert len(tables.prices) == 2


def test_a_page_and_the_price_read_on_it_have_one_row_in_the_timeline() -> None:
    """A month's look at the account: the price with the page's title, and not what stood there once more, where that is the price alone."""
    page = Capture(id="page-1", kind="page", case="1", title="My plan", started=AT, state=State.COMPLETE)
    later = page.replace(id="page-2", title="Terms")
    read = Reading(id="reading-1", case="1", at=AT, amount=Decimal("99.90"), per="month", raw="99.90 ₪ לחודש", capture="page-1", plan="TV")
    whole = read.replace(id="reading-2", at=AT.replace(hour=12), raw="המחיר שלך: 99.90 ₪ לחודש", capture="page-2")
    file = CaseFile(case=Case(id="1", title="t", provider="p", opened=AT), captures=(page, later), readings=(read, whole))
    case = draw_up(file, AT.replace(day=29), load_rights())
    tables = build_tables(case, number_exhibits(case, "he", ISRAEL), ISRAEL)
    told = [(row.group, row.detail) for row in tables.timeline if row.group in ("price", "recorded")]
    assert told == [("recorded", "Terms"), ("price", "My plan"), ("price", "המחיר שלך: 99.90 ₪ לחודש")], "three hours later is a row of its own"
    assert [line.told_raw for line in tables.prices] == [False, True]


def test_paper_tells_a_photo_with_the_fact_that_names_it_and_what_was_ordered_once() -> None:
    """The page to browse keeps the row of its adding; the same price on two bills needs no table."""
    files = {"original": Artifact(digest="b" * 64, size=1, media_type="image/jpeg", name="p.jpg")}
    photos = [Capture(id=f"file-{n}", kind="file", case="1", title="p", started=AT, state=State.COMPLETE, files=files) for n in (1, 2, 3)]
    fact = Fact(id="fact-1", case="1", at=AT, kind="other-goods", text="grey", captures=("file-1", "file-2"), ordered="file-3")
    bills = [Reading(id=f"r{n}", case="1", at=AT, source="bill", amount=Decimal(95), per="month", capture=f"b{n}") for n in (1, 2)]
    made = CaseFile(case=Case(id="1", title="t", provider="p", opened=AT), captures=tuple(photos), facts=(fact,), readings=tuple(bills))
    case = draw_up(made, AT, load_rights())
    exhibits = number_exhibits(case, "he", ISRAEL)
    assert [e.kind for e in exhibits.all if e.capture is None] == ["timeline"]
    assert sum(e.ordered is not None for e in exhibits.all) == 1, "with the first picture of what came only"
    tables = build_tables(case, exhibits, ISRAEL)
    printed = tables.printed(exhibits.all[-1])
    assert printed is not None and len(printed["rows"]) == sum(row.group != "recorded" for row in tables.timeline) < len(tables.timeline)


def test_a_clause_that_runs_over_lines_is_marked_on_its_page() -> None:
    """A contract's clause, quoted whole, stands on two lines of the second page: the mark is around both."""
    rows = [["The company may change its offices."], ["17.5 The customer may end the agreement at any", "time, without an exit fee.", "18. Other"]]
    pages = [Page(n, 595, 842, tuple(Line((), text, Box(50, 100 + 20 * k, 400, 12)) for k, text in enumerate(texts))) for n, texts in enumerate(rows, 1)]
    quoted = ShownBy(phrases=("The customer may end the agreement at any time, without an exit fee",))
    capture = Capture(id="file-1", kind="file", started=AT, state=State.COMPLETE)
    assert on_document(Document("contract.pdf", "pdf", "application/pdf", pages=tuple(pages)), capture, quoted) == {2: [(50, 100, 400, 32)]}
