"""Lays an export beside a recording of the same conversation: each message once, observed ones as they were observed.

    recording: "Hello" 14:03:20, "Half price" 14:04:02        export: "Hi" 13:50, "Hello" 14:03, "Half price" 14:04, "Thanks" 18:00
Result: "Hi" (export), "Hello", "Half price" (both observed), "Thanks" (export).
"""

from __future__ import annotations

from collections.abc import Sequence

from collector.chat.exported.same_messages import NEAR, clock_shift, pairs
from collector.chat.wording import phrases
from collector.model import Attachment, Message, Transcript


def merge_exported(recorded: Transcript, exported: Transcript) -> Transcript:
    """The recording's transcript with the messages that only the export holds, in the conversation's order; these keep `source`."""
    shift = clock_shift(recorded.messages, exported.messages)
    twins = pairs(recorded.messages, exported.messages, shift)
    exported = exported.replace(messages=tuple(m.replace(at=m.at - shift) for m in exported.messages))  # what the phone wrote stays shown
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


def _with_bytes(shown: Sequence[Attachment], files: Sequence[Attachment]) -> tuple[Attachment, ...]:
    """What was shown, with the bytes of the export's file of the same kind; further files behind."""
    own, left = list(shown), list(files)
    for place, each in enumerate(own):
        file = next((f for f in left if f.kind == each.kind and not each.digest), None)
        if file is not None:
            own[place] = each.replace(digest=file.digest, reason="")
            left.remove(file)
    return (*own, *left)


def _with_more(message: Message, twin: Message) -> Message:
    """The message as observed; of its twin what the recording did not see: attached files, words that differ, and what the export says of
    it (deleted or edited later), as the export writes it.

    observed "Half price"; export "Half price for a year <This message was edited>"
    Result: "Half price", set apart "export: Half price for a year <This message was edited>".
    """
    files = tuple(each for each in twin.attachments if each.digest)
    if files and not any(each.digest for each in message.attachments):
        message = message.replace(attachments=_with_bytes(message.attachments, files))
    known = {phrases.bare(text) for text in (message.text, *(edit.text for edit in message.edits))}
    words = twin.text if phrases.bare(twin.text) not in known else ""
    told = message.deleted_at is not None or (bool(message.edits) and not words)
    said = " ".join(part for part in (words, *(f"<{mark}>" for mark in twin.aside)) if part)
    if (not words and (told or not twin.aside)) or f"export: {said}" in message.aside:
        return message
    return message.replace(aside=(*message.aside, f"export: {said}"))
