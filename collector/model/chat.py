"""What was said: a transcript and its messages."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from collector.model.base import Instant, Value


class Role(StrEnum):
    """Who speaks."""

    CUSTOMER = "customer"
    AGENT = "agent"
    BOT = "bot"
    SYSTEM = "system"
    UNKNOWN = "unknown"


class Edit(Value):
    """An earlier text of a message, and when it was replaced."""

    at: Instant
    text: str


class Attachment(Value):
    """A picture or file that a message showed: its alt text or name and the address it linked to."""

    name: str = ""
    url: str = ""
    kind: str = "file"
    """image | video | sticker | voice (`name` is its length) | file | contact | location | link | preview (of a link: title, description
    and host)"""
    digest: str = ""
    """SHA-256 of its bytes, where they were kept; the capture's part with this digest is the file."""
    reason: str = ""
    """Why its bytes were not kept, as a reason code (``not-in-export``, ``too-large: 31457280``); "" where they were, and for links."""


class Message(Value):
    """One message, as it was shown. `at` is when it was observed; `shown_time` is what the widget itself wrote beside it."""

    n: int
    role: Role = Role.UNKNOWN
    role_reason: str = ""
    name: str = ""
    text: str = ""
    at: Instant
    shown_time: str = ""
    edits: tuple[Edit, ...] = ()
    deleted_at: Instant | None = None
    doubt: str = ""
    """``deletion``: it was not seen to go; that it was deleted is concluded from the list around it."""
    before_recording: bool = False
    quotes: int | None = None
    """Number of the message that it answers and shows above its own words, if that one is in the transcript."""
    quote: str = ""
    """The words that it quotes, as shown; never the speaker's own."""
    reactions: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    """What stood in the bubble and was taken to be no part of the words: states, ticks, buttons, labels."""
    attachments: tuple[Attachment, ...] = ()
    pictures: tuple[str, ...] = ()
    """Names of the capture's picture files on which the message can be seen, such as ``picture-003``."""
    source: str = ""
    """``export``: it stands in the person's own copy and was not observed; "" for what was."""


class Gap(Value):
    """A stretch in which nothing could be observed, and why (``page-away``, ``browser-crashed`` …)."""

    start: Instant
    end: Instant | None = None
    why: str = ""


class Transcript(Value):
    """The conversation as read from observations by a given version of the interpretation."""

    messages: tuple[Message, ...] = ()
    gaps: tuple[Gap, ...] = ()
    ended_at: Instant | None = None
    """When the widget said that the chat has ended."""
    reader: str = ""
    """Name and version of the interpretation that made this reading."""
    reasons: tuple[str, ...] = Field(default=())
    source: str = ""
    """``export``: the person's own copy, not observed; ``recording+export``: both, each message once; "" for a recording."""
