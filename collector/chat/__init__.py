"""Live chats: what a page shows is observed raw while it happens; the transcript is read from the observations, as often as one likes.

`watch_chat` records; `interpret` reads; `to_text`, `to_html`, `to_csv` and `to_json` write the transcript. No widget is known by name.
"""

from collector.chat.interpret.privacy.private_picture_areas import PrivatePlaces, private_places
from collector.chat.interpret.region.region import Place
from collector.chat.interpret.transcript import READER, interpret
from collector.chat.observe.page_observer import ChatObserver
from collector.chat.record.attached_files import FileInfo
from collector.chat.record.controls import AddNote, Command, Controls, MarkPromise, Progress, QueueControls, Stop, TakePicture
from collector.chat.record.outcome import ChatOutcome, ChatSettings
from collector.chat.record.recording import watch_chat
from collector.chat.record.window_screenshots import PictureInfo
from collector.chat.wording.transcript_rendering import AttachedFile, to_csv, to_html, to_json, to_text

__all__ = [
    "AddNote",
    "AttachedFile",
    "ChatObserver",
    "ChatOutcome",
    "ChatSettings",
    "Command",
    "Controls",
    "FileInfo",
    "MarkPromise",
    "PictureInfo",
    "Place",
    "PrivatePlaces",
    "Progress",
    "QueueControls",
    "READER",
    "Stop",
    "TakePicture",
    "interpret",
    "private_places",
    "to_csv",
    "to_html",
    "to_json",
    "to_text",
    "watch_chat",
]
