"""What the customer is told of a finished package: what it lacks, what was covered, what its reader may not need to see."""

from __future__ import annotations

from collections.abc import Sequence

from collector.case.tone.tone_points import points
from collector.documents import can_read_pixels
from collector.language import Sentence, say
from collector.package.pages import labels
from collector.package.payload_value import Payload

MAIL_LIMIT = 20 << 20
"""Many mailboxes refuse more than this; a larger package is told of."""
_LISTED = 6


def remarks(made: Payload, size: int) -> tuple[Sentence, ...]:
    """The remarks, the weightiest first."""
    return (*_redactions(made), *_contents(made, size), *_tone(made))


def large_parts(parts: Sequence[tuple[str, int]], limit: int) -> tuple[Sentence, ...]:
    """The parts (name, bytes) that are larger than was asked for: a letter or a single exhibit is never divided."""
    large = [f"{name} ({size / (1 << 20):.1f} MB)" for name, size in parts if limit and size > limit]
    limited = f"{limit / (1 << 20):.1f}"
    return (say("package-remark-part-large", files=", ".join(large), count=len(large), limit=limited),) if large else ()


def _redactions(made: Payload) -> list[Sentence]:
    found: list[Sentence] = []
    if made.covered:
        places = {kind: count for kind, count in made.covered.items() if kind != "place"}
        if any(places.values()):
            found.append(say("package-remark-covered", told=labels.covered_sentence(places, made.dossier.gender)))
        if "place" in made.covered:
            found.append(say("package-remark-place", count=made.covered["place"]))
    if made.unmet:
        found.append(say("package-remark-unmet", phrases=_some([f"“{phrase}”" for phrase in made.unmet]), count=len(made.unmet)))
    if made.unsearchable:
        files, count = _some(made.unsearchable), len(made.unsearchable)
        found.append(say("package-remark-unsearchable", files=files, count=count, case=made.dossier.case.id))
    if made.elsewhere:
        found.append(say("package-remark-elsewhere", count=len(made.elsewhere)))
    if made.others:
        found.append(say("package-remark-others", count=len(made.others)))
    if made.values and not can_read_pixels():
        found.append(say("package-remark-no-ocr"))
    return found


def _contents(made: Payload, size: int) -> list[Sentence]:
    found: list[Sentence] = []
    if made.unneeded:
        found.append(say("package-remark-unneeded", count=len(made.unneeded)))
    if size > MAIL_LIMIT:
        pdf = made.files["data/complaint.pdf"]
        whole, small = size / (1 << 20), len(pdf) / (1 << 20) if isinstance(pdf, bytes) else 0.0
        found.append(say("package-large", whole=f"{whole:.0f}", pdf=f"{small:.1f}"))
    number = made.dossier.case.customer.id_number
    shown = _texts_with(made, number) if number.strip("█") else []
    if shown:
        found.append(say("package-id-number-shown", files=", ".join(shown), case=made.dossier.case.id))
    if made.replay.pages:
        found.append(say("package-remark-wacz", pages=made.replay.pages, others=made.replay.others))
    if made.forgotten:
        found.append(say("package-remark-forgotten", files=_some(made.forgotten), count=len(made.forgotten)))
    if made.missing:
        found.append(say("package-files-missing", files=", ".join(made.missing)))
    return found


def _some(names: list[str]) -> str:
    return ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")


def _tone(made: Payload) -> list[Sentence]:
    """The person's own words in the letter that close ears, each place once. The letter is theirs, so it only points."""
    letter, dossier = made.files["data/letter.txt"], made.dossier
    written = letter.decode() if isinstance(letter, bytes) else letter.read_text("utf-8")
    own = [dossier.case.title, *(text for demand in dossier.demands for text in (demand.text, demand.sum_shown))]
    said = [contact.summary for contact in dossier.contacts] + [f.text for f in dossier.facts] + [d.text for d in dossier.decisions]
    said += [p.text for p in dossier.promises] + [text for c in dossier.contacts for text in (c.asked_for, c.next_step)]
    own += [text for text in said if text and text.rstrip(". ") in written]
    found = {point.words: point for text in own for point in points(text)}
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
