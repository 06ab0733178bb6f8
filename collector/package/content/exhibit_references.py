"""What an exhibit shows: the records and findings that rest on it, the words and sums they quote, where a letter names it (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from decimal import Decimal

from collector.case import Dossier
from collector.case.charges.item_name_match import all_words_in
from collector.language import in_language, say
from collector.model import Capture, Promise, Role
from collector.package.bidi_text import Phrase, Piece, day, free, money, phrase
from collector.package.content.exhibits import Exhibits
from collector.package.letter.letter_value import Letter
from collector.prices.money_format import per_words

_MOST = 3
"""Sentences in an exhibit's header."""
_SHORTEST = 8
"""Characters from which words that stand in a message are taken for a quotation of it."""
_SHORTEST_NAME = 4
"""Characters from which words are taken for the name of a bill's line."""
_FEW_LINES = 6
"""A bill of so many lines at most is marked line by line where all of it is complained of."""
_LONGEST = 160
"""Characters of a person's words there."""


@dataclass(frozen=True)
class ShownBy:
    """`sentences` for the header; `phrases` and `amounts` to be marked where they stand; numbers of the `messages` that are spoken of."""

    sentences: tuple[Phrase, ...] = ()
    phrases: tuple[str, ...] = ()
    amounts: tuple[Decimal, ...] = ()
    messages: frozenset[int] = field(default=frozenset())


def shown_by(dossier: Dossier, capture: str, language: str, zone: tzinfo) -> ShownBy:
    """What the capture shows, by the case's records."""
    about = _About(dossier, capture, language, zone)
    told = dict.fromkeys(about.sentences())
    phrases = dict.fromkeys(text.strip() for text in about.phrases() if text.strip())
    amounts = dict.fromkeys(amount for amount in about.amounts() if amount)
    return ShownBy(tuple(told)[:_MOST], tuple(phrases), tuple(amounts), frozenset(about.messages()))


@dataclass(frozen=True)
class _About:
    dossier: Dossier
    capture: str
    language: str
    zone: tzinfo

    def _say(self, id: str, choose: Mapping[str, str] | None = None, /, **values: Piece | Phrase | int) -> Phrase:
        return phrase(f"package-shows-{id}", self.language, choose, **values)

    def sentences(self) -> Iterator[Phrase]:
        dossier, here = self.dossier, self.capture
        yield from (self._say("fact", words=free(_short(f.text))) for f in dossier.facts if here in f.captures)
        yield from (self._say("ordered", words=free(_short(f.text))) for f in dossier.facts if here == f.ordered)
        for promise in dossier.promises:
            if promise.capture == here:
                words = free(_short(promise.text)) if promise.text else money(promise.amount or Decimal(0), promise.currency, self.language)
                yield self._say("promise", words=words)
        for charge in dossier.charges:
            if here in charge.captures:
                yield self._say(
                    "charge", {"kind": charge.kind}, sum=money(charge.amount, charge.currency, self.language),
                    what=free(charge.what or charge.plan), named=1 if charge.what or charge.plan else 0,
                )  # fmt: skip
        for reading in sorted(dossier.readings, key=lambda r: "line" in r.roles):  # a bill's total before its lines
            if reading.capture == here and reading.amount is not None:
                sum_ = money(reading.amount, reading.currency, self.language)
                per, named = Piece(per_words(reading.per, self.language)), 1 if reading.plan else 0
                yield self._say("price", {"source": reading.source}, sum=sum_, per=per, plan=free(reading.plan), named=named)
        for notice in dossier.cancellations:
            if here in notice.captures:
                yield self._say("cancellation", day=day(notice.at, self.zone))
        yield from (self._say("step", to=free(step.addressee)) for step in dossier.steps if step.capture == here)
        yield from (self._say("answer", day=day(answer.at, self.zone)) for answer in dossier.answers if answer.capture == here)
        for kind in ("edited", "deleted"):
            count = sum(f.kind == kind and here in f.captures for f in dossier.findings if f.told)
            if count:
                yield self._say(kind, count=count)

    def phrases(self) -> Iterator[str]:
        yield from (r.raw for r in self.dossier.readings if r.capture == self.capture)
        yield from (p.text for p in self.dossier.promises if p.capture == self.capture)
        yield from self._bill_lines()

    def _bill_lines(self) -> Iterator[str]:
        """The lines of this bill that a fact or finding speaks of: by their name, or by a sum that no other line of it has.

        Example: "Sports channels, 49.00 ₪, were never ordered", told of five bills: the line ``Sports channels 49.00 ₪`` of each. Of a
        short bill that was charged after the deal had ended each line is spoken of.
        """
        lines = [line for c in self.dossier.captures if c.id == self.capture for line in _told_lines(c)]
        told = [in_language(f.text, self.language) for f in self.dossier.findings if f.told and self.capture in f.captures]
        told += [f.text for f in self.dossier.facts if self.capture in f.captures]
        texts = [_flat(text) for text in told]
        whole = any(f.told and f.kind == "charged-after-cancel" and self.capture in f.captures for f in self.dossier.findings)
        for line in lines:
            name, sums = _flat(line["text"]), [other["amount"] for other in lines]
            by_sum = re.compile(rf"(?<![\d.,]){re.escape(line['amount'])}(?!\d|[.,]\d)") if sums.count(line["amount"]) == 1 else None
            named = any((len(name) >= _SHORTEST_NAME and _names(text, name)) or (by_sum and by_sum.search(text)) for text in texts)
            if named or (whole and len(lines) <= _FEW_LINES):
                yield line["line"]

    def amounts(self) -> Iterator[Decimal]:
        yield from (r.amount for r in self.dossier.readings if r.capture == self.capture and r.amount is not None)
        yield from (p.amount for p in self.dossier.promises if p.capture == self.capture and p.amount is not None)
        yield from (c.amount for c in self.dossier.charges if self.capture in c.captures)

    def messages(self) -> Iterator[int]:
        for promise in self.dossier.promises:
            number = promise.message if promise.message is not None else self._quoted(promise)
            if promise.capture == self.capture and number is not None:
                yield number
        for finding in self.dossier.findings:
            if finding.told and finding.records[:1] == (self.capture,) and finding.part.isdigit() and finding.kind in ("edited", "deleted"):
                yield int(finding.part)

    def _quoted(self, promise: Promise) -> int | None:
        """The message in which a promise that was written down by hand stands word for word; of several the one nearest to its time. The
        customer's own words promise nothing.

        Example: "64.95 ILS for 12 months", promised at 09:12, stands in messages of 09:14 and 11:40: that of 09:14.
        """
        transcript, words = self.dossier.transcripts.get(promise.capture), _flat(promise.text)
        if transcript is None or len(words) < _SHORTEST:
            return None
        found = [m for m in transcript.messages if m.role is not Role.CUSTOMER and words in _flat(m.text)]
        return min(found, key=lambda m: (abs(m.at - promise.at), m.n)).n if found else None


