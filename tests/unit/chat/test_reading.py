"""Reading chats that do what real ones do, drawn as observations."""

from __future__ import annotations

from typing import Any

import pytest

from collector.chat import interpret
from collector.chat.interpret.track.message_versions import read_versions
from tests.samples.drawn_chats import START, Drawing, Line, Said, Shape

TALK = [
    Said("agent", "Hello, how can I help?", "Dana"),
    Said("customer", "I was charged twice"),
    Said("agent", "Let me look", "Dana"),
    Said("customer", "thanks"),
    Said("agent", "You get ₪100 back", "Dana"),
]


def drawn(shape: Shape = Shape(), talk: list[Said] = TALK) -> Drawing:  # noqa: B008  frozen
    drawing = Drawing(shape)
    for said in talk:
        drawing.play(said)
    return drawing


def again(records: list[dict[str, Any]], doc: str, later: int) -> list[dict[str, Any]]:
    """The same conversation in another document, all of it at once."""
    first = [r for r in records if r["k"] in ("doc", "dom")]
    return [{**r, "doc": doc, "t": first[0]["t"] + later + min(n, 3)} for n, r in enumerate(first)]


def test_a_page_that_is_loaded_again_is_the_same_conversation_and_the_gap_is_told() -> None:
    drawing = drawn()
    left = drawing.now + 500
    records = [*drawing.records, {"k": "gone", "doc": "d", "t": left, "page": "p1"}, *again(drawing.records, "e", left - START + 15_000)]
    read = interpret(records)
    assert [m.text for m in read.messages] == [s.text for s in TALK]
    assert [(g.why, round((g.end - g.start).total_seconds())) for g in read.gaps if g.end] == [("page-away", 15)]


def test_words_that_stream_in_are_one_text_and_an_edit_is_two() -> None:
    stream = [(0.0, "You"), (60.0, "You get"), (120.0, "You get ₪100"), (180.0, "You get ₪100 back")]
    assert read_versions(stream) == [(0.0, "You get ₪100 back")]
    assert [t for _, t in read_versions([(0.0, "₪54"), (500.0, "₪540")])] == ["₪54", "₪540"]
    assert [t for _, t in read_versions([*stream, (4000.0, "You get ₪10 back")])] == ["You get ₪100 back", "You get ₪10 back"]
    drawn_anew = [(4000.0 + 30 * n, "You get nothing back"[:cut]) for n, cut in enumerate((9, 12, 15, 20))]
    assert [t for _, t in read_versions([*stream, *drawn_anew])] == ["You get ₪100 back", "You get nothing back"]


def test_what_was_there_at_the_beginning_is_marked() -> None:
    drawing = Drawing(Shape())
    for said in (*TALK[:1], Said("agent", "second", "Dana"), Said("agent", "third", "Dana"), Said("agent", "fourth", "Dana")):
        drawing.now -= 1520
        drawing.play(said)
    looks = [op for r in drawing.records[2:] for op in r["ops"] if op[0] == "s"]
    rows = [row for r in drawing.records if r["k"] == "dom" for op in r["ops"] if op[:2] == ["k", 7] for row in op[4]]
    read = interpret([*drawing.records[:2], {**drawing.records[2], "ops": [["k", 7, 0, 0, rows], *looks]}])
    assert len(read.messages) == 4
    assert all(m.before_recording for m in read.messages)


def test_the_same_words_said_twice_are_two_messages() -> None:
    talk = [*TALK, Said("agent", "ok", "Dana"), Said("agent", "ok", "Dana"), Said("customer", "ok"), Said("customer", "ok")]
    assert [m.text for m in interpret(drawn(talk=talk).records).messages][-4:] == ["ok"] * 4


def test_a_customer_who_writes_what_buttons_say_is_heard() -> None:
    talk = [*TALK, Said("customer", "Send"), Said("customer", "14:30"), Said("customer", "Dana"), Said("customer", "Yesterday")]
    read = interpret(drawn(talk=talk).records)
    assert [(m.role.value, m.text) for m in read.messages][-4:] == [("customer", t) for t in ("Send", "14:30", "Dana", "Yesterday")]


def test_a_machine_that_hands_over_stays_a_machine_and_the_person_after_it_is_none() -> None:
    talk = [
        Said("agent", "Hi! I'm Kettlebot. How can I help you today?"),
        Said("customer", "hello there"),
        Said("agent", "Connecting you to a person now."),
        Said("agent", "Hi, this is Dana."),
        Said("customer", "good"),
    ]
    read = interpret(drawn(Shape(names="none"), talk).records)
    assert [m.role.value for m in read.messages] == ["bot", "customer", "bot", "agent", "customer"]


