"""What WhatsApp itself writes into an export, in English and Hebrew: the chat's notices, left-out media, deleted and edited messages."""

from __future__ import annotations

import re

MARKS = str.maketrans("", "", "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Direction marks, which WhatsApp puts before what it writes itself and around names and numbers."""
_FILE = r"[^\s<>:][^<>:\n]*?\.[A-Za-z0-9]{2,5}"
_ATTACHED_BEHIND = re.compile(rf"^({_FILE})\s+\((?:file attached|הקובץ צורף|קובץ מצורף|הקובץ מצורף|файл добавлен|الملف مرفق)\)\s*$")
_ATTACHED_IN_SIGNS = re.compile(rf"<(?:attached|מצורף|צורף|קובץ מצורף|הקובץ צורף|прикреплено|вложение|مرفق)\s*:\s*({_FILE})>")
_KINDS = {
    "image": "image", "photo": "image", "תמונה": "image", "התמונה": "image", "video": "video", "סרטון": "video", "הסרטון": "video",
    "וידאו": "video", "audio": "voice", "voice message": "voice", "הקלטה קולית": "voice", "הקלטה": "voice", "הודעת וידאו": "video",
    "קובץ שמע": "voice", "הודעה קולית": "voice", "שמע": "voice",
    "sticker": "sticker", "סטיקר": "sticker", "מדבקה": "sticker", "document": "file", "מסמך": "file", "המסמך": "file", "gif": "image",
    "contact card": "contact", "כרטיס איש קשר": "contact", "איש קשר": "contact", "media": "file", "מדיה": "file", "המדיה": "file",
    "video note": "video",
}  # fmt: skip
_OMITTED = re.compile(
    rf"^<?\s*(?:view once )?({'|'.join(sorted(map(re.escape, _KINDS), key=len, reverse=True))})\s+"
    r"(?:(?:לצפייה )?חד[- ]פעמית? )?(?:omitted|(?:הושמטה?|הושמטו|לא נכלל[התו]?|לא צורפה?|הוסרה?))\s*>?\.?$",
    re.I,
)
_MEDIA_OMITTED = re.compile(r"^<\s*(?:без медиафайлов|تم استبعاد الوسائط)\s*>$", re.I)
_COUNTED = (
    r"(?:\s+•\s*(?:\d[\d.,]*\s?(?:pages?|עמודים|עמוד|דפים|страниц[аы]?|صفحات|صفحة|Seiten?|páginas?|"
    r"[kKMG]?B|bytes?|בתים|[קמג][\"״']ב|[КМГ]Б|байт)|עמוד אחד|דף אחד)(?=\s|$))"
)
"""How much a document is, as it stands behind its name: " • 2 pages", " • 120 KB"."""
_BEHIND_NAME = re.compile(rf"{_COUNTED}+(.*)$", re.I)
_DOCUMENT = re.compile(rf"^({_FILE})(?:{_COUNTED}+(.*))?$", re.I)
_DOCUMENT_OMITTED = re.compile(r"\s(?:document omitted|ה?מסמך (?:הושמט|לא נכלל))\.?$", re.I)
_CALL_END = (
    r"(?:[\s,.•]+(?:tap to call back|missed|no answer|שלא נענתה|ללא מענה|\d+\s*(?:sec|min|hr|hour|joined|שנ|דק|שע|הצטרפו)[^\s,.•]*))*"
    r"(?:[\s,.•]+(?:יש להקיש|הקישו).*)?\.?$"
)
_CALL = re.compile(
    r"^(?:(?:missed|silenced) (?:group )?(?:voice|video|audio) call|(?:voice|video|audio) call(?=[,.])|"
    r"שיחה (?:קולית|וידאו|וידיאו) (?:קבוצתית )?שלא נענתה|שיחת (?:וידאו|וידיאו|קול) (?:קבוצתית )?שלא נענתה|"
    rf"(?:שיחה קולית|שיחת (?:וידאו|וידיאו))(?=,)){_CALL_END}",
    re.I,
)
_MARKED_CALL = re.compile(rf"^(?:(?:missed|silenced) (?:group )?call|שיחה (?:קבוצתית )?שלא נענתה){_CALL_END}", re.I)
"""Words that a person types, too: a call only where WhatsApp's mark stands before them."""
_POLL_OR_EVENT = re.compile(r"^\u200e(?:poll|event|סקר|אירוע|опрос|мероприятие|استطلاع|حدث)\s*:", re.I)
_DELETED = re.compile(
    r"^(?:this message was deleted|you deleted this message|this message was deleted by admin\b.*|"
    r"ה?הודעה(?: זו| הזו| הזאת)? נמחקה(?: על ידי מנהל.*)?|מחקת את ההודעה(?: הזו| הזאת)?|מחקת הודעה זו|"
    r"you deleted this message as admin|מחקת הודעה זו בתור מנהל(?:ת|/ת)?|"
    r"(?:данное|это) сообщение удалено|сообщение удалено|вы удалили (?:данное|это) сообщение|تم حذف هذه الرسالة|"
    r"(?:لقد )?حذفت هذه الرسالة)\.?$",
    re.I,
)
_DELETED_BY_OWNER = re.compile(
    r"^(?:you deleted this message|מחקת את ההודעה(?: הזו| הזאת)?|מחקת הודעה זו|"
    r"вы удалили (?:данное|это) сообщение|(?:لقد )?حذفت هذه الرسالة)\.?$",
    re.I,
)
_NOT_READABLE = re.compile(
    r"^(?:waiting for this message(?:\. this may take a while)?|"
    r"ממתינים להודעה (?:זו|הזו|הזאת)(?:\. זה עשוי לקחת זמן(?: מה)?)?)\.?$",
    re.I,
)
_EDITED = re.compile(
    r"\s*<\s*(?:this message was edited|ההודעה נערכה|הודעה זו נערכה|ההודעה הזו נערכה|נערכה|edited|"
    r"сообщение изменено|изменено|تم تعديل هذه الرسالة)\s*>\s*$",
    re.I,
)
_GROUP_NOTICE = re.compile(
    r"создал[аи]? группу|^.{1,40} (?:добавил|удалил)[аи]? |"
    r"created (?:this )?group|יצר(?:/?ה|ת)? (?:את ה)?קבוצה|"
    r"joined using|הצטר(?:ף|ף/ה|פה|פת) (?:באמצעות|דרך)|was added|נוס(?:ף|ף/ה|פת|פה) (?:על ידי|לקבוצה)|נוספת$|"
    r"changed (?:the|this) (?:subject|group|description)|"
    r"(?:שינה|שינתה|שינה/תה|שינית) את (?:נושא|שם|תיאור|תמונת|סמל)|left$|"
    r"^.{1,40} (?:יצאה?|יצא/ה|עזבה?|עזב/ה)(?: את הקבוצה| מהקבוצה)?$|"
    r"(?:added|removed) .{1,60}$|^.{1,40} (?:הוסיף|הוסיפה|הוסיף/ה|הסיר|הסירה|הסיר/ה) את",
    re.I,
)
"""What only a chat of several people tells."""
_NOTICE = re.compile(
    r"end-to-end encrypted|מוצפנות מקצה לקצה|security code|קוד האבטחה|сквозным шифрованием|مشفرة تمام|"
    r"disappearing messages|הודעות נעלמות|business account|חשבון עסקי|"
    r"changed their phone number|שינ(?:ה|תה) את מספר הטלפון|missed (?:voice|video) call|שיחה (?:קולית|וידאו)? ?שלא נענתה|"
    r"uses a secure service|משתמש בשירות מאובטח|you blocked|חסמת|is a contact\.?$",
    re.I,
)
_LINK_LOCATION = re.compile(r"^(?:location|מיקום|местоположение|الموقع)\s*:\s*(https?://\S+)$", re.I)
_NAMED_LOCATION = re.compile(r"^\u200e(?:location|מיקום)\s*:\s*[^\n]{1,200}?\s(https?://\S+)$", re.I)
_LIVE_LOCATION = re.compile(
    r"^(?:live location shared|שותף מיקום (?:בזמן אמת|חי)|מיקום (?:בזמן אמת|חי) שותף)\.?$|"
    r"^\u200e(?:live location|מיקום (?:בזמן אמת|חי))\.?$",
    re.I,
)


def bare(text: str) -> str:
    """Without direction marks and outer white space, each kind of space as a space."""
    return text.translate(MARKS).replace("\u202f", " ").replace("\u00a0", " ").strip()


def omitted_kind(line: str) -> str:
    """What was left out of the export where a line says so: image | video | voice | sticker | file | contact; "" for other lines."""
    found = _OMITTED.match(bare(line))
    return _KINDS[found[1].casefold()] if found else "file" if _MEDIA_OMITTED.match(bare(line)) else ""


def is_call(line: str) -> bool:
    """A call that WhatsApp notes under the name of who called."""
    return bool(_CALL.match(bare(line)) or (line[:1] == "\u200e" and _MARKED_CALL.match(bare(line))))


def omitted_behind(line: str) -> tuple[str, str, str]:
    """Words, kind and name where a line ends by saying that what belongs to it was left out; ("", "", "") for other lines.

    "the bill \u200eimage omitted": ("the bill", "image", "image omitted")
    "bill.pdf • 2 pages please refund \u200edocument omitted": ("please refund", "file", "bill.pdf")
    """
    plain = bare(line)
    if (end := _DOCUMENT_OMITTED.search(plain)) and (found := _DOCUMENT.match(plain[: end.start()].rstrip())):
        return (found[2] or "").strip(), "file", found[1]
    words, mark, last = line.rpartition("\u200e")
    return (bare(words), omitted_kind(last), bare(last).strip("<>")) if mark and bare(words) and omitted_kind(last) else ("", "", "")


def attached_file(line: str) -> tuple[str, str]:
    """The name of the file that a line says is attached, and what else stands in the line; ("", line) where it names none.

    "the bill <attached: 00000006-PHOTO.jpg>"                       Result: the photograph, "the bill"
    "bill.pdf • 2 pages refund <attached: 00000005-bill.pdf>"       Result: the document, "refund": its own name stands before it
    """
    plain = bare(line)
    if found := _ATTACHED_BEHIND.match(plain):
        return found[1], ""
    if found := _ATTACHED_IN_SIGNS.search(plain):
        return found[1], _behind_own_name((plain[: found.start()] + plain[found.end() :]).strip(), found[1])
    return "", line


def _behind_own_name(words: str, file: str) -> str:
    """The words without the name that WhatsApp shows for a document, and how much it is; all of them where they begin otherwise."""
    for name in (file, re.sub(r"^\d+-", "", file)):
        behind = _BEHIND_NAME.match(words, len(name)) if words.startswith(name) else None
        if words == name or behind:
            return behind[1].strip() if behind else ""
    return words


def is_live_location(line: str) -> bool:
    """Where somebody was, followed for a time: an export keeps no address of it."""
    return bool(_LIVE_LOCATION.match(line.strip()) or _LIVE_LOCATION.match(bare(line)))


def says_content(line: str) -> bool:
    """The line stands for something that was sent: a file, a place, a poll, a call, a message that is deleted or could not be read."""
    words = (attached_file(line)[0], omitted_kind(line), omitted_behind(line)[1], location(line))
    sent = is_live_location(line) or bool(_POLL_OR_EVENT.match(line))
    return any(words) or sent or is_deleted(line) or is_unreadable(line) or is_call(line)


def is_unreadable(text: str) -> bool:
    """What stands in place of a message that the phone could not read when it wrote the export."""
    return "\n" not in text and bool(_NOT_READABLE.match(bare(text)))


def location(line: str) -> str:
    """The address of a place that was sent; "" for other lines."""
    found = _LINK_LOCATION.match(bare(line)) or _NAMED_LOCATION.match(line.strip())
    return found[1] if found else ""


def is_deleted(text: str) -> bool:
    """The whole message says that it was deleted."""
    return bool(_DELETED.match(bare(text)))


def deleted_by_owner(text: str) -> bool:
    """It says so in the words for the phone's owner: "You deleted this message"."""
    return bool(_DELETED_BY_OWNER.match(bare(text)))


def without_edited(text: str) -> tuple[str, str]:
    """The text without the mark that it was edited, and that mark."""
    found = _EDITED.search(text.translate(MARKS))
    return (text.translate(MARKS)[: found.start()], found[0].strip()) if found else (text, "")


def is_notice(text: str) -> bool:
    """A notice of the chat itself, such as that it is encrypted, or who joined."""
    return len(text) <= 400 and bool(_NOTICE.search(bare(text)) or _GROUP_NOTICE.search(bare(text)))


def is_group_notice(text: str) -> bool:
    """A notice that only a chat of several people has: who made it, who joined or left, what it is called."""
    return len(text) <= 400 and bool(_GROUP_NOTICE.search(bare(text)))
