"""A letter for a screen: its paragraphs, each to be reworded beside what shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from collector.services.complaint.letters.write_letters import Draft, take_edited
from collector.services.context import Context


@dataclass(frozen=True)
class Paragraph:
    """A paragraph that can be reworded. key: names it; beside: the exhibits that show it, or the sum, which no rewording changes."""

    key: str
    text: str
    beside: str


def kinds() -> tuple[str, ...]:
    """The kinds of letters, by name."""
    from collector.package.letter.letter_kinds import KINDS

    return tuple(KINDS)


def letter_paragraphs(draft: Draft) -> tuple[Paragraph, ...]:
    """Every paragraph that can be reworded, in the letter's order."""
    from collector.package.letter.edit_form import paragraphs

    return tuple(Paragraph(key, text, beside.strip(" .")) for key, text, beside in paragraphs(draft.letter))


def reword(context: Context, case: str, kind: str, texts: Mapping[str, str], order: Sequence[str]) -> Draft:
    """Keeps the wording of these paragraphs (key → text); an empty one is left out of the letter. Raises InputError."""
    blocks = [f"=== {key}\n{' '.join(texts.get(key, '').split())}" for key in order]
    return take_edited(context, case, "\n\n".join(blocks) + "\n", kind=kind)
