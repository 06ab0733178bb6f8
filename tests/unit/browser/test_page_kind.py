"""Login pages, error pages and bot challenges are told from the page that was wanted, in Hebrew and English."""

from __future__ import annotations

import pytest

from collector.browser import PageSigns, page_kind

URL = "https://my.example.co.il/plan"
LONG = "מסלול סיב ביתי במחיר 129.90 ₪ לחודש. " * 60


def kind(**signs: object) -> str:
    return page_kind(PageSigns(**{"asked_url": URL, "final_url": URL, **signs})).kind  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "signs",
    [
        {"title": "כניסה לאזור האישי", "text": "שם משתמש סיסמה כניסה", "password_fields": 1},
        {"title": "My account", "text": "User name Password Log in Forgot your password?", "password_fields": 1},
        {"title": "התחברות", "text": LONG, "headings": ["התחברות"], "password_fields": 1},
        {"text": "הזינו את הקוד שנשלח אליכם", "code_fields": 1},
        {"text": "Please sign in", "title": "Sign in", "final_url": "https://my.example.co.il/login?back=/plan"},
        {"status": 401, "text": "Unauthorized"},
        {"title": "החיבור שלך נותק", "text": "החיבור שלך נותק, יש להתחבר מחדש", "password_fields": 1},
    ],
)
def test_login_pages(signs: dict[str, object]) -> None:
    assert kind(**signs) == "login-page"


@pytest.mark.parametrize(
    "signs",
    [
        {"status": 404, "text": LONG},
        {"status": 500},
        {"title": "הדף לא נמצא", "text": "הדף לא נמצא. חזרה לדף הבית"},
        {"title": "Oops", "text": "Something went wrong. Try again later."},
        {"text": "אירעה שגיאה. נסו שוב מאוחר יותר"},
        {"title": "האתר בתחזוקה", "headings": ["האתר בתחזוקה"], "text": "נחזור בקרוב"},
        {"title": "503 Service Unavailable", "text": "nginx"},
        {"title": "Page 404 – Shop", "text": "Oops"},
        {"title": "Shop", "text": "We are sorry but the page you are looking for was\nnot found"},
        {"title": "החנות", "text": "העמוד שחיפשתם כבר לא כאן"},
        {"title": "שגיאה 500", "text": "חזרה"},
    ],
)
def test_error_pages(signs: dict[str, object]) -> None:
    assert kind(**signs) == "error-page"


@pytest.mark.parametrize(
    "signs",
    [
        {"title": "Just a moment...", "text": "Checking your browser before accessing", "status": 403},
        {"text": "Please verify you are human by completing the action below."},
        {"text": "אני לא רובוט", "title": "בדיקת אבטחה"},
        {"text": "יש לאשר שאינך רובוט כדי להמשיך"},
        {"text": "", "frame_urls": ["https://x.example/captcha/frame"]},
        {"text": "We detected unusual traffic from your network", "status": 429},
    ],
)
def test_challenges(signs: dict[str, object]) -> None:
    assert kind(**signs) == "challenge"


@pytest.mark.parametrize(
    "signs",
    [
        {"text": LONG, "title": "המסלול שלי", "headings": ["המסלול שלי"]},
        {"text": LONG + "כניסה שם משתמש סיסמה", "title": "חנות", "headings": ["מבצעים"], "password_fields": 1},
        {"text": "129.90 ₪ לחודש", "title": "מחיר"},
        {"text": LONG + " מה עושים כשאירעה שגיאה? שאלות נפוצות", "title": "שאלות נפוצות"},
        {"text": LONG + " How to log in to your account", "title": "Help: how it works"},
        {"asked_url": "https://x.co.il/login", "final_url": "https://x.co.il/login", "text": "כניסה", "password_fields": 1},
        {"text": LONG + " captcha", "title": "What is a captcha? A long read".replace("captcha", "check")},
        {"text": "שלום דנה, יתרה לתשלום 0.00 ₪. התנתקות", "title": "החשבון שלי"},
    ],
)
def test_the_page_that_was_wanted(signs: dict[str, object]) -> None:
    assert kind(**signs) == "page"


