"""What the page to browse shows of each exhibit (pure)."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

from collector.package import bidi_text
from collector.package.content.exhibit_facts import facts_of, lacks_of
from collector.package.content.exhibit_folders import Folder
from collector.package.content.exhibits import Exhibit
from collector.package.pages import labels
from collector.package.pages.absent_parts import absent_reason
from collector.package.pages.labels import Labels


def index_item(exhibit: Exhibit, folder: Folder | None, language: str, zone: tzinfo, gender: str = "") -> dict[str, Any]:
    """The values of one exhibit for the template."""
    capture = exhibit.capture
    if capture is None or folder is None:
        return {"exhibit": exhibit}
    rows = [
        {
            "label": labels.part_label(part, language), "path": folder.paths.get(part, ""), "size": a.size, "digest": a.digest,
            "absent": _absent(folder, part, language, zone, gender), "covered": labels.covered(folder.covered.get(part), language, gender),
        }
        for part, a in sorted(capture.files.items())
        if not part.startswith(("picture-", "stamped-"))
    ]  # fmt: skip
    shown = [folder.paths[p] for p in ("picture", "original") if p in folder.paths and capture.files[p].media_type.startswith("image/")]
    derived = [(name, labels.part_label("transcript", language) + f" ({name.rpartition('.')[2]})") for name in folder.derived]
    return {
        "exhibit": exhibit,
        "facts": facts_of(capture, language, gender),
        "lacks": lacks_of(capture),
        "files": rows,
        "picture": shown[0] if shown else "",
        "pictures": [path for part, path in sorted(folder.paths.items()) if part.startswith("picture-")],
        "derived": [*derived, (f"{exhibit.folder}/capture.json", Labels(language)["record"])],
    }


def _absent(folder: Folder, part: str, language: str, zone: tzinfo, gender: str) -> str:
    why = folder.absent.get(part, "")
    return bidi_text.html(absent_reason(why, folder.removed.get(part), language, zone, gender)) if why else ""
