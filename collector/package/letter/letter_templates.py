"""Letter templates (Jinja2): found among a person's own or the collector's, filled, and read back as sections (docs/letters.md).

A template yields lines. A line ``[name] heading`` begins a section; every other line that is not empty is one paragraph of it.

Example: ``[closing]`` and ``Please answer by {{ answer_by }}.`` give a section ``closing`` with one paragraph whose date stays isolated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.sandbox import SandboxedEnvironment

from collector.errors import InputError
from collector.language import Missing, say
from collector.package.bidi_text import Phrase
from collector.package.letter.compiled_templates import COMPILED
from collector.package.letter.letter_context import LetterContext
from collector.package.letter.letter_value import Line, Section
from collector.package.letter.marked_text import decode, decode_line, encode, encode_line

SHIPPED = Path(__file__).parent / "templates"
"""The templates that come with the collector."""
OWN_FOLDER = "letters"
"""Where a person's own templates lie: in the store's folder, or in their settings' folder."""
_SECTION = re.compile(r"\[([a-z][a-z-]*)\](.*)")


def render(kind: str, at: LetterContext, values: Mapping[str, Any], folders: Sequence[Path] = ()) -> tuple[Section, ...]:
    """The sections of a letter by its template: ``KIND.LANGUAGE.j2`` or ``KIND.j2``, the first found in `folders`, else the shipped one.

    Raises InputError for a template that cannot be filled.
    """
    environment = SandboxedEnvironment(
        loader=FileSystemLoader([*folders, SHIPPED]), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True, autoescape=False, bytecode_cache=COMPILED,
    )  # fmt: skip
    environment.globals["say"] = _sayer(at)
    try:
        template = environment.select_template([f"{kind}.{at.language}.j2", f"{kind}.j2"])
        text = template.render(**values)
    except (TemplateError, TemplateNotFound, Missing, TypeError, ValueError, ArithmeticError) as error:
        raise InputError(say("package-template-unusable", kind=kind, reason=str(error)), say("package-template-unusable-next")) from error
    return sections(text)


def sections(text: str) -> tuple[Section, ...]:
    """The sections that a filled template holds, in order; one without a line and without a heading is left out.

    Raises InputError for a line that stands before every section.
    """
    found: list[tuple[str, Phrase, list[Line]]] = []
    for row in text.splitlines():
        begun = _SECTION.fullmatch(row.strip())
        if begun:
            found.append((begun[1], decode(begun[2].strip()), []))
        elif row.strip():
            if not found:
                raise InputError(say("package-template-no-section", line=row.strip()[:60]), say("package-template-no-section-next"))
            name, _, lines = found[-1]
            key, words, evidence = decode_line(row)
            lines.append(Line(key or f"{name}-{len(lines) + 1}", words, evidence))
    return tuple(Section(name, heading, tuple(lines)) for name, heading, lines in found if lines or name in ("demands", "sums"))


def line(value: Line | None) -> str:
    """A line as a template prints it; "" for none."""
    return encode_line(value.key, value.text, value.evidence) if value is not None else ""


def lines(values: Sequence[Line]) -> str:
    """Several lines, one below the other."""
    return "\n".join(line(value) for value in values)


class Late:
    """Paragraphs that are made where a template prints or tests them, and not before: a claim's chronology is none of a complaint's."""

    def __init__(self, make: Callable[[], str]) -> None:
        self._make = make
        self._made: str | None = None

    def __str__(self) -> str:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __bool__(self) -> bool:
        return bool(str(self))


def _sayer(at: LetterContext) -> Any:
    """The template's ``say``: a sentence of the catalogue, with values that may be marked text."""

    def said(message_id: str, **values: Any) -> str:
        phrases = {name: _value(value) for name, value in values.items()}
        return encode(at.say(message_id, **phrases))

    return said


def _value(value: Any) -> Any:
    """A value of a template as `say` takes it: marked text as its phrase, nothing as nothing."""
    return decode(value) if isinstance(value, str) and (not value or "\ue000" in value) else value
