"""The book's pages are filled: pictures a little smaller where that saves a page, and no file twice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from collector.model import Artifact, Capture, State
from collector.package.bidi_text import free
from collector.package.content.exhibit_references import ShownBy
from collector.package.content.exhibits import Exhibit, Exhibits
from collector.package.pdf.exhibit_plan import Plan, shots_block
from collector.package.pdf.page_filling import SMALLEST, print_once, scaled, smaller
from collector.package.pdf.picture_layout import HEIGHT, Shot, Shots
from collector.package.pdf.pictures.picture_store import PictureStore, Section

NOON = datetime(2026, 5, 1, 9, tzinfo=UTC)


def plan(number: int, height: float, digest: str = "", marks: tuple[tuple[float, float, float, float], ...] = ()) -> Plan:
    original = Artifact(digest=digest or f"{number:064d}", size=1, media_type="application/pdf", name="bill.pdf")
    capture = Capture(id=f"file-{number}", kind="file", title="b", started=NOON, state=State.COMPLETE, files={"original": original})
    exhibit = Exhibit(number, "file", (free(f"Bill {number}"),), capture, mark=(free(str(number)),))
    with PictureStore() as store:
        shots = Shots(Section(store, number))
    return Plan(exhibit, ShownBy(), shots, blocks=[shots_block([Shot("x", 160.0, height, marks=marks)])])


@pytest.mark.parametrize(
    ("heights", "fits"),
    [((130, 130), {1, 2}), ((150, 92), {1, 2}), ((150, 150), set()), ((230, 230), set()), ((60, 60, 120), {1, 2, 3}), ((40, 40), set())],
)
def test_pictures_are_made_smaller_where_that_saves_a_page(heights: tuple[float, ...], fits: set[int]) -> None:
    """Two bills a little too tall for one page share it; what cannot share without becoming too small keeps its size, and so does what
    fits as it is."""
    plans = [plan(number, height) for number, height in enumerate(heights, 1)]
    found = smaller([[each] for each in plans], {each.exhibit.number: (number, 0.0) for number, each in enumerate(plans)})
    assert set(found) == fits and all(SMALLEST <= part < 1 for part in found.values())
    again = [shot.height for each in scaled(plans, found) for shot in each.blocks[0]["shots"]]
    if fits:
        assert sum(again) + 20 * len(again) < HEIGHT and again[0] / again[1] == pytest.approx(heights[0] / heights[1])
    else:
        assert again == list(heights)


def test_a_seen_header_counts_for_more_than_a_guess() -> None:
    """The first exhibit begins 10 mm down its page, and the second 180 mm further: its header is 24 mm, with a gap of 6."""
    plans = [plan(1, 150), plan(2, 40), plan(3, 20)]
    places = {1: (2, 10.0), 2: (2, 190.0), 3: (3, 0.0)}
    part = smaller([[each] for each in plans], places)
    assert set(part) == {1, 2, 3} and 10 + 24 + 6 + (150 + 40 + 20) * part[1] < HEIGHT


def test_the_same_file_is_printed_once_with_all_its_marks() -> None:
    one, two, other = plan(1, 90, "a" * 64, ((0.1, 0.1, 0.2, 0.1),)), plan(2, 90, "a" * 64, ((0.1, 0.5, 0.2, 0.1), (0.2, 0.11, 0.1, 0.08))), plan(3, 90)
    """A mark inside another one, a sum in its line, is none of its own."""
    print_once([one, two, other], Exhibits((one.exhibit, two.exhibit, other.exhibit), "en"), "#exhibit-{}")
    assert [shot.marks for shot in one.blocks[0]["shots"]] == [((0.1, 0.1, 0.2, 0.1), (0.1, 0.5, 0.2, 0.1))]
    assert two.blocks == [] and 'href="#exhibit-1"' in two.remarks[0] and len(other.blocks) == 1 and not other.remarks


def test_a_conversation_is_divided_where_a_bill_stays_whole() -> None:
    """Of 140 mm: a page that has no room for all of it begins the conversation all the same."""
    bill, talk = plan(1, 140), plan(2, 0)
    talk.blocks = [{"kind": "text", "text": "word\n" * 30, "lines": ()}]
    note = plan(3, 0)
    note.blocks = [{"kind": "text", "text": "word\n" * 8, "lines": ()}]
    assert [each.whole for each in (bill, talk, note)] == [True, False, True]
