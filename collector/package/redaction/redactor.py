"""Covers phrases and personal details in texts, and in values of any depth (pure)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Any, TypeVar

import orjson

from collector.model import Value
from collector.package.content.secret_shapes import TOKENS, tokens_in
from collector.package.redaction.decoded_text import Reading, readings
from collector.package.redaction.details.representatives import named_field
from collector.package.redaction.encoded_words import enclosed_files, encoded_words
from collector.package.redaction.folded_text import FoldedText, Phrases, Span, fold, looked_for
from collector.package.redaction.personal_detail_kinds import FINDERS, MISREAD

COVER = "█████"
"""Stands in the place of what was covered; always of one length, so that it does not tell how long that was."""
IDENTIFIERS = frozenset(
    {
        "id", "case", "capture", "captures", "contact", "record", "records", "run", "watch", "digest", "sha256", "link", "prev", "kind",
        "channel", "state", "media_type", "role", "direction", "currency", "per", "source", "sector", "deal", "gender", "language",
        "pictures", "reasons", "recipe_digest", "software", "signer", "signature", "subject_digest", "agent_kind", "manifest", "seal",
    }
)  # fmt: skip
"""Fields that name a record, a file or one of a few known words: what they hold is the collector's own."""
NAMED = {"customer_number": "account", "id_number": "id-number"}
"""Fields whose name alone says what they hold, and the kind of that."""
ENCLOSED = "enclosed-file"
"""The kind of a file that a text holds in letters and digits, such as the picture of a contact."""
_WHOLE_LINES = ("email", "customer", "representatives")
"""Kinds of which one that ends with its line does not go on in the next."""
_BESIDE = 200
"""Characters in front of a name in which the words stand that say whose it is."""
_EMAIL_ENDS = re.compile(r"\.[A-Za-z]{2,}$")
_V = TypeVar("_V", bound=Value)


@dataclass(frozen=True)
class Wanted:
    """A value to cover: its `text`, and the `kind` under which that is told (``phrase``, ``customer``, ``email`` …)."""

    text: str
    kind: str = "phrase"


