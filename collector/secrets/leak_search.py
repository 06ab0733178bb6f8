"""Looks for known secrets in bytes that are about to be written, in every form they commonly take. Pure."""

from __future__ import annotations

import base64
import binascii
import html
import json
import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from urllib.parse import quote, quote_plus

from ahocorasick_rs import BytesAhoCorasick

from collector.errors import SecretFound
from collector.language import Sentence, say
from collector.secrets.found_secret import NOT_LOOKED_INTO, Leak, within
from collector.secrets.inside.container_parts import NotOpened
from collector.secrets.inside.containers import opened
from collector.secrets.inside.text_views import views
from collector.secrets.known_secrets import other_cases
from collector.secrets.short_codes import is_short_code, named_code_places

SHORTEST = 4
_SHORTEST_MIDDLE = 8
"""Characters of an encoded secret that must be the same: fewer are found by chance."""
_CHARSETS = ("cp1255", "cp862", "utf-7", "cp1252", "cp1251")
"""Of Hebrew (whose letters stand alike in iso-8859-8), older Hebrew, old mails, and the rest of Europe."""
BOUNDED = 8
"""A secret shorter than this counts only where no letter or digit touches it: 123456 is not found in 9123456."""
_PLAIN_FORMS = ("secrets-form-as-it-is", "secrets-form-other-letters")
_BUILDING = threading.Lock()
TEXTLESS = ("image/", "font/", "audio/", "video/")


def find_leaks(data: bytes, media_type: str, secrets: Iterable[str]) -> list[Leak]:
    """Every secret that stands in `data`: as it is, in capitals or small letters, URL-, HTML-, JSON-, hex- or base64-encoded (any
    alignment), in UTF-16 and other charsets, in quoted-printable, behind escapes, between tags, and the same inside ZIP, gzip, bzip2, xz,
    PDF streams and text, MHTML parts and what of a picture is no pixel.

    `secrets` are strings, or `Secret`s that carry a name of their own. Codes of four or five digits are found in every price list, so they
    count only where something beside them says that they are a code (see `codes`). What is locked or damaged and so cannot be looked
    into is a leak of the kind `NOT_LOOKED_INTO`.
    """
    wanted = [secret for secret in secrets if _can_be_sought(secret)]
    found: dict[Leak, None] = {}
    if wanted:
        for leak in _look(data, media_type, wanted, None, 0):
            found.setdefault(leak)
    return list(found)


def refuse_leaks(data: bytes, media_type: str, secrets: Iterable[str], name: str) -> None:
    """Raises SecretFound, naming what and where, if `find_leaks` finds something in the file called `name`."""
    leaks = find_leaks(data, media_type, secrets)
    if leaks:
        raise SecretFound(say("secrets-holds-secret-not-written", name=name, listed=_listed(leaks[:5])), say("secrets-nothing-file-kept"))


def _listed(leaks: list[Leak]) -> Sentence:
    found = leaks[0].named
    for leak in leaks[1:]:
        found = say("secrets-leak-and", before=found, next=leak.named)
    return found


def _can_be_sought(secret: str) -> bool:
    text = secret.strip()
    return len(text) >= SHORTEST


def _look(data: bytes, media_type: str, secrets: list[str], place: Sentence | None, depth: int) -> Iterator[Leak]:
    if not media_type.startswith(TEXTLESS) or media_type.startswith("image/svg"):
        yield from _look_here(data, secrets, place)
    if depth >= 5:
        return
    try:
        for part in opened(data, media_type):
            yield from _look(part.data, part.media_type, secrets, within(place, part.name), depth + 1)
    except NotOpened as error:
        yield Leak(NOT_LOOKED_INTO, within(place, error.why))


