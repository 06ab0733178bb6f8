"""The wording of chats: what is a time, a state, somebody typing, a deleted message, and above all what is none of these."""

import pytest

from collector.chat.wording import phrases

TIMES = [
    "12:41",
    "9:05 AM",
    "just now",
    "Today",
    "a few seconds ago",
    "לפני 5 דקות",
    "ממש עכשיו",
    "Sent at 9:05 AM",
    "24/11/2026, 06:40",
    "אתמול",
    "Monday, November 24",
    "יום שלישי 24 בנובמבר",
    "Yesterday at 14:00",
    "Conversation started on: Tue Nov 24 2026",
    "השיחה התחילה ב-12:41",
    "2h ago",
]
SAID = [
    "Yes",
    "One moment please",
    "Got it 🙂",
    "👍",
    "I will be there today",
    "Order 4471-88920",
    "השליח יגיע ב-14/03 בין 09:00-12:00.",
    "It will arrive today",
    "ok",
]


@pytest.mark.parametrize("text", TIMES)
def test_times_are_times(text: str) -> None:
    assert phrases.is_time(text)


@pytest.mark.parametrize("text", SAID)
def test_what_is_said_is_no_label(text: str) -> None:
    assert not phrases.is_time(text)
    assert not phrases.is_status(text)
    assert not phrases.is_typing(text)
    assert not phrases.is_tombstone(text)


@pytest.mark.parametrize("text", ["Dana is typing…", "דנה מקליד/ה", "דנה מקלידה...", "Typing...", "•••", "· · ·", "Kettlebot is thinking", "כותב…", "דנה כותב/ת הודעה"])
def test_typing_is_noticed(text: str) -> None:
    assert phrases.is_typing(text)


@pytest.mark.parametrize(
    "text", ["Typing is slow on my phone, sorry", "אני מקלידה לאט מהטלפון, סליחה", "He is writing you a letter tomorrow"]
)
def test_talk_about_typing_is_talk(text: str) -> None:
    assert not phrases.is_typing(text)


@pytest.mark.parametrize(
    "text", ["This message was deleted", "Dana deleted a message", "הודעה זו נמחקה", "Message removed", "דנה מחקה הודעה", "ההודעה הוסרה"]
)
def test_stones_are_stones(text: str) -> None:
    assert phrases.is_tombstone(text)


@pytest.mark.parametrize("text", ["And now you deleted it", "Please remove the message box", "מחקתם את החוב?"])
def test_talk_about_deleting_is_talk(text: str) -> None:
    assert not phrases.is_tombstone(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dana joined the chat", "Dana"),
        ("Mike O'Brien left the chat", "Mike O'Brien"),
        ("דנה הצטרפה לשיחה", "דנה"),
        ("מיכאל בר עזב את השיחה", "מיכאל בר"),
        ("You are now chatting with Dana", "Dana"),
        ("Dana is typing…", "Dana"),
    ],
)
def test_names_are_read_from_lines_about_people(text: str, name: str) -> None:
    assert phrases.named_in(text) == name


@pytest.mark.parametrize(
    "text",
    ["The chat has ended. Reference no. CH-20931", "השיחה הסתיימה. מספר פנייה CH-20931", "הצ׳אט הסתיים", "This conversation was closed"],
)
def test_the_end_is_noticed(text: str) -> None:
    assert phrases.is_end(text)


@pytest.mark.parametrize(
    "text", ["Thank you. Connecting you to a person now.", "תודה. מעבירים אותך לנציג אנושי.", "I'm transferring you to an agent"]
)
def test_a_handover_is_noticed(text: str) -> None:
    assert phrases.is_handover(text)


def test_a_machine_is_known_by_its_name_or_its_words() -> None:
    assert phrases.is_bot_name("Kettlebot")
    assert phrases.is_bot_name("קומקום־בוט")
    assert not phrases.is_bot_name("Dana Abbott-Levi")
    assert phrases.is_bot_intro("Hi! I'm Kettlebot. How can I help you today?")
    assert phrases.is_bot_intro("שלום, אני נציגה וירטואלית")
    assert phrases.is_bot_intro("היי, אני ניה, העוזרת הווירטואלית. במה אפשר לעזור?")
    assert not phrases.is_bot_intro("Hi Noa, this is Dana.")


@pytest.mark.parametrize("text", ["Send failed. Retry", "Failed to send", "השליחה נכשלה.", "ההודעה לא נשלחה", "Delivered"])
def test_what_a_chat_says_about_sending_is_a_state(text: str) -> None:
    assert phrases.is_status(text)


@pytest.mark.parametrize("text", ["The send failed yesterday", "ההודעה לא נשלחה אליי", "My payment failed"])
def test_talk_about_sending_is_talk(text: str) -> None:
    assert not phrases.is_status(text)
