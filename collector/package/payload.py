"""Makes what a package holds: letter, PDF, offline pages, exhibits, journal. Nothing is written to disk here."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from collector.documents import read
from collector.language import Sentence, say
from collector.model import Artifact, Transcript
from collector.package.bidi_text import html
from collector.package.content.case_content import CaseContent, case_content
from collector.package.content.chosen_captures import Choice
from collector.package.content.early_leak_search import EarlySearch
from collector.package.content.exhibit_folders import Folder, Took, as_packed, attached_files, check_choices, check_names, fill_folder
from collector.package.content.exhibit_references import ShownBy, shown_by
from collector.package.content.exhibits import Exhibit, Exhibits, number_exhibits
from collector.package.content.journal_extract import JournalExtract, extract_journal
from collector.package.content.leak_gate import Found
from collector.package.content.table_rows import GROUPS, Tables, build_tables
from collector.package.letter.composition import LetterChoice, as_computed, compose, kind_named, letter_choice
from collector.package.letter.letter_kinds import COURT, fitting_kind
from collector.package.letter.letter_text import letter_text
from collector.package.letter.letter_value import Letter
from collector.package.pages.absent_parts import absent_remarks, removals, told_removals
from collector.package.pages.check_states import Held, check_states
from collector.package.pages.html_templates import render
from collector.package.pages.index_page import index_item
from collector.package.pages.labels import Labels
from collector.package.pages.plain_files import looked_sheet, timeline_csv, transcript_text
from collector.package.payload_value import Payload
from collector.package.pdf.book_template import LINK
from collector.package.pdf.complaint_pdf import Complaint, ComplaintPdf, NotEncoded, PrintPdf
from collector.package.pdf.document_text import printed_text
from collector.package.pdf.exhibit_plan import Plan
from collector.package.pdf.exhibit_planner import Planner, arranged, in_parallel
from collector.package.pdf.page_filling import print_once
from collector.package.pdf.pictures.picture_store import PictureStore
from collector.package.pdf.pictures.small_photo_copies import copies_for
from collector.package.redaction.cover_conversations import ABSENT
from collector.package.redaction.redaction_rules import Policy
from collector.package.redaction.release import TOLD_ELSEWHERE, Release
from collector.package.web_archive.public_pages import replay_of
from collector.secrets.leak_search import find_leaks
from collector.store import Store

_TOLD_EACH = 5.0
"""Seconds after which it is told again where covering stands: reading letters off photographs takes long."""
_MANY_PICTURES = 60
"""More than these a page to browse loads only as its reader comes to them."""
Tell = Callable[[Sentence], None]
"""Reports progress."""
Gate = Callable[[Payload, Mapping[str, bytes | Path]], list[Found]]
"""Searches files of a payload for what must not leave."""


@dataclass(frozen=True)
class PayloadMaker:
    """What the payload is made with. `languages`: the first is the package's own, the others get a letter and pages beside it."""

    store: Store
    print_pdf: PrintPdf
    languages: tuple[str, ...]
    zone: tzinfo
    now: datetime
    leave_out: Collection[str]
    tell: Tell
    choice: Choice = field(default_factory=Choice)
    policy: Policy = field(default_factory=Policy)
    letter: LetterChoice = field(default_factory=LetterChoice)
    secrets: tuple[str, ...] = ()
    """Known passwords and the like: a journal record that holds one stands as a digest."""
    full: bool = False
    """Whether the PDF holds every pixel of its pictures; else as many as are seen in print."""
    wacz: bool = False
    audit: bool = False
    """Whether the public pages are packed as a web archive, too; whether it goes along who looked at the case in the app of a fleet."""

    async def make(self, case: str, gate: Gate) -> Payload:
        """The payload of a case; `gate` searches its pictures meanwhile. Raises NothingFound if there is no such case."""
        with PictureStore() as pictures, EarlySearch() as early:
            made, content, folders = await asyncio.to_thread(self._gathered, case, gate, early)  # meanwhile the browser may start
            self.tell(say("package-making", count=made.exhibits.count))
            for language in self.languages:
                await self._readable(made, content, folders, language, pictures)
            await asyncio.to_thread(early.settle)
        made.unmet, made.values = content.redactor.unmet, content.redactor.covered
        return made

    def _gathered(self, case: str, gate: Gate, early: EarlySearch) -> tuple[Payload, CaseContent, dict[int, Folder]]:
        """The payload with its exhibits' folders, before anything is printed; `early` searches what it may of them."""
        content = case_content(self.store, case, self.now, self.zone, self.choice, self.policy)
        numbered = number_exhibits(content.dossier, self.languages[0], self.zone)
        kind = kind_named(self.letter.kind) if self.letter.kind else fitting_kind(content.dossier)
        numbered = numbered.lettered() if kind.reader == COURT else numbered
        check_names(self.leave_out, numbered.all)
        made = Payload(content.dossier, numbered, content.policy.audience, unneeded=content.unneeded, searched=early.made)
        removed = removals(self.store.all("files"), content.redactor.text)
        release = Release(content.policy, content.redactor, self.store.path, self.languages[0], removed)
        kept = self._extract(made, content, release)
        if not content.policy.active:  # nothing that the folders tell is to be looked for
            early.begin(partial(gate, made), content.redactor.covered)
        folders = self._folders(made, content, kept, release, early.take)
        made.values = content.redactor.covered
        if content.policy.active:
            early.begin(partial(gate, made), made.values)
        for name, packed in made.files.items():
            early.take(name, packed, made.media_types.get(name))
        check_choices(self.leave_out, folders.values(), made.files)
        if self.wacz:
            made.replay = replay_of(folders.values(), self.now)
            made.files |= made.replay.files
        made.exhibits = as_packed(made.exhibits, folders)
        return made, content, folders

    async def _readable(
        self, made: Payload, content: CaseContent, folders: dict[int, Folder], language: str, pictures: PictureStore
    ) -> None:
        """What a person reads, in one language: letter, PDF, page to browse, sheet."""
        exhibits, own = made.exhibits, language == self.languages[0]
        if not own:
            titled = number_exhibits(made.dossier, language, self.zone)
            shown = tuple(replace(e, title=t.title) for e, t in zip(made.exhibits.all, titled.all, strict=True))
            exhibits = replace(made.exhibits, all=shown, language=language)
            exhibits = exhibits.lettered() if exhibits.are_lettered else exhibits
        ending = self._ending(language)

        def latest(table: str, id: str) -> dict[str, Any] | None:
            return content.redactor.value(self.store.latest(table, id))  # type: ignore[no-any-return]

        choice = letter_choice(latest, made.dossier, language, self.letter)
        letter, tables = compose(made.dossier, exhibits, self.zone, choice), build_tables(made.dossier, exhibits, self.zone)
        made.letter = made.letter or letter
        if choice.wording is not None:
            computed = as_computed(made.dossier, exhibits, self.zone, choice)
            made.files[f"data/letter{ending}-as-computed.txt"] = letter_text(computed).encode()
        page = asyncio.create_task(asyncio.to_thread(self._page, made, exhibits, folders, letter, tables, language))
        try:
            complaint = await self._book(made, letter, exhibits, tables, folders, pictures)
        finally:
            await asyncio.wait([page])
        made.files[f"data/complaint{ending}.pdf"] = complaint.pdf
        made.printed[f"data/complaint{ending}.pdf"] = complaint.html
        made.pages = made.pages or complaint.pages
        made.files[f"data/index{ending}.html"] = page.result().encode()
        made.files[f"data/letter{ending}.txt"] = letter_text(letter).encode()
        made.files[f"data/timeline{ending}.csv"] = timeline_csv(tables.timeline, language, self.zone, made.dossier.gender)

    def _page(
        self, made: Payload, exhibits: Exhibits, folders: dict[int, Folder], letter: Letter, tables: Tables, language: str
    ) -> str:
        """The page to browse."""
        case, ending = made.dossier.case, self._ending(language)
        items = [index_item(each, folders.get(each.number), language, self.zone, made.dossier.gender) for each in exhibits.all]
        items = [item | {"words": _words(item["exhibit"], folders.get(item["exhibit"].number), language)} for item in items]
        held = Held(
            sum(len(folder.paths) for folder in folders.values()), made.left_out, made.missing, made.forgotten,
            made.unsearchable, sum(bool(counts) for folder in folders.values() for counts in folder.covered.values()), made.records,
            made.withheld,
        )  # fmt: skip
        events = [row for row in tables.timeline if row.group != "check" and not row.told_elsewhere]  # missed checks stand in the coverage
        pictures = sum(bool(item.get("picture")) + len(item.get("pictures", ())) for item in items)
        return render(
            "index.html.j2", language, self.zone, gender=case.customer.gender,
            lazy=Markup(' loading="lazy"') if pictures > _MANY_PICTURES else "",
            title=f"{case.title} – {case.provider}", case=case, made=self.now, tables=tables, asks=letter.asks, story=letter.story,
            total=letter.total, ending=ending, items=items, groups=[g for g in GROUPS if any(r.group == g for r in events)],
            events=events, findings=[line for line in tables.findings if line.finding.kind != "missing-check"],
            chats=[item for item in items if item["exhibit"].transcript and item["exhibit"].transcript.messages],
            exhibits=exhibits, price_exhibit=next(iter(exhibits.table("prices")), 0),
            timeline_exhibit=next(iter(exhibits.table("timeline")), 0),
            checks=check_states(held, self.store.all("seals"), language, self.zone, made.dossier.gender),
            others=[
                {"language": x, "ending": self._ending(x), "name": Labels(x)["this-language"]} for x in self.languages if x != language
            ],
        )  # fmt: skip

    def _ending(self, language: str) -> str:
        """What stands behind a file's name: nothing in the package's own language."""
        return "" if language == self.languages[0] else f"-{language}"

    async def _book(
        self, made: Payload, letter: Letter, exhibits: Exhibits, tables: Tables, folders: dict[int, Folder], pictures: PictureStore
    ) -> Complaint:
        """complaint.pdf in the language of the exhibits."""
        try:
            return await self._printed(made, letter, exhibits, tables, folders, pictures, at_once=False)
        except NotEncoded:
            return await self._printed(made, letter, exhibits, tables, folders, pictures, at_once=True)

    async def _printed(
        self, made: Payload, letter: Letter, exhibits: Exhibits, tables: Tables, folders: dict[int, Folder], pictures: PictureStore,
        *, at_once: bool,
    ) -> Complaint:  # fmt: skip
        case, language = made.dossier.case, exhibits.language
        contents = {a.digest: folders[n].files[folders[n].paths[p]] for n in folders for p, a in folders[n].shown.items()}
        read = partial(_read, contents)
        own_pages, copies, told = exhibits.are_lettered, copies_for(self.store, folders.values()), made.searched.documents
        planner = Planner(language, pictures, *arranged(exhibits, read), self.full, at_once, copies, own_pages, told)

        def planned(exhibit: Exhibit) -> Plan:
            folder, capture = folders.get(exhibit.number), exhibit.capture
            shown = shown_by(made.dossier, capture.id, language, self.zone) if capture else ShownBy()
            paths, attached = (folder.paths, attached_files(folder)) if folder else ({}, {})
            plan = planner.plan(exhibit, shown, read, paths, tables.printed(exhibit), attached)
            absent = {part: why for part, why in folder.absent.items() if why != TOLD_ELSEWHERE} if folder else {}
            removed = folder.removed if folder else {}
            plan.remarks += [html(each) for each in absent_remarks(absent, removed, language, self.zone, made.dossier.gender)]
            return plan

        plans = await asyncio.to_thread(in_parallel, planned, exhibits.all)
        for one in plans:
            if one.as_seen is not None:
                planner.lay_as_seen(one, await self.print_pdf(one.as_seen.html))
        if not own_pages:
            print_once(plans, exhibits, LINK)
        title = f"{case.title} – {case.provider}"
        gender = case.customer.gender
        press = ComplaintPdf(self.print_pdf, language, self.zone, case.id, title, self.now, own_pages=own_pages, gender=gender)
        return await press.complaint(letter, exhibits, plans, pictures)

    def _extract(self, made: Payload, content: CaseContent, release: Release) -> JournalExtract:
        id, files = made.dossier.case.id, {a.digest for e in made.exhibits.all if e.capture for a in e.capture.files.values()}
        number = str(((self.store.latest("cases", id) or {}).get("customer") or {}).get("id_number", ""))
        both = {e.capture.id for e in made.exhibits.all if e.capture is not None and release.others.beside(e.capture)}
        kept = extract_journal(self.store.records(), id, files, number, content.redactor, content.chosen, self._is_secret, both, self.audit)
        made.files["data/journal.jsonl"] = kept.lines
        made.files |= looked_sheet(kept.looked, self.languages[0], self.zone)
        made.withheld, made.records = kept.withheld, kept.lines.count(b"\n")
        return kept

    def _is_secret(self, line: bytes) -> bool:
        return bool(self.secrets) and bool(find_leaks(line, "application/json", self.secrets))

    def _folders(self, made: Payload, content: CaseContent, kept: JournalExtract, release: Release, took: Took) -> dict[int, Folder]:
        folders: dict[int, Folder] = {}
        lists = {"left-out": made.left_out, "missing": made.missing, TOLD_ELSEWHERE: made.elsewhere, ABSENT: made.others}

        def whys(counts: Mapping[str, int]) -> list[str]:
            return [content.redactor.text(why) for kind in counts if (why := content.policy.why(kind))]

        told = time.monotonic()
        for exhibit in made.exhibits.all:
            if exhibit.capture is None:
                continue
            if time.monotonic() - told > _TOLD_EACH:
                self.tell(say("package-covering", number=exhibit.number, count=made.exhibits.count))
                told = time.monotonic()
            record = kept.captures.get(exhibit.capture.id)
            folder = fill_folder(exhibit, record, release, partial(self._transcribed, made.dossier.gender), self.leave_out, whys, took)
            folders[exhibit.number] = folder
            made.files |= {f"data/{name}": content for name, content in folder.files.items()}
            made.media_types |= {f"data/{name}": kind for name, kind in folder.media_types.items()}
            made.recorded |= {f"data/{name}": folder.shown[part].digest for part, name in folder.paths.items()}
            for part, why in folder.absent.items():
                if part not in folder.removed:
                    lists.get(why, made.unsearchable).append(f"{exhibit.folder}/{part}")
            made.forgotten += told_removals(((f"{exhibit.folder}/{part}", each) for part, each in folder.removed.items()), self.zone)
            for counts in folder.covered.values():
                made.covered = {kind: made.covered.get(kind, 0) + counts.get(kind, 0) for kind in {**made.covered, **counts}}
        return folders

    def _transcribed(self, gender: str, transcript: Transcript, made: Folder) -> dict[str, bytes]:
        values: dict[str, Any] = {"exhibit": made.exhibit, "attached": attached_files(made)}
        return {
            "transcript.json": json.dumps(transcript.to_doc(), ensure_ascii=False, indent=1).encode() + b"\n",
            "transcript.txt": transcript_text(transcript, self.languages[0], self.zone, gender).encode(),
            "transcript.html": render("transcript.html.j2", self.languages[0], self.zone, gender=gender, **values).encode(),
        }


def _words(exhibit: Exhibit, folder: Folder | None, language: str) -> tuple[list[tuple[str, str]], str] | None:
    """An e-mail's labelled headers and its words as they are in the package, with what is covered in it; None for anything else."""
    original = folder.shown.get("original") if folder is not None and exhibit.kind == "email" else None
    if folder is None or original is None or "original" not in folder.paths:
        return None
    data = _read({original.digest: folder.files[folder.paths["original"]]}, original)
    return printed_text(read(data, media_type=original.media_type), Labels(language), language)


def _read(contents: Mapping[str, bytes | Path], artifact: Artifact) -> bytes:
    content = contents[artifact.digest]
    return content if isinstance(content, bytes) else content.read_bytes()
