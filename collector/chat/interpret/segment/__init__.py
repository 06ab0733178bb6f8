"""Finding the conversation in a page, and cutting it into messages."""
