"""The five lines that open a letter: who, what was promised, what happened, what it cost, what is asked by when (pure)."""

from __future__ import annotations

import re

from collector.case.findings.contact_findings import told_by_a_visit, visit_days
from collector.case.sentence_values import stated_day
from collector.case.times.time_vocabulary import UNITS
from collector.model import Contact, Promise
from collector.package.bidi_text import Phrase, Piece, ltr, money
from collector.package.letter.letter_context import RECORDS_DAYS, LetterContext
from collector.package.letter.letter_kinds import CANCELLATIONS
from collector.package.letter.letter_value import Line
from collector.package.letter.paragraphs.demand_table import Demands
from collector.package.letter.paragraphs.finding_sentences import shown_by, tell_each, tells_the_promise
from collector.prices.history.promise_in_force import last_day
from collector.prices.money_format import per_words

_CHANNELS = ("chat", "call", "visit", "email", "letter")


def who(at: LetterContext) -> Line:
    """Who writes, and as whose customer."""
    case = at.dossier.case
    since = at.say("package-letter-since", since=ltr(case.since)) if case.since else ()
    plan = at.say("package-letter-plan", plan=case.plan) if case.plan else ()
    message = "package-letter-who-court" if at.to_court else "package-letter-customer"
    return Line("story-who", at.say(message, provider=case.provider, since=since, plan=plan))


def promised(at: LetterContext) -> Line | None:
    """The promise that the story is about; None where there is none."""
    promise = main_promise(at)
    return promise_line(at, promise, "story-promised") if promise is not None else None


def main_promise(at: LetterContext) -> Promise | None:
    """The promise that the main grievance breaks, else the first one that is no call-back; none that the main grievance tells already."""
    promises = promises_to_tell(at)
    already = {record for finding in at.main if tells_the_promise(finding) for record in finding.records}
    broken = {record for finding in at.main for record in finding.records}
    free = [p for p in promises if p.id not in already]
    return next((p for p in free if p.id in broken), free[0] if free and not already else None)


def promises_to_tell(at: LetterContext) -> list[Promise]:
    """The promises but for call-backs, and visits of a day of which a visit is on record: the visit tells whether somebody came."""
    visits = visit_days(at.dossier)
    promises = [p for p in at.dossier.promises if p.kind != "callback"]
    return [p for p in promises if p.due is None or not told_by_a_visit(p, visits)]


def happened(at: LetterContext) -> Line | None:
    """What the story complains of, at most three grievances; each exhibit stands beside what it shows."""
    mine = [f for f in at.main if f.kind in CANCELLATIONS] if at.kind.name == "cancellation" else at.main
    if not mine:
        return None
    promise = main_promise(at)
    told = {promise.id} if promise is not None else set()
    units = tell_each(at, mine, told)
    text: list[Piece] = []
    corrected: set[str] = set()
    shown = [shown_by(at, findings, told) for _, findings in units]
    bare = [not at.exhibits.of(captures) for captures in shown]
    for number, (sentence, findings) in enumerate(units):
        records = [record for f in findings for record in f.records]
        text += [*sentence, *at.corrected([record for record in records if record not in corrected])]
        corrected.update(records)
        run = next((n for n, each in enumerate(reversed(bare[: number + 1])) if not each), number + 1)
        evidence = at.evidence(shown[number], several=run, of_all=run == len(units))
        if number < len(units) - 1:
            text += [Piece(". ")] if bare[number] and bare[number + 1] else [*evidence, Piece(" ")]
    return Line("story-happened", tuple(text), evidence)


def cost(at: LetterContext, demands: Demands) -> Line | None:
    """One total; None where no sum is asked for."""
    return Line("story-cost", at.say("package-letter-cost", sum=demands.total)) if demands.total else None


