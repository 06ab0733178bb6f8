"""What a message shows besides words: pictures, files, links.

    <div> Here is the bill <a href="/f/9.pdf" download>bill.pdf</a> <img src="face.png" class="avatar" width="24"> </div>
    Result: one attachment, the file "bill.pdf"; the face beside the words is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from urllib.parse import urlsplit

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import AVATAR_WORD, compose_text, hidden, rendered_pieces
from collector.chat.interpret.segment.slots import ever
from collector.chat.wording import phrases
from collector.model import Attachment

_HOST = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$", re.I)
_STICKER = re.compile(r"\bsticker|סטיקר|מדבקה", re.I)
_MAP = re.compile(r"^geo:|^https?://(?:maps\.|(?:www\.)?google\.[a-z.]+/maps|(?:www\.)?waze\.com|(?:www\.)?openstreetmap\.org)", re.I)
_FILE_NAME = re.compile(r"^[^\n/\\]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|txt|mp3|mp4|png|jpe?g|gif|webp|ogg|opus|vcf)$", re.I)
_SIZE = re.compile(r"\b\d+(?:[.,]\d+)?\s?(?:bytes|[kmg]?b)\b|הורדה|download", re.I)


def _told(node: Node) -> str:
    return f"{node.attrs.get('class', '')} {node.attrs.get('alt', '')} {node.attrs.get('aria-label', '')}"


SQUARE = 8
"""A face or an icon is as wide as it is high, to within so many pixels; an image that did not load is a line of its alt text."""


def is_picture(node: Node) -> bool:
    """An image that is part of what was said, not a face or an icon beside it; a large one stays one while its alt text stands there."""
    box = node.facts.get("r")
    for n, above in enumerate(node.line()):
        if n > 2:
            break
        if AVATAR_WORD.search(above.attrs.get("class", "") + " " + above.attrs.get("alt", "")):
            return False
    if box and (box[2] > 0 or box[3] > 0):
        unloaded = bool(node.attrs.get("alt")) and abs(box[2] - box[3]) > SQUARE
        return bool(max(node.widest if unloaded else 0, box[2], box[3]) > 64)
    return bool(node.attrs.get("src")) and node.attrs.get("role") != "presentation"


def stands_alone(node: Node) -> bool:
    """No text beside it: an emoji drawn as a picture that is the whole message."""
    parent = node.above()
    return parent is not None and not any(k.is_text and k.text.strip() for k in parent.flat())


def links(node: Node) -> Iterator[str]:
    """The addresses of the links in an element, itself included."""
    if node.tag == "a" and node.attrs.get("href"):
        yield node.attrs["href"]
    for kid in node.flat():
        if not kid.is_text:
            yield from links(kid)


def attachments(cell: Node, skip: Container[int] = ()) -> Iterator[Attachment]:
    """Pictures, files and links that a message shows, in drawing order; without those in the elements `skip`, such as a quote."""
    stack = [cell]
    while stack:
        node = stack.pop()
        if hidden(node) == "n" or node.id in skip:
            continue
        if node.tag == "img" and is_picture(node):
            kind = "sticker" if _STICKER.search(_told(node)) else "image"
            yield Attachment(name=node.attrs.get("alt", ""), url=node.attrs.get("src", ""), kind=kind)
        elif node.tag == "a" and node.attrs.get("href", "#")[:1] not in ("#", "") and not node.attrs["href"].startswith("javascript"):
            text = compose_text(list(rendered_pieces(node)))
            kind = (
                "file"
                if "download" in node.attrs
                or re.search(r"\.(pdf|docx?|xlsx?|zip|csv|txt|mp3|mp4|png|jpe?g|gif|webp)(?:$|[?#])", node.attrs["href"], re.I)
                else "location"
                if _MAP.search(node.attrs["href"])
                else "link"
            )
            yield Attachment(name=text, url=node.attrs["href"], kind=kind)
        elif node.tag in ("video", "audio"):
            kind = "voice" if node.tag == "audio" else "file"
            yield Attachment(name=node.attrs.get("title", ""), url=node.attrs.get("src", ""), kind=kind)
        elif name := document_name(node):
            yield Attachment(name=name, kind="file")
            continue
        stack.extend(reversed([k for k in node.flat() if not k.is_text]))


def document_name(node: Node) -> str:
    """The name of a file on a card without a link of its own: ``<div title="Download">invoice.pdf <span>120 kB</span></div>``."""
    if node.tag == "a" or not (node.attrs.get("role") == "button" or node.tag == "button" or "title" in node.attrs):
        return ""
    lines = [line.strip() for line in compose_text(list(rendered_pieces(node))).splitlines()]
    names = [line for line in lines if _FILE_NAME.match(line)]
    return names[0] if len(names) == 1 and _SIZE.search(" ".join([*lines, node.attrs.get("title", "")])) else ""


def is_link_card(node: Node) -> bool:
    """A link of several lines with the name of its host among them."""
    link = node if node.tag == "a" else next((k for k in node.past() if k.tag == "a"), None)
    href = link.attrs.get("href", "") if link is not None else ""
    if not href.startswith("http"):
        return False
    texts = [phrases.plain(a.text) for a in ever(node)]
    host = urlsplit(href).netloc.removeprefix("www.")
    return len(texts) >= 2 and any(_HOST.match(t) and t.removeprefix("www.").casefold() == host.casefold() for t in texts)


def is_emoji(text: str) -> bool:
    return any(unicodedata.category(c) == "So" for c in text)


def alternatives(node: Node) -> Iterator[str]:
    """What stands for the pictures below an element."""
    for kid in node.past():
        if kid.tag == "img":
            yield kid.attrs.get("alt", "")
        elif not kid.is_text:
            yield from alternatives(kid)
