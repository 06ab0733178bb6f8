"""Makes the complaint package of a case: payload, leak gate, manifest, seals, and one file that is there whole or not at all."""

from __future__ import annotations

import asyncio
import os
import re
import secrets as randomness
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from collector.case.tone.tone_points import points
from collector.clock import Clock, iso
from collector.errors import Failed, InputError, StoreError
from collector.language import Sentence, say
from collector.model import Seal
from collector.package.content import leak_gate
from collector.package.letter.composition import LetterChoice
from collector.package.pages.html_templates import render
from collector.package.payload import Payload, PayloadMaker, Tell
from collector.package.pdf.complaint_pdf import PrintPdf
from collector.package.seal import bag, container, manifest_seals
from collector.store import Config, Store
from collector.trust.digest import sha256, sha256_file
from collector.trust.keys import SigningKey
from collector.trust.timestamps import Authority

MAIL_LIMIT = 20 << 20
"""Many mailboxes refuse more than this; a larger package is told of."""


@dataclass(frozen=True)
class Bundle:
    """A finished package: its file, how many exhibits, its size in bytes, its pages, its seal, and remarks for the customer."""

    package: Path
    exhibits: int
    bytes: int
    pages: int
    seal: Seal
    notes: tuple[Sentence, ...] = ()


def silent(_sentence: Sentence) -> None:
    """Tells nobody."""


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
    language: str | None = None,
    leave_out: Collection[str] = (),
    allow: Collection[str] = (),
    letter: LetterChoice | None = None,
) -> Bundle:
    """Writes the package of a case into `out_dir`, as ``CASE.zip``, or ``CASE-2.zip`` where that exists.

    print_pdf: prints HTML as a PDF. authorities: who time-stamps; None takes the store's own, none if stamping is switched off there.
    secrets: values that must appear nowhere. language: he or en; default the case's own. leave_out: files that stay out of the package,
    each by its path (``exhibits/03/archive.mhtml``) or its part's name (``archive``); their digests stay in it.
    allow: values that look like secrets and are none, by the customer's word; how many is recorded.
    letter: which kind of letter, from which templates.
    Raises NothingFound, SecretFound (nothing was written then), StoreError, BrowserMissing. An authority that does not answer is no error:
    the seal says *pending*.
    """
    now = clock.now()
    chosen = language or str((store.latest("cases", case_id) or {}).get("language", "he"))
    made = await PayloadMaker(store, print_pdf, chosen, clock.zone, now, leave_out, tell, letter or LetterChoice()).make(case_id)
    tell(say("package-looking-for-secrets"))
    known = list(secrets)
    leak_gate.refuse(await asyncio.to_thread(leak_gate.search, made.files, made.media_types, known, allow))
    digests = {name: _digest(content) for name, content in made.files.items()}
    manifest = bag.manifest({name: digest for name, (digest, _) in digests.items()})
    stampers = store.config.authorities if authorities is None else authorities
    seals = await asyncio.to_thread(manifest_seals.seal_manifest, manifest, key, stampers if store.config.stamping else (), now, tell)
    manifest_seals.add_earlier(seals, store.all("seals"), (*stampers, *_once_trusted(store)), store.read)
    name = _free_name(out_dir, made.dossier.case.name)
    tags = _tags(made, manifest, seals, name, now, clock, sum(size for _, size in digests.values()))
    leak_gate.refuse(leak_gate.search(tags, {}, known, allow))
    package, size = _write(out_dir, name, {**made.files, **tags})
    assert seals.seal is not None
    tell(say("package-written", path=package))
    _record(store, case_id, package, size, manifest, seals.seal, made, len(allow))
    return Bundle(package, len(made.exhibits.all), size, made.pages, seals.seal, _notes(made, size))


def _tags(
    made: Payload, manifest: bytes, seals: manifest_seals.Seals, name: str, now: datetime, clock: Clock, size: int
) -> dict[str, bytes | Path]:
    """The bag's own files, in the order that avoids a circle: manifest, seals over it, READ-ME, tag manifest over all of those."""
    case = made.dossier.case
    assert seals.seal is not None
    view = {
        "signer": seals.seal.signer,
        "signature_why": seals.seal.signature_why,
        "stamps": seals.stamps,
        "sealed": any(stamp["sealed"] for stamp in seals.stamps),
    }
    readme = render(
        "readme.html.j2", made.exhibits.language, clock.zone,
        case=case, made=now, name=name, exhibits=len(made.exhibits.all), pages=made.pages, withheld=made.withheld,
        left_out=made.left_out, missing=made.missing, seal=view, earlier=seals.earlier,
    )  # fmt: skip
    tags: dict[str, bytes] = {
        "bagit.txt": bag.DECLARATION,
        "bag-info.txt": bag.bag_info(case=case.id, title=f"{case.title} – {case.provider}", made=now, size=size, files=len(made.files)),
        bag.MANIFEST: manifest,
        "READ-ME-FIRST.html": readme.encode(),
    }
    tags |= {f"seals/{path}": content for path, content in manifest_seals.finish(seals).items()}
    return {**tags, bag.TAG_MANIFEST: bag.manifest({path: sha256(content) for path, content in tags.items()})}


