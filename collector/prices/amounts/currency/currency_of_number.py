"""Which currency sign belongs to which number, with sign, range and agorot: the step from numbers to amounts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from heapq import heappop, heappush

from collector.prices.amounts.minus_sign import NEAR, odd_neighbour, signed
from collector.prices.amounts.number_reader import Number, side_by_side
from collector.prices.amounts.words.currency_words import CURRENCIES, SHARED_SIGNS, TIMES, TIMES_VALUE
from collector.prices.amounts.words.period_words import PER
from collector.prices.amounts.words.plain_words import NEUTRAL
from collector.prices.amounts.words.qualifier_words import ROSE
from collector.prices.amounts.words.word_patterns import when_used


@dataclass(frozen=True)
class MatchedAmount:
    """A number with its currency: span, signed value, the upper end if it is a range, and the doubt if there is one."""

    start: int
    end: int
    value: Decimal | None
    currency: str
    doubt: str = ""
    high: Decimal | None = None


@dataclass
class _Sign:
    start: int
    end: int
    code: str
    options: list[int]


_EITHER = "either-number"
_AFTER_ONLY = when_used(r"[א-ת]|[a-z]{4,}", re.IGNORECASE)


def match_currencies(text: str, found: Sequence[Number], *, lone: bool = False, cents: bool = False) -> list[MatchedAmount]:
    """The numbers that carry a currency, as amounts; with `lone`, numbers without one too (their currency is "").

    With `cents`, where at least one carries a currency, so do all that are written with two decimals.
    """
    signs = _signs(text, found)
    matched_by: dict[int, _Sign] = {}
    doubts: dict[int, str] = {}
    for group in _groups(signs):
        _match(text, found, group, matched_by, doubts)
    doubts.update(side_by_side(text, found))
    matched: dict[int, MatchedAmount] = {}
    for place, number in enumerate(found):
        sign = matched_by.get(place)
        if sign is not None or lone or (cents and matched_by and number.cents and not _is_day(text, number)):
            matched[place] = _one(text, number, sign, doubts.get(place, ""))
    _conflicts(text, signs, matched_by, matched)
    _ranges(text, found, matched)
    return _with_agorot(text, [matched[place] for place in sorted(matched)])


_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
_DAY_LED = re.compile(r"(?:(?<![א-ת])[במהל]-?|(?:עד|ליום|ביום)\s(?:ה-?)?|(?<![a-z])(?:on|by|until|from|dated)\s)$", re.IGNORECASE)


def _is_day(text: str, number: Number) -> bool:
    """Whether a number without a sign is a day and a month: ``החל מ-1.12``."""
    return bool(_DAY.fullmatch(text[number.start : number.end]) and _DAY_LED.search(text[max(number.start - 8, 0) : number.start]))


def _signs(text: str, found: Sequence[Number]) -> list[_Sign]:
    signs = []
    starts = [number.start for number in found]
    for match in CURRENCIES.finditer(text):
        code = match.lastgroup or ""
        options = []
        after = bisect_left(starts, match.start())
        for place in range(max(after - 1, 0), min(after + 1, len(found))):
            number = found[place]
            times = TIMES.match(text, number.end)
            end = times.end() if times else number.end
            if end <= match.start() and re.fullmatch(r"\)?\s*(?:[-–]|ב-?)?\s*", text[end : match.start()]):
                options.append(place)
            elif match.end() <= number.start and code != "AGORA" and re.fullmatch(r"\s*:?\s*[-–]?\s*\(?", text[match.end() : number.start]):
                word = len(match.group()) > 3 and bool(_AFTER_ONLY.search(match.group())) and '"' not in match.group()
                if not word or ":" in text[match.end() : number.start]:
                    options.append(place)
        signs.append(_Sign(match.start(), match.end(), code, options))
    return signs


def _groups(signs: list[_Sign]) -> list[list[_Sign]]:
    """Signs that may want the same number, together; all others apart."""
    groups: list[list[_Sign]] = []
    for sign in (s for s in signs if s.options):
        if groups and set(groups[-1][-1].options) & set(sign.options):
            groups[-1].append(sign)
        else:
            groups.append([sign])
    return groups


def _match(text: str, found: Sequence[Number], waiting: list[_Sign], matched_by: dict[int, _Sign], doubts: dict[int, str]) -> None:
    """First the signs that can belong to one number only; then, one by one, those that something near tells apart."""
    wants: dict[int, list[int]] = {}
    for at, sign in enumerate(waiting):
        for place in sign.options:
            wants.setdefault(place, []).append(at)
    ready = [at for at, sign in enumerate(waiting) if len(_free(sign, matched_by)) <= 1]  # a heap, for it is in order
    done: set[int] = set()
    first = 0
    while len(done) < len(waiting):
        while first in done:
            first += 1
        at = heappop(ready) if ready else first
        if at in done:
            continue
        done.add(at)
        sign = waiting[at]
        free = _free(sign, matched_by)
        side = None if len(free) < 2 else _side(text, found, sign, free)
        if not free:
            continue
        taken = free[side or 0]
        matched_by[taken] = sign
        if len(free) == 2 and side is None:
            doubts.update(dict.fromkeys(free, _EITHER))
        for other in wants[taken]:
            if other not in done and len(_free(waiting[other], matched_by)) <= 1:
                heappush(ready, other)


def _free(sign: _Sign, matched_by: dict[int, _Sign]) -> list[int]:
    return [place for place in sign.options if place not in matched_by]


def _side(text: str, found: Sequence[Number], sign: _Sign, free: list[int]) -> int | None:
    """0 for the number on the left, 1 for that on the right, None if nothing tells."""
    left, right = found[free[0]], found[free[1]]
    gaps = text[left.end : sign.start], text[sign.end : right.start]
    for tighter in (lambda gap: "\n" in gap, lambda gap: gap != ""):
        if tighter(gaps[0]) != tighter(gaps[1]):
            return 1 if tighter(gaps[0]) else 0
    if left.cents != right.cents:
        return 0 if left.cents else 1
    if _AFTER_ONLY.search(text[sign.start : sign.end]):
        return 0
    tail = text[right.end : right.end + 20].lstrip(" -")
    word = re.match(r"[א-תa-z']{2,}", tail, re.IGNORECASE)
    if word and not CURRENCIES.match(tail) and not any(p.match(tail) for _, p in PER):
        return 0
    return None


def _one(text: str, number: Number, sign: _Sign | None, doubt: str) -> MatchedAmount:
    value, end = number.value, number.end
    times = TIMES.match(text, end)
    if times and value is not None:
        value, end = value * TIMES_VALUE[times.group(1).lower()], times.end()
    start = min(number.start, sign.start) if sign else number.start
    end = max(end, sign.end) if sign else end
    start, end, negative, unsure = signed(text, number, start, end)
    if value is not None:
        value = -value if negative else value
        value = two_places(value.scaleb(-2) if sign and sign.code == "AGORA" else value)
    code = "" if sign is None else "ILS" if sign.code == "AGORA" else sign.code
    return MatchedAmount(start, end, value, code, number.doubt or doubt or unsure or odd_neighbour(text, start, end))


def two_places(value: Decimal) -> Decimal:
    """The same value with at least two decimals: 129 becomes 129.00."""
    return value.quantize(Decimal("0.01")) if int(value.as_tuple().exponent) > -2 else value


def _conflicts(text: str, signs: list[_Sign], matched_by: dict[int, _Sign], matched: dict[int, MatchedAmount]) -> None:
    """A number between two different currencies belongs to neither for certain."""
    used = {id(sign) for sign in matched_by.values()}
    for sign in signs:
        for place in sign.options:
            if id(sign) not in used and place in matched and matched_by[place].code != sign.code:
                if shared := _of_shared_sign(text, matched_by[place], sign):
                    matched[place] = replace(matched[place], currency=shared)
                    continue
                matched[place] = replace(matched[place], doubt=_EITHER)


def _of_shared_sign(text: str, one: _Sign, other: _Sign) -> str:
    """The currency of a sign that several share and a code behind the same number: ``$129.90 CAD``; "" where they differ."""
    for bare, named in ((one, other), (other, one)):
        sign, others = SHARED_SIGNS.get(bare.code, ("", frozenset[str]()))
        if sign and text[bare.start : bare.end] == sign and named.code in others:
            return named.code
    return ""


def _ranges(text: str, found: Sequence[Number], matched: dict[int, MatchedAmount]) -> None:
    """Joins the two ends of a range into the first one's place."""
    for place in range(len(found) - 1):
        a, b = found[place], found[place + 1]
        if (place not in matched and place + 1 not in matched) or a.value is None or b.value is None:
            continue
        if place not in matched and a.whole and 1900 <= a.value <= 2100 and b.value < a.value:
            continue  # a year: ``2026 – 89.90 ₪``
        gap = CURRENCIES.sub("", text[a.end : b.start])
        if place not in matched and a.whole and b.value < a.value and re.match(r"\s", gap):
            continue  # a name: ``Fiber 1000 – ₪129.90``
        if place not in matched and a.whole and a.value * 10 < b.value and _named_before(text[: a.start]):
            continue  # a model: ``אייפון 13 – 690 ₪``
        head, both = text[max(a.start - NEAR, 0) : a.start], place in matched and place + 1 in matched
        if both and a.value > b.value and gap.strip() in ("or", "או"):
            continue  # a choice: ``2 for $30 or $18 each``
        if not _is_range(head, gap, both=both, late=place + 1 in matched):
            continue
        first, second = matched.get(place), matched.pop(place + 1, None)
        known = first or second
        assert known is not None
        start, end = min(a.start, first.start if first else a.start), max(b.end, second.end if second else b.end)
        doubt = "" if a.value < b.value or re.search(r"[a-zא-ת]", gap) else "minus"
        matched[place] = MatchedAmount(start, end, a.value, known.currency, doubt, b.value)


