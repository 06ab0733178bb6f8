"""300 invented personal details, the disguises in which files hold such things, and readers of strangers that look for them."""

from __future__ import annotations

import base64
import email
import email.policy
import functools
import gzip
import html
import io
import json
import random
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import lxml.html
import pdfminer.high_level
import pikepdf
import pypdfium2
from PIL import Image

_LOT = random.Random(300)
_FIRST = ["Zelda", "Quentin", "Yaskia", "Ivo", "Marlow", "Petra", "Orsino", "Ulla", "Benno", "Xenia", "זלדה", "קוונטין", "יסכה", "עידן", "מרלו", "פטרה", "אורסינו", "אולה", "בנו", "קסניה"]
_LAST = ["Quillfeather", "Zanderbock", "Ostrowell", "Vimberry", "Klugmanson", "זנדרבוק", "אוסטרוול", "וימברי", "קלוגמן", "קווילר"]


def _checked(digits: str) -> str:
    """The digits with a last one that makes them pass (Luhn)."""
    total = sum(sum(divmod(int(d) * (1 + (n % 2 == 0)), 10)) for n, d in enumerate(reversed(digits)))
    return digits + str(-total % 10)


def _digits(count: int) -> str:
    return "".join(_LOT.choice("0123456789") for _ in range(count))


def _some(make: Any, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found[make()] = None
    return list(found)


PLANTED = {
    "id-number": ["123456782", "327455010", *_some(lambda: _checked("2" + _digits(7)), 48)],
    "card": ["4111111111111111", "5500000000000004", *_some(lambda: _checked("4580" + _digits(11)), 48)],
    "phone": ["0501234567", "035551234", *_some(lambda: f"05{_LOT.choice('0248')}{_digits(7)}", 58)],
    "email": ["dana.levi@mail.example", "noa@post.example", *_some(lambda: f"u{_digits(6)}@mail.example", 58)],
    "phrase": ["Zanzibar Quill", "סודי ביותר", *_some(lambda: f"{_LOT.choice(_FIRST)} {_LOT.choice(_LAST)}", 78)],
}
VALUES = [value for kind in PLANTED for value in PLANTED[kind][:2]] + [value for kind in PLANTED for value in PLANTED[kind][2:]]


def disguises(value: str) -> Iterator[str]:
    """The value as it may stand in a file."""
    yield value
    yield value.upper()
    yield "\u200b".join(value)
    yield value.replace(" ", "\u00a0")
    yield unicodedata.normalize("NFD", value)
    yield "".join(f"\\x{byte:02x}" for byte in value.encode())
    yield base64.b64encode(base64.b64encode(f"x {value}".encode())).decode()
    if len(value.split()) == 2:
        yield ", ".join(reversed(value.split()))
    if value.isdigit():
        yield f"no_{value}"
        yield " ".join((value[:3], value[3:6], value[6:]))
        yield "-".join((value[:3], value[3:]))
        yield value.translate({48 + n: 0xFF10 + n for n in range(10)})
    yield quote(value, safe="")
    yield html.escape(value).replace("@", "&#64;").replace("1", "&#49;")
    yield base64.b64encode(value.encode()).decode()
    yield base64.b64encode(gzip.compress(value.encode(), mtime=0)).decode()
    yield value.encode().hex()
    if any("\u05d0" <= c <= "\u05ea" for c in value):
        yield value[::-1]
        yield "ל" + value


def some_disguises(number: int, value: str) -> list[str]:
    """Three of a value's disguises, others for each value; all of them for the first ten values."""
    every = list(disguises(value))
    return every if number < 10 else [every[(number + step) % len(every)] for step in (0, 4, 7)]


LINES = [f"line {n} {shape} end" for n, shape in enumerate(s for number, value in enumerate(VALUES) for s in some_disguises(number, value))]


def split_pdf(values: list[str]) -> bytes:
    """A PDF that draws each value letter by letter, in pieces with gaps between, or as hexadecimal; one also in a form's field, a bookmark and
    a page's own description."""
    out, lines = io.BytesIO(), []
    ways = (
        lambda v: "".join(f"({c}) Tj " for c in v), lambda v: f"[({v[:3]}) -20 ({v[3:]})] TJ ", lambda v: f"<{v.encode().hex()}> Tj ",
        lambda v: f"({v[:4]}) Tj 0 Tc ({v[4:]}) Tj ",
    )  # fmt: skip
    for number, value in enumerate(values):
        lines.append(f"BT /F1 13 Tf 1 0 0 1 60 {800 - 20 * number} Tm (no ) Tj {ways[number % len(ways)](value)}( end) Tj ET")
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = document.make_stream("\n".join(lines).encode())
        page.obj.PieceInfo = pikepdf.Dictionary(Own=pikepdf.Dictionary(Private=pikepdf.String(values[0])))
        document.Root.AcroForm = pikepdf.Dictionary(Fields=[pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="who", V=values[1])])
        with document.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(values[2], 0))
        document.save(out)
    return out.getvalue()


