"""What a file is, told by its first bytes, then by its name. Pure."""

from __future__ import annotations

import re
from pathlib import PurePath

from collector.documents.charset import is_text
from collector.documents.mail.outlook import is_outlook

OF_ENDING = {
    ".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".csv": "text/csv", ".txt": "text/plain",
    ".zip": "application/zip", ".xml": "application/xml", ".json": "application/json", ".html": "text/html", ".htm": "text/html",
    ".eml": "message/rfc822", ".mbox": "application/mbox", ".msg": "application/vnd.ms-outlook", ".gif": "image/gif", ".webp": "image/webp",
    ".tif": "image/tiff", ".tiff": "image/tiff", ".bmp": "image/bmp", ".md": "text/markdown", ".log": "text/plain",
    ".mht": "multipart/related",
    ".mhtml": "multipart/related", ".heic": "image/heic", ".avif": "image/avif", ".ics": "text/calendar", ".vcf": "text/vcard",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xls": "application/vnd.ms-excel",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".doc": "application/msword",
    ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".wav": "audio/wav", ".mp4": "video/mp4", ".mov": "video/quicktime",
}  # fmt: skip
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"GIF8", "image/gif"), (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"), (b"II+\0", "image/tiff"), (b"MM\0+", "image/tiff"), (b"\0\0\0\x0cjP  \r\n", "image/jp2"),
    (b"\xff\x4f\xff\x51", "image/jp2"), (b"\0\0\1\0", "image/x-icon"), (b"8BPS", "image/vnd.adobe.photoshop"),
    (b"BM", "image/bmp"), (b"\x1f\x8b", "application/gzip"),
)  # fmt: skip
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"hevc")
_PIXELS = re.compile(rb"P[1-7]\s+(?:#[^\n]*\n\s*)*\d+\s+\d+\s")
_MAIL = re.compile(rb"(?im)^(?:from|to|subject|date|received|return-path|mime-version|message-id|delivered-to|content-type)[ \t]*:")
_HTML = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S)


def media_type_of(data: bytes, name: str = "", declared: str = "") -> str:
    """The media type. `declared` (what a server said) counts where neither bytes nor name tell."""
    ending = PurePath(name).suffix.lower()
    head = data.find(b"%PDF-", 0, 4096)  # viewers look for it in the first kilobyte, some further
    if head >= 0 and (ending == ".pdf" or declared == "application/pdf" or not data[:head].strip(b"\xef\xbb\xbf \t\r\n\0")):
        return "application/pdf"
    for magic, kind in _MAGIC:
        if data.startswith(magic) and (kind != "image/bmp" or ending == ".bmp" or declared == "image/bmp"):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        if brand in _HEIF or brand == b"avif":
            return "image/avif" if brand == b"avif" else "image/heic"
    if _PIXELS.match(data) or data[-18:-2] == b"TRUEVISION-XFILE":
        return "image/x-portable-anymap" if data[:1] == b"P" else "image/x-tga"
    if data.startswith((b"\x78\x9f\x3e\x22", b"{\\rtf")):
        return "application/rtf" if data.startswith(b"{") else "application/ms-tnef"
    if is_outlook(data):
        return "application/vnd.ms-outlook"
    told = OF_ENDING.get(ending, "")
    if told.startswith(("image/", "application/pdf")) or not told:
        return _by_looks(data, told or declared)
    return told


def _by_looks(data: bytes, told: str) -> str:
    """Bytes whose name says nothing, or something that they are not."""
    if not is_text(data):
        return told if not told.startswith("text/") and told else told or "application/octet-stream"
    if _HTML.match(data[:4096]):
        return "text/html"
    if len(_MAIL.findall(data[:4096].partition(b"\n\n")[0].partition(b"\r\n\r\n")[0])) >= 3:
        return "message/rfc822"
    if told.startswith("text/") or told in ("message/rfc822", "application/json", "application/xml"):
        return told
    return "text/plain"
