"""Makes what a package holds: letter, PDF, offline pages, exhibits, journal. Nothing is written to disk here."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from collector.case import Dossier, gather
from collector.errors import InputError, NothingFound
from collector.language import Sentence, say
from collector.model import Artifact, Transcript
from collector.package.content.exhibit_folders import Folder, fill_folder
from collector.package.content.exhibits import Exhibit, Exhibits, number_exhibits
from collector.package.content.journal_extract import JournalExtract, extract_journal
from collector.package.content.table_rows import Tables, build_tables
from collector.package.letter.composition import LetterChoice, as_computed, compose, letter_choice
from collector.package.letter.letter_text import letter_text
from collector.package.letter.letter_value import Letter
from collector.package.pages import labels
from collector.package.pages.html_templates import render
from collector.package.pages.plain_text import timeline_csv, transcript_text
from collector.package.pdf.complaint_pdf import ComplaintPdf, PrintPdf
from collector.package.pdf.print_plan import facts_of, lacks_of, lay_as_seen, plan
from collector.store import Store

Tell = Callable[[Sentence], None]


@dataclass
class Payload:
    """The payload by name (``data/…``), and what the rest of the package tells about it."""

    dossier: Dossier
    exhibits: Exhibits
    files: dict[str, bytes | Path] = field(default_factory=dict)
    media_types: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    withheld: int = 0
    left_out: list[str] = field(default_factory=list)
    letter: Letter | None = None
    missing: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class PayloadMaker:
    """What the payload is made with."""

    store: Store
    print_pdf: PrintPdf
    language: str
    zone: tzinfo
    now: datetime
    leave_out: Collection[str]
    tell: Tell
    letter: LetterChoice

    async def make(self, case: str) -> Payload:
        """The payload of a case. Raises NothingFound if there is no such case, StoreDamaged for a file that is not what it was."""
        dossier = with_transcripts(gather(self.store, case, self.now), self.store)
        exhibits = number_exhibits(dossier, self.language, self.zone)
        choice = letter_choice(self.store.latest, dossier, self.language, self.letter)
        letter, tables = compose(dossier, exhibits, self.zone, choice), build_tables(dossier, exhibits, self.zone)
        made = Payload(dossier, exhibits, letter=letter)
        if choice.wording is not None:
            made.files["data/letter-as-computed.txt"] = letter_text(as_computed(dossier, exhibits, self.zone, choice)).encode()
        kept = self._extract(made)
        folders = self._folders(made, kept)
        self._check_choices(made, folders)
        made.exhibits = _without_withheld_transcripts(made.exhibits, folders)
        self.tell(say("package-making", count=len(exhibits.all)))
        await self._pdf(made, letter, tables, folders)
        self._pages(made, letter, tables, folders)
        return made

    def _extract(self, made: Payload) -> JournalExtract:
        digests = {a.digest for e in made.exhibits.all if e.capture for a in e.capture.files.values()}
        case = made.dossier.case
        kept = extract_journal(self.store.records(), case.id, digests, case.customer.id_number)
        made.files["data/journal.jsonl"] = kept.lines
        made.withheld = kept.withheld
        return kept

    def _folders(self, made: Payload, kept: JournalExtract) -> dict[int, Folder]:
        folders: dict[int, Folder] = {}
        for exhibit in made.exhibits.all:
            if exhibit.capture is None:
                continue
            record = kept.captures.get(exhibit.capture.id)
            folder = fill_folder(exhibit, record, self.store.path, self._transcribed, self.leave_out)
            folders[exhibit.number] = folder
            made.files |= {f"data/{name}": content for name, content in folder.files.items()}
            made.media_types |= {f"data/{name}": kind for name, kind in folder.media_types.items()}
            for part, why in folder.absent.items():
                (made.left_out if why == "left-out" else made.missing).append(f"{exhibit.folder}/{part}")
        return folders

    def _check_choices(self, made: Payload, folders: dict[int, Folder]) -> None:
        """Raises InputError for a choice to leave out that names nothing."""
        names = {name for folder in folders.values() for name in folder.withheld}
        parts = {part for folder in folders.values() for part, why in folder.absent.items() if why == "left-out"}
        parts |= {"transcript"} if any(name.rpartition("/")[2].startswith("transcript.") for name in names) else set()
        for choice in self.leave_out:
            if choice.removeprefix("data/") not in names | parts:
                listed = sorted(name.removeprefix("data/") for name in made.files if name.startswith("data/exhibits/"))
                files = ", ".join(listed[:12]) or "–"
                raise InputError(say("package-leave-out-nothing", name=choice), say("package-leave-out-nothing-next", files=files))

    def _transcribed(self, transcript: Transcript, exhibit: Exhibit) -> dict[str, bytes]:
        return {
            "transcript.json": json.dumps(transcript.to_doc(), ensure_ascii=False, indent=1).encode() + b"\n",
            "transcript.txt": transcript_text(transcript, self.language, self.zone).encode(),
            "transcript.html": render("transcript.html.j2", self.language, self.zone, exhibit=exhibit).encode(),
        }

    async def _pdf(self, made: Payload, letter: Letter, tables: Tables, folders: dict[int, Folder]) -> None:
        plans = []
        for exhibit in made.exhibits.all:
            folder = folders.get(exhibit.number)
            one = plan(exhibit, self.language, self._read, folder.paths if folder else {})
            one.printed = tables.printed(exhibit) or one.printed
            if one.as_seen is not None:
                lay_as_seen(one, await self.print_pdf(one.as_seen.html), self.language)
            plans.append(one)
        case = made.dossier.case
        press = ComplaintPdf(self.print_pdf, self.language, self.zone, case.id, f"{case.title} – {case.provider}", self.now)
        complaint = await press.complaint(letter, made.exhibits, plans)
        made.files["data/complaint.pdf"] = complaint.pdf
        made.pages = complaint.pages

    def _read(self, artifact: Artifact) -> bytes:
        return self.store.read(artifact)

    def _pages(self, made: Payload, letter: Letter, tables: Tables, folders: dict[int, Folder]) -> None:
        items = [_item(exhibit, folders.get(exhibit.number), self.language) for exhibit in made.exhibits.all]
        case = made.dossier.case
        index = render(
            "index.html.j2", self.language, self.zone,
            title=f"{case.title} – {case.provider}", case=case, made=self.now, tables=tables, asks=letter.asks, story=letter.story,
            items=items,
        )  # fmt: skip
        made.files["data/index.html"] = index.encode()
        made.files["data/letter.txt"] = letter_text(letter).encode()
        made.files["data/timeline.csv"] = timeline_csv(tables.timeline, self.language, self.zone)


def with_transcripts(dossier: Dossier, store: Store) -> Dossier:
    """The dossier, with the transcripts that were kept as files of their captures."""
    found = dict(dossier.transcripts)
    for capture in dossier.captures:
        kept = capture.files.get("transcript")
        if capture.id not in found and kept is not None:
            try:
                found[capture.id] = Transcript.from_doc(json.loads(store.read(kept)))
            except (NothingFound, ValidationError, ValueError):
                continue  # the exhibit then stands without a conversation, and the missing file is told of
    return dossier.replace(transcripts=found)


def _without_withheld_transcripts(exhibits: Exhibits, folders: dict[int, Folder]) -> Exhibits:
    """The exhibits; a conversation that was left out of its folder is in no page and no print either."""
    shown = tuple(
        replace(e, transcript=None) if e.number in folders and not folders[e.number].derived else e for e in exhibits.all
    )
    return replace(exhibits, all=shown)


def _item(exhibit: Exhibit, folder: Folder | None, language: str) -> dict[str, Any]:
    """What the offline page shows of an exhibit."""
    capture = exhibit.capture
    if capture is None or folder is None:
        return {"exhibit": exhibit}
    rows = [
        {"label": labels.part_label(part, language), "path": folder.paths.get(part, ""), "size": a.size, "digest": a.digest}
        for part, a in sorted(capture.files.items())
        if not part.startswith(("picture-", "stamped-"))
    ]
    shown = [folder.paths[p] for p in ("picture", "original") if p in folder.paths and capture.files[p].media_type.startswith("image/")]
    derived = [(name, labels.part_label("transcript", language) + f" ({name.rpartition('.')[2]})") for name in folder.derived]
    return {
        "exhibit": exhibit,
        "facts": facts_of(capture, language),
        "lacks": lacks_of(capture),
        "files": rows,
        "picture": shown[0] if shown else "",
        "pictures": [path for part, path in sorted(folder.paths.items()) if part.startswith("picture-")],
        "derived": [*derived, (f"{exhibit.folder}/capture.json", labels.Labels(language)["record"])],
    }
