"""Where quoted words and sums stand on a page's picture, on a PDF's pages and in a text (pure).

Example: a reading says ``129.90 ₪``; on the picture the words ``129``, ``.90`` and ``₪`` stand side by side: one rectangle around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from collector.capture.text.page_words import Box, PageWords, Word, find_phrase
from collector.documents import Document, Page
from collector.model import Capture
from collector.package.content.exhibit_references import ShownBy

Rectangle = tuple[float, float, float, float]
"""Left, top, width, height."""
_MOST = 4
"""Places marked on one picture or page: more would point at nothing."""
_SHORTEST = 3
_INSIDE_NUMBER = r"\d.,"


def forms(amount: Decimal) -> tuple[str, ...]:
    """How a sum may be written: ``1,299.90``, ``1299.90``, ``1299.9``; of a whole one also ``1,300`` and ``1300``."""
    made = [f"{amount:,.2f}", f"{amount:.2f}"]
    made += [f"{amount:,.0f}", f"{amount:.0f}"] if amount == amount.to_integral_value() else [f"{amount.normalize():f}"]
    return tuple(dict.fromkeys(made))


def written(amount: Decimal, text: str) -> Iterator[tuple[int, int]]:
    """Where the sum stands in a text, never inside a longer number."""
    for form in forms(amount):
        for found in re.finditer(rf"(?<![{_INSIDE_NUMBER}]){re.escape(form)}(?!\d|[.,]\d)", text):
            yield found.span()


def on_page(page: PageWords, shown: ShownBy) -> list[Rectangle]:
    """Rectangles in CSS pixels of the page's picture: of each quoted phrase its first place; sums where no phrase of theirs was found."""
    found: list[Rectangle] = []
    for phrase in shown.phrases:
        places = find_phrase(page, phrase) if len(phrase) >= _SHORTEST else []
        found += [_around(places[0])] if places and places[0] else []
    for amount in shown.amounts:
        if not any(next(written(amount, phrase), None) for phrase in shown.phrases) or not found:
            found += _sum_on_page(page, amount)
    return _apart(found)[:_MOST]


def _sum_on_page(page: PageWords, amount: Decimal) -> list[Rectangle]:
    """Where the sum stands in the largest letters: a price that a page wants to be seen. 129⁹⁰ is two words, the second one smaller."""
    words = page.seen
    found = [boxes for form in forms(amount) for boxes in find_phrase(page, form) if _is_sum(words, boxes, amount)]
    whole, _, fraction = f"{amount:.2f}".partition(".")
    for word, after in pairwise(words):
        raised = after.height < word.height * 0.8 and abs(after.x - word.x) < word.width + after.width + word.height
        if raised and word.text.strip("₪$€ ,.") in (whole, f"{int(whole):,}") and after.text.strip("₪$€ .") == fraction:
            found.append([Box(w.x, w.y, w.width, w.height) for w in (word, after)])
    return [_around(max(found, key=lambda boxes: boxes[0].height))] if found else []


def _is_sum(words: Sequence[Word], boxes: Sequence[Box], amount: Decimal) -> bool:
    """Whether the words in these boxes say the sum, and not a longer number that holds it."""
    places = {(box.x, box.y) for box in boxes}
    return next(written(amount, "".join(w.text for w in words if (w.x, w.y) in places)), None) is not None


def _around(boxes: Sequence[Box]) -> Rectangle:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return left, top, max(box.x + box.width for box in boxes) - left, max(box.y + box.height for box in boxes) - top


def _apart(found: Iterable[Rectangle]) -> list[Rectangle]:
    """Without rectangles that lie inside another."""
    kept: list[Rectangle] = []
    for one in dict.fromkeys(found):
        if not any(_holds(other, one) for other in kept):
            kept = [other for other in kept if not _holds(one, other)] + [one]
    return kept


def _holds(outer: Rectangle, inner: Rectangle) -> bool:
    return (
        outer[0] <= inner[0] + 1 and outer[1] <= inner[1] + 1
        and outer[0] + outer[2] >= inner[0] + inner[2] - 1 and outer[1] + outer[3] >= inner[1] + inner[3] - 1
    )  # fmt: skip


def on_document(document: Document, capture: Capture, shown: ShownBy) -> dict[int, list[Rectangle]]:
    """By page from 1, rectangles in points: the bill's own places of the sums that are spoken of, else where they stand in the text."""
    found: dict[int, list[Rectangle]] = {}
    for amount in shown.amounts:
        in_text = ((page.number, box) for page in document.pages for box in _sum_in_lines(page, amount))
        places = list(_on_bill(capture, amount)) or list(islice(in_text, 1))
        for number, box in places:
            found.setdefault(number, []).append(box)
    for page in document.pages:
        for phrase in shown.phrases:
            found.setdefault(page.number, []).extend(_in_lines(page, phrase) if len(phrase) > 2 * _SHORTEST else ())
    return {number: _apart(boxes)[:_MOST] for number, boxes in found.items() if boxes}


def _in_lines(page: Page, phrase: str) -> Iterator[Rectangle]:
    """The first line that holds the phrase, else the lines over which it runs."""
    words, texts, start = _flat(phrase), [_flat(line.text) for line in page.lines], 0
    at = next((n for n, text in enumerate(texts) if words in text), None)
    over = [] if at is None else [at]
    place = " ".join(texts).find(words) if at is None else -1
    for number, text in enumerate(texts):
        over += [number] if place >= 0 and start < place + len(words) and start + len(text) > place else []
        start += len(text) + 1
    if over:
        yield _around([Box(box.left, box.top, box.width, box.height) for box in (page.lines[number].box for number in over)])


def _on_bill(capture: Capture, amount: Decimal) -> Iterator[tuple[int, Rectangle]]:
    bill = capture.bill
    if str(bill.get("total", "")) and Decimal(str(bill["total"])) == amount and "total" in bill.get("places", {}):
        yield from _placed(bill["places"]["total"])
        return
    for line in capture.bill_lines:
        if Decimal(str(line.get("amount", "0"))) == amount:
            yield from _placed(line)
            return


def _placed(place: dict[str, object]) -> Iterator[tuple[int, Rectangle]]:
    box, page = place.get("box"), place.get("page")
    if isinstance(box, list) and len(box) == 4 and isinstance(page, int) and page > 0:
        yield page, (float(box[0]), float(box[1]), float(box[2]), float(box[3]))


def _sum_in_lines(page: Page, amount: Decimal) -> Iterator[Rectangle]:
    for line in page.lines:
        for cell in line.cells:
            if next(written(amount, cell.text), None) is not None:
                runs = [run.box for run in cell.runs if next(written(amount, run.text), None) is not None] or [cell.box]
                yield runs[0].left, runs[0].top, runs[0].width, runs[0].height


def in_text(text: str, shown: ShownBy) -> list[tuple[int, int]]:
    """Spans of the quoted phrases and sums in a text, in order and apart."""
    spans: list[tuple[int, int]] = []
    for phrase in shown.phrases:
        words = phrase.split()
        if len(phrase) > _SHORTEST and words:
            spans += [match.span() for match in re.finditer(r"\s+".join(map(re.escape, words)), text)][:1]
    spans += [span for amount in shown.amounts for span in written(amount, text)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()
