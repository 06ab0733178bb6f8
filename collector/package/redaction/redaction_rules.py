"""What a case asks to cover: its records of the table `redactions`, the audience, and what the case itself says of people (pure)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from email.utils import getaddresses

from collector.case import CaseFile
from collector.model import Role
from collector.model.redaction import Redaction
from collector.package.redaction.personal_detail_kinds import KINDS
from collector.package.redaction.redactor import Redactor, Wanted

AUDIENCES = ("company", "regulator", "court", "public")
"""Whom a package is for. All but ``public`` get what the case holds, less what the customer had covered."""
_NO_NAMES = frozenset({"נציג", "נציגה", "נציגת", "agent", "representative", "support", "service", "שירות", "צוות", "מוקד", "מערכת"})

_SHORTEST_NUMBER = 4
"""A shorter number of a bill's customer would be found in every sum."""
_SHORTEST_NAME, _FEWEST_DIGITS = 8, 6
"""Letters of a kept name, and digits of a number, that are looked for where no word beside them says what they are."""
BY_CONTEXT = ("id-number", "card", "account", "device-number", "representatives")
"""Kinds of which some are known only by a word beside them."""


@dataclass(frozen=True)
class Policy:
    """What leaves in which form: `redactions` by phrase, kind and box, and the kinds that the audience adds."""

    redactions: tuple[Redaction, ...] = ()
    audience: str = "company"
    keep_places: bool = False
    """Whether the place and serial numbers in pictures may leave: only where the customer asked for it."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds to cover, in the order of `KINDS`."""
        chosen = set(KINDS) if self.audience == "public" else {each.kind for each in self.redactions if each.kind}
        return tuple(kind for kind in KINDS if kind in chosen)

    @property
    def active(self) -> bool:
        """Whether any text is to be covered; then nothing leaves that could not be searched."""
        return bool(self.kinds) or any(each.phrase for each in self.redactions)

    def boxes(self, capture: str, part: str) -> list[Redaction]:
        """The boxes to cover on one file."""
        return [each for each in self.redactions if each.capture == capture and each.part == part and each.box]

    def seen(self, capture: str, part: str) -> bool:
        """Whether the customer looked at this file and says that nothing else on it must be covered."""
        return any(each.capture == capture and each.part == part for each in self.redactions)

    def why(self, kind: str) -> str:
        """The reason the customer gave for covering this kind ("" if none)."""
        return next((each.why for each in self.redactions if each.why and (each.kind or "phrase") == kind), "")

    def redactor(self, file: CaseFile, texts: Iterable[str] = ()) -> Redactor:
        """What to look for in the case's texts. A phrase comes first, so that what it covers is told as the customer's choice. A number or
        a name that one of them tells by a word beside it is covered in all of them; `texts` are further ones, such as files' own."""
        wanted = [Wanted(each.phrase) for each in self.redactions if each.phrase]
        wanted = list(dict.fromkeys([*wanted, *known_values(file, self.kinds)]))
        company = frozenset(word for each in file.case.provider.split() for word in (each.casefold(), _bare(each).casefold()))
        made = Redactor(tuple(wanted), self.kinds, company=company)
        wanted += _in_kept_names(file, made)
        if any(kind in self.kinds for kind in BY_CONTEXT):
            made.model(file)
            for text in texts:
                made.text(text)
            wanted += (Wanted(text, kind) for text, kind in made.values.items() if kind in BY_CONTEXT and _stands_for_itself(text))
        return Redactor(tuple(dict.fromkeys(wanted)), self.kinds, company=company)


def _stands_for_itself(text: str) -> bool:
    """Whether it can be nothing else where no word beside it says what it is: a long number, or a name of two words."""
    digits = sum(character.isdigit() for character in text)
    return digits >= _FEWEST_DIGITS or (not digits and len(text.split()) == 2 and len(text) >= _SHORTEST_NAME and "█" not in text)


def known_values(file: CaseFile, kinds: Collection[str]) -> Iterator[Wanted]:
    """The values that the case names itself, of the kinds that are to be covered."""
    customer = file.case.customer
    for kind, values in (
        ("customer", [customer.name, *_parts(customer.name)]),
        ("id-number", [customer.id_number]),
        ("phone", [customer.phone]),
        ("email", [customer.email]),
        ("address", [customer.address, customer.address.split(",")[0]]),
        ("account", [file.case.customer_number, *_on_bills(file)]),
        ("representatives", list(_representatives(file))),
    ):
        if kind in kinds:
            yield from (Wanted(value.strip(), kind) for value in values if len(re.sub(r"\W", "", value)) >= 2)


def _in_kept_names(file: CaseFile, redactor: Redactor) -> Iterator[Wanted]:
    """What is to be covered in the names of the person's files, as the store writes it in its own names for them: ``noa-mail.example``."""
    for name in {str(capture.facts.get("file_name") or "") for capture in file.captures}:
        for (start, end), kind in redactor.spans(name):
            kept = re.sub(r"[^A-Za-z0-9._-]+", "-", name[start:end]).strip("-.")
            other = kept != name[start:end] and len(re.sub(r"[\W_]", "", kept)) >= _SHORTEST_NAME
            if other or kind == "tokens" or _stands_for_itself(kept):
                yield Wanted(kept, kind)


def _on_bills(file: CaseFile) -> Iterator[str]:
    """The customer numbers that were read off the case's bills: elsewhere they stand without a word that says what they are."""
    for capture in file.captures:
        number = str(capture.bill.get("customer_number") or "")
        if len(re.sub(r"\W", "", number)) >= _SHORTEST_NUMBER:
            yield number


def _representatives(file: CaseFile) -> Iterator[str]:
    named = [contact.name for contact in file.contacts] + [promise.by for promise in file.promises]
    named += list(_in_mails(file))
    named += [m.name for t in file.transcripts.values() for m in t.messages if m.role in (Role.AGENT, Role.UNKNOWN)]
    company = {_bare(word).casefold() for word in file.case.provider.split()} | _NO_NAMES
    for name in dict.fromkeys(named):
        if not {_bare(word).casefold() for word in name.split()} <= company:  # the company's own name is nobody's
            yield name
            yield from list(_parts(name))[:1]


def _in_mails(file: CaseFile) -> Iterator[str]:
    """The names of persons who wrote or got the case's mails; a desk's name holds the company's, or a word such as ``service``."""
    company = {_bare(word).casefold() for word in file.case.provider.split()}
    for capture in file.captures:
        told = [str(capture.facts.get(key) or "") for key in ("from", "to", "cc")]
        for name, _ in getaddresses(told):
            words = {_bare(word).casefold() for word in name.split()}
            if len(words) in (2, 3) and not words & (company | _NO_NAMES):
                yield name


def _parts(name: str) -> Iterable[str]:
    """First and last name by themselves, as people use them."""
    words = [_bare(word) for word in name.split()]
    return [word for word in words if len(word) >= 3 and word.casefold() not in _NO_NAMES] if len(words) in (2, 3) else []


def _bare(word: str) -> str:
    return re.sub(r"[^\w'-]", "", word)


def of_case(docs: Iterable[dict[str, object]], audience: str, more: Sequence[Redaction] = (), *, keep_places: bool = False) -> Policy:
    """The policy by a case's stored redactions, those given for this package alone, and the audience."""
    stored = [Redaction.from_doc(doc) for doc in docs]
    return Policy((*(each for each in stored if not each.undone), *more), audience, keep_places)
