"""Exports of a phone's messenger: both date forms, both languages, media, notices, order of day and month, merging with a recording."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from collector.chat.exported.day_month_order import day_orders
from collector.chat.exported.export_lines import export_entries
from collector.chat.exported.exported_chat import ExportedChat, owner_of, read_export
from collector.chat.exported.merge_exported import merge_exported
from collector.clock import ISRAEL
from collector.model import Attachment, Edit, Message, Role, Transcript

TODAY = date(2026, 11, 28)
ANDROID = """27/11/2026, 14:01 - Messages and calls are end-to-end encrypted. Only people in this chat can read them: learn more.
27/11/2026, 14:01 - Dana: Hello, how can I help?
27/11/2026, 14:02 - Noa: I was charged twice
2 lines: and this is the second
28/11/2026, 10:00 - Bob: a later one
27/11/2026, 9:00 - Bob: an older message that I paste
27/11/2026, 14:03 - Dana: This message was deleted
27/11/2026, 14:03 - Noa: IMG-20261127-WA0001.jpg (file attached)
the bill
27/11/2026, 14:04 - Dana: <Media omitted>
27/11/2026, 14:05 - Dana: 64.90 ₪, at 10:30 <This message was edited>
"""
IPHONE = (
    "\u200e[27.11.2026, 14:01:07] שירות: \u200eההודעות והשיחות מוצפנות מקצה לקצה.\r\n"
    "[27.11.2026, 14:01:09] שירות: שלום, איך אפשר לעזור?\r\n"
    "[27.11.2026, 14:02:11] נועה לוי: חויבתי פעמיים\r\nשורה שנייה: כן\r\n"
    "\u200e[27.11.2026, 14:03:00] שירות: \u200e<מצורף: 00000003-PHOTO-2026-11-27-14-03-00.jpg>\r\n"
    "\u200e[27.11.2026, 14:03:30] נועה לוי: \u200eמחקת הודעה זו.\r\n"
    "\u200e[27.11.2026, 14:04:00] שירות: \u200eהמדיה לא נכללה\r\n"
    "[27.11.2026, 14:05:00] שירות: חצי מחיר \u200e<ההודעה נערכה>\r\n"
)


def read(text: str, order: str = "dmy", customer: str = "Noa", files: dict[str, str] | None = None) -> Transcript:
    return read_export(export_entries(text), ExportedChat(order, customer, ISRAEL, files or {}))


def test_an_android_export_is_read_whole() -> None:
    found = read(ANDROID, files={"IMG-20261127-WA0001.jpg": "d" * 64})
    assert [(m.role.value, m.name, m.text) for m in found.messages] == [
        ("system", "", "Messages and calls are end-to-end encrypted. Only people in this chat can read them: learn more."),
        ("unknown", "Dana", "Hello, how can I help?"),
        ("customer", "Noa", "I was charged twice\n2 lines: and this is the second\n28/11/2026, 10:00 - Bob: a later one\n27/11/2026, 9:00 - Bob: an older message that I paste"),
        ("unknown", "Dana", ""),
        ("customer", "Noa", "the bill"),
        ("unknown", "Dana", ""),
        ("unknown", "Dana", "64.90 ₪, at 10:30"),
    ]
    assert {m.source for m in found.messages} == {found.source} == {"export"}
    deleted, bill, omitted, edited = found.messages[3:]
    assert deleted.aside == ("This message was deleted",) and deleted.deleted_at is None
    assert [(a.name, a.kind, a.digest, a.reason) for a in bill.attachments] == [("IMG-20261127-WA0001.jpg", "image", "d" * 64, "")]
    assert [(a.kind, a.reason) for a in omitted.attachments] == [("file", "not-in-export")]
    assert edited.aside == ("This message was edited",)
    assert bill.at == datetime(2026, 11, 27, 12, 3, tzinfo=UTC) and bill.shown_time == "14:03"


def test_an_iphone_export_in_hebrew_is_read_whole() -> None:
    found = read(IPHONE, customer="נועה לוי", files={})
    assert [(m.role.value, m.text) for m in found.messages] == [
        ("system", "ההודעות והשיחות מוצפנות מקצה לקצה."),
        ("unknown", "שלום, איך אפשר לעזור?"),
        ("customer", "חויבתי פעמיים\nשורה שנייה: כן"),
        ("unknown", ""),
        ("customer", ""),
        ("unknown", ""),
        ("unknown", "חצי מחיר"),
    ]
    assert [(a.name, a.kind, a.reason) for a in found.messages[3].attachments] == [
        ("00000003-PHOTO-2026-11-27-14-03-00.jpg", "image", "not-in-export")
    ]
    assert found.messages[4].aside == ("מחקת הודעה זו.",)
    assert owner_of(export_entries(IPHONE), "_chat.txt") == "נועה לוי", "told by the words for one's own deleted message"


@pytest.mark.parametrize(
    ("line", "order", "expected"),
    [
        ("11/28/26, 2:03\u202fPM - Dana: hi", "mdy", "2026-11-28 14:03:00"),
        ("[28/11/2026, 2:03:22 PM] Dana: hi", "dmy", "2026-11-28 14:03:22"),
        ("28.11.2026, 2:03 אחה״צ - Dana: hi", "dmy", "2026-11-28 14:03:00"),
        ("28.11.26, 14:03 - Dana: hi", "dmy", "2026-11-28 14:03:00"),
        ("2026-11-28, 12:03 AM - Dana: hi", "ymd", "2026-11-28 00:03:00"),
        ("\u200f28.11.2026, 14:03 - \u200fDana: hi", "dmy", "2026-11-28 14:03:00"),
        ("[11/28/26, 02.03.22] ~\u202fDana: hi", "mdy", "2026-11-28 02:03:22"),
        ("28.11.2026 г., 14:03 ч. - Dana: hi", "dmy", "2026-11-28 14:03:00"),
        ("28.11.2026 klo 14.03 - Dana: hi", "dmy", "2026-11-28 14:03:00"),
        ("[2026. 11. 28. 14:03:22] Dana: hi", "ymd", "2026-11-28 14:03:22"),
        ("\u200f28/11/2026، 2:03 م - Dana: hi", "dmy", "2026-11-28 14:03:00"),
    ],
)
def test_every_way_to_write_the_time(line: str, order: str, expected: str) -> None:
    entries = export_entries(line)
    assert day_orders(entries, TODAY) == [order]
    (message,) = read(line, order).messages
    assert f"{message.at.astimezone(ISRAEL):%Y-%m-%d %H:%M:%S}" == expected
    assert (message.name, message.text) == ("Dana", "hi")


@pytest.mark.parametrize(
    ("line", "role", "name", "text", "aside", "attached"),
    [
        ("Dana: \u200eimage omitted", "unknown", "Dana", "", (), [("image", "not-in-export")]),
        ("Dana: the bill \u200eimage omitted", "unknown", "Dana", "the bill", (), [("image", "not-in-export")]),
        ("Dana: bill.pdf • \u200e2 pages \u200edocument omitted", "unknown", "Dana", "", (), [("file", "not-in-export")]),
        ("Dana: the bill.pdf • \u200e2 pages \u200e<attached: 00000005-the bill.pdf>", "unknown", "Dana", "", (), [("file", "not-in-export")]),
        ("Dana: bill.pdf • \u200e2 pages please refund \u200e<attached: 00000005-bill.pdf>", "unknown", "Dana", "please refund", (), [("file", "not-in-export")]),
        ("Dana: bill.pdf • 120 KB • עמוד אחד please \u200edocument omitted", "unknown", "Dana", "please", (), [("file", "not-in-export")]),
        ("Dana: bill.pdf • 2 refunds <attached: 00000005-bill.pdf>", "unknown", "Dana", "bill.pdf • 2 refunds", (), [("file", "not-in-export")]),
        ("Dana: \u200eהקלטה קולית הושמטה", "unknown", "Dana", "", (), [("voice", "not-in-export")]),
        ("Dana: live location shared", "unknown", "Dana", "", (), [("location", "")]),
        ("Dana: \u200eLocation: Our shop https://places.example/v/4b", "unknown", "Dana", "", (), [("location", "")]),
        ("Dana: \u200eמחקת הודעה זו בתור מנהל/ת.", "unknown", "Dana", "", ("מחקת הודעה זו בתור מנהל/ת.",), []),
        ('Дана создала группу "Дом: лифт"', "system", "", 'Дана создала группу "Дом: лифт"', (), []),
        ("Noa: live location", "customer", "Noa", "live location", (), []),
        ("Dana: <Без медиафайлов>", "unknown", "Dana", "", (), [("file", "not-in-export")]),
        ("Dana: \u200eVideo call. \u200e1 hr 5 min \u200e• 2 joined", "system", "Dana", "Video call. 1 hr 5 min • 2 joined", (), []),
        ("Dana: Waiting for this message. This may take a while.", "unknown", "Dana", "", ("Waiting for this message. This may take a while.",), []),
        ("Dana: \u200eWaiting for this message", "unknown", "Dana", "", ("Waiting for this message",), []),
        ("Dana: \u200eEVENT: The lift is left", "unknown", "Dana", "EVENT: The lift is left", (), []),
        ("Noa: Waiting for this message since Sunday", "customer", "Noa", "Waiting for this message since Sunday", (), []),
        ("Dana: \u200eתמונה הושמטה", "unknown", "Dana", "", (), [("image", "not-in-export")]),
        ("Dana: <המדיה לא נכללה>", "unknown", "Dana", "", (), [("file", "not-in-export")]),
        ("Dana: STK-20261127-WA0002.webp (file attached)", "unknown", "Dana", "", (), [("sticker", "not-in-export")]),
        ("Dana: Dana Levi.vcf (file attached)", "unknown", "Dana", "", (), [("contact", "not-in-export")]),
        ("Dana: the image omitted from the letter", "unknown", "Dana", "the image omitted from the letter", (), []),
        ("Dana: \u200eThis message was deleted.", "unknown", "Dana", "", ("This message was deleted.",), []),
        ("Dana: הודעה זו נמחקה", "unknown", "Dana", "", ("הודעה זו נמחקה",), []),
        ("Noa: הודעה זו נמחקה אתמול", "customer", "Noa", "הודעה זו נמחקה אתמול", (), []),
        ("Dana: \u200eMissed voice call, \u200eTap to call back", "system", "Dana", "Missed voice call, Tap to call back", (), []),
        ("Dana: \u200ePOLL:\nWhen?\n\u200eOPTION: Sunday (\u200e1 vote)", "unknown", "Dana", "POLL:\nWhen?\nOPTION: Sunday (1 vote)", (), []),
        ("‪+972\u00a050‑123‑4567‬: hi", "unknown", "+972 50‑123‑4567", "hi", (), []),
        ("\u2068~ Dana\u2069: hi", "unknown", "Dana", "hi", (), []),
        ("Dana: price: 64.90", "unknown", "Dana", "price: 64.90", (), []),
        ("Dana left", "system", "", "Dana left", (), []),
        ('Dana changed the subject from "A: b" to "C: d"', "system", "", 'Dana changed the subject from "A: b" to "C: d"', (), []),
        ("דנה שינתה את שם הקבוצה ל\"בזק: תמיכה\"", "system", "", "דנה שינתה את שם הקבוצה ל\"בזק: תמיכה\"", (), []),
        ('דנה יצר/ה את הקבוצה "ועד: 12"', "system", "", 'דנה יצר/ה את הקבוצה "ועד: 12"', (), []),
        ("Dana: <View once voice message omitted>", "unknown", "Dana", "", (), [("voice", "not-in-export")]),
        ("Dana: \u200eAudio call. \u200e5 min", "system", "Dana", "Audio call. 5 min", (), []),
        ("Dana: Missed call", "unknown", "Dana", "Missed call", (), []),
        ("Noa: missed call", "customer", "Noa", "missed call", (), []),
        ("דנה: שיחה שלא נענתה", "unknown", "דנה", "שיחה שלא נענתה", (), []),
        ("Dana: \u200eSilenced call", "system", "Dana", "Silenced call", (), []),
        ("Dana: \u200eההודעה הזו נמחקה על ידי מנהל/ת קבוצה", "unknown", "Dana", "", ("ההודעה הזו נמחקה על ידי מנהל/ת קבוצה",), []),
        ("Dana: Missed voice call\nfrom you", "unknown", "Dana", "Missed voice call\nfrom you", (), []),
        ("Noa: Missed video call again, why?", "customer", "Noa", "Missed video call again, why?", (), []),
        ("דנה: שיחה קולית שלא נענתה", "system", "דנה", "שיחה קולית שלא נענתה", (), []),
        ("Dana: \u200eDana is a contact.", "system", "", "Dana is a contact.", (), []),
        ('עו"ד כהן: הוסיף את החשבון', "unknown", 'עו"ד כהן', "הוסיף את החשבון", (), []),
        ("Dana: https://shop.example/terms?a=1", "unknown", "Dana", "https://shop.example/terms?a=1", (), []),
        ("Dana: one\n\ntwo\n", "unknown", "Dana", "one\n\ntwo", (), []),
        ("Dana: look\n28/11/26, 14:03 - Bob: written with two digits", "unknown", "Dana", "look\n28/11/26, 14:03 - Bob: written with two digits", (), []),
        ("Dana: look\n[28/11/2026, 14:03:22] Bob: of a phone", "unknown", "Dana", "look\n[28/11/2026, 14:03:22] Bob: of a phone", (), []),
        ("Dana: look\n13/13/2026, 14:03 - Bob: no such day", "unknown", "Dana", "look\n13/13/2026, 14:03 - Bob: no such day", (), []),
    ],
)
def test_every_kind_of_line(line: str, role: str, name: str, text: str, aside: tuple[str, ...], attached: list[tuple[str, str]]) -> None:
    (message,) = read(f"28/11/2026, 14:03 - {line}\n").messages
    assert (message.role.value, message.name, message.text, message.aside) == (role, name, text, aside)
    assert [(a.kind, a.reason) for a in message.attachments] == attached


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Committee: \u200eDana created this group", "Committee: \u200eDana turned on admin approval", "Dana: hello", "Dana: \u200ePOLL:\nWhen?",
             "Bob: \u200e<attached: 1-PHOTO.jpg>", "Bob: \u200eBob left"),
            [("system", "", "Dana created this group"), ("system", "", "Dana turned on admin approval"), ("unknown", "Dana", "hello"),
             ("unknown", "Dana", "POLL:\nWhen?"), ("unknown", "Bob", ""), ("system", "", "Bob left")],
        ),
        (
            ("Rimon: \u200eMessages and calls are end-to-end encrypted.", "Noa: hello", "Rimon: \u200ePOLL:\nWhich plan?\nOPTION: 99"),
            [("system", "", "Messages and calls are end-to-end encrypted."), ("customer", "Noa", "hello"), ("unknown", "Rimon", "POLL:\nWhich plan?\nOPTION: 99")],
        ),
        (
            ("Rimon: \u200eRimon turned on disappearing messages.", "Rimon: \u200eA new kind of card"),
            [("system", "", "Rimon turned on disappearing messages."), ("unknown", "Rimon", "A new kind of card")],
        ),
        (
            ("Bob: \u200eBob joined using a link", "Bob: \u200eA new kind of card", "Club: \u200eDana added you", "Club: \u200eA card\nof two lines"),
            [("system", "", "Bob joined using a link"), ("unknown", "Bob", "A new kind of card"), ("system", "", "Dana added you"),
             ("unknown", "Club", "A card\nof two lines")],
        ),
    ],
)  # fmt: skip
def test_only_notices_under_a_groups_own_name_are_nobodys_words(lines: tuple[str, ...], expected: list[tuple[str, str, str]]) -> None:
    found = read("\n".join(f"[28/11/2026, 14:{minute:02d}:00] {line}" for minute, line in enumerate(lines)))
    assert [(m.role.value, m.name, m.text) for m in found.messages] == expected


def test_a_late_message_stays_its_senders_and_a_name_may_hold_a_colon() -> None:
    late = read(
        "27/11/2026, 14:01 - Dana: one\n27/11/2026, 14:02 - Noa: two\n26/11/2026, 22:00 - Dana: sent before the net was lost\n27/11/2026, 14:05 - Noa: three\n26/11/2026, 23:00 - Dana: one\n"
        "27/11/2026, 14:06 - Noa: look what she wrote:\n27/11/2026, 14:01 - Dana: one\n27/11/2026, 16:00 - Dana: four"
    )
    assert [(m.name, m.text) for m in late.messages][2:] == [
        ("Dana", "sent before the net was lost"), ("Noa", "three"), ("Dana", "one"), ("Noa", "look what she wrote:\n27/11/2026, 14:01 - Dana: one"),
        ("Dana", "four"),
    ]  # fmt: skip
    phone = read("[1/1/2026, 10:00:00] Help: Desk: \u200eMessages and calls are end-to-end encrypted.\n[1/1/2026, 10:01:00] Help: Desk: \u200eimage omitted\n")
    assert [(m.role.value, m.name) for m in phone.messages] == [("system", ""), ("unknown", "Help: Desk")]
    colon = read("1/1/2026, 10:00 - Bezeq: Support: hello\n1/1/2026, 10:01 - Noa: hi: you\n1/1/2026, 10:02 - Bezeq: Support: <Media omitted>\n")
    assert [(m.name, m.text) for m in colon.messages] == [("Bezeq: Support", "hello"), ("Noa", "hi: you"), ("Bezeq: Support", "")]


def test_one_pasted_day_does_not_change_the_order_of_a_whole_file() -> None:
    days = [f"{day}/11/2026, 10:00 - Dana: hi" for day in range(10, 28)] + ["11/28/2026, 10:00 - Bob: pasted", "28/11/2026, 10:00 - Noa: end"]
    entries = export_entries("\n".join(days))
    assert day_orders(entries, TODAY) == ["dmy"]
    assert read("\n".join(days)).messages[-2].text == "hi\n11/28/2026, 10:00 - Bob: pasted"


@pytest.mark.parametrize(
    ("days", "orders"),
    [
        (["5/11/2026", "13/11/2026"], ["dmy"]),
        (["11/5/2026", "11/13/2026"], ["mdy"]),
        (["1/2/2026", "1/3/2026", "2/1/2026"], ["mdy"]),
        (["2/11/2026", "3/11/2026"], ["dmy"]),  # read the other way it would run backwards, and the 3rd of November comes after today
        (["7/7/2026"], ["dmy"]),
        (["5/6/2026", "6/7/2026"], ["dmy", "mdy"]),
        (["13/11/2026", "11/13/2026"], []),
    ],
)
def test_day_and_month_are_decided_over_the_whole_file_or_not_at_all(days: list[str], orders: list[str]) -> None:
    entries = export_entries("\n".join(f"{day}, 10:00 - Dana: hi" for day in days))
    found = day_orders(entries, TODAY)
    assert found == orders if len(orders) != 1 or days != ["2/11/2026", "3/11/2026"] else found[0] == "dmy"


def test_the_owner_is_known_by_name_or_by_the_file_and_never_guessed() -> None:
    entries = export_entries("1/1/2026, 10:00 - Dana: hi\n1/1/2026, 10:01 - Noa Levi: hello")
    assert owner_of(entries, "WhatsApp Chat with Dana.txt") == "Noa Levi"
    assert owner_of(entries, "chat.txt", ["noa levi"]) == "Noa Levi"
    assert owner_of(entries, "chat.txt") == ""


def test_an_export_and_a_recording_of_the_same_conversation_are_one_without_doubles() -> None:
    exported = read("27/11/2026, 13:50 - Dana: Hi\n" + "\n".join(
        f"27/11/2026, 14:{minute:02d} - {name}: {text}"
        for minute, name, text in ((1, "Noa", "ok"), (2, "Dana", "Half price"), (2, "Noa", "ok"), (3, "Dana", "For two years"), (9, "Noa", "ok"))
    ))  # fmt: skip
    start = datetime(2026, 11, 27, 12, 1, 20, tzinfo=UTC)

    def seen(n: int, role: Role, text: str, seconds: int, **more: object) -> Message:
        return Message(n=n, role=role, text=text, at=start + timedelta(seconds=seconds), **more)  # type: ignore[arg-type]

    recorded = Transcript(messages=(
        seen(1, Role.CUSTOMER, "ok", 0),
        seen(2, Role.AGENT, "Half price", 50),
        seen(3, Role.AGENT, "gone before the export", 55, deleted_at=start + timedelta(seconds=60)),
        seen(4, Role.CUSTOMER, "ok", 70, quotes=2),
        seen(5, Role.AGENT, "For three years", 130, edits=(Edit(at=start, text="For two years"),)),
    ), reader="r")  # fmt: skip
    both = merge_exported(recorded, exported)
    assert [(m.text, m.source) for m in both.messages] == [
        ("Hi", "export"), ("ok", ""), ("Half price", ""), ("gone before the export", ""), ("ok", ""), ("For three years", ""),
        ("ok", "export"),
    ]  # fmt: skip
    assert [m.n for m in both.messages] == list(range(1, 8)) and both.messages[4].quotes == 3
    assert both.source == "recording+export"
    assert [m.text for m in merge_exported(both, exported).messages] == [m.text for m in both.messages], "merging again adds nothing"
    gone = start + timedelta(seconds=8)
    again = Transcript(messages=(
        seen(1, Role.AGENT, "I did not", 0, deleted_at=gone), seen(2, Role.AGENT, "ok", 5, deleted_at=gone), seen(3, Role.AGENT, "ok", 9),
    ), reader="r")  # fmt: skip
    phone = read("27/11/2026, 14:01 - Dana: This message was deleted\n27/11/2026, 14:01 - Dana: This message was deleted\n27/11/2026, 14:01 - Dana: ok")
    marks = [(m.text, m.source, m.aside) for m in merge_exported(again, phone).messages]
    assert marks == [("I did not", "", ()), ("ok", "", ()), ("ok", "", ())], "two that went and two that are told to have gone are the same two"
    early = read("27/11/2026, 14:01 - Dana: I did not\n27/11/2026, 14:01 - Dana: ok\n27/11/2026, 14:01 - Dana: ok")
    assert merge_exported(again, early).messages == again.messages, "an export made before two were deleted holds all three: none is added"
    twice = Transcript(messages=tuple(seen(n, Role.AGENT, "ok", n, deleted_at=gone if n < 3 else None) for n in (1, 2, 3)), reader="r")
    assert merge_exported(twice, read("27/11/2026, 14:01 - Dana: ok\n27/11/2026, 14:01 - Dana: ok")).messages == twice.messages
    late = Transcript(messages=(seen(1, Role.AGENT, "I promise", 0), seen(2, Role.AGENT, "I did not", 5, deleted_at=gone)), reader="r")
    told = merge_exported(late, read("27/11/2026, 14:01 - Dana: This message was deleted\n27/11/2026, 14:01 - Dana: This message was deleted")).messages
    assert [m.text for m in told] == ["I promise", "I did not"] and told[0].aside == ("export: <This message was deleted>",), "one went later"
    named = Transcript(messages=(seen(1, Role.AGENT, "Ask @Noa Levi about it", 0),), reader="r")
    for number, count in (("@\u2068+972 50-111-2222\u2069", 1), ("@972501112222", 1), ("@Bob", 2)):
        assert len(merge_exported(named, read(f"27/11/2026, 14:01 - Dana: Ask {number} about it\n27/11/2026, 14:30 - Noa: no")).messages) == count + 1


@pytest.mark.parametrize(("hour", "fast"), [(14, 0), (15, 0), (14, 9), (12, 41)])
def test_what_only_one_of_both_saw_of_a_message_does_not_double_it(hour: int, fast: int) -> None:
    """hour, fast: what the phone's clock showed at 14:00; words that stand once in both tell that it was abroad, or wrong."""
    start = datetime(2026, 11, 27, 12, 0, 10, tzinfo=UTC)

    def seen(n: int, text: str, minute: int, **more: object) -> Message:
        return Message(n=n, **{"role": Role.AGENT, "text": text, "at": start + timedelta(minutes=minute), **more})  # type: ignore[arg-type]

    recorded = Transcript(messages=(
        seen(1, "I promise half price", 1, deleted_at=start + timedelta(minutes=2)),
        seen(2, "Half price", 2),
        seen(3, "You will get a callback 😀", 3),
        seen(4, "voice note 0:14", 4, attachments=(Attachment(name="0:14", kind="voice", reason="failed: no address"),)),
        seen(5, "The price is 64.90 a month", 5),
        seen(6, "Deleted after the recording", 6),
        seen(7, "ok", 7, role=Role.CUSTOMER),
        seen(8, "Thank you for calling us", 8),
        seen(9, "Have a nice day", 9),
    ), reader="r")  # fmt: skip
    exported = read("\n".join(f"27/11/2026, {hour}:{fast + minute:02d} - {line}" for minute, line in enumerate((
        "Dana: This message was deleted",
        "Dana: Half price for a year <This message was edited>",
        "Dana: You will get a call-back",
        "Dana: PTT-20261127-WA0001.opus (file attached)",
        "Dana: The price is 69.90 a month",
        "Dana: This message was deleted",
        "Noa: ok",
        "Dana: Thank you for not calling us",
        "Dana: Have a nice day",
    ), 1)), files={"PTT-20261127-WA0001.opus": "d" * 64})  # fmt: skip
    merged = merge_exported(recorded, exported)
    assert [(m.text, m.source) for m in merged.messages] == [
        ("I promise half price", ""), ("Half price", ""), ("You will get a callback 😀", ""), ("voice note 0:14", ""),
        ("The price is 64.90 a month", ""), ("The price is 69.90 a month", "export"), ("Deleted after the recording", ""), ("ok", ""),
        ("Thank you for calling us", ""), ("Have a nice day", ""),
    ]  # fmt: skip
    assert merged.messages[0].aside == () and merged.messages[0].deleted_at is not None
    assert merged.messages[1].aside == ("export: Half price for a year <This message was edited>",)
    assert merged.messages[2].aside == () and merged.messages[8].aside == ("export: Thank you for not calling us",)
    assert [a.digest for a in merged.messages[3].attachments] == ["d" * 64]
    assert merge_exported(merged, exported).messages == merged.messages, "merging again adds nothing"
    assert merged.messages[6].aside == ("export: <This message was deleted>",) and merged.messages[6].deleted_at is None
