"""A messenger's page in which the person opens another conversation and comes back: nothing of the other one is read, and the absence is told."""

from __future__ import annotations

import pytest

from collector.chat import interpret, private_places
from collector.chat.interpret.conversations.conversation_spans import Moment, Span
from collector.chat.interpret.transcript import read_observations
from tests.samples.drawn_html import HtmlChat

LOOKS = {"rolls": {"ov": 1, "r": [300, 50, 600, 600]}, "meta": {"fs": 11}, "away": {"h": "n"}}
OTHERS = {
    "Mum": [("Mum", "Did you eat?"), ("me", "Yes mum"), ("Mum", "ok"), ("Mum", "The biopsy is fine")],
    "Work": [("Boss", "Rina is dismissed"), ("me", "ok"), ("Boss", "Let me check")],
}
CARE = [
    ("Care", "Hello, how can I help?"), ("me", "My bill is wrong"), ("Care", "Let me check"), ("me", "ok"), ("open", "Mum"),
    ("there", "on my way"), ("Care", "Are you there?"), ("open", "Care"), ("me", "Yes, here"), ("Care", "You get ₪100 back"), ("open", "Work"),
    ("open", "Care"), ("me", "ok"), ("Care", "Goodbye"),
]  # fmt: skip


class Messenger(HtmlChat):
    """`shape`: how a conversation comes into the box. ``slides``: its pane stands beside the other's for a moment. ``kept``: one pane for each, out
    of sight. ``filled``: other words in the same box; ``loads``: the box is empty at first; ``alike``: so, and Mum's name is Care's; ``tabs``: so, with names in tabs and no header, ``plain``: in elements that are not called tabs, ``pressed``: as initials on buttons;
    ``pinned``: as slides, and a message is pinned in a bar of its own above the box."""

    def __init__(self, shape: str) -> None:
        super().__init__(LOOKS)
        self.shape, self.open = shape, "Care"
        self.said: dict[str, list[tuple[str, str]]] = {"Care": [], **{name: list(said) for name, said in OTHERS.items()}}
        self.panes: dict[str, int] = {}
        self.boxes: dict[str, int] = {}
        (self.nav,) = self.put(4 if shape in ("tabs", "plain", "pressed") else 3, 0, 0, '<div class="nav"><a>x</a></div>')
        self.rows = 1
        for name in self.said if shape == "kept" else ["Care"]:
            self._pane(name, name == "Care")
        self._list()

    def _head(self, name: str) -> str:
        shown = "" if self.shape in ("tabs", "plain", "pressed") else "Care" if self.shape == "alike" and name == "Mum" else name
        return f'<div class="head"><b>{shown}</b></div>'

    def _pane(self, name: str, seen: bool = True) -> None:
        rows = "".join(self._row(*said) for said in self.said[name])
        bar = '<div class="head"></div>' if self.shape == "pinned" else ""
        pane = f'<div class="pane {"" if seen else "away"}">{self._head(name)}{bar}<div class="rolls">{rows}</div></div>'
        (self.panes[name],) = self.put(7, len(self.panes), 0, pane)
        self.boxes[name] = next(op[4][0]["c"][-1]["i"] for op in self.records[-1]["ops"] if op[0] == "k")

    def _row(self, who: str, text: str) -> str:
        return f'<div class="row {"own" if who == "me" else "them"}"><p>{text}</p><i class="meta">10:14</i></div>'

    def _list(self) -> None:
        rows = []
        for name, said in self.said.items():
            if self.shape == "tabs":
                rows.append(f'<button role="tab" aria-selected="{str(name == self.open).lower()}">{name}</button>')
                continue
            if self.shape == "plain":
                rows.append(f'<div class="tab{" on" if name == self.open else ""}">{name}</div>')
                continue
            if self.shape == "pressed":
                rows.append(f'<button aria-pressed="{str(name == self.open).lower()}" title="{name}">{name[:1]}</button>')
                continue
            mark = "" if self.shape in ("filled", "loads") or name != self.open else "active"
            rows.append(f'<a class="{mark}">{self._head(name)}<i>10:14</i><p>{said[-1][1] if said else ""}</p></a>')
        self.put(self.nav, 0, self.rows, *rows)
        self.rows = len(rows)

    def say(self, conversation: str, who: str, text: str) -> None:
        self.now += 1500
        if who == "me":
            self.type(text)
            self.records[-1]["t"] = self.now - 20
        self.said[conversation].append((who, text))
        if conversation == self.open or self.shape == "kept":
            self.put(self.boxes[conversation], len(self.said[conversation]) - 1, 0, self._row(who, text))
        if self.shape == "pinned" and text == "ok":
            self.put(self.boxes["Care"] - 1, 0, 0, "<b>Pinned message</b>", "<i>Let me check</i>")
        self._list()

    def go(self, name: str) -> None:
        self.now += 1500
        was, self.open = self.open, name
        if self.shape == "kept":
            self._write(["s", self.panes[was], {"d": "none", "h": "n"}], ["s", self.panes[name], {"d": "block"}])
        elif self.shape in ("slides", "pinned"):
            self._pane(name)
        else:
            self.panes[name], self.boxes[name] = self.panes.pop(was), self.boxes.pop(was)
            self.put(self.panes[name], 0, 1, self._head(name))
            late = self.shape == "loads"
            if late:
                self.put(self.boxes[name], 0, len(self.said[was]))
            gone = 0 if late else len(self.said[was])
            self.put(self.boxes[name], 0, gone, *(self._row(*said) for said in self.said[name]), wait=400 if late else 40)
        self._list()
        if self.shape in ("slides", "pinned"):
            self.put(7, 0, 1, wait=350)
            del self.panes[was]


