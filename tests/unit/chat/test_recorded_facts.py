"""What a recording notes beside the words: breaks of the connection, sleep, what pictures show, kept files."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from collector.chat import interpret
from collector.chat.observe.observation_records import to_datetime
from collector.chat.record.clock_jumps import Look, what_happened
from collector.chat.record.seen_texts import seen_on_picture
from tests.samples.drawn_chats import START, Drawing, Said, Shape


@pytest.mark.parametrize(
    ("wall", "awake", "always", "expected"),
    [
        (2, 2, 2, None),
        (9, 9, 9, None),
        (3600, 2, 3600, "asleep"),
        (3600, 2, 2, "clock-set"),
        (-3600, 2, 2, "clock-set"),
        (60, 60, 60, "asleep"),
        (3600, 2, None, "asleep"),
        (3602, 3602, None, "asleep"),
        (-3600, 2, None, "clock-set"),
    ],
)
def test_a_machine_that_slept_is_told_from_a_clock_that_was_set(wall: float, awake: float, always: float | None, expected: str | None) -> None:
    before = Look(1000, 50, 70 if always is not None else None)
    after = Look(1000 + wall, 50 + awake, 70 + always if always is not None else None)
    found = what_happened(before, after, 2)
    assert (found["what"] if found else None) == expected


def life(what: str, seconds: float, start: float, url: str = "wss://chat.example/s") -> dict[str, Any]:
    since = {"silent": 10, "asleep": 20}.get(what)
    more = {"since": start + (seconds - since) * 1000} if since else {}
    return {"k": "life", "what": what, "t": start + seconds * 1000, "page": "p1", "url": url, **more}


def gaps(*happened: tuple[str, float]) -> list[tuple[str, float, float | None]]:
    drawing = Drawing(Shape())
    for n in range(4):
        drawing.play(Said("customer" if n % 2 else "agent", f"message {n}", "Dana"))
    start = drawing.now
    records = [*drawing.records, *(life(what, at, start) for what, at in happened)]
    found = interpret(records).gaps
    return [
        (g.why, (g.start - to_datetime(start)) / timedelta(seconds=1), (g.end - to_datetime(start)) / timedelta(seconds=1) if g.end else None)
        for g in found
    ]


def test_a_connection_that_breaks_and_comes_back_is_a_gap_and_an_ended_chat_is_none() -> None:
    back = [("socket-opened", 0.0), ("socket-closed", 5.0), ("offline", 6.0), ("online", 31.0), ("socket-opened", 32.0)]
    assert gaps(*back) == [("connection-lost", 5.0, 32.0)]
    assert gaps(("requests-failing", 1.0), ("requests-back", 4.0)) == [("connection-lost", 1.0, 4.0)]
    assert gaps(("socket-opened", 0.0), ("socket-closed", 5.0)) == [], "the chat is over"
    assert gaps(("offline", 3.0)) == [("connection-lost", 3.0, None)]
    assert gaps(("socket-opened", 0.0), ("socket-closed", 1.0), ("navigated", 1.1), ("socket-opened", 1.5)) == [], "told as the page's absence"


@pytest.mark.parametrize(
    ("happened", "expected"),
    [
        ([("silent", 12.0), ("answers", 31.0)], [("no-answer", 2.0, 31.0)]),
        ([("frozen", 5.0), ("silent", 20.0), ("resumed", 40.0), ("answers", 40.2)], [("no-answer", 5.0, 40.2)]),
        ([("silent", 12.0)], [("no-answer", 2.0, None)]),
        ([("silent", 31.0), ("answers", 32.0), ("asleep", 32.0)], [("asleep", 12.0, 32.0)]),
        ([("silent", 12.0), ("browser-gone", 14.0)], [("no-answer", 2.0, 14.0), ("browser-gone", 14.0, None)]),
        ([("page-crashed", 14.0)], [("browser-crashed", 14.0, None)]),
    ],
)
def test_a_browser_that_stands_still_is_a_gap(happened: list[tuple[str, float]], expected: list[tuple[str, float, float | None]]) -> None:
    assert gaps(*happened) == expected


def test_only_what_stood_still_while_a_picture_was_taken_was_seen_on_it() -> None:
    before = [{"doc": "d", "seen": [[7, 100], [8, 400]], "cut": [], "rects": {"2": [0, 0, 9, 9], "5": [50, 50, 90, 90]}, "ratio": 1}]
    after = [{"doc": "d", "seen": [[7, 101], [8, 330], [9, 380]], "cut": [[4, -10]], "rects": {"2": [0, 0, 9, 9]}, "ratio": 2}]
    assert seen_on_picture(before, after) == {
        "seen": {"d": [7]}, "cut": {"d": [4, 8, 9]}, "rects": {"d": {"2": [0, 0, 9, 9]}}, "gone": {"d": {"5": [50, 50, 90, 90]}}, "ratio": 2,
    }  # fmt: skip


def test_messages_that_no_tile_and_no_picture_shows_are_named() -> None:
    drawing = Drawing(Shape())
    for n in range(4):
        drawing.play(Said("customer" if n % 2 else "agent", f"message {n}", "Dana"))
    words = [op for record in drawing.records if record["k"] == "dom" for op in record["ops"]]
    owners: dict[str, int] = {}

    def walk(node: dict[str, Any], above: int) -> None:
        if "x" in node:
            owners[node["x"].strip()] = above
        for kid in node.get("c", ()):
            walk(kid, node["i"])

    for op in words:
        if op[0] == "k":
            for node in op[4]:
                walk(node, op[1])
    numbers = [owners[f"message {n}"] for n in range(4)]
    tile = {"k": "tile", "name": "tile-001", "doc": "d", "t": drawing.now, "whole": numbers[:2], "part": [numbers[2]]}
    assert interpret([*drawing.records, tile]).reasons == ("words-not-pictured: 3, 4",)
    second = {**tile, "name": "tile-002", "whole": numbers[2:], "part": []}
    assert interpret([*drawing.records, tile, second]).reasons == ()
    picture = {"k": "picture", "name": "p1", "t": drawing.now, "seen": {"d": numbers[:3]}}
    closed = {"k": "life", "what": "stopped", "why": "window-closed", "t": drawing.now}
    assert interpret([*drawing.records, picture]).reasons == ()
    assert interpret([*drawing.records, picture, closed]).reasons == ("words-not-pictured: 4",)


def test_a_page_that_is_loaded_again_without_a_word_is_a_gap() -> None:
    first, again = Drawing(Shape()), Drawing(Shape(), now=START + 60_000)
    for drawing in (first, again):
        for n in range(4):
            drawing.play(Said("customer" if n % 2 else "agent", f"message {n}", "Dana"))
    second = [{**record, "doc": "e"} for record in again.records if record["k"] != "typed"]
    found = interpret([*first.records, *second])
    assert [g.why for g in found.gaps] == ["reloaded"] and found.gaps[0].start == to_datetime(START + 60_000)
    assert [m.text for m in found.messages] == [f"message {n}" for n in range(4)]
