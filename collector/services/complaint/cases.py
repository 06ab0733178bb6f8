"""Cases: open one, find the one that is meant, list them, put captures into one, and its timeline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector.errors import InputError, NothingFound
from collector.language import languages, say
from collector.model import Case, Person, next_case_id, slug_of
from collector.services.context import Context
from collector.services.statements.statement_checks import moment_in_the_past, one_of

if TYPE_CHECKING:
    from collector.store import Store

DEALS = ("distance", "shop")
PAYMENTS = ("standing-order", "card", "transfer", "cash")
COUNTED = ("captures", "readings", "contacts", "promises", "demands", "notes")


@dataclass(frozen=True)
class CaseSummary:
    """A case and how many records of each table belong to it."""

    case: Case
    counts: Mapping[str, int]


def open_case(
    context: Context,
    title: str,
    provider: str,
    *,
    customer: Person | None = None,
    customer_number: str = "",
    plan: str = "",
    since: str = "",
    sector: str = "",
    deal: str = "",
    paid_by: str = "",
    made_on: str = "",
    written_in: str = "he",
    short_name: str = "",
) -> Case:
    """Opens a case; makes the store if there is none. short_name: the provider in Latin letters, for file names; else transliterated.

    Raises InputError for a language that no letter is written in, an unknown deal or means of payment, or an identity number that is none.
    """
    for given, allowed, what in ((deal, DEALS, say("services-kind-deal")), (paid_by, PAYMENTS, say("services-kind-payment"))):
        one_of(given, ("", *allowed), what)
    if not title.strip() or not provider.strip():
        raise InputError(say("services-case-unnamed"), say("services-case-unnamed-next"))
    check_person(customer or Person())
    check_since(context, since)
    letter_language(written_in)
    store = context.open_store(create=True)
    now = context.clock.now()
    case = Case(
        id=next_case_id((doc["id"] for doc in store.all("cases")), now.year),
        slug=slug_of(short_name or provider),
        title=title,
        provider=provider,
        opened=now,
        customer=customer or Person(),
        customer_number=customer_number,
        plan=plan,
        since=since,
        sector=sector,
        deal=deal,
        paid_by=paid_by,
        made_on=moment_in_the_past(context, made_on) if made_on else None,
        language=written_in,
    )
    store.append("cases", case)
    return case


def letter_language(language: str) -> str:
    """The language. Raises InputError for one that no letter is written in."""
    if language not in languages():
        step = say("services-letter-language-next", languages=", ".join(languages()))
        raise InputError(say("services-letter-language", language=language), step)
    return language


def check_person(person: Person) -> None:
    """Raises InputError for an identity number, an e-mail address or a telephone number that is none."""
    check_id_number(person.id_number)
    if person.email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", person.email.strip()):
        raise InputError(say("services-no-email", text=person.email), say("services-no-email-next"))
    if person.phone and not 7 <= sum(char.isdigit() for char in person.phone) <= 15:
        raise InputError(say("services-no-phone", text=person.phone), say("services-no-phone-next"))


def check_since(context: Context, since: str) -> None:
    """Raises InputError for a day to come since which somebody is said to be a customer; other words stay as they are."""
    if re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}", since.strip()):
        moment_in_the_past(context, since)


def check_id_number(number: str) -> None:
    """Raises InputError for digits that are no Israeli identity number; a number with letters is a passport's."""
    digits = number.replace("-", "").replace(" ", "")
    if not digits.isdigit():
        return
    doubled = [int(d) * (1 + n % 2) for n, d in enumerate(digits.zfill(9))]
    if len(digits) > 9 or sum(d // 10 + d % 10 for d in doubled) % 10:
        raise InputError(say("services-id-number-wrong", number=number), say("services-id-number-wrong-next"))


GENDERS = {"f": "f", "m": "m", "unsaid": "", "": "", "נ": "f", "ז": "m"}


def gender_of(answer: str) -> str:
    """``f``, ``m`` or "" (unsaid), as a person answers. Raises InputError for any other word."""
    if answer.lower() not in GENDERS:
        raise InputError(say("services-no-gender", answer=answer), say("services-no-gender-next"))
    return GENDERS[answer.lower()]


def known_gender(context: Context, customer: str) -> str:
    """What this customer said when an earlier case was opened; "" where nothing is known."""
    if not customer or not context.has_store:
        return ""
    said = [case.customer.gender for case in cases_in(context.open_store()) if case.customer.name == customer and case.customer.gender]
    return said[-1] if said else ""


def list_cases(context: Context) -> list[Case]:
    """All cases of the store."""
    return cases_in(context.open_store())


def cases_in(store: Store) -> list[Case]:
    """All cases of this store."""
    return [Case.from_doc(doc) for doc in store.all("cases")]


def case_named(store: Store, wanted: str | None) -> Case:
    """The case that is `wanted`: by its id, its number, or a part of its id, provider or title that only one has; where none is named,
    the only one there is, or the only one that is open.

    Raises:
        NothingFound: there is no such case, or none at all.
        InputError: several fit.
    """
    cases = cases_in(store)
    if not cases:
        raise NothingFound(say("services-no-case-open"), say("services-no-case-open-next"))
    if wanted:
        return _fitting(cases, wanted)
    still_open = [c for c in cases if c.closed is None] or cases
    if len(still_open) == 1:
        return still_open[0]
    raise InputError(say("services-several-cases"), say("services-several-cases-next", cases=_listing(cases)))


def case_to_write(store: Store, wanted: str | None) -> Case:
    """As `case_named`, for something that is written down now. Raises InputError for a closed case, too."""
    found = case_named(store, wanted)
    if found.closed is not None:
        raise InputError(say("services-case-closed-already", case=found.id), say("services-case-closed-write-next", case=found.id))
    return found


def _fitting(cases: Sequence[Case], wanted: str) -> Case:
    text = wanted.casefold()
    exact = [c for c in cases if c.id == wanted]
    numbered = [c for c in cases if wanted.isdigit() and c.id.split("-")[1:2] == [f"{int(wanted):04d}"]]
    beginning = [c for c in cases if c.id.startswith(wanted) or c.id.endswith(wanted)]
    part = [c for c in cases if text in c.provider.casefold() or text in c.title.casefold() or (c.slug and text in c.slug)]
    near = exact or numbered or beginning or part
    if not near:
        raise NothingFound(say("services-no-such-case", case=wanted), say("services-no-such-case-next", cases=_listing(cases)))
    if len(near) > 1:
        raise InputError(say("services-case-fits-several", case=wanted), say("services-case-fits-several-next", cases=_listing(near)))
    return near[0]


def _listing(cases: Sequence[Case]) -> str:
    return "; ".join(f"{c.id} ({c.title})" for c in cases) or "–"


def case_if_clear(context: Context, store: Store, wanted: str | None) -> Case | None:
    """As `case_named`, but None where none is named and none or several are open; the latter is reported, never silent."""
    if wanted:
        return case_named(store, wanted)
    cases = cases_in(store)
    if len(cases) == 1:
        return cases[0]
    if cases:
        context.tell(say("services-kept-without-case", cases=_listing(cases)))
    return None


def case_summary(context: Context, wanted: str | None) -> CaseSummary:
    """A case and what was kept for it."""
    store = context.open_store()
    case = case_named(store, wanted)
    return CaseSummary(case, {table: len(store.all(table, case=case.id)) for table in COUNTED})


def assign_captures(context: Context, wanted: str, captures: Sequence[str]) -> Case:
    """Puts captures into a case. Raises NothingFound, and changes nothing, where one of them does not exist."""
    store = context.open_store()
    case = case_named(store, wanted)
    docs = [store.latest("captures", capture) for capture in captures]
    missing = [capture for capture, doc in zip(captures, docs, strict=True) if doc is None]
    if missing:
        raise NothingFound(say("services-no-capture", capture=", ".join(missing)), say("services-no-capture-next"))
    for doc in docs:
        store.append("captures", {**(doc or {}), "case": case.id})
    return case
