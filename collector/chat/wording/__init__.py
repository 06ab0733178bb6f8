"""Wording: phrases that chats use, and the form in which a transcript is written."""
