"""A demand before it has a number and a date (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from collector.case.sentence_values import Sum
from collector.language import Sentence, say
from collector.model import Finding


@dataclass(frozen=True)
class Draft:
    """What is asked for: `kind` as in `Demand`, the sum if there is one, and how it was computed."""

    kind: str
    text: Sentence
    amount: Decimal | None = None
    sum_shown: Sentence | str = ""
    currency: str = "ILS"


def broken(told: Sequence[Finding], kind: str) -> set[str]:
    """The records that findings of this kind are about."""
    return {f.records[0] for f in told if f.kind == kind and f.records}


def added_up(lines: Sequence[str], total: Decimal, currency: str) -> Sentence | str:
    """The lines of a sum and their total, so that a reader can add them up."""
    return lines[0] if len(lines) == 1 else say("case-sum-lines", lines="; ".join(lines), sum=Sum(total, currency))
