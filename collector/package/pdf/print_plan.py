"""What each exhibit puts on paper: a cover, pages printed from HTML, and frames that pictures and PDF pages are laid into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from collector.case.times.own_day import own_day
from collector.clock import ISRAEL
from collector.documents import Document, as_shown, read, remarks
from collector.language import say
from collector.model import Artifact, Capture, State
from collector.package.content.exhibits import Exhibit
from collector.package.pages import labels
from collector.package.pages.html_templates import free, label, ltr
from collector.package.pages.labels import Labels
from collector.package.pdf.chat_pictures import picture_times, to_print
from collector.package.pdf.document_text import printed_text
from collector.package.pdf.pages_as_seen import AsSeen, as_seen, shows
from collector.package.pdf.picture_slices import MM, Cut, cut

WIDTH, STRIP, HEIGHT = 160.0, 16.0, 246.0
"""The room inside the margins of an A4 page in millimetres, and where the strip with an exhibit's number ends."""
GUTTER = 4.0
"""Between two pictures side by side."""
SLOT, CAPTION = 115.0, 5.0
"""Two of a chat's pictures share a page: from caption to caption, and from caption to picture. `print.css.j2` places the captions."""
MOST_CUTS, MOST_PAGES, MOST_TEXT, MOST_ADDRESS = 40, 60, 60_000, 240
"""Bounds of what is printed of one exhibit; the whole is in its folder, and the print says so."""
MOST_BESIDE = 3_000
"""Characters of an e-mail's words that are printed beside its look, where a raised fraction (64⁹⁰) is written out."""
MOST_BELOW = 3
"""Further pictures of a page that is taller than one picture; the rest is in the folder."""
Read = Callable[[Artifact], bytes]


@dataclass(frozen=True)
class Placed:
    """A page of a PDF laid into a frame: millimetres from the upper left corner inside the margins."""

    pdf: bytes
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass
class Sheet:
    """One page of paper: what the template is told, and what is laid on it."""

    values: dict[str, Any]
    placed: list[Placed] = field(default_factory=list)


@dataclass
class Plan:
    """An exhibit on paper: cover first, then the printed pages (`template values`), then the frames."""

    exhibit: Exhibit
    cover: Sheet
    printed: dict[str, Any] | None = None
    frames: list[Sheet] = field(default_factory=list)
    pages: int = 0
    """How many pages `printed` takes, once it is known."""
    as_seen: AsSeen | None = None
    """What must be printed as it looks, beside or in place of the text."""


def plan(exhibit: Exhibit, language: str, read: Read, paths: dict[str, str]) -> Plan:
    """The exhibit's sheets. `paths` tells where each of its parts lies in the package."""
    made = Plan(exhibit, Sheet({"cover": True, "number": exhibit.number, "title": exhibit.title, "lacks": (), "remark": "", "more": ""}))
    made.cover.values |= {"facts": [], "files": []}
    if exhibit.capture is not None:
        present = {part: artifact for part, artifact in exhibit.capture.files.items() if part in paths}
        laying = _Laying(made, exhibit.capture.replace(files=present), language, read, paths)
        laying.lay()
        if len(present) < len(exhibit.capture.files):
            laying.tell_of_absent()
    return made


def lay_as_seen(made: Plan, pdf: bytes, language: str) -> None:
    """Lays the pages that the browser printed; a long text stays away where they show all its words."""
    assert made.as_seen is not None and made.printed is not None
    capture = made.exhibit.capture
    assert capture is not None
    pages = as_shown(pdf)
    if pages.reason:
        return
    frames = []
    for number, (width, height) in enumerate(pages.sizes[:MOST_PAGES]):
        heading = label("page-of", language, page=number + 1, pages=len(pages.sizes))
        values = {"cover": False, "number": made.exhibit.number, "label": heading}
        sheet = Sheet({**values, "at": capture.started, "url": capture.final_url or capture.url, "captions": ()})
        width, height = width / MM, height / MM
        scale = min(WIDTH / width, (HEIGHT - STRIP) / height, 1)
        sheet.placed.append(Placed(pages.pdf, number, (WIDTH - width * scale) / 2, STRIP, width * scale, height * scale))
        frames.append(sheet)
    made.frames = frames + made.frames
    note, body = say("documents-as-seen").in_(language), made.printed["text"]
    whole = len(pages.sizes) <= MOST_PAGES and len(body) > MOST_BESIDE and shows(pdf, made.as_seen.text)
    made.printed = {**made.printed, "text": note if whole else f"{body}\n\n{note}"}


