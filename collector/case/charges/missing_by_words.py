"""Which things of a list a text says are missing, faulty or given back, and how many of one (pure)."""

from __future__ import annotations

import re

COUNTS = {
    "זוג": 2, "שני": 2, "שתי": 2, "שניים": 2, "שלוש": 3, "שלושה": 3, "שלושת": 3, "ארבע": 4, "ארבעה": 4, "ארבעת": 4, "חמש": 5, "חמישה": 5,
    "שש": 6, "שישה": 6, "שבע": 7, "שבעה": 7, "שמונה": 8, "תשע": 9, "תשעה": 9, "עשר": 10, "עשרה": 10, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
"""Small numbers in words, as a thing is counted."""
_NUMBERS = re.compile(
    rf"(?<!\w)[הו]?(\d{{1,2}}|{'|'.join(COUNTS)})(?!\w)(?!\s*(?:%|₪|ש\"?ח|שקל|ימים|שבוע|חודש|days|weeks|months))", re.IGNORECASE
)
_ONE = re.compile(
    r"(?<![א-ת])[ושהב]{0,2}(?:אחד|אחת|שני(?:ה|יה)|שלישית?|רביעית?)(?![א-ת])|\b(?:one|second|third|fourth|the other)\b|\b1\b", re.IGNORECASE
)
_NO_COUNT = re.compile(
    r"(?<![א-ת])[ולבהמש]{0,2}(?:חודש|שבוע|יום|שעה|שנה|פעם|נציגה?|אף)\s+ה?(?:אחד|אחת|שני(?:ה|יה)?|שלישית?|רביעית?)(?![א-ת])"
    rf"|(?<!\w)(?:{'|'.join(COUNTS)}|\d{{1,2}})\s+(?:פעמים|חודשים|שבועות|שעות|נציג\w*|פניות|שיחות|מיילים|הודעות)(?![א-ת])"
    rf"|\b(?:one|second|third|fourth|{'|'.join(COUNTS)}|\d{{1,2}})\s+(?:time|hour|day|week|month|year|call|e?-?mail|message|agent|person)s?\b"
    r"|\bno one\b|\bnot (?:a single )?one\b|\bone of (?:the|your|their) (?:agent|representative)s\b",
    re.IGNORECASE,
)
"""Numbers that count no thing: "a month (חודש אחד) has passed", "for the second time", "no one answers"."""
_NOT_ONE = re.compile(r"(?<![א-ת])אף (?:אחד|אחת)(?![א-ת])|\b(?:not (?:a single )?one|not a single|none)\b", re.IGNORECASE)
_LACKS = re.compile(
    r"(?<![א-ת])[ושה]{0,2}(?:לא|חסר\w*|טרם|אבד\w*|נעלמ\w*|שבור\w*|פגו\w*|סדו[קר]\w*|קרוע\w*|שרוט\w*|תקול\w*|בלי|ללא|מלבד|חוץ|מחכ\w+|ממתי\w+)"
    r"(?![א-ת])"
    r"|\b(?:not|never|missing|lost|without|did(?:n't)?|except|no|broken|damaged|faulty|defective|torn|cracked|wait\w*|nothing)\b|n't\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"(?<![א-ת])(?:רק|בלבד)(?![א-ת])|\bonly\b", re.IGNORECASE)
_INSTEAD = re.compile(r"(?<![א-ת])במקום(?![א-ת])|\binstead of\b", re.IGNORECASE)
_OUT_OF = re.compile(rf"(?<![א-ת])מתוך(?![א-ת])|\bout of\b|\bof (?:the |my )?(?:{'|'.join(COUNTS)}|\d)", re.IGNORECASE)
_OF = re.compile(r"(?<![א-ת])(?:אחד|אחת) מ|\bone of\b", re.IGNORECASE)
_CLAUSES = re.compile(
    r"[.;:,](?!\d)\s*|\s+(?:אבל|אך|ורק|but|while)\s+|\s+ו(?=(?:לא|חסר|טרם)(?![א-ת]))|\s+and\s+(?=(?:the other|one|it)\b)"
    r"|\s+ו(?=את\s+\S+\s+(?:אני|אנחנו|עדיין|לא|עוד|טרם)(?![א-ת]))|\s+(?=(?:without|בלי|ללא)(?!\w))",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"(?<![א-ת])ו?(?:חוץ|מלבד|למעט|פרט)(?![א-ת])"
    r"|\b(?:except|apart from|other than)\b|(?<=everything )but\b|(?<=nothing )but\b|(?<=nothing came )but\b",
    re.IGNORECASE,
)
_FINE = re.compile(
    r"(?<![א-ת])(?:תקינ?\w{0,2}|בסדר|עובד\w{0,2}|של[םמ]\w{0,2})(?![א-ת])|\b(?:fine|good|works?|ok|okay|in order|intact)\b", re.IGNORECASE
)
_ALL = re.compile(
    r"(?<![א-ת])ו?(?:הכו?ל|כל ה\w+|ה(?:הזמנה|עסקה|רכישה|קנייה)(?: כולה| כולו)?)(?![א-ת])"
    r"|\b(?:everything|all(?: of it)?|(?:the|my) (?:whole |entire |full )?(?:order|deal|purchase))\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?<![א-ת])ו?(?:הכו?ל|כל ה(?:הזמנה|עסקה|רכישה|קנייה|מוצרים|פריטים)|ה(?:הזמנה|עסקה|רכישה|קנייה) (?:כולה|במלואה))(?![א-ת])"
    r"|\b(?:everything|(?:the|my) (?:whole|entire|full) (?:order|deal|purchase)|all (?:of it|the (?:things|items|goods)))\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"(?<![א-ת])(?:כל ה\w+|שניהם|שתיהן|שלושתם|שלושתן|כולם|כולן)(?![א-ת])|\b(?:all|both)\b", re.IGNORECASE
)
_NOT_EVERY = re.compile(r"(?<![א-ת])לא כל|\bnot all\b", re.IGNORECASE)
_DENIED = re.compile(r"\s*(?:(?:and )?not (?:the|my|a) \S+(?: \S+)?|ו?לא את \S+(?: \S+)?)\s*", re.IGNORECASE)
"""A thing that is kept: "the boots, not the coat"."""
_FEW = 3

NEVER_CAME = re.compile(
    r"(?<![א-ת])[וש]{0,2}(?:(?:לא|טרם) (?:הגיע|סופק|התקבל|נמסר)\w*|חסר\w*)(?![א-ת])(?! (?:בזמן|במועד|עד|ב-?\d|ביום))"
    r"|\b(?:never (?:came|arrived|delivered)|(?:did not|didn't) (?:come|arrive)|missing|not delivered|did not$)(?! (?:on|by|in|until) )",
    re.IGNORECASE,
)
"""Words for what did not come at all; "not on time" is another thing."""
_CAME = re.compile(
    r"(?<![א-ת])[וש]{0,2}(?:הגיע\w*|סופק\w*|קיבלתי|קיבלנו|נמסר\w*)(?![א-ת])|\b(?:came|arrived|delivered|received|got)\b", re.IGNORECASE
)



def came_in_part(text: str) -> bool:
    """Whether the words tell of something that came and of something that did not."""
    lacking = [c for c in _CLAUSES.split(text) if c and NEVER_CAME.search(c)]
    return bool(lacking) and any(_CAME.search(c) for c in _CLAUSES.split(text) if c and c not in lacking)


def is_of_all(notice: str, names_a_thing: bool) -> bool:
    """Whether a notice of cancellation is of all that was bought: "the whole order, the coat does not fit", "the order"."""
    return not _EXCEPT.search(notice) and bool(_WHOLE.search(notice) or (_ALL.search(notice) and not names_a_thing))


def means_the_others(text: str) -> bool:
    """Whether it is about what it does not name: "everything except the coat" of a notice, "only the coat came", "nothing came but the
    coat"; not "everything came except the coat"."""
    found = _EXCEPT.search(text)
    if found is None:
        return any(_ONLY.search(c) and _CAME.search(c) for c in _CLAUSES.split(text) if c) and not _LACKS.search(text)
    before = text[: found.start()]
    return bool(_LACKS.search(before) or (_ALL.search(before) and not _CAME.search(before) and not _FINE.search(before)))


def about(text: str) -> list[str]:
    """The clauses of a text that tell what is missing or faulty, where there are such beside others; else the whole text."""
    if not _CAME.search(text):
        text = "; ".join(c for c in re.split(r"[.;:,](?!\d)\s*|\s+(?=ולא את )", text) if not _DENIED.fullmatch(c)) or text
    clauses, lacking = _clauses(text)
    return lacking if lacking and len(lacking) < len(clauses) else [text]


def _clauses(text: str) -> tuple[list[str], list[str]]:
    """(The clauses of a text; those of them that tell what is missing.)"""
    clauses = _joined([c for c in _CLAUSES.split(text) if c and c.strip()])
    return clauses, [c for c in clauses if _LACKS.search(c)]


def _joined(parts: list[str]) -> list[str]:
    """The parts of a text; a short one without a verb goes with that which follows: "the coat, the boots and the hat never came"."""
    clauses: list[str] = []
    begun = ""
    for part in parts:
        clause, begun = f"{begun} {part}".strip(), ""
        if len(clause.split()) <= _FEW and not any(each.search(clause) for each in (_LACKS, _CAME, _FINE, _ONE)):
            begun = clause
        else:
            clauses.append(clause)
    return [*clauses, begun] if begun else clauses


def missing(text: str, of: int) -> int | None:
    """How many of so many things are missing or faulty by the words: 1 of "the second parcel did not", of two; 1 of "two came instead of
    three"; None where they tell no number, or one that is not less."""
    clauses, lacking = _clauses(text)
    if any(_NOT_ONE.search(c) and _CAME.search(c) for c in clauses):
        return None
    for clause in clauses:
        number = next((n for n in _numbers(clause) if n != of), None)
        part = _INSTEAD.search(clause) or (_OUT_OF.search(clause) and _CAME.search(clause))
        came = _ONLY.search(clause) or (clause not in lacking and (lacking or part))
        if number is not None and 0 < number < of and (came or clause in lacking or _OF.search(clause)):
            return of - number if came else number
    return None


def every_one(text: str) -> bool | None:
    """Whether all things of a kind are meant by the words; None where it is some of them, nobody knows how many: "not all the chairs"."""
    return None if _NOT_EVERY.search(text) else _EVERY.search(text) is not None


def first_number(text: str) -> int | None:
    """The first number of a text, in words or digits; an ordinal counts one."""
    return next(iter(_numbers(text)), None)


def _numbers(text: str) -> list[int]:
    text = _NO_COUNT.sub(" ", text)
    found = [(m.start(), 1) for m in _ONE.finditer(text)]
    found += [(m.start(), int(m[1]) if m[1].isdecimal() else COUNTS[m[1].casefold()]) for m in _NUMBERS.finditer(text)]
    return [count for _, count in sorted(found)]
