"""The wording of chats in Hebrew and English: what is a time, a status, a typing sign, a joining, an end; who calls himself what.

Only wording that many chats share stands here; nothing of any single maker. Both kinds of apostrophe and quote are accepted everywhere.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

_MARKS = dict.fromkeys([0x200E, 0x200F, 0x061C, 0xFEFF, 0x200B, 0x2060, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_QUOTES = str.maketrans({**dict.fromkeys("’‘׳`", "'"), **dict.fromkeys("“”״", '"'), "\u00a0": " ", "\u202f": " ", "\ufe0f": None})
_I = re.IGNORECASE

_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?"
_DAY = (
    r"(?:today|yesterday|tomorrow|(?:sun|mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat)(?:day)?|היום|אתמול|(?:יום\s+)?(?:ראשון|"
    r"שני|שלישי|רביעי|חמישי|שישי|שבת))"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?|"
    r"ב?(?:ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר))\.?"
)
_DATE = (
    rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\d{{1,2}}/\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?)"
)
_AGO = (
    r"(?:just\s+now|right\s+now|now|a\s+(?:few\s+)?(?:moments?|seconds?)\s+ago|(?:less\s+than\s+)?(?:a|an|one|\d+|a\s+few)\s*"
    r"(?:s|m|h|d|w|sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\.?(?:\s+ago)?|(?:ממש\s+)?עכשיו|כרגע|"
    r"לפני\s+.{1,20}|in\s+a\s+few\s+seconds|"
    r"(?:an?|\d+)\s*(?:שניות|דקות|שעות|ימים)|בעוד\s.{1,16})"
)
_WHEN = rf"(?:{_CLOCK}|{_DAY}|{_DATE}|{_AGO})"
_TIME = re.compile(
    rf"^[\W_]*(?:(?:sent|received|delivered|read|seen|edited|on|at|(?:chat|conversation) (?:started|began)|נשלח|התקבל|בשעה|"
    rf"(?:ה?שיחה|ה?צ'אט) (?:החלה|התחילה|התחיל|נפתחה|נפתח)|ב)[\s:-]*)*{_WHEN}(?:[\s,·•|\-–—]+(?:at\s+|בשעה\s+)?{_WHEN})*[\W_]*$",
    _I,
)

_MONEY = re.compile(r"[₪$€£%]|ש[\"״׳']{1,2}ח|(?<![\d.:/])\d{1,3}\.[6-9]\d(?![\d.:/])", re.I)
"""``64.95 ₪`` and ``129.90`` are prices, not times of day."""

_STATUS = re.compile(
    r"^[\W_]*(?:(?:message\s+)?(?:sent|sending|delivered|read|seen|received|failed|not sent|"
    r"send(?:ing)? failed|failed to send|could not (?:be sent|send)|(?:ה?הודעה )?לא נשלחה?|ה?שליחה נכשלה|שליחת ההודעה נכשלה|"
    r"queued|pending|unread|forwarded(?: many times)?|הועבר(?:ה)?(?: פעמים רבות)?|edited|modified|new|online|offline|away|active(?: now)?|"
    r"typing|retry|undo|copy|copied!?|reply|react|forward|delete|edit|more|menu|options|like|dislike|thumbs (?:up|down)|good|bad|"
    r"helpful|close|open|minimi[sz]e|attach|send|download|"
    r"(?:was this|is this) (?:helpful|useful)\??|tap to retry|new messages?|unread messages?|\d+ (?:new|unread)(?: messages?)?|"
    r"load (?:more|earlier|older|previous)(?: messages?)?|"
    r"show (?:more|less|previous)|(?:view|see) (?:more|all)|scroll to (?:bottom|latest)|jump to (?:latest|bottom|present)|"
    r"back to (?:bottom|latest)|end of (?:chat|conversation|messages)|"
    r"(?:start|beginning) of (?:the )?(?:chat|conversation)|powered by .{1,30}|user avatar|avatar|profile (?:picture|image)|"
    r"picture of .{1,30}|"
    r"נשלח|נמסר|נקרא|נערך|התקבל|נכשל|בשליחה|שולח|שלח|שליחה|העתק|העתקה|השב|מחק|ערוך|עוד|סגור|סגירה|פתח|צרף|מחובר(?:ת)?|"
    r"לא מחובר(?:ת)?|הודעות? חדש(?:ה|ות)|"
    r"\d+ הודעות (?:חדשות|שלא נקראו)|(?:טען|הצג) (?:עוד|קודמות|הודעות קודמות).{0,12}|הודעות קודמות|"
    r"תמונת פרופיל)(?:[\s·•|,.-]+(?:sent|delivered|read|seen|retry|נשלח|נמסר|נקרא))?)[\W_]*$",
    _I,
)
_DELIVERY = re.compile(r"^(?:sent|delivered|read|seen|נשלחה?|נמסרה?|נקראה?|התקבלה?)\b.{0,20}$", _I)
_EDITED = re.compile(r"[\s\u200e\u200f]*[(\[]\s*(?:edited|modified|updated|נערך|נערכה|ערוך)\s*[)\]]\s*$", _I)
_EDITED_WORD = re.compile(r"^[\W_]*(?:edited|modified|message edited|נערך|נערכה|ערוך|ההודעה נערכה)\b.{0,24}$", _I)
_TYPING = re.compile(
    r"(?:\b(?:is|are|'s)\s+(?:now\s+|currently\s+|also\s+)?(?:typing|writing|composing|thinking|preparing|replying|"
    r"recording)(?:\s+(?:a\s+)?(?:message|reply|response|answer|now))?\W*$|"
    r"^(?:\W*(?:agent|bot|assistant|operator|someone)?\W*)(?:typing|thinking|writing|generating|loading)\W*$|stopped typing\W*$|"
    r"has paused typing\W*$|"
    r"מקליד(?:ה|/ה|ים|ות)?(?:\s+(?:הודעה|כעת|עכשיו|תשובה))?\W*$|(?:כותב|חושב)(?:ת|/ת|ים)?\s*(?:הודעה|תשובה)?\s*(?:\.{2,}|…)\W*$|"
    r"^\W*(?:כותב|חושב)(?:ת|/ת)?\W*$)",
    _I,
)
_TOMBSTONE = re.compile(
    r"(?:\b(?:message|msg|comment|reply|this)\b.{0,24}\b(?:deleted|removed|retracted|unsent|recalled|withdrawn|revoked)\b|"
    r"\b(?:deleted|removed|retracted|unsent|recalled|revoked|withdrew)\b"
    r".{0,14}\b(?:message|msg|comment)\b|^\W*(?:deleted|removed|retracted|unsent)\W*$|(?:ה?הודעה|הודעות).{0,16}(?:נמחק|הוסר|בוטל)|"
    r"(?:נמחקה|הוסרה|בוטלה)\W*(?:ה?הודעה)?\W*$|מחק(?:ה|ת|/ה)?\s+(?:את\s+)?ה?הודעה)",
    _I,
)
_JOIN = re.compile(
    r"(?:\b(?:has\s+)?(?:joined|entered|connected)\b|\bis now (?:online|with you|connected|in the)\b|\byou(?:'re|"
    r" are) (?:now )?(?:chatting|connected|talking|speaking) (?:with|to)\b|"
    r"\b(?:was|has been) (?:assigned|added)\b|\baccepted (?:the|your) chat\b|הצטרפ|הצטרף|התחבר(?:ה)?\b|נכנס(?:ה)? ל|"
    r"משוחח(?:ת)? (?:כעת|עכשיו)? ?עם|מטפל(?:ת)? בפני)",
    _I,
)
_LEAVE = re.compile(
    r"(?:^\W*[^\d()]{1,40}?\s(?:has\s+)?left\b[^\d()]{0,24}$|\b(?:has\s+)?(?:disconnected|exited|logged out|signed off)\b|\bhas gone\b|"
    r"\bis (?:now )?(?:offline|away|unavailable)\b|עזב(?:ה|/ה)?\b|יצא(?:ה)? מ|התנתק(?:ה)?\b)",
    _I,
)
_WAIT = re.compile(
    r"(?:\b(?:waiting|queue|position in|estimated wait|connecting you|please hold|looking for an? (?:agent|representative)|"
    r"all (?:our )?agents are busy)\b|ממתין|ממתינה|מקומך בתור|זמן המתנה|בתור)",
    _I,
)
_END = re.compile(
    r"(?:\b(?:chat|conversation|session|dialogue?)\b.{0,24}\b(?:ended|closed|finished|terminated|is over|concluded|resolved|"
    r"timed out|completed|disconnected)\b|"
    r"\b(?:ended|closed|finished)\b.{0,12}\b(?:the|this|your)\s+(?:chat|conversation|session)\b|(?:ה?צ'?אט|ה?צ'ט|ה?שיחה|ה?פנייה|"
    r"ה?התכתבות).{0,16}(?:הסתיים|הסתיימה|נסגר|נסגרה|נותק|נותקה|הגיע(?:ה)? לסיום)|"
    r"(?:הסתיים|הסתיימה|נסגר|נסגרה)\s+(?:ה?צ'?אט|ה?שיחה)|בגלל חוסר פעילות|עקב חוסר פעילות)",
    _I,
)
_SERVICE = re.compile(
    r"(?:\b(?:chat|conversation|session)\b.{0,20}\b(?:ends?|closes?|expires?|times? out) in \d+|"
    r"(?:ה?שיחה|ה?צ'אט) (?:ת|י)(?:סתיים|יסגר)\b.{0,12}\d+|"
    r"\b(?:transferred|transferring|assigned|reconnect(?:ed|ing)|reference (?:no|number)|ticket (?:was )?(?:created|opened|"
    r"closed)|changed (?:the )?(?:topic|subject|name)|"
    r"chat (?:was )?started|conversation (?:was )?started|connection lost|you are now|has been notified|end[- ]to[- ]end)\b|"
    r"מספר פנייה|מספר פניה|הועבר(?:ת|ה)?|הצ'אט (?:התחיל|נפתח)|השיחה (?:החלה|התחילה|נפתחה))",
    _I,
)
_HANDOVER = re.compile(
    r"(?:\b(?:connect(?:ing)?|transferr?(?:ing)?|pass(?:ing)?|hand(?:ing)?|forward(?:ing)?|put(?:ting)?|switch(?:ing)?|"
    r"direct(?:ing)?|find(?:ing)?)\b.{0,24}\b(?:you|this|the (?:chat|conversation))\b.{0,24}"
    r"\b(?:person|human|agents?|representatives?|rep|operators?|someone|colleagues?|specialists?|experts?|advisors?|team|member|staff)\b|"
    r"\b(?:connecting|transferring) (?:you )?to (?:an?|our|the) (?:live |human |available )?(?:person|human|agent|representative|"
    r"operator|specialist)|"
    r"(?:מעביר(?:ה|ים|ות)?|מחבר(?:ת|ים|ות)?|נעביר|אעביר|נחבר|אחבר|מועבר(?:ת)?|מפנ(?:ה|ים)).{0,24}(?:נציג|אנושי|אדם|צוות|מומחה|"
    r"שירות לקוחות))",
    _I,
)
_BOT_WORD = re.compile(
    r"(?:\b(?:(?!abbot|talbot|cabot)\w*bots?|ai|a\.i\.|virtual|assistant|automated|digital|copilot|robot)\b|בוט|רובוט|"
    r"וירטואלי|דיגיטלי|אוטומטי)",
    _I,
)
_BOT_INTRO = re.compile(
    r"(?:\b(?:i\s*am|i'm|this is|my name is|meet|call me|it's|here is)\b.{0,40}(?:\w*bot\b|\b(?:virtual|digital|automated|"
    r"ai)\b.{0,16}\b(?:assistant|agent|helper|rep\w*)\b|\bassistant\b)|"
    r"(?:אני|כאן|קוראים לי|שמי|נעים להכיר).{0,40}(?:בוט|רובוט|ה?(?:עוזר|נציג|סוכן|יועץ|מוקדן)(?:ה|ת|ית|נית)?\s+"
    r"(?:ה?אישי(?:ת)?\s+)?ה?(?:וירטואלי|דיגיטלי|אוטומטי|חכם|חכמה)))",
    _I,
)
_PERSON_INTRO = re.compile(
    r"\b(?:[Tt]his is|[Mm]y name is)\s+[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?\s*(?:[,.!]|$|from\b|and\b)|"
    r"(?:^|[\s,.!])(?:כאן|שמי|קוראים לי)\s+[א-ת]{2,12}(?:\s[א-ת]{2,12})?\s*(?:[,.!]|$|מ)"
)
_YOU = re.compile(
    r"^[\W_]*(?:you|me|myself|you said|you sent|you say|you wrote|your message|sent by you|my message|i said|אני|את|"
    r"אתה|את/ה|אתה/את|אמרת|כתבת|שלחת|ההודעה שלך|לקוח|לקוחה|guest|visitor|customer|client|user|human)[\W_]*(?:said|says|sent|"
    r"wrote)?[\W_]*$",
    _I,
)
_SAID_YOU = re.compile(
    r"(?:^|\b)(?:you (?:said|sent|say|wrote|replied)|your message|sent by you|message from you|my message|"
    r"from me|by me)\b|^\W*(?:את/ה|אתה/את|אתה|את)\s+(?:אמר|כתב|שלח)|(?:^|\s)(?:אמרת|כתבת|שלחת|ההודעה שלך|הודעה ממך)(?:\W|$)",
    _I,
)
_SAID_OTHER = re.compile(r"^([^:\n]{1,40}?)\s+(?:said|says|sent|wrote|replied|אמר|אמרה|כתב|כתבה|שלח|שלחה|אומר|אומרת)\b\W*", _I)
_BEFORE = re.compile(
    rf"^\s*(?:[(\[]?(?P<first>{_CLOCK})[)\]]?[\s,|–-]*)?<?(?P<name>[^\s:<>\d()\[\]][^:<>\n()\[\]]{{0,30}}?)"
    rf"(?:\s*[(\[](?P<then>{_CLOCK})[)\]])?(?:>|\s?:)\s+(?P<said>\S.*)$",
    re.S | re.I,
)
_WHO_CAME = re.compile(
    r"^\W*(.{1,40}?)\s+(?:has\s+)?(?:joined|entered|connected|left|is now|was assigned|has been|accepted|disconnected|exited|"
    r"is typing|is writing|(?:הצטרפ?|עזב|התחבר|נכנס|יצא|התנתק|מקליד)(?:ה|/ה|ת|פה)?)(?:\b|\W|$)",
    _I,
)
_CAME_WITH = re.compile(r"(?:(?:chatting|connected|talking|speaking) (?:with|to)|משוחחת? (?:כעת |עכשיו )?עם)\s+(.{1,40}?)\W*$", _I)


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """For comparing: NFC, no direction marks, one kind of quote, white space collapsed, ``&#x27;`` as its character."""
    text = html.unescape(text) if "&" in text else text
    return " ".join(unicodedata.normalize("NFC", text).translate(_MARKS).translate(_QUOTES).split())


