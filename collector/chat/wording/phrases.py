"""The wording of chats in Hebrew and English, by kind, under one name: ``phrases.is_time``.

Only wording that many chats share stands there; nothing of any single maker. Both kinds of apostrophe and quote are accepted everywhere.
"""

from __future__ import annotations

from collector.chat.wording.comparable_text import bare, plain
from collector.chat.wording.deleted_message import is_tombstone, is_whole_tombstone
from collector.chat.wording.delivery_states import is_delivery, is_edited, is_status, without_edited
from collector.chat.wording.metadata_lines import LineBeside, line_beside
from collector.chat.wording.speaker_phrases import (
    greets,
    is_bot_intro,
    is_bot_name,
    is_person_intro,
    is_role,
    is_you,
    said_by,
    says_you,
    without_role,
    without_says,
)
from collector.chat.wording.system_line_phrases import (
    asks_rating,
    begins_with_chat,
    is_coming_or_going,
    is_end,
    is_handover,
    is_join,
    is_leave,
    is_opening,
    is_place_in_line,
    is_secrecy,
    is_service,
    named_in,
)
from collector.chat.wording.time_phrases import is_time, name_before, name_with_time, time_before
from collector.chat.wording.typing_indicator import is_typing

__all__ = [
    "LineBeside",
    "asks_rating",
    "bare",
    "begins_with_chat",
    "greets",
    "is_bot_intro",
    "is_bot_name",
    "is_coming_or_going",
    "is_delivery",
    "is_edited",
    "is_end",
    "is_handover",
    "is_join",
    "is_leave",
    "is_opening",
    "is_place_in_line",
    "is_person_intro",
    "is_role",
    "is_secrecy",
    "is_service",
    "is_status",
    "is_time",
    "is_tombstone",
    "is_typing",
    "is_whole_tombstone",
    "is_you",
    "line_beside",
    "name_before",
    "name_with_time",
    "named_in",
    "plain",
    "said_by",
    "says_you",
    "time_before",
    "without_edited",
    "without_role",
    "without_says",
]