def asked(at: LetterContext, demands: Demands) -> Line:
    """What is asked for and by when."""
    by = at.day(at.answer_by)
    if at.kind.name == "cancellation":
        return Line("story-asked", at.say("package-letter-asked-cancellation"))
    if at.kind.name == "recordings":
        return Line("story-asked", at.say("package-letter-asked-recordings", day=at.day(at.dossier.at + RECORDS_DAYS)))
    if not demands.asked:
        return Line("story-asked", at.say("package-letter-asked-answer", day=by))
    sums = [d for d in demands.asked if d.amount is not None]
    first = max(sums, key=lambda d: d.amount or 0) if sums else demands.asked[0]
    rest = len(demands.asked) - 1
    more = at.say("package-letter-asked-more-court" if at.to_court else "package-letter-asked-more", count=rest) if rest else ()
    by = at.day(first.due) if first.due is not None and first.due > at.dossier.at else by
    if at.to_court:
        return Line("story-asked", at.say("package-letter-asked-court", what=at.own(first.text), more=more))
    message = "package-letter-asked-third" if at.to_third else "package-letter-asked"
    return Line("story-asked", at.say(message, what=at.own(first.text), more=more, day=by, provider=at.dossier.case.provider))


def promise_line(at: LetterContext, promise: Promise, key: str) -> Line:
    """A promise as a sentence: when, how, by whom, what, for how much; quoted only where a chat on record holds these very words."""
    contact = next((c for c in at.dossier.contacts if c.id == promise.contact), None)
    linked = [c for link in at.dossier.links if link.record == promise.id for c in link.captures]
    amount: Phrase = ()
    if promise.amount is not None and not _names(promise):
        per = Piece(per_words(promise.per, at.language))
        amount = at.say("package-letter-amount", money=money(promise.amount, promise.currency, at.language), per=per)
    months = at.say("package-letter-months", count=promise.months) if promise.months and not _names_term(promise) else ()
    text = at.say(
        "package-letter-promise-quoted" if _word_for_word(at, promise) else "package-letter-promise",
        day=at.own(stated_day(promise)) if promise.day_about else at.day(promise.at),
        hour=at.at_hour(promise, promise.at),
        channel=_channel(at, promise, contact),
        whom=_by_whom(at, promise, contact),
        words=at.own(promise.text),
        amount=amount,
        months=months,
    )
    until = last_day(promise) if promise.kind == "price" and (promise.months or 0) > 1 else None
    if until is not None and until < at.dossier.at.astimezone(at.zone).date():
        text += at.say("package-letter-promise-over", day=ltr(f"{until:%d/%m/%Y}"))
    text += at.corrected([promise.id])
    return Line(key, text, at.evidence([promise.capture, contact.capture if contact else "", *linked]))


def _names(promise: Promise) -> bool:
    """Whether the words name the sum themselves."""
    amount = promise.amount
    if amount is None:
        return False
    plain = amount.normalize()
    return any(form in promise.text for form in (f"{amount:.2f}", f"{plain:f}", f"{amount:,.2f}", f"{plain:,f}"))


def _names_term(promise: Promise) -> bool:
    """Whether the words say for how long themselves: "for a year", "ל-12 חודשים"."""
    words = re.findall(r"\w+", promise.text)
    years = any(UNITS.get(w) == "years" or UNITS.get(w[1:]) == "years" for w in words)
    return str(promise.months) in words or (years and (promise.months or 0) % 12 == 0)


def _word_for_word(at: LetterContext, promise: Promise) -> bool:
    transcript = at.dossier.transcripts.get(promise.capture)
    words = " ".join(promise.text.split())
    return transcript is not None and bool(words) and any(words in " ".join(m.text.split()) for m in transcript.messages)


def _channel(at: LetterContext, promise: Promise, contact: Contact | None) -> Phrase:
    kinds = {c.id: c.kind for c in at.dossier.captures}
    channel = contact.channel if contact else kinds.get(promise.capture, "")
    return at.say(f"package-letter-in-{channel}") if channel in _CHANNELS else ()


def _by_whom(at: LetterContext, promise: Promise, contact: Contact | None) -> Phrase:
    by = promise.by or (contact.name if contact else "")
    bot = at.say("package-letter-bot") if contact is not None and contact.agent_kind == "bot" else ()
    return (at.say("package-letter-with", name=by) if by else ()) + bot
