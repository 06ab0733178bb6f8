"""What the app's pages share with the package's: filters for moments, sums and foreign words, and the blocks of their templates."""

from __future__ import annotations

from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from collector.language import Sentence, has_message, in_language

if TYPE_CHECKING:
    from collector.package.bidi_text import Phrase


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
    from collector.package.bidi_text import html, phrase

    return html(phrase(message_id, language, **{name: _value(value, language) for name, value in values.items()}))


def foreign(text: str) -> Markup:
    """Somebody's words, which keep their own direction."""
    from collector.package.bidi_text import free, html

    return html((free(text),)) if text.strip() else Markup()


def isolated(told: Sentence, language: str) -> Markup:
    """A sentence that somebody made, in this language, each value in it isolated: "28/11/2026 17:52 UTC" stays in order in a Hebrew one.

    Where the sentence cannot be cut at its values (a value chooses its form, or is empty), its Latin ones are looked for in it.
    """
    from collector.package.bidi_text import html
    from collector.package.bidi_text import told as looked_for

    parts, plain = _parts(told, language), told.in_(language)
    whole = "".join(piece.text for piece in parts)
    return html(parts) if whole.split() == plain.split() else html(looked_for(plain, _words(told, language)))


def _words(told: Sentence, language: str) -> list[str]:
    """The values of a sentence, those of the sentences in it included, as they stand in it."""
    parts = [_part(value, language) if not isinstance(value, Sentence) else _words(value, language) for value in told.values.values()]
    return [word for part in parts for word in (part if isinstance(part, list) else [part] if isinstance(part, str) else [])]


def _parts(told: Sentence, language: str) -> Phrase:
    from collector.package.bidi_text import phrase
    from collector.package.bidi_text import told as looked_for

    if not has_message(told.message_id):  # several sentences as one
        return looked_for(told.in_(language))
    return phrase(told.message_id, language, **{name: _part(value, language) for name, value in told.values.items()})


def _part(value: Any, language: str) -> Phrase | str | int:
    if isinstance(value, Sentence):
        return _parts(value, language)
    return value.in_(language) if hasattr(value, "in_") else value if isinstance(value, int) else str(value)


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
