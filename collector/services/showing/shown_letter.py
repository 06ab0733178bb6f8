"""A letter for a screen: its paragraphs, each to be reworded beside what shows it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from collector.services.complaint.letters.tone_remarks import tone_remarks
from collector.services.complaint.letters.write_letters import Draft, letter_folders, take_edited
from collector.services.context import Context
from collector.services.showing.store_reader import KEPT_DOSSIERS, Held, reader

if TYPE_CHECKING:
    from collector.language import Sentence
    from collector.package.bidi_text import Phrase


@dataclass(frozen=True)
class Paragraph:
    """A paragraph that can be reworded. key: names it; beside: the exhibits that show it, or the sum, which no rewording changes;
    remarks: those of the letter's remarks on its wording that are about this paragraph."""

    key: str
    text: str
    beside: str
    remarks: tuple[Sentence, ...] = ()


def kinds() -> tuple[str, ...]:
    """The kinds of letters, by name."""
    from collector.package.letter.letter_kinds import KINDS

    return tuple(KINDS)


@dataclass(frozen=True)
class Story:
    """The story of a case in a few lines, as the letter tells it, in the letter's language."""

    lines: tuple[Phrase, ...]
    language: str


def story(context: Context, case: str) -> Story:
    """The story as the letter that fits the case tells it now; one that was told this minute from the same records is used again."""
    store = reader(context)
    folders = tuple(map(str, letter_folders(context)))
    return _told(Held(context, store), folders, case, store.head.seq, context.clock.now().replace(second=0, microsecond=0))


@lru_cache(maxsize=KEPT_DOSSIERS)
def _told(held: Held, folders: tuple[str, ...], case: str, records: int, minute: datetime) -> Story:
    from collector.package.content.case_content import usual_dossier
    from collector.package.content.exhibits import number_exhibits
    from collector.package.letter.composition import LetterChoice, compose, letter_choice

    del records, minute
    zone = held.clock.zone
    found = usual_dossier(held.store, case, held.clock.now(), zone)
    written_in = found.case.language
    choice = letter_choice(held.store.latest, found, written_in, LetterChoice(folders=tuple(map(Path, folders))))
    letter = compose(found, number_exhibits(found, written_in, zone), zone, choice)
    return Story(tuple(line.text for line in letter.lines("story")), letter.language)


def letter_paragraphs(draft: Draft) -> tuple[Paragraph, ...]:
    """Every paragraph that can be reworded, in the letter's order."""
    from collector.package.letter.edit_form import paragraphs

    made = []
    for key, text, beside in paragraphs(draft.letter):
        about = tuple(remark for remark in tone_remarks(text) if remark in draft.remarks)
        made.append(Paragraph(key, text, beside.strip(" ."), about))
    return tuple(made)


def marked(text: str, remarks: Sequence[Sentence]) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, each with whether a remark on its wording is about it.

    Example: of "They lied to me", with a remark on "lied", the pieces are ("They ", False), ("lied", True), (" to me", False).
    """
    words = [str(remark.values["words"]) for remark in remarks if remark.values.get("words")]
    if not words:
        return ((text, False),)
    parts = re.split("(" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")", text)
    return tuple((part, number % 2 == 1) for number, part in enumerate(parts) if part)


def reword(context: Context, case: str, kind: str, texts: Mapping[str, str], order: Sequence[str]) -> Draft:
    """Keeps the wording of these paragraphs (key → text); an empty one is left out of the letter. Raises InputError."""
    blocks = [f"=== {key}\n{' '.join(texts.get(key, '').split())}" for key in order]
    return take_edited(context, case, "\n\n".join(blocks) + "\n", kind=kind)
