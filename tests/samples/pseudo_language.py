"""A language that no code knows, made of the English catalogue: every letter of a sentence is a full-width one (``Ｕｓａｇｅ``), values are as they are.

A word in plain letters, where this language is asked for, is one that stands in code instead of the catalogues, or a value.
"""

from __future__ import annotations

import string
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import TextElement
from fluent.syntax.visitor import Transformer

CODE = "eo"
"""Esperanto: a code that the libraries for numbers and dates know, too."""
ENGLISH = Path(__file__).resolve().parents[2] / "collector" / "language" / "en.ftl"
_WIDE = str.maketrans({letter: chr(ord(letter) + 0xFEE0) for letter in string.ascii_letters})


def disguised(text: str) -> str:
    """An English text as the pseudo-language writes it."""
    return text.translate(_WIDE)


class _Disguise(Transformer):
    def visit_TextElement(self, node: TextElement) -> TextElement:  # noqa: N802 - the library's name for it
        node.value = disguised(node.value)
        return node


def write_catalogue(folder: Path) -> Path:
    """The catalogue ``eo.ftl`` in `folder`, which COLLECTOR_LANGUAGES may name; returns the folder."""
    (folder / f"{CODE}.ftl").write_text(_written(), encoding="utf-8")
    return folder


@cache
def _written() -> str:
    resource = FluentParser(with_spans=False).parse(ENGLISH.read_text(encoding="utf-8"))
    return FluentSerializer().serialize(_Disguise().visit(resource))
