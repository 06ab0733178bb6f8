"""Live chats: what a page shows is observed raw while it happens; the transcript is read from the observations, as often as one likes.

`watch_chat` records; `interpret` reads; `to_text`, `to_html`, `to_csv` and `to_json` write the transcript. No widget is known by name.
"""

from collector.chat.camera import PictureInfo
from collector.chat.controls import AddNote, Command, Controls, MarkPromise, Progress, QueueControls, Stop, TakePicture
from collector.chat.observer import ChatObserver
from collector.chat.region import Place, locate
from collector.chat.render import to_csv, to_html, to_json, to_text
from collector.chat.transcript import READER, interpret
from collector.chat.watch import ChatOutcome, ChatSettings, watch_chat

__all__ = [
    "AddNote",
    "ChatObserver",
    "ChatOutcome",
    "ChatSettings",
    "Command",
    "Controls",
    "MarkPromise",
    "PictureInfo",
    "Place",
    "Progress",
    "QueueControls",
    "READER",
    "Stop",
    "TakePicture",
    "interpret",
    "locate",
    "to_csv",
    "to_html",
    "to_json",
    "to_text",
    "watch_chat",
]
