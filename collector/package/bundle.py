"""Makes the complaint package of a case: payload, leak gate, manifest, seals, and one file that is there whole or not at all."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from collector.clock import Clock, iso
from collector.errors import Failed, InputError
from collector.language import Sentence, catalogue_text, say
from collector.model import Seal
from collector.package.content import leak_gate
from collector.package.content.chosen_captures import Choice
from collector.package.content.early_leak_search import Searched
from collector.package.content.records_with_secrets import Holding, holders
from collector.package.letter.composition import LetterChoice
from collector.package.package_parts import divided, measured, size_of
from collector.package.payload import PayloadMaker, Tell
from collector.package.payload_value import Payload
from collector.package.pdf.complaint_pdf import PrintPdf
from collector.package.redaction.redaction_rules import Policy
from collector.package.remarks import large_parts, remarks
from collector.package.seal import document_stamps
from collector.package.seal.sealed_package import Sealing
from collector.package.seal.write_package import free_name, write_file
from collector.store import Store
from collector.trust.digest import sha256
from collector.trust.signing_keys import SigningKey
from collector.trust.timestamp_client import Authority


@dataclass(frozen=True)
class Options:
    """What the customer chose for one package.

    languages: he, en or both; none means the case's own. leave_out: files that stay out, each by its path (``exhibits/03/archive.mhtml``)
    or its part's name (``archive``); their digests stay in it. allow: values that look like secrets and are none, by the customer's word;
    they are recorded, and hold for later packages of the case. max_size: bytes above which the package is divided into parts that each
    verify alone; 0 for no limit.
    """

    languages: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    choice: Choice = field(default_factory=Choice)
    policy: Policy = field(default_factory=Policy)
    max_size: int = 0
    letter: LetterChoice = field(default_factory=LetterChoice)
    """Which kind of letter, from which templates."""
    full: bool = False
    """Whether the PDF holds every pixel of its pictures."""
    allow_missing: bool = False
    """Whether a phrase to cover may stand nowhere."""
    wacz: bool = False
    """Whether the public pages are packed as a web archive (WACZ), too."""
    audit: bool = False
    """Whether it goes along when, and in which role, the case's pages were looked at in the app of a fleet: ``looked.csv``."""
    mail: bool = False
    """Whether only the PDF is written, to be sent by mail; the gate looks at the whole all the same."""


@dataclass(frozen=True)
class Bundle:
    """A finished package: its file, how many exhibits, its size in bytes, its pages, its seal, and remarks for the customer."""

    package: Path
    exhibits: int
    bytes: int
    pages: int
    seal: Seal | None
    """None for a PDF alone."""
    notes: tuple[Sentence, ...] = ()
    parts: tuple[Path, ...] = ()
    """All files, where the package was divided; else the one."""


@dataclass(frozen=True)
class Preview:
    """What a package would hold: its files with their sizes, exhibits with the captures they show, pages, and what the gate found."""

    files: Mapping[str, int]
    exhibits: tuple[tuple[int, str, str], ...]
    """Number, title, capture's id ("" for a computed table)."""
    pages: int
    found: tuple[Sentence, ...] = ()
    notes: tuple[Sentence, ...] = ()
    content: Mapping[str, bytes | Path] = field(default_factory=dict, repr=False)
    """The files themselves, for a person who looks at them before they go out."""
    unneeded: tuple[tuple[str, str], ...] = ()
    """Title and id of each capture that stays out because nothing in the complaint rests on it."""


