"""Markup of an archived page without anything that could run, load by itself or lead elsewhere when it is replayed. Pure.

It works on bytes as they are: whatever the page's charset is, markup is ASCII in it.
"""

from __future__ import annotations

import html
import re

_DROPPED = "script|noscript|noembed|noframes"
"""Elements that go with all they hold: scripts, and what is only for browsers without them."""
_RAW = "style|title|textarea|xmp|iframe|plaintext"
"""Elements whose content is text, in which a ``<`` begins no tag."""
_PREFIX = r"(?:[^\s/<>:]++:)?"
_KEY, _VALUE = r"[^\s/>=]++", r"""(?:"[^"]*+"|'[^']*+'|[^\s"'>]++)"""
_ATTRIBUTES = rf"(?:[\s/]++{_KEY}(?:\s*+=\s*+{_VALUE})?+)*+[\s/]*+>"
_PIECE = re.compile(
    rf"(?P<aside><!--.*?(?:-->|\Z)|<(?!!doctype[^>\[]*+>|\?xml\s)[!?][^>]*+>?)"
    rf"|(?P<dropped><(?P<gone>{_PREFIX}(?:{_DROPPED}))(?=[\s/>]).*?(?:</(?P=gone)(?=[\s/>])[^>]*+>?|\Z))"
    rf"|(?P<open><(?P<name>{_RAW})(?=[\s/>]){_ATTRIBUTES})(?P<text>.*?)(?=</(?P=name)[\s/>]|\Z)"
    rf"|(?P<tag></?[a-z][^\s/>]*+{_ATTRIBUTES})|(?P<odd><(?=/?[a-z]))",
    re.I | re.S | re.A,
)
_EACH = re.compile(rf"[\s/]++(?P<name>{_KEY})(?:\s*+=\s*+(?P<value>{_VALUE}))?+", re.A)
_RUNS = re.compile(r"(?:javascript|vbscript):|data:(?!image/|font/|text/css|audio/|video/)", re.I)
_DRAWING = re.compile(r"data:image/svg", re.I)
_PICTURES = ("<img", "<image", "<source", "<input", "<video", "<link")
"""Elements that show a drawing (SVG) as a picture, in which nothing runs."""
_KEPT_META = ("content-type", "content-language", "default-style")


def still(markup: bytes) -> bytes:
    """The markup (HTML, SVG, XHTML) with no script, handler, refresh or policy of its own.

    Example: ``<p onclick="x()">49 ₪</p><script>x()</script>`` becomes ``<p>49 ₪</p>``. A ``<`` that begins no whole tag becomes ``&lt;``.
    """
    return _PIECE.sub(_cleaned, markup.decode("latin-1")).encode("latin-1")


def _cleaned(found: re.Match[str]) -> str:
    if found["aside"] is not None or found["dropped"] is not None:
        return ""
    if found["open"] is not None:
        return _tag(found["open"]) + ("" if found["name"].lower() == "iframe" else found["text"])
    return _tag(found["tag"]) if found["tag"] is not None else "&lt;"


def _tag(tag: str) -> str:
    head = re.match(r"</?[^\s/>]+", tag)
    name = head[0].lower() if head else ""
    values = {each["name"].lower(): _plain(each["value"]) for each in _EACH.finditer(tag)}
    if name == "<meta" and values.get("http-equiv", "content-type").strip().lower() not in _KEPT_META:
        return ""
    if name == "<template":  # a browser's archive names a shadow root by a word that only its own reader knows
        tag = re.sub(r"(?i)(?<=\s)shadow(?=(?:mode|delegatesfocus)\b)", "shadowroot", tag)
    return _EACH.sub(lambda found: "" if _acts(name, found["name"].lower(), _plain(found["value"])) else found[0], tag)


def _acts(tag: str, name: str, value: str) -> bool:
    """Whether an attribute runs something, or keeps the changed page from being shown."""
    value = re.sub(r"[\x00-\x20]+", "", value)
    if name.startswith("on") or name in ("srcdoc", "integrity", "nonce", "ping") or _RUNS.match(value):
        return True
    return tag not in _PICTURES and _DRAWING.match(value) is not None


def _plain(value: str | None) -> str:
    return html.unescape((value or "").strip("\"'"))
