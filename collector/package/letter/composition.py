"""The complaint letter (pure): the story first, every claim with its exhibit or marked as having none, demands with their sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from collector.case import Dossier, Rung
from collector.case.times.deadlines import is_business_day
from collector.language import in_language, say
from collector.model import Contact, Demand, Finding, Promise
from collector.package.content.exhibits import Exhibits
from collector.package.content.known_names import known_names
from collector.package.phrase import Phrase, Piece, day, free, hour, ltr, mark, money, phrase, told
from collector.prices.money_format import per_words

ANSWER_DAYS = 14
OWN_RECORD = ("chat-gap", "missing-check", "price-doubtful", "vat")
"""Findings about the customer's own record, or that explain a price: they belong into the timeline and are no complaint."""
MOST_FINDINGS = 15
"""A letter that a person reads in five minutes names this many findings at most; the timeline holds all."""
FOR_A_COURT = ("refund", "fix", "cancel")
"""What a court can give; records and explanations are asked of the provider."""


@dataclass(frozen=True)
class Ask:
    """A demand in the letter: what is asked for, and the sum so that a reader can redo it."""

    text: Phrase
    sum_shown: Phrase = ()


@dataclass(frozen=True)
class Letter:
    """The letter in pieces; the HTML and the text form are both made from it."""

    language: str
    sender: tuple[Phrase, ...]
    date: Phrase
    to: tuple[Phrase, ...]
    salutation: str
    subject: Phrase
    story: tuple[Phrase, ...]
    """At most five lines: who, what was promised, what happened, what it costs, what is asked by when."""
    paragraphs: tuple[Phrase, ...]
    """The other facts, the weightiest first; nothing that the story tells already."""
    law: Phrase
    """What introduces `rules`, or the position in plain words; empty where there is no finding."""
    rules: tuple[Phrase, ...]
    ask_heading: str
    asks: tuple[Ask, ...]
    total: Phrase
    """All sums of `asks` added up; empty where there are not several."""
    closing: tuple[Phrase, ...]
    regards: str
    name: Phrase
    enclosed: Phrase


def compose(dossier: Dossier, exhibits: Exhibits, zone: tzinfo) -> Letter:
    """The letter to `dossier.addressee`, dated `dossier.at`."""
    writer = _Writer(dossier, exhibits, zone, exhibits.language)
    law, rules = writer.law()
    return Letter(
        language=exhibits.language,
        sender=writer.sender(),
        date=(day(dossier.at, zone),),
        to=writer.to(),
        salutation=writer.words("package-letter-salutation"),
        subject=writer.subject(),
        story=writer.story(),
        paragraphs=writer.paragraphs(),
        law=law,
        rules=rules,
        ask_heading=writer.words("package-letter-ask"),
        asks=writer.asks(),
        total=writer.total(),
        closing=writer.closing(),
        regards=writer.words("package-letter-regards"),
        name=(free(dossier.case.customer.name),),
        enclosed=phrase("package-letter-enclosed", exhibits.language, count=len(exhibits.all), last=ltr(str(len(exhibits.all)))),
    )


