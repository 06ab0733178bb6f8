"""Kinds of markup that real chats use, each as the few rows that show it: who says what, under which name, and what stands beside the words."""

from __future__ import annotations

from typing import Any

import lxml.html
import pytest

from collector.chat import interpret
from collector.chat.interpret.replay.dom_replay import DomReplay
from collector.chat.interpret.segment.bubble_contents.attachments import is_picture
from collector.model import Message
from tests.samples.drawn_html import HtmlChat

SMALL = {"hand": {"cu": 1}, "meta": {"fs": 11}, "who": {"fs": 12}, "tag": {"fs": 12}, "sign": {"fs": 20, "r": [800, 100, 20, 20]}}
PLACES = {"full": {"r": [800, 100, 400, 30]}, "mini": {"r": [800, 100, 14, 14]}, "large": {"r": [800, 100, 48, 48]}}
CARD = {"card": {"bg": "rgb(240, 240, 240)"}, "words": {"bg": "rgb(200, 220, 255)", "br": 1}}
Rows = list[str]


def read(rows: Rows, typed: tuple[str, ...] = (), looks: dict[str, Any] | None = None, inside: bool = False) -> tuple[Message, ...]:
    """Each row comes after the one before; those whose words are `typed` were sent from the field, which may stand `inside` the list."""
    chat = HtmlChat({**SMALL, **CARD, **PLACES, **(looks or {})}, inside)
    for n, row in enumerate(rows, 1):
        for text in typed:
            if text in row:
                chat.type(text)
        chat.show(*rows[:n])
    return interpret(chat.records).messages


def own(text: str, foot: str = "Just now. Seen") -> str:
    return f'<div class="group me"><div class="bubble own"><p>{text}</p></div><div class="meta"><span>{foot}</span></div></div>'


def them(*texts: str, foot: str) -> str:
    bubbles = "".join(f'<div class="bubble them"><p>{t}</p></div>' for t in texts)
    return f'<div class="group"><div class="col">{bubbles}<div class="meta"><span>{foot}</span></div></div></div>'


def pressed(text: str, name: str, mark: str = "", inner: str = "") -> str:
    """A messenger's row: the name and the time can be pressed, an invisible spacer repeats the time, the tick is drawn."""
    side = "own" if mark else "them"
    tick = f'<span aria-label=" {mark} " data-icon="check"></span>' if mark else ""
    who = "" if mark else f'<div class="who"><span role="button">{name}</span></div>'
    words = inner or f'<span class="words">{text}</span>'
    return (
        f'<div role="row"><div class="bub {side}">{who}<div data-pre-plain-text="[10:14, 28.11.2026] {name or "Noa"}: ">{words}'
        f'<span class="unseen">10:14</span></div><div class="meta"><div role="button"><span>10:14</span>{tick}</div></div></div></div>'
    )


def plain(name: str, text: str, at: str = "10:14") -> str:
    return f'<div class="row"><div class="who">{name}</div><div class="bubble">{text}</div><div class="meta">{at}</div></div>'


def channel(name: str, role: str, text: str) -> str:
    tag = f'<div><span class="role">{role}</span></div>' if role else ""
    return (
        f'<li data-own="{"false" if role else "true"}"><div><img alt="{name}" src="/face"><div class="h"><b>{name}</b>{tag}'
        f'<span class="meta">10:14 AM</span></div><div class="text"><div>{text}</div></div></div></li>'
    )


def parts(name: str, text: str) -> str:
    head = f'<div part="message-header">{name}</div>' if name else ""
    return f'<div part="item {"own" if not name else ""}" class="{"own" if not name else ""}">{head}<div part="plain-text">{text}</div></div>'


def card(name: str, text: str, kind: str = "") -> str:
    return f'<div class="card{kind}"><div class="who"><span>{name}</span></div><div class="words">{text}</div><div class="meta"><span>10:14</span></div></div>'


def icon(text: str, sign: str, side: str = "them") -> str:
    return f'<div class="row"><div class="av"><span class="sign" aria-hidden="true">{sign}</span></div><div class="{side}"><p>{text}</p></div></div>'


def tagged(name: str, text: str, tag: str = "AI") -> str:
    head = f'<div class="h"><span class="who">{name}</span><i class="tag">{tag}</i><span class="meta">10:14</span></div>'
    return f'<div class="msg">{head}<div class="card"><div class="words">{text}</div></div></div>'


def line(name: str, words: str) -> str:
    return f"<div><span>[10:14]</span> <b>{name}:</b> {words}</div>"


def gutter(name: str, text: str) -> str:
    face = f'<div class="initials">{name[:1]}</div>' if name else "10:14"
    head = f'<div class="h"><span class="who">{name}</span><span class="meta">10:14</span></div>' if name else ""
    return f'<div class="r {"first" if name else "next"}"><div class="gut">{face}</div><div class="c">{head}<div class="x">{text}</div></div></div>'


def cells(*texts: str) -> str:
    parts = "".join(f'<div role="gridcell" class="c"><div>{text}</div></div>' for text in (*texts, "10:14"))
    return f'<div role="row" class="r">{parts}</div>'


def article(name: str, text: str, more: str = "") -> str:
    head = f'<h3><span role="button">{name}</span> <time><i aria-hidden="true"> — </i>Today at 10:14</time></h3>' if name else ""
    return f'<li class="art last-in-group"><div role="article">{head}<div class="words">{text}</div>{more}</div></li>'


