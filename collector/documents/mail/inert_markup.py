"""The HTML of a message as a page that can be printed: as it looks, but inert. Pure.

Nothing in it runs, nothing is fetched: scripts, frames, forms, links and addresses of pictures elsewhere are taken out. Pictures that came
with the message are put in; in place of every other one stands its text.
"""

from __future__ import annotations

import base64
import html as escaping
import re
from collections.abc import Iterator, Sequence

from lxml import etree, html

from collector.documents.document import Attachment, Section
from collector.documents.html_text import parsed

_GONE = (
    "script", "iframe", "frame", "frameset", "object", "embed", "applet", "link", "base", "meta", "template", "noscript", "audio", "video",
    "title", "portal", "dialog",
)  # fmt: skip
_ATTRIBUTES = frozenset((
    "style", "class", "id", "dir", "lang", "align", "valign", "width", "height", "bgcolor", "border", "cellpadding", "cellspacing",
    "colspan",
    "rowspan", "color", "face", "size", "alt", "title", "start", "value", "type", "nowrap", "src", "open", "checked", "selected", "hidden",
    "hspace", "vspace", "clear", "viewbox", "d", "fill", "stroke", "stroke-width", "x", "y", "cx", "cy", "r", "rx", "ry", "points",
    "transform", "xmlns", "multiple", "rows", "cols", "text", "compact", "noshade", "rules", "frame",
))  # fmt: skip
_URL = re.compile(r"url\(\s*(?P<quote>[\"']?)(?P<url>.*?)(?P=quote)\s*\)", re.I | re.S)
_ESCAPED = re.compile(r"\\([0-9a-f]{1,6})\s?", re.I)
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/svg+xml")
_LARGEST = 20_000_000
_PAGE = (
    "<!doctype html><html><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src data:; "
    "style-src 'unsafe-inline'\"><style>@page{size:160mm 228mm;margin:0}html{background:#fff;-webkit-print-color-adjust:exact}"
    "body{margin:0;font-family:Heebo,Arial,sans-serif;overflow-wrap:anywhere}"
    ".collector-plain{white-space:pre-wrap;font-size:11pt;margin:8px 0}"
    ".collector-head{border-top:1px solid #888;margin:12px 0 4px;padding-top:4px;font-size:10pt}"
    ":where(table:not([cellpadding])>tbody>tr>td,table:not([cellpadding])>tbody>tr>th){padding:1px 3px}"
    ".collector-gone{display:inline-block;border:1px dashed #999;color:#666;font-size:9pt;padding:1px 4px}</style>"
)


def inert_page(sections: Sequence[tuple[Section, str]], pictures: Sequence[Attachment], not_loaded: str) -> str:
    """The page; "" if no section has HTML. sections: each with the heading that is put over it ("" for none). `not_loaded`: what is said in
    place of a picture that has no text of its own."""
    if not any(section.markup for section, _ in sections):
        return ""
    held = dict(_by_address(pictures))
    styles: list[str] = []
    bodies = []
    for section, heading in sections:
        body = _inert(section.markup, held, not_loaded, styles) if section.markup else ""
        told = f"<div class=collector-head dir=auto>{escaping.escape(heading)}</div>" if heading else ""
        plain = f"<div class=collector-plain dir=auto>{escaping.escape(section.text)}</div>"
        bodies.append(told + (body or plain))
    return f"{_PAGE}{''.join(styles)}</head><body>{''.join(bodies)}</body></html>"


def _by_address(pictures: Sequence[Attachment]) -> Iterator[tuple[str, str]]:
    """``cid:…`` and other addresses by which HTML names what came with it → the picture as a ``data:`` address."""
    left = _LARGEST
    for picture in pictures:
        left -= len(picture.data)
        if picture.media_type not in _PICTURES or left < 0:
            continue
        address = f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"
        if picture.cid:
            yield f"cid:{picture.cid}".lower(), address
        if picture.location:
            yield picture.location.lower(), address


def _inert(markup: str, held: dict[str, str], not_loaded: str, styles: list[str]) -> str:
    root = parsed(markup)
    if root is None:
        return ""
    for sheet in list(root.iter("style")):
        styles.append(f"<style>{inert_css(sheet.text or '', held)}</style>")
        _remove(sheet)
    for element in list(root.iter()):
        if isinstance(element.tag, str) and element.tag.lower() not in _GONE:
            _quieten(element, held, not_loaded)
        elif element is not root:
            _remove(element)
    body = root.find("body")
    shown = body if body is not None else root
    shown.tag = "div"
    if shown.get("dir") is None and root.get("dir"):
        shown.set("dir", str(root.get("dir")))
    named = (("bgcolor", "background"), ("text", "color"))
    colors = [f"{name}:{shown.get(attribute)}" for attribute, name in named if shown.get(attribute)]
    shown.set("style", ";".join([*colors, str(shown.get("style", ""))]))
    return str(etree.tostring(shown, encoding="unicode", method="html"))


def _remove(element: html.HtmlElement) -> None:
    """Takes an element out; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _quieten(element: html.HtmlElement, held: dict[str, str], not_loaded: str) -> None:
    """Only attributes that change how it looks stay; a form becomes a box, a picture from elsewhere its own text."""
    for name in list(element.attrib):
        if str(name).lower() not in _ATTRIBUTES:
            del element.attrib[name]
    if element.get("style"):
        element.set("style", inert_css(str(element.get("style")), held))
    if element.tag in ("form", "a", "area", "map"):
        element.tag = "div" if element.tag == "form" else "span"
    source = str(element.get("src", "")).strip()
    if element.tag != "img":
        element.attrib.pop("src", None)
    elif source.lower() in held or re.match(r"data:image/(?:png|jpe?g|gif|webp|bmp)[;,]", source, re.I):
        element.set("src", held.get(source.lower(), source))
    else:
        _in_place_of(element, not_loaded)


def _in_place_of(picture: html.HtmlElement, not_loaded: str) -> None:
    """A picture that is not here: its text in a dashed box; nothing for one of a pixel or two, which only counts readers."""
    told = " ".join(str(picture.get("alt", "")).split())
    sizes = [str(picture.get(side, "")) for side in ("width", "height")]
    tiny = any(re.fullmatch(r"[0-2](?:px)?", size) for size in sizes)
    picture.tag = "span"
    picture.attrib.clear()
    if not tiny:
        picture.set("class", "collector-gone")
        picture.text = told or not_loaded


def inert_css(css: str, held: dict[str, str]) -> str:
    """A style sheet that fetches nothing and looks on paper as it does on a screen."""
    css = re.sub(r"/\*.*?\*/|<!--|-->", "", css, flags=re.S)
    css = _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if int(found[1], 16) < 128 else found[0], css)
    css = re.sub(r"@import[^;]*;?|@charset[^;]*;|@page[^{]*\{[^}]*\}|@font-face\s*\{[^}]*\}", "", css, flags=re.I)
    css = re.sub(r"@media\s+print\b", "@media not all", css, flags=re.I)
    css = re.sub(r"@media\s+(?:only\s+)?screen\b", "@media all", css, flags=re.I)
    css = re.sub(r"position\s*:\s*(?:fixed|sticky)", "position:absolute", css, flags=re.I)
    css = re.sub(r"(?:image-set|element|cross-fade|image)\([^)]*\)", "none", css, flags=re.I)
    return _URL.sub(lambda found: f"url({held[found['url'].lower()]})" if found["url"].lower() in held else "none", css).replace("</", "")
