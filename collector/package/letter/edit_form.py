"""The form in which a person changes a letter's paragraphs: a text file, one heading a paragraph (pure).

Example: the paragraph below ``=== story-who`` is the story's first one. Emptied or taken out it is left out of the letter; a paragraph
below ``=== +`` is a new one after the paragraph before it. Lines that begin with ``#`` are remarks; exhibits stand there, untypable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from collector.errors import InputError
from collector.language import say
from collector.package.bidi_text import Phrase, loose
from collector.package.letter.customer_wording import Change
from collector.package.letter.letter_value import Letter

_HEAD = re.compile(r"=== *(\S.*?) *")
_NEW = "+"
_EXHIBIT = re.compile(r"(?:נספח(?:ים)?|[Ee]xhibits?)\W{0,2}\d")
_ISOLATES = re.compile("[\u2066-\u2069]")


def paragraphs(letter: Letter) -> Iterator[tuple[str, str, str]]:
    """Key, text and exhibits of every paragraph that can be reworded, in the letter's order."""
    for section in letter.sections:
        if section.style == "row":
            continue
        yield from ((line.key, loose(line.text), loose(line.evidence)) for line in section.lines)
        if section.style == "table":
            yield from ((ask.key, loose(ask.text), _sum(ask.amount, ask.sum_shown)) for ask in letter.asks)


def form(letter: Letter, language: str) -> str:
    """The file to edit. language: in which its remarks are."""
    remarks = [f"# {line}" for line in say("package-edit-form").in_(language).splitlines()]
    blocks = ["\n".join(remarks)]
    for key, text, beside in paragraphs(letter):
        blocks.append(f"=== {key}\n" + (f"# {beside.strip()}\n" if beside.strip(" .") else "") + text)
    return "\n\n".join(blocks) + "\n"


def changes(computed: Letter, edited: str) -> tuple[Change, ...]:
    """What the person changed, left out and added.

    Raises InputError for a heading that the letter does not have, a text before the first heading, or an exhibit that was typed.
    """
    known = {key: text for key, text, _ in paragraphs(computed)}
    blocks = list(_blocks(edited))
    written = {key: text for key, text in blocks if key != _NEW}
    strange = [key for key in written if key not in known and not key.startswith("own-")]
    if strange:
        raise InputError(say("package-edit-unknown", key=strange[0]), say("package-edit-unknown-next"))
    found = [Change(key=key, computed=text, text=written.get(key, "")) for key, text in known.items() if written.get(key, "") != text]
    after = next(iter(known), "")
    for key, text in blocks:
        if key in known:
            after = key
        elif text:
            found.append(Change(key=f"own-{sum(c.key.startswith('own-') for c in found) + 1}", text=text, after=after))
    for change in found:
        if _EXHIBIT.search(change.text) and not _EXHIBIT.search(change.computed):
            raise InputError(say("package-edit-exhibit", text=change.text[:60]), say("package-edit-exhibit-next"))
    return tuple(found)


def _blocks(edited: str) -> Iterator[tuple[str, str]]:
    key, lines = "", list[str]()
    for row in _ISOLATES.sub("", edited.lstrip("\ufeff")).splitlines():
        head = _HEAD.fullmatch(row.strip())
        if head:
            if key:
                yield key, " ".join(lines)
            key, lines = head[1], []
        elif row.strip() and not row.startswith("#"):
            if not key:
                raise InputError(say("package-edit-no-heading", line=row.strip()[:60]), say("package-edit-no-heading-next"))
            lines.append(row.strip())
    if key:
        yield key, " ".join(lines)


def _sum(amount: Phrase, shown: Phrase) -> str:
    return " · ".join(text for text in (loose(amount), loose(shown)) if text)
