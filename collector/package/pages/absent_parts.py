"""What is not in an exhibit's folder, and why, in words; what the customer removed for good with day and reason (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from collector.clock import parse
from collector.package.bidi_text import Phrase, Piece, day, free, phrase
from collector.package.pages import labels

FORGOTTEN, MISSING, LEFT_OUT = "forgotten", "missing", "left-out"
"""Why a part is absent: the customer removed its bytes for good, the store lacks it without a word, the customer left it out."""


@dataclass(frozen=True)
class Removal:
    """When the customer removed a file's bytes for good (`collector forget`), and the reason that was given."""

    at: datetime
    why: str


def removals(docs: Iterable[Mapping[str, object]], clean: Callable[[str], str]) -> dict[str, Removal]:
    """The removals by the file's digest, out of records of the table `files`. clean: covers what a reason must not tell."""
    return {str(doc["id"]): Removal(parse(str(doc["at"])), clean(str(doc["forgotten"]))) for doc in docs if doc.get("forgotten")}


def absent_remarks(
    absent: Mapping[str, str], removed: Mapping[str, Removal], language: str, zone: tzinfo, gender: str = ""
) -> list[Phrase]:
    """For print: a sentence for each reason, with the parts that stay out for it.

    Example: ``Not in this package: the original – removed for good by the customer on 02/09/2026 (a neighbour is on it) …``
    """
    groups: dict[tuple[str, Removal | None], list[str]] = {}
    for part, why in sorted(absent.items()):
        groups.setdefault((why, removed.get(part) if why == FORGOTTEN else None), []).append(labels.part_label(part, language))
    return [
        phrase("package-absent-parts", language, parts=(Piece(", ".join(parts)),), why=absent_reason(why, removal, language, zone, gender))
        for (why, removal), parts in groups.items()
    ]


def absent_reason(why: str, removal: Removal | None, language: str, zone: tzinfo, gender: str = "") -> Phrase:
    """Why a part is absent."""
    if why == FORGOTTEN and removal is not None:
        return phrase("package-absent-forgotten", language, day=day(removal.at, zone), why=free(removal.why), gender=gender)
    return phrase(f"package-absent-{why}", language, gender=gender)


def told_removals(paths: Iterable[tuple[str, Removal]], zone: tzinfo) -> list[str]:
    """``exhibits/02/original (02/09/2026)`` for each file that was removed."""
    return [f"{path} ({removal.at.astimezone(zone):%d/%m/%Y})" for path, removal in paths]

