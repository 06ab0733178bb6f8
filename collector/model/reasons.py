"""Why something is PARTIAL or FAILED: codes that are stored, and the plain words in which they are told.

A stored reason is ``code`` or ``code: detail``; `reason_text` turns it into a sentence. A new code gets its words here.
"""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "login-page": ("במקום העמוד המבוקש הופיע עמוד כניסה", "a login page stood where the page should be"),
    "error-page": ("האתר הציג עמוד שגיאה", "the site showed an error page"),
    "challenge": ("האתר ביקש להוכיח שלא מדובר ברובוט; נדרש אדם", "the site asked for proof of not being a robot; a person is needed"),
    "http-status": ("האתר ענה בקוד שגיאה", "the site answered with an error status"),
    "navigation": ("העמוד לא נטען", "the page did not load"),
    "timeout": ("הזמן שהוקצב הסתיים", "the time allowed ran out"),
    "crashed": ("הדפדפן קרס", "the browser crashed"),
    "interrupted": ("ההקלטה נקטעה לפני סופה", "the recording was cut off before its end"),
    "missing-part": ("חלק מהתיעוד חסר", "a part of the record is missing"),
    "height-limit": ("העמוד ארוך מהגבול שנקבע וצולם רק עד אליו", "the page is longer than the stated bound and is pictured up to it"),
    "infinite-scroll": ("העמוד ממשיך להיטען בלי סוף; תועד עד הגבול", "the page keeps growing without end; kept up to the bound"),
    "images-missing": ("תמונות בעמוד לא נטענו", "pictures on the page did not load"),
    "styles-missing": ("גיליונות עיצוב של האתר לא נטענו", "style sheets of the site did not load"),
    "certificate": ("תעודת האבטחה של האתר לא אומתה", "the site's certificate does not check"),
    "redirect-loop": ("האתר מפנה שוב ושוב בלי סוף", "the site redirects in circles"),
    "download": ("הקובץ לא ירד", "the file did not come"),
    "covered": ("שכבה מכסה חלק מהעמוד", "a layer covers a part of the page"),
    "inner-scroll": ("אזור גלילה פנימי לא נפתח במלואו", "an inner scrolling area could not be opened to its whole length"),
    "text-differs": ("בטקסט ובתמונה כתוב דבר שונה (כיוון כתיבה כפוי)", "text and picture say different things (forced direction)"),
    "blank-picture": ("בתמונה חסר טקסט שנמצא בעמוד", "the picture lacks text that the page has"),
    "price-not-found": ("המחיר לא נמצא בעמוד", "no price was found on the page"),
    "price-unclear": ("הטקסט שנמצא אינו מחיר חד־משמעי", "the text found is not one clear price"),
    "price-changed": ("המחיר השתנה בזמן הצילום", "the price changed while its picture was taken"),
    "price-period": ("התקופה שבעמוד אינה התקופה שבמתכון", "the page names another period than the recipe"),
    "login-refused": ("האתר דחה את פרטי הכניסה; לא נעשה ניסיון נוסף", "the site refused the login; it was not tried again"),
    "logged-out": ("האתר ניתק את החיבור באמצע", "the site ended the session in the middle"),
    "no-secret": ("אין פרטי כניסה שמורים ואין מי שיקליד אותם", "no stored login details and nobody to type them"),
    "recipe-error": ("המתכון נכשל", "the recipe failed"),
    "page-failed": ("העמוד לא היה העמוד שביקשו", "the page was not the page that was wanted"),
    "secret-refused": ("חלק שהכיל סוד (סיסמה, קוד או עוגייה) לא נשמר", "a part that held a secret (password, code or cookie) was not kept"),
    "no-messages": ("לא נראו הודעות בצ'אט", "no chat messages were seen"),
    "stamp-failed": ("לא ניתן היה ליצור עותק עם כיתוב", "the captioned copy could not be made"),
}


def reason_text(reason: str, language: str = "en") -> str:
    """The sentence for a stored reason; an unknown code is shown as it is."""
    code, _, detail = reason.partition(": ")
    words = WORDS.get(code)
    sentence = (words[0] if language == "he" else words[1]) if words else code
    return f"{sentence} ({detail})" if detail else sentence
