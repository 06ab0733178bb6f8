"""Pages that keep a conversation in other forms than a list of bubbles in order: one text, rows at heights of their own, names out of sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from collector.chat import interpret
from collector.chat.wording import phrases
from collector.model import Message, Role
from tests.samples.drawn_html import HtmlChat

TALK = [
    ("Dana", "Hello, how can I help?"),
    ("You", "My bill is wrong"),
    ("Dana", "Two things:\nthe router\nand the price"),
    ("You", "ok"),
    ("Dana", "14:30"),
    ("You", "ok"),
    ("Rina K.", "You get ₪100 back, see terms#7 for details"),
]
LOOKS = {"who": {"fs": 12}, "meta": {"fs": 11}, "text": {"ws": 1}}


def told(messages: tuple[Message, ...]) -> list[tuple[str, str]]:
    return [(m.name, m.text) for m in messages if m.role is not Role.SYSTEM]


def whole(talk: list[tuple[str, str]], form: str) -> str:
    if form == "br":
        return '<div class="log">' + "".join(f"<b>{n}:</b> {t.replace(chr(10), '<br>')}<br>" for n, t in talk) + "</div>"
    if form == "links":
        rows = [f"{n}: {t.replace(chr(10), '<br>').replace('terms#7', '<a>terms#7</a>')}" for n, t in talk]
        return f'<div class="log">{"<br>".join(rows)}</div>'
    if form in ("font", "time"):
        head = "<font>(10:14:05) <b>{}:</b></font>" if form == "font" else "[10:14] <b>{}:</b>"
        return '<div class="log">' + "".join(f"{head.format(n)} {t.replace(chr(10), '<br>')}<br>" for n, t in talk) + "</div>"
    time = "[10:14] " if form == "timed" else ""
    return '<div class="text">' + "\n".join(f"{time}{n}: {t}" for n, t in talk) + "</div>"


@pytest.mark.parametrize("form", ["plain", "timed", "br", "links", "font", "time"])
def test_a_conversation_that_is_one_text_is_read_line_by_line(form: str) -> None:
    chat = HtmlChat(LOOKS)
    for n in range(1, len(TALK) + 1):
        if TALK[n - 1][0] == "You":
            chat.type(TALK[n - 1][1])
        chat.show(whole(TALK[:n], form))
    messages = interpret(chat.records).messages
    assert told(messages) == TALK
    assert [m.role is Role.CUSTOMER for m in messages] == [name == "You" for name, _ in TALK]
    assert not [m for m in messages if m.deleted_at or m.edits]


def test_a_bubble_that_grows_line_by_line_stays_one_message() -> None:
    lines = ["Your options:", "Router: free", "Price: 49.90", "Router: again", "Price: 59.90", "Choose one"]
    first = '<div class="row own"><p>What can I have?</p></div>'
    chat = HtmlChat(LOOKS)
    chat.type("What can I have?")
    chat.show(first)
    for n in range(1, len(lines) + 1):
        chat.show(first, '<div class="row them"><p>' + "<br>".join(lines[:n]) + "</p></div>", wait=300)
    assert [m.text for m in interpret(chat.records).messages] == ["What can I have?", "\n".join(lines)]


def test_rows_at_heights_of_their_own_are_read_from_top_to_bottom() -> None:
    said = ["Hello", "My bill is wrong", "Let me look", "thanks", "You get ₪100 back"]
    heights = {f"y{n}": {"po": "absolute", "r": [800, 40 * n, 400, 30]} for n in range(len(said))}
    chat = HtmlChat({**LOOKS, **heights})
    rows = [f'<div class="y{n}"><p class="{"own" if n % 2 else "them"}">{text}</p></div>' for n, text in enumerate(said)]
    chat.show(rows[2], rows[3], rows[0], rows[1])
    chat.type("thanks")
    chat.show(rows[4], rows[2], rows[3], rows[0], rows[1])
    assert [m.text for m in interpret(chat.records).messages] == said


def test_a_name_may_end_with_an_initial() -> None:
    chat, rows = HtmlChat(LOOKS), list[str]()
    said = [("Dana", "Hello"), ("You", "My bill is wrong"), ("Rina K.", "Let me look"), ("You", "thanks"), ("Rina K.", "You get ₪100 back")]
    for name, text in said:
        if name == "You":
            chat.type(text)
        rows.append(f'<div class="row"><div class="who">{name}</div><div>{text}</div></div>')
        chat.show(*rows)
    assert told(interpret(chat.records).messages) == said


def test_dots_in_elements_of_their_own_are_no_message() -> None:
    dots = '<div class="them"><p><i>.</i><i>.</i><i>.</i></p></div>'
    rows = [f'<div class="{side}"><p>{text}</p></div>' for side, text in (("them", "Hello"), ("own", "My bill is wrong"), ("them", "I see"))]
    chat = HtmlChat(LOOKS)
    chat.show(dots)
    chat.show(rows[0])
    chat.type("My bill is wrong")
    chat.show(*rows[:2])
    chat.show(*rows[:2], dots)
    chat.show(*rows)
    messages = interpret(chat.records).messages
    assert [(m.text, len(m.edits)) for m in messages] == [("Hello", 0), ("My bill is wrong", 0), ("I see", 0)]


def test_the_length_of_a_voice_note_is_not_the_time_of_day_beside_it() -> None:
    rows = [f'<div class="{"own" if n else "them"}"><p>text {n}</p><div class="meta"><span>10:1{n}</span></div></div>' for n in range(3)]
    voice = '<div class="them"><button aria-label="Play voice message"></button><div>0:14</div><div class="meta">10:15</div></div>'
    chat = HtmlChat(LOOKS)
    chat.show(*rows)
    chat.show(*rows, voice)
    assert [a.name for m in interpret(chat.records).messages for a in m.attachments if a.kind == "voice"] == ["0:14"]


def test_answers_counted_below_a_message_are_none_of_its_words() -> None:
    def row(name: str, text: str, foot: str = "") -> str:
        return f'<div class="row"><div class="who">{name}</div><div class="x">{text}</div>{foot}</div>'

    foot = "<div><span>2 replies</span><span>Last reply today at 8:53 AM</span><span>View thread</span></div>"
    rows = [row("Dana", "Hello"), row("You", "My bill is wrong"), row("Dana", "I see"), row("You", "thanks")]
    chat = HtmlChat(LOOKS)
    chat.type("My bill is wrong")
    chat.show(*rows)
    chat.show(*rows[:2], row("Dana", "I see", foot), rows[3])
    assert [m.text for m in interpret(chat.records).messages] == ["Hello", "My bill is wrong", "I see", "thanks"]


def test_a_name_heard_before_each_run_is_the_speakers_where_none_is_shown() -> None:
    def row(name: str, text: str) -> str:
        return f'<div class="row">{f"<h5 class=hidden>{name}</h5>" if name else ""}<div class="x">{text}</div></div>'

    said = [("Dana Levi", "Hello"), ("You sent", "My bill is wrong"), ("Dana Levi", "I see"), ("", "One moment"), ("You sent", "thanks")]
    chat, rows = HtmlChat(LOOKS), list[str]()
    for name, text in said:
        if name == "You sent":
            chat.type(text)
        rows.append(row(name, text))
        chat.show(*rows)
    names = ["Dana Levi", "", "Dana Levi", "Dana Levi", ""]
    assert told(interpret(chat.records).messages) == [(name, text) for name, (_, text) in zip(names, said, strict=True)]


def test_what_the_columns_are_called_is_nobodys_name() -> None:
    def table(rows: list[tuple[str, str]]) -> str:
        line = "<tr><td colspan='3'>*** Dana joined the chat ***</td></tr>"
        cells = "".join(f"<tr><td>{name}</td><td>{text}</td><td>10:14</td></tr>" for name, text in rows)
        return f"<table><thead><tr><th>From</th><th>Message</th><th>Time</th></tr></thead><tbody>{line}{cells}</tbody></table>"

    said = [("Dana", "Hello, how are you?"), ("Noa", "My bill is wrong"), ("Dana", "Let me have a look"), ("Noa", "thanks a lot")]
    chat = HtmlChat(LOOKS)
    for n in range(1, len(said) + 1):
        if said[n - 1][0] == "Noa":
            chat.type(said[n - 1][1])
        chat.show(table(said[:n]))
    messages = interpret(chat.records).messages
    assert told(messages) == said
    assert [m.text for m in messages if m.role is Role.SYSTEM] == ["*** Dana joined the chat ***"]


def test_a_survey_among_the_messages_with_a_field_of_its_own_is_nobodys_words() -> None:
    rows = [f'<div class="row them"><div class="mw"><p>{t}</p></div></div>' for t in ("Hello", "I see", "Goodbye")]
    rows.insert(1, '<div class="row own"><div class="mw"><p>My bill is wrong</p></div></div>')
    faces = "".join(f"<button>{face}</button>" for face in "😞😐😀")
    survey = f'<div class="row them"><div class="mw"><div><h6>Rate your conversation</h6>{faces}<textarea></textarea></div></div></div>'
    chat = HtmlChat(LOOKS)
    chat.type("My bill is wrong")
    chat.show(*rows)
    chat.show(*rows, survey)
    assert [m.text for m in interpret(chat.records).messages] == ["Hello", "My bill is wrong", "I see", "Goodbye"]


@pytest.mark.parametrize("hebrew", [True, False])
def test_a_sentence_that_ends_with_a_date_names_nobody(hebrew: bool) -> None:
    def row(name: str, text: str, mark: str = "") -> str:
        return f'<div class="row"><div class="who">{name}</div><div class="x"><span>{text}</span>{mark}</div></div>'

    said = "הביטול נרשם ב 03/11/2026" if hebrew else "The cancellation was registered on 03/11/2026"
    rows = [row("Dana", "Hello"), row("Noa", "My bill is wrong"), row("Dana", said), row("Noa", "thanks")]
    chat = HtmlChat(LOOKS)
    chat.type("My bill is wrong")
    chat.show(*rows)
    chat.show(*rows[:2], row("Dana", said.replace("03/", "04/"), "<span class='mark'>(edited)</span>"), rows[3])
    messages = interpret(chat.records).messages
    assert [(m.name, m.text) for m in messages] == [
        ("Dana", "Hello"), ("Noa", "My bill is wrong"), ("Dana", said.replace("03/", "04/")), ("Noa", "thanks")
    ]  # fmt: skip
    assert phrases.name_with_time(said) == phrases.name_with_time("Invoice sent on 03/11/2026") == ("", "")
    assert phrases.name_with_time("Customer support 10:14") == ("Customer support", "10:14")
    assert phrases.name_with_time("דנה לוי 03/11/2026 10:14") == ("דנה לוי", "03/11/2026 10:14")


def test_the_name_over_a_run_that_was_deleted_is_not_the_next_speakers() -> None:
    def run(name: str, *texts: str) -> str:
        words = "".join(f'<div class="bub {"own" if name == "me" else "them"}">{t}</div>' for t in texts)
        return f'<div class="run"><div class="who">{name}</div>{words}</div>'

    runs = [run("Dana", "Hello"), run("me", "My bill is wrong"), run("Dana", "I see", "Let me check"), run("me", "thanks")]
    chat = HtmlChat(LOOKS)
    for n in range(1, 5):
        if n in (2, 4):
            chat.type({2: "My bill is wrong", 4: "thanks"}[n])
        chat.show(*runs[:n])
    chat.show(runs[0], run("me"), *runs[2:])
    messages = interpret(chat.records).messages
    assert [(m.name, m.text, m.role is Role.CUSTOMER) for m in messages] == [
        ("Dana", "Hello", False), ("me", "My bill is wrong", True), ("Dana", "I see", False), ("Dana", "Let me check", False), ("me", "thanks", True)
    ]  # fmt: skip


def test_a_list_on_a_card_is_one_message_with_its_card() -> None:
    def row(name: str, text: str) -> str:
        side = "them" if name else "own"
        return f'<div class="row"><div><div class="tx {side}">{text}</div><div class="meta">{name + ", " if name else ""}10:14</div></div></div>'

    rows = [row("Dana", "Hello"), row("", "My line is down"), row("Dana", "Somebody comes"), row("", "When?"), row("Dana", "See below")]
    card = '<div class="card"><h4>Your visit</h4><dl><dt>Date</dt><dd>03/12/2026</dd><dt>Hour</dt><dd>14:30</dd><dt>State</dt><dd>sent</dd></dl></div>'
    visit = f'<div class="row"><div>{card}<div class="meta">Dana, 10:15</div></div></div>'
    last = row("", "I cannot then")
    chat = HtmlChat(LOOKS)
    for text in ("My line is down", "When?", "I cannot then"):
        chat.type(text)
        chat.show(*[*rows, visit, last][: {"My line is down": 2, "When?": 4, "I cannot then": 7}[text]])
    messages = interpret(chat.records).messages
    assert messages[5].text == "Your visit\nDate\n03/12/2026\nHour\n14:30\nState\nsent"
    assert [m.name for m in messages] == ["Dana", "", "Dana", "", "Dana", "Dana", ""]


@pytest.mark.parametrize("before", ["", "<p>Which of these?</p>"])
@pytest.mark.parametrize("card", ["<p>{}</p>", "<h4>{0}</h4><p>{0} a month</p>", '<img src="/p"><p>{}</p>', "<p>{}</p><div>Cancel anytime</div>"])
@pytest.mark.parametrize("count", [2, 5])
def test_cards_side_by_side_are_one_message_with_what_stands_above_them(count: int, card: str, before: str) -> None:
    plans = [f"Plan {n} for {n}9.90" for n in range(count)]
    cards = "".join(f'<div class="card" at="{800 + 208 * (n % 3)} {300 + n % 2 + n // 3 * 90} 200 80">{card.format(plan)}</div>' for n, plan in enumerate(plans))
    row = '<div class="row"><div class="who">{}</div><div class="bubble {}">{}</div><div class="meta">10:14</div></div>'
    offer = f'{before}<div class="all">{cards}</div>'
    said = [("Dana", "them", "Hello"), ("Noa", "own", "What is there?"), ("Dana", "them", offer), ("Noa", "own", "The first")]
    rows = [row.format(*line) for line in said]
    chat = HtmlChat({**LOOKS, "card": {"bg": "rgb(255, 255, 255)", "br": 1}})
    chat.type("What is there?")
    chat.show(*rows[:2])
    chat.show(*rows[:3])
    chat.type("The first")
    chat.show(*rows)
    messages = interpret(chat.records).messages
    assert [m.name for m in messages] == ["Dana", "Noa", "Dana", "Noa"]
    assert all(plan in messages[2].text for plan in plans)


def test_bubbles_of_two_people_side_by_side_stay_two_messages() -> None:
    pairs = [("Hello, this is Dana", "My bill is wrong"), ("Which month?", "All of them"), ("I take half off", "Thanks")]
    left, right = '<div class="m them" at="800 300 180 30">{}</div>', '<div class="m own" at="1000 300 180 30">{}</div>'
    drawn = [f'<div class="pair">{left.format(one)}{right.format(other)}</div>' for one, other in pairs]
    chat = HtmlChat(LOOKS)
    chat.show(*drawn)
    chat.type("And in May?")
    chat.show(*drawn, f'<div class="pair">{right.format("And in May?")}</div>')
    assert [m.text for m in interpret(chat.records).messages] == [*[text for pair in pairs for text in pair], "And in May?"]


def test_a_run_drawn_anew_with_one_more_bubble_in_it_holds_two_messages() -> None:
    def run(side: str, *texts: str) -> str:
        return f'<div class="g {side}">' + "".join(f'<div><div class="mb">{t}</div></div>' for t in texts) + "</div>"

    chat = HtmlChat(LOOKS)
    chat.show(run("they", "Hello"))
    chat.type("My bill is wrong")
    chat.show(run("they", "Hello"), run("me", "My bill is wrong"))
    chat.show(run("they", "Hello"), run("me", "My bill is wrong"), run("they", "Thanks"))
    chat.show(run("they", "Hello"), run("me", "My bill is wrong"), run("they", "Thanks", "I see a fault"))
    assert [m.text for m in interpret(chat.records).messages] == ["Hello", "My bill is wrong", "Thanks", "I see a fault"]


def test_a_sign_of_reconnecting_in_the_messages_place_is_no_message() -> None:
    rows = [f'<div class="{side}"><p>{text}</p></div>' for side, text in (("them", "Hello"), ("own", "My bill is wrong"), ("them", "I see"))]
    chat = HtmlChat(LOOKS)
    chat.type("My bill is wrong")
    chat.show(*rows[:2])
    chat.show('<div class="note">Reconnecting…</div>', wait=500)
    chat.show(*rows[:2], wait=500)
    chat.show(*rows)
    assert [(m.text, m.deleted_at) for m in interpret(chat.records).messages] == [("Hello", None), ("My bill is wrong", None), ("I see", None)]


def test_a_list_that_is_turned_round_and_back_loses_and_doubles_nothing() -> None:
    talk = [("them", "Hello"), ("own", "My bill is wrong"), ("them", "I see"), ("own", "ok"), ("them", "₪60 come back"), ("own", "ok")]
    rows = [f'<div class="row {side}"><p>{text}</p><span class="meta">10:14</span></div>' for side, text in talk]
    chat = HtmlChat(LOOKS)
    for n, (side, text) in enumerate(talk, 1):
        if side == "own":
            chat.type(text)
        chat.show(*(rows[:n][::-1] if n in (4, 6) else rows[:n]))
    chat.show(*rows)
    messages = interpret(chat.records).messages
    assert [m.text for m in messages] == [text for _, text in talk]
    assert not [m for m in messages if m.deleted_at or m.edits]


def drawn(said: list[tuple[str, str]], row: Callable[[str, str], str]) -> tuple[Message, ...]:
    """The messages of a dialogue, row by row; what "me" says was typed."""
    chat = HtmlChat(LOOKS)
    for n, (name, text) in enumerate(said, 1):
        if name == "me":
            chat.type(text)
        chat.show(*(row(*each) for each in said[:n]))
    return interpret(chat.records).messages


def test_a_number_of_a_telephone_is_a_name() -> None:
    said = [("+972 50-555-0142", "Did you get money back?"), ("me", "not yet"), ("Ruti", "I did"), ("+972 50-555-0142", "ok"), ("me", "ok")]
    messages = drawn(said, lambda name, text: f'<div class="row">{"" if name == "me" else f"<b>{name}</b>"}<div>{text}</div></div>')
    assert told(messages) == [("" if name == "me" else name, text) for name, text in said]


def test_a_name_with_an_initial_stands_in_a_line_with_a_role_and_an_hour() -> None:
    said = [("אלון מ.", "שלום"), ("me", "החשבון שגוי"), ("אלון מ.", "רגע אחד"), ("me", "תודה")]

    def row(name: str, text: str) -> str:
        foot = "10:14" if name == "me" else f"{name} · נציג שירות · 10:14"
        return f'<div class="{"own" if name == "me" else "them"}"><p>{text}</p><div class="meta">{foot}</div></div>'

    assert told(drawn(said, row)) == [("" if name == "me" else name, text) for name, text in said]
    assert phrases.is_typing("אלון מ. כותב/ת תשובה") and not phrases.is_typing("כתבתי. אני כותב תשובה")


def test_names_with_roles_below_what_was_said_are_the_speakers_of_it() -> None:
    said = [("Dana", "Hello"), ("me", "My bill is wrong"), ("Dana", "I see"), ("Dana", "Let me look"), ("me", "ok"), ("Dana", "You get ₪60")]
    chat, rows = HtmlChat({**LOOKS, "k": {"fs": 11}}), list[str]()
    for name, text in said:
        if name == "me":
            chat.type(text)
        whose, what = ("Noa Levi", "customer") if name == "me" else ("Dana", "agent")
        who = f'<span class="k">{whose}</span><span class="k">, {what}</span>'
        rows += [f"<p>{text}</p>", f'<h6 class="meta">{who} — <time>10:14</time></h6>']
        chat.show(*rows)
    messages = interpret(chat.records).messages
    assert told(messages) == [("Noa Levi" if name == "me" else name, text) for name, text in said]
    assert [m.role is Role.CUSTOMER for m in messages] == [name == "me" for name, _ in said]


def test_a_sign_that_somebody_is_at_work_is_no_message_whatever_its_words() -> None:
    rows = [f'<div class="{side}"><p>{text}</p></div>' for side, text in (("them", "Hello"), ("own", "My bill is wrong"), ("them", "I see"), ("them", "₪60"))]
    sign = '<div class="busy"><em>Dana schaut nach</em></div>'
    chat = HtmlChat(LOOKS)
    chat.type("My bill is wrong")
    chat.show(*rows[:2])
    for n in (3, 4):
        chat.show(*rows[: n - 1], sign)
        chat.show(*rows[:n])
    messages = interpret(chat.records).messages
    assert [m.text for m in messages if m.role is not Role.SYSTEM] == ["Hello", "My bill is wrong", "I see", "₪60"]
    assert not [m for m in messages if m.deleted_at]


def test_a_quote_drawn_anew_stays_one_when_what_it_repeats_is_out_of_sight() -> None:
    def row(side: str, text: str, quote: str = "") -> str:
        inner = f'<div class="q"><b>Noa</b><div>{quote}</div></div>' if quote else ""
        return f'<div class="row"><div class="{side}">{inner}<span>{text}</span></div></div>'

    looks = {**LOOKS, "q": {"bl": 1, "bg": "rgb(9, 9, 9)"}}
    rows = [row("own", "₪312.40 is wrong"), row("them", "I see"), row("own", "ok"), row("them", "I ask", "₪312.40 is wrong"), row("own", "thanks")]
    chat = HtmlChat(looks)
    for text in ("₪312.40 is wrong", "ok", "thanks"):
        chat.type(text)
        chat.show(*rows[: {"₪": 1, "o": 3, "t": 5}[text[0]]])
    chat.show(*rows[1:])
    chat.show(*rows[1:3], rows[4])
    chat.show(*rows[1:])
    assert [m.text for m in interpret(chat.records).messages] == ["₪312.40 is wrong", "I see", "ok", "I ask", "thanks"]
