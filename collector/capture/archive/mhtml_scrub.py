"""The page archive (MHTML) without what must stay secret. Parts that hold nothing secret keep their bytes. Pure."""

from __future__ import annotations

import html
import quopri
import re
from collections.abc import Callable, Iterable

from collector.secrets import SecretBook
from collector.secrets.known_secrets import looks_random, names_a_token
from collector.secrets.leak_search import needles

REMOVED = "[removed]"
TAG = re.compile(r"<(?:input|meta|button|form|div|body|html|section|main|span|a|img|link|iframe|object|embed|source|script)\b[^>]*>", re.I)
ATTRIBUTE = re.compile(r"""([a-zA-Z_:@][-a-zA-Z0-9_:.@]*)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)""")
ONCE = ("code", "state", "nonce", "ticket", "samlrequest", "samlresponse", "sig", "signature", "hmac", "x-amz-signature")
"""Parameters by which one site hands a login on to another, and signatures that open what they are written under."""
WAY = re.compile(r"(/(?:reset|verif|confirm|activat|magic|invit|unsubscribe|token|auth|login|session|sso)[\w.-]*/)([\w-]{16,})", re.I)
"""Links that work like a password: a token stands in the address's path (``/reset/8f3a…``)."""
COMMENT = re.compile(r"<!--.*?-->", re.S)
MARKUP = re.compile(r"<[^>]*>")
QUERY = re.compile(r"([?&;#]|&amp;)([A-Za-z0-9_.\-\[\]]{1,60})=([^&#\"'\s<>;]{4,})")


def scrub_archive(mhtml: bytes, book: SecretBook | None) -> tuple[bytes, int]:
    """The archive with passwords, tokens and known secrets taken out, and how many parts were changed.

    Taken out are the values of password and token fields, token-like address parameters, and every secret in `book`, however encoded.
    """
    head, separator, rest = mhtml.partition(b"\r\n\r\n")
    boundary = re.search(rb'boundary="([^"]+)"', head)
    if not separator or boundary is None:
        return mhtml, 0
    mark = b"--" + boundary.group(1)
    pieces = rest.split(mark)
    changed = 0
    for number, piece in enumerate(pieces):
        fresh = _scrub_part(piece, book)
        if fresh is not piece:
            pieces[number] = fresh
            changed += 1
    fresh_head = _scrub_head(head, book)
    return fresh_head + separator + mark.join(pieces), changed + (fresh_head != head)


def _scrub_part(piece: bytes, book: SecretBook | None) -> bytes:
    head, separator, body = piece.partition(b"\r\n\r\n")
    if not separator:
        return piece
    fresh_head = _scrub_head(head, book)
    fresh_body = body
    if re.search(rb"content-type: *(text/|application/(json|javascript|xml|xhtml)|image/svg)", head, re.I):
        wrapped = re.search(rb"content-transfer-encoding: *quoted-printable", head, re.I)
        plain = quopri.decodestring(body) if wrapped else body
        text = plain.decode("utf-8", "surrogateescape")
        clean = scrub_html(text, book) if b"html" in head.lower() else scrub_text(text, book)
        if clean != text:
            out = clean.encode("utf-8", "surrogateescape")
            fresh_body = _quoted(out) if wrapped else out
    if fresh_head == head and fresh_body is body:
        return piece
    return fresh_head + separator + fresh_body