@pytest.mark.parametrize(
    ("wanted", "signs"),
    [
        ("login-page", {"headings": ["ברוכים הבאים"], "text": "הזינו מספר טלפון נייד ונשלח לכם קוד חד-פעמי", "fields": 1}),
        ("login-page", {"headings": ["Welcome back"], "text": "Enter your email to continue", "fields": 1}),
        ("login-page", {"headings": ["Sign in at Example Telecom"], "text": "Manage your account Login Remember me Continue", "fields": 1}),
        ("login-page", {"headings": ["Example"], "final_url": "https://my.example.co.il/auth", "text": "To go on, log in: Continue", "fields": 1}),
        ("login-page", {"headings": ["נותקת מהמערכת"], "text": "מטעמי אבטחה נותקת לאחר 10 דקות ללא פעילות"}),
        ("error-page", {"headings": ["אופס! לא מצאנו את מה שחיפשת"], "text": "ייתכן שהקישור שגוי"}),
        ("error-page", {"headings": ["Oops!"], "text": "We can't find the page you're looking for."}),
        ("error-page", {"headings": ["מצטערים, נתקלנו בבעיה"], "text": "לא הצלחנו להציג את הנתונים"}),
        ("error-page", {"headings": ["אנחנו משדרגים את המערכת"], "text": "האתר יחזור לפעילות בשעה 06:00"}),
        ("error-page", {"headings": ["We'll be right back"], "text": "Our site is undergoing scheduled maintenance."}),
        ("error-page", {"headings": ["Gone", "404"], "text": "Try searching our shop"}),
        ("error-page", {"text": "", "shows": False}),
        ("challenge", {"text": "Request unsuccessful. Incapsula incident ID: 4430-93", "own": ""}),
        ("challenge", {"title": "Access to this page has been denied", "text": "Before we continue..."}),
        ("challenge", {"headings": ["גררו את המחוון כדי להשלים את הפאזל"], "text": "אנחנו רוצים לוודא שזה באמת אתם ולא בוט"}),
    ],
)
def test_messages_in_other_words(wanted: str, signs: dict[str, object]) -> None:
    menu = "מבצעים סיבים טלוויזיה שירות ותמיכה אזור אישי תנאי שימוש מדיניות פרטיות הצהרת נגישות ביטול עסקה " * 4
    own = signs.pop("own", signs["text"])
    assert kind(**{**signs, "own": own, "text": str(signs["text"]) + (menu if own else "")}) == wanted


@pytest.mark.parametrize(
    "signs",
    [
        {"title": "רובוט שואב", "text": "רובוט שואב RoboClean 1,290 ₪. אני לא רובוט? דווקא כן!"},
        {"headings": ["פנייה 4471 – תקלה זמנית באינטרנט"], "text": "נפתחה 12/11/2026: האתר לא זמין. בטיפול."},
        {"headings": ["Ticket 8812: Internal server error on checkout"], "text": "Something went wrong while paying. In progress."},
        {"headings": ["קודי שגיאה בממיר"], "text": "שגיאה 404 הערוץ לא נמצא שגיאה 503 אין קליטה"},
        {"headings": ["הפרופיל שלי"], "text": "החלפת סיסמה סיסמה נוכחית סיסמה חדשה התנתקות", "password_fields": 2},
        {"headings": ["מבצע החודש"], "text": "שם משתמש סיסמה כניסה 39.90 ₪ לחודש לשנה", "password_fields": 1},
        {"headings": ["Service status"], "text": "All systems operational. Last incident: 503 service unavailable on 3 Nov 2026."},
        {"headings": ["פנייה לשירות"], "text": "שם הודעה I'm not a robot", "own": "שם הודעה", "fields": 2, "frame_urls": ["https://x/recaptcha/a"]},
        {"headings": ["Login problems"], "text": "Login problems: search the answers", "fields": 1},
        {"headings": ["Help"], "text": "How do I log in? Search the answers", "fields": 1},
        {"headings": ["Log in to your router"], "text": "Open 192.168.1.1. Sign out when you are done.", "fields": 1},
        {"title": "בדיקת אבטחה לבית – שומרים", "text": "כולל בדיקת אבטחה שנתית, 189 ₪ לחודש"},
        {"headings": ["החשבון שלי"], "text": "ביום שישי יבוצעו עבודות תחזוקה. חיוב נובמבר: 129.90 ₪"},
    ],
)
def test_pages_that_merely_speak_of_it(signs: dict[str, object]) -> None:
    assert kind(**signs) == "page"
