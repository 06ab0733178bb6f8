"""Which conversation a person means who names one."""

from __future__ import annotations

import pytest

from collector.chat.interpret.conversations.conversation_spans import Moment, Span
from collector.chat.interpret.conversations.named_conversation import names_of


def shown(*moments: tuple[str, str]) -> list[Span]:
    return [Span(0, 100, [Moment(float(t), tuple(words.split("|")), title) for t, (title, words) in enumerate(moments)])]


@pytest.mark.parametrize(
    ("wanted", "titles", "found"),
    [
        ("customer care", ["Mum", "Customer Care ✅"], {"Customer Care ✅"}),
        ("Customer Care ✅", ["Customer Care ✅"], {"Customer Care ✅"}),
        ("שירות לקוחות", ["\u200fשירות לקוחות\u200f", "אמא"], {"\u200fשירות לקוחות\u200f"}),
        ("לקוחות", ["אמא", "\u2068שירות לקוחות\u2069"], {"\u2068שירות לקוחות\u2069"}),
        ("Dana", ["Dana Bezeq", "Dana (sister)"], {"Dana Bezeq"}),
        ("Dana", ["Dana Bezeq", "Dana"], {"Dana"}),
        ("050-1234567", ["+972 50-123-4567", "+972 50-123-4568"], {"+972 50-123-4567"}),
        ("03-5551234", ["+972 3-555-1234"], {"+972 3-555-1234"}),
        ("✅", ["✅", "Mum"], {"✅"}),
        ("Bezeq", ["Mum", "Work"], set()),
    ],
)
def test_a_name_means_one_conversation(wanted: str, titles: list[str], found: set[str]) -> None:
    assert names_of(wanted, shown(*((title, f"words of {title}") for title in titles))) == found


def test_a_part_of_a_name_is_not_enough_where_the_list_has_the_name() -> None:
    assert names_of("Care", shown(("Care – private", "bring milk")), in_list=True) == frozenset()


def test_a_header_that_changes_over_the_same_words_is_the_same_conversation() -> None:
    spans = shown(("Care", "hello|half price"), ("Care – Dana", "hello|half price|goodbye"), ("Carebears", "bring milk"))
    assert names_of("car", spans) == {"Care", "Care – Dana"}
