"""The words of the collector's own PDF for the leak gate: from the HTML that it was printed from, and from its pages.

The HTML has every value whole and in order, where a page may have it turned around within a line of Hebrew; the pages have what came into
the PDF on another way. Its pictures and the pages of other files lie in the package as files, too, and are searched there.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from collector.documents.pdf.engine import opened
from collector.language import say
from collector.secrets.inside.container_parts import Inside

_UNSEEN = re.compile(r"<style>.*?</style>|src=\"data:[^\"]*\"", re.DOTALL)
_ATTRIBUTE = re.compile(r"\b(?:alt|href|title)=\"([^\"]*)\"")
_TAG = re.compile(r"<[^>]*>")


def book_text(pdf: bytes, printed: str) -> Iterator[Inside]:
    """The texts to search. `printed` is the HTML that the browser was given. Raises `Unreadable` where the PDF cannot be opened."""
    plain = _UNSEEN.sub("", printed)
    told = [*_ATTRIBUTE.findall(plain), _TAG.sub(" ", plain), _TAG.sub("", plain)]
    yield Inside(say("secrets-pdf-strings"), "text/plain", html.unescape("\n".join(told)).encode())
    with opened(pdf) as document:
        for number in range(len(document)):
            page = document[number]
            textpage = page.get_textpage()
            text = textpage.get_text_range()
            textpage.close()
            page.close()
            yield Inside(say("secrets-pdf-page", number=str(number + 1)), "text/plain", text.encode("utf-8", "replace"))
