"""What was seen: files, captures, runs, price readings."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from collector.model.base import Amount, Instant, State, Value
from collector.model.reasons import Reasoned


class Artifact(Value):
    """A file in the store, named by its content: `digest` is the SHA-256 of its bytes, in lower-case hex."""

    digest: str
    size: int
    media_type: str
    name: str = ""
    """A short file name a person may read, with its ending; never a path."""


class Capture(Reasoned):
    """One thing that was seen and kept: a page, a chat, a downloaded or added file, an e-mail.

    `files` maps a part's name to the file. The names in use: ``picture`` (untouched PNG), ``stamped`` (copy with a caption), ``text``
    (UTF-8), ``words`` (JSON: the position of every word), ``archive`` (MHTML), ``original`` (a downloaded or added file),
    ``observations`` (JSON Lines of a chat), ``transcript`` (JSON), ``picture-001`` … and ``stamped-001`` … (a chat's pictures in order),
    ``certificates`` (PEM chain). A chat's final full picture is ``picture``.
    """

    id: str
    kind: str
    """page | chat | file | email | download"""
    case: str = ""
    run: str = ""
    provider: str = ""
    title: str = ""
    url: str = ""
    final_url: str = ""
    started: Instant
    ended: Instant | None = None
    state: State = State.RUNNING
    files: dict[str, Artifact] = Field(default_factory=dict)
    facts: dict[str, Any] = Field(default_factory=dict)
    """What else is known of the page: status, redirects, server, tls, server_date, clock, viewport, scale, height, browser, recipe …"""

    @property
    def bill(self) -> dict[str, Any]:
        """What was read of a bill (its number, dates, sums, lines); empty where the file is none."""
        bill = self.facts.get("bill")
        return bill if isinstance(bill, dict) else {}

    @property
    def bill_lines(self) -> list[dict[str, Any]]:
        """The bill's lines: ``text``, ``amount`` and ``line``, the words as they stand there."""
        return [line for line in self.bill.get("lines") or () if isinstance(line, dict)]


class Run(Reasoned):
    """One execution of a recipe, a chat or a capture command, and how it ended."""

    id: str
    recipe: str
    recipe_digest: str = ""
    parameters: dict[str, str] = Field(default_factory=dict)
    case: str = ""
    started: Instant
    ended: Instant | None = None
    state: State = State.RUNNING
    captures: tuple[str, ...] = ()
    software: str = ""
    next_step: Any = Field(default=None, exclude=True)
    """What the person can do now (a sentence), where the run was broken off by an error that says so. Told, never stored."""


class Reading(Reasoned):
    """A price as it stood on a page at one moment (דגימת מחיר). `raw` is the text as shown; `capture` is the evidence."""

    id: str
    at: Instant
    case: str = ""
    run: str = ""
    capture: str = ""
    plan: str = ""
    amount: Amount | None = None
    currency: str = "ILS"
    per: str = ""
    """month | year | once | "" where the page does not say"""
    raw: str = ""
    source: str = "page"
    """page (account page) | bill | offer"""
    provider: str = ""
    """Whose offer it is; "" for the case's own provider."""
    bill: str = ""
    """The number that a bill bears, by which it is told from another one of the same day and sum."""
    vat: str = ""
    """included | excluded | "" where the page does not say"""
    vat_rate: Amount | None = None
    """Of a bill's line without VAT: the rate in per cent that the bill's own sums show …"""
    gross: Amount | None = None
    """… and what the line comes to with its share of the bill's VAT."""
    since: Instant | None = None
    """The first day that a bill is for …"""
    until: Instant | None = None
    """… and the last one."""
    months: int | None = None
    """For how many months the amount holds, if the page says so."""
    then: Amount | None = None
    """What it becomes afterwards."""
    instead_of: Amount | None = None
    """The crossed-out or former price."""
    roles: tuple[str, ...] = ()
    """from, installment, conditional, total …: what the words around say of the amount."""
    state: State = State.COMPLETE

    @property
    def day(self) -> Instant:
        """What it is a price of: the moment that a page was read, the middle of the months that a bill is for."""
        return self.at if self.since is None or self.until is None else self.since + (self.until - self.since) / 2
