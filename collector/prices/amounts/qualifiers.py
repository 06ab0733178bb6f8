"""What the words around an amount say: per month or once, with or without VAT, the old price or the later one, for how long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from collector.prices.amounts.currency.currency_of_number import MatchedAmount
from collector.prices.amounts.normalised_text import plain
from collector.prices.amounts.words.period_words import COUNTED_PER, MONTHS_OF, PER, periods_in, unit_after
from collector.prices.amounts.words.qualifier_words import (
    LINK,
    MONTHS,
    MONTHS_WORDS,
    NOT_THE_TOTAL,
    ROLES_AFTER,
    ROLES_BEFORE,
    ROSE,
    SECOND,
    SPAN_ALONE,
    THEN,
    TOTAL_LINE,
)
from collector.prices.amounts.words.vat_words import NAMES_VAT, VAT_IN, VAT_ITSELF, VAT_OUT
from collector.prices.amounts.words.word_patterns import BOUND, when_used

_OPENS = when_used(rf"^{LINK}")
"""Words that only lead on to the next amount."""
_FAR = 120
"""So many characters back words may still speak of an amount."""
Found = tuple[str, int, int]


@dataclass(frozen=True)
class Qualifiers:
    """What the words around an amount say of it."""

    per: str = ""
    vat: str = ""
    roles: frozenset[str] = frozenset()
    months: int | None = None
    doubt: str = ""


def describe(text: str, matched: Sequence[MatchedAmount], struck: Iterable[tuple[int, int]] = ()) -> list[Qualifiers]:
    """A mark for each amount. Words between two amounts belong to the one before unless they lead up to the one after."""
    crossed = tuple(struck)
    text = _joined_lines(text, len(matched))
    marks = []
    free = 0
    for place, one in enumerate(matched):
        following = place + 1 < len(matched)
        limit = matched[place + 1].start if following else len(text)
        around = _Around(text[max(free, one.start - _FAR) : one.start], text[one.end : min(limit, one.end + 2 * _FAR)], following)
        around.first, before = place == 0, matched[place - 1].value if place else None
        around.part = before is not None and one.value is not None and 0 < one.value * 4 < before
        mark = around.mark(text[max(one.start - _FAR, 0) : one.start])
        if crossed and _all_crossed(text, one, crossed):
            mark = Qualifiers(mark.per, mark.vat, mark.roles | {"instead-of"}, mark.months)
        elif any(s <= at < e for s, e in crossed for at in range(one.start, one.end) if text[at].isdigit()):
            mark = replace(mark, doubt="struck-part")
        marks.append(mark)
        free = one.end + around.claimed
    return marks


def _all_crossed(text: str, one: MatchedAmount, crossed: Sequence[tuple[int, int]]) -> bool:
    """Whether each digit of the amount is crossed out, in one piece or in several."""
    return all(any(s <= at < e for s, e in crossed) for at in range(one.start, one.end) if text[at].isdigit())


def _joined_lines(text: str, amounts: int) -> str:
    """The text with a space for the line break before a line that says nothing but a period or VAT; for a lone amount, after one too."""
    lines = text.split("\n")
    if len(lines) == 1:
        return text
    says = [bool(line.strip()) and not _LEFT.sub("", _only(line)) for line in lines]
    out = lines[0]
    for number in range(1, len(lines)):
        joins = says[number] or (amounts == 1 and says[number - 1])
        out += (" " if joins else "\n") + lines[number]
    return out


_LEFT = when_used(
    r"[\s()*,./\-–+:]+|(?<![א-ת])(?:אחד|אחת|למשך|ה?ראשונ(?:ה|ים)|ב?תשלום|חיוב|ה?מחיר(?:ים)?|בלבד|סך הכל|כחוק|כל|למשתמש|מנוי)(?![א-ת])"
    r"|\b(?:payment|billed|only)\b"
)


def _only(line: str) -> str:
    for pattern in (*(p for p, _ in MONTHS_WORDS), *(p for p, _ in MONTHS), COUNTED_PER, *(p for _, p in PER), VAT_OUT, VAT_IN):
        line = pattern.sub("", line)
    return line


class _Around:
    """The words before and after one amount; `claimed` counts the characters after it that turned out to be its own."""

    def __init__(self, before: str, after: str, following: bool) -> None:
        self.before = before
        self.following = following
        bound = BOUND.search(after)
        self.whole = after[: bound.start()] if bound else after
        self.cut = bool(bound)
        self.first = True
        self.part = False
        """Whether it is so small beside the one before it that it may be that one's tax."""
        second = SECOND.search(self.whole) or _IF.search(self.whole)
        self.after = self.whole[: second.start()] if second else self.whole
        self.claimed = 0

    def mark(self, head: str) -> Qualifiers:
        unit = unit_after(self.after)
        later = _for_one(periods_in(self.after), self.after) or ([unit] if unit and not self._leads(unit[2]) else [])
        several = False
        if unit and later and unit[2] <= later[0][1] and _EACH.match(self.after):
            several = True  # ``לקו לחודש``
        elif [name in MONTHS_OF for name, *_ in later[:2]] == [False, True] and self._unit_alone(later):
            several, later = True, later[1:]  # ``/user/month``
        elif later and (each := _EACH_LATER.match(self.after, later[0][2])) and not _ONLY_ONE.search(each.group()):
            several, later = True, [(later[0][0], later[0][1], each.end())]  # ``/month per user``
        later = [] if later and _LONE_MONEY.search(self.after[: later[0][1]]) else later
        clause = _clause(self.before)
        earlier = [one for one in periods_in(clause) if one[0] != "unit" or clause[one[1]] not in "/\\"]
        per = self._pick(later, _last(earlier))
        vat = "" if self._is_tax(head) else self._pick(_vat(self.whole), _last(_vat(_clause(self.before, comma=False))))
        months = _months(self.after) or _months(_clause(self.before))
        if months and months[2] <= len(self.after):
            self._claim(months[2] if _months(self.after) else 0)
        roles = self._roles(head) | ({"each"} if several and per in MONTHS_OF else set())
        if months and not per and SPAN_ALONE.search(self.after):
            roles |= {"span"}
        return Qualifiers(per, vat, roles, int(months[0]) if months else None)

    def _unit_alone(self, later: list[Found]) -> bool:
        between = self.after[later[0][2] : later[1][1]]
        return later[0][0] == "unit" and bool(_NOTHING.fullmatch(between) or (later[1][0] == "month" and between.strip() == ", billed"))

    def _pick(self, later: list[Found], earlier: Found | None) -> str:
        """The word after the amount, unless it leads up to the next amount; else the word before it."""
        for name, _, end in later[:1]:
            leads = self._leads(end) and (earlier is not None or ":" in self.whole[end:])
            if not leads:
                self._claim(end)
                return name
        return earlier[0] if earlier else ""

    def _is_tax(self, head: str) -> bool:
        """Whether the words name the tax itself: ``VAT 19.00``, ``מתוכם 12.19 ₪ מע"מ``, but not ``incl. VAT 119.00``."""
        clause = _clause(head)
        if self.part and (VAT_ITSELF.search(head) or (_OF_WHICH.search(head) and NAMES_VAT.match(self.whole.lstrip()))):
            return True
        return bool(VAT_ITSELF.search(head)) and not [one for one in _vat(clause) if not _PLUS.match(clause, one[1])]

    def _leads(self, end: int) -> bool:
        return self.following and not self.cut and bool(_OPENS.match(self.whole[end:]))

    def _claim(self, end: int) -> None:
        self.claimed = max(self.claimed, end)

    def _roles(self, head: str) -> frozenset[str]:
        roles = {*_roles_before(self.before)}
        if not self.first and THEN.search(self.before):
            roles.add("then")
        line = self.before.rpartition("\n")[2]
        if TOTAL_LINE.search(line) and not NOT_THE_TOTAL.search(line):
            roles.add("total")
        if self._is_tax(head):
            roles.add("vat")
        if "from" in roles and ROSE.search(head):
            roles = roles - {"from"} | {"instead-of"}
        for role, pattern in ROLES_AFTER:
            for start in dict.fromkeys((0, self.claimed)):
                match = pattern.search(self.whole[start:])
                if match and role == "then" and self.whole[start + match.end() :].strip(" .,)"):
                    continue
                if match and not self._leads(start + match.end()):
                    roles.add(role)
                    self._claim(start + match.end())
        return frozenset(roles)


