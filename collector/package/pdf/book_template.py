"""The book as HTML: the templates of this room, its two fonts, the filters of the pages (pure)."""

from __future__ import annotations

import base64
import functools
from datetime import tzinfo
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from collector.language import direction, say
from collector.package.bidi_text import flow, loose
from collector.package.letter.letter_text import demand_mark
from collector.package.letter.letter_value import Letter
from collector.package.letter.own_record_note import noted_once
from collector.package.pages import labels
from collector.package.pages.emoji_font import emoji_face
from collector.package.pages.html_templates import filters, label
from collector.package.pages.labels import Labels
from collector.version import __version__

LINK = "#exhibit-{}"
"""Where an exhibit's number leads, inside the book."""
PAGE, _CLOSING, _LETTERS = 261.0, 14.0, 88
"""Millimetres of a page and of the room around the signature, letters in a line."""
_CLOSER = ((1.0, ""), (1.17, "compact"), (1.28, "compact tight"))
"""By how much a letter may be longer than a page, and how it is then set so that it fits; a longer one takes two pages as it is."""
_FONTS = (("Heebo", 400, "Heebo-Regular.ttf"), ("Heebo", 700, "Heebo-Bold.ttf"))
"""Heebo of the package `fontpkg-heebo`, made static by fontTools (``varLib.instancer … wght=400``): Chromium can embed a variable font only
as Type 3, whose letters no other program knows. Noto Emoji, made static in the same way, is added where there are such signs."""


def book_html(language: str, zone: tzinfo, *, gender: str = "", **values: Any) -> str:
    """The whole book. Values reach the template by name; raises jinja2.UndefinedError for one that is missing."""
    values["letter"] = noted_once(values["letter"])
    closer = next((how for limit, how in _CLOSER if letter_height(values["letter"]) < PAGE * limit), "")
    written = _environment(language, zone).get_template("book.html.j2").render(
        closer=closer,
        t=Labels(language, gender), language=language, direction=direction(language), fonts=_faces(), labels=labels,
        label=functools.partial(label, gender=gender),
        demand_mark=demand_mark, version=__version__, link=LINK, **values,
    )  # fmt: skip
    return written.replace("<style>", f"<style>{emoji_face(written)}", 1)


def letter_height(letter: Letter) -> float:
    """About how many millimetres of paper the letter takes: lines by their letters, and what stands between them."""
    height = 0.0
    for section in letter.sections:
        small = section.name in ("law", "earlier")
        room, line = (_LETTERS * 1.1, 4.9) if small else (_LETTERS, 5.35)
        rows = [loose(each.whole) for each in section.lines]
        if section.style == "row":
            height += 6.0 * (1 + len(" ".join(rows)) // room) + 7.0
        elif section.name != "date":
            height += sum(line * (1 + len(row) // room) + 1.3 for row in rows) + (8.3 if section.heading else 1.0)
        if section.style == "table" and letter.asks:
            told = [loose(ask.text) for ask in letter.asks] + [loose(ask.sum_shown) for ask in letter.asks if ask.sum_shown]
            edges = len(letter.asks) + 2 + 3 * bool(letter.total)
            height += 4.6 * sum(1 + len(row) // (_LETTERS * 0.9) for row in told) + 2.4 * edges
    return height + _CLOSING


def page_of(language: str) -> tuple[str, str, str]:
    """What stands before, between and after the two numbers of ``Page 3 of 15``."""
    text = say("package-label-page-of", page="\0", pages="\0").in_(language)
    before, between, after = text.split("\0")
    return before, between, after


def letter_html(letter: Letter, zone: tzinfo, case: str, title: str) -> str:
    """A letter alone, set as in the book; its references lead nowhere."""
    return book_html(letter.language, zone, letter=letter, plans=(), case=case, title=title, page_of=page_of(letter.language))


@functools.cache
def _environment(language: str, zone: tzinfo) -> Environment:
    made = Environment(
        loader=PackageLoader("collector.package.pdf"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {**filters(language, zone, LINK), "marked": marked, "flow": flow}
    return made


@functools.cache
def _faces() -> Markup:
    form = Markup("@font-face{{font-family:'{}';font-weight:{};src:url(data:font/ttf;base64,{})}}")
    folder = Path(__file__).parent / "fonts"
    return Markup("").join(
        form.format(family, weight, Markup(base64.b64encode((folder / name).read_bytes()).decode())) for family, weight, name in _FONTS
    )


def marked(text: str, spans: list[tuple[int, int]]) -> Markup:
    """The text with its quoted places marked, each line in the direction of its own words: an English mail stands at the left."""
    rows, start, main = [], 0, flow(text)
    for line in text.split("\n"):
        end = start + len(line)
        inside = [(max(a - start, 0), min(b, end) - start) for a, b in spans if a < end and b > start]
        way = Markup(' dir="{}"').format(flow(line) or main) if main else ""
        rows.append(Markup('<bdi{} class="free row">{}</bdi>').format(way, _marked_line(line, inside)))
        start = end + 1
    return Markup("").join(rows)


def _marked_line(text: str, spans: list[tuple[int, int]]) -> Markup:
    parts, place = [], 0
    for start, end in spans:
        parts += [escape(text[place:start]), Markup("<mark>{}</mark>").format(text[start:end])]
        place = end
    return Markup("").join([*parts, escape(text[place:])])
