"""What every command knows: which store, which language, and whether a program is reading."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.output import Output
from collector.clock import Clock, SystemClock
from collector.errors import InputError, NothingFound

if TYPE_CHECKING:
    from collector.model import Case
    from collector.store import Store


@dataclass(frozen=True)
class Settings:
    """The global options of one call of the program."""

    root: Path
    out: Output
    clock: Clock = field(default_factory=SystemClock)
    store_was_named: bool = False

    def store(self, *, create: bool = False) -> Store:
        """The evidence store; made on the spot where a command is about to write into it.

        Raises NothingFound where there is none to read.
        """
        from collector.store import Store

        if create and not (self.root / "journal.jsonl").exists():
            self.out.progress(f"נוצר מאגר ראיות חדש: {self.root}", f"Making a new evidence store: {self.root}")
            return Store.create(self.root, self.clock)
        store = Store.open(self.root, self.clock)
        for line in store.recovered:
            self.out.progress(f"המאגר נפתח ותוקן: {line}", f"The store was mended while opening: {line}")
        return store


def of(context: typer.Context) -> Settings:
    """The settings of this call."""
    settings = context.find_root().obj
    assert isinstance(settings, Settings)
    return settings


def default_root(named: str | None) -> Path:
    """``--store``, else COLLECTOR_STORE, else ``evidence/`` here if there is one, else the person's data folder."""
    chosen = named or os.environ.get("COLLECTOR_STORE")
    if chosen:
        return Path(chosen).expanduser()
    here = Path("evidence")
    if here.is_dir():
        return here.resolve()
    import platformdirs

    return Path(platformdirs.user_data_dir("collector", appauthor=False)) / "evidence"


def the_case(store: Store, wanted: str | None, *, needed: bool = True) -> Case | None:
    """The case a command is about: the one named (its id, its number, or a unique beginning or ending), else the only one there is.

    Raises NothingFound or InputError with the list to choose from.
    """
    from collector.model import Case

    cases = [Case.from_doc(doc) for doc in store.all("cases")]
    listing = "; ".join(f"{c.id} ({c.title})" for c in cases) or "–"
    if wanted:
        exact = [c for c in cases if c.id == wanted]
        numbered = [c for c in cases if wanted.isdigit() and c.id.split("-")[1:2] == [f"{int(wanted):04d}"]]
        near = exact or numbered or [c for c in cases if c.id.startswith(wanted) or c.id.endswith(wanted)]
        if not near:
            raise NothingFound(f"There is no case {wanted}.", f"Choose one of: {listing} – or open one with `collector case new`.")
        if len(near) > 1:
            raise InputError(f"{wanted} fits several cases.", f"Write more of it. Cases: {listing}")
        return near[0]
    if len(cases) == 1:
        return cases[0]
    if not needed:
        return None
    if not cases:
        raise NothingFound("No case is open yet.", 'Open one: collector case new "Price went up" --provider "Example Telecom"')
    raise InputError("There are several cases.", f"Say which with --case. Cases: {listing}")
