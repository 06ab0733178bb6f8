"""Generated conversations in generated shapes of chats, drawn as observations and read back: nothing lost, nothing added, nobody mistaken."""

from __future__ import annotations

import re
from collections import Counter

import lxml.html
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from collector.chat import interpret
from tests.samples.drawn_chats import Drawing, Said, Shape
from tests.samples.drawn_html import HtmlChat

WORDS = [
    "kettle",
    "refund",
    "order",
    "4471-88920",
    "tomorrow",
    "₪249.90",
    "please",
    "14 days",
    "courier",
    "🙂",
    "yes",
    "no",
    "ok",
    "half price",
    "for a year",
]
HEBREW = ["קומקום", "זיכוי", "הזמנה", "מחר", "בבקשה", "חצי מחיר", "שליח", "כן", "לא", "לשנה", "UPS", "4471"]


@st.composite
def dialogues(draw: st.DrawFn) -> tuple[Shape, list[Said]]:
    hebrew = draw(st.booleans())
    stock = HEBREW if hebrew else WORDS
    shape = Shape(
        side=draw(st.sampled_from(["class", "colour", "label"])),
        names=draw(st.sampled_from(["each", "first", "none"])),
        gone=draw(st.sampled_from(["vanish", "stone", "italics"])),
        anew=draw(st.booleans()),
        doubled=draw(st.booleans()),
        times=draw(st.booleans()),
        grouped=draw(st.booleans()),
        typing_item=draw(st.booleans()),
        hebrew=hebrew,
    )
    agents = ["דנה", "מיכאל בר"] if hebrew else ["Dana", "Mike O'Brien"]
    agent = agents[0]
    events = [
        Said("agent", "שלום, איך אפשר לעזור?" if hebrew else "Hello, how can I help?", agent),
        Said("customer", "היי, יש לי בעיה" if hebrew else "Hi, I have a problem"),
    ]
    said = [0, 1]
    live = {0, 1}
    for _ in range(draw(st.integers(3, 14))):
        kind = draw(st.sampled_from(["agent", "agent", "customer", "customer", "typing", "edit", "delete", "handover"]))
        words = " ".join(draw(st.lists(st.sampled_from(stock), min_size=2, max_size=6)))
        if kind in ("agent", "customer"):
            live.add(len(said))
            said.append(len(said))
            events.append(Said(kind, f"{words} {len(said)}", agent if kind == "agent" else ""))
        elif kind == "typing":
            events.append(Said("agent", "", agent, "typing"))
        elif kind == "handover" and agent == agents[0]:
            events.append(Said("system", f"{agent} עזבה את השיחה" if hebrew else f"{agent} left the chat", agent))
            said.append(len(said))
            agent = agents[1]
            events.append(Said("system", f"{agent} הצטרף לשיחה" if hebrew else f"{agent} joined the chat", agent))
            said.append(len(said))
        elif kind in ("edit", "delete") and (mine := sorted(i for i in live if _of(events, i).actor == "agent" and i > 0)):
            target = draw(st.sampled_from(mine))
            if kind == "delete":
                live.discard(target)
                events.append(Said("agent", "", agent, "delete", target))
            else:
                events.append(Said("agent", f"{words} ({target})", agent, "edit", target))
    return shape, events


def _of(events: list[Said], number: int) -> Said:
    return [e for e in events if e.action == "say"][number]


def _expected(events: list[Said]) -> list[tuple[str, str, tuple[str, ...], bool]]:
    lines: list[list[object]] = []
    for event in events:
        if event.action == "say":
            lines.append([event.actor, event.text, [], False])
        elif event.action == "edit":
            line = lines[event.target]
            if line[1] != event.text:
                line[2].append(line[1])  # type: ignore[attr-defined]
                line[1] = event.text
        elif event.action == "delete":
            lines[event.target][3] = True
    return [(str(a), str(t), tuple(e), bool(g)) for a, t, e, g in lines]  # type: ignore[arg-type]


@pytest.mark.slow
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dialogues())
def test_what_is_drawn_is_read(given_: tuple[Shape, list[Said]]) -> None:
    shape, events = given_
    drawing = Drawing(shape)
    for event in events:
        drawing.play(event)
    read = interpret(drawing.records)
    found = [(m.role.value, m.text, tuple(e.text for e in m.edits), m.deleted_at is not None) for m in read.messages]
    assert found == _expected(events)
    assert not any(m.before_recording for m in read.messages)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dialogues())
def test_reading_again_reads_the_same(given_: tuple[Shape, list[Said]]) -> None:
    drawing = Drawing(given_[0])
    for event in given_[1]:
        drawing.play(event)
    assert interpret(drawing.records) == interpret(list(drawing.records))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dialogues(), st.floats(0, 1))
