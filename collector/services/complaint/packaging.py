"""Bundles a case into a package, and verifies packages and stores."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from collector.errors import CollectorError, InputError, NothingFound, UsageError
from collector.language import say
from collector.services.complaint.cases import case_named
from collector.services.complaint.letters.write_letters import letter_folders
from collector.services.context import JOURNAL, Context

if TYPE_CHECKING:
    from collector.model import Report
    from collector.package import Bundle
    from collector.trust import Authority


async def bundle_case(
    context: Context,
    case: str | None,
    folder: Path,
    leave_out: Sequence[str] = (),
    allow: Sequence[str] = (),
    *,
    undecided: str = "refuse",
    letter: str = "",
) -> Bundle:
    """Bundles a case into one ZIP in `folder`. leave_out: files or parts of exhibits to leave out, such as ``archive``.

    allow: values that look like secrets and are none, such as an order number. undecided: what becomes of findings that the customer said
    nothing about yet: "refuse" to bundle, "accept" all that have no other likely explanation, or "leave" them out. letter: the kind of
    letter; "" for the one that fits. Raises InputError.
    """
    from collector.browser import print_pdf
    from collector.package import bundle
    from collector.package.letter.composition import LetterChoice
    from collector.recipe import settle_interrupted
    from collector.services.private import signing_key
    from collector.services.run_contexts import ensure_browser

    store = context.open_store()
    found = case_named(store, case)
    _settle_findings(context, found.id, undecided)
    settle_interrupted(store, context.clock, context.tell)
    ensure_browser(context)
    return await bundle(
        store, found.id, folder, print_pdf=print_pdf, key=signing_key(context), authorities=store.config.authorities, clock=context.clock,
        tell=context.tell, leave_out=tuple(leave_out), allow=tuple(allow),
        letter=LetterChoice(kind=letter, folders=letter_folders(context)),
    )  # fmt: skip


def _settle_findings(context: Context, case: str, undecided: str) -> None:
    """Nothing that is only proposed is asserted, and nothing is left out without a word. Raises InputError."""
    from collector.services.complaint import decisions

    if undecided == "accept":
        decisions.accept_all(context.open_store(), case, context.clock.now())
    left = decisions.undecided(context, case)
    if left and undecided == "refuse":
        raise InputError(say("services-undecided", count=len(left), case=case), say("services-undecided-next", case=case))
    if left:
        context.tell(say("services-undecided-left", count=len(left), case=case))


def verify(context: Context, path: Path | None, against: Sequence[Path] = ()) -> Report:
    """Checks every digest, signature and time-stamp of a package or a store; the store in use where no path is given.

    against: what was kept elsewhere (packages, seals, exports), by which a store that was put back to an older state is found.
    Raises NothingFound, or UsageError where `against` is given for a package.
    """
    place = path or context.store_root
    if not place.exists():
        raise NothingFound(say("services-no-path", path=str(place)), say("services-verify-no-path-next"))
    if (place / JOURNAL).exists():
        from collector.store import check_store, open_store
        from collector.store.check.witness import statements_in

        witnesses = list(dict.fromkeys(data for each in against for data in statements_in(each)))
        return check_store(open_store(place, context.clock, readonly=True), witnesses=witnesses)
    if against:
        raise UsageError(say("services-against-store-only"), say("services-against-store-only-next"))
    from collector.package import verify_package

    return verify_package(place, authorities=_trusted(context))


def _trusted(context: Context) -> tuple[Authority, ...]:
    """The authorities that the store in use names, besides the public ones whose roots are pinned; none where there is no store."""
    try:
        return context.read_store().config.authorities
    except CollectorError:
        return ()
