"""Of a chat paper shows what the complaint speaks of: those messages marked, and the pictures that show them as they stood."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from collector.case import CaseFile, draw_up, load_rights
from collector.clock import ISRAEL
from collector.model import Artifact, Capture, Case, Edit, Message, Promise, Role, Transcript
from collector.package.content.exhibit_references import shown_by
from collector.package.content.exhibits import number_exhibits
from collector.package.pdf.chat_on_paper import MOST, WHOLE, excerpt, to_print

START = datetime(2026, 11, 24, 6, tzinfo=UTC)
FILE = Artifact(digest="0" * 64, size=1, media_type="text/plain", name="chat.txt")
NAMES = [f"picture-{n:03}" for n in range(1, 31)]
TIMES = {name: START + timedelta(seconds=n) for n, name in enumerate(NAMES, 1)}


def message(n: int, **more: object) -> Message:
    return Message(n=n, at=START, text="half price", pictures=tuple(NAMES[n - 1 : n + 9]), **more)  # type: ignore[arg-type]


def test_a_message_that_went_is_printed_as_it_stood_before() -> None:
    talk = Transcript(messages=(message(1), message(3, deleted_at=TIMES["picture-007"]), message(9, edits=(Edit(at=TIMES["picture-011"], text="x"),))))
    assert to_print(NAMES, talk, TIMES, has_last=True) == ["picture-007", "picture-011"]
    assert to_print(NAMES, talk, TIMES, {1}, has_last=True) == ["picture-010"]  # only what the complaint speaks of
    assert to_print(NAMES, talk, TIMES, {1, 3}, has_last=True) == ["picture-007", "picture-010"]


def test_one_picture_that_shows_two_marked_messages_is_printed_once() -> None:
    talk = Transcript(messages=(message(3, deleted_at=TIMES["picture-007"]), message(2)))
    assert to_print(NAMES, talk, TIMES, {2, 3}, has_last=True) == ["picture-007"]


def test_a_quiet_chat_prints_its_last_full_picture_alone() -> None:
    assert to_print(NAMES, Transcript(messages=(message(1), message(2))), TIMES, has_last=True) == []


def test_a_cut_off_recording_prints_its_newest_picture() -> None:
    talk = Transcript(messages=(message(3, deleted_at=TIMES["picture-007"]),))
    assert to_print(NAMES, talk, TIMES, has_last=False) == ["picture-007", NAMES[-1]]


def test_without_a_transcript_the_first_ones_are_printed() -> None:
    assert to_print(NAMES, None, TIMES, has_last=True) == NAMES[:MOST]
    many = Transcript(messages=tuple(message(n, deleted_at=TIMES[NAMES[n + 2]]) for n in range(1, 20)))
    assert len(to_print(NAMES, many, TIMES, has_last=True)) == MOST


def test_a_long_chat_is_printed_around_what_is_marked() -> None:
    talk = [message(n) for n in range(1, 201)]
    said = excerpt(talk, {100})
    assert [(one.message.n if one.message else -one.omitted) for one in said] == [*range(1, 5), -87, *range(92, 109), -88, *range(197, 201)]
    assert [one.message.n for one in said if one.marked and one.message] == [100]
    quiet = excerpt(talk, ())
    assert sum(one.message is not None for one in quiet) == WHOLE and sum(one.omitted for one in quiet) == 200 - WHOLE
    assert not any(one.omitted for one in excerpt(talk[:WHOLE], ()))


def test_a_promise_written_down_by_hand_marks_the_message_in_which_it_stands() -> None:
    """Of an exported chat: its exhibit is of the chat's own day, and of two equal messages the one nearest to the promise is spoken of."""
    words = ("Hello", "The price stays 64.95 for a year!", "👍", "The price stays  64.95 for a year!", "The price stays 64.95 for a year?", "Bye")
    roles = {5: Role.CUSTOMER}  # who repeats a promise to be sure of it has not made it
    said = tuple(
        Message(n=n, at=START + n * timedelta(hours=1), text=text, role=roles.get(n, Role.AGENT), source="export")
        for n, text in enumerate(words, 1)
    )
    facts = {"source": "export", "own_date": "2026-11-24T06:00:00Z", "own_date_from": "the export"}
    chat = Capture(id="chat", kind="chat", case="1", started=START + timedelta(days=3), state="COMPLETE", facts=facts, files={"export": FILE})
    promise = Promise(id="p", case="1", at=START + timedelta(hours=5), kind="price", text="the price stays 64.95 for a year", capture="chat")
    file = CaseFile(
        case=Case(id="1", title="t", provider="p", opened=START), captures=(chat,), promises=(promise,),
        transcripts={"chat": Transcript(messages=said, source="export")},
    )  # fmt: skip
    dossier = draw_up(file, START + timedelta(days=4), load_rights())
    assert shown_by(dossier, "chat", "en", ISRAEL).messages == {4}
    assert number_exhibits(dossier, "en", ISRAEL).all[0].name.startswith("Chat of 24/11/2026")
