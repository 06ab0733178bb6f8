"""Reads message catalogues (Mozilla Fluent), one file a language, and formats a message by its id.

A catalogue holds some thousand messages and a command needs a few, so a file is only split at its message ids; a message is parsed when it
is asked for. Syntax: https://projectfluent.org/fluent/guide/
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource, resolver

SOURCE_LANGUAGE = "en"
"""The language whose catalogue is complete by definition: what another one lacks is said in it."""
resolver.MAX_PART_LENGTH = 1 << 24
"""Letters of a value. The library's own limit (2,500) guards against foreign catalogues; ours name lists of files and long addresses."""
_MOST_SAID = 4096
"""Sentences that are kept as they were said: a package says the same of each of its exhibits."""
_SHORT = 4
"""Letters of a value in a sentence that is kept: a number or a gap, nobody's name and no word that may have to be forgotten."""
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)\b(?!\s*\()")
_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)


class Missing(KeyError):
    """No catalogue has a message of this id, or a value that the message needs was not given."""


class Catalogue:
    """The messages of one language."""

    def __init__(self, language: str, path: Path) -> None:
        self.language = language
        self._entries = split_entries(path.read_text(encoding="utf-8"))
        self._bundle = FluentBundle([language], use_isolating=False)
        self._loaded: set[str] = set()
        self._loading = threading.Lock()
        self._said: dict[tuple[Any, ...], str] = {}

    def __contains__(self, message_id: str) -> bool:
        return message_id in self._entries

    def ids(self) -> list[str]:
        """The ids of all messages, terms (``-name``) included, in the file's order."""
        return list(self._entries)

    def source(self, message_id: str) -> str:
        """The message as it stands in the file."""
        return self._entries[message_id]

    def format(self, message_id: str, values: Mapping[str, Any]) -> str:
        """The message with its values.

        Raises:
            Missing: the catalogue has no such message, or a value is missing.
        """
        key = (message_id, *((name, type(value), value) for name, value in sorted(values.items())))
        known = self._said.get(key)
        if known is not None:
            return known
        with self._loading:  # several threads say sentences: none may find a message that another has begun to load
            self._load(message_id)
        pattern = self._bundle.get_message(message_id).value
        if pattern is None:
            raise Missing(f"{self.language}: {message_id} has no text")
        text, faults = self._bundle.format_pattern(pattern, dict(values))
        if faults:
            raise Missing(f"{self.language}: {message_id}: {faults[0]}")
        said = str(text)
        if len(self._said) < _MOST_SAID and all(not isinstance(value, str) or len(value) <= _SHORT for value in values.values()):
            self._said[key] = said
        return said

    def _load(self, message_id: str) -> None:
        if message_id in self._loaded:
            return
        if message_id not in self._entries:
            raise Missing(f"{self.language}: {message_id}")
        self._loaded.add(message_id)
        source = self._entries[message_id]
        self._bundle.add_resource(FluentResource(source))
        for reference in _REFERENCE.findall(source):
            if reference in self._entries:
                self._load(reference)


def split_entries(text: str) -> dict[str, str]:
    """Message id → its source text, in the file's order."""
    plain = _COMMENT.sub("", text.replace("\r\n", "\n"))
    starts = [(found[1], found.start()) for found in _ENTRY.finditer(plain)]
    ends = [start for _, start in starts[1:]] + [len(plain)]
    return {name: plain[start:end].rstrip() + "\n" for (name, start), end in zip(starts, ends, strict=True)}


@cache
def catalogue(language: str) -> Catalogue | None:
    """The catalogue of a language (``he``, ``en`` …), or None where there is none."""
    path = _files(os.environ.get("COLLECTOR_LANGUAGES", "")).get(language)
    return Catalogue(language, path) if path else None


def languages() -> list[str]:
    """The languages that there is a catalogue of, by their code."""
    return sorted(_files(os.environ.get("COLLECTOR_LANGUAGES", "")))


@cache
def catalogue_text() -> str:
    """All messages of all catalogues as they stand in the files, in small letters: words that are the collector's own."""
    known = (catalogue(language) for language in languages())
    return "\n".join(each.source(name) for each in known if each is not None for name in each.ids()).casefold()


@cache
def _files(more: str) -> dict[str, Path]:
    folders = [Path(__file__).parent, *([Path(more)] if more else [])]
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.ftl"))}


@cache
def direction(language: str) -> str:
    """``rtl`` or ``ltr``: the writing direction of a language (Unicode CLDR); ``ltr`` where that is not known."""
    import babel

    try:
        return str(babel.Locale.parse(language.replace("-", "_")).text_direction)
    except (ValueError, babel.UnknownLocaleError):
        return "ltr"


def has_message(message_id: str) -> bool:
    """Whether the source language has a message of this id."""
    source = catalogue(SOURCE_LANGUAGE)
    return source is not None and message_id in source


def format_message(message_id: str, language: str, values: Mapping[str, Any]) -> str:
    """The message in a language, or in the source language where that one has no such message.

    Raises:
        Missing: the source language has no such message either, or a value is missing.
    """
    wanted = catalogue(language)
    if wanted is None or message_id not in wanted:
        wanted = catalogue(SOURCE_LANGUAGE)
    assert wanted is not None, "the source language ships with the collector"
    return wanted.format(message_id, values)
