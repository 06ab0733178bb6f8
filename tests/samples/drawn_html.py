"""A chat written as HTML, moment after moment, turned into the observations that its page would give, without a browser."""

from __future__ import annotations

from typing import Any

import lxml.html

START = 1_800_000_000_000
INLINE = frozenset(["a", "abbr", "b", "bdi", "button", "cite", "code", "em", "font", "i", "img", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u"])
LEFT, RIGHT = [800, 100, 200, 30], [980, 100, 200, 30]


class HtmlChat:
    """A list above a field, or with the field as its own last row (`inside`). `looks`: class token → facts of its elements; ``hidden`` as class hides from the eye, ``unseen`` by visibility. An element's ``at="left top width height"`` is its place."""

    def __init__(self, looks: dict[str, dict[str, Any]] | None = None, inside: bool = False) -> None:
        self.looks = {"hidden": {"h": "c"}, "unseen": {"h": "v"}, "own": {"r": RIGHT, "bg": "rgb(200, 220, 255)", "br": 1}, **(looks or {})}
        self.looks = {"them": {"r": LEFT, "bg": "rgb(238, 238, 238)", "br": 1}, **self.looks}
        self.now = START
        self.number = 10
        self.rows: list[tuple[str, dict[str, Any]]] = []
        self.records: list[dict[str, Any]] = [
            {"k": "doc", "doc": "d", "t": START, "m": 10, "url": "https://shop.example/", "top": True, "w": 1280, "h": 900, "page": "p1"}
        ]
        field = {"i": 8, "n": "textarea", "a": {}, "c": []}
        foot = {"i": 9, "n": "div", "a": {"class": "foot"}, "c": [field, {"i": 6, "n": "button", "a": {}, "c": [{"i": 5, "x": "Send"}]}]}
        messages = {"i": 7, "n": "div", "a": {"class": "list"}, "c": [foot] if inside else []}
        panel = {"i": 4, "n": "div", "a": {"class": "panel"}, "c": [messages] if inside else [messages, field]}
        body = {"i": 3, "n": "body", "a": {}, "c": [panel]}
        page = {"i": 1, "n": "#root", "c": [{"i": 2, "n": "html", "a": {}, "c": [body]}]}
        self._write(["k", 0, 0, 0, [page]], ["s", 7, {"d": "block", "ov": 1, "r": [800, 0, 400, 800]}])

    def type(self, text: str) -> None:
        """The customer sends this just before the next moment."""
        typed = {"k": "typed", "doc": "d", "t": self.now + 1480, "m": 0, "page": "p1", "text": text, "how": "enter", "node": 8}
        self.records.append(typed)

    def show(self, *rows: str, wait: int = 1500, measured: bool = True) -> None:
        """The list holds these rows now; rows that say the same as before, at the beginning or the end, stay the same elements."""
        self.now += wait
        was, head = [html for html, _ in self.rows], 0
        while head < min(len(was), len(rows)) and was[head] == rows[head]:
            head += 1
        tail = 0
        while tail < min(len(was), len(rows)) - head and was[-1 - tail] == rows[len(rows) - 1 - tail]:
            tail += 1
        looks: list[list[Any]] = []
        fresh = [(html, self._node(lxml.html.fragment_fromstring(html), looks)) for html in rows[head : len(rows) - tail]]
        self._write(["k", 7, head, len(was) - tail - head, [node for _, node in fresh]])
        self.rows[head : len(was) - tail] = fresh
        self.now += 20
        if measured and looks:
            self._write(*looks)

    def put(self, into: int, at: int, gone: int, *html: str, wait: int = 0) -> list[int]:
        """Anywhere in the page: `gone` children of an element give way to these; returns their numbers. The body is 3, the list 7."""
        self.now += wait
        looks: list[list[Any]] = []
        fresh = [self._node(lxml.html.fragment_fromstring(text), looks) for text in html]
        self._write(["k", into, at, gone, fresh], *looks)
        return [node["i"] for node in fresh]

    def scrolled(self, top: int) -> None:
        """The list is moved to this place."""
        self._write(["y", 7, top, 3000, 800])

    def _write(self, *ops: list[Any]) -> None:
        self.records.append({"k": "dom", "doc": "d", "t": self.now, "m": self.now - START, "page": "p1", "ops": list(ops)})

    def _id(self) -> int:
        self.number += 1
        return self.number

    def _node(self, element: Any, looks: list[list[Any]]) -> dict[str, Any]:
        number, kids = self._id(), []
        if element.text:
            kids.append({"i": self._id(), "x": element.text})
        for kid in element:
            if isinstance(kid.tag, str):  # a comment parts the text before it from the text behind it
                kids.append(self._node(kid, looks))
            if kid.tail:
                kids.append({"i": self._id(), "x": kid.tail})
        facts: dict[str, Any] = {"d": "inline" if element.tag in INLINE else "block"}
        facts |= {"fw": 1} if element.tag in ("b", "strong") else {}
        if any(k.get("x", "").strip() for k in kids):
            facts |= {"fg": "rgb(0, 0, 0)", "fs": 14, "ta": "start"}
        for token in element.get("class", "").split():
            facts |= self.looks.get(token, {})
        if place := element.attrib.pop("at", ""):
            facts["r"] = [int(n) for n in place.split()]
        looks.append(["s", number, facts])
        return {"i": number, "n": element.tag, "a": dict(element.attrib), "c": kids}
