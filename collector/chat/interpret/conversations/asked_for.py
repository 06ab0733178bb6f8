"""Which moments show the conversation whose name the person gave: that one alone is recorded.

    header "Mum": "Bring milk"      header "Care": still "Bring milk"      header "Care": "Hello"         asked for: "care"
Result: only the last one; a page may change the header a moment before the words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from collector.chat.interpret.conversations.moments import Moment, Span
from collector.chat.wording import phrases


def names_of(wanted: str, spans: Sequence[Span]) -> frozenset[str]:
    """What stands above the box where it shows the conversation: exactly the name, or else what holds it."""
    shown = {name for span in spans for moment in span.moments if (name := _name(moment))}
    bare = phrases.bare(wanted)
    exact = frozenset(name for name in shown if phrases.bare(name) == bare)
    return exact or frozenset(name for name in shown if bare and bare in phrases.bare(name))


def away_from(names: frozenset[str], spans: Sequence[Span], start: float) -> Iterator[tuple[float, float | None]]:
    """The stretches of the document, from its `start` on, in which another conversation was shown, or none."""
    moments = [moment for span in spans for moment in span.moments]
    ends = [moment.t for moment in moments[1:]] + [spans[-1].end if spans else start]
    others = _others(names, moments, ends)
    since: float | None = start
    for moment in moments:
        mine = _name(moment) in names and not others & set(moment.texts)
        if mine and since is not None:
            yield since, moment.t
            since = None
        elif not mine and since is None:
            since = moment.t
    if since is not None:
        yield since, None


def _name(moment: Moment) -> str:
    return moment.title or moment.open_row or moment.preview_row


def _others(names: frozenset[str], moments: Sequence[Moment], ends: Sequence[float]) -> set[str]:
    """The words that stood longer below other names than below this one."""
    held: Counter[str] = Counter()
    for moment, end in zip(moments, ends, strict=True):
        for text in set(moment.texts):
            held[text] += max(1, int(end - moment.t)) * (-1 if _name(moment) in names else 1)
    return {text for text, balance in held.items() if balance > 0}
