"""Whether two records name the same thing in other words: "המנוי לעיתון" and "מנוי לעיתון", "my subscription" and "Subscription" (pure)."""

from __future__ import annotations

import re
from datetime import date

from collector.case.times.time_vocabulary import MONTHS

_PREFIXES = frozenset("ובהלמשכ")
"""Letters that Hebrew puts before a word: and, in, the, to, from, that, as."""
_EMPTY = frozenset({"the", "my", "a", "an", "of", "for", "to", "של", "שלי", "את", "עבור"})
_DEAL = frozenset({
    "קו", "מנוי", "חשבון", "שירות", "שירותים", "הסכם", "חוזה", "עסקה", "מסלול", "חבילה",
    "line", "account", "subscription", "service", "contract", "plan", "package", "deal", "membership", "חברות",
})  # fmt: skip
"""Words for the whole of what a customer has with a company."""
_COMMON = frozenset({
    "and", "are", "back", "because", "been", "charge", "charged", "charges", "cost", "credit", "day", "days", "did", "does", "due", "fee",
    "fees", "from", "get", "had", "has", "have", "its", "money", "month", "monthly", "months", "not", "paid", "payment", "price", "refund",
    "shekel", "shekels", "sum", "that", "then", "there", "this", "was", "were", "which", "will", "with", "year", "you", "nis", "ils",
    "אבל", "בגלל", "בלי", "גם", "דמי", "החזר", "היה", "היו", "זיכוי", "חודש", "חודשי", "חודשים", "חיוב", "חיובים", "יום", "ימים", "כאשר",
    "כסף", "לחודש", "לשנה", "מחיר", "סכום", "עבור", "עוד", "עלות", "עמלה", "עסקים", "עקב", "שלא", "שנה", "שקל", "שקלים", "תוך",
    "תשלום", "שח", "הורדת", "הורדה", "הנחה", "הנחת", "discount", "discounted", "reduction", "reduced", "lower",
})  # fmt: skip
"""Words that say nothing of what a thing is: money, time, and what joins a sentence."""
_CODE = re.compile(r"\b(?=[\w/-]*\d)[a-z]{1,4}[-/]?\d[\d/-]*\b", re.IGNORECASE)
"""A customer's or contract's number that begins with letters: "SB-2231"."""
_LEFT = frozenset({"ניוד", "מעבר", "ביטול", "סיום", "porting", "switch", "cancellation", "end"})
"""Words for leaving, and why."""
_SHORT = 3
"""Hebrew words of so many letters that end in "י" are mostly words of their own."""
PLURAL = re.compile(r"(?<=[א-ת]{2})(?:ות|ים|ה)$")
"""How Hebrew nouns end in the plural, and in the feminine."""
_ALSO = re.compile(r"[+&]|\band\b|(?<!\S)ו[א-ת]{2,}")
"""What joins a second thing to the first: "internet and TV"."""
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH = re.compile(
    rf"""(?<![\d/.-])[\s,(]*(?:\b[בלמ]?חודש\b\s*)?   # לחודש
    (?:(?<!\d[ ])\b[בלמ]?(?:{_NAMES})\b(?:\s*20\d\d\b)?  # מרץ 2026
    |(?<![\d/.-])(?:0?[1-9]|1[0-2])[/.]20\d\d\b)(?![/.-]?\d)\)?  # 03/2026""",
    re.VERBOSE | re.IGNORECASE,
)
"""A month that a name ends with or holds: "March", "לחודש מרץ 2026", "03/2026"; no day, and no instalment ("7/12")."""
_NO_MONTH = re.compile(r"(?<!\bin )(?<!\bof )(?<!\bfor )(?<!\bsince )(?<!\bduring )(?<!\band )\b(?:may|march)\b")
"""Without a capital and a word of time before them they are a verb and a walk."""
_ANY_MONTH = re.compile(rf"\b[בלמ]?(?:{_NAMES})\b", re.IGNORECASE)


