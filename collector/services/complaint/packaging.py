"""Bundles a case into a package, and verifies packages and stores."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from collector.errors import CollectorError, InputError, NothingFound, UsageError
from collector.language import say
from collector.services.complaint.cases import case_named
from collector.services.complaint.letters.write_letters import claim_remarks, letter_folders
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.model import Case, Report
    from collector.package import Bundle, Bundler, Options
    from collector.package import Preview as Preview
    from collector.store import Store
    from collector.trust import Authority


LETTERS = {"regulator": "regulator", "court": "claim"}
"""The kind of letter that an audience reads, where the person names none."""


@dataclass(frozen=True)
class Wish:
    """What a person asks of one package, as it was typed. `languages`: he, en, both or "" for the case's own; `first` and `last` are days;
    `max_size` is such as ``10MB``; `audience` one of company, regulator, court, public."""

    languages: str = ""
    leave_out: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    pick: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    audience: str = "company"
    phrases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    keep_places: bool = False
    allow_missing: bool = False
    """Whether a phrase to cover may stand nowhere in the package."""
    max_size: str = ""
    undecided: str = "refuse"
    """What becomes of findings that the customer said nothing about yet: "refuse" to bundle, "accept" all that have no other likely
    explanation, or "leave" them out."""
    letter: str = ""
    """The kind of letter; "" for the one that fits the audience."""
    full: bool = False
    """Whether the PDF holds every pixel of its pictures."""
    wacz: bool = False
    """Whether the public pages are packed as a web archive, too."""
    mail: bool = False
    """Whether only the PDF is written."""
    audit: bool = False
    """Whether it goes along who looked at the case in the app of a fleet."""


async def bundle_case(context: Context, case: str | None, folder: Path, wish: Wish = Wish()) -> Bundle:
    """Bundles a case into one ZIP in `folder`, or several where the wish limits the size."""
    from collector.browser import sharing_browsers
    from collector.package import bundle
    from collector.services.secret_storage import signing_key

    store, found, bundler = _prepared(context, case)
    if found.closed is not None:
        context.tell(say("services-bundle-closed", case=found.id, day=f"{found.closed.astimezone(context.clock.zone):%d/%m/%Y}"))
    _settle_findings(context, found.id, wish.undecided)
    _tell_of_claim(context, store, found.id, wish.letter)
    async with sharing_browsers():  # it prints a book in each language, and each mail
        started = asyncio.ensure_future(bundler.print_pdf("<p>"))  # the browser starts while the exhibits are read
        try:
            return await bundle(
                store, found.id, folder, print_pdf=bundler.print_pdf, key=None if wish.mail else signing_key(context),
                authorities=store.config.authorities, clock=context.clock, secrets=bundler.secrets, tell=context.tell,
                options=options(wish, found.id, context),
            )  # fmt: skip
        finally:
            await asyncio.gather(started, return_exceptions=True)  # one that does not start was told by the book's own printing


async def preview_case(context: Context, case: str | None, wish: Wish = Wish()) -> Preview:
    """What `bundle_case` would make: files, sizes, exhibits, pages, what the gate says. Nothing is written."""
    _, found, bundler = _prepared(context, case)
    return await bundler.preview(found.id, options(wish, found.id, context))


def _prepared(context: Context, case: str | None) -> tuple[Store, Case, Bundler]:
    from collector.browser import print_pdf
    from collector.package import Bundler
    from collector.recipe import bring_readings_up_to_date, settle_interrupted
    from collector.services.run_contexts import ensure_browser
    from collector.services.secret_storage import kept_login_secrets

    store = context.open_store()
    found = case_named(store, case)
    settle_interrupted(store, context.clock, context.tell)
    bring_readings_up_to_date(store, context.clock, found.id, context.tell)
    ensure_browser(context)
    hosts = (urlsplit(str(doc.get(at) or "")).hostname for doc in store.all("captures", case=found.id) for at in ("url", "final_url"))
    return store, found, Bundler(store, print_pdf, context.clock, kept_login_secrets(context, filter(None, hosts)), context.tell)


def options(wish: Wish, case: str, context: Context) -> Options:
    """The wish in the package's own values. Raises InputError for what cannot be read."""
    from collector.case.times.typed_times import when
    from collector.model import Redaction
    from collector.package import AUDIENCES, Choice, Options, Policy
    from collector.package.letter.composition import LetterChoice
    from collector.services.complaint.redacting import check_kind, check_phrase

    now = context.clock.now()
    if wish.audience not in AUDIENCES:
        raise InputError(say("services-audience", audience=wish.audience), say("services-use-one", names=", ".join(AUDIENCES)))
    if wish.languages not in ("", "both", "he", "en"):
        raise InputError(say("services-package-language", language=wish.languages), say("services-use-one", names="he, en, both"))
    if wish.wacz and wish.mail:
        raise UsageError(say("services-wacz-mail"), say("services-wacz-mail-next"))
    own = [Redaction(id="here", case=case, at=now, phrase=check_phrase(phrase)) for phrase in wish.phrases]
    own += [Redaction(id="here", case=case, at=now, kind=check_kind(kind)) for kind in wish.kinds]
    first, last = (when(text, now, context.clock.zone).date() if text else None for text in (wish.first, wish.last))
    if first and last and last < first:
        days = {"first": f"{first:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}"}
        raise InputError(say("services-days-reversed", **days), say("services-days-reversed-next"))
    return Options(
        languages=("he", "en") if wish.languages == "both" else (wish.languages,) if wish.languages else (),
        leave_out=wish.leave_out, allow=wish.allow, choice=Choice(wish.pick, wish.drop, first, last),
        policy=Policy(tuple(own), wish.audience, wish.keep_places), max_size=size_of(wish.max_size),
        letter=LetterChoice(kind=wish.letter or LETTERS.get(wish.audience, ""), folders=letter_folders(context)),
        full=wish.full, wacz=wish.wacz, mail=wish.mail, allow_missing=wish.allow_missing, audit=wish.audit,
    )  # fmt: skip


def size_of(text: str) -> int:
    """Bytes of ``10MB``, ``900 KB``, ``1.5GB``; 0 for nothing. Raises InputError."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmg]?)i?b?", text.strip().lower())
    if text and (found is None or not float(found[1])):
        raise InputError(say("services-size", size=text), say("services-size-next"))
    return int(float(found[1]) * {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}[found[2]]) if found else 0


def _tell_of_claim(context: Context, store: Store, case: str, kind: str) -> None:
    """What a statement of claim needs, where the package holds one."""
    from collector.case import gather
    from collector.package.letter.letter_kinds import fitting_kind

    dossier = gather(store, case, context.clock.now())
    if (kind or fitting_kind(dossier).name) == "claim":
        for remark in claim_remarks(dossier):
            context.tell(remark)


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
    from collector.store import check_store, holds_store, open_store

    place = path or context.store_root
    if isinstance(place, Path) and not place.exists():
        raise NothingFound(say("services-no-path", path=str(place)), say("services-verify-no-path-next"))
    if not isinstance(place, Path) or holds_store(place):
        from collector.store.check.head_statements import statements_in

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