@lru_cache(maxsize=16384)
def bare(text: str) -> str:
    """For comparing through Markdown and emoji pictures: letters and digits alone, lower case."""
    return "".join(c for c in plain(text).casefold() if c.isalnum())


def name_before(text: str) -> tuple[str, str]:
    """A text such as ``Dana: hello`` as name and rest; an empty name if it does not begin with one."""
    m = _BEFORE.match(text)
    return (m["name"].strip(), m["said"]) if m else ("", text)


def time_before(text: str) -> str:
    """The time of day in a text such as ``Dana (12:41): hello``, if it begins with name and time."""
    m = _BEFORE.match(text)
    return ((m["first"] or m["then"] or "") if m else "").strip()


@lru_cache(maxsize=16384)
def is_time(text: str) -> bool:
    """A time or date and nothing else, such as ``12:41``, ``yesterday``, ``לפני 5 דקות``, ``Sent at 9:05 AM``."""
    t = plain(text)
    return len(t) <= 48 and any(c.isalnum() for c in t) and not _MONEY.search(t) and bool(_TIME.match(t))


_NAME_WITH_TIME = re.compile(
    rf"^[\W_]*(?:(?P<name>[^\W\d_][^\d:<>\n]{{0,39}}?)[\s,·•|()\[\]–—-]*(?:\s(?:at|on|בשעה|ב)\s+|\s|[,·•|(\[–—-])\s*"
    rf"(?P<time>{_WHEN}(?:[\s,·•|–—-]+(?:at\s+)?{_WHEN})*)|"
    rf"(?P<first>{_CLOCK}|{_DATE}[\s,]+{_CLOCK})[\s,·•|)\]–—-]+(?P<last>[^\W\d_][^\d:<>\n]{{0,39}}?))[\W_]*$",
    _I,
)


