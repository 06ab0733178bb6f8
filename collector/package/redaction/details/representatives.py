"""Names of the persons who dealt with the customer: told in a sentence, signed, in a table's column, in a field of an export (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collector.package.redaction.folded_text import FoldedText, Span

PART_OF_NAME = r"[^\W\d_][\w'׳\"״-]*"
NO_PERSON = re.compile(
    r"(?<!\w)(?:מחלקת|חברת|פניות|שירות|צוות|הנהלת|מנכ[\"״]ל|מוקד|לשכת|בע[\"״]מ|department|ltd|inc|service|customer|team|the"
    r"|my|your|his|her|our|their|him|them|and|of|is|was|must|credit|account|address|invoice|number|date|below"
    r"|ו?(?:כתובת|תעודת|מספר|חשבון|טלפון|תאריך|לא|של))(?!\w)"
)
"""Words of a desk or a firm to which something is addressed, of a sentence, and of a table's heads."""
_A_NAME = rf"(?P<value>{PART_OF_NAME}(?: (?!ו[א-ת]|(?:איך|אני|אשמח|נציגה?|מה|and|i|i'm|how|from)(?!\w)){PART_OF_NAME})?)"
_SIGNED = r"(?:בברכה|בכבוד רב|(?:kind |best |warm )?regards|sincerely(?: yours)?|yours (?:truly|faithfully))"
_REPRESENTATIVE = (
    r"(?:(?<!\w)(?:שם )?ה?(?:נציג|מוקדנ|טכנאי)(?:/?[הת]|/?ית)?(?: ה?(?:שירות|מכירות|שימור))?"
    r"|(?:agent|representative|technician)(?: name)?|handled by)"
)
_INTRODUCED = (
    re.compile(rf"(?:(?<!\w)(?:שמי|קוראים לי)|my name is) {_A_NAME}"),
    re.compile(rf"(?<!\w)כאן {_A_NAME}(?= ?[,.!]| מ[א-ת]{{3}}| נציג)"),
    re.compile(rf"(?:chatting|speaking|talking|spoke) (?:with|to) {_A_NAME}(?= ?[,.!\n]| (?:from|at|in) |$)"),
    re.compile(rf"{_SIGNED} ?[,.]? ?\r?\n\s{{0,6}}(?P<value>{PART_OF_NAME} {PART_OF_NAME}) ?(?=\r?\n|$)"),
    re.compile(rf"(?:organizer|attendee)[^:\n]{{0,60}};cn=\"?{_A_NAME}(?=[\":;])"),
)
"""Where a person of the company tells a name, or is named as who dealt with it."""
_IN_CHARGE = re.compile(rf"{_REPRESENTATIVE} ?: {{0,2}}{_A_NAME}(?P<more> [^\W\d_][\w'׳\"״-]*+(?! ?:))?")
"""``Agent: Dana Levi``; with `more` on its line it is what an agent said: ``Agent: I checked the bill``."""
_DEED = (
    r"(?:[שוכ]{0,2}(?:אמר|הבטיח|ענ|טענ|טען|הסביר|ביקש|בדק|סירב|ניתק|העביר|חזר|התקשר|[ית]תקשר|[ית]חזור|כתב|שלח|הציע|אישר|ביטל|עדכנ|עדכן"
    r"|ידע|רצ|הודיע|[דם]יבר|הי[הית]|שאל|הגיע|תיקן|תיקנ|החליפ|קבע|הזמין|פתח|סגר|מסר|הוסיפ|נתן|נתנ|לקח|עש|הפנ|הבין|הבינ|הסכי[מם]|קיבל"
    r"|זיכ|חייב|טיפל|[ית]טפל|הציג|בא|לא|ניס|אמור|צריכ|יכול|תפס|השאיר|[ית]גיע)(?:ה|ו|ת|תה|ים)?"
    r"|(?:had |has |will |never |then )?(?:promis|said|sa[iy]|told|wrot|answer|offer|agree|refus|explain|claim|confirm|ask|repl|call|hung"
    r"|com|came|check|did|was|is|has|had|will|can|could|would|never|then|transfer|sent|assur|cancel|apolog)(?:ed|ied|es|s|e)?)"
)
"""What one who deals with a customer does: ``אמרה``, ``promised``."""
_NO_INTRODUCTION = re.compile(
    r"(?:ה(?!דס|יל|לל|דר|ודי|גר(?!\w))[א-ת]{3,}|אפשר|ניתן|יש|אין|זה|אני|אנחנו|לא|כל|כבר|רק|עם|כדי|בשביל|וגם|נציגה?|בוט|מענה|שירותי?|מוקד|תמיכה"
    r"|הכו?ל|ביתר|בית|מופיע(?:ה|ים)?|a|an|the|not|no|bot|here|about|some(?:one|body)|any(?:one|body)|us|you|them|him|her|me|customer|support"
    r"|גם|שוב|עצמ[וה]|אחרת?|נוסף|נוספת|חדשה?|טכנית?|ראשי|בכיר|בכירה|של\w*|מ?טעם|מטעמ\w*|ב(?:טלפון|צ'אט|שיחה|קו|סניף|חנות)|מי|אשר|אחד|אחת|כלשה[ויי]"
    r"|מישהו|מישהי|לקוחות|אחרי|לפני|תוך|מיד|אתמול|היום|מחר|שלשום|כעבור|אמא|אבא|אח|אחות|לי|לנו|איתי|אותי|אז|עדיין|בסוף|מאוד|שוב|who|that|which|on|in|at|to|for|from|with|also|again|only|just"
    r"|first|second|same|other|another|new|i|we|they|very|still|on|by|name|id|number|fee|visit|call|service|phone|chat|desk|מספר|קוד|זמינ\w*)"
    rf"(?![\w'])|{_DEED}(?![\w'])"
)
"""Words that follow ``here``, ``my name is`` and ``the agent`` and are no names."""
_TWO = rf"{PART_OF_NAME} {PART_OF_NAME}"
_DOES = rf"(?= {_DEED}(?!\w)| מ(?:חברת|מחלקת|מוקד|צוות|שירות))"
_ENDS = r"(?= ?[,.;:!?)\n\\<\"|]| on \d| ב-?תאריך| ב-?\d|\Z)"
_NAMES = rf"(?P<value>{_TWO}(?:{_DOES}|{_ENDS})|{PART_OF_NAME}{_DOES})"
"""A single word is a name only where what its bearer does follows."""
_TITLE = (
    r"(?<!\w)(?:[ולמבש]{0,2}ה?(?:נציג[הת]?|טכנאי[הת]?|מוקדנית|מוקדן|מנהלת? ה?(?:משמרת|צוות|סניף|מוקד))(?: ה?(?:שירות|מכירות|שימור|תמיכה))?"
    r"|agent|representative|technician|supervisor|shift manager)(?: בשם| ושמ[וה]| named| called)?"
)
_BEFORE = (
    _TITLE,
    r"(?:שוחחתי|דיברתי|דברתי) עם",
    r"(?:טופל|בוצע|נמסר|אושר|נסגר) (?:על[ -]ידי|ע[\"״]י)",
    r"(?<!\w)(?:ענ[הת]ה?|חזר[הת]?) (?:לי|אליי?)",
)
_NAMED_IN_SENTENCE = (
    *(re.compile(rf"{before} {_NAMES}") for before in _BEFORE),
    re.compile(rf"(?m)^contact[^:\n]{{0,40}}:(?P<value>{_TWO})(?=\\?,)"),
    re.compile(rf"[,.!] ?(?P<value>{_TWO}) מ[א-ת]{{3,}} כאן(?!\w)"),
)
_ROLE = (
    r"(?:(?:service|support|sales|customer)?[_ ]?(?:agent|rep|representative|operator|technician|handler|assignee|handled[_ ]?by"
    r"|assigned[_ ]?to|served[_ ]?by)(?:[_ ]?(?:full[_ ]?|display[_ ]?|first[_ ]?|last[_ ]?)?name)?"
    r"|(?:שם )?ה?(?:נציג|מוקדנ?|טכנאי|מטפל)[א-ת/]{0,4}(?: ה?(?:שירות|מטפלת?|מכירות))?|(?:טופל|טיפל|מטפל) (?:ע[\"״]+י|על ידי))"
)
"""How a table's head or a field of an export names who dealt with the customer."""
_HEAD = re.compile(rf"{_ROLE}\Z")
_CELL = re.compile(r"\"(?:[^\"\n]|\"\")*\"|[^\n,;\t|]*")
_NAME_IN_CELL = re.compile(rf"[ \"]*(?P<value>{PART_OF_NAME}(?: {PART_OF_NAME}){{0,3}})[ \"\r]*")
_CELL_ENDS = re.compile(r"[,;\t|]")
_FIELD_OF_NAME = r"(?:full_?|first_?|last_?|display_?)?name|שם(?: פרטי| משפחה| מלא)?"
_FIELD = re.compile(rf"[\"'](?:{_ROLE})[\"'] ?: {{0,2}}[\"'](?P<value>{PART_OF_NAME}(?: {PART_OF_NAME}){{0,2}})[\"']")
_FIELDS = re.compile(rf"[\"'](?:{_ROLE})[\"']\s*:\s*\{{(?P<inner>[^{{}}]{{0,600}})\}}")
_INNER = re.compile(rf"[\"'](?:{_FIELD_OF_NAME})[\"']\s*:\s*[\"'](?P<value>{PART_OF_NAME}(?: {PART_OF_NAME}){{0,2}})[\"']")
_WRITER = re.compile(rf"[\"']from[\"'] ?: {{0,2}}[\"'](?P<value>{PART_OF_NAME} {PART_OF_NAME})[\"'],\s*[\"']from_id[\"']")


