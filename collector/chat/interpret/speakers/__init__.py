"""Who speaks, under which name, and what is no message."""
