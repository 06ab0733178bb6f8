"""The form in which each file of a capture leaves for a package: as it is, with something covered, or not at all."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from PIL import Image

from collector.documents import Document, decode, media_type_of, read
from collector.model import Artifact, Capture
from collector.package.content.secret_shapes import tokens_in
from collector.package.pages.absent_parts import Removal
from collector.package.pages.labels import Labels
from collector.package.pdf.document_text import printed_text
from collector.package.redaction import cover_conversations
from collector.package.redaction.cover_conversations import OtherConversations
from collector.package.redaction.covered_pdf import Unsearchable, covered_pdf, holds_beside_pages
from collector.package.redaction.details.bar_codes import codes_to_cover
from collector.package.redaction.media_location_removal import without_hidden, without_place
from collector.package.redaction.picture_cover import as_png, covered_picture, opened_picture
from collector.package.redaction.picture_metadata_removal import tells_private, without_private
from collector.package.redaction.picture_words import Box, PlacedWord, blanked, boxes_to_cover, grown, meet, words_of_page, words_on_picture
from collector.package.redaction.redaction_rules import Policy
from collector.package.redaction.redactor import COVER, Redactor
from collector.secrets.leak_search import find_leaks

UNSEARCHABLE = "not-searchable"
"""Why a file is absent from a package in which something is covered: what it holds cannot be searched for certain."""
TOLD_ELSEWHERE = "told-elsewhere"
"""Why it is absent where it only says again, in a form that cannot be covered for certain, what other files of the package say."""
_RAW = ("archive", "observations", "stamped")
"""Parts that say again what other parts of the capture say, in forms that hide text in many places."""
_FOLDED = re.compile(r"(?<=\S)=?\r?\n[ \t](?=\S)|=\r?\n")
"""Where calendars, contacts and mails break a line in the middle of a word."""
AS_RECORDED = "as-recorded"
"""The form of a file that is no longer the recorded one, and of the same kind."""
_ADDED = ("original", "attachment", "export", "transcript")
_SAME_PAGE = (*_RAW, "text")


@dataclass(frozen=True)
class Released:
    """A file as it leaves. `content` None: it stays out, because of `absent`. `covered`: how many places by kind; `form` is the new file
    ending, or `AS_RECORDED`, where it is no longer the recorded file ("" where it is, byte for byte). `data`: its bytes, where they were
    read for this."""

    content: bytes | Path | None
    media_type: str = ""
    form: str = ""
    covered: Mapping[str, int] = field(default_factory=dict)
    absent: str = ""
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Release:
    """Decides for each file. `locate` gives its place in the store; `removed` are the files that the customer had removed, by digest."""

    policy: Policy
    redactor: Redactor
    locate: Callable[[Artifact], Path]
    language: str
    removed: Mapping[str, Removal] = field(default_factory=dict)

    @cached_property
    def others(self) -> OtherConversations:
        """What the chats' files show of other conversations; each chat's observations are read once."""
        return OtherConversations(self.locate)

    def part(self, capture: Capture, part: str, artifact: Artifact) -> Released:
        """The file as it leaves. Raises OSError where the store cannot be read."""
        path, boxes = self.locate(artifact), self.policy.boxes(capture.id, part)
        if self.others.stays_out(capture, part):
            return Released(None, absent=cover_conversations.ABSENT)
        if not self.policy.active and not boxes:
            return self._unasked(capture, part, artifact, path)
        if part.startswith(_RAW):
            return Released(None, absent=TOLD_ELSEWHERE)
        one = _OneFile(self, capture, part, artifact, path.read_bytes(), self.redactor.fresh())
        try:
            return one.released()
        except (Unsearchable, ValueError):
            return Released(None, absent=UNSEARCHABLE)

    def _unasked(self, capture: Capture, part: str, artifact: Artifact, path: Path) -> Released:
        """As it is, less the place and serial numbers of a photograph, and less what a box covers on the picture of the same page."""
        boxed = self.policy.boxes(capture.id, "picture")
        if boxed and part.startswith(_SAME_PAGE):
            return Released(None, absent=TOLD_ELSEWHERE)
        if boxed and part == "words":
            return _OneFile(self, capture, part, artifact, path.read_bytes(), self.redactor.fresh()).words()
        covered = self.others.covered(capture, part, path)
        if covered is not None:
            return Released(covered, "image/png", "png", {cover_conversations.KIND: 1})
        own = part.startswith(("picture", "stamped"))  # made by the browser that records: it knows no place
        if self.policy.keep_places or own or not artifact.media_type.startswith("image/") or artifact.media_type == "image/svg+xml":
            return self._without_hidden(part, artifact, path)
        data = path.read_bytes()
        if not tells_private(data, artifact.media_type):
            return Released(path, artifact.media_type, data=data)
        clean = without_private(data)
        try:
            if clean is not None:
                return _again(clean, artifact)
            return Released(as_png(opened_picture(data)), "image/png", "png", {"place": 1})
        except ValueError:
            return Released(None, absent=UNSEARCHABLE)

    def _without_hidden(self, part: str, artifact: Artifact, path: Path) -> Released:
        """What a person added or wrote, without tokens in its addresses and without places: what opens an account is no evidence, and a
        mail stays one. Pages that were recorded hold none (`scrub_archive`)."""
        places = not self.policy.keep_places and part not in _RAW
        if artifact.media_type.startswith(("video/", "audio/")):
            film = without_place(path) if places else None
            return Released(path, artifact.media_type) if film is None else _again(film, artifact)
        added = part.startswith(_ADDED)
        found = without_hidden(path, artifact.media_type, places=places) if added else None
        if added and artifact.media_type == "application/pdf":
            shown = _without_shown_tokens(path.read_bytes() if found is None else found[0], artifact)
            if shown is not None:
                return Released(shown[0], artifact.media_type, "pdf", Counter(found[1] if found else {}) + Counter(shown[1]))
        return Released(path, artifact.media_type) if found is None else _again(found[0], artifact, found[1])


def _without_shown_tokens(data: bytes, artifact: Artifact) -> tuple[bytes, Mapping[str, int]] | None:
    """A PDF on whose pages an address with a token stands, as pictures of its pages without it; None for any other."""
    document = read(data, artifact.name, media_type=artifact.media_type)
    if next(tokens_in(document.text), None) is None:
        return None
    redactor = Redactor(kinds=("tokens",))
    try:
        return covered_pdf(data, document, redactor, (), seen=True), dict(redactor.counts)
    except Unsearchable:
        return None


def _again(clean: bytes, artifact: Artifact, covered: Mapping[str, int] | None = None) -> Released:
    return Released(clean, artifact.media_type, AS_RECORDED, covered or {"place": 1})


@dataclass
class _OneFile:
    """A file in a package in which something is covered."""

    release: Release
    capture: Capture
    part: str
    artifact: Artifact
    data: bytes
    redactor: Redactor

    def released(self) -> Released:
        kind = media_type_of(self.data, self.artifact.name, self.artifact.media_type)
        if self.part == "words":
            return self.words()
        if kind.startswith("image/") and kind != "image/svg+xml":
            return self._picture()
        document = read(self.data, self.artifact.name, media_type=self.artifact.media_type)
        if document.kind == "pdf":
            return self._pdf(document)
        if document.reason or document.kind == "other" or "xml" in kind:  # tags of an unknown kind can stand in the middle of a word
            raise Unsearchable
        if document.kind == "json":
            return self._json()
        return self._text() if document.kind == "text" and kind != "application/rtf" else self._rendered(document)

    def words(self) -> Released:
        """The words with their places: the covered ones blanked, those under a box too."""
        doc, boxes = json.loads(self.data), self._boxes()
        placed = words_of_page(self.data)
        shown = [row for row in doc["words"] if row[7] != "hidden"]
        texts = blanked([word.text for word in placed], [word.gap for word in placed], self.redactor)
        for row, word, text in zip(shown, placed, texts, strict=True):
            row[0] = COVER if any(meet(word.box, box) for box, _ in boxes) else text
        doc["words"] = shown  # words that cannot be seen on the picture are not told
        doc["frames"] = [self.redactor.text(str(address)) for address in doc.get("frames", [])]
        return self._new(json.dumps(doc, ensure_ascii=False, separators=(",", ":")).encode(), "application/json", "json")

    def _picture(self) -> Released:
        image = opened_picture(self.data)
        recorded, read_off = self._words_of_picture(image)
        drawn, found = self._boxes(), boxes_to_cover(recorded, self.redactor)
        found += boxes_to_cover(read_off, self.redactor, [*drawn, *found], read_off=True)
        codes = codes_to_cover(image, self.redactor)
        boxes = [*(box for box, _ in (*drawn, *codes)), *(grown(box) for box, _ in found)]
        self.redactor.counts["box"] += len(self.release.policy.boxes(self.capture.id, self.part))
        if not boxes and without_private(self.data) == self.data:
            return Released(self.release.locate(self.artifact), self.artifact.media_type)
        return self._new(as_png(covered_picture(image, boxes)), "image/png", "png")

    def _words_of_picture(self, image: Image.Image) -> tuple[Sequence[PlacedWord], Sequence[PlacedWord]]:
        """What stands on the picture: by the page's own record, and by its pixels. Raises Unsearchable where neither tells."""
        if not self.redactor.in_pixels:
            return [], []
        recorded = self.capture.files.get("words") if self.part == "picture" else None
        words = words_of_page(self.release.locate(recorded).read_bytes()) if recorded else None
        read_off = words_on_picture(image, known=words is not None)
        if words is None and not read_off.whole and not self.release.policy.seen(self.capture.id, self.part):
            raise Unsearchable
        return words or [], read_off.words

    def _boxes(self) -> list[tuple[Box, str]]:
        part = "picture" if self.part == "words" else self.part
        told = self.release.policy.boxes(self.capture.id, part)
        found = [each.box for each in told if each.box is not None and not each.page]
        others = self.release.others.boxes(self.capture, part)
        self.redactor.counts[cover_conversations.KIND] += bool(others)
        own: list[tuple[Box, str]] = [((left, top, left + width, top + height), "box") for left, top, width, height in found]
        return [*own, *((box, cover_conversations.KIND) for box in others)]

    def _pdf(self, document: Document) -> Released:
        policy = self.release.policy
        boxed = {(each.page or 1, each.box) for each in policy.boxes(self.capture.id, self.part) if each.box is not None}
        made = covered_pdf(self.data, document, self.redactor, boxed, seen=policy.seen(self.capture.id, self.part))
        if not self.redactor.counts and policy.audience != "public" and not self._beside_pages():
            return Released(self.release.locate(self.artifact), self.artifact.media_type)
        return self._new(made, "application/pdf", "pdf")

    def _beside_pages(self) -> bool:
        """Whether the PDF's file says more to cover than what its pages show."""
        searched = [each.text for each in self.redactor.wanted]
        return bool(find_leaks(self.data, "application/pdf", searched)) or holds_beside_pages(self.data, self.redactor)

    def _json(self) -> Released:
        try:
            doc = json.loads(self.data)
        except ValueError:
            return self._text()
        foreign = self.part.startswith(_ADDED) and not self.part.startswith("transcript")
        clean = (replace(self.redactor, identifiers=frozenset()) if foreign else self.redactor).value(doc)
        if clean == doc:
            return self._text()  # a name that is there twice says more than what was read
        return self._new(json.dumps(clean, ensure_ascii=False, indent=1).encode(), "application/json", "json")

    def _text(self) -> Released:
        text = decode(self.data).text
        if "\ufffd" in text:  # bytes that no charset fits
            raise Unsearchable
        clean = self.redactor.text(text)
        joined = _FOLDED.sub("", clean)
        clean = self.redactor.text(joined) if self.redactor.holds(joined) else clean
        return self._as_recorded() if clean == text else self._new(clean.encode(), "text/plain", "txt")

    def _rendered(self, document: Document) -> Released:
        """A mail or a page as plain text: its markup and its attachments can hide what its words do not say."""
        lines, body = printed_text(document, Labels(self.release.language), self.release.language)
        text = "\n".join([*(f"{label}: {value}" for label, value in lines), "", body])
        return self._new(self.redactor.text(text).encode(), "text/plain", "txt")

    def _as_recorded(self) -> Released:
        return Released(self.release.locate(self.artifact), self.artifact.media_type)

    def _new(self, content: bytes, media_type: str, form: str) -> Released:
        return Released(content, media_type, form, dict(sorted((+self.redactor.counts).items())))
