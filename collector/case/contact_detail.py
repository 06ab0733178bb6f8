"""What a contact's line in the timeline says below its title: the customer's words, and what was noted about it (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from collector.case.sentence_values import length, seconds
from collector.clock import ISRAEL
from collector.language import Sentence, in_language, say
from collector.model import Contact


def contact_detail(contact: Contact) -> str:
    """Everything that was noted, in the language of the customer's own words; a sentence that can be said in any, where there are none.

    Example: ``Asked for a refund · no. 4471 · waited 14 minutes · a machine answered · not read out · 10:25:31 promised: a credit``.
    """
    parts = [part for part in _parts(contact) if part]
    if _words(contact):
        return " · ".join(in_language(part, _language(_words(contact))) for part in parts)
    return reduce(lambda first, then: say("case-detail-two", first=first, then=then), parts) if parts else ""


def reference_detail(reference: str, words: str) -> str:
    """A reference number, in the language of the words beside it, if there are any: ``no. 4471``; "" for none."""
    if not reference:
        return ""
    told = say("case-detail-reference", number=reference)
    return told.in_(_language(words)) if words else told


def _language(words: str) -> str:
    return "he" if any("א" <= letter <= "ת" for letter in words) else "en"


def _parts(contact: Contact) -> Iterator[Sentence | str]:
    yield contact.summary
    yield say("case-detail-reference", number=contact.reference) if contact.reference else ""
    if contact.waited_seconds:
        yield say("case-detail-waited", length=seconds(contact.waited_seconds))
    if contact.window_start and contact.window_end:
        start, end = (w.astimezone(ISRAEL) for w in (contact.window_start, contact.window_end))
        yield say("case-detail-window", start=f"{start:%H:%M}", end=f"{end:%H:%M}")
    yield say("case-detail-no-show") if contact.no_show else ""
    if contact.ended is not None and contact.channel in ("visit", "call"):
        yield say("case-detail-lasted", length=length(contact.ended - contact.at))
    if contact.agent_kind == "bot":
        yield say("case-detail-bot")
    yield say("case-detail-asked", words=contact.asked_for) if contact.asked_for else ""
    yield say("case-detail-refused", words=contact.refused) if contact.refused else ""
    if contact.note_read_back is not None:
        yield say("case-detail-read-back", answer="yes" if contact.note_read_back else "no")
    yield say("case-detail-next-step", words=contact.next_step) if contact.next_step else ""
    for moment in contact.moments:
        clock = f"{moment.at.astimezone(ISRAEL):%H:%M:%S}"
        yield say("case-detail-moment", clock=clock, kind=moment.kind, words=f": {moment.text}" if moment.text else "")


def _words(contact: Contact) -> str:
    """What the customer wrote about it."""
    texts = (contact.summary, contact.asked_for, contact.refused, contact.next_step, *(m.text for m in contact.moments))
    return " ".join(texts).strip()
