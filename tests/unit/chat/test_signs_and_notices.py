"""What stands beside the messages, or among them for a moment, and was said by nobody: faces, states, notices of the page about itself."""

from __future__ import annotations

from typing import Any

import pytest

from collector.chat import interpret
from collector.model import Message, Role
from tests.samples.drawn_html import HtmlChat

LOOKS = {"foot": {"fs": 11}, "note": {"fs": 12}, "words": {"fs": 14}, "x5": {"fs": 11}, "x4": {"fs": 14}}
SAID = [
    ("Nia", "Hello, I am a bot"), ("", "My bill is wrong"), ("Nia", "Which month?"), ("", "May"), ("Dana Levi", "Here is Dana"),
    ("", "And June too"), ("Dana Levi", "You get 100 back"), ("", "Thanks"),
]  # fmt: skip


def told(messages: tuple[Message, ...]) -> list[tuple[str, str]]:
    return [(m.name, m.text) for m in messages]


def grown(row, between=None) -> HtmlChat:  # type: ignore[no-untyped-def]
    """The talk as it goes on. row(name, text, last): a message's HTML; `between`: what stands there before each answer."""
    chat = HtmlChat(LOOKS)
    for n, (name, text) in enumerate(SAID, 1):
        rows = [row(who, said, k == n) for k, (who, said) in enumerate(SAID[:n], 1)]
        if not name:
            chat.type(text)
        elif between is not None:
            chat.show(*rows[:-1], between(name))
        chat.show(*rows)
    return chat


@pytest.mark.parametrize("kinds", ["x2 x3 x4 x5", "row face words foot"])
def test_faces_with_first_letters_also_beside_dots_are_nobodys_words(kinds: str) -> None:
    outer, face, words, foot = kinds.split()

    def row(name: str, text: str, last: bool) -> str:
        head, below = (f'<div class="{face}">{name[0]}</div>', f'<div class="{foot}">{name} · 2m ago</div>') if name else ("", "")
        side = "own" if not name else "them"
        return f'<div class="{outer}">{head}<div><div class="{words} {side}"><p>{text}</p></div>{below}</div></div>'

    def dots(name: str) -> str:
        face_of = f'<div class="{face}">{name[0]}</div>'
        return f'<div class="{outer}">{face_of}<div><div class="{words} them"><i>•</i><i>•</i><i>•</i></div></div></div>'

    messages = interpret(grown(row, dots).records).messages
    assert told(messages) == SAID and not [m for m in messages if m.deleted_at or m.edits]
    assert [m.role is Role.CUSTOMER for m in messages] == [not name for name, _ in SAID]


def test_a_state_that_moves_to_the_latest_message_is_none_of_its_words() -> None:
    def row(name: str, text: str, last: bool) -> str:
        below = '<div class="foot">Waiting for eyes</div>' if last and not name else ""
        return f'<div class="row"><div class="words {"them" if name else "own"}">{text}</div>{below}</div>'

    messages = interpret(grown(row).records).messages
    assert [m.text for m in messages] == [text for _, text in SAID] and not [m for m in messages if m.edits]
    assert messages[1].aside == ("Waiting for eyes",)


def test_a_state_in_the_print_of_times_is_no_time() -> None:
    def row(name: str, text: str, last: bool) -> str:
        below = f'<div class="foot">{"10:14" if name or not last else "Delivered"}</div>'
        return f'<div class="row"><div class="words {"them" if name else "own"}">{text}</div>{below}</div>'

    messages = interpret(grown(row).records).messages
    assert [m.text for m in messages] == [text for _, text in SAID]
    assert {m.shown_time for m in messages} <= {"10:14", ""} and messages[1].aside[0] == "Delivered"


def test_a_notice_that_stands_above_all_messages_for_two_seconds_is_no_message() -> None:
    rows = [f'<div class="row"><div class="words {"them" if name else "own"}">{text}</div></div>' for name, text in SAID]
    notice = '<div class="note">Connection lost. Reconnecting…</div>'
    chat = HtmlChat(LOOKS)
    for n, (name, text) in enumerate(SAID, 1):
        if not name:
            chat.type(text)
        chat.show(*rows[:n])
        if n == 5:
            chat.show(notice, *rows[:n])
            chat.show(*rows[:n], wait=2000)
    assert [(m.text, m.deleted_at) for m in interpret(chat.records).messages] == [(text, None) for _, text in SAID]


