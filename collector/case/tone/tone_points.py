"""Points at words in a letter that close ears, each with the reason and a calmer wording. The words are data: ``tone.LANGUAGE.json``.

It only points. A firm and polite letter is read to its end; what to change stays with the person.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from collector.language import Sentence, say

KINDS = ("insult", "adjective", "threat", "empty-threat", "accusation", "law", "shouting", "sweeping")
_QUOTED = re.compile(r"(?<![א-ת])[\"“„](?:(?<=[א-ת])\"(?=[א-ת])|[^\"“”„\n])*[\"”“]")
_CAPITALS = r"(?:\b[A-Z]{2,}\b[\s,]*)"
_SPOKEN = r"(?:I|ME|MY|YOU|YOUR|THE|NOW|IS|ARE|NOT|NO|AND|TO|IT|THIS|BACK)\b"
_SHOUTING = re.compile(rf"[!?](?:\s*[!?])+|{_CAPITALS}{{4,}}|(?=(?:[A-Z]+[\s,]+){{0,2}}{_SPOKEN})\b{_CAPITALS}{{3}}|([א-תA-Za-z])\1{{3,}}")
"""Marks, a letter drawn out, capitals: three words where one is no abbreviation (``ANSWER ME NOW``; not ``USB, VGA, HDMI``)."""
_SENTENCE_END = re.compile(r"[.!?\n]+(?=\s|$)")


@dataclass(frozen=True)
class Group:
    """Words of one kind in one language, with a wording that may stand in their place."""

    kind: str
    calmer: str
    pattern: re.Pattern[str]
    source: re.Pattern[str]
    """What names a source of law in that language."""


@dataclass(frozen=True)
class Point:
    """A place in a text worth another look: one of `KINDS`, the words, why, and a calmer wording ("" where none is needed)."""

    kind: str
    start: int
    end: int
    words: str
    reason: Sentence
    calmer: str = ""

    @property
    def advice(self) -> Sentence:
        """The reason, and the calmer wording where there is one."""
        return say("case-tone-advice", reason=self.reason, calmer=self.calmer) if self.calmer else self.reason


def points(text: str) -> tuple[Point, ...]:
    """All such places, in order. Words inside double quotation marks are someone else's and are left alone.

    Example: in ``You are liars and this is illegal.`` the words ``liars`` (insult) and ``illegal`` (law without a source) are pointed at.
    """
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    found = [_point(group.kind, m, group.calmer) for group in _groups() for m in group.pattern.finditer(text) if _counts(group, m, text)]
    found += [_point("shouting", m, "") for m in _SHOUTING.finditer(text)]
    mine = [p for p in found if not any(start <= p.start and p.end <= end for start, end in quoted)]
    ordered = sorted(mine, key=lambda p: (p.start, -p.end, KINDS.index(p.kind)))
    return tuple(p for n, p in enumerate(ordered) if not any(o.start <= p.start and p.end <= o.end for o in ordered[:n]))


def _point(kind: str, match: re.Match[str], calmer: str) -> Point:
    return Point(kind, match.start(), match.end(), match.group().strip(), say("case-tone", kind=kind), calmer)


def _counts(group: Group, match: re.Match[str], text: str) -> bool:
    """A claim about the law counts only where its sentence names no source."""
    if group.kind != "law":
        return True
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= match.start()), default=0)
    end = min((end for end in ends if end >= match.end()), default=len(text))
    return group.source.search(text[start:end]) is None


@cache
def _groups() -> tuple[Group, ...]:
    folder = resources.files("collector.case.tone")
    files = sorted((f for f in folder.iterdir() if f.name.startswith("tone.") and f.name.endswith(".json")), key=lambda f: f.name)
    groups: list[Group] = []  # in a word, {people} stands for a person who answers for the company: "הנציג קר", but "החדר קר" is left alone
    for file in files:
        data = json.loads(file.read_text("utf-8"))
        source = re.compile(data["source"], re.IGNORECASE)
        for group in data["groups"]:
            words = "|".join(group["words"]).replace("{people}", data["people"])
            pattern = re.compile(f"{data['before']}(?:{words}){data['after']}", re.IGNORECASE)
            groups.append(Group(group["kind"], group["calmer"], pattern, source))
    return tuple(groups)
