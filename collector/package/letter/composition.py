"""The complaint letter (pure): firm and polite, every claim with its exhibit or marked as having none, demands with their sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from collector.case import Dossier, Rung
from collector.model import Contact, Demand, Finding, Promise
from collector.package.content.exhibits import Exhibits
from collector.package.content.known_names import known_names
from collector.package.letter.letter_words import CHANNELS, PERIODS, WORDS
from collector.package.phrase import Phrase, Piece, day, free, hour, ltr, mark, money, phrase, told

ANSWER_DAYS = 14
OWN_RECORD = ("chat-gap", "missing-check", "price-doubtful")
"""Findings about the customer's own record: they belong into the timeline and the READ-ME, and are no complaint about the provider."""
MOST_RULES = 3
MOST_FINDINGS = 15
"""A letter that a person reads in five minutes names this many findings at most; the timeline holds all."""


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
    paragraphs: tuple[Phrase, ...]
    law: Phrase
    """What introduces `rules`, or the position in plain words; empty where there is no finding."""
    rules: tuple[Phrase, ...]
    ask_heading: str
    asks: tuple[Ask, ...]
    closing: tuple[Phrase, ...]
    regards: str
    name: Phrase
    enclosed: Phrase


def compose(dossier: Dossier, exhibits: Exhibits, zone: tzinfo) -> Letter:
    """The letter to `dossier.addressee`, dated `dossier.at`."""
    say = WORDS[exhibits.language]
    writer = _Writer(dossier, exhibits, zone, exhibits.language)
    case = dossier.case
    law, rules = writer.law()
    return Letter(
        language=exhibits.language,
        sender=writer.sender(),
        date=(day(dossier.at, zone),),
        to=writer.to(),
        salutation=say["salutation"],
        subject=writer.subject(),
        paragraphs=writer.paragraphs(),
        law=law,
        rules=rules,
        ask_heading=say["ask"],
        asks=writer.asks(),
        closing=writer.closing(),
        regards=say["regards"],
        name=(free(case.customer.name),),
        enclosed=phrase(say["enclosed"], last=ltr(str(len(exhibits.all)))),
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

    def say(self, key: str, **values: Piece | Phrase | str) -> Phrase:
        return phrase(WORDS[self.language][key], **values)

    def sender(self) -> tuple[Phrase, ...]:
        person = self.dossier.case.customer
        return (
            (free(person.name),),
            self.say("id", number=ltr(person.id_number)),
            (free(person.address),),
            (ltr(person.phone),),
            (ltr(person.email),),
        )

    def to(self) -> tuple[Phrase, ...]:
        rung = self.dossier.addressee
        name = free(self._name(rung))
        whom = self.say("to-company", body=name, provider=self.dossier.case.provider) if rung.body in ("company", "ceo") else (name,)
        return (self.say("to"), whom, self.say("by", channel=Piece("________", "blank")))

    def subject(self) -> Phrase:
        case = self.dossier.case
        numbers = self.say("customer-number", number=ltr(case.customer_number))
        references = [c.reference for c in self.dossier.contacts if c.reference]
        if references:
            numbers += self.say("references", numbers=_listed(references))
        return self.say("subject", title=case.title) + numbers

    def paragraphs(self) -> tuple[Phrase, ...]:
        case = self.dossier.case
        intro = self.say("customer", provider=case.provider)
        if case.since:
            intro += self.say("since", since=ltr(case.since))
        if case.plan:
            intro += self.say("plan", plan=case.plan)
        promised = [self._promise(p) for p in self.dossier.promises if p.kind != "callback"]
        findings = [f for f in self.dossier.findings if f.kind not in OWN_RECORD]
        shown = [self._finding(f) for f in findings[:MOST_FINDINGS]]
        where = self._shown_in(self.exhibits.table("timeline"))
        if len(findings) > MOST_FINDINGS:
            shown.append(self.say("more-findings", count=ltr(str(len(findings) - MOST_FINDINGS))) + where)
        timeline = self.say("timeline") + where
        return ((*intro, Piece(".")), *promised, *shown, *self._open(), timeline)

    def asks(self) -> tuple[Ask, ...]:
        asked = [self._ask(d) for d in self.dossier.asked]
        if not any(d.kind == "records" for d in self.dossier.asked):
            asked.append(Ask(self.say("records")))
        return tuple(asked)

    def closing(self) -> tuple[Phrase, ...]:
        by = answer_by(self.dossier, self.zone)
        last = self.say("answer", day=day(by, self.zone))
        body = next_body(self.dossier)
        last += self.say("next-body", body=free(self._name(body))) if body else self.say("next-none")
        return (last, self.say("settle"))

    def _name(self, rung: Rung) -> str:
        return rung.name_he if self.language == "he" else rung.name_en

    def _promise(self, promise: Promise) -> Phrase:
        contact = next((c for c in self.dossier.contacts if c.id == promise.contact), None)
        captures = [promise.capture, contact.capture if contact else ""]
        start = self.say("promise", day=day(promise.at, self.zone), hour=hour(promise.at, self.zone))
        text = start + self._with_whom(promise, contact) + self.say("told", words=promise.text)
        if promise.amount is not None:
            per = PERIODS[self.language].get(promise.per, "")
            text += self.say("amount", money=money(promise.amount, promise.currency, self.language), per=Piece(per))
        if promise.months:
            text += self.say("months", months=ltr(str(promise.months)))
        return text + self._evidence(captures)

    def _with_whom(self, promise: Promise, contact: Contact | None) -> Phrase:
        kinds = {c.id: c.kind for c in self.dossier.captures}
        channel = CHANNELS[self.language].get(contact.channel if contact else kinds.get(promise.capture, ""), "")
        name = promise.by or (contact.name if contact else "")
        pieces: Phrase = (Piece(f", {channel}"),) if channel else ()
        return pieces + (self.say("with", name=name) if name else ())

    def _finding(self, finding: Finding) -> Phrase:
        text = finding.text_he if self.language == "he" else finding.text_en
        return told(text.rstrip(". "), self.known) + self._evidence(finding.captures)

    def _evidence(self, captures: list[str] | tuple[str, ...]) -> Phrase:
        """The exhibits that show a claim, or the plain remark that none does."""
        numbers = self.exhibits.of(captures)
        return self._shown_in(numbers) if numbers else (Piece(" "), mark(WORDS[self.language]["no-exhibit"]), Piece("."))

    def _shown_in(self, numbers: tuple[int, ...]) -> Phrase:
        return (Piece(" ("), *self.exhibits.refer(numbers), Piece(").")) if numbers else (Piece("."),)

    def _open(self) -> list[Phrase]:
        late = [i for i in self.dossier.inquiries if i.overdue][:3]
        return [
            self.say("unanswered", day=day(i.at, self.zone), reference=ltr(i.reference or "–"), days=ltr(str(i.age_days)))
            + self._evidence([c.capture for c in self.dossier.contacts if c.id == i.record])
            for i in late
        ]

    def law(self) -> tuple[Phrase, tuple[Phrase, ...]]:
        """The provisions that bear on the findings, verified ones only; without any, the position in plain words."""
        kinds = {f.kind for f in self.dossier.findings}
        rules = [r for r in self.dossier.rules if r.citable and kinds & set(r.findings)]
        if not rules:
            return (self.say("position") if self.dossier.findings else (), ())
        said = []
        for rule in rules[:MOST_RULES]:
            law, what = (rule.law_he, rule.rule_he) if self.language == "he" else (rule.law_en, rule.rule_en)
            said.append(self.say("rule", law=law, section=free(rule.section), rule=what.rstrip(". ")))
        return (self.say("law"), tuple(said))

    def _ask(self, demand: Demand) -> Ask:
        text = told(demand.text.rstrip(". "), self.known)
        if demand.amount is not None and f"{demand.amount:.2f}" not in demand.text:
            text += self.say("sum", money=money(demand.amount, demand.currency, self.language))
        if demand.due is not None:
            text += self.say("until", day=day(demand.due, self.zone))
        if demand.amount is not None and self.exhibits.table("prices"):
            text += self.say("computed", exhibit=self.exhibits.refer(self.exhibits.table("prices")))
        return Ask((*text, Piece(".")), self.say("sum-shown", sum=told(demand.sum_shown, self.known)) if demand.sum_shown else ())


def answer_by(dossier: Dossier, zone: tzinfo) -> datetime:
    """The day by which an answer is asked for: the earliest date of a demand, else two weeks on; never a Friday or Saturday."""
    dues = [d.due for d in dossier.asked if d.due is not None and d.due > dossier.at]
    by = min(dues) if dues else dossier.at + timedelta(days=ANSWER_DAYS)
    while by.astimezone(zone).weekday() in (4, 5):
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
