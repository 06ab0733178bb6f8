"""Sentences whose values stay whole in either writing direction.

A Hebrew sentence holds dates, sums, Latin names and addresses that a reader's program would tear apart or move to the wrong end. So a
sentence is kept as pieces, and each value among them carries how it is to be isolated: in HTML by ``<bdi>``, in plain text by the
Unicode isolates U+2066 to U+2069.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from decimal import Decimal
from functools import lru_cache

from markupsafe import Markup, escape

from collector.language import Gap, pieces
from collector.prices.money_format import money as written

_HEBREW = re.compile(r"[\u0590-\u05FF]")
_STRONG = re.compile(r"[A-Za-z\u0590-\u05FF]")
_LATIN = re.compile("[A-Za-z0-9]")
_ADDRESS = r"https?://[^\s\u0590-\u05FF<>\"]+[^\s\u0590-\u05FF<>\".,;:)!?]"
_SHORTENED = r"\b(?:[A-Z][a-z]+ )?[A-Z]\.(?=[) ,])|\b[A-Z][A-Za-z]* (?:Ltd|Inc|Co|Corp)\."
BLANK = "________"
_SHORT = 28


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence.

    `kind` is words (the letter's own), ltr, free (foreign words of any direction), name (the same, within them), money, blank or mark.
    """

    text: str
    kind: str = "words"
    exhibit: int = 0
    """The exhibit it points at, if it does."""


Phrase = tuple[Piece, ...]


def phrase(message_id: str, language: str, choose: Mapping[str, str] | None = None, /, **values: Piece | Phrase | str | int) -> Phrase:
    """The catalogue's message, cut at its values so that each is isolated by itself; a plain string counts as foreign words.

    A whole number, a `gender` (f, m or "") and what is in `choose` choose a form of the message and stand in no piece of their own.
    """
    chosen: dict[str, object] = {name: value for name, value in values.items() if isinstance(value, int) or name == "gender"}
    filled: list[Piece] = []
    for part in pieces(message_id, language, *(name for name in values if name not in chosen), **chosen, **(choose or {})):
        value = values[part.name] if isinstance(part, Gap) else Piece(part)
        if isinstance(value, tuple):
            filled += value
        else:
            filled.append(value if isinstance(value, Piece) else free(str(value)))
    return tuple(filled)


def free(text: str) -> Piece:
    """Somebody else's words, shown as they are; an empty value becomes a blank to fill in."""
    return Piece(" ".join(text.split()), "free") if text.strip() else Piece(BLANK, "blank")


def told(text: str, known: Iterable[str] = ()) -> Phrase:
    """A sentence of the collector's own that names foreign things: each of them isolated, the rest in the sentence's direction.

    `known` are names that may stand in it, such as plans and people; addresses and abbreviated Latin names are found by their form.
    """
    parts: list[Piece] = []
    place = 0
    for found in _foreign(frozenset(known)).finditer(text):
        parts += [Piece(text[place : found.start()])] if found.start() > place else []
        parts.append(Piece(found[0], "name"))
        place = found.end()
    return (*parts, Piece(text[place:])) if place < len(text) else tuple(parts)


def inserted(text: str, language: str, known: Iterable[str] = ()) -> Phrase:
    """A sentence within one of `language`. In that language, as `told`; in one that runs the other way, isolated as a whole.

    Example: of ``I was promised: חבילה, 5GB, ללא חיוב`` all that was promised is one piece; as a part of the English sentence its order
    would be another.
    """
    strong = _STRONG.findall(text)
    hebrew = sum(_HEBREW.match(letter) is not None for letter in strong)
    if language == "he":  # a Hebrew sentence may begin with a long Latin name, but then does not end with one
        turned = bool(strong) and hebrew * 2 < len(strong) and not any(_HEBREW.match(letter) for letter in (strong[0], strong[-1]))
    else:
        turned = hebrew * 2 > len(strong) and _HEBREW.match(strong[0]) is not None
    return (free(text),) if turned else told(text, known)


@lru_cache(maxsize=32)
def _foreign(known: frozenset[str]) -> re.Pattern[str]:
    names = sorted({name.strip() for name in known if _LATIN.search(name)}, key=len, reverse=True)
    any_name = rf"(?<![\w.,/:-])(?:{'|'.join(map(re.escape, names))})(?!\w|[.,/:-]\d)"
    return re.compile("|".join([*([any_name] if names else []), _ADDRESS, _SHORTENED]))


def ltr(text: str) -> Piece:
    """An address, a number, a date: always from left to right; an empty value becomes a blank to fill in."""
    return Piece(text, "ltr") if text.strip() else Piece(BLANK, "blank")


