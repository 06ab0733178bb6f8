"""The wording of a chat's own lines: somebody joined or left; the wait, the end, a transfer."""

from __future__ import annotations

import re
from functools import lru_cache

from collector.chat.wording.comparable_text import plain

_I = re.IGNORECASE
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
_PLACE_IN_LINE = re.compile(
    r"^\W*(?:you(?:'re|’re| are) (?:now |currently )?(?:(?:number|no\.?|#) ?)?\d+(?:st|nd|rd|th)? in (?:the |our )?(?:line|queue)|"
    r"(?:your )?(?:position|place|number) in (?:the |our )?(?:line|queue)\W{1,4}\d+|(?:מקומך|המקום שלך|מספרך) בתור\W{0,4}(?:הוא )?\d+)\W*$",
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
    r"\b(?:missed (?:voice |video |group )?call|transferred|transferring|assigned|reconnect(?:ed|ing)|reference (?:no|number)|"
    r"ticket (?:was )?(?:created|opened|closed)|changed (?:the )?(?:topic|subject|name)|"
    r"chat (?:was )?started|conversation (?:was )?started|connection lost|you are now|has been notified|end[- ]to[- ]end)\b|"
    r"שיחה (?:קולית |נכנסת )?שלא נענתה|שיחת (?:קול|וידאו) שלא נענתה|"
    r"מספר פנייה|מספר פניה|הועבר(?:ת|ה)?|הצ'אט (?:התחיל|נפתח)|השיחה (?:החלה|התחילה|נפתחה))",
    _I,
)
_RATING = re.compile(
    r"\b(?:rate|rating|feedback|survey|satisf\w+|recommend)\b|\bhow (?:was|did|would you)\b|דרג|דירוג|משוב|סקר|שביעות|מרוצ|תמליצ|"
    r"(?:איך|כיצד) הי(?:ה|יתה)",
    _I,
)
_SECRECY = re.compile(r"\bend[- ]to[- ]end\b|\bencrypted\b|מקצה לקצה|מוצפנ", _I)
_OPENING = re.compile(
    r"^\W*(?:(?:the|this|your)\s+)?(?:chat|conversation|session)\s+(?:was\s+|has\s+)?(?:started|begun|opened)\b|"
    r"^\W*ה?(?:צ'?אט|שיחה|התכתבות)\s+(?:התחיל|החל|נפתח)(?:ה)?(?:\W|$)",
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
_WHO_CAME = re.compile(
    r"^\W*(.{1,40}?)\s+(?:has\s+)?(?:joined|entered|connected|left|is now|was assigned|has been|accepted|disconnected|exited|"
    r"is typing|is writing|(?:הצטרפ?|עזב|התחבר|נכנס|יצא|התנתק|מקליד)(?:ה|/ה|ת|פה)?)(?:\b|\W|$)",
    _I,
)
_CAME_WITH = re.compile(r"(?:(?:chatting|connected|talking|speaking) (?:with|to)|משוחחת? (?:כעת |עכשיו )?עם)\s+(.{1,40}?)\W*$", _I)

_CAME_OR_WENT = re.compile(
    r"^\W*[^,.:?!]{1,40}?\s(?:has\s+)?(?:joined|entered|left)\s+(?:the|this)\s+(?:chat|conversation|session|room)\W*$|"
    r"^\W*[^,.:?!]{1,40}?\s(?:הצטר[פף]|עזב|נכנס|יצא)(?:ה|/ה)?\s+(?:אל\s+|את\s+|ל|מ)?(?:ה?שיחה|ה?צ'?אט|ה?התכתבות)\W*$",
    _I,
)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|I['’](?:m|ve|d|ll))\b|(?:^|\s)(?:אני|לי|אותי|שלי|ממני|בשבילי)(?:\W|$)")


_TIME_BEHIND = re.compile(r"\s+[•·|–—-]\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?$", _I)


def _words(text: str) -> str:
    """The line without the time that a sign parts from it: "Dana left the chat • 10:16" says "Dana left the chat"."""
    t = plain(text)
    return _TIME_BEHIND.sub("", t) if len(t) <= 160 else t


@lru_cache(maxsize=16384)
def is_service(text: str) -> bool:
    """Reads as a line of the system's: joining, leaving, waiting, ending, transfer; nobody tells of himself in it.

    "The chat was closed"      Result: True          "The chat was closed before I got an answer"      Result: False
    """
    t = _words(text)
    told = (_JOIN, _LEAVE, _WAIT, _PLACE_IN_LINE, _END, _SERVICE)
    return len(t) <= 140 and not _FIRST_PERSON.search(t) and any(p.search(t) for p in told)


def is_opening(text: str) -> bool:
    """Says only that the chat began: ``Conversation started``."""
    return len(text) <= 60 and bool(_OPENING.search(plain(text)))


def is_secrecy(text: str) -> bool:
    """Says how the chat is kept secret: ``Messages are end-to-end encrypted``."""
    return len(text) <= 240 and bool(_SECRECY.search(plain(text)))


def asks_rating(text: str) -> bool:
    """Asks what the customer thinks of the chat: ``How would you rate this conversation?``"""
    return len(text) <= 160 and bool(_RATING.search(plain(text)))


def is_join(text: str) -> bool:
    """Whether a short line says that somebody came into the chat."""
    return len(text) <= 140 and bool(_JOIN.search(_words(text)))


def is_leave(text: str) -> bool:
    """Whether a short line says that somebody left the chat or is away."""
    return len(text) <= 140 and bool(_LEAVE.search(_words(text)))


def is_coming_or_going(text: str) -> bool:
    """A line about somebody who came into the chat or left it, in the wording of chats: ``Dana joined the chat``."""
    t = _words(text)
    return len(t) <= 70 and bool(_CAME_OR_WENT.match(t))


def is_place_in_line(text: str) -> bool:
    """Tells how many wait before the customer: ``You are number 3 in line``."""
    return bool(_PLACE_IN_LINE.match(_words(text)))


def is_end(text: str) -> bool:
    """Says that the chat has ended."""
    return len(text) <= 160 and bool(_END.search(_words(text)))


def begins_with_chat(text: str) -> bool:
    """A line about the chat itself, not somebody's sentence in which it is named."""
    return bool(re.match(r"\W*(?:(?:this|the|your)\s+)?(?:chat|conversation|session|ה?צ'?אט|ה?שיחה|ה?התכתבות)\b", plain(text), _I))


def is_handover(text: str) -> bool:
    """A machine passes the customer on to a person."""
    return bool(_HANDOVER.search(plain(text)))


def named_in(text: str) -> str:
    """The name in a line such as ``Dana joined the chat``, ``… is typing`` or ``You are chatting with Dana``; empty if there is none."""
    t = plain(text)
    m = _CAME_WITH.search(t) or _WHO_CAME.match(t)
    return m.group(1).strip(" :,-") if m else ""
