"""One page with a price, and what must hold of its reading; written from the page's meaning, never from what the reader answers."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

WRITTEN = """async (html) => {
  document.open(); document.write(html); document.close();
  await document.fonts.ready;
  return document.getElementById("it");
}"""
"""Puts a page in the place of the present one, and returns its element ``#it`` when its fonts are there: one call for a page."""


@dataclass(frozen=True)
class Page:
    """A piece of HTML in which the element ``#it`` is pointed at.

    `right` is written as ``amount currency period vat``: ``129.90 ILS month incl``; a dash stands for a value that the page does not say.
    ``doubt`` means that no price may be read. A question mark in front means that a doubt is as good as the value.
    """

    name: str
    html: str
    right: str
    per: str = ""
    role: str = ""

    @property
    def text(self) -> str | None:
        """The text, where the element holds text alone and stands by itself, so that no browser is needed to read it; else None."""
        found = re.fullmatch(r"<div id=it>([^<>]*)</div>", self.html.partition("<body>")[2])
        return html.unescape(found[1]) if found else None

    @property
    def must_doubt(self) -> bool:
        """Whether every value is wrong."""
        return self.right == "doubt"

    @property
    def may_doubt(self) -> bool:
        """Whether a doubt is fine."""
        return self.right.startswith("?") or self.must_doubt

    @property
    def value(self) -> tuple[str, str, str, str]:
        """Amount, currency, period, VAT; "" where the page does not say."""
        amount, currency, per, vat = (*self.right.lstrip("?").split(), "-", "-", "-")[:4]
        long = {"incl": "included", "excl": "excluded", "-": "", "*": "*"}
        return amount, long.get(currency, currency), long.get(per, per), long[vat]


def texts(kind: str, right: str, *all_texts: str, per: str = "", role: str = "") -> list[Page]:
    """A page for each text, in a block of its own; Hebrew ones in a right-to-left page."""
    return [Page(f"{kind} {number}", paragraph(text), right, per, role) for number, text in enumerate(all_texts)]


def paragraph(inside: str) -> str:
    """The text as the block that is pointed at."""
    return document(f"<div id=it>{inside}</div>")


def document(body: str) -> str:
    """A page with this body; right to left where it holds Hebrew."""
    hebrew = any("א" <= char <= "ת" for char in body)
    return f"<!doctype html><html {'lang=he dir=rtl' if hebrew else 'lang=en'}><meta charset=utf-8><body>{body}"
