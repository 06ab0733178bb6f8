"""What money that came back, or was promised back, is for by its own words: "Credit for roaming" pays back no insurance (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from collector.case.case_file import CaseFile
from collector.case.charges.bill_line_amounts import bill_lines
from collector.case.charges.item_name_match import same_noun, telling_words
from collector.model import Charge, Promise

OUTAGE_WORDS = "תקלה תקלות השבתה ניתוק outage fault downtime disruption"
PRICE_WORDS = "הפרש מבצע התייקרות difference promotion"
"""What credits are called that are for days without service, and for a price above the agreed one."""
_SAYS_NOTHING = re.compile(
    r"(?<![א-ת])[ובהל]?(?:זיכוי\w*|החזר\w*|פיצוי\w*|בגין|מחדש|חודשיים|יתרה|יתרת|חלקי\w*|מלא)(?![א-ת])"
    r"|\b(?:credit\w*|refund\w*|rebate\w*|compensation|goodwill|gesture|partial|full|again)\b",
    re.IGNORECASE,
)


def is_for(back: Charge, about: Sequence[str], file: CaseFile) -> bool:
    """Whether a refund may be for what these words name: it isn't where its name is of one thing of the case, and the words of another.

    "Credit roaming" beside the bill's lines "Data roaming abroad" and "Device insurance": for roaming, not for the insurance. What names
    nothing of the case ("credit", "refund of two months") may be for anything, and anything that has no name may be what it is for.
    """
    if not any(telling_words(text) for text in about):
        return True
    known = list(dict.fromkeys(_things(file)))
    words = _telling(back.what)
    best = max((_share(words, text) for text in known), default=0.0)
    if best == 0 or max((_share(words, text) for text in about), default=0.0) >= best:
        return True
    mine = {text for text in known if _share(words, text) == best}
    promised = {words_of(p) for p in file.promises}
    meant = {text for each in about for text in _best(_telling(each), [t for t in known if t not in promised])}
    return not meant or bool(mine & meant)


def _best(words: Sequence[str], known: Sequence[str]) -> list[str]:
    """The texts that hold most of these words; none where none holds one."""
    best = max((_share(words, text) for text in known), default=0.0)
    return [text for text in known if best and _share(words, text) == best]


def may_meet(back: Charge, promise: Promise, file: CaseFile) -> bool:
    """Whether a refund may be what was promised: as `is_for`, but that what pays back just one charge by its name and sum meets no other
    promise that names nothing."""
    words = _telling(back.what)
    charged = [*((c.what, c.amount) for c in file.charges if c.kind == "charge"), *((line.text, line.amount) for line in bill_lines(file))]
    single = back.amount != promise.amount and any(amount == back.amount and _share(words, text) for text, amount in charged)
    if single and not _names_something(promise, file):
        return False
    return is_for(back, (words_of(promise),), file)


def _names_something(promise: Promise, file: CaseFile) -> bool:
    """Whether a promise names something that was charged or that happened."""
    words = _telling(promise.text)
    known = [*(c.what for c in file.charges if c.kind != "refund"), *(line.text for line in bill_lines(file)), *_faults(file)]
    return any(_share(words, text) for text in known)


def is_about(promise: Promise, about: Sequence[str], file: CaseFile) -> bool:
    """Whether a promised refund may be about what these words name: it names this, or nothing that was charged or happened."""
    if not any(telling_words(text) for text in about):
        return True
    words = _telling(promise.text)
    return any(_share(words, text) for text in about) or not _names_something(promise, file)


def _things(file: CaseFile) -> Iterator[str]:
    """All that money back may be for, each by its own words."""
    yield from (c.what for c in file.charges if c.kind != "refund")
    yield from (line.text for line in bill_lines(file) if line.amount > 0)
    yield from _faults(file)
    yield from (c.what for c in file.cancellations)
    yield from (words_of(p) for p in file.promises)


def words_of(promise: Promise) -> str:
    """A promise with what a credit for it may be called."""
    return f"{promise.text} {promise.plan} {PRICE_WORDS if promise.kind == 'price' else ''}"


def _faults(file: CaseFile) -> Iterator[str]:
    yield from (f"{f.text} {OUTAGE_WORDS}" if f.kind == "no-service" else f.text for f in file.facts)


def _telling(name: str) -> list[str]:
    return telling_words(_SAYS_NOTHING.sub(" ", name))


def _share(words: Sequence[str], text: str) -> float:
    """How much of these words stands in a text: 0 to 1."""
    known = telling_words(text)
    return sum(any(same_noun(word, each) for each in known) for word in words) / len(words) if words else 0.0
