"""What a person changed or added in rights, bodies, sums and addresses: records of the store, laid over what ships."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from collector.case.rights.rights_data import CONFIDENCES, Body, LegalSum, Rights, Rule, load_rights
from collector.errors import InputError
from collector.language import say
from collector.model import Instant, Value, slug_of
from collector.store import Store

TABLE = "rights"
KINDS: Mapping[str, type[Rule] | type[Body] | type[LegalSum]] = {"rule": Rule, "body": Body, "sum": LegalSum}
LISTS = ("findings", "sectors", "except_sectors", "readers", "needs", "sources")
BOTH = ("topic", "law", "rule", "applies", "hint", "name", "takes", "not", "ask")
"""Fields that exist in both languages; written without one they are the same in both."""


class OwnRight(Value):
    """What a person wrote about one rule, body or sum. `id`: kind and name, and the company's slug for one of its desks."""

    id: str
    at: Instant
    kind: str
    """rule | body | sum"""
    name: str
    provider: str = ""
    """Slug or name of the company whose desk it is; "" for a body that serves all."""
    fields: dict[str, Any] = {}
    why: str = ""


def rights_of(store: Store, provider: str = "") -> Rights:
    """The rights that ship, with what the person wrote over them; desks of another company are left out."""
    own = [OwnRight.from_doc(doc) for doc in store.all(TABLE)]
    return with_own(load_rights(), own, *(_names_of(store, provider) if provider else ())) if own else load_rights()


def _names_of(store: Store, provider: str) -> set[str]:
    """All names of a company: its slug, its name, and what the store's other cases call it.

    Example: one case names "רשת לדוגמה" and the slug ``example-net``, a later one only the name and so the slug
    ``reshet-ledogma``: both are one company.
    """
    cases = [{str(doc.get("slug", "")).casefold(), str(doc.get("provider", "")).casefold()} - {""} for doc in store.all("cases")]
    names = {provider.casefold(), slug_of(provider)}
    for _ in range(2):  # from a slug to the name, and from the name to its other slugs
        names |= {name for called in cases if called & names for name in called}
    return names | {slug_of(name) for name in names}


def with_own(rights: Rights, own: Iterable[OwnRight], *names: str) -> Rights:
    """The rights with the person's own changes and additions. names: how the company whose desks are meant is called."""
    rules = {rule.id: rule.to_json() for rule in rights.rules}
    bodies = {body.body: body.to_json() for body in rights.bodies}
    sums = {each.id: each.to_json() for each in rights.sums}
    places = {"rule": (rules, "id"), "body": (bodies, "body"), "sum": (sums, "id")}
    for one in sorted(own, key=lambda each: bool(each.provider)):
        if one.provider and one.provider.casefold() not in names:
            continue
        known, key = places[one.kind]
        known[one.name] = {**known.get(one.name, {key: one.name}), **one.fields}
    return Rights(
        rules=tuple(Rule.from_doc(doc) for doc in rules.values()),
        bodies=tuple(Body.from_doc(doc) for doc in bodies.values()),
        sums=tuple(LegalSum.from_doc(doc) for doc in sums.values()),
    )


def checked(kind: str, name: str, known: Mapping[str, Any], fields: Mapping[str, Any]) -> None:
    """Raises InputError where a rule, body or sum with these fields would not be one, or would claim more than it names a source for."""
    form = KINDS[kind]
    strange = [field for field in fields if field not in form.model_fields]
    if strange:
        names = ", ".join(form.model_fields)
        raise InputError(say("case-right-no-field", field=strange[0]), say("case-right-no-field-next", fields=names))
    whole = {**known, **fields}
    try:
        form.from_doc({"body" if kind == "body" else "id": name, **whole})
    except ValidationError as error:
        missing = ", ".join(str(fault["loc"][0]) for fault in error.errors())
        raise InputError(say("case-right-incomplete", name=name, fields=missing), say("case-right-incomplete-next")) from error
    if whole.get("confidence") not in CONFIDENCES:
        given = str(whole.get("confidence"))
        raise InputError(say("case-confidence", given=given), say("case-confidence-next", known=", ".join(CONFIDENCES)))
    if whole["confidence"] in ("V1", "V2") and not whole.get("sources"):
        raise InputError(say("case-right-no-source", name=name), say("case-right-no-source-next"))
