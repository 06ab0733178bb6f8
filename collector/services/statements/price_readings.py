"""Price readings by the person: one entered by hand with its evidence, and a doubtful one confirmed against its picture."""

from __future__ import annotations

from dataclasses import dataclass

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Reading, new_id
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.statements.statement_checks import moment_in_the_past, one_of, record_id_of_capture, sum_in

SOURCES = ("page", "bill", "offer")


@dataclass(frozen=True)
class PriceByHand:
    """A price as the person types it: `amount` such as ``119.90 ₪ לחודש``, `at` a day, `capture` the id of its evidence."""

    amount: str
    at: str
    capture: str = ""
    plan: str = ""
    source: str = "page"
    provider: str = ""


def add_reading(context: Context, case: str | None, given: PriceByHand) -> Reading:
    """Writes down a reading with the role ``by-hand``.

    Raises InputError for a sum or day that is none, an offer without its provider, or a capture that does not exist.
    """
    store = context.open_store()
    owner = case_named(store, case)
    one_of(given.source, SOURCES, say("services-kind-price"))
    if given.source == "offer" and not given.provider:
        raise InputError(say("services-offer-without-provider"), say("services-offer-without-provider-next"))
    price = sum_in(given.amount)
    if price is None:
        raise InputError(say("services-no-clear-sum", text=given.amount), say("services-no-clear-sum-next"))
    reading = Reading(
        id=new_id("reading", context.clock.now()), at=moment_in_the_past(context, given.at), case=owner.id, plan=given.plan,
        capture=record_id_of_capture(store, given.capture) if given.capture else "", source=given.source, provider=given.provider,
        amount=price.amount, currency=price.currency, per=price.per, vat=price.vat, months=price.months, raw=given.amount,
        then=price.then.amount if price.then else None, roles=(*sorted(price.roles), "by-hand"),
    )  # fmt: skip
    store.append("readings", reading)
    return reading


def confirm_reading(context: Context, wanted: str) -> Reading:
    """Notes that a doubtful reading is right: from then on it is compared. Raises NothingFound, InputError for one without an amount."""
    store = context.open_store()
    found = [doc for doc in store.all("readings") if wanted and str(doc["id"]).endswith(wanted)]
    if len(found) != 1:
        raise NothingFound(say("services-no-such-record", record=wanted), say("services-see-prices-json"))
    reading = Reading.from_doc(found[0])
    if reading.amount is None:
        raise InputError(say("services-nothing-to-confirm"), say("services-nothing-to-confirm-next"))
    confirmed = reading.replace(roles=tuple(dict.fromkeys((*reading.roles, "confirmed"))))
    store.append("readings", confirmed)
    return confirmed
