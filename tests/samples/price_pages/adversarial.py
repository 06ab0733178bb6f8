"""Texts and pages that were made to mislead, before anybody looked at what the reader makes of them: one a line of a table.

The columns are what must hold (see `Page.right`), the recipe's period and role, and the HTML of the text or of the body.
"""

from __future__ import annotations

from pathlib import Path

from tests.samples.price_pages.page import Page, document

HERE = Path(__file__).parent


def pages() -> list[Page]:
    """Those whose layout is the difficulty."""
    return [Page(f"line {number}", document(body), *told) for number, (*told, body) in _rows("adversarial_pages.tsv")]


def painted() -> list[Page]:
    """Those whose text says one thing and whose picture another, with a few that only look so."""
    return [Page(f"painted {number}", document(body), *told) for number, (*told, body) in _rows("painted_pages.tsv")]


def texts() -> list[Page]:
    """Those that are text alone."""
    return [Page(f"text {number}", document(f"<div id=it>{body}</div>"), *told) for number, (*told, body) in _rows("adversarial_texts.tsv")]


def _rows(name: str) -> list[tuple[int, list[str]]]:
    lines = (HERE / name).read_text(encoding="utf-8").split("\n")
    return [(number, line.split("\t", 3)) for number, line in enumerate(lines, 1) if line]
