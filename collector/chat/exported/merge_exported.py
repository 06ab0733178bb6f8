"""Lays an export beside a recording of the same conversation: each message once, observed ones as they were observed.

    recording: "Hello" 14:03:20, "Half price" 14:04:02        export: "Hi" 13:50, "Hello" 14:03, "Half price" 14:04, "Thanks" 18:00
Result: "Hi" (export), "Hello", "Half price" (both observed), "Thanks" (export).
"""

from __future__ import annotations

from collector.chat.exported.same_messages import NEAR, pairs
from collector.model import Message, Transcript


def merge_exported(recorded: Transcript, exported: Transcript) -> Transcript:
    """The recording's transcript with the messages that only the export holds, in the conversation's order; these keep `source`."""
    twins = pairs(recorded.messages, exported.messages)
    merged: list[tuple[Message, bool]] = []
    at = 0
    for n, message in enumerate(recorded.messages):
        twin = twins.get(n)
        if twin is not None:
            merged += [(each, False) for each in exported.messages[at:twin]]
            at = twin + 1
        else:
            early = at
            following = min((k for earlier, k in twins.items() if earlier > n), default=len(exported.messages))
            while early < following and not message.before_recording and exported.messages[early].at < message.at - NEAR:
                early += 1
            merged += [(each, False) for each in exported.messages[at:early]]
            at = early
        merged.append((message if twin is None else _with_more(message, exported.messages[twin]), True))
    merged += [(each, False) for each in exported.messages[at:]]
    numbers = {message.n: place for place, (message, mine) in enumerate(merged, 1) if mine}
    messages = tuple(
        message.replace(n=place, **({"quotes": numbers.get(message.quotes)} if mine and message.quotes else {}))
        for place, (message, mine) in enumerate(merged, 1)
    )
    source = recorded.source or "recording+export"
    return recorded.replace(messages=messages, source=source, reader=f"{recorded.reader}; {exported.reader}")


def _with_more(message: Message, twin: Message) -> Message:
    """The message as observed; of its twin what the recording did not see: attached files, and what the export says of it (deleted or
    edited later), as the export writes it.

    observed "Half price"; export "Half price for a year <This message was edited>"      Result: "Half price", set apart the export's words
    """
    files = tuple(each for each in twin.attachments if each.digest)
    if files and not any(each.digest for each in message.attachments):
        message = message.replace(attachments=(*(each for each in message.attachments if not each.reason), *files))
    known = {message.text, *(edit.text for edit in message.edits)}
    said = " ".join(part for part in (twin.text if twin.text not in known else "", *(f"<{mark}>" for mark in twin.aside)) if part)
    seen = message.deleted_at is not None or (bool(message.edits) and twin.text == message.text) or said in message.aside
    return message.replace(aside=(*message.aside, said)) if twin.aside and not seen else message
