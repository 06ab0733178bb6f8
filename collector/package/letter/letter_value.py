"""A letter as a value: sections of lines, and the table of what is asked for. The HTML and the text form are both made from it (pure)."""

from __future__ import annotations

from dataclasses import dataclass, field

from collector.package.bidi_text import Phrase

NUMBERED, BULLETS, TABLES, ONE_LINE = ("facts",), ("law", "relief"), ("demands", "sums"), ("sender",)
"""Sections whose lines are numbered or marked, that show the table of demands, or whose lines stand side by side."""


@dataclass(frozen=True)
class Line:
    """A paragraph of a letter. `key` names it, so that a person's own wording finds it again: ``story-who``, a finding's key."""

    key: str
    text: Phrase
    evidence: Phrase = ()
    """The exhibits that show it with the brackets around them, or the remark that none does; with the full stop."""
    own_words: bool = False
    """Whether a person changed the wording."""

    @property
    def whole(self) -> Phrase:
        """Text and evidence."""
        return (*self.text, *self.evidence)


@dataclass(frozen=True)
class Section:
    """A part of a letter: ``story``, ``facts``, ``law`` … or one that a person's own template named."""

    name: str
    heading: Phrase = ()
    lines: tuple[Line, ...] = ()

    @property
    def style(self) -> str:
        """How its lines are set: numbered, bullets, table, row or plain."""
        for style, names in (("numbered", NUMBERED), ("bullets", BULLETS), ("table", TABLES), ("row", ONE_LINE)):
            if self.name in names:
                return style
        return "plain"


@dataclass(frozen=True)
class Ask:
    """A demand in the table: what is asked for, the sum so that a reader can redo it, and the amount."""

    key: str
    text: Phrase
    sum_shown: Phrase = ()
    amount: Phrase = ()


@dataclass(frozen=True)
class Letter:
    """A letter of one kind in one language."""

    kind: str
    language: str
    sections: tuple[Section, ...]
    asks: tuple[Ask, ...] = ()
    total: Phrase = ()
    """All amounts of `asks` added up, by currency; empty where there is none."""
    unused: tuple[str, ...] = field(default=())
    """Keys of paragraphs whose own wording was not used, because what they say has changed since."""

    def lines(self, name: str) -> tuple[Line, ...]:
        """The lines of a section; none where the letter has no such section."""
        return next((s.lines for s in self.sections if s.name == name), ())

    @property
    def story(self) -> tuple[Phrase, ...]:
        """The lines that open the letter: who, what was promised, what happened, what it costs, what is asked by when."""
        return tuple(line.whole for line in self.lines("story"))
