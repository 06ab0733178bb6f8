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
from collector.chat.interpret.replay.rendered_text import AVATAR_WORD, Atom, compose_text, hidden, rendered_pieces
from collector.chat.interpret.replay.reused_elements import page_number
from collector.chat.interpret.segment.slots import ever
from collector.chat.wording import phrases
from collector.model import Attachment

_HOST = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$", re.I)
_STICKER = re.compile(r"\bsticker|סטיקר|מדבקה", re.I)
_MAP = re.compile(r"^geo:|^https?://(?:maps\.|(?:www\.)?google\.[a-z.]+/maps|(?:www\.)?waze\.com|(?:www\.)?openstreetmap\.org)", re.I)
_FILE_NAME = re.compile(r"^[^\n/\\]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|txt|mp3|mp4|png|jpe?g|gif|webp|ogg|opus|vcf)$", re.I)
_ENDING = re.compile(r"\.(?:pdf|docx?|xlsx?|zip|csv|txt|mp3|mp4|png|jpe?g|gif|webp)(?:$|[?#])", re.I)
_DOCUMENT = re.compile(r"^(?:application/pdf|image/|audio/|video/)")
SMALLEST = 64
"""A picture that is drawn otherwise than by ``img`` is so many pixels wide and high at least: less is an icon or a wave of sound."""
CANVAS = "canvas:"
"""What stands for the address of a picture that the page's script drew, before the number of its element."""
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
        found = _shown(node)
        yield from found
        if not any(each.kind == "file" and not each.url for each in found):
            stack.extend(reversed([k for k in node.flat() if not k.is_text]))


def _shown(node: Node) -> list[Attachment]:
    """What an element itself shows, apart from those below it."""
    if node.tag == "img":
        kind = "sticker" if _STICKER.search(_told(node)) else "image"
        address = str(node.facts.get("cs", "")) or node.attrs.get("src", "")
        return [Attachment(name=node.attrs.get("alt", ""), url=address, kind=kind)] if is_picture(node) else []
    if node.tag in ("video", "audio"):
        kind = "voice" if node.tag == "audio" else "file"
        return [Attachment(name=node.attrs.get("title", ""), url=str(node.facts.get("cs", "")) or node.attrs.get("src", ""), kind=kind)]
    ground = [_drawn(node)] if is_drawn(node) else []
    if node.tag == "a" and node.attrs.get("href", "#")[:1] not in ("#", "") and not node.attrs["href"].startswith("javascript"):
        return [*ground, _linked(node)]
    name = document_name(node)
    return [*ground, Attachment(name=name, kind="file")] if name else ground


def _linked(node: Node) -> Attachment:
    """A link, to a file where its address or a line of its words says so: ``<a href="/get?n=5"><b>bill.pdf</b> <i>85 kB</i></a>``."""
    text, address = compose_text(list(rendered_pieces(node))), node.attrs["href"]
    names = [line for line in map(str.strip, text.splitlines()) if _FILE_NAME.match(line)]
    site = urlsplit(address).netloc.removeprefix("www.").casefold()
    if "download" in node.attrs or _ENDING.search(address) or (len(names) == 1 and names[0].removeprefix("www.").casefold() != site):
        return Attachment(name=names[0] if len(names) == 1 else text, url=address, kind="file")
    return Attachment(name=text, url=address, kind="location" if _MAP.search(address) else "link")


def is_drawn(node: Node) -> bool:
    """A picture that is no ``img``: the ground of a box without words, a canvas, one inside a drawing, a document that the page shows."""
    box = node.facts.get("r") or (0, 0, 0, 0)
    if min(box[2], box[3]) < SMALLEST or AVATAR_WORD.search(_told(node)) or hidden(node):
        return False
    if node.tag in ("object", "embed", "iframe"):
        return bool(_ENDING.search(_inside(node)) or _DOCUMENT.search(node.attrs.get("type", "")))
    if node.tag == "svg":
        return bool(node.attrs.get("src"))
    return node.tag == "canvas" or ("bi" in node.facts and not any(_has_words(kid) for kid in node.flat()))


def _drawn(node: Node) -> Attachment:
    name = node.attrs.get("aria-label", "") or node.attrs.get("title", "")
    if node.tag in ("object", "embed", "iframe"):
        return Attachment(name=name, url=_inside(node), kind="file")
    if node.tag == "svg":
        return Attachment(name=name, url=node.attrs["src"], kind="image")
    address = f"{CANVAS}{page_number(node.id)}" if node.tag == "canvas" else str(node.facts["bi"])
    return Attachment(name=name, url=address, kind="image")


def _inside(node: Node) -> str:
    return node.attrs.get("data" if node.tag == "object" else "src", "")


def _has_words(node: Node) -> bool:
    if node.is_text:
        return bool(node.text.strip())
    return node.tag in ("img", "video", "canvas") or any(_has_words(kid) for kid in node.flat())


def document_name(node: Node) -> str:
    """The name of a file on a card without a link of its own: ``<div title="Download">invoice.pdf <span>120 kB</span></div>``."""
    if node.tag == "a" or not (node.attrs.get("role") == "button" or node.tag == "button" or "title" in node.attrs):
        return ""
    pieces = list(rendered_pieces(node))
    lines = [line.strip() for line in compose_text(pieces).splitlines()]
    parts = [piece.text.strip() for piece in pieces if isinstance(piece, Atom) and piece.kind == "text"]
    names = {line for line in (*lines, *parts) if _FILE_NAME.match(line)}
    return names.pop() if len(names) == 1 and _SIZE.search(" ".join([*lines, node.attrs.get("title", "")])) else ""


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
    """Whether the text holds a symbol such as an emoji (Unicode category So)."""
    return any(unicodedata.category(c) == "So" for c in text)


def alternatives(node: Node) -> Iterator[str]:
    """What stands for the pictures below an element."""
    for kid in node.past():
        if kid.tag == "img":
            yield kid.attrs.get("alt", "")
        elif not kid.is_text:
            yield from alternatives(kid)
