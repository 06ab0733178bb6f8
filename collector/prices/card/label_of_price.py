"""The label of a price, word for word: what is no name of goods must say that it is a price, else the amount may be any other money."""

from __future__ import annotations

import re

from collector.prices.amounts.normalised_text import plain
from collector.prices.amounts.words.period_words import periods_in
from collector.prices.amounts.words.plain_lines import is_feature, without_passing_words
from collector.prices.amounts.words.qualifier_words import ROLE_WORDS
from collector.prices.amounts.words.word_patterns import NOT_IN_WORD, WORD_ENDS, pattern, when_used
from collector.prices.amounts.words_understood import kind_of_word, without_phrases, words_of

LONGEST = 8
"""Words of a label; longer texts are sentences."""


def not_a_price(label: str, *, has_period: bool, sold: bool) -> str:
    """The word or words by which a label right before an amount may name other money than a price; "" where all of it is understood.

    A label may name what is sold (a word for goods, a number, a name), or say that the amount is a price (`_LABEL` words alone). One that
    speaks to the reader (``You earned``), that says how many to buy (``קנה שניים``), or that says neither (``On hold``) is doubtful; the
    last only where nothing is `sold` in the box and no period stands at the price.
    """
    told = sold or has_period
    if is_feature(label, sold=told):
        return ""
    flat = without_passing_words(plain(label).text.strip(" :–-"), sold=told)
    if several := _SEVERAL.search(flat):
        return several.group().strip()
    if not has_period and (span := _SPAN.search(flat)):
        return span.group().strip()
    words = [word for word in words_of(without_phrases(f"{flat} ", [ROLE_WORDS["total"], ROLE_WORDS["due"]], "")) if len(word) > 1]
    if not words or len(words) > LONGEST:
        return ""
    if _FACT.search(flat) and not _PERSONAL.search(flat):
        return ""
    named = [word for word in words if not _LABEL.fullmatch(word) and (kind_of_word(word) == "goods" or _is_name(word, flat))]
    strange = [word for word in words if word not in named and not _LABEL.fullmatch(word)]
    if not strange:
        return ""
    personal = _PERSONAL.search(flat)
    if not personal and _MONEY_NOUN.search(flat):
        strange = [word for word in strange if kind_of_word(word) in ("", "never")]  # ``Direct Debit payment``
    money = _MONEY_NOUN.search(flat) or (not has_period and periods_in(flat))
    if strange and (personal or money) and len(strange) < len(words) + bool(personal or money):
        return strange[0]
    return "" if named or has_period or sold or not strange or re.search(r"\d", flat) else strange[0]


def _is_name(word: str, label: str) -> bool:
    """Whether a word is a number, a model, or written like a name: Latin in Hebrew, with a capital behind the first word."""
    if re.search(r"\d", word) or re.fullmatch(r"[A-Z]{2,}|[a-z]+[A-Z]\w*", word):
        return True
    capital = bool(re.match(r"[A-Z]", word))
    return capital and (bool(re.search(r"[א-ת]", label)) or not label.startswith(word))


_FACT = pattern(
    "יבואן", "כריכה", "מותג", 'מק"ט', "דגם", r"במלאי", r'נמכר\s+(?:ע"י|על\s+ידי)', "מאת", "מהדורה", "paperback",
    "hardcover", "hardback", "brand", "sku", r"sold\s+by", r"in\s+stock", r"free\s+(?:shipping|delivery)", "edition",
    before=NOT_IN_WORD, after=WORD_ENDS,
)  # fmt: skip
"""What a shop tells of goods above their price."""
_SPAN = when_used(
    r"^(?:\d{1,2}|שני|שלושה|שישה|two|three|six)\s*(?:חודשים|שבועות|לילות|months|weeks|nights)(?:\s+(?:מראש|in\s+advance|upfront))?(?=\s*(?:$|,))"
    r"|(?<![א-ת])חודשיים(?=\s*(?:$|,|\s+מראש))", re.IGNORECASE,
)
"""``3 חודשים מראש``, ``2 nights, 1 room``: the amount is for all of them, or for each."""