def _look_here(data: bytes, secrets: list[str], place: Sentence | None) -> Iterator[Leak]:
    """Each secret once, told by the first view that shows it."""
    found: dict[int, tuple[str, str]] = {}
    with _BUILDING:  # else several threads build the same at once
        looked_for = _looking_for(tuple((str(each), bool(getattr(each, "whole_number", False))) for each in secrets))
    for view, seen, joined in views(data):
        for number, form in looked_for.forms_in(seen, joined=joined).items():
            found.setdefault(number, (view, form))
    for number, (view, form) in sorted(found.items()):
        yield Leak(str(getattr(secrets[number], "what", "secret")), within(place, say(view, form=say(form)) if view else say(form)))


class _LookedFor:
    """All forms of some secrets, searched for in one pass however many there are."""

    def __init__(self, secrets: Sequence[str], whole_numbers: frozenset[int]) -> None:
        self._whole = whole_numbers
        self._codes = {number: secret.strip() for number, secret in enumerate(secrets) if is_short_code(secret)}
        self._long = frozenset(number for number, secret in enumerate(secrets) if len(secret) >= BOUNDED)
        self._forms: dict[bytes, list[tuple[int, int, str, bool]]] = {}
        for number, secret in enumerate(secrets):
            for order, (form, needle, bounded) in enumerate(() if number in self._codes else needles(secret)):
                self._forms.setdefault(needle, []).append((number, order, form, bounded))
        self._needles = list(self._forms)
        self._automaton = BytesAhoCorasick(self._needles)

    def forms_in(self, data: bytes, *, joined: bool) -> dict[int, str]:
        """By a secret's number the first of its forms that stands in the bytes. joined: words may stand joined that were apart, so that
        short secrets do not count."""
        first: dict[int, tuple[int, str]] = {}
        for needle, start, end in self._automaton.find_matches_as_indexes(data, overlapping=True):
            alone, in_number = _stands_alone(data, start, end), _in_longer_number(data, start, end)
            for number, order, form, bounded in self._forms[self._needles[needle]]:
                other = in_number and number in self._whole and form in _PLAIN_FORMS
                if (alone or not bounded) and not other and (not joined or number in self._long):
                    first[number] = min(first.get(number, (order, form)), (order, form))
        found = {number: form for number, (_, form) in first.items()}
        if self._codes and not joined:
            told = _as_utf8(data)
            found |= {n: "secrets-form-named-code" for n, code in self._codes.items() if any(True for _ in named_code_places(told, code))}
        return found


@lru_cache(maxsize=4)
def _looking_for(secrets: tuple[tuple[str, bool], ...]) -> _LookedFor:
    """What to look for, for these secrets and whether each is a whole number; the same for all files of a package."""
    return _LookedFor([secret for secret, _ in secrets], frozenset(number for number, (_, whole) in enumerate(secrets) if whole))


def _stands_alone(data: bytes, start: int, end: int) -> bool:
    """Whether no letter and no digit of ASCII touches the place."""
    return not (start and data[start - 1 : start].isalnum()) and not data[end : end + 1].isalnum()


def _in_longer_number(data: bytes, start: int, end: int) -> bool:
    """Whether the place begins or ends in the middle of a number."""
    before = start > 0 and data[start - 1 : start + 1].isdigit()
    return before or (end < len(data) and data[end - 1 : end + 1].isdigit())


def _as_utf8(data: bytes) -> bytes:
    """UTF-16 turned into UTF-8, anything else as it is."""
    high = (data[1::2], data[0::2])  # in UTF-16 one of the two halves holds little but the numbers of Latin and Hebrew
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff") and all((half.count(b"\0") + half.count(b"\x05")) * 10 < len(half) * 9 for half in high):
        return data
    codec = "utf-16-be" if data[:2] == b"\xfe\xff" or data[:1] in (b"\0", b"\x05") else "utf-16-le"
    return data.decode(codec, "ignore").encode("utf-8", "ignore")


