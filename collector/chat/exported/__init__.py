"""Conversations that a phone's messenger wrote into a file: the person's own copy, read into the same form as a recording."""
