"""Phrases as text with marks, so that a template can carry them through and give them back whole (pure).

A template yields plain text, but a letter's values must stay isolated and point at exhibits. So each piece becomes text between marks from
Unicode's private use area, which no template and no record may hold: `encode` takes them out of foreign words.

Example: ``encode((Piece("12.50 ₪", "money"),))`` in a template's line ``I paid {{ sum }}.`` is read by `decode` as the pieces
``I paid ``, the sum as money, and ``.``.
"""

from __future__ import annotations

import re

from collector.package.bidi_text import Phrase, Piece

_OPEN, _NEXT, _CLOSE = "\ue000", "\ue001", "\ue002"
_KEY, _EVIDENCE = "\ue003", "\ue004"
_MARKS = re.compile("[\ue000-\ue0ff]")
_PIECE = re.compile(f"{_OPEN}([a-z]+){_NEXT}([0-9]+){_NEXT}([^{_CLOSE}]*){_CLOSE}")


def encode(parts: Phrase) -> str:
    """The phrase as one line of marked text."""
    return "".join(f"{_OPEN}{p.kind}{_NEXT}{p.exhibit}{_NEXT}{_plain(p.text)}{_CLOSE}" for p in parts)


def decode(text: str) -> Phrase:
    """The pieces of marked text; what stands between marked pieces is the template's own words."""
    parts: list[Piece] = []
    place = 0
    for found in _PIECE.finditer(text):
        parts += [Piece(text[place : found.start()])] if found.start() > place else []
        parts.append(Piece(found[3], found[1], int(found[2])))
        place = found.end()
    return (*parts, Piece(text[place:])) if place < len(text) else tuple(parts)


def encode_line(key: str, text: Phrase, evidence: Phrase) -> str:
    """A paragraph with the key that names it and the evidence that belongs to it."""
    return f"{_KEY}{_plain(key)}{_KEY}{encode(text)}{_EVIDENCE}{encode(evidence)}{_EVIDENCE}" if text else ""


def decode_line(line: str) -> tuple[str, Phrase, Phrase]:
    """Key, text and evidence of a line; the key is "" where the template wrote the line itself."""
    whole = re.fullmatch(f"([^{_KEY}]*){_KEY}([^{_KEY}]*){_KEY}(.*?){_EVIDENCE}(.*?){_EVIDENCE}(.*)", line)
    if whole is None:
        return "", decode(line.strip()), ()
    before, key, text, evidence, after = whole.groups()
    return key, decode((before + text).lstrip()), decode((evidence + after).rstrip())


def _plain(text: str) -> str:
    """The text on one line and without marks of its own."""
    return _MARKS.sub("", re.sub(r"[\r\n\u2028\u2029\x0b\x0c\x85]+", " ", text))