@dataclass
class _Laying:
    plan: Plan
    capture: Capture
    language: str
    read: Read
    paths: dict[str, str]

    def lay(self) -> None:
        values = {"facts": facts_of(self.capture, self.language), "lacks": lacks_of(self.capture)}
        self.plan.cover.values |= values | self._files()
        capture = self.capture
        if self.plan.exhibit.transcript is not None and self.plan.exhibit.transcript.messages:
            self.plan.printed = {"kind": "chat", "transcript": self.plan.exhibit.transcript}
        if "original" in capture.files:
            self._original(capture.files["original"])
        numbered = sorted(name for name in capture.files if name.startswith("picture-"))
        observations = capture.files.get("observations") if numbered else None
        times = picture_times(self.read(observations)) if observations else {}
        chosen = to_print(numbered, self.plan.exhibit.transcript, times, has_last="picture" in capture.files)
        self._pairs(chosen, times)
        if "picture" in capture.files:
            self._picture(capture.files["picture"], self.t["picture"])
        for name in sorted(name for name in capture.files if name.startswith("below-"))[:MOST_BELOW]:
            self._picture(capture.files[name], labels.part_label(name, self.language))
        if self.plan.exhibit.ordered is not None:
            self._side_by_side(self.plan.exhibit.ordered)
        if len(numbered) > len(chosen):
            self._remark(label("more-pictures", self.language, count=len(numbered) - len(chosen)))

    def tell_of_absent(self) -> None:
        """A file that was left out or removed is not printed, and the cover says so; its digest stands in the journal."""
        self._remark(self.t["withheld-file"])

    @property
    def t(self) -> Labels:
        return Labels(self.language)

    def _remark(self, text: Any) -> None:
        self.plan.cover.values["remark"] = text

    def _files(self) -> dict[str, Any]:
        listed = [name for name in self.capture.files if "-" not in name]
        rows = [self._file(name) for name in listed[:9]]
        pictures = len(self.capture.files) - len(listed)
        return {"files": rows, "more": label("more-pictures", self.language, count=pictures) if pictures else ""}

    def _file(self, name: str) -> dict[str, Any]:
        artifact = self.capture.files[name]
        path = self.paths.get(name, "–")
        return {"label": labels.part_label(name, self.language), "path": path, "size": artifact.size, "digest": artifact.digest}

    def _frame(self, heading: Any, at: datetime | None = None, captions: tuple[tuple[str, datetime | None], ...] = ()) -> Sheet:
        sheet = Sheet({"cover": False, "number": self.plan.exhibit.number, "label": heading, "at": at or self.capture.started})
        sheet.values |= {"url": self.capture.final_url or self.capture.url, "captions": captions}
        self.plan.frames.append(sheet)
        return sheet

    def _picture(self, artifact: Artifact, name: str) -> None:
        try:
            cuts = cut(self.read(artifact), WIDTH, HEIGHT - STRIP, MOST_CUTS)
        except ValueError:
            self._remark(label("cannot-print", self.language, path=self._path(artifact)))
            return
        for number, piece in enumerate(cuts, 1):
            part = label("part", self.language, part=number, parts=len(cuts))
            sheet = self._frame(f"{name} · " + part if len(cuts) > 1 else name)
            sheet.placed.append(_middle(piece, STRIP))
        if len(cuts) == MOST_CUTS:
            self._remark(label("cut-short", self.language, shown=MOST_CUTS, path=self._path(artifact)))

    def _pairs(self, names: list[str], times: dict[str, datetime]) -> None:
        """A chat's pictures, two on a page, each with the time at which it was taken."""
        for start in range(0, len(names), 2):
            pair = names[start : start + 2]
            captions = tuple((labels.part_label(name, self.language), times.get(name)) for name in pair)
            sheet = self._frame(self.t["pictures-of-chat"], captions=captions)
            for slot, name in enumerate(pair):
                try:
                    pieces = cut(self.read(self.capture.files[name]), WIDTH, SLOT - CAPTION - 1, 1)
                except ValueError:
                    continue
                sheet.placed.append(_middle(pieces[0], STRIP - 1 + CAPTION + slot * SLOT))

    def _side_by_side(self, ordered: Capture) -> None:
        """What was ordered or offered beside what came, on one page of its own; nothing where one of them is no picture."""
        half = (WIDTH - GUTTER) / 2
        try:
            pieces = [cut(self.read(_looks(capture)), half, HEIGHT - STRIP - CAPTION, 1)[0] for capture in (ordered, self.capture)]
        except ValueError:
            return
        sheet = self._frame(label("side-by-side", self.language, ordered=ordered.title or ordered.final_url or ordered.id))
        for number, piece in enumerate(pieces):
            left = number * (half + GUTTER) + (half - piece.width) / 2
            sheet.placed.append(Placed(piece.pdf, 0, left, STRIP + CAPTION, piece.width, piece.height))

    def _original(self, artifact: Artifact) -> None:
        data = self.read(artifact)
        document = read(data, artifact.name, media_type=artifact.media_type)
        if document.reason == "locked" and "unlocked" in self.capture.files:
            data = self.read(self.capture.files["unlocked"])
            opened = read(data, artifact.name, media_type=artifact.media_type)
            document = replace(opened, doubts=("unlocked", *opened.doubts))
        self._notes(document)
        if document.kind == "pdf":
            self._pdf(artifact, data)
        elif document.kind == "picture":
            self._picture(artifact, self.t["picture"])
        elif document.kind != "other" and not document.reason and "picture" not in self.capture.files:
            self.plan.as_seen = as_seen(document, self.t, self.language)
            self._text(*printed_text(document, self.t, self.language), artifact)
        elif "picture" not in self.capture.files:
            self._remark(label("cannot-print", self.language, path=self._path(artifact)))

    def _notes(self, document: Document) -> None:
        """What a reader of the original must know (locked, letters guessed, layers that are off), on the cover."""
        heading = say("documents-note").in_(self.language)
        self.plan.cover.values["facts"] = [
            *self.plan.cover.values["facts"], *((heading, note.in_(self.language)) for note in remarks(document)),
        ]  # fmt: skip

    def _text(self, lines: list[tuple[str, str]], body: str, artifact: Artifact) -> None:
        if len(body) > MOST_TEXT:
            self._remark(label("whole-file", self.language, path=self._path(artifact)))
        self.plan.printed = {"kind": "text", "lines": lines, "text": body[:MOST_TEXT]}

    def _pdf(self, artifact: Artifact, data: bytes) -> None:
        """Lays the pages as a viewer shows them."""
        pages = as_shown(data)
        sizes = pages.sizes
        if pages.reason:
            self._remark(label("cannot-print", self.language, path=self._path(artifact)))
            return
        for number, (width, height) in enumerate(sizes[:MOST_PAGES]):
            scale = min(WIDTH / width, (HEIGHT - STRIP) / height)
            sheet = self._frame(label("page-of", self.language, page=number + 1, pages=len(sizes)))
            sheet.placed.append(Placed(pages.pdf, number, (WIDTH - width * scale) / 2, STRIP, width * scale, height * scale))
        if len(sizes) > MOST_PAGES:
            self._remark(label("cut-short", self.language, shown=MOST_PAGES, path=self._path(artifact)))

    def _path(self, artifact: Artifact) -> str:
        return next((self.paths[n] for n, a in self.capture.files.items() if a.digest == artifact.digest and n in self.paths), "–")