def introduced(text: FoldedText) -> Iterator[Span]:
    """Representatives who tell their names, sign, or stand behind ``agent:``; in a text of a chat that word leads what they said."""
    in_charge = list(_IN_CHARGE.finditer(text.light))
    told = [] if any(found["more"] for found in in_charge) else in_charge
    for found in (*told, *(each for pattern in (*_INTRODUCED, _FIELD, _WRITER) for each in pattern.finditer(text.light))):
        name = found["value"]
        if not NO_PERSON.search(name) and not _NO_INTRODUCTION.match(name):
            yield text.span(*found.span("value"))
    for found in (each for pattern in _NAMED_IN_SENTENCE for each in pattern.finditer(text.light)):
        if not NO_PERSON.search(found["value"]) and not any(map(_NO_INTRODUCTION.match, found["value"].split())):
            yield text.span(*found.span("value"))
    for outer in _FIELDS.finditer(text.light):
        for found in _INNER.finditer(text.light, *outer.span("inner")):
            yield text.span(*found.span("value"))


def in_columns(text: FoldedText) -> Iterator[Span]:
    """Names below a table's head that says that they are of representatives, in lines whose cells commas, tabs or bars part."""
    places: set[int] = set()
    at, wide = 0, 0
    for line in text.light.split("\n"):
        cells = list(_cells(text.light, at, at + len(line)))
        heads = {n for n, (start, end) in enumerate(cells) if len(cells) > 1 and _HEAD.match(_bare_cell(text.light[start:end]))}
        if heads or len(cells) != wide:
            places, wide = heads, len(cells)
        else:
            for start, end in (cells[number] for number in places):
                found = _NAME_IN_CELL.fullmatch(text.light, start, end)
                if found is not None and not NO_PERSON.search(found["value"]):
                    yield text.span(*found.span("value"))
        at += len(line) + 1


def _cells(text: str, at: int, end: int) -> Iterator[Span]:
    """Where each cell of a line stands."""
    while at <= end:
        found = _CELL.match(text, at, end)
        assert found is not None  # an empty cell is one
        yield found.span()
        at = found.end() + 1 if _CELL_ENDS.match(text, found.end(), end) else end + 1


def _bare_cell(cell: str) -> str:
    return cell.strip(" \r\"'").replace('""', '"')


def named_field(name: str, outer: str) -> bool:
    """Whether a field of an export holds a representative's name, by its own name and that of the field around it: ``agentName``; ``name``
    within ``rep``."""
    return _HEAD.match(name.lower()) is not None or (
        _HEAD.match(outer.lower()) is not None and re.fullmatch(_FIELD_OF_NAME, name.lower()) is not None
    )
