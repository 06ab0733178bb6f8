"""The words of a transcript's page, in Hebrew and English. Its template and style are in ``templates/``."""

from __future__ import annotations

from typing import Any

TRANSCRIPT_TERMS: dict[str, dict[str, Any]] = {
    "he": {
        "heading": "תמליל שיחה",
        "before": "לפני תחילת ההקלטה",
        "shown": "השעה שהוצגה:",
        "nothing": "(ללא טקסט)",
        "attachment": "צירוף",
        "earlier": "הנוסח הקודם, עד",
        "deleted": "נמחקה בשעה",
        "quote": "בתשובה על",
        "reactions": "תגובות",
        "aside": "מוצג לצד ההודעה",
        "doubt": "(ככל הנראה: לא נצפתה ברגע שנמחקה)",
        "gap": "הפסקה בתיעוד",
        "messages": "הודעות",
        "from": "מאת העמוד",
        "times": "השעות הן שעות הצפייה, לפי שעון ישראל; ריחוף מציג UTC",
        "picture": "צילום",
        "reader": "נקרא בידי",
        "ended": "סיום השיחה לפי האתר",
        "reason": "זיהוי הדובר",
        "roles": {"customer": "לקוח/ה", "agent": "נציג/ה", "bot": "בוט", "system": "מערכת", "unknown": "לא ידוע"},
        "why": {
            "page-away": "העמוד לא היה פתוח",
            "asleep": "המחשב היה במצב שינה",
            "browser-crashed": "הדפדפן קרס",
            "other-conversation": "הייתה פתוחה שיחה אחרת",
        },
    },
    "en": {
        "heading": "Chat transcript",
        "before": "before recording began",
        "shown": "time shown:",
        "nothing": "(no text)",
        "attachment": "attachment",
        "earlier": "earlier text, until",
        "deleted": "deleted at",
        "quote": "in reply to",
        "reactions": "reactions",
        "aside": "shown beside it",
        "doubt": "(concluded: it was not seen to go)",
        "gap": "not watched",
        "messages": "messages",
        "from": "from the page",
        "times": "times are when it was seen, Israel time; hover for UTC",
        "picture": "picture",
        "reader": "read by",
        "ended": "ended, says the site, at",
        "reason": "who speaks",
        "roles": {"customer": "customer", "agent": "agent", "bot": "bot", "system": "system", "unknown": "unknown"},
        "why": {
            "page-away": "the page was not open",
            "asleep": "the computer was asleep",
            "browser-crashed": "the browser crashed",
            "other-conversation": "another conversation was open",
        },
    },
}