def facts_of(capture: Capture, language: str) -> list[tuple[str, Any]]:
    """What is known of a capture, as labelled values: provider, time (a moment; the rest ready to show), state, address, id."""
    t = Labels(language)
    facts: list[tuple[str, Any]] = [(t["provider"], free(capture.provider))] if capture.provider else []
    own = own_day(capture)
    if own is not None:
        shown_at = f"{own.at.astimezone(ISRAEL):%d/%m/%Y}" if own.day_only else own.at
        facts += [(say("package-label-own-day", source=own.source).in_(language), ltr(shown_at) if own.day_only else shown_at)]
    facts += [(t["added"] if own else t["captured"], capture.started), (t["state"], labels.state(capture.state, language))]
    address = capture.final_url or capture.url
    facts += [(t["address"], ltr(address if len(address) <= MOST_ADDRESS else f"{address[:MOST_ADDRESS]}…"))] if address else []
    server = capture.facts.get("server_date") or ""
    shown = server.get("raw", "") if isinstance(server, dict) else server
    facts += [(t["server-date"], ltr(shown))] if shown else []
    return [*facts, (t["capture-id"], ltr(capture.id))]


def lacks_of(capture: Capture) -> tuple[str, ...]:
    """Why a capture is not complete, as reason codes."""
    return capture.reasons or (("interrupted",) if capture.state is State.RUNNING else ())


def _looks(capture: Capture) -> Artifact:
    """The file that shows what a capture looks like. Raises ValueError where it has no picture."""
    for part in ("picture", "original"):
        if part in capture.files and capture.files[part].media_type.startswith("image/"):
            return capture.files[part]
    raise ValueError("no picture")


def _middle(piece: Cut, top: float) -> Placed:
    return Placed(piece.pdf, 0, (WIDTH - piece.width) / 2, top, piece.width, piece.height)

