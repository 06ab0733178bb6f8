"""An e-mail into a document: headers, the text that a person reads, forwarded messages, attachments. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from email.message import Message

from collector.documents.charset import is_text
from collector.documents.document import Attachment, Document, Section
from collector.documents.html_text import read_markup
from collector.documents.mail.dkim_body_hash import body_unchanged
from collector.documents.mail.headers import addresses, decoded, moment, parameters, raw_header
from collector.documents.mail.mail_parts import Part, parse
from collector.documents.mail.tnef import MAGIC as TNEF_MAGIC
from collector.documents.mail.tnef import TYPES as TNEF_TYPES
from collector.documents.mail.tnef import read_tnef

_HEADERS = ("from", "sender", "reply-to", "to", "cc", "bcc", "date", "subject", "message-id")
_DEEPEST = 12
_READABLE = ("text/", "multipart/", "message/")
_REPORTS = ("message/delivery-status", "message/disposition-notification", "message/feedback-report", "message/global-delivery-status")
_FILES = (
    "text/calendar", "text/vcard", "text/x-vcard", "text/csv", "text/css", "text/javascript", "text/x-amp-html", "text/xml", "text/rtf",
)  # fmt: skip
"""Texts that are read by programs; they are kept as attachments."""
_NEW_WORDS = 0.25
"""A plain part whose words are missing from the shown part by more than this share says something else."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def read_mail(data: bytes, name: str) -> Document:
    """The message. Never raises: what cannot be read is named in `doubts`."""
    return _document(parse(data), data, name)


def _document(message: Message, data: bytes, name: str) -> Document:
    letter = _Letter()
    letter.walk(message, 0)
    headers = headers_of(message, letter.charset)
    sender = next((value for key, value in headers if key == "from"), "")
    date = moment(raw_header(message, "date"))
    signed = body_unchanged(data, raw_header(message, "dkim-signature"))
    sections = tuple(letter.sections)
    return Document(
        name, "email", "message/rfc822",
        text=_text(sections), sections=sections, headers=headers, sender=sender, recipients=_recipients(headers),
        title=next((value for key, value in headers if key == "subject"), ""), date=date, date_from="Date" if date else "",
        charset=letter.charset, attachments=tuple(letter.attachments),
        facts={} if signed is None else {"dkim": signed},
        doubts=tuple(dict.fromkeys([*letter.doubts, *(() if sections or letter.attachments else ("no-text",))])),
    )  # fmt: skip


def headers_of(message: Message, charset: str = "") -> tuple[tuple[str, str], ...]:
    """The headers that a reader is shown, decoded, in the usual order."""
    found = ((name, decoded(raw_header(message, name), charset)) for name in _HEADERS)
    return tuple((name, value) for name, value in found if value)


def _recipients(headers: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for name, value in headers if name in ("to", "cc", "bcc") for one in addresses(value)))


def _text(sections: Sequence[Section]) -> str:
    return "\n\n".join(
        "\n".join([*(f"{name}: {value}" for name, value in section.headers), section.text]).strip() for section in sections
    )  # fmt: skip


