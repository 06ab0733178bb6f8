"""A file that a person names: there, not empty, not larger than can be taken in."""

from __future__ import annotations

from pathlib import Path

from collector.documents import readable_name
from collector.errors import InputError, NothingFound
from collector.language import say


def check_readable(path: Path, largest: int) -> None:
    """Raises NothingFound for a file that is not there, InputError for one that is empty or larger than `largest` bytes."""
    name = readable_name(path.name)[0]
    if not path.is_file():
        raise NothingFound(say("recipe-there-no-file", name=name), say("recipe-nothing-added-check-path"))
    size = path.stat().st_size
    if size == 0 or size > largest:
        fault = say("recipe-file-empty", name=name) if size == 0 else say("recipe-file-too-large", name=name)
        raise InputError(fault, say("recipe-nothing-added-leave-out"))