def test_the_end_is_told() -> None:
    read = interpret(drawn(talk=[*TALK, Said("system", "The chat has ended. Reference no. CH-1")]).records)
    assert read.ended_at is not None
    assert read.messages[-1].role.value == "system"


def test_every_verdict_has_a_reason_and_every_number_its_place() -> None:
    read = interpret(drawn().records)
    assert [m.n for m in read.messages] == list(range(1, len(read.messages) + 1))
    assert all(m.role_reason for m in read.messages)


def test_one_line_that_is_written_over_is_a_line_for_each_person() -> None:
    drawing = drawn(talk=[*TALK, Said("system", "Dana left the chat")])
    line = drawing.lines[-1]
    for text in ("Dana is typing…", "Mike O'Brien joined the chat", "Mike O'Brien is typing…", "Mike O'Brien left the chat"):
        line.text = text
        drawing.play(Said("agent", "", "Dana", "typing"))
    assert [m.text for m in interpret(drawing.records).messages][-3:] == [
        "Dana left the chat",
        "Mike O'Brien joined the chat",
        "Mike O'Brien left the chat",
    ]


LONG = [
    Said("agent", "Hello, how can I help?", "Dana"),
    Said("customer", "I was charged twice, order: 4471"),
    Said("agent", "One moment please", "Dana"),
    Said("agent", "You get ₪100 back", "Dana"),
    Said("customer", "thanks, when was it transferred?"),
    Said("agent", "It will be there on Sunday", "Dana"),
    Said("agent", "Sent by mistake", "Dana"),
    Said("agent", action="delete", name="Dana", target=6),
    Said("agent", action="edit", name="Dana", target=5, text="It will be there on Monday"),
    Said("system", "Dana left the chat"),
    Said("system", "The chat has ended"),
]


@pytest.mark.parametrize(
    "shape",
    [Shape(newest_first=True), Shape(newest_first=True, anew=True), Shape(prefixed=True, names="none"), Shape(last=4), Shape(last=4, hebrew=True)],
    ids=["newest first", "newest first, drawn anew", "nothing but text", "four elements for all", "four elements, stones"],
)
def test_odd_lists_are_read_in_the_order_in_which_it_was_said(shape: Shape) -> None:
    read = interpret(drawn(shape, LONG).records)
    assert [(m.role.value, m.text) for m in read.messages] == [
        (s.actor, "It will be there on Monday" if n == 5 else s.text) for n, s in enumerate(LONG) if s.action == "say"
    ]
    assert [m.text for m in read.messages if m.deleted_at] == ["Sent by mistake"]
    assert [m.edits[0].text for m in read.messages if m.edits] == ["It will be there on Sunday"]
    assert {m.name for m in read.messages if m.role.value == "agent"} == {"Dana"}


def test_older_messages_that_come_by_twos_do_not_turn_the_list_round() -> None:
    """No answer comes meanwhile, and the list was moved to its beginning, as nobody moves one whose newest message stands there."""
    drawing = Drawing(Shape())
    drawing.lines = [Line(said, said.text) for said in TALK]
    drawing.play(Said("customer", "hello?"))
    for top in (900, 0):
        drawing.now += 1000
        drawing.write(["y", 7, top])
    older = [Said("agent" if n % 2 else "customer", f"Older line number {n}", "Dana") for n in range(8)]
    for n in (6, 4, 2, 0):
        drawing.lines[:0] = [Line(said, said.text) for said in older[n : n + 2]]
        drawing.play(Said("agent", "", "Dana", "typing"), 4000)
    read = interpret(drawing.records)
    assert [m.text for m in read.messages] == [*(s.text for s in older), *(s.text for s in TALK), "hello?"]


