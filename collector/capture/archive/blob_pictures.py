"""Pictures that a page made itself (``blob:`` addresses): kept in the archive by the browser, but shown by none that opens it. Pure."""

from __future__ import annotations

import quopri
import re

PLACE = "http://made-by-the-page.invalid/"
"""Where such a picture stands in the archive instead (RFC 2606: nobody can ever own the name)."""
_LOCATED = re.compile(rb"^(content-location: *)blob:\S*?([0-9a-f-]{36})(?=\s*$)", re.I | re.M)
_NAMED = re.compile(rb"blob:[^\s\"'()<>;]*?([0-9a-f-]{36})", re.I)
_PICTURE = re.compile(rb"<img\b[^>]*?\bsrc=[\"']?blob:[^\s\"'>]*?([0-9a-f-]{36})|url\([\"']?blob:[^)]*?([0-9a-f-]{36})", re.I)


def with_made_pictures(mhtml: bytes) -> tuple[bytes, int]:
    """The archive with the addresses of such pictures changed to ones by which they are found in it, and how many it shows but lacks.

    Example: ``<img src="blob:https://x/5e0c…">`` becomes ``<img src="http://made-by-the-page.invalid/5e0c…">``, and so does the part.
    """
    head, separator, rest = mhtml.partition(b"\r\n\r\n")
    boundary = re.search(rb'boundary="([^"]+)"', head)
    if not separator or boundary is None:
        return mhtml, 0
    mark = b"--" + boundary.group(1)
    pieces = rest.split(mark)
    kept = {found[2] for piece in pieces for found in _LOCATED.finditer(piece.partition(b"\r\n\r\n")[0])}
    lacking: set[bytes] = set()
    for number, piece in enumerate(pieces):
        pieces[number] = _readdressed(piece, kept, lacking)
    return head + separator + mark.join(pieces), len(lacking)


def _readdressed(piece: bytes, kept: set[bytes], lacking: set[bytes]) -> bytes:
    head, separator, body = piece.partition(b"\r\n\r\n")
    fresh = _LOCATED.sub(rb"\g<1>" + PLACE.encode() + rb"\g<2>", head)
    if re.search(rb"content-type: *text/(html|css)", head, re.I):
        wrapped = re.search(rb"content-transfer-encoding: *quoted-printable", head, re.I)
        plain = quopri.decodestring(body) if wrapped else body
        lacking |= {found[1] or found[2] for found in _PICTURE.finditer(plain)} - kept
        changed = _NAMED.sub(lambda found: PLACE.encode() + found[1] if found[1] in kept else found[0], plain)
        if changed != plain:
            body = _quoted(changed) if wrapped else changed
    return fresh + separator + body


def _quoted(data: bytes) -> bytes:
    return quopri.encodestring(data.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n") + b"\r\n"
