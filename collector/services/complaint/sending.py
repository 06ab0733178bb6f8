"""Prepares the sending of a complaint (a mail, or a label for registered post) and notes what was sent; it sends nothing itself."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr
from pathlib import Path
from typing import TYPE_CHECKING

from collector.errors import InputError, NothingFound
from collector.language import Sentence, say
from collector.services.complaint.cases import case_named
from collector.services.complaint.postal_label import postal_label, postal_label_page
from collector.services.context import Context
from collector.services.statements.statement_checks import one_of
from collector.services.statements.steps import Sent, log_step

if TYPE_CHECKING:
    from collector.case import Dossier
    from collector.case.rights.escalation_ladder import Rung
    from collector.model import Step
    from collector.store import Store

WAYS = ("email", "letter", "form", "fax", "message")
FOLDER = Path("packages")
MAIL_LIMIT = 20 << 20
"""Bytes of a mail that many mailboxes still take; a larger one is told of."""
_ONE = r"[^\s@<>:]+@[^\s@<>:]+\.[^\s@<>:]+"
_ADDRESS = re.compile(rf"([^<>:]*)<({_ONE})>|({_ONE})")
_PDF, _LETTER, _MANIFEST = "data/complaint.pdf", "data/letter.txt", "manifest-sha256.txt"


@dataclass(frozen=True)
class Prepared:
    """A complaint that is ready to be sent on one rung of the ladder: what goes out, to whom, and the files that were written for it."""

    case: str
    number: int
    body: str
    addressee: str
    way: str
    package: str
    digest: str
    """SHA-256 of the PDF that goes out."""
    files: tuple[Path, ...] = ()
    label: str = ""
    """The address for registered post, line by line; "" for any other way."""
    form: str = ""
    """The address of the addressee's web form, where it is known and the complaint goes out by form."""
    shown: str = ""
    """The addressee in the person's own language; `addressee` is in the letter's."""


def prepare_sending(
    context: Context, case: str | None, *, number: int = 0, way: str = "email", package: Path | None = None, to: str = "",
    out: Path = FOLDER,
) -> Prepared:  # fmt: skip
    """Writes a mail with the PDF (``.eml``), the PDF with an address label, or the PDF with the letter's text for a form. number: the rung
    of the ladder, 0 for the next one.

    to: the e-mail or postal address; else the one that was written down for the addressee. package: the ZIP; else the newest one that was
    made of the case, looked for in `out`. Raises NothingFound, or InputError for a rung that there is not and a ZIP that is not the package
    that was made.
    """
    from collector.case import gather

    one_of(way, WAYS, say("services-kind-sending"))
    store = context.read_store()
    dossier = gather(store, case_named(store, case).id, context.clock.now())
    rung, place = _rung(dossier, number)
    path, pdf = _package(store, dossier.case.id, package, out)
    language, own = dossier.case.language, context.language
    to = to or (rung.email if way == "email" else rung.address if way == "letter" else "")
    addressee, shown = _desk(rung, dossier, language), _desk(rung, dossier, own)
    made = Prepared(dossier.case.id, place, rung.body, addressee, way, path.name, hashlib.sha256(pdf).hexdigest(), shown=shown)
    out.mkdir(parents=True, exist_ok=True)
    stem = f"{path.stem}-{rung.body}"
    if way == "email":
        return _with(context.tell, made, "", {out / f"{stem}.eml": _mail(dossier, addressee, to, pdf, f"{path.stem}.pdf", language)})
    label = postal_label(dossier, addressee, to, language) if way == "letter" else ""
    files = {out / f"{stem}.pdf": pdf}
    if label:
        files |= {out / f"{stem}-label.html": postal_label_page(label, language), out / f"{stem}-label.txt": label.encode()}
    if way == "form":
        files |= {out / f"{stem}.txt": words for words in _letter(path)}
        made = replace(made, form=rung.url)
    return _with(context.tell, made, label, files)


def log_sending(context: Context, sent: Prepared, *, at: str = "now", reference: str = "", proof: Path | None = None) -> Step:
    """Notes that it was sent, with the digest of what went out. proof: the postal slip or the confirmation page, which is kept as a file.

    Raises InputError for a time that cannot be, NothingFound for a file that is not there.
    """
    from collector.services.collecting.capturing import add_own_files

    if proof is not None and not proof.is_file():
        raise NothingFound(say("services-no-path", path=str(proof)), say("services-proof-next"))
    capture = ""
    if proof is not None:
        kept = add_own_files(context, [proof], sent.case, title=say("services-proof-of-sending", to=sent.addressee).in_(context.language))
        capture = kept.captures[0] if kept.captures else ""
    told = Sent(sent.addressee, sent.body, at, sent.way, reference, "", capture, package=sent.package, digest=sent.digest)
    return log_step(context, sent.case, told)


