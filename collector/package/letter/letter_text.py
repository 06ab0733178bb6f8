"""The letter as plain text: to paste into a form or an e-mail, and to edit (pure)."""

from __future__ import annotations

from collector.package.bidi_text import loose, plain
from collector.package.letter.letter_value import Ask, Letter, Section
from collector.package.letter.own_record_note import noted_once

_LETTERS = "אבגדהוזחטיכלמנסעפצקרשת"


def letter_text(letter: Letter) -> str:
    """The letter; UTF-8, lines ended by LF."""
    letter = noted_once(letter)
    blocks = ["\n".join(_section(section, letter)) for section in letter.sections]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section(section: Section, letter: Letter) -> list[str]:
    lines = [plain(line.whole) for line in section.lines]
    if section.style == "row":
        lines = [" | ".join(lines)]
    elif section.style == "numbered":
        lines = [f"{number}. {text}" for number, text in enumerate(lines, 1)]
    elif section.style == "bullets":
        lines = [f"- {text}" for text in lines]
    elif section.style == "table":
        lines += [row for number, ask in enumerate(letter.asks) for row in _ask(ask, number, letter.language)]
        lines += [plain(letter.total)] if letter.total else []
    return [plain(section.heading), *lines] if section.heading else lines


def _ask(ask: Ask, number: int, language: str) -> list[str]:
    amount = f" – {plain(ask.amount)}" if ask.amount and loose(ask.amount) not in loose(ask.text) else ""
    rows = [f"{demand_mark(number, language)} {plain(ask.text)}{amount}"]
    return [*rows, f"   {plain(ask.sum_shown)}"] if ask.sum_shown else rows


def demand_mark(number: int, language: str) -> str:
    """How the demand is marked: ``א.`` or ``(a)``; `number` counts from 0."""
    if language == "he":
        return f"{_LETTERS[number]}." if number < len(_LETTERS) else f"{number + 1}."
    return f"({chr(ord('a') + number)})" if number < 26 else f"({number + 1})"
