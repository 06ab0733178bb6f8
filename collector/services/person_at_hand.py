"""The person whom a service asks for what only a person knows. A caller brings its own; `Nobody` is for unattended runs."""

from __future__ import annotations

from typing import Protocol


class PersonAtHand(Protocol):
    """Answers questions; None for a question that is not answered."""

    @property
    def present(self) -> bool:
        """Whether somebody can answer now."""

    async def login_detail(self, provider: str, field: str, shown: str) -> str | None:
        """A login detail. field: ``username``, ``password`` or ``otp``; shown: the site's own words beside the field, or ""."""

    def answer(self, question: str) -> str | None:
        """What the person types to a question that may be left unanswered: "" or None then."""

    def passphrase(self, purpose: str, *, confirm: bool = False, optional: bool = False) -> str | None:
        """A passphrase, typed twice where `confirm`; where `optional` it may be left empty. purpose: the question, as a sentence."""


class Nobody:
    """For unattended runs: answers every question with None."""

    present = False

    async def login_detail(self, provider: str, field: str, shown: str) -> str | None:
        """Nobody answers."""
        del provider, field, shown
        return None

    def answer(self, question: str) -> str | None:
        """Nobody answers."""
        del question
        return None

    def passphrase(self, purpose: str, *, confirm: bool = False, optional: bool = False) -> str | None:
        """Nobody answers."""
        del purpose, confirm, optional
        return None
