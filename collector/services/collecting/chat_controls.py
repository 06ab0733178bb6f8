"""The person's side of a chat that is being recorded: the commands they may give, and the progress they are shown."""

from collector.chat import AddNote, Command, Controls, MarkPromise, Progress, Stop, TakePicture

__all__ = ["AddNote", "Command", "Controls", "MarkPromise", "Progress", "Stop", "TakePicture"]