def silent(_sentence: Sentence) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Bundler:
    """What packages are made with. print_pdf: prints HTML as a PDF. secrets: values that must appear nowhere."""

    store: Store
    print_pdf: PrintPdf
    clock: Clock
    secrets: tuple[str, ...] = ()
    tell: Tell = silent

    async def payload(self, case_id: str, options: Options, now: datetime) -> Payload:
        """The payload. Raises NothingFound, InputError, BrowserMissing."""
        own = str((self.store.latest("cases", case_id) or {}).get("language", "he"))
        languages = options.languages or (own,)
        maker = PayloadMaker(
            self.store, self.print_pdf, languages, self.clock.zone, now, options.leave_out, self.tell, options.choice, options.policy,
            options.letter, self.secrets, options.full, options.wacz, options.audit,
        )  # fmt: skip
        made = await maker.make(case_id, partial(self._gate, options))
        nowhere = [each.phrase for each in options.policy.redactions if each.phrase in made.unmet]
        if nowhere and not options.allow_missing:
            raise InputError(say("package-redact-nothing", phrase=nowhere[0]), say("package-redact-nothing-next", phrase=nowhere[0]))
        return made

    async def found(self, made: Payload, options: Options) -> list[leak_gate.Found]:
        """What must not leave and is in the payload all the same."""
        self.tell(say("package-looking-for-secrets"))
        done = made.searched if made.searched.covered == frozenset(made.values) else Searched()
        left = {name: content for name, content in made.files.items() if name not in done.measures}
        return [*done.found, *await asyncio.to_thread(self._gate, options, made, left)]

    def _gate(self, options: Options, made: Payload, files: Mapping[str, bytes | Path]) -> list[leak_gate.Found]:
        covered = {text: kind for text, kind in made.values.items() if not _is_own(text)}
        places = options.policy.keep_places
        found = leak_gate.search(files, made.media_types, self.secrets, options.allow, covered, places=places, printed=made.printed)
        at = {f"data/{e.folder}": e.capture.id for e in made.exhibits.all if e.capture is not None} if found else {}
        return [replace(each, capture=at.get(each.file.rpartition("/")[0], "")) for each in found]

    def holding(self, case_id: str) -> list[Holding]:
        """The newest versions of the case's records that hold a known secret."""
        return holders(self.store.records(), case_id, self.secrets) if self.secrets else []

    async def preview(self, case_id: str, options: Options) -> Preview:
        """What `bundle` would make, without writing or sealing anything."""
        options = _with_allowed(self.store, case_id, options)
        made = await self.payload(case_id, options, self.clock.now())
        found, records = await self.found(made, options), self.holding(case_id)
        sizes = {name: size_of(content) for name, content in sorted(made.files.items())}
        exhibits = tuple((e.number, e.name, e.capture.id if e.capture else "") for e in made.exhibits.all)
        told = leak_gate.with_ways(found, case_id, records)
        notes = remarks(made, sum(sizes.values()))
        left = tuple((c.title or c.final_url or c.kind, c.id) for c in made.unneeded)
        return Preview(sizes, exhibits, made.pages, tuple(told), notes, made.files, left)


async def bundle(
    store: Store,
    case_id: str,
    out_dir: Path,
    *,
    print_pdf: PrintPdf,
    key: SigningKey | None,
    authorities: Sequence[Authority] | None,
    clock: Clock,
    secrets: Iterable[str] = (),
    tell: Tell = silent,
    options: Options = Options(),
) -> Bundle:
    """Writes the package of a case into `out_dir`, as ``CASE.zip``, or ``CASE-2.zip`` where that exists.

    authorities: who time-stamps; None takes the store's own, none if stamping is switched off there.
    Raises NothingFound, InputError, SecretFound (nothing was written then), StoreError, BrowserMissing. An authority that does not answer
    is no error: the seal says *pending*.
    """
    now, options = clock.now(), _with_allowed(store, case_id, options)
    bundler = Bundler(store, print_pdf, clock, tuple(secrets), tell)
    made = await bundler.payload(case_id, options, now)
    found = await bundler.found(made, options)
    leak_gate.refuse(found, case_id, bundler.holding(case_id) if found else ())
    stampers = tuple(store.config.authorities if authorities is None else authorities) if store.config.stamping else ()
    books = sorted(filter(leak_gate.COMPLAINT.fullmatch, made.files), reverse=True)
    stamped = await asyncio.to_thread(document_stamps.stamp_documents, made.files, books, key, stampers, tell)
    press = Sealing(store, key, stampers, now, clock, made, bundler.secrets, options.allow, tell, stamped)
    name = free_name(out_dir, made.dossier.case.name)
    if options.mail:
        return _mailed(store, case_id, out_dir, name, made, options)
    divided_files = divided(made.files, options.max_size)
    done = [await press.write(out_dir, name, files, (n, len(divided_files))) for n, files in enumerate(divided_files, 1)]
    for package, _, manifest, seal in done:
        tell(say("package-written", path=package))
        _record(store, case_id, package, manifest, seal, made, options.allow)
    size = sum(each[1] for each in done)
    notes = (*large_parts([(each[0].name, each[1]) for each in done], options.max_size), *remarks(made, max(each[1] for each in done)))
    return Bundle(done[0][0], made.exhibits.count, size, made.pages, done[0][3], notes, tuple(each[0] for each in done))


