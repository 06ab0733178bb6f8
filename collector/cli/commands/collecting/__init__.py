"""Commands that keep evidence: captures, files, chats, recipe runs, login details."""
