"""One message as it stands in the page at one moment, and the parts of which it is made.

    <div class="row"> <b>Dana</b> <p>Half price</p> <time>10:14</time> </div>
    Result: a `Body` with root <p> and cell <div>, beside it the `Metadata` "Dana" and "10:14"; read, a `Segment` of "Half price".
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.segment.slots import Kind
from collector.model import Attachment


@dataclass(frozen=True, eq=False)
class Segment:
    """One message as it stands in the page at one moment."""

    root: Node
    """The element that holds its words."""
    cell: Node
    """The largest element that holds this message and no other."""
    text: str
    names: tuple[str, ...] = ()
    near_name: str = ""
    """A name that stands before it, outside of its own element."""
    group: tuple[int, ...] = ()
    """Numbers of the elements around it that hold several messages, innermost first, without the conversation's own box."""
    times: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    """Hidden texts and labels meant for screen readers."""
    marks: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    place: Hashable = None
    """The slot of its words."""
    features: frozenset[str] = frozenset()
    ids: frozenset[int] = frozenset()
    """Numbers of the elements that own its words."""
    struck: bool = False
    """Shown as deleted: struck through, in italics, or called so."""
    box: tuple[int, int, int, int] | None = None
    key: str = ""
    """An id of its own that the page gives it, if there is one."""
    quote: str = ""
    """Words of another message that it shows above its own."""
    reactions: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    """What stands beside its words and is no name and no time: states, labels, buttons."""
    italic: bool = False
    """All its words are in italics."""

    @property
    def element(self) -> int:
        """Number of the element that holds its words."""
        return self.root.id


@dataclass(frozen=True, eq=False)
class Metadata:
    """What stands beside the words: a name, a time, a state, a quote."""

    kind: Kind
    text: str
    node: Node | None = None


@dataclass(frozen=True, eq=False)
class Body:
    """The element that holds a message's words, and what stands beside them."""

    root: Node
    cell: Node
    metadata: tuple[Metadata, ...] = ()
    group: tuple[int, ...] = ()
