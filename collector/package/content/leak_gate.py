"""The leak gate: nothing leaves for a package until every file was searched for secrets (pure).

Known secrets of the run are looked for by `find_leaks` in every encoding and container. What could be a secret by its form is looked for
in texts: cookie and authorization headers, bearer and web tokens, private keys, passwords in addresses, full card numbers.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from collector.errors import SecretFound
from collector.language import say
from collector.package.pages.html_templates import font_face
from collector.secrets.container_parts import NotOpened
from collector.secrets.containers import opened
from collector.secrets.leak_search import find_leaks

_TOKEN_NAMES = "access_token|id_token|refresh_token|sessionid|session_id|sid|api_key|apikey|auth"
_AUTHORIZATION = r"(?i)\b(?:proxy-)?authorization['\"]?\s*[:=]\s*['\"]?(?:bearer|basic|digest|token)\s+[\w.+/=~-]{8,}"
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("a cookie header", re.compile(r"(?im)^\s*(?:set-)?cookie2?\s*:\s*[\w.%-]+=[^\s;]{6,}")),
    ("an authorization header", re.compile(_AUTHORIZATION)),
    ("a web token (JWT)", re.compile(r"\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}")),
    ("a token in an address", re.compile(rf"(?i)[?&#](?:{_TOKEN_NAMES})=[\w.%+/~-]{{12,}}")),
    ("a password in an address", re.compile(r"(?i)\bhttps?://[^\s/:@]{1,64}:[^\s/@]{3,64}@[\w.-]+")),
    ("a private key", re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----")),
)
"""What a secret looks like, by kind."""
_CARD = re.compile(r"(?<![\w.,/-])(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ -]?)\d{6}\2\d{5})(?![\w/]|[.,-]\d)")
_TEXTLESS = ("image/", "font/", "audio/", "video/")
_DEEPEST = 4
_SHORTEST_ALLOWED = 8
"""A shorter value would let too much through."""
COMPLAINT = "data/complaint.pdf"


@dataclass(frozen=True)
class Found:
    """A secret, or what looks like one: which kind, in which file of the package, where inside. Never its value."""

    what: str
    file: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.what} in {self.file}" + (f" ({self.where})" if self.where else "")


def search(
    files: Mapping[str, bytes | Path], media_types: Mapping[str, str], secrets: Iterable[str], allowed: Iterable[str] = ()
) -> list[Found]:
    """All that was found, file by file. `media_types` tells what a file is where its name does not.

    allowed: values of which the customer says that they are no secret, such as an order number that looks like a card; a value that is
    among the known `secrets` is found all the same.
    """
    known, passed = list(secrets), [plain for value in allowed if len(plain := _plain_value(value)) >= _SHORTEST_ALLOWED]
    own = str(font_face()).encode()  # the collector's own font in its own pages: long, known, and slow to search
    found: list[Found] = []
    for name in sorted(files):
        content = files[name]
        if name == COMPLAINT and isinstance(content, bytes):
            content = without_pictures(content)
        data = content.replace(own, b"") if isinstance(content, bytes) else content.read_bytes()
        kind = media_types.get(name, "")
        found += [Found(leak.what, name, leak.where) for leak in find_leaks(data, kind, known)]
        found += [Found(what, name, where) for what, where in dict.fromkeys(_shapes(data, kind, "", 0, passed))]
    return found


def without_pictures(pdf: bytes) -> bytes:
    """The collector's own PDF less its pictures, which are all in the package as files too; unpacked they would fill gigabytes."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == pikepdf.Name.Image:
                thing.write(b"")
        document.save(out)
    return out.getvalue()


def refuse(found: Iterable[Found]) -> None:
    """Raises SecretFound naming what was found where, if anything was."""
    listed = list(found)
    if listed:
        shown = "; ".join(str(item) for item in listed[:8]) + (f"; and {len(listed) - 8} more" if len(listed) > 8 else "")
        names = sorted({item.file.removeprefix("data/") for item in listed})
        raise SecretFound(
            say("package-secret", found=shown),
            say("package-secret-next", files=", ".join(names[:4])),
        )


def looks_like_card(text: str, allowed: Sequence[str] = ()) -> bool:
    """Whether a full payment card number stands in the text: right length, a card's first digits, a right check digit."""
    return any(_is_card(match[0]) and not _is_allowed(match[0], allowed) for match in _CARD.finditer(text))


def _plain_value(value: str) -> str:
    return re.sub(r"[\s-]+", "", value)


def _is_allowed(found: str, allowed: Sequence[str]) -> bool:
    """Whether the customer named this very value: whole, as the value of the parameter that was found, or within a whole address."""
    plain = _plain_value(found)
    return any(value == plain or plain.endswith("=" + value) or plain in value for value in allowed)


def _shapes(data: bytes, kind: str, place: str, depth: int, allowed: Sequence[str]) -> Iterator[tuple[str, str]]:
    if not kind.startswith(_TEXTLESS):
        text = _text(data)
        if text is not None:
            for what, pattern in PATTERNS:
                if any(not _is_allowed(match[0], allowed) for match in pattern.finditer(text)):
                    yield what, place
            if looks_like_card(text, allowed):
                yield "a full card number", place
    if depth < _DEEPEST:
        try:
            for part in opened(data, kind):
                if part.drawing:
                    continue  # drawing orders; the words drawn by them come as the page's text
                yield from _shapes(part.data, part.media_type, f"{place}{part.name} › ", depth + 1, allowed)
        except NotOpened:
            return  # find_leaks has said so, if there is a secret to look for


def _text(data: bytes) -> str | None:
    """The bytes as text, or None for what is none: patterns found in noise would mean nothing."""
    if b"\0" in data[:4096]:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1255", "replace") if data[:5] != b"%PDF-" else None


def _is_card(number: str) -> bool:
    digits = [int(character) for character in number if character.isdigit()]
    first = int("".join(map(str, digits[:4])))
    issued = digits[0] == 4 or 5100 <= first <= 5599 or 2221 <= first <= 2720 or digits[:2] in ([3, 4], [3, 7]) or digits[0] == 6
    doubled = [digit if place % 2 else (digit * 2 - 9 if digit > 4 else digit * 2) for place, digit in enumerate(digits, len(digits) % 2)]
    return issued and sum(doubled) % 10 == 0