def _desk(rung: Rung, dossier: Dossier, language: str) -> str:
    told = rung.name_en if language == "en" else rung.name_he
    return f"{told}, {dossier.case.provider}" if rung.body in ("company", "ceo") else told


def _rung(dossier: Dossier, number: int) -> tuple[Rung, int]:
    ladder = dossier.ladder
    if not number:
        place = next((n for n, rung in enumerate(ladder) if rung == dossier.addressee), 0)
        return ladder[place], place + 1
    if not 1 <= number <= len(ladder):
        raise InputError(say("services-no-rung", number=str(number)), say("services-no-rung-next", count=len(ladder)))
    return ladder[number - 1], number


def _package(store: Store, case: str, named: Path | None, folder: Path) -> tuple[Path, bytes]:
    """The package's path, and its PDF as it was sealed."""
    made = store.all("packages", case=case)
    if named is None and not made:
        raise NothingFound(say("services-no-package", case=case), say("services-no-package-next", case=case))
    path = named or next((at for doc in reversed(made) if (at := folder / str(doc["name"])).is_file()), folder / str(made[-1]["name"]))
    if not path.is_file():
        raise NothingFound(say("services-no-path", path=str(path)), say("services-package-path-next"))
    if path.suffix == ".pdf":
        return path, _alone(path, {str(doc.get("digest")) for doc in made}, case)
    try:
        with zipfile.ZipFile(path) as archive:
            top = archive.namelist()[0].partition("/")[0]
            manifest, pdf = archive.read(f"{top}/{_MANIFEST}"), archive.read(f"{top}/{_PDF}")
    except (OSError, KeyError, IndexError, zipfile.BadZipFile) as problem:
        raise InputError(say("services-no-such-package", path=str(path)), say("services-package-path-next")) from problem
    ours = any(doc.get("manifest") == hashlib.sha256(manifest).hexdigest() for doc in made)
    if not ours or f"{hashlib.sha256(pdf).hexdigest()}  {_PDF}\n".encode() not in manifest:
        raise InputError(say("services-package-changed", path=str(path)), say("services-no-package-next", case=case))
    return path, pdf


def _letter(path: Path) -> Iterator[bytes]:
    """The letter as text, to paste into a form; none where only the PDF was made."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist() if name.partition("/")[2] == _LETTER)


def _alone(path: Path, digests: set[str], case: str) -> bytes:
    """A PDF that was made alone (``bundle --mail``), as it was recorded. Raises InputError for any other file."""
    pdf = path.read_bytes()
    if hashlib.sha256(pdf).hexdigest() not in digests:
        raise InputError(say("services-package-changed", path=str(path)), say("services-no-package-next", case=case))
    return pdf


def _mail(dossier: Dossier, addressee: str, to: str, pdf: bytes, name: str, language: str) -> bytes:
    """A draft that mail programs open as one to be sent, not as one received (``X-Unsent``)."""
    case = dossier.case
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    if to:
        mail["To"] = _mail_addresses(to)
    if "@" in case.customer.email:
        mail["From"] = _mail_addresses(case.customer.email)
    number = case.customer_number or "none"
    subject = say("services-send-subject", title=case.title, number=number).in_(language)
    mail["Subject"] = " ".join(re.sub(r"[\u2066-\u2069]", "", subject).split())
    body = say("services-send-body", addressee=addressee, title=case.title, name=case.customer.name or "________")
    mail.set_content(body.in_(language))
    mail.add_attachment(pdf, maintype="application", subtype="pdf", filename=name)
    return mail.as_bytes()


def _mail_addresses(text: str) -> str:
    """The addresses, as a mail's header takes them. Raises InputError for what is none."""
    found = [_ADDRESS.fullmatch(" ".join(part.split())) for part in re.split("[,;]", text)]
    if not all(found):
        raise InputError(say("services-mail-address", text=text), say("services-mail-address-next"))
    return ", ".join(formataddr(((each[1] or "").strip('" '), each[2] or each[3])) for each in found if each)


def _with(tell: Callable[[Sentence], None], made: Prepared, label: str, files: dict[Path, bytes]) -> Prepared:
    for path, content in files.items():
        path.write_bytes(content)
        if path.suffix == ".eml" and len(content) > MAIL_LIMIT:
            tell(say("services-send-large", size=f"{len(content) / (1 << 20):.1f}", case=made.case))
    return replace(made, label=label, files=tuple(files))
