"""The list of conversations beside the open one: a row for each, with its name and a preview of its latest message.

    row "Mum    11:02  Bring milk"        pane "Hello", "Bring milk"
    row "Care   10:58  100 ₪ back"
Result: the pane shows "Mum": its last words stand in her row alone, even where nothing stands above the pane.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from collector.chat.interpret.region.region import Region
from collector.chat.interpret.replay.dom_replay import DomReplay, Node
from collector.chat.wording import phrases

LEVELS = 8
"""A row is at most this many elements above its preview."""
LONG = 6
"""From so many letters on, a preview that is only the beginning or the end of a message is taken for it."""
STEADY = 0.6
"""A row's name stands in the list for at least this part of the time; previews come and go."""
ALWAYS = 0.9
"""The mark of the open row stands on one row alone for at least this part of the time."""

_CHOSEN = ("aria-selected", "aria-current", "aria-pressed", "data-selected", "data-active", "data-state")


@dataclass(frozen=True)
class Row:
    """One row of the list at one moment."""

    texts: tuple[str, ...]
    marks: frozenset[str]
    """Class tokens, selection and ground: one of them may mark the row of the open conversation."""


Rows = tuple[Row, ...]


@dataclass
class ConversationList:
    """The list's containers, and which of its texts are names."""

    containers: tuple[int, ...]
    _times: Counter[str] = field(default_factory=Counter)
    _since: dict[str, int] = field(default_factory=dict)
    _looks: int = 0
    _alone: Counter[str] = field(default_factory=Counter)
    _seen: Counter[str] = field(default_factory=Counter)
    _known: dict[int, tuple[int, Rows]] = field(default_factory=dict)
    _together: set[str] = field(default_factory=set)
    tabs: bool = False
    """Nothing but names that are pressed: whether they are conversations is for the words below them to say."""

    def rows(self, replay: DomReplay) -> Rows:
        """The rows that stand there now."""
        found: list[Row] = []
        for number in self.containers:
            node = replay.nodes.get(number)
            if node is None or not node.attached():
                continue
            known = self._known.get(number)
            if known is None or known[0] != node.touched:
                known = (node.touched, tuple(row_of(kid) for kid in node.flat() if not kid.is_text))
                self._known[number] = known
                self._count(known[1])
            found += [row for row in known[1] if row.texts]
        return tuple(found)

    def _count(self, rows: Rows) -> None:
        if len(rows) < 2:
            return
        self._looks += 1
        marks = Counter(m for row in rows for m in row.marks)
        self._seen.update(marks.keys())
        self._alone.update(m for m, n in marks.items() if n == 1)
        self._together |= {text for text, n in Counter(row.texts[0] for row in rows if row.texts).items() if n > 1}
        for text in {t for row in rows for t in row.texts}:
            self._since.setdefault(text, self._looks)
            self._times[text] += 1

    def name(self, row: Row, preview: str = "") -> str:
        """The row's first text that stands there steadily and is not the preview."""
        for text in row.texts:
            since = self._since.get(text, self._looks)
            if text != preview and self._times[text] >= STEADY * (self._looks - since + 1):
                return text
        return ""

    def names(self) -> set[str]:
        """All texts that may be names of conversations."""
        return set(self._times)

    def shared(self, name: str) -> bool:
        """Whether several rows have this name at once: two people called Dana."""
        return name in self._together

    def shown_as_open(self, rows: Rows) -> str:
        """The name of the row that a mark of its own shows as open, as a class token that one row at a time has."""
        for row in rows:
            others = {m for other in rows if other is not row for m in other.marks}
            if len(rows) > 1 and any(self._is_open_mark(m) for m in row.marks - others):
                return self.name(row)
        return ""

    def _is_open_mark(self, mark: str) -> bool:
        return self._alone[mark] >= ALWAYS * self._looks and self._seen[mark] == self._alone[mark]

    def previews(self, rows: Rows, said: Sequence[str]) -> str:
        """The name of the only row that shows the last words of the box, or else the first (a list that begins with the newest)."""
        for text in (*said[-1:], *said[:1]):
            found = {self.name(row, preview) for row in rows for preview in row.texts if _is_preview(preview, text)} - {""}
            if len(found) == 1:
                return found.pop()
            if found:
                return ""
        return ""


