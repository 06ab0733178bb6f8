"""Which word beside an amount is not understood: a price is certain only where every word in its reach is.

Word lists of what changes an amount never end, so the lists here say what cannot change it. Example: ``129.90 ₪ לחודש, משלוח חינם`` is
understood; in ``129.90 ₪ לבעלי כרטיס זהב`` and in ``קיזוז 50 ₪`` the words ``לבעלי`` and ``קיזוז`` are not, and the reading is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from collector.prices.amounts.currency.currency_of_number import MatchedAmount
from collector.prices.amounts.words.currency_words import CURRENCIES
from collector.prices.amounts.words.period_words import periods_in
from collector.prices.amounts.words.phrases_understood import HOW_PAID, NEUTRAL_PHRASES, PAYS
from collector.prices.amounts.words.plain_words import GOODS, NEUTRAL, NEVER, TAXES, UNITS, stems_of
from collector.prices.amounts.words.qualifier_words import OWED_BESIDE, ROLE_WORDS, ROLES_AFTER
from collector.prices.amounts.words.vat_words import NAMES_VAT
from collector.prices.amounts.words.word_patterns import BOUND, NOT_IN_WORD, WORD_ENDS, pattern, when_used

_FAR = 160
"""So many characters on either side words may still speak of an amount."""
_NEAR = 6
"""So many words before an amount that are not understood make it doubtful; those further away in a sentence do not."""
AFTER = [when_used(p.pattern.replace(r"^[\s,(]*", NOT_IN_WORD, 1), re.IGNORECASE) for role, p in ROLES_AFTER if role != "then"]
AFTER.append(pattern(r"עד\s+גמר\s+ה?מלאי", r"while\s+(?:stocks?|supplies)\s+lasts?", before=NOT_IN_WORD, after=WORD_ENDS))
_WORD = when_used(r"[^\W_][\w'\"+.\-/]*[\w+']|[^\W_]|[†‡#%≈~∼&@=×<>+±$€£¥₠-⃏/]")
_CLAUSE = when_used(r",(?!\d)|\s[–-]\s|[!?•|★]\s*|\s·\s|\t|[.:;](?=\s|$)")
_LINKED = when_used(r"(?<![א-תa-z])(?:[בלש]-?|for|at|of|ב-|ל-)\s*$", re.IGNORECASE)
_CLOSED_ENDS = when_used(r"[\s:,\-–(]+$")
_LEADS = when_used(
    r"\s*(?:[(*/+&@×]|(?:ו?[לב]|כש|מ-|אם|עד|רק|עבור|תמורת|לפי|בגין|פר\s|כל|על|פעם|אחת)|(?:per|for|with|when|if|by|at|from|until|only|each|every|in|on|ex|w/|to)\b)"
)
"""How a part begins that may speak of the amount before it, though a comma or a line break stands between the two."""


def not_understood(text: str, matched: Sequence[MatchedAmount], place: int, roles: Iterable[str] = (), *, named: bool = False) -> str:
    """The first word in the reach of an amount that is in no list and could change what it says; "" where there is none.

    `roles` are those that the words gave the amount: a word of another role was not understood either. `named`: what stands before it may
    be any name (of a plan, where a period follows; outside the element that shows the price), except words of other money.
    """
    one = matched[place]
    left = max(matched[place - 1].end if place else 0, one.start - _FAR)
    right = min(matched[place + 1].start if place + 1 < len(matched) else len(text), one.end + _FAR)
    head, tail = text[left : one.start], text[one.end : right]
    quantity = _QUANTITY.search(head)
    if quantity:
        return quantity.group().strip()
    mine = [p for role, p in ROLE_WORDS.items() if role in roles or role in _HARMLESS]
    every = list(ROLE_WORDS.values())
    if asked := _ASKED.match(tail):
        return asked.group().strip()
    last = place + 1 == len(matched)
    if PAYS.search(head):
        tail = HOW_PAID.sub(_spaces, tail)
    return _in_tail(without_phrases(tail, [*AFTER, *mine] if last else [*every, _PARTING, NAMES_VAT], one.currency)) or _in_head(
        without_phrases(head, every if place else mine, one.currency), named=named or bool(periods_in(tail[:40]) or _MEASURED.search(head))
    )


_MEASURED = when_used(
    r"(?<![\w.])\d+(?:[.,]\d+)?\s*(?:יח'|גרם|ג'|ק\"ג|מ\"ל|ליטר|ס\"מ|מ\"מ|GB|TB|ml|kg|g|cm|mm|m|inch|W|V|mAh|אינץ')(?![\wא-ת])[^\n.;!]*$"
    r"|(?<![א-ת])מידה\s+\w+[^\n.;!]*$|\d\s?[x×]\s?\d+[^\n.;!]*$", re.IGNORECASE,
)
"""A measure in the line before an amount: what else stands there is the name of goods (``חיתולים האגיס מידה 4, 60 יח' – 49.90 ₪``)."""
_ASKED = when_used(r"\s*\(?\?")
_PARTING = when_used("/")
"""Between two amounts: the one with VAT and the one without."""
_OTHER_ROLES = ("balance", "discount", "worth", "threshold", "up-to", "denied", "change", "about", "previous")
_OLD_PRICE = when_used("מחיר|price|rrp|במקום|instead", re.IGNORECASE)
"""``Full price`` is a former price, ``Full HD`` is none."""


def other_money(label: str, roles: Iterable[str] = _OTHER_ROLES, *, negative: bool = False) -> str:
    """The word of a label (a column's heading, a row's first cell) that says that its amounts are other money: ``הפחתות``; "" for none.

    Beside a `negative` amount a discount is what it says.
    """
    total = bool(ROLE_WORDS["total"].search(label))  # ``Order total``
    passed = {"threshold"} if total else set()
    passed |= {"discount"} if negative else set()
    asked = [ROLE_WORDS[role] for role in roles if role not in passed]
    said = [] if ROLE_WORDS["due"].search(label) else [m.group() for words in asked if (m := words.search(label))]
    said += [m.group() for m in OWED_BESIDE.finditer(label) if not ROLE_WORDS["due"].search(label)]
    said += [m.group() for m in ROLE_WORDS["instead-of"].finditer(label) if _OLD_PRICE.search(m.group())]
    return said[0] if said else _in_head(without_phrases(f"{label} ", ROLE_WORDS.values(), ""), named=True)


_HARMLESS = frozenset({"total", "due"})
_QUANTITY = when_used(
    r"(?<![\w.,/-])(?:(?:\d{1,3}\s*\+\s*)?\d{1,3}\s*(?:(?:יח'|יחידות|פריטים|units?|items?|pieces?)\s+)?(?:ב-?|for|at)|\d+(?:\.\d+)?\s*%\s*(?:מ-?|מסך|מתוך|of|(?:הנחה\s+|discount\s+|off\s+)(?:על|מ-?|on|of)?))\s*$"
    r"|(?:^|[\n:,.!;|–-]\s*|\b(?:any|buy|all|get|every)\s+|(?<![א-ת])(?:כל|קנ[הוי])\s+)(?:[2-9]|1\d|two|three|four|five|six|שני|שתי|שלוש(?:ה|ת)?|ארבע(?:ה|ת)?|חמ(?:ש|ישה)|זוג)\s+"
    r"(?!חודשים|שנים|ימים|שבועות|תשלומים|פעמים|קווים|מנויים|ערוצים|months|years|days|weeks|hours|payments|lines|instal+ments|times|channels)(?:[א-ת\"'-]+\s+)?(?:[א-ת\"'-]{2,}(?:ים|ות)(?:\s+[א-ת\"'-]+)?|[a-z'-]+\s+[a-z'-]+s|[a-z'-]{2,}s)\s+(?:רק\s+)?(?:ב-?|for|at)\s*(?:only\s+|just\s+)?$"
    r"|\b(?:buy|קנ[הוי])\s+\d{1,2}\s*,?\s*(?:pay|ושלמו?|שלמו?)?\s*$|\b(?:may|might|could)\s+be\b", re.IGNORECASE
)
"""``2 ב-129.90 ₪`` is the price of two, ``10% מסך 75 ₪`` none; a charge that may come is none yet."""


def is_quantity(head: str) -> bool:
    """Whether words that lead up to an amount say that it is the price of several: ``2 ב-``, ``Any 3 sandwiches for``."""
    return bool(_QUANTITY.search(head))


def without_phrases(text: str, roles: Iterable[re.Pattern[str]], currency: str) -> str:
    """The text with spaces for all that is understood as a phrase, and for the amount's own currency; its breaks stay."""
    if not text or text.isspace():
        return text
    for phrase in (*NEUTRAL_PHRASES, *roles):
        text = phrase.sub(_spaces, text)
    return CURRENCIES.sub(lambda m: _spaces(m) if m.lastgroup in (currency, "AGORA") or not currency else m.group(), text)


def _spaces(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _in_tail(text: str) -> str:
    """Behind an amount each word of its clause counts; later clauses and lines where they begin like something about the amount."""
    first = min((m.start() for m in (*_CLAUSE.finditer(text), *BOUND.finditer(text))), default=len(text))
    parts = [text[:first], *re.split(_CLAUSE.pattern + "|" + BOUND.pattern, text[first:])]
    words = words_of(parts[0])
    found = _first_unknown(words[1:] if words and _is_unit(words[0]) else words, tail=True)
    for part in () if found else [p for p in parts[1:] if p and p.strip()][:2]:
        if _LEADS.match(part):
            found = found or _first_unknown(words_of(part), tail=True)
        found = found or next((word for word in words_of(part) if word.lower() in TAXES), "")
    return found


def _is_unit(word: str) -> bool:
    """``לכרטיס`` right behind an amount: what one of it costs."""
    return word[0] == "ל" and word[1:].lstrip("-") in UNITS | GOODS


def no_known_word(label: str) -> str:
    """The first word of a short label of which nothing is known (``קנו בעוד``); "" where one is, or where it holds a name."""
    if len(words_of(label)) > len(words_of(without_phrases(f"{label} ", (), ""))):
        return ""
    words = words_of(without_phrases(f"{label} ", ROLE_WORDS.values(), ""))
    kinds = [kind_of_word(word) for word in words]
    sentence = len(words) > 1 and not any(re.search(r"[א-ת]", word) for word in words)  # there the first word has a capital anyhow
    named = any(re.search(r"[\dA-Z]", word[1:] if sentence and word == words[0] else word) for word in words)
    short = words and len(words) <= (5 if sentence else 3) and len(words[0]) > 1
    unit = bool(words) and (words[0] in UNITS or _is_unit(words[0]))
    return words[0] if short and not named and not unit and not {"neutral", "goods"} & set(kinds) else ""


def unknown_kind_of_money(label: str) -> str:
    """The word of a label that nobody knows, where the label names money: it says which (``Sum insured``, ``סכום שהופקד``); else "".

    A label that is a name (of a plan, of goods) may hold any word.
    """
    noun = _MONEY_NOUN.search(label)
    if not noun or len(label.split()) > 5 or (re.match("[א-ת]", noun.group()) and len(label[: noun.start()].split()) > 1):
        return ""  # what a Hebrew label names stands first: ``חלב סויה בתוספת תשלום`` is milk
    words = words_of(without_phrases(f"{label} ", ROLE_WORDS.values(), ""))
    words = [word for word in words if len(word) > 1 and not re.search(r"\d", word) and not _WHICH.fullmatch(word)]
    return next((word for word in words if kind_of_word(word) in ("", "never")), "")


_WHICH = when_used(r"last|first|second|previous|ראשו(?:ן|נה)|שני|שנייה|אחרונה|method", re.IGNORECASE)
"""Which of several payments a label means."""
_MONEY_NOUN = pattern("ה?סכום", "ה?סכומים", "סך", "ה?תשלום", "ה?תשלומים", "ה?כסף", "amounts?", "sum", "payments?", "money", "funds?",
    "balance", before=NOT_IN_WORD, after=WORD_ENDS)


def unknown_beginning(label: str) -> str:
    """The first word of a short Hebrew text, where it is in no list: behind an amount a verb stands first (``הושבו לכרטיס``)."""
    words = words_of(without_phrases(f"{label} ", (), ""))
    begins = words[:1] if len(label.split()) <= 3 and label.split()[:1] == words[:1] else []
    return next((word for word in begins if re.fullmatch(r"[א-ת]{3,}", word) and not kind_of_word(word)), "")


def only_other_money(heading: str) -> bool:
    """Whether a heading speaks of other money and of nothing else: ``הטבות והנחות``."""
    words = words_of(without_phrases(f"{heading} ", [ROLE_WORDS["discount"], ROLE_WORDS["refund"]], ""))
    said = ROLE_WORDS["discount"].search(heading) or ROLE_WORDS["refund"].search(heading)
    return all(kind_of_word(word) == "never" for word in words) and bool(words or said)


def _in_head(text: str, *, named: bool) -> str:
    """Before an amount: the words of its own clause, the nearest ones; what goods are called is passed over."""
    label = _CLOSED_ENDS.sub("", text) if "\n" not in text[len(_CLOSED_ENDS.sub("", text)) :] else ""
    cut = max((m.end() for m in (*BOUND.finditer(label), *re.finditer(r",(?!\d)|[!?•|★\t]|\s·\s|\.\s", label))), default=0)
    if not label.strip():
        label, named = _label_above(text), True
        cut = 0
    words = [word for word in words_of(_LINKED.sub("", label[cut:])) if word != "/"]
    hebrew = bool(re.search(r"[א-ת]", label))
    sold = [kind_of_word(word) == "goods" for word in words]
    for at, word in enumerate(words):
        known = [True] if named else sold[:at] if hebrew else sold
        if kind_of_word(word) in ("", "never") and len(words) - at <= _NEAR and not _named(word, known, hebrew=hebrew):
            return word
    return ""


def _label_above(text: str) -> str:
    """The line above an amount that stands alone on its own, where it is as short as a label (``מקדמה``)."""
    line = text.rstrip().rpartition("\n")[2]
    return line if len(line.split()) <= 3 else ""


def _named(word: str, sold: Sequence[bool], *, hebrew: bool) -> bool:
    """Whether a word belongs to what goods are called: behind a word for goods, or a Latin name in a Hebrew line."""
    if kind_of_word(word) == "never" or not (word[0].isalnum() or word in "+&"):
        return False
    if (word[0].isalnum() and any(char.isdigit() for char in word)) or re.fullmatch(r"[A-Z]+", word):
        return True  # a number, a model (``USB``, ``1080p``)
    return any(sold) or (hebrew and bool(re.match(r"[A-Z]", word)) and len(word) > 2)


def _first_unknown(words: Iterable[str], *, tail: bool) -> str:
    return next((word for word in words if kind_of_word(word, tail=tail) in ("", "never")), "")


def words_of(text: str) -> list[str]:
    """The words of a text, signs of their own among them."""
    return [m.group().rstrip(".-/'") or m.group() for m in _WORD.finditer(text)]


_ALL = {**dict.fromkeys(NEVER, "never"), **dict.fromkeys(NEUTRAL, "neutral"), **dict.fromkeys(GOODS, "goods")}
_FOR = frozenset(("עבור", "בעבור", "תמורת", "בגין"))
"""Behind an amount they say what it is for."""


@cache
def kind_of_word(word: str, tail: bool = False) -> str:
    """``neutral``, ``goods``, ``never`` (it changes an amount wherever it stands), or "" for a word that is in no list.

    A Hebrew word is looked for without the letters that are written in front of it; behind an amount ל, ב and מ are no such letters.
    """
    low = word.lower()
    if tail and low in _FOR:
        return ""
    prefixes = "והש" if tail else "והשבלמכ"
    forms = [low, *(low[n:].lstrip("-") for n in (1, 2) if len(low) > n + 1 and all(c in prefixes for c in low[:n]))]
    said = next((form for form in forms if form in _ALL), "")
    if said:
        return _ALL[said]
    stems = [stem for form in forms for stem in stems_of(form) if stem in _ALL]
    kinds = {_ALL[stem] for stem in stems}
    return "never" if "never" in kinds else "goods" if "goods" in kinds else "neutral" if kinds else ""
