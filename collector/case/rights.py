"""The rights reference: each rule with its section, source, the day it was checked and how sure it is."""

from __future__ import annotations

from collector.model import Value

CITABLE = ("V1", "V2")
"""V1: statute or official page. V2: secondary source. D: verified but dated. G: general knowledge, never a citation."""


class Rule(Value):
    """A rule as data. The collector gives no legal advice; a letter may cite only a rule whose `citable` is true."""

    id: str
    topic_he: str
    topic_en: str
    law_he: str = ""
    law_en: str = ""
    section: str = ""
    rule_he: str
    rule_en: str
    applies_he: str = ""
    applies_en: str = ""
    findings: tuple[str, ...] = ()
    """Kinds of findings that it may bear on."""
    sources: tuple[str, ...] = ()
    checked_on: str
    """Day on which the source was last looked at, ``YYYY-MM-DD``."""
    confidence: str
    hint_he: str = ""
    hint_en: str = ""
    """What a person should check before relying on it; never part of a citation."""

    @property
    def citable(self) -> bool:
        """Whether a generated letter may cite it."""
        return self.confidence in CITABLE
