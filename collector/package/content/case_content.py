"""What a package tells of a case: the case as it was recorded, without what is not chosen, with what is to be covered already covered."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TypeVar

from pydantic import ValidationError

from collector.case import CaseFile, Dossier, draw_up, read_file
from collector.case.rights.edited_rights import rights_of
from collector.documents import read
from collector.errors import NothingFound
from collector.model import Artifact, Capture, Transcript
from collector.package.content.chosen_captures import Choice, Chosen, in_order, without
from collector.package.redaction import redaction_rules
from collector.package.redaction.redaction_rules import Policy
from collector.package.redaction.redactor import Redactor
from collector.store import Store

_F = TypeVar("_F", bound=CaseFile)
_ADDED = ("original", "attachment", "text")
_LONGEST = 8 << 20
"""Bytes of a file that is read for numbers which others repeat."""


@dataclass(frozen=True)
class CaseContent:
    """The dossier as it may be told, what covers it, and what stays out."""

    dossier: Dossier
    policy: Policy
    redactor: Redactor
    chosen: Chosen
    unneeded: tuple[Capture, ...] = ()
    """Captures that stay out because nothing in the complaint rests on them."""


def case_content(store: Store, case: str, now: datetime, zone: tzinfo, choice: Choice, policy: Policy) -> CaseContent:
    """Reads and covers a case. Raises NothingFound if there is none, InputError for a choice that names nothing.

    `policy` is that of this package alone; the case's own stored redactions are added to it.
    """
    file = read_file(store, case)
    rights = rights_of(store, file.case.slug or file.case.provider)
    whole = draw_up(file, now, rights)
    chosen = choice.of(whole, zone)
    file = without(file, chosen)
    kept = with_transcripts(file, store.read).transcripts
    stored = redaction_rules.of_case(store.all("redactions", case=case), policy.audience, policy.redactions, keep_places=policy.keep_places)
    redactor = stored.redactor(file.model_copy(update={"transcripts": kept}), _texts_of_files(store, file.captures))
    file, kept = redactor.model(file), {id: redactor.model(transcript) for id, transcript in kept.items()}
    if redactor.active:
        file = file.model_copy(update={"case": _with_safe_name(file, redactor)})
    dossier = draw_up(file, now, rights).model_copy(update={"transcripts": kept})
    unneeded = tuple(redactor.model(c) for c in in_order(whole.captures) if c.id in chosen.unneeded)
    further = _further(whole, chosen) if policy.audience != "public" else set()
    dossier = dossier.model_copy(update={"not_enclosed": tuple(c for c in unneeded if c.id in further)})
    return CaseContent(dossier, stored, redactor, chosen, unneeded)


def usual_dossier(store: Store, case: str, now: datetime, zone: tzinfo) -> Dossier:
    """The case with the evidence that its package holds where nobody chose: so a letter alone numbers its exhibits as the package does."""
    file = read_file(store, case)
    rights = rights_of(store, file.case.slug or file.case.provider)
    whole = draw_up(file, now, rights)
    chosen = Choice().of(whole, zone)
    further = _further(whole, chosen)
    kept = without(file, chosen)
    dossier = with_transcripts(whole if kept is file else draw_up(kept, now, rights), store.read)
    return dossier.model_copy(update={"not_enclosed": tuple(c for c in in_order(whole.captures) if c.id in further)})


def _further(whole: Dossier, chosen: Chosen) -> set[str]:
    """The person's own files that no record names and that stay out: their titles are told, never their bytes."""
    return {c.id for c in whole.unlinked if c.id in chosen.unneeded and c.kind in ("file", "email", "download")}


def _with_safe_name(file: CaseFile, redactor: Redactor) -> object:
    """The case; the package's name does not hold what is covered."""
    return file.case.replace(slug="") if redactor.holds(file.case.slug) or "█" in file.case.slug else file.case


def _texts_of_files(store: Store, captures: Iterable[Capture]) -> Iterator[str]:
    """What the case's files say, but for pictures and what only their pixels show."""
    for artifact in (a for c in captures for part, a in c.files.items() if part.startswith(_ADDED)):
        path = store.path(artifact)
        if not artifact.media_type.startswith(("image/", "video/", "audio/")) and artifact.size <= _LONGEST and path.is_file():
            yield from texts_of(path.read_bytes(), artifact)


def texts_of(data: bytes, artifact: Artifact) -> Iterator[str]:
    """What a file says, piece by piece: its text, its headers, its messages."""
    document = read(data, artifact.name, media_type=artifact.media_type)
    yield document.text
    yield from (value for _, value in document.headers)
    yield from (one.text for one in document.messages)


def with_transcripts(file: _F, read: Callable[[Artifact], bytes]) -> _F:
    """The case, with the transcripts that were kept as files of their captures."""
    found = dict(file.transcripts)
    for capture in file.captures:
        kept = capture.files.get("transcript")
        if capture.id not in found and kept is not None:
            try:
                found[capture.id] = Transcript.from_doc(json.loads(read(kept)))
            except (NothingFound, ValidationError, ValueError):
                continue  # the exhibit then stands without a conversation, and the missing file is told of
    return file.model_copy(update={"transcripts": found})