_STATE_AFTER = re.compile(
    r"[\s·•|,(]+(?:edited|modified|sent|delivered|read|seen|נערך|נערכה|ערוך|נשלחה?|נמסרה?|נקראה?|[✓✔]+)\)?$", _I
)
"""What follows a name and a time in ``Dana · 12:41 · edited``."""
_POINT = re.compile(rf"{_CLOCK}|{_DATE}|\bago\b|\bnow\b|לפני|עכשיו|כרגע", _I)
"""A moment; ``8 s`` is a duration."""
_LEADS_ON = re.compile(
    r"\b(?:in|at|on|by|for|after|before|until|till|within|from|is|was|be|to|of|the|a)$|(?:^|\s)(?:בעוד|תוך|עד|מ|אחרי|לפני|של|את)$", _I
)
"""The last word of a sentence that goes on with a time, and of no name."""


@lru_cache(maxsize=16384)
def name_with_time(text: str) -> tuple[str, str]:
    """A text of a name and a time alone, such as ``Dana 1:50 AM`` or ``[13:50] Dana``, as both; empty strings if it is something else."""
    t = _STATE_AFTER.sub("", plain(text))
    m = _NAME_WITH_TIME.match(t) if len(t) <= 72 and any(c.isdigit() for c in t) and not _MONEY.search(t) else None
    if m is None:
        return "", ""
    name = (m["name"] or m["last"]).strip(" ,·•|()[]–—-")
    if not name or len(name.split()) > 4 or is_time(name) or is_status(name) or is_service(name) or any(c in name for c in ".?!;"):
        return "", ""
    time = m["time"] or m["first"]
    if not _POINT.search(time) or _LEADS_ON.search(name):
        return "", ""
    return name, time


