"""The tour: the whole main job on an invented provider that lives on this machine."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from collector.services.context import Context
from collector.services.run_contexts import capture_kept
from collector.services.upkeep.setup import install_missing

if TYPE_CHECKING:
    from collector.demo.tour import Outcome


@dataclass(frozen=True)
class Tour:
    """What the tour made, and in which store."""

    outcome: Outcome
    store_root: str


async def demo_tour(context: Context, packages: Path | None = None) -> Tour:
    """Plays the tour in the store that was named, else in ``./collector-demo/evidence``. packages: the folder for the package.

    Raises Failed if any of it did not go as it must.
    """
    from collector.demo.tour import DemoTour
    from collector.store import create_store, holds_store, open_store

    install_missing(context)
    root = context.store_root if context.store_was_named else Path("collector-demo").resolve() / "evidence"
    folder_of_packages = replace(context, store_root=root).beside("packages")
    store = open_store(root, context.clock) if holds_store(root) else create_store(root, context.clock)
    tour = DemoTour(
        store,
        context.clock,
        packages or folder_of_packages,
        context.tell,
        lambda capture: context.report(capture_kept(store, capture)),
        context.browser.window,
    )
    return Tour(await tour.play(), str(root))
