"""Every secret that was used or seen in a run (`SecretBook`), and what a secret looks like."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from collector.language import Sentence
from collector.secrets.short_codes import is_short_code, without_code

SHORTEST = 4
"""Anything shorter is found everywhere and cannot be looked for."""
BOUNDED = 8
"""A secret shorter than this counts only where no letter or digit touches it."""


class Secret(str):
    """A secret that never shows itself: its `repr` says only `what` it is. whole_number: a part of a longer number is another number, as an
    account's within an order's."""

    what: str
    whole_number: bool

    def __new__(cls, value: str, what: str = "secret", *, whole_number: bool = False) -> Secret:
        made = super().__new__(cls, value)
        made.what, made.whole_number = what, whole_number
        return made

    def __repr__(self) -> str:
        return f"<{self.what}>"


class SecretBook:
    """Every secret that was used or seen in a run, for the leak gate to look for. Lives in memory only."""

    def __init__(self) -> None:
        self._secrets: dict[str, Secret] = {}

    def add(self, value: str | None, what: str) -> None:
        """Notes a secret; something too short to be looked for is left out."""
        text = (value or "").strip()
        if len(text) >= SHORTEST:
            self._secrets.setdefault(text, Secret(text, what))

    def add_state(self, state: Mapping[str, Any]) -> None:
        """Notes cookies and stored tokens of a browser's state (Playwright's storage state, or a part of it)."""
        for cookie in state.get("cookies", ()):
            self.add_cookie(cookie)
        for origin in state.get("origins", ()):
            for item in origin.get("localStorage", ()):
                self.add_stored(str(item.get("name", "")), str(item.get("value", "")))

    def add_cookie(self, cookie: Mapping[str, Any]) -> None:
        """Notes a cookie if it can hold a session: not readable by scripts, named like one, or looking like a random token."""
        name, value = str(cookie.get("name", "")), str(cookie.get("value", ""))
        if is_ordinary(name, value) or (value.isdigit() and len(value) <= 10 and not names_a_token(name)):
            return
        if cookie.get("httpOnly") or names_a_token(name) or looks_random(value):
            self.add(value if len(value) >= 6 else "", f"cookie {name}")

    def add_stored(self, name: str, value: str) -> None:
        """Notes a value of local or session storage if it is a token, also inside JSON."""
        for key, text in _leaves(name, value):
            if looks_random(text) or (names_a_token(key) and len(text) >= 8 and not is_ordinary(key, text)):
                self.add(text, f"stored token {key}"[:60])

    def add_headers(self, headers: Mapping[str, Any]) -> None:
        """Notes the credentials in a request's or response's headers."""
        for name, value in headers.items():
            low, text = name.lower(), str(value)
            if low in ("authorization", "proxy-authorization"):
                self.add(text.partition(" ")[2] or text, "authorization header")
            elif low.startswith("x-") and names_a_token(low):
                self.add(text if len(text) >= BOUNDED and not is_ordinary(low, text) else "", f"{low} header")
            elif low == "set-cookie":
                for line in text.splitlines():
                    key, _, rest = line.partition("=")
                    self.add_cookie({"name": key.strip(), "value": rest.split(";")[0].strip(), "httpOnly": "httponly" in rest.lower()})

    def __iter__(self) -> Iterator[Secret]:
        return iter(self._secrets.values())

    def __len__(self) -> int:
        return len(self._secrets)

    def __repr__(self) -> str:
        return f"<SecretBook of {len(self)}>"

    def scrub(self, text: str) -> str:
        """`text` with every secret in it replaced by ``[what]``: a short one only where no letter or digit touches it, so that a digest or
        a number that happens to hold it stays whole; a code of four or five digits only where it is named as one. A sentence stays one
        that other languages can be made from."""
        if isinstance(text, Sentence):
            given = {name: self.scrub(value) if isinstance(value, str) else value for name, value in text.values.items()}
            sentence = Sentence(text.message_id, given)
            plain = self.scrub(str(sentence))
            return sentence if plain == sentence else plain
        for secret in sorted(self, key=len, reverse=True):
            put = f"[{secret.what}]"
            for written in (str(secret), *other_cases(secret)):
                if written not in text:
                    continue
                if is_short_code(secret):
                    text = without_code(text, secret, put)
                elif len(secret) < BOUNDED:
                    text = re.sub(rf"(?<![0-9A-Za-z]){re.escape(secret)}(?![0-9A-Za-z])", put.replace("\\", r"\\"), text)
                else:
                    text = text.replace(written, put)
        return text


def other_cases(secret: str) -> tuple[str, ...]:
    """The secret in capitals and in small letters, as a style sheet (``text-transform``) or a server may print it. None for letters alone:
    in another case they may be a word of the language."""
    if len(secret) < BOUNDED or secret.isalpha():
        return ()
    return tuple(text for text in dict.fromkeys((secret.upper(), secret.lower())) if text != secret)


def _leaves(name: str, value: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The strings in a value that may be JSON, each with the name it stands under."""
    if value[:1] in "{[" and value and depth < 4:
        try:
            inside = json.loads(value)
        except ValueError:
            inside = None
        pairs = inside.items() if isinstance(inside, dict) else ((name, item) for item in inside) if isinstance(inside, list) else ()
        for key, item in pairs:
            yield from _leaves(str(key), item if isinstance(item, str) else json.dumps(item), depth + 1)
        if inside is not None:
            return
    yield name, value.strip('"')


TOKEN_NAME = re.compile(
    r"token|(?<!as)(?<!pos)sess|(?<!pos)session|sid(?![a-z])|auth(?!or(?!i))|jwt|secret|csrf|xsrf|credential|bearer|passw|api_?key"
    r"|(?<![a-z])otp|otp(?![a-z])"
)
ORDINARY = re.compile(
    r"[A-Z]{1,24}|[A-Z]?[a-z]+(?:[-_. /]?[A-Z]?[a-z]+){0,3}"  # a word or a few: homeassistant, logged-in, signedOut
    r"|\d{4}-\d\d-\d\d(?:[T ].*)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|1\d{9}|1\d{12}"  # a date; seconds or milliseconds since 1970
    r"|https?://[^?#]*",
)


def names_a_token(name: str) -> bool:
    """Whether a cookie, field or key of that name usually holds something that must stay secret."""
    return bool(TOKEN_NAME.search(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()))


def is_ordinary(name: str, value: str) -> bool:
    """Whether a value of that name, although the name sounds like one, is no secret: a word, a date, an address, a time. Such a value
    stands in the page for reasons of its own, and would take its words away. Passwords may be words."""
    kept = any(word in name.lower() for word in ("passw", "secret"))
    return not kept and len(value) <= (120 if value.startswith("http") else 24) and bool(ORDINARY.fullmatch(value))


def looks_random(value: str) -> bool:
    """Whether a value looks like a token: long, without spaces, letters and digits mixed without a pattern."""
    if len(value) < 16 or len(value) > 8192 or any(c.isspace() for c in value):
        return False
    if not (any(c.isdigit() for c in value) and any(c.isalpha() for c in value)):
        return False
    sample = value[:256]
    entropy = -sum(n / len(sample) * math.log2(n / len(sample)) for n in (sample.count(c) for c in set(sample)))
    return entropy > 3.2 and not value.startswith(("http://", "https://", "{", "["))