def _quoted(data: bytes) -> bytes:
    return quopri.encodestring(data.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n") + b"\r\n"


def _scrub_head(head: bytes, book: SecretBook | None) -> bytes:
    unfolded = head.decode("utf-8", "surrogateescape")
    clean = scrub_text(unfolded, book)
    whole = re.sub(r"\?=\s+=\?utf-8\?Q\?", "", clean, flags=re.I).encode("utf-8", "surrogateescape")
    plain = quopri.decodestring(whole, header=True).decode("utf-8", "replace")
    if scrub_text(plain, book) != plain:  # a title in the encoding that headers have
        clean = re.sub(r"(?im)^(subject: )[^\r\n]*(\r?\n[ \t][^\r\n]*)*", rf"\g<1>{REMOVED}", clean)
    return clean.encode("utf-8", "surrogateescape") if clean != unfolded else head


def scrub_html(text: str, book: SecretBook | None) -> str:
    """An HTML text without password and token values, and without known secrets, those among them that are spread over elements."""
    text = COMMENT.sub(lambda found: "<!-- -->" if names_a_token(found.group()) else found.group(), text)
    return _scrub_spread(scrub_text(TAG.sub(_scrub_tag, text), book), book)


def _scrub_spread(text: str, book: SecretBook | None) -> str:
    plain = MARKUP.sub("", text)
    for secret in book or ():
        for form in dict.fromkeys((str(secret), html.escape(secret, quote=False))):
            if len(secret) >= 8 and form in plain:
                spread = re.compile(r"(?:<[^>]*>)*".join(re.escape(character) for character in form))
                text = spread.sub(lambda found: REMOVED + "".join(MARKUP.findall(found.group())), text)
    return text


def _scrub_tag(match: re.Match[str]) -> str:
    tag = match.group()
    names = {m.group(1).lower(): m.group(3).strip("\"'") for m in ATTRIBUTE.finditer(tag)}
    hide = _secret_attributes(tag[1:7].lower(), names)
    if not hide:
        return tag

    def emptied(m: re.Match[str]) -> str:
        return f'{m.group(1)}{m.group(2)}"{REMOVED}"' if m.group(1).lower() in hide else m.group()

    return ATTRIBUTE.sub(emptied, tag)


def _secret_attributes(tag: str, names: dict[str, str]) -> set[str]:
    called = " ".join(names.get(key, "") for key in ("name", "id", "autocomplete", "property", "http-equiv"))
    hide = {key for key, value in names.items() if key.startswith("data-") and len(value) >= 8 and (names_a_token(key) or _opaque(value))}
    if tag.startswith("input") and names.get("value"):
        kind = names.get("type", "text").lower()
        wordy = ("submit", "button", "checkbox", "radio", "search", "reset")
        if kind == "password" or (kind not in wordy and names_a_token(called)):
            hide.add("value")
    if tag.startswith("meta") and names_a_token(called) and names.get("content"):
        hide.add("content")
    if "nonce" in names:
        hide.add("nonce")
    return hide


def _opaque(value: str) -> bool:
    """Whether a value that nobody sees looks like a token, and like no address or file."""
    return bool(re.fullmatch(r"[\w+=-]{16,}", value)) and looks_random(value)


def scrub_text(text: str, book: SecretBook | None) -> str:
    """A text without token-like parts of addresses and without known secrets, however they are encoded."""
    text = WAY.sub(lambda found: found[1] + REMOVED if looks_random(found[2]) else found.group(), QUERY.sub(_scrub_query, text))
    for secret in sorted(book or (), key=len, reverse=True):
        for form in _forms(str(secret)):
            if form in text:
                text = _replace(text, form)
    return text


def scrub_url(url: str, book: SecretBook | None) -> str:
    """An address without user and password, token-like parameters and known secrets."""
    return scrub_text(re.sub(r"^([a-z][a-z0-9+.-]*://)[^/@?#]*@", r"\1", url, flags=re.I), book)


def _scrub_query(match: re.Match[str]) -> str:
    name, value = match.group(2).lower(), match.group(3)
    if not names_a_token(match.group(2)) and not (name in ONCE and looks_random(value)):
        return match.group()
    return f"{match.group(1)}{match.group(2)}={REMOVED}"


def _forms(secret: str) -> Iterable[str]:
    """The secret as it is and as it is written in addresses, HTML, JSON, hexadecimal and base64."""
    return [needle.decode("utf-8", "surrogatepass") for form, needle, _ in needles(secret) if form != "UTF-16"]


def _replace(text: str, form: str) -> str:
    """Short secrets are replaced only where no letter or digit touches them, so that 123456 does not break 9123456."""
    if len(form) >= 8:
        return text.replace(form, REMOVED)
    if form.isdigit() and len(form) < 6:
        return text
    keep: Callable[[re.Match[str]], str] = lambda _: REMOVED  # noqa: E731
    return re.sub(rf"(?<![0-9A-Za-z]){re.escape(form)}(?![0-9A-Za-z])", keep, text)
