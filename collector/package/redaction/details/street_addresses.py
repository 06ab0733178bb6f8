"""Postal addresses in Israel and, where a street says that it is one, elsewhere (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collector.package.redaction.folded_text import FoldedText, Span

_CITY = (
    r"ירושלים|תל[- ]אביב(?:[- ]יפו)?|ת[\"״]א|חיפה|ראשון[- ]לציון|ראשל[\"״]צ|פתח[- ]תקוו?ה|פ[\"״]ת|אשדוד|נתניה|באר[- ]שבע"
    r"|ב[\"״]ש|בני[- ]ברק|חולון|רמת[- ]גן|ר[\"״]ג|אשקלון|רחובות|בת[- ]ים|בית[- ]שמש|כפר[- ]סבא|כ[\"״]ס|הרצליה|חדרה"
    r"|מודיעין(?:[- ][א-ת]+(?:[- ][א-ת]+)?)?|רמלה|לוד|נצרת|רעננה|רמת[- ]השרון|הוד[- ]השרון|גבעתיים|קריית?[- ][א-ת]+|נהרי?יה"
    r"|עכו|אילת|טבריה|צפת|כרמיאל|עפולה|יבנה|נס[- ]ציונה|ראש[- ]העין|אור[- ]יהודה|יהוד(?:[- ]מונוסון)?|גן[- ]יבנה|גדרה"
    r"|זכרון[- ]יעקב|זיכרון[- ]יעקב|פרדס[- ]חנה(?:[- ]כרכור)?|כפר[- ]יונה|אלעד|ביתר[- ]עילית|מעלה[- ]אדומים|אריאל|שדרות"
    r"|נתיבות|אופקים|ערד|דימונה|ירוחם|מצפה[- ]רמון|יקנעם(?:[- ]עילית)?|נשר|טירת[- ]כרמל|מגדל[- ]העמק|בית[- ]שאן"
    r"|אום[- ]אל[- ]פחם|טייבה|טירה|רהט|סח'?נין|שפרעם|באקה[- ]אל[- ]גרביי?ה|תל[- ]מונד|קדימה(?:[- ]צורן)?|אבן[- ]יהודה|שוהם"
    r"|באר[- ]יעקב|גבעת[- ]שמואל|גני[- ]תקווה|קצרין|מבשרת[- ]ציון"
)
_TOWN = (
    r"(?:jerusalem|tel[- ]aviv(?:[- ](?:yafo|jaffa))?|haifa|rishon le?-?(?:z|ts|tz)i?yon|petah? tik[vw]ah?|ashdod|netanya"
    r"|be'?er[- ]?sheva|bnei brak|holon|ramat[- ]gan|ashkelon|rehovot|bat[- ]yam|beit shemesh|kfar[- ]saba|her[sz]li?ya"
    r"|hadera|modi'?in|ramla|lod|nazareth|ra'?anana|ramat hasharon|hod hasharon|givatayim|nahariya|acre|akko|eilat|tiberias"
    r"|safed|karmiel|afula|yavne|nes[s]? ziona|rosh ha'?ayin|kiryat [a-z]+|london|new york|berlin|paris)"
)
_STREET = r"(?:רח['׳.]?|רחוב|שד['׳]|שדרות|שדרת|סמטת|סימטת|כיכר|ככר|שכונת|שיכון)"
_HOUSE = r"\d{1,4}(?:[א-ת]['׳]?(?![א-ת]))?(?:/\d{1,3})?(?:,? ?(?:דירה|קומה|כניסה) ?[\dא-ת]{1,3}['׳]?){0,3}"
_BEHIND = rf"(?:,? ?(?:{_CITY})(?![א-ת]))?(?:,? ?\d{{7}}(?!\d))?"
_WORD = r"[א-ת][א-ת'׳\"״-]*"
_NO_STREET = frozenset(
    {
        "על", "של", "עם", "את", "לפני", "אחרי", "תוך", "עד", "סניף", "בסניף", "הזמנה", "הזמנת", "חשבון", "חשבונית", "קו", "בקו",
        "תחנה", "נציג", "נציגים", "קומה", "בקומה", "עוד", "רק", "כל", "יש", "היו", "order", "invoice", "branch", "line", "page",
        "step", "bill", "item", "room", "case", "on", "in", "no", "at", "of", "for", "paid", "the", "and", "to", "by", "from",
        "with", "about", "only",
    }
)  # fmt: skip
"""Words that never stand right before the number of a house."""
_ENGLISH_HOUSE = r"\d{1,4}[a-z]?(?:/\d{1,3})?(?:,? (?:apt\.?|apartment|flat) ?#?\d{1,4})?"
_PATTERNS = (
    re.compile(rf"(?<!\w)[והבלמש]?{_STREET} {_WORD}(?: {_WORD}){{0,2}} {_HOUSE}{_BEHIND}(?:, ?[א-ת][א-ת '\"-]{{1,20}}[א-ת])?"),
    re.compile(rf"(?<!\w)[בלמ]?(?:דרך )?{_WORD}(?: {_WORD}){{0,2}} {_HOUSE}(?:,? |\n)(?:{_CITY})(?![א-ת]){_BEHIND}"),
    re.compile(rf"(?<!\w)[בלמ]?(?:מושב|קיבוץ|יישוב) {_WORD}(?: {_WORD})?(?:,? ?ד\.? ?נ\.? ?[א-ת ]{{2,20}}[א-ת]| \d{{1,4}})(?!\d)"),
    re.compile(rf"(?<!\w)(?:ת[.\"״]? ?ד\.?|תא דואר)[ :]{{1,3}}\d{{1,7}}(?!\d){_BEHIND}"),
    re.compile(rf"\bp\.? ?o\.? ?(?:box|b\.?) ?\d{{1,7}}(?!\d)(?:,? {_TOWN})?"),
    re.compile(
        rf"\b{_ENGLISH_HOUSE} [a-z][a-z'-]+(?: [a-z'-]+)? (?:st|street|road|rd|ave|avenue|blvd|boulevard|lane|ln|drive|square|sq)\b\.?"
        r"(?: [ns][ew]\b)?"
        rf"(?:,? (?:apt\.?|apartment|flat) ?#?\d{{1,4}})?(?:,? {_TOWN})?(?:,? \d{{5}}(?:\d\d)?(?!\d))?"
    ),
    re.compile(rf"\b[a-z][a-z'-]+(?: [a-z'-]+)? {_ENGLISH_HOUSE},? {_TOWN}(?:,? \d{{5}}(?:\d\d)?(?!\d))?"),
    re.compile(r"\b(?:\d{5} [a-z]+, )?[a-z]{3,}(?:stra(?:ss|ß)e|str\.) \d{1,4}[a-z]?(?:, \d{5} [a-z]+)?"),
)


def street_addresses(text: FoldedText) -> Iterator[Span]:
    """Where an address stands: ``הרצל 12, תל אביב`` is one, ``סניף 12, תל אביב`` is none."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(text.light):
            words = found[0][: (re.search(r"\d", found[0]) or found).start()].split() or [""]
            if words[-1].strip("'\"״׳.-") not in _NO_STREET:
                yield text.span(*found.span())