def mark(text: str) -> Piece:
    """A remark that a reader must not overlook, such as that no exhibit shows a claim."""
    return Piece(text, "mark")


def money(amount: Decimal, currency: str, language: str) -> Piece:
    """A sum as the house writes it, on one line: shekels in a Hebrew sentence in its direction, all others from left to right."""
    text = written(amount, currency, language).replace(" ", "\u00a0")
    return Piece(text, "money" if language == "he" and currency == "ILS" else "ltr")


def day(moment: datetime, zone: tzinfo) -> Piece:
    """The date as people in Israel write it: DD/MM/YYYY."""
    return ltr(f"{moment.astimezone(zone):%d/%m/%Y}")


def hour(moment: datetime, zone: tzinfo) -> Piece:
    """The time of day, HH:MM."""
    return ltr(f"{moment.astimezone(zone):%H:%M}")


def moment_text(moment: datetime, zone: tzinfo, *, seconds: bool = True) -> str:
    """Local date and time: ``24/11/2026 08:12:00``."""
    return f"{moment.astimezone(zone):%d/%m/%Y %H:%M:%S}" if seconds else f"{moment.astimezone(zone):%d/%m/%Y %H:%M}"


def html(parts: Phrase, link: str = "") -> Markup:
    """The phrase as HTML: every value in a ``<bdi>``, everything escaped; `link` is an exhibit's address with ``{}`` for its number."""
    return Markup("".join(_linked(piece, link) if piece.exhibit and link else _tag(piece) for piece in parts))


def plain(parts: Phrase) -> str:
    """The phrase as plain text; only values that would fall apart are wrapped in isolates."""
    return "".join(_isolated(piece) for piece in parts).replace("\u00a0", " ")


def loose(parts: Phrase) -> str:
    """The phrase as plain text without any invisible characters, for titles and bookmarks."""
    return "".join(piece.text for piece in parts).replace("\u00a0", " ")


def bare(texts: Iterable[str]) -> str:
    """Parts that are there, joined by a middle dot."""
    return " · ".join(text for text in texts if text)


def _linked(piece: Piece, link: str) -> str:
    return f'<a href="{escape(link.format(piece.exhibit))}">{_tag(piece)}</a>'


def _tag(piece: Piece) -> str:
    """HTML. Plain strings, of which a case of a thousand exhibits has fifty thousand: `Markup.format` takes a third of a book's time."""
    if piece.kind == "free":
        return f'<bdi{_turn(piece.text)} class="free">{"".join(map(_tag, told(piece.text)))}</bdi>'
    text = str(escape(piece.text))
    if piece.kind == "words":
        return text
    if piece.kind in ("ltr", "money"):
        kind = "ltr short" if piece.kind == "ltr" and len(piece.text) <= _SHORT else piece.kind
        return f'<bdi dir="{"ltr" if piece.kind == "ltr" else "rtl"}" class="{kind}">{text}</bdi>'
    return f'<bdi{_turn(piece.text)} class="{piece.kind}">{text}</bdi>'


def _isolated(piece: Piece) -> str:
    if piece.kind in ("words", "mark", "blank", "money"):
        return piece.text
    simple = re.fullmatch(r"[0-9/:.,\u00a0-]+", piece.text) is not None
    first = _STRONG.search(piece.text)
    if simple or (piece.kind == "free" and first and _HEBREW.match(first[0]) and not re.search("[A-Za-z]", piece.text)):
        return piece.text
    begin = "\u2066" if piece.kind == "ltr" else "\u2067" if is_hebrew_begun_in_latin(piece.text) else "\u2068"
    return f"{begin}{piece.text}\u2069"


def _turn(text: str) -> str:
    return ' dir="rtl"' if is_hebrew_begun_in_latin(text) else ""


def flow(text: str) -> str:
    """The direction in which most letters of a paragraph run: ``rtl`` or ``ltr``; "" where there is none."""
    strong = _STRONG.findall(text)
    return "" if not strong else "ltr" if sum(map(str.isascii, strong)) * 2 > len(strong) else "rtl"


def is_hebrew_begun_in_latin(text: str) -> bool:
    """Whether Hebrew words begin with a Latin one, so that their first letter does not tell their direction.

    Example: ``5G ללא הגבלה`` runs from right to left all the same; ``Samsung Galaxy S23 שחור`` does not.
    """
    strong = _STRONG.findall(text)
    return bool(strong) and strong[0].isascii() and sum(map(str.isascii, strong)) * 2 < len(strong)
