"""Of a chat's many pictures, paper shows those of what was changed later."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from collector.model import Edit, Message, Transcript
from collector.package.pdf.chat_pictures import MOST, to_print

START = datetime(2026, 11, 24, 6, tzinfo=UTC)
NAMES = [f"picture-{n:03}" for n in range(1, 31)]
TIMES = {name: START + timedelta(seconds=n) for n, name in enumerate(NAMES, 1)}


def message(n: int, **more: object) -> Message:
    return Message(n=n, at=START, text="half price", pictures=tuple(NAMES[n - 1 : n + 9]), **more)  # type: ignore[arg-type]


def test_a_message_that_went_is_printed_as_it_stood_before() -> None:
    talk = Transcript(messages=(message(1), message(3, deleted_at=TIMES["picture-007"]), message(9, edits=(Edit(at=TIMES["picture-011"], text="x"),))))
    assert to_print(NAMES, talk, TIMES, has_last=True) == ["picture-007", "picture-011"]


def test_a_quiet_chat_prints_its_last_full_picture_alone() -> None:
    assert to_print(NAMES, Transcript(messages=(message(1), message(2))), TIMES, has_last=True) == []


def test_a_cut_off_recording_prints_its_newest_pictures() -> None:
    talk = Transcript(messages=(message(3, deleted_at=TIMES["picture-007"]),))
    assert to_print(NAMES, talk, TIMES, has_last=False) == ["picture-007", *NAMES[-(MOST - 1) :]]


def test_without_a_transcript_the_first_ones_are_printed() -> None:
    assert to_print(NAMES, None, TIMES, has_last=True) == NAMES[:MOST]
    many = Transcript(messages=tuple(message(n, deleted_at=TIMES[NAMES[n + 2]]) for n in range(1, 20)))
    assert len(to_print(NAMES, many, TIMES, has_last=True)) == MOST
