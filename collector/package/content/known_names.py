"""The names that may stand inside the sentences of a case (pure)."""

from __future__ import annotations

from collector.case import Dossier


def known_names(dossier: Dossier) -> set[str]:
    """Names that may stand inside the case's sentences: plans, the provider, people, reference numbers."""
    case = dossier.case
    found = {case.plan, case.provider, *(p.by for p in dossier.promises), *(p.plan for p in dossier.promises)}
    found |= {reading.plan for reading in dossier.readings} | {c.name for c in dossier.contacts} | {c.reference for c in dossier.contacts}
    return found | {message.name for transcript in dossier.transcripts.values() for message in transcript.messages}
