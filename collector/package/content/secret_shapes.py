"""What a secret looks like: headers, tokens, keys, passwords in addresses, card numbers; and texts without those in addresses (pure)."""

from __future__ import annotations

import base64
import email
import email.policy
import re
from collections.abc import Iterator
from email.message import Message

from collector.package.content.card_numbers import is_card

_TOKEN_NAMES = "access_token|id_token|refresh_token|sessionid|session_id|sid|api_key|apikey|auth"
_AUTHORIZATION = r"(?i)\b(?:proxy-)?authorization['\"]?\s*[:=]\s*['\"]?(?:bearer|basic|digest|token)\s+[\w.+/=~-]{8,}"
TOKENS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("cookie", re.compile(r"(?im)^\s*(?:set-)?cookie2?\s*:\s*[\w.%-]+=[^\s;]{6,}")),
    ("authorization", re.compile(_AUTHORIZATION)),
    ("web-token", re.compile(r"\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}")),
    ("address-token", re.compile(rf"(?i)[?&#](?:{_TOKEN_NAMES})=(?!x+(?![\w.%+/~-]))[\w.%+/~-]{{12,}}")),
    ("address-password", re.compile(r"(?i)\bhttps?://[^\s/:@]{1,64}:[^\s/@]{3,64}@[\w.-]+")),
    ("private-key", re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:[\s\S]{0,8000}?-----END (?:[A-Z]+ )*PRIVATE KEY-----)?")),
)
"""By kind; each has a sentence ``package-shape-…``. A value that was written over with `x` is none."""
_EQUALS = r"(?:=|%(?:25){0,3}3d|\\{1,4}u003d|&#(?:61|x3d);)"
_VALUE = r"(?:(?!%(?:25){0,3}(?:26|23|3b)|\\{1,4}u00(?:26|23))[\w.%+/~=:!$*@-])"
_OPENS = r"[\w.-]{0,40}token|jwt|passw(?:or)?d|pwd|ticket|samlresponse|sig|signature|secret|otp|jsessionid|phpsessid"
_WRITTEN = re.compile(
    r"(?ia)[?&#;%\\:](?:(?:(?<=[?&#;])|(?<=%)(?:25){0,3}(?:3f|26|23)|(?<=\\)\\{0,3}u00(?:3f|26|23))"
    rf"(?:(?:{_OPENS}){_EQUALS}(?P<value>{_VALUE}{{6,}})|(?:{_TOKEN_NAMES}){_EQUALS}(?P<value2>{_VALUE}{{12,}})"
    rf"|(?:code|key|state|nonce|session|hash){_EQUALS}(?P<value3>{_VALUE}{{20,}}))"
    r"|(?<=:)(?:\\{0,4}/){2}(?P<value4>[^\s/:@?#\"'<>\\]{1,64}(?::[^\s/@\"'<>\\]{0,64})?)(?=@[\w.-]))"
    r"|(?:(?<=token=)|(?<=secret=)|(?<=ticket=))(?P<value5>(?=[\w.~-]*\d)(?=[\w.~-]*[a-z])[\w.~-]{16,})"
)
"""A token or password in an address, and what stands before it: in markup, in a script, and in an address that another one hands on. It
is covered wherever an address is written, whatever else is asked for. Names such as ``code`` also stand for a product, so only long values
of theirs count; so do those of ``token=`` outside of an address, as in the name of a file that was saved from one."""
_BROKEN = rb"(?:=\r?\n|\r?\n[ \t])?"
"""Where a mail breaks a line in the middle of an address."""
_FEWEST = 6
"""Characters of a user name that is looked for in all of a mail."""
MAILS = ("message/rfc822", "multipart/related")
"""Mails and page archives, whose parts may be encoded."""
CARD = "card"
_CARD = re.compile(r"(?<![\w.,/-])(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ -]?)\d{6}\2\d{5})(?![\w/]|[.,-]\d)")


