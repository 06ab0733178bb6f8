"""Composes a letter of a case: its kind, its template, its paragraphs, and a person's own wording where there is some (pure)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from typing import Any

from collector.case import Dossier, Rights, Rung, load_rights
from collector.errors import InputError
from collector.language import say
from collector.package.bidi_text import Phrase, Piece, free, ltr
from collector.package.content.chosen_captures import in_time
from collector.package.content.exhibits import Exhibits
from collector.package.letter import letter_templates
from collector.package.letter.customer_wording import OwnWording, apply, wording_id
from collector.package.letter.letter_context import LetterContext, listed, next_body
from collector.package.letter.letter_kinds import CANCELLATIONS, COURT, INSIDE, KINDS, LetterKind, addressee_of, fitting_kind
from collector.package.letter.letter_templates import Late
from collector.package.letter.letter_value import Letter, Line
from collector.package.letter.marked_text import encode
from collector.package.letter.paragraphs import correspondence, numbered_facts, story
from collector.package.letter.paragraphs.demand_table import Demands, demands
from collector.package.letter.paragraphs.law_paragraph import law

_POSTAL_ITEM = re.compile(r"[A-Z]{2}\d{9}[A-Z]{2}")
"""The number on a postal slip (UPU standard S10, RR123456789IL): it proves a sending, and no desk finds an inquiry by it."""
MOST_NAMED = 6
"""Further documents that a letter names; more are counted."""


@dataclass(frozen=True)
class LetterChoice:
    """What a person chose about a letter. kind: "" for the one that fits; folders: where own templates lie; wording: own paragraphs."""

    kind: str = ""
    folders: Sequence[Path] = ()
    wording: OwnWording | None = None
    rights: Rights | None = None


def compose(dossier: Dossier, exhibits: Exhibits, zone: tzinfo, choice: LetterChoice | None = None) -> Letter:
    """The letter, dated `dossier.at`.

    Raises InputError for an unknown kind, a reminder of nothing, or a template that cannot be filled.
    """
    chosen = choice or LetterChoice()
    kind = kind_named(chosen.kind) if chosen.kind else fitting_kind(dossier)
    rights = chosen.rights or dossier.rights or load_rights()
    exhibits = exhibits.lettered() if kind.reader == COURT else exhibits
    at = LetterContext(dossier, exhibits, zone, kind, addressee_of(kind, dossier, rights), rights)
    if kind.name == "reminder" and not correspondence.is_follow_up(at):
        raise InputError(say("package-reminder-of-nothing"), say("package-reminder-of-nothing-next"))
    asked = demands(at)
    sections = letter_templates.render(kind.name, at, _values(at, asked), chosen.folders)
    sections = tuple(s for s in sections if s.style != "table" or asked.rows or s.lines)  # nothing asked for: no heading over nothing
    rows = () if not any(s.style == "table" for s in sections) else asked.rows
    several = sum(bool(row.amount) for row in rows) > 1
    letter = Letter(kind.name, at.language, sections, rows, at.say("package-letter-total", sum=asked.total) if several else ())
    return apply(letter, chosen.wording, at) if chosen.wording is not None else letter


def kind_named(name: str) -> LetterKind:
    """The kind of this name. Raises InputError with the choice."""
    if name not in KINDS:
        raise InputError(say("package-no-such-letter", kind=name), say("package-no-such-letter-next", kinds=", ".join(KINDS)))
    return KINDS[name]


def _values(at: LetterContext, asked: Demands) -> dict[str, Any]:
    """What a template may name; docs/letters.md lists it. Values are marked text, ready to print."""
    case, person = at.dossier.case, at.dossier.case.customer
    one, many = letter_templates.line, letter_templates.lines
    named = {
        "name": free(person.name), "id_number": ltr(person.id_number), "address": free(person.address), "phone": ltr(person.phone),
        "email": ltr(person.email), "date": at.day(at.dossier.at), "answer_by": at.day(at.answer_by), "title": free(case.title),
        "provider": free(case.provider), "customer_number": ltr(case.customer_number), "blank": free(""), "total": asked.total,
        "to_pay": asked.to_pay,
        "body": free(at.name(at.addressee)), "exhibits": at.exhibits.mark(at.exhibits.count),
    }  # fmt: skip
    return {
        **{name: encode(value if isinstance(value, tuple) else (value,)) for name, value in named.items()},
        "to": encode(_addressed(at)),
        "subject_numbers": encode(_numbers(at)),
        "who": one(story.who(at)),
        "promised": one(story.promised(at)),
        "happened": one(story.happened(at)),
        "cost": one(story.cost(at, asked)),
        "asked": one(story.asked(at, asked)),
        "facts": Late(lambda: many(numbered_facts.facts(at))),
        "chronology": Late(lambda: many(numbered_facts.chronology(at))),
        "earlier": Late(lambda: many(correspondence.earlier(at))),
        "unanswered": Late(lambda: "yes" if correspondence.unanswered(at) else ""),
        "nothing_written": correspondence.nothing_written(at),
        "to_address": encode(_reached(at.addressee)),
        "provider_address": encode(_reached(at.company)),
        "enclosed": encode(_enclosed(at)),
        "more_documents": many(_more_documents(at)),
        "contacts": Late(lambda: many(numbered_facts.contacts_line(at))),
        "timeline": one(numbered_facts.timeline_line(at)),
        "law": many(law(at)),
        "cited": any(line.key != "law-position" for line in law(at)),
        "orders": many(asked.orders),
        "next": one(Line("closing-next", _next(at))),
        "count": at.exhibits.count,
        "notices": len(at.dossier.cancellations),
        "first_notice": encode((at.day(at.dossier.cancellations[0].at),)) if at.dossier.cancellations else "",
        "plan": encode(at.say("package-letter-plan", plan=case.plan)) if case.plan else "",
        "of_plan": encode(at.say("package-letter-of-plan", plan=case.plan)) if case.plan else "",
        "kind": at.kind.name,
    }


def _addressed(at: LetterContext) -> Phrase:
    """The body, with the provider's name where it is one of its own desks."""
    name = free(at.name(at.addressee))
    if at.kind.reader == INSIDE:
        return at.say("package-letter-to-company", body=name, provider=at.dossier.case.provider)
    return (name,)


