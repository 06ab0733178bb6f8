"""E-mails and HTML files on paper as they look: printed inert by the browser, and compared with the words that were read from them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from collector.documents import Document, Section, inert_page, read
from collector.language import say
from collector.package.pages.labels import Labels
from collector.package.pdf.document_text import HEADINGS, labelled

_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENOUGH = 0.9
"""The part of the words that must stand on the printed pages."""


@dataclass(frozen=True)
class AsSeen:
    """A page to be printed, and the words that must be on it."""

    html: str
    text: str


def as_seen(document: Document, t: Labels, language: str) -> AsSeen | None:
    """What the browser must print; None for a document that has no look of its own, or whose letters would stand reversed."""
    if "visual-hebrew" in document.doubts or document.messages:
        return None
    sections = [(section, _heading(section, t, language)) for section in document.sections]
    page = inert_page(sections, document.attachments, say("documents-picture-not-loaded").in_(language))
    return AsSeen(page, "\n".join(section.text for section in document.sections)) if page else None


def _heading(section: Section, t: Labels, language: str) -> str:
    told = [say(HEADINGS[section.kind]).in_(language)] if section.kind in HEADINGS else []
    return " · ".join([*told, *(f"{label}: {value}" for label, value in labelled(section.headers, t))])


def shows(pdf: bytes, text: str) -> bool:
    """Whether every number and nearly every word of the text stands on the printed pages."""
    printed = read(pdf, "printed.pdf").text
    if not set(_NUMBER.findall(text)) <= set(_NUMBER.findall(printed)):
        return False
    wanted, there = _WORD.findall(text.casefold()), set(_WORD.findall(printed.casefold()))
    return sum(word in there for word in wanted) >= _ENOUGH * len(wanted)
