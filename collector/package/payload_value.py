"""What a package holds, before it is sealed: its files, and what the rest of the package tells about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from collector.case import Dossier
from collector.model import Capture
from collector.package.content.early_leak_search import Searched
from collector.package.content.exhibits import Exhibits
from collector.package.letter.letter_value import Letter
from collector.package.web_archive.public_pages import Replay


@dataclass
class Payload:
    """The payload by name (``data/…``), and what the rest of the package tells about it."""

    dossier: Dossier
    exhibits: Exhibits
    audience: str = "company"
    files: dict[str, bytes | Path] = field(default_factory=dict)
    media_types: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    records: int = 0
    """How many lines the journal in the package has; `withheld` of them as digests only."""
    withheld: int = 0
    left_out: list[str] = field(default_factory=list)
    letter: Letter | None = None
    missing: list[str] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    """Files that the customer removed from the store for good, each with the day."""
    unsearchable: list[str] = field(default_factory=list)
    """Files that stay out because what they hold could not be searched for what is to be covered."""
    elsewhere: list[str] = field(default_factory=list)
    """Files that stay out because they only say again, in a form that cannot be covered, what other files say."""
    others: list[str] = field(default_factory=list)
    """Files of chats that stay out because they show other conversations of the customer's."""
    replay: Replay = field(default_factory=Replay)
    covered: dict[str, int] = field(default_factory=dict)
    """How many places were covered in the exhibits' files, by kind."""
    unneeded: tuple[Capture, ...] = ()
    """Captures that stay out because nothing in the complaint rests on them."""
    unmet: tuple[str, ...] = ()
    """Phrases that were to be covered and stand nowhere in what was searched."""
    printed: dict[str, str] = field(default_factory=dict)
    """The HTML that each PDF was printed from, for the gate to search; in memory only."""
    values: dict[str, str] = field(default_factory=dict)
    """What was covered, by its text, for the gate to look for; in memory only."""
    searched: Searched = field(default_factory=Searched)
    recorded: dict[str, str] = field(default_factory=dict)
    """By name the digest of each file that leaves as it was recorded."""
