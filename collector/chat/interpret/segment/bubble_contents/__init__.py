"""What a bubble holds besides plain words: quotes, link previews, reactions, pictures, files, voice notes, contact cards."""
