"""A page archive (MHTML) as the resources it is made of, each under an address by which a player finds it again. Pure."""

from __future__ import annotations

import email
import email.policy
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from urllib.parse import quote, urldefrag

from collector.package.web_archive.inert_page_markup import still

INSIDE = "https://page-archive.invalid/"
"""Where a part stands that has no address of its own, such as a style sheet which the page made (RFC 2606: nobody can own the name)."""
_MARKUP = ("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml")
_RUNS = re.compile(r"script|wasm|x-shockwave|java-|json")
_NAMED = re.compile(rb"cid:([^\s\"'()<>;,&]+)")


@dataclass(frozen=True)
class Resource:
    """One part of a page: address, media type with its charset where it is told, bytes as a player shows them."""

    address: str
    media_type: str
    content: bytes


def resources(mhtml: bytes, capture: str) -> list[Resource]:
    """The page itself first, then its frames, style sheets and pictures. Scripts are left out; an archive without a page gives none.

    Example: the page says ``<link href="cid:css-1@mhtml.blink">``; that sheet then stands at ``https://page-archive.invalid/CAPTURE/css-1@mhtml.blink``,
    and the page says so. A part that is there twice is taken once.
    """
    message = email.message_from_bytes(mhtml, policy=email.policy.compat32)
    parts = [part for part in message.walk() if not part.is_multipart()]
    addresses = _addresses(parts, capture)
    named = {_name(part).encode(): address.encode() for part, address in zip(parts, addresses, strict=True) if _name(part)}
    made = dict[str, Resource]()
    for resource in _shown(parts, addresses, named):
        made.setdefault(resource.address, resource)
    found = list(made.values())
    return found if found and found[0].address == addresses[0] and found[0].media_type.startswith(_MARKUP) else []


def _addresses(parts: list[Message], capture: str) -> list[str]:
    """Each part's own address, if it has one on the web that no other part has; else one inside the archive."""
    own = [urldefrag(str(part.get("Content-Location", "")).strip())[0] for part in parts]
    counts = Counter(own)
    made = []
    for number, (part, address) in enumerate(zip(parts, own, strict=True)):
        usual = address.startswith(("http://", "https://")) and (number == 0 or counts[address] == 1 or not _name(part))
        made.append(address if usual else f"{INSIDE}{capture}/{quote(_name(part) or str(number), safe='@')}")
    return made


def _name(part: Message) -> str:
    """What other parts call it behind ``cid:``; "" where nothing does."""
    said = str(part.get("Content-ID", "")).strip().strip("<>")
    located = str(part.get("Content-Location", "")).strip()
    return said or (located[4:] if located.lower().startswith("cid:") else "")


def _shown(parts: list[Message], addresses: list[str], named: Mapping[bytes, bytes]) -> Iterator[Resource]:
    for part, address in zip(parts, addresses, strict=True):
        kind, content = part.get_content_type(), part.get_payload(decode=True)
        if not isinstance(content, bytes) or _RUNS.search(kind):
            continue
        if kind in _MARKUP or kind == "text/css" or _looks_like_markup(content):
            content = _NAMED.sub(lambda found: named.get(found[1], found[0]), content)
            content = content if kind == "text/css" else still(content)
        charset = part.get_content_charset()
        yield Resource(address, f"{kind}; charset={charset}" if charset else kind, content)


def _looks_like_markup(content: bytes) -> bool:
    """Whether a player could take it for a page, whatever its type says."""
    return bool(re.match(rb"(?i)(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|script|svg|\?xml|!--)", content[:512]))