def _once_trusted(store: Store) -> list[Authority]:
    """The authorities of all settings the store ever had: an earlier seal may be by one that is no longer asked."""
    found = list(store.config.authorities)
    for record in store.versions("store", "config"):
        with suppress(InputError):
            found += Config.read(str((record.doc or {}).get("text", ""))).authorities
    return found


def _digest(content: bytes | Path) -> tuple[str, int]:
    return (sha256(content), len(content)) if isinstance(content, bytes) else sha256_file(content)


def _free_name(out_dir: Path, wanted: str) -> str:
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", wanted).strip("-.") or "case"
    name, number = stem, 1
    while (out_dir / f"{name}.zip").exists() or (out_dir / name).exists():
        number += 1
        name = f"{stem}-{number}"
    return name


def _write(out_dir: Path, name: str, files: dict[str, bytes | Path]) -> tuple[Path, int]:
    """The ZIP under its name, whole or not at all, and never over another one. Raises StoreError."""
    package = out_dir / f"{name}.zip"
    part = out_dir / f".{name}-{randomness.token_hex(4)}.part"
    try:
        out_dir.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as file:
            container.write({f"{name}/{path}": content for path, content in files.items()}, file)
            file.flush()
            os.fsync(file.fileno())
        size = part.stat().st_size
        _rename(part, package)
    except FileExistsError as problem:
        raise Failed(say("package-written-meanwhile", path=package), say("package-written-meanwhile-next")) from problem
    except OSError as problem:
        raise StoreError(say("package-not-written", path=package, reason=problem.strerror), say("package-not-written-next")) from problem
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return package, size


def _rename(part: Path, package: Path) -> None:
    """Gives the file its name, which must be free. Raises FileExistsError."""
    if os.name == "nt":
        part.rename(package)
        return
    try:
        os.link(part, package)
    except FileExistsError:
        raise
    except OSError:  # a drive without hard links: reserve the name, then replace it
        package.open("xb").close()
        part.replace(package)


def _record(store: Store, case_id: str, package: Path, size: int, manifest: bytes, seal: Seal, made: Payload, allowed: int) -> None:
    """Notes in the journal that a package was made, so that each copy that left is on record."""
    if store.readonly:
        return
    doc = {
        "id": f"package-{seal.id.removeprefix('seal-')}",
        "case": case_id,
        "at": iso(seal.at),
        "name": package.name,
        "bytes": size,
        "exhibits": len(made.exhibits.all),
        "manifest": sha256(manifest),
        "seal": seal.to_doc(),
        "left_out": made.left_out,
        "missing": made.missing,
        "allowed": allowed,
    }
    store.append("packages", doc)


def _notes(made: Payload, size: int) -> tuple[Sentence, ...]:
    notes: list[Sentence] = []
    if size > MAIL_LIMIT:
        pdf = made.files["data/complaint.pdf"]
        whole, small = size / (1 << 20), len(pdf) / (1 << 20) if isinstance(pdf, bytes) else 0.0
        notes.append(say("package-large", whole=f"{whole:.0f}", pdf=f"{small:.1f}"))
    number = made.dossier.case.customer.id_number
    shown = _texts_with(made, number) if number else []
    if shown:
        notes.append(say("package-id-number-shown", files=", ".join(shown)))
    if made.missing:
        notes.append(say("package-files-missing", files=", ".join(made.missing)))
    return (*notes, *_tone(made))


def _tone(made: Payload) -> list[Sentence]:
    """The person's own words in the letter that close ears, the first of each kind. The letter is theirs, so it only points."""
    letter, dossier = made.files["data/letter.txt"], made.dossier
    written = letter.decode() if isinstance(letter, bytes) else letter.read_text("utf-8")
    own = [dossier.case.title, *(text for demand in dossier.demands for text in (demand.text, demand.sum_shown))]
    own += [contact.summary for contact in dossier.contacts if contact.summary and contact.summary in written]
    found = {point.kind: point for text in reversed(own) for point in reversed(points(text))}
    return [say("package-better-put", words=point.words, advice=point.advice) for point in found.values()]


def _texts_with(made: Payload, number: str) -> list[str]:
    """Exhibits' texts that hold the customer's ID number because the page showed it."""
    found = []
    for name, content in sorted(made.files.items()):
        if name.startswith("data/exhibits/") and not name.endswith((".png", ".jpg", ".webp", ".gif")):
            data = content if isinstance(content, bytes) else content.read_bytes()
            if number.encode() in data:
                found.append(name.removeprefix("data/"))
    return found
