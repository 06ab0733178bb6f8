"""Keeps what comes without a recipe: pages, chats, the files of the person."""