@pytest.mark.parametrize("shape", [Shape(last=4), Shape(last=5, prefixed=True, anew=True, names="none"), Shape(last=6, newest_first=True)])
def test_equal_neighbours_and_a_message_deleted_while_it_streams(shape: Shape) -> None:
    drawing = drawn(shape, [*TALK[:2], *[Said("agent", text, "Dana") for text in ("ok", "ok", "will do")]])
    drawing.play(Said("agent", action="delete", name="Dana", target=3))
    drawing.play(Said("customer", "thanks"))
    drawing.play(Said("agent", "You", "Dana"))
    for text in ("You get", "You get ₪100", "You get ₪100 and"):
        drawing.play(Said("agent", text, "Dana", "edit", 6), 60)
    drawing.play(Said("agent", action="delete", name="Dana", target=6), 60)
    for said in (Said("agent", "Sorry", "Dana"), Said("customer", "fine"), Said("customer", "fine")):
        drawing.play(said)
    read = interpret(drawing.records)
    assert [m.text for m in read.messages] == [
        *(s.text for s in TALK[:2]), "ok", "ok", "will do", "thanks", "You get ₪100 and", "Sorry", "fine", "fine",
    ]  # fmt: skip
    assert [m.text for m in read.messages if m.deleted_at] == ["ok", "You get ₪100 and"]
    assert not [m.text for m in read.messages if m.before_recording or m.edits]
    assert {m.name for m in read.messages if m.role.value == "agent"} == {"Dana"}


@pytest.mark.parametrize(("moved", "went"), [(False, (3, "deletion")), (True, (4, ""))])
def test_rows_tell_which_of_two_equal_neighbours_went_only_if_rows_move(moved: bool, went: tuple[int, str]) -> None:
    drawing = drawn(talk=[*TALK[:2], *[Said("agent", "ok", "Dana")] * 2])
    if moved:
        drawing.play(Said("agent", action="delete", name="Dana", target=0))
    drawing.play(Said("agent", action="delete", name="Dana", target=3))
    drawing.play(Said("customer", "thanks"))
    read = interpret(drawing.records)
    assert [m.text for m in read.messages] == [*(s.text for s in TALK[:2]), "ok", "ok", "thanks"]
    assert [(m.n, m.doubt) for m in read.messages if m.deleted_at and m.text == "ok"] == [went]


def test_words_before_colons_in_a_list_drawn_anew_are_no_names() -> None:
    drawing = drawn(Shape(anew=True), TALK[:2])
    texts = [f"Ticket {n}: the kettle leaks" for n in range(1000, 1020)]
    for text in texts:
        drawing.play(Said("agent", text, "Dana"), 40)
    assert [(m.name, m.text) for m in interpret(drawing.records).messages[2:]] == [("Dana", text) for text in texts]


def test_a_name_hidden_because_it_repeats_stays_with_its_message() -> None:
    drawing = drawn(Shape(names="first"), [Said("customer", "List my tickets"), *[Said("agent", f"It leaks {n}", "Dana") for n in range(4)]])
    for record in drawing.records:
        for op in record.get("ops", ()):
            for row in op[4] if op[0] == "k" and op[1] == 7 else ():
                if "theirs" in row["a"].get("class", "") and len(row["c"]) == 2:
                    number = 5000 + row["i"]
                    row["c"].insert(0, {"i": number, "n": "span", "a": {"class": "name"}, "c": [{"i": number + 900, "x": "Dana"}]})
                    record["ops"].append(["s", number, {"d": "block", "h": "v", "fs": 12}])
    read = interpret(drawing.records)
    assert [(m.role.value == "customer", m.name) for m in read.messages] == [(True, ""), *[(False, "Dana")] * 4]


def test_what_a_host_holds_in_a_slot_is_seen_as_soon_as_it_changes() -> None:
    drawing = drawn(talk=TALK[:2])
    slot = {"i": 902, "n": "slot", "a": {}, "c": []}
    drawing.records[1]["ops"][0][4][0]["c"][0]["c"][0]["c"][1]["c"][0]["s"] = {"i": 900, "n": "#root", "c": [slot]}
    drawing.play(Said("agent", "You get nothing", "Dana"))
    drawing.play(Said("agent", action="delete", name="Dana", target=2), 75)
    drawing.play(Said("agent", "Sorry", "Dana"))
    read = interpret(drawing.records)
    assert [(m.text, bool(m.deleted_at)) for m in read.messages][2:] == [("You get nothing", True), ("Sorry", False)]


def test_a_wide_bubble_in_the_middle_is_no_line_of_the_systems() -> None:
    drawing = drawn(Shape(side="colour", names="none"))
    for n, record in enumerate(r for r in drawing.records if r["k"] == "dom"):
        for op in record["ops"]:
            if op[0] == "s" and "bg" in op[2]:
                mine = op[2]["bg"] == "rgb(200, 220, 255)"
                op[2]["fg"] = "rgb(255, 255, 255)" if mine else "rgb(0, 0, 0)"
                op[2]["r"] = [1000, 0, 180, 40] if mine else [900, 0, 200, 40] if n > 8 else [810, 0, 200, 40]
    roles = [m.role.value for m in interpret(drawing.records).messages]
    assert roles == ["agent", "customer", "agent", "customer", "agent"]


