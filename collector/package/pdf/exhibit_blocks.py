"""Lays out one exhibit: which of its files go on paper, in which form, and what is told of those that do not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from collector.capture.text.page_words import PageWords, read_words
from collector.case.times.date_of_file import own_day
from collector.clock import parse
from collector.documents import Document, ShownPdf, as_shown, read, remarks
from collector.language import say
from collector.model import Artifact, Capture
from collector.package.content.exhibit_facts import MOST_ADDRESS, lacks_of, was_added
from collector.package.pages import labels
from collector.package.pages.html_templates import label
from collector.package.pages.labels import Labels
from collector.package.pdf import picture_layout, quoted_places
from collector.package.pdf.chat_on_paper import excerpt, picture_times, to_print
from collector.package.pdf.document_text import printed_text
from collector.package.pdf.exhibit_plan import Plan, shots_block
from collector.package.pdf.picture_layout import HALF, HEIGHT, PHOTO, SIX, TALL, TALL_RATIO, THIRD, TWELVE, WIDTH
from collector.package.pdf.pictures.chat_attachments import shown_attachments
from collector.package.pdf.pictures.encoded_picture import PictureFile
from collector.package.pdf.printed_mail_and_html import as_seen

MOST_TEXT, LARGE_PAGES = 12_000, 3
MOST_PAGES = {False: 7, True: 40}
"""Bounds of what is printed of one exhibit, by whether it has pages of its own; the whole is in its folder, and the print says so. A longer
PDF has its other pages small."""
_SHORT_DIGEST = 16
Read = Callable[[Artifact], bytes]


@dataclass
class Laying:
    """An exhibit that is laid out. `paths` tells where each of its parts lies in the package. abreast: how many photographs that the
    customer added stand side by side, 1 to 3; shared: how many stand in this one's row, where one is tall; own_pages: as in `Planner`."""

    plan: Plan
    capture: Capture
    language: str
    read: Read
    paths: dict[str, str]
    abreast: int = 1
    attached: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    shared: int = 1
    own_pages: bool = False
    documents: Mapping[str, Document] = field(default_factory=dict)
    """What files say, by digest, where somebody has read them."""

    def lay(self) -> None:
        """Fills the plan."""
        made, capture = self.plan, self.capture
        made.own, made.added, made.lacks = own_day(capture), was_added(capture), lacks_of(capture)
        named = next((capture.files[p] for p in ("original", "observations", "export", "picture") if p in capture.files), None)
        made.digest = named.digest[:_SHORT_DIGEST] if named else ""
        address = capture.final_url or capture.url
        made.address = address if len(address) <= MOST_ADDRESS else f"{address[:MOST_ADDRESS]}…"
        if self._side_by_side():
            return
        if made.exhibit.transcript is not None and made.exhibit.transcript.messages:
            said = excerpt(made.exhibit.transcript.messages, made.shown.messages)
            printed = [each.message for each in said if each.message is not None]
            files = shown_attachments(printed, self.attached, capture.files, self.read, made.shots)
            made.blocks.append({"kind": "chat", "transcript": made.exhibit.transcript, "said": said, "attached": files})
        if "original" in capture.files:
            self._original(capture.files["original"])
        numbered = sorted(name for name in capture.files if name.startswith("picture-"))
        if capture.kind == "chat" or numbered:
            self._chat_pictures(numbered)
        elif "picture" in capture.files:
            self._page(capture.files["picture"])

    @property
    def t(self) -> Labels:
        return Labels(self.language)

    @property
    def alt(self) -> str:
        return self.plan.exhibit.name

    def _cannot_print(self, artifact: Artifact) -> None:
        self.plan.remarks.append(label("cannot-print", self.language, path=self._path(artifact)))

    def _page(self, artifact: Artifact) -> None:
        """A page's picture: with what is quoted on it marked, else in readable pieces."""
        data, words = self.read(artifact), self._words()
        marks = quoted_places.on_page(words, self.plan.shown) if words else []
        try:
            if marks and words:
                scaled = [tuple(edge * words.scale for edge in mark) for mark in marks]
                crop_alt = str(say("package-alt-crop", title=self.alt).in_(self.language))
                laid = self.plan.shots.marked_page(data, scaled, words.scale, self.alt, crop_alt)  # type: ignore[arg-type]
                self.plan.blocks.append(shots_block(laid, beside=len(laid) > 1))
                return
            laid = self.plan.shots.page_pieces(data, WIDTH, HEIGHT - picture_layout.HEADER, picture_layout.MOST_SLICES + 1, self.alt)
        except ValueError:
            self._cannot_print(artifact)
            return
        self.plan.blocks += [shots_block([shot]) for shot in laid[: picture_layout.MOST_SLICES]]
        if len(laid) > picture_layout.MOST_SLICES:
            self.plan.remarks.append(label("cut-short", self.language, shown=picture_layout.MOST_SLICES, path=self._path(artifact)))

    def _words(self) -> PageWords | None:
        artifact = self.capture.files.get("words")
        try:
            return read_words(self.read(artifact)) if artifact else None
        except (ValueError, TypeError, KeyError):
            return None  # words of an older form mark nothing; the page is shown all the same

    def _chat_pictures(self, numbered: list[str]) -> None:
        """The pictures that show what is marked, two on a page, each with the time at which it was taken."""
        observations = self.capture.files.get("observations") if numbered else None
        told = self.capture.facts.get("taken")
        times = {name: parse(at) for name, at in told.items()} if isinstance(told, dict) else {}
        times |= picture_times(self.read(observations)) if observations else {}
        last, transcript = "picture" in self.capture.files, self.plan.exhibit.transcript
        chosen = to_print(numbered, transcript, times, self.plan.shown.messages, has_last=last)
        for name in chosen:
            self._moment(name, times.get(name))
        if not chosen and last:
            self._moment("picture", None)
        if len(numbered) > len(chosen):
            self.plan.remarks.append(label("more-pictures", self.language, count=len(numbered) - len(chosen)))

    def _moment(self, name: str, at: datetime | None) -> None:
        title = labels.part_label(name, self.language)
        try:
            shot = self.plan.shots.fitted(self.read(self.capture.files[name]), WIDTH, PHOTO, f"{self.alt} – {title}")
        except ValueError:
            self._cannot_print(self.capture.files[name])
            return
        self.plan.blocks.append(shots_block([replace(shot, caption={"text": title, "at": at})]))

    def _side_by_side(self) -> bool:
        """What was ordered or offered beside what came. False where one of them is no picture."""
        ordered = self.plan.exhibit.ordered
        if ordered is None:
            return False
        laid = []
        try:
            for capture, key in ((ordered, "ordered"), (self.capture, "came")):
                data, alt = self.read(_looks(capture)), f"{self.t[key]}: {capture.title}"
                part = self.plan.shots.upper_part(data, HALF, picture_layout.UPPER, alt) if key == "ordered" else None
                fitted = self.plan.shots.used_part if "picture" in capture.files else self.plan.shots.fitted
                shot = part or fitted(data, HALF, TALL, alt)
                laid.append(replace(shot, caption={"text": self.t["ordered-part" if part else key], "at": None}))
        except (ValueError, KeyError):
            return False
        self.plan.blocks.append(shots_block(laid, beside=True))
        return True

    def _original(self, artifact: Artifact) -> None:
        known, held = self.documents.get(artifact.digest), artifact
        document = replace(known, name=artifact.name) if known else read(self.read(artifact), artifact.name, media_type=artifact.media_type)
        if document.reason == "locked" and "unlocked" in self.capture.files:
            held = self.capture.files["unlocked"]
            opened = read(self.read(held), artifact.name, media_type=artifact.media_type)
            document = replace(opened, doubts=("unlocked", *opened.doubts))
        if ".redacted." in self._path(artifact):  # its pages were made pictures here
            document = replace(document, doubts=tuple(each for each in document.doubts if not each.startswith("no-text")))
        self.plan.remarks += [note.in_(self.language) for note in remarks(document)]
        if document.kind == "pdf":
            self._pdf(artifact, self.read(held), document)
        elif document.kind == "picture":
            self._photo(artifact, PictureFile(lambda: self.read(held), document.facts))
        elif document.kind != "other" and not document.reason and "picture" not in self.capture.files:
            self.plan.as_seen = as_seen(document, self.t, self.language)
            self._text(*printed_text(document, self.t, self.language), artifact)
        elif "picture" not in self.capture.files:
            self._cannot_print(artifact)

    def _photo(self, artifact: Artifact, picture: PictureFile) -> None:
        try:
            pages = picture.sizes
            if len(pages) > 1:
                laid = self.plan.shots.pieces(picture.data, WIDTH, HEIGHT - picture_layout.HEADER, MOST_PAGES[True], self.alt)
            else:
                wide, high = self._room(*pages[0])
                high = picture_layout.fitting_height(*pages[0], wide, high)
                laid = [self.plan.shots.photo(picture, artifact.digest, wide, high, self.alt)]
        except ValueError:
            self._cannot_print(artifact)
            return
        self.plan.blocks += [shots_block([shot]) for shot in laid]

    def _text(self, lines: list[tuple[str, str]], body: str, artifact: Artifact) -> None:
        spans = quoted_places.in_text(body, self.plan.shown)
        start = max(spans[0][0] - MOST_TEXT // 4, 0) if spans and spans[0][0] > MOST_TEXT else 0
        if len(body) > MOST_TEXT:
            self.plan.remarks.append(label("whole-file", self.language, path=self._path(artifact)))
        text = ("… " if start else "") + body[start : start + MOST_TEXT]
        spans = quoted_places.in_text(text, self.plan.shown)
        self.plan.blocks.append({"kind": "text", "lines": lines, "text": text, "spans": spans, "note": ""})

    def _pdf(self, artifact: Artifact, data: bytes, document: Document) -> None:
        """The pages as a viewer shows them."""
        pages = as_shown(data)
        if pages.reason:
            self._cannot_print(artifact)
            return
        marks = quoted_places.on_document(document, self.capture, self.plan.shown)
        most = MOST_PAGES[self.own_pages]
        lay_pages(self.plan, pages, self.language, marks, most=most, large=LARGE_PAGES)
        if len(pages.sizes) > most:
            self.plan.remarks.append(label("some-pages", self.language, shown=most, pages=len(pages.sizes), path=self._path(artifact)))

    def _room(self, across: int, down: int) -> tuple[float, float]:
        """Width and height in millimetres that a photograph may take: more where a sum on it is to be read, as on a bill."""
        if self.own_pages:
            return WIDTH, HEIGHT - picture_layout.HEADER
        if self.abreast == 1 and self.shared == 1 and self.plan.shown.amounts and down <= across * TALL_RATIO:
            return WIDTH, TALL
        return _room(across, down, self.abreast, self.shared)

    def _path(self, artifact: Artifact) -> str:
        return next((self.paths[n] for n, a in self.capture.files.items() if a.digest == artifact.digest and n in self.paths), "–")


def _room(across: int, down: int, abreast: int, shared: int) -> tuple[float, float]:
    """Width and height in millimetres that a photograph may take. shared: so many stand in its row, one of them tall."""
    tall, upright = down > across * TALL_RATIO, down > across
    if abreast == 3:
        return THIRD, 2 * TWELVE if tall else picture_layout.UPRIGHT_TWELVE if upright else TWELVE
    if abreast == 2:
        return HALF, 2 * SIX - 10 if tall else picture_layout.UPRIGHT_SIX if upright else SIX
    if shared == 3:
        return THIRD, TALL
    return (HALF, TALL) if shared == 2 or down > across * TALL_RATIO else (WIDTH, PHOTO)


def _looks(capture: Capture) -> Artifact:
    """The file that shows what a capture looks like. Raises ValueError where it has no picture."""
    for part in ("picture", "original"):
        if part in capture.files and capture.files[part].media_type.startswith("image/"):
            return capture.files[part]
    raise ValueError("no picture")


def lay_pages(
    made: Plan, pages: ShownPdf, language: str, marks: dict[int, list[quoted_places.Rectangle]], *, most: int, large: int
) -> None:  # fmt: skip
    """Lays the pages of a PDF, at most `most`: up to `large` of them large, the others small, two beside one another."""
    count = len(pages.sizes)

    def alt(number: int) -> str:
        return str(say("package-alt-page", title=made.exhibit.name, page=str(number), pages=str(count)).in_(language))

    big, little = made.shots.pdf_pages(pages, marks, alt, most=most, large=large)
    made.blocks += [shots_block([shot]) for shot in big]
    made.blocks += [shots_block(little[start : start + 2], beside=True) for start in range(0, len(little), 2)]