def test_long_lines_that_reach_beyond_the_middle_are_not_the_systems() -> None:
    rows = []
    for name, text in SAID:
        place = "1050 300 150 30" if not name else "800 300 150 30" if "Which" in text else "870 300 260 30"
        rows.append(f'<div class="row"><div class="b" at="{place}"><p class="words {"" if name else "mine"}">{text}</p></div></div>')
    chat = HtmlChat({**LOOKS, "b": {"bg": "rgb(238, 238, 238)", "br": 1}})
    for n, (name, text) in enumerate(SAID, 1):
        if not name:
            chat.type(text)
        chat.show(*rows[:n])
    messages = interpret(chat.records).messages
    assert [m.role is Role.CUSTOMER for m in messages] == [not name for name, _ in SAID]
    assert not [m for m in messages if m.role is Role.SYSTEM]


def inside(node: dict[str, Any], wanted: str) -> dict[str, Any]:
    """The text of these words, or the element of this class, in a row that was drawn."""
    found = [node] if wanted in (node.get("x"), node.get("a", {}).get("class")) else [f for k in node.get("c", ()) if (f := inside(k, wanted))]
    return found[0] if found else {}


def test_signs_of_work_and_links_beside_answers_are_neither_words_nor_names() -> None:
    chat, rows = HtmlChat({**LOOKS, "who": {"fs": 14, "fw": 1}}), ['<div class="line">Nia joined the chat</div>']
    for name, text in SAID:
        if not name:
            chat.type(text)
            rows.append(f'<div class="own">{text}</div>')
            chat.show(*rows)
            continue
        link = '<p class="more"><a href="/t">Our terms</a></p>'
        sign = '<div class="note">Thinking it over</div>' if name == "Nia" else ""
        rows.append(f'<div class="them"><b class="who">{name}</b>{sign}<div class="words"></div>{link}</div>')
        chat.show(*rows)
        drawn, chat.now = chat.rows[-1][1], chat.now + 300
        if sign:
            chat._write(["t", inside(drawn, "Thinking it over")["i"], "Thought for 2 s"])
        chat.put(inside(drawn, "words")["i"], 0, 0, f"<p>{text}</p>", wait=300)
    messages = interpret(chat.records).messages
    assert told(messages) == [("", "Nia joined the chat"), *SAID] and not [m for m in messages if m.deleted_at or m.edits]


def test_a_time_with_ticks_is_when_it_was_read_and_no_reaction() -> None:
    def row(name: str, text: str, last: bool) -> str:
        return f'<div class="{"them" if name else "own"}"><div class="words">{text}</div><div class="foot">10:14{"" if name else " ✓✓"}</div></div>'

    messages = interpret(grown(row).records).messages
    assert [m.text for m in messages] == [text for _, text in SAID]
    assert not [m for m in messages if m.reactions] and all(m.shown_time.startswith("10:14") for m in messages)


@pytest.mark.parametrize("steps", [("One moment…", "You get {}"), ("You", "You get", "You get {}")])
def test_answers_that_differ_in_a_sum_alone_stay_two_messages(steps: tuple[str, ...]) -> None:
    chat, rows = HtmlChat(LOOKS), list[str]()
    for total in ("100", "350", "100"):
        chat.type(f"Why {len(rows)}?")
        rows += [f'<div class="own">Why {len(rows)}?</div>', f'<div class="them"><p class="words">{steps[0].format(total)}</p></div>']
        chat.show(*rows)
        number = inside(chat.rows[-1][1], steps[0].format(total))["i"]
        for step in steps[1:]:
            chat.now += 300
            chat._write(["t", number, step.format(total)])
    messages = interpret(chat.records).messages
    assert [m.text for m in messages if m.role is not Role.CUSTOMER] == [steps[-1].format(total) for total in ("100", "350", "100")]


def test_numbers_badges_and_links_of_cards_are_nobodys_words_and_names() -> None:
    def row(name: str, text: str, last: bool) -> str:
        number = [said for _, said in SAID].index(text) + 1
        badge = "You" if not name else "Bot" if name == "Nia" else "Staff"
        head = f'<header><i class="no">{number + (number > 3)}</i> <b>{name or "Noa"}</b> <span class="badge">{badge}</span></header>'
        return f'<article class="card">{head}<div class="words">{text}</div><footer><a>Reply</a> · <a>Report</a></footer></article>'

    messages = interpret(grown(row).records).messages
    assert told(messages) == [(name or "Noa", text) for name, text in SAID]
    assert [m.role is Role.CUSTOMER for m in messages] == [not name for name, _ in SAID]
