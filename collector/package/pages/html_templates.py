"""Turns values into HTML by templates that escape everything, isolate foreign values and carry no foreign script (pure)."""

from __future__ import annotations

import base64
import functools
import hashlib
from datetime import datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Any

import fontpkg_heebo
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from collector.clock import iso
from collector.language import Gap, direction, in_language, pieces
from collector.model import reasons
from collector.package import bidi_text
from collector.package.bidi_text import Phrase, Piece
from collector.package.letter.letter_text import demand_mark
from collector.package.pages import labels
from collector.package.pages.emoji_font import emoji_face
from collector.package.pages.labels import Labels
from collector.version import __version__

PAGE_LINK = "#exhibit-{}"
_LATER, _LATER_HASH = "\0style\0", "\0hash\0"
"""Stand for the style sheet until the page is written: only then is it known which emoji it needs."""


@functools.cache
def font_face() -> Markup:
    """The Hebrew font as a data URI: the pages need nothing from the reader's machine or from the net."""
    path = next((Path(str(fontpkg_heebo.ROOT)) / "files").glob("*.ttf"))
    data = base64.b64encode(path.read_bytes()).decode()
    return Markup("@font-face{{font-family:Heebo;font-weight:100 900;src:url(data:font/ttf;base64,{})}}").format(Markup(data))


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("collector.package.pages"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        auto_reload=False,
    )


@functools.lru_cache(maxsize=16)
def _environment_for(language: str, zone: tzinfo, link: str) -> Environment:
    """The environment with the filters of one language; its templates are compiled once."""
    environment = _environment().overlay()
    environment.filters = {**environment.filters, **filters(language, zone, link)}
    return environment


def render(template: str, language: str, zone: tzinfo, *, link: str = PAGE_LINK, gender: str = "", **values: Any) -> str:
    """The template's HTML in one language. Values reach it by name; raises jinja2.UndefinedError for one that is missing."""
    table = Labels(language, gender)
    environment = _environment_for(language, zone, link)
    script = _plain(environment, "index.js.j2") if template == "index.html.j2" else Markup("")
    written = environment.get_template(template).render(
        t=table, language=language, style=_LATER, style_hash=_LATER_HASH, script=script, script_hash=_hash(script),
        version=__version__, labels=labels, label=functools.partial(label, gender=gender), link=link,
        demand_mark=demand_mark, direction=direction(language), r=functools.partial(readme, gender=gender), direction_of=direction,
        in_language=in_language, **values
    )
    styles = emoji_face(written) + _plain(environment, "screen.css.j2")
    return written.replace(_LATER, styles, 1).replace(_LATER_HASH, _hash(styles), 1)


def own_script() -> Markup:
    """The one script of the page to browse."""
    return _plain(_environment(), "index.js.j2")


def filters(language: str, zone: tzinfo, link: str = "") -> dict[str, Any]:
    """Filters by name: moments, sums, sentences and foreign words as HTML. link: what an exhibit's number points at, with ``{}`` for it."""
    def local(moment: datetime) -> Markup:
        return ltr(bidi_text.moment_text(moment, zone))

    def minute(moment: datetime) -> Markup:
        return ltr(bidi_text.moment_text(moment, zone, seconds=False))

    def day(moment: datetime) -> Markup:
        return ltr(f"{moment.astimezone(zone):%d/%m/%Y}")

    def clock(moment: datetime) -> Markup:
        return ltr(f"{moment.astimezone(zone):%H:%M:%S}")

    def money(amount: Decimal, currency: str = "ILS") -> Markup:
        return bidi_text.html((bidi_text.money(amount, currency, language),))

    def sentence(parts: Phrase) -> Markup:
        return bidi_text.html(parts, link)

    def reason(code: str) -> str:
        return reasons.reason_text(code, language)

    return {
        "local": local, "minute": minute, "day": day, "clock": clock, "money": money, "phrase": sentence, "reason": reason, "ltr": ltr,
        "free": free, "utc": utc, "bytes": size,
    }  # fmt: skip


def ltr(value: object) -> Markup:
    """A value that reads from left to right wherever it stands."""
    return bidi_text.html((Piece(str(value), "ltr"),))


def free(value: object) -> Markup:
    """Somebody else's words: their own direction, their own line breaks."""
    return bidi_text.html((Piece(str(value), "free"),))


def utc(moment: datetime) -> Markup:
    """The moment in UTC with milliseconds: ``2026-11-24 06:12:00.123 UTC``."""
    return ltr(iso(moment).replace("T", " ").replace("Z", " UTC"))


def size(count: int) -> Markup:
    """Bytes as a person reads them."""
    if count < 1024:
        return ltr(f"{count} B")
    return ltr(f"{count / 1024:,.1f} KB" if count < 1 << 20 else f"{count / (1 << 20):,.1f} MB")


def label(key: str, language: str, gender: str = "", **values: object) -> Markup:
    """A label that names values (``package-label-…``), each of them isolated."""
    given = {name: bidi_text.ltr(str(value)) for name, value in values.items()}
    return bidi_text.html(bidi_text.phrase(f"package-label-{key}", language, gender=gender, **given))


def readme(key: str, language: str, *, system: str = "", state: str = "", gender: str = "", **values: str | int) -> Markup:
    """A sentence of the READ-ME (``package-readme-…``), each value isolated; that page is in several languages.

    A whole number, `system` (windows, mac, linux) and `state` (of a time-stamp) choose a form of the sentence.
    """
    foreign = {name: value for name, value in values.items() if isinstance(value, str)}
    counts = {name: value for name, value in values.items() if isinstance(value, int)}
    chosen = {"system": system, "state": state, "gender": gender, **counts}
    parts = pieces(f"package-readme-{key}", language, *foreign, **chosen)
    return bidi_text.html(tuple(_isolated(foreign[part.name]) if isinstance(part, Gap) else Piece(part) for part in parts))


def _isolated(value: str) -> Piece:
    return bidi_text.ltr(value) if value.isascii() else bidi_text.free(value)


def _plain(environment: Environment, name: str) -> Markup:
    """A style sheet or a script, as it stands in the page."""
    return Markup(environment.get_template(name).render(font=font_face()))


def _hash(text: str) -> str:
    """The Content-Security-Policy's name for this one style sheet or script."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