@lru_cache(maxsize=16384)
def is_status(text: str) -> bool:
    """A tick, a state of delivery, a button's words, a counter of the unread."""
    t = plain(text)
    if any(c.isalnum() for c in t):
        return len(t) <= 44 and bool(_STATUS.match(t))
    return len(t) <= 3 and not any(unicodedata.category(c) == "So" and ord(c) > 0x1F000 for c in t)


def is_delivery(text: str) -> bool:
    """A tick or a word that tells whether the reader's own message was sent, delivered or read."""
    t = plain(text)
    return bool(t) and (not t.strip("✓✔☑ √") or bool(_DELIVERY.match(t)))


def greets(text: str, name: str) -> bool:
    """Greets somebody by a first name: ``Hi Noa, this is Dana``."""
    first = plain(name).split(" ")[0]
    greeting = rf"\W*(?:hi|hello|hey|dear|good \w+|שלום|היי|הי|אהלן|בוקר טוב|ערב טוב)\W+{re.escape(first)}\b"
    return len(first) > 1 and bool(re.match(greeting, plain(text), _I))


@lru_cache(maxsize=16384)
def is_typing(text: str) -> bool:
    """Somebody is writing just now."""
    t = plain(text)
    return len(t) <= 70 and bool(_TYPING.search(t))


