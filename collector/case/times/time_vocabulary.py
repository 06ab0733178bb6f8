"""Words that people use for days, hours and lengths of time, Hebrew and English."""

from __future__ import annotations

DAYS = {
    "היום": 0, "הערב": 0, "הבוקר": 0, "אתמול": -1, "אמש": -1, "שלשום": -2, "מחר": 1, "מחרתיים": 2,
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1,
}  # fmt: skip
WEEKDAYS = {
    "ראשון": 6, "שני": 0, "שלישי": 1, "רביעי": 2, "חמישי": 3, "שישי": 4, "שבת": 5, "א": 6, "ב": 0, "ג": 1, "ד": 2, "ה": 3, "ו": 4, "ש": 5,
    "sunday": 6, "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sun": 6, "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5,
}  # fmt: skip
"""As `date.weekday` counts: Monday is 0."""
MONTHS = {
    "ינואר": 1, "פברואר": 2, "מרץ": 3, "מרס": 3, "אפריל": 4, "מאי": 5, "יוני": 6, "יולי": 7, "אוגוסט": 8, "ספטמבר": 9, "אוקטובר": 10,
    "נובמבר": 11, "דצמבר": 12, "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
UNITS = {
    "שנייה": "seconds", "שניות": "seconds", "דקה": "minutes", "דקות": "minutes", "שעה": "hours", "שעות": "hours", "שעתיים": "hours",
    "יום": "days", "ימים": "days", "יומיים": "days", "שבוע": "weeks", "שבועות": "weeks", "שבועיים": "weeks", "חודש": "months",
    "חודשים": "months", "חודשיים": "months", "שנה": "years", "שנים": "years", "second": "seconds", "seconds": "seconds", "sec": "seconds",
    "minute": "minutes", "minutes": "minutes", "min": "minutes", "hour": "hours", "hours": "hours", "hr": "hours", "day": "days",
    "days": "days", "week": "weeks", "weeks": "weeks", "month": "months", "months": "months", "year": "years", "years": "years",
}  # fmt: skip
TWO = ("שעתיים", "יומיים", "שבועיים", "חודשיים")
COUNTS = {
    "אחד": 1, "אחת": 1, "שני": 2, "שתי": 2, "שלוש": 3, "שלושה": 3, "ארבע": 4, "ארבעה": 4, "חמש": 5, "חמישה": 5, "a": 1, "an": 1,
    "one": 1, "two": 2, "three": 3,
}  # fmt: skip
PARTS = {
    "לפנות בוקר": "am", "בבוקר": "am", "בצהריים": "noon", "בצהרים": "noon", 'אחה"צ': "pm", "אחרי הצהריים": "pm", "אחר הצהריים": "pm",
    "בערב": "pm", "בלילה": "night", "in the morning": "am", "in the afternoon": "pm", "in the evening": "pm", "am": "am", "a.m": "am",
    "at night": "night",
    "noon": "noon", "pm": "pm", "p.m": "pm",
}  # fmt: skip
"""Parts of the day."""
PERIODS = {
    "בשבוע שעבר": -7, "שבוע שעבר": -7, "last week": -7,
    "בחודש שעבר": -30, "חודש שעבר": -30, "last month": -30,
    "בשבוע הבא": 7, "שבוע הבא": 7, "next week": 7, "בחודש הבא": 30, "חודש הבא": 30, "next month": 30,
}  # fmt: skip
"""Words for a day that is only about right → days from now."""
EMPTY = {"עד", "by", "until", "till", "at", "on", "the", "בשעה", "ב-", "ל-", "-"}
"""Words that say nothing more once day and hour are known."""
PARTS_OF_MONTH = {
    "תחילת": "first", "ראשית": "first", "אמצע": "middle", "סוף": "last", "beginning of": "first", "start of": "first", "early": "first",
    "middle of": "middle", "mid": "middle", "mid-": "middle", "end of": "last", "late": "last",
}  # fmt: skip
ENDS_OF_MONTH = ("סוף החודש", "end of the month", "end of month")
