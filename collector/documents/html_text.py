"""The words of an HTML text as a person reads them: blocks on lines of their own, cells apart, nothing that is hidden. Pure.

Example: ``<tr><td>Fibre<td>64<sup>90</sup> ₪</tr><p hidden>x</p><!-- y -->`` is read as ``Fibre⇥64.90 ₪``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree, html

from collector.documents.charset import turned_lines
from collector.documents.html_style import Declarations, PageStyle, font_size, hides, raised, struck
from collector.documents.reading_order import as_read

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure",
    "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol",
    "option", "p", "pre", "section", "select", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption",
))  # fmt: skip
_PARAGRAPHS = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "pre", "dl",
))  # fmt: skip
_SILENT = frozenset((
    "head", "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "video", "audio", "canvas", "title",
    "datalist",
))  # fmt: skip
_CELLS = ("td", "th")
_SUPERSCRIPT = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_NESTING = re.compile(r"</?(table|tbody|tr|td|th|div|span|font|center|blockquote|section|p|b|i|a)\b[^>]*>", re.I)
"""What is taken out of a page that nests deeper than the parser goes (2048), so that its words are still read."""
_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")
_SMALLER = 0.8
"""Two digits whose letters are smaller than this part of the number before them are its fraction."""
_WHOLE = re.compile(r"(?:^|[^\d.,])\d{1,3}(?:,?\d{3})*$")


@dataclass(frozen=True)
class HtmlText:
    """The words, the page's title, and doubts as reason codes."""

    text: str
    title: str = ""
    doubts: tuple[str, ...] = ()


def read_markup(markup: str, *, visual: bool = False) -> HtmlText:
    """Reads HTML however broken; never raises. `visual`: its Hebrew stands in visual order, and is turned."""
    root = parsed(markup)
    if root is None:
        return HtmlText("")
    title = root.findtext(".//title") or ""
    forced = any(str(element.get("dir", "")).lower() == "rtl" for element in root.iter("bdo"))
    style = PageStyle.of(root)
    writer = _Writer(style)
    writer.walk(root)
    text, title = writer.text(), " ".join(title.split())
    if visual:
        text, title = turned_lines(text), as_read(title)
    doubts = (*(("text-differs: <bdo>",) if forced else ()), *(("text-differs: <style> content",) if style.adds else ()))
    return HtmlText(text, title, doubts)


def parsed(markup: str) -> html.HtmlElement | None:
    """The tree of an HTML text, comments left out; None if it holds nothing."""
    clean = markup.replace("\0", "\ufffd").encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", recover=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(clean, parser=parser) if clean.strip() else None
        if root is not None and any("depth" in error.message for error in parser.error_log):
            return parsed(_NESTING.sub(lambda tag: " " if tag[1].lower() in ("td", "th", "span", "font") else "<br>", markup))
        return root
    except (etree.LxmlError, ValueError, AssertionError):  # a document without a single element
        return None


def _is_hidden(element: html.HtmlElement) -> bool:
    """Whether its attributes say that it is not shown; of a closed choice only what is chosen is."""
    if element.get("hidden") is not None or (element.tag == "input" and str(element.get("type", "")).lower() in ("hidden", "password")):
        return True
    if element.tag != "option":
        return False
    choice = next((up for up in element.iterancestors("select")), None)
    if choice is None or choice.get("multiple") is not None or _number(choice.get("size"), 1) > 1:
        return False
    options = list(choice.iter("option"))
    return element is not next((one for one in options if one.get("selected") is not None), options[0])


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text.strip()) else otherwise


