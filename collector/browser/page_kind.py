"""Tells a login page, an error page and a bot challenge from the page that was wanted, in Hebrew and English. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from collector.language import say


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern out of several, blind to the case of letters."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.I)


LOGIN = any_of(
    r"\b(log ?in|sign ?in|log on|sign on|enter your password|please authenticate)\b",
    r"\bforgot(ten)? (your )?password\b",
    r"\bsession (has )?(expired|timed out)\b",
    r"כניסה לחשבון|כניסה לאזור( ה?אישי)?|כניסת לקוחות|התחבר(ות|ו|י)?\b|הזדהות|הזדהו",
    r"שכחת[םי]? (את )?(ה)?סיסמ|הזינו? (את )?(ה)?סיסמ",
    r"החיבור (שלך )?(פג|נותק)|פג תוקף החיבור|נותקת(ם)? מה|ההתחברות (שלך )?פגה",
    r"\byou('| ha)ve been (logged|signed) out\b|\bsigned out due to inactivity\b",
)
WHERE = re.compile(r"\W*$|\s*[:–—|-]|\s+(to|at|with|on|into|or|using|as)\b|\s+(ל|אל |עם |באמצעות )", re.I)
"""How a heading goes on that begins with these words and is a login's own, not one about logging in."""
ASKS_WHO = any_of(
    r"(הזינו|הזן|הזיני|הקלידו|הקלד) (את )?(מספר )?(ה)?(טלפון|נייד|תעודת (ה)?זהות|ת\.ז|כתובת|דוא|מייל|שם (ה)?משתמש)",
    r"(נשלח|שלחו|שלח|קבלת|לקבלת|לקבל|קבלו) (לי |לך |לכם |אלי |אליך |אליכם )?קוד",
    r"\benter your (e-?mail|phone|mobile|user ?name|id)\b.{0,60}\b(continue|proceed|sign|log|code)\b",
    r"\b(send|text|e-?mail) (me )?(a |the )?(one-time |verification |login )?(code|magic link)\b|\bwelcome back\b",
)
"""What the first step of a login says, which asks who one is and for no password yet."""
ERROR = any_of(
    r"^\W*(404|403|500|502|503|504)\W*$",
    r"\b(404|403|500|502|503|504)\b.{0,40}\b(not found|error|forbidden|unavailable|bad gateway|time-?out)\b",
    r"\b(page|error)\W{0,3}(40[34]|50[0234])\b|\b(40[34]|50[0234])\W{0,3}(page|error)\b",
    r"page (that )?you(('| a|)re| were)? (looking for|requested)\b.{0,40}\b(not|no longer|unavailable|moved|removed)\b",
    r"\b(can't|can’t|cannot|couldn't|couldn’t|could not) find (the|that|this) page\b",
    r"page (was )?not found|(this )?page (does not|doesn't|no longer) exist",
    r"internal server error|service (is )?(temporarily )?unavailable|bad gateway|gateway time-?out|temporarily down",
    r"something went wrong|an (unexpected )?error (has )?occurred|access denied|site (is )?under maintenance",
    r"\bwe('|’)ll be (right )?back\b|\b(undergoing|performing) (scheduled |planned |some )?maintenance\b",
    r"\btechnical (difficulties|problems)\b",
    r"(ה)?(דף|עמוד) (המבוקש )?(לא נמצא|אינו קיים|לא קיים)|הגישה נדחתה|משהו השתבש|תקלה זמנית",
    r"(דף|עמוד) ש(חיפשת|ביקשת|אתה מחפש|את מחפשת|אתם מחפשים)ם?\b.{0,30}\b(לא|אינו|הוסר|הועבר)",
    r"שגיאה\W{0,3}(40[34]|50[0234])\b",
    r"[אה]רעה (שגיאה|תקלה)|אירעה (שגיאה|תקלה)|שגיאת שרת|שגיאה פנימית",
    r"השירות (אינו|לא) זמין|האתר (אינו|לא) זמין|האתר ב(תחזוקה|שיפוצים)|(ב|עקב |בשל )?עבודות תחזוקה",
    r"(אינו|אינה|לא) זמי(ן|נה) (כעת|כרגע)|(נשוב|נחזור|יחזור) (לפעילות|בקרוב|מיד)|משדרגים את (ה)?(מערכת|אתר)",
    r"לא מצאנו את (ה)?(מה|דף|עמוד)|נתקלנו ב(בעיה|תקלה|שגיאה)|לא הצלחנו (להציג|לטעון)",
)
CHALLENGE = any_of(
    r"verify (that )?you('| a)re (a )?human|(prove|confirm) (that )?you are (a )?human|press and hold",
    r"i('|’)?m not a robot|are you a robot|\bcaptcha\b|bot detection|ddos protection",
    r"checking your browser|just a moment|unusual traffic|automated (queries|requests|access)",
    r"verifying (that )?you('| a)re (a )?human|\bnot a bot\b|incapsula incident|access to this page has been denied",
    r"enable javascript and cookies to continue|please complete the security check",
    r"אני לא רובוט|אי(ני|נך|נכם) רובוט|לא רובוט|אימות אנושי",
    r"(לא|אינך|אינכם) (בוט|תוכנה)\b|פעילות חריגה|להשלים את הפאזל|כדי להשלים את (ה)?(פאזל|אימות)",
    r"(שאתה|שאתם|שאת/ה|שהנך|שהינך) אנושי|בודקים את הדפדפן|בדיקת אבטחה|תעבורה חריגה",
)
PASSWORD_WORD = any_of(r"\bpassword\b|סיסמ[הא]|כניסה")
LOGIN_PATH = re.compile(r"(^|[/_.-])(log-?in|sign-?in|logon|signon|auth|sso|identity|otp|כניסה)([/_.-]|$)", re.I)
SUBSTANCE = any_of(
    r"\d ?(₪|ש[\"״]ח|nis\b|ils\b)|[₪$€] ?\d",
    r"\b\d{1,2}[./]\d{1,2}[./](20)?\d{2}\b|\b20\d\d-\d\d-\d\d\b",
    r"\b\d{1,2} (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* 20\d\d\b",
)
"""What pages are visited for, and messages do not have: amounts and days."""
CODES = re.compile(r"\b(?:40[0-9]|50[0-9])\b")
NUMBER = re.compile(r"\d{3}")
LEAVES = any_of(r"\b(log|sign) ?out\b", r"התנתק(ות|ו)?\b|ניתוק מה|יציאה מה(חשבון|מערכת)")
"""What is offered only to somebody who is logged in."""
SHORT = 900
"""Characters of visible text up to which a page is little more than the message it shows."""
MOST = 0.4
ALL = 0.75
"""The part of a heading that the words of a message must make up: on a page with substance it is all that the heading says."""