def _named_before(head: str) -> bool:
    """Whether a word that is no ordinary one stands right before a number, as in a name."""
    word = re.search(r"(?:^|\s)([^\W\d_][\w'\"-]+) $", head)
    return bool(word) and word[1].lower() not in NEUTRAL and word[1] not in ("בין", "between", "from")  # type: ignore[index]


def _is_range(head: str, gap: str, *, both: bool, late: bool) -> bool:
    bare = gap.strip()
    if "\t" in gap:
        return False  # two boxes side by side: ``-£2.50 | -£3.00``
    if bare in ("-", "–", "עד", "ועד", "to", "or", "או", "through", "until", "till", "~"):
        return not (bare == "to" and ROSE.search(head)) and (both or late or gap == bare)
    between = re.search(r"(?:בין|מ-|between|from)\s*(?:₪|\$|€)?\s*$", head, re.IGNORECASE)
    return bare in ("ל-", "ל", "עד ל-", "ועד ל-", "לבין", "ובין", "and", "&", "to", "עד") and bool(between) and not ROSE.search(head)


def _with_agorot(text: str, matched: list[MatchedAmount]) -> list[MatchedAmount]:
    """``129 שקלים ו-90 אגורות`` is one amount."""
    made: list[MatchedAmount] = []
    for one in matched:
        last = made[-1] if made else None
        if (
            last is not None
            and last.value is not None
            and one.value is not None
            and last.currency == one.currency == "ILS"
            and last.value == last.value.to_integral_value()
            and 0 < one.value < 1
            and re.search(r"אג|agor", text[one.start : one.end], re.IGNORECASE)
            and re.fullmatch(r"\s*(?:,|ו-?|and)?\s*", text[last.end : one.start])
        ):
            made[-1] = replace(last, end=one.end, value=last.value + one.value, doubt=last.doubt or one.doubt)
        else:
            made.append(one)
    return made