@lru_cache(maxsize=16384)
def is_tombstone(text: str) -> bool:
    """Stands where a deleted message stood, or tells that one was deleted."""
    t = plain(text)
    return len(t) <= 80 and bool(_TOMBSTONE.search(t))


def is_edited(text: str) -> bool:
    """The mark of an edited message, alone."""
    return bool(_EDITED_WORD.match(plain(text)))


def without_edited(text: str) -> str:
    """The text without a bracketed "edited" at its end."""
    return _EDITED.sub("", text)


@lru_cache(maxsize=16384)
def is_service(text: str) -> bool:
    """Reads as a line of the system's: joining, leaving, waiting, ending, transfer."""
    t = plain(text)
    return len(t) <= 140 and any(p.search(t) for p in (_JOIN, _LEAVE, _WAIT, _END, _SERVICE))


def is_join(text: str) -> bool:
    return len(text) <= 140 and bool(_JOIN.search(plain(text)))


def is_leave(text: str) -> bool:
    return len(text) <= 140 and bool(_LEAVE.search(plain(text)))


def is_end(text: str) -> bool:
    """Says that the chat has ended."""
    return len(text) <= 160 and bool(_END.search(plain(text)))


def begins_with_chat(text: str) -> bool:
    """A line about the chat itself, not somebody's sentence in which it is named."""
    return bool(re.match(r"\W*(?:(?:this|the|your)\s+)?(?:chat|conversation|session|ה?צ'?אט|ה?שיחה|ה?התכתבות)\b", plain(text), _I))