def without_tokens(data: bytes, media_type: str = "") -> tuple[bytes, int] | None:
    """A mail or any other text with each token and password in its addresses written over, and how many they are; None where it holds none.

    Everything else keeps its bytes and its place, in encoded parts too: ``?token=9f8a7b`` reads ``?token=xxxxxx``.
    """
    if media_type not in MAILS:
        return _in_text(data)
    places, clean = set[tuple[str, str, str]](), data
    for part in email.message_from_bytes(data, policy=email.policy.compat32).walk():
        for _, header in part.items():
            places |= _places(re.sub(r"\r?\n[ \t]", "", str(header)))
        said = None if part.is_multipart() or part.get_content_maintype() != "text" else part.get_payload(decode=True)
        inside = _places(said.decode("utf-8", "replace")) if isinstance(said, bytes) else set()
        places |= inside
        clean = _encoded_anew(clean, part, said, inside) if isinstance(said, bytes) and inside else clean
    for place in places:
        clean = _written_over(clean, place)
    return (clean, len(places)) if clean != data else None


def _in_text(data: bytes) -> tuple[bytes, int] | None:
    """The same of a text in any charset."""
    codec = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1"  # one character for each byte
    text, count = data.decode(codec, "surrogatepass"), 0
    for _, start, end in reversed(list(tokens_in(text))):
        text, count = text[:start] + "x" * (end - start) + text[end:], count + 1
    if codec == "latin-1":
        return (text.encode(codec), count) if count else None
    ends = "utf-16-le" if data[:2] == b"\xff\xfe" else "utf-16-be"
    return (data[:2] + text.encode(ends, "surrogatepass"), count) if count else None


def tokens_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Where tokens, passwords and user names stand in the addresses of a text: what stands right before each, its first character and the
    one after its last. One that was written over is none."""
    for found in _WRITTEN.finditer(text):
        start, end = found.span(found.lastgroup or 0)
        if text[start:end].strip("x:"):
            yield text[found.start() : start], start, end


def _places(text: str) -> set[tuple[str, str, str]]:
    """What stands for a token or a password in the addresses of a text, each with what stands right before and behind it."""
    found = {(before, text[start:end], "@" if before.startswith(":") else "") for before, start, end in tokens_in(text)}
    return {place for place in found if len(place[1]) >= _FEWEST}


def _encoded_anew(mail: bytes, part: Message, said: bytes, places: set[tuple[str, str, str]]) -> bytes:
    """The mail with a part in base64 encoded anew, line by line as it was."""
    coded = str(part.get_payload()).encode("utf-8", "surrogateescape")
    letters, clean = b"".join(coded.split()), said
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() != "base64" or base64.b64encode(said) != letters:
        return mail
    for place in places:
        clean = _written_over(clean, place)
    anew = iter(base64.b64encode(clean).decode())
    return mail.replace(coded, bytes(ord(next(anew)) if chr(byte).isascii() and not chr(byte).isspace() else byte for byte in coded))


def _written_over(data: bytes, place: tuple[str, str, str]) -> bytes:
    """The bytes with `x` for each character of a value between what stands before and behind it in its address: the same word elsewhere
    stays. Both may be broken over lines and be written in quoted-printable."""
    before, value, behind = (_BROKEN.join(map(_in_mail, text)) for text in place)
    found = re.compile(rb"(" + before + _BROKEN + rb")(" + value + rb")(?=" + behind + rb")")
    return found.sub(lambda m: m[1] + re.sub(rb"(=\r?\n|\r?\n[ \t])|=[0-9A-F]{2}|.", lambda one: one[1] or b"x", m[2]), data)


def _in_mail(character: str) -> bytes:
    """A character as it stands in a mail: as it is or in quoted-printable."""
    data = character.encode()
    return b"(?:" + re.escape(data) + b"|" + b"".join(b"=%02X" % byte for byte in data) + b")"


def card_numbers(text: str) -> Iterator[str]:
    """The full payment card numbers in a text."""
    return (match[0] for match in _CARD.finditer(text) if is_card(match[0]))


def shapes(text: str) -> Iterator[tuple[str, str]]:
    """All that looks like a secret in a text, as (kind, the words that were found)."""
    for kind, pattern in TOKENS:
        yield from ((kind, match[0]) for match in pattern.finditer(text))
    yield from ((CARD, number) for number in card_numbers(text))
