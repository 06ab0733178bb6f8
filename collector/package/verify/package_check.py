"""Checks a finished package, trusting nothing that it says about itself, and collects every fault instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from collector.model import Report
from collector.package.verify.active_content_check import check_pages
from collector.package.verify.bagit_check import check_bag
from collector.package.verify.exhibit_check import check_exhibits
from collector.package.verify.journal_check import read_journal
from collector.package.verify.open_package import open_source
from collector.package.verify.seal_check import SealCheck
from collector.package.verify.verdict import verdict
from collector.trust.timestamp_client import Authority


def verify_package(path: Path, *, authorities: Sequence[Authority] = ()) -> Report:
    """Checks container, bag, journal, exhibits, signature and time-stamps of a package: the ZIP, the folder that was unpacked from it, or a
    ZIP that was made of that folder.

    `authorities` are trusted besides the public ones that are pinned in `collector.trust`. A time-stamp whose root nobody here has pinned
    is *not checked*, even where it fits the root that the package brings along. Raises NothingFound if there is no package, InputError for
    a file that is no ZIP or was made to harm who opens it.
    """
    source = open_source(path)
    journal = read_journal(source)
    seals = SealCheck(source, journal, authorities)
    items = [*source.faults, *check_bag(source), *check_pages(source), *journal.items, *check_exhibits(source, journal)]
    items += [*seals.package(), *seals.earlier()]
    return Report(items=tuple(items), verdict=verdict(source, items, seals.stamped))