@dataclass(frozen=True)
class _Writer:
    dossier: Dossier
    exhibits: Exhibits
    zone: tzinfo
    language: str

    @property
    def known(self) -> set[str]:
        return known_names(self.dossier)

    @property
    def gender(self) -> str:
        return self.dossier.case.customer.gender or "unsaid"

    @property
    def grievances(self) -> list[Finding]:
        """What the letter complains of, the weightiest first."""
        return [f for f in self.dossier.findings if f.told and not f.minor and f.kind not in OWN_RECORD]

    @property
    def main_promise(self) -> Promise | None:
        """The promise that the main grievance breaks, else the first one that is no call-back."""
        promises = [p for p in self.dossier.promises if p.kind != "callback"]
        broken = {record for finding in self.grievances[:1] for record in finding.records}
        return next((p for p in promises if p.id in broken), promises[0] if promises else None)

    @property
    def asked(self) -> list[Demand]:
        """The demands that the addressee can meet."""
        court = self.dossier.addressee.body == "court"
        return [d for d in self.dossier.asked if not court or d.kind in FOR_A_COURT]

    def words(self, message: str) -> str:
        return say(message).in_(self.language)

    def sender(self) -> tuple[Phrase, ...]:
        person = self.dossier.case.customer
        number = phrase("package-letter-id", self.language, number=ltr(person.id_number))
        return ((free(person.name),), number, (free(person.address),), (ltr(person.phone),), (ltr(person.email),))

    def to(self) -> tuple[Phrase, ...]:
        rung = self.dossier.addressee
        name = free(self._name(rung))
        inside = rung.body in ("company", "ceo")
        provider = self.dossier.case.provider
        whom = phrase("package-letter-to-company", self.language, body=name, provider=provider) if inside else (name,)
        by = phrase("package-letter-by", self.language, channel=Piece("________", "blank"))
        return ((Piece(self.words("package-letter-to")),), whom, by)

    def subject(self) -> Phrase:
        case = self.dossier.case
        numbers = phrase("package-letter-customer-number", self.language, number=ltr(case.customer_number))
        references = [c.reference for c in self.dossier.contacts if c.reference]
        if references:
            numbers += phrase("package-letter-references", self.language, numbers=_listed(references))
        return phrase("package-letter-subject", self.language, title=case.title) + numbers

    def story(self) -> tuple[Phrase, ...]:
        lines = [self._who()]
        promise = self.main_promise
        if promise is not None:
            lines.append(self._promise(promise))
        if self.grievances:
            lines.append(self._finding(self.grievances[0]))
        sums = self._sums()
        if sums:
            lines.append(phrase("package-letter-cost", self.language, sum=sums))
        by = day(answer_by(self.dossier, self.zone), self.zone)
        first = self.asked[:1]
        if first:
            what = told(in_language(first[0].text, self.language).rstrip(". "), self.known)
            lines.append(phrase("package-letter-asked", self.language, what=what, day=by, gender=self.gender))
        return tuple(lines)

    def _who(self) -> Phrase:
        case = self.dossier.case
        since = phrase("package-letter-since", self.language, since=ltr(case.since)) if case.since else ()
        plan = phrase("package-letter-plan", self.language, plan=case.plan) if case.plan else ()
        return phrase(
            "package-letter-customer", self.language, provider=case.provider, since=since, plan=plan, gender=self.gender
        )

    def paragraphs(self) -> tuple[Phrase, ...]:
        findings = self.grievances
        merged = {record for f in findings for record in f.records}
        main = self.main_promise
        promised = [
            self._promise(p) for p in self.dossier.promises if p.kind != "callback" and p.id not in merged and p is not main
        ]
        rest = findings[1:]
        shown = [self._finding(f) for f in rest[:MOST_FINDINGS]]
        where = self._shown_in(self.exhibits.table("timeline"))
        if len(rest) > MOST_FINDINGS:
            shown.append(phrase("package-letter-more-findings", self.language, count=len(rest) - MOST_FINDINGS) + where)
        timeline = phrase("package-letter-timeline", self.language) + where
        return (*shown, *self._open(merged), *promised, timeline)

    def asks(self) -> tuple[Ask, ...]:
        return tuple(self._ask(d) for d in self.asked)

    def total(self) -> Phrase:
        several = sum(d.amount is not None for d in self.asked) > 1
        return phrase("package-letter-total", self.language, sum=self._sums()) if several else ()

    def _sums(self) -> Phrase:
        """What the demands come to, by currency: one total for each."""
        parts: list[Piece] = []
        for currency, amount in self.dossier.totals:
            parts += [Piece(" + ")] if parts else []
            parts.append(money(amount, currency, self.language))
        return tuple(parts)

    def closing(self) -> tuple[Phrase, ...]:
        if self.dossier.addressee.body == "court":
            return ()
        by = day(answer_by(self.dossier, self.zone), self.zone)
        body = next_body(self.dossier)
        answer = phrase("package-letter-answer", self.language, day=by)
        following = (
            phrase("package-letter-next-body", self.language, body=free(self._name(body)))
            if body
            else phrase("package-letter-next-none", self.language)
        )
        return ((*answer, Piece(" "), *following), phrase("package-letter-settle", self.language, gender=self.gender))

    def _name(self, rung: Rung) -> str:
        return rung.name_he if self.language == "he" else rung.name_en

    def _promise(self, promise: Promise) -> Phrase:
        contact = next((c for c in self.dossier.contacts if c.id == promise.contact), None)
        linked = [c for link in self.dossier.links if link.record == promise.id for c in link.captures]
        captures = [promise.capture, contact.capture if contact else "", *linked]
        amount: Phrase = ()
        if promise.amount is not None:
            per = Piece(per_words(promise.per, self.language))
            sum_ = money(promise.amount, promise.currency, self.language)
            amount = phrase("package-letter-amount", self.language, money=sum_, per=per)
        months = phrase("package-letter-months", self.language, count=promise.months) if promise.months else ()
        said = phrase(
            "package-letter-promise",
            self.language,
            day=day(promise.at, self.zone),
            hour=hour(promise.at, self.zone),
            whom=self._with_whom(promise, contact),
            words=promise.text,
            amount=amount,
            months=months,
        )
        return said + self._evidence(captures)

    def _with_whom(self, promise: Promise, contact: Contact | None) -> Phrase:
        kinds = {c.id: c.kind for c in self.dossier.captures}
        channel = contact.channel if contact else kinds.get(promise.capture, "")
        by = promise.by or (contact.name if contact else "")
        where = phrase(f"package-letter-in-{channel}", self.language) if channel in ("chat", "call", "visit", "email", "letter") else ()
        return where + (phrase("package-letter-with", self.language, name=by) if by else ())

    def _finding(self, finding: Finding) -> Phrase:
        return told(in_language(finding.text, self.language).rstrip(". "), self.known) + self._evidence(finding.captures)

    def _evidence(self, captures: Sequence[str]) -> Phrase:
        """The exhibits that show a claim, or the plain remark that none does."""
        numbers = self.exhibits.of(captures)
        return self._shown_in(numbers) if numbers else (Piece(" "), mark(self.words("package-letter-no-exhibit")), Piece("."))

    def _shown_in(self, numbers: tuple[int, ...]) -> Phrase:
        return (Piece(" ("), *self.exhibits.refer(numbers), Piece(").")) if numbers else (Piece("."),)

    def _open(self, merged: set[str]) -> list[Phrase]:
        """Inquiries without an answer that no finding tells of."""
        late = [i for i in self.dossier.inquiries if i.overdue and i.record not in merged]
        return [
            phrase(
                "package-letter-unanswered",
                self.language,
                day=day(i.at, self.zone),
                reference=phrase("package-letter-reference", self.language, reference=ltr(i.reference)) if i.reference else (),
                days=i.age_days,
            )
            + self._evidence([c.capture for c in self.dossier.contacts if c.id == i.record])
            for i in late
        ]

    def law(self) -> tuple[Phrase, tuple[Phrase, ...]]:
        """The provisions that bear on the findings, verified ones only; without any, the position in plain words."""
        kinds = {f.kind for f in self.grievances}
        rules = [r for r in self.dossier.rules if r.citable and kinds & set(r.findings)]
        if not rules:
            return (phrase("package-letter-position", self.language) if self.grievances else (), ())
        said = []
        for rule in rules:
            law, what = (rule.law_he, rule.rule_he) if self.language == "he" else (rule.law_en, rule.rule_en)
            said.append(phrase("package-letter-rule", self.language, law=law, section=free(rule.section), rule=what.rstrip(". ")))
        return (phrase("package-letter-law", self.language), tuple(said))

    def _ask(self, demand: Demand) -> Ask:
        written = in_language(demand.text, self.language)
        text = told(written.rstrip(". "), self.known)
        if demand.amount is not None and f"{demand.amount:.2f}" not in written and f"{demand.amount:,.2f}" not in written:
            text += phrase("package-letter-sum", self.language, money=money(demand.amount, demand.currency, self.language))
        if demand.due is not None:
            text += phrase("package-letter-until", self.language, day=day(demand.due, self.zone))
        if demand.amount is not None and self.exhibits.table("prices"):
            text += phrase("package-letter-computed", self.language, exhibit=self.exhibits.refer(self.exhibits.table("prices")))
        shown = phrase("package-letter-sum-shown", self.language, sum=told(demand.sum_shown, self.known)) if demand.sum_shown else ()
        return Ask((*text, Piece(".")), shown)


def answer_by(dossier: Dossier, zone: tzinfo) -> datetime:
    """The day by which an answer is asked for: the earliest date of a demand, else two weeks on; never on a day of rest."""
    dues = [d.due for d in dossier.asked if d.due is not None and d.due > dossier.at]
    by = min(dues) if dues else dossier.at + timedelta(days=ANSWER_DAYS)
    while not is_business_day(by.astimezone(zone).date()):
        by += timedelta(days=1)
    return by


def next_body(dossier: Dossier) -> Rung | None:
    """The body after the addressee that takes this issue and may be named, or None."""
    bodies = [rung.body for rung in dossier.ladder]
    start = bodies.index(dossier.addressee.body) + 1 if dossier.addressee.body in bodies else 0
    return next((r for r in dossier.ladder[start:] if r.may_be_named and r.state != "done"), None)


def _listed(texts: list[str]) -> Phrase:
    seen = list(dict.fromkeys(texts))
    return tuple(piece for number, text in enumerate(seen) for piece in ((Piece(", "),) if number else ()) + (ltr(text),))
