"""The escalation ladder: whom to turn to, in which order, and what each body takes."""

from __future__ import annotations

from collector.model import Instant, Value


class Rung(Value):
    """A step that can be taken, and whether it was: `state` is ``done``, ``next`` or ``later``; `hint` marks what a person should check."""

    body: str
    """company | ceo | ministry | authority | council | ngo | card | court"""
    name_he: str
    name_en: str
    takes_he: str = ""
    takes_en: str = ""
    ask_he: str = ""
    ask_en: str = ""
    wait_business_days: int = 10
    """How long to wait for an answer before the next step."""
    source: str = ""
    confidence: str = "G"
    checked_on: str = ""
    state: str = "later"
    step: str = ""
    """Id of the step record that was taken, if any."""
    sent: Instant | None = None
    due: Instant | None = None

    @property
    def may_be_named(self) -> bool:
        """A letter may announce this body as the next step: its remit is verified and fits the case."""
        return self.confidence in ("V1", "V2")