@dataclass
class _Letter:
    """What is collected while the parts are walked through. `charset`: the first one that a text was read by."""

    sections: list[Section] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    charset: str = ""

    def walk(self, message: Message, depth: int) -> None:
        """Adds a part and all parts in it, in the order of the file."""
        part = Part.of(message)
        if depth > _DEEPEST:
            self.doubts.append("nested-too-deep")
        elif part.media_type.startswith("message/") and part.media_type not in _REPORTS:
            self._forwarded(part, depth)
        elif part.media_type == "multipart/alternative" and part.children:
            self._alternative(part, depth)
        elif part.media_type.startswith("multipart/") and part.children:
            if part.media_type == "multipart/encrypted":
                self.doubts.append("encrypted")
            for child in part.children:
                self.walk(child, depth + 1)
        else:
            self._leaf(part, depth)

    def _leaf(self, part: Part, depth: int) -> None:
        readable = part.media_type.startswith(_READABLE) and part.media_type not in _FILES
        readable = readable or (depth == 0 and not part.name and part.media_type == "application/octet-stream" and is_text(part.data))
        if readable and part.disposition != "attachment" and not (part.name and part.disposition == "inline" and self.sections):
            self._text(part)
            return
        if "pkcs7-mime" in part.media_type:
            wrapped = parameters(raw_header(part.message, "content-type"))[1].get("smime-type", "")
            self.doubts.append("signed-whole" if "signed" in wrapped else "encrypted")
        data = part.data
        if part.media_type in TNEF_TYPES or data.startswith(TNEF_MAGIC):
            self._tnef(data)
        elif data or part.name:
            inline = (bool(part.cid) and part.disposition != "attachment") or part.media_type == "text/x-amp-html"
            location = raw_header(part.message, "content-location").strip()
            inline = inline or (bool(location) and part.disposition != "attachment")
            self.attachments.append(Attachment(part.name, part.media_type, data, inline, part.cid, location))

    def _tnef(self, data: bytes) -> None:
        """Takes what is inside a ``winmail.dat`` for its own: the files, and a body that says more than there is already."""
        found = read_tnef(data)
        self.attachments += found.attachments
        self.doubts += found.doubts
        if found.doubts:
            self.attachments.append(Attachment("winmail.dat", TNEF_TYPES[0], data))
        if found.sections and (not self.sections or _says_more(_text(found.sections), _text(self.sections))):
            self.sections += found.sections

    def _text(self, part: Part) -> None:
        found = part.text()
        self.charset = self.charset or found.charset
        self.doubts += found.doubts
        if part.media_type == "text/html" or _is_markup(found.text, part):
            read = read_markup(found.text, visual="visual-hebrew" in found.doubts and part.media_type == "text/html")
            self.doubts += read.doubts
            section = Section("body", read.text, markup=found.text)
        else:
            section = Section("body", found.text.replace("\r\n", "\n").strip("\n"))
        if section.text.strip():
            self.sections.append(section)

    def _alternative(self, part: Part, depth: int) -> None:
        """The last version that says something, as mail programs show it; an earlier one too if it says something else."""
        versions: list[_Letter] = []
        for child in part.children:
            version = _Letter()
            version.walk(child, depth + 1)
            versions.append(version)
            self.doubts += version.doubts
            self.charset = self.charset or version.charset
        told = [version for version in versions if version.sections]
        rich = [version for version in told if any(section.markup for section in version.sections)]
        shown = rich[-1] if rich else told[-1] if told else None
        if shown is not None:
            self.sections += shown.sections
            seen = _text(shown.sections)
            for version in told:
                if version is not shown and _says_more(_text(version.sections), seen):
                    self.sections += [replace(section, kind="other-version") for section in version.sections]
        for version in versions:
            self.attachments += version.attachments

    def _forwarded(self, part: Part, depth: int) -> None:
        inner = part.children or [parse(part.data)]
        for message in inner:
            letter = _Letter()
            letter.walk(message, depth + 1)
            headers = headers_of(message, letter.charset)
            first, *rest = letter.sections or [Section("forwarded", "")]
            self.sections += [replace(first, kind="forwarded", headers=headers), *rest]
            self.attachments += letter.attachments
            self.doubts += letter.doubts
            self.charset = self.charset or letter.charset


def _is_markup(text: str, part: Part) -> bool:
    return part.media_type == "text/plain" and re.match(r"\s*<(?:!doctype html|html)\b", text, re.I) is not None


def _says_more(text: str, shown: str) -> bool:
    """Whether a version has numbers, or many words, that the shown one lacks."""
    words, there = re.findall(r"\w+", text.casefold()), set(re.findall(r"\w+", shown.casefold()))
    bare = re.sub(r"https?://\S+|\[image[^\]]*\]|\S+@\S+", "", text)
    if set(_NUMBER.findall(bare)) - set(_NUMBER.findall(shown)):
        return True
    return len(words) > 12 and sum(word not in there for word in words) > _NEW_WORDS * len(words)