def titles_in_rows(region: Region, titles: Iterable[str]) -> set[str]:
    """The titles that also stand elsewhere in the page, in rows of a list."""
    wanted = {phrases.bare(t): t for t in titles}
    boxes = set(region.nodes)
    around = {n for box in region.nodes for n in box.line()} - boxes
    found: set[str] = set()
    for node in region.replayed.replay.nodes.values():
        title = wanted.get(phrases.bare(node.text)) if node.is_text else None
        if title is not None and title not in found and not any(n in boxes for n in node.line()) and _repeated(node, around):
            found.add(title)
    return found


def _repeated(node: Node, around: set[Node]) -> bool:
    """It stands in an element that has others of its kind beside it: a row of a list; two bars above the box are no list."""
    for n in list(node.line())[1:8]:
        if n.above() in around:
            return False
        if sum(1 for k in n.beside() if k.tag == n.tag and k.classes() == n.classes()) >= 2 and len(n.past()) > 0:
            return True
    return False


def list_with_previews(region: Region) -> ConversationList | None:
    """The list of conversations of the region's document that shows previews of what the box shows, if there is one."""
    boxes = set(region.nodes)
    above = {n for box in region.nodes for n in box.line()} | {n for f in region.replayed.fields for n in f.line()}
    said: set[str] = set()
    outside: list[Node] = []
    for node in region.replayed.replay.nodes.values():
        if node.is_text and node.text.strip():
            if any(n in boxes for n in node.line()):
                said.update(bare for _, text in node.said if (bare := phrases.bare(text)))
            else:
                outside.append(node)
    rows: Counter[Node] = Counter()
    for node in outside:
        if any(_said(text, said) for _, text in node.said) and (container := _container(node, above)) is not None:
            rows[container] += 1
    return ConversationList(tuple(node.id for node in rows)) if rows else None


def _said(preview: str, said: set[str]) -> bool:
    bare = phrases.bare(preview)
    whole = bare in said or phrases.bare(phrases.name_before(preview)[1]) in said
    return whole or (_is_cut(preview) and any(s.startswith(bare) for s in said))


def _is_cut(preview: str) -> bool:
    return phrases.plain(preview).endswith(("…", "...")) and len(phrases.bare(preview)) >= LONG


def _container(node: Node, above: set[Node]) -> Node | None:
    """The element around the row in which a preview stands: several of its children hold a name and a preview each."""
    for row in list(node.line())[1:LEVELS]:
        around = row.above()
        if row in above or around is None:
            return None
        like = [k for k in row.beside() if k.tag == row.tag and not k.is_text]
        if len(like) >= 2 and sum(1 for k in like if len(list(words_in(k, ever=True))) >= 2) >= 2:
            return around if around not in above and any(_tells_time(k) for k in like) else None
    return None


def _tells_time(row: Node) -> bool:
    """A row tells when its latest message came; a list of questions and answers does not."""
    stack = [row]
    while stack:
        node = stack.pop()
        if node.is_text and phrases.is_time(node.text):
            return True
        stack.extend(node.past())
    return False


def row_of(node: Node) -> Row:
    """What a row says, and what it looks like."""
    marks = {f"class={c}" for c in node.classes()}
    marks |= {f"{k}={node.attrs[k]}" for k in _CHOSEN if k in node.attrs}
    marks |= {f"bg={node.facts['bg']}"} if "bg" in node.facts else set()
    return Row(tuple(words_in(node)), frozenset(marks))


def words_in(node: Node, ever: bool = False) -> Iterator[str]:
    """The words of a row, without times and bare numbers; `ever`: also those that are gone."""
    stack = [node]
    while stack:
        here = stack.pop()
        if here.is_text:
            text = phrases.plain(here.text)
            if any(c.isalnum() for c in text) and not (phrases.is_time(text) or text.isdigit()):
                yield text
        else:
            stack.extend(reversed(here.past() if ever else list(here.flat())))


def _is_preview(preview: str, message: str) -> bool:
    p, m = phrases.bare(preview), phrases.bare(message)
    if not p or not m:
        return False
    if p == m or phrases.bare(phrases.name_before(preview)[1]) == m:
        return True
    return (len(p) >= LONG and m.startswith(p)) or (len(m) >= LONG and p.endswith(m))
