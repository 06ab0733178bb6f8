"""What a file says, as frozen values: text with its place, headers, dates, files inside, and why something could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page as a viewer shows it: points (1/72 inch) from the page's upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class TextRun:
    """One word of a page, its letters in the order in which they are read."""

    text: str
    box: Box
    raised: bool = False
    """Whether it is smaller than what stands before it and raised, as the 90 of 64⁹⁰."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one line that no wide gap parts, in reading order."""

    runs: tuple[TextRun, ...]
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """What stands at one height of a page: cells in reading order, from the right where the line is Hebrew. `text` parts them by tabs."""

    cells: tuple[Cell, ...]
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a PDF, from 1; its size in points as it is shown (turned and cropped)."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All lines, each ended by LF."""
        return "".join(f"{line.text}\n" for line in self.lines)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the file. `inline`: shown inside the text (a logo), not offered as a file."""

    name: str
    media_type: str
    data: bytes = field(repr=False)
    inline: bool = False
    cid: str = ""
    """By which the HTML of the message names it (``cid:…``)."""
    location: str = ""
    """The address that it stood under, in a page that was saved with what belongs to it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the text of an e-mail, or of an HTML page. `kind`: ``body``; ``other-version`` (a plain part that says what the shown one
    does not); ``forwarded`` (a message inside the message, with its own `headers`). `markup`: the HTML that `text` was read from."""

    kind: str
    text: str
    headers: tuple[tuple[str, str], ...] = ()
    markup: str = ""


@dataclass(frozen=True)
class Document:
    """What was read of one file.

    `kind`: ``pdf``, ``email``, ``mailbox``, ``html``, ``text``, ``picture``, ``json``, ``other``. `reason`: why it could not be read, as a
    reason code ("" if it was). `doubts`: what may be wrong in what was read, as reason codes. `date`: the moment the file gives for itself;
    `date_from` names the field it stands in.
    """

    name: str
    kind: str
    media_type: str
    text: str = ""
    pages: tuple[Page, ...] = ()
    sections: tuple[Section, ...] = ()
    title: str = ""
    sender: str = ""
    recipients: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    """From, To, Cc, Date, Subject, Message-ID of an e-mail: (lower-case name, decoded text)."""
    date: datetime | None = None
    date_from: str = ""
    charset: str = ""
    attachments: tuple[Attachment, ...] = ()
    messages: tuple[Document, ...] = ()
    """The messages of a mailbox."""
    facts: dict[str, Any] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    reason: str = ""

    @property
    def subject(self) -> str:
        """An e-mail's subject."""
        return self.header("subject")

    def header(self, name: str) -> str:
        """The first header of that (lower-case) name; "" if there is none."""
        return next((value for key, value in self.headers if key == name), "")