@lru_cache(2048)
def _roles_before(words: str) -> tuple[str, ...]:
    """What the words right before an amount say of it; in a bill or a table the same few stand before most."""
    return tuple(role for role, pattern in ROLES_BEFORE if pattern.search(words))


_LONE_MONEY = when_used(r"(?<![\d.,])\d+[.,]\d\d(?![\d.,]|\s*%)")
"""Another sum, of which no currency is written: a period behind it is its own."""
_OF_WHICH = when_used(r"(?:מתוכ(?:ם|ו|ן)|of\s+which)\s*$", re.IGNORECASE)
_PLUS = when_used(r"\+|ועוד|פלוס|בתוספת|plus", re.IGNORECASE)
"""``$20 + taxes $4.12``: behind a plus an amount of its own is the tax itself."""
_IF = when_used(r"(?<![א-תa-z])(?:אם|if)(?![א-תa-z])", re.IGNORECASE)
"""Where a condition begins: in ``99 ₪ אם תתחייב לשנה`` the year is how long one must stay."""


def _clause(text: str, *, comma: bool = True) -> str:
    """The part of `text` since the last boundary: the words that still speak of what follows."""
    ends = [m.end() for m in re.finditer(BOUND.pattern + ("|," if comma else ""), text.rstrip(), re.IGNORECASE)]
    return text[max(ends, default=0) :][-60:]


