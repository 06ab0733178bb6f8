"""What the scripted agent says and does, step by step, and what the customer types in between (values only)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["agent", "bot", "system", "customer"]
AGENT = "דנה"
BOT = "הבוט של קיפוד"
REFERENCE = "83110427"


@dataclass(frozen=True)
class Pause:
    """Nothing happens for this many seconds."""

    seconds: float


@dataclass(frozen=True)
class Say:
    """A message appears; `typing` seconds of "is typing" come first. `key` names it for a later change."""

    role: Role
    text: str
    key: str = ""
    typing: float = 0.0
    choices: tuple[str, ...] = ()
    link: str = ""


@dataclass(frozen=True)
class Change:
    """The message named `key` gets another text; a `marked` one says so ("נערך")."""

    key: str
    text: str
    marked: bool


@dataclass(frozen=True)
class Remove:
    """The message named `key` goes away; a `stone` stays in its place, or nothing does."""

    key: str
    stone: bool


@dataclass(frozen=True)
class Listen:
    """Waits until the customer has written something."""


@dataclass(frozen=True)
class End:
    """The chat is over; the input is closed."""

    text: str = "השיחה הסתיימה"


Step = Pause | Say | Change | Remove | Listen | End

PROMISE = "אני מאשרת לך חצי מחיר ל-12 חודשים: 64.95 ₪ לחודש."
SCRIPT: tuple[Step, ...] = (
    Pause(0.4),
    Say("bot", "שלום, אני הבוט של קיפוד. במה אפשר לעזור?", choices=("חשבון ומחיר", "תקלה באינטרנט", "נציג אנושי")),
    Listen(),
    Pause(0.3),
    Say("bot", "מעבירים אותך לנציג אנושי. זה ייקח רגע."),
    Say("system", "מקומך בתור: 2", key="queue"),
    Pause(1.0),
    Change("queue", "מקומך בתור: 1", marked=False),
    Pause(0.9),
    Say("system", f"{AGENT} הצטרפה לשיחה"),
    Say("agent", "שלום נועה, כאן דנה משירות הלקוחות. במה אוכל לעזור?", typing=0.8),
    Listen(),
    Say("agent", "אני מבינה. רגע אחד, אני בודקת מה אפשר להציע.", typing=0.7),
    Say("agent", "אפשר לתת לך הנחה של 20% לחצי שנה.", key="first offer", typing=0.9),
    Listen(),
    Say("agent", PROMISE, typing=1.1),
    Pause(0.5),
    Remove("first offer", stone=True),
    Say("agent", "ההטבה תיכנס לתוקף כבר בחשבון הבא.", key="start", typing=0.7),
    Listen(),
    Say("agent", "בוודאי. מספר הפנייה שלך: 83110472", key="reference", typing=0.7),
    Pause(0.5),
    Change("reference", f"בוודאי. מספר הפנייה שלך: {REFERENCE}", marked=True),
    Say("agent", "מצורף סיכום ההטבה בכתב:", link="סיכום-הטבה.pdf", typing=0.6),
    Pause(0.4),
    Change("start", "ההטבה תיכנס לתוקף בתוך 60 יום, בכפוף לאישור.", marked=False),
    Listen(),
    Say("agent", "בשמחה, נועה. שיהיה יום נעים!", typing=0.5),
    Say("agent", "רגע, שלחתי הודעה בטעות", key="slip", typing=0.4),
    Pause(0.6),
    Remove("slip", stone=False),
    Pause(0.3),
    Say("system", f"{AGENT} עזבה את השיחה"),
    Pause(0.3),
    End(),
)
"""About seven seconds of the agent's own time; with a customer who types promptly the whole chat takes a little over fourteen."""


@dataclass(frozen=True)
class Turn:
    """The customer writes `text` once a message holding `after` is on the screen."""

    after: str
    text: str


CUSTOMER_TURNS: tuple[Turn, ...] = (
    Turn("במה אפשר לעזור?", "נציג אנושי"),
    Turn("כאן דנה משירות הלקוחות", "שלום דנה, המחיר שלי עלה ל-129.90 ₪ בלי שהודיעו לי."),
    Turn("הנחה של 20% לחצי שנה", "זה לא מספיק. בעמוד המבצע כתוב חצי מחיר לשנה."),
    Turn("כבר בחשבון הבא", "מעולה. אפשר מספר פנייה ואישור בכתב?"),
    Turn("סיכום ההטבה בכתב", "קיבלתי, תודה רבה."),
)
CUSTOMER_LINES: list[str] = [turn.text for turn in CUSTOMER_TURNS]
