"""That nothing but the customer's own record shows a claim: said once for the letter, with a sign at each such claim (pure)."""

from __future__ import annotations

from dataclasses import replace

from collector.language import say
from collector.package.bidi_text import Phrase, Piece, mark
from collector.package.letter.letter_value import Letter, Line, Section

_MOST = 2
"""So many claims say it in full; from the third on it is a note."""


def noted_once(letter: Letter) -> Letter:
    """The letter; where more than two lines carry the remark in full, each has a sign for it and a note tells what the sign means.

    Example: three lines that end ``[by my own record; no exhibit].`` end ``*`` each; after the last of their sections stands
    ``* By my own record; no exhibit``. A line that the customer worded keeps the remark: it says that the exhibits are not for these words.
    """
    remark = say("package-letter-no-exhibit").in_(letter.language)
    bare = [line for section in letter.sections for line in section.lines if _has(line, remark)]
    if len(bare) <= _MOST:
        return letter
    sections = [replace(s, lines=tuple(_signed(line, remark, letter.language) for line in s.lines)) for s in letter.sections]
    last = max(n for n, s in enumerate(letter.sections) if any(_has(line, remark) for line in s.lines))
    note = mark(say("package-letter-own-record-note").in_(letter.language))
    sections.insert(last + 1, Section("own-record", (), (Line("own-record-note", (note, Piece("."))),)))
    return replace(letter, sections=tuple(sections))


def _has(line: Line, remark: str) -> bool:
    return not line.own_words and any(piece.text == remark for piece in line.whole)


def _signed(line: Line, remark: str, language: str) -> Line:
    if line.own_words:
        return line
    sign = mark(say("package-letter-own-record-sign").in_(language))
    return replace(line, text=_with(line.text, remark, sign), evidence=_with(line.evidence, remark, sign))


def _with(phrase: Phrase, remark: str, sign: Piece) -> Phrase:
    return tuple(sign if piece.text == remark else piece for piece in phrase)
