"""Draws conversations as observations, without a browser: a small page that changes, in many shapes of a chat, in the observer's own form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

START = 1_800_000_000_000


@dataclass
class Said:
    """One event of a dialogue: who does what."""

    actor: str
    text: str = ""
    name: str = ""
    action: str = "say"
    target: int = -1
    parts: tuple[tuple[str, str], ...] = ()
    """What its bubble holds instead of plain words: kind of part (text | bold | own | line | struck | item | cell | alt) and its text."""


@dataclass(frozen=True)
class Shape:
    """How a chat draws its messages."""

    side: str = "class"
    """class | colour | label"""
    names: str = "each"
    """each | first | none"""
    gone: str = "vanish"
    """vanish | stone | italics"""
    anew: bool = False
    """Every message is a new element at each change."""
    doubled: bool = False
    """Each message stands a second time, hidden, for screen readers."""
    times: bool = True
    grouped: bool = False
    typing_item: bool = False
    hebrew: bool = False
    newest_first: bool = False
    prefixed: bool = False
    """Nothing but text: ``Dana (12:41): hello``."""
    bare: bool = False
    """No class tokens anywhere, and one kind of element for everything."""
    last: int = 0
    """Only so many messages are in the page, in elements that are used again and again; 0: all, each in its own."""


@dataclass
class Line:
    """A message as it is drawn now."""

    said: Said
    text: str
    gone: bool = False
    node: dict[str, Any] | None = None
    drawn: str = ""


@dataclass
class Drawing:
    """The page: its lines, and the observations it has given so far."""

    shape: Shape
    records: list[dict[str, Any]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    now: int = START
    _next: int = 10
    _shown: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.records.append(
            {"k": "doc", "doc": "d", "t": self.now, "m": 10, "url": "https://shop.example/", "top": True, "w": 1280, "h": 900, "page": "p1"}
        )
        page = {
            "i": 1,
            "n": "#root",
            "c": [
                {
                    "i": 2,
                    "n": "html",
                    "a": {},
                    "c": [
                        {
                            "i": 3,
                            "n": "body",
                            "a": {},
                            "c": [
                                {"i": 4, "n": "p", "a": {}, "c": [{"i": 5, "x": "Welcome to the shop"}]},
                                {
                                    "i": 6,
                                    "n": "div",
                                    "a": {"class": "panel"},
                                    "c": [
                                        {"i": 7, "n": "div", "a": {"class": "list"}, "c": []},
                                        {"i": 8, "n": "textarea", "a": {}, "c": []},
                                    ],
                                },
                            ],
                        }
                    ],
                }
            ],
        }
        self.write(["k", 0, 0, 0, [page]], ["s", 7, {"d": "block", "ov": 1, "r": [800, 0, 400, 800]}])

    def write(self, *ops: list[Any]) -> None:
        """Observes these changes of the page."""
        self.records.append({"k": "dom", "doc": "d", "t": self.now, "m": self.now - START, "page": "p1", "ops": list(ops)})

    def _id(self) -> int:
        self._next += 1
        return self._next

    def _text(self, text: str) -> dict[str, Any]:
        return {"i": self._id(), "x": text}

    def _element(self, tag: str, cls: str, *kids: dict[str, Any], **facts: Any) -> dict[str, Any]:
        number = self._id()
        node = {"i": number, "n": tag, "a": {"class": cls} if cls and not self.shape.bare else {}, "c": list(kids)}
        own = any("x" in k for k in kids)
        self._looks.append(["s", number, {"d": "block", **({"fg": "rgb(0, 0, 0)", "fs": 14, "ta": "start"} if own else {}), **facts}])
        return node

    _looks: list[list[Any]] = field(default_factory=list)

    def play(self, said: Said, wait: int = 1500) -> None:
        """One event, `wait` milliseconds after the one before."""
        self.now += wait
        if said.action == "edit":
            self.lines[said.target].text = said.text
        elif said.action == "delete":
            self.lines[said.target].gone = True
        elif said.action == "typing":
            if self.shape.typing_item:
                self._draw(f"{said.name} is typing…")
                self.now += 300
        else:
            if said.actor == "customer":
                self.records.append(
                    {"k": "typed", "doc": "d", "t": self.now - 20, "m": 0, "page": "p1", "text": said.text, "how": "enter", "node": 8}
                )
            self.lines.append(Line(said, said.text))
        self._draw()

    def _draw(self, typing: str = "") -> None:
        self._looks = []
        rows = [line for line in self.lines if not (line.gone and self.shape.gone == "vanish")][-self.shape.last :]
        made: list[dict[str, Any]] = []
        for i, line in enumerate(rows):
            first = i == 0 or (rows[i - 1].said.name, rows[i - 1].said.actor) != (line.said.name, line.said.actor)
            key = f"{line.text}|{line.gone}|{first}"
            if line.node is None or line.drawn != key or self.shape.anew or self.shape.last:
                line.node, line.drawn = self._message(line, first), key
            made.append(line.node)
        if typing:
            made.append(
                self._element("div", "row theirs", self._element("div", "bubble", self._text(typing), bg="rgb(238, 238, 238)", br=1))
            )
        if self.shape.grouped:
            made = self._groups(rows, made)
        if self.shape.newest_first:
            made.reverse()
        if self.shape.last:
            self._refill(made)
            return
        same = 0
        while same < len(made) and same < len(self._shown) and made[same] is self._shown[same]:
            same += 1
        self.write(["k", 7, same, len(self._shown) - same, made[same:]])
        self._shown = made
        self.now += 20
        if self._looks:
            self.write(*self._looks)

    def _refill(self, made: list[dict[str, Any]]) -> None:
        """The messages in elements that stay, which get other contents."""
        ops: list[list[Any]] = []
        while len(self._cells) < len(made):
            cell = {"i": self._id(), "n": "div", "a": {}, "c": []}
            ops.append(["k", 7, len(self._cells), 0, [cell]])
            self._cells.append([cell["i"], 0])
        for n, cell in enumerate(self._cells):
            kids = made[n]["c"] if n < len(made) else []
            ops.append(["a", cell[0], {"class": made[n]["a"].get("class") if n < len(made) else None}])
            ops.append(["k", cell[0], 0, cell[1], kids])
            cell[1] = len(kids)
        self.write(*ops)
        self.now += 20
        self.write(*self._looks)

    _cells: list[list[int]] = field(default_factory=list)

    def _groups(self, rows: list[Line], made: list[dict[str, Any]]) -> list[dict[str, Any]]:
        groups: list[tuple[object, list[dict[str, Any]]]] = []
        for i, node in enumerate(made):
            who: object = (rows[i].said.actor, rows[i].said.name) if i < len(rows) else "typing"
            if not groups or groups[-1][0] != who or (i < len(rows) and rows[i].said.actor == "system"):
                groups.append((who, []))
            groups[-1][1].append(node)
        return [self._element("div", "group", *nodes) for _, nodes in groups]

    def _message(self, line: Line, first: bool) -> dict[str, Any]:
        shape, mine = self.shape, line.said.actor == "customer"
        if shape.prefixed:
            name = "You" if mine else line.said.name
            return self._element("div", "", self._text(line.text if line.said.actor == "system" else f"{name} (12:41): {line.text}"))
        if line.said.actor == "system":
            return self._element(
                "div",
                "notice",
                self._element("span", "notice-text", self._text(line.text), d="inline", r=[920, 100, 160, 20]),
                r=[800, 100, 400, 20],
            )
        ground = "rgb(200, 220, 255)" if mine else "rgb(238, 238, 238)"
        kids: list[dict[str, Any]] = []
        if shape.side == "label":
            kids.append(self._element("span", "hid", self._text("You said:" if mine else "Agent said:"), h="c"))
        if not mine and (shape.names == "each" or (shape.names == "first" and first)):
            kids.append(self._element("div" if shape.bare else "span", "name", self._text(line.said.name), fs=12, fg="rgb(90, 90, 90)"))
        stone = line.gone and shape.gone == "stone"
        text = ("הודעה זו נמחקה" if shape.hebrew else "This message was deleted") if stone else line.text
        looks: dict[str, Any] = {"bg": ground, "br": 1}
        if shape.side == "label":
            looks = {"bg": "rgb(238, 238, 238)", "br": 1}
        if line.gone and shape.gone == "italics":
            looks["it"] = 1
        words = self._parts(line.said.parts) if line.said.parts and not line.gone else [self._text(text)]
        kids.append(self._element("div", "bubble" + (" deleted" if line.gone and shape.gone == "italics" else ""), *words, ws=1, **looks))
        if shape.times:
            kids.append(self._element("time", "clock", self._text("12:41"), fs=11, fg="rgb(120, 120, 120)"))
        if shape.doubled:
            kids.append(
                self._element("div", "hid", self._text(f"{'You' if mine else line.said.name or 'Agent'}: {line.text}, 12:41"), h="c")
            )
        side = " mine" if mine and shape.side == "class" else " theirs" if shape.side == "class" else ""
        return self._element("div", "row" + side, *kids)

    def _parts(self, parts: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
        """The elements of a bubble whose words are cut into several."""
        made: list[dict[str, Any]] = []
        for kind, text in parts:
            if kind == "text":
                made.append(self._text(f" {text} "))
            elif kind == "alt":
                number = self._id()
                made.append({"i": number, "n": "img", "a": {"alt": text, "src": "data:,"}, "c": []})
                self._looks.append(["s", number, {"d": "inline", "r": [900, 100, 40, 14]}])
            elif kind == "cell":
                cell = self._element("td", "", self._text(text), d="table-cell")
                made.append(self._element("table", "", self._element("tr", "", cell, d="table-row"), d="table"))
            else:
                tag = {"bold": "b", "own": "span", "line": "div", "struck": "s", "item": "li"}[kind]
                how = "block" if kind in ("line", "item") else "inline"
                looks: dict[str, Any] = {"fw": 1} if kind == "bold" else {"td": 1} if kind == "struck" else {"fs": 18} if kind == "own" else {}
                made.append(self._element(tag, "amount" if kind == "own" else "", self._text(text), d=how, **looks))
        return made