@dataclass
class Redactor:
    """What is to be covered. `counts` adds up by kind what was covered, `values` holds what it was (for the gate, in memory only), `met`
    those of the `wanted` texts that were found anywhere."""

    wanted: Sequence[Wanted] = ()
    kinds: Sequence[str] = ()
    counts: Counter[str] = field(default_factory=Counter)
    values: dict[str, str] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)
    identifiers: frozenset[str] = IDENTIFIERS
    """The fields that are not searched: none of a file that somebody else wrote."""
    company: frozenset[str] = frozenset()
    """The words of the company's own name, small: they are no representative's."""

    @cached_property
    def phrases(self) -> Phrases:
        """The texts that are wanted, ready to be looked for."""
        return looked_for(tuple(each.text for each in self.wanted))

    @property
    def active(self) -> bool:
        """Whether anything is to be covered in texts."""
        return bool(self.wanted or self.kinds)

    @property
    def covered(self) -> dict[str, str]:
        """By its text the kind of all that is to be covered and of all that was."""
        return {**{each.text: each.kind for each in self.wanted}, **self.values}

    @property
    def unmet(self) -> tuple[str, ...]:
        """The phrases that were found nowhere so far."""
        return tuple(each.text for each in self.wanted if each.kind == "phrase" and each.text not in self.met)

    @property
    def in_pixels(self) -> bool:
        """Whether something of it can stand on a picture: tokens are nothing that a person reads."""
        return bool(self.wanted or set(self.kinds) - {"tokens"})

    def spans(self, text: str) -> list[tuple[Span, str]]:
        """What is to be covered in a text: merged spans in order, each with the kind of its first part.

        Passwords and tokens in addresses are covered whatever else is asked for.
        """
        found = [*self._plain(text), *self._read(text), *self._encoded(text)] if self.active and len(text) > 1 else []
        found += [((start, end), "tokens") for _, start, end in tokens_in(text)]
        return self._merged(found)

    def misread(self, text: str) -> list[tuple[Span, str]]:
        """What is covered beside `spans` in a text that was read off pixels: numbers by their length alone. What such a number is, is not
        known, so it is no value to be looked for elsewhere: an order number is one of them."""
        folded, sure = fold(text), [span for span, _ in self.spans(text)]
        found = [(span, kind) for kind in self.kinds if kind in MISREAD for span in MISREAD[kind](folded)]
        return self._merged([each for each in found if not any(start <= each[0][0] and each[0][1] <= end for start, end in sure)])

    @staticmethod
    def _merged(found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
        merged: list[tuple[Span, str]] = []
        # of those that begin alike the longest names the place, of two alike the one that was asked for first
        for (start, end), kind in sorted(found, key=lambda each: (each[0][0], -each[0][1])):
            if merged and start < merged[-1][0][1]:
                (first, last), before = merged[-1]
                merged[-1] = (first, max(last, end)), before
            else:
                merged.append(((start, end), kind))
        return merged

    def _plain(self, text: str) -> list[tuple[Span, str]]:
        folded = fold(text)
        found = sorted(folded.find(self.phrases), key=lambda each: each[1])  # what was asked for first names the place
        self.met.update(self.wanted[number].text for _, number in found)
        return self._by_kind(text, folded, [(span, self.wanted[number].kind) for span, number in found])

    def _by_kind(self, text: str, folded: FoldedText, found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
        found += _tokens(text, [kind for kind, _ in TOKENS]) if "tokens" in self.kinds else []
        told = [(span, kind) for kind in self.kinds for finder in FINDERS.get(kind, ()) for span in finder(folded)]
        return found + [each for each in told if each[1] != "representatives" or not self._is_company(text[slice(*each[0])])]

    def _is_company(self, name: str) -> bool:
        return bool(self.company) and self.company.issuperset(name.casefold().split())

    def _read(self, text: str) -> list[tuple[Span, str]]:
        """What is found only in another reading of the text: behind escapes, between tags, over the end of a line."""
        found: list[tuple[Span, str]] = []
        for reading in readings(text):
            for (start, end), kind in self._plain(reading.text):
                if not reading.is_told(start, end) or (reading.crosses and kind == "address"):  # lines below each other make no street
                    continue
                if not (kind in _WHOLE_LINES and reading.crosses and self._is_whole(text, reading, start, kind)):
                    found.append((reading.back(start, end), kind))
        return found

    def _is_whole(self, text: str, reading: Reading, start: int, kind: str) -> bool:
        """Whether an address or name that begins here is one by the end of its line: the next line's first word is then none of it."""
        end = reading.crosses[bisect_right(reading.crosses, start)]
        line, behind = reading.text[start:end], reading.spans[end - 1][1]
        goes_on = text[behind : behind + 1] == "="  # quoted-printable: the line's end is no end of a word
        if goes_on or (kind == "email" and not _EMAIL_ENDS.search(line)):
            return False
        named = reading.text.rfind("\n", 0, max(0, reading.text.rfind("\n", 0, start)))  # the line before names it: ``Regards,``
        before = max(0, named, start - _BESIDE)
        return any(span[1] == end - before and span[0] == start - before for span, _ in self._plain(reading.text[before:end]))

    def _encoded(self, text: str) -> list[tuple[Span, str]]:
        found: list[tuple[Span, str]] = []
        for start, end, said in encoded_words(text):
            inside = self._plain(said)
            if inside:
                found.append(((start, end), inside[0][1]))
        return found + [(span, ENCLOSED) for span in enclosed_files(text)]

    def holds(self, text: str) -> bool:
        """Whether something in the text is to be covered."""
        return bool(self.spans(text))

    def text(self, text: str) -> str:
        """The text with all that is to be covered replaced by `COVER`; noted in `counts` and `values`."""
        place, parts = 0, []
        for (start, end), kind in self.spans(text):
            self.note(text[start:end], kind)
            parts += [text[place:start], COVER]
            place = end
        return "".join([*parts, text[place:]]) if parts else text

    def note(self, covered: str, kind: str, *, counted: bool = True, sure: bool = True) -> None:
        """Remembers that something was covered. Not `sure` that it is of this kind: it is counted, and looked for nowhere else."""
        self.counts[kind] += counted
        if kind != ENCLOSED and sure:
            self.values.setdefault(covered, kind)

    def value(self, value: Any, key: str = "", outer: str = "") -> Any:
        """A JSON value, a frozen value of the model or a collection of such, with every text in it covered; identifiers stay. `key` and
        `outer` are the names of the field that holds it and of the one around that."""
        if value is None or isinstance(value, (bool, Enum, datetime, Decimal, float)):
            return value
        if isinstance(value, str):
            kind = NAMED.get(key) or ("representatives" if not self.identifiers and named_field(key, outer) else "")
            return self._named(value, kind) if kind in self.kinds else value if key in self.identifiers else self.text(value)
        if isinstance(value, int):
            return COVER if self.holds(str(value)) else value
        if isinstance(value, Value):
            return self.model(value)
        if isinstance(value, Mapping):
            keep = key in ("transcripts", "files") and self.identifiers
            return {name if keep else self._key(name): self.value(inner, str(name), key) for name, inner in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(self.value(inner, key, outer) for inner in value)
        return value

    def _named(self, value: str, kind: str) -> str:
        """The value of a field whose name says of which kind it is: covered whole."""
        if value and value != COVER:
            self.note(value, kind)
        return COVER if value else value

    def model(self, value: _V) -> _V:
        """A value of the model with its texts covered; the same object if nothing was."""
        changes = {name: self.value(inner, name) for name, inner in _fields(value).items()}
        changed = {name: inner for name, inner in changes.items() if inner != getattr(value, name)}
        return value.model_copy(update=changed) if changed else value

    def fresh(self) -> Redactor:
        """The same with counts of its own; what was covered and what was met is remembered in common."""
        return replace(self, counts=Counter())

    def changes(self, doc: Any) -> bool:
        """Whether a record holds something to cover; nothing is noted."""
        if not self.active and next(tokens_in(orjson.dumps(doc).decode()), None) is None:
            return False
        return bool(Redactor(self.wanted, self.kinds, company=self.company).value(doc) != doc)

    def _key(self, name: Any) -> Any:
        return self.text(name) if isinstance(name, str) else name


def _tokens(text: str, kinds: Collection[str]) -> list[tuple[Span, str]]:
    return [(match.span(), "tokens") for kind, pattern in TOKENS if kind in kinds for match in pattern.finditer(text)]


def _fields(value: Value) -> dict[str, Any]:
    return {name: getattr(value, name) for name in [*type(value).model_fields, *(value.model_extra or {})]}
