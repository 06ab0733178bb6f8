"""What the customer asks for, with the sum that is computed and checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from collector.clock import ISRAEL
from collector.errors import InputError
from collector.language import say
from collector.model import Cancellation, Charge, Demand, new_id
from collector.services.complaint.cases import case_to_write
from collector.services.context import Context
from collector.services.statements.consistency import DEMANDS, MOST, coherent
from collector.services.statements.find_record import record_named
from collector.services.statements.statement_checks import due_after, one_of, sum_in

_TIMES = 10
"""Sums so many times what was ever charged are asked about."""


@dataclass(frozen=True)
class Demanded:
    """A demand as the person writes it down.

    sum_shown: how the sum was computed, so that a reader can redo it; charges: ids of charges that it adds up instead; sure: that an
    unusual sum is meant; beside: that suggested demands of the same kind stay in the letter too.
    """

    text: str
    kind: str = "other"
    amount: str = ""
    sum_shown: str = ""
    due: str = ""
    charges: Sequence[str] = ()
    sure: bool = False
    beside: bool = False


def log_demand(context: Context, case: str | None, demanded: Demanded) -> Demand:
    """Writes down a demand, and says which suggested ones it takes the place of.

    Raises InputError for an unknown kind, words that are no sum or time, a sum that its parts do not come to, or an unusual one.
    """
    from collector.case import read_file

    store = context.open_store()
    owner = case_to_write(store, case)
    one_of(demanded.kind, DEMANDS, say("services-kind-demand"))
    price, now = sum_in(demanded.amount), context.clock.now()
    charges = [Charge.from_doc(record_named(store, each, ("charges",))[1]) for each in demanded.charges]
    currency = price.currency if price else charges[0].currency if charges else "ILS"
    shown = demanded.sum_shown or _sum_of(charges, currency)
    amount = _added_up(price.amount if price else None, shown)
    if not demanded.sure:
        _ask_if_cancelled(demanded.text, read_file(store, owner.id).cancellations)
    if amount is not None and not demanded.sure:
        _ask_if_unusual(amount, currency, store.all("charges", case=owner.id))
    demand = Demand(
        id=new_id("demand", now), case=owner.id, at=now, kind=demanded.kind, text=demanded.text, amount=amount, currency=currency,
        due=_due(context, demanded.due), sum_shown=shown, charges=tuple(c.id for c in charges), beside=demanded.beside,
    )  # fmt: skip
    coherent("demands", demand, sure=demanded.sure)
    store.append("demands", demand)
    _tell_replaced(context, owner.id, demand)
    return demand


def _sum_of(charges: Sequence[Charge], currency: str) -> str:
    """``119 + 119 + 119``. Raises InputError for charges in several currencies."""
    if any(c.currency != currency for c in charges):
        raise InputError(say("services-several-currencies"), say("services-several-currencies-next"))
    return " + ".join(f"{c.amount:f}" for c in charges)


def _due(context: Context, text: str) -> datetime | None:
    """The date as typed, moved to the next business day where it is a day of rest; the move is told. Raises InputError for a past one."""
    from collector.case.times.business_days import add_business_days

    if not text:
        return None
    due = due_after(context, text, context.clock.now())
    working = add_business_days(due.date(), 0)
    if working != due.date():
        due = datetime.combine(working, due.timetz())
        context.tell(say("services-due-moved", day=f"{due:%d/%m/%Y}"))
    return due


def _ask_if_unusual(amount: Decimal, currency: str, charges: Sequence[dict[str, Any]]) -> None:
    """Raises InputError for a sum that is far above all that was ever charged, or above a million: it must be said to be meant."""
    charged = sum((Decimal(str(c["amount"])) for c in charges if c["currency"] == currency), Decimal(0))
    if amount > MOST or (charged and amount > _TIMES * charged):
        raise InputError(say("services-sum-unusual", amount=f"{amount:,.2f}", charged=f"{charged:,.2f}"), say("services-sum-unusual-next"))


def _ask_if_cancelled(text: str, cancellations: Sequence[Cancellation]) -> None:
    """Raises InputError for a demand to exchange goods whose deal was cancelled: both cannot be wanted, unless the person says so."""
    from collector.case.demands.replaced_suggestions import asks_for_exchange

    if cancellations and asks_for_exchange(text):
        last = cancellations[-1]
        day = f"{last.at.astimezone(ISRAEL):%d/%m/%Y}"
        next_step = say("services-exchange-and-cancelled-next", record=last.id)
        raise InputError(say("services-exchange-and-cancelled", day=day), next_step)


def _tell_replaced(context: Context, case: str, demand: Demand) -> None:
    from collector.case import gather
    from collector.case.demands.replaced_suggestions import replaced_by

    dossier = gather(context.read_store(), case, context.clock.now())
    for replaced in replaced_by(demand, dossier.suggested, dossier.charges):
        context.tell(say("services-demand-replaced", text=replaced.text))


def _added_up(amount: Decimal | None, sum_shown: str) -> Decimal | None:
    """The amount, or what the sum comes to where none was given. Raises InputError where the two differ, or for nothing and less."""
    from collector.case.demands.sum_expression import computed

    value = computed(sum_shown)
    asked = value if amount is None else amount
    if sum_shown.strip() and asked is None:
        raise InputError(say("services-sum-unread", sum=sum_shown), say("services-sum-unread-next"))
    if asked is not None and asked <= 0:
        raise InputError(say("services-sum-not-positive", text=f"{asked:f}"), say("services-no-clear-sum-next"))
    if value is not None and amount is not None and value != amount:
        raise InputError(
            say("services-sum-differs", sum=sum_shown, value=f"{value:f}", amount=f"{amount:f}"), say("services-sum-differs-next")
        )
    return asked
