"""The rights that a case may rest on: listed, shown, edited and added by the person. No legal advice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Person
from collector.services.complaint.cases import case_named, check_person
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.case import Rights
    from collector.case.rights.rights_data import Body, LegalSum, Rule

KINDS = ("rule", "body", "sum")


@dataclass(frozen=True)
class RightLine:
    """A right in a list. state: cited (a letter cites it), hint (to be checked), lacks (needs what is not known), other."""

    rule: Rule
    state: str
    lacks: tuple[str, ...] = ()


def list_rights(context: Context, case: str | None, *, everything: bool = False) -> tuple[RightLine, ...]:
    """The rights that concern what the record of a case shows, and why some are not cited; with `everything`, all others too."""
    from collector.case import gather

    store = context.read_store()
    dossier = gather(store, case_named(store, case).id, context.clock.now())
    cited = {rule.id for rule in dossier.rules}
    near = {each.rule.id: each.lacks for each in dossier.near_rules}
    assert dossier.rights is not None
    lines = []
    for rule in dossier.rights.rules:
        if rule.id in cited:
            lines.append(RightLine(rule, "cited" if rule.citable else "hint"))
        elif rule.id in near:
            lines.append(RightLine(rule, "lacks", near[rule.id]))
        elif everything:
            lines.append(RightLine(rule, "other"))
    return tuple(lines)


def rights(context: Context, provider: str = "") -> Rights:
    """All rights, with the person's own changes."""
    from collector.case.rights.edited_rights import rights_of
    from collector.case.rights.rights_data import load_rights

    return rights_of(context.read_store(), provider) if context.has_store else load_rights()


def show_right(context: Context, name: str, case: str = "") -> tuple[str, Rule | Body | LegalSum]:
    """Its kind, and the rule, body or sum of this name; case: whose company's own desks are meant. Raises NothingFound."""
    return _found(context, name, _slug(context, case))


def _found(context: Context, name: str, slug: str) -> tuple[str, Rule | Body | LegalSum]:
    known = rights(context, slug)
    for kind, places in (("rule", known.rules), ("body", known.bodies), ("sum", known.sums)):
        for each in places:
            if (each.body if kind == "body" else each.id) == name:  # type: ignore[union-attr]
                return kind, each
    raise NothingFound(say("services-no-right", name=name), say("services-no-right-next"))


def edit_right(context: Context, name: str, changes: Sequence[str], *, case: str = "", why: str = "") -> Rule | Body | LegalSum:
    """Changes fields of a rule, body or sum, each as ``field=value``; the newest change counts, older ones stay in the journal.

    case: whose company's desk it is, for addresses. Raises NothingFound, or InputError for a field or value that does not fit.
    """
    slug = _slug(context, case)
    kind, known = _found(context, name, slug)
    return _keep(context, kind, name, known.to_json(), changes, slug, why)


def add_right(context: Context, kind: str, name: str, changes: Sequence[str], *, why: str = "") -> Rule | Body | LegalSum:
    """Adds a rule, body or sum of the person's own. Raises InputError for a name that is taken, or what is missing."""
    if kind not in KINDS:
        raise InputError(say("services-right-kind", kind=kind), say("services-right-kind-next", kinds=", ".join(KINDS)))
    try:
        show_right(context, name)
    except NothingFound:
        return _keep(context, kind, name, {}, changes, "", why)
    raise InputError(say("services-right-taken", name=name), say("services-right-taken-next", name=name))


def _keep(
    context: Context, kind: str, name: str, known: dict[str, Any], changes: Sequence[str], slug: str, why: str
) -> Rule | Body | LegalSum:
    from collector.case.rights.edited_rights import TABLE, OwnRight, checked

    fields = {"checked_on": f"{context.clock.now().astimezone(context.clock.zone):%Y-%m-%d}", **_fields(changes)}
    if fields.get("email"):
        check_person(Person(email=str(fields["email"])))
    checked(kind, name, known, fields)
    store = context.open_store(create=True)
    own_id = f"{kind}-{name}" + (f"@{slug}" if slug else "")
    before = store.latest(TABLE, own_id) or {}
    own = OwnRight(
        id=own_id, at=context.clock.now(), kind=kind, name=name, provider=slug, fields={**before.get("fields", {}), **fields}, why=why
    )
    store.append(TABLE, own)
    return _found(context, name, slug)[1]


def _fields(changes: Sequence[str]) -> dict[str, Any]:
    """``field=value`` as fields: one without a language counts for both, lists are parted by commas. Raises InputError."""
    from collector.case.rights.edited_rights import BOTH, LISTS

    fields: dict[str, Any] = {}
    for change in changes:
        field, sign, value = (part.strip() for part in change.partition("="))
        if not sign:
            raise InputError(say("services-no-change", text=change), say("services-no-change-next"))
        if field in BOTH:
            fields |= {f"{field}_he": value, f"{field}_en": value}
        else:
            fields[field] = [each.strip() for each in value.split(",") if each.strip()] if field in LISTS else value
    return fields


def _slug(context: Context, case: str) -> str:
    """The company of a case: its slug, or its name where nothing of it is Latin; "" where no case is named."""
    if not case:
        return ""
    found = case_named(context.read_store(), case)
    return found.slug or found.provider
