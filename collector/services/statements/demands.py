"""What the customer asks for, with the sum that is computed and checked."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from collector.errors import InputError
from collector.language import say
from collector.model import Demand, new_id
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.statements.checks import moment, one_of, sum_in

DEMANDS = ("refund", "confirm", "fix", "cancel", "records", "other")


@dataclass(frozen=True)
class Demanded:
    """A demand as the person writes it down. sum_shown: how the sum was computed, so that a reader can redo it."""

    text: str
    kind: str = "other"
    amount: str = ""
    sum_shown: str = ""
    due: str = ""


def log_demand(context: Context, case: str | None, demanded: Demanded) -> Demand:
    """Writes down a demand. Raises InputError for an unknown kind, or words that are no sum or time."""
    store = context.open_store()
    owner = case_named(store, case)
    one_of(demanded.kind, DEMANDS, say("services-kind-demand"))
    price, now = sum_in(demanded.amount), context.clock.now()
    amount = _added_up(price.amount if price else None, demanded.sum_shown)
    demand = Demand(
        id=new_id("demand", now),
        case=owner.id,
        at=now,
        kind=demanded.kind,
        text=demanded.text,
        amount=amount,
        currency=price.currency if price else "ILS",
        due=moment(context, demanded.due, future=True) if demanded.due else None,
        sum_shown=demanded.sum_shown,
    )
    store.append("demands", demand)
    return demand


def _added_up(amount: Decimal | None, sum_shown: str) -> Decimal | None:
    """The amount, or what the sum comes to where none was given. Raises InputError where the two differ, or for nothing and less."""
    from collector.case.arithmetic import computed

    value = computed(sum_shown)
    asked = value if amount is None else amount
    if asked is not None and asked <= 0:
        raise InputError(say("services-sum-not-positive", text=f"{asked:f}"), say("services-no-clear-sum-next"))
    if value is not None and amount is not None and value != amount:
        raise InputError(
            say("services-sum-differs", sum=sum_shown, value=f"{value:f}", amount=f"{amount:f}"), say("services-sum-differs-next")
        )
    return asked
