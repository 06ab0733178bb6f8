"""Tells a login page, an error page and a bot challenge from the page that was wanted, in Hebrew and English. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern out of several, blind to the case of letters."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.I)


LOGIN = any_of(
    r"\b(log ?in|sign ?in|log on|sign on|enter your password|please authenticate)\b",
    r"\bforgot(ten)? (your )?password\b",
    r"\bsession (has )?(expired|timed out)\b",
    r"כניסה לחשבון|כניסה לאזור|כניסת לקוחות|התחבר(ות|ו|י)?\b|הזדהות|הזדהו",
    r"שכחת[םי]? (את )?(ה)?סיסמ|הזינו? (את )?(ה)?סיסמ",
    r"החיבור (שלך )?(פג|נותק)|פג תוקף החיבור",
)
ERROR = any_of(
    r"\b(404|403|500|502|503|504)\b.{0,40}\b(not found|error|forbidden|unavailable|bad gateway|time-?out)\b",
    r"\b(page|error)\W{0,3}(40[34]|50[0234])\b|\b(40[34]|50[0234])\W{0,3}(page|error)\b",
    r"page (that )?you(('| a|)re| were)? (looking for|requested)\b.{0,40}\b(not|no longer|unavailable|moved|removed)\b",
    r"page (was )?not found|(this )?page (does not|doesn't|no longer) exist",
    r"internal server error|service (is )?(temporarily )?unavailable|bad gateway|gateway time-?out|temporarily down",
    r"something went wrong|an (unexpected )?error (has )?occurred|access denied|site (is )?under maintenance",
    r"(ה)?(דף|עמוד) (המבוקש )?(לא נמצא|אינו קיים|לא קיים)|הגישה נדחתה|משהו השתבש|תקלה זמנית",
    r"(דף|עמוד) ש(חיפשת|ביקשת|אתה מחפש|את מחפשת|אתם מחפשים)ם?\b.{0,30}\b(לא|אינו|הוסר|הועבר)",
    r"שגיאה\W{0,3}(40[34]|50[0234])\b",
    r"[אה]רעה (שגיאה|תקלה)|אירעה (שגיאה|תקלה)|שגיאת שרת|שגיאה פנימית",
    r"השירות (אינו|לא) זמין|האתר (אינו|לא) זמין|האתר בתחזוקה",
)
CHALLENGE = any_of(
    r"verify (that )?you('| a)re (a )?human|(prove|confirm) (that )?you are (a )?human|press and hold",
    r"i('|’)?m not a robot|are you a robot|\bcaptcha\b|bot detection|ddos protection",
    r"checking your browser|just a moment|unusual traffic|automated (queries|requests|access)",
    r"enable javascript and cookies to continue|please complete the security check",
    r"אני לא רובוט|אי(ני|נך|נכם) רובוט|לא רובוט|אימות אנושי",
    r"(שאתה|שאתם|שאת/ה|שהנך|שהינך) אנושי|בודקים את הדפדפן|בדיקת אבטחה|תעבורה חריגה",
)
PASSWORD_WORD = any_of(r"\bpassword\b|סיסמ[הא]|כניסה")
LOGIN_PATH = re.compile(r"(^|[/_.-])(log-?in|sign-?in|logon|signon|auth|sso|identity|otp|כניסה)([/_.-]|$)", re.I)
SHORT = 900
"""Characters of visible text up to which a page is little more than the message it shows."""


@dataclass(frozen=True)
class PageSigns:
    """What is known of a page when its kind is told. `text` is what is visible; `headings` those of level 1 and 2."""

    asked_url: str
    final_url: str
    title: str = ""
    text: str = ""
    headings: Sequence[str] = ()
    status: int | None = None
    password_fields: int = 0
    code_fields: int = 0
    frame_urls: Sequence[str] = ()


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


def _prominent(signs: PageSigns) -> str:
    return " \n".join([signs.title, *signs.headings])


def _challenge(signs: PageSigns) -> PageKind | None:
    short = len(signs.text) < SHORT
    found = CHALLENGE.search(_prominent(signs)) or (CHALLENGE.search(signs.text) if short else None)
    if found and (short or signs.status in (403, 429, 503)):
        return PageKind("challenge", found.group().strip())
    if short and len(signs.text) < 300 and any("captcha" in url.lower() for url in signs.frame_urls):
        return PageKind("challenge", "a captcha frame")
    return None


def _login(signs: PageSigns) -> PageKind | None:
    if _was_wanted(signs):
        return None
    if signs.status == 401:
        return PageKind("login-page", "status 401")
    said = LOGIN.search(_prominent(signs))
    if signs.password_fields:
        spoken = said or LOGIN.search(signs.text) or PASSWORD_WORD.search(signs.text)
        if said or _moved_to_login(signs) or (len(signs.text) < SHORT and (spoken or len(signs.text) < 100)):
            return PageKind("login-page", spoken.group().strip() if spoken else "a password field")
    if signs.code_fields and len(signs.text) < SHORT:
        return PageKind("login-page", "a field for a one-time code")
    if len(signs.text) < SHORT and said and _moved_to_login(signs):
        return PageKind("login-page", said.group().strip())
    return None


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
        return PageKind("error-page", f"status {signs.status}")
    found = ERROR.search(_prominent(signs))
    if not found and len(signs.text) < 400:
        found = ERROR.search(" ".join(signs.text.split()))
    return PageKind("error-page", found.group().strip()) if found and len(signs.text) < 2 * SHORT else None