@dataclass(frozen=True)
class PageSigns:
    """What is known of a page when its kind is told. `text` is what is visible; `headings` those of level 1 and 2; `own` the page's own
    words without its header, menus, footer and frames (else `text` is taken); `fields` how many fields are there to be filled in."""

    asked_url: str
    final_url: str
    title: str = ""
    text: str = ""
    headings: Sequence[str] = ()
    status: int | None = None
    password_fields: int = 0
    code_fields: int = 0
    frame_urls: Sequence[str] = ()
    own: str | None = None
    fields: int = 0
    shows: bool = True
    """Whether anything is to be seen: words, pictures, drawings, frames."""

    @property
    def message(self) -> str:
        """The words that are this page's and not the site's, in one line."""
        return " ".join((self.text if self.own is None else self.own).split())

    @property
    def brief(self) -> bool:
        """Whether the page holds little, so that what it says in passing is what it has to say."""
        numbered = any(NUMBER.search(CODES.sub("", heading)) for heading in self.headings)  # a ticket, an order
        return len(self.message) < SHORT and not numbered and not SUBSTANCE.search(self.message)


@dataclass(frozen=True)
class PageKind:
    """`kind` is ``page``, ``login-page``, ``error-page`` or ``challenge``; `why` names the sign that told."""

    kind: str
    why: str = ""


def page_kind(signs: PageSigns) -> PageKind:
    """What kind of page this is. A page with a small login box beside its own content is a page; so is a page that was asked for as a
    login page."""
    for tell in (_challenge, _login, _error):
        kind = tell(signs)
        if kind:
            return kind
    return PageKind("page")


