"""A long conversation in parts: each message and each gap stands on exactly one page, in its place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from collector.model import Edit, Gap, Message, Transcript
from collector.services.showing.conversation_pages import PER_PAGE, conversation_page, last_messages

START = datetime(2026, 11, 1, 10, tzinfo=UTC)


def minute(number: int) -> datetime:
    return START + timedelta(minutes=number)


def talk(count: int, *gaps: int) -> Transcript:
    messages = tuple(Message(n=n, at=minute(n), text=f"line {n}") for n in range(1, count + 1))
    return Transcript(messages=messages, gaps=tuple(Gap(start=minute(n) - timedelta(seconds=30)) for n in gaps), ended_at=minute(count + 1))


@pytest.mark.parametrize("count", [0, 1, PER_PAGE, PER_PAGE + 1, 3 * PER_PAGE + 7])
def test_the_pages_together_are_the_whole(count: int) -> None:
    whole = talk(count, *(n for n in (1, PER_PAGE, PER_PAGE + 1, 2 * PER_PAGE + 5, count + 1) if n <= count + 1))
    pages = [conversation_page(whole, start) for start in range(0, max(count, 1), PER_PAGE)]
    assert [m for page in pages for m in page.transcript.messages] == list(whole.messages)
    assert sorted(g.start for page in pages for g in page.transcript.gaps) == sorted(g.start for g in whole.gaps)
    for page in pages:
        ends = page.transcript.messages[-1].at if page.end < count else minute(count + 1)
        assert all(gap.start <= ends for gap in page.transcript.gaps)
    assert [page.transcript.ended_at for page in pages] == [None] * (len(pages) - 1) + [whole.ended_at]
    assert last_messages(whole).messages == whole.messages[-PER_PAGE:]


def test_the_page_of_what_was_looked_for_is_opened() -> None:
    whole = talk(250)
    changed = whole.messages[180].replace(text="gone", edits=(Edit(at=minute(181), text="Half price,  for a YEAR"),))
    whole = whole.replace(messages=(*whole.messages[:180], changed, *whole.messages[181:]))
    found = conversation_page(whole, None, "half price")
    assert (found.start, found.first_marked, found.marked) == (100, 181, {181})
    assert conversation_page(whole, None, "year half").first_marked == 181  # its words, in another order
    assert conversation_page(whole, None, "no such words").start == 0
    assert conversation_page(whole, 230, "half price").start == 200  # the person has gone on to the next page
    assert conversation_page(whole, 10**9).start == 200
