"""The parts of a capture that one look at its page gives: pictures, words with their places, text; what is secret is covered in each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from collector.capture.archive.mhtml_scrub import scrub_text, scrub_url
from collector.capture.archive.secret_cover import hidden_words
from collector.capture.capture_values import JSON, PNG, TEXT, CaptureSettings, Part
from collector.capture.collected_parts import Collected
from collector.capture.picture.page_observation import Lists, PageObservation
from collector.capture.picture.page_picture import Area, Arranged, Rectangle, blacked_out, placed
from collector.capture.text.frame_words import FrameWords
from collector.capture.text.page_words import PageWords, out_of_order, plain_text, write_words
from collector.documents.charset import turned_lines
from collector.documents.reading_order import looks_reversed
from collector.language import Sentence, say
from collector.model.reasons import because


@dataclass(frozen=True)
class ObservationParts:
    """Keeps one look at a page among what was collected."""

    got: Collected
    settings: CaptureSettings

    async def keep(self, look: PageObservation) -> None:
        """Keeps its pictures, words and text, and notes what they lack."""
        self._followed(look.lists)
        self._arranging(look.done, look.area, look.words, bool(look.below))
        await self._below(look)
        await self._read(look)

    def _followed(self, lists: Lists) -> None:
        """Keeps what lists showed that draw only the rows in sight."""
        for number, png in enumerate(lists.pictures, 1):
            self.got.parts[f"picture-{number:03d}"] = Part(png, f"picture-{number:03d}.png", PNG)
        if lists.facts:
            self.got.facts["followed"] = lists.facts
        for fact in lists.facts:
            if fact["to"] < fact["of"] - 4:
                far = say("capture-why-followed-to", element=fact["element"], to=str(fact["to"]), of=str(fact["of"]))
                self.got.partly(because("inner-scroll", far))

    def _arranging(self, done: Arranged, area: Area, words: FrameWords, further: bool) -> None:
        self.got.facts["arranged"] = {"opened": done.opened, "moved": done.moved}
        if area.whole_height > area.height and not further:
            self.got.partly(because("height-limit", _so_high(area.height, area.whole_height)))
        for lost in done.lost:
            part = say("capture-why-shows", element=lost["element"], shown=str(lost["shown"]), of=str(lost["whole"]))
            self.got.partly(because("inner-scroll", part))
        covered = sum(word.source == "covered" for word in words.words)
        if covered:
            self.got.partly(because("covered", say("capture-why-under-layer", count=covered)))
            self.got.facts["covered"] = {**done.covered, "words": covered}

    async def _below(self, look: PageObservation) -> None:
        """Keeps the pictures of what lies below the first one, as ``below-001`` and so on."""
        secret = [*hidden_words(look.words.words, self.settings.secrets)[1], *look.words.masks]
        reached = look.area.height
        for number, (top, height, png) in enumerate(look.below, 1):
            boxes = [(x - look.area.left, y - top, w, h) for x, y, w, h in secret if y < top + height and y + h > top]
            clean = await asyncio.to_thread(blacked_out, png, boxes, look.scale) if boxes else png
            self.got.parts[f"below-{number:03d}"] = Part(clean, f"below-{number:03d}.png", PNG)
            reached = top + height
        if look.below:
            self.got.facts["further_pictures"] = {"count": len(look.below), "to": reached, "of": look.area.whole_height}
            if reached < look.area.whole_height:
                self.got.partly(because("height-limit", _so_high(reached, look.area.whole_height)))

    async def _read(self, look: PageObservation) -> None:
        area, reading = look.area, look.words
        words = placed(reading.words, area)
        pictured = replace(area, height=area.height + sum(height for _, height, _ in look.below))
        told = placed(reading.words, pictured) if look.below else words
        off = [word.text for word, there in zip(reading.words, told, strict=True) if there.source == "hidden" != word.source]
        if off:
            reading.notes.append({"kind": "off-picture", "text": " ".join(off)[:200], "x": 0, "y": 0, "frame": 0})
        words, boxes = hidden_words(words, self.settings.secrets)
        await self._picture(look, [*boxes, *((x - area.left, y, w, h) for x, y, w, h in reading.masks)])
        book = self.settings.secrets
        frames = tuple(scrub_url(url, book) for url in reading.frames)
        page_words = PageWords(tuple(words), area.width, area.height, look.scale, frames)
        self.got.parts["words"] = Part(write_words(page_words), "words.json", JSON)
        all_words = tuple(hidden_words(told, book)[0]) if look.below else page_words.words
        text = self._as_read(plain_text(replace(page_words, words=all_words))) + "".join(line + "\n" for line in look.lists.lines)
        self.got.parts["text"] = Part(scrub_text(text, book).encode(), "page.txt", TEXT)
        self._doubts(reading)
        self.got.facts.update(scale=look.scale, width=area.width, height=area.height, notes=reading.notes[:100])
        blank, looked = look.blank
        self.got.facts["text_on_picture"] = {"looked_at": looked, "missing": blank}
        if looked >= 5 and blank * 5 > looked:
            self.got.partly(because("blank-picture", say("capture-why-not-pictured", count=str(blank), total=str(looked))))

    async def _picture(self, look: PageObservation, boxes: Sequence[Rectangle]) -> None:
        picture, (blank, looked) = look.picture, look.blank
        if boxes:
            picture = await asyncio.to_thread(blacked_out, picture, boxes, look.scale)
            self.got.facts["masked"] = len(boxes)
        if boxes and blank * 5 > looked:
            self.got.partly(because("missing-part", say("capture-why-cover-unsure")))
        else:
            self.got.parts["picture"] = Part(picture, "page.png", PNG)

    def _as_read(self, text: str) -> str:
        """The text; that of a page in visual Hebrew (last letter first) as it is read. Its words with their places stay as found."""
        if not looks_reversed(text):
            return text
        self.got.facts["visual_hebrew"] = True
        self.got.partly("visual-hebrew")
        return turned_lines(text)

    def _doubts(self, reading: FrameWords) -> None:
        if reading.cut:
            self.got.partly(because("missing-part", say("capture-why-text-too-long")))
        forced = [note["text"] for note in reading.notes if note["kind"] == "direction-override" and any(c.isalnum() for c in note["text"])]
        if forced:
            self.got.partly(because("text-differs", say("capture-why-places", count=len(forced), example=forced[0][:60])))
        shuffled = out_of_order(reading.words)
        reading.notes += [{"kind": "reordered", "text": text[:80], "x": 0, "y": 0, "frame": 0} for text in shuffled[:20]]
        if shuffled:
            self.got.partly(because("text-differs", say("capture-why-places-pictured", count=len(shuffled), example=shuffled[0][:60])))
        for url in reading.unread:
            address = scrub_url(url, self.settings.secrets)[:120]
            self.got.partly(because("missing-part", say("capture-why-frame-unread", address=address)))


def _so_high(reached: int, whole: int) -> Sentence:
    return say("capture-why-so-high", height=str(reached), of=str(whole))
