"""What the app's pages share with the package's: filters for moments, sums and foreign words, and the blocks of their templates."""

from __future__ import annotations

from datetime import tzinfo
from pathlib import Path
from typing import Any

from markupsafe import Markup

from collector.language import Sentence, in_language


def filters(language: str, zone: tzinfo) -> dict[str, Any]:
    """Jinja filters by name: ``local``, ``minute``, ``clock``, ``money``, ``phrase``, ``reason``, ``ltr``, ``free``, ``utc``, ``bytes``."""
    from collector.package.pages.html_templates import filters as of_package

    return of_package(language, zone, "")


def templates() -> Path:
    """The folder of the package's templates; ``blocks.html.j2`` holds the conversation, the timeline and the price table."""
    from collector.package.pages import html_templates

    return Path(html_templates.__file__).parent / "templates"


def names(language: str) -> dict[str, Any]:
    """What those blocks need besides filters: their labels."""
    from collector.package.pages import labels
    from collector.package.pages.labels import Labels

    return {"t": Labels(language), "labels": labels}


def sentence(message_id: str, language: str, **values: object) -> Markup:
    """A sentence in this language; each value in it that is no count is isolated, so that it keeps its own direction."""
    from collector.package.phrase import html, phrase

    return html(phrase(message_id, language, **{name: _value(value, language) for name, value in values.items()}))


def _value(value: object, language: str) -> str | int:
    return value if isinstance(value, int) else in_language(value if isinstance(value, Sentence) else str(value), language)


def font() -> bytes:
    """The Hebrew font's file (TrueType)."""
    import fontpkg_heebo

    return next((Path(str(fontpkg_heebo.ROOT)) / "files").glob("*.ttf")).read_bytes()


def shared_style(font_address: str) -> str:
    """The style sheet that the app shares with the package's pages, with the font at this address."""
    from jinja2 import Environment, FileSystemLoader

    face = Markup("@font-face{{font-family:Heebo;font-weight:100 900;src:url({})}}").format(font_address)
    return Environment(loader=FileSystemLoader(templates()), autoescape=True).get_template("common.css.j2").render(font=face)
