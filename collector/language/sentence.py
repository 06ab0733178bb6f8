"""A sentence by its id: English where it is kept or logged, any language where a person reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from collector.language.catalogue import SOURCE_LANGUAGE, format_message

_FIRST_GAP = 0xE000
_GAPS = re.compile("([\ue000-\uf8ff])")


class Sentence(str):
    """A string that holds the English text and knows its message id and values, so that `in_` can say it in another language.

    Joined or cut it becomes an ordinary string; join by a message of its own instead (``a = { $b } ({ $c })``).
    """

    __slots__ = ("message_id", "values")
    message_id: str
    values: dict[str, Any]

    def __new__(cls, message_id: str, values: dict[str, Any]) -> Sentence:
        made = super().__new__(cls, _format(message_id, SOURCE_LANGUAGE, values))
        made.message_id = message_id
        made.values = values
        return made

    def in_(self, language: str) -> str:
        """The sentence in this language; values that are sentences too are said in it as well."""
        return str(self) if language == SOURCE_LANGUAGE else _format(self.message_id, language, self.values)

    def __reduce__(self) -> tuple[Callable[..., Sentence], tuple[str, dict[str, Any]]]:
        return Sentence, (self.message_id, self.values)


def say(message_id: str, **values: Any) -> Sentence:
    """The sentence with this id.

    values: `gender` (the customer's) need not be given; strings stand as they are (a year, a case number: pass them as strings); ints
    choose plurals and are written with the language's separators; what has a method ``in_`` (a sentence, a sum) is said in the language
    asked for.

    Raises:
        Missing: no such message, or a value that it needs was not given.
    """
    return Sentence(message_id, values)


def in_language(text: str, language: str) -> str:
    """A sentence in this language; any other string as it is."""
    return text.in_(language) if isinstance(text, Sentence) else text


@dataclass(frozen=True)
class Gap:
    """The place of a value in a message that was cut at its values."""

    name: str


def pieces(message_id: str, language: str, *gaps: str, **values: Any) -> tuple[str | Gap, ...]:
    """The message cut at the values that `gaps` names, in the language's order, so that each can be isolated or marked up by itself.

    Example: of ``paid = You paid { $sum } to { $name }.``, ``pieces("paid", "en", "sum", name="Example Ltd")`` is
    ``("You paid ", Gap("sum"), " to Example Ltd.")``.

    Raises:
        Missing: no such message, or a value that it needs is neither a gap nor given.
    """
    marks = {name: chr(_FIRST_GAP + number) for number, name in enumerate(gaps)}
    names = {mark: Gap(name) for name, mark in marks.items()}
    text = _format(message_id, language, {**values, **marks})
    return tuple(names.get(part, part) for part in _GAPS.split(text) if part)


def _format(message_id: str, language: str, values: dict[str, Any]) -> str:
    return format_message(message_id, language, {"gender": "", **{name: _plain(value, language) for name, value in values.items()}})


def _plain(value: Any, language: str) -> Any:
    said = getattr(value, "in_", None)
    if said is not None:
        return said(language)
    return value if isinstance(value, (str, int, float)) and not isinstance(value, bool) else str(value)