def test_a_recording_that_was_cut_off_is_read_as_far_as_it_goes(given_: tuple[Shape, list[Said]], share: float) -> None:
    shape, events = given_
    drawing = Drawing(shape)
    kept = events[: max(2, round(share * len(events)))]
    for event in kept:
        drawing.play(event)
    cut = len(drawing.records)
    for event in events[len(kept) :]:
        drawing.play(event)
    assert [m.text for m in interpret(drawing.records[:cut]).messages] == [text for _, text, _, _ in _expected(kept)]


def test_no_chat_is_no_messages() -> None:
    read = interpret([])
    assert read.messages == ()
    assert read.reasons == ("no-messages",)


def coalesced(records: list[dict[str, object]], joined: list[bool]) -> list[dict[str, object]]:
    """The observations of a page that is busy: several changes arrive as one, with the later one's time."""
    out: list[dict[str, object]] = []
    for place, record in enumerate(records):
        if out and record["k"] == out[-1]["k"] == "dom" and joined[place % len(joined)]:
            out[-1] = {**record, "ops": [*out[-1]["ops"], *record["ops"]]}  # type: ignore[misc]
        else:
            out.append(record)
    return out


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.booleans(), min_size=7, max_size=40), st.integers(3, 6), st.integers(5, 14), st.booleans())
def test_a_busy_page_puts_no_words_into_another_mouth(joined: list[bool], window: int, turns: int, named: bool) -> None:
    events = [Said("bot", "Hello, I am the bot. How can I help?", "Robo"), Said("customer", "A person please")]
    for n in range(turns):
        events.append(Said("agent", f"Hello, this is Dana. How can I help? {n}", "Dana") if n % 3 else Said("customer", f"Number {n} of 4471"))
    drawing = Drawing(Shape(last=window, names="each" if named else "first"))
    for event in events:
        drawing.play(event)
    said = {e.text: "customer" if e.actor == "customer" else "other" for e in events}
    for message in interpret(coalesced(drawing.records, joined)).messages:
        assert message.text in said
        assert (message.role.value == "customer") == (said[message.text] == "customer")
        assert message.deleted_at is None and not message.edits


PIECES = ["10/26", "14:30", "28/11/2026", "sent", "delivered", "read", "₪", "👍", "64.90", "Dana", "Send", "half price", "נשלח", "נקרא", "2 days"]
KINDS_OF_PARTS = ["text", "bold", "own", "line", "struck", "item", "cell"]


@st.composite
def bubbles(draw: st.DrawFn) -> tuple[Shape, list[Said]]:
    """A conversation of plain words in which two messages are cut into several elements."""
    shape = Shape(
        side=draw(st.sampled_from(["class", "colour", "label"])), names=draw(st.sampled_from(["each", "first", "none"])),
        anew=draw(st.booleans()), grouped=draw(st.booleans()), doubled=draw(st.booleans()),
    )  # fmt: skip
    events = [Said("customer" if n % 3 == 1 else "agent", f"plain words number {n}", "" if n % 3 == 1 else "Dana") for n in range(8)]
    for place in (5, 8):
        parts = [("text", "You get"), *draw(st.lists(st.tuples(st.sampled_from(KINDS_OF_PARTS), st.sampled_from(PIECES)), min_size=1, max_size=5))]
        events.insert(place, Said("agent", " ".join(t for _, t in parts), "Dana", parts=tuple(parts)))
    return shape, events


THREE_TIMES = Said("agent", "You get 10/26 10/26 10/26", "Dana", parts=(("text", "You get"), *[("item", "10/26")] * 3))
SIGNED = Said("agent", "You get 10/26 Dana", "Dana", parts=(("text", "You get"), ("line", "10/26"), ("line", "Dana")))
ONCE_MORE = Said("agent", "You get 10/26", "Dana", parts=(("text", "You get"), ("own", "10/26")))
PLAIN = [Said("customer" if n % 3 == 1 else "agent", f"plain words number {n}", "" if n % 3 == 1 else "Dana") for n in range(8)]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(bubbles())
@example((Shape(side="class", names="each"), [*PLAIN[:5], THREE_TIMES, *PLAIN[5:7], ONCE_MORE, *PLAIN[7:]]))
@example((Shape(side="class", names="first"), [*PLAIN[:5], SIGNED, *PLAIN[5:7], SIGNED, *PLAIN[7:]]))
def test_every_character_of_a_bubble_is_in_its_words_exactly_once(given_: tuple[Shape, list[Said]]) -> None:
    drawing = Drawing(given_[0])
    for event in given_[1]:
        drawing.play(event)
    read = interpret(drawing.records).messages
    assert [m.role.value for m in read] == [e.actor for e in given_[1]]
    assert ["".join(m.text.split()) for m in read] == ["".join(e.text.split()) for e in given_[1]]
    assert not [m.edits or m.deleted_at for m in read if m.edits or m.deleted_at]
    assert {m.name for m in read} <= {"", "Dana", "Agent"} and {m.shown_time for m in read} == {"12:41"}