_LABEL = pattern(
    r"ו?[הבל]?מחיר(?:ה|ו|ך|כם|נו)?", r"ו?ה?(?:תשלום|חיוב|עלות|תעריף|סכום|סך|מסלול|חבילה|חבילת|מנוי|דמי|תוכנית|הזמנה|עסקה|חשבון|חשבונית)",
    r"[לב](?:תשלום|חיוב|חודש|שנה|יום|שבוע|צרכן|מסלול|חבילה)", "ה?חודשית?", "ה?שנתית?", "ה?שבועית?", "ה?יומית?", "ה?קבועה?", "ה?נוכחית?",
    "ה?חדשה?", "ה?מיוחדת?", "ה?סופית?", "ב?מבצע", "השקה", "של(?:ך|כם|י|נו)?", "הוא", "רק", "עכשיו", "היום", "כעת", "אונליין", "באתר",
    "ה?בא", "ה?אחרו(?:ן|נה)", "ה?קרובה?", "כולל", "לכל", "החל", "כל", "ה?כולל(?:ת)?", "ל?יחידה", "ל?פריט", "זה", "זו", "ה?מלא",
    "ה?חודש", "ה?שנה", "ה?שבוע", "ש?שול(?:ם|מה|מו)", "paid", "prices?",
    "priced", "costs?", "charges?", "charged", "fees?", "rates?", "amounts?", "totals?", "bills?", "billed", "payments?", "pay", "due",
    "to", "current", "new", "now", "todays?", "today's", "your", "our", "my", "the", "this", "is", "it", "plan", "package",
    "subscription", "membership", "monthly", "yearly", "annual", "annually", "weekly", "daily", "for", "from", "only", "just", "at", "of",
    "in", "an?", "and", "incl(?:uding|udes|uded)?", "special", "sale", "offer", "online", "deal", "final", "fixed", "standard", "next",
    "last", "latest", "upcoming", "per", "each", "all", "account", "invoice", "order", "basic", "launch", "base", "unit", "item",
    "purchase", "service", "starting", "starts",
)  # fmt: skip
"""Words that a label of a price is made of: each may stand there and the amount is still what something costs."""
_MONEY_NOUN = pattern(
    r"ה?(?:מחיר|תשלום|חיוב|עלות|תעריף|סכום)", "price", "cost", "charge", "fee", "rate", "amount", "bill", "payment",
    before=NOT_IN_WORD, after=WORD_ENDS,
)
_PERSONAL = pattern(r"you(?:'ve|'ll)?", "we", "לך", "לכם", "לנו", "לי", "איתנו", "ממך", before=NOT_IN_WORD, after=WORD_ENDS)
_NUMBER = (
    r"(?:[2-9]|1\d|two|three|four|five|six|pair|couple|שני(?:ים|י)?|שתי(?:ים)?|שלוש(?:ה|ת)?|ארבע(?:ה|ת)?|חמ(?:ש|ישה)|זוג|שלישי+ה)"
)
_SEVERAL = when_used(
    rf"(?:\b(?:buy|get|add|take|choose|pick)|(?<![א-ת])(?:קנ[הוי]|הוס[ףי]פ?[וי]?|קחו?|בחרו?|הזמינ?ו?))\s+(?:any\s+|עוד\s+|כל\s+)?{_NUMBER}(?![\wא-ת.,])"
    rf"|^{_NUMBER}\s+(?:for|ב-?)\s*{_NUMBER}$|^1\s*\+\s*1\b|\b\d{{1,2}}\s*[x×]$", re.IGNORECASE,
)
"""``קנה שניים``, ``Buy 2 get 1 free``: what stands below is the price of several, or of one on the condition that more are bought."""