def _names(text: str, name: str) -> bool:
    """Whether a text holds a line's name, or all of its several words: "a Games Club service", of ``Services Games Club``."""
    return name in text or (" " in name and all_words_in(name, text))


def _told_lines(capture: Capture) -> list[dict[str, str]]:
    """The lines of a bill that have a sum, a name and the words as they stand there."""
    return [line for line in capture.bill_lines if all(isinstance(line.get(key), str) for key in ("amount", "text", "line"))]


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(" .\"'").casefold()


def _short(text: str) -> str:
    flat = " ".join(text.split()).rstrip(".")
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rsplit(' ', 1)[0]} …"


@dataclass(frozen=True)
class Claim:
    """A place of the letter that names an exhibit: its anchor in the book, and how a header calls it."""

    anchor: str
    label: str


def claims(letter: Letter, exhibits: Exhibits) -> dict[int, list[Claim]]:
    """By exhibit's number: where the letter names it.

    Example: the second numbered fact ends "(exhibits 3–5)": each of 3, 4 and 5 has the claim ``claim-facts-2``, called "paragraph 2".
    """
    found: dict[int, list[Claim]] = {}
    for section in letter.sections:
        for place, line in enumerate(section.lines, 1):
            numbered = section.style == "numbered"
            label = say("package-claim-numbered", number=str(place)) if numbered else say("package-claim", section=section.name)
            for number in _named(line.whole):
                kept = found.setdefault(number, [])
                one = Claim(f"claim-{section.name}-{place}", label.in_(exhibits.language))
                if all(each.label != one.label for each in kept):
                    kept.append(one)
    return found


def _named(text: Phrase) -> Iterator[int]:
    """The exhibits that a phrase names; ``3–5`` names 4 too."""
    for place, piece in enumerate(text):
        if piece.exhibit:
            ranged = place > 1 and text[place - 1].text == "–" and text[place - 2].exhibit
            yield from range(text[place - 2].exhibit + 1 if ranged else piece.exhibit, piece.exhibit + 1)
