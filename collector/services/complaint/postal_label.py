"""The address label of a letter that goes by registered post, as text and as a page to print."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from collector.language import say

if TYPE_CHECKING:
    from collector.case import Dossier

_PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>{title}</title><style>
@page {{ size: A4; margin: 15mm }}
pre {{ box-sizing: border-box; width: 105mm; min-height: 70mm; margin: 0; padding: 7mm; border: 1px dashed #767676; white-space: pre-wrap;
  font: 13pt/1.45 Arial, "Noto Sans Hebrew", sans-serif }}
</style></head><body><pre>{text}</pre></body></html>
"""
"""The label on a sheet of paper, to be cut out along its line: it fits an envelope of half a sheet (C5)."""


def postal_label(dossier: Dossier, addressee: str, to: str, language: str) -> str:
    """The label as text: addressee, the lines of the address (`to`, parted by commas), the sender; what is unknown is a line to fill in."""
    customer = dossier.case.customer
    lines = [line.strip() for line in to.split(",") if line.strip()] or ["________________", "________________"]
    sender = ", ".join(each for each in (customer.name, customer.address) if each) or "________________"
    told = say("services-send-label", addressee=addressee, lines="\n".join(lines), sender=sender, gender=customer.gender)
    return told.in_(language) + "\n"


def postal_label_page(label: str, language: str) -> bytes:
    """The label as an HTML page to print."""
    direction = "rtl" if language == "he" else "ltr"
    title, text = html.escape(label.partition("\n")[0]), html.escape(label.strip())
    return _PAGE.format(language=language, direction=direction, title=title, text=text).encode()
