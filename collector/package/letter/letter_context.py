"""What every paragraph of a letter is written with: the case, the exhibits, the language, the kind of letter and its reader (pure)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from functools import cached_property

from collector.case import Dossier, Rights, Rung, is_business_day
from collector.case.open_matters.inquiries import Letters
from collector.language import in_language, say
from collector.model import Finding
from collector.model.base import Stated
from collector.package.bidi_text import Phrase, Piece, day, hour, inserted, mark, phrase
from collector.package.content.exhibits import Exhibits
from collector.package.content.known_names import known_names
from collector.package.letter.letter_kinds import (
    COURT,
    INSIDE,
    MANNERS,
    LetterKind,
    grievances,
    in_order_of_notice,
    leads_to,
    named_day,
    refuses_what_was_asked,
    repeats,
)  # fmt: skip

ANSWER_DAYS = 14
RECORDS_DAYS = timedelta(days=30)
"""Within this time of the request recordings may be inspected (Protection of Privacy Law s. 13 and the Registrar's directive 1/2017)."""
MOST_TOLD, STORY_LENGTH = 3, 420
"""So many grievances stand in the story, of so many letters together: a reader takes them in at once."""
LATER = MANNERS | {"step-unanswered", "deleted", "edited", "sources-differ"}
"""Kinds of findings that follow in the facts where a weightier one opens the letter."""
NOT_TOLD = {"confirmed", "reference", "name", "plan", "kept_at", "next_step", "note_read_back"}
"""Fields that no sentence rests on: that they were filled in later is told by the timeline."""
NOON = time(12)
"""The hour that older records keep where a person named only a day; it is never told as an hour."""


@dataclass(frozen=True)
class LetterContext:
    """A case on its way into a letter."""

    dossier: Dossier
    exhibits: Exhibits
    zone: tzinfo
    kind: LetterKind
    addressee: Rung
    rights: Rights

    @property
    def language(self) -> str:
        """The letter's language: that of the exhibits' numbers."""
        return self.exhibits.language

    @property
    def gender(self) -> str:
        """f, m or unsaid: the forms in which the letter speaks of its writer."""
        return self.dossier.case.customer.gender or "unsaid"

    @cached_property
    def known(self) -> frozenset[str]:
        """Names that may stand inside sentences."""
        return frozenset(known_names(self.dossier))

    @cached_property
    def letters(self) -> Letters:
        """What was written to the provider and what came back."""
        return Letters(self.dossier)

    @cached_property
    def complaints(self) -> list[Finding]:
        """What the letter complains of, in its order."""
        return grievances(self.dossier, self.kind.about)

    @cached_property
    def main(self) -> list[Finding]:
        """What the story tells: the first grievance, and up to two more that say something else; never how the customer was treated. That
        a request was refused since is told last, where there is room: it is what the company answered.

        What happened before the first one, as the customer states it, leads to it and stands before it; the others follow in order of time.

        Money is told once: of two findings about prices the second usually says the same in other words.
        """
        chosen = self.complaints[:1]
        if not chosen or chosen[0].kind in LATER:
            return chosen
        refusals = [f for f in self.complaints if refuses_what_was_asked(f) and f.at >= chosen[0].at]
        for finding in [*(f for f in self.complaints[1:] if f.kind not in LATER), *refusals[-1:]]:
            known = any(repeats(first, finding) for first in chosen)
            if not known and self._sentences([*chosen, finding]) <= MOST_TOLD and self._length([*chosen, finding]) <= STORY_LENGTH:
                chosen.append(finding)
        first, *rest = chosen
        before = [f for f in rest if first.key not in self._ranked and f.at < first.at and leads_to(f)]
        after = [f for f in rest if f not in before]
        return in_order_of_notice([*sorted(before, key=lambda f: f.at), first, *sorted(after, key=lambda f: f.at)])

    @cached_property
    def _ranked(self) -> set[str]:
        """Keys of the findings that the customer gave a place."""
        return {d.finding for d in self.dossier.decisions if d.rank is not None}

    def _sentences(self, findings: Sequence[Finding]) -> int:
        """How many sentences tell them: what is stated of one day is told in one."""
        return len({named_day(f) or f.key for f in findings})

    def _length(self, findings: Sequence[Finding]) -> int:
        return sum(len(in_language(f.text, self.language)) for f in findings)

    @property
    def company(self) -> Rung:
        """The provider's own desk, with its address where the person wrote it down."""
        known = next((rung for rung in self.dossier.ladder if rung.body == "company"), None)
        bodies = {body.body: body for body in self.rights.bodies}
        return known or Rung.from_doc(bodies["company"].model_dump(exclude={"sectors", "findings"}))

    @property
    def to_court(self) -> bool:
        """Whether the reader is a court."""
        return self.kind.reader == COURT

    @property
    def to_third(self) -> bool:
        """Whether the reader is neither the provider nor a court."""
        return self.kind.reader not in (INSIDE, COURT)

    @cached_property
    def answer_by(self) -> datetime:
        """The day by which an answer is asked for."""
        return answer_by(self.dossier, self.zone)

    def say(self, message_id: str, choose: Mapping[str, str] | None = None, /, **values: Piece | Phrase | str | int) -> Phrase:
        """A sentence of the catalogue in the letter's language and in its writer's form of address; `choose` as in `phrase`."""
        return phrase(message_id, self.language, choose, **({"gender": self.gender} | values))

    def words(self, message_id: str) -> str:
        """A sentence without values."""
        return say(message_id, gender=self.gender).in_(self.language)

    def name(self, rung: Rung) -> str:
        """A body's name."""
        return rung.name_he if self.language == "he" else rung.name_en

    def day(self, moment: datetime) -> Piece:
        """The date."""
        return day(moment, self.zone)

    def at_hour(self, stated: Stated, moment: datetime) -> Phrase:
        """The hour with its preposition; nothing where the person named only a day."""
        only_day = stated.day_only or moment.astimezone(self.zone).time() == NOON
        return () if only_day else self.say("package-letter-at-hour", hour=hour(moment, self.zone))

    def own(self, text: str) -> Phrase:
        """A sentence of the collector's or the customer's, without its full stop."""
        return inserted(in_language(text, self.language).rstrip(". "), self.language, self.known)

    def corrected(self, records: Sequence[str]) -> Phrase:
        """That what a sentence rests on was corrected, and when; nothing for a slip mended on the day on which it was written down."""
        found = [c for record in dict.fromkeys(records) if (c := self.dossier.correction_of(record)) and f"{c.at:-%Y%m%d-}" not in record]
        found = [c for c in found if c.changed or c.field not in NOT_TOLD]
        if not found:
            return ()
        last = max(found, key=lambda c: (c.changed, c.at))
        return self.say("package-letter-corrected" if last.changed else "package-letter-added-to", day=self.day(last.at))

    def evidence(self, captures: Sequence[str], *, several: int = 1, of_all: bool = False) -> Phrase:
        """The exhibits that show a claim, or the plain remark that none does; with the full stop. several: it closes so many sentences
        that none shows; of_all: they are all that were told."""
        numbers = self.exhibits.of(captures)
        if several == 1:
            remark = say("package-letter-no-exhibit")
        else:
            remark = say("package-letter-no-exhibits") if of_all else say("package-letter-no-exhibits-last", count=several)
        return self.shown_in(numbers) if numbers else (Piece(" "), mark(remark.in_(self.language)), Piece("."))

    def shown_in(self, numbers: tuple[int, ...]) -> Phrase:
        """Exhibits in brackets, with the full stop."""
        return (Piece(" ("), *self.exhibits.refer(numbers), Piece(").")) if numbers else (Piece("."),)


def answer_by(dossier: Dossier, zone: tzinfo) -> datetime:
    """The day by which an answer is asked for: the earliest date of a demand, else two weeks on; never on a day of rest."""
    dues = [d.due for d in dossier.asked if d.due is not None and d.due > dossier.at]
    by = min(dues) if dues else dossier.at + timedelta(days=ANSWER_DAYS)
    while not is_business_day(by.astimezone(zone).date()):
        by += timedelta(days=1)
    return by


def next_body(dossier: Dossier, addressee: Rung | None = None) -> Rung | None:
    """The body after the addressee that takes this issue and may be named, or None."""
    at = (addressee or dossier.addressee).body
    bodies = [rung.body for rung in dossier.ladder]
    start = bodies.index(at) + 1 if at in bodies else 0
    return next((r for r in dossier.ladder[start:] if r.may_be_named and r.state != "done"), None)


def listed(pieces: Sequence[Piece | Phrase], between: str = ", ") -> Phrase:
    """Values one after another."""
    parts: list[Piece] = []
    for number, piece in enumerate(pieces):
        parts += [Piece(between)] if number else []
        parts += [piece] if isinstance(piece, Piece) else list(piece)
    return tuple(parts)