def _vat(text: str) -> list[Found]:
    out = [("excluded", m.start(), m.end()) for m in VAT_OUT.finditer(text)]
    into = [("included", m.start(), m.end()) for m in VAT_IN.finditer(text) if not any(s <= m.start() and m.end() <= e for _, s, e in out)]
    return sorted(out + into, key=lambda f: f[1])


def vat_said(text: str) -> str:
    """What a text about one price says of VAT wherever it stands; "" where it says nothing, or both (then its amounts say it)."""
    said = {name for name, _, _ in _vat(plain(text).text)}
    return said.pop() if len(said) == 1 else ""


def _for_one(found: list[Found], text: str) -> list[Found]:
    """The periods without a unit in front of which there is only one (``per household / month``): the amount is for the period."""
    single = len(found) > 1 and found[0][0] == "unit" != found[1][0] and _ONLY_ONE.search(text[found[0][1] : found[0][2]])
    return found[1:] if single and _NOTHING.fullmatch(text, found[0][2], found[1][1]) else found


_NOTHING = when_used(r"[\s,/]*")
_ONLY_ONE = when_used(
    r"(?:plan|package|household|home|family|account|subscription|customer|contract|year|חבילה|מסלול|משפחה|בית|תוכנית|חשבון|מנוי)$",
    re.IGNORECASE,
)
"""What a customer has one of."""
_EACH_LATER = when_used(r"[\s,(]*(?:(?:per|for\s+(?:each|every)|/)\s*[a-z]+|לכל\s+(?!ה)[א-ת]+)", re.IGNORECASE)
_EACH = when_used(
    r"[\s,]*ל-?(?:כל\s+)?(?:קו|משתמש|מכשיר|נקודה|עמדה|סים|נפש|אדם|ילד|ממיר|חדר|רכב|דירה|עובד|מקלט)ת?(?![א-ת])"
    r"|[\s,]*ל-?כל\s+מנוי(?![א-ת])"
)
"""What a customer may have several of."""


def _last(found: list[Found]) -> Found | None:
    return found[-1] if found else None


def _are_free(text: str, match: re.Match[str]) -> bool:
    """Whether months are given for nothing: ``169 ₪ לחודש, 3 חודשים ראשונים חינם`` holds for no three months."""
    return bool(_FREE_AFTER.match(text, match.end()) or _FREE_BEFORE.search(text[: match.start()]))


_FREE_AFTER = when_used(
    r"\s*(?:ה?ראשונ(?:ים|ות|ה)?\s*)?(?:(?:are|is|at|ב|ל)[-\s]*)?(?:ב?חינם|מתנה|ללא\s+(?:תשלום|עלות)|על\s+חשבוננו|free|no\s+(?:charge|cost)|on\s+us)(?![a-zא-ת])",
    re.IGNORECASE,
)
_FREE_BEFORE = when_used(r"(?<![a-zא-ת])(?:ב?חינם|free|no\s+charge)\s*(?:for\s+|ל-?)?(?:the\s+)?(?:first\s+)?$", re.IGNORECASE)


def _months(text: str) -> Found | None:
    for pattern, count in MONTHS_WORDS:
        match = next((m for m in pattern.finditer(text) if not _are_free(text, m)), None)
        if match:
            return str(count), match.start(), match.end()
    for pattern, times in MONTHS:
        match = next((m for m in pattern.finditer(text) if not _are_free(text, m)), None)
        if match:
            return str(int(next(g for g in match.groups() if g)) * times), match.start(), match.end()
    return None
