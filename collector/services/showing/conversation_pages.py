"""A long conversation in parts: those of its messages that one page of the screen shows, with the gaps that fall among them."""

from __future__ import annotations

from dataclasses import dataclass

from collector.model import Message, Transcript

PER_PAGE = 100
"""Messages that one page shows."""


@dataclass(frozen=True)
class ConversationPage:
    """The part of a conversation that is shown. start: messages before it; count: all its messages; marked: numbers (`n`) of those
    that hold the phrase that was looked for."""

    transcript: Transcript
    start: int
    count: int
    marked: frozenset[int] = frozenset()

    @property
    def end(self) -> int:
        """Messages up to its last one."""
        return self.start + len(self.transcript.messages)

    @property
    def first_marked(self) -> int | None:
        """The number of the first message on this page that holds the phrase."""
        return next((message.n for message in self.transcript.messages if message.n in self.marked), None)


def conversation_page(transcript: Transcript, start: int | None = None, phrase: str = "") -> ConversationPage:
    """The page on which message `start` stands, else the first one with the phrase, else the first page.

    A gap is shown where the first message after it is, as in the whole: 250 messages and a gap before the 140th: the second page has it.
    """
    marked = _holding(transcript, phrase)
    count = len(transcript.messages)
    asked = start if start is not None else next((n for n, m in enumerate(transcript.messages) if m.n in marked), 0)
    begin = min(max(asked, 0), max(count - 1, 0)) // PER_PAGE * PER_PAGE
    return ConversationPage(_part(transcript, begin), begin, count, marked)


def last_messages(transcript: Transcript) -> Transcript:
    """The newest messages, at most a page of them: what a recording shows while it runs."""
    return _part(transcript, max(len(transcript.messages) - PER_PAGE, 0))


def _part(transcript: Transcript, begin: int) -> Transcript:
    messages, end = transcript.messages, begin + PER_PAGE
    if begin == 0 and len(messages) <= end:
        return transcript
    last = end >= len(messages)
    since, until = (max((m.at for m in messages[:upto]), default=None) for upto in (begin, end))
    gaps = [g for g in transcript.gaps if (since is None or g.start > since) and (last or until is None or g.start <= until)]
    return transcript.replace(messages=messages[begin:end], gaps=tuple(gaps), ended_at=transcript.ended_at if last else None)


def _holding(transcript: Transcript, phrase: str) -> frozenset[int]:
    """Those in whose words, sender, edits or attachments the phrase stands, or else each of its words."""
    from collector.store.text_search.text_normalisation import normalised

    wanted = normalised(phrase).strip()
    if not wanted:
        return frozenset()
    texts = {message.n: normalised(_searched(message)) for message in transcript.messages}
    whole = {n for n, text in texts.items() if wanted in text}
    return frozenset(whole or {n for n, text in texts.items() if all(word in text for word in wanted.split())})


def _searched(message: Message) -> str:
    names = (attachment.name for attachment in message.attachments)
    return " ".join((message.text, message.name, *(edit.text for edit in message.edits), *names))
