"""Which captures become numbered exhibits (נספחים), in which order, under which title (pure).

Captures come first, in order of time; then the two tables computed from the record: prices (if there are any) and the timeline. A capture
that failed and left no file is no exhibit: it stays a line of the timeline.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import tzinfo

from collector.case import Dossier
from collector.language import say
from collector.model import OTHERS_REPORT, Capture, Transcript
from collector.package.bidi_text import Phrase, Piece, loose, phrase
from collector.package.content import price_chart
from collector.package.content.chosen_captures import in_order
from collector.package.exhibit_names import exhibit_title, lettered, numbered


@dataclass(frozen=True)
class Exhibit:
    """A numbered exhibit. `capture` is None for the two computed tables; `mark` is how the number is written."""

    number: int
    kind: str
    title: Phrase
    capture: Capture | None = None
    transcript: Transcript | None = None
    ordered: Capture | None = None
    """What was offered or ordered, where this exhibit shows what came instead: the two are put side by side."""
    mark: Phrase = ()

    @property
    def folder(self) -> str:
        """Its folder inside ``data/``: ``exhibits/03``."""
        return f"exhibits/{self.number:02d}"

    @property
    def shown(self) -> str:
        """The mark as plain words: ``3``, ``ג׳``."""
        return loose(self.mark)

    @property
    def name(self) -> str:
        """The title as plain words."""
        return loose(self.title)


@dataclass(frozen=True)
class Exhibits:
    """All exhibits of a package, and where to look for what."""

    all: tuple[Exhibit, ...]
    language: str
    are_lettered: bool = False

    def lettered(self) -> Exhibits:
        """The same, marked by letters: what a court is used to."""
        return replace(self, all=tuple(replace(e, mark=lettered(e.number, self.language)) for e in self.all), are_lettered=True)

    def mark(self, number: int) -> Phrase:
        """How this number is written."""
        return lettered(number, self.language) if self.are_lettered else numbered(number)

    def of(self, captures: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the exhibits that show these captures, sorted."""
        wanted = set(captures)
        return tuple(e.number for e in self.all if e.capture is not None and e.capture.id in wanted)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.all)

    def table(self, kind: str) -> tuple[int, ...]:
        """The number of the price table or the timeline, if there is one."""
        return tuple(e.number for e in self.all if e.kind == kind)

    def refer(self, numbers: Iterable[int]) -> Phrase:
        """``נספח 3``, ``נספחים 3–5, 7``, each number pointing at its exhibit; empty for none."""
        runs = _runs(sorted(set(numbers)))
        if not runs:
            return ()
        single = len(runs) == 1 and runs[0][0] == runs[0][1]
        pieces = [Piece(f"{say('package-exhibits', count=1 if single else 2).in_(self.language)}\u00a0")]
        for place, (first, last) in enumerate(runs):
            pieces += [Piece(", ")] if place else []
            pieces.append(Piece(loose(self.mark(first)), exhibit=first))
            pieces += [Piece("–"), Piece(loose(self.mark(last)), exhibit=last)] if last > first else []
        return tuple(pieces)


def number_exhibits(dossier: Dossier, language: str, zone: tzinfo) -> Exhibits:
    """The exhibits of a case."""
    kept = in_order(dossier.captures)
    found: list[Exhibit] = []
    by_id = {capture.id: capture for capture in kept}
    first = {fact.id: next((c.id for c in kept if c.id in fact.captures), "") for fact in dossier.facts if fact.ordered}
    against = {first[fact.id]: fact.ordered for fact in dossier.facts if fact.ordered}  # beside the first picture of what came, once
    reported = {capture for fact in dossier.facts if fact.kind == OTHERS_REPORT for capture in fact.captures}
    for capture in kept:
        title = exhibit_title(capture, language, zone)
        title = (*phrase("package-title-others-report", language), Piece(" "), *title) if capture.id in reported else title
        ordered = by_id.get(against.get(capture.id, ""))
        found.append(Exhibit(len(found) + 1, capture.kind, title, capture, dossier.transcripts.get(capture.id), ordered))
    for kind, title_id in (("prices", _price_title(dossier)), ("timeline", "timeline")):
        if title_id:
            found.append(Exhibit(len(found) + 1, kind, phrase(f"package-title-{title_id}", language)))
    return Exhibits(tuple(replace(exhibit, mark=numbered(exhibit.number)) for exhibit in found), language)


_FEW = 3


def _price_title(dossier: Dossier) -> str:
    """How the table of prices is titled; "" where it would say nothing: one price, or the same on two or three bills, held against no
    promise."""
    rows = dossier.prices
    still = len(rows) <= _FEW and len({(row.plan, row.amount, row.currency, row.per, row.source) for row in rows}) < 2
    if still and all(row.promised is None for row in rows):
        return ""
    return "prices" if price_chart.readable(rows) else "price-table"


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