def _mailed(store: Store, case_id: str, out_dir: Path, name: str, made: Payload, options: Options) -> Bundle:
    """The PDF alone, one for each language, on record with its digest. Raises Failed where one is larger than the limit."""
    pdfs = {path.removeprefix("data/complaint"): content for path, content in made.files.items() if leak_gate.COMPLAINT.fullmatch(path)}
    large = max(size_of(content) for content in pdfs.values())
    if options.max_size and large > options.max_size:
        sizes = {"size": f"{large / (1 << 20):.1f}", "limit": f"{options.max_size / (1 << 20):.1f}"}
        raise Failed(say("package-mail-large", **sizes), say("package-mail-large-next"))
    paths = tuple(write_file(out_dir, f"{name}{ending}", content) for ending, content in sorted(pdfs.items(), reverse=True))
    for path in paths:
        own = measured(path)
        doc = {"id": f"mail-{own.digest[:16]}", "case": case_id, "at": iso(made.dossier.at), "name": path.name, "digest": own.digest}
        told = {"bytes": own.size, "exhibits": made.exhibits.count, "audience": made.audience, "allowed": [*options.allow]}
        if not store.readonly:
            store.append("packages", {**doc, **told})
    notes = remarks(made, large)
    return Bundle(paths[0], made.exhibits.count, sum(map(size_of, paths)), made.pages, None, notes, paths)


@cache
def _is_own(text: str) -> bool:
    """Whether the words stand in the collector's own sentences, so that finding them in a page says nothing."""
    return re.search(rf"(?<!\w){re.escape(text.casefold().strip())}(?!\w)", catalogue_text()) is not None


def _with_allowed(store: Store, case: str, options: Options) -> Options:
    """The options with what the customer said before, for another package of the case, to be no secret."""
    told = [doc.get("allowed") for doc in store.all("packages", case=case)]
    before = [str(value) for values in told if isinstance(values, list) for value in values]
    return replace(options, allow=tuple(dict.fromkeys([*before, *options.allow])))


def _record(store: Store, case_id: str, package: Path, manifest: bytes, seal: Seal, made: Payload, allowed: Sequence[str]) -> None:
    """Notes in the journal that a package was made, so that each copy that left is on record."""
    if store.readonly:
        return
    doc = {
        "id": f"package-{seal.id.removeprefix('seal-')}",
        "case": case_id,
        "at": iso(seal.at),
        "name": package.name,
        "bytes": package.stat().st_size,
        "exhibits": made.exhibits.count,
        "manifest": sha256(manifest),
        "seal": seal.to_doc(),
        "left_out": made.left_out,
        "missing": made.missing,
        "forgotten": made.forgotten,
        "unsearchable": made.unsearchable,
        "covered": made.covered,
        "audience": made.audience,
        "allowed": [*allowed],
    }
    store.append("packages", doc)
