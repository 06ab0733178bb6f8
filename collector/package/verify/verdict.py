"""What a check comes to, in one sentence for a layman (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from collector.language import Sentence, say
from collector.model import Item, Verdict
from collector.package.verify.package_source import CONTAINER, Source

_NAMED = 3
"""Faults that the sentence names; all of them follow below it."""


def verdict(source: Source, items: Sequence[Item], stamped: Sequence[datetime]) -> Sentence:
    """The sentence. stamped: the times of the package's time-stamps that passed; the earliest says since when nothing was changed.

    Example: ``All 11 sealed files are unchanged since 03/01/2027 06:00 UTC; the package was unpacked and zipped again by another program,
    which changes nothing in them; 1 file that a computer added is not part of it and is harmless.``
    """
    failed = dict.fromkeys(item.name for item in sorted(items, key=lambda i: i.name == CONTAINER) if item.state is Verdict.FAILED)
    if failed:
        names: str = next(iter(failed))
        for name in list(failed)[1:_NAMED]:
            names = say("package-item-and", first=names, then=name)
        names = say("package-item-and-more", names=names) if len(failed) > _NAMED else names
        return say("package-verdict-changed", count=len(failed), names=names)
    count = {state: sum(item.state is state for item in items) for state in Verdict}
    since = f"{min(stamped).astimezone(UTC):%d/%m/%Y %H:%M} UTC" if stamped else "none"
    sealed = sum(name.startswith("data/") for name in source.names())
    return say(
        "package-verdict-whole", files=sealed, since=since, form=source.form, foreign=count[Verdict.FOREIGN],
        open=count[Verdict.NOT_CHECKED],
    )  # fmt: skip