def played(shape: str) -> Messenger:
    page = Messenger(shape)
    for what, text in CARE:
        if what == "open":
            page.go(text)
        elif what == "there":
            page.say(page.open, "me", text)
        else:
            page.say("Care", what, text)
    return page


@pytest.mark.parametrize("shape", ["slides", "kept", "filled", "loads", "alike", "tabs", "plain", "pressed", "pinned"])
def test_another_conversation_that_is_opened_leaves_no_word(shape: str) -> None:
    page = played(shape)
    read = interpret(page.records)
    assert [(m.role.value == "customer", m.text) for m in read.messages] == [(w == "me", t) for w, t in page.said["Care"]]
    assert [g.why for g in read.gaps] == ["other-conversation"] * 2
    assert not [m for m in read.messages if m.deleted_at or m.edits or m.before_recording]


def test_a_list_of_conversations_that_takes_the_place_of_the_open_one_is_not_read() -> None:
    chat, said = HtmlChat(LOOKS), {"Care": [("them", "Hello"), ("own", "My bill is wrong")], "Mum": [("them", "Did you eat?"), ("own", "ok")]}

    def head(name: str) -> str:
        return f'<div class="head"><b>{name}</b></div>'

    def pane(name: str, drawn: int) -> int:
        rows = "".join(f'<div class="row {side}"><p>{text}</p></div>' for side, text in said[name])
        return chat.put(4, 0, drawn, head(name), f'<div class="list">{rows}</div>', "<textarea></textarea>", wait=1500)[1]

    def say(box: int, name: str, side: str, text: str) -> None:
        said[name].append((side, text))
        if side == "own":
            chat.type(text)
        chat.put(box, len(said[name]) - 1, 0, f'<div class="row {side}"><p>{text}</p></div>', wait=1500)

    def names(drawn: int) -> None:
        rows = "".join(f"<div class=c><b>{name}</b><i>10:14</i><small>{lines[-1][1]}</small></div>" for name, lines in said.items())
        chat.put(4, 0, drawn, head("Messages"), f'<div class="list">{rows}</div>', wait=1500)

    box = pane("Care", 2)
    say(box, "Care", "them", "Let me check")
    say(box, "Care", "own", "When will you know?")
    names(3)
    say(pane("Mum", 2), "Mum", "own", "on my way")
    names(3)
    say(pane("Care", 2), "Care", "them", "You get ₪100 back")
    read = interpret(chat.records)
    assert [m.text for m in read.messages] == [text for _, text in said["Care"]]
    assert [g.why for g in read.gaps] == ["other-conversation"] and not [m for m in read.messages if m.deleted_at]