def _said(pattern: re.Pattern[str], signs: PageSigns) -> str:
    """What title or headings say by way of a message. A heading that names something else besides (a ticket, a product) is none."""
    part = MOST if signs.brief else ALL
    for heading in (signs.title, *signs.headings):
        numbered = NUMBER.search(CODES.sub("", heading))
        for name in [heading, *re.split(r"\s+[|–—·•-]\s+|:\s", heading)]:
            found = pattern.search(name)
            if found and not numbered and len(found.group()) >= part * len(name.strip()):
                return found.group().strip()
    return ""


def _told(pattern: re.Pattern[str], signs: PageSigns, most: int) -> str:
    """What a page that says little says in passing."""
    found = pattern.search(signs.message) if signs.brief and len(signs.message) < most else None
    return found.group().strip() if found else ""


def _challenge(signs: PageSigns) -> PageKind | None:
    if signs.fields > 2:
        return None  # a form that wants to be filled in, protected against robots
    said = _said(CHALLENGE, signs) or _told(CHALLENGE, signs, SHORT)
    if not said and signs.brief and len(signs.message) < 100:
        found = CHALLENGE.search(signs.text)
        said = found.group().strip() if found and len(signs.text) < SHORT and not signs.fields else ""
    if said and (len(signs.message) < SHORT or signs.status in (403, 429, 503)):
        return PageKind("challenge", said)
    if len(signs.message) < 300 and not signs.fields and any("captcha" in url.lower() for url in signs.frame_urls):
        return PageKind("challenge", say("browser-why-captcha-frame"))
    return None


def _login(signs: PageSigns) -> PageKind | None:
    if _was_wanted(signs):
        return None
    if signs.status == 401:
        return PageKind("login-page", say("browser-why-status", status="401"))
    said, moved = _said(LOGIN, signs), _moved_to_login(signs)
    if signs.password_fields and not LEAVES.search(signs.text):
        spoken = said or _told(LOGIN, signs, SHORT) or _told(PASSWORD_WORD, signs, SHORT)
        if said or moved or (signs.brief and (spoken or len(signs.message) < 100)):
            return PageKind("login-page", spoken or say("browser-why-password-field"))
    if signs.code_fields and signs.brief:
        return PageKind("login-page", say("browser-why-code-field"))
    if signs.brief and said and (moved or (len(signs.message) < 300 and _ended(said) and not LEAVES.search(signs.text))):
        return PageKind("login-page", said)
    asks = (_told(ASKS_WHO, signs, 400) or _first_step(signs, moved)) if 0 < signs.fields < 3 else ""
    return PageKind("login-page", asks) if asks else None


def _first_step(signs: PageSigns, moved: bool) -> str:
    """What a page says that asks for a name and for no password yet: a heading that begins with it ("Sign in at …"), or, where the site
    led to a login's address, any of its words."""
    if not signs.brief or LEAVES.search(signs.text):
        return ""
    found = [(LOGIN.match(heading.strip()), heading.strip()) for heading in signs.headings]
    begun = [match.group() for match, heading in found if match and WHERE.match(heading[match.end():])]
    return begun[0] if begun else _told(LOGIN, signs, SHORT) if moved else ""


def _ended(said: str) -> bool:
    """Whether the words tell that a session is over."""
    return bool(re.search(r"expired|timed|out\b|inactivity|פג|נותק", said))


def _was_wanted(signs: PageSigns) -> bool:
    """The address that was asked for is a login page's own."""
    return bool(LOGIN_PATH.search(urlsplit(signs.asked_url).path)) and _place(signs.asked_url) == _place(signs.final_url)


def _moved_to_login(signs: PageSigns) -> bool:
    return _place(signs.asked_url) != _place(signs.final_url) and bool(LOGIN_PATH.search(urlsplit(signs.final_url).path))


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.netloc.lower(), parts.path.rstrip("/").lower()


def _error(signs: PageSigns) -> PageKind | None:
    if signs.status is not None and signs.status >= 400:
        return PageKind("error-page", say("browser-why-status", status=str(signs.status)))
    if not signs.shows:
        return PageKind("error-page", say("browser-why-nothing-seen"))
    said = _said(ERROR, signs)
    if not said and len(set(CODES.findall(signs.message))) < 2:  # one that names several is about errors
        said = _told(ERROR, signs, 400)
    return PageKind("error-page", said) if said and len(signs.message) < 2 * SHORT else None