def is_handover(text: str) -> bool:
    """A machine passes the customer on to a person."""
    return bool(_HANDOVER.search(plain(text)))


def is_bot_name(text: str) -> bool:
    return bool(_BOT_WORD.search(plain(text).replace("-", " ").replace("־", " ").replace("_", " ")))


@lru_cache(maxsize=16384)
def is_bot_intro(text: str) -> bool:
    """Somebody introduces himself as a machine."""
    return bool(_BOT_INTRO.search(plain(text)))


def is_person_intro(text: str) -> bool:
    """Somebody introduces himself by a name that is no machine's: ``Hi Noa, this is Dana. I will take over``."""
    found = _PERSON_INTRO.search(plain(text)[:80])
    return found is not None and not is_bot_intro(text) and not is_bot_name(found.group())


@lru_cache(maxsize=16384)
def is_you(text: str) -> bool:
    """A name that a chat gives to its reader: You, Me, את/ה, Customer."""
    return bool(_YOU.match(plain(text)))


@lru_cache(maxsize=16384)
def says_you(text: str) -> bool:
    """A label for screen readers that says that the reader wrote this."""
    return bool(_SAID_YOU.search(plain(text)))


def said_by(text: str) -> str:
    """The name in a label such as ``Dana said:``; empty if there is none."""
    m = _SAID_OTHER.match(plain(text))
    return m.group(1).strip(" :,-") if m else ""


def named_in(text: str) -> str:
    """The name in a line such as ``Dana joined the chat``, ``… is typing`` or ``You are chatting with Dana``; empty if there is none."""
    t = plain(text)
    m = _CAME_WITH.search(t) or _WHO_CAME.match(t)
    return m.group(1).strip(" :,-") if m else ""
