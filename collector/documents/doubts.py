"""What a reader must be told of a document, in plain words: why it could not be read, what in it may be wrong. Pure."""

from __future__ import annotations

import re

from collector.documents.document import Document
from collector.language import Sentence, say

_PLAIN = {
    "locked": "documents-locked", "damaged": "documents-damaged", "too-large": "documents-too-large",
    "not-readable": "documents-not-readable",
    "charset-guessed": "documents-charset-guessed", "charset-differs": "documents-charset-differs",
    "charset-damaged": "documents-charset-damaged", "visual-hebrew": "documents-visual-hebrew", "no-text": "documents-no-text",
    "text-unmapped": "documents-text-unmapped", "text-differs": "documents-text-differs",
    "text-unseen": "documents-text-unseen", "encrypted": "documents-encrypted",
    "signed-whole": "documents-signed-whole", "nested-too-deep": "documents-nested-too-deep",
    "date-without-zone": "documents-date-without-zone",
    "pages-unread": "documents-pages-unread", "name-changed": "documents-name-changed", "hidden-layers": "documents-hidden-layers",
    "attachment-unread": "documents-attachment-unread", "unlocked": "documents-unlocked", "ocr": "documents-ocr",
    "repaired": "documents-repaired", "note-inside": "documents-note-inside", "notes-more": "documents-notes-more",
    "picture-cut-off": "documents-picture-cut-off", "light-on-clear": "documents-light-on-clear", "animated": "documents-animated",
}  # fmt: skip


def told(code: str) -> Sentence:
    """The sentence for a reason or doubt (``code`` or ``code: detail``)."""
    name, _, detail = code.partition(": ")
    known = _PLAIN.get(name)
    return say(known, detail=_counted(detail)) if known else say("documents-other-doubt", detail=code)


def _counted(detail: str) -> Sentence | str:
    """How much of the file it is about, in words; nothing where it is all of it."""
    if found := re.fullmatch(r"(\d+) of (\d+) pages", detail):
        return "" if found[1] == found[2] else say("documents-of-pages", some=found[1], all=found[2])
    found = re.fullmatch(r"(\d+) characters", detail)
    return say("documents-signs", count=int(found[1])) if found else detail


def private_facts(document: Document) -> tuple[Sentence, ...]:
    """What a picture tells of the person, beside what is seen on it: the place, serial numbers, the owner's name."""
    found = [say("documents-tells-place")] if document.facts.get("gps") else []
    serials = document.facts.get("serials", ())
    found += [say("documents-tells-owner")] if "owner" in serials else []
    return (*found, *([say("documents-tells-serial")] if set(serials) - {"owner"} else []))


def remarks(document: Document) -> tuple[Sentence, ...]:
    """Everything that a reader of this document must be told, the gravest first."""
    codes = [*([document.reason] if document.reason else []), *document.doubts]
    codes += ["hidden-layers"] if document.facts.get("hidden_layers") else []
    return tuple(told(code) for code in dict.fromkeys(codes))
