"""Commands about the program and its store: set up, search, seal, move, forget."""