@lru_cache(maxsize=512)
def needles(secret: str) -> tuple[tuple[str, bytes, bool], ...]:
    """What to look for, for one secret: (form, bytes, whether letters and digits must not touch it)."""
    raw = secret.encode("utf-8", "surrogatepass")
    short = len(secret) < BOUNDED
    forms: dict[bytes, tuple[str, bool]] = {raw: ("secrets-form-as-it-is", short)}
    for text in other_cases(secret):
        for coded in (text, html.escape(text), quote(text, safe="")):
            forms.setdefault(coded.encode("utf-8", "surrogatepass"), ("secrets-form-other-letters", short))
    for text in (quote(secret), quote(secret, safe=""), quote_plus(secret), _small_hex(quote(secret, safe=""))):
        forms.setdefault(text.encode(), ("secrets-form-url", short))
    for text in (quote(quote(secret, safe=""), safe=""), quote(quote(secret))):  # an address inside an address
        forms.setdefault(text.encode(), ("secrets-form-url", short))
    for text in (html.escape(secret), html.escape(secret, quote=False)):
        forms.setdefault(text.encode(), ("secrets-form-html", short))
    for text in (json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1], json.dumps(secret)[1:-1].replace("/", "\\/")):
        forms.setdefault(text.encode("utf-8", "surrogatepass"), ("secrets-form-json", short))
    for codec in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        forms.setdefault(secret.encode(codec, "surrogatepass"), ("secrets-form-utf-16" if "16" in codec else "secrets-form-charset", False))
    if not secret.isascii():
        for written in filter(None, (_in_charset(secret, codec) for codec in _CHARSETS)):
            forms.setdefault(written, ("secrets-form-charset", short))
    if len(raw) >= 6:
        forms.setdefault(binascii.hexlify(raw), ("secrets-form-hexadecimal", False))
        forms.setdefault(binascii.hexlify(raw).upper(), ("secrets-form-hexadecimal", False))
        for source in (raw, secret.encode("utf-16-le", "surrogatepass")):
            for needle in (*_base64_forms(source), *_other_bases(source)):
                forms.setdefault(needle, ("secrets-form-base64", False))
    return tuple((form, needle, bounded) for needle, (form, bounded) in forms.items())


def _in_charset(secret: str, codec: str) -> bytes | None:
    """The secret in a charset; None where too little of it can be written there: a Hebrew name in Western letters is ``????``."""
    coded = secret.encode(codec, "replace")
    lost = coded.count(b"?") - secret.count("?")
    return coded if lost <= 0 or len(secret) - lost - secret.count(" ") >= SHORTEST else None


def _small_hex(quoted: str) -> str:
    """The same with ``%d7`` for ``%D7``, as some servers write it."""
    return re.sub("%[0-9A-F]{2}", lambda found: found[0].lower(), quoted)


def _other_bases(raw: bytes) -> Iterator[bytes]:
    """The middle of the text of `raw` in base32, base85 and as uuencode writes it, which stays the same whatever stands around it."""
    for group, size, encode in ((5, 8, base64.b32encode), (4, 5, base64.b85encode), (4, 5, base64.a85encode)):
        for shift in range(group):
            whole = (len(raw) - -shift % group) // group  # groups that hold nothing but bytes of the secret
            if whole * size >= _SHORTEST_MIDDLE:
                middle = encode(raw[-shift % group :][: whole * group])
                yield middle
                if size == 8:
                    yield middle.lower()
    for shift in range(3):
        whole = (len(raw) - shift) // 3 * 3
        line = binascii.b2a_uu(raw[shift : shift + min(whole, 45)], backtick=True)[1:].strip()
        if len(line) >= _SHORTEST_MIDDLE:
            yield line
            yield line.replace(b"`", b" ")


def _base64_forms(raw: bytes) -> Iterator[bytes]:
    """The middle of the base64 text of `raw`, at each of the three alignments: what stays the same whatever stands around it."""
    for shift in range(3):
        whole = base64.b64encode(b"\0" * shift + raw)
        start = (shift * 8 + 5) // 6
        end = (shift + len(raw)) * 8 // 6
        middle = whole[start:end]
        if len(middle) >= 7:
            yield middle
            yield middle.replace(b"+", b"-").replace(b"/", b"_")
