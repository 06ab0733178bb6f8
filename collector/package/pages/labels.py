"""Labels of the package's pages in one language, from the message catalogues (``package-label-…``, ``package-state-…`` …)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from collector.language import Missing, Sentence, say
from collector.model import Message


@dataclass(frozen=True)
class Labels:
    """The labels in one language, by key: ``labels["exhibit"]``; in templates also ``t.exhibit``."""

    language: str
    gender: str = ""
    """The customer's, where it is known."""

    def __getitem__(self, key: str) -> str:
        return _label(key, self.language, self.gender)


@cache
def _label(key: str, language: str, gender: str) -> str:
    return say(f"package-label-{key}", gender=gender).in_(language)


def state(key: str, language: str) -> str:
    """What a capture's state is called; an unknown one as it is."""
    try:
        return say(f"package-state-{key.lower()}").in_(language)
    except Missing:
        return key


def role(key: str, language: str, gender: str = "") -> str:
    """Who speaks in a chat: customer, agent, bot, system or unknown."""
    return say(f"package-role-{key}", gender=gender).in_(language)


def change(key: str, language: str) -> str:
    """How a price changed against the reading before; an unknown kind as it is."""
    try:
        return say(f"package-change-{key}").in_(language)
    except Missing:
        return key


def percent(share: Decimal) -> str:
    """``100%``, ``12.5%``: without noughts that say nothing."""
    return f"{share:f}".rstrip("0").rstrip(".") + "%" if "." in f"{share:f}" else f"{share:f}%"


def source(key: str, language: str) -> str:
    """Where a price was read, as `PriceRow.read_from`: page, by-hand, bill, offer, charged, charge; an unknown one as it is."""
    try:
        return say(f"package-source-{key}").in_(language)
    except Missing:
        return key


def part_label(part: str, language: str) -> str:
    """What a part of a capture is called: ``picture-003`` is a picture, numbered; an unknown part as it is."""
    name, _, number = part.partition("-")
    try:
        label = say(f"package-part-{name}").in_(language)
    except Missing:
        return part
    return f"{label} {number}" if number else label


def not_kept(reason: str, language: str) -> str:
    """Why the bytes of what a message shows were not kept; an unknown code as it is."""
    try:
        return say(f"chat-attachment-{reason.partition(':')[0]}").in_(language)
    except Missing:
        return reason


def attached(kind: str, language: str) -> str:
    """What kind of file or place a message showed; an unknown kind as it is."""
    try:
        return say(f"chat-attached-{kind}").in_(language)
    except Missing:
        return kind


def said(message: Message, language: str) -> str:
    """A message's words; a voice note without words is named in the reader's language."""
    note = next((a for a in message.attachments if a.kind == "voice"), None)
    named = say("chat-voice-note", length=note.name) if note is not None else None
    return named.in_(language) if named is not None and named == message.text else message.text


def gap(why: str, language: str) -> str:
    """Why a chat could not be watched for a time; an unknown code as it is."""
    try:
        return say(f"chat-gap-{why}").in_(language)
    except Missing:
        return why


def covered(counts: Mapping[str, int] | None, language: str, gender: str = "") -> str:
    """What was covered in a file: ``phone numbers: 2, names: 1``; a remark where it was only written anew, "" where it is the original."""
    return "" if counts is None else covered_sentence(counts, gender).in_(language)


def covered_sentence(counts: Mapping[str, int], gender: str = "") -> Sentence:
    """The same in no language yet."""
    named: Sentence | None = None
    for kind, count in counts.items():
        one = say("package-covered-kind", kind=say(f"package-kind-{kind}", gender=gender), count=count)
        named = one if named is None else say("package-item-and", first=named, then=one)
    return say("package-covered", kinds=named, gender=gender) if named else say("package-written-anew", gender=gender)