def test_the_box_of_the_conversation_that_can_be_seen_is_the_place_of_the_pictures() -> None:
    page = played("kept")
    assert read_observations(page.records).places[-1].node == page.boxes["Care"]


def shows(chat: HtmlChat, rects: dict[int, list[int]], at: tuple[int, int]) -> bool:
    """Whether this point can be seen on a picture that is taken now and handed to somebody."""
    rows = {str(number): rect for number, rect in rects.items()}
    picture = {"k": "picture", "name": "p", "t": chat.now + 60, "since": chat.now + 50, "seen": {"d": []}, "rects": {"d": rows}}
    places = private_places([*chat.records, picture])
    assert places.beside and "p" not in places.whole
    return not any(left <= at[0] <= right and top <= at[1] <= bottom for left, top, right, bottom in places.covers.get("p", ()))


@pytest.mark.parametrize("shape", ["slides", "tabs"])
def test_rows_and_tabs_of_other_conversations_are_covered(shape: str) -> None:
    page = played(shape)
    panel = {4: [300, 0, 600, 700], page.boxes["Care"]: [300, 50, 600, 600]}  # where the tabs stand, this picture does not tell
    assert [shows(page, panel, at) for at in ((10, 10), (310, 10), (310, 60))] == [False, shape == "slides", True]
    told = {**panel, page.nav: [300, 0, 600, 40]}  # here it does, but not of each tab
    assert not (shape == "tabs" and shows(page, told, (310, 10)))


def test_what_stands_beside_is_black_where_the_page_itself_is_scrolled() -> None:
    page = played("slides")
    tile = {"k": "tile", "name": "tile-001", "doc": "d", "t": page.now, "box": [0, 0, 1280, 900], "ratio": 1, "whole": [], "part": []}
    for told in ({"column": [300, 900]}, {}):  # recordings of before 29 November 2026 do not tell it: then as the list was drawn
        covers = private_places([*page.records, {**tile, **told}]).covers
        for name in ("tile-001", "picture"):
            dark = [any(left <= x < right and top <= 100 < bottom for left, top, right, bottom in covers[name]) for x in (290, 310, 890, 910)]
            assert dark == [True, False, False, True], name


def test_a_second_conversation_that_is_open_beside_is_covered() -> None:
    chat = HtmlChat(LOOKS)
    row = '<div class="row {}"><p>{}</p></div>'
    other = f'<div class="panel"><b>Mum</b><div class="list">{row.format("them", "Did you eat?")}</div><textarea></textarea></div>'
    (mum,) = chat.put(3, 1, 0, other)
    chat.show(row.format("them", "Hello"))
    chat.type("My bill is wrong")
    chat.show(row.format("them", "Hello"), row.format("own", "My bill is wrong"))
    rects = {4: [600, 300, 300, 400], 7: [600, 330, 300, 340], mum: [200, 300, 300, 400]}
    assert [shows(chat, rects, at) for at in ((210, 340), (610, 340))] == [False, True]


def test_a_conversation_that_opens_out_of_sight_has_the_name_above_its_words() -> None:
    out_of_sight, opened = Moment(0, (), "Dana"), Moment(171, ("Please bring milk",), "Mum")
    assert Span(0, 328, [out_of_sight, opened]).longest("title") == "Mum"
    assert Span(0, 328, [out_of_sight]).longest("title") == "Dana"