def split_over_elements(values: list[str]) -> str:
    """HTML in which each value is torn apart by tags, or stands in an attribute, a comment, a style or a script."""
    ways = (
        lambda v: "".join(f"<span>{html.escape(c)}</span>" for c in v), lambda v: f'<img src="x.png" alt="{html.escape(v)}">',
        lambda v: f'<p title="{html.escape(v)}" data-who="{html.escape(v)}">x</p>', lambda v: f"<!-- {v} -->",
        lambda v: f"<b>{html.escape(v[:3])}</b>{html.escape(v[3:])}", lambda v: f"<script>var who = {json.dumps(v)};</script>",
        lambda v: f'<div style="display:none">{html.escape(v)}</div>', lambda v: f'<a href="https://a.example/?q={quote(v)}">x</a>',
    )  # fmt: skip
    return "<html><body>" + "\n".join(ways[n % len(ways)](value) for n, value in enumerate(values)) + "</body></html>"


def texts_in(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """(reader, text): all that two readers, which know nothing of the collector, find in a file of this name."""
    yield "bytes", data.decode("utf-8", "ignore")
    yield "wide bytes", data.decode("utf-16-le", "ignore")
    if name.endswith(".html"):
        tree = lxml.html.fromstring(data)
        yield "lxml", " ".join([*tree.itertext(), *(value for each in tree.iter() if isinstance(each.tag, str) for value in each.attrib.values())])
    elif name.endswith((".json", ".jsonl")):
        yield "json", " ".join(_leaves([json.loads(line) for line in ([data] if name.endswith(".json") else data.splitlines())]))
    elif name.endswith(".eml"):
        for part in email.message_from_bytes(data, policy=email.policy.default).walk():
            yield "email", f"{part.items()} {part.get_payload(decode=True)!r}"
    elif name.endswith(".pdf") and data[:5] == b"%PDF-":
        yield from _texts_in_pdf(data)
    elif name.endswith((".png", ".jpg", ".webp")):
        with Image.open(io.BytesIO(data)) as picture:
            yield "pillow", f"{picture.info} {dict(picture.getexif())} {picture.getexif().get_ifd(0x8769)} {picture.getexif().get_ifd(0x8825)}"


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from (key, *_leaves(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield str(value)


def _texts_in_pdf(data: bytes) -> Iterator[tuple[str, str]]:
    document = pypdfium2.PdfDocument(data)
    yield "pdfium", " ".join(page.get_textpage().get_text_range() for page in document) + str(document.get_metadata_dict())
    yield "pdfminer", pdfminer.high_level.extract_text(io.BytesIO(data))
    if shutil.which("pdftotext"):
        yield "poppler", subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout.decode("utf-8", "ignore")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") != pikepdf.Name.Image]
        yield "qpdf", b" ".join(streams).decode("latin-1") + " ".join(map(repr, pdf.objects))


@functools.cache
def _shapes(value: str) -> tuple[str, ...]:
    return quote(value, safe="").casefold(), base64.b64encode(value.encode()).decode().casefold(), value.encode().hex()


def found_in(name: str, data: bytes, values: list[str] = VALUES) -> list[tuple[str, str]]:
    """(reader, value) of each value that a reader finds in a file, whatever stands between its letters and however it is encoded."""
    found = []
    for reader, text in texts_in(name, data):
        plain = unicodedata.normalize("NFKC", re.sub(r"url\(data:font[^)]*\)", "", text))
        plain = plain.translate({ord(c): None for c in set(plain) if unicodedata.category(c) == "Cf"}).casefold()
        close = re.sub(r"[\s-]+", "", plain)
        for value in values:
            small = value.casefold()
            if small in plain or any(shape in plain for shape in _shapes(value)) or (reader != "wide bytes" and small.replace(" ", "") in close):
                found.append((reader, value))
    return found