LIKED = '<div role="group"><div role="button"><img alt="👍" src="/up"><span>1</span></div></div>'
PEOPLE = ("Noa Levi", "Dana")
CASES: list[tuple[str, Rows, tuple[str, ...], list[tuple[str, str, str]]]] = [
    (
        "name, role and time in one line below a group",
        [
            them("Hello, I am Dana", "How can I help?", foot="Dana • AI Agent • 2m ago"), own("My bill is wrong"), own("Twice", "Not seen yet"),
            them("Let me see", foot="Dana • AI Agent • Just now"), own("thanks", "Delivered · 10:14"),
        ],
        ("My bill is wrong",),
        [
            ("agent", "Dana", "Hello, I am Dana"), ("agent", "Dana", "How can I help?"), ("customer", "", "My bill is wrong"),
            ("customer", "", "Twice"), ("agent", "Dana", "Let me see"), ("customer", "", "thanks"),
        ],
    ),
    (
        "names and times that can be pressed, drawn ticks, nothing typed",
        [pressed("Hello", "Dana"), pressed("My bill", "", "Read"), pressed("One moment", "Dana"), pressed("ok", "", "Read"), pressed("Done", "Dana")],
        (),
        [("agent", "Dana", "Hello"), ("customer", "", "My bill"), ("agent", "Dana", "One moment"), ("customer", "", "ok"), ("agent", "Dana", "Done")],
    ),
    (
        "words about deleting, hours, and a time before words are said by somebody",
        [
            plain("Dana", "Hello"), plain("Noa Levi", "My bill is wrong"), plain("Noa Levi", "It says: message was deleted, why?"),
            plain("Dana", "Online support is open 08:00-17:00"), plain("Noa Levi", "deleted"), plain("Noa Levi", "[08:54] I called you"),
            plain("Dana", "Online support is open 08:00-17:00"), plain("Noa Levi", "[08:54] I called you"), plain("Noa Levi", "10:30?"),
        ],
        ("My bill is wrong",),
        [
            ("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("customer", "Noa Levi", "It says: message was deleted, why?"),
            ("agent", "Dana", "Online support is open 08:00-17:00"), ("customer", "Noa Levi", "deleted"),
            ("customer", "Noa Levi", "[08:54] I called you"), ("agent", "Dana", "Online support is open 08:00-17:00"),
            ("customer", "Noa Levi", "[08:54] I called you"), ("customer", "Noa Levi", "10:30?"),
        ],
    ),
    (
        "a role beside the name, and who is the reader in an attribute",
        [
            channel("Robo", "Bot", "Hi, I am the virtual assistant"), channel("Noa Levi", "", "My bill is wrong"), channel("Dana", "Agent", "Hello"),
            channel("Noa Levi", "", "ok"), channel("Dana", "Agent", "Done"),
        ],
        (),
        [
            ("bot", "Robo", "Hi, I am the virtual assistant"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "Hello"),
            ("customer", "Noa Levi", "ok"), ("agent", "Dana", "Done"),
        ],
    ),
    (
        "time and name before rich words in one line",
        [
            line("Dana", "Hello"), line("Noa Levi", "My bill is wrong"), line("Dana", "Instead of <s>129.90 ₪</s> <b>99.90 ₪</b> a month"),
            line("Noa Levi", "Dana: call me"), line("Dana", "Steps:<ul><li>Unplug it</li></ul>"),
        ],
        ("My bill is wrong",),
        [
            ("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "Instead of 129.90 ₪ 99.90 ₪ a month"),
            ("customer", "Noa Levi", "Dana: call me"), ("agent", "Dana", "Steps:\nUnplug it"),
        ],
    ),
    (
        "a name once above each run and a time once below it, beside the messages in the list",
        [
            '<div class="who">Robo</div>', '<div class="them">Hi, I am the virtual assistant</div>', '<div class="meta">10:14</div>',
            '<div class="own">My bill is wrong</div>', '<div class="meta">10:14 Delivered</div>', '<div class="who">Dana</div>',
            '<div class="them">Hello</div>', '<div class="them">I see</div>', '<div class="meta">10:15</div>', '<div class="unread">הודעות שלא נקראו</div>',
            '<div class="who">Dana</div>', '<div class="them">Done</div>', '<div class="meta">10:15</div>',
        ],
        ("My bill is wrong",),
        [
            ("bot", "Robo", "Hi, I am the virtual assistant"), ("customer", "", "My bill is wrong"), ("agent", "Dana", "Hello"), ("agent", "Dana", "I see"),
            ("agent", "Dana", "Done"),
        ],
    ),
    (
        "a gutter with a face at the first of a run and a time at the others; the mark of editing in the words' own place",
        [
            gutter("Dana", "Hello"), gutter("", "How can I help?"), gutter("Noa Levi", "My bill is wrong"), gutter("Dana", "I see"),
            gutter("", "You get 120 <i>edited</i>"), gutter("Noa Levi", "Why?"), gutter("Dana", "We meet at 10:30"), gutter("", "Bye"),
        ],
        ("My bill is wrong", "Why?"),
        [
            ("agent", "Dana", "Hello"), ("agent", "Dana", "How can I help?"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "I see"),
            ("agent", "Dana", "You get 120"), ("customer", "Noa Levi", "Why?"), ("agent", "Dana", "We meet at 10:30"), ("agent", "Dana", "Bye"),
        ],
    ),
    (
        "cells of one class, told apart by their places alone",
        [cells("Dana", "Hello"), cells("Noa Levi", "My bill is wrong"), cells("Dana", "10:30"), cells("Noa Levi", "Dana"), cells("Dana", "Done")],
        ("My bill is wrong",),
        [
            ("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "10:30"), ("customer", "Noa Levi", "Dana"),
            ("agent", "Dana", "Done"),
        ],
    ),
    (
        "the only time in a row of its kind stands where all times stand",
        [card("Dana", "Hello"), card("Noa Levi", "My bill is wrong"), card("Dana", "One moment"), card("Dana", "I see"),
         card("Dana", "It was a mistake", " important")],
        ("My bill is wrong",),
        [
            ("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "One moment"), ("agent", "Dana", "I see"),
            ("agent", "Dana", "It was a mistake"),
        ],
    ),
    (
        "words that repeat an earlier message in a bubble like all others are no quote",
        [card("Dana", "Hello"), card("Noa Levi", "My bill is wrong"), card("Dana", "One moment please"), card("Noa Levi", "It is 90"),
         card("Dana", "One moment please"), card("Dana", "It was a mistake")],
        ("My bill is wrong",),
        [
            ("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "One moment please"),
            ("customer", "Noa Levi", "It is 90"), ("agent", "Dana", "One moment please"), ("agent", "Dana", "It was a mistake"),
        ],
    ),
    (
        "lines in the print of a mark that stands beside most messages",
        [tagged("Robo", "Hello"), tagged("Noa Levi", "My bill is wrong", ""), tagged("Robo", "I see"), '<div class="cut"><i class="tag">Dana joined the chat</i></div>',
         tagged("Dana", "Hi Noa"), tagged("Dana", "It is 90"), '<div class="cut"><i class="tag">The chat has ended</i></div>'],
        ("My bill is wrong",),
        [
            ("agent", "Robo", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Robo", "I see"), ("system", "", "Dana joined the chat"),
            ("agent", "Dana", "Hi Noa"), ("agent", "Dana", "It is 90"), ("system", "", "The chat has ended"),
        ],
    ),
    (
        "names of a component's parts where it gives no classes",
        [parts("Dana", "Hello"), parts("", "My bill is wrong"), parts("Mike", "One moment"), parts("", "ok"), parts("Dana", "Done")],
        ("My bill is wrong",),
        [("agent", "Dana", "Hello"), ("customer", "", "My bill is wrong"), ("agent", "Mike", "One moment"), ("customer", "", "ok"), ("agent", "Dana", "Done")],
    ),
    (
        "signs of an icon font are no words",
        [icon("Hello", "smart_toy"), icon("My bill is wrong", "face", "own"), icon("One moment", "smart_toy"), icon("ok", "face", "own")],
        ("My bill is wrong",),
        [("agent", "", "Hello"), ("customer", "", "My bill is wrong"), ("agent", "", "One moment"), ("customer", "", "ok")],
    ),
    (
        "names that can be pressed beside a time in parts, counted reactions, a line of its own for what is new, talk about the chat itself",
        [
            article("Robo", "Hello"), article("Noa Levi", "My bill is wrong", LIKED), article("", "The chat was closed before I got an answer"),
            '<li class="cut"><div>New</div></li>', article("Dana", "I see", LIKED.replace("1", "2")), article("Noa Levi", "Why?"),
            article("Robo", "Anything else?"), article("Noa Levi", "New"),
        ],
        ("My bill is wrong", "Why?"),
        [
            ("agent", "Robo", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("customer", "Noa Levi", "The chat was closed before I got an answer"),
            ("agent", "Dana", "I see"), ("customer", "Noa Levi", "Why?"), ("agent", "Robo", "Anything else?"), ("customer", "Noa Levi", "New"),
        ],
    ),
    (
        "words in a quotation element with a caption, a time in one paragraph with the words",
        [
            '<figure class="them"><blockquote><p>Hello</p></blockquote><figcaption class="meta"><cite>Dana</cite>, <time>10:14</time></figcaption></figure>',
            '<figure class="own"><blockquote><p>My bill is wrong<sub>10:15 ✓✓</sub></p></blockquote></figure>',
            '<figure class="them"><blockquote><p>I see</p></blockquote><figcaption class="meta"><cite>Dana</cite>, <time>10:15</time></figcaption></figure>',
            '<figure class="own"><blockquote><p>Why?<sub>10:16 ✓✓</sub></p></blockquote></figure>',
            '<figure class="them"><blockquote><p>Bye</p></blockquote><figcaption class="meta"><cite>Dana</cite>, <time>10:17</time></figcaption></figure>',
        ],
        ("My bill is wrong", "Why?"),
        [
            ("agent", "Dana", "Hello"), ("customer", "", "My bill is wrong"), ("agent", "Dana", "I see"), ("customer", "", "Why?"),
            ("agent", "Dana", "Bye"),
        ],
    ),
    (
        "a role before the name in the line below",
        [them("שלום", foot="נציג/ה דנה | 10:14"), own("החשבון שגוי", "10:14 נקרא"), them("אני בודקת", foot="נציג/ה דנה | 10:15"), own("תודה", "10:16 נקרא")],
        ("החשבון שגוי",),
        [("agent", "דנה", "שלום"), ("customer", "", "החשבון שגוי"), ("agent", "דנה", "אני בודקת"), ("customer", "", "תודה")],
    ),
    (
        "who came or went is nobody's sentence, also where all lines look alike",
        [
            plain("Robo", "Hi Noa"), plain("Noa Levi", "My bill is wrong"), '<div class="row"><div class="bubble">דנה הצטרפה לשיחה</div></div>',
            plain("Dana", "Hello Noa"), plain("Noa Levi", "ok"), '<div class="row"><div class="bubble">דנה עזבה את השיחה</div></div>',
        ],
        ("My bill is wrong",),
        [
            ("agent", "Robo", "Hi Noa"), ("customer", "Noa Levi", "My bill is wrong"), ("system", "", "דנה הצטרפה לשיחה"), ("agent", "Dana", "Hello Noa"),
            ("customer", "Noa Levi", "ok"), ("system", "", "דנה עזבה את השיחה"),
        ],
    ),
    (
        "bubbles with a hand cursor, what was typed among them",
        [
            f'<div class="row"><div class="who">{name}</div><div class="{side}"><div class="bubble hand">{text}</div></div></div>'
            for side, name, text in [
                ("l", "Dana", "Hello"), ("r", "Noa Levi", "My bill is wrong"), ("l", "Dana", "One moment"), ("r", "Noa Levi", "ok"),
                ("l", "Dana", "Half price"), ("l", "Dana", "For a year"),
            ]
        ],
        ("My bill is wrong", "ok"),
        [
            ("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "One moment"),
            ("customer", "Noa Levi", "ok"), ("agent", "Dana", "Half price"), ("agent", "Dana", "For a year"),
        ],
    ),
    (
        "nothing typed, rows without a name that look as one side's do",
        [
            f'<div class="row {side}"><div class="bubble">{text}</div><div class="who">{name}</div></div>'
            for side, name, text in [
                ("zin", "Dana", "Hi Noa, this is Dana"), ("zout", "", "Hello"), ("zout", "Noa Levi", "My bill is wrong"),
                ("zin", "", "One moment"), ("zin", "Dana", "Half price"), ("zout", "Noa Levi", "ok"),
            ]
        ],
        (),
        [
            ("agent", "Dana", "Hi Noa, this is Dana"), ("customer", "Noa Levi", "Hello"), ("customer", "Noa Levi", "My bill is wrong"),
            ("agent", "Dana", "One moment"), ("agent", "Dana", "Half price"), ("customer", "Noa Levi", "ok"),
        ],
    ),
    (
        "nothing typed, a promise without a name that is as long, or holds a link as the customer's one message does",
        [
            plain("Dana", "Hi Noa, this is Dana"), plain("Noa Levi", "I was charged twice").replace("bubble", "bubble full has-link"),
            plain("Dana", "One moment"), '<div class="row"><div class="bubble full">Half price for a year</div></div>',
            '<div class="row"><div class="bubble has-link">All of it stands there</div></div>',
        ],
        (),
        [
            ("agent", "Dana", "Hi Noa, this is Dana"), ("customer", "Noa Levi", "I was charged twice"), ("agent", "Dana", "One moment"),
            ("agent", "Dana", "Half price for a year"), ("agent", "Dana", "All of it stands there"),
        ],
    ),
    (
        "nothing typed, chance looks of two messages on each side",
        [
            plain("Dana", "Hi Noa, this is Dana"), plain("Noa Levi", "I was charged twice").replace("bubble", "bubble full has-link"),
            plain("Dana", "One moment"), plain("Noa Levi", "And here is my bill").replace("bubble", "bubble full has-link"), plain("Dana", "I see"),
            '<div class="row"><div class="bubble full has-link">Half price for a year</div></div>',
        ],
        (),
        [
            ("agent", "Dana", "Hi Noa, this is Dana"), ("customer", "Noa Levi", "I was charged twice"), ("agent", "Dana", "One moment"),
            ("customer", "Noa Levi", "And here is my bill"), ("agent", "Dana", "I see"), ("agent", "Dana", "Half price for a year"),
        ],
    ),
    (
        "an emoji drawn as a picture: alone under a name or large below a bubble it was said, small below words it is a reaction",
        [
            plain("Dana", "Hello"), plain("Noa Levi", "My bill is wrong"),
            plain("Dana", "Sorry").replace('<div class="meta">', '<div class="chip"><img class="mini" alt="👍"></div><div class="meta">'),
            '<div class="row"><div class="who">Noa Levi</div><div class="bubble only-emoji"><img alt="👍"></div><div class="meta">10:15</div></div>',
            '<div class="row"><div class="who">Dana</div><div class="bub">We fixed it</div><div class="jumbo"><img alt="🙏"></div></div>',
            '<div class="row"><div class="who">Dana</div><div class="bub">It was us</div><div class="jumbo"><img class="large" alt="🎉"></div></div>',
        ],
        ("My bill is wrong",),
        [
            ("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "Sorry"), ("customer", "Noa Levi", "👍"),
            ("agent", "Dana", "We fixed it\n🙏"), ("agent", "Dana", "It was us\n🎉"),
        ],
    ),
    (
        "a picture of an emoji is all that stands under the name, which stands nowhere else",
        [plain("Noa Levi", '<img alt="👍">'), plain("Dana", "Hello"), plain("Dana", "I see")],
        (),
        [("unknown", "Noa Levi", "👍"), ("unknown", "Dana", "Hello"), ("unknown", "Dana", "I see")],
    ),
    (
        "answers pressed in a bot's menus, in any order, are no numbers of rows",
        [
            f'<div class="row {side}"><div class="bubble">{text}</div><div class="meta">10:14</div></div>'
            for n, question in [("2", "Which product?"), ("1", "Which month?"), ("3", "How may we reach you?")]
            for side, text in [("bot", question), ("me", n)]
        ],
        (),
        [
            (role, "", text) for n, question in [("2", "Which product?"), ("1", "Which month?"), ("3", "How may we reach you?")]
            for role, text in [("agent", question), ("customer", n)]
        ],
    ),
    (
        "answers pressed in their order, each before the bot's next question in one group",
        [
            f'<div class="turn"><div class="own">{n}</div><div class="them">{text}</div></div>'
            for n, text in [("1", "Which product?"), ("2", "Which month?"), ("3", "How may we reach you?")]
        ],
        (),
        [
            (role, "", said) for n, text in [("1", "Which product?"), ("2", "Which month?"), ("3", "How may we reach you?")]
            for role, said in [("customer", n), ("agent", text)]
        ],
    ),
    (
        "numbers before the rows of a table",
        [
            f"<tr><td>{n}</td><td>{name}</td><td>{text}</td></tr>"
            for n, (name, text) in enumerate([("Dana", "Hello"), ("Noa Levi", "My bill is wrong"), ("Dana", "I see"), ("Noa Levi", "2")], 1)
        ],
        ("My bill is wrong",),
        [("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "I see"), ("customer", "Noa Levi", "2")],
    ),
    (
        "who came and when, cut into three by a dot",
        [
            plain("Robo", "Hi Noa"), plain("Noa Levi", "My bill is wrong"), '<div class="ev"><p>Dana joined the chat<!----> • <!---->10:14</p></div>',
            plain("Dana", "Hello Noa"), plain("Noa Levi", "ok"), '<div class="ev"><p>Dana left the chat<!----> • <!---->10:16</p></div>',
        ],
        ("My bill is wrong",),
        [
            ("agent", "Robo", "Hi Noa"), ("customer", "Noa Levi", "My bill is wrong"), ("system", "", "Dana joined the chat • 10:14"),
            ("agent", "Dana", "Hello Noa"), ("customer", "Noa Levi", "ok"), ("system", "", "Dana left the chat • 10:16"),
        ],
    ),
    (
        "a reaction and a line above an answer that nothing names so, and how many wait",
        [
            '<div class="ev"><p>You are number 3 in line</p></div>', plain("Robo", "Hello"), plain("Noa Levi", "My bill is wrong"),
            plain("Dana", "Today").replace('<div class="meta">', '<div class="chip"><span>👍</span><span>1</span></div><div class="meta">'),
            '<div class="row"><div class="answer"><span>@Noa</span><div>My bill is wrong</div></div>' + plain("Dana", "I see") + "</div>",
            plain("Noa Levi", "👍"), plain("Dana", "Bye"),
        ],
        ("My bill is wrong",),
        [
            ("system", "", "You are number 3 in line"), ("agent", "Robo", "Hello"), ("customer", "Noa Levi", "My bill is wrong"), ("agent", "Dana", "Today"),
            ("agent", "Dana", "I see"), ("customer", "Noa Levi", "👍"), ("agent", "Dana", "Bye"),
        ],
    ),
    (
        "a name alone in the first line of a bubble, the time in its last",
        [
            f'<div class="row {side}"><b>{name}</b><br>{text}<br><small>10:14</small></div>'
            for side, name, text in [
                ("l", "Dana", "Hello"), ("r", "Noa Levi", "My bill"), ("l", "Dana", "I see"), ("r", "Noa Levi", "ok"), ("l", "Dana", "Half price"),
                ("r", "Noa Levi", "Thanks"),
            ]
        ],
        ("My bill", "ok", "Thanks"),
        [
            ("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill"), ("agent", "Dana", "I see"), ("customer", "Noa Levi", "ok"),
            ("agent", "Dana", "Half price"), ("customer", "Noa Levi", "Thanks"),
        ],
    ),
    (
        "names at the heads of lines of one block",
        [
            part
            for name, text in [("Dana", "Hello"), ("Noa Levi", "My bill"), ("Dana", "I see"), ("Noa Levi", "ok"), ("Dana", "Half price"), ("Dana", "Bye")]
            for part in (f"<b>{name}:</b>", f"<span>{text}</span>", "<br>")
        ],
        ("My bill", "ok"),
        [
            ("agent", "Dana", "Hello"), ("customer", "Noa Levi", "My bill"), ("agent", "Dana", "I see"), ("customer", "Noa Levi", "ok"),
            ("agent", "Dana", "Half price"), ("agent", "Dana", "Bye"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize("beside", [(), ("Please write your question", "Dana")], ids=["alone", "beside what was said"])
def test_the_field_may_stand_in_the_list_of_messages_itself(beside: tuple[str, ...]) -> None:
    said = [("Dana", "Hello"), ("Noa Levi", "My bill is wrong"), ("Dana", "One moment"), ("Dana", "Half price"), ("Noa Levi", "ok")]
    chat = HtmlChat(SMALL, inside=True)
    for n in range(1, 6):
        if n == 2:
            chat.type("My bill is wrong")
        chat.show(*(plain(*row) for row in said[:n]))
    for n, (kind, text) in enumerate(zip(("bubble", "who"), beside, strict=False)):  # each put before the other in the field's own row
        chat._write(["k", 9, 0, 0, [chat._node(lxml.html.fragment_fromstring(f'<div class="{kind}">{text}</div>'), [])]])
        chat.now += n
    messages = interpret(chat.records).messages
    assert [(m.name, m.text) for m in messages] == [*said, *([("Dana", beside[0])] if beside else [])]


@pytest.mark.parametrize(("rows", "typed", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_message_has_its_words_and_its_speaker(rows: Rows, typed: tuple[str, ...], expected: list[tuple[str, str, str]]) -> None:
    messages = read(rows, typed)
    assert [(m.role.value, m.name, m.text) for m in messages] == expected
    assert not [m.text for m in messages if m.deleted_at or m.edits]


def test_what_a_bubble_holds_besides_words_is_told_by_its_kind() -> None:
    quote = '<div class="q"><span class="hidden">Original message:</span><span>My bill</span></div><span class="words">👍</span>'
    paper = '<div role="button" title="Download bill.pdf"><span>bill.pdf</span><div><span>1 page</span> • <span>120 kB</span></div></div>'
    card = '<div class="c"><div>Billing desk</div><div>+972 3 555 0100</div><div role="button">Message</div></div>'
    liked = pressed("Half price", "Dana").replace(
        '<div class="meta">', '<div><button aria-label="1 reaction; see who reacted: 👍"><img alt="👍" src="/e"></button></div><div class="meta">', 1
    )
    voice = '<div class="audio is-voice"><div class="toggle"></div><div class="length">0:14</div></div>'
    missed = '<div role="row"><div class="day"><span>Missed voice call at 10:15</span></div></div>'
    rows = [pressed("Hello", "Dana"), pressed("My bill", "", "Read"), pressed("", "Dana", inner=quote), liked, pressed("", "Dana", inner=paper),
            pressed("", "Dana", inner=card), pressed("", "Dana", inner=voice), missed]  # fmt: skip
    messages = read(rows, ("My bill",))
    assert [m.text for m in messages] == ["Hello", "My bill", "👍", "Half price", "", "", "voice note 0:14", "Missed voice call at 10:15"]
    assert (messages[2].quotes, messages[3].reactions) == (2, ("👍",))
    assert [(a.kind, a.name) for m in messages for a in m.attachments] == [
        ("file", "bill.pdf"), ("contact", "Billing desk\n+972 3 555 0100"), ("voice", "0:14"),
    ]  # fmt: skip
    assert messages[7].role.value == "system"


def test_a_list_under_a_line_that_stays_and_a_window_that_jumps_delete_nothing() -> None:
    chat = HtmlChat(SMALL)
    said = [(PEOPLE[n % 2], ("ok", f"message {n}")[n % 3 > 0]) for n in range(16)]
    rows = [plain(name, text) for name, text in said]
    top = '<div class="day">Ask us anything</div>'
    for n in range(1, len(rows) + 1):
        chat.scrolled(n * 10)
        chat.show(top, *rows[max(0, n - 6) : n])
    for n, at in enumerate((0, 6, 3, 9, 10)):
        chat.scrolled(1000 if n % 2 else 0)
        chat.show(top, *(row.replace("<div ", f'<div data-n="{n}" ', 1) for row in rows[at : at + 6]), wait=100)
    messages = [m for m in interpret(chat.records).messages if m.text != "Ask us anything"]
    assert [(m.name, m.text) for m in messages] == said
    assert not [m.text for m in messages if m.deleted_at or m.edits]


def test_rows_that_went_before_they_were_measured_are_read_as_those_of_their_kind() -> None:
    chat = HtmlChat({"m": {"d": "block"}, "g": {"d": "block"}, "x": {"d": "block", "fs": 11}})
    row = '<a class="g {}"><span class="m">{}</span><span class="x">10:14</span></a>'
    texts = ["Hello", "My bill is wrong", "Let me see", "It is 99.90"]
    for n in range(1, len(texts) + 1):
        if n == 2:
            chat.type(texts[1])
        rows = [row.format("me own" if i == 1 else "op them", text) for i, text in enumerate(texts[:n])]
        chat.show()
        chat.show(*(r.replace("<a ", f'<a data-turn="{n}" ') for r in rows), wait=5, measured=n != 3)
    assert [(m.role.value, m.text) for m in interpret(chat.records).messages] == [
        ("customer" if n == 1 else "agent", text) for n, text in enumerate(texts)
    ]


def test_a_row_that_is_taken_away_while_it_fades_in_was_said_and_went() -> None:
    chat, rows = HtmlChat({**SMALL, "row": {"h": "o"}}), list[str]()
    for n, text in enumerate(["Hello", "My bill is wrong", "Half price for you", "I see", "Done"]):
        if n == 1:
            chat.type(text)
        row = plain(PEOPLE[n != 1], text)
        chat.show(*rows, row)
        if n == 2:
            chat.show(*rows, wait=150)
            continue
        rows.append(row)
        seen = {**chat.records[-1], "t": chat.now + 300}
        chat.records.append({**seen, "ops": [["s", i, {k: v for k, v in facts.items() if k != "h"}] for _, i, facts in seen["ops"]]})
    gone = [(m.text, m.deleted_at is not None) for m in interpret(chat.records).messages]
    assert gone == [("Hello", False), ("My bill is wrong", False), ("Half price for you", True), ("I see", False), ("Done", False)]


def test_a_line_and_a_list_are_one_message_where_others_were_edited() -> None:
    def row(inner: str) -> str:
        return f'<div class="row"><div class="who">Dana</div><div class="body">{inner}</div><div class="meta">10:14</div></div>'

    chat, words = HtmlChat(SMALL), '<span class="message-words"><p class="p">{}</p></span>'
    rows = [row(words.format("It is 100")), plain("Noa", "My bill is wrong")]
    chat.show(rows[0])
    body = chat.rows[0][1]["c"][1]["i"]
    for n, text in enumerate(["It is 120", "It is 140"]):
        new = chat._node(lxml.html.fragment_fromstring(words.format(text)), [])
        chat._write(["k", body, 0, 1, [new]])
        chat.now += 2000 + n
    chat.type("My bill is wrong")
    chat.show(*rows)
    rows.append(row(words.format("I can do this:") + '<div class="message-list"><ol><li>A new bill</li></ol></div>'))
    chat.show(*rows)
    assert [m.text for m in interpret(chat.records).messages] == ["It is 140", "My bill is wrong", "I can do this:\n1. A new bill"]


@pytest.mark.parametrize(
    ("rows", "looks", "new"),
    [
        ([("ok", "10:14"), ("One moment please", "10:14"), ("Done", "10:14")], (1, 2, 3), ["Done"]),
        ([("It is 90", "10:14"), ("Done", "10:14")], (1, 2), ["It is 90", "Done"]),
        ([("ok", "10:16"), ("Done", "10:16")], (1, 2), ["ok", "Done"]),
        ([("Half price", "10:14"), ("One moment please", "10:14"), ("One moment please", "10:14")], (3,), ["One moment please"]),
        ([(t, "10:14") for t in ("ok", "It is 90", "Half price", "One moment please", "Half price")], (1, 2, 3, 4, 5), ["Half price"]),
    ],
    ids=["the first and the last", "alone from amid the others", "at another time", "once more", "all, and one again"],
)
def test_equal_words_after_a_reload_are_history_or_new(
    rows: list[tuple[str, str]], looks: tuple[int, ...], new: list[str]
) -> None:
    before = ["ok", "It is 90", "Half price", "One moment please"]
    chat = HtmlChat(SMALL)
    for n in range(1, 5):
        chat.show(*(plain("Dana", t) for t in before[:n]))
    later = HtmlChat(SMALL)
    later.now = chat.now + 4000
    for n in looks:
        later.show(*(plain("Dana", *row) for row in rows[:n]))
    moved = [{**r, "doc": "d2", "t": max(int(r["t"]), chat.now + 2000)} for r in later.records]
    messages = interpret([*chat.records, {"k": "gone", "doc": "d", "t": chat.now + 1000, "page": "p1"}, *moved]).messages
    assert [m.text for m in messages] == [*before, *new] and not [m.text for m in messages if m.deleted_at]


def test_history_that_loads_slowly_is_from_before_and_what_came_meanwhile_is_not() -> None:
    chat = HtmlChat(SMALL)
    chat.show('<div class="day">Ask us anything</div>')
    old = [plain("Noa Levi", "I was charged twice", "2h ago"), plain("Dana", "I will call you", "2h ago")]
    chat.show('<div class="day">Ask us anything</div>', *old, wait=6000)
    chat.type("My bill is wrong")
    chat.show('<div class="day">Ask us anything</div>', *old, plain("Noa Levi", "My bill is wrong", "Just now"))
    assert [(m.text, m.before_recording) for m in interpret(chat.records).messages if m.name] == [
        ("I was charged twice", True), ("I will call you", True), ("My bill is wrong", False),
    ]  # fmt: skip


def test_the_only_words_of_a_side_before_the_recording_are_no_placeholder() -> None:
    chat = HtmlChat(SMALL)
    rows = [f'<div class="m {side}">{text}</div>' for side, text in (("a", "How can I help?"), ("c", "I was charged twice"), ("a", "I see"), ("a", "Wait"))]
    for count in (2, 3, 4):
        chat.show(*rows[:count], wait=3000)
    assert [m.text for m in interpret(chat.records).messages] == ["How can I help?", "I was charged twice", "I see", "Wait"]


SLOTTED = (
    '<cx-message><template><div class="who">{name} <span class="meta">10:14</span></div><div class="{side}"><slot></slot></div></template>'
    "{text}</cx-message>"
)


def with_roots(node: dict[str, Any]) -> dict[str, Any]:
    """What stands in a `template` becomes the element's shadow root."""
    for kid in [k for k in node.get("c", ()) if k.get("n") == "template"]:
        node["c"].remove(kid)
        node["s"] = {**kid, "n": "#root"}
    for kid in [*node.get("c", ()), *node.get("s", {}).get("c", ())]:
        with_roots(kid)
    return node


def test_elements_with_slots_that_are_put_in_again_keep_their_words() -> None:
    """A list that keeps three rows puts its old elements in again; each draws its root anew."""
    chat = HtmlChat(SMALL)
    said = [("Dana", "Hello"), ("Noa", "My bill is wrong"), ("", "Mike joined the chat"), ("Mike", "One moment"), ("Mike", "It was a mistake")]
    sides = {"Dana": "them", "Mike": "them", "Noa": "own"}
    rows = [SLOTTED.format(name=n, side=sides[n], text=t) if n else f'<div class="meta">{t}</div>' for n, t in said]
    kept: list[dict[str, Any]] = []
    for n in range(1, len(rows) + 1):
        if said[n - 1][0] == "Noa":
            chat.type(said[n - 1][1])
        chat.show(*rows[max(0, n - 3) : n])
        for op in [op for record in chat.records if record["k"] == "dom" for op in record["ops"] if op[0] == "k" and op[1] == 7]:
            for node in op[4]:
                with_roots(node)
        ops = next(record["ops"] for record in reversed(chat.records) if record["k"] == "dom" and record["ops"][0][0] == "k")
        old, kept = kept, [*kept, *ops[0][4]][-3:]
        again = [anew(node, chat) for node in kept[:-1]]
        ops[0] = ["k", 7, 0, len(old), [*again, kept[-1]]]
    messages = interpret(chat.records).messages
    assert [(m.role.value, m.name, m.text) for m in messages] == [
        ("agent", "Dana", "Hello"), ("customer", "Noa", "My bill is wrong"), ("system", "", "Mike joined the chat"),
        ("agent", "Mike", "One moment"), ("agent", "Mike", "It was a mistake"),
    ]  # fmt: skip
    assert not [m.text for m in messages if m.deleted_at or m.edits]


def anew(node: dict[str, Any], chat: HtmlChat) -> dict[str, Any]:
    """The same element with the same words; all that its shadow root holds is new."""

    def fresh(part: dict[str, Any]) -> dict[str, Any]:
        chat.number += 1
        return {**part, "i": chat.number, **({"c": [fresh(k) for k in part["c"]]} if "c" in part else {})}

    return {**node, "s": {**node["s"], "c": [fresh(k) for k in node["s"]["c"]]}} if "s" in node else node


def test_a_window_drawn_anew_that_moves_up_between_equal_words_deletes_none() -> None:
    chat = HtmlChat(SMALL)
    said = ["Hello", "My bill is wrong", "ok", "I see", "One moment", "yes", "yes", "It is done"]
    rows = [plain("Dana" if n % 2 else "Noa", text) for n, text in enumerate(said)]
    windows = [rows[max(0, n - 6) : n] for n in range(1, 9)] + [rows[0:6], rows[2:8], rows[1:7], rows[2:8]]
    for n, window in enumerate(windows):
        if n > 7:
            chat.scrolled(1000 if n % 2 else 0)
        chat.show(*(row.replace("<div ", f'<div data-n="{n}" ', 1) for row in window), wait=200 if n > 7 else 1500)
    messages = interpret(chat.records).messages
    assert [m.text for m in messages] == said and not [m.text for m in messages if m.deleted_at]


@pytest.mark.parametrize(("again", "gone"), [("10:14", [False]), ("10:15", [True, False])], ids=["drawn anew", "deleted and sent again"])
def test_words_that_go_and_come_within_half_a_second_are_told_apart_by_the_hour(again: str, gone: list[bool]) -> None:
    chat = HtmlChat(SMALL)
    rows = [plain("Dana", "Hello"), plain("Noa Levi", "My bill is wrong"), plain("Dana", "You get 100")]
    chat.show(rows[0])
    chat.show(*rows[:2])
    chat.show(*rows)
    chat.show(*rows[:2])
    chat.show(*rows[:2], plain("Dana", "You get 100", again), wait=450)
    assert [m.deleted_at is not None for m in interpret(chat.records).messages if m.text == "You get 100"] == gone


def test_one_small_print_for_the_name_above_and_the_time_below() -> None:
    def row(name: str, text: str) -> str:
        who, side, state = (f'<div class="meta">{name}</div>', "them", "") if name else ("", "own", " (edited) Read")
        return f'<div class="row">{who}<div class="{side}"><span class="x">{text}</span></div><div class="meta">10:14{state}</div></div>'

    said = [("Dana", "Hello"), ("", "My bill is wrong"), ("Dana", "I see"), ("", "Why?"), ("Dana", "One moment"), ("Dana", "10:30")]
    joined = '<div class="line"><i>Dana joined the chat</i></div>'
    messages = read([joined, *(row(n, t) for n, t in said)], ("My bill is wrong", "Why?"))
    assert [(m.name, m.text, m.shown_time) for m in messages if m.role.value != "system"] == [(n, t, "10:14") for n, t in said]
    assert {m.role.value for m in messages if not m.name and m.text in ("My bill is wrong", "Why?")} == {"customer"}


@pytest.mark.parametrize("tag", ["li", "tr"])
def test_sending_beside_what_was_typed_is_no_word_of_it(tag: str) -> None:
    def row(name: str, text: str, state: str = "") -> str:
        side = "own" if name == "Noa" else "them"
        if tag == "tr":
            return f'<tr class="{"pend" if state else ""}"><td>{name}</td><td>{text}</td><td>10:14</td>{state}</tr>'
        return f'<li class="item {side}{" pend" if state else ""}"><b class="who">{name}</b> <div class="tx">{text}</div>{state}</li>'

    chat, rows = HtmlChat(SMALL), list[str]()
    for n in range(9):
        name, text = ("Noa", f"my words {n}") if n % 3 == 1 else ("Dana", f"that is message {n}")
        if name == "Noa":
            chat.type(text)
            chat.show(*rows, row(name, text, "sending…"))
        rows.append(row(name, text))
        chat.show(*rows, wait=200)
    messages = interpret(chat.records).messages
    assert [m.text for m in messages] == [f"my words {n}" if n % 3 == 1 else f"that is message {n}" for n in range(9)]
    assert not [m.text for m in messages if m.deleted_at or m.edits]


@pytest.mark.parametrize(("later", "picture"), [((52, 20), True), ((32, 32), False)], ids=["alt text", "face"])
def test_a_picture_stays_one_while_its_alt_text_stands_in_its_place(later: tuple[int, int], picture: bool) -> None:
    """A list drawn anew loads its pictures again; a face was large until the page's styles came."""
    replay = DomReplay()
    node = {"i": 5, "n": "img", "a": {"src": "/map", "alt": "Place"}}
    replay.apply({"t": 1, "ops": [["k", 0, 0, 0, [node]], ["s", 5, {"r": [10, 10, 200, 100]}]]})
    replay.apply({"t": 2, "ops": [["s", 5, {"r": [10, 10, *later]}]]})
    assert is_picture(replay.nodes[5]) is picture


@pytest.mark.parametrize(("asked", "kept"), [("How would you rate this chat?", False), ("Which number may we call you at?", True)])
def test_a_survey_is_nobodys_words_and_a_form_of_the_bots_is(asked: str, kept: bool) -> None:
    card = f'<div class="card box"><p class="words">{asked}</p><input type="text"><button>Good</button><button>Bad</button></div>'
    rows = [plain("Dana" if n % 2 else "Noa", text) for n, text in enumerate(["My bill is wrong", "I see", "And now?", "Wait please"])]
    said = [m.text for m in read([*rows[:3], card, rows[3]], typed=("My bill is wrong", "And now?"))]
    assert any(asked in text for text in said) == kept
    assert sum(text in ("My bill is wrong", "I see", "And now?", "Wait please") for text in said) == 4


def test_a_greeting_in_the_middle_under_a_name_is_said() -> None:
    hello = '<div class="row hello"><div class="who">Dana</div><div class="welcome">Hello, ask me anything</div></div>'
    rows = [plain("Dana" if n % 2 else "Noa", text) for n, text in enumerate(["My bill is wrong", "I see", "And now?", "Wait please"])]
    said = read([hello, *rows], typed=("My bill is wrong", "And now?"), looks={"welcome": {"ta": "center"}, "hello": {"ta": "center"}})
    assert any("Hello, ask me anything" in m.text for m in said)
