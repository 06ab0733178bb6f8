"""Whether a record can be true as it would stand: its words, its sums, the order of its times; asked at writing and at correcting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from collector.clock import ISRAEL
from collector.errors import InputError
from collector.language import say
from collector.services.statements.statement_checks import one_of

FACTS = ("other-goods", "defect", "late-delivery", "no-service", "page-differs", "terms-changed", "overcharge", "others-report", "other")
CHARGES = ("charge", "refund", "cost", "cancel-fee")
PROMISES = ("price", "callback", "refund", "visit", "delivery", "other")
DEMANDS = ("refund", "confirm", "fix", "cancel", "records", "other")
NOTICES = ("email", "letter", "registered", "form", "fax", "message", "call", "chat")
SPEAKERS = ("human", "bot", "unknown")
BODIES = ("company", "ceo", "ministry", "authority", "council", "ngo", "card", "court")
MOST = Decimal(1_000_000)
"""Sums above this are asked about: a consumer's dispute rarely holds one."""
_LEAST = Decimal("0.01")
_OLDEST = datetime(1990, 1, 1, tzinfo=UTC)
_MOST_MONTHS = 240
_AROUND = timedelta(days=3 * 366)
"""A promised price begins within this time of the promise."""
_OF_A_DAY = time(12)
"""The hour that a day gets which was named without one."""
_LONGEST = timedelta(hours=24)
"""No call and no visit lasts longer than this."""
_WORDS: dict[str, dict[str, tuple[tuple[str, ...], str]]] = {
    "facts": {"kind": (FACTS, "services-kind-fact")},
    "charges": {"kind": (CHARGES, "services-kind-charge")},
    "promises": {"kind": (PROMISES, "services-kind-promise")},
    "demands": {"kind": (DEMANDS, "services-kind-demand")},
    "cancellations": {"by": (("", *NOTICES), "services-kind-writing")},
    "steps": {"body": (BODIES, "services-kind-body")},
    "contacts": {"agent_kind": (SPEAKERS, "services-kind-speaker")},
    "cases": {"language": (("he", "en"), "services-kind-language")},
}
_ORDER: dict[str, tuple[tuple[str, str], ...]] = {
    "facts": (("at", "until"),),
    "promises": (("at", "due"), ("at", "kept_at")),
    "cancellations": (("at", "confirmed"),),
    "steps": (("at", "due"), ("at", "answered")),
    "contacts": (("at", "ended"), ("window_start", "window_end")),
    "demands": (("at", "due"),),
}
"""Of each pair of times the second never comes before the first."""


def coherent(table: str, value: Any, *, sure: bool = False) -> None:
    """Raises InputError where a record of this table cannot be true as `value` has it. sure: an unusual sum is meant."""
    for field, (allowed, what) in _WORDS.get(table, {}).items():
        one_of(getattr(value, field), allowed, say(what))
    if table == "cases":
        one_of(value.customer.gender, ("", "f", "m", "unsaid"), say("services-kind-gender"))
        return
    if not getattr(value, "text", "-").strip():
        raise InputError(say("services-fact-empty"), say("services-fact-empty-next"))
    _sum(table, value, sure)
    at = getattr(value, "at", None)
    if at is not None and at < _OLDEST:
        raise InputError(say("services-too-long-ago", day=f"{at:%d/%m/%Y}"), say("services-too-long-ago-next"))
    _contradictions(table, value)
    for before, after in _reversed(table, value):
        named = {"before": say(f"services-time-{before}"), "after": say(f"services-time-{after}")}
        raise InputError(say("services-times-reversed", **named), say("services-times-reversed-next"))
    starts = getattr(value, "starts", None)
    if starts is not None and abs(starts - at) > _AROUND:
        raise InputError(say("services-starts-far", day=f"{starts:%d/%m/%Y}"), say("services-too-long-ago-next"))
    if table == "contacts":
        _length(value)


def _contradictions(table: str, value: Any) -> None:
    """Fields that cannot both hold."""
    if table == "contacts" and value.name.strip() and value.name_refused:
        raise InputError(say("services-name-and-refused", name=value.name), say("services-name-and-refused-next"))
    if table == "facts" and value.until is not None and value.kind != "no-service":
        raise InputError(say("services-until-of-fact", kind=value.kind), say("services-until-of-fact-next"))
    if table == "cancellations" and value.confirmed is not None and value.refused:
        raise InputError(say("services-confirmed-and-refused"), say("services-confirmed-and-refused-next"))
    if table == "promises" and value.months and value.kind not in ("price", "other"):
        raise InputError(say("services-months-of-what", kind=value.kind), say("services-months-of-what-next"))
    if table == "promises" and value.free_months and value.kind != "price":
        raise InputError(say("services-free-of-what", kind=value.kind), say("services-free-of-what-next"))
    if table == "promises" and value.message is not None and not value.capture:
        raise InputError(say("services-message-of-what"), say("services-message-of-what-next"))


def _sum(table: str, value: Any, sure: bool) -> None:
    """A charge and a demand are above zero; a promised price may be nothing, never less."""
    from collector.case.demands.sum_expression import computed, is_calculation
    from collector.prices.amounts.words.currency_words import CURRENCIES

    months, amount = getattr(value, "months", None), getattr(value, "amount", None)
    if months is not None and not 0 < months <= _MOST_MONTHS:
        raise InputError(say("services-months", months=months), say("services-months-next"))
    if amount is None:
        return
    if value.currency not in CURRENCIES.groupindex:
        raise InputError(say("services-value-unfit", field="currency", value=value.currency), say("services-currency-next"))
    shown = computed(getattr(value, "sum_shown", ""))
    if shown is None and is_calculation(getattr(value, "sum_shown", "")):
        raise InputError(say("services-sum-uncomputed", text=value.sum_shown), say("services-sum-uncomputed-next"))
    if shown is not None and shown != amount:
        told = say("services-sum-differs", sum=value.sum_shown, value=f"{shown:f}", amount=f"{amount:f}")
        raise InputError(told, say("services-sum-differs-next"))
    if amount < 0 or (table != "promises" and amount < _LEAST):
        raise InputError(say("services-sum-not-positive", text=f"{amount:f}"), say("services-no-clear-sum-next"))
    if amount > MOST and not sure:
        raise InputError(say("services-sum-enormous", amount=f"{amount:,.2f}"), say("services-sum-enormous-next"))


def _reversed(table: str, value: Any) -> Iterator[tuple[str, str]]:
    """The pairs of times that stand the wrong way round; where one of them is a day without an hour only days are compared."""
    for before, after in _ORDER.get(table, ()):
        first, second = getattr(value, before), getattr(value, after)
        if first is None or second is None or second >= first:
            continue
        day_only = getattr(value, "day_only", False) or second.astimezone(ISRAEL).time() == _OF_A_DAY
        if first.astimezone(ISRAEL).date() > second.astimezone(ISRAEL).date() or not day_only:
            yield before, after


def _length(contact: Any) -> None:
    lasted = contact.ended - contact.at if contact.ended is not None else None
    if lasted is not None and lasted > _LONGEST:
        raise InputError(say("services-too-long"), say("services-too-long-next"))
    if lasted is not None and contact.channel == "call" and (contact.waited_seconds or 0) > max(lasted.total_seconds(), 59):
        raise InputError(say("services-waited-longer"), say("services-waited-longer-next"))