@dataclass
class _Writer:
    page: PageStyle
    lines: list[str] = field(default_factory=lambda: [""])
    quotes: int = 0
    verbatim: int = 0
    lists: list[int | None] = field(default_factory=list)
    sizes: list[float] = field(default_factory=lambda: [16.0])
    """The size of letters in each element that is open, in pixels."""
    written: float = 16.0
    """That of the last letters written."""
    strikes: list[bool] = field(default_factory=list)

    def walk(self, root: html.HtmlElement) -> None:
        """Writes all elements, without recursion: mails nest tables by the hundred."""
        skipping: html.HtmlElement | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if skipping is not None:
                if event == "end" and element is skipping:
                    skipping = None
                    self.add(element.tail)
                continue
            if event == "start":
                style = self.page.style(element) if isinstance(element.tag, str) else {}
                if not isinstance(element.tag, str) or element.tag in _SILENT or _is_hidden(element) or hides(style):
                    skipping = element
                else:
                    self._open(element, style)
            else:
                self._close(element)
                self.add(element.tail)

    def text(self) -> str:
        """The lines, at most one of them empty in a row."""
        joined = "\n".join(line.rstrip() for line in self.lines)
        return re.sub(r"\n{3,}", "\n\n", joined).strip("\n")

    def add(self, words: str | None) -> None:
        """Adds text at the end of the line."""
        if not words:
            return
        if self.verbatim:
            first, *rest = words.replace("\r\n", "\n").split("\n")
            self._append(first)
            for line in rest:
                self.lines.append(self._prefix())
                self._append(line)
            return
        plain = _SPACES.sub(" ", words)
        if self.lines[-1] in ("", self._prefix()) or self.lines[-1].endswith((" ", "\t")):
            plain = plain.lstrip(" ")
        self._append(plain)

    def _append(self, words: str) -> None:
        if words:
            self.lines[-1] = (self.lines[-1] or self._prefix()) + words
            self.written = self.sizes[-1] if words.strip() else self.written

    def _prefix(self) -> str:
        return "> " * self.quotes

    def _break(self, *, paragraph: bool = False) -> None:
        if self.lines[-1].strip("> ") or (self.lines[-1] and not paragraph):
            self.lines.append("")
        if paragraph and len(self.lines) > 1 and self.lines[-2].strip("> "):
            self.lines.append("")

    def _open(self, element: html.HtmlElement, style: Declarations) -> None:
        tag = element.tag
        self.sizes.append(font_size(element, style, self.sizes[-1]))
        self.strikes.append(tag in ("s", "strike", "del") or struck(style))
        if tag in _BLOCKS:
            self._break(paragraph=tag in _PARAGRAPHS)
        if tag == "br":
            self.lines.append("")
        elif tag in _CELLS and self._has_cell_before(element):
            self.lines[-1] = self.lines[-1].rstrip(" ") + "\t"
        elif tag == "blockquote":
            self.quotes += 1
        elif tag in ("ul", "ol", "menu"):
            self.lists.append(_number(element.get("start"), 1) if tag == "ol" else None)
        elif tag == "li":
            self._append(self._bullet(element))
        elif tag in ("pre", "textarea"):
            self.verbatim += 1
        elif tag in ("img", "input"):
            self.add(str(element.get("alt" if tag == "img" else "value") or ""))
        elif tag == "hr":
            self.lines += ["—" * 8, ""]
        if self.strikes[-1]:
            self._append("~~")
        self._raise(element, style)
        self.add(element.text)

    def _raise(self, element: html.HtmlElement, style: Declarations) -> None:
        """Raised or smaller figures: two after a whole number are its fraction (64⁹⁰ is 64.90), others that are raised are so written."""
        lifted = element.tag == "sup" or (raised(style) and element.tag not in _CELLS)
        if not lifted and self.sizes[-1] >= _SMALLER * self.written:
            return
        inner = "".join(element.itertext()).strip()
        if re.fullmatch(r"\d\d", inner) and _WHOLE.search(self.lines[-1]):
            self.lines[-1] += "."
        elif re.fullmatch(r"[.,]\d\d", inner) or not lifted:
            return
        elif inner and not inner.translate(_SUPERSCRIPT).isalpha() and len(element) == 0 and element.text:
            element.text = element.text.translate(_SUPERSCRIPT)

    def _bullet(self, element: html.HtmlElement) -> str:
        if not self.lists or self.lists[-1] is None:
            return "• "
        number = _number(element.get("value"), self.lists[-1])
        self.lists[-1] = number + 1
        return f"{number}. "

    def _has_cell_before(self, element: html.HtmlElement) -> bool:
        return element.getprevious() is not None and element.getprevious().tag in _CELLS and bool(self.lines[-1].strip("> "))

    def _close(self, element: html.HtmlElement) -> None:
        tag = element.tag
        self.sizes.pop()
        if self.strikes.pop():
            self._append("~~")
        if tag in _BLOCKS:
            self._break(paragraph=tag in _PARAGRAPHS)
        if tag == "blockquote":
            self.quotes = max(0, self.quotes - 1)
        elif tag in ("ul", "ol", "menu") and self.lists:
            self.lists.pop()
        elif tag in ("pre", "textarea"):
            self.verbatim = max(0, self.verbatim - 1)