def _reached(rung: Rung) -> Phrase:
    """How the addressee is reached, as far as it is known: postal address, then e-mail."""
    known = [free(rung.address)] if rung.address else []
    return listed([*known, ltr(rung.email)] if rung.email else known)


def _enclosed(at: LetterContext) -> Phrase:
    """The exhibits that go with the letter: all of them, or of a request and a notice those that it speaks of."""
    about = {"recordings": at.dossier.contacts, "cancellation": at.dossier.cancellations}.get(at.kind.name)
    if about is None:
        if at.exhibits.are_lettered:
            return at.say("package-letter-enclosed-some", exhibits=at.exhibits.refer(range(1, at.exhibits.count + 1)))
        return at.say("package-letter-enclosed", count=at.exhibits.count, last=ltr(str(at.exhibits.count)))
    captures = [c for record in about for c in getattr(record, "captures", (getattr(record, "capture", ""),))]
    told = [c for f in at.main if f.kind in CANCELLATIONS for c in f.captures] if at.kind.name == "cancellation" else []
    numbers = at.exhibits.of([*captures, *told])
    return at.say("package-letter-enclosed-some", exhibits=at.exhibits.refer(numbers)) if numbers else ()


def _more_documents(at: LetterContext) -> tuple[Line, ...]:
    """The exhibits that no record names, so that none is enclosed without a word, and the files that are not enclosed."""
    numbers = at.exhibits.of([c.id for c in at.dossier.unlinked])
    enclosed = (Line("facts-documents", at.say("package-letter-more-documents", exhibits=at.exhibits.refer(numbers))),) if numbers else ()
    return (*enclosed, *_not_enclosed(at))


def _not_enclosed(at: LetterContext) -> tuple[Line, ...]:
    """The files that nothing rests on, by title and day: they are at hand and can be shown."""
    left = at.dossier.not_enclosed
    if not left:
        return ()
    named = [at.say("package-letter-document", title=free(c.title or c.id), day=at.day(in_time(c))) for c in left[:MOST_NAMED]]
    more = at.say("package-letter-documents-more", count=len(left) - MOST_NAMED) if len(left) > MOST_NAMED else ()
    return (Line("facts-not-enclosed", at.say("package-letter-not-enclosed", documents=listed(named, "; "), more=more)),)


def _numbers(at: LetterContext) -> Phrase:
    """The customer's number, by which the company that a regulator asks finds the customer, and the references of the inquiries so far."""
    case = at.dossier.case
    known = case.customer_number or case.plan  # an ongoing deal has a number: a blank for it is left
    told = known if at.kind.reader == INSIDE else case.customer_number and at.to_third and at.kind.name != "card"
    numbers = at.say("package-letter-customer-number", number=ltr(case.customer_number)) if told else ()
    all_references = [c.reference for c in at.dossier.contacts] + [s.reference for s in at.dossier.steps]
    references = list(dict.fromkeys(r for r in all_references if r and not _POSTAL_ITEM.fullmatch(r.replace(" ", "").upper())))
    if references and not at.to_court:
        parts = [p for n, r in enumerate(references) for p in ((Piece(", "),) if n else ()) + (ltr(r),)]
        numbers += at.say("package-letter-references", numbers=tuple(parts))
    return numbers


def _next(at: LetterContext) -> Phrase:
    body = next_body(at.dossier, at.addressee)
    return at.say("package-letter-next-body", body=free(at.name(body))) if body else at.say("package-letter-next-none")


Latest = Callable[[str, str], Mapping[str, Any] | None]
"""Reads the newest version of a record, by its table and id."""


def letter_choice(latest: Latest, dossier: Dossier, language: str, chosen: LetterChoice) -> LetterChoice:
    """The choice with the kind that will be written and the person's own wording of it."""
    kind = chosen.kind or fitting_kind(dossier).name
    kept = latest("letters", wording_id(dossier.case.id, kind, language))
    return replace(chosen, kind=kind, wording=OwnWording.from_doc(kept) if kept is not None else None)


def as_computed(dossier: Dossier, exhibits: Exhibits, zone: tzinfo, choice: LetterChoice) -> Letter:
    """The same letter without the person's own wording: the package keeps both."""
    return compose(dossier, exhibits, zone, replace(choice, wording=None))
