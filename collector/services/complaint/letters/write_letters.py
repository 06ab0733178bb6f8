"""Letters of a case: written, reworded by the person, printed; and what in them should be put more calmly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from collector.language import Sentence, say
from collector.services.complaint.cases import case_named, letter_language
from collector.services.complaint.letters.tone_remarks import tone_remarks
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.case import Dossier
    from collector.package.content.exhibits import Exhibits
    from collector.package.letter.composition import LetterChoice
    from collector.package.letter.letter_value import Letter
    from collector.store import Store


@dataclass(frozen=True)
class Draft:
    """A letter as it stands now: the value, its text, the computed text that the person's own wording replaced, and remarks."""

    case: str
    letter: Letter
    text: str
    computed: str
    remarks: tuple[Sentence, ...]


@dataclass(frozen=True)
class _Open:
    store: Store
    dossier: Dossier
    exhibits: Exhibits
    choice: LetterChoice


def letter_folders(context: Context) -> tuple[Path, ...]:
    """Where a person's own templates lie: in the store's folder first, then in their settings."""
    from collector.package.letter.letter_templates import OWN_FOLDER

    in_store = (context.store_root / OWN_FOLDER,) if isinstance(context.store_root, Path) else ()
    return (*in_store, context.private / OWN_FOLDER)


def write_letter(context: Context, case: str | None, *, kind: str = "", language: str = "") -> Draft:
    """The letter of this kind, or of the kind that fits the case. Raises NothingFound, or InputError for an unknown kind."""
    from collector.package.letter.composition import as_computed, compose
    from collector.package.letter.letter_text import letter_text

    opened = _opened(context, case, kind, language)
    letter = compose(opened.dossier, opened.exhibits, context.clock.zone, opened.choice)
    own = opened.choice.wording is not None
    plain = as_computed(opened.dossier, opened.exhibits, context.clock.zone, opened.choice) if own else letter
    unused = tuple(say("services-wording-unused", key=key) for key in letter.unused)
    text = letter_text(letter)
    return Draft(opened.dossier.case.id, letter, text, letter_text(plain), (*unused, *_remarks(opened.dossier, letter)))


def edit_form_of(context: Context, case: str | None, *, kind: str = "", language: str = "") -> str:
    """The letter as a file whose paragraphs a person can change; `take_edited` reads it back."""
    from collector.package.letter.edit_form import form

    return form(write_letter(context, case, kind=kind, language=language).letter, context.language)


def take_edited(context: Context, case: str | None, edited: str, *, kind: str = "", language: str = "") -> Draft:
    """Keeps the person's own wording, beside the computed one. Raises InputError for a file that is no such form."""
    from collector.package.letter.composition import as_computed
    from collector.package.letter.customer_wording import OwnWording, wording_id
    from collector.package.letter.edit_form import changes

    opened = _opened(context, case, kind, language)
    computed = as_computed(opened.dossier, opened.exhibits, context.clock.zone, opened.choice)
    found = opened.dossier.case
    wording = OwnWording(
        id=wording_id(found.id, computed.kind, computed.language), case=found.id, at=context.clock.now(), kind=computed.kind,
        language=computed.language, changes=changes(computed, edited),
    )  # fmt: skip
    context.open_store().append("letters", wording)
    return write_letter(context, found.id, kind=computed.kind, language=computed.language)


async def print_letter(context: Context, draft: Draft, out: Path) -> Path:
    """Prints a letter alone, without its exhibits, as a PDF."""
    from collector.browser import print_pdf
    from collector.package.pdf.book_template import letter_html
    from collector.services.run_contexts import ensure_browser

    ensure_browser(context)
    html = letter_html(draft.letter, context.clock.zone, draft.case, draft.case)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(await print_pdf(html))
    return out


def _opened(context: Context, case: str | None, kind: str, language: str) -> _Open:
    from collector.package.content.case_content import usual_dossier
    from collector.package.content.exhibits import number_exhibits
    from collector.package.letter.composition import LetterChoice, letter_choice

    store = context.read_store()
    found = case_named(store, case)
    dossier = usual_dossier(store, found.id, context.clock.now(), context.clock.zone)
    written_in = letter_language(language or found.language)
    exhibits = number_exhibits(dossier, written_in, context.clock.zone)
    choice = letter_choice(store.latest, dossier, written_in, LetterChoice(kind=kind, folders=letter_folders(context)))
    return _Open(store, dossier, exhibits, choice)


def _remarks(dossier: Dossier, letter: Letter) -> tuple[Sentence, ...]:
    """What the person should look at before the letter leaves: their own words, and steps that were passed over."""
    from collector.package.letter.edit_form import paragraphs
    from collector.package.letter.paragraphs.demand_table import replaced_by_own

    own = [text for key, text, _ in paragraphs(letter)]
    found = list(tone_remarks(*own))
    waiting = sum(f.undecided for f in dossier.findings)
    if waiting:
        found.insert(0, say("services-undecided-left", count=waiting, case=dossier.case.id))
    if letter.kind in ("ceo", "regulator", "consumer", "claim") and not letter.lines("earlier"):
        found.append(say("services-letter-no-step"))
    found += claim_remarks(dossier) if letter.kind == "claim" else []
    if replaced_by_own(dossier) and letter.asks:
        found.append(say("services-letter-own-demand"))
    return tuple(found)


def claim_remarks(dossier: Dossier) -> list[Sentence]:
    """What a statement of claim needs beside its words: a sum, and one below the ceiling of small claims, as far as that is known."""
    from collector.case.sentence_values import Sum

    asked = sum((amount for currency, amount in dossier.totals if currency == "ILS"), Decimal(0))
    ceiling = dossier.rights.sum_of("small-claims-ceiling") if dossier.rights else None
    if not dossier.totals:
        return [say("services-claim-no-sum")]
    if ceiling is None or asked <= ceiling.amount:
        return []
    values = {"asked": Sum(asked), "ceiling": Sum(ceiling.amount, ceiling.currency), "day": f"{date.fromisoformat(ceiling.as_of):%d/%m/%Y}"}
    return [say("services-claim-over-ceiling", **values)]
