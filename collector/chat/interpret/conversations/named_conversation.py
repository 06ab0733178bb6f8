"""Which moments show the conversation whose name the person gave: that one alone is recorded.

    header "Mum": "Bring milk"      header "Care": still "Bring milk"      header "Care": "Hello"         asked for: "care"
Result: only the last one; a page may change the header a moment before the words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from collector.chat.interpret.conversations.conversation_spans import Moment, Span
from collector.chat.wording import phrases

NUMBER = 8
"""The last digits by which a telephone number is known, whatever stands for the country."""


def names_of(wanted: str, spans: Sequence[Span], in_list: bool = False) -> frozenset[str]:
    """What stands above the box where it shows the conversation: exactly the name, or else what holds it; never the latter where the list
    beside it has a row of exactly this name (`in_list`): that one is meant, though another is open.

    asked for: "dana", shown "Dana Bezeq", later "Dana (sister)"      Result: the first one, and no other name that holds "dana", unless
    the same words stand below it: then the header of one conversation has changed.
    """
    shown = list(dict.fromkeys(name for span in spans for moment in span.moments if (name := _name(moment))))
    asked = _key(wanted)
    exact = frozenset(name for name in shown if _key(name) == asked or _same_number(name, wanted))
    if exact or in_list:
        return exact
    holding = [name for name in shown if asked and asked in _key(name)]
    said = {name: {text for span in spans for m in span.moments if _name(m) == name for text in m.texts} for name in holding}
    return frozenset(name for name in holding if name == holding[0] or _mostly(said[name], said[holding[0]]))


def _key(name: str) -> str:
    """Letters and digits; of a name that has none, its signs."""
    return phrases.bare(name) or phrases.plain(name)


def _same_number(one: str, other: str) -> bool:
    """One telephone number, with and without the country: +972 50-123-4567, 050-1234567."""
    digits = ["".join(c for c in text if c.isdigit()) for text in (one, other)]
    return not any(c.isalpha() for c in one + other) and min(map(len, digits)) >= NUMBER and digits[0][-NUMBER:] == digits[1][-NUMBER:]


def _mostly(some: set[str], others: set[str]) -> bool:
    return bool(some & others) and 2 * len(some & others) >= min(len(some), len(others))


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
