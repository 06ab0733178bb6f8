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


def bag_info(*, case: str, title: str, made: datetime, size: int, files: int, part: tuple[int, int] = (1, 1)) -> bytes:
    """bag-info.txt: what this is, when it was made, how much it holds, which part it is. A line break inside a value becomes a space."""
    fields = {
        "Bag-Software-Agent": f"collector {__version__}",
        "Bagging-Date": f"{made:%Y-%m-%d}",
        "External-Description": title,
        "External-Identifier": case,
        "Payload-Oxum": f"{size}.{files}",
    }
    if part[1] > 1:
        fields = {"Bag-Count": f"{part[0]} of {part[1]}", "Bag-Group-Identifier": case, **fields}
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in fields.items()).encode()
