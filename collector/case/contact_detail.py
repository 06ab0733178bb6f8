"""What a contact's line in the timeline says below its title: the customer's words, and what was noted about it (pure)."""

from __future__ import annotations

from collections.abc import Iterator

from collector.case.sentence_values import length, seconds
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Contact


def contact_detail(contact: Contact, otherwise: str = "he") -> str:
    """Everything that was noted, in the language of the customer's own words; in `otherwise` where there are none.

    Example: ``Asked for a refund · no. 4471 · waited 14 minutes · a machine answered · not read out · 10:25:31 promised: a credit``.
    """
    language = _language(_words(contact), otherwise)
    return " · ".join(part.in_(language) if isinstance(part, Sentence) else part for part in _parts(contact) if part)


def reference_detail(reference: str, words: str, otherwise: str = "he") -> str:
    """A reference number, in the language of the words beside it: ``no. 4471``; "" for none."""
    return say("case-detail-reference", number=reference).in_(_language(words, otherwise)) if reference else ""


def _language(words: str, otherwise: str) -> str:
    return ("he" if any("א" <= letter <= "ת" for letter in words) else "en") if words else otherwise


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
