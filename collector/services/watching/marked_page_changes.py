"""What reads differently on the pages of a watch, check by check, and the same marked on their pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from collector.case.page_changes import PageChange, differing_words
from collector.clock import iso
from collector.model import Capture, Check, Watch
from collector.services.context import Context
from collector.services.watching.plans import watch_named

__all__ = ["MarkedChange", "PageChange", "TextChanges", "change_to_json", "mark_change", "text_changes"]


@dataclass(frozen=True)
class TextChanges:
    """The changes of a watch's pages in order of time. checks: how many checks kept something."""

    watch: Watch
    checks: int
    changes: tuple[PageChange, ...]


@dataclass(frozen=True)
class MarkedChange:
    """The marked pictures, before and after; () where one of the captures has no picture. unmarked: lines not found on them."""

    files: tuple[Path, ...]
    unmarked: int = 0


def text_changes(context: Context, wanted: str) -> TextChanges:
    """All changes that the checks of a watch have seen. Raises NothingFound or InputError where it is not clear which watch."""
    from collector.watch.page_changes_between_checks import page_changes_of

    store = context.open_store()
    watch = watch_named(store, wanted)
    checks = [check for doc in store.all("checks", watch=watch.id) if (check := Check.from_doc(doc)).run]
    checks.sort(key=lambda check: (check.due, check.attempt))
    return TextChanges(watch, len(checks), page_changes_of(store, watch, checks))


def mark_change(context: Context, change: PageChange, folder: Path) -> MarkedChange:
    """Writes two pictures into the folder: the page before with the removed text marked, and the page after with the added text marked.

    They are drawn from what is kept, and are no evidence themselves.
    """
    from collector.capture.picture.marked_lines import GONE, NEW

    came = (*change.new, *change.rotating)
    sides = ((change.before, change.gone, change.new, GONE, "before"), (change.after, came, change.gone, NEW, "after"))
    if any(part not in side[0].files for side in sides for part in ("picture", "words")):
        return MarkedChange(())
    folder.mkdir(parents=True, exist_ok=True)
    files, unmarked = [], 0
    for capture, lines, others, colour, name in sides:
        png, placed = _drawn(context, capture, {line: differing_words(line, others) for line in lines}, colour)
        path = folder / f"{change.after.started:%Y%m%d-%H%M}-{change.after.id[-6:]}-{name}.png"
        path.write_bytes(png)
        files.append(path)
        unmarked += len(lines) - placed
    return MarkedChange(tuple(files), unmarked)


def _drawn(context: Context, capture: Capture, lines: dict[str, tuple[str, ...]], colour: tuple[int, int, int]) -> tuple[bytes, int]:
    from collector.capture import read_words
    from collector.capture.picture.marked_lines import marked_lines

    store = context.open_store()
    words = read_words(store.read(capture.files["words"]))
    return marked_lines(store.read(capture.files["picture"]), words, lines, colour)


def change_to_json(change: PageChange, marked: MarkedChange | None) -> dict[str, object]:
    """The form that programs read (docs/json.md)."""
    return {
        "before": change.before.id, "after": change.after.id, "address": change.after.final_url or change.after.url,
        "first": iso(change.before.started), "second": iso(change.after.started), "gone": list(change.gone), "new": list(change.new),
        "rotating": list(change.rotating),
        "pictures": [str(path) for path in marked.files] if marked else [],
    }  # fmt: skip
