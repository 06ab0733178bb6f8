"""What an HTML element's own style, and simple rules of its page's style sheets, say of how it is shown. Pure.

Only what decides what a person reads counts: hidden or not, raised, struck through, how large. Rules for print and for small windows are
left out; so are selectors of more than one step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import html

Declarations = dict[str, str]
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_AT_RULE = re.compile(r"@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_PLAIN_MEDIA = re.compile(r"@media\s+(?:screen|all)\s*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", re.I)
_SIMPLE = re.compile(r"^([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$", re.I)
_ADDED = re.compile(r"::?(?:before|after)\s*$", re.I)
_TELLING = (
    "display", "visibility", "opacity", "max-height", "max-width", "height", "width", "overflow", "font-size", "vertical-align", "position",
    "left", "top", "right", "text-indent", "clip", "text-decoration", "text-decoration-line",
)  # fmt: skip
_NOTHING = re.compile(r"0+(?:\.0+)?(?:px|pt|em|rem|%)?")
_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|%)?")
_KEYWORDS = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
}  # fmt: skip
_FONT = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0}
_TAGS = {"small": 0.83, "big": 1.2, "sup": 0.83, "sub": 0.83, "h1": 2.0, "h2": 1.5, "h3": 1.17}
FAR = -400.0
"""CSS pixels: what is placed further to the left or above is not seen."""
_SMALLEST = 2.0


@dataclass(frozen=True)
class PageStyle:
    """The simple rules of a page, in order: tag ("" for any), classes and ids, declarations. `adds`: a sheet writes words of its own."""

    rules: tuple[tuple[str, frozenset[str], Declarations], ...] = ()
    adds: bool = False

    @classmethod
    def of(cls, root: html.HtmlElement) -> PageStyle:
        """Reads the page's `style` elements."""
        found: list[tuple[str, frozenset[str], Declarations]] = []
        adds = False
        for sheet in root.iter("style"):
            css = re.sub(r"/\*.*?\*/|<!--|-->", "", sheet.text or "", flags=re.S)
            css = _AT_RULE.sub("", _PLAIN_MEDIA.sub(r"\1", css))
            for selectors, body in _RULE.findall(css):
                told = declarations(body)
                for selector in selectors.split(","):
                    fits = _SIMPLE.match(selector.strip())
                    if fits and selector.strip() and told:
                        found.append(((fits[1] or "").lower(), frozenset(re.findall(r"[.#][\w-]+", fits[2] or "")), told))
                    adds = adds or (_ADDED.search(selector) is not None and re.search(r"content\s*:\s*[\"'][^\"']*\w", body) is not None)
        return cls(tuple(found), adds)

    def style(self, element: html.HtmlElement) -> Declarations:
        """What holds for an element: rules in their order, then its own `style`; what is ``!important`` stays."""
        marks = {f".{name}" for name in str(element.get("class", "")).split()} | {f"#{element.get('id')}"}
        merged: Declarations = {}
        fitting = [told for tag, wanted, told in self.rules if (not tag or tag == element.tag) and wanted <= marks and (tag or wanted)]
        for told in [*fitting, declarations(str(element.get("style", "")))]:
            for name, value in told.items():
                if "!important" in value or "!important" not in merged.get(name, ""):
                    merged[name] = value
        return {name: value.replace("!important", "").strip() for name, value in merged.items()}


def declarations(body: str) -> Declarations:
    """``color: red; display:none`` as a dict of the properties that tell something here, in small letters."""
    pairs = (piece.partition(":") for piece in body.lower().split(";"))
    return {name.strip(): re.sub(r"\s+", " ", value).strip() for name, _, value in pairs if name.strip() in _TELLING and value.strip()}


def hides(style: Declarations) -> bool:
    """Whether nobody sees the element: not displayed, of no size, or far outside."""
    if style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse"):
        return True
    if any(_NOTHING.fullmatch(style.get(name, "")) for name in ("opacity", "max-height", "max-width", "font-size")):
        return True
    cut = style.get("overflow", "").startswith("hidden") and any(_NOTHING.fullmatch(style.get(name, "")) for name in ("height", "width"))
    away = style.get("position") in ("absolute", "fixed") and any(pixels(style.get(name, "")) <= FAR for name in ("left", "top", "right"))
    tiny = 0 < pixels(style.get("font-size", "")) < _SMALLEST and style.get("font-size", "").endswith(("px", "pt"))
    clipped = re.match(r"rect\(\s*(?:0(?:px)?[,\s]+){3}0|rect\(\s*1px", style.get("clip", "")) is not None
    return cut or away or tiny or clipped or pixels(style.get("text-indent", "")) <= FAR


def raised(style: Declarations) -> bool:
    """Whether it stands higher than the line it is in."""
    return style.get("vertical-align", "") in ("super", "text-top", "top") or pixels(style.get("vertical-align", "")) > 0


def struck(style: Declarations) -> bool:
    """Whether a line goes through it."""
    return "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", "")


def pixels(length: str) -> float:
    """A length in pixels, 16 to an em; 0 for what is none."""
    found = _LENGTH.match(length)
    return float(found[1]) * {"pt": 4 / 3, "em": 16.0, "rem": 16.0}.get(found[2] or "px", 1.0) if found else 0.0


def font_size(element: html.HtmlElement, style: Declarations, around: float) -> float:
    """The size of its letters in pixels; `around` is that of the element it stands in."""
    told = style.get("font-size", "")
    if found := _LENGTH.match(told):
        size = float(found[1])
        return {"em": size * around, "%": size * around / 100}.get(found[2] or "", pixels(told))
    if told in _KEYWORDS:
        return _KEYWORDS[told]
    if told in ("smaller", "larger"):
        return around * (0.83 if told == "smaller" else 1.2)
    if element.tag == "font" and str(element.get("size", "")) in _FONT:
        return _FONT[str(element.get("size"))]
    return around * _TAGS.get(element.tag, 1.0)
