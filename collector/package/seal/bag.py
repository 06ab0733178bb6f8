"""The bag's own files (BagIt 1.0, RFC 8493): manifests and declarations, as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from collector.version import __version__

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"


def manifest(digests: Mapping[str, str]) -> bytes:
    """The lines ``digest  path`` that ``sha256sum -c`` reads, sorted by path."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests)).encode()


def bag_info(*, case: str, title: str, made: datetime, size: int, files: int) -> bytes:
    """bag-info.txt: what this is, when it was made, how much it holds. A line break inside a value is written as a space."""
    fields = {
        "Bag-Software-Agent": f"collector {__version__}",
        "Bagging-Date": f"{made:%Y-%m-%d}",
        "External-Description": title,
        "External-Identifier": case,
        "Payload-Oxum": f"{size}.{files}",
    }
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in fields.items()).encode()
