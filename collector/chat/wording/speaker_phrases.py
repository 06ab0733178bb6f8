"""The wording by which speakers are known: machines that introduce themselves, names given to the reader, labels such as ``Dana said:``."""

from __future__ import annotations

import re
from functools import lru_cache

from collector.chat.wording.comparable_text import plain

_I = re.IGNORECASE
_BOT_WORD = re.compile(
    r"(?:\b(?:(?!abbot|talbot|cabot)\w*bots?|ai|a\.i\.|virtual|assistant|automated|digital|copilot|robot)\b|בוט|רובוט|"
    r"וירטואלי|דיגיטלי|אוטומטי)",
    _I,
)
_BOT_INTRO = re.compile(
    r"(?:\b(?:i\s*am|i'm|this is|my name is|meet|call me|it's|here is)\b.{0,40}(?:\w*bot\b|\b(?:virtual|digital|automated|"
    r"ai)\b.{0,16}\b(?:assistant|agent|helper|rep\w*)\b|\bassistant\b)|"
    r"(?:אני|כאן|קוראים לי|שמי|נעים להכיר).{0,40}(?:בוט|רובוט|ה?(?:עוזר|נציג|סוכן|יועץ|מוקדן)(?:ה|ת|ית|נית)?\s+"
    r"(?:ה?אישי(?:ת)?\s+)?ה?ו?(?:וירטואלי|דיגיטלי|אוטומטי|חכם|חכמה)))",
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
_ROLE = re.compile(
    r"^[\W_]*(?:(?:ai|virtual|live|support|service|customer service|human)\s+)?(?:agent|bot|owner|admin(?:istrator)?|moderator|operator|"
    r"representative|rep|staff|support|team|assistant|specialist|ai|app)[\W_]*$|^[\W_]*(?:נציג(?:ה|/ה|ת)?(?: שירות)?|בוט|"
    r"מנהל(?:ת|/ת)?|תמיכה|צוות|"
    r"יישום|אפליקציה|סוכן(?: AI)?|מוקדן(?:ית|/ית)?)[\W_]*$",
    _I,
)
_SAID_YOU = re.compile(
    r"(?:^|\b)(?:you (?:said|sent|say|wrote|replied)|your message|sent by you|message from you|my message|"
    r"from me|by me)\b|^\W*(?:את/ה|אתה/את|אתה|את)\s+(?:אמר|כתב|שלח)|(?:^|\s)(?:אמרת|כתבת|שלחת|ההודעה שלך|הודעה ממך)(?:\W|$)",
    _I,
)
_SAID_OTHER = re.compile(r"^([^:\n]{1,40}?)\s+(?:said|says|sent|wrote|replied|אמר|אמרה|כתב|כתבה|שלח|שלחה|אומר|אומרת)\b\W*", _I)


_FROM = re.compile(
    r"^\W*(?:(?:new |reply )?message (?:from|by)|message (?:sent|received)\b.{0,40}?\b(?:by|from)|from|sent by|(?:ה?הודעה(?: חדשה)?|נשלחה?)"
    r"(?:\s.{0,40}?)?\s(?:מאת|על ידי|מ-))\s+([^:,\n]{1,40}?)\W*$",
    _I,
)
_SAYS = re.compile(
    r"\s+(?:said|says|wrote|writes|replied(?: to .{1,30})?|אמרה?|כתבה?|כתב/ה|אומר(?:ת|/ת)?|כותב(?:ת|/ת)?|"
    r"השיב(?:ה|/ה)?(?: ל.{1,30})?)\W*$",
    _I,
)
_ROLE_BEFORE = re.compile(
    r"^(?:(?:support |service )?(?:agent|representative|rep)|ה?נציג(?:ת|/ת|ה|/ה)?(?: שירות)?)(?:\s*:\s*|\s+)(?=[^\W\d_]{2})", _I
)
_ROLE_BEHIND = re.compile(
    r"\s*[(\[]\s*(?:(?:support|service|live|human)\s+)?(?:agent|representative|rep|support|operator|bot|"
    r"ה?נציג(?:ת|/ת|ה|/ה)?(?: שירות)?|בוט|תמיכה)\s*[)\]]$",
    _I,
)
_NO_NAME = re.compile(r"^(?:(?:the|this|a|your|last|new)\s+)*(?:messages?|msg|reply|it)\b|^(?:ה?הודעה|ההודעות)\b", _I)
"""``Message sent at 10:14`` names nobody."""
_AT_TIME = re.compile(r",?\s+(?:at|on|בשעה|ב-?)\s*\d.*$", _I)


def without_says(text: str) -> str:
    """``Dana says:`` as the name alone."""
    return _SAYS.sub("", text)


def without_role(name: str) -> str:
    """``Agent Dana``, ``Dana (Support)`` as the name alone; a role without a name stays: ``Agent 12``, ``Support Team``."""
    bare = _ROLE_BEHIND.sub("", _ROLE_BEFORE.sub("", name)).strip()
    return bare if bare and not is_role(bare) else name


def greets(text: str, name: str) -> bool:
    """Greets somebody by a first name: ``Hi Noa, this is Dana``."""
    first = plain(name).split(" ")[0]
    greeting = rf"\W*(?:hi|hello|hey|dear|good \w+|שלום|היי|הי|אהלן|בוקר טוב|ערב טוב)\W+{re.escape(first)}\b"
    return len(first) > 1 and bool(re.match(greeting, plain(text), _I))


def is_bot_name(text: str) -> bool:
    """Whether a name is that of a bot ("Support Bot", "העוזרת הדיגיטלית")."""
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
def is_role(text: str) -> bool:
    """What somebody is, not what he is called: Agent, Bot, נציגה."""
    return bool(_ROLE.match(plain(text)))


@lru_cache(maxsize=16384)
def is_you(text: str) -> bool:
    """A name that a chat gives to its reader: You, Me, את/ה, Customer."""
    return bool(_YOU.match(plain(text)))


@lru_cache(maxsize=16384)
def says_you(text: str) -> bool:
    """A label for screen readers that says that the reader wrote this."""
    return bool(_SAID_YOU.search(plain(text))) or ((name := said_by(text)) != "" and is_you(name))


def said_by(text: str) -> str:
    """The name in a label such as ``Dana said:``; empty if there is none."""
    t = plain(text)
    m = _FROM.match(t) or _SAID_OTHER.match(t)
    name = _AT_TIME.sub("", m.group(1)).strip(" :,-") if m else ""
    return "" if _NO_NAME.match(name) else name
