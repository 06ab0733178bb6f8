"""Words keep their places through the file, and a phrase is found with the boxes of its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.capture import Box, PageWords, Word, find_phrase, plain_text, read_words, write_words
from collector.capture.picture.page_picture import Area, placed, widen
from collector.capture.text.page_words import out_of_order

PAGE = PageWords(
    (
        Word("המסלול", 900, 10, 80, 20, 1), Word("שלי", 850, 10, 40, 20, 1),
        Word("129", 800, 40, 30, 20, 2), Word("90", 790, 36, 10, 10, 2), Word("\u200f₪", 780, 40, 10, 20, 2),
        Word("סודי", 0, 0, 0, 0, 3, source="hidden"),
        Word("54.90", 100, 100, 50, 20, 4, 1, "value"),
    ),
    1280, 900, 2.0, ("https://a/", "https://b/"),
)  # fmt: skip


def test_words_come_back() -> None:
    assert read_words(write_words(PAGE)) == PAGE


def test_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="words"):
        read_words(b'{"format": 99}')


def test_text_is_what_can_be_seen_line_by_line() -> None:
    assert plain_text(PAGE) == "המסלול שלי\n129 90 \u200f₪\n54.90\n"


def test_a_phrase_is_found_over_words_and_marks() -> None:
    assert find_phrase(PAGE, "המסלול  שלי") == [[Box(900, 10, 80, 20), Box(850, 10, 40, 20)]]
    assert find_phrase(PAGE, "90 ₪") == [[Box(790, 36, 10, 10), Box(780, 40, 10, 20)]]
    assert find_phrase(PAGE, "54.9") == [[Box(100, 100, 50, 20)]]
    assert find_phrase(PAGE, "סודי") == [] and find_phrase(PAGE, " ") == []


@given(st.lists(st.text("אבגabc12", min_size=1, max_size=5), min_size=1, max_size=12), st.data())
def test_every_run_of_words_is_found(texts: list[str], data: st.DataObject) -> None:
    page = PageWords(tuple(Word(t, i * 10.0, 0, 9, 9) for i, t in enumerate(texts)), 999, 99)
    start = data.draw(st.integers(0, len(texts) - 1))
    end = data.draw(st.integers(start + 1, len(texts)))
    hits = find_phrase(page, " ".join(texts[start:end]))
    assert hits and all(len(hit) >= 1 for hit in hits)


def test_the_picture_grows_with_a_wide_table_but_not_with_far_helper_text() -> None:
    table = [Word("x", float(x), 0, 90, 10) for x in range(0, 2000, 100)]
    assert widen(table, 1280) == (0, 1991)
    assert widen([Word("helper", -9999, 0, 90, 10), Word("a", 10, 0, 9, 9)], 1280) == (0, 1280)
    assert widen([Word("x", float(x), 0, 90, 10) for x in range(-600, 1200, 100)], 1280) == (-601, 1280)


def test_words_outside_of_the_picture_are_called_hidden() -> None:
    words = placed([Word("in", 10, 10, 9, 9), Word("out", -9999, 10, 9, 9), Word("below", 10, 5000, 9, 9)], Area(0, 1280, 900))
    assert [w.source for w in words] == ["text", "hidden", "hidden"]


def row(*pieces: tuple[str, float], width: float = 10) -> tuple[Word, ...]:
    """Pieces of one height on one line, each in an element of its own."""
    return tuple(Word(text, x, 100, width * len(text), 30, number) for number, (text, x) in enumerate(pieces))


def test_a_price_put_together_from_pieces_is_one_word() -> None:
    page = PageWords(row(("129", 100), (".90", 130), ("₪", 168)), 1280, 900)
    assert plain_text(page) == "129.90\n₪\n"
    assert find_phrase(page, "129.90") == [[Box(100, 100, 30, 30), Box(130, 100, 30, 30)]]


def test_words_in_a_field_stay_apart_although_their_boxes_are_only_reckoned() -> None:
    words = (Word("129", 100, 100, 30, 30, 1, source="value"), Word("90", 130, 100, 20, 30, 1, source="value"))
    assert plain_text(PageWords(words, 1280, 900)) == "129 90\n"


def test_raised_digits_are_not_taken_for_part_of_the_number() -> None:
    assert plain_text(PageWords((Word("129", 100, 100, 30, 30), Word("90", 130, 96, 12, 16)), 1280, 900)) == "129 90\n"


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        (row(("0", 140), ("9", 130), (".", 120), ("4", 110), ("9", 100)), ["94.90"]),
        (row(("4", 110), ("9", 100), (".", 120), ("0", 140), ("9", 130)), ["94.90"]),
        (row(("49", 100), (".", 120), ("90", 130)), []),
        (row(("ש", 120), ("ל", 110), ("ו", 100)), []),
        (row(("ש", 100), ("ל", 110)), ["לש"]),
        (row(("49", 120), ("₪", 110)), []),
        (row(("2", 200), ("1", 100)), []),
    ],
)
def test_pieces_that_the_picture_shows_in_another_order_are_told(pieces: tuple[Word, ...], shown: list[str]) -> None:
    assert out_of_order(pieces) == shown
