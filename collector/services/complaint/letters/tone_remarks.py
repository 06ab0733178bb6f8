"""The tone of what a person writes: pointed at before it is sent, and when it is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector.language import Sentence, say
from collector.services.complaint.cases import case_named
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.case.tone.tone_points import Point


def points_in(text: str) -> tuple[Point, ...]:
    """The places in a text that are worth another look."""
    from collector.case.tone.tone_points import points

    return points(text)


def tone_remarks(*texts: str) -> tuple[Sentence, ...]:
    """One remark for each place, each of them once."""
    found = {point.words: point for text in texts for point in points_in(text)}
    return tuple(say("package-better-put", words=point.words, advice=point.advice) for point in found.values())


def tell_tone(context: Context, *texts: str) -> None:
    """Remarks on words that a letter may quote, at the moment at which they are written down."""
    for remark in tone_remarks(*texts):
        context.tell(remark)


def words_of_case(context: Context, case: str | None) -> dict[str, str]:
    """The person's own words that a letter of the case may hold, by the id of their record."""
    from collector.case import read_file

    store = context.read_store()
    file = read_file(store, case_named(store, case).id)
    texts = {file.case.id: file.case.title, **{d.id: f"{d.text} {d.sum_shown}".strip() for d in file.demands}}
    texts |= {f.id: f.text for f in file.facts} | {p.id: p.text for p in file.promises} | {d.id: d.text for d in file.decisions if d.text}
    texts |= {c.id: " ".join((c.summary, c.asked_for, c.next_step)).strip() for c in file.contacts}
    return {record: text for record, text in texts.items() if text}
