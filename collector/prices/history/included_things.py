"""Things that a promise says cost nothing more (``כולל נתב``, ``free installation``), and whether a bill's line charges for one (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collector.prices.amounts.normalised_text import plain, single_blanks
from collector.prices.amounts.words.word_patterns import when_used

_ENDS = r"ב-|למשך|אחר|ואחר|ואז|לחודש|במחיר|לשנה|בלי|ללא|חינם|במתנה|for|at|then|per|a\s+month|with|after"
_END = rf"(?=$|[.;:()\n!?₪$€]|\s[-–]\s|\d|,?\s(?:and\s)?(?:ו?כולל|includ(?:es|ing)|feel\sfree)|\s(?:{_ENDS}))"
_FREE_HE = r"(?:ב?חינם|ב?מתנה|כלול(?:ה|ים|ות)?(?:\s+ב?ה?מחיר)?|ללא\s+(?:תשלום|עלות|תוספת)(?:\s+נוספת?)?|בלי\s+תשלום|על\s+חשבוננו)"
_THING_HE = r"ה?[א-ת][א-ת\"']{1,24}(?:\s+(?!(?:חינם|במתנה|כלול|ללא|בלי|יהיה|תהיה|הוא|היא|עם)\b)[א-תA-Za-z0-9\"'-]{1,24}){0,2}"
_GIVEN = r"free(?! (?:to|trial)\b)"
_BEGINS = r"(?:^|[,;.(+\n]\s?|[\d₪$€]\s|\b(?:month|year|with)\s)(?!(?:an?|what|which|as|is|with|per)\b)"
_SAID = tuple(
    when_used(one, re.IGNORECASE)
    for one in (
        rf"(?<![א-ת])ו?(?:ה?כולל(?:ת|ים)?|בתוספת\s+חינם\s+של):?\s+(?P<t>[^\d\n.;:()]{{2,60}}?){_END}",
        rf"(?<![א-ת])ו?(?:ללא|בלי|אין|פטור\s+מ)\s*(?:דמי|תשלום\s+(?:על|עבור)|עלות)\s+(?P<t>[א-ת][א-ת \"']{{2,30}}?){_END}",
        rf"(?<![א-ת])(?P<t>{_THING_HE})\s+(?:יהיה\s+|תהיה\s+|הוא\s+|היא\s+|יינתן\s+|תינתן\s+)?{_FREE_HE}(?![א-ת])",
        rf"(?<![א-ת])ה?(?P<t>העבר(?:ה|ת)|מעבר|העתק(?:ה|ת))(?:\s+[א-ת\"']+){{0,5}}?\s+{_FREE_HE}(?![א-ת])",
        r"\b(?P<t>moving|relocation|transfer)\b(?: [a-z]+){0,6}? "
        r"(?:(?:is )?free\b(?! (?:to|trial))|at no (?:extra )?(?:cost|charge)|without (?:charge|a fee))",
        rf"\b(?:includ(?:es|ing|ed)|with\s+(?:a\s+)?free|plus\s+(?:a\s+)?free|{_GIVEN}) (?P<t>[a-z][a-z ,&'/-]{{2,60}}?){_END}",
        r"(?<![\w-])(?P<t>[a-z][a-z-]{1,24}(?: [a-z-]{1,24})?): ?(?:free|included|no charge)\b(?! [a-z])",
        r"\b(?:no|without(?:\s+any)?)\s+(?P<t>[a-z][a-z -]{2,24}?)\s+(?:fees?|charges?|costs?|rental)\b",
        r"(?<![\w-])(?:the\s+)?(?P<t>(?:[a-z-]{1,24}\s+)?[a-z-]{1,24})\s+(?:is|are|comes?)\s+(?:included|free|at\s+no\s+(?:extra\s+)?(?:cost|charge)|on\s+us)\b",
        rf"{_BEGINS}(?P<t>[a-z][a-z-]{{1,24}}(?:\s[a-z&-]{{1,24}}){{0,3}})\s+included(?=$|[,;.)!\n]|\sin\sthe\sprice)",
    )
)  # fmt: skip
_NOT = (
    r"(?:ו?לא|ו?אינ(?:ו|ה|ם|ן)|ו?איננ(?:ו|ה)|ו?אין|ו?ללא|ו?בלי|ו?למעט|חוץ"
    r"|but|no|not|cannot|[a-z]{2,6}n't|never|excluding|excludes|without|except)"
)
_VERBS = r"ה?כולל(?:ת|ים)?|יהיה|תהיה|be|yet|includ(?:es?|ing|ed)|(?:get|offer|provide|give)(?:\s+you)?(?:\s+(?:an?|the|any))?"
_NOT_BEFORE = when_used(rf"(?<![א-תa-z'])(?!but\b){_NOT}\s+(?:(?:{_VERBS})\s+)?$", re.IGNORECASE)
_NOT_INSIDE = when_used(rf"(?<![א-תa-z']){_NOT}(?![א-תa-z'])(?P<of_before>\s(?:כלול|included))?", re.IGNORECASE)
_NOTHING = frozenset({
    "הכל", "הכול", "מעמ", "כחוק",
    "ספק", "ראשון", "ראשונים", "חודש", "חודשים", "חודשיים", "מחיר", "תשלום", "התחייבות", "לחודש", "שנה", "זה", "את",
    "all", "everything", "vat", "tax", "taxes", "month", "months", "first", "price", "the", "a", "an", "your", "of", "for", "it", "this",
    "that", "and", "or", "with", "של", "עם", "גם", "שכירות", "השכרת", "דמי", "rental", "fee", "charge", "monthly", "חודשי", "חודשית",
})  # fmt: skip
_SAME = (
    ("נתב", "ראוטר", "router"), ("התקנה", "התקנת", "installation", "install", "setup"), ("ממיר", "סטרימר", "converter", "streamer"),
    ("משלוח", "delivery", "shipping"), ("טכנאי", "technician"), ("חיבור", "connection"), ("מגדיל", "מגבר", "extender"),
    ("מודם", "modem"), ("העברה", "העברת", "מעבר", "העתקה", "העתקת", "moving", "relocation", "transfer"),
)  # fmt: skip
"""Names of one thing."""
_FEE = re.compile(r"(?<![א-ת])דמי(?![א-ת])|\b(?:fees?|charges?)\b", re.IGNORECASE)
_FEES = frozenset({"fee", "fees", "charge", "charges", "דמי", "monthly"})
_PERHAPS = {"העברה": ("התקנה", "חיבור")}
"""Works that may be a part of another: a line that is moved is installed again."""


def included(text: str) -> tuple[str, ...]:
    """The things that a promise's words say cost nothing more, each as it is named.

    Example: ``99.90 ₪ לחודש כולל נתב והתקנה חינם`` names a router and its installation. VAT is no thing. What is said not
    to be included, or asked, is none: ``לא כולל נתב``, ``התקנה לא כלולה``; of ``כולל נתב ולא כולל התקנה`` the router alone.
    """
    shown = single_blanks(plain(text).text)
    found = (part for pattern in _SAID for match in pattern.finditer(shown) for part in _parts(_promised(match)))
    return tuple(dict.fromkeys(thing for thing in found if _words(thing)))


def _promised(match: re.Match[str]) -> str:
    """The named things up to a word that refuses; none where it stands before them, or between them and the word that includes them."""
    refused = _NOT_INSIDE.search(match["t"])
    if match.string.startswith("?", match.end()):
        return ""
    if _NOT_BEFORE.search(match.string[max(0, match.start() - 40) : match.start()]) or (refused and match.end() > match.end("t")):
        return ""
    if refused is None:
        return match["t"]
    named = match["t"][: refused.start()]
    return ", ".join(re.split(r",\s|\sand\s|\sו", named)[:-1]) if refused["of_before"] else named  # ``נתב, ההתקנה אינה כלולה``: the router


def _parts(phrase: str) -> Iterator[str]:
    for part in re.split(r",|\+|&|/|\band\b|\s(?=ו(?!ידאו|ואו|יי|ויפי|וואי)[א-ת]{3})", phrase):
        yield " ".join(part.split()[:4])


def charges_for(line: str, thing: str) -> bool | None:
    """Whether a bill's line charges for a thing; None where only its first or last word stands there, and it may be another.

    Example: ``שכירות נתב`` charges for ``נתב``; ``שיחות לחו"ל`` may be what ``שיחות ללא הגבלה`` included.
    """
    wanted, said = _words(thing), set(_words(plain(line).text))
    if wanted and all(word in said for word in wanted):
        return True
    ends = {wanted[0], wanted[-1]} if wanted else set()
    ends |= {work for word in wanted for work in _PERHAPS.get(word, ())}
    return None if ends & said else False


def denies_the_fee(text: str, thing: str, line: str) -> bool:
    """Whether a promise says that there is no fee for a thing, and a bill's line is that fee and nothing else.

    Example: ``no account fee for three years`` and the line ``Account fee``; not ``Account fee, business``.
    """
    wanted, said = _words(thing), _words(plain(line).text)
    named = re.escape(thing.strip())
    denied = rf"\b(?:no|without(?:\s+any)?)\s+{named}\s+(?:fees?|charges?)\b|(?<![א-ת])(?:ללא|בלי|אין|פטור\s+מ)\s*דמי\s+{named}(?![א-ת])"
    same = bool(wanted) and sorted(wanted) == sorted(word for word in said if word not in _FEES)
    return same and bool(_FEE.search(line)) and bool(re.search(denied, text, re.IGNORECASE))


def is_equipment(thing: str) -> bool:
    """Whether a thing is a device or a work that a bill charges for by that name (a router, its installation), not a service as such."""
    known = {names[0] for names in _SAME}
    return any(word in known for word in _words(thing))


def _words(text: str) -> list[str]:
    words = (re.sub(r"[\"'״׳]", "", word).casefold() for word in re.findall(r"[א-תa-z][א-תa-z\"'״׳-]+", text, re.IGNORECASE))
    return [_one(word) for word in words if len(word) > 2 and _bare(word) not in _NOTHING and word not in _NOTHING]


def _bare(word: str) -> str:
    """A Hebrew word without the one letter that is written before it (the, and, in …), where enough is left."""
    return word[1:] if len(word) > 3 and word[0] in "הובלמשכ" else word


def _one(word: str) -> str:
    """One form for all names of a thing, and for its plural."""
    for forms in ((word, _bare(word)), (word.removesuffix("ים"), _bare(word).removesuffix("ים"), word.removesuffix("s"))):
        for names in _SAME:
            if any(form in names for form in forms):
                return names[0]
    return (word if word.isascii() else _bare(word)).removesuffix("ים").removesuffix("s")