def same_thing(one: str, other: str) -> bool:
    """Whether the words of one stand among those of the other; true where either names nothing.

    Example: a notice about "המנוי" and a charge for "מנוי לעיתון" are about one thing; "Internet" and "Internet and TV" are not.
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return True
    fewer, more = sorted((first, second), key=len)
    if not all(any(same_word(word, known) for known in more) for word in fewer):
        return False
    return len(fewer) == len(more) or bool(_ALSO.search(one)) == bool(_ALSO.search(other))


def month_named(name: str, at: date) -> date | None:
    """The first day of the month that a charge of this day is for by its name; None where it names none, or several.

    "Speed 600, December" of 05/01/2026 is for 12/2025, "Speed 600, July" of 25/06/2026 for 07/2026.
    """
    found = _month_in(name)
    if found is None:
        return None
    words = re.findall(r"[^\W\d_]+", found.casefold())
    known = [MONTHS[w] for word in words for w in (word, word[1:]) if w in MONTHS]
    numbers = [int(n) for n in re.findall(r"\d+", found)]
    month, stated = (known[0], numbers) if known else (numbers[0], numbers[1:])
    if stated:
        return date(stated[-1], month, 1)
    return min((date(year, month, 1) for year in (at.year - 1, at.year, at.year + 1)), key=lambda first: abs(first - at.replace(day=1)))


def months_named(text: str, at: date) -> set[date]:
    """The first days of the months that a text of this day names without a year, each the nearest one: "in July and August"."""
    words = re.findall(r"[^\W\d_]+", _NO_MONTH.sub(" ", text).casefold())
    bare = {w for word in words for w in (word, word[word[0] in _PREFIXES :], word[2 * (word[0] in "ושכ") :])}
    known = {MONTHS[w] for w in bare if w in MONTHS}
    near = ([date(year, month, 1) for year in (at.year - 1, at.year, at.year + 1)] for month in known)
    return {min(years, key=lambda first: abs(first - at.replace(day=1))) for years in near}


def names_the_deal(text: str, *names: str) -> bool:
    """Whether the words name the deal as a whole: "the subscription", or a line with its number; not "the Cyber Shield service".

    names: what the plan and the company are called. "The subscription to the control room" names the deal of the plan "home control
    room", and so does the plan's whole name; "the TV service" is a part of "Internet and TV". A number such as "SB-2231" is of the deal.
    """
    words = _words(_CODE.sub(" ", text))
    deal = any(same_word(word, known) for word in words for known in _DEAL)
    called = [word for name in names if not _ALSO.search(name) for word in _words(name)]
    known_words = [*called, *_DEAL]
    rest = [w for w in words if not (w.isdecimal() or w in _COMMON or w in _LEFT or any(same_word(w, known) for known in known_words))]
    return deal and (not rest or any(w.isdecimal() and len(w) > 4 for w in words))


def all_words_in(name: str, text: str) -> bool:
    """Whether a text names a thing with every word of its name, but for the month: "the Cyber Shield service" names "Cyber shield, May"."""
    words, known = _words(without_month(name)), _words(text)
    return bool(words) and all(any(same_word(word, each) for each in known) for word in words)


def share_a_thing(one: str, other: str) -> bool:
    """Whether some word that names a thing stands in both: "180 back for the rug", "the rug is missing"."""
    return any(same_word(word, each) for word in telling_words(one) for each in telling_words(other))


def share_a_name(one: str, other: str) -> bool:
    """As `share_a_thing`, but for the words for a deal as a whole: "the old plan 30GB" and "plan 60GB" share none."""
    names = ([w for w in telling_words(text) if not any(same_word(w, deal) for deal in _DEAL)] for text in (one, other))
    first, second = names
    return any(same_word(word, each) for word in first for each in second)


def telling_words(text: str) -> list[str]:
    """The words that say what a thing is: no numbers, and no words of money, time and grammar: "router" of "fee for the router"."""
    return [word for word in _words(text) if len(word) > 2 and not word.isdecimal() and word not in _COMMON]


def without_month(name: str) -> str:
    """A name as it is in every month: "Speed 600, March 2026" and "Speed 600 (04/2026)" are "Speed 600"."""
    return " ".join(_MONTH.sub(" ", name).split()).rstrip(" ,-–:") if _month_in(name) else name.strip()


def _month_in(name: str) -> str | None:
    """What names the one month; None where none, or several, are named: "March-April"."""
    found = [m.group() for m in _MONTH.finditer(name)]
    return found[0] if len(found) == 1 and len(_ANY_MONTH.findall(name)) <= 1 else None


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", re.sub("[\"'״׳]", "", text.casefold())) if word not in _EMPTY]


def same_word(one: str, other: str) -> bool:
    """Equal, but for a Hebrew prefix of at most two letters, a plural or what stands before another noun: "service" and "services",
    "שירות תוכן" and "שירותי תוכן", "צריכה" and "צריכת חשמל"."""
    one, other = _bare(one), _bare(other)
    shorter, longer = sorted((one, other), key=len)
    before = longer.removesuffix(shorter)
    prefixed = longer.endswith(shorter) and len(shorter) > 1 and len(before) <= 2 and set(before) <= _PREFIXES
    return prefixed or longer == shorter + "s" or (len(shorter) > _SHORT and longer == shorter + "י")


def _bare(word: str) -> str:
    """A feminine noun as it stands alone: "צריכת" is "צריכה"."""
    return word[:-1] + "ה" if len(word) > _SHORT and word.endswith("ת") and not word.endswith(("ות", "ית")) else word


def same_noun(one: str, other: str) -> bool:
    """The same word, in the singular or plural: "שידה" and "השידות"."""
    if same_word(one, other):
        return True
    stems = [PLURAL.sub("", word) for word in (one, other)]
    return min(map(len, stems)) > 2 and stems != [one, other] and same_word(*stems)