FORMS = {
    "bubble": '<div class="row {side}"><div class="who">{name}</div><div class="bubble">{words}</div><div class="meta">10:14</div></div>',
    "foot": '<div class="row {side}"><div class="bubble">{words}</div><div class="meta"><span>{name} • 10:14</span></div></div>',
    "line": "<div><span>[10:14]</span> <b>{name}:</b> {words}</div>",
    "text": "<div>[10:14] {name}: {words}</div>",
    "table": "<tr><td>{name}</td><td>{words}</td><td>10:14</td></tr>",
    "item": '<li class="{side}"><strong class="who">{name}</strong> <time class="meta">10:14</time><div class="words">{words}</div></li>',
}
RICH = {
    "text": "{}", "bold": "<b>{}</b>", "own": '<span class="amount">{}</span>', "line": "<div>{}</div>", "struck": "<s>{}</s>",
    "list": "<ul><li>{}</li><li>and more</li></ul>", "cells": "<table><tr><td>{}</td><td>64.90</td></tr></table>", "emoji": '<span class="e">👍</span> {}',
    "price": '<span class="sum">129.90</span><span class="sign">₪</span> {}', "alt": 'for <img alt="₪59.90" src="/p" class="small"> {}', "code": "<code>{}</code>",
}  # fmt: skip


@st.composite
def rich_rows(draw: st.DrawFn) -> tuple[str, list[tuple[str, str, str]]]:
    """A form, and rows of (name, quote, inner HTML): plain words, and two messages cut into elements, one of them with a quote."""
    rows = [(("Dana", "Noa Levi")[n % 3 == 1], "", f"plain words number {n}") for n in range(8)]
    for place, quoted in ((5, False), (8, draw(st.booleans()))):
        parts = draw(st.lists(st.tuples(st.sampled_from(sorted(RICH)), st.sampled_from(PIECES)), min_size=1, max_size=4))
        inner = " ".join(["You get", *(RICH[kind].format(piece) for kind, piece in parts)])
        rows.insert(place, ("Dana", "plain words number 1" if quoted else "", inner))
    return draw(st.sampled_from(sorted(FORMS))), rows


NAMED_INSIDE = [(("Dana", "Noa Levi")[n % 3 == 1], f"plain words number {n}") for n in range(8)]
NAMED_INSIDE[5:5] = [("Dana", "You get <code>Dana</code>")]
NAMED_INSIDE[8:8] = [("Dana", "You get <code>Dana</code> <code>Dana</code> <code>Dana</code>")]


def letters(*texts: str) -> Counter[str]:
    return Counter(c for text in texts for c in text if not c.isspace())


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(rich_rows())
@example(("bubble", [(who, "", words) for who, words in NAMED_INSIDE]))
def test_every_visible_character_is_in_one_field_of_one_message(given_: tuple[str, list[tuple[str, str, str]]]) -> None:
    form, rows = given_
    chat = HtmlChat({"meta": {"fs": 11}, "who": {"fs": 12}, "small": {"r": [900, 100, 40, 14], "d": "inline"}})
    drawn = []
    for name, quote, inner in rows:
        words = (f'<blockquote class="quote">{quote}</blockquote>' if quote else "") + inner
        drawn.append(FORMS[form].format(side="own" if name == "Noa Levi" else "them", name=name, words=words))
    for n, (name, _, inner) in enumerate(rows, 1):
        if name == "Noa Levi":
            chat.type(inner)
        chat.show(*drawn[:n])
    read = interpret(chat.records).messages
    shown = [lxml.html.fromstring(re.sub(r'<img alt="([^"]*)"[^>]*>', r"\1", inner)).text_content() for _, _, inner in rows]
    assert ["".join(m.text.split()) for m in read] == ["".join(text.split()) for text in shown]
    assert [m.name for m in read] == [name for name, _, _ in rows]
    assert [m.quote for m in read] == [quote for _, quote, _ in rows]
    beside = letters(*(text for m in read for text in (m.shown_time, *m.aside, *m.reactions, *(a.name for a in m.attachments))))
    assert beside - letters("[•:]" * len(read)) == letters(*["1014"] * len(read))