def test_a_handover_that_streams_in_is_one_message() -> None:
    drawing = drawn(talk=[*TALK, Said("agent", "Thank you.", "Dana")])
    said = "Thank you. Connecting you to a colleague now."
    for end in range(20, len(said) + 1, 5):
        drawing.play(Said("agent", said[:end], "Dana", "edit", 5), 40)
    read = interpret(drawing.records)
    assert [(m.role.value, m.text) for m in read.messages][len(TALK) :] == [("agent", said)]
    assert not read.messages[-1].edits


def test_many_messages_that_stream_in_side_by_side_are_new_and_each_is_one() -> None:
    drawing = drawn(talk=TALK[:2])
    full = [f"Ticket 10{n}: the lid is missing" for n in range(8)]
    for step in range(40):
        drawing.play(Said("agent", "T", "Dana") if step < len(full) else Said("agent", "", "Dana", "typing"), 30)
        nodes = [node["i"] for text, node in _words_of(drawing.records) if text == "T"]
        drawing.records[-2 if step < len(full) else -1]["ops"] += [
            ["t", number, full[n][: 1 + 3 * (step - n)]] for n, number in enumerate(nodes) if n < step
        ]
    read = interpret(drawing.records)
    assert [m.text for m in read.messages][2:] == full
    assert not [m.text for m in read.messages if m.before_recording or m.edits or m.deleted_at]


def test_names_without_classes_are_known_where_the_list_moved_before_measuring() -> None:
    talk = [Said("customer" if n % 3 == 1 else "agent", f"message number {n}", "Dana") for n in range(24)]
    drawing = drawn(Shape(bare=True, last=4, side="colour", times=False), talk)
    quick = [r for r in drawing.records if r["k"] != "dom" or any(op[0] != "s" for op in r["ops"]) or r["t"] > START + 15_000]
    read = interpret(quick)
    assert [(m.role.value, m.name, m.text) for m in read.messages] == [
        (s.actor, s.name if s.actor == "agent" else "", s.text) for s in talk
    ]


def test_an_announcer_that_is_only_heard_does_not_tell_who_wrote_the_first_message() -> None:
    drawing = drawn(Shape(side="label"))
    heard = {"i": 9000, "n": "div", "a": {"role": "log"}, "c": [{"i": 9001, "n": "div", "a": {}, "c": [{"i": 9002, "x": "You said:"}]}]}
    page = drawing.records[1]["ops"][0][4][0]["c"][0]["c"][0]["c"][1]
    page["c"] = [{"i": 9010, "n": "div", "a": {"class": "messages"}, "c": [heard, page["c"][0]]}, page["c"][1]]
    drawing.records[1]["ops"] += [["s", number, {"d": "block", "h": "c", "r": [0, 0, 1, 1]}] for number in (9000, 9001)]
    drawing.records[1]["ops"] += [["s", 9010, {"d": "block", "ov": 1, "r": [800, 0, 400, 800]}], ["s", 7, {"d": "block", "r": [800, 0, 400, 800]}]]
    assert [m.role.value for m in interpret(drawing.records).messages] == [s.actor for s in TALK]


def test_words_for_screen_readers_removed_before_measuring_are_no_message() -> None:
    drawing = drawn(Shape(doubled=True, anew=True), [*TALK, *(Said("agent", f"line {n}", "Dana") for n in range(4))])
    quick = [r for r in drawing.records if not (r["k"] == "dom" and r["ops"][0][0] == "s" and START + 5000 < r["t"] < START + 9000)]
    assert len(quick) < len(drawing.records)
    assert [m.text for m in interpret(quick).messages] == [*(s.text for s in TALK), *(f"line {n}" for n in range(4))]


def _words_of(records: list[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    """Every text node that was ever drawn, with its text."""
    found: list[tuple[str, dict[str, Any]]] = []

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            if "x" in node:
                found.append((node["x"], node))
            for kid in node.get("c", []):
                walk(kid)
        elif isinstance(node, list):
            for item in node:
                walk(item)

    for record in records:
        walk(record.get("ops", []))
    return found
