"""Rebuilds a document from its observations: a tree of nodes that follows the page, change by change.

    batch 1: <ul> 7: <li> "Hello" </li> </ul>      batch 2: element 7 is taken out, element 9 <li> "Half price" </li> comes in its place
    Result: the list has the one child 9; node 7 is still known, with `gone` set to the time of batch 2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from collector.chat.interpret.replay.css_part_names import with_parts
from collector.chat.interpret.replay.drawn_order import drawn_order

Facts = Mapping[str, Any]
NO_FACTS: Facts = {}
QUIET_FACTS = ("r", "sy")
"""Facts that move without anything having been said: where a box stands."""
BORROWED = "like"
"""Marks facts that were never measured but lent by others of the same kind (`inferred_style.py`)."""


class Node:
    """An element, a text or a shadow root, as it is at this moment of the replay."""

    __slots__ = (
        "attrs", "born", "cache", "ever", "facts", "gone", "host", "id", "kids", "parent",
        "said", "shadow", "slots", "tag", "text", "touched", "widest",
    )  # fmt: skip

    def __init__(self, number: int, tag: str, born: float) -> None:
        self.id = number
        self.tag = tag
        self.text = ""
        self.said: list[tuple[float, str]] = []
        """A text node's texts with their times, first to last."""
        self.attrs: dict[str, str] = {}
        self.kids: list[Node] = []
        self.ever: list[Node] = []
        """All children it ever had, in the order of their coming."""
        self.parent: Node | None = None
        self.host: Node | None = None
        self.shadow: Node | None = None
        self.slots: dict[str, Node] = {}
        self.facts: Facts = NO_FACTS
        self.born = born
        self.gone: float | None = None
        self.touched = 0
        """Counts up whenever something inside changes; caches compare it."""
        self.cache: tuple[int, Any] | None = None
        self.widest = 0  # an image's longest side ever, in pixels

    @property
    def is_text(self) -> bool:
        return self.tag == "#text"

    def classes(self) -> list[str]:
        """The class tokens, in the page's order."""
        return self.attrs.get("class", "").split()

    def flat(self) -> Iterator[Node]:
        """The children as drawn: a shadow root's instead of the host's own, the assigned ones in place of a slot."""
        if self.shadow is not None:
            yield from self.shadow.flat()
        elif self.tag == "slot" and (given := self._assigned()):
            yield from given
        else:
            yield from (kid for kid in drawn_order(self.kids, self.facts) if kid.parent is self)

    def past(self) -> list[Node]:
        """Like `flat`, with all children that ever stood there."""
        if self.shadow is not None:
            return self.shadow.ever
        root = self.root() if self.tag == "slot" else None
        if root is not None and root.host is not None:
            name = self.attrs.get("name", "")
            given = [kid for kid in root.host.ever if kid.attrs.get("slot", "") == name and (not kid.is_text or kid.text.strip())]
            if given and root.slots.get(name) is self:
                return given
        return self.ever

    def beside(self) -> list[Node]:
        """The children of its parent that stand or stood there together with it, itself included, as drawn."""
        parent = self.above()
        if parent is None:
            return [self]
        if self.gone is None:
            return list(parent.flat())
        return [k for k in parent.past() if k is self or (k.born < self.gone and (k.gone is None or k.gone > self.born))]

    def _assigned(self) -> list[Node]:
        root = self.root()
        host = root.host
        if host is None or root.slots.get(self.attrs.get("name", "")) is not self:
            return []
        name = self.attrs.get("name", "")
        return [kid for kid in host.kids if kid.parent is host and kid.attrs.get("slot", "") == name]

    def root(self) -> Node:
        """The shadow root or document this node lives in."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    def above(self) -> Node | None:
        """The parent as drawn: a slot for what stands in it, the host for a shadow root's children."""
        parent = self.parent
        if parent is None:
            return self.host
        if parent.shadow is not None:
            slot = parent.shadow.slots.get(self.attrs.get("slot", ""))
            return slot if slot is not None else parent
        if parent.tag == "#root" and parent.host is not None:
            return parent.host
        return parent

    def line(self) -> Iterator[Node]:
        """Itself and everything above it, upwards."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.above()

    @property
    def measured(self) -> bool:
        """Its own looks were noted."""
        return bool(self.facts) and BORROWED not in self.facts

    def attached(self) -> bool:
        """Whether it stands in the document now."""
        node: Node | None = self
        while node is not None:
            if node.gone is not None:
                return False
            node = node.parent if node.parent is not None else node.host
        return True


class DomReplay:
    """One document, replayed. `settled` gives the looks that elements had once they were drawn, if an earlier replay learned them."""

    def __init__(self, settled: Mapping[int, Facts] | None = None) -> None:
        self.nodes: dict[int, Node] = {}
        self.document = Node(0, "#none", 0)
        self.nodes[0] = self.document
        self.now: float = 0
        self.settled = settled or {}
        self.learned: dict[int, tuple[float, Facts]] = {}
        """Each element's first looks that can be relied on: for a later replay."""
        self.changed: list[Node] = []
        """What the last batch touched: new nodes, texts, attributes."""
        self.scrolled: dict[int, tuple[float, int]] = {}
        """Box → when it was last scrolled, and which way (-1 up, 1 down)."""
        self._tops: dict[int, int] = {}

    def apply(self, record: Mapping[str, Any]) -> list[Node]:
        """Takes the operations of one `dom` record; returns the nodes that are new or changed."""
        self.now = float(record["t"])
        self.changed = []
        for op in record["ops"]:
            kind = op[0]
            if kind == "k":
                self._children(int(op[1]), int(op[2]), int(op[3]), op[4])
            elif kind == "s":
                self._measured(int(op[1]), op[2])
            elif kind == "t":
                self._text(int(op[1]), str(op[2]))
            elif kind == "a":
                self._attributes(int(op[1]), op[2])
            elif kind == "h":
                self._shadow_root(int(op[1]), op[2])
            elif kind == "y":
                self._scrolled(int(op[1]), int(op[2]))
        return self.changed

    def _children(self, parent_id: int, at: int, gone: int, fresh: Sequence[Mapping[str, Any]]) -> None:
        parent = self.nodes.get(parent_id)
        if parent is None:
            return
        left = parent.kids[at : at + gone]
        new = [self._make(doc, parent) for doc in fresh]
        parent.kids[at : at + gone] = new
        self._take_out(left, parent, new)
        if left and (root := parent.root()).host is not None:
            _renew_slots(root)  # drawn anew, it has new slots for what its host holds
        self._touch(parent)
        self.changed.append(parent)

    def _take_out(self, left: Sequence[Node], parent: Node, new: Sequence[Node]) -> None:
        for node in left:
            if node.parent is parent and node not in new:
                node.gone = self.now

    def _make(self, doc: Mapping[str, Any], parent: Node | None) -> Node:
        number = int(doc["i"])
        node = self.nodes.get(number)
        tag = "#text" if "x" in doc else str(doc["n"])
        if node is None:
            node = Node(number, tag, self.now)
            node.facts = self.settled.get(number, NO_FACTS)
            self.nodes[number] = node
        node.gone = None
        if parent is not None:
            node.parent = parent
            if node not in parent.ever[-40:]:
                parent.ever.append(node)
        node.touched += 1
        if tag == "#text":
            node.text = str(doc["x"])
            if not node.said or node.said[-1][1] != node.text:
                node.said.append((self.now, node.text))
            self.changed.append(node)
            return node
        node.attrs = with_parts(doc.get("a", {}))
        left, node.kids = node.kids, [self._make(kid, node) for kid in doc.get("c", ())]
        self._take_out(left, node, node.kids)
        if tag == "slot":
            node.root().slots.setdefault(node.attrs.get("name", ""), node)
        if "s" in doc:
            self._attach_shadow_root(node, doc["s"])
        self.changed.append(node)
        return node

    def _attach_shadow_root(self, host: Node, doc: Mapping[str, Any]) -> None:
        number = int(doc["i"])
        root = self.nodes.get(number)
        if root is None:
            root = Node(number, "#root", self.now)
            self.nodes[number] = root
        root.host = host
        host.shadow = root
        root.gone = None
        left, root.kids = root.kids, [self._make(kid, root) for kid in doc.get("c", ())]
        self._take_out(left, root, root.kids)
        _renew_slots(root)  # an element that is put in again may have drawn its root anew

    def _shadow_root(self, host_id: int, doc: Mapping[str, Any]) -> None:
        if (host := self.nodes.get(host_id)) is not None:
            self._attach_shadow_root(host, doc)
            self._touch(host)
            self.changed.append(host)

    def _text(self, number: int, text: str) -> None:
        node = self.nodes.get(number)
        if node is not None and node.text != text:
            node.text = text
            node.said.append((self.now, text))
            self._touch(node)
            self.changed.append(node)

    def _attributes(self, number: int, changes: Mapping[str, str | None]) -> None:
        if (node := self.nodes.get(number)) is None:
            return
        node.attrs = with_parts({name: value for name, value in {**node.attrs, **changes}.items() if value is not None})
        self._touch(node)
        self.changed.append(node)

    def _measured(self, number: int, facts: Facts) -> None:
        node = self.nodes.get(number)
        if node is None:
            return
        known = self.learned.get(number)
        if known is None:
            self.learned[number] = (self.now, facts)
        elif self.now - known[0] < 2500 and ("h" in known[1] and "h" not in facts):
            self.learned[number] = (known[0], facts)
        if "h" in facts and number in self.settled and self.now - node.born < 2500 and "h" not in self.settled[number]:
            return
        same = all(facts.get(k) == node.facts.get(k) for k in {*facts, *node.facts} if k not in QUIET_FACTS)
        node.facts = facts
        if node.tag == "img" and (box := facts.get("r")):
            node.widest = max(node.widest, *box[2:4])
        if not same:
            self._touch(node)
            self.changed.append(node)

    def _scrolled(self, number: int, top: int) -> None:
        was, self._tops[number] = self._tops.get(number, top), top
        if top != was:
            self.scrolled[number] = (self.now, 1 if top > was else -1)

    def _touch(self, node: Node) -> None:
        slots = node.shadow.slots.values() if node.shadow is not None else ()  # what a host holds is drawn in them
        for above in [above for changed in (node, *slots) for above in changed.line()]:
            above.touched += 1


def _renew_slots(root: Node) -> None:
    stack = list(reversed(root.kids))
    while stack:
        node = stack.pop()
        stack.extend(reversed(node.kids))
        name = node.attrs.get("name", "")
        if node.tag == "slot" and ((known := root.slots.get(name)) is None or not known.attached()):
            root.slots[name] = node
